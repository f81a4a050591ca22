#include "campaign/json.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace lindung {
namespace {

using Json = nlohmann::ordered_json;

/// Reads characters and counts how many were read, which the parser does not tell.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* read) : at_(at), read_(read) {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*read_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
    return a.at_ == b.at_;
  }

 private:
  const char* at_;
  std::size_t* read_;
};

/// Builds nodes from the parser's events. Every event returns whether to go on.
class Builder {
 public:
  using number_integer_t = Json::number_integer_t;
  using number_unsigned_t = Json::number_unsigned_t;
  using number_float_t = Json::number_float_t;
  using string_t = Json::string_t;
  using binary_t = Json::binary_t;

  Builder(std::string_view text, const std::size_t& read, Problems& problems)
      : text_(text), read_(read), problems_(problems) {}

  bool null() { return put(Node::null()); }
  bool boolean(bool value) { return put(Node::boolean(value)); }
  bool number_integer(number_integer_t value) {
    return put(value >= -Node::kMostWhole ? Node::whole(value) : Node::huge());
  }
  bool number_unsigned(number_unsigned_t value) {
    return put(value <= static_cast<number_unsigned_t>(Node::kMostWhole)
                   ? Node::whole(static_cast<std::int64_t>(value))
                   : Node::huge());
  }
  bool number_float(number_float_t value, const string_t& /*written*/) {
    if (std::trunc(value) != value) return put(Node::number());
    const bool fits = std::abs(value) <= static_cast<number_float_t>(Node::kMostWhole);
    return put(fits ? Node::whole(static_cast<std::int64_t>(value)) : Node::huge());
  }
  bool string(const string_t& value) { return put(Node::text(value)); }
  bool binary(const binary_t& /*value*/) { return false; }

  bool start_object(std::size_t /*size*/) { return open(Node::object()); }
  bool start_array(std::size_t /*size*/) { return open(Node::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(const string_t& value) {
    const std::size_t at = begin_token();
    if (!open_.back().keys.insert(value).second) {
      problems_.error("duplicate_key", pointer(path(), value),
                      "This key stands here twice. Take one out.", at);
    }
    open_.back().key = value;
    return true;
  }

  bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                   const Json::exception& /*error*/) {
    const std::size_t at = std::min(read_ > 0 ? read_ - 1 : 0, text_.size());
    problems_.error("not_json", "", "This is not JSON from here on. Mend it at this place.", at);
    return false;
  }

  std::optional<Node> take() { return std::move(result_); }

 private:
  struct Open {
    Node node;
    std::string key;                         // the key, or index, that the next value gets
    std::unordered_set<std::string> keys{};  // so far
  };

  /// Where the value just read begins. Between two values only spaces and punctuation stand.
  std::size_t begin_token() {
    const std::size_t at = std::min(text_.find_first_not_of(" \t\r\n,:]}", ended_), text_.size());
    ended_ = read_;
    return at;
  }

  std::string path() const {
    std::string result;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) result = pointer(result, step(open_[i]));
    return result;
  }

  static std::string step(const Open& open) {
    return open.node.is(Node::Kind::array) ? std::to_string(open.node.members().size()) : open.key;
  }

  bool put(Node node) {
    node.set_at(begin_token());
    return give(std::move(node));
  }

  bool give(Node node) {
    if (open_.empty()) {
      result_ = std::move(node);
    } else {
      open_.back().node.add(open_.back().key, std::move(node));
    }
    return true;
  }

  bool open(Node node) {
    node.set_at(begin_token());
    open_.push_back({.node = std::move(node), .key = {}});
    if (open_.size() <= static_cast<std::size_t>(kDeepestJson)) return true;
    problems_.error(
        "too_deep", "",
        "Lists and objects may be nested " + std::to_string(kDeepestJson) + " deep. Flatten this.",
        open_.back().node.at());
    return false;
  }

  bool close() {
    ended_ = read_;
    Node node = std::move(open_.back().node);
    open_.pop_back();
    return give(std::move(node));
  }

  std::string_view text_;
  const std::size_t& read_;
  Problems& problems_;
  std::size_t ended_ = 0;
  std::vector<Open> open_;
  std::optional<Node> result_;
};

Json to_json(const Node& node) {
  switch (node.kind()) {
    case Node::Kind::boolean:
      return node.flag();
    case Node::Kind::whole:
      return node.integer();
    case Node::Kind::text:
      return node.string();
    case Node::Kind::array: {
      Json::array_t list;
      list.reserve(node.members().size());
      for (const auto& [key, value] : node.members()) list.push_back(to_json(value));
      return list;
    }
    case Node::Kind::object: {
      Json::object_t object;
      object.reserve(node.members().size());
      for (const auto& [key, value] : node.members()) object.emplace_back(key, to_json(value));
      return object;
    }
    case Node::Kind::null:
    case Node::Kind::number:
      break;
  }
  return nullptr;
}

}  // namespace

std::optional<Node> read_json(std::string_view text, Problems& problems) {
  if (text.size() > kLargestJson) {
    problems.error("file_too_large", "",
                   "This is larger than " + std::to_string(kLargestJson) +
                       " bytes. Take out what does not belong in it.");
    return std::nullopt;
  }
  std::size_t read = 0;
  Builder builder(text, read, problems);
  const char* const begin = text.data();
  const bool parsed = Json::sax_parse(CountingIterator(begin, &read),
                                      CountingIterator(begin + text.size(), &read), &builder);
  return parsed ? builder.take() : std::nullopt;
}

std::string write_json(const Node& node, int indent) {
  return to_json(node).dump(indent, ' ', false, Json::error_handler_t::replace);
}

Position locate(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t newline = before.rfind('\n');
  const std::string_view line =
      newline == std::string_view::npos ? before : before.substr(newline + 1);
  const auto characters = std::ranges::count_if(
      line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return {static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1,
          static_cast<std::size_t>(characters) + 1};
}

}  // namespace lindung
