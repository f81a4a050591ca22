#include "campaign/reader.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "campaign/format.hpp"
#include "tariff/shipped.hpp"

namespace lindung {
namespace {

using Members = std::vector<Node::Member>;

Rupiah amount(const Node& node, std::string_view key, std::int64_t otherwise = 0) {
  return Rupiah::of(node.integer(key, otherwise)).value_or(Rupiah{});
}

BasisPoints share(const Node& node, std::string_view key) {
  return BasisPoints::of(node.integer(key)).value_or(BasisPoints{});
}

/// Reads what the format table can't say: what must hold between fields, and the campaign itself.
/// Tolerant of fields that the table has refused, so that all is reported at once.
class CampaignReader {
 public:
  CampaignReader(const Node& file, Problems& problems) : file_(file), problems_(problems) {}

  void read(Campaign& campaign) {
    for (const auto& [key, lang] : file_.get("languages").members()) {
      languages_.push_back(lang.string());
    }
    check(file_, "", campaign_format(), languages_, Naming::generic, problems_);
    not_twice("languages", "");
    not_twice("groups", "id");
    not_twice("funds", "id");
    not_twice("channels", "id");
    campaign.id = file_.get("id").string();
    collector();
    period(campaign.period);
    targets();
    months();
    tariff(campaign);
    campaign.income = amount(file_, "income", kLowestIncome);
    for (const auto& [key, preset] : file_.get("presets").members()) {
      campaign.presets.push_back(
          {preset.integer("workers"), static_cast<int>(preset.integer("months"))});
    }
    funds(campaign);
    channels(campaign);
  }

 private:
  void wrong(std::string_view code, std::string_view path, std::string_view message,
             const Node& node) {
    problems_.error(code, path, message, node.at());
  }

  /// No two items of a list have the same id, or are the same where `key` is "".
  void not_twice(std::string_view list, std::string_view key) {
    const Members& members = file_.get(list).members();
    const auto id = [&](const Node& item) -> const Node& { return key.empty() ? item : item.get(key); };
    for (std::size_t i = 0; i < members.size(); ++i) {
      const std::string& text = id(members[i].value).string();
      for (std::size_t j = 0; j < i && !text.empty(); ++j) {
        if (id(members[j].value).string() != text) continue;
        std::string path = pointer(pointer("", list), i);
        if (!key.empty()) path = pointer(path, key);
        wrong("id_twice", path, "This stands in the list already. Change one of them.",
              id(members[i].value));
        break;
      }
    }
  }

  void collector() {
    const Node& collector = file_.get("collector");
    if (!collector.is(Node::Kind::object) || collector.find("permit") != nullptr) return;
    problems_.warning("permit_missing", "/collector/permit",
                      "Name the permit under which this body collects.", collector.at());
  }

  void period(Period& period) {
    const Node& node = file_.get("period");
    const auto from = read_date(node.get("from").string());
    period.until = read_date(node.get("until").string());
    period.from = from.value_or(Date());
    if (from && period.until && *period.until < *from) {
      wrong("period_backwards", "/period/until", "End the period on or after the day it begins.",
            node.get("until"));
    }
  }

  void targets() {
    const Members& targets = file_.get("targets").members();
    for (std::size_t i = 1; i < targets.size(); ++i) {
      const Node& before = targets[i - 1].value;
      const Node& target = targets[i].value;
      // Dates written as they must be are in the order of their texts.
      if (before.integer("workers") < target.integer("workers") &&
          before.get("by").string() < target.get("by").string()) {
        continue;
      }
      wrong("targets_not_rising", pointer("/targets", i),
            "Each stage needs more workers and a later day than the one before.", target);
    }
  }

  void months() {
    const Node* months = file_.find("months");
    if (months == nullptr) return;
    const Members& offered = months->get("offered").members();
    bool has_default = false;
    for (std::size_t i = 0; i < offered.size(); ++i) {
      const Node& count = offered[i].value;
      has_default = has_default || count.integer() == months->integer("default", -1);
      if (i == 0 || offered[i - 1].value.integer() < count.integer()) continue;
      wrong("months_not_rising", pointer("/months/offered", i),
            "Order the months from few to many.", count);
    }
    if (has_default || !months->get("default").is(Node::Kind::whole)) return;
    wrong("month_not_offered", "/months/default", "Choose one of the months offered.",
          months->get("default"));
  }

  void tariff(Campaign& campaign) {
    const Node& name = file_.get("tariff");
    campaign.tariff = find_tariff(name.string());
    if (campaign.tariff == nullptr) {
      if (!name.is(Node::Kind::text)) return;
      return wrong("tariff_unknown", "/tariff", kSentences ? tariff_message() : "", name);
    }
    std::size_t i = 0;
    for (const auto& [key, source] : file_.get("confirmed").members()) {
      const std::size_t index = i++;
      if (find_source(*campaign.tariff, source.string()) != nullptr) continue;
      wrong("source_unknown", pointer("/confirmed", index),
            "The tariff lists no source with this id.", source);
    }
  }

  void funds(Campaign& campaign) {
    std::size_t i = 0;
    for (const auto& [key, node] : file_.get("funds").members()) {
      const std::size_t index = i++;
      const auto fund = read_fund(node.get("id").string());
      if (!fund) continue;
      campaign.funds.push_back({*fund, share(node, "amil_bps")});
      if (campaign.funds.back().amil <= most_amil(*fund)) continue;
      wrong("amil_above_cap", pointer(pointer("/funds", index), "amil_bps"),
            "The amil may keep at most 1250 basis points of zakat, 2000 of infak and sedekah. "
            "Lower it.",
            node.get("amil_bps"));
    }
  }

  void channels(Campaign& campaign) {
    const Node& list = file_.get("channels");
    std::size_t i = 0;
    for (const auto& [key, node] : list.members()) {
      const std::string path = pointer("/channels", i++);
      const Node& kind = node.get("kind");
      if (kind.is(Node::Kind::text) && kind.string() != "link") {
        problems_.warning("channel_kind_unknown", pointer(path, "kind"),
                          "This version shows no channel of this kind. Known: link.", kind.at());
        continue;
      }
      check(node, path, channel_format(), languages_, Naming::generic, problems_);
      channel(node, path, campaign.channels.emplace_back());
    }
    if (!list.members().empty() && campaign.channels.empty()) {
      wrong("channel_none", "/channels", "Give at least one channel of a known kind.", list);
    }
    for (const CampaignFund& fund : campaign.funds) {
      const bool taken = std::ranges::any_of(campaign.channels, [&](const Channel& channel) {
        return std::ranges::find(channel.funds, fund.fund) != channel.funds.end();
      });
      if (taken) continue;
      problems_.warning("fund_without_channel", "/funds",
                        "One of the funds is taken by no channel. Add one, or take the fund out.",
                        file_.get("funds").at());
    }
  }

  void channel(const Node& node, const std::string& path, Channel& channel) {
    channel.id = node.get("id").string();
    if (auto link = LinkTemplate::read(node.get("url").string())) {
      channel.way.url = *std::move(link);
    }
    for (const Fund fund : kFunds) {
      const auto i = static_cast<std::size_t>(fund);
      const std::string_view fund_name = name(fund);
      const std::string& code = node.get("fund_codes").get(fund_name).string();
      channel.way.fund_codes[i] = code.empty() ? fund_name : std::string_view(code);
      const Node* own_fee = node.get("fee_by_fund").find(fund_name);
      const Node& fee = own_fee != nullptr ? *own_fee : node.get("fee");
      channel.fees[i] = {amount(fee, "flat"), share(fee, "bps")};
      const Node* funds = node.find("funds");
      if (funds == nullptr || takes(*funds, fund_name)) channel.funds.push_back(fund);
    }
    channel.minimum = amount(node, "minimum");
    if (node.find("maximum") == nullptr) return;
    channel.maximum = amount(node, "maximum");
    if (*channel.maximum < channel.minimum) {
      wrong("channel_limits", pointer(path, "maximum"),
            "Give a maximum that is not below the minimum.", node.get("maximum"));
    }
  }

  static std::string tariff_message() {
    std::string message = "There is no such tariff. Use one of:";
    for (const Tariff& known : shipped_tariffs()) message.append(" ").append(known.id);
    return message + ".";
  }

  static bool takes(const Node& funds, std::string_view fund) {
    return std::ranges::any_of(funds.members(), [&](const Node::Member& member) {
      return member.value.string() == fund;
    });
  }

  const Node& file_;
  Problems& problems_;
  std::vector<std::string_view> languages_;
};

}  // namespace

std::optional<Campaign> read_campaign(Node file, Problems& problems) {
  Campaign campaign;
  campaign.file = std::move(file);
  if (campaign.file.integer("schema_version") > kCampaignSchemaVersion) {
    problems.error("schema_version_newer", "/schema_version",
                   "This file is of a newer kind. Read it with a newer version of Lindung.",
                   campaign.file.get("schema_version").at());
    return std::nullopt;
  }
  CampaignReader(campaign.file, problems).read(campaign);
  if (problems.any_error()) return std::nullopt;
  return campaign;
}

std::optional<Progress> read_progress(const Node& node, Problems& problems) {
  check(node, "", progress_format(), {}, Naming::generic, problems);
  const auto as_of = read_date(node.get("as_of").string());
  if (problems.any_error() || !as_of) return std::nullopt;
  return Progress{node.integer("workers"), *as_of};
}

}  // namespace lindung
