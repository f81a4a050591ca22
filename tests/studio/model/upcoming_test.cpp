#include "studio/model/upcoming.hpp"

#include "money/text.hpp"
#include "studio/model/support.hpp"

namespace lindung::studio {
namespace {

using namespace test;

/// The small campaign with these groups' sectors and months, in the lowest bracket.
Campaign campaign_of(std::string_view sectors, std::string_view months) {
  Node file = edited(small_campaign(), "/income", Node::whole(1'000'000));
  file = edited(file, "/groups", json(sectors));
  file = edited(file, "/months", json(months));
  file = edited(file, "/targets", std::nullopt);
  file = edited(file, "/channels/1/period", std::nullopt);  // its end is no news of the price
  return campaign(file);
}

constexpr std::string_view kGeneral =
    R"([{"id": "buruh", "sector": "general", "name": {"id": "Buruh", "en": "Labourer"}}])";
constexpr std::string_view kTransport =
    R"([{"id": "ojek", "sector": "transport", "name": {"id": "Ojek", "en": "Driver"}}])";

std::string told(const Campaign& one, std::string_view today, std::string_view until) {
  std::string all;
  for (const Upcoming& change : upcoming(one, date(today), date(until))) {
    all += format(change.date) + ' ';
    switch (change.what) {
      case Upcoming::What::price:
        all += std::to_string(change.months) + ": " + format(change.before) + " to " +
               format(change.after);
        break;
      case Upcoming::What::projected:
        all += "projected";
        break;
      default:
        all += std::to_string(static_cast<int>(change.what)) + ' ' + change.pointer;
    }
    all += '\n';
  }
  return all;
}

// Prices of shared/domain.md: 184.800 from 2026-11, 201.600 from 2027-01; of the month between,
// one month at 8.400 and eleven at 16.800.
TEST(Upcoming, TellsTheEndOfTheReductionForGeneralWorkers) {
  const Campaign one = campaign_of(kGeneral, R"({"offered": [12], "default": 12})");
  EXPECT_EQ(told(one, "2026-11-23", "2027-12-30"),
            "2026-12-01 12: Rp184.800 to Rp193.200\n"
            "2027-01-01 12: Rp193.200 to Rp201.600\n"
            "2027-01-01 projected\n");
}

TEST(Upcoming, TellsItForEveryNumberOfMonths) {
  const Campaign one = campaign_of(kGeneral, R"({"offered": [1, 3, 6], "default": 3})");
  EXPECT_EQ(told(one, "2026-11-01", "2027-06-30"),
            "2026-11-01 3: Rp25.200 to Rp33.600\n"
            "2026-11-01 6: Rp75.600 to Rp84.000\n"
            "2026-12-01 3: Rp33.600 to Rp42.000\n"
            "2026-12-01 6: Rp84.000 to Rp92.400\n"
            "2027-01-01 1: Rp8.400 to Rp16.800\n"
            "2027-01-01 3: Rp42.000 to Rp50.400\n"
            "2027-01-01 6: Rp92.400 to Rp100.800\n"
            "2027-01-01 projected\n");
}

TEST(Upcoming, TellsItLaterForTransportWorkers) {
  const Campaign one = campaign_of(kTransport, R"({"offered": [12], "default": 12})");
  EXPECT_EQ(told(one, "2026-11-23", "2027-12-30"),
            "2026-12-01 12: Rp159.600 to Rp168.000\n"
            "2027-01-01 12: Rp168.000 to Rp176.400\n"
            "2027-02-01 12: Rp176.400 to Rp184.800\n"
            "2027-03-01 12: Rp184.800 to Rp193.200\n"
            "2027-04-01 12: Rp193.200 to Rp201.600\n"
            "2027-04-01 projected\n");
}

TEST(Upcoming, IncludesBothTheFirstAndTheLastDay) {
  const Campaign one = campaign_of(kGeneral, R"({"offered": [12], "default": 12})");
  EXPECT_EQ(told(one, "2026-12-02", "2026-12-31"), "");
  EXPECT_EQ(told(one, "2026-12-01", "2026-12-01"), "2026-12-01 12: Rp184.800 to Rp193.200\n");
  EXPECT_EQ(told(one, "2026-12-31", "2027-01-01"),
            "2027-01-01 12: Rp193.200 to Rp201.600\n2027-01-01 projected\n");
  EXPECT_EQ(told(one, "2027-01-01", "2026-01-01"), "");
}

TEST(Upcoming, TellsTheDaysThatTheFileNames) {
  Node file =
      edited(small_campaign(), "/period", json(R"({"from": "2027-05-01", "until": "2027-05-31"})"));
  file = edited(file, "/targets", json(R"([{"workers": 5, "by": "2027-05-20"}])"));
  file =
      edited(file, "/channels/0/period", json(R"({"from": "2027-05-02", "until": "2027-12-31"})"));
  EXPECT_EQ(told(campaign(file), "2027-04-10", "2028-12-31"),
            "2027-05-01 2 /period\n"
            "2027-05-02 5 /channels/0\n"
            "2027-05-20 4 /targets/0\n"
            "2027-06-01 3 /period\n"
            "2028-01-01 6 /channels/0\n");
}

TEST(Upcoming, IsSaidInBothLanguages) {
  const Campaign one = campaign_of(kGeneral, R"({"offered": [12], "default": 12})");
  const auto changes = upcoming(one, date("2026-12-02"), date("2027-01-01"));
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(say(changes[0], one, "id"),
            "1 Januari 2027: 12 bulan (umum) menjadi Rp201.600 (sebelumnya Rp193.200)");
  EXPECT_EQ(say(changes[0], one, "en"),
            "1 January 2027: 12 months (general) now cost Rp201.600 (was Rp193.200)");
}

TEST(Upcoming, BearsTheEndOfTheCalendar) {
  const Campaign one = campaign_of(kGeneral, R"({"offered": [12], "default": 12})");
  EXPECT_EQ(told(one, "9999-12-30", "9999-12-31"), "");
}

}  // namespace
}  // namespace lindung::studio
