#include "studio/model/numbers.hpp"

#include "studio/model/days.hpp"
#include "studio/model/support.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

using namespace test;

struct Written {
  std::string_view text;
  std::string_view lang;
  std::int64_t number;
};

TEST(StudioNumbers, AreReadAsPeopleWriteThem) {
  for (const auto& [text, lang, number] :
       {Written{"2500000", "id", 2'500'000}, Written{"2.500.000", "id", 2'500'000},
        Written{"Rp2.500.000", "id", 2'500'000}, Written{"2,5 juta", "id", 2'500'000},
        Written{"3jt", "id", 3'000'000}, Written{"50rb", "id", 50'000},
        Written{"-700000", "id", -700'000}, Written{"16,800", "en", 16'800},
        Written{"2,000,000", "en", 2'000'000}, Written{"Rp2,500,000", "en", 2'500'000},
        Written{"2,5 juta", "en", 2'500'000}}) {
    EXPECT_EQ(read_number(text, lang).value_or(-1), number) << text;
  }
}

TEST(StudioNumbers, ThatMeanTwoThingsOrNoneAreRefused) {
  EXPECT_THAT(read_number("16,800", "id"), fails("amount_ambiguous", ""));
  EXPECT_THAT(read_number("0,500", "en"), fails("amount_unreadable", ""));
  EXPECT_THAT(read_number("1000,000", "en"), fails("amount_unreadable", ""));
  EXPECT_THAT(read_number("banyak", "id"), fails("amount_unreadable", ""));
  EXPECT_THAT(read_number("", "id"), fails("amount_empty", ""));
  EXPECT_THAT(read_share("2,555"), fails("share_unreadable", ""));
  EXPECT_THAT(read_share("banyak"), fails("share_unreadable", ""));
}

TEST(StudioNumbers, AreReadAsTheyAreSaid) {
  for (const std::int64_t number : {0, 999, 1'000, 16'800, 2'000'000, 100'000'000}) {
    for (const std::string_view lang : kStudioLanguages) {
      for (const std::string_view key : {"minimum", "workers"}) {
        EXPECT_EQ(read_number(say_number(key, number, lang), lang).value_or(-1), number);
      }
    }
  }
}

TEST(StudioNumbers, AreSaidAsTheirFieldMeansThem) {
  EXPECT_EQ(say_number("minimum", 50'000, "id"), "Rp50.000");
  EXPECT_EQ(say_number("minimum", 50'000, "en"), "Rp50.000");
  EXPECT_EQ(say_number("amil_bps", 1'250, "id"), "12,5%");
  EXPECT_EQ(say_number("workers", 100'000, "en"), "100,000");
  EXPECT_EQ(say_number("lat_e5", -617'538, "id"), "-617538");
}

TEST(StudioDays, AreReadAsPeopleWriteThem) {
  for (const std::string_view text :
       {"2027-06-30", "2027/6/30", "30/06/2027", "30-6-2027", "30.6.2027", "30 6 2027",
        "30 Juni 2027", "30 June 2027", "30 Jun 2027", "30 JUNI 2027", " 30  juni  2027 ",
        "June 30, 2027", "30-Jun-2027"}) {
    EXPECT_EQ(read_day(text), date("2027-06-30")) << text;
  }
  EXPECT_EQ(read_day("1 Agt 2026"), date("2026-08-01"));
  EXPECT_EQ(read_day("2 Nopember 2026"), date("2026-11-02"));
  EXPECT_EQ(read_day("3 Mei 2026"), read_day("3 May 2026"));
  EXPECT_EQ(read_day("6/7/2027"), date("2027-07-06"));
}

TEST(StudioDays, CanBeMeantWithTheMonthFirstWhereBothNumbersCouldBeOne) {
  for (const std::string_view text : {"12/1/2026", "1-12-2026", "6.7.2027"}) {
    EXPECT_TRUE(is_day_unsure(text)) << text;
  }
  for (const std::string_view text :
       {"13/1/2026", "1/13/2026", "5/5/2026", "2026-12-01", "12 January 2026", "12/1", ""}) {
    EXPECT_FALSE(is_day_unsure(text)) << text;
  }
}

TEST(StudioDays, OfEveryMonthAreReadAsTheyAreSaid) {
  for (int month = 1; month <= 12; ++month) {
    const Date day = Date::of(2028, month, 29).value();
    for (const std::string_view lang : kStudioLanguages) EXPECT_EQ(read_day(say(day, lang)), day);
  }
}

TEST(StudioDays, ThatDontExistOrLackTheirYearAreNone) {
  for (const std::string_view text :
       {"", "30", "30/6", "30/6/27", "31/6/2027", "2026-02-30", "6/30/2027", "30 Ju 2027",
        "30 Bulan 2027", "besok", "30/6/2027/1", "30 Juni 20271"}) {
    EXPECT_FALSE(read_day(text)) << text;
  }
}

}  // namespace
}  // namespace lindung::studio
