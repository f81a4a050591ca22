#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "campaign/node.hpp"
#include "channel/channel.hpp"
#include "channel/fund.hpp"
#include "tariff/tariff.hpp"

namespace lindung {

/// The version of the campaign file that this code writes. It reads every version up to it.
inline constexpr int kCampaignSchemaVersion = 1;

struct Period {
  Date from;
  std::optional<Date> until;  ///< the last day, included
};

/// A suggested gift: cover for this many workers and months. Its price follows the tariff.
struct Preset {
  std::int64_t workers;
  int months;
};

struct CampaignFund {
  Fund fund;
  BasisPoints amil;
};

/// How many workers are covered so far.
struct Progress {
  std::int64_t workers;
  Date as_of;
};

/// A campaign whose file holds no error. What decides is here in its own types; what is only shown
/// (names, texts, groups, targets) stays in the file. Moves, but can't be copied: it views its file.
struct Campaign {
  Campaign() = default;
  Campaign(Campaign&&) = default;
  Campaign& operator=(Campaign&&) = default;
  Campaign(const Campaign&) = delete;
  Campaign& operator=(const Campaign&) = delete;
  ~Campaign() = default;

  Node file = Node::null();
  std::string_view id;
  Period period;
  Rupiah income;
  std::vector<Preset> presets;
  std::vector<CampaignFund> funds;  ///< the first is the default
  const Tariff* tariff = nullptr;
  std::vector<Channel> channels;  ///< of the kinds known here, in the file's order

  [[nodiscard]] const CampaignFund* find_fund(Fund fund) const;
  [[nodiscard]] const Channel* find_channel(std::string_view channel_id) const;

  /// Whether the campaign relies on this source, which rests on secondary evidence.
  [[nodiscard]] bool confirms(std::string_view source_id) const;

  /// Whether anything in it is not a public fact: the widget must say so.
  [[nodiscard]] bool is_demonstration() const;
};

enum class CampaignStatus : std::uint8_t { not_started, running, ended };

[[nodiscard]] CampaignStatus status(const Campaign& campaign, Date today);

/// "not_started", "running", "ended".
[[nodiscard]] std::string_view name(CampaignStatus status);

}  // namespace lindung
