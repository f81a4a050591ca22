#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/node.hpp"

namespace lindung::studio {

/// A JSON value that is changed in place. Unlike a Node it keeps the spelling of numbers that no
/// field takes (1.5, 1e40), so that they are written back as they were read.
struct Value {
  struct Member;

  Node::Kind kind;
  std::int64_t whole = 0;  ///< of a whole number; of a boolean 0 or 1; of a number 1 when huge
  std::string text;        ///< of a text; of a number its spelling
  std::vector<Member> members;

  // Out of line, since a member is complete only below.
  explicit Value(Node::Kind its_kind = Node::Kind::null);
  Value(const Value& other);
  Value(Value&& other) noexcept;
  Value& operator=(const Value& other);
  Value& operator=(Value&& other) noexcept;
  ~Value();

  [[nodiscard]] bool is(Node::Kind one) const { return kind == one; }

  /// The place of the member with this key; as many as there are members when there is none.
  [[nodiscard]] std::size_t find(std::string_view key) const;

  friend bool operator==(const Value& a, const Value& b);
};

struct Value::Member {
  std::string key;  ///< "" in a list
  Value value;
};

/// `source` is the text that the node was read from, if any: numbers are spelled as there.
[[nodiscard]] Value to_value(const Node& node, std::string_view source = {});

[[nodiscard]] Node to_node(const Value& value);

/// Two spaces a level; on one line when not `pretty`.
[[nodiscard]] std::string write(const Value& value, bool pretty = true);

/// How many levels of lists and objects it has: 0 for a text, 1 for [].
[[nodiscard]] int depth(const Value& value);

/// Whether somewhere in it stands a number whose spelling is unknown.
[[nodiscard]] bool has_unspelled_number(const Value& value);

/// Whether all its texts and keys are UTF-8.
[[nodiscard]] bool is_utf8(const Value& value);
[[nodiscard]] bool is_utf8(std::string_view text);

}  // namespace lindung::studio
