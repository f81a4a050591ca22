#pragma once

#include <optional>

#include "campaign/campaign.hpp"
#include "campaign/node.hpp"
#include "coverage/quote.hpp"
#include "error/error.hpp"

namespace lindung {

/// A giver's question, completed from the campaign. Its texts view the request.
struct Ask {
  QuoteRequest quote;
  Fund fund = Fund::infak;
  const Node* channel = nullptr;  ///< its entry in the campaign; null: none chosen
  std::string_view reference{};   ///< of the pledge, as it was written; "" for none
  std::string_view region{};      ///< where the donor is, ISO 3166-2; "" for unknown
  std::string_view office{};      ///< the office chosen, where a channel has some; "" for none
  std::string_view dedication{};  ///< in whose name or memory the gift is; "" for nobody's
};

/// Reads a request as the command line, the batch and the widget pose it:
///
///     {"gift": 500000 | "workers": 2, "months": 12, "start": "2026-11",
///      "sector": "general" | "mix": {"transport": 60, "general": 40}, "income": 1000000,
///      "fund": "infak", "channel": "baznas", "cover_fees": false, "frequency": "once",
///      "channel_fee_flat": 0, "channel_fee_bps": 0, "amil_bps": 0,
///      "reference": "7K3M-Q9XT-4BWD", "region": "ID-JK", "office": "jakarta",
///      "dedication": "Mengenang Ibu Siti"}
///
/// One of gift and workers, and months, must be there. Elsewhere: start is the month of `today`,
/// sector general, income, fund and fees the campaign's, no channel. A number must be a JSON number
/// and whole; nothing is rounded or converted.
///
/// Errors: not_an_object, amil_above_cap, field_unknown, channel_unknown, fund_not_offered,
/// gift_missing, gift_or_workers, sector_or_mix, dedication_not_offered, and with the field's name
/// for X: X_missing, X_not_number, X_not_whole, X_negative, X_too_large, X_out_of_range,
/// X_not_text, X_not_flag, X_not_object, X_unreadable, X_unknown.
[[nodiscard]] Result<Ask> read_ask(const Node& request, const Campaign& campaign, Date today);

}  // namespace lindung
