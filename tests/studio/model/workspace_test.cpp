#include "studio/model/workspace.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "campaign/request.hpp"
#include "studio/model/support.hpp"

namespace lindung::test {
namespace {

using namespace studio;

constexpr Date kToday = Date::of(2026, 11, 23).value();

Workspace workspace() { return {small_document(), kToday}; }

TEST(Workspace, GoesToTheFormThatHasTheField) {
  struct Case {
    std::string_view pointer;
    std::string_view place;
    std::string_view focus;
  };
  for (const auto& [pointer, place, focus] : {
           Case{"", "", ""},
           Case{"/id", "", "/id"},
           Case{"/period", "/period", "/period"},
           Case{"/period/until", "/period", "/period/until"},
           Case{"/name/en", "", "/name/en"},
           Case{"/channels/0/name/id", "/channels/0", "/channels/0/name/id"},
           Case{"/channels/99/name", "/channels", "/channels"},
           Case{"/nobody/knows", "", ""},
       }) {
    Workspace desk = workspace();
    desk.go_to(pointer);
    EXPECT_EQ(desk.area(), Area::edit);
    EXPECT_EQ(desk.place(), place) << pointer;
    EXPECT_EQ(desk.take_focus(), focus) << pointer;
    EXPECT_EQ(desk.take_focus(), "");
  }
}

TEST(Workspace, GoesBackThroughWhatWasVisitedAndForgetsWhatLiesBeforeANewTurn) {
  Workspace desk = workspace();
  desk.go_to("/period");
  desk.show(Area::publish);
  EXPECT_TRUE(desk.go_back());
  EXPECT_EQ(desk.place(), "/period");
  EXPECT_EQ(desk.area(), Area::edit);
  desk.go_to("/channels");
  EXPECT_FALSE(desk.can_go_forward());
  EXPECT_TRUE(desk.go_back());
  EXPECT_TRUE(desk.go_back());
  EXPECT_FALSE(desk.go_back());
}

TEST(Workspace, KnowsWhatIsWrongAfterEveryChange) {
  Workspace desk = workspace();
  EXPECT_EQ(desk.diagnosis().errors, 0U);
  must(desk.document().set("/id", Node::text("Not An Id")));
  EXPECT_GT(desk.diagnosis().errors, 0U);
  desk.undo();
  EXPECT_EQ(desk.diagnosis().errors, 0U);
}

TEST(Workspace, LeadsToWhereAStepCanBeSeen) {
  Workspace desk = workspace();
  must(desk.document().remove("/channels/1"));
  desk.undo();
  EXPECT_EQ(desk.place(), "");  // the open form may have it
  EXPECT_EQ(desk.take_focus(), "/channels/1");
  desk.missed("/channels/1");
  EXPECT_EQ(desk.place(), "/channels");
  EXPECT_EQ(desk.take_focus(), "/channels/1");
  desk.redo();
  EXPECT_EQ(desk.place(), "/channels");  // another channel stands at its place
  ASSERT_TRUE(desk.document().duplicate("/channels", 0));
  desk.undo();
  EXPECT_EQ(desk.place(), "/channels");
}

TEST(Workspace, WishesThatUnsavedWorkIsKeptBeforeAnotherFileTakesItsPlace) {
  Workspace desk = workspace();
  desk.open(small_document());
  EXPECT_TRUE(desk.take_wishes().empty());
  must(desk.document().set("/id", Node::text("lain")));
  const std::string work = desk.document().text();
  desk.open(small_document());
  const auto wishes = desk.take_wishes();
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(wishes[0].what, Wish::What::keep_version);
  EXPECT_EQ(wishes[0].text, work);
  EXPECT_TRUE(desk.take_wishes().empty());
}

TEST(Workspace, HasAnotherRevisionForEveryFileAndChange) {
  Workspace desk = workspace();
  const auto first = desk.revision();
  desk.open(small_document());
  const auto second = desk.revision();
  EXPECT_NE(first, second);
  must(desk.document().set("/id", Node::text("lain")));
  EXPECT_NE(desk.revision(), second);
}

TEST(Workspace, AsksForWhatTheCampaignHas) {
  Workspace desk = workspace();
  desk.sight.group = "nobody";
  desk.sight.fund = "nothing";
  desk.sight.channel = "nowhere";
  const auto campaign = diagnose(desk.document());
  ASSERT_TRUE(campaign.campaign);
  const auto ask = read_ask(desk.request(), *campaign.campaign, kToday);
  ASSERT_TRUE(ask) << ask.error().code;
  EXPECT_EQ(ask->channel, nullptr);
}

TEST(Workspace, TellsWhyAnEditWasRefusedUntilTheNext) {
  Workspace desk = workspace();
  EXPECT_FALSE(desk.did(desk.document().remove("/nothing/here")));
  EXPECT_TRUE(desk.is_told_bad());
  EXPECT_FALSE(desk.told().empty());
  EXPECT_TRUE(desk.did(desk.document().set("/id", Node::text("lain"))));
  EXPECT_EQ(desk.told(), "");
}

TEST(Workspace, AreasHaveNamesOfTheirOwn) {
  for (const Area area : kAreas) EXPECT_EQ(area_named(name(area)), area);
  EXPECT_EQ(area_named("nonsense"), Area::edit);
}

}  // namespace
}  // namespace lindung::test
