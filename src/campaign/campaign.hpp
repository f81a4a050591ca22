#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

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

/// How many workers are covered so far.
struct Progress {
  std::int64_t workers = 0;
  Date as_of;
};

/// A campaign: its file, in which read_campaign() found no error, and the tariff that the file
/// names. Everything else is read from the file when it is asked for. What the functions give views
/// the file, so a campaign moves but can't be copied.
class Campaign {
 public:
  Campaign(Node file, const Tariff& tariff);
  Campaign(Campaign&&) = default;
  Campaign& operator=(Campaign&&) = default;
  Campaign(const Campaign&) = delete;
  Campaign& operator=(const Campaign&) = delete;
  ~Campaign() = default;

  [[nodiscard]] const Node& file() const { return file_; }
  [[nodiscard]] const Tariff& tariff() const { return *tariff_; }

  [[nodiscard]] std::string_view id() const;
  [[nodiscard]] Period period() const;

  /// The workers' monthly income.
  [[nodiscard]] Rupiah income() const;

  /// Infak, where the campaign collects it; else its first fund.
  [[nodiscard]] Fund default_fund() const;

  /// The amil's share of this fund; nothing when the campaign does not collect it.
  [[nodiscard]] std::optional<BasisPoints> amil(Fund fund) const;

  /// The entry of the channel with this id; null when there is none of a kind known here.
  [[nodiscard]] const Node* channel(std::string_view channel_id) const;

  /// Whether the campaign relies on this source, which rests on secondary evidence.
  [[nodiscard]] bool confirms(std::string_view source_id) const;

  /// Whether anything in it is not a public fact: the widget must say so.
  [[nodiscard]] bool is_demonstration() const;

 private:
  Node file_;
  const Tariff* tariff_;
};

/// What the channel in this entry keeps of a gift to this fund.
[[nodiscard]] ChannelFee channel_fee(const Node& channel, Fund fund);

/// Whether channels of the entry's kind are known here.
[[nodiscard]] bool is_known_kind(const Node& channel);

enum class CampaignStatus : std::uint8_t { not_started, running, ended };

[[nodiscard]] CampaignStatus status(const Campaign& campaign, Date today);

/// "not_started", "running", "ended".
[[nodiscard]] std::string_view name(CampaignStatus status);

}  // namespace lindung
