#include "studio/model/rules.hpp"

#include <algorithm>

#include "campaign/channel_format.hpp"
#include "campaign/format.hpp"
#include "channel/fund.hpp"
#include "studio/model/place.hpp"

namespace lindung::studio {
namespace {

constexpr std::string_view kChannels = "channels";

const Rule* find_rule(Spec spec, std::string_view key) {
  const auto* const found = std::ranges::find(spec, key, &Rule::key);
  return found == spec.end() || key == kAnyOther ? nullptr : found;
}

std::string file_under(const Ruling& above, std::string_view key, std::string_view kind) {
  if (above.word.empty()) return std::string(key);
  std::string word = above.word;
  if (above.is_item && above.word == kChannels &&
      find_rule(*channel_format("host"), key) == nullptr) {
    word.append(".").append(kind);
  }
  return word.append(".").append(key);
}

void walk(const Node& node, const std::string& place, const Ruling& ruling, std::string_view kind,
          const Visit& visit) {
  visit(node, place, ruling);
  const bool is_list = node.is(Node::Kind::array);
  std::size_t i = 0;
  for (const auto& [key, member] : node.members()) {
    const std::string step = is_list ? std::to_string(i++) : key;
    const bool is_channel = is_list && ruling.word == kChannels;
    const std::string_view inner = is_channel ? member.get("kind").string() : kind;
    const auto below = rule_below(ruling, step, inner);
    if (below) walk(member, pointer(place, step), *below, inner, visit);
  }
}

}  // namespace

Rule root_rule() { return {.key = "", .type = Type::object, .members = campaign_format()}; }

Spec channel_rules(std::string_view kind) {
  const Spec* format = channel_format(kind);
  return format != nullptr ? *format : *channel_format("host");
}

std::optional<Ruling> rule_below(const Ruling& above, std::string_view step,
                                 std::string_view kind) {
  switch (above.rule.type) {
    case Type::object: {
      const Rule* rule = find_rule(above.rule.members, step);
      if (rule == nullptr) return std::nullopt;
      return Ruling{.rule = *rule, .word = file_under(above, step, kind)};
    }
    case Type::list: {
      Ruling item{.rule = above.rule.members.front(), .word = above.word, .is_item = true};
      if (above.word == kChannels) {
        item.rule = {.key = "", .type = Type::object, .members = channel_rules(kind)};
      }
      return item;
    }
    case Type::words:
      return Ruling{.rule = {.key = "", .type = Type::text, .most = kLongestWords},
                    .word = above.word,
                    .is_text = true};
    default:
      return std::nullopt;
  }
}

std::optional<Ruling> rule_at(const std::vector<std::string>& steps,
                              const std::function<std::string_view(std::string_view)>& kind_of) {
  std::optional<Ruling> ruling = Ruling{.rule = root_rule()};
  const std::string_view kind =
      steps.size() > 1 && steps.front() == kChannels ? kind_of(steps[1]) : std::string_view{};
  for (const std::string& step : steps) {
    ruling = rule_below(*ruling, step, kind);
    if (!ruling) return std::nullopt;
  }
  return ruling;
}

std::optional<Ruling> rule_at(const Node& file, std::string_view pointer) {
  const auto steps = read_pointer(pointer);
  if (!steps) return std::nullopt;
  return rule_at(*steps, [&](std::string_view index) -> std::string_view {
    const auto& channels = file.get(kChannels).members();
    const auto place = read_index(index, channels.size());
    return place ? std::string_view(channels[*place].value.get("kind").string())
                 : std::string_view{};
  });
}

void walk(const Node& file, const Visit& visit) {
  walk(file, "", Ruling{.rule = root_rule()}, "", visit);
}

bool has_form(Type type) {
  return type == Type::object || type == Type::list || type == Type::words;
}

std::int64_t most_at(const Node& file, std::string_view pointer, const Ruling& ruling) {
  if (ruling.word != "funds.amil_bps") return ruling.rule.most;
  const Node* entry = find_at(file, parent_of(pointer));
  const auto fund = entry != nullptr ? read_fund(entry->get("id").string()) : std::nullopt;
  return fund ? most_amil(*fund).value() : ruling.rule.most;
}

}  // namespace lindung::studio
