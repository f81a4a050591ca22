#pragma once

#include <string>
#include <string_view>

#include "calendar/instant.hpp"
#include "campaign/node.hpp"
#include "error/error.hpp"
#include "pledge/pledge.hpp"
#include "pledge/reminder.hpp"

/// A pledge's record: what a browser keeps of it, as versioned JSON (assets/schema/
/// pledge-1.schema.json). What storage holds is not trusted: every function reads its records whole
/// and says what is wrong with them.
namespace lindung {

/// The version of the record that this code writes. It reads every version up to it.
inline constexpr int kPledgeSchemaVersion = 1;

/// A pledge, and the parts of its record that say how it came about.
struct PledgeRecord {
  Pledge pledge;
  Node request;                 ///< what the donor asked for
  Node quote;                   ///< write_quote() of it
  Node handoff;                 ///< where it was to be paid
  Node payment = Node::null();  ///< the endpoint's answer, checked; null: none
};

/// Errors: not_an_object; schema_version_newer /schema_version; the codes of a file
/// (campaign/reader.hpp: missing, wrong_type, out_of_range, text_length, value_unknown, …) at their
/// places; those of Reference::read() and reference_unreadable (not as it is written) at
/// /reference; instant_unreadable where an instant should stand; pledge_inconsistent at what
/// contradicts the rest: `amount`, `kind`, `channel` or `frequency` is another than in quote,
/// handoff and request, or `updated` and `history` don't agree in time or state; pledge_link at an
/// address that is neither http, https nor a path; the codes of check_action() and of Qris::read()
/// at a code.
[[nodiscard]] Result<PledgeRecord> read_pledge(const Node& record);

[[nodiscard]] Node write_pledge(const PledgeRecord& record);

/// What a draft is made of besides request, quote and hand-off.
struct DraftContext {
  std::string_view campaign;   ///< its id
  std::string_view fund;       ///< "infak", …: the request's, or the campaign's default
  std::string_view lang;       ///< "id"
  std::string_view reference;  ///< as typed or written
  Instant now;
};

/// The record of a new pledge of this request, by its quote (write_quote()) and its hand-off; the
/// list of all offices is left out of the hand-off. Where quote or hand-off is an error (`{"error":
/// …}`), that error. Else the errors of read_pledge().
[[nodiscard]] Result<Node> draft_pledge(const Node& request, const Node& quote, const Node& handoff,
                                        const DraftContext& context);

/// The reference of the open pledge among `records` that is the same gift as `record`, the one that
/// moved last; "" when there is none. `record` was made just now: what is over by then is not open.
/// Of `records`, what can't be read is passed over.
[[nodiscard]] Result<std::string> match_pledge(const Node& records, const Node& record);

/// The record in this state. Errors besides those of read_pledge(): pledge_state /state for a name
/// that no state has, pledge_step /state. `settled` is refused as pledge_step: the endpoint's
/// answer alone settles a pledge.
[[nodiscard]] Result<Node> step_pledge(const Node& record, std::string_view state, Instant now);

/// The record; expired when its time is over.
[[nodiscard]] Result<Node> refresh_pledge(const Node& record, Instant now);

/// The record with one attempt more to send it to the endpoint.
[[nodiscard]] Result<Node> count_attempt(const Node& record, Instant now);

/// reminders() of the record; "" when nothing is to come.
[[nodiscard]] Result<std::string> remind_pledge(const Node& record, const ReminderText& text,
                                                Instant now);

}  // namespace lindung
