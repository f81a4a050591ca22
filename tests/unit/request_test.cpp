#include "campaign/request.hpp"

#include <string>

#include "support/campaigns.hpp"

namespace lindung {
namespace {

using namespace test;

const Campaign& small() {
  static const Campaign one = campaign(small_campaign());
  return one;
}

Result<Ask> ask(std::string_view request) {
  return read_ask(json(request), small(), date("2026-11-23"));
}

TEST(Request, AsksForAGiftOrForWorkers) {
  const auto gift = ask(R"({"gift": 500000, "months": 12})");
  ASSERT_TRUE(gift);
  ASSERT_TRUE(std::holds_alternative<Gift>(gift->quote.what));
  EXPECT_EQ(std::get<Gift>(gift->quote.what).amount, rp(500'000));
  EXPECT_FALSE(std::get<Gift>(gift->quote.what).net);
  EXPECT_EQ(gift->quote.months, 12);
  const auto workers = ask(R"({"workers": 2, "months": 1})");
  ASSERT_TRUE(workers);
  EXPECT_EQ(std::get<Workers>(workers->quote.what).count, 2);
}

TEST(Request, TakesTheRestFromTheDayAndTheCampaign) {
  const auto found = ask(R"({"gift": 1, "months": 3})");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->quote.start, month("2026-11"));
  EXPECT_EQ(std::get<Sector>(found->quote.who), Sector::general);
  EXPECT_EQ(found->quote.income, rp(1'500'000));
  EXPECT_EQ(found->fund, Fund::infak);
  EXPECT_FALSE(found->channel);
  EXPECT_EQ(found->quote.fees.channel_flat, rp(0));
  EXPECT_EQ(found->quote.fees.channel, bps(0));
  EXPECT_EQ(found->quote.fees.amil, bps(2'000));
  EXPECT_EQ(found->quote.frequency, Frequency::once);
}

TEST(Request, TakesADedicationWhereTheCampaignDoes) {
  constexpr std::string_view kRequest =
      R"({"gift": 1, "months": 3, "dedication": "Mengenang Ibu Siti"})";
  EXPECT_THAT(ask(kRequest), fails("dedication_not_offered", "/dedication"));
  const Campaign open = campaign(edited(small_campaign(), "/dedication", json("true")));
  const Node request = json(kRequest);
  const auto found = read_ask(request, open, date("2026-11-23"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->dedication, "Mengenang Ibu Siti");
  for (const std::string_view text : {"a\\nb", "\\u202eb", ""}) {
    const Node odd =
        json(R"({"gift": 1, "months": 3, "dedication": ")" + std::string(text) + R"("})");
    EXPECT_FALSE(read_ask(odd, open, date("2026-11-23"))) << text;
  }
}

TEST(Request, ReadsEveryField) {
  const auto found = ask(
      R"({"gift": 1e3, "months": 3.0, "start": "2027-02", "sector": "transport", "income": 0,
          "fund": "zakat", "channel": "situs", "cover_fees": true, "frequency": "monthly"})");
  ASSERT_TRUE(found);
  EXPECT_EQ(std::get<Gift>(found->quote.what).amount, rp(1'000));
  EXPECT_TRUE(std::get<Gift>(found->quote.what).net);
  EXPECT_EQ(found->quote.start, month("2027-02"));
  EXPECT_EQ(std::get<Sector>(found->quote.who), Sector::transport);
  EXPECT_EQ(found->quote.income, rp(0));
  EXPECT_EQ(found->fund, Fund::zakat);
  ASSERT_TRUE(found->channel);
  EXPECT_EQ(found->channel->get("id").string(), "situs");
  EXPECT_EQ(found->quote.frequency, Frequency::monthly);
}

TEST(Request, ReadsAMixByTheNamesOfSectors) {
  const auto found = ask(R"({"gift": 1, "months": 3, "mix": {"transport": 60, "general": 40}})");
  ASSERT_TRUE(found);
  EXPECT_EQ(std::get<Mix>(found->quote.who), (Mix{40, 60}));
  EXPECT_EQ(
      std::get<Mix>(ask(R"({"gift": 1, "months": 3, "mix": {"transport": 1000000}})")->quote.who),
      (Mix{0, 1'000'000}));
}

TEST(Request, TakesTheFeesOfTheChannelAndTheFund) {
  const auto infak = ask(R"({"gift": 50000, "months": 3, "channel": "situs"})");
  ASSERT_TRUE(infak);
  EXPECT_EQ(infak->quote.fees.channel_flat, rp(1'000));
  EXPECT_EQ(infak->quote.fees.channel, bps(100));
  EXPECT_EQ(infak->quote.fees.amil, bps(2'000));
  const auto zakat = ask(R"({"gift": 50000, "months": 3, "channel": "situs", "fund": "zakat"})");
  ASSERT_TRUE(zakat);
  EXPECT_EQ(zakat->quote.fees.channel_flat, rp(0));
  EXPECT_EQ(zakat->quote.fees.channel, bps(0));
  EXPECT_EQ(zakat->quote.fees.amil, bps(1'250));
}

TEST(Request, PrefersItsOwnFeesToTheCampaigns) {
  const auto found = ask(
      R"({"gift": 50000, "months": 3, "channel": "situs", "channel_fee_flat": 0, "channel_fee_bps": 9999, "amil_bps": 1})");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->quote.fees.channel_flat, rp(0));
  EXPECT_EQ(found->quote.fees.channel, bps(9'999));
  EXPECT_EQ(found->quote.fees.amil, bps(1));
}

TEST(Request, PrefersInfakAmongTheFundsOfACampaign) {
  const Node file =
      edited(small_campaign(), "/funds", json(R"([{"id": "zakat"}, {"id": "infak"}])"));
  const Campaign zakat_first = campaign(file);
  EXPECT_EQ(read_ask(json(R"({"gift": 1, "months": 3})"), zakat_first, Date())->fund, Fund::infak);
  const Campaign zakat_only =
      campaign(edited(small_campaign(), "/funds", json(R"([{"id": "zakat"}])")));
  EXPECT_EQ(read_ask(json(R"({"gift": 1, "months": 3})"), zakat_only, Date())->fund, Fund::zakat);
}

TEST(Request, RefusesWhatItCannotTakeAsItStands) {
  struct Case {
    std::string_view request, code, path;
  };
  const Case cases[] = {
      {"[]", "not_an_object", ""},
      {"null", "not_an_object", ""},
      {"\"gift\"", "not_an_object", ""},
      {R"({"months": 3})", "gift_missing", "/gift"},
      {R"({"gift": 1})", "months_missing", "/months"},
      {R"({"gift": 1, "workers": 1, "months": 3})", "gift_or_workers", "/workers"},
      {R"({"gift": 1, "months": 3, "mix": {"general": 1}, "sector": "general"})", "sector_or_mix",
       "/mix"},
      {R"({"gift": 1, "months": 3, "gfit": 1})", "field_unknown", "/gfit"},
      {R"({"gift": 1, "months": 3, "a/b": 1})", "field_unknown", "/a~1b"},
      {R"({"gift": "500000", "months": 3})", "gift_not_number", "/gift"},
      {R"({"gift": null, "months": 3})", "gift_not_number", "/gift"},
      {R"({"gift": true, "months": 3})", "gift_not_number", "/gift"},
      {R"({"gift": [1], "months": 3})", "gift_not_number", "/gift"},
      {R"({"gift": 1.5, "months": 3})", "gift_not_whole", "/gift"},
      {R"({"gift": -1, "months": 3})", "gift_negative", "/gift"},
      {R"({"gift": 1000000000000001, "months": 3})", "gift_too_large", "/gift"},
      {R"({"workers": "2", "months": 3})", "workers_not_number", "/workers"},
      {R"({"workers": 0.5, "months": 3})", "workers_not_whole", "/workers"},
      {R"({"workers": -1, "months": 3})", "workers_negative", "/workers"},
      {R"({"workers": 1000000000000001, "months": 3})", "workers_too_large", "/workers"},
      {R"({"gift": 1, "months": "3"})", "months_not_number", "/months"},
      {R"({"gift": 1, "months": 1.5})", "months_not_whole", "/months"},
      {R"({"gift": 1, "months": 0})", "months_out_of_range", "/months"},
      {R"({"gift": 1, "months": 61})", "months_out_of_range", "/months"},
      {R"({"gift": 1, "months": -3})", "months_negative", "/months"},
      {R"({"gift": 1, "months": 3, "start": 202611})", "start_not_text", "/start"},
      {R"({"gift": 1, "months": 3, "start": "2026-13"})", "start_unreadable", "/start"},
      {R"({"gift": 1, "months": 3, "start": "2026-11-23"})", "start_unreadable", "/start"},
      {R"({"gift": 1, "months": 3, "start": ""})", "start_unreadable", "/start"},
      {R"({"gift": 1, "months": 3, "sector": "ojek"})", "sector_unknown", "/sector"},
      {R"({"gift": 1, "months": 3, "sector": 1})", "sector_not_text", "/sector"},
      {R"({"gift": 1, "months": 3, "mix": "general"})", "mix_not_object", "/mix"},
      {R"({"gift": 1, "months": 3, "mix": {"general": -1}})", "general_negative", "/mix/general"},
      {R"({"gift": 1, "months": 3, "mix": {"general": 0.4}})", "general_not_whole", "/mix/general"},
      {R"({"gift": 1, "months": 3, "mix": {"transport": "60"}})", "transport_not_number",
       "/mix/transport"},
      {R"({"gift": 1, "months": 3, "mix": {"general": 1000001}})", "general_out_of_range",
       "/mix/general"},
      {R"({"gift": 1, "months": 3, "income": -1})", "income_negative", "/income"},
      {R"({"gift": 1, "months": 3, "income": 0.5})", "income_not_whole", "/income"},
      {R"({"gift": 1, "months": 3, "income": 1000000000000001})", "income_too_large", "/income"},
      {R"({"gift": 1, "months": 3, "fund": "wakaf"})", "fund_unknown", "/fund"},
      {R"({"gift": 1, "months": 3, "fund": 1})", "fund_not_text", "/fund"},
      {R"({"gift": 1, "months": 3, "fund": "sedekah"})", "fund_not_offered", "/fund"},
      {R"({"gift": 1, "months": 3, "channel": "warung"})", "channel_unknown", "/channel"},
      {R"({"gift": 1, "months": 3, "channel": false})", "channel_not_text", "/channel"},
      {R"({"gift": 1, "months": 3, "cover_fees": 1})", "cover_fees_not_flag", "/cover_fees"},
      {R"({"gift": 1, "months": 3, "cover_fees": "true"})", "cover_fees_not_flag", "/cover_fees"},
      {R"({"gift": 1, "months": 3, "frequency": "daily"})", "frequency_unknown", "/frequency"},
      {R"({"gift": 1, "months": 3, "frequency": 12})", "frequency_not_text", "/frequency"},
      {R"({"gift": 1, "months": 3, "channel_fee_flat": -1})", "channel_fee_flat_negative",
       "/channel_fee_flat"},
      {R"({"gift": 1, "months": 3, "channel_fee_bps": 10000})", "channel_fee_bps_out_of_range",
       "/channel_fee_bps"},
      {R"({"gift": 1, "months": 3, "amil_bps": 10000})", "amil_bps_out_of_range", "/amil_bps"},
      {R"({"gift": 1, "months": 3, "amil_bps": "0"})", "amil_bps_not_number", "/amil_bps"},
  };
  for (const auto& [request, code, path] : cases) {
    EXPECT_THAT(ask(request), fails(code, path)) << request;
  }
}

TEST(Request, RefusesAMixOfAnUnknownSector) {
  const auto found = ask(R"({"gift": 1, "months": 3, "mix": {"ojek": 1}})");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().path, "/mix/ojek");
}

TEST(Request, RefusesAMixWithoutWeight) {
  for (const std::string_view mix :
       {"{}", R"({"general": 0})", R"({"general": 0, "transport": 0})"}) {
    const auto found = ask(R"({"gift": 1, "months": 3, "mix": )" + std::string(mix) + "}");
    ASSERT_TRUE(found) << mix;
    EXPECT_THAT(quote(small().tariff(), found->quote), fails("mix_empty", "/mix")) << mix;
  }
}

TEST(Request, KeepsTheAmilToTheCapOfTheFund) {
  EXPECT_TRUE(ask(R"({"gift": 1, "months": 3, "fund": "zakat", "amil_bps": 1250})"));
  for (const std::string_view request :
       {R"({"gift": 1, "months": 3, "fund": "zakat", "amil_bps": 1251})",
        R"({"gift": 1, "months": 3, "fund": "infak", "amil_bps": 2001})"}) {
    const auto found = ask(request);
    ASSERT_FALSE(found) << request;
    EXPECT_EQ(found.error().code, "amil_above_cap");
    EXPECT_EQ(found.error().path, "/amil_bps");
  }
}

TEST(Request, TakesTheEndsOfEveryRange) {
  for (const std::string_view request :
       {R"({"gift": 0, "months": 1})", R"({"gift": 1000000000000000, "months": 60})",
        R"({"workers": 0, "months": 1})", R"({"workers": 1000000000000000, "months": 1})",
        R"({"gift": 1, "months": 3, "amil_bps": 2000, "channel_fee_bps": 9999})",
        R"({"gift": 1, "months": 3, "income": 1000000000000000})"}) {
    EXPECT_TRUE(ask(request)) << request;
  }
}

}  // namespace
}  // namespace lindung
