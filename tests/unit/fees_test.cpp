#include "coverage/fees.hpp"

#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

Fees fees(std::int64_t flat, std::int64_t share, std::int64_t amil) {
  return {.channel_flat = rp(flat), .channel = bps(share), .amil = bps(amil)};
}

TEST(Split, TakesTheChannelsFeeRoundedUpThenTheAmilShareOfTheRestRoundedDown) {
  struct Case {
    std::int64_t gross, flat, share, amil, fee, amil_sum, net;
  };
  const Case cases[] = {
      {500'000, 0, 0, 0, 0, 0, 500'000},
      {500'000, 4'000, 0, 0, 4'000, 0, 496'000},
      {100'001, 0, 500, 0, 5'001, 0, 95'000},                // 5% is 5.000,05
      {100'001, 0, 0, 1'250, 0, 12'500, 87'501},             // 12,5% is 12.500,125
      {239'183, 4'000, 200, 1'250, 8'784, 28'799, 201'600},  // 2% is 4.783,66; 12,5% of 230.399
      {4'000, 4'000, 0, 2'000, 4'000, 0, 0},
      {0, 0, 9'999, 9'999, 0, 0, 0},
  };
  for (const Case& one : cases) {
    SCOPED_TRACE(one.gross);
    const auto parts = split(rp(one.gross), fees(one.flat, one.share, one.amil));
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->gross, rp(one.gross));
    EXPECT_EQ(parts->channel_fee, rp(one.fee));
    EXPECT_EQ(parts->amil, rp(one.amil_sum));
    EXPECT_EQ(parts->net, rp(one.net));
  }
}

TEST(Split, IsNothingWhenTheFeeIsAboveTheGift) {
  EXPECT_FALSE(split(rp(3'999), fees(4'000, 0, 0)));
  EXPECT_FALSE(split(rp(0), fees(1, 0, 0)));
  EXPECT_FALSE(split(rp(4'081), fees(4'000, 200, 0)));  // 4.000 + 82
  EXPECT_TRUE(split(rp(4'082), fees(4'000, 200, 0)));   // 4.000 + 82
  EXPECT_FALSE(split(rp(Rupiah::kMax), fees(Rupiah::kMax, 1, 0)));
}

TEST(GrossFor, IsTheSmallestGiftThatLeavesTheNet) {
  struct Case {
    std::int64_t net, flat, share, amil, gross;
  };
  const Case cases[] = {
      {201'600, 0, 0, 0, 201'600},
      {201'600, 0, 0, 1'250, 230'399},
      {201'600, 0, 0, 2'000, 251'999},
      {201'600, 4'000, 200, 1'250, 239'183},
      {201'600, 0, 500, 0, 212'211},
      {1, 0, 9'999, 0, 10'000},
      {0, 0, 0, 0, 0},
      {0, 4'000, 0, 2'000, 4'000},
      {0, 4'000, 200, 0, 4'082},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(gross_for(rp(one.net), fees(one.flat, one.share, one.amil)), rp(one.gross))
        << one.net;
  }
}

TEST(GrossFor, IsNothingAboveTheLargestAmount) {
  EXPECT_EQ(gross_for(rp(Rupiah::kMax), fees(0, 0, 0)), rp(Rupiah::kMax));
  EXPECT_EQ(gross_for(rp(Rupiah::kMax), fees(1, 0, 0)), std::nullopt);
  EXPECT_EQ(gross_for(rp(Rupiah::kMax), fees(0, 1, 0)), std::nullopt);
  EXPECT_EQ(gross_for(rp(Rupiah::kMax), fees(0, 0, 1)), std::nullopt);
}

}  // namespace
}  // namespace lindung
