#include <algorithm>

#include "support/tariffs.hpp"

namespace lindung {
namespace {

using namespace test;

std::optional<Benefit> benefit(std::string_view id, std::string_view start, int paid_months = 12,
                               std::int64_t income = 0) {
  const auto all = benefits(shipped(), month(start), paid_months, rp(income));
  const auto found = std::ranges::find(all, id, &Benefit::id);
  if (found == all.end()) return std::nullopt;
  return *found;
}

TEST(Benefits, DeathCoverGave24MillionAtOnceBeforeDecember2019) {
  for (const std::string_view start : {"2015-07", "2018-08", "2019-11"}) {
    SCOPED_TRACE(start);
    const auto death = benefit("jkm_death", start, 1);
    ASSERT_TRUE(death);
    EXPECT_EQ(death->amount, rp(24'000'000));
    EXPECT_EQ(death->source, "pp-44-2015");
    EXPECT_TRUE(death->reached);
    EXPECT_EQ(death->before, std::nullopt);
  }
}

TEST(Benefits, DeathCoverGives42MillionSinceDecember2019) {
  for (const std::string_view start : {"2019-12", "2026-11"}) {
    const auto death = benefit("jkm_death", start);
    ASSERT_TRUE(death) << start;
    EXPECT_EQ(death->amount, rp(42'000'000));
    EXPECT_EQ(death->programme, Programme::jkm);
    EXPECT_EQ(death->source, "pp-82-2019");
  }
}

TEST(Benefits, TheFullDeathSumNeedsThreePaidMonths) {
  for (const auto& [paid, reached] : {std::pair{1, false}, {2, false}, {3, true}, {12, true}}) {
    const auto death = benefit("jkm_death", "2026-11", paid);
    ASSERT_TRUE(death) << paid;
    EXPECT_EQ(death->reached, reached) << paid;
    EXPECT_EQ(death->paid_months, 3);
    EXPECT_EQ(death->before, rp(10'000'000));
    EXPECT_EQ(death->condition_source, "bpjstk-5-2021");
  }
}

TEST(Benefits, WhatRestsOnOneSecondarySourceIsMarked) {
  EXPECT_TRUE(find_source(shipped(), "bpjstk-5-2021")->confirm);
  for (const std::string_view id : {"pp-44-2015", "pp-82-2019", "pp-50-2025"}) {
    EXPECT_FALSE(find_source(shipped(), id)->confirm) << id;
  }
}

TEST(Benefits, DeathAndDisabilityAtWorkFollowTheBase) {
  struct Case {
    std::int64_t income, base;
  };
  for (const auto& [income, base] : {Case{0, 1'000'000},
                                     {1'100'000, 1'200'000},
                                     {2'700'000, 2'950'000},
                                     {20'200'000, 20'700'000}}) {
    SCOPED_TRACE(income);
    EXPECT_EQ(benefit("jkk_death", "2026-11", 1, income)->amount, rp(48 * base));
    EXPECT_EQ(benefit("jkk_disability", "2026-11", 1, income)->amount, rp(56 * base));
  }
}

TEST(Benefits, WorkAccidentCoverHoldsFromTheFirstPaidMonth) {
  EXPECT_EQ(benefit("jkk_burial", "2026-11", 1)->amount, rp(10'000'000));
  for (const std::string_view id :
       {"jkk_care", "jkk_income", "jkk_death", "jkk_burial", "jkk_disability", "jkk_scholarship"}) {
    const auto found = benefit(id, "2026-11", 1);
    ASSERT_TRUE(found) << id;
    EXPECT_EQ(found->programme, Programme::jkk) << id;
    EXPECT_TRUE(found->reached) << id;
  }
}

TEST(Benefits, MedicalCareHasNoLimit) {
  EXPECT_EQ(benefit("jkk_care", "2026-11")->amount, std::nullopt);
}

TEST(Benefits, ScholarshipsComeAtOnceForAccidentsAndAfterThreeYearsForDeath) {
  const auto accident = benefit("jkk_scholarship", "2026-11", 1);
  EXPECT_EQ(accident->amount, rp(174'000'000));
  EXPECT_TRUE(accident->up_to);
  EXPECT_TRUE(accident->reached);
  EXPECT_EQ(benefit("jkm_scholarship", "2026-11")->amount, rp(174'000'000));
  EXPECT_FALSE(benefit("jkm_scholarship", "2026-11", 35)->reached);
  EXPECT_TRUE(benefit("jkm_scholarship", "2026-11", 36)->reached);
}

TEST(Benefits, AreThoseOfTheMonthCoverBegins) {
  EXPECT_FALSE(benefit("jkk_scholarship", "2019-11"));
  EXPECT_TRUE(benefit("jkk_scholarship", "2019-12"));
  EXPECT_TRUE(benefits(shipped(), month("2015-06"), 12, rp(0)).empty());
}

TEST(Benefits, EachIsListedOnce) {
  for (const std::string_view start : {"2018-08", "2019-11", "2019-12", "2026-11"}) {
    auto all = benefits(shipped(), month(start), 12, rp(0));
    std::ranges::sort(all, {}, &Benefit::id);
    EXPECT_EQ(std::ranges::adjacent_find(all, {}, &Benefit::id), all.end()) << start;
  }
}

}  // namespace
}  // namespace lindung
