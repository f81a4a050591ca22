#pragma once

#include <array>
#include <optional>
#include <string>

#include "channel/fund.hpp"
#include "channel/link.hpp"
#include "coverage/quote.hpp"
#include "error/error.hpp"

namespace lindung {

/// A page that takes the payment; the donor goes there by a link.
struct LinkWay {
  LinkTemplate url;
  std::array<std::string_view, kFunds.size()> fund_codes{};  ///< what {fund} becomes, by fund
};

/// What the channel keeps of a gift: a flat amount and a share, rounded up.
struct ChannelFee {
  Rupiah flat{};
  BasisPoints share{};
};

/// A way to pay, as the campaign sets it up. What it does is decided by `way`, never by its name.
/// Its texts are views of the campaign's file.
struct Channel {
  std::string_view id;
  LinkWay way;
  std::array<bool, kFunds.size()> takes{};       ///< by fund
  Rupiah minimum{};                              ///< of a gift's gross
  std::optional<Rupiah> maximum{};               ///< of a gift's gross
  std::array<ChannelFee, kFunds.size()> fees{};  ///< by fund

  [[nodiscard]] const ChannelFee& fee(Fund fund) const {
    return fees[static_cast<std::size_t>(fund)];
  }
};

/// Why a channel can't take a gift, if it can't. Errors: channel_fund /fund,
/// channel_minimum /gift, channel_maximum /gift; their sentences name the nearest amount that fits.
[[nodiscard]] Result<void> check_fit(const Channel& channel, Fund fund, Rupiah gross);

/// What the page is to do: open `url` by the donor's own click, as a top-level page or a new tab.
struct Handoff {
  std::string_view channel;
  std::string url;
  Rupiah amount{};        ///< what the donor pays there
  bool amount_prefilled;  ///< whether the link carries it; if not, show it to copy
};

/// What a link needs to know of the campaign.
struct HandoffContext {
  std::string_view campaign;
  std::string_view lang;
};

/// Errors: those of check_fit().
[[nodiscard]] Result<Handoff> hand_off(const Channel& channel, Fund fund, const Quote& quote,
                                       const HandoffContext& context);

}  // namespace lindung
