#include "pledge/pledge.hpp"

#include <functional>
#include <string>

#include "support/pledges.hpp"

namespace lindung {
namespace {

using namespace test;
using enum PledgeState;

/// A drafted pledge, brought through these states a minute apart.
Pledge through(std::initializer_list<PledgeState> states, std::string_view kind = "link") {
  Pledge pledge = draft(promised(kind));
  for (const PledgeState state : states) {
    pledge = step(pledge, state, Instant::of(pledge.updated.unix_seconds() + 60).value()).value();
  }
  return pledge;
}

TEST(Pledge, IsDraftedWhenItIsMade) {
  const Pledge pledge = draft(promised());
  EXPECT_EQ(pledge.state, drafted);
  EXPECT_EQ(pledge.updated, pledge.created);
  EXPECT_EQ(pledge.expires, at("2026-11-30T10:00:00Z"));
  EXPECT_EQ(pledge.history, (std::vector<PledgeStep>{{drafted, at("2026-11-23T10:00:00Z")}}));
  EXPECT_EQ(pledge.attempts, 0);
  EXPECT_EQ(pledge.paid_amount, std::nullopt);
}

TEST(Pledge, RemembersEachStepAndItsTime) {
  const Pledge pledge = through({handed_off, returned_pending, settled});
  EXPECT_EQ(pledge.state, settled);
  EXPECT_EQ(pledge.updated, at("2026-11-23T10:03:00Z"));
  EXPECT_EQ(pledge.history, (std::vector<PledgeStep>{{drafted, at("2026-11-23T10:00:00Z")},
                                                     {handed_off, at("2026-11-23T10:01:00Z")},
                                                     {returned_pending, at("2026-11-23T10:02:00Z")},
                                                     {settled, at("2026-11-23T10:03:00Z")}}));
}

TEST(Pledge, RefusesAStepThatIsNotInTheTable) {
  EXPECT_THAT(step(through({}), returned_paid, Instant()), fails("pledge_step", "/state"));
  EXPECT_THAT(step(through({handed_off, settled}), expired, Instant()),
              fails("pledge_step", "/state"));
  EXPECT_THAT(step(through({cancelled}), settled, Instant()), fails("pledge_step", "/state"));
}

TEST(Pledge, MovesOnlyItsTimeAtASecondClick) {
  const Pledge once = through({handed_off});
  const Pledge twice = step(once, handed_off, at("2026-11-25T10:00:00Z")).value();
  Pledge expected = once;
  expected.updated = at("2026-11-25T10:00:00Z");
  EXPECT_EQ(twice, expected);
}

TEST(Pledge, DoesNotBelieveAClockThatWentBackwards) {
  const Pledge pledge =
      step(through({handed_off}), returned_failed, at("2001-01-01T00:00:00Z")).value();
  EXPECT_EQ(pledge.updated, at("2026-11-23T10:01:00Z"));
  EXPECT_EQ(pledge.history.back().at, at("2026-11-23T10:01:00Z"));
}

TEST(Pledge, WaitsLongerWhereItGoesByPostCounterOrBank) {
  for (const std::string_view kind : {"link", "form", "endpoint", "qris", "items", "host", "new"}) {
    EXPECT_EQ(days_open(kind), 7) << kind;
    EXPECT_EQ(through({handed_off}, kind).expires, at("2026-11-30T10:01:00Z")) << kind;
  }
  for (const std::string_view kind : {"slip", "transfer"}) {
    EXPECT_EQ(days_open(kind), 30) << kind;
    EXPECT_EQ(through({handed_off}, kind).expires, at("2026-12-23T10:01:00Z")) << kind;
  }
}

TEST(Pledge, HasItsDaysAnewWhenItIsTriedAgain) {
  const Pledge pledge = through({handed_off, returned_failed});
  const Pledge again = step(pledge, handed_off, at("2026-11-29T10:00:00Z")).value();
  EXPECT_EQ(again.expires, at("2026-12-06T10:00:00Z"));
}

TEST(Pledge, NoLongerExpiresOnceItIsSettledOrCancelled) {
  EXPECT_EQ(through({settled}).expires, std::nullopt);
  EXPECT_EQ(through({handed_off, cancelled}).expires, std::nullopt);
  EXPECT_EQ(through({handed_off, expired, settled}).expires, std::nullopt);
}

TEST(Pledge, ExpiresWhenItsTimeIsOver) {
  const Pledge pledge = through({handed_off});
  EXPECT_EQ(refresh(pledge, at("2026-11-30T10:00:59Z")), pledge);
  const Pledge over = refresh(pledge, at("2026-11-30T10:01:00Z"));
  EXPECT_EQ(over.state, expired);
  EXPECT_EQ(over.history.back(), (PledgeStep{expired, at("2026-11-30T10:01:00Z")}));
  EXPECT_EQ(refresh(through({}), at("2026-11-30T10:00:00Z")).state, expired);
}

TEST(Pledge, DoesNotExpireWhereItMayNot) {
  const Instant late = at("2099-01-01T00:00:00Z");
  for (const Pledge& pledge : {through({handed_off, returned_paid}), through({settled}),
                               through({cancelled}), through({expired})}) {
    EXPECT_EQ(refresh(pledge, late), pledge) << name(pledge.state);
  }
  Pledge endless = through({handed_off});
  endless.expires.reset();
  EXPECT_EQ(refresh(endless, late), endless);
}

TEST(Pledge, IsOpenUntilItIsOver) {
  const Instant before = at("2026-11-30T10:00:59Z");
  const Instant after = at("2026-11-30T10:01:00Z");
  EXPECT_TRUE(is_open(through({handed_off}), before));
  EXPECT_FALSE(is_open(through({handed_off}), after));
  EXPECT_FALSE(is_open(through({handed_off, returned_paid}), before));
  EXPECT_FALSE(is_open(through({expired}), before));
}

TEST(Pledge, IsTheSameGiftByWhatIsGivenAndWhereTo) {
  const Pledge one = draft(promised());
  Pledge other = through({handed_off});
  other.reference = reference("2222-2222-2222");
  other.lang = "en";
  EXPECT_TRUE(same_gift(one, other));
  const std::pair<std::string_view, std::function<void(Pledge&)>> changes[] = {
      {"campaign", [](Pledge& pledge) { pledge.campaign = "lain"; }},
      {"channel", [](Pledge& pledge) { pledge.channel = "lain"; }},
      {"fund", [](Pledge& pledge) { pledge.fund = Fund::zakat; }},
      {"amount", [](Pledge& pledge) { pledge.amount = rp(201'601); }},
      {"months", [](Pledge& pledge) { pledge.months = 11; }},
      {"start", [](Pledge& pledge) { pledge.start = month("2026-12"); }},
      {"workers", [](Pledge& pledge) { pledge.workers = 2; }},
      {"frequency", [](Pledge& pledge) { pledge.frequency = Frequency::monthly; }},
  };
  for (const auto& [what, change] : changes) {
    Pledge changed = other;
    change(changed);
    EXPECT_FALSE(same_gift(one, changed)) << what;
  }
}

TEST(Pledge, OfEachMonthIsTheSameInALaterMonth) {
  Pledge one = draft(promised());
  one.frequency = Frequency::monthly;
  Pledge other = one;
  other.start = month("2026-12");
  EXPECT_TRUE(same_gift(one, other));
}

TEST(Pledge, ForgetsTheOldestStepsButTheFirst) {
  Pledge pledge = through({handed_off});
  for (int i = 0; i < 100; ++i) {
    pledge = step(pledge, returned_failed, pledge.updated).value();
    pledge = step(pledge, handed_off, pledge.updated).value();
  }
  EXPECT_EQ(pledge.history.size(), kMostSteps);
  EXPECT_EQ(pledge.history.front().state, drafted);
  EXPECT_EQ(pledge.history.back().state, handed_off);
}

}  // namespace
}  // namespace lindung
