#include "campaign/node.hpp"

namespace lindung {

Node::Node(Kind kind) : kind_(kind) {}

[[gnu::noinline]] Node::Node(const Node&) = default;
[[gnu::noinline]] Node::Node(Node&&) noexcept = default;
[[gnu::noinline]] Node& Node::operator=(const Node&) = default;
[[gnu::noinline]] Node& Node::operator=(Node&&) noexcept = default;
Node::~Node() = default;

Node Node::null() { return Node(Kind::null); }
Node Node::number() { return Node(Kind::number); }
Node Node::huge() {
  Node node(Kind::number);
  node.whole_ = 1;
  return node;
}
Node Node::array() { return Node(Kind::array); }
Node Node::object() { return Node(Kind::object); }

Node Node::boolean(bool value) {
  Node node(Kind::boolean);
  node.whole_ = value ? 1 : 0;
  return node;
}

Node Node::whole(std::int64_t value) {
  Node node(Kind::whole);
  node.whole_ = value;
  return node;
}

Node Node::text(std::string_view value) {
  Node node(Kind::text);
  node.text_ = value;
  return node;
}

const Node* Node::find(std::string_view key) const {
  for (const Member& member : members_) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

const Node& Node::get(std::string_view key) const {
  static const Node kNothing(Kind::null);
  const Node* found = find(key);
  return found == nullptr ? kNothing : *found;
}

std::int64_t Node::integer(std::string_view key, std::int64_t otherwise) const {
  return get(key).integer(otherwise);
}

Node& Node::add(std::string_view key, Node value) {
  members_.push_back({std::string(key), std::move(value)});
  return members_.back().value;
}

Node& Node::append(Node value) { return add({}, std::move(value)); }
void Node::add(std::string_view key, std::int64_t value) { add(key, whole(value)); }
void Node::add(std::string_view key, std::string_view value) { add(key, text(value)); }
void Node::add(std::string_view key, const char* value) { add(key, text(value)); }
void Node::add_flag(std::string_view key, bool value) { add(key, boolean(value)); }

std::string pointer(std::string_view path, std::string_view key) {
  std::string result(path);
  result += '/';
  for (const char c : key) {
    if (c == '~') {
      result += "~0";
    } else if (c == '/') {
      result += "~1";
    } else {
      result += c;
    }
  }
  return result;
}

std::string pointer(std::string_view path, std::size_t index) {
  std::string digits;
  do {
    digits.insert(digits.begin(), static_cast<char>('0' + index % 10));
    index /= 10;
  } while (index > 0);
  return pointer(path, digits);
}

}  // namespace lindung
