#include "campaign/fields.hpp"

#include <algorithm>

#include "channel/link.hpp"

namespace lindung {
namespace {

std::string_view spoken(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::null:
      return "null";
    case Node::Kind::boolean:
      return "true or false";
    case Node::Kind::whole:
      return "a whole number";
    case Node::Kind::number:
      return "a number that is not whole";
    case Node::Kind::text:
      return "text";
    case Node::Kind::array:
      return "a list";
    case Node::Kind::object:
      break;
  }
  return "an object";
}

}  // namespace

bool is_plain_text(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return false;
    // U+0080..U+009F are C2 80..9F; U+202A..202E and U+2066..2069 are E2 80 AA..AE, E2 81 A6..A9.
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    const auto after = static_cast<unsigned char>(i + 2 < text.size() ? text[i + 2] : 0);
    if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) return false;
    if (byte == 0xE2 && next == 0x80 && after >= 0xAA && after <= 0xAE) return false;
    if (byte == 0xE2 && next == 0x81 && after >= 0xA6 && after <= 0xA9) return false;
  }
  return true;
}

void report_type(Problems& problems, const Node& node, std::string path, std::string_view wanted) {
  std::string message = "Give ";
  message += wanted;
  message += " here; this is ";
  message += spoken(node.kind());
  message += '.';
  problems.error("wrong_type", std::move(path), std::move(message), node.at());
}

Fields::Fields(const Node& node, std::string path, Problems& problems)
    : node_(node),
      path_(std::move(path)),
      problems_(problems),
      usable_(node.is(Node::Kind::object)) {
  if (!usable_) report_type(problems_, node_, path_, "an object");
}

Fields::~Fields() {
  if (!usable_) return;
  for (const Node::Member& member : node_.members()) {
    if (std::ranges::find(asked_, member.key) != asked_.end()) continue;
    problems_.warning("unknown_key", path(member.key),
                      "Nothing reads this. Check its spelling, or take it out.", member.value.at());
  }
}

const Node* Fields::any(std::string_view key, Need need) {
  asked_.push_back(key);
  const Node* node = node_.find(key);
  if (node == nullptr && need == Need::required && usable_) {
    std::string message = "\"";
    message += key;
    message += "\" is missing here. Add it.";
    problems_.error("missing", path(key), std::move(message), node_.at());
  }
  return node;
}

std::optional<std::int64_t> Fields::whole(std::string_view key, Need need, std::int64_t least,
                                          std::int64_t most) {
  const Node* node = any(key, need);
  if (node == nullptr) return std::nullopt;
  const std::string range =
      "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
  if (!node->is(Node::Kind::whole)) {
    report_type(problems_, *node, path(key), range);
    return std::nullopt;
  }
  const std::int64_t value = node->integer();
  if (value < least || value > most) {
    problems_.error("out_of_range", path(key), "Give " + range + ".", node->at());
    return std::nullopt;
  }
  return value;
}

std::optional<std::string> Fields::text(std::string_view key, Need need, std::size_t longest) {
  const Node* node = any(key, need);
  if (node == nullptr) return std::nullopt;
  if (!node->is(Node::Kind::text)) {
    report_type(problems_, *node, path(key), "text");
    return std::nullopt;
  }
  const std::string& text = node->string();
  if (text.empty() || text.size() > longest) {
    wrong("text_length", key, "Write 1 to " + std::to_string(longest) + " bytes of text.");
    return std::nullopt;
  }
  if (!is_plain_text(text)) {
    wrong("text_control", key,
          "Take out line breaks, control characters and marks that change the writing direction.");
    return std::nullopt;
  }
  return text;
}

std::optional<std::string> Fields::url(std::string_view key, Need need) {
  auto value = text(key, need, 2'000);
  if (value && !is_https_url(*value)) {
    wrong("link_not_https", key,
          "Give an address that starts with https:// and a plain host name.");
    return std::nullopt;
  }
  return value;
}

std::optional<Date> Fields::date(std::string_view key, Need need) {
  const auto value = text(key, need);
  if (!value) return std::nullopt;
  const auto day = read_date(*value);
  if (!day) wrong("date_unreadable", key, "Give a day that exists, like 2026-11-23.");
  return day;
}

bool Fields::flag(std::string_view key) {
  const Node* node = any(key, Need::optional);
  if (node == nullptr) return false;
  if (!node->is(Node::Kind::boolean)) report_type(problems_, *node, path(key), "true or false");
  return node->flag();
}

const Node* Fields::array(std::string_view key, Need need, std::size_t fewest, std::size_t most) {
  const Node* node = any(key, need);
  if (node == nullptr) return nullptr;
  if (!node->is(Node::Kind::array)) {
    report_type(problems_, *node, path(key), "a list");
    return nullptr;
  }
  const std::size_t size = node->members().size();
  if (size < fewest || size > most) {
    wrong("list_length", key,
          "Give " + std::to_string(fewest) + " to " + std::to_string(most) + " of these.");
    return nullptr;
  }
  return node;
}

void Fields::wrong(std::string_view code, std::string_view key, std::string message) {
  const Node* node = node_.find(key);
  problems_.error(code, path(key), std::move(message),
                  node != nullptr ? node->at() : node_.at());
}

}  // namespace lindung
