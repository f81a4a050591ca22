#include <gtest/gtest.h>

#include "studio/model/support.hpp"
#include "studio/view/support.hpp"

namespace lindung::test {
namespace {

using studio::Area;

constexpr ImVec2 kTall = {800, 3'000};

TEST(CalendarPanel, TellsWhatBecomesOtherwise) {
  Desk desk("baznas", kTall);
  desk.click("What changes when");
  // shared/domain: 12 months of a general worker from January 2027.
  EXPECT_TRUE(desk.sees("12 months (general) now cost Rp201.600 (was Rp193.200)")) << desk.reads();
  EXPECT_TRUE(desk.sees("12 months (transport) now cost Rp201.600 (was Rp193.200)"));
  EXPECT_TRUE(desk.sees("from this month the general tariff is projected"));
}

TEST(CalendarPanel, ShowsADayThatSomethingChangesOn) {
  Desk desk("baznas", kTall);
  desk.click("What changes when");
  // 1 December, 31 December (the target's day), 1 January.
  desk.click("Show me that day", 2);
  EXPECT_EQ(desk.workspace().sight.today, date("2027-01-01"));
  EXPECT_TRUE(desk.sees("On 1 January 2027 and after")) << desk.reads();
  EXPECT_TRUE(desk.sees("12 months (general) now cost Rp201.600 (was Rp193.200)"));
}

TEST(CalendarPanel, JumpsToTheDaysAfterTheReductions) {
  Desk desk("baznas", kTall);
  desk.click("What changes when");
  EXPECT_TRUE(desk.sees("the first day without the reduction of PP 50/2025 (general)"))
      << desk.reads();
  desk.click("1 April 2027");
  EXPECT_EQ(desk.workspace().sight.today, date("2027-04-01"));
  desk.click("1 January 2027");
  EXPECT_EQ(desk.workspace().sight.today, date("2027-01-01"));
  desk.click("23 November 2026");
  EXPECT_EQ(desk.workspace().sight.today, date("2026-11-23"));
}

TEST(CalendarPanel, JumpsToTheDaysOfTheCampaign) {
  studio::Document one = small_document();
  must(one.set("/period", json(R"({"from": "2026-11-01", "until": "2027-06-30"})")));
  must(one.set("/targets", json(R"([{"workers": 500, "by": "2027-03-31"}])")));
  Desk desk(std::move(one), kTall);
  desk.click("What changes when");
  desk.click("31 March 2027");
  EXPECT_EQ(desk.workspace().sight.today, date("2027-03-31"));
  EXPECT_TRUE(desk.sees("the target 500 workers by 31 March 2027 is due")) << desk.reads();
  desk.click("1 July 2027");
  EXPECT_EQ(desk.workspace().sight.today, date("2027-07-01"));
}

TEST(CalendarPanel, KnowsNoReductionBeforeThereWasOne) {
  Desk desk(studio::Document(document(read_file("assets/campaigns/baznas-2018.json"))), kTall);
  desk.workspace().sight.today = date("2018-08-13");
  desk.click("What changes when");
  // From 2026 on, which the day handed in decides.
  EXPECT_TRUE(desk.sees("the first day without the reduction")) << desk.reads();
  EXPECT_FALSE(desk.sees("now cost Rp"));
}

TEST(CalendarPanel, TakesADayThatIsTyped) {
  Desk desk("baznas", kTall);
  desk.click("What changes when");
  desk.fill("Day looked at", "2027-02-14");
  EXPECT_EQ(desk.workspace().sight.today, date("2027-02-14"));
  EXPECT_TRUE(desk.sees("14 February 2027"));
  desk.fill("Day looked at", "2027-02-30");
  EXPECT_EQ(desk.workspace().sight.today, date("2027-02-14"));
}

TEST(CalendarPanel, TakesADayAsPeopleWriteItAndFromACalendar) {
  Desk desk("baznas", kTall);
  desk.click("What changes when");
  desk.fill("Day looked at", "14 Februari 2027");
  EXPECT_EQ(desk.workspace().sight.today, date("2027-02-14"));
  desk.click("Pick from a calendar");
  desk.click("28");
  EXPECT_EQ(desk.workspace().sight.today, date("2027-02-28"));
}

TEST(CalendarPanel, GoesToThePlaceThatTellsOfADay) {
  Desk desk("baznas", kTall);
  desk.click("What changes when");
  EXPECT_TRUE(desk.sees("the target 2,000,000 workers by 31 December 2026 is due")) << desk.reads();
  desk.click("Edit", 1);  // after the menu
  EXPECT_EQ(desk.workspace().area(), Area::edit);
  EXPECT_EQ(desk.workspace().place(), "/targets/0");
}

TEST(CalendarPanel, LooksAsFarAsIsAsked) {
  studio::Document one = small_document();
  must(one.set("/period/until", Node::text("2029-06-30")));
  Desk desk(std::move(one), kTall);
  desk.click("What changes when");
  EXPECT_FALSE(desk.sees("the campaign no longer collects"));
  desk.click("5 years");
  EXPECT_TRUE(desk.sees("the campaign no longer collects")) << desk.reads();
  EXPECT_TRUE(desk.sees("1 July 2029"));
}

TEST(CalendarPanel, SaysWhenNothingChanges) {
  Desk desk("baznas", kTall);
  desk.workspace().sight.today = date("2031-01-01");
  desk.click("What changes when");
  EXPECT_TRUE(desk.sees("Nothing changes in this time.")) << desk.reads();
}

}  // namespace
}  // namespace lindung::test
