#include "pledge/lifecycle.hpp"

#include <algorithm>

namespace lindung {
namespace {

using enum PledgeState;

/// A set of states, a bit each.
using States = unsigned;

constexpr States bit(PledgeState state) { return 1U << static_cast<unsigned>(state); }

template <class... State>
constexpr States any_of(State... states) {
  return (bit(states) | ...);
}

constexpr States kReturned =
    any_of(returned_paid, returned_pending, returned_failed, returned_unknown);
constexpr States kGoesOn = kReturned | any_of(handed_off, settled, expired, cancelled);
constexpr States kOpen =
    any_of(drafted, handed_off, returned_pending, returned_failed, returned_unknown);

/// Where each state may go, in the enum's order.
constexpr std::array<States, kPledgeStates.size()> kSteps = {
    any_of(handed_off, settled, expired, cancelled),  // drafted
    kGoesOn,                                          // handed_off
    kReturned | bit(settled),                         // returned_paid
    kGoesOn,                                          // returned_pending
    kGoesOn,                                          // returned_failed
    kGoesOn,                                          // returned_unknown
    0,                                                // settled
    bit(settled),                                     // expired
    0,                                                // cancelled
};

}  // namespace

std::string_view name(PledgeState state) {
  return kPledgeStateNames[static_cast<std::size_t>(state)];
}

std::optional<PledgeState> read_pledge_state(std::string_view text) {
  const auto* const found = std::ranges::find(kPledgeStateNames, text);
  if (found == kPledgeStateNames.end()) return std::nullopt;
  return kPledgeStates[static_cast<std::size_t>(found - kPledgeStateNames.begin())];
}

bool may_step(PledgeState from, PledgeState to) {
  return (kSteps[static_cast<std::size_t>(from)] & bit(to)) != 0;
}

bool is_open(PledgeState state) { return (kOpen & bit(state)) != 0; }
bool is_returned(PledgeState state) { return (kReturned & bit(state)) != 0; }

}  // namespace lindung
