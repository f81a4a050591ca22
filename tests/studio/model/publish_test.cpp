#include "studio/model/publish.hpp"

#include <algorithm>

#include "studio/model/support.hpp"
#include "studio/model/templates.hpp"

namespace lindung::studio {
namespace {

using namespace test;

const Date kToday = date("2026-11-23");

std::string states(const Document& one, Date today = kToday) {
  std::string all;
  for (const Check& check : check_list(one, diagnose(one), today)) {
    all.append(check.id).append(":").append(name(check.state)).append(" ");
    EXPECT_FALSE(say(check, "id").empty()) << check.id;
    EXPECT_FALSE(say(check, "en").empty()) << check.id;
  }
  return all;
}

TEST(CheckList, IsDoneForACampaignThatIs) {
  const Document one = publishable_document();
  EXPECT_EQ(states(one),
            "sound:done permit:done languages:done texts:done payees:done dates:done "
            "proposed:done tariff:done ");
  EXPECT_TRUE(can_publish(check_list(one, diagnose(one), kToday)));
}

TEST(CheckList, SaysWhatIsLeftToDoAndWhere) {
  struct Case {
    Edit edit;
    std::string_view id, state, pointer;
  };
  const auto set = [](std::string pointer, Node value) {
    return Edit{.kind = Edit::Kind::set, .pointer = std::move(pointer), .value = std::move(value)};
  };
  const auto remove = [](std::string pointer) {
    return Edit{.kind = Edit::Kind::remove, .pointer = std::move(pointer)};
  };
  for (const auto& [edit, id, state, pointer] :
       {Case{set("/id", Node::text("X")), "sound", "open", "/id"},
        {set("/entah", Node::whole(1)), "sound", "look", "/entah"},
        {remove("/collector/permit"), "permit", "open", "/collector/permit"},
        {set("/collector/permit/en", Node::text("")), "permit", "open", "/collector/permit"},
        {remove("/groups/0/name/en"), "languages", "open", "/groups/0/name/en"},
        {set("/groups/0/name/en", Node::text("To be written")), "texts", "look",
         "/groups/0/name/en"},
        {set("/channels/0/demonstration", Node::boolean(true)), "payees", "open",
         "/channels/0/demonstration"},
        {set("/channels/0/note", json(R"({"id": "Kode contoh", "en": "x"})")), "payees", "look",
         "/channels/0/note/id"},
        {set("/channels/0/note", json(R"({"id": "Kode", "en": "Example code"})")), "payees", "look",
         "/channels/0/note/en"},
        {set("/collector/permit/en", Node::text("The number is filled in before publishing")),
         "permit", "open", "/collector/permit/en"},
        {set("/collector/permit/en", Node::text("None needed: no money is collected")), "permit",
         "open", "/collector/permit/en"},
        {set("/channels/2/nmid", Node::text("ID0000000000001")), "payees", "open",
         "/channels/2/nmid"},
        {set("/channels/4/accounts/1/number", Node::text("0000000002")), "payees", "open",
         "/channels/4/accounts/1/number"},
        {set("/period/until", Node::text("2026-11-22")), "dates", "open", "/period/until"},
        {remove("/period/until"), "dates", "look", "/period/until"},
        {set("/period/from", Node::text("2026-11-24")), "dates", "look", "/period/from"},
        {remove("/period"), "dates", "open", "/period/from"},
        {set("/period/until", Node::text("2027-01-01")), "tariff", "look", "/period/until"},
        {set("/tariff", Node::text("entah")), "tariff", "open", "/tariff"}}) {
    Document one = publishable_document();
    must(one.apply({edit}));
    bool seen = false;
    for (const Check& check : check_list(one, diagnose(one), kToday)) {
      if (check.id != id) continue;
      seen = true;
      EXPECT_EQ(name(check.state), state) << edit.pointer;
      ASSERT_FALSE(check.pointers.empty()) << edit.pointer;
      EXPECT_EQ(check.pointers.front(), pointer);
    }
    EXPECT_TRUE(seen);
    states(one);
  }
}

TEST(CheckList, LooksAtTheSectorsOfTheCampaignAlone) {
  Document one = publishable_document();
  must(one.set("/period/until", Node::text("2027-03-31")));
  EXPECT_NE(states(one).find("tariff:look"), std::string::npos);
  must(one.remove("/groups/1"));  // transport is left, verified until 2027-03
  EXPECT_NE(states(one).find("tariff:done"), std::string::npos);
}

TEST(CheckList, OfATemplateAsksForThePayees) {
  const Document one = begin_from("kosong", kToday).value();
  EXPECT_FALSE(can_publish(check_list(one, diagnose(one), kToday)));
  EXPECT_NE(states(one).find("payees:open"), std::string::npos);
}

TEST(CheckList, SaysWhetherTheCampaignIsToComeOrHasNoEnd) {
  struct Case {
    std::string_view period, says;
  };
  for (const auto& [period, says] :
       {Case{R"({"from": "2026-01-01"})", "The campaign has no last day"},
        {R"({"from": "2026-11-24", "until": "2026-12-31"})", "The campaign has not begun"},
        {R"({"from": "2026-11-24"})", "The campaign has not begun, and has no last day"},
        {R"({"from": "2026-01-01", "until": "2026-11-22"})",
         "The last day of the campaign is over"},
        {R"({"until": "2026-12-31"})", "Give the first day of the campaign"}}) {
    Document one = publishable_document();
    must(one.set("/period", json(std::string(period))));
    const auto checks = check_list(one, diagnose(one), kToday);
    const auto dates = std::ranges::find(checks, "dates", &Check::id);
    ASSERT_NE(dates, checks.end());
    EXPECT_EQ(say(*dates, "en"), says);
  }
}

TEST(CheckList, NamesTheDaysThatAreOnlyProposedUntilTheyAreWritten) {
  Document one = publishable_document();
  const ProposedDays proposed = {{"/period/until", "2026-12-31"}, {"/targets/0/by", "2026-05-05"}};
  const auto look = [&] {
    const auto checks = check_list(one, diagnose(one), kToday, proposed);
    return *std::ranges::find(checks, "proposed", &Check::id);
  };
  EXPECT_EQ(name(look().state), "look");
  EXPECT_EQ(look().pointers, std::vector<std::string>{"/period/until"});
  EXPECT_EQ(say(look(), "en"), "1 date is only proposed: check, and write the right one");
  must(one.set("/period/until", Node::text("2026-12-30")));
  EXPECT_EQ(name(look().state), "done");
}

// ---- Parts, which are confirmed one by one

const Part& part_at(const std::vector<Part>& parts, std::string_view pointer) {
  return *std::ranges::find(parts, pointer, &Part::pointer);
}

TEST(Parts, AreNotConfirmedWhileAPayeeInThemIsAnExample) {
  Document one = begin_from("baznas", kToday).value();
  const auto bank = [&] { return part_at(parts_of(one.file()), "/channels/5"); };
  EXPECT_THAT(
      bank().samples,
      testing::ElementsAre("/channels/5/accounts/0/bank", "/channels/5/accounts/0/number",
                           "/channels/5/accounts/0/holder", "/channels/5/accounts/1/bank",
                           "/channels/5/accounts/1/number", "/channels/5/accounts/1/holder"));
  EXPECT_THAT(bank().texts, testing::ElementsAre("/channels/5/note/id", "/channels/5/note/en"));
  EXPECT_FALSE(bank().can_confirm());
  must(one.set("/channels/5/accounts", json(R"([{"bank": "BSI", "number": "7001234567",
                                                 "holder": "Yayasan Depok"}])")));
  EXPECT_TRUE(bank().can_confirm());  // the note is for somebody to look at
  must(one.set("/channels/5/demonstration", Node::boolean(false)));
  EXPECT_FALSE(bank().is_open());
}

TEST(Parts, ThatLoseTheirMarkAsTextStillMustNotGoOutWithAnExample) {
  Document one = begin_from("baznas", kToday).value();
  for (const Part& part : parts_of(one.file())) {
    if (!part.mark.empty()) must(one.set(part.mark, Node::boolean(false)));
  }
  const auto checks = check_list(one, diagnose(one), kToday);
  const auto payees = std::ranges::find(checks, "payees", &Check::id);
  EXPECT_EQ(name(payees->state), "open");
  EXPECT_THAT(payees->pointers, testing::Contains("/channels/3/payload"));  // GoPay
  EXPECT_THAT(payees->pointers, testing::Not(testing::Contains(testing::StartsWith(
                                    "/channels/0"))));  // the Baznas page itself
}

TEST(Parts, EndWithTheRestOfTheFileWhereThatSpeaksOfAnExample) {
  Document one = publishable_document();
  EXPECT_EQ(parts_of(one.file()).back().pointer, "/channels/8");
  must(one.set("/summary/en", Node::text("An example.")));
  EXPECT_THAT(part_at(parts_of(one.file()), "").texts, testing::ElementsAre("/summary/en"));
}

TEST(Publish, GivesTheFileAndTheSnippets) {
  PublishTo to = {.widget = "https://a.example/",
                  .script = "lindung.js",
                  .integrity = "",
                  .campaign = "https://a.example/k/",
                  .lang = "en"};
  const Publication out = publish(small_document(), to);
  EXPECT_EQ(out.file_name, "kecil.json");
  EXPECT_EQ(out.schema_version, 1);
  EXPECT_EQ(out.text, small_campaign_text());
  const Document one = small_document();
  EXPECT_EQ(out.script, script_snippet(one.file(), "kecil.json", to));
  EXPECT_EQ(out.frame, frame_snippet(one.file(), "kecil.json", to));
  to.campaign = "https://b.example/k/";
  EXPECT_EQ(publish(one, to).frame, "");
}

}  // namespace
}  // namespace lindung::studio
