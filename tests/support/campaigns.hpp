#pragma once

#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include "campaign/json.hpp"
#include "campaign/reader.hpp"
#include "support/values.hpp"

namespace lindung {

inline void PrintTo(const Node& node, std::ostream* out) { *out << write_json(node); }

}  // namespace lindung

namespace lindung::test {

/// JSON written in a test.
inline Node json(std::string_view text) {
  Problems problems;
  auto node = read_json(text, problems);
  if (!node || !problems.all().empty()) ADD_FAILURE() << "not JSON: " << text;
  return node.value();
}

/// A file of the repository.
inline std::string read_file(std::string_view path) {
  std::ifstream file(std::string(LINDUNG_SOURCE_DIR) + "/" + std::string(path), std::ios::binary);
  if (!file) ADD_FAILURE() << "can't read " << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// A campaign that must be without error.
inline Campaign campaign(const Node& file) {
  Problems problems;
  auto read = read_campaign(file, problems);
  for (const Problem& problem : problems.all()) {
    if (problem.severity == Problem::Severity::error) {
      ADD_FAILURE() << problem.error.code << " at " << problem.error.path;
    }
  }
  return std::move(read).value();
}

inline Campaign shipped_campaign(std::string_view id) {
  return campaign(json(read_file("assets/campaigns/" + std::string(id) + ".json")));
}

/// A small campaign that uses every field and is without problem.
inline const std::string& small_campaign_text() {
  static const std::string text = read_file("tests/support/small-campaign.json");
  return text;
}

/// `node` with `value` at the JSON pointer, added where nothing stood; without a value, taken out.
/// Steps are not unescaped. Places of the text are kept.
inline Node edited(const Node& node, std::string_view pointer, const std::optional<Node>& value) {
  if (pointer.empty()) return value.value();
  const std::string_view rest = pointer.substr(1);
  const std::size_t end = std::min(rest.find('/'), rest.size());
  const std::string_view step = rest.substr(0, end);
  const std::string_view inner = rest.substr(end);
  Node result = node.is(Node::Kind::array) ? Node::array() : Node::object();
  result.set_at(node.at());
  std::size_t index = 0;
  bool found = false;
  for (const auto& [key, member] : node.members()) {
    const bool here = node.is(Node::Kind::array) ? step == std::to_string(index) : step == key;
    ++index;
    found = found || here;
    if (!here) {
      result.add(key, member);
    } else if (!inner.empty() || value) {
      result.add(key, edited(member, inner, value));
    }
  }
  if (!found && value) result.add(node.is(Node::Kind::array) ? "" : step, *value);
  return result;
}

inline Node small_campaign() { return json(small_campaign_text()); }

}  // namespace lindung::test
