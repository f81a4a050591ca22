#include "studio/model/unwritten.hpp"

#include "studio/model/defaults.hpp"
#include "studio/model/support.hpp"
#include "studio/model/templates.hpp"

namespace lindung::studio {
namespace {

using namespace test;

const Date kToday = date("2026-11-23");

/// "pointer: sentence" of each.
std::vector<std::string> told(const Document& one) {
  std::vector<std::string> all;
  for (const Unwritten& text : find_unwritten(one.file())) {
    EXPECT_FALSE(say(text, "id").empty());
    all.push_back(text.pointer + ": " + std::string(say(text, "en")));
  }
  return all;
}

Document begun_from(std::string_view id) { return begin_from(id, kToday).value(); }

constexpr std::string_view kBegun = "Nobody has written this text yet.";
constexpr std::string_view kOfTemplate = "This text is still the template's.";
constexpr std::string_view kOneLanguage =
    "Only the other language was rewritten; this one is still the template's.";

std::string line(std::string_view pointer, std::string_view says) {
  return std::string(pointer) + ": " + std::string(says);
}

TEST(Unwritten, AreTheTitleAndTheSummaryOfATemplate) {
  for (const std::string_view id : {"baznas", "baznas-2018", "kosong", "sandbox"}) {
    const auto all = told(begun_from(id));
    for (const std::string_view pointer : {"/name/id", "/name/en", "/summary/id", "/summary/en"}) {
      EXPECT_THAT(all, testing::Contains(line(pointer, kOfTemplate))) << id;
    }
  }
}

TEST(Unwritten, AreNotNamesAndNotesThatMayBeRightAsTheyAre) {
  EXPECT_EQ(told(begun_from("baznas")).size(), 4U)
      << testing::PrintToString(told(begun_from("baznas")));
  EXPECT_THAT(told(small_document()), testing::IsEmpty());
  EXPECT_THAT(told(publishable_document()), testing::IsEmpty());
}

TEST(Unwritten, AreTextsOfATemplateThatWereRewrittenInOneLanguageOnly) {
  struct Case {
    std::string_view pointer, text, left;
  };
  for (const auto& [pointer, text, left] :
       {Case{"/name/id", "Lindungi pengemudi ojek", "/name/en"},
        {"/summary/en", "Insure a driver for a year.", "/summary/id"},
        {"/collector/name/id", "Lembaga Kami", "/collector/name/en"},
        {"/channels/0/name/id", "Situs Kami", "/channels/0/name/en"},
        {"/funds/1/note/en", "Zakat is for the entitled.", "/funds/1/note/id"}}) {
    Document one = begun_from("baznas");
    must(one.set(pointer, Node::text(text)));
    EXPECT_THAT(told(one), testing::Contains(line(left, kOneLanguage))) << pointer;
    EXPECT_THAT(told(one), testing::Not(testing::Contains(testing::StartsWith(pointer))));
  }
}

TEST(Unwritten, AreOverOnceBothLanguagesAreWritten) {
  Document one = begun_from("baznas");
  must(one.set("/name", json(R"({"id": "Lindungi ojek", "en": "Protect a driver"})")));
  must(one.set("/summary", json(R"({"id": "Bayarkan iurannya.", "en": "Pay the cover."})")));
  EXPECT_THAT(told(one), testing::IsEmpty());
}

TEST(Unwritten, AreNotNamesThatTheTemplateSaysAlikeInBothLanguages) {
  Document one = begun_from("baznas");
  must(one.set("/channels/1/name/id", Node::text("Kitabisa.com")));
  EXPECT_EQ(told(one).size(), 4U);
}

TEST(Unwritten, AreNotNamesThatOnlySayWhatAThingIs) {
  struct Case {
    std::string_view pointer, text;
  };
  for (const auto& [pointer, text] :
       {Case{"/channels/5/name/id", "Rekening BSI kami"},     // "Bank transfer" in English
        {"/channels/10/name/en", "A letter"},                 // "Surat pos"
        {"/groups/1/name/en", "Workers paid by the day"}}) {  // "Buruh harian"
    Document one = begun_from("baznas");
    must(one.set(pointer, Node::text(text)));
    EXPECT_EQ(told(one).size(), 4U) << pointer << testing::PrintToString(told(one));
  }
}

TEST(Unwritten, AreWhatTheStudioPutsWhereATextIsToBeWritten) {
  Document one = small_document();
  must(one.insert("/channels", 0, default_channel(one.file(), "transfer", kToday)));
  EXPECT_THAT(told(one),
              testing::UnorderedElementsAre(line("/channels/0/name/id", kBegun),
                                            line("/channels/0/name/en", kBegun),
                                            line("/channels/0/accounts/0/bank", kBegun)));
  EXPECT_THAT(told(begun_from("kosong")),
              testing::IsSupersetOf(
                  {line("/collector/name/id", kBegun), line("/collector/name/en", kBegun)}));
}

}  // namespace
}  // namespace lindung::studio
