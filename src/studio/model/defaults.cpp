#include "studio/model/defaults.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "campaign/format.hpp"
#include "channel/channel.hpp"
#include "qris/payload.hpp"
#include "studio/model/days.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/words.hpp"
#include "tariff/shipped.hpp"

namespace lindung::studio {
namespace {

constexpr std::string_view kSampleNmid = "ID0000000000000";
constexpr std::string_view kSampleUrl = "https://contoh.example/";

/// What a default is made for.
struct Setting {
  const Node& file;
  Date today;
};

Node words_of(const Setting& setting, std::string_view key) {
  Node words = Node::object();
  for (const auto& [index, lang] : setting.file.get("languages").members()) {
    words.add(lang.string(), word(lang.string(), key));
  }
  if (words.members().empty()) words.add("id", word("id", key));
  return words;
}

bool has(const Node& list, std::string_view text) {
  return std::ranges::any_of(list.members(),
                             [&](const Node::Member& item) { return item.value.string() == text; });
}

/// The first of these that the list does not have; the first of all when it has them all.
template <class Texts>
Node first_unused(const Node& list, const Texts& texts) {
  for (const std::string_view text : texts) {
    if (!has(list, text)) return Node::text(text);
  }
  return Node::text(*std::begin(texts));
}

bool has_id(const Node& list, std::string_view id) {
  return std::ranges::any_of(list.members(), [&](const Node::Member& item) {
    return item.value.get("id").string() == id;
  });
}

/// "saluran-1": with the first number from `number` on that no item of the list has.
std::string numbered_id(const Node& list, std::string_view base, std::size_t number) {
  for (;; ++number) {
    std::string id = std::string(base) + '-' + std::to_string(number);
    if (!has_id(list, id)) return id;
  }
}

const Node& last_of(const Node& list) {
  return list.members().empty() ? list : list.members().back().value;
}

/// A payload that is sound and pays nobody.
std::string sample_payload() {
  const auto account =
      write_qris_fields({{"00", "ID.CO.QRIS.WWW"}, {"02", std::string(kSampleNmid)}, {"03", "UMI"}})
          .value_or("");
  std::string text = write_qris_fields({{"00", "01"},
                                        {"01", "11"},
                                        {"51", account},
                                        {"52", "8398"},
                                        {"53", "360"},
                                        {"58", "ID"},
                                        {"59", "CONTOH"},
                                        {"60", "JAKARTA"},
                                        {"61", "10110"}})
                         .value_or("") +
                     "6304";
  return text + qris_crc(text);
}

// ---- Items, which depend on those before them. `list` is null where there is none yet.

Node new_language(const Setting& /*setting*/, const Node& list) {
  constexpr std::array<std::string_view, 8> kLikely = {"id", "en", "ms",      "ar",
                                                       "jv", "su", "zh-Hans", "ja"};
  return first_unused(list, kLikely);
}

Node new_target(const Setting& setting, const Node& list) {
  const Node& last = last_of(list);
  const Date by = read_date(last.get("by").string()).value_or(setting.today);
  const std::int64_t workers = last.integer("workers");
  Node target = Node::object();
  target.add("workers", workers > 0 ? std::min<std::int64_t>(workers * 2, 1'000'000'000) : 100'000);
  target.add("by", format(year_later(by)));
  return target;
}

Node new_group(const Setting& setting, const Node& list) {
  Node group = Node::object();
  group.add("id", unused_id(list, "kelompok"));
  group.add("sector", "general");
  group.add("name", words_of(setting, "default.group"));
  return group;
}

Node new_months(const Setting& /*setting*/, const Node& list) {
  constexpr std::array<std::int64_t, 7> kUsual = {1, 3, 6, 12, 24, 36, 60};
  const std::int64_t last = last_of(list).integer(0);
  const auto* const next = std::ranges::find_if(kUsual, [&](auto count) { return count > last; });
  return Node::whole(next != kUsual.end() ? *next : kUsual.back());
}

Node new_preset(const Setting& setting, const Node& list) {
  Node preset = Node::object();
  preset.add("workers",
             std::clamp<std::int64_t>(last_of(list).integer("workers") * 2, 1, 1'000'000));
  preset.add("months",
             std::max<std::int64_t>(3, setting.file.get("months").integer("default", 12)));
  return preset;
}

Node new_fund(const Setting& /*setting*/, const Node& list) {
  Node taken = Node::array();
  for (const auto& [key, fund] : list.members()) taken.append(fund.get("id"));
  std::array<std::string_view, kFunds.size()> names{};
  std::ranges::transform(kFunds, names.begin(), [](Fund fund) { return name(fund); });
  Node fund = Node::object();
  fund.add("id", first_unused(taken, names));
  fund.add("amil_bps", std::int64_t{0});
  return fund;
}

Node new_source(const Setting& setting, const Node& list) {
  const Tariff* tariff = find_tariff(setting.file.get("tariff").string());
  if (tariff == nullptr) tariff = &shipped_tariffs().front();
  std::vector<std::string_view> ids;
  for (const Source& source : tariff->sources) {
    if (source.confirm) ids.push_back(source.id);
  }
  if (ids.empty()) ids.push_back(tariff->sources.front().id);
  return first_unused(list, ids);
}

Node new_fund_name(const Setting& setting, const Node& list) {
  std::vector<std::string_view> ids;
  for (const auto& [key, fund] : setting.file.get("funds").members()) {
    if (read_fund(fund.get("id").string())) ids.emplace_back(fund.get("id").string());
  }
  if (ids.empty()) ids.push_back(name(Fund::infak));
  return first_unused(list, ids);
}

/// All of the campaign's: a list of one would refuse the others.
Node funds_taken(const Setting& setting) {
  Node list = Node::array();
  for (const auto& [key, fund] : setting.file.get("funds").members()) {
    if (read_fund(fund.get("id").string())) list.append(fund.get("id"));
  }
  if (list.members().empty()) list.append(Node::text(name(Fund::infak)));
  return list;
}

Node new_channel_language(const Setting& setting, const Node& list) {
  std::vector<std::string_view> tags;
  for (const auto& [key, tag] : setting.file.get("languages").members()) {
    tags.emplace_back(tag.string());
  }
  if (tags.empty()) tags.emplace_back("id");
  return first_unused(list, tags);
}

Node new_region(const Setting& /*setting*/, const Node& list) {
  constexpr std::array<std::string_view, 6> kRegions = {"ID-JK", "ID-JB", "ID-JT",
                                                        "ID-JI", "ID-BT", "ID-YO"};
  return first_unused(list, kRegions);
}

Node new_hours(const Setting& /*setting*/, const Node& /*list*/) {
  Node hours = Node::object();
  Node& days = hours.add("days", Node::array());
  for (const std::string_view day : {"mon", "tue", "wed", "thu", "fri"}) {
    days.append(Node::text(day));
  }
  hours.add("from", "08:00");
  hours.add("until", "15:00");
  return hours;
}

Node new_day(const Setting& /*setting*/, const Node& list) {
  constexpr std::array<std::string_view, 7> kDays = {"mon", "tue", "wed", "thu",
                                                     "fri", "sat", "sun"};
  return first_unused(list, kDays);
}

Node new_form_field(const Setting& /*setting*/, const Node& list) {
  Node field = Node::object();
  field.add("name", list.members().empty() ? std::string("amount")
                                           : "field" + std::to_string(list.members().size() + 1));
  field.add("value", "{amount}");
  return field;
}

Node new_account(const Setting& setting, const Node& /*list*/) {
  const std::string_view holder = text_in(setting.file.get("collector").get("name"), "id");
  Node account = Node::object();
  account.add("bank", word("id", "default.bank"));
  account.add("number", "0000000000");
  account.add("holder", holder.empty() ? word("id", "default.holder") : holder);
  return account;
}

Node new_item(const Setting& setting, const Node& list) {
  Node item = Node::object();
  item.add("id", unused_id(list, "paket"));
  item.add("name", words_of(setting, "default.item"));
  item.add("price", static_cast<std::int64_t>(list.members().size() + 1) * 10'000);
  item.add("url", kSampleUrl);
  return item;
}

Node new_office(const Setting& /*setting*/, const Node& list) {
  Node office = Node::object();
  office.add("id", unused_id(list, "kantor"));
  office.add("name", word("id", "default.office"));
  office.add("address", word("id", "default.address"));
  return office;
}

struct ItemDefault {
  std::string_view word;
  Node (*make)(const Setting& setting, const Node& list);
};

constexpr std::array kItems = {
    ItemDefault{"languages", new_language},
    ItemDefault{"targets", new_target},
    ItemDefault{"groups", new_group},
    ItemDefault{"months.offered", new_months},
    ItemDefault{"presets", new_preset},
    ItemDefault{"funds", new_fund},
    ItemDefault{"confirmed", new_source},
    ItemDefault{"channels.funds", new_fund_name},
    ItemDefault{"channels.languages", new_channel_language},
    ItemDefault{"channels.regions", new_region},
    ItemDefault{"channels.open", new_hours},
    ItemDefault{"channels.open.days", new_day},
    ItemDefault{"channels.form.fields", new_form_field},
    ItemDefault{"channels.transfer.accounts", new_account},
    ItemDefault{"channels.transfer.accounts.funds", new_fund_name},
    ItemDefault{"channels.items.items", new_item},
    ItemDefault{"channels.slip.offices", new_office},
};

// ---- Other places

Node offered_months(const Setting& /*setting*/) {
  Node months = Node::object();
  Node& offered = months.add("offered", Node::array());
  for (const std::int64_t count : {3, 6, 12}) offered.append(Node::whole(count));
  months.add("default", std::int64_t{12});
  return months;
}

Node address_words(const Setting& setting) { return words_of(setting, "default.address"); }
Node payload(const Setting& /*setting*/) { return Node::text(sample_payload()); }

struct PlaceDefault {
  std::string_view word;
  Node (*make)(const Setting& setting);
};

template <auto value>
Node fixed(const Setting& /*setting*/) {
  return Node::whole(value);
}

constexpr std::array kPlaces = {
    PlaceDefault{"schema_version", fixed<1>},
    PlaceDefault{"$schema",
                 [](const Setting&) { return Node::text("../schema/campaign-1.schema.json"); }},
    PlaceDefault{"id", [](const Setting&) { return Node::text("kampanye"); }},
    PlaceDefault{"months", offered_months},
    PlaceDefault{"income", fixed<kLowestIncome>},
    PlaceDefault{"tariff", [](const Setting&) { return Node::text(shipped_tariffs().front().id); }},
    PlaceDefault{"look",
                 [](const Setting&) {
                   Node look = Node::object();
                   look.add("accent", "#0b6b4f");
                   return look;
                 }},
    PlaceDefault{"look.accent", [](const Setting&) { return Node::text("#0b6b4f"); }},
    PlaceDefault{
        "period.until",
        [](const Setting& setting) { return Node::text(format(year_later(setting.today))); }},
    PlaceDefault{
        "channels.period.until",
        [](const Setting& setting) { return Node::text(format(year_later(setting.today))); }},
    PlaceDefault{"channels.funds", funds_taken},
    PlaceDefault{"channels.transfer.accounts.funds", funds_taken},
    PlaceDefault{"channels.minimum", fixed<10'000>},
    PlaceDefault{"channels.maximum", fixed<100'000'000>},
    PlaceDefault{"channels.step", fixed<1'000>},
    PlaceDefault{"channels.open.from", [](const Setting&) { return Node::text("08:00"); }},
    PlaceDefault{"channels.open.until", [](const Setting&) { return Node::text("15:00"); }},
    PlaceDefault{
        "channels.link.url",
        [](const Setting&) { return Node::text(std::string(kSampleUrl) + "?jumlah={amount}"); }},
    PlaceDefault{"channels.endpoint.method", [](const Setting&) { return Node::text("gopay"); }},
    PlaceDefault{"channels.endpoint.nmid", [](const Setting&) { return Node::text(kSampleNmid); }},
    PlaceDefault{"channels.qris.payload", payload},
    PlaceDefault{"channels.qris.nmid", [](const Setting&) { return Node::text(kSampleNmid); }},
    PlaceDefault{"channels.slip.address", address_words},
};

// ---- Any place

Node any_default(const Setting& setting, const Ruling& ruling, std::string_view kind);

Node required_members(const Setting& setting, const Ruling& ruling, std::string_view kind) {
  Node object = Node::object();
  for (const Rule& rule : ruling.rule.members) {
    if (rule.need != Need::required) continue;
    if (const auto inner = rule_below(ruling, rule.key, kind)) {
      object.add(rule.key, any_default(setting, *inner, kind));
    }
  }
  return object;
}

Node plain_default(const Setting& setting, const Rule& rule) {
  switch (rule.type) {
    case Type::flag:
      return Node::boolean(true);
    case Type::whole:
      return Node::whole(std::max(rule.least, rule.otherwise));
    case Type::id:
    case Type::language:
      return Node::text("id");
    case Type::url:
      return Node::text(kSampleUrl);
    case Type::date:
      return Node::text(format(setting.today));
    case Type::month:
      return Node::text(format(setting.today.month()));
    case Type::special:
      return Node::text(rule.sample);
    case Type::colour:
      return Node::text("#0b6b4f");
    case Type::choice:
      return Node::text(rule.choices.front());
    case Type::words:
      return words_of(setting, "default.words");
    default:
      return Node::text(word("id", "default.words"));
  }
}

Node item_default(const Setting& setting, const Ruling& item, std::string_view kind,
                  const Node& list) {
  if (item.word == "channels") return default_channel(setting.file, "link", setting.today);
  const auto* const own = std::ranges::find(kItems, item.word, &ItemDefault::word);
  return own != kItems.end() ? own->make(setting, list) : any_default(setting, item, kind);
}

Node any_default(const Setting& setting, const Ruling& ruling, std::string_view kind) {
  const auto* const own = std::ranges::find(kPlaces, ruling.word, &PlaceDefault::word);
  if (own != kPlaces.end() && !ruling.is_item && !ruling.is_text) return own->make(setting);
  if (ruling.rule.type == Type::object) return required_members(setting, ruling, kind);
  if (ruling.rule.type != Type::list) return plain_default(setting, ruling.rule);
  Node list = Node::array();
  const auto item = rule_below(ruling, "0", kind);
  if (ruling.rule.least > 0 && item) list.append(item_default(setting, *item, kind, list));
  return list;
}

std::string kind_at(const Node& file, std::string_view pointer) {
  const auto steps = read_pointer(pointer);
  if (!steps || steps->size() < 2 || steps->front() != "channels") return {};
  const Node* channel = find_at(file, lindung::pointer("/channels", std::string_view((*steps)[1])));
  return channel != nullptr ? channel->get("kind").string() : std::string();
}

bool is_known(std::string_view kind) {
  return std::ranges::find(kWayNames, kind) != kWayNames.end();
}

/// Under which heading givers look for a channel of this kind: a code is what wallets scan, and a
/// partner's server asks for them, too.
std::string_view section_of(std::string_view kind) {
  if (kind == "qris" || kind == "endpoint") return "wallet";
  if (kind == "transfer") return "bank";
  if (kind == "items") return "shop";
  return kind == "slip" ? "office" : "site";
}

}  // namespace

std::string unused_id(const Node& list, std::string_view base) {
  return has_id(list, base) ? numbered_id(list, base, 2) : std::string(base);
}

Node default_channel(const Node& file, std::string_view kind, Date today) {
  const Setting setting{.file = file, .today = today};
  if (!is_known(kind)) kind = kWayNames.front();
  const Ruling ruling{.rule = {.key = "", .type = Type::object, .members = channel_rules(kind)},
                      .word = "channels",
                      .is_item = true};
  Node channel = Node::object();
  for (const auto& [key, value] : required_members(setting, ruling, kind).members()) {
    if (key == "id") {
      channel.add(key, numbered_id(file.get("channels"), "saluran", 1));
    } else if (key == "kind") {
      channel.add(key, kind);
      channel.add("section", section_of(kind));
    } else if (key == "name") {
      channel.add(key, words_of(setting, "default.channel"));
    } else {
      channel.add(key, value);
    }
  }
  if (kind == "slip") channel.add("offices", Node::array()).append(new_office(setting, channel));
  channel.add_flag("demonstration", true);
  return channel;
}

Result<Node> default_value(const Node& file, std::string_view pointer, Date today) {
  const auto ruling = rule_at(file, pointer);
  if (!ruling) return failure("pointer_unknown", pointer, "The format knows no such place.");
  const Setting setting{.file = file, .today = today};
  const std::string kind = kind_at(file, pointer);
  if (ruling->is_text) return Node::text(word("id", "default.words"));
  if (!ruling->is_item) return any_default(setting, *ruling, kind);
  const Node* list = find_at(file, parent_of(pointer));
  return item_default(setting, *ruling, kind, list != nullptr ? *list : Node::array());
}

Result<Edit> add_item(const Node& file, std::string_view list, Date today) {
  const auto ruling = rule_at(file, list);
  if (!ruling || ruling->rule.type != Type::list) {
    return failure("pointer_unknown", list, "The format has no list here.");
  }
  const Node* there = find_at(file, list);
  const std::size_t count = there != nullptr ? there->members().size() : 0;
  auto value = default_value(file, pointer(list, count), today);
  if (!value) return std::unexpected(std::move(value).error());
  return Edit{.kind = Edit::Kind::insert,
              .pointer = std::string(list),
              .value = *std::move(value),
              .index = count};
}

Result<std::vector<Edit>> change_kind(const Node& file, std::string_view channel,
                                      std::string_view kind, Date today) {
  const Node* there = find_at(file, channel);
  const auto ruling = rule_at(file, channel);
  if (there == nullptr || !ruling || ruling->word != "channels" || !ruling->is_item ||
      !is_known(kind)) {
    return failure("pointer_unknown", channel, "There is no channel here, or no such kind.");
  }
  const Spec before = channel_rules(there->get("kind").string());
  const Spec after = channel_rules(kind);
  const auto has_rule = [](Spec spec, std::string_view key) {
    return std::ranges::find(spec, key, &Rule::key) != spec.end();
  };
  std::vector<Edit> edits = {
      {.kind = Edit::Kind::set, .pointer = pointer(channel, "kind"), .value = Node::text(kind)}};
  for (const auto& [key, value] : there->members()) {
    if (!has_rule(before, key) || has_rule(after, key)) continue;
    edits.push_back({.kind = Edit::Kind::remove, .pointer = pointer(channel, key)});
  }
  // Where somebody chose another section than the kind's, they meant it.
  const std::string& section = there->get("section").string();
  const bool is_section_chosen =
      !section.empty() && section != section_of(there->get("kind").string());
  for (const auto& [key, value] : default_channel(file, kind, today).members()) {
    if (key == "demonstration" || (key == "section" && is_section_chosen)) continue;
    if (key != "section" && there->find(key) != nullptr && has_rule(before, key)) continue;
    edits.push_back({.kind = Edit::Kind::set, .pointer = pointer(channel, key), .value = value});
  }
  return edits;
}

}  // namespace lindung::studio
