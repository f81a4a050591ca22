#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "studio/model/words.hpp"
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

TEST(StudioShell, SaysHowTheWorkCameToTheDiskAndWhen) {
  Desk desk;
  EXPECT_TRUE(desk.sees("Saved")) << desk.reads();
  desk.workspace().saving = {.is_download = true, .time = "10:42"};
  desk.frames();
  EXPECT_TRUE(desk.sees("Downloaded at 10:42")) << desk.reads();
  ASSERT_TRUE(desk.workspace().document().set("/period/until", Node::text("2027-06-30")));
  desk.frames();
  EXPECT_TRUE(desk.sees("Not saved")) << desk.reads();
}

TEST(StudioShell, FoldsTheWayAroundInANarrowWindow) {
  Desk desk("baznas", {390, 700});
  EXPECT_TRUE(desk.all("Collecting body").empty()) << desk.reads();
  desk.click("Show the menu");
  desk.click("Publish");
  EXPECT_EQ(desk.workspace().area(), Area::publish);
  EXPECT_TRUE(desk.sees("Check-list")) << desk.reads();
  EXPECT_TRUE(desk.all("New or open").empty());
}

TEST(StudioShell, ListsItsKeys) {
  Desk desk;
  desk.press(ImGuiKey_F1);
  EXPECT_TRUE(desk.sees("Ctrl+S")) << desk.reads();
  desk.press(ImGuiKey_Escape);
  EXPECT_FALSE(desk.sees("Ctrl+S"));
}

TEST(StudioShell, NamesTheTextWayAlikeWhereverItIsToBeFound) {
  for (const auto& [lang, name] : {std::pair{"en", "Edit as text (for screen readers)"},
                                   std::pair{"id", "Sunting sebagai teks (untuk pembaca layar)"}}) {
    Desk desk;
    desk.workspace().lang = lang;
    desk.frames();
    for (const std::string_view menu : {"menu.edit", "menu.help"}) {
      desk.menu(studio::word(lang, menu), name);
    }
    desk.press(ImGuiKey_0, ImGuiMod_Alt);
    const auto wishes = desk.workspace().take_wishes();
    EXPECT_EQ(wishes.size(), 3U) << lang;
    for (const Wish& wish : wishes) EXPECT_EQ(wish.what, Wish::What::plain);
    desk.press(ImGuiKey_F1);
    EXPECT_TRUE(desk.sees(name)) << desk.reads();
  }
}

TEST(StudioShell, SpeaksBothLanguages) {
  Desk desk;
  EXPECT_TRUE(desk.sees("Channels"));
  desk.press(ImGuiKey_L, ImGuiMod_Alt);
  EXPECT_TRUE(desk.sees("Saluran")) << desk.reads();
}

/// Where the keyboard is: what has the focus, by name.
std::string focused(Desk& desk, std::string_view name) {
  for (const studio::Seen& one : desk.all(name)) {
    if (one.is_focused) return one.name;
  }
  return {};
}

TEST(StudioShell, TakesTheKeyboardToWhatAShortcutOpened) {
  Desk desk;
  desk.click("Period");
  desk.press(ImGuiKey_2, ImGuiMod_Alt);
  desk.press(ImGuiKey_4, ImGuiMod_Alt);
  EXPECT_EQ(focused(desk, "Gift"), "Gift") << desk.reads();
}

TEST(StudioShell, ClosesWhatIsOpenOverTheWindowWhereAShortcutLeadsOn) {
  Desk desk;
  desk.press(ImGuiKey_4, ImGuiMod_Alt);
  desk.click("Months of cover");
  ASSERT_FALSE(desk.all("6 months").empty()) << desk.reads();
  desk.press(ImGuiKey_N, ImGuiMod_Alt);
  EXPECT_TRUE(desk.all("6 months").empty()) << desk.reads();
  ASSERT_EQ(focused(desk, "Begin"), "Begin") << desk.reads();
  desk.press(ImGuiKey_Space);
  EXPECT_TRUE(desk.workspace().document().is_changed());
}

/// What can be told from the rows that two things take: whether one lies over the other.
bool is_over(const studio::Seen& one, const studio::Seen& other) {
  return one.y < other.y + other.height && other.y < one.y + one.height;
}

TEST(StudioShell, TellsTheKeyboardsHelpAwayFromTheFieldsNearby) {
  Desk desk;
  desk.click("Collecting body");
  int told = 0;
  for (int i = 0; i < 12; ++i) {
    desk.press(ImGuiKey_Tab);
    const auto marks = desk.all("?");
    const auto mark = std::ranges::find_if(marks, &studio::Seen::is_focused);
    if (mark == marks.end()) continue;
    for (const std::string_view help : {studio::word("en", "help.collector.permit"),
                                        studio::word("en", "help.collector.permit_url")}) {
      for (const studio::Seen& one : desk.all(help)) {
        ++told;
        EXPECT_FALSE(is_over(one, *mark)) << help;
        EXPECT_GT(std::abs(one.y - mark->y), 45) << help;  // three lines
      }
    }
  }
  EXPECT_EQ(told, 2) << desk.reads();
}

TEST(StudioShell, TakesTheKeyboardToAFieldRatherThanToTheHelpBeforeIt) {
  Desk desk;
  desk.press(ImGuiKey_6, ImGuiMod_Alt);
  EXPECT_EQ(focused(desk, "Gifts a day, low"), "Gifts a day, low") << desk.reads();
}

TEST(StudioShell, LetsTheKeyboardPressWhatAShortcutLedTo) {
  Desk desk;
  desk.click("Period");
  desk.press(ImGuiKey_N, ImGuiMod_Alt);
  ASSERT_EQ(focused(desk, "Begin"), "Begin") << desk.reads();
  desk.press(ImGuiKey_Space);
  EXPECT_TRUE(desk.workspace().document().is_changed());
}

TEST(StudioShell, TakesTheKeyboardIntoTheFormThatARowOpened) {
  Desk desk;
  desk.click("Collecting body");
  EXPECT_EQ(focused(desk, "Name (id)"), "Name (id)") << desk.reads();
}

TEST(StudioShell, LeavesTheKeyboardWhereItWasWhenTheListOfKeysIsClosed) {
  Desk desk;
  desk.press(ImGuiKey_4, ImGuiMod_Alt);
  ASSERT_EQ(focused(desk, "Gift"), "Gift");
  desk.press(ImGuiKey_F1);
  desk.press(ImGuiKey_Escape);
  EXPECT_EQ(focused(desk, "Gift"), "Gift") << desk.reads();
}

TEST(StudioShell, NumbersItsPartsWithoutAGap) {
  Desk desk;
  desk.press(ImGuiKey_F1);
  for (const char number : std::string_view("123456789")) {
    EXPECT_TRUE(desk.sees(std::string("Alt+") + number)) << number;
  }
}

TEST(StudioShell, MarksThePartThatOneIsSomewhereIn) {
  Desk desk("baznas", {1000, 800});
  desk.workspace().go_to("/channels/1/note");
  desk.frames();
  const auto rows = desk.all("Kitabisa");
  EXPECT_TRUE(std::ranges::any_of(rows, [](const auto& row) { return row.is_checked; }))
      << desk.reads();
}

TEST(StudioShell, HasAllItsPartsInSightOnASmallScreenWhereverOneIs) {
  Desk desk("baznas", {760, 800});
  for (const std::string_view place : {"", "/channels", "/channels/2/note", "/look"}) {
    desk.workspace().go_to(place);
    desk.frames();
    EXPECT_FALSE(desk.all("Look").empty()) << place << '\n' << desk.reads();
    EXPECT_FALSE(desk.all("New or open").empty()) << place << '\n' << desk.reads();
  }
}

/// What the studio has of a page of 1024 by 700.
constexpr ImVec2 kSmall = {635, 700};

TEST(StudioShell, HasAllItsPartsWholeInALowWindow) {
  Desk desk("baznas", kSmall);
  for (const std::string_view place : {"", "/channels/2/note"}) {
    desk.workspace().go_to(place);
    desk.frames();
    float low = 0;
    for (const std::string_view name : {"General", "Channels", "Look", "Prices", "Publish"}) {
      const auto found = desk.all(name);
      ASSERT_FALSE(found.empty()) << name << '\n' << desk.reads();
      EXPECT_GT(found.front().y, low) << name;
      EXPECT_GT(found.front().height, 15) << name;  // its text is not cut
      low = found.front().y;
    }
    const auto last = desk.all("New or open");
    const auto status = desk.all("Saved");
    ASSERT_FALSE(last.empty() || status.empty()) << desk.reads();
    EXPECT_LT(last.front().y + last.front().height, status.front().y);
  }
}

TEST(StudioShell, ListsItsKeysWholeInALowWindow) {
  Desk desk("baznas", {635, 560});
  desk.press(ImGuiKey_F1);
  const auto close = desk.all("Close");
  ASSERT_FALSE(close.empty()) << desk.reads();
  EXPECT_GT(close.back().height, 25);  // which is not cut
  EXPECT_TRUE(desk.sees("Alt+6") && desk.sees("Ctrl+O")) << desk.reads();
}

TEST(StudioShell, TellsALongSentenceInLinesInANarrowWindow) {
  Desk desk("baznas", {480, 700});
  const std::string sentence(studio::word("en", "edit.paste_no_list"));
  desk.workspace().tell(studio::telling("edit.paste_no_list"), true);
  desk.frames();
  const auto told = desk.all(sentence);
  ASSERT_EQ(told.size(), 1U) << desk.reads();
  EXPECT_GT(told.front().height, 25);  // two lines
  EXPECT_LE(told.front().y + told.front().height, 700);
}

}  // namespace
}  // namespace lindung::test
