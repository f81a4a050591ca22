#include "campaign/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "campaign/fields.hpp"
#include "tariff/shipped.hpp"

namespace lindung {
namespace {

using Need = Fields::Need;

constexpr std::int64_t kMostWorkers = 1'000'000'000;
constexpr int kFewestPresetMonths = 3;  // the full JKM sum needs three paid months
constexpr std::size_t kLongestText = 2'000;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Lower-case letters, digits and hyphens, a letter or digit first; at most 40.
bool is_id(std::string_view text) {
  if (text.empty() || text.size() > 40 || text.front() == '-') return false;
  return std::ranges::all_of(text, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

/// A language tag of BCP 47 as it is commonly written: "id", "en", "zh-Hans".
bool is_language(std::string_view text) {
  const std::size_t primary = std::min(text.find('-'), text.size());
  if (primary < 2 || primary > 3 || text.size() > 35) return false;
  if (!std::ranges::all_of(text.substr(0, primary), is_lower)) return false;
  std::size_t length = 2;
  for (const char c : text.substr(primary)) {
    if (c == '-') {
      if (length < 2 || length > 8) return false;
      length = 0;
    } else if (is_lower(c) || is_digit(c) || (c >= 'A' && c <= 'Z')) {
      ++length;
    } else {
      return false;
    }
  }
  return length >= 2 && length <= 8;
}

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' && std::ranges::all_of(text.substr(1), [](char c) {
           return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
         });
}

/// Reads the parts of a campaign; each function one part, into `campaign_`.
class CampaignReader {
 public:
  explicit CampaignReader(Problems& problems) : problems_(problems) {}

  std::optional<Campaign> read(const Node& file) {
    if (!check_version(file)) return std::nullopt;
    {
      Fields fields(file, "", problems_);
      fields.any("$schema", Need::optional);
      fields.any("schema_version", Need::optional);
      campaign_.id = id(fields);
      languages(fields);
      campaign_.name = words(fields, "name", Need::required);
      campaign_.summary = words(fields, "summary", Need::optional);
      collector(fields);
      period(fields);
      targets(fields);
      progress(fields);
      tariff(fields);
      groups(fields);
      income(fields);
      months(fields);
      presets(fields);
      funds(fields);
      channels(fields);
      look(fields);
    }
    if (problems_.any_error()) return std::nullopt;
    return std::move(campaign_);
  }

 private:
  bool check_version(const Node& file) {
    if (!file.is(Node::Kind::object)) {
      report_type(problems_, file, "", "an object");
      return false;
    }
    const Node* version = file.find("schema_version");
    if (version != nullptr && version->integer() > kCampaignSchemaVersion) {
      problems_.error("schema_version_newer", "/schema_version",
                      "This file is of a newer kind. Read it with a newer version of Lindung.",
                      version->at());
      return false;
    }
    if (version != nullptr && version->is(Node::Kind::whole) && version->integer() == 1) {
      return true;
    }
    problems_.error(version == nullptr ? "missing" : "out_of_range", "/schema_version",
                    "Say \"schema_version\": 1 here.",
                    version == nullptr ? file.at() : version->at());
    return true;
  }

  std::string id(Fields& fields) {
    auto value = fields.text("id", Need::required);
    if (value && !is_id(*value)) {
      fields.wrong("id_unreadable", "id",
                   "Use up to 40 lower-case letters, digits and hyphens, a letter or digit first.");
    }
    return value.value_or("");
  }

  void languages(Fields& fields) {
    const Node* list = fields.array("languages", Need::required, 1, 10);
    if (list == nullptr) return;
    std::size_t i = 0;
    for (const auto& [key, item] : list->members()) {
      const std::string path = pointer(fields.path("languages"), i++);
      if (!item.is(Node::Kind::text)) {
        report_type(problems_, item, path, "text");
      } else if (!is_language(item.string())) {
        problems_.error("language_unreadable", path, "Give a language tag, like id or en.",
                        item.at());
      } else if (std::ranges::find(campaign_.languages, item.string()) !=
                 campaign_.languages.end()) {
        problems_.error("id_twice", path, "This language is in the list already. Take one out.",
                        item.at());
      } else {
        campaign_.languages.push_back(item.string());
      }
    }
  }

  /// {"id": "…", "en": "…"}: one text by language, in the campaign's order of languages.
  Text words(Fields& fields, std::string_view key, Need need) {
    Text result;
    const Node* node = fields.any(key, need);
    if (node == nullptr) return result;
    Fields by_lang(*node, fields.path(key), problems_);
    if (!node->is(Node::Kind::object)) return result;
    for (const std::string& lang : campaign_.languages) {
      if (by_lang.any(lang, Need::optional) == nullptr) {
        problems_.warning("language_missing", by_lang.path(lang),
                          "There is no text in this language. Add one.", node->at());
      } else if (auto text = by_lang.text(lang, Need::optional, kLongestText)) {
        result.set(lang, *std::move(text));
      }
    }
    if (node->members().empty()) {
      problems_.error("missing", fields.path(key), "Write this in at least one language.",
                      node->at());
    }
    return result;
  }

  void collector(Fields& fields) {
    const Node* node = fields.any("collector", Need::required);
    if (node == nullptr) return;
    Fields of(*node, fields.path("collector"), problems_);
    Collector& collector = campaign_.collector;
    collector.name = words(of, "name", Need::required);
    collector.url = of.url("url", Need::required).value_or("");
    collector.permit = words(of, "permit", Need::optional);
    collector.permit_url = of.url("permit_url", Need::optional).value_or("");
    collector.demonstration = of.flag("demonstration");
    if (collector.permit.empty()) {
      problems_.warning("permit_missing", of.path("permit"),
                        "Name the permit under which this body collects.", node->at());
    }
  }

  void period(Fields& fields) {
    const Node* node = fields.any("period", Need::required);
    if (node == nullptr) return;
    Fields of(*node, fields.path("period"), problems_);
    campaign_.period.from = of.date("from", Need::required).value_or(Date());
    campaign_.period.until = of.date("until", Need::optional);
    if (campaign_.period.until && *campaign_.period.until < campaign_.period.from) {
      of.wrong("period_backwards", "until", "End the period on or after the day it begins.");
    }
  }

  void targets(Fields& fields) {
    const Node* list = fields.array("targets", Need::optional, 0, 20);
    if (list == nullptr) return;
    std::size_t i = 0;
    for (const auto& [key, item] : list->members()) {
      const std::string path = pointer(fields.path("targets"), i++);
      Fields of(item, path, problems_);
      const auto workers = of.whole("workers", Need::required, 1, kMostWorkers);
      const auto by = of.date("by", Need::required);
      if (!workers || !by) continue;
      auto& targets = campaign_.targets;
      if (!targets.empty() && (targets.back().workers >= *workers || targets.back().by >= *by)) {
        problems_.error("targets_not_rising", path,
                        "Each stage needs more workers and a later day than the one before.",
                        item.at());
      }
      targets.push_back({*workers, *by});
    }
  }

  void progress(Fields& fields) {
    const Node* node = fields.any("progress", Need::optional);
    if (node != nullptr) campaign_.progress = progress_at(*node, fields.path("progress"));
  }

 public:
  std::optional<Progress> progress_at(const Node& node, std::string path) {
    Fields of(node, std::move(path), problems_);
    const auto workers = of.whole("workers", Need::required, 0, kMostWorkers);
    const auto as_of = of.date("as_of", Need::required);
    auto url = of.url("url", Need::optional);
    const bool demonstration = of.flag("demonstration");
    if (!workers || !as_of) return std::nullopt;
    return Progress{*workers, *as_of, std::move(url).value_or(""), demonstration};
  }

 private:
  void tariff(Fields& fields) {
    const auto name = fields.text("tariff", Need::required);
    if (!name) return;
    campaign_.tariff = find_tariff(*name);
    if (campaign_.tariff == nullptr) {
      std::string message = "There is no such tariff. Use one of:";
      for (const Tariff& known : shipped_tariffs()) {
        message += ' ';
        message += known.id;
      }
      fields.wrong("tariff_unknown", "tariff", message + ".");
    }
    const Node* list = fields.array("confirmed", Need::optional, 0, 50);
    if (list == nullptr) return;
    std::size_t i = 0;
    for (const auto& [key, item] : list->members()) {
      const std::string path = pointer(fields.path("confirmed"), i++);
      if (!item.is(Node::Kind::text)) {
        report_type(problems_, item, path, "text");
      } else if (campaign_.tariff != nullptr &&
                 find_source(*campaign_.tariff, item.string()) == nullptr) {
        problems_.error("source_unknown", path, "The tariff lists no source with this id.",
                        item.at());
      } else {
        campaign_.confirmed.push_back(item.string());
      }
    }
  }

  void groups(Fields& fields) {
    const Node* list = fields.array("groups", Need::required, 1, 20);
    if (list == nullptr) return;
    std::size_t i = 0;
    for (const auto& [key, item] : list->members()) {
      Fields of(item, pointer(fields.path("groups"), i++), problems_);
      Group group{.id = id(of), .sector = Sector::general, .name = {}};
      if (const auto sector = of.text("sector", Need::required)) {
        const auto known = read_sector(*sector);
        if (!known) of.wrong("value_unknown", "sector", "Use general or transport.");
        group.sector = known.value_or(Sector::general);
      }
      group.name = words(of, "name", Need::required);
      if (std::ranges::find(campaign_.groups, group.id, &Group::id) != campaign_.groups.end()) {
        of.wrong("id_twice", "id", "Another group has this id. Change one of them.");
      }
      campaign_.groups.push_back(std::move(group));
    }
  }

  void income(Fields& fields) {
    const auto income = fields.whole("income", Need::optional, 0, kLargestGift.value());
    campaign_.income = Rupiah::of(income.value_or(1'000'000)).value_or(Rupiah{});
  }

  void months(Fields& fields) {
    campaign_.months = {3, 6, 12};
    const Node* node = fields.any("months", Need::optional);
    if (node == nullptr) return;
    Fields of(*node, fields.path("months"), problems_);
    if (const Node* list = of.array("offered", Need::required, 1, 12)) {
      campaign_.months.clear();
      std::size_t i = 0;
      for (const auto& [key, item] : list->members()) {
        const std::string path = pointer(of.path("offered"), i++);
        const std::int64_t months = item.integer();
        if (!item.is(Node::Kind::whole)) {
          report_type(problems_, item, path, "a whole number from 1 to 60");
        } else if (months < kFewestMonths || months > kMostMonths) {
          problems_.error("out_of_range", path, "Give a whole number from 1 to 60.", item.at());
        } else if (!campaign_.months.empty() && months <= campaign_.months.back()) {
          problems_.error("months_not_rising", path, "Order the months from few to many.",
                          item.at());
        } else {
          campaign_.months.push_back(static_cast<int>(months));
        }
      }
    }
    const auto chosen = of.whole("default", Need::required, kFewestMonths, kMostMonths);
    if (!chosen) return;
    campaign_.default_months = static_cast<int>(*chosen);
    if (std::ranges::find(campaign_.months, *chosen) == campaign_.months.end()) {
      of.wrong("month_not_offered", "default", "Choose one of the months offered.");
    }
  }

  void presets(Fields& fields) {
    const Node* list = fields.array("presets", Need::required, 1, 8);
    if (list == nullptr) return;
    std::size_t i = 0;
    for (const auto& [key, item] : list->members()) {
      Fields of(item, pointer(fields.path("presets"), i++), problems_);
      const auto workers = of.whole("workers", Need::required, 1, 1'000'000);
      const auto months = of.whole("months", Need::required, kFewestPresetMonths, kMostMonths);
      if (workers && months) campaign_.presets.push_back({*workers, static_cast<int>(*months)});
    }
  }

  std::optional<Fund> fund(Fields& of, std::string_view key) {
    const auto text = of.text(key, Need::required);
    if (!text) return std::nullopt;
    const auto known = read_fund(*text);
    if (!known) of.wrong("value_unknown", key, "Use infak, zakat or sedekah.");
    return known;
  }

  void funds(Fields& fields) {
    const Node* list = fields.array("funds", Need::required, 1, kFunds.size());
    if (list == nullptr) return;
    std::size_t i = 0;
    for (const auto& [key, item] : list->members()) {
      Fields of(item, pointer(fields.path("funds"), i++), problems_);
      const auto known = fund(of, "id");
      const auto amil = of.whole("amil_bps", Need::optional, 0, BasisPoints::kWhole - 1);
      Text note = words(of, "note", Need::optional);
      if (!known) continue;
      const BasisPoints share = BasisPoints::of(amil.value_or(0)).value_or(BasisPoints{});
      if (share > most_amil(*known)) {
        of.wrong("amil_above_cap", "amil_bps",
                 "The amil may keep at most " + std::to_string(most_amil(*known).value()) +
                     " basis points of this fund. Lower it.");
      }
      if (campaign_.find_fund(*known) != nullptr) {
        of.wrong("id_twice", "id", "This fund is in the list already. Take one out.");
      }
      campaign_.funds.push_back({*known, share, std::move(note)});
    }
  }

  void channels(Fields& fields) {
    const Node* list = fields.array("channels", Need::required, 1, 50);
    if (list == nullptr) return;
    std::size_t i = 0;
    for (const auto& [key, item] : list->members()) {
      const std::string path = pointer(fields.path("channels"), i++);
      if (const Node* kind = item.find("kind");
          kind != nullptr && kind->is(Node::Kind::text) && kind->string() != "link") {
        problems_.warning("channel_kind_unknown", pointer(path, "kind"),
                          "This version shows no channel of this kind. Known: link.", kind->at());
        continue;
      }
      channel(item, path);
    }
    if (campaign_.channels.empty() && !problems_.any_error()) {
      fields.wrong("channel_none", "channels", "Give at least one channel of a known kind.");
    }
    for (const CampaignFund& fund : campaign_.funds) {
      const bool taken = std::ranges::any_of(campaign_.channels, [&](const CampaignChannel& one) {
        return std::ranges::find(one.channel.funds, fund.fund) != one.channel.funds.end();
      });
      if (!taken && !campaign_.channels.empty()) {
        problems_.warning("fund_without_channel", fields.path("funds"),
                          "No channel takes " + std::string(name(fund.fund)) +
                              ". Add one, or take the fund out.",
                          list->at());
      }
    }
  }

  void channel(const Node& item, const std::string& path) {
    Fields of(item, path, problems_);
    CampaignChannel entry;
    Channel& channel = entry.channel;
    of.text("kind", Need::required);
    channel.id = id(of);
    if (campaign_.find_channel(channel.id) != nullptr) {
      of.wrong("id_twice", "id", "Another channel has this id. Change one of them.");
    }
    entry.name = words(of, "name", Need::required);
    entry.note = words(of, "note", Need::optional);
    entry.demonstration = of.flag("demonstration");
    channel_funds(of, channel);
    channel_limits(of, channel);
    channel_fees(of, channel);
    if (const auto url = of.text("url", Need::required, 2'000)) {
      auto link = LinkTemplate::read(*url);
      if (link) {
        channel.way.url = *std::move(link);
      } else {
        of.wrong(link.error().code, "url", link.error().message);
      }
    }
    campaign_.channels.push_back(std::move(entry));
  }

  void channel_funds(Fields& of, Channel& channel) {
    for (const Fund fund : kFunds) {
      channel.way.fund_codes[static_cast<std::size_t>(fund)] = name(fund);
    }
    if (const Node* codes = of.any("fund_codes", Need::optional)) {
      Fields code_of(*codes, of.path("fund_codes"), problems_);
      for (const Fund fund : kFunds) {
        if (auto code = code_of.text(name(fund), Need::optional)) {
          channel.way.fund_codes[static_cast<std::size_t>(fund)] = *std::move(code);
        }
      }
    }
    const Node* list = of.array("funds", Need::optional, 1, kFunds.size());
    if (list == nullptr) {
      channel.funds.assign(kFunds.begin(), kFunds.end());
      return;
    }
    std::size_t i = 0;
    for (const auto& [key, item] : list->members()) {
      const std::string path = pointer(of.path("funds"), i++);
      const auto fund = read_fund(item.string());
      if (!item.is(Node::Kind::text)) {
        report_type(problems_, item, path, "text");
      } else if (!fund) {
        problems_.error("value_unknown", path, "Use infak, zakat or sedekah.", item.at());
      } else {
        channel.funds.push_back(*fund);
      }
    }
  }

  std::optional<ChannelFee> fee(Fields& of, std::string_view key) {
    const Node* node = of.any(key, Need::optional);
    if (node == nullptr) return std::nullopt;
    Fields fee_of(*node, of.path(key), problems_);
    const auto flat = fee_of.whole("flat", Need::optional, 0, kLargestGift.value());
    const auto share = fee_of.whole("bps", Need::optional, 0, BasisPoints::kWhole - 1);
    return ChannelFee{Rupiah::of(flat.value_or(0)).value_or(Rupiah{}),
                      BasisPoints::of(share.value_or(0)).value_or(BasisPoints{})};
  }

  void channel_fees(Fields& of, Channel& channel) {
    channel.fees.fill(fee(of, "fee").value_or(ChannelFee{}));
    const Node* by_fund = of.any("fee_by_fund", Need::optional);
    if (by_fund == nullptr) return;
    Fields fund_of(*by_fund, of.path("fee_by_fund"), problems_);
    for (const Fund one : kFunds) {
      if (const auto own = fee(fund_of, name(one))) {
        channel.fees[static_cast<std::size_t>(one)] = *own;
      }
    }
  }

  void channel_limits(Fields& of, Channel& channel) {
    const auto minimum = of.whole("minimum", Need::optional, 0, kLargestGift.value());
    const auto maximum = of.whole("maximum", Need::optional, 1, kLargestGift.value());
    channel.minimum = Rupiah::of(minimum.value_or(0)).value_or(Rupiah{});
    if (maximum) channel.maximum = Rupiah::of(*maximum);
    if (channel.maximum && *channel.maximum < channel.minimum) {
      of.wrong("channel_limits", "maximum", "Give a maximum that is not below the minimum.");
    }
  }

  void look(Fields& fields) {
    const Node* node = fields.any("look", Need::optional);
    if (node == nullptr) return;
    Fields of(*node, fields.path("look"), problems_);
    const auto accent = of.text("accent", Need::optional);
    if (!accent) return;
    campaign_.accent = *accent;
    if (!is_colour(*accent)) {
      of.wrong("colour_unreadable", "accent", "Give a colour as six digits, like #0b6b4f.");
    }
  }

  Problems& problems_;
  Campaign campaign_;
};

}  // namespace

std::optional<Campaign> read_campaign(const Node& file, Problems& problems) {
  return CampaignReader(problems).read(file);
}

std::optional<Progress> read_progress(const Node& node, Problems& problems) {
  auto progress = CampaignReader(problems).progress_at(node, "");
  return problems.any_error() ? std::nullopt : progress;
}

}  // namespace lindung
