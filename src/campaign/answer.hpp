#pragma once

#include <string_view>

#include "campaign/campaign.hpp"
#include "campaign/node.hpp"
#include "campaign/problem.hpp"
#include "campaign/request.hpp"
#include "coverage/quote.hpp"
#include "error/error.hpp"

/// What the core found, as JSON values: the same for the command line, the batch and the widget.
namespace lindung {

/// {"error": {"code", "path", "message"}}
[[nodiscard]] Node write_error(const Error& error);

/// {"severity", "code", "path", "message"}
[[nodiscard]] Node write_problem(const Problem& problem);

/// The quote with the fields of the batch protocol, in its order.
[[nodiscard]] Node write_quote(const Quote& quote);

/// Asks and answers: the quote, or the error.
[[nodiscard]] Node answer_quote(const Node& request, const Campaign& campaign, Date today);

/// All that a screen shows of one request:
///
///     {"quote": …, "gift": …, "next"?: …, "months_for_one"?: …, "lines": […], "benefits": […],
///      "presets": […], "fees": {…}}
///
/// or {"error": …, "presets": […]}. The gift is what is given at a time: the gross, or a month of
/// it. Where it is too small for one worker, `months_for_one` tells for how many months it would
/// do. A line is a run of months at one price: {"from", "until", "months", "jkk", "jkm", "total",
/// "sum", "rule", "projected"} for one worker ("sector" in a mix). A benefit has {"id",
/// "programme", "amount"?, "up_to", "reached", "paid_months"?, "before"?, "source",
/// "condition_source"?}; what rests on a source that needs confirming is told only when the
/// campaign confirmed it. A preset is {"workers", "months", "gift"} at the request's month, sector
/// and fees. `fees` has, by the channel's id, what it would keep of this gift at a time, for
/// channels that keep something. Rules and sources are cited by their ids in the tariff. What
/// paying needs is in campaign/pay.hpp.
[[nodiscard]] Node answer_screen(const Node& request, const Campaign& campaign, Date today);

/// The campaign as a giver reads it in `lang`, all defaults filled in; of its channels only the id,
/// the section, the name and whether it is an example.
[[nodiscard]] Node write_campaign_view(const Campaign& campaign, std::string_view lang, Date today);

}  // namespace lindung
