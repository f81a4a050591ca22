#include "studio/model/whatif.hpp"

#include "studio/model/support.hpp"
#include "support/tariffs.hpp"

namespace lindung::studio {
namespace {

using namespace test;

/// A hundred gifts of Rp201.600 every day from January 2027: each covers one worker for a year.
WhatIfInput steady() {
  WhatIfInput input;
  input.gifts_a_day = {.low = 100, .high = 100};
  input.gift = {.low = 201'600, .high = 201'600};
  input.first_day = date("2027-01-01");
  input.targets = {{.workers = 1'000, .by = date("2027-01-10")}};
  input.income = rp(1'000'000);
  input.courses = 10;
  return input;
}

WhatIf done(const WhatIfInput& input) {
  auto run = WhatIf::of(shipped(), input);
  if (!run) ADD_FAILURE() << run.error().message;
  EXPECT_TRUE(run->advance(~std::uint64_t{0} / 2));
  return *std::move(run);
}

std::string days(const TargetOutlook& one) {
  const auto text = [](std::optional<int> day) { return day ? std::to_string(*day) : "never"; };
  return text(one.early) + ' ' + text(one.middle) + ' ' + text(one.late);
}

TEST(WhatIf, WithoutChanceIsPlainArithmetic) {
  const WhatIf run = done(steady());
  ASSERT_EQ(run.outlook().size(), 1U);
  EXPECT_EQ(days(run.outlook()[0]), "10 10 10");
  EXPECT_EQ(run.outlook()[0].in_time, 100);
  EXPECT_EQ(run.gifts(), 10U * 10U * 100U);
  EXPECT_EQ(run.courses(), 10);
}

TEST(WhatIf, PaysThePriceOfTheMonth) {
  WhatIfInput input = steady();
  input.first_day = date("2026-12-31");  // one day at 193.200: 104 workers and 67.200 left
  input.targets = {{.workers = 104}, {.workers = 105}, {.workers = 204}, {.workers = 205}};
  const auto outlook = done(input).outlook();
  EXPECT_EQ(days(outlook[0]), "1 1 1");
  EXPECT_EQ(days(outlook[1]), "2 2 2");
  EXPECT_EQ(days(outlook[2]), "2 2 2");
  EXPECT_EQ(days(outlook[3]), "3 3 3");
}

TEST(WhatIf, MixesSectorsByTheirWeights) {
  WhatIfInput input = steady();
  input.mix = {1,
               1};  // 2027-01: (201.600 + 176.400) / 2 = 189.000, so 106 workers on the first day
  input.targets = {{.workers = 106}, {.workers = 107}};
  const auto outlook = done(input).outlook();
  EXPECT_EQ(days(outlook[0]), "1 1 1");
  EXPECT_EQ(days(outlook[1]), "2 2 2");
}

TEST(WhatIf, TakesTheFeesOfEveryGift) {
  WhatIfInput input = steady();
  input.fees = {.channel_flat = rp(1'600), .channel = bps(0), .amil = bps(2'000)};  // 160.000 left
  input.targets = {{.workers = 79}, {.workers = 80}};  // 16.000.000 / 201.600 = 79,4
  const auto outlook = done(input).outlook();
  EXPECT_EQ(days(outlook[0]), "1 1 1");
  EXPECT_EQ(days(outlook[1]), "2 2 2");
}

TEST(WhatIf, CountsWhatIsThereAlready) {
  WhatIfInput input = steady();
  input.workers_so_far = 950;
  input.targets = {{.workers = 950}, {.workers = 1'000}};
  const auto outlook = done(input).outlook();
  EXPECT_EQ(days(outlook[0]), "0 0 0");
  EXPECT_EQ(days(outlook[1]), "1 1 1");
}

TEST(WhatIf, SaysWhatIsNotReached) {
  WhatIfInput input = steady();
  input.most_days = 9;
  const auto outlook = done(input).outlook();
  EXPECT_EQ(days(outlook[0]), "never never never");
  EXPECT_EQ(outlook[0].in_time, 0);
  input.fees.channel_flat = rp(300'000);
  EXPECT_EQ(days(done(input).outlook()[0]), "never never never");
}

TEST(WhatIf, StandsForTheGiftsItDoesNotDraw) {
  WhatIfInput input = steady();
  input.gifts_a_day = {.low = 100'000, .high = 100'000};
  input.targets = {{.workers = 100'000}, {.workers = 100'001}};
  const WhatIf run = done(input);
  EXPECT_EQ(days(run.outlook()[0]), "1 1 1");
  EXPECT_EQ(days(run.outlook()[1]), "2 2 2");
  EXPECT_EQ(run.gifts(), 10U * 2U * 4'096U);
}

/// Domain: 100,000 workers, then 200,000.
WhatIfInput likely() {
  WhatIfInput input = steady();
  input.gifts_a_day = {.low = 500, .high = 3'000};
  input.gift = {.low = 20'000, .high = 500'000};
  input.first_day = date("2026-11-23");
  input.targets = {{.workers = 100'000, .by = date("2027-06-30")}, {.workers = 200'000}};
  input.courses = 100;
  input.seed = 2'018;
  return input;
}

TEST(WhatIf, GivesABandFromMillionsOfGifts) {
  const WhatIf run = done(likely());
  EXPECT_GT(run.gifts(), 1'000'000U);
  for (const TargetOutlook& one : run.outlook()) {
    ASSERT_TRUE(one.early && one.middle && one.late);
    EXPECT_LT(*one.early, *one.middle);
    EXPECT_LT(*one.middle, *one.late);
  }
}

TEST(WhatIf, IsTheSameEverywhere) {
  // Written down once; native and WebAssembly must both come to it.
  const WhatIf run = done(likely());
  EXPECT_EQ(days(run.outlook()[0]), "50 58 66");
  EXPECT_EQ(days(run.outlook()[1]), "105 117 129");
  EXPECT_EQ(run.gifts(), 17'533'972U);
}

TEST(WhatIf, IsTheSameInAnyPieces) {
  const WhatIf whole = done(likely());
  auto pieces = WhatIf::of(shipped(), likely());
  ASSERT_TRUE(pieces);
  EXPECT_TRUE(pieces->outlook().empty());
  int calls = 1;
  while (!pieces->advance(10'007)) ++calls;
  EXPECT_GT(calls, 100);
  EXPECT_EQ(pieces->gifts(), whole.gifts());
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(days(pieces->outlook()[i]), days(whole.outlook()[i]));
  }
}

TEST(WhatIf, DependsOnItsSeed) {
  WhatIfInput other = likely();
  other.seed = 2'019;
  EXPECT_NE(done(likely()).gifts(), done(other).gifts());
}

TEST(WhatIf, RefusesWhatItCannotSimulate) {
  const auto refused = [](auto change) {
    WhatIfInput input = steady();
    change(input);
    return WhatIf::of(shipped(), input);
  };
  EXPECT_THAT(refused([](auto& in) { in.gifts_a_day = {.low = 0, .high = 5}; }),
              fails("gifts_out_of_range", "/gifts_a_day"));
  EXPECT_THAT(refused([](auto& in) { in.gifts_a_day = {.low = 5, .high = 4}; }),
              fails("gifts_out_of_range", "/gifts_a_day"));
  EXPECT_THAT(refused([](auto& in) { in.gift = {.low = 1, .high = kMostGift + 1}; }),
              fails("gift_out_of_range", "/gift"));
  EXPECT_THAT(refused([](auto& in) { in.targets.resize(101); }),
              fails("targets_out_of_range", "/targets"));
  EXPECT_THAT(refused([](auto& in) { in.courses = 9; }), fails("courses_out_of_range", "/courses"));
  EXPECT_THAT(refused([](auto& in) { in.most_days = 0; }),
              fails("days_out_of_range", "/most_days"));
  EXPECT_THAT(refused([](auto& in) { in.mix = {0, 0}; }), fails("mix_empty", "/mix"));
  EXPECT_THAT(refused([](auto& in) { in.months = 0; }), fails("months_out_of_range", "/months"));
  EXPECT_THAT(refused([](auto& in) { in.first_day = date("2010-01-01"); }),
              fails("month_before_first_rule", "/start"));
}

TEST(WhatIf, BearsTheLargestNumbersAndTheEndOfTheCalendar) {
  WhatIfInput input = steady();
  input.gifts_a_day = {.low = 1, .high = kMostGiftsADay};
  input.gift = {.low = 1, .high = kMostGift};
  input.first_day = date("9998-12-30");
  input.targets = {{.workers = Rupiah::kMax}};
  input.most_days = 1'000;
  EXPECT_EQ(done(input).courses(), 10);
}

TEST(WhatIf, CountsDaysFromTheFirst) {
  EXPECT_EQ(day_of(date("2026-11-23"), 1), date("2026-11-23"));
  EXPECT_EQ(day_of(date("2026-11-23"), 40), date("2027-01-01"));
  EXPECT_EQ(day_of(date("9999-12-31"), 2), std::nullopt);
}

}  // namespace
}  // namespace lindung::studio
