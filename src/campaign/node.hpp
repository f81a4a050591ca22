#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lindung {

/// A JSON value, whoever parsed it: nlohmann-json natively, the browser in the widget. Readers and
/// writers of campaigns, requests and answers are written once against it.
class Node {
 public:
  enum class Kind : std::uint8_t {
    null,
    boolean,
    whole,   ///< a number without a part after the point, within ±(2^53 - 1); 1.0 and 1e3 are whole
    number,  ///< any other number, also NaN and the infinities of JavaScript
    text,
    array,
    object,
  };

  struct Member;

  static constexpr std::int64_t kMostWhole = 9'007'199'254'740'991;  // 2^53 - 1

  // Out of line, for the size of the widget.
  Node(const Node& other);
  Node(Node&& other) noexcept;
  Node& operator=(const Node& other);
  Node& operator=(Node&& other) noexcept;
  ~Node();

  static Node null();
  static Node boolean(bool value);
  static Node whole(std::int64_t value);
  static Node number();
  static Node huge();  ///< a number without a part after the point beyond ±(2^53 - 1)
  static Node text(std::string_view value);
  static Node array();
  static Node object();

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is(Kind kind) const { return kind_ == kind; }

  /// false, 0, "" and no members where the node is of another kind.
  [[nodiscard]] bool flag() const { return kind_ == Kind::boolean && whole_ != 0; }
  [[nodiscard]] bool is_huge() const { return kind_ == Kind::number && whole_ != 0; }
  [[nodiscard]] std::int64_t integer(std::int64_t otherwise = 0) const {
    return kind_ == Kind::whole ? whole_ : otherwise;
  }
  [[nodiscard]] const std::string& string() const { return text_; }

  /// The members of an object, or the items of an array with empty keys.
  [[nodiscard]] const std::vector<Member>& members() const { return members_; }

  /// The first member with this key; null when there is none.
  [[nodiscard]] const Node* find(std::string_view key) const;

  /// What stands at `key`, a null where nothing does; its value, or `otherwise` where there is none
  /// of that kind.
  [[nodiscard]] const Node& get(std::string_view key) const;
  [[nodiscard]] std::int64_t integer(std::string_view key, std::int64_t otherwise = 0) const;

  Node& add(std::string_view key, Node value);
  Node& append(Node value);
  void add(std::string_view key, std::int64_t value);
  void add(std::string_view key, std::string_view value);
  void add(std::string_view key, const char* value);
  void add_flag(std::string_view key, bool value);

  /// Where the value begins in the text it was read from, in bytes; kNowhere when not from text.
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  [[nodiscard]] std::size_t at() const { return at_; }
  void set_at(std::size_t at) { at_ = at; }

 private:
  explicit Node(Kind kind);

  Kind kind_;
  std::int64_t whole_ = 0;
  std::string text_;
  std::vector<Member> members_;
  std::size_t at_ = kNowhere;
};

struct Node::Member {
  std::string key;
  Node value;
};

/// A JSON pointer one step longer: `path` + "/" + key with ~ and / escaped (RFC 6901).
[[nodiscard]] std::string pointer(std::string_view path, std::string_view key);
[[nodiscard]] std::string pointer(std::string_view path, std::size_t index);

}  // namespace lindung
