#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/campaign.hpp"
#include "campaign/node.hpp"
#include "campaign/pay.hpp"
#include "error/error.hpp"
#include "qris/picture.hpp"
#include "tariff/tariff.hpp"

/// What a campaign comes to: prices by month, what gifts cover, what channels do with a gift. What
/// changes when is in upcoming.hpp.
namespace lindung::studio {

/// The sectors that the campaign's groups are of, each once.
[[nodiscard]] std::vector<Sector> sectors_of(const Campaign& campaign);

/// One worker's contribution in one month.
struct PricedMonth {
  Month month;
  MonthPrice price;
};

/// The price of `count` months from `from` on; fewer where the tariff says nothing more.
[[nodiscard]] std::vector<PricedMonth> prices_by_month(const Tariff& tariff, const Member& member,
                                                       Month from, int count);

/// A rule that decides prices of a sector, with its end.
struct PriceRule {
  enum class Kind : std::uint8_t {
    jkk,        ///< a share of the bracket's base
    jkm,        ///< a flat amount
    reduction,  ///< a part taken off both
    verified,   ///< until its end somebody has checked the prices; later ones are projected
  };

  Kind kind = Kind::jkk;
  Months months;
  BasisPoints share{};             ///< of jkk the rate, of a reduction what it takes off
  Rupiah amount{};                 ///< of jkm
  const Source* source = nullptr;  ///< null of verified
};

/// The rules of a sector that stand in some month from `from` on, by their beginning.
[[nodiscard]] std::vector<PriceRule> rules_from(const Tariff& tariff, Sector sector, Month from);

/// A step of the staircase: the smallest gift at a time that covers so many workers.
struct Stair {
  std::int64_t workers = 0;
  Rupiah gift{};
};

/// The steps from `first` workers on, `count` of them (at most kMostStairs), for a request as
/// read_ask() takes it; its gift or workers are not looked at. Fewer where the largest gift ends
/// it. Errors as of read_ask() and quote().
inline constexpr int kMostStairs = 200;
[[nodiscard]] Result<std::vector<Stair>> staircase(const Campaign& campaign, const Node& request,
                                                   Date today, std::int64_t first, int count);

/// What a channel does with a gift.
struct ChannelView {
  std::string id;
  std::string kind;
  std::string pointer;  ///< of its entry in the file
  Node state;           ///< its entry in answer_pay(): "name", "fits", "error"?, "nearest"?, …
  Node handoff;         ///< what answer_handoff() says: the hand-off, or {"error"}
  std::optional<QrPicture> picture{};  ///< of a QRIS payload
};

/// Every channel with a request as read_ask() takes it; its channel is not looked at. The quote is
/// made anew for each, since their fees differ. Errors as of read_ask() and quote(), and only where
/// they hold for every channel.
[[nodiscard]] Result<std::vector<ChannelView>> see_channels(const Campaign& campaign,
                                                            const Node& request,
                                                            const Asking& asking);

}  // namespace lindung::studio
