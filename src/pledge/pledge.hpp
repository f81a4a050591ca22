#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "calendar/instant.hpp"
#include "channel/fund.hpp"
#include "coverage/quote.hpp"
#include "error/error.hpp"
#include "money/rupiah.hpp"
#include "pledge/lifecycle.hpp"
#include "pledge/reference.hpp"

namespace lindung {

/// A state and when it began.
struct PledgeStep {
  PledgeState state;
  Instant at;

  friend bool operator==(const PledgeStep&, const PledgeStep&) = default;
};

/// The most steps that a pledge remembers; the oldest but the first are forgotten.
inline constexpr std::size_t kMostSteps = 50;

/// The most attempts that are counted.
inline constexpr int kMostAttemptsCounted = 1'000;

/// What a donor promised, and what became of it.
struct Pledge {
  Reference reference;
  PledgeState state = PledgeState::drafted;
  std::string campaign;
  std::string channel;  ///< the channel's id
  std::string kind;     ///< the channel's kind: "link", "endpoint", …
  Fund fund = Fund::infak;
  std::string lang;
  Rupiah amount{};  ///< the gift, at a time; what is paid of it may be more (unique digits, items)
  Frequency frequency = Frequency::once;
  int months = 0;
  Month start{};
  std::int64_t workers = 0;
  Instant created{};
  Instant updated{};                 ///< never before `created`
  std::optional<Instant> expires{};  ///< where it can
  std::optional<Rupiah> paid_amount{};
  int attempts = 0;  ///< how often it was sent to the endpoint
  std::vector<PledgeStep> history{};

  friend bool operator==(const Pledge&, const Pledge&) = default;
};

/// How long a pledge by a channel of this kind waits to be paid: 30 days where it goes by post,
/// counter or bank ("slip", "transfer"), else 7.
[[nodiscard]] int days_open(std::string_view kind);

/// A new pledge from what was promised: drafted and updated when it was created, open for its days.
[[nodiscard]] Pledge draft(Pledge promised);

/// The pledge in `state` from `now` on. A clock that went backwards is not believed: what happens
/// before `updated` happens at `updated`. Handed off anew, it has its days anew; into the state
/// that it is in, only `updated` moves. Error: pledge_step /state when may_step() says no.
[[nodiscard]] Result<Pledge> step(Pledge pledge, PledgeState state, Instant now);

/// Expired when its time is over by `now` and it may expire; else as it was.
[[nodiscard]] Pledge refresh(Pledge pledge, Instant now);

/// Open, and its time not over by `now`.
[[nodiscard]] bool is_open(const Pledge& pledge, Instant now);

/// Whether both are the same gift: of the campaign, channel, fund, amount, months, workers and
/// frequency, and if it is given once, from the same month on. A donor who makes the same again
/// while one is open goes on with that one.
[[nodiscard]] bool same_gift(const Pledge& one, const Pledge& other);

}  // namespace lindung
