#include "studio/model/words.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "campaign/json.hpp"
#include "embedded/studio_words_en.hpp"
#include "embedded/studio_words_id.hpp"
#include "studio/model/fields.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"

namespace lindung::studio {
namespace {

using Words = std::map<std::string, std::string, std::less<>>;

Words read_words(std::string_view text) {
  Words words;
  Problems problems;
  const auto file = read_json(text, problems);
  if (!file) return words;
  for (const auto& [key, value] : file->members()) words.emplace(key, value.string());
  return words;
}

const Words& words_of(std::string_view lang) {
  static const Words kEnglish = read_words(embedded::studio_words_en);
  static const Words kIndonesian = read_words(embedded::studio_words_id);
  return lang == "en" ? kEnglish : kIndonesian;
}

constexpr std::array<std::string_view, 5> kStepWords = {"step.set", "step.remove", "step.insert",
                                                        "step.move", "step.duplicate"};

/// The name of an item: its own, or its number.
std::string say_item(const Ruling& ruling, std::string_view step, std::string title,
                     std::string_view lang) {
  title = spoken_title(ruling, std::move(title), lang);
  if (!title.empty()) return title;
  const auto index = read_index(step, static_cast<std::size_t>(-1));
  return std::string(word(lang, "item.", ruling.word)) + ' ' +
         std::to_string(index.value_or(0) + 1);
}

/// "Saluran › Tokopedia › Nama": the names of the places on the way.
std::string say_place(const StepName& step_name, std::string_view lang) {
  std::string said;
  const auto steps = read_pointer(step_name.pointer);
  if (!steps) return said;
  if (steps->empty()) return std::string(word(lang, "form.campaign"));
  std::optional<Ruling> ruling = Ruling{.rule = root_rule()};
  std::size_t items = 0;
  for (const std::string& step : *steps) {
    if (ruling) ruling = rule_below(*ruling, step, step_name.channel_kind);
    std::string name = step;
    if (ruling && ruling->is_item) {
      const bool has_title = items < step_name.titles.size();
      const std::size_t spoken = lang == kStudioLanguages[1] ? 1 : 0;
      name = say_item(*ruling, step, has_title ? step_name.titles[items][spoken] : "", lang);
      ++items;
    } else if (ruling && !ruling->is_text) {
      name = word(lang, "field.", ruling->word);
    }
    if (!said.empty()) said += " › ";
    said += name;
  }
  return said;
}

/// The one of "worker|workers" for this number.
std::string_view form(std::string_view forms, std::string_view number) {
  const std::size_t bar = forms.find('|');
  if (bar == std::string_view::npos || number == "1") return forms.substr(0, bar);
  return forms.substr(bar + 1);
}

}  // namespace

std::string_view word(std::string_view lang, std::string_view key) {
  const Words& words = words_of(lang);
  const auto found = words.find(key);
  return found == words.end() ? std::string_view{} : std::string_view(found->second);
}

std::string_view word(std::string_view lang, std::string_view kind, std::string_view key) {
  return word(lang, std::string(kind).append(key));
}

std::string fill(std::string_view text,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    filled += text.substr(0, open);
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    if (close == std::string_view::npos) return filled.append(text);
    const std::string_view gap = text.substr(1, close - 1);
    const std::size_t colon = gap.find(':');
    const auto* const value = std::ranges::find(
        values, gap.substr(0, colon), &std::pair<std::string_view, std::string_view>::first);
    if (value == values.end()) {
      filled += text.substr(0, close + 1);
    } else if (colon == std::string_view::npos) {
      filled += value->second;
    } else {
      filled += form(gap.substr(colon + 1), value->second);
    }
    text.remove_prefix(close + 1);
  }
  return filled;
}

std::string say(Month month, std::string_view lang) {
  std::string text(word(lang, "month.", std::to_string(month.month())));
  return text.append(" ").append(std::to_string(month.year()));
}

std::string say(Date date, std::string_view lang) {
  return std::to_string(date.day()) + ' ' + say(date.month(), lang);
}

std::string say(std::int64_t number, std::string_view lang) {
  std::string text = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = text.size(); at > first + 3;) {
    at -= 3;
    text.insert(at, 1, lang == "en" ? ',' : '.');
  }
  return text;
}

std::string say(const Error& error, std::string_view lang) {
  const std::string_view said = word(lang, "problem.", error.code);
  return said.empty() ? error.message : std::string(said);
}

std::string say(const StepName& step, std::string_view lang) {
  std::string said(word(lang, kStepWords[static_cast<std::size_t>(step.kind)]));
  const std::string place = say_place(step, lang);
  if (!place.empty()) said.append(": ").append(place);
  if (step.more_edits > 0) said.append(" …");
  return said;
}

}  // namespace lindung::studio
