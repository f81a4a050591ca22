#include "calendar/instant.hpp"

#include <limits>
#include <string>

#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

// Seconds by `date -u -d … +%s`.
TEST(Instant, IsReadAndWrittenInUtc) {
  struct Case {
    std::int64_t unix_seconds;
    std::string_view text;
  };
  const Case cases[] = {
      {0, "1970-01-01T00:00:00Z"},
      {1'709'164'800, "2024-02-29T00:00:00Z"},
      {1'795'428'000, "2026-11-23T10:00:00Z"},
      {1'798'761'599, "2026-12-31T23:59:59Z"},
      {1'798'761'600, "2027-01-01T00:00:00Z"},
      {4'107'542'400, "2100-03-01T00:00:00Z"},
      {253'402'275'599, "9999-12-31T16:59:59Z"},
  };
  for (const auto& [unix_seconds, text] : cases) {
    const auto instant = Instant::of(unix_seconds);
    ASSERT_TRUE(instant) << text;
    EXPECT_EQ(format(*instant), text);
    EXPECT_EQ(read_instant(text), instant) << text;
    EXPECT_EQ(instant->unix_seconds(), unix_seconds);
  }
}

TEST(Instant, IsReadWithAnOffsetAndAFraction) {
  struct Case {
    std::string_view text, same;
  };
  const Case cases[] = {
      {"2026-11-23T17:00:00+07:00", "2026-11-23T10:00:00Z"},
      {"2026-11-23T05:30:00-04:30", "2026-11-23T10:00:00Z"},
      {"2026-11-23T10:00:00+00:00", "2026-11-23T10:00:00Z"},
      {"2026-11-23T10:00:00-00:00", "2026-11-23T10:00:00Z"},
      {"2027-01-01T06:59:59+07:00", "2026-12-31T23:59:59Z"},
      {"2026-12-31T23:00:00-02:00", "2027-01-01T01:00:00Z"},
      {"2026-11-23T10:00:00.0Z", "2026-11-23T10:00:00Z"},
      {"2026-11-23T10:00:00.999999999999Z", "2026-11-23T10:00:00Z"},
      {"2026-11-23T17:00:00.5+07:00", "2026-11-23T10:00:00Z"},
      {"2026-11-23t10:00:00z", "2026-11-23T10:00:00Z"},
      {"1970-01-01T07:00:00+07:00", "1970-01-01T00:00:00Z"},
  };
  for (const auto& [text, same] : cases) {
    ASSERT_TRUE(read_instant(text)) << text;
    EXPECT_EQ(format(*read_instant(text)), same) << text;
  }
}

TEST(Instant, IsNotReadFromAnythingElse) {
  for (const std::string_view text : {"",
                                      "2026-11-23",
                                      "2026-11-23T10:00:00",
                                      "2026-11-23T10:00Z",
                                      "2026-11-23 10:00:00Z",
                                      "2026-11-23T24:00:00Z",
                                      "2026-11-23T10:60:00Z",
                                      "2026-12-31T23:59:60Z",
                                      "2026-02-29T10:00:00Z",
                                      "2026-11-23T10-00:00Z",
                                      "2026-11-23T10:00-00Z",
                                      "2026-11-23T1a:00:00Z",
                                      "2026-11-23T10:00:00.Z",
                                      "2026-11-23T10:00:00,5Z",
                                      "2026-11-23T10:00:00.5",
                                      "2026-11-23T10:00:00+07",
                                      "2026-11-23T10:00:00+0700",
                                      "2026-11-23T10:00:00+07:0",
                                      "2026-11-23T10:00:00+07:000",
                                      "2026-11-23T10:00:00+24:00",
                                      "2026-11-23T10:00:00+07:60",
                                      "2026-11-23T10:00:00 07:00",
                                      "2026-11-23T10:00:00ZZ",
                                      "2026-11-23T10:00:00Z ",
                                      " 2026-11-23T10:00:00Z",
                                      "1795428000"}) {
    EXPECT_EQ(read_instant(text), std::nullopt) << text;
  }
}

TEST(Instant, HasACheckedRange) {
  for (const std::int64_t seconds :
       {std::int64_t{-1}, std::int64_t{253'402'275'600}, std::numeric_limits<std::int64_t>::max(),
        std::numeric_limits<std::int64_t>::min()}) {
    EXPECT_EQ(Instant::of(seconds), std::nullopt) << seconds;
  }
  for (const std::string_view text :
       {"1969-12-31T23:59:59Z", "1970-01-01T06:59:59+07:00", "9999-12-31T17:00:00Z",
        "9999-12-31T16:59:59-00:01", "0001-01-01T00:00:00Z"}) {
    EXPECT_EQ(read_instant(text), std::nullopt) << text;
  }
}

TEST(Instant, ComesDaysLaterButNotAfterTheLast) {
  EXPECT_EQ(format(read_instant("2026-11-23T10:00:00Z")->days_later(7)), "2026-11-30T10:00:00Z");
  EXPECT_EQ(format(read_instant("2026-12-31T23:59:59Z")->days_later(0)), "2026-12-31T23:59:59Z");
  EXPECT_EQ(Instant::of(Instant::kMost - 1)->days_later(1).unix_seconds(), Instant::kMost);
}

TEST(Instant, KnowsTheDayAndTheMinuteInJakarta) {
  struct Case {
    std::string_view text, day;
    int minute;
  };
  const Case cases[] = {
      {"2026-11-22T16:59:59Z", "2026-11-22", 1439}, {"2026-11-22T17:00:00Z", "2026-11-23", 0},
      {"2026-11-23T00:59:00Z", "2026-11-23", 479},  {"2026-11-23T01:00:59Z", "2026-11-23", 480},
      {"2026-11-23T10:00:00Z", "2026-11-23", 1020}, {"1970-01-01T00:00:00Z", "1970-01-01", 420},
      {"9999-12-31T16:59:59Z", "9999-12-31", 1439},
  };
  for (const auto& [text, day, minute] : cases) {
    EXPECT_EQ(jakarta_date(*read_instant(text)), date(day)) << text;
    EXPECT_EQ(jakarta_minute(*read_instant(text)), minute) << text;
  }
}

}  // namespace
}  // namespace lindung
