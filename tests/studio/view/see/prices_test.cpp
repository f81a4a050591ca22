#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "campaign/answer.hpp"
#include "money/text.hpp"
#include "studio/model/support.hpp"
#include "studio/model/words.hpp"
#include "studio/view/support.hpp"

namespace lindung::test {
namespace {

using studio::Area;
using studio::Seen;

constexpr ImVec2 kTall = {800, 2'000};

/// Where the picture of this name is.
Seen picture(const Desk& desk, std::string_view name) {
  for (const Seen& one : desk.all(name)) {
    if (one.is_control) return one;
  }
  ADD_FAILURE() << "There is no picture " << name << ":\n" << desk.reads();
  return {};
}

/// All that stands on the screen in this order, a line each.
bool reads_in_order(const Desk& desk, const std::vector<std::string_view>& lines) {
  std::string all;
  for (const std::string_view line : lines) all.append(line).append("\n");
  return desk.reads().contains(all);
}

TEST(PricesPanel, TellsWhatAMonthCostsForEachSector) {
  Desk desk("baznas", kTall);
  desk.click("Prices");
  desk.click("Workers in general");
  EXPECT_TRUE(reads_in_order(
      desk, {"December 2026", "Rp5.000", "Rp3.400", "Rp8.400", "PP 50/2025", "verified",
             "January 2027", "Rp10.000", "Rp6.800", "Rp16.800", "PP 44/2015", "projected"}))
      << desk.reads();
  desk.click("Transport workers");
  EXPECT_TRUE(reads_in_order(
      desk, {"March 2027", "Rp5.000", "Rp3.400", "Rp8.400", "PP 50/2025", "verified", "April 2027",
             "Rp10.000", "Rp6.800", "Rp16.800", "PP 44/2015", "projected"}))
      << desk.reads();
}

TEST(PricesPanel, TellsTheRulesWithTheirEndsAndSources) {
  Desk desk("baznas", kTall);
  desk.click("Prices");
  desk.click("Workers in general");
  EXPECT_TRUE(reads_in_order(desk, {"50% off both", "April 2026 to December 2026", "PP 50/2025"}));
  EXPECT_TRUE(reads_in_order(desk, {"JKK: 1% of the base", "since July 2015", "PP 44/2015"}));
  EXPECT_TRUE(reads_in_order(desk, {"JKM: Rp6.800 flat", "since July 2015", "PP 44/2015"}));
  EXPECT_TRUE(desk.sees("https://peraturan.go.id/id/pp-no-50-tahun-2025"));
  desk.click("Transport workers");
  EXPECT_TRUE(desk.sees("January 2026 to March 2027")) << desk.reads();
}

TEST(PricesPanel, BeginsInTheMonthOfTheDayLookedAt) {
  Desk desk("baznas", kTall);
  desk.workspace().sight.today = date("2027-02-10");
  desk.click("Prices");
  EXPECT_FALSE(desk.sees("January 2027:"));
  EXPECT_TRUE(desk.sees("February 2027: Rp8.400")) << desk.reads();  // a driver is transport
}

TEST(PricesPanel, SaysTheMonthThatIsPointedAt) {
  Desk desk("baznas", kTall);
  desk.click("Prices");
  desk.click("Workers in general");
  const Seen chart = picture(desk, "Contribution by month");
  std::vector<std::string> told;
  for (float x = chart.x; x < chart.x + chart.width; x += 3) {
    ImGui::GetIO().AddMousePosEvent(x, chart.y + chart.height / 2);
    desk.frames(2);
    for (const Seen& one : studio::screen::seen()) {
      const bool is_told =
          !one.is_control && one.name.contains(" 202") && one.name.contains(": Rp");
      if (is_told && (told.empty() || told.back() != one.name)) told.push_back(one.name);
    }
  }
  ASSERT_EQ(told.size(), 24U);
  EXPECT_EQ(told[0], "November 2026: Rp8.400");
  EXPECT_EQ(told[1], "December 2026: Rp8.400");
  EXPECT_EQ(told[2], "January 2027: Rp16.800");
  EXPECT_EQ(told[23], "October 2028: Rp16.800");
}

TEST(PricesPanel, IsWalkedAlongByKeyboard) {
  Desk desk("baznas", kTall);
  desk.click("Prices");
  desk.click("Contribution by month");
  desk.press(ImGuiKey_Home);
  EXPECT_TRUE(desk.sees("November 2026: Rp8.400")) << desk.reads();
  desk.press(ImGuiKey_RightArrow);
  EXPECT_TRUE(desk.sees("December 2026: Rp8.400")) << desk.reads();
  desk.press(ImGuiKey_End);
  EXPECT_TRUE(desk.sees("October 2028: Rp16.800")) << desk.reads();
  desk.press(ImGuiKey_RightArrow);
  EXPECT_TRUE(desk.sees("October 2028: Rp16.800")) << desk.reads();
}

TEST(PricesPanel, SaysInWordsWhatIsProjected) {
  Desk desk("baznas", kTall);
  desk.click("Prices");
  desk.click("Contribution by month");
  desk.press(ImGuiKey_Home);
  EXPECT_TRUE(desk.sees("verified"));
  EXPECT_FALSE(desk.sees("the rules may still change"));
  desk.press(ImGuiKey_End);
  EXPECT_TRUE(desk.sees("projected: the rules may still change")) << desk.reads();
}

TEST(Staircase, BeginsWithThePriceOfOneWorker) {
  struct Case {
    std::string_view today, group;
    int months;
    std::string_view gift;
  };
  // shared/domain: one worker at the lowest bracket.
  for (const auto& [today, group, months, gift] : {Case{"2026-11-23", "buruh", 12, "Rp184.800"},
                                                   {"2026-11-23", "buruh", 3, "Rp33.600"},
                                                   {"2026-11-23", "ojek", 12, "Rp159.600"},
                                                   {"2027-01-01", "buruh", 12, "Rp201.600"},
                                                   {"2027-01-01", "ojek", 6, "Rp75.600"}}) {
    Desk desk("baznas", kTall);
    desk.workspace().sight.today = date(today);
    desk.workspace().sight.group = group;
    desk.workspace().sight.months = months;
    desk.workspace().sight.gift = 1'000;
    desk.click("Prices");
    desk.click("Staircase of workers");
    EXPECT_TRUE(reads_in_order(desk, {"1", gift})) << today << group << months << desk.reads();
  }
}

TEST(Staircase, TakesTheGiftOfAStep) {
  Desk desk("baznas", kTall);
  desk.workspace().sight.group = "buruh";
  desk.click("Prices");
  desk.click("Staircase of workers");
  desk.click("Take this gift", 4);
  EXPECT_EQ(desk.workspace().sight.gift, 5 * 184'800);
  EXPECT_TRUE(desk.sees("Taken now"));
}

TEST(Staircase, SaysHowManyWorkersTheGiftPointedAtCoversAsTheCoreDoes) {
  Desk desk("baznas", kTall);
  desk.workspace().sight.channel = "kitabisa";  // which keeps 5%
  desk.click("Prices");
  desk.click("Staircase of workers");
  const Seen chart = picture(desk, "Gift and workers");
  std::set<std::int64_t> gifts;
  for (int i = 1; i < 12; ++i) {
    desk.click_at({chart.x + chart.width * static_cast<float>(i) / 12, chart.y + 60});
    const std::int64_t gift = desk.workspace().sight.gift;
    gifts.insert(gift);
    const Node answer =
        answer_quote(desk.workspace().request(), *desk.workspace().diagnosis().campaign,
                     desk.workspace().sight.today);
    const std::int64_t workers = answer.integer("workers");
    const std::string said = format(Rupiah::of(gift).value()) + ": " + std::to_string(workers) +
                             (workers == 1 ? " worker" : " workers");
    EXPECT_TRUE(desk.sees(said)) << said << "\n" << desk.reads();
  }
  EXPECT_GE(gifts.size(), 10U);
}

TEST(Staircase, ComesAlongWithALargeGift) {
  Desk desk("baznas", kTall);
  desk.workspace().sight.gift = 100'000'000;
  desk.click("Prices");
  desk.click("Staircase of workers");
  const std::int64_t workers = 100'000'000 / 159'600;
  EXPECT_TRUE(desk.sees("Rp100.000.000: " + std::to_string(workers) + " workers")) << desk.reads();
  desk.workspace().sight.gift = 200'000;
  desk.frames();
  EXPECT_TRUE(desk.sees("Rp200.000: 1 worker")) << desk.reads();
}

TEST(Staircase, IsClimbedByKeyboard) {
  Desk desk("baznas", kTall);
  desk.click("Prices");
  desk.click("Staircase of workers");
  desk.click("Gift and workers");
  const std::int64_t before = desk.workspace().sight.gift;
  desk.press(ImGuiKey_RightArrow);
  const std::int64_t after = desk.workspace().sight.gift;
  EXPECT_GT(after, before);
  desk.press(ImGuiKey_LeftArrow);
  EXPECT_EQ(desk.workspace().sight.gift, before);
}

TEST(SeeingPanels, SayWhereToGoWhenTheFileHasErrors) {
  for (const std::string_view panel :
       {"Prices", "What channels do", "What changes when", "Outlook"}) {
    studio::Document broken = small_document();
    must(broken.set("/income", Node::text("banyak")));
    Desk desk(std::move(broken));
    desk.click(panel);
    EXPECT_TRUE(desk.sees("This file still has 1 error. Fix it first")) << desk.reads();
    desk.click("Go to the problems");
    EXPECT_EQ(desk.workspace().area(), Area::problems);
  }
}

}  // namespace
}  // namespace lindung::test
