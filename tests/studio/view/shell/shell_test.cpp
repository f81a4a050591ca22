#include <gtest/gtest.h>

#include <algorithm>

#include "studio/view/support.hpp"

namespace lindung::test {
namespace {

using studio::Area;
using studio::Wish;

TEST(StudioShell, ShowsEveryPartOfTheCampaignAndOpensItsForm) {
  Desk desk;
  desk.click("Collecting body");
  EXPECT_EQ(desk.workspace().area(), Area::edit);
  EXPECT_EQ(desk.workspace().place(), "/collector");
}

TEST(StudioShell, SavesByTheMenuAndByTheKeyboard) {
  Desk desk;
  desk.menu("File", "Save");
  desk.press(ImGuiKey_S, ImGuiMod_Ctrl);
  const auto wishes = desk.workspace().take_wishes();
  ASSERT_EQ(wishes.size(), 2U);
  for (const Wish& wish : wishes) EXPECT_EQ(wish.what, Wish::What::save);
}

TEST(StudioShell, GoesBackAndForwardThroughWhatWasLookedAt) {
  Desk desk;
  desk.click("Period");
  desk.click("Publish");
  desk.press(ImGuiKey_LeftArrow, ImGuiMod_Alt);
  EXPECT_EQ(desk.workspace().area(), Area::edit);
  EXPECT_EQ(desk.workspace().place(), "/period");
  desk.press(ImGuiKey_RightArrow, ImGuiMod_Alt);
  EXPECT_EQ(desk.workspace().area(), Area::publish);
}

TEST(StudioShell, LeavesTheMenuAloneWhenAltWasMeantForACommand) {
  Desk desk;
  desk.press(ImGuiKey_3, ImGuiMod_Alt);
  EXPECT_EQ(desk.workspace().area(), Area::prices);
  for (const studio::Seen& one : desk.all("File")) EXPECT_FALSE(one.is_focused);
}

TEST(StudioShell, UndoesAndRedoesByTheKeyboardAndSaysWhat) {
  Desk desk;
  ASSERT_TRUE(desk.workspace().document().set("/period/until", Node::text("2027-06-30")));
  desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
  EXPECT_FALSE(desk.workspace().document().is_changed());
  EXPECT_TRUE(desk.sees("Period › Last day")) << desk.reads();
  desk.press(ImGuiKey_Z, ImGuiMod_Ctrl | ImGuiMod_Shift);
  EXPECT_TRUE(desk.workspace().document().is_changed());
}

TEST(StudioShell, CountsAtEachPartWhatIsWrongThere) {
  Desk desk;
  ASSERT_TRUE(desk.workspace().document().set("/channels/0/url", Node::text("http://a.example/")));
  desk.click("Period");
  EXPECT_TRUE(desk.sees("1 error")) << desk.reads();
  // At the channels and at the problems; not at the part that has rows of its own.
  EXPECT_EQ(desk.all("1").size(), 2U) << desk.reads();
}

TEST(StudioShell, LeadsFromTheNumberOfErrorsToThem) {
  Desk desk;
  ASSERT_TRUE(desk.workspace().document().set("/channels/0/url", Node::text("http://a.example/")));
  ASSERT_TRUE(desk.workspace().document().set("/channels/1/url", Node::text("http://a.example/")));
  desk.frames();
  desk.click("2 errors");
  EXPECT_EQ(desk.workspace().area(), Area::problems);
}

TEST(StudioShell, NamesInTheMenuWhatUndoingIsAbout) {
  Desk desk;
  ASSERT_TRUE(desk.workspace().document().remove("/channels/0"));
  desk.click("Edit");
  EXPECT_TRUE(desk.sees("Undo: Remove: Channels › BAZNAS website")) << desk.reads();
}

TEST(StudioShell, ListsItsKeys) {
  Desk desk;
  desk.press(ImGuiKey_F1);
  EXPECT_TRUE(desk.sees("Ctrl+S")) << desk.reads();
  desk.press(ImGuiKey_Escape);
  EXPECT_FALSE(desk.sees("Ctrl+S"));
}

TEST(StudioShell, SpeaksBothLanguages) {
  Desk desk;
  EXPECT_TRUE(desk.sees("Channels"));
  desk.press(ImGuiKey_L, ImGuiMod_Alt);
  EXPECT_TRUE(desk.sees("Saluran")) << desk.reads();
}

}  // namespace
}  // namespace lindung::test
