#include "campaign/answer.hpp"

#include <set>
#include <string>
#include <vector>

#include "support/campaigns.hpp"

namespace lindung {
namespace {

using namespace test;

const Campaign& baznas() {
  static const Campaign one = shipped_campaign("baznas");
  return one;
}

const Date kToday = date("2026-11-23");

std::string answer(std::string_view request, const Campaign& campaign = baznas()) {
  return write_json(answer_quote(json(request), campaign, kToday));
}

Node screen(std::string_view request, const Campaign& campaign = baznas()) {
  return answer_screen(json(request), campaign, kToday);
}

std::string part(const Node& answer, std::string_view key) {
  const Node* node = answer.find(key);
  return node == nullptr ? "(nothing)" : write_json(*node);
}

/// The item of a list with this id.
const Node* item(const Node& answer, std::string_view list, std::string_view id) {
  for (const auto& [key, node] : answer.find(list)->members()) {
    if (node.find("id")->string() == id) return &node;
  }
  return nullptr;
}

std::vector<std::string> keys(const Node& node) {
  std::vector<std::string> result;
  for (const auto& [key, value] : node.members()) result.push_back(key);
  return result;
}

TEST(AnswerQuote, HasTheFieldsOfTheProtocolInItsOrder) {
  EXPECT_EQ(
      answer(R"({"gift":500000,"months":3,"start":"2026-11","sector":"general"})"),
      R"({"workers":14,"months":3,"start":"2026-11","end":"2027-01","cost_per_worker":33600,)"
      R"("cost":470400,"gross":500000,"channel_fee":0,"amil":0,"net":500000,"leftover":29600,)"
      R"("to_next_worker":4000,"schedule":[)"
      R"({"month":"2026-11","jkk":5000,"jkm":3400,"rule":"pp-50-2025","projected":false},)"
      R"({"month":"2026-12","jkk":5000,"jkm":3400,"rule":"pp-50-2025","projected":false},)"
      R"({"month":"2027-01","jkk":10000,"jkm":6800,"rule":"pp-44-2015","projected":true}]})");
}

TEST(AnswerQuote, OfAMixCountsBySectorAndLeavesOutTheCostOfOne) {
  EXPECT_EQ(
      answer(R"({"gift":100000,"months":1,"start":"2027-01","mix":{"transport":2,"general":1}})"),
      R"({"workers":8,"mix":{"general":3,"transport":5},"months":1,"start":"2027-01","end":"2027-01",)"
      R"("cost":92400,"gross":100000,"channel_fee":0,"amil":0,"net":100000,"leftover":7600,)"
      R"("to_next_worker":800,"schedule":[)"
      R"({"month":"2027-01","sector":"general","jkk":10000,"jkm":6800,"rule":"pp-44-2015","projected":true},)"
      R"({"month":"2027-01","sector":"transport","jkk":5000,"jkm":3400,"rule":"pp-50-2025","projected":false}]})");
}

TEST(AnswerQuote, OfAMonthlyGiftCountsInEveryRow) {
  EXPECT_EQ(
      answer(R"({"gift":20000,"months":2,"start":"2026-12","frequency":"monthly"})"),
      R"({"workers":1,"months":2,"start":"2026-12","end":"2027-01","cost_per_worker":25200,)"
      R"("cost":33600,"gross":40000,"channel_fee":0,"amil":0,"net":40000,"leftover":6400,)"
      R"("to_next_worker":18800,"schedule":[)"
      R"({"month":"2026-12","jkk":5000,"jkm":3400,"rule":"pp-50-2025","projected":false,"workers":2,"balance":3200},)"
      R"({"month":"2027-01","jkk":10000,"jkm":6800,"rule":"pp-44-2015","projected":true,"workers":1,"balance":6400}]})");
}

TEST(AnswerQuote, LeavesOutTheNextWorkerThatNoGiftCovers) {
  const Node found = answer_quote(
      json(R"({"gift":900719925474,"months":12,"cover_fees":true,"channel_fee_bps":9999})"),
      baznas(), kToday);
  EXPECT_EQ(part(found, "gross"), "9007199254740000");
  EXPECT_EQ(found.find("to_next_worker"), nullptr);
}

TEST(AnswerQuote, IsAnErrorWithCodePathAndMessage) {
  const Node found = answer_quote(json(R"({"gift":1.5,"months":3})"), baznas(), kToday);
  EXPECT_EQ(keys(found), std::vector<std::string>{"error"});
  const Node& error = *found.find("error");
  EXPECT_EQ(keys(error), (std::vector<std::string>{"code", "path", "message"}));
  EXPECT_EQ(error.find("code")->string(), "gift_not_whole");
  EXPECT_EQ(error.find("path")->string(), "/gift");
  EXPECT_NE(error.find("message")->string(), "");
}

TEST(AnswerScreen, SumsUpRunsOfMonthsAtOnePrice) {
  const Node found = screen(R"({"gift":500000,"months":12,"start":"2026-11"})");
  EXPECT_EQ(
      part(found, "lines"),
      R"([{"from":"2026-11","until":"2026-12","months":2,"jkk":5000,"jkm":3400,"total":8400,)"
      R"("sum":16800,"rule":"pp-50-2025","projected":false},)"
      R"({"from":"2027-01","until":"2027-10","months":10,"jkk":10000,"jkm":6800,"total":16800,)"
      R"("sum":168000,"rule":"pp-44-2015","projected":true}])");
}

TEST(AnswerScreen, SumsUpEachSectorOfAMix) {
  const Node found =
      screen(R"({"gift":500000,"months":3,"start":"2026-12","mix":{"general":1,"transport":1}})");
  EXPECT_EQ(
      part(found, "lines"),
      R"([{"sector":"general","from":"2026-12","until":"2026-12","months":1,"jkk":5000,"jkm":3400,)"
      R"("total":8400,"sum":8400,"rule":"pp-50-2025","projected":false},)"
      R"({"sector":"general","from":"2027-01","until":"2027-02","months":2,"jkk":10000,"jkm":6800,)"
      R"("total":16800,"sum":33600,"rule":"pp-44-2015","projected":true},)"
      R"({"sector":"transport","from":"2026-12","until":"2027-02","months":3,"jkk":5000,"jkm":3400,)"
      R"("total":8400,"sum":25200,"rule":"pp-50-2025","projected":false}])");
}

TEST(AnswerScreen, TellsForHowManyMonthsATooSmallGiftWouldDo) {
  EXPECT_EQ(part(screen(R"({"gift":100000,"months":12})"), "months_for_one"), "6");
  EXPECT_EQ(part(screen(R"({"gift":500000,"months":12})"), "months_for_one"), "(nothing)");
}

// Of the shipped channels Kitabisa alone keeps something: 5%, and nothing of zakat. For two workers
// it needs Rp389.053, as 5% of that, rounded up, leaves just the Rp369.600 that they cost.
TEST(AnswerScreen, TellsWhatEachChannelWouldKeep) {
  EXPECT_EQ(part(screen(R"({"gift":500000,"months":12})"), "fees"), R"({"kitabisa":25000})");
  EXPECT_EQ(part(screen(R"({"workers":2,"months":12})"), "fees"), R"({"kitabisa":19453})");
  EXPECT_EQ(part(screen(R"({"gift":50000,"months":6,"frequency":"monthly"})"), "fees"),
            R"({"kitabisa":2500})");
  EXPECT_EQ(part(screen(R"({"gift":500000,"months":12,"fund":"zakat"})"), "fees"), "{}");
  EXPECT_EQ(part(screen(R"({"gift":0,"months":12})"), "fees"), "{}");
}

TEST(AnswerScreen, HoldsTheSameQuote) {
  const std::string_view request = R"({"gift":500000,"months":12})";
  EXPECT_EQ(part(screen(request), "quote"), answer(request));
}

TEST(AnswerScreen, TellsAConfirmedConditionWithItsSource) {
  const Node found = screen(R"({"gift":500000,"months":2})");
  const Node* death = item(found, "benefits", "jkm_death");
  ASSERT_NE(death, nullptr);
  EXPECT_EQ(part(*death, "amount"), "42000000");
  EXPECT_EQ(part(*death, "reached"), "false");
  EXPECT_EQ(part(*death, "paid_months"), "3");
  EXPECT_EQ(part(*death, "before"), "10000000");
  EXPECT_EQ(part(*death, "condition_source"), R"("bpjstk-5-2021")");
}

TEST(AnswerScreen, KeepsBackAConditionThatTheCampaignDoesNotConfirm) {
  const Campaign silent = campaign(edited(small_campaign(), "/confirmed", std::nullopt));
  const Node found = screen(R"({"gift":500000,"months":2})", silent);
  const Node* death = item(found, "benefits", "jkm_death");
  ASSERT_NE(death, nullptr);
  EXPECT_EQ(part(*death, "reached"), "false");
  EXPECT_EQ(death->find("before"), nullptr);
  EXPECT_EQ(death->find("condition_source"), nullptr);
}

TEST(AnswerScreen, ReachesTheFullDeathSumFromThreeMonths) {
  const Node found = screen(R"({"gift":500000,"months":3})");
  EXPECT_EQ(part(*item(found, "benefits", "jkm_death"), "reached"), "true");
}

TEST(AnswerScreen, GivesTheBenefitsOfTheStartAndTheIncome) {
  const Node then = screen(R"({"gift":500000,"months":3,"start":"2018-08"})");
  EXPECT_EQ(part(*item(then, "benefits", "jkm_death"), "amount"), "24000000");
  EXPECT_EQ(item(then, "benefits", "jkk_death"), nullptr);
  const Node now = screen(R"({"gift":500000,"months":3,"income":1100000})");
  EXPECT_EQ(part(*item(now, "benefits", "jkk_death"), "amount"), std::to_string(48 * 1'200'000));
  EXPECT_EQ(item(now, "benefits", "jkk_care")->find("amount"), nullptr);
}

TEST(AnswerScreen, PricesThePresetsForTheRequestedMonthSectorAndFees) {
  EXPECT_EQ(
      part(screen(R"({"gift":1,"months":3,"start":"2026-11"})"), "presets"),
      R"([{"workers":1,"months":3,"gift":33600},{"workers":1,"months":12,"gift":184800},)"
      R"({"workers":5,"months":12,"gift":924000},{"workers":10,"months":12,"gift":1848000}])");
  EXPECT_EQ(
      part(screen(R"({"gift":1,"months":3,"start":"2027-01","sector":"transport"})"), "presets"),
      R"([{"workers":1,"months":3,"gift":25200},{"workers":1,"months":12,"gift":176400},)"
      R"({"workers":5,"months":12,"gift":882000},{"workers":10,"months":12,"gift":1764000}])");
  // 5% of kitabisa: 33.600 / 0,95 = 35.368,4…
  EXPECT_EQ(
      part(screen(R"({"gift":1,"months":3,"start":"2026-11","channel":"kitabisa"})"), "presets")
          .substr(0, 38),
      R"([{"workers":1,"months":3,"gift":35369})");
}

TEST(AnswerScreen, CitesSourcesThatTheTariffHas) {
  const Node found = screen(R"({"gift":500000,"months":12,"start":"2026-11"})");
  std::set<std::string> ids;
  for (const auto& [key, line] : found.find("lines")->members()) {
    ids.insert(line.find("rule")->string());
  }
  for (const auto& [key, benefit] : found.find("benefits")->members()) {
    ids.insert(benefit.find("source")->string());
    if (const Node* source = benefit.find("condition_source")) ids.insert(source->string());
  }
  EXPECT_THAT(ids, testing::UnorderedElementsAre("pp-50-2025", "pp-44-2015", "pp-82-2019",
                                                 "bpjstk-5-2021"));
  for (const std::string& id : ids) EXPECT_NE(find_source(baznas().tariff(), id), nullptr) << id;
}

TEST(AnswerScreen, OffersThePresetsWithAnErrorToo) {
  const Node found =
      screen(R"({"gift":3999,"months":3,"start":"2026-11","channel_fee_flat":4000})");
  EXPECT_EQ(keys(found), (std::vector<std::string>{"error", "presets"}));
  EXPECT_EQ(found.find("error")->find("code")->string(), "gift_below_fee");
  EXPECT_EQ(found.find("presets")->members().size(), 4U);
}

TEST(WriteProblem, HasSeverityCodePathAndMessage) {
  Problems problems;
  problems.warning("unknown_key", "/x", "Look.");
  problems.error("missing", "/id", "Add it.");
  EXPECT_EQ(write_json(write_problem(problems.all()[0])),
            R"({"severity":"warning","code":"unknown_key","path":"/x","message":"Look."})");
  EXPECT_EQ(write_json(write_problem(problems.all()[1])),
            R"({"severity":"error","code":"missing","path":"/id","message":"Add it."})");
}

}  // namespace
}  // namespace lindung
