#include <cmath>
#include <utility>

#include "studio/model/payee.hpp"
#include "studio/model/templates.hpp"
#include "studio/view/edit/support.hpp"

namespace lindung::test {
namespace {

struct Filled {
  std::string_view name;
  std::string_view pointer;
  std::string_view typed;
  std::string_view json;
};

void PrintTo(const Filled& filled, std::ostream* out) { *out << filled.name; }

constexpr Filled kFilled[] = {
    {"Id", "/id", "lain", R"("lain")"},
    {"Language", "/languages/1", "ms", R"("ms")"},
    {"Words", "/name/en", "Protect a driver", R"("Protect a driver")"},
    {"WordsInAnItem", "/groups/0/name/id", "Pengemudi", R"("Pengemudi")"},
    {"Url", "/collector/url", "https://lain.example/", R"("https://lain.example/")"},
    {"Date", "/period/until", "2028-02-29", R"("2028-02-29")"},
    {"DateWithStrokes", "/period/until", "30/06/2027", R"("2027-06-30")"},
    {"DateInWords", "/period/until", "30 June 2027", R"("2027-06-30")"},
    {"DateInIndonesianWords", "/period/until", "30 Juni 2027", R"("2027-06-30")"},
    {"Whole", "/presets/0/workers", "25", "25"},
    {"WholeInShort", "/targets/0/workers", "50rb", "50000"},
    {"WholeAsItIsShown", "/targets/0/workers", "100,000", "100000"},
    {"WholeOfAList", "/months/offered/1", "24", "24"},
    {"Rupiah", "/income", "1.600.000", "1600000"},
    {"RupiahAsPeopleWriteIt", "/channels/0/minimum", "50rb", "50000"},
    {"RupiahInMillions", "/channels/0/minimum", "2,5 juta", "2500000"},
    {"Share", "/channels/0/fee/bps", "2,5%", "250"},
    {"ShareWithAPoint", "/funds/0/amil_bps", "12.25", "1225"},
    {"Negative", "/channels/6/offices/0/lat_e5", "-700000", "-700000"},
    {"Colour", "/look/accent", "#112233", R"("#112233")"},
    {"Text", "/channels/2/method", "ovo", R"("ovo")"},
    {"LongText", "/channels/6/offices/1/address", "Jalan Asia Afrika 1, Bandung",
     R"("Jalan Asia Afrika 1, Bandung")"},
    {"TextWithItsOwnReader", "/channels/0/url", "https://a.example/?a={amount}",
     R"("https://a.example/?a={amount}")"},
    {"Time", "/channels/1/open/0/from", "09:30", R"("09:30")"},
    {"TextOfAList", "/channels/1/regions/0", "ID-YO", R"("ID-YO")"},
};

class StudioField : public testing::TestWithParam<Filled> {};

TEST_P(StudioField, TakesWhatIsTypedAndOneUndoRestoresIt) {
  Form form;
  const std::string before = form.workspace().document().text();
  form.write(GetParam().pointer, GetParam().typed);
  EXPECT_EQ(form.holds(GetParam().pointer), GetParam().json) << form.reads();
  form.undo();
  EXPECT_EQ(form.workspace().document().text(), before);
}

INSTANTIATE_TEST_SUITE_P(All, StudioField, testing::ValuesIn(kFilled),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(StudioFields, AnAddressEmptiedAndTypedLetterByLetterIsWhatWasTyped) {
  Form form;
  form.go_to("/channels/0/url");
  form.press(ImGuiKey_A, ImGuiMod_Ctrl);
  form.press(ImGuiKey_Delete);
  for (const char letter : std::string_view("https://a.example/")) form.type({&letter, 1});
  EXPECT_EQ(form.holds("/channels/0/url"), R"("https://a.example/")");
}

TEST(StudioFields, AFractionIsNoWholeNumber) {
  Form form;
  const std::string before = form.holds("/presets/0/workers");
  form.go_to("/presets/0/workers");
  form.press(ImGuiKey_A, ImGuiMod_Ctrl);
  form.type("2.5");
  form.press(ImGuiKey_Enter);
  EXPECT_EQ(form.holds("/presets/0/workers"), before);
}

TEST(StudioFields, AFlagIsTickedAndUndone) {
  Form form("/channels/0");
  form.click("Demonstration");
  EXPECT_EQ(form.holds("/channels/0/demonstration"), "true") << form.reads();
  form.undo();
  EXPECT_EQ(form.holds("/channels/0/demonstration"), "false");
}

TEST(StudioFields, AChoiceIsMadeFromTheFormatsOwn) {
  Form form("/groups/0");
  form.choose("Sector", "general");
  EXPECT_EQ(form.holds("/groups/0/sector"), R"("general")");
}

TEST(StudioFields, TypingLetterByLetterIsOneStepForAsLongAsTheFocusStays) {
  Form form;
  form.go_to("/id");
  for (const std::string_view letter : {"x", "y", "z"}) form.type(letter);
  form.press(ImGuiKey_Enter);
  form.write("/id", "dua");
  form.undo();
  EXPECT_EQ(form.holds("/id"), R"("xyz")");
  form.undo();
  EXPECT_EQ(form.holds("/id"), R"("kecil")");
  EXPECT_FALSE(form.workspace().document().can_undo());
}

TEST(StudioFields, SayWhatIsWrongRightBelow) {
  Form form;
  form.write("/period/until", "2020-01-01");
  EXPECT_TRUE(form.sees("End the period on or after")) << form.reads();
  EXPECT_EQ(form.holds("/period/until"), R"("2020-01-01")");
}

struct Unread {
  std::string_view name;
  std::string_view pointer;
  std::string_view field;  ///< what it is called
  std::string_view typed;
  std::string_view says;
  std::string_view keeps;
};

void PrintTo(const Unread& unread, std::ostream* out) { *out << unread.name; }

constexpr Unread kUnread[] = {
    {"Date", "/period/until", "Last day", "nanti", "Write it like 30/6/2027", "31 December 2027"},
    {"DayThatDoesNotExist", "/period/until", "Last day", "2026-02-30", "Write it like 30/6/2027",
     "31 December 2027"},
    {"RequiredDate", "/period/from", "First day", "", "can't be empty", "1 January 2026"},
    {"Rupiah", "/income", "Income", "banyak", "2.500.000, 50k or 2.5jt", "Rp1.500.000"},
    {"RupiahOfTwoMeanings", "/income", "Income", "50.00", "in two ways", "Rp1.500.000"},
    {"TooLarge", "/income", "Income", "9999999999999999", "too large", "Rp1.500.000"},
    {"Whole", "/presets/0/workers", "Workers", "dua puluh lima orang", "from 1 to 1,000,000",
     "still has 1."},
    {"Share", "/funds/0/amil_bps", "Amil share", "2.555", "from 0% to 20%", "still has 20%"},
};

class StudioUnread : public testing::TestWithParam<Unread> {};

TEST_P(StudioUnread, StaysInItsFieldWithWhatWouldDoAndTheFileStaysAsItWas) {
  const Unread& one = GetParam();
  Form form;
  must(form.workspace().document().set("/period/until", Node::text("2027-12-31")));
  const std::string before = form.workspace().document().text();
  form.write(one.pointer, one.typed);
  EXPECT_EQ(form.workspace().document().text(), before);
  EXPECT_TRUE(form.sees(one.says)) << form.reads();
  EXPECT_TRUE(form.sees(one.keeps)) << form.reads();
  // What was typed is still in the field, to be mended.
  form.click(one.field);
  form.press(ImGuiKey_A, ImGuiMod_Ctrl);
  form.press(ImGuiKey_C, ImGuiMod_Ctrl);
  if (!one.typed.empty()) EXPECT_EQ(form.clipboard(), one.typed);
}

INSTANTIATE_TEST_SUITE_P(All, StudioUnread, testing::ValuesIn(kUnread),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(StudioFields, WhatCouldNotBeReadIsOverWhenItIsMended) {
  Form form;
  form.write("/income", "banyak");
  form.write("/income", "2jt");
  EXPECT_EQ(form.holds("/income"), "2000000");
  EXPECT_FALSE(form.sees("can't be read")) << form.reads();
}

TEST(StudioFields, ANumberOutsideItsLimitsIsKeptWithTheLimitsBesideIt) {
  Form form;
  form.write("/presets/0/months", "61");
  EXPECT_EQ(form.holds("/presets/0/months"), "61");
  EXPECT_TRUE(form.sees("Write 3 to 60; now it is 61.")) << form.reads();
}

TEST(StudioFields, ANumberThatIsHalfTypedNeverReplacesTheOneThatWasThere) {
  Form form;
  form.go_to("/income");
  form.press(ImGuiKey_A, ImGuiMod_Ctrl);
  for (const std::string_view part : {"2", ",", "5", " ", "j"}) form.type(part);
  form.press(ImGuiKey_Enter);
  EXPECT_EQ(form.holds("/income"), "1500000");
  EXPECT_FALSE(form.workspace().document().is_changed());
}

TEST(StudioFields, AnOptionalNumberThatIsEmptiedGoes) {
  Form form;
  form.write("/channels/0/minimum", "");
  EXPECT_EQ(form.holds("/channels/0/minimum"), "(nothing)");
}

TEST(StudioFields, WhatCantBeReadGoesWithItsItemWhenAnotherIsTakenOut) {
  Form form;
  form.write("/targets/1/by", "akhir Juni 2027");
  form.open("/targets");
  form.click("×");
  form.open("/targets/0");
  EXPECT_TRUE(form.sees("akhir Juni 2027")) << form.reads();
}

TEST(StudioFields, ALongTextIsCopiedAsItStandsThereThoughItIsShownInLines) {
  const std::string text =
      "A text that is much longer than the field it stands in, so that it is shown in lines.";
  Form form;
  must(form.workspace().document().set("/summary/en", Node::text(text)));
  form.go_to("/summary/en");
  form.press(ImGuiKey_A, ImGuiMod_Ctrl);
  form.press(ImGuiKey_C, ImGuiMod_Ctrl);
  EXPECT_EQ(form.clipboard(), text);
}

TEST(StudioFields, AColourMayBeWrittenWithoutItsSign) {
  Form form;
  form.write("/look/accent", "1B4F9C");
  EXPECT_EQ(form.holds("/look/accent"), "\"#1B4F9C\"");
}

TEST(StudioFields, ADateIsShownAsItIsRead) {
  Form form("/period");
  form.click("First day");
  form.press(ImGuiKey_A, ImGuiMod_Ctrl);
  form.press(ImGuiKey_C, ImGuiMod_Ctrl);
  EXPECT_EQ(form.clipboard(), "1 January 2026");
}

TEST(StudioFields, ADayThatIsTypedIsSaidAsItIsRead) {
  Form form;
  form.go_to("/period/until");
  form.press(ImGuiKey_A, ImGuiMod_Ctrl);
  form.type("12/1/2027");
  EXPECT_TRUE(form.sees("Read as 12 January 2027: the day first, then the month.")) << form.reads();
  form.press(ImGuiKey_A, ImGuiMod_Ctrl);
  form.type("30/6/2027");
  EXPECT_TRUE(form.sees("Read as 30 June 2027.")) << form.reads();
  form.press(ImGuiKey_Enter);
  EXPECT_FALSE(form.sees("Read as")) << form.reads();
}

TEST(StudioFields, ADayKeepsItsCalendarInANarrowWindow) {
  Desk desk("baznas", {635, 700});  // what the studio has of a page of 1024 by 700
  desk.workspace().go_to("/period");
  desk.frames();
  const auto buttons = desk.all("Pick from a calendar");
  ASSERT_FALSE(buttons.empty()) << desk.reads();
  EXPECT_GT(buttons.front().width, 20);  // which is not cut
}

TEST(StudioFields, ADayIsNotMadeUpWhenItsFieldIsAdded) {
  Form form;
  must(form.workspace().document().remove("/period/until"));
  form.open("/period");
  const std::string before = form.workspace().document().text();
  form.click("+ Last day");
  EXPECT_EQ(form.workspace().document().text(), before);
  form.type("28 Nov 2026");  // the field is ready to be typed into
  form.press(ImGuiKey_Enter);
  EXPECT_EQ(form.holds("/period/until"), R"("2026-11-28")") << form.reads();
}

TEST(StudioFields, ADayThatIsAddedCanBeTypedAndGivenUp) {
  Form form;
  must(form.workspace().document().remove("/period/until"));
  form.open("/period");
  const std::string before = form.workspace().document().text();
  form.click("+ Last day");
  form.type("nanti");
  form.press(ImGuiKey_Enter);
  EXPECT_TRUE(form.sees("The file has nothing here yet")) << form.reads();
  EXPECT_EQ(form.workspace().document().text(), before);
  form.fill("Last day", "30/06/2027");
  EXPECT_EQ(form.holds("/period/until"), R"("2027-06-30")") << form.reads();
  form.undo();
  EXPECT_EQ(form.workspace().document().text(), before);
}

TEST(StudioFields, WhatCannotBeReadIsCountedAndKeepsFromPublishing) {
  Form form(publishable_document(), "/period");
  form.fill("Last day", "31/6/2027");
  EXPECT_EQ(form.workspace().unread(), std::vector<std::string>{"/period/until"});
  form.workspace().show(studio::Area::problems);
  form.frames();
  EXPECT_TRUE(form.sees("What you typed here can’t be read")) << form.reads();
  form.workspace().show(studio::Area::publish);
  form.frames();
  EXPECT_TRUE(form.sees("is not in the file: Period › Last day")) << form.reads();
  form.open("/period");
  form.fill("Last day", "30/6/2027");
  EXPECT_TRUE(form.workspace().unread().empty());
}

TEST(StudioFields, UndoingStepAfterStepByTheKeyboardIsNotCaughtByAField) {
  Form form;
  form.open("");
  const std::string before = form.workspace().document().text();
  form.fill("Name (en)", "AAA");
  form.fill("Campaign id", "bbb");
  form.fill("Income", "2000000");
  for (int i = 0; i < 3; ++i) form.press(ImGuiKey_Z, ImGuiMod_Ctrl);
  EXPECT_EQ(form.workspace().document().text(), before) << form.reads();
}

TEST(StudioFields, TellTheLimitsAndTheShareInPercent) {
  Form form("/presets/0");
  EXPECT_TRUE(form.sees("3 to 60")) << form.reads();
  form.open("/funds/0");
  EXPECT_TRUE(form.sees("0% to 20%")) << form.reads();
}

TEST(StudioFields, OfWhatIsAbsentSayWhatThatMeansAndAddIt) {
  Form form;
  must(form.workspace().document().remove("/income"));
  form.go_to("/income");
  EXPECT_TRUE(form.sees("+ Income (without it: Rp1.000.000)")) << form.reads();
  form.press(ImGuiKey_Space);
  EXPECT_EQ(form.holds("/income"), "1000000");
}

TEST(StudioFields, AddAnOptionalPartAndTakeItOutAgain) {
  Form form("/channels/1");
  form.press_at("/channels/1/note");
  EXPECT_NE(form.holds("/channels/1/note"), "(nothing)") << form.reads();
  form.open("/channels/8");
  form.press_at("/channels/8/fee");
  EXPECT_EQ(form.holds("/channels/8/fee"), "{}") << form.reads();
}

TEST(StudioFields, OneThatIsLeftEmptyAndNeedNotBeThereGoesInOneStep) {
  Form form;
  const std::string before = form.workspace().document().text();
  form.write("/collector/permit_url", "");
  EXPECT_EQ(form.holds("/collector/permit_url"), "(nothing)") << form.reads();
  form.undo();
  EXPECT_EQ(form.workspace().document().text(), before);
}

TEST(StudioFields, AMissingLanguageIsFlaggedAndFilled) {
  Form form;
  must(form.workspace().document().remove("/summary/en"));
  form.frames();
  EXPECT_TRUE(form.sees("There is no text in this language")) << form.reads();
  form.write("/summary/en", "Pay for a worker.");
  EXPECT_EQ(form.holds("/summary/en"), R"("Pay for a worker.")");
  EXPECT_FALSE(form.sees("There is no text in this language"));
}

TEST(StudioFields, AnAddressThatIsCutIsToldOnceToWhoeverPointsAtIt) {
  Form form;
  const std::string address = "https://amil.example/" + std::string(150, 'a') + "?jumlah={amount}";
  must(form.workspace().document().set("/channels/0/url", Node::text(address)));
  form.open("/channels/0");
  EXPECT_FALSE(form.sees(address)) << form.reads();
  form.point_at("Link");
  EXPECT_TRUE(form.sees(address)) << form.reads();
}

TEST(StudioFields, ALongTextIsShownInLinesAndKeptWithoutThem) {
  Form form;
  const std::string words =
      "Bayarkan iuran pekerja yang belum terlindungi, sebulan atau setahun, dan biarkan mereka "
      "bekerja dengan tenang bersama keluarga mereka di rumah.";
  form.write("/summary/id", words);
  EXPECT_EQ(form.workspace().document().file().get("summary").get("id").string(), words);
  form.write("/summary/id", words + " Terima kasih.");
  EXPECT_EQ(form.workspace().document().file().get("summary").get("id").string(),
            words + " Terima kasih.");
}

TEST(StudioFields, ALongTextTakesBackItsOwnTyping) {
  Form form;
  form.go_to("/summary/id");
  form.press(ImGuiKey_End);
  form.type(" satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas");
  form.press(ImGuiKey_Z, ImGuiMod_Ctrl);
  for (int i = 0; i < 100; ++i) form.press(ImGuiKey_Z, ImGuiMod_Ctrl);
  EXPECT_EQ(form.holds("/summary/id"), R"("Bayarkan iuran.")");
}

TEST(StudioFields, ADayIsPickedFromTheCalendarByKeyboard) {
  Form form("/period");
  form.go_to("/period/from");
  form.press(ImGuiKey_Tab);
  form.press(ImGuiKey_Space);
  EXPECT_TRUE(form.sees("January 2026")) << form.reads();
  form.press(ImGuiKey_PageDown);
  EXPECT_TRUE(form.sees("February 2026")) << form.reads();
  form.press(ImGuiKey_PageUp);
  form.press(ImGuiKey_RightArrow);
  form.press(ImGuiKey_Space);
  EXPECT_EQ(form.holds("/period/from"), R"("2026-01-02")") << form.reads();
}

float middle(const studio::Seen& seen) { return seen.x + seen.width / 2; }

bool overlap(const studio::Seen& a, const studio::Seen& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

TEST(StudioFields, TheCalendarStandsBesideItsFieldWithItsDaysBelowTheirWeekdays) {
  Form form("/period");
  form.go_to("/period/from");
  form.press(ImGuiKey_Tab);
  form.press(ImGuiKey_Space);
  form.press(ImGuiKey_PageDown);
  const auto field = form.all("First day");
  ASSERT_FALSE(field.empty());
  // February 2026 begins on a Sunday.
  for (const auto& [day, weekday] : {std::pair{"1", "Sun"}, std::pair{"2", "Mon"},
                                     std::pair{"3", "Tue"}, std::pair{"28", "Sat"}}) {
    const auto cell = form.all(day);
    const auto head = form.all(weekday);
    ASSERT_FALSE(cell.empty() || head.empty()) << day << form.reads();
    EXPECT_NEAR(middle(cell.back()), middle(head.back()), 2) << day;
    for (const studio::Seen& one : field) {
      if (one.is_control) EXPECT_FALSE(overlap(one, cell.back())) << day;
    }
  }
}

TEST(StudioFields, HelpStandsAboveWhatItHelpsWith) {
  Form form("/channels/0");
  const std::string help = "What the channel does. Changing it changes the fields below.";
  const auto field = form.all("Kind");
  const auto marks = form.all("?");
  ASSERT_FALSE(field.empty());
  std::size_t which = 0;
  for (; which < marks.size() && std::abs(marks[which].y - field.back().y) > 8; ++which) {
  }
  form.point_at("?", which);
  const auto told = form.all(help);
  ASSERT_EQ(told.size(), 1U) << form.reads();
  EXPECT_LE(told.front().y + told.front().height, field.back().y);
}

TEST(StudioFields, APartThatIsNotThereIsBegunByWhoeverIsLedIntoIt) {
  Form form;
  must(form.workspace().document().remove("/look"));
  form.press_at("/look/accent");
  EXPECT_NE(form.holds("/look"), "(nothing)") << form.reads();
}

TEST(StudioFields, ADayThatIsBegunWaitsWhileOneGoesElsewhere) {
  Form form;
  must(form.workspace().document().remove("/period/until"));
  form.open("/period");
  form.click("+ Last day");
  form.press(ImGuiKey_Escape);
  form.open("/groups");
  form.open("/period");
  EXPECT_TRUE(form.sees("Write the day. While it is empty nothing is kept")) << form.reads();
  form.fill("Last day", "30/6/2027");
  EXPECT_EQ(form.holds("/period/until"), R"("2027-06-30")") << form.reads();
  EXPECT_FALSE(form.sees("Write the day."));
}

TEST(StudioFields, ADayThatTheStudioProposesSaysSoUntilItIsWritten) {
  Form form("/targets");
  form.click("Add");
  form.frames();
  EXPECT_TRUE(form.sees("This day is only proposed")) << form.reads();
  const std::string proposed = form.holds("/targets/2/by");
  form.fill("By", proposed.substr(1, 10));  // it may well be right
  EXPECT_EQ(form.holds("/targets/2/by"), proposed);
  EXPECT_FALSE(form.sees("This day is only proposed")) << form.reads();
}

TEST(StudioFields, TheDaysOfATemplateAreProposals) {
  Form form(studio::begin_from("kosong", date("2026-11-23")).value(), "/period");
  EXPECT_TRUE(form.sees("This day is only proposed")) << form.reads();
  Form own(small_document(), "/period");
  EXPECT_FALSE(own.sees("This day is only proposed")) << own.reads();
}

TEST(StudioFields, TheMerchantsNumberIsTakenFromTheCode) {
  Form form;
  const Node vectors = json(read_file("tests/vectors/qris.json"));
  const Node& code = vectors.get("valid").members().front().value;
  must(form.workspace().document().set("/channels/3/payload", code.get("payload")));
  must(form.workspace().document().set("/channels/3/nmid", Node::text("ID0000000000000")));
  form.open("/channels/3");
  const std::string nmid = code.get("nmid").string();
  form.click("Take the NMID of the code: " + nmid);
  EXPECT_EQ(form.holds("/channels/3/nmid"), '"' + nmid + '"');
  EXPECT_FALSE(form.sees("Take the NMID")) << form.reads();
  EXPECT_TRUE(form.sees(
      "This code is of " +
      studio::payee_of(*studio::find_at(form.workspace().document().file(), "/channels/3"))
          ->merchant))
      << form.reads();
}

TEST(StudioFields, ACodeThatIsWiderThanItsFieldIsReadWhole) {
  Form form("/channels/3");
  const auto height = [&] { return form.all("QRIS payload").back().height; };
  const float line = form.all("NMID").back().height;
  EXPECT_GT(height(), 1.5F * line) << form.reads();
  form.click("QRIS payload");  // typed into, it keeps its room
  EXPECT_GT(height(), 1.5F * line);
}

TEST(StudioFields, WhatIsTechnicalIsFoldedUntilItIsWanted) {
  Form form;
  EXPECT_FALSE(form.sees("File version")) << form.reads();
  form.click("Show the technical fields");
  EXPECT_TRUE(form.sees("File version")) << form.reads();
  form.click("Hide the technical fields");
  EXPECT_FALSE(form.sees("File version")) << form.reads();
  form.go_to("/schema_version");  // led there
  EXPECT_TRUE(form.sees("File version")) << form.reads();
}

TEST(StudioFields, TheLooksAreBegunInOneStep) {
  Form form;
  must(form.workspace().document().remove("/look"));
  form.open("/look");
  form.click("Add");
  EXPECT_EQ(form.holds("/look"), R"({"accent":"#0b6b4f"})") << form.reads();
}

TEST(StudioFields, AColourIsPickedBesideItsContrasts) {
  Form form("/look");
  const std::size_t before = form.all("On a light background: 6.39 to 1, easy to read.").size();
  form.click("Pick a colour");
  EXPECT_EQ(form.all("Shade of the colour").size(), 1U) << form.reads();
  EXPECT_EQ(form.all("Hue of the colour").size(), 1U);
  EXPECT_EQ(form.all("sv").size(), 0U);
  EXPECT_GT(form.all("On a light background: 6.39 to 1, easy to read.").size(), before);
}

TEST(StudioFields, WhatIsNoColourIsNotShownAsBlack) {
  Form form("/look");
  form.write("/look/accent", "hijau");
  form.click("Pick a colour");
  EXPECT_EQ(form.all("Shade of the colour").size(), 1U) << form.reads();
  EXPECT_EQ(form.holds("/look/accent"), R"("hijau")");
}

TEST(StudioFields, WarnOfAnAccentThatIsHardToRead) {
  Form form("/look");
  form.write("/look/accent", "#ffffff");
  EXPECT_TRUE(form.sees("less than 4.5")) << form.reads();
}

TEST(StudioFields, SomethingOfAnotherKindIsShownAndReplaced) {
  Form form;
  must(form.workspace().document().set("/income", Node::text("banyak")));
  form.frames();
  EXPECT_TRUE(form.sees("banyak")) << form.reads();
  form.press_at("/income");
  EXPECT_EQ(form.holds("/income"), "1000000");
}

TEST(StudioFields, WhatTheFormatDoesNotKnowIsShownAndTakenOut) {
  Form form;
  must(form.workspace().document().set("/collector/entah", Node::whole(5)));
  form.open("/collector");
  EXPECT_TRUE(form.sees("entah: 5")) << form.reads();
  form.press_at("/collector/entah");
  form.click("×", form.all("×").size() - 1);
  EXPECT_EQ(form.holds("/collector/entah"), "(nothing)") << form.reads();
}

TEST(StudioFields, DontWriteIntoAFileThatWasOpenedMeanwhile) {
  Form form;
  form.go_to("/id");
  form.type("dalam-proses");
  auto other = small_document();
  must(other.set("/id", Node::text("lain")));
  form.workspace().open(std::move(other));
  form.frames();
  form.press(ImGuiKey_Tab);
  EXPECT_EQ(form.holds("/id"), R"("lain")");
}

TEST(StudioFields, AValueIsChangedByKeyboardAlone) {
  Form form("/presets/0");
  for (int i = 0; i < 60 && form.holds("/presets/0/workers") == "1"; ++i) {
    form.press(ImGuiKey_Tab);
    if (!form.has_focus("Workers")) continue;
    form.press(ImGuiKey_A, ImGuiMod_Ctrl);
    form.type("7");
    form.press(ImGuiKey_Enter);
  }
  EXPECT_EQ(form.holds("/presets/0/workers"), "7") << form.reads();
}

}  // namespace
}  // namespace lindung::test
