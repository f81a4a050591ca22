#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/calendar.hpp"
#include "channel/channel.hpp"
#include "channel/fund.hpp"
#include "tariff/tariff.hpp"

namespace lindung {

/// The version of the campaign file that this code writes. It reads every version up to it.
inline constexpr int kCampaignSchemaVersion = 1;

/// One thing said in each of the campaign's languages.
class Text {
 public:
  void set(std::string lang, std::string text) {
    by_lang_.emplace_back(std::move(lang), std::move(text));
  }

  /// The text in `lang`; where it has none, in the first language it has; "" when empty.
  [[nodiscard]] std::string_view in(std::string_view lang) const;

  [[nodiscard]] bool has(std::string_view lang) const;
  [[nodiscard]] bool empty() const { return by_lang_.empty(); }

 private:
  std::vector<std::pair<std::string, std::string>> by_lang_;
};

/// Who collects the money, under which permit.
struct Collector {
  Text name;
  std::string url;
  Text permit;
  std::string permit_url;
  bool demonstration = false;
};

struct Period {
  Date from;
  std::optional<Date> until;  ///< the last day, included
};

/// A stage of the target: so many workers by that day.
struct Target {
  std::int64_t workers;
  Date by;
};

/// How many workers are covered so far.
struct Progress {
  std::int64_t workers;
  Date as_of;
  std::string url;  ///< where a newer {"workers": n, "as_of": "…"} stands; "" when nowhere
  bool demonstration = false;
};

/// A kind of worker givers can choose.
struct Group {
  std::string id;
  Sector sector;
  Text name;
};

/// A suggested gift: cover for this many workers and months. Its price follows the tariff.
struct Preset {
  std::int64_t workers;
  int months;
};

struct CampaignFund {
  Fund fund;
  BasisPoints amil;
  Text note;
};

struct CampaignChannel {
  Channel channel;
  Text name;
  Text note;
  bool demonstration = false;
};

/// A campaign that was read without an error: everything in it holds.
struct Campaign {
  std::string id;
  std::vector<std::string> languages;  ///< the first is the default
  Text name;
  Text summary;
  Collector collector;
  Period period;
  std::vector<Target> targets;  ///< by rising workers and day
  std::optional<Progress> progress;
  std::vector<Group> groups;  ///< the first is the default
  Rupiah income;
  std::vector<int> months;  ///< offered numbers of months, rising
  int default_months = 12;
  std::vector<Preset> presets;
  std::vector<CampaignFund> funds;  ///< the first is the default
  const Tariff* tariff = nullptr;
  std::vector<std::string> confirmed;  ///< sources marked "confirm" that the campaign relies on
  std::vector<CampaignChannel> channels;
  std::string accent;  ///< "#rrggbb", or "" for the widget's own

  [[nodiscard]] const CampaignFund* find_fund(Fund fund) const;
  [[nodiscard]] const CampaignChannel* find_channel(std::string_view channel_id) const;

  /// Whether anything in it is not a public fact: the widget must say so.
  [[nodiscard]] bool is_demonstration() const;
};

enum class CampaignStatus : std::uint8_t { not_started, running, ended };

[[nodiscard]] CampaignStatus status(const Campaign& campaign, Date today);

/// "not_started", "running", "ended".
[[nodiscard]] std::string_view name(CampaignStatus status);

}  // namespace lindung
