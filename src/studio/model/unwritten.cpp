#include "studio/model/unwritten.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "studio/model/rules.hpp"
#include "studio/model/templates.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

bool is_words(const Node& node, const Ruling& ruling) {
  return ruling.rule.type == Type::words && node.is(Node::Kind::object);
}

/// The texts of all templates, each in all its languages, by what they are filed under.
using Known = std::multimap<std::string, Node, std::less<>>;

Known read_templates() {
  Known known;
  walk_templates([&](const Node& node, const std::string& /*place*/, const Ruling& ruling) {
    if (is_words(node, ruling)) known.emplace(ruling.word, node);
  });
  return known;
}

/// A name that only says what the thing is ("Bank transfer", "Post"): whoever has such a thing
/// calls it so. One that names somebody has a capital or a digit behind its first letter.
bool is_common(std::string_view word, std::string_view text) {
  if (word != "channels.name" && word != "groups.name") return false;
  return std::ranges::none_of(text.substr(std::min<std::size_t>(1, text.size())), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

/// How a text stands to one of a template's.
struct Likeness {
  bool is_same_here = false;  ///< in the language looked at
  bool is_name = false;       ///< the template says it alike in another language
  bool differs_elsewhere = false;
};

Likeness liken(const Node& words, const Node& known, std::string_view lang) {
  Likeness likeness;
  const std::string& here = known.get(lang).string();
  likeness.is_same_here = !here.empty() && words.get(lang).string() == here;
  for (const auto& [other, text] : known.members()) {
    if (other == lang) continue;
    likeness.is_name |= text.string() == here;
    const std::string& written = words.get(other).string();
    likeness.differs_elsewhere |= !written.empty() && written != text.string();
  }
  return likeness;
}

std::optional<Unwritten::Why> why(const Known& known, std::string_view word, const Node& words,
                                  std::string_view lang) {
  const auto [begin, end] = known.equal_range(word);
  bool is_half = false;
  for (auto one = begin; one != end; ++one) {
    const Likeness likeness = liken(words, one->second, lang);
    if (!likeness.is_same_here) continue;
    if (!likeness.differs_elsewhere) {
      const bool is_own = word == "name" || word == "summary";
      return is_own ? std::optional(Unwritten::Why::of_template) : std::nullopt;
    }
    is_half |= !likeness.is_name && !is_common(word, one->second.get(lang).string());
  }
  return is_half ? std::optional(Unwritten::Why::one_language) : std::nullopt;
}

}  // namespace

/// Names of workers and goods that the studio proposes may well be kept.
bool is_begun(std::string_view text) {
  constexpr std::array<std::string_view, 6> kToWrite = {"words",  "bank",    "holder",
                                                        "office", "address", "channel"};
  return std::ranges::any_of(kToWrite, [&](std::string_view key) {
    return std::ranges::any_of(kStudioLanguages, [&](std::string_view lang) {
      return text == word(lang, "default.", key);
    });
  });
}

std::vector<Unwritten> find_unwritten(const Node& file) {
  static const Known kKnown = read_templates();
  std::vector<Unwritten> found;
  walk(file, [&](const Node& node, const std::string& place, const Ruling& ruling) {
    if (node.is(Node::Kind::text) && is_begun(node.string())) {
      found.push_back({.pointer = place, .why = Unwritten::Why::begun, .at = node.at()});
    }
    if (!is_words(node, ruling)) return;
    for (const auto& [lang, text] : node.members()) {
      const auto reason = why(kKnown, ruling.word, node, lang);
      if (!reason || is_begun(text.string())) continue;
      found.push_back({.pointer = pointer(place, lang), .why = *reason, .at = text.at()});
    }
  });
  return found;
}

std::string_view say(const Unwritten& text, std::string_view lang) {
  constexpr std::array<std::string_view, 3> kReasons = {"begun", "of_template", "one_language"};
  return word(lang, "unwritten.", kReasons[static_cast<std::size_t>(text.why)]);
}

}  // namespace lindung::studio
