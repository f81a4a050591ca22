#include "campaign/reader.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "support/campaigns.hpp"

namespace lindung {
namespace {

using namespace test;

using Severity = Problem::Severity;

/// "code /path" of each problem of this severity.
std::vector<std::string> problems_of(const Node& file, Severity severity) {
  Problems problems;
  const auto read = read_campaign(file, problems);
  EXPECT_EQ(read.has_value(), !problems.any_error());
  std::vector<std::string> found;
  for (const Problem& problem : problems.all()) {
    EXPECT_FALSE(problem.error.message.empty()) << problem.error.code;
    if (problem.severity == severity) {
      found.push_back(problem.error.code + " " + problem.error.path);
    }
  }
  return found;
}

/// A change to the small campaign; the new value is JSON text, "" takes the old one out.
struct Change {
  std::string_view pointer;
  std::string value;
};

Node changed(const std::vector<Change>& changes) {
  Node file = small_campaign();
  for (const auto& [pointer, value] : changes) {
    file = edited(file, pointer, value.empty() ? std::nullopt : std::optional(json(value)));
  }
  return file;
}

std::string shown(const std::vector<Change>& changes) {
  std::string text;
  for (const auto& [pointer, value] : changes) {
    text += std::string(pointer) + " = " + value.substr(0, 60) + "; ";
  }
  return text;
}

struct Case {
  std::string_view problem;
  std::vector<Change> changes;
};

std::string quoted(std::size_t length) { return "\"" + std::string(length, 'x') + "\""; }

std::vector<Case> errors() {
  return {
      // Shape
      {"wrong_type ", {{"", "[]"}}},
      {"wrong_type ", {{"", "null"}}},
      {"wrong_type /id", {{"/id", "1"}}},
      {"wrong_type /languages", {{"/languages", "\"id\""}}},
      {"wrong_type /name", {{"/name", "\"Lindungi\""}}},
      {"wrong_type /name/id", {{"/name/id", "null"}}},
      {"wrong_type /collector", {{"/collector", "[]"}}},
      {"wrong_type /collector/demonstration", {{"/collector/demonstration", "1"}}},
      {"wrong_type /period/from", {{"/period/from", "2026"}}},
      {"wrong_type /targets", {{"/targets", "{}"}}},
      {"wrong_type /targets/0", {{"/targets/0", "100"}}},
      {"wrong_type /progress", {{"/progress", "5"}}},
      {"wrong_type /groups/1", {{"/groups/1", "\"buruh\""}}},
      {"wrong_type /income", {{"/income", "\"1000000\""}}},
      {"wrong_type /income", {{"/income", "1000000.5"}}},
      {"wrong_type /months", {{"/months", "12"}}},
      {"wrong_type /months/default", {{"/months/default", "\"12\""}}},
      {"wrong_type /presets/0/workers", {{"/presets/0/workers", "true"}}},
      {"wrong_type /funds/0", {{"/funds/0", "\"infak\""}}},
      {"wrong_type /tariff", {{"/tariff", "{}"}, {"/confirmed", ""}}},
      {"wrong_type /channels", {{"/channels", "{}"}}},
      {"wrong_type /channels/0", {{"/channels/0", "null"}}},
      {"wrong_type /channels/0/kind", {{"/channels/0/kind", "1"}}},
      {"wrong_type /channels/0/url", {{"/channels/0/url", "1"}}},
      {"wrong_type /channels/0/funds/1", {{"/channels/0/funds/1", "1"}}},
      {"wrong_type /channels/0/fund_codes", {{"/channels/0/fund_codes", "[]"}}},
      {"wrong_type /channels/0/fund_codes/zakat", {{"/channels/0/fund_codes/zakat", "1"}}},
      {"wrong_type /channels/0/fee", {{"/channels/0/fee", "1000"}}},
      {"wrong_type /channels/0/fee/bps", {{"/channels/0/fee/bps", "0.5"}}},
      {"wrong_type /channels/0/fee_by_fund/zakat", {{"/channels/0/fee_by_fund/zakat", "0"}}},
      {"wrong_type /look", {{"/look", "\"#0b6b4f\""}}},
      {"wrong_type /look/accent", {{"/look/accent", "5"}}},
      // Ranges
      {"out_of_range /schema_version", {{"/schema_version", "0"}}},
      {"out_of_range /income", {{"/income", "-1"}}},
      {"out_of_range /income", {{"/income", "1000000000000001"}}},
      {"out_of_range /targets/0/workers", {{"/targets/0/workers", "0"}}},
      {"out_of_range /targets/1/workers", {{"/targets/1/workers", "1000000001"}}},
      {"out_of_range /progress/workers", {{"/progress/workers", "-1"}}},
      {"out_of_range /months/offered/0", {{"/months/offered/0", "0"}}},
      {"out_of_range /months/offered/1", {{"/months/offered", "[12, 61]"}}},
      {"out_of_range /presets/0/workers", {{"/presets/0/workers", "0"}}},
      {"out_of_range /presets/0/workers", {{"/presets/0/workers", "1000001"}}},
      {"out_of_range /presets/0/months", {{"/presets/0/months", "2"}}},  // no full JKM under 3
      {"out_of_range /presets/0/months", {{"/presets/0/months", "61"}}},
      {"out_of_range /funds/0/amil_bps", {{"/funds/0/amil_bps", "-1"}}},
      {"out_of_range /channels/0/fee/flat", {{"/channels/0/fee/flat", "-1"}}},
      {"out_of_range /channels/0/fee/bps", {{"/channels/0/fee/bps", "10000"}}},
      {"out_of_range /channels/0/minimum", {{"/channels/0/minimum", "-1"}}},
      {"out_of_range /channels/0/maximum", {{"/channels/0/maximum", "1000000000000001"}}},
      {"list_length /languages", {{"/languages", "[]"}}},
      {"list_length /groups", {{"/groups", "[]"}}},
      {"list_length /presets", {{"/presets", "[]"}}},
      {"list_length /funds", {{"/funds", "[]"}}},
      {"list_length /channels", {{"/channels", "[]"}}},
      {"list_length /channels/0/funds", {{"/channels/0/funds", "[]"}}},
      // Texts
      {"text_length /name/id", {{"/name/id", "\"\""}}},
      {"text_length /name/id", {{"/name/id", quoted(2'001)}}},
      {"text_length /channels/0/fund_codes/zakat", {{"/channels/0/fund_codes/zakat", quoted(201)}}},
      {"text_control /name/id", {{"/name/id", R"("a\nb")"}}},
      {"text_control /name/id", {{"/name/id", R"("a\u0000")"}}},
      {"text_control /name/id", {{"/name/id", R"("\u007f")"}}},
      {"text_control /name/id", {{"/name/id", R"("\u0085")"}}},
      {"text_control /name/id", {{"/name/id", R"("gnud\u202enil")"}}},
      {"text_control /name/id", {{"/name/id", R"("\u202a")"}}},
      {"text_control /name/id", {{"/name/id", R"("\u2066x\u2069")"}}},
      {"text_control /name/id", {{"/name/id", R"("a\u2028b")"}}},
      {"text_control /name/id", {{"/name/id", R"("a\u200fb")"}}},
      {"text_control /name/id", {{"/name/id", R"("a\u061cb")"}}},
      {"text_control /channels/0/fund_codes/zakat", {{"/channels/0/fund_codes/zakat", R"("a\r")"}}},
      {"missing /name", {{"/name", "{}"}}},
      {"missing /name", {{"/name", R"({"fr": "Protéger"})"}}},
      {"date_unreadable /period/from", {{"/period/from", "\"2026-02-29\""}}},
      {"date_unreadable /period/until", {{"/period/until", "\"31 Desember 2027\""}}},
      {"date_unreadable /targets/1/by", {{"/targets/1/by", "\"2026-13-01\""}}},
      {"date_unreadable /progress/as_of", {{"/progress/as_of", "\"2026-11\""}}},
      {"id_unreadable /id", {{"/id", "\"Kecil\""}}},
      {"id_unreadable /id", {{"/id", "\"-kecil\""}}},
      {"id_unreadable /id", {{"/id", "\"ke cil\""}}},
      {"id_unreadable /id", {{"/id", "\"kécil\""}}},
      {"id_unreadable /id", {{"/id", quoted(41)}}},
      {"id_unreadable /groups/0/id", {{"/groups/0/id", "\"ojek/motor\""}}},
      {"id_unreadable /channels/0/id", {{"/channels/0/id", "\"_\""}}},
      {"id_twice /languages/2", {{"/languages/2", "\"id\""}}},
      {"id_twice /groups/1/id", {{"/groups/1/id", "\"ojek\""}}},
      {"id_twice /funds/1/id", {{"/funds/1", R"({"id": "infak"})"}}},
      {"language_unreadable /languages/1", {{"/languages/1", "\"e\""}}},
      {"language_unreadable /languages/1", {{"/languages/1", "\"EN\""}}},
      {"language_unreadable /languages/1", {{"/languages/1", "\"english\""}}},
      {"language_unreadable /languages/1", {{"/languages/1", "\"en_GB\""}}},
      {"language_unreadable /languages/1", {{"/languages/1", "\"en-\""}}},
      {"language_unreadable /languages/1", {{"/languages/1", "\"en-x\""}}},
      {"colour_unreadable /look/accent", {{"/look/accent", "\"green\""}}},
      {"colour_unreadable /look/accent", {{"/look/accent", "\"#0b6b4\""}}},
      {"colour_unreadable /look/accent", {{"/look/accent", "\"#0b6b4g\""}}},
      {"colour_unreadable /look/accent", {{"/look/accent", "\"#0b6b4f;\""}}},
      // Addresses
      {"link_not_https /collector/url", {{"/collector/url", "\"http://amil.example/\""}}},
      {"link_not_https /collector/permit_url", {{"/collector/permit_url", "\"javascript:x\""}}},
      {"link_not_https /progress/url", {{"/progress/url", "\"//amil.example/\""}}},
      {"link_not_https /channels/0/url", {{"/channels/0/url", "\"gopay://transfer\""}}},
      {"link_placeholder_in_host /channels/0/url",
       {{"/channels/0/url", "\"https://{fund}.example\""}}},
      {"link_placeholder_unknown /channels/0/url",
       {{"/channels/0/url", "\"https://a.example/{x}\""}}},
      {"link_brace /channels/0/url", {{"/channels/0/url", "\"https://a.example/{amount\""}}},
      // What must agree
      {"schema_version_newer /schema_version", {{"/schema_version", "2"}}},
      {"tariff_unknown /tariff", {{"/tariff", "\"bpjs\""}, {"/confirmed", ""}}},
      {"source_unknown /confirmed/1", {{"/confirmed/1", "\"pp-0-1900\""}}},
      {"value_unknown /groups/0/sector", {{"/groups/0/sector", "\"ojek\""}}},
      {"value_unknown /funds/1/id", {{"/funds/1/id", "\"wakaf\""}}},
      {"value_unknown /channels/0/funds/0", {{"/channels/0/funds/0", "\"Infak\""}}},
      {"period_backwards /period/until", {{"/period/until", "\"2025-12-31\""}}},
      {"targets_not_rising /targets/1", {{"/targets/1/workers", "100"}}},
      {"targets_not_rising /targets/1", {{"/targets/1/by", "\"2026-06-30\""}}},
      {"months_not_rising /months/offered/1", {{"/months/offered", "[12, 12]"}}},
      {"months_not_rising /months/offered/1", {{"/months/offered", "[12, 3]"}}},
      {"month_not_offered /months/default", {{"/months/default", "6"}}},
      {"amil_above_cap /funds/0/amil_bps", {{"/funds/0/amil_bps", "2001"}}},
      {"amil_above_cap /funds/1/amil_bps", {{"/funds/1/amil_bps", "1251"}}},
      {"channel_limits /channels/0/maximum", {{"/channels/0/maximum", "9999"}}},
      {"channel_none /channels", {{"/channels", R"([{"kind": "merpati"}])"}}},
  };
}

std::vector<Case> warnings() {
  return {
      {"unknown_key /colour", {{"/colour", "1"}}},
      {"unknown_key /", {{"/", "1"}}},
      {"unknown_key /collector/email", {{"/collector/email", "\"a@b\""}}},
      {"unknown_key /name/fr", {{"/name/fr", "\"Protéger\""}}},
      {"unknown_key /channels/0/amount", {{"/channels/0/amount", "1"}}},
      {"unknown_key /channels/0/fee/flatt", {{"/channels/0/fee/flatt", "1"}}},
      {"language_missing /name/en", {{"/name/en", ""}}},
      {"language_missing /channels/0/name/id", {{"/channels/0/name/id", ""}}},
      {"permit_missing /collector/permit", {{"/collector/permit", ""}}},
      {"channel_kind_unknown /channels/1/kind",
       {{"/channels/1", R"({"kind": "merpati", "anything": [1, {"goes": null}]})"}}},
      {"fund_without_channel /funds",
       {{"/channels",
         R"([{"id": "a", "kind": "host", "name": {"id": "A", "en": "A"}, "funds": ["zakat"]}])"}}},
  };
}

TEST(ReadCampaign, FindsNothingWrongWithTheSmallCampaign) {
  EXPECT_THAT(problems_of(small_campaign(), Severity::error), testing::IsEmpty());
  EXPECT_THAT(problems_of(small_campaign(), Severity::warning), testing::IsEmpty());
}

TEST(ReadCampaign, FindsEachErrorAtItsPlaceAndNoOther) {
  for (const auto& [problem, changes] : errors()) {
    EXPECT_THAT(problems_of(changed(changes), Severity::error), testing::ElementsAre(problem))
        << shown(changes);
  }
}

TEST(ReadCampaign, FindsChannelsWithTheSameId) {
  Node file = small_campaign();
  file = edited(file, "/channels/1", file.find("channels")->members()[0].value);
  EXPECT_THAT(problems_of(file, Severity::error), testing::ElementsAre("id_twice /channels/1/id"));
}

TEST(ReadCampaign, NeedsAMonthToOffer) {
  EXPECT_THAT(problems_of(changed({{"/months/offered", "[]"}}), Severity::error),
              testing::Contains("list_length /months/offered"));
}

TEST(ReadCampaign, WarnsOfEachOddityAtItsPlaceAndStillReads) {
  for (const auto& [problem, changes] : warnings()) {
    const Node file = changed(changes);
    EXPECT_THAT(problems_of(file, Severity::error), testing::IsEmpty()) << shown(changes);
    EXPECT_THAT(problems_of(file, Severity::warning), testing::ElementsAre(problem))
        << shown(changes);
  }
}

TEST(ReadCampaign, NeedsEveryFieldThatHasNoDefault) {
  for (const std::string_view pointer : {"/schema_version",
                                         "/id",
                                         "/languages",
                                         "/name",
                                         "/collector",
                                         "/collector/name",
                                         "/collector/url",
                                         "/period",
                                         "/period/from",
                                         "/targets/0/workers",
                                         "/targets/0/by",
                                         "/progress/workers",
                                         "/progress/as_of",
                                         "/groups",
                                         "/groups/0/id",
                                         "/groups/0/sector",
                                         "/groups/0/name",
                                         "/months/offered",
                                         "/months/default",
                                         "/presets",
                                         "/presets/0/workers",
                                         "/presets/0/months",
                                         "/funds",
                                         "/funds/0/id",
                                         "/tariff",
                                         "/channels",
                                         "/channels/0/id",
                                         "/channels/0/kind",
                                         "/channels/0/name",
                                         "/channels/0/url"}) {
    const std::string problem = "missing " + std::string(pointer);
    EXPECT_THAT(problems_of(changed({{pointer, ""}}), Severity::error), testing::Contains(problem));
  }
}

TEST(ReadCampaign, DoesWithoutEveryOtherField) {
  for (const std::string_view pointer : {"/summary",
                                         "/collector/permit",
                                         "/collector/permit_url",
                                         "/collector/demonstration",
                                         "/period/until",
                                         "/targets",
                                         "/targets/1",
                                         "/progress",
                                         "/progress/url",
                                         "/income",
                                         "/months",
                                         "/funds/0/amil_bps",
                                         "/funds/0/note",
                                         "/confirmed",
                                         "/channels/0/note",
                                         "/channels/0/funds",
                                         "/channels/0/fund_codes",
                                         "/channels/0/fund_codes/zakat",
                                         "/channels/0/fee",
                                         "/channels/0/fee/flat",
                                         "/channels/0/fee/bps",
                                         "/channels/0/fee_by_fund",
                                         "/channels/0/fee_by_fund/zakat",
                                         "/channels/0/minimum",
                                         "/channels/0/maximum",
                                         "/look",
                                         "/look/accent"}) {
    EXPECT_THAT(problems_of(changed({{pointer, ""}}), Severity::error), testing::IsEmpty())
        << pointer;
  }
}

TEST(ReadCampaign, TakesTheEndsOfEveryRange) {
  const std::vector<Change> changes[] = {
      {{"/income", "0"}},
      {{"/income", "1000000000000000"}},
      {{"/income", "1e6"}},
      {{"/targets", "[]"}},
      {{"/targets/1/workers", "1000000000"}},
      {{"/progress/workers", "0"}},
      {{"/months", R"({"offered": [1, 60], "default": 1})"}},
      {{"/presets/0/months", "60"}},
      {{"/presets/0/workers", "1000000"}},
      {{"/funds/0/amil_bps", "0"}},
      {{"/channels/0/fee/bps", "9999"}},
      {{"/channels/0/minimum", "10000000"}},
      {{"/channels/0/funds", R"(["infak", "zakat", "sedekah"])"}},
      {{"/period/until", "\"2026-01-01\""}},
      {{"/name/id", quoted(2'000)}},
      {{"/name/id", "\"Pekerja — “rentan” \\ud83d\\ude4f\""}},
      {{"/id", quoted(40)}},
      {{"/id", "\"2018-a-\""}},
      {{"/languages/2", "\"zh-Hans\""}},
      {{"/look/accent", "\"#ABCdef\""}},
      {{"/confirmed", "[]"}},
      {{"/$schema", "\"../schema/campaign-1.schema.json\""}},
  };
  for (const auto& change : changes) {
    EXPECT_THAT(problems_of(changed(change), Severity::error), testing::IsEmpty()) << shown(change);
  }
}

TEST(ReadCampaign, GoesOnBehindAnError) {
  const auto found = problems_of(
      changed(
          {{"/id", "1"}, {"/income", "-1"}, {"/channels/0/url", "\"x\""}, {"/look/accent", "1"}}),
      Severity::error);
  EXPECT_THAT(found, testing::UnorderedElementsAre("wrong_type /id", "out_of_range /income",
                                                   "link_not_https /channels/0/url",
                                                   "wrong_type /look/accent"));
}

TEST(ReadCampaign, SaysWhereInTheTextAnErrorStands) {
  std::string text = small_campaign_text();
  const std::string_view before = "\"income\": ";
  const std::size_t at = text.find(before) + before.size();
  text.replace(at, 7, "-1");
  Problems problems;
  EXPECT_FALSE(read_campaign(json(text), problems));
  ASSERT_EQ(problems.all().size(), 1U);
  EXPECT_EQ(problems.all().front().at, at);
}

TEST(ReadCampaign, HasACaseForEveryCodeItNames) {
  const std::set<std::string_view> named = {"missing",
                                            "wrong_type",
                                            "out_of_range",
                                            "list_length",
                                            "text_length",
                                            "text_control",
                                            "date_unreadable",
                                            "id_unreadable",
                                            "id_twice",
                                            "language_unreadable",
                                            "link_not_https",
                                            "link_placeholder_in_host",
                                            "link_placeholder_unknown",
                                            "link_brace",
                                            "schema_version_newer",
                                            "tariff_unknown",
                                            "source_unknown",
                                            "value_unknown",
                                            "period_backwards",
                                            "targets_not_rising",
                                            "months_not_rising",
                                            "month_not_offered",
                                            "amil_above_cap",
                                            "channel_limits",
                                            "channel_none",
                                            "colour_unreadable",
                                            "unknown_key",
                                            "language_missing",
                                            "permit_missing",
                                            "channel_kind_unknown",
                                            "fund_without_channel"};
  std::set<std::string_view> tried;
  for (const auto& [problem, changes] : errors())
    tried.insert(problem.substr(0, problem.find(' ')));
  for (const auto& [problem, changes] : warnings()) {
    tried.insert(problem.substr(0, problem.find(' ')));
  }
  EXPECT_EQ(tried, named);
}

TEST(ReadCampaign, FindsNoErrorInTheShippedCampaigns) {
  for (const std::string_view id : {"baznas", "baznas-2018", "sandbox"}) {
    const Node file = json(read_file("assets/campaigns/" + std::string(id) + ".json"));
    EXPECT_THAT(problems_of(file, Severity::error), testing::IsEmpty()) << id;
    EXPECT_THAT(problems_of(file, Severity::warning), testing::IsEmpty()) << id;
    EXPECT_EQ(campaign(file).id(), id);
  }
}

TEST(ReadProgress, TakesACountAndItsDay) {
  Problems problems;
  const auto progress = read_progress(json(R"({"workers": 12, "as_of": "2026-11-01"})"), problems);
  ASSERT_TRUE(progress);
  EXPECT_EQ(progress->workers, 12);
  EXPECT_EQ(progress->as_of, date("2026-11-01"));
}

TEST(ReadProgress, RefusesEverythingElse) {
  struct Answer {
    std::string_view text, problem;
  };
  for (const auto& [text, problem] :
       {Answer{"[]", "wrong_type "},
        {"null", "wrong_type "},
        {R"({"as_of": "2026-11-01"})", "missing /workers"},
        {R"({"workers": 1})", "missing /as_of"},
        {R"({"workers": -1, "as_of": "2026-11-01"})", "out_of_range /workers"},
        {R"({"workers": "1", "as_of": "2026-11-01"})", "wrong_type /workers"},
        {R"({"workers": 1, "as_of": "now"})", "date_unreadable /as_of"}}) {
    Problems problems;
    EXPECT_FALSE(read_progress(json(text), problems)) << text;
    ASSERT_EQ(problems.all().size(), 1U) << text;
    const Error& error = problems.all().front().error;
    EXPECT_EQ(error.code + " " + error.path, problem) << text;
  }
}

}  // namespace
}  // namespace lindung
