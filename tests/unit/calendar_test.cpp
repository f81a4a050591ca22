#include "calendar/calendar.hpp"

#include <limits>

#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

TEST(Month, IsOneOfTheYears1To9999) {
  EXPECT_EQ(Month::of(1, 1), Month());
  EXPECT_EQ(Month::of(9999, 12)->year(), 9999);
  EXPECT_EQ(Month::of(9999, 12)->month(), 12);
  for (const auto& [year, number] :
       {std::pair{0, 1}, {-1, 1}, {10'000, 1}, {2026, 0}, {2026, 13}}) {
    EXPECT_EQ(Month::of(year, number), std::nullopt) << year << '-' << number;
  }
}

TEST(Month, CountsAcrossTheEndsOfYears) {
  struct Case {
    std::string_view from;
    int months;
    std::string_view to;
  };
  const Case cases[] = {
      {"2026-11", 0, "2026-11"},   {"2026-11", 1, "2026-12"},  {"2026-11", 2, "2027-01"},
      {"2026-11", 11, "2027-10"},  {"2026-12", 60, "2031-12"}, {"2027-01", -1, "2026-12"},
      {"2026-11", -11, "2025-12"}, {"0001-02", -1, "0001-01"}, {"9999-11", 1, "9999-12"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(month(one.from).later(one.months), month(one.to)) << one.from << " + " << one.months;
  }
}

TEST(Month, DoesNotLeaveTheYears1To9999) {
  EXPECT_EQ(month("0001-01").later(-1), std::nullopt);
  EXPECT_EQ(month("9999-12").later(1), std::nullopt);
  EXPECT_EQ(month("9999-12").later(std::numeric_limits<int>::max()), std::nullopt);
  EXPECT_EQ(month("0001-01").later(std::numeric_limits<int>::min()), std::nullopt);
}

TEST(Month, ComesBeforeTheNextYears) {
  EXPECT_LT(month("2026-12"), month("2027-01"));
  EXPECT_LT(month("2026-02"), month("2026-10"));
}

TEST(Month, IsReadAndWrittenAsYearAndMonth) {
  EXPECT_EQ(read_month("2026-11"), Month::of(2026, 11));
  EXPECT_EQ(read_month("0001-01"), Month::of(1, 1));
  EXPECT_EQ(format(*Month::of(2026, 1)), "2026-01");
  EXPECT_EQ(format(*Month::of(7, 12)), "0007-12");
}

TEST(Month, IsNotReadFromAnythingElse) {
  for (const std::string_view text :
       {"", "2026", "2026-1", "2026-011", "26-11", "2026/11", "2026-11-01", " 2026-11", "2026-11 ",
        "2026-00", "2026-13", "0000-01", "-026-11", "+026-11", "2026-1a", "2026--1", "202x-11"}) {
    EXPECT_EQ(read_month(text), std::nullopt) << text;
  }
}

TEST(Date, IsADayThatExists) {
  for (const std::string_view text : {"2026-11-23", "2024-02-29", "2000-02-29", "2026-02-28",
                                      "2026-12-31", "0001-01-01", "9999-12-31"}) {
    ASSERT_TRUE(read_date(text)) << text;
    EXPECT_EQ(format(*read_date(text)), text);
  }
}

TEST(Date, IsNotReadFromAnythingElse) {
  for (const std::string_view text :
       {"2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-11-00", "2026-11-32",
        "2026-13-01", "2026-00-01", "0000-01-01", "2026-11-3", "2026-11-003", "2026-11/23",
        "2026/11-23", "2026-11-23T00:00", " 2026-11-23", "2026-11", "23-11-2026", "2026-11-+3",
        ""}) {
    EXPECT_EQ(read_date(text), std::nullopt) << text;
  }
}

TEST(Date, KnowsItsYearMonthAndDay) {
  const Date day = date("2026-11-23");
  EXPECT_EQ(day.year(), 2026);
  EXPECT_EQ(day.month(), month("2026-11"));
  EXPECT_EQ(day.day(), 23);
  EXPECT_LT(date("2026-09-30"), date("2026-10-01"));
}

// Seconds by `date -u -d … +%s`. Midnight in Jakarta is 17:00 UTC.
TEST(JakartaDate, ChangesAtSeventeenHoursUtc) {
  struct Case {
    std::int64_t unix_seconds;
    std::string_view day;
  };
  const Case cases[] = {
      {1'795'366'799, "2026-11-22"},  // 2026-11-22T16:59:59Z
      {1'795'366'800, "2026-11-23"},  // 2026-11-22T17:00:00Z
      {1'798'736'399, "2026-12-31"},  // 2026-12-31T16:59:59Z
      {1'798'736'400, "2027-01-01"},  // 2026-12-31T17:00:00Z
      {1'709'139'600, "2024-02-29"},  // 2024-02-28T17:00:00Z
      {1'709'226'000, "2024-03-01"},  // 2024-02-29T17:00:00Z
      {0, "1970-01-01"},
      {-25'200, "1970-01-01"},  // 1969-12-31T17:00:00Z
      {-25'201, "1969-12-31"},
  };
  for (const auto& [unix_seconds, day] : cases) {
    EXPECT_EQ(jakarta_date(unix_seconds), date(day)) << unix_seconds;
  }
}

TEST(JakartaDate, IsNothingOutsideTheYears1To9999) {
  EXPECT_EQ(jakarta_date(253'402'275'599), date("9999-12-31"));
  EXPECT_EQ(jakarta_date(253'402'275'600), std::nullopt);
  EXPECT_EQ(jakarta_date(-62'135'622'000), date("0001-01-01"));
  EXPECT_EQ(jakarta_date(-62'135'622'001), std::nullopt);
  EXPECT_EQ(jakarta_date(std::numeric_limits<std::int64_t>::max()), std::nullopt);
  EXPECT_EQ(jakarta_date(std::numeric_limits<std::int64_t>::min()), std::nullopt);
}

}  // namespace
}  // namespace lindung
