#include "studio/view/place_name.hpp"

#include <algorithm>
#include <cstddef>

#include "campaign/json.hpp"
#include "studio/model/fields.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

constexpr std::size_t kMostNamed = 8;  // items of a list in its summary

}  // namespace

std::string place_name(const Node& file, std::string_view pointer, std::string_view lang) {
  if (pointer.empty()) return std::string(word(lang, "form.campaign"));
  const auto steps = read_pointer(pointer);
  if (!steps) return std::string(pointer);
  std::string name = steps->back();
  const auto ruling = rule_at(file, pointer);
  if (!ruling) return name;
  if (ruling->is_text) {
    const std::string_view language = word(lang, "language.", name);
    return language.empty() ? name : std::string(language);
  }
  if (!ruling->is_item) return std::string(word(lang, "field.", ruling->word));
  std::string title = title_of(file, pointer, lang);
  if (!title.empty()) return title;
  const auto index = read_index(name, static_cast<std::size_t>(-1)).value_or(0);
  return std::string(word(lang, "item.", ruling->word)) + ' ' + std::to_string(index + 1);
}

std::string place_path(const Node& file, std::string_view pointer, std::string_view lang,
                       std::string_view part) {
  if (pointer.empty()) return place_name(file, pointer, lang);
  std::string path;
  for (std::size_t end = part.size(); end < pointer.size();) {
    end = std::min(pointer.find('/', end + 1), pointer.size());
    if (!path.empty()) path += " › ";
    path += place_name(file, pointer.substr(0, end), lang);
  }
  return path;
}

std::string place_summary(const Node& file, std::string_view pointer, std::string_view lang) {
  const Node* there = find_at(file, pointer);
  if (there == nullptr) return {};
  switch (there->kind()) {
    case Node::Kind::text:
      return there->string();
    case Node::Kind::array: {
      std::string said = std::to_string(there->members().size());
      const std::size_t named = std::min(there->members().size(), kMostNamed);
      for (std::size_t i = 0; i < named; ++i) {
        said += i == 0 ? ": " : ", ";
        said += place_name(file, lindung::pointer(pointer, i), lang);
      }
      return said;
    }
    case Node::Kind::object: {
      const std::string_view text = text_in(*there, lang);
      if (!text.empty()) return std::string(text);
      for (const auto& [key, value] : there->members()) {
        const std::string place = lindung::pointer(pointer, key);
        const std::string said = place_summary(file, place, lang);
        if (said.empty()) continue;
        const bool is_told = value.is(Node::Kind::text) || !text_in(value, lang).empty();
        return is_told ? said : place_name(file, place, lang) + ": " + said;
      }
      return {};
    }
    default:
      return write_json(*there);
  }
}

}  // namespace lindung::studio
