#include "money/rupiah.hpp"

#include <limits>

#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

constexpr std::int64_t kMax = 9'007'199'254'740'991;  // 2^53 - 1

TEST(Rupiah, HoldsEveryWholeNumberThatJavaScriptCarriesWithoutLoss) {
  EXPECT_EQ(Rupiah::of(0)->value(), 0);
  EXPECT_EQ(Rupiah::of(kMax)->value(), kMax);
  EXPECT_EQ(Rupiah::of(kMax + 1), std::nullopt);
  EXPECT_EQ(Rupiah::of(-1), std::nullopt);
  EXPECT_EQ(Rupiah::of(std::numeric_limits<std::int64_t>::min()), std::nullopt);
}

TEST(Rupiah, AddsUpToTheLargestAmountAndNoFurther) {
  EXPECT_EQ(plus(rp(16'800), rp(8'400)), rp(25'200));
  EXPECT_EQ(plus(rp(kMax - 1), rp(1)), rp(kMax));
  EXPECT_EQ(plus(rp(kMax), rp(1)), std::nullopt);
  EXPECT_EQ(plus(rp(kMax), rp(kMax)), std::nullopt);
}

TEST(Rupiah, SubtractsDownToNothingAndNoFurther) {
  EXPECT_EQ(minus(rp(16'800), rp(6'800)), rp(10'000));
  EXPECT_EQ(minus(rp(1), rp(1)), rp(0));
  EXPECT_EQ(minus(rp(1), rp(2)), std::nullopt);
}

TEST(Rupiah, MultipliesUpToTheLargestAmountAndNoFurther) {
  EXPECT_EQ(times(rp(16'800), 12), rp(201'600));
  EXPECT_EQ(times(rp(16'800), 0), rp(0));
  EXPECT_EQ(times(rp(0), std::numeric_limits<std::int64_t>::max()), rp(0));
  EXPECT_EQ(times(rp(1), kMax), rp(kMax));
  EXPECT_EQ(times(rp(1), kMax + 1), std::nullopt);
  EXPECT_EQ(times(rp(kMax), 2), std::nullopt);
  EXPECT_EQ(times(rp(16'800), -1), std::nullopt);
  EXPECT_EQ(times(rp(kMax), std::numeric_limits<std::int64_t>::max()), std::nullopt);
}

TEST(Rupiah, TheLargestGiftIsTenToTheFifteenth) {
  EXPECT_EQ(kLargestGift, rp(1'000'000'000'000'000));
}

}  // namespace
}  // namespace lindung
