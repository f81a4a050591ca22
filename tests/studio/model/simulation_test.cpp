#include "studio/model/simulation.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace lindung::studio {
namespace {

TEST(Chance, IsSplitMix64) {
  // The first numbers from the seed 1234567, as published with the algorithm.
  Chance chance(1'234'567);
  EXPECT_EQ(chance.next(), 6'457'827'717'110'365'317U);
  EXPECT_EQ(chance.next(), 3'203'168'211'198'807'973U);
  EXPECT_EQ(chance.next(), 9'817'491'932'198'370'423U);
}

TEST(FixedPoint, IsNearToTheLogarithm) {
  EXPECT_EQ(log2_fixed(1), 0);
  EXPECT_EQ(log2_fixed(std::int64_t{1} << 40), std::int64_t{40} << 32);
  EXPECT_EQ(exp2_fixed(0), 1);
  EXPECT_EQ(exp2_fixed(std::int64_t{40} << 32), std::int64_t{1} << 40);
  for (const std::int64_t number : {2, 3, 10, 1'000, 50'000, 123'456'789}) {
    const double power = static_cast<double>(log2_fixed(number)) / 4'294'967'296.0;
    EXPECT_NEAR(power, std::log2(static_cast<double>(number)), 1e-6) << number;
  }
  for (const double power : {0.5, 1.25, 9.99, 16.6, 33.3}) {
    const auto got =
        static_cast<double>(exp2_fixed(static_cast<std::int64_t>(power * 4'294'967'296.0)));
    EXPECT_NEAR(got / std::exp2(power), 1, 1 / got + 1e-6) << power;  // rounded down
  }
}

/// How many in a thousand of the numbers drawn are below and above.
std::pair<int, int> tails(std::int64_t low, std::int64_t high) {
  const Spread spread(low, high, 1'000'000'000);
  Chance chance(7);
  int below = 0;
  int above = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    const std::int64_t number = spread.at(Spread::draw(chance));
    below += number < low ? 1 : 0;
    above += number > high ? 1 : 0;
  }
  return {below / 1'000, above / 1'000};
}

TEST(Spread, HasATenthOnEitherSide) {
  for (const auto& [low, high] : {std::pair<std::int64_t, std::int64_t>{20'000, 200'000},
                                  {90'000, 110'000},
                                  {10'000, 100'000'000}}) {
    const auto [below, above] = tails(low, high);
    EXPECT_NEAR(below, 100, 2) << low;
    EXPECT_NEAR(above, 100, 2) << high;
  }
}

TEST(Spread, OfOneNumberIsThatNumber) {
  EXPECT_EQ(tails(50'000, 50'000), std::pair(0, 0));
  EXPECT_EQ(Spread(50'000, 50'000, 1'000'000).at(0), 50'000);
}

TEST(Spread, RisesAndStaysInItsBounds) {
  const Spread spread(1, 1'000'000'000, 2'000'000'000);
  for (int slot = 1; slot < Spread::kSlots; ++slot) {
    ASSERT_LE(spread.at(slot - 1), spread.at(slot)) << slot;
  }
  EXPECT_GE(spread.at(0), 1);
  EXPECT_EQ(spread.at(Spread::kSlots - 1), 2'000'000'000);
}

}  // namespace
}  // namespace lindung::studio
