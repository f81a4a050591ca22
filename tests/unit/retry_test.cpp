#include "pledge/retry.hpp"

#include <limits>

#include "support/values.hpp"

namespace lindung {
namespace {

constexpr std::uint32_t kMax = std::numeric_limits<std::uint32_t>::max();

TEST(Retry, WaitsFromNothingToTwiceAsLongEachTime) {
  struct Case {
    int attempt;
    std::int64_t longest;
  };
  const Case cases[] = {{1, 1'000}, {2, 2'000}, {3, 4'000}, {4, 8'000}, {5, 16'000}};
  for (const auto& [attempt, longest] : cases) {
    EXPECT_EQ(next_wait(attempt, 0), 0) << attempt;
    EXPECT_EQ(next_wait(attempt, kMax), longest) << attempt;
    EXPECT_EQ(next_wait(attempt, 1U << 31U), longest / 2) << attempt;
    EXPECT_EQ(next_wait(attempt, 1U << 30U), longest / 4) << attempt;
  }
}

TEST(Retry, GivesUpAfterTheSixthAttempt) {
  for (const int attempt : {6, 7, 1'000, std::numeric_limits<int>::max()}) {
    EXPECT_EQ(next_wait(attempt, 0), std::nullopt) << attempt;
    EXPECT_EQ(next_wait(attempt, kMax, 1), std::nullopt) << attempt;
  }
}

TEST(Retry, TakesNoAttemptForTheFirst) {
  EXPECT_EQ(next_wait(0, kMax), 1'000);
  EXPECT_EQ(next_wait(std::numeric_limits<int>::min(), kMax), 1'000);
}

TEST(Retry, WaitsAsLongAsTheEndpointAsksAndALittleMore) {
  EXPECT_EQ(next_wait(1, 0, 30), 30'000);
  EXPECT_EQ(next_wait(1, kMax, 30), 31'000);
  EXPECT_EQ(next_wait(3, kMax, 300), 304'000);
  EXPECT_EQ(next_wait(1, 0, 0), 0);
  EXPECT_EQ(next_wait(1, 0, -1), 0);
  EXPECT_EQ(next_wait(1, 0, std::numeric_limits<std::int64_t>::min()), 0);
}

TEST(Retry, GivesUpWhenTheEndpointAsksForTooLong) {
  EXPECT_EQ(next_wait(1, 0, 301), std::nullopt);
  EXPECT_EQ(next_wait(1, 0, std::numeric_limits<std::int64_t>::max()), std::nullopt);
}

}  // namespace
}  // namespace lindung
