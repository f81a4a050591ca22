#include "channel/fit.hpp"

#include <string>

#include "support/quotes.hpp"

namespace lindung {
namespace {

using namespace test;

const Visit kMonday = {.today = date("2026-11-23"), .minute = 600};  // a Monday, 10:00

Channel open_to_all() {
  Channel channel;
  channel.takes.fill(true);
  return channel;
}

/// The code of the misfit; "" when the channel takes the gift.
std::string misfit(const Channel& channel, std::int64_t amount, const Visit& visit = kMonday,
                   Fund fund = Fund::infak) {
  const auto found = find_misfit(channel, fund, rp(amount), visit);
  return found ? found->error.code : "";
}

TEST(Fit, TakesTheChannelsFundsOnly) {
  Channel channel = open_to_all();
  channel.takes[static_cast<std::size_t>(Fund::sedekah)] = false;
  EXPECT_EQ(misfit(channel, 1, kMonday, Fund::infak), "");
  EXPECT_EQ(misfit(channel, 1, kMonday, Fund::zakat), "");
  EXPECT_EQ(misfit(channel, 1, kMonday, Fund::sedekah), "channel_fund");
}

TEST(Fit, TakesGiftsFromTheMinimumToTheMaximum) {
  Channel channel = open_to_all();
  channel.minimum = rp(10'000);
  channel.maximum = rp(10'000'000);
  EXPECT_EQ(misfit(channel, 9'999), "channel_minimum");
  EXPECT_EQ(misfit(channel, 10'000), "");
  EXPECT_EQ(misfit(channel, 10'000'000), "");
  EXPECT_EQ(misfit(channel, 10'000'001), "channel_maximum");
}

TEST(Fit, WithoutLimitsTakesEveryGift) {
  EXPECT_EQ(misfit(open_to_all(), 1), "");
  EXPECT_EQ(misfit(open_to_all(), kLargestGift.value()), "");
}

TEST(Fit, TakesMultiplesOfTheStepOnly) {
  Channel channel = open_to_all();
  channel.step = rp(1'000);
  EXPECT_EQ(misfit(channel, 5'000), "");
  EXPECT_EQ(misfit(channel, 5'001), "channel_step");
}

TEST(Fit, NamesTheNearestGiftThatFits) {
  struct Case {
    std::int64_t minimum, maximum, step, gift, nearest;
  };
  const Case cases[] = {
      {10'000, 0, 0, 1, 10'000},        // up to the minimum
      {0, 10'000, 0, 99'999, 10'000},   // down to the maximum
      {0, 0, 1'000, 5'400, 5'000},      // the step below is nearer
      {0, 0, 1'000, 5'500, 6'000},      // of two as near the larger
      {0, 0, 1'000, 5'600, 6'000},      // the step above is nearer
      {0, 0, 1'000, 400, 1'000},        // never nothing
      {1'500, 0, 1'000, 1, 2'000},      // the first step from the minimum on
      {0, 2'500, 1'000, 9'999, 2'000},  // the last step up to the maximum
      {0, 2'500, 1'000, 2'400, 2'000},
  };
  for (const Case& one : cases) {
    Channel channel = open_to_all();
    channel.minimum = rp(one.minimum);
    if (one.maximum > 0) channel.maximum = rp(one.maximum);
    channel.step = rp(one.step);
    const auto found = find_misfit(channel, Fund::infak, rp(one.gift), kMonday);
    ASSERT_TRUE(found) << one.gift;
    EXPECT_EQ(found->nearest, rp(one.nearest)) << one.gift;
    EXPECT_EQ(misfit(channel, found->nearest->value()), "") << one.gift;
    EXPECT_THAT(found->error.message, testing::HasSubstr("Give Rp"));
  }
}

TEST(Fit, NamesNoNearestGiftWhereNoneFits) {
  Channel channel = open_to_all();
  channel.minimum = rp(1'100);
  channel.maximum = rp(1'900);
  channel.step = rp(1'000);
  const auto found = find_misfit(channel, Fund::infak, rp(1'500), kMonday);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->nearest, std::nullopt);
}

TEST(Fit, KeepsItsHoursOnItsDays) {
  Channel channel = open_to_all();
  OpenHours hours{.from = 8 * 60, .until = 15 * 60};
  for (std::size_t day = 0; day < 5; ++day) hours.days[day] = true;  // Monday to Friday
  channel.open = {hours};
  struct Case {
    std::string_view day;
    int minute;
    std::string_view code;
  };
  for (const auto& [day, minute, code] : {Case{"2026-11-23", 8 * 60, ""},  // a Monday
                                          {"2026-11-23", 8 * 60 - 1, "channel_closed"},
                                          {"2026-11-23", 15 * 60 - 1, ""},
                                          {"2026-11-23", 15 * 60, "channel_closed"},
                                          {"2026-11-27", 600, ""},  // a Friday
                                          {"2026-11-28", 600, "channel_closed"},
                                          {"2026-11-29", 600, "channel_closed"},
                                          {"2024-02-29", 600, ""}}) {  // a Thursday
    EXPECT_EQ(misfit(channel, 1, {.today = date(day), .minute = minute}), code) << day << minute;
  }
}

TEST(Fit, LeavesHoursAloneWhereTheHourIsNotKnown) {
  Channel channel = open_to_all();
  channel.open = {OpenHours{}};
  EXPECT_EQ(misfit(channel, 1, {.today = date("2026-11-23")}), "");
}

TEST(Fit, RunsFromItsFirstDayToItsLast) {
  Channel channel = open_to_all();
  channel.from = date("2026-11-01");
  channel.until = date("2026-11-30");
  EXPECT_EQ(misfit(channel, 1, {.today = date("2026-10-31")}), "channel_not_yet");
  EXPECT_EQ(misfit(channel, 1, {.today = date("2026-11-01")}), "");
  EXPECT_EQ(misfit(channel, 1, {.today = date("2026-11-30")}), "");
  EXPECT_EQ(misfit(channel, 1, {.today = date("2026-12-01")}), "channel_over");
}

TEST(Fit, ServesItsRegionsAndLanguages) {
  Channel channel = open_to_all();
  channel.regions = {"ID-JK", "ID-BT"};
  channel.languages = {"id"};
  EXPECT_EQ(misfit(channel, 1, {.today = date("2026-11-23"), .lang = "id", .region = "ID-JK"}), "");
  EXPECT_EQ(misfit(channel, 1, {.today = date("2026-11-23"), .lang = "id", .region = "ID-JB"}),
            "channel_region");
  EXPECT_EQ(misfit(channel, 1, {.today = date("2026-11-23"), .lang = "id"}), "");  // unknown where
  EXPECT_EQ(misfit(channel, 1, {.today = date("2026-11-23"), .lang = "en"}), "channel_language");
}

}  // namespace
}  // namespace lindung
