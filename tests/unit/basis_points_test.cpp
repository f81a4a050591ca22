#include "money/basis_points.hpp"

#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

TEST(BasisPoints, AreAlwaysLessThanTheWhole) {
  EXPECT_EQ(BasisPoints::of(0)->value(), 0);
  EXPECT_EQ(BasisPoints::of(9'999)->value(), 9'999);
  EXPECT_EQ(BasisPoints::of(10'000), std::nullopt);
  EXPECT_EQ(BasisPoints::of(-1), std::nullopt);
}

TEST(BasisPoints, AShareIsRoundedDownOrUpToTheRupiah) {
  struct Case {
    std::int64_t amount, share, down, up;
  };
  const Case cases[] = {
      {0, 1'250, 0, 0},
      {1, 0, 0, 0},
      {1, 1, 0, 1},
      {9'999, 1, 0, 1},
      {10'000, 1, 1, 1},
      {10'001, 1, 1, 2},
      {500'000, 500, 25'000, 25'000},
      {230'399, 1'250, 28'799, 28'800},  // 28.799,875
      {33, 5'000, 16, 17},
      // 2^53 - 1 times 0,9999 is 9.006.298.534.815.516,9009.
      {9'007'199'254'740'991, 9'999, 9'006'298'534'815'516, 9'006'298'534'815'517},
  };
  for (const Case& one : cases) {
    SCOPED_TRACE(testing::Message() << one.share << " bps of " << one.amount);
    EXPECT_EQ(share_rounded_down(rp(one.amount), bps(one.share)), rp(one.down));
    EXPECT_EQ(share_rounded_up(rp(one.amount), bps(one.share)), rp(one.up));
  }
}

TEST(BasisPoints, TheAmountBeforeAShareIsTheSmallestThatKeepsWhatIsWanted) {
  struct Case {
    std::int64_t kept, share, before_down, before_up;
  };
  const Case cases[] = {
      {0, 1'250, 0, 0},
      {201'600, 0, 201'600, 201'600},
      {201'600, 1'250, 230'399, 230'400},
      {201'600, 2'000, 251'999, 252'000},
      {201'600, 500, 212'210, 212'211},
      {1, 9'999, 1, 10'000},
  };
  for (const Case& one : cases) {
    SCOPED_TRACE(testing::Message() << one.kept << " after " << one.share << " bps");
    EXPECT_EQ(before_share_rounded_down(rp(one.kept), bps(one.share)), rp(one.before_down));
    EXPECT_EQ(before_share_rounded_up(rp(one.kept), bps(one.share)), rp(one.before_up));
  }
}

TEST(BasisPoints, NoAmountIsLargeEnoughAboveTheLargest) {
  const Rupiah largest = rp(Rupiah::kMax);
  EXPECT_EQ(before_share_rounded_down(largest, bps(0)), largest);
  EXPECT_EQ(before_share_rounded_up(largest, bps(0)), largest);
  EXPECT_EQ(before_share_rounded_down(largest, bps(1)), std::nullopt);
  EXPECT_EQ(before_share_rounded_up(largest, bps(9'999)), std::nullopt);
  // 900.719.925.474 × 10.000 is the last that fits into 2^53 - 1.
  EXPECT_EQ(before_share_rounded_up(rp(900'719'925'474), bps(9'999)), rp(9'007'199'254'740'000));
  EXPECT_EQ(before_share_rounded_up(rp(900'719'925'475), bps(9'999)), std::nullopt);
}

}  // namespace
}  // namespace lindung
