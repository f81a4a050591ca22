#pragma once

#include <string_view>

#include "calendar/instant.hpp"
#include "campaign/node.hpp"
#include "error/error.hpp"

/// What goes to a partner's endpoint and what is believed of what comes back
/// (assets/schema/pledge-endpoint-1.openapi.json). The endpoint alone says whether a pledge is
/// paid; what else it says is checked before a donor sees or follows it.
namespace lindung {

/// The body of the POST: {"schema_version", "reference", "campaign", "channel", "method", "fund",
/// "amount", "currency", "frequency", "months", "workers", "lang", "created", "return_url"?,
/// "quote"}. `return_url` is the page to come back to, "" for none.
///
/// Errors: those of read_pledge(); endpoint_kind /kind when the pledge goes by no endpoint;
/// endpoint_return_url /return_url for what is no http or https address.
[[nodiscard]] Result<Node> write_order(const Node& record, std::string_view return_url);

/// The record with the endpoint's answer to the order as `payment`, and in the state that it tells.
/// `endpoint_url` is where the order went, absolute. Kept of the answer is what is known here:
/// every address whole, `status_url` always there (without one: the endpoint's, "/" and the
/// reference).
///
/// - pending: handed_off; returned_paid stays. Its `expires` becomes the record's, unless it is not
///   after `now`: then this clock is wrong, as what is pending can't be over.
/// - paid: settled, with `paid_amount` where it says how much
/// - failed: returned_failed
/// - expired: expired
///
/// A pledge that is over (expired, cancelled) or settled already stays as it is whatever is said of
/// it but "paid"; "paid" settles an expired one and is refused for a cancelled one (pledge_step).
///
/// Errors besides those of read_pledge(), all paths within the answer:
/// - endpoint_kind /kind: the pledge goes by no endpoint
/// - endpoint_unreadable: the answer is no object
/// - endpoint_reference /reference: it is about another pledge
/// - endpoint_status /status: missing or not one of the four
/// - endpoint_action: pending without an action, one of an unknown type, or one that lacks what its
///   type needs
/// - endpoint_link: an address that is neither https nor on the endpoint's own origin
/// - endpoint_number: an account's number of anything but digits, spaces and hyphens
/// - endpoint_qr: a code that is not sound (qris/payload.hpp), or of another merchant than the
///   channel's `nmid`
/// - endpoint_amount: a code with another amount than the pledge's
/// - endpoint_answer: anything else that is not as it must be: a type, a length, a time
[[nodiscard]] Result<Node> accept_answer(const Node& record, const Node& answer,
                                         std::string_view endpoint_url, Instant now);

/// The record after the endpoint was asked for the pledge's status.
///
/// - pending: what a redirect said becomes returned_pending; else the state stays, since nobody has
///   come back. An `expires` becomes the record's.
/// - the others, and pledges that are over, as of accept_answer()
///
/// Errors: those of accept_answer() but endpoint_kind and those of an action.
[[nodiscard]] Result<Node> accept_status(const Node& record, const Node& answer, Instant now);

/// What an answer that is no success means. `answer` is the body (application/problem+json), null
/// when it is no JSON; its `detail` becomes the sentence where it is plain text. Codes, at path "":
/// endpoint_conflict (409: this reference was used for another pledge), endpoint_unknown (404),
/// endpoint_busy (429, 503: try later), endpoint_refused (others from 400), endpoint_failed (others
/// from 500), endpoint_unreadable (all others: no answer that can be read).
[[nodiscard]] Error read_problem(const Node& answer, int http_status);

}  // namespace lindung
