#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lindung {

/// Where a pledge is. `returned_*` is what a redirect back said, which proves nothing; `settled` is
/// the word of the partner's endpoint alone.
enum class PledgeState : std::uint8_t {
  drafted,           ///< made, and nothing done with it yet
  handed_off,        ///< the donor was sent to pay
  returned_paid,     ///< came back: paid, it says
  returned_pending,  ///< came back: not paid yet, or not known to be
  returned_failed,   ///< came back: not paid
  returned_unknown,  ///< came back without a word
  settled,           ///< paid, the endpoint says
  expired,           ///< its time is over; a late payment still settles it
  cancelled,         ///< the donor took it back
};

inline constexpr std::array kPledgeStates = {
    PledgeState::drafted,          PledgeState::handed_off,      PledgeState::returned_paid,
    PledgeState::returned_pending, PledgeState::returned_failed, PledgeState::returned_unknown,
    PledgeState::settled,          PledgeState::expired,         PledgeState::cancelled,
};

/// Their names, in the enum's order.
inline constexpr std::array<std::string_view, kPledgeStates.size()> kPledgeStateNames = {
    "drafted",          "handed_off", "returned_paid", "returned_pending", "returned_failed",
    "returned_unknown", "settled",    "expired",       "cancelled"};

/// "drafted", "handed_off", …
[[nodiscard]] std::string_view name(PledgeState state);
[[nodiscard]] std::optional<PledgeState> read_pledge_state(std::string_view text);

/// Whether a pledge may go from one state to the other. What is not said here is refused:
///
/// - drafted: handed_off, settled, expired, cancelled
/// - handed_off: handed_off (a second click), returned_*, settled, expired, cancelled
/// - returned_pending, _failed, _unknown: returned_*, handed_off (another try), settled, expired,
///   cancelled
/// - returned_paid: returned_*, settled
/// - expired: settled
/// - settled, cancelled: nothing
[[nodiscard]] bool may_step(PledgeState from, PledgeState to);

/// Whether a donor who gives the same once more goes on with this pledge: all but returned_paid,
/// settled, expired and cancelled.
[[nodiscard]] bool is_open(PledgeState state);

/// returned_paid, returned_pending, returned_failed, returned_unknown
[[nodiscard]] bool is_returned(PledgeState state);

}  // namespace lindung
