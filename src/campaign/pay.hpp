#pragma once

#include <optional>
#include <string_view>

#include "campaign/campaign.hpp"
#include "campaign/node.hpp"
#include "channel/fit.hpp"
#include "channel/handoff.hpp"
#include "error/error.hpp"

/// Where and how to pay, as JSON values: the same for the command line and the widget.
namespace lindung {

/// When and in which language somebody asks.
struct Asking {
  Date today;
  std::optional<int> minute{};  ///< since midnight in Asia/Jakarta; nothing when unknown
  std::string_view lang;
};

/// {"channel", "kind", "amount", "reference"?, "dedication"?, "dedication_told"?} and, by kind:
///
///     link      "url", "amount_prefilled"
///     form      "url", "fields": [{"name", "value"}]
///     endpoint  "url", "method", "nmid"?
///     qris      "payload", "merchant", "city", "nmid"
///     transfer  "bank", "number", "holder", "unique"?
///     items     "items": [{"id", "name", "url", "price", "count", "sum"}], "surplus"
///     slip      "form": "letter" | "counter", "words", "address"?, "office"?,
///               "offices"?: [{"id", "name", "address", "region"?}]
///     host      nothing
[[nodiscard]] Node write_handoff(const Handoff& handoff);

/// Where to pay: the hand-off, or the error. The request must name a channel. Errors besides those
/// of quote() and hand_off(): channel_missing /channel, gift_zero /gift, campaign_closed,
/// and those of Reference::read() at /reference.
[[nodiscard]] Node answer_handoff(const Node& request, const Campaign& campaign,
                                  const Asking& asking);

/// The channel that takes the gift: the one that the request names if it does, else the first that
/// does. The request's own, which may be "", where none takes it or nothing can be asked.
[[nodiscard]] std::string_view choose_channel(const Node& request, const Campaign& campaign,
                                              const Asking& asking);

/// Every channel, whether it takes the gift, and the hand-off of the one the request names:
///
///     {"channels": [{"id", "kind", "section"?, "name", "note"?, "open"?, "period"?,
///                    "demonstration", "minimum"?, "maximum"?, "fits", "error"?, "nearest"?,
///                    "limit"?}],
///      "handoff" | "error"}
///
/// "nearest" is the nearest gift that the channel takes, "limit" the amount that its error is
/// about.
[[nodiscard]] Node answer_pay(const Node& request, const Campaign& campaign, const Asking& asking);

}  // namespace lindung
