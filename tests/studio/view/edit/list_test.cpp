#include "channel/channel.hpp"
#include "studio/model/words.hpp"
#include "studio/view/edit/support.hpp"

namespace lindung::test {
namespace {

/// The middle of a control.
ImVec2 middle_of(const studio::Seen& seen) {
  return {seen.x + seen.width / 2, seen.y + seen.height / 2};
}

std::string ids(Form& form, std::string_view list) {
  std::string all;
  for (const auto& [key, item] :
       studio::find_at(form.workspace().document().file(), list)->members()) {
    all.append(item.get("id").string()).append(" ");
  }
  return all;
}

TEST(StudioList, AnItemIsAddedAndItsFormOpens) {
  Form form("/groups");
  form.click("Add");
  EXPECT_EQ(ids(form, "/groups"), "ojek buruh kelompok ");
  EXPECT_EQ(form.workspace().place(), "/groups/2");
  EXPECT_EQ(form.workspace().diagnosis().errors, 0U);
}

TEST(StudioList, ItemsAreMovedByTheirButtons) {
  Form form("/groups");
  form.click("↓");
  EXPECT_EQ(ids(form, "/groups"), "buruh ojek ") << form.reads();
  form.click("↑", 1);
  EXPECT_EQ(ids(form, "/groups"), "ojek buruh ");
}

TEST(StudioList, ItemsAreMovedByAltAndTheArrows) {
  Form form("/channels");
  const std::string before = ids(form, "/channels");
  for (int i = 0; i < 60 && !form.has_focus("Site", 230); ++i) form.press(ImGuiKey_Tab);
  form.press(ImGuiKey_DownArrow, ImGuiMod_Alt);
  EXPECT_TRUE(ids(form, "/channels").starts_with("formulir situs dompet ")) << form.reads();
  form.press(ImGuiKey_DownArrow, ImGuiMod_Alt);
  EXPECT_TRUE(ids(form, "/channels").starts_with("formulir dompet situs ")) << form.reads();
  form.press(ImGuiKey_UpArrow, ImGuiMod_Alt);
  form.press(ImGuiKey_UpArrow, ImGuiMod_Alt);
  EXPECT_EQ(ids(form, "/channels"), before);
}

TEST(StudioList, ItemsAreDragged) {
  Form form("/groups");
  form.drag(middle_of(form.all("Driver").front()), middle_of(form.all("Labourer").front()));
  EXPECT_EQ(ids(form, "/groups"), "buruh ojek ") << form.reads();
}

TEST(StudioList, ItemsAreDuplicatedWithAnIdOfTheirOwn) {
  Form form("/groups");
  form.click("Duplicate");
  EXPECT_EQ(ids(form, "/groups"), "ojek ojek-2 buruh ");
  EXPECT_EQ(form.workspace().diagnosis().errors, 0U);
}

TEST(StudioList, ItemsAreTakenOutAndComeBack) {
  Form form("/groups");
  form.click("×");
  EXPECT_EQ(ids(form, "/groups"), "buruh ");
  form.undo();
  EXPECT_EQ(ids(form, "/groups"), "ojek buruh ");
}

TEST(StudioList, WhatIsTakenOutIsToldAndComesBackAtOnce) {
  Form form("/groups");
  form.click("×");
  EXPECT_TRUE(form.sees("Driver is removed.")) << form.reads();
  form.click("Undo");
  EXPECT_EQ(ids(form, "/groups"), "ojek buruh ");
  EXPECT_TRUE(form.sees("Undone: Remove: Groups › Driver")) << form.reads();
  EXPECT_TRUE(form.all("Undo").empty()) << form.reads();
}

TEST(StudioList, WhatIsTakenOutOneAfterTheOtherIsToldTogetherAndComesBackOneByOne) {
  Form form("/groups");
  form.click("×");
  form.click("×");
  EXPECT_TRUE(form.sees("Labourer, Driver are removed.")) << form.reads();
  form.click("Undo");
  EXPECT_EQ(ids(form, "/groups"), "buruh ");
  form.click("Undo 1 more");
  EXPECT_EQ(ids(form, "/groups"), "ojek buruh ");
  EXPECT_TRUE(form.all("Undo").empty()) << form.reads();
}

TEST(StudioList, TakingBackARemovalStaysInTheListAtWhatCameBack) {
  Form form("/groups");
  form.click("×", 1);
  form.press(ImGuiKey_Z, ImGuiMod_Ctrl);
  EXPECT_EQ(form.workspace().place(), "/groups") << form.reads();
  EXPECT_TRUE(form.has_focus("Labourer", 230)) << form.reads();
}

TEST(StudioList, TakingBackARemovalFromElsewhereShowsTheList) {
  Form form("/groups");
  form.click("×", 1);
  form.open("/period");
  form.press(ImGuiKey_Z, ImGuiMod_Ctrl);
  EXPECT_EQ(form.workspace().place(), "/groups");
  EXPECT_TRUE(form.has_focus("Labourer", 230)) << form.reads();
}

TEST(StudioList, TakingBackAChangeInAFormStaysThere) {
  Form form;
  form.write("/period/until", "30/6/2027");
  form.open("");
  form.undo();
  EXPECT_EQ(form.workspace().place(), "") << form.reads();
}

TEST(StudioList, WhatIsToldSpeaksTheLanguageChosenSince) {
  Form form("/groups");
  form.click("×");
  form.press(ImGuiKey_L, ImGuiMod_Alt);
  EXPECT_TRUE(form.sees("Ojek dihapus.")) << form.reads();
  EXPECT_EQ(form.all("Urungkan").size(), 1U) << form.reads();
}

TEST(StudioList, TheWayBackIsOfferedOnlyForWhatIsToldOf) {
  Form form("/groups");
  form.click("×");
  must(form.workspace().document().set("/id", Node::text("lain")));
  form.frames();
  EXPECT_TRUE(form.all("Undo").empty()) << form.reads();
}

TEST(StudioList, AnItemsRowOpensItsForm) {
  Form form("/groups");
  form.click("Labourer");
  EXPECT_EQ(form.workspace().place(), "/groups/1");
  form.click("Campaign");
  EXPECT_EQ(form.workspace().place(), "");
}

TEST(StudioList, NumbersAreAddedAndTakenOutInline) {
  Form form("/months");
  form.click("+ Add");
  EXPECT_EQ(form.holds("/months/offered"), "[3,12,24]") << form.reads();
  form.click("×");
  EXPECT_EQ(form.holds("/months/offered"), "[12,24]");
}

TEST(StudioList, ANumberThatCantBeReadCanStillBeTakenOut) {
  Form form;
  form.write("/months/offered/0", "segera");
  EXPECT_TRUE(form.sees("“segera” can't be read")) << form.reads();
  EXPECT_EQ(form.holds("/months/offered"), "[3,12]");
  EXPECT_EQ(form.all("×").size(), 2U) << form.reads();
  form.click("×");
  EXPECT_EQ(form.holds("/months/offered"), "[12]");
}

TEST(StudioList, AListOfChoicesIsTickedAndUnticked) {
  Form form("/channels/0");
  form.click("Sedekah");
  EXPECT_EQ(form.holds("/channels/0/funds"), R"(["infak","zakat","sedekah"])") << form.reads();
  form.click("Infak");
  EXPECT_EQ(form.holds("/channels/0/funds"), R"(["zakat","sedekah"])");
  form.click("Infak");
  EXPECT_EQ(form.holds("/channels/0/funds"), R"(["infak","zakat","sedekah"])");
}

TEST(StudioList, DaysKeepTheirOrderInTheWeek) {
  Form form("/channels/1/open/1");
  form.click("Monday");
  EXPECT_EQ(form.holds("/channels/1/open/1/days"), R"(["mon","sat"])") << form.reads();
}

TEST(StudioList, TheKindsOfChannelLeaveTheirButtonInSight) {
  Form form("/channels");
  form.click("Add");
  const auto button = form.all("Add");
  const auto kinds = form.all("Link");
  ASSERT_FALSE(button.empty() || kinds.empty()) << form.reads();
  const auto ends = [](const studio::Seen& one) { return one.y + one.height; };
  const auto printed = form.all("Printed slip");
  ASSERT_FALSE(printed.empty());
  EXPECT_TRUE(kinds.back().y >= ends(button.back()) || ends(printed.back()) <= button.back().y ||
              kinds.back().x >= button.back().x + button.back().width);
}

class StudioChannelKind : public testing::TestWithParam<std::string_view> {};

TEST_P(StudioChannelKind, IsAddedWithoutAnError) {
  Form form("/channels");
  form.click("Add");
  form.click_last(studio::word("en", "choice.", GetParam()));
  EXPECT_EQ(form.workspace().place(), "/channels/9") << form.reads();
  EXPECT_EQ(form.holds("/channels/9/kind"), '"' + std::string(GetParam()) + '"');
  EXPECT_EQ(form.workspace().diagnosis().errors, 0U);
  form.undo();
  EXPECT_FALSE(form.workspace().document().is_changed());
}

TEST_P(StudioChannelKind, IsWhatAnotherChannelBecomesInOneStep) {
  if (GetParam() == "link") return;  // which the first is
  Form form("/channels/0");
  form.click("Kind");
  form.click_last(studio::word("en", "choice.", GetParam()));
  EXPECT_EQ(form.holds("/channels/0/kind"), '"' + std::string(GetParam()) + '"') << form.reads();
  EXPECT_EQ(form.holds("/channels/0/fee"), R"({"flat":1000,"bps":100})");
  EXPECT_EQ(form.workspace().diagnosis().errors, 0U);
  form.undo();
  EXPECT_FALSE(form.workspace().document().is_changed());
}

INSTANTIATE_TEST_SUITE_P(Every, StudioChannelKind, testing::ValuesIn(kWayNames),
                         [](const auto& info) { return std::string(info.param); });

TEST(StudioList, HundredsOfItemsAreReachedAndOnlyThoseInViewAreDrawn) {
  auto document = small_document();
  Node offices = Node::array();
  for (int i = 0; i < 400; ++i) {
    Node office = Node::object();
    office.add("id", "kantor-" + std::to_string(i));
    office.add("name", "Kantor " + std::to_string(i));
    office.add("address", "Jalan");
    offices.append(std::move(office));
  }
  must(document.set("/channels/6/offices", offices));
  Form form(std::move(document), "/channels/6/offices");
  EXPECT_TRUE(form.sees("Kantor 3"));
  EXPECT_FALSE(form.sees("Kantor 399"));
  form.workspace().go_to("/channels/6/offices/399/name");
  form.frames(6);
  form.type("Terakhir");
  form.press(ImGuiKey_Enter);
  EXPECT_EQ(form.holds("/channels/6/offices/399/name"), R"("Terakhir")");
}

}  // namespace
}  // namespace lindung::test
