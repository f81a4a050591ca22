#include "studio/model/value.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "campaign/json.hpp"

namespace lindung::studio {
namespace {

std::string_view spelling_at(std::string_view source, std::size_t at) {
  if (at >= source.size()) return {};
  const std::string_view rest = source.substr(at);
  return rest.substr(0, std::min(rest.find_first_not_of("+-.0123456789eE"), rest.size()));
}

/// As the JSON library escapes it.
std::string quoted(std::string_view text) { return write_json(Node::text(text)); }

class Writer {
 public:
  explicit Writer(bool pretty) : pretty_(pretty) {}

  void write(const Value& value) {
    switch (value.kind) {
      case Node::Kind::null:
        text_ += "null";
        break;
      case Node::Kind::boolean:
        text_ += value.whole != 0 ? "true" : "false";
        break;
      case Node::Kind::whole:
        text_ += std::to_string(value.whole);
        break;
      case Node::Kind::number:
        text_ += value.text;
        break;
      case Node::Kind::text:
        text_ += quoted(value.text);
        break;
      case Node::Kind::array:
        write_members(value, '[', ']');
        break;
      case Node::Kind::object:
        write_members(value, '{', '}');
        break;
    }
  }

  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  void write_members(const Value& value, char open, char close) {
    text_ += open;
    ++level_;
    bool first = true;
    for (const auto& [key, member] : value.members) {
      if (!std::exchange(first, false)) text_ += ',';
      new_line();
      if (value.is(Node::Kind::object)) text_ += quoted(key) + (pretty_ ? ": " : ":");
      write(member);
    }
    --level_;
    if (!first) new_line();
    text_ += close;
  }

  void new_line() {
    if (pretty_) text_.append("\n").append(level_ * 2, ' ');
  }

  bool pretty_;
  std::size_t level_ = 0;
  std::string text_;
};

}  // namespace

Value::Value(Node::Kind its_kind) : kind(its_kind) {}
Value::Value(const Value&) = default;
Value::Value(Value&&) noexcept = default;
Value& Value::operator=(const Value&) = default;
Value& Value::operator=(Value&&) noexcept = default;
Value::~Value() = default;

std::size_t Value::find(std::string_view key) const {
  return static_cast<std::size_t>(std::ranges::find(members, key, &Member::key) - members.begin());
}

bool operator==(const Value& a, const Value& b) {
  return a.kind == b.kind && a.whole == b.whole && a.text == b.text &&
         std::ranges::equal(a.members, b.members, [](const auto& one, const auto& other) {
           return one.key == other.key && one.value == other.value;
         });
}

Value to_value(const Node& node, std::string_view source) {
  Value value(node.kind());
  value.whole = node.integer();
  value.text = node.string();
  if (node.is(Node::Kind::boolean)) value.whole = node.flag() ? 1 : 0;
  if (node.is(Node::Kind::number)) {
    value.whole = node.is_huge() ? 1 : 0;
    value.text = spelling_at(source, node.at());
  }
  value.members.reserve(node.members().size());
  for (const auto& [key, member] : node.members()) {
    value.members.push_back({.key = key, .value = to_value(member, source)});
  }
  return value;
}

Node to_node(const Value& value) {
  switch (value.kind) {
    case Node::Kind::boolean:
      return Node::boolean(value.whole != 0);
    case Node::Kind::whole:
      return Node::whole(value.whole);
    case Node::Kind::number:
      return value.whole != 0 ? Node::huge() : Node::number();
    case Node::Kind::text:
      return Node::text(value.text);
    case Node::Kind::array:
    case Node::Kind::object: {
      Node node = value.is(Node::Kind::array) ? Node::array() : Node::object();
      for (const auto& [key, member] : value.members) node.add(key, to_node(member));
      return node;
    }
    case Node::Kind::null:
      break;
  }
  return Node::null();
}

std::string write(const Value& value, bool pretty) {
  Writer writer(pretty);
  writer.write(value);
  return std::move(writer).take();
}

int depth(const Value& value) {
  if (!value.is(Node::Kind::array) && !value.is(Node::Kind::object)) return 0;
  int deepest = 0;
  for (const auto& [key, member] : value.members) deepest = std::max(deepest, depth(member));
  return deepest + 1;
}

bool has_unspelled_number(const Value& value) {
  return (value.is(Node::Kind::number) && value.text.empty()) ||
         std::ranges::any_of(value.members, [](const Value::Member& member) {
           return has_unspelled_number(member.value);
         });
}

bool is_utf8(std::string_view text) {
  // What is none, the library writes as U+FFFD.
  const auto count = [](std::string_view all) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = all.find("\uFFFD", at)) != std::string_view::npos; ++at) ++found;
    return found;
  };
  return count(quoted(text)) == count(text);
}

bool is_utf8(const Value& value) {
  return (!value.is(Node::Kind::text) || is_utf8(std::string_view(value.text))) &&
         std::ranges::all_of(value.members, [](const Value::Member& member) {
           return (member.key.empty() || is_utf8(std::string_view(member.key))) &&
                  is_utf8(member.value);
         });
}

}  // namespace lindung::studio
