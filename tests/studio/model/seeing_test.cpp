#include "studio/model/seeing.hpp"

#include "campaign/answer.hpp"
#include "studio/model/defaults.hpp"
#include "studio/model/support.hpp"
#include "studio/model/templates.hpp"
#include "support/tariffs.hpp"

namespace lindung::studio {
namespace {

using namespace test;

const Date kToday = date("2026-11-23");

TEST(PricesByMonth, AreTheTariffs) {
  const auto rows = prices_by_month(shipped(), {.sector = Sector::general, .income = rp(1'000'000)},
                                    month("2026-11"), 4);
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0].price.total, rp(8'400));
  EXPECT_EQ(rows[0].price.rule, "pp-50-2025");
  EXPECT_EQ(rows[1].price.total, rp(8'400));
  EXPECT_EQ(rows[2].price.total, rp(16'800));
  EXPECT_EQ(rows[2].price.rule, "pp-44-2015");
  EXPECT_TRUE(rows[2].price.projected);
  EXPECT_EQ(format(rows[3].month), "2027-02");
}

TEST(PricesByMonth, AreThoseThatThereAre) {
  const Member member{.income = rp(0)};
  EXPECT_EQ(prices_by_month(shipped(), member, month("2015-05"), 4).size(), 2U);
  EXPECT_EQ(prices_by_month(shipped(), member, month("9999-11"), 4).size(), 2U);
}

std::string told(const std::vector<PriceRule>& rules) {
  std::string all;
  for (const PriceRule& rule : rules) {
    all += std::to_string(static_cast<int>(rule.kind)) + ' ' + format(rule.months.from) + ' ' +
           (rule.months.until ? format(*rule.months.until) : "-") + ' ' +
           std::string(rule.source != nullptr ? rule.source->id : "-") + '\n';
  }
  return all;
}

TEST(PriceRules, AreToldWithTheirEnds) {
  EXPECT_EQ(told(rules_from(shipped(), Sector::general, month("2026-11"))),
            "0 2015-07 - pp-44-2015\n1 2015-07 - pp-44-2015\n2 2026-04 2026-12 pp-50-2025\n"
            "3 2026-09 2026-12 -\n");
  EXPECT_EQ(told(rules_from(shipped(), Sector::transport, month("2027-04"))),
            "0 2015-07 - pp-44-2015\n1 2015-07 - pp-44-2015\n3 2026-09 2027-03 -\n");
}

TEST(Staircase, ClimbsWorkerByWorker) {
  const Campaign one = campaign(edited(small_campaign(), "/income", Node::whole(1'000'000)));
  const Node request = json(R"({"gift": 1, "months": 12, "amil_bps": 0, "channel": "situs",
      "channel_fee_flat": 0, "channel_fee_bps": 0})");
  const auto stairs = staircase(one, request, kToday, 1, 3);
  ASSERT_TRUE(stairs);
  ASSERT_EQ(stairs->size(), 3U);
  EXPECT_EQ((*stairs)[0].gift, rp(184'800));
  EXPECT_EQ((*stairs)[1].gift, rp(369'600));
  EXPECT_EQ((*stairs)[2].workers, 3);
}

TEST(Staircase, AgreesWithTheQuoteOfItsGifts) {
  const Campaign one = campaign(small_campaign());
  const auto stairs = staircase(one, json(R"({"months": 12, "channel": "situs"})"), kToday, 1, 20);
  ASSERT_TRUE(stairs);
  for (const Stair& stair : *stairs) {
    const auto workers = [&](std::int64_t gift) {
      Node request = json(R"({"months": 12, "channel": "situs"})");
      request.add("gift", gift);
      return answer_quote(request, one, kToday).integer("workers");
    };
    EXPECT_EQ(workers(stair.gift.value()), stair.workers);
    EXPECT_EQ(workers(stair.gift.value() - 1), stair.workers - 1);
  }
}

TEST(Staircase, EndsAtTheLargestGift) {
  const Campaign one = campaign(small_campaign());
  EXPECT_THAT(staircase(one, json(R"({"months": 12})"), kToday, 1'000'000'000'000, 5),
              fails("workers_too_many", "/workers"));
  EXPECT_THAT(staircase(one, json(R"({"months": 0})"), kToday, 1, 5),
              fails("months_out_of_range", "/months"));
  EXPECT_EQ(staircase(one, json(R"({"months": 12})"), kToday, 1, 1'000'000)->size(), 200U);
}

Campaign with_every_kind() {
  Document one = begin_from("kosong", kToday).value();
  for (const std::string_view kind : kWayNames) {
    must(one.insert("/channels", one.file().get("channels").members().size(),
                    default_channel(one.file(), kind, kToday)));
  }
  must(one.remove("/channels/0"));
  return campaign(json(one.text()));
}

TEST(SeeChannels, ShowsWhatEachDoesWithAGift) {
  const Campaign one = with_every_kind();
  const auto views = see_channels(one, json(R"({"gift": 201600, "months": 12, "channel": "x"})"),
                                  {.today = kToday, .lang = "id"});
  ASSERT_TRUE(views);
  ASSERT_EQ(views->size(), kWayNames.size());
  for (std::size_t i = 0; i < views->size(); ++i) {
    const ChannelView& view = (*views)[i];
    EXPECT_EQ(view.kind, kWayNames[i]);
    EXPECT_EQ(view.pointer, pointer("/channels", i));
    EXPECT_EQ(view.state.get("id").string(), view.id);
    EXPECT_EQ(view.handoff.get("kind").string(), view.kind) << write_json(view.handoff);
    EXPECT_GE(view.handoff.integer("amount"), 201'600) << view.kind;
    EXPECT_EQ(view.picture.has_value(), view.kind == "qris");
  }
  EXPECT_EQ((*views)[0].handoff.get("url").string(), "https://contoh.example/?jumlah=201600");
}

TEST(SeeChannels, ShowsWhatDoesNotFit) {
  Node file = with_every_kind().file();
  file = edited(file, "/channels/0/minimum", Node::whole(500'000));
  const auto views = see_channels(campaign(file), json(R"({"gift": 201600, "months": 12})"),
                                  {.today = kToday, .lang = "id"});
  const ChannelView& view = views->front();
  EXPECT_FALSE(view.state.get("fits").flag());
  EXPECT_EQ(view.state.integer("nearest"), 500'000);
  EXPECT_EQ(view.handoff.get("error").get("code").string(), "channel_minimum");
}

TEST(SeeChannels, SaysWhatIsWrongWithTheRequest) {
  const Campaign one = with_every_kind();
  EXPECT_THAT(see_channels(one, json(R"({"months": 12})"), {.today = kToday, .lang = "id"}),
              fails("gift_missing", "/gift"));
  EXPECT_THAT(
      see_channels(one, json(R"({"gift": 1, "months": 99})"), {.today = kToday, .lang = "id"}),
      fails("months_out_of_range", "/months"));
}

}  // namespace
}  // namespace lindung::studio
