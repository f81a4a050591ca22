#include "studio/model/fields.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "channel/channel.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/words.hpp"
#include "tariff/shipped.hpp"

namespace lindung::studio {
namespace {

/// Fields whose choices the table can't know.
using Choose = std::vector<Choice> (*)(const Node& file, std::string_view lang);

std::vector<Choice> kinds(const Node& /*file*/, std::string_view lang) {
  std::vector<Choice> all;
  all.reserve(kWayNames.size());
  for (const std::string_view kind : kWayNames) {
    all.push_back({.value = std::string(kind), .label = std::string(word(lang, "choice.", kind))});
  }
  return all;
}

std::vector<Choice> tariffs(const Node& /*file*/, std::string_view /*lang*/) {
  std::vector<Choice> all;
  for (const Tariff& tariff : shipped_tariffs()) {
    all.push_back({.value = std::string(tariff.id), .label = std::string(tariff.id)});
  }
  return all;
}

/// The sources that need confirming.
std::vector<Choice> sources(const Node& file, std::string_view /*lang*/) {
  std::vector<Choice> all;
  const Tariff* tariff = find_tariff(file.get("tariff").string());
  if (tariff == nullptr) return all;
  for (const Source& source : tariff->sources) {
    if (!source.confirm) continue;
    all.push_back({.value = std::string(source.id), .label = std::string(source.title)});
  }
  return all;
}

struct Special {
  std::string_view word;
  Choose choose;
};

constexpr std::array kSpecials = {
    Special{"channels.kind", kinds},
    Special{"tariff", tariffs},
    Special{"confirmed", sources},
};

std::vector<Choice> choices_of(const Node& file, const Ruling& ruling, std::string_view lang) {
  const auto* const special = std::ranges::find(kSpecials, ruling.word, &Special::word);
  const bool is_leaf = ruling.rule.type != Type::list;
  if (special != kSpecials.end() && is_leaf) return special->choose(file, lang);
  std::vector<Choice> all;
  for (const std::string_view choice : ruling.rule.choices) {
    all.push_back(
        {.value = std::string(choice), .label = std::string(word(lang, "choice.", choice))});
  }
  return all;
}

std::string language_name(std::string_view tag, std::string_view lang) {
  const std::string_view name = word(lang, "language.", tag);
  return std::string(name.empty() ? tag : name);
}

std::string label_of(const Node& file, std::string_view place, std::string_view step,
                     const Ruling& ruling, std::string_view lang) {
  if (ruling.is_text) return language_name(step, lang);
  if (ruling.is_item) return title_of(file, place, lang);
  return std::string(word(lang, "field.", ruling.word));
}

Field field_of(const Node& file, const Node* there, std::string place, std::string_view step,
               const Ruling& ruling, std::string_view lang) {
  const Rule& rule = ruling.rule;
  std::string label = label_of(file, place, step, ruling, lang);
  const std::int64_t most = most_at(file, place, ruling);
  return {.pointer = std::move(place),
          .key = ruling.is_item ? std::string() : std::string(step),
          .type = rule.type,
          .need = rule.need,
          .least = rule.least,
          .most = most,
          .otherwise = rule.otherwise,
          .choices = choices_of(file, ruling, lang),
          .is_present = there != nullptr,
          .label = std::move(label),
          .help = word(lang, "help.", ruling.word)};
}

constexpr std::size_t kTechnical = 2;  // the last turn

/// Of a campaign's own fields first what people know it by, last what hardly anybody changes.
std::size_t turn_of(std::string_view key) {
  constexpr std::array<std::string_view, 2> kFirst = {"name", "summary"};
  constexpr std::array<std::string_view, 3> kLast = {"tariff", "schema_version", "$schema"};
  if (std::ranges::find(kFirst, key) != kFirst.end()) return 0;
  return std::ranges::find(kLast, key) == kLast.end() ? 1 : kTechnical;
}

/// Fills in a form of a place.
class FormMaker {
 public:
  FormMaker(const Node& file, std::string_view pointer, const Ruling& ruling, std::string_view lang)
      : file_(file), there_(find_at(file, pointer)), ruling_(ruling), lang_(lang) {
    form_.pointer = pointer;
    form_.type = ruling.rule.type;
    form_.help = word(lang, "help.", ruling.word);
    const std::size_t slash = pointer.rfind('/');
    const auto steps = read_pointer(pointer);
    form_.label = slash == std::string_view::npos
                      ? std::string(word(lang, "form.campaign"))
                      : label_of(file, pointer, steps->back(), ruling, lang);
  }

  Form make() && {
    switch (ruling_.rule.type) {
      case Type::object:
        members();
        break;
      case Type::list:
        items();
        break;
      case Type::words:
        texts();
        break;
      default:
        break;
    }
    return std::move(form_);
  }

 private:
  void add(std::string_view step, const Node* there) {
    std::string place = pointer(form_.pointer, step);
    const std::string kind = kind_for(step);
    const auto ruling = rule_below(ruling_, step, kind);
    if (!ruling) return;
    form_.fields.push_back(field_of(file_, there, std::move(place), step, *ruling, lang_));
  }

  /// The kind of the channel that this is, or that the step leads to.
  std::string kind_for(std::string_view step) const {
    const Node* channel = there_;
    if (channel != nullptr && channel->is(Node::Kind::array)) {
      const auto index = read_index(step, channel->members().size());
      channel = index ? &channel->members()[*index].value : nullptr;
    }
    return channel != nullptr ? channel->get("kind").string() : std::string();
  }

  void members() {
    const bool is_campaign = form_.pointer.empty();
    for (std::size_t turn = 0; turn <= kTechnical; ++turn) {
      for (const Rule& rule : ruling_.rule.members) {
        if (rule.key == kAnyOther || (is_campaign ? turn_of(rule.key) : 0) != turn) continue;
        add(rule.key, there_ != nullptr ? there_->find(rule.key) : nullptr);
        if (turn == kTechnical) form_.fields.back().is_technical = true;
      }
    }
    if (there_ == nullptr || !there_->is(Node::Kind::object)) return;
    for (const auto& [key, value] : there_->members()) {
      if (!rule_below(ruling_, key, "")) form_.others.push_back(pointer(form_.pointer, key));
    }
  }

  void items() {
    const bool is_list = there_ != nullptr && there_->is(Node::Kind::array);
    const std::size_t count = is_list ? there_->members().size() : 0;
    for (std::size_t i = 0; i < count; ++i) add(std::to_string(i), &there_->members()[i].value);
    form_.can_add = static_cast<std::int64_t>(count) < ruling_.rule.most;
  }

  void texts() {
    for (const auto& [key, lang] : file_.get("languages").members()) {
      add(lang.string(), there_ != nullptr ? there_->find(lang.string()) : nullptr);
    }
    if (there_ == nullptr || !there_->is(Node::Kind::object)) return;
    for (const auto& [key, value] : there_->members()) {
      if (std::ranges::find(form_.fields, key, &Field::key) == form_.fields.end()) {
        form_.others.push_back(pointer(form_.pointer, key));
      }
    }
  }

  const Node& file_;
  const Node* there_;
  const Ruling& ruling_;
  std::string_view lang_;
  Form form_;
};

std::string text_of(const Node& node) {
  if (node.is(Node::Kind::text)) return node.string();
  return node.is(Node::Kind::whole) ? std::to_string(node.integer()) : std::string();
}

/// A count as people write it.
std::string count_of(const Node& node, std::string_view lang) {
  return node.is(Node::Kind::whole) ? say(node.integer(), lang) : text_of(node);
}

/// A day as people write it; what is no day, as it is.
std::string day_of(const Node& node, std::string_view lang) {
  const auto day = read_date(node.string());
  return day ? say(*day, lang) : node.string();
}

}  // namespace

Result<Form> form_of(const Node& file, std::string_view pointer, std::string_view lang) {
  const auto ruling = rule_at(file, pointer);
  if (!ruling) return failure("pointer_unknown", pointer, "The format knows no such place.");
  return FormMaker(file, pointer, *ruling, lang).make();
}

std::vector<Choice> choices_at(const Node& file, std::string_view pointer, std::string_view lang) {
  const auto ruling = rule_at(file, pointer);
  return ruling ? choices_of(file, *ruling, lang) : std::vector<Choice>();
}

std::string own_title(const Node& item, std::string_view lang) {
  const std::string_view name = item.get("name").is(Node::Kind::text)
                                    ? std::string_view(item.get("name").string())
                                    : text_in(item.get("name"), lang);
  if (!name.empty()) return std::string(name);
  const std::string& bank = item.get("bank").string();
  if (!bank.empty()) return bank + ' ' + item.get("number").string();
  const std::string workers = count_of(item.get("workers"), lang);
  if (const Node* months = item.find("months")) {
    return fill(word(lang, "title.preset"), {{"workers", workers}, {"months", text_of(*months)}});
  }
  if (const Node* by = item.find("by")) {
    return fill(word(lang, "title.target"), {{"workers", workers}, {"date", day_of(*by, lang)}});
  }
  if (item.find("days") != nullptr)
    return text_of(item.get("from")) + "–" + text_of(item.get("until"));
  const std::string& id = item.get("id").string();
  return id.empty() ? text_of(item) : id;
}

std::string spoken_title(const Ruling& ruling, std::string title, std::string_view lang) {
  const auto id = rule_below(ruling, "id", "");
  if (ruling.rule.choices.empty() && (!id || id->rule.choices.empty())) return title;
  const std::string_view choice = word(lang, "choice.", title);
  return choice.empty() ? title : std::string(choice);
}

std::string title_of(const Node& file, std::string_view pointer, std::string_view lang) {
  const auto ruling = rule_at(file, pointer);
  const Node* item = find_at(file, pointer);
  if (!ruling || item == nullptr) return {};
  std::string title = spoken_title(*ruling, own_title(*item, lang), lang);
  if (!title.empty() || !ruling->is_item) return title;
  const auto steps = read_pointer(pointer);
  const auto index = read_index(steps->back(), static_cast<std::size_t>(-1));
  return std::string(word(lang, "item.", ruling->word)) + ' ' +
         std::to_string(index.value_or(0) + 1);
}

}  // namespace lindung::studio
