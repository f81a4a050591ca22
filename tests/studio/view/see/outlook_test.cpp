#include <gtest/gtest.h>

#include <algorithm>

#include "money/text.hpp"
#include "studio/model/support.hpp"
#include "studio/view/support.hpp"

namespace lindung::test {
namespace {

constexpr ImVec2 kTall = {800, 2'400};

studio::Document with_targets(std::string_view targets) {
  studio::Document one = document(read_file("assets/campaigns/baznas.json"));
  if (targets.empty()) {
    must(one.remove("/targets"));
  } else {
    must(one.set("/targets", json(targets)));
  }
  return one;
}

/// Draws until all is simulated, a frame every `seconds`; how many frames that took.
int finish(Desk& desk, float seconds = 1.0F / 60) {
  ImGui::GetIO().DeltaTime = seconds;
  int frames = 0;
  while (desk.studio().is_busy() && frames < 20'000) {
    desk.frames(0);
    ++frames;
  }
  EXPECT_FALSE(desk.studio().is_busy());
  desk.frames(1);
  return frames;
}

/// A hundred gifts of Rp201.600 a day from 1 January 2027, when that is what twelve months of a
/// general worker cost (shared/domain): a hundred workers a day, without any chance.
void ask_without_chance(Desk& desk) {
  desk.click("Outlook");
  desk.fill("Gifts a day, low", "100");
  desk.fill("Gifts a day, high", "100");
  desk.fill("Small gift", "201600");
  desk.fill("Large gift", "201600");
  desk.fill("First day", "2027-01-01");
  desk.choose("Workers", "Workers in general");
  desk.fill("Scenarios", "10");
}

TEST(OutlookPanel, ForgetsWhatWasSaidOfAnotherCampaign) {
  Desk desk("baznas", kTall);
  desk.click("Outlook");
  desk.fill("Covered so far", "1234");
  desk.click("Stop");
  desk.workspace().open(with_targets(""));
  desk.workspace().show(studio::Area::outlook);
  desk.frames();
  desk.click("Stop");
  EXPECT_FALSE(desk.sees("1,234")) << desk.reads();
}

TEST(OutlookPanel, IsPlainArithmeticWithoutChance) {
  struct Case {
    std::string_view targets, day, chance;
  };
  for (const auto& [targets, day, chance] :
       {Case{R"([{"workers": 1000, "by": "2027-01-10"}])", "10 January 2027", "100%"},
        {R"([{"workers": 1000, "by": "2027-01-09"}])", "10 January 2027", "0%"},
        {R"([{"workers": 3101, "by": "2027-01-31"}])", "1 February 2027", "0%"}}) {
    Desk desk(with_targets(targets), kTall);
    ask_without_chance(desk);
    finish(desk);
    EXPECT_EQ(desk.all(day).size(), 3U) << desk.reads();  // early, middle and late
    EXPECT_TRUE(desk.sees("On time in " + std::string(chance) + " of the scenarios"))
        << desk.reads();
    EXPECT_TRUE(desk.sees("Done: 10 scenarios"));
  }
}

TEST(OutlookPanel, CountsTheWorkersThatAreCovered) {
  studio::Document one = with_targets(R"([{"workers": 1000, "by": "2027-01-10"}])");
  must(one.set("/progress", json(R"({"workers": 900, "as_of": "2026-11-23"})")));
  Desk desk(std::move(one), kTall);
  ask_without_chance(desk);
  finish(desk);
  EXPECT_EQ(desk.all("1 January 2027").size(), 3U) << desk.reads();
  desk.fill("Covered so far", "1.000");
  finish(desk);
  EXPECT_EQ(desk.all("reached already").size(), 3U) << desk.reads();
}

TEST(OutlookPanel, AsksForTheTargetsOf2018WhereThereAreNone) {
  Desk desk(with_targets(""), kTall);
  desk.click("Outlook");
  ask_without_chance(desk);
  desk.fill("Gifts a day, high", "100000");
  desk.fill("Gifts a day, low", "100000");
  finish(desk);
  // A hundred thousand workers a day.
  EXPECT_EQ(desk.all("1 January 2027").size(), 3U) << desk.reads();
  EXPECT_EQ(desk.all("2 January 2027").size(), 3U) << desk.reads();
}

TEST(OutlookPanel, TakesOtherTargetsAndGivesThemBack) {
  Desk desk(with_targets(R"([{"workers": 1000, "by": "2027-01-10"}])"), kTall);
  ask_without_chance(desk);
  desk.fill("Target workers", "500");
  finish(desk);
  EXPECT_EQ(desk.all("5 January 2027").size(), 3U) << desk.reads();
  desk.click("Take the campaign's targets");
  finish(desk);
  EXPECT_EQ(desk.all("10 January 2027").size(), 3U) << desk.reads();
  desk.click("Add a target");
  desk.fill("Target workers", "2000", 1);
  finish(desk);
  EXPECT_EQ(desk.all("20 January 2027").size(), 3U) << desk.reads();
  desk.click("Remove", 1);
  finish(desk);
  EXPECT_TRUE(desk.all("20 January 2027").empty());
}

TEST(OutlookPanel, KeepsANumberThatCannotBeReadAndSaysSo) {
  Desk desk("baznas", kTall);
  desk.click("Outlook");
  desk.fill("Large gift", "plenty");
  EXPECT_TRUE(desk.sees("“plenty” can’t be read.")) << desk.reads();
  desk.fill("Large gift", "2,5 juta");
  EXPECT_FALSE(desk.sees("can’t be read"));
  EXPECT_TRUE(desk.sees("Rp20.000 to Rp2.500.000")) << desk.reads();
}

TEST(OutlookPanel, BeginsOnTheCampaignsFirstDayWhenThatIsStillToCome) {
  studio::Document one = with_targets(R"([{"workers": 1000, "by": "2027-12-31"}])");
  must(one.set("/period/from", Node::text("2027-02-01")));
  Desk desk(std::move(one), kTall);
  desk.click("Outlook");
  desk.fill("Gifts a day, low", "100");
  desk.fill("Gifts a day, high", "100");
  desk.fill("Small gift", "201600");
  desk.fill("Large gift", "201600");
  desk.choose("Workers", "Workers in general");
  finish(desk);
  EXPECT_EQ(desk.all("10 February 2027").size(), 3U) << desk.reads();
}

TEST(OutlookPanel, LeavesTheCalendarItsRoomInANarrowWindow) {
  Desk desk("baznas", {795, 800});
  desk.click("Outlook");
  const auto buttons = desk.all("Pick from a calendar");
  ASSERT_FALSE(buttons.empty()) << desk.reads();
  EXPECT_FLOAT_EQ(buttons.front().width, buttons.front().height);  // nothing of it is cut
}

TEST(OutlookPanel, SaysHowADayIsWritten) {
  Desk desk(with_targets(R"([{"workers": 1000, "by": "2027-01-10"}])"), kTall);
  desk.click("Outlook");
  for (const std::string_view unread : {"soon", "31-02-2027", "31/12/26"}) {
    desk.fill("by", unread);
    EXPECT_TRUE(desk.sees("Write the day like 31/12/2026")) << unread << desk.reads();
  }
  for (const std::string_view read : {"", "31-12-2026", "31 Desember 2026", "2026-12-31"}) {
    desk.fill("by", read);
    EXPECT_FALSE(desk.sees("Write the day like")) << read;
  }
}

/// What came out of chance: every line between the results and the assumptions.
std::string results(Desk& desk) {
  const std::string all = desk.reads();
  const std::size_t begin = all.find("When the targets are reached");
  const std::size_t end = all.find("What is assumed");
  EXPECT_LT(begin, end) << all;
  return all.substr(begin, end - begin);
}

void ask_with_chance(Desk& desk, std::string_view courses) {
  desk.click("Outlook");
  desk.fill("Gifts a day, low", "20");
  desk.fill("Gifts a day, high", "90");
  desk.fill("Scenarios", courses);
}

TEST(OutlookPanel, ComesToTheSameHoweverTheFramesCutIt) {
  // Frames that get slower make smaller pieces.
  const auto frames_of = [](Desk& desk, float seconds) {
    ask_with_chance(desk, "1500");
    return finish(desk, seconds);
  };
  const std::string_view targets = R"([{"workers": 1500, "by": "2027-01-05"}])";
  int frames = 0;
  std::string expected;
  {
    Desk quick(with_targets(targets), kTall);
    frames = frames_of(quick, 1.0F / 60);
    expected = results(quick);
    EXPECT_TRUE(expected.contains("eight scenarios in ten fall between")) << expected;
  }
  Desk slow(with_targets(targets), kTall);
  EXPECT_GT(frames_of(slow, 1.0F / 5), frames);
  EXPECT_EQ(results(slow), expected);

  slow.fill("Random seed", "2");
  finish(slow);
  EXPECT_NE(results(slow), expected);
  slow.fill("Random seed", "1");
  finish(slow);
  EXPECT_EQ(results(slow), expected);
}

TEST(OutlookPanel, SaysWhileItCountsThatThisIsOnlySoFar) {
  Desk desk(with_targets(R"([{"workers": 1500, "by": "2027-03-31"}])"), kTall);
  ask_with_chance(desk, "1500");
  desk.click("Stop");
  EXPECT_TRUE(desk.sees("So far, from the ")) << desk.reads();
  desk.click("Go on");
  finish(desk);
  EXPECT_FALSE(desk.sees("So far, from the "));
}

TEST(OutlookPanel, StopsAndGoesOn) {
  Desk desk(with_targets(R"([{"workers": 1500, "by": "2027-03-31"}])"), kTall);
  ask_with_chance(desk, "1500");
  desk.click("Stop");
  EXPECT_FALSE(desk.studio().is_busy());
  EXPECT_TRUE(desk.sees("Stopped: ")) << desk.reads();
  const std::string before = desk.reads();
  desk.frames(20);
  EXPECT_EQ(desk.reads(), before);
  desk.click("Go on");
  EXPECT_TRUE(desk.studio().is_busy());
  finish(desk);
  EXPECT_TRUE(desk.sees("Done: 1,500 scenarios")) << desk.reads();
  desk.click("Run again");
  EXPECT_TRUE(desk.studio().is_busy());
}

TEST(OutlookPanel, TellsHowManyGiftsASecond) {
  Desk desk(with_targets(R"([{"workers": 1000, "by": "2027-01-10"}])"), kTall);
  ask_without_chance(desk);
  finish(desk);
  desk.click("Run again");
  finish(desk);
  // Ten courses of ten days of a hundred gifts.
  EXPECT_TRUE(desk.sees("10,000 gifts simulated")) << desk.reads();
  EXPECT_TRUE(desk.sees(" a second.")) << desk.reads();
}

TEST(OutlookPanel, SaysWhatItCannotSimulate) {
  Desk desk("baznas", kTall);
  desk.click("Outlook");
  desk.fill("Gifts a day, low", "9000");
  EXPECT_TRUE(desk.sees("Give gifts a day from 1 to 1.000.000, the lower number first."))
      << desk.reads();
  EXPECT_FALSE(desk.studio().is_busy());
  desk.fill("Gifts a day, low", "500");
  EXPECT_TRUE(desk.studio().is_busy());
}

TEST(OutlookPanel, SaysThatItIsAProjectionAndWhatItAssumes) {
  Desk desk("baznas", kTall);
  desk.click("Outlook");
  EXPECT_TRUE(desk.sees("This is a projection, not a promise"));
  EXPECT_TRUE(
      desk.sees("Eight days in ten bring 500 to 3,000 gifts; eight gifts in ten are "
                "Rp20.000 to Rp500.000"));
  EXPECT_TRUE(desk.sees("The channel's fee of Rp0 and 0%"));
  desk.workspace().sight.channel = "kitabisa";
  desk.frames();
  EXPECT_TRUE(desk.sees("The channel's fee of Rp0 and 5%")) << desk.reads();
}

TEST(OutlookPanel, RestsWhileAnotherAreaIsLookedAt) {
  Desk desk("baznas");
  desk.click("Outlook");
  EXPECT_TRUE(desk.studio().is_busy());
  desk.click("Prices");
  EXPECT_FALSE(desk.studio().is_busy());
}

TEST(OutlookPanel, TellsEveryStageOfTheWay) {
  Desk desk(with_targets(R"([{"workers": 1000, "by": "2027-01-10"}])"), kTall);
  ask_without_chance(desk);
  finish(desk);
  desk.click("The way to the target");
  desk.press(ImGuiKey_Home);
  EXPECT_TRUE(desk.sees("100 workers: 1 January 2027 is the median")) << desk.reads();
  desk.press(ImGuiKey_RightArrow);
  EXPECT_TRUE(desk.sees("200 workers: 2 January 2027 is the median")) << desk.reads();
  desk.press(ImGuiKey_End);
  EXPECT_TRUE(desk.sees("1,000 workers: 10 January 2027 is the median")) << desk.reads();
}

}  // namespace
}  // namespace lindung::test
