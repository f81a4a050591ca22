#include "coverage/mix.hpp"

#include <vector>

#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

/// The sector of each of the first workers, one after another: g or t.
std::string order(const Mix& mix, std::int64_t workers) {
  std::string letters;
  BySector<std::int64_t> before{};
  for (std::int64_t n = 1; n <= workers; ++n) {
    const auto taken = apportion(mix, n);
    letters += taken[0] > before[0] ? 'g' : 't';
    before = taken;
  }
  return letters;
}

// Worked out by hand: the highest weight / (2n + 1) gets the next worker, ties go to general.
TEST(Apportion, GivesWorkersOneAtATimeToTheHighestQuotient) {
  EXPECT_EQ(order({40, 60}, 5), "tgtgt");  // 60 40 20 13,3 12
  EXPECT_EQ(order({1, 2}, 3), "tgt");      // 2 1 0,67
  EXPECT_EQ(order({1, 5}, 6), "ttgttt");   // 5 1,67 1 1 0,71 0,56
}

TEST(Apportion, GivesATieToTheFirstNamed) {
  EXPECT_EQ(order({1, 1}, 4), "gtgt");
  EXPECT_EQ(order({1, 3}, 4), "tgtt");
  EXPECT_EQ(order({3, 1}, 4), "ggtg");
}

TEST(Apportion, GivesNothingToAWeightOfZero) {
  EXPECT_EQ(apportion({0, 7}, 5), (BySector<std::int64_t>{0, 5}));
  EXPECT_EQ(apportion({7, 0}, 5), (BySector<std::int64_t>{5, 0}));
  EXPECT_EQ(apportion({7, 3}, 0), (BySector<std::int64_t>{0, 0}));
}

TEST(Apportion, IsExactWhereTheWeightsDivideTheWorkers) {
  EXPECT_EQ(apportion({40, 60}, 10), (BySector<std::int64_t>{4, 6}));
  EXPECT_EQ(apportion({40, 60}, 100'000), (BySector<std::int64_t>{40'000, 60'000}));
  EXPECT_EQ(apportion({1, 1'000'000}, 999'999'000LL * 1'000'001),
            (BySector<std::int64_t>{999'999'000, 999'999'000'000'000}));
  EXPECT_EQ(apportion({1'000'000, 1'000'000}, 1'000'000'000'000'000),
            (BySector<std::int64_t>{500'000'000'000'000, 500'000'000'000'000}));
}

TEST(ApportionWithin, EndsAtTheFirstWorkerThatTheMoneyDoesNotPayFor) {
  const BySector<Rupiah> each = {rp(50'400), rp(25'200)};
  struct Case {
    std::int64_t net, general, transport;
  };
  // In order t g t, that is at 25.200, 75.600 and 100.800.
  for (const auto& [net, general, transport] : {Case{0, 0, 0},
                                                {25'199, 0, 0},
                                                {25'200, 0, 1},
                                                {75'599, 0, 1},
                                                {75'600, 1, 1},
                                                {100'799, 1, 1},
                                                {100'800, 1, 2}}) {
    EXPECT_EQ(apportion_within({1, 2}, rp(net), each), (BySector<std::int64_t>{general, transport}))
        << net;
  }
}

TEST(ApportionWithin, TakesTheLargestGift) {
  EXPECT_EQ(apportion_within({1, 1}, kLargestGift, {rp(1), rp(1)}),
            (BySector<std::int64_t>{500'000'000'000'000, 500'000'000'000'000}));
  EXPECT_EQ(apportion_within({0, 1'000'000}, kLargestGift, {rp(0), rp(8'400)}),
            (BySector<std::int64_t>{0, 119'047'619'047}));
}

TEST(CostOf, IsNothingAboveTheLargestAmount) {
  EXPECT_EQ(cost_of({2, 3}, {rp(16'800), rp(8'400)}), rp(58'800));
  EXPECT_EQ(cost_of({0, 1}, {rp(16'800), rp(Rupiah::kMax)}), rp(Rupiah::kMax));
  EXPECT_EQ(cost_of({1, 1}, {rp(1), rp(Rupiah::kMax)}), std::nullopt);
  EXPECT_EQ(cost_of({1'000'000'000'000, 0}, {rp(16'800), rp(8'400)}), std::nullopt);
}

}  // namespace
}  // namespace lindung
