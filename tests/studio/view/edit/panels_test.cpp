#include "studio/model/find.hpp"
#include "studio/view/edit/support.hpp"

namespace lindung::test {
namespace {

using studio::Area;

/// The small campaign in an area.
class Panel : public Form {
 public:
  explicit Panel(Area area, studio::Document document = small_document())
      : Form(std::move(document), "") {
    workspace().show(area);
    frames(6);
  }
};

// ---- Find

TEST(StudioFind, HasTheFocusWhenItOpensAndFindsAsOneTypes) {
  Form form;
  form.press(ImGuiKey_F, ImGuiMod_Ctrl);
  form.frames();
  form.type("monas");
  // The id and the name of the office.
  EXPECT_TRUE(form.sees("2 places")) << form.reads();
  EXPECT_TRUE(form.sees("Channels › Office › Offices › Cabang Monas › Name")) << form.reads();
  EXPECT_TRUE(form.sees("Monas"));
}

TEST(StudioFind, EnterGoesToTheFirstPlaceSoThatTypingLandsThere) {
  Panel panel(Area::find);
  panel.type("Kotak Pos");
  panel.press(ImGuiKey_Enter);
  EXPECT_EQ(panel.workspace().place(), "/channels/7");
  panel.frames(6);
  panel.press(ImGuiKey_A, ImGuiMod_Ctrl);
  panel.type("Kotak Pos 2");
  panel.press(ImGuiKey_Enter);
  EXPECT_EQ(panel.holds("/channels/7/address/id"), R"("Kotak Pos 2")") << panel.reads();
}

TEST(StudioFind, AClickGoesThere) {
  Panel panel(Area::find);
  panel.type("50");
  panel.press(ImGuiKey_A, ImGuiMod_Ctrl);
  panel.type("1.500.000");
  panel.click("Income");
  EXPECT_EQ(panel.workspace().area(), Area::edit);
  EXPECT_EQ(panel.workspace().place(), "");
}

TEST(StudioFind, EnterGoesToTheNextPlaceAndWithShiftToTheOneBefore) {
  Form form;
  const auto find_again = [&](ImGuiKeyChord with) {
    form.press(ImGuiKey_F, ImGuiMod_Ctrl);
    form.frames(6);
    form.press(ImGuiKey_Enter, with);
    form.frames(6);
    return form.workspace().place();
  };
  form.press(ImGuiKey_F, ImGuiMod_Ctrl);
  form.frames(6);
  form.type("contoh");
  // The addresses of the collecting body, and others: each place in its turn.
  std::vector<std::string> places;
  form.press(ImGuiKey_Enter);
  form.frames(6);
  places.push_back(form.workspace().place());
  const std::size_t count = studio::find(form.workspace().document().file(), "contoh", "en").size();
  ASSERT_GT(count, 2U);
  for (std::size_t i = 1; i < count; ++i) places.push_back(find_again(0));
  std::size_t i = 0;
  for (const studio::Match& match :
       studio::find(form.workspace().document().file(), "contoh", "en")) {
    EXPECT_TRUE(match.pointer.starts_with(places[i])) << match.pointer << " " << places[i];
    ++i;
  }
  EXPECT_EQ(find_again(0), places.front());
  EXPECT_EQ(find_again(ImGuiMod_Shift), places.back());
  EXPECT_EQ(find_again(ImGuiMod_Shift), places[count - 2]);
}

TEST(StudioFind, BeginsAnewWithTheOldWordChosen) {
  Form form;
  form.press(ImGuiKey_F, ImGuiMod_Ctrl);
  form.frames(6);
  form.type("monas");
  form.press(ImGuiKey_Enter);
  form.frames(6);
  form.press(ImGuiKey_F, ImGuiMod_Ctrl);
  form.frames(6);
  form.type("kotak pos");
  EXPECT_EQ(form.workspace().query, "kotak pos");
}

TEST(StudioFind, ShowsNoNameThatOnlyProgramsUse) {
  Panel panel(Area::find);
  panel.type("fee_by_fund");
  EXPECT_TRUE(panel.sees("Fees by fund")) << panel.reads();
  for (const studio::Seen& one : studio::screen::seen()) {
    EXPECT_FALSE(!one.is_control && one.name.contains("/fee_by_fund")) << one.name;
  }
}

TEST(StudioFind, ShowsOfALongPathItsBeginningAndItsEnd) {
  auto document = small_document();
  must(document.set("/channels/6/name/en", Node::text(std::string(90, 'a') + " office of all")));
  Panel panel(Area::find, std::move(document));
  panel.type("Cabang Monas");
  bool is_seen = false;
  for (const studio::Seen& one : studio::screen::seen()) {
    is_seen |= one.name.starts_with("Channels ›") && one.name.contains("…") &&
               one.name.ends_with("Cabang Monas › Name") && one.x + one.width <= 800;
  }
  EXPECT_TRUE(is_seen) << panel.reads();
}

TEST(StudioFind, SaysWhenThereIsNothing) {
  Panel panel(Area::find);
  panel.type("takada");
  EXPECT_TRUE(panel.sees("Nothing holds “takada”")) << panel.reads();
}

// ---- Problems

TEST(StudioProblems, SayThatAllIsWell) {
  const Panel panel(Area::problems);
  EXPECT_TRUE(panel.sees("Nothing is wrong")) << panel.reads();
}

TEST(StudioProblems, AClickGoesToThePlaceSoThatTypingLandsThere) {
  auto document = small_document();
  must(document.set("/period/until", Node::text("2020-01-01")));
  Panel panel(Area::problems, std::move(document));
  EXPECT_TRUE(panel.sees("Period › Last day")) << panel.reads();
  EXPECT_FALSE(panel.sees("line ")) << panel.reads();  // nobody counts lines in a form
  for (const studio::Seen& one : studio::screen::seen()) {
    if (one.is_control || !one.name.contains("Period › Last day")) continue;
    panel.click_at({one.x + 20, one.y + one.height / 2});
    break;
  }
  panel.frames(6);
  EXPECT_EQ(panel.workspace().place(), "/period");
  panel.press(ImGuiKey_A, ImGuiMod_Ctrl);
  panel.type("2027-06-30");
  panel.press(ImGuiKey_Enter);
  EXPECT_EQ(panel.holds("/period/until"), R"("2027-06-30")") << panel.reads();
  EXPECT_EQ(panel.workspace().diagnosis().errors, 0U);
}

TEST(StudioProblems, ListMissingTextsByLanguage) {
  auto document = small_document();
  must(document.remove("/summary/en"));
  must(document.remove("/collector/permit/en"));
  Panel panel(Area::problems, std::move(document));
  EXPECT_TRUE(panel.sees("English: 2")) << panel.reads();
  panel.click("Collecting body › Permit");
  panel.frames(6);
  panel.type("Permit 9");
  panel.press(ImGuiKey_Enter);
  EXPECT_EQ(panel.holds("/collector/permit/en"), R"("Permit 9")") << panel.reads();
}

TEST(StudioProblems, TellAMissingTextOnce) {
  auto document = small_document();
  must(document.remove("/summary/en"));
  const Panel panel(Area::problems, std::move(document));
  EXPECT_EQ(panel.all("Summary").size(), 1U) << panel.reads();
  EXPECT_FALSE(panel.sees("There is no text in this language")) << panel.reads();
}

TEST(StudioProblems, LeadToTextsThatAreStillTheTemplates) {
  auto document = small_document();
  must(document.set("/name",
                    json(R"({"id": "Lindungi ojek", "en": "Protect vulnerable workers"})")));
  Panel panel(Area::problems, std::move(document));
  EXPECT_TRUE(panel.sees("Before publishing, look at these texts")) << panel.reads();
  EXPECT_TRUE(panel.sees("Only the other language was rewritten")) << panel.reads();
  panel.click("Only the other language was rewritten; this one is still the template's.");
  panel.frames(6);
  panel.press(ImGuiKey_A, ImGuiMod_Ctrl);
  panel.type("Protect a driver");
  panel.press(ImGuiKey_Enter);
  EXPECT_EQ(panel.holds("/name/en"), R"("Protect a driver")") << panel.reads();
  EXPECT_FALSE(panel.sees("Only the other language")) << panel.reads();
}

TEST(StudioProblems, ShowTheAccentOnLightAndDarkPaper) {
  const Panel panel(Area::problems);
  // #0b6b4f by WCAG 2.2: 6.39 on #fffdf8, 2.61 on #161e1b.
  EXPECT_TRUE(panel.sees("6.39 to 1")) << panel.reads();
  EXPECT_TRUE(panel.sees("2.61 to 1")) << panel.reads();
}

// ---- Compare

TEST(StudioCompare, SaysThatNothingChanged) {
  const Panel panel(Area::compare);
  EXPECT_TRUE(panel.sees("Nothing has changed")) << panel.reads();
}

TEST(StudioCompare, ShowsBeforeAndAfterAndGoesThere) {
  auto document = small_document();
  must(document.set("/channels/2/method", Node::text("ovo")));
  Panel panel(Area::compare, std::move(document));
  EXPECT_TRUE(panel.sees("gopay")) << panel.reads();
  EXPECT_TRUE(panel.sees("ovo"));
  panel.click("Open");
  EXPECT_EQ(panel.workspace().place(), "/channels/2");
}

struct Changed {
  std::string_view name;
  void (*change)(studio::Document& document);
};

void PrintTo(const Changed& changed, std::ostream* out) { *out << changed.name; }

constexpr Changed kChanged[] = {
    {"Changed",
     [](studio::Document& document) { must(document.set("/income", Node::whole(2'000'000))); }},
    {"Added",
     [](studio::Document& document) {
       must(document.set("/channels/1/note", json(R"({"id": "a", "en": "b"})")));
     }},
    {"RemovedMember", [](studio::Document& document) { must(document.remove("/summary")); }},
    {"RemovedItem", [](studio::Document& document) { must(document.remove("/channels/4")); }},
    {"AddedItem", [](studio::Document& document) { must(document.duplicate("/channels", 1)); }},
    {"Moved", [](studio::Document& document) { must(document.move("/channels", 6, 2)); }},
    {"InAnItemThatMoved",
     [](studio::Document& document) {
       must(document.move("/channels", 0, 8));
       must(document.remove("/channels/8/note"));
     }},
};

class StudioPutBack : public testing::TestWithParam<Changed> {};

TEST_P(StudioPutBack, EveryDifferenceUntilNoneIsLeftAndUndoBringsThemBack) {
  auto document = small_document();
  GetParam().change(document);
  const std::string changed = document.text();
  Panel panel(Area::compare, std::move(document));
  int count = 0;
  for (; count < 5 && panel.sees("Put back"); ++count) panel.click("Put back");
  EXPECT_TRUE(panel.sees("Nothing has changed")) << panel.reads();
  for (; count > 0; --count) ASSERT_TRUE(panel.workspace().document().undo());
  EXPECT_EQ(panel.workspace().document().text(), changed);
}

INSTANTIATE_TEST_SUITE_P(All, StudioPutBack, testing::ValuesIn(kChanged),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace lindung::test
