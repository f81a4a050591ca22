#include "channel/items.hpp"

#include <vector>

#include "coverage/quote.hpp"
#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

using Counts = std::vector<std::int64_t>;

std::vector<Rupiah> prices(std::initializer_list<std::int64_t> values) {
  std::vector<Rupiah> all;
  for (const std::int64_t value : values) all.push_back(rp(value));
  return all;
}

struct Case {
  std::initializer_list<std::int64_t> prices;
  std::int64_t pledge;
  std::int64_t total;
  Counts counts;
};

void expect_plans(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    const auto plan = plan_items(prices(one.prices), rp(one.pledge));
    ASSERT_TRUE(plan) << one.pledge;
    EXPECT_EQ(plan->total, rp(one.total)) << one.pledge;
    EXPECT_EQ(plan->counts, one.counts) << one.pledge;
  }
}

// One worker for 1, 3, 6 and 12 months from November 2026.
TEST(PlanItems, MakesUpThePledgeOfTheProgrammesGoods) {
  expect_plans({{{8'400, 33'600, 84'000, 184'800}, 8'400, 8'400, {1, 0, 0, 0}},
                {{8'400, 33'600, 84'000, 184'800}, 369'600, 369'600, {0, 0, 0, 2}},
                {{8'400, 33'600, 84'000, 184'800}, 218'400, 218'400, {0, 1, 0, 1}},
                {{8'400, 33'600, 84'000, 184'800}, 500'000, 504'000, {2, 1, 1, 2}}});
}

TEST(PlanItems, ReachesThePledgeWithTheSmallestTotal) {
  expect_plans({{{8'400}, 1, 8'400, {1}},
                {{8'400}, 8'400, 8'400, {1}},
                {{8'400}, 8'401, 16'800, {2}},
                {{6, 9, 20}, 43, 44, {1, 2, 1}},  // 43 can't be had of 6, 9 and 20
                {{6, 9, 20}, 44, 44, {1, 2, 1}},
                {{100'000, 30'000}, 80'000, 90'000, {0, 3}}});
}

// The largest first is not the fewest: 60 is 20 * 3, not 45 + 5 * 3.
TEST(PlanItems, TakesTheFewestItemsOfTheSameTotal) {
  expect_plans({{{3, 20, 45}, 60, 60, {0, 3, 0}},
                {{1, 3, 4}, 6, 6, {0, 2, 0}},
                {{1, 5, 8}, 10, 10, {0, 2, 0}},
                {{1, 5, 8}, 18, 18, {0, 2, 1}}});
}

// As many items both ways: 20 is 10 + 5 + 5 and 8 + 6 + 6; 12 is 9 + 3 and 6 + 6.
TEST(PlanItems, TakesTheDearerOfAsManyItems) {
  expect_plans({{{5, 6, 8, 10}, 20, 20, {0, 0, 0, 2}},
                {{5, 6, 8, 13}, 24, 24, {1, 1, 0, 1}},  // 13 + 6 + 5, not 8 + 8 + 8
                {{9, 6, 3}, 12, 12, {1, 0, 1}},         // not 6 + 6
                {{10, 7, 6, 4, 3}, 13, 13, {1, 0, 0, 0, 1}},
                {{11, 8, 6, 3}, 14, 14, {1, 0, 0, 1}},    // not 8 + 6
                {{50, 9, 7, 5}, 14, 14, {0, 1, 0, 1}}});  // not 7 + 7: the next dearest decides
}

TEST(PlanItems, BuysTheFirstNamedOfTheSamePrice) {
  expect_plans({{{5, 7, 5, 7}, 24, 24, {2, 2, 0, 0}}, {{7, 7}, 7, 7, {1, 0}}});
}

TEST(PlanItems, BuysNothingForNothing) {
  expect_plans({{{8'400, 33'600}, 0, 0, {0, 0}}, {{8'400}, 0, 0, {0}}});
}

TEST(PlanItems, IsExactForLargePledges) {
  expect_plans({
      {{1'000'000, 1'000'003}, 1'000'000'000'000, 1'000'000'000'000, {1'000'000, 0}},
      {{1, 1'000'000'000'000}, 1'000'000'000'000, 1'000'000'000'000, {0, 1}},
      {{1, 1'000'000'000'000}, 1'999'999'999'999, 1'999'999'999'999, {999'999'999'999, 1}},
      {{1, 1'000'000'000'000'000}, 1'000'000'000'000'000, 1'000'000'000'000'000, {0, 1}},
      {{8'400, 184'800}, 1'000'000'000'000, 1'000'000'008'000, {10, 5'411'255}},
      {{999'999'999'999'999}, 1'000'000'000'000'000, 1'999'999'999'999'998, {2}},
  });
}

TEST(PlanItems, NeedsNoCommonDivisor) {
  expect_plans({{{16'801, 50'401, 99'999}, 16'801 + 50'401 + 99'999, 167'201, {1, 1, 1}},
                {{16'801, 50'401, 99'999}, 99'999 * 10, 999'990, {0, 0, 10}},
                {{99'999, 100'000, 150'000, 200'000}, 349'999, 349'999, {1, 1, 1, 0}}});
}

TEST(PlanItems, RefusesAPledgeAboveTheLargestGift) {
  EXPECT_TRUE(plan_items(prices({8'400}), kLargestGift));
  EXPECT_THAT(plan_items(prices({8'400}), rp(kLargestGift.value() + 1)),
              fails("gross_too_large", "/gift"));
}

TEST(PlanItems, RefusesWhatCheckItemsRefuses) {
  EXPECT_THAT(plan_items({}, rp(1)), fails("items_none", ""));
  EXPECT_THAT(plan_items(prices({1, 0}), rp(1)), fails("items_price", "/1"));
  EXPECT_THAT(plan_items(prices({10'000, 10'001, 60'001, 110'000}), rp(1)),
              fails("items_uneven", ""));
}

TEST(CheckItems, TakesOneToTwentyPrices) {
  EXPECT_THAT(check_items({}), fails("items_none", ""));
  EXPECT_TRUE(check_items(std::vector<Rupiah>(20, rp(8'400))));
  EXPECT_THAT(check_items(std::vector<Rupiah>(21, rp(8'400))), fails("items_too_many", ""));
}

TEST(CheckItems, TakesPricesOfOneRupiahToTheLargestGift) {
  EXPECT_TRUE(check_items(prices({1, kLargestGift.value()})));
  EXPECT_THAT(check_items(prices({5, 0})), fails("items_price", "/1"));
  EXPECT_THAT(check_items(prices({kLargestGift.value() + 1})), fails("items_price", "/0"));
}

TEST(CheckItems, TakesPricesWithLittleInCommon) {
  EXPECT_TRUE(check_items(prices({16'850, 50'450, 100'900, 199'950})));
  EXPECT_TRUE(check_items(prices({16'799, 49'999, 99'999, 199'999})));
  EXPECT_TRUE(check_items(prices({16'811, 33'623, 84'059, 201'611})));
  EXPECT_TRUE(check_items(prices({123'457, 999'979, 999'983})));
}

// The cheapest may be 2^20 of what divides all, and the dearest 2^20 of what divides all
// differences dearer.
TEST(CheckItems, RefusesPricesThatNeedTooLargeATable) {
  constexpr std::int64_t kMost = 1'048'576;
  EXPECT_TRUE(check_items(prices({kMost, kMost + 1})));
  EXPECT_THAT(check_items(prices({kMost + 1, kMost + 2})), fails("items_uneven", ""));
  EXPECT_TRUE(check_items(prices({100 * kMost, 100 * kMost + 100})));
  EXPECT_TRUE(check_items(prices({1, 2, 1 + kMost})));
  EXPECT_THAT(check_items(prices({1, 2, 2 + kMost})), fails("items_uneven", ""));
  EXPECT_TRUE(check_items(prices({1, 1'001, 1 + 1'000 * kMost})));
}

// 2 * 60.001 + 10.000 = 2 * 10.001 + 110.000, as many items and as much: so either may be what
// fits, over and over.
TEST(CheckItems, RefusesPricesWithTooManyFillings) {
  EXPECT_THAT(check_items(prices({10'000, 10'001, 60'001, 110'000})), fails("items_uneven", ""));
}

}  // namespace
}  // namespace lindung
