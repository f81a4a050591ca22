#include "studio/model/diagnose.hpp"

#include <cmath>

#include "studio/model/contrast.hpp"
#include "studio/model/support.hpp"

namespace lindung::studio {
namespace {

using namespace test;

TEST(Diagnose, FindsWhatTheReaderFinds) {
  const std::string text = R"({"schema_version": 1, "id": "X", "languages": ["id", "id"],
      "name": {"id": "a"}, "entah": 1, "period": {"from": "2026-02-30"}})";
  Problems problems;
  auto node = read_json(text, problems);
  std::ignore = read_campaign(*std::move(node), problems);
  const Diagnosis diagnosis = diagnose(text);
  EXPECT_GT(diagnosis.errors, 5U);
  EXPECT_EQ(diagnosis.errors + diagnosis.warnings, problems.all().size());
  EXPECT_FALSE(diagnosis.campaign);
  std::multiset<std::string> expected;
  for (const Problem& problem : problems.all()) {
    expected.insert(problem.error.code + problem.error.path + problem.error.message);
  }
  std::multiset<std::string> found;
  for (const Finding& finding : diagnosis.findings) {
    found.insert(finding.code + finding.pointer + finding.message);
  }
  EXPECT_EQ(found, expected);
}

TEST(Diagnose, GivesTheCampaignWhereThereIsNoError) {
  const Diagnosis diagnosis = diagnose(small_document());
  EXPECT_EQ(diagnosis.errors, 0U);
  EXPECT_EQ(diagnosis.warnings, 0U);
  ASSERT_TRUE(diagnosis.campaign);
  EXPECT_EQ(diagnosis.campaign->id(), "kecil");
}

TEST(Diagnose, LeadsToTheNearestPlaceThatIsThere) {
  Document one = small_document();
  must(one.remove("/presets/0/months"));
  must(one.set("/collector/url", Node::text("http://amil.example/")));
  must(one.remove("/period"));
  const auto field_of = [&](std::string_view pointer) -> std::string {
    for (const Finding& finding : diagnose(one).findings) {
      if (finding.pointer == pointer) return finding.field;
    }
    return "(not found)";
  };
  EXPECT_EQ(field_of("/presets/0/months"), "/presets/0");
  EXPECT_EQ(field_of("/collector/url"), "/collector/url");
  EXPECT_EQ(field_of("/period"), "");
}

std::string said_at(const Document& one, std::string_view pointer, std::string_view lang) {
  for (const Finding& finding : diagnose(one).findings) {
    if (finding.pointer == pointer) return say(finding, lang);
  }
  return "(not found)";
}

TEST(Diagnose, TellsTheLimitsAndWhatIsThere) {
  Document one = small_document();
  must(one.set("/presets/0/months", Node::whole(61)));
  must(one.set("/funds/0/amil_bps", Node::whole(2'500)));
  must(one.set("/channels/0/fee/bps", Node::whole(12'000)));
  must(one.set("/languages", json("[]")));
  EXPECT_EQ(said_at(one, "/presets/0/months", "id"), "Isi 3 sampai 60; sekarang 61.");
  EXPECT_EQ(said_at(one, "/presets/0/months", "en"), "Write 3 to 60; now it is 61.");
  EXPECT_THAT(said_at(one, "/funds/0/amil_bps", "id"), testing::HasSubstr("20%; sekarang 25%"));
  EXPECT_THAT(said_at(one, "/channels/0/fee/bps", "en"),
              testing::HasSubstr("99.99%; now it is 120%"));
  EXPECT_THAT(said_at(one, "/languages", "id"), testing::HasSubstr("paling sedikit 1; sekarang 0"));
}

TEST(Diagnose, TellsAnEmptyTextFromOneThatIsTooLong) {
  Document one = small_document();
  must(one.set("/channels/2/method", Node::text("")));
  must(one.set("/name/id", Node::text(std::string(2'001, 'a'))));
  EXPECT_THAT(said_at(one, "/channels/2/method", "id"), testing::HasSubstr("kosong"));
  EXPECT_THAT(said_at(one, "/channels/2/method", "en"), testing::HasSubstr("empty"));
  EXPECT_THAT(said_at(one, "/name/id", "id"),
              testing::HasSubstr("2.001 karakter, paling banyak 2.000"));
  EXPECT_THAT(said_at(one, "/name/id", "en"),
              testing::HasSubstr("2,001 characters, 2,000 at most"));
}

TEST(Diagnose, TellsLineAndColumn) {
  const Diagnosis diagnosis = diagnose("{\n  \"schema_version\": 1,\n  \"id\": \"Ä\"\n}");
  bool seen = false;
  for (const Finding& finding : diagnosis.findings) {
    if (finding.code != "id_unreadable") continue;
    seen = true;
    EXPECT_EQ(finding.line, 3U);
    EXPECT_EQ(finding.column, 9U);
  }
  EXPECT_TRUE(seen);
}

TEST(Diagnose, TellsWhatIsNoCampaignAtAll) {
  struct Case {
    std::string_view text, code;
    std::size_t line, column;
  };
  for (const auto& [text, code, line, column] :
       {Case{"\x89PNG", "not_text", 1, 1},
        {"", "file_empty", 1, 1},
        {"{\n \"a\": [", "cut_off", 2, 8},
        {"{\n \"a\": 1,}", "not_json", 2, 9},
        {"[]", "wrong_type", 1, 1},
        {"{\"schema_version\": 9}", "schema_version_newer", 1, 20}}) {
    const Diagnosis diagnosis = diagnose(text);
    ASSERT_EQ(diagnosis.findings.size(), 1U) << text;
    const Finding& finding = diagnosis.findings.front();
    EXPECT_EQ(finding.code, code);
    EXPECT_EQ(finding.line, line) << code;
    EXPECT_EQ(finding.column, column) << code;
    EXPECT_EQ(diagnosis.errors, 1U);
  }
}

TEST(Diagnose, PointsAtKeysThatStandTwiceAndGoesOn) {
  const Diagnosis diagnosis = diagnose(R"({"id": "a", "id": "b"})");
  EXPECT_GT(diagnosis.errors, 3U);
  EXPECT_FALSE(diagnosis.campaign);
}

TEST(Diagnose, SaysWhatIsMissingInEachLanguage) {
  Document one = small_document();
  must(one.remove("/name/en"));
  must(one.remove("/groups/1/name/id"));
  must(one.remove("/channels/0/note/en"));
  const Diagnosis diagnosis = diagnose(one);
  ASSERT_EQ(diagnosis.missing.size(), 3U);
  EXPECT_EQ(diagnosis.missing[0].lang, "id");
  EXPECT_EQ(diagnosis.missing[0].pointer, "/groups/1/name/id");
  EXPECT_EQ(diagnosis.missing[1].lang, "en");
  EXPECT_EQ(diagnosis.warnings, 3U);
  EXPECT_EQ(diagnosis.errors, 0U);
}

TEST(Diagnose, SpeaksBothLanguages) {
  const Diagnosis diagnosis = diagnose(R"({"schema_version": 1})");
  for (const Finding& finding : diagnosis.findings) {
    EXPECT_EQ(say(finding, "en"), finding.message);
    EXPECT_NE(say(finding, "id"), finding.message);
  }
}

TEST(Contrast, IsThatOfWcag) {
  EXPECT_DOUBLE_EQ(contrast("#000000", "#ffffff"), 21);
  EXPECT_DOUBLE_EQ(contrast("#FFFFFF", "#ffffff"), 1);
  EXPECT_NEAR(contrast("#777777", "#ffffff"), 4.48, 0.005);  // known to miss 4.5 by little
  EXPECT_NEAR(contrast("#767676", "#ffffff"), 4.54, 0.005);
  EXPECT_NEAR(contrast("#ff0000", "#ffffff"), 4.00, 0.005);
  for (const std::string_view wrong : {"", "#fff", "ffffff0", "#gggggg", "#-10203", "#ffffff0"}) {
    EXPECT_EQ(contrast(wrong, "#ffffff"), 0) << wrong;
  }
}

TEST(Contrast, OfTheAccentIsToldOnBothPapers) {
  Document one = small_document();
  const auto seen = [&](std::string_view accent) {
    must(one.set("/look/accent", Node::text(accent)));
    std::string all;
    for (const Contrast& contrast : diagnose(one).contrasts) {
      all += contrast.is_dark ? "dark " : "light ";
      all += contrast.is_enough ? "yes " : "no ";
    }
    return all;
  };
  EXPECT_EQ(seen("#0b6b4f"), "light yes dark no ");
  EXPECT_EQ(seen("#7fe0b8"), "light no dark yes ");
  EXPECT_EQ(seen("hijau"), "");
  must(one.remove("/look"));
  EXPECT_TRUE(diagnose(one).contrasts.empty());
}

}  // namespace
}  // namespace lindung::studio
