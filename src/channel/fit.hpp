#pragma once

#include <optional>
#include <string_view>

#include "channel/channel.hpp"
#include "error/error.hpp"

namespace lindung {

/// Who asks, when and where from, as far as it is known.
struct Visit {
  Date today;  ///< in Asia/Jakarta
  std::optional<int>
      minute{};  ///< since midnight in Asia/Jakarta; unknown: hours are not looked at
  std::string_view lang{};
  std::string_view region{};  ///< ISO 3166-2, "" when unknown: regions are not looked at
};

/// Why a channel can't take a gift.
struct Misfit {
  /// channel_fund /fund, channel_language, channel_region, channel_not_yet, channel_over,
  /// channel_closed, channel_minimum /gift, channel_maximum /gift, channel_step /gift.
  Error error;
  std::optional<Rupiah>
      nearest{};  ///< the nearest gift that it takes, where the amount is at fault
};

/// Nothing when the channel takes a gift of `amount` at a time.
[[nodiscard]] std::optional<Misfit> find_misfit(const Channel& channel, Fund fund, Rupiah amount,
                                                const Visit& visit);

}  // namespace lindung
