#include "pledge/pledge.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace lindung {
namespace {

bool is_over(const Pledge& pledge, Instant now) { return pledge.expires && now >= *pledge.expires; }

bool is_final(PledgeState state) {
  return state == PledgeState::settled || state == PledgeState::cancelled;
}

void remember(std::vector<PledgeStep>& history, PledgeStep step) {
  if (history.size() >= kMostSteps) history.erase(history.begin() + 1);
  history.push_back(step);
}

}  // namespace

int days_open(std::string_view kind) { return kind == "slip" || kind == "transfer" ? 30 : 7; }

Pledge draft(Pledge promised) {
  promised.state = PledgeState::drafted;
  promised.updated = promised.created;
  promised.expires = promised.created.days_later(days_open(promised.kind));
  promised.paid_amount.reset();
  promised.attempts = 0;
  promised.history = {{PledgeState::drafted, promised.created}};
  return promised;
}

Result<Pledge> step(Pledge pledge, PledgeState state, Instant now) {
  if (!may_step(pledge.state, state)) {
    return failure("pledge_step", "/state", [&] {
      return "A pledge can't go from " + std::string(name(pledge.state)) + " to " +
             std::string(name(state)) + '.';
    });
  }
  pledge.updated = std::max(now, pledge.updated);
  if (state == pledge.state) return pledge;
  pledge.state = state;
  remember(pledge.history, {state, pledge.updated});
  if (state == PledgeState::handed_off) {
    pledge.expires = pledge.updated.days_later(days_open(pledge.kind));
  }
  if (is_final(state)) pledge.expires.reset();
  return pledge;
}

Pledge refresh(Pledge pledge, Instant now) {
  if (!is_over(pledge, now) || !may_step(pledge.state, PledgeState::expired)) return pledge;
  return step(std::move(pledge), PledgeState::expired, now).value();
}

bool is_open(const Pledge& pledge, Instant now) {
  return is_open(pledge.state) && !is_over(pledge, now);
}

bool same_gift(const Pledge& one, const Pledge& other) {
  const auto gift = [](const Pledge& pledge) {
    return std::tie(pledge.campaign, pledge.channel, pledge.fund, pledge.amount, pledge.months,
                    pledge.workers, pledge.frequency);
  };
  // What is given each month goes on; what is given once buys other months, at another price.
  const bool is_monthly = one.frequency == Frequency::monthly;
  return gift(one) == gift(other) && (is_monthly || one.start == other.start);
}

}  // namespace lindung
