#include "campaign/campaign.hpp"

#include "campaign/answer.hpp"
#include "support/campaigns.hpp"

namespace lindung {
namespace {

using namespace test;

TEST(CampaignStatus, RunsFromItsFirstDayToItsLast) {
  const Campaign one = campaign(small_campaign());
  struct Case {
    std::string_view today, status;
  };
  for (const auto& [today, expected] : {Case{"2025-12-31", "not_started"},
                                        {"2026-01-01", "running"},
                                        {"2027-12-31", "running"},
                                        {"2028-01-01", "ended"}}) {
    EXPECT_EQ(name(status(one, date(today))), expected) << today;
  }
}

TEST(CampaignStatus, RunsForeverWithoutALastDay) {
  const Campaign one = campaign(edited(small_campaign(), "/period/until", std::nullopt));
  EXPECT_EQ(status(one, date("9999-12-31")), CampaignStatus::running);
}

TEST(Campaign, IsADemonstrationWhenAnythingInItIs) {
  EXPECT_FALSE(campaign(small_campaign()).is_demonstration());
  for (const std::string_view pointer :
       {"/collector/demonstration", "/progress/demonstration", "/channels/0/demonstration"}) {
    EXPECT_TRUE(campaign(edited(small_campaign(), pointer, Node::boolean(true))).is_demonstration())
        << pointer;
  }
}

TEST(Campaign, FindsItsFundsAndChannels) {
  const Campaign one = campaign(small_campaign());
  EXPECT_EQ(one.amil(Fund::zakat), bps(1'250));
  EXPECT_EQ(one.amil(Fund::sedekah), std::nullopt);
  const Node* channel = one.channel("situs");
  ASSERT_NE(channel, nullptr);
  EXPECT_EQ(channel->get("id").string(), "situs");
  EXPECT_EQ(channel_fee(*channel, Fund::infak).flat, rp(1'000));
  EXPECT_EQ(channel_fee(*channel, Fund::infak).share, bps(100));
  EXPECT_EQ(one.channel(""), nullptr);
  EXPECT_EQ(one.channel("warung"), nullptr);
}

TEST(Campaign, KnowsNoChannelOfAnotherKind) {
  const Node file =
      edited(small_campaign(), "/channels/1", json(R"({"kind": "merpati", "id": "pos"})"));
  EXPECT_EQ(campaign(file).channel("pos"), nullptr);
}

TEST(Campaign, AsksForTheLowestBracketWhereItNamesNoIncome) {
  EXPECT_EQ(campaign(small_campaign()).income(), rp(1'500'000));
  EXPECT_EQ(campaign(edited(small_campaign(), "/income", std::nullopt)).income(), rp(1'000'000));
}

TEST(Campaign, ReliesOnlyOnTheSourcesItConfirms) {
  const Campaign one = campaign(small_campaign());
  EXPECT_TRUE(one.confirms("bpjstk-5-2021"));
  EXPECT_FALSE(one.confirms("pp-50-2025"));
}

TEST(Campaign, KeepsItsFileWhenMoved) {
  Campaign first = campaign(small_campaign());
  const Campaign moved = std::move(first);
  EXPECT_EQ(moved.id(), "kecil");
  EXPECT_EQ(moved.channel("situs")->get("id").string(), "situs");
}

std::string text_at(const Node& view, std::initializer_list<std::string_view> keys) {
  const Node* node = &view;
  for (const std::string_view key : keys) {
    node = key == "0" ? &node->members().at(0).value : node->find(key);
    if (node == nullptr) return "(nothing)";
  }
  return node->is(Node::Kind::text) ? node->string() : write_json(*node);
}

TEST(CampaignView, SpeaksTheLanguageAsked) {
  const Campaign one = campaign(small_campaign());
  const Node en = write_campaign_view(one, "en", date("2026-11-23"));
  EXPECT_EQ(text_at(en, {"name"}), "Protect");
  EXPECT_EQ(text_at(en, {"collector", "permit"}), "Permit 1");
  EXPECT_EQ(text_at(en, {"groups", "0", "name"}), "Driver");
  EXPECT_EQ(text_at(en, {"channels", "0", "name"}), "Site");
  EXPECT_EQ(text_at(en, {"funds", "0", "note"}), "Infak");
  EXPECT_EQ(text_at(write_campaign_view(one, "id", Date()), {"name"}), "Lindungi");
}

TEST(CampaignView, FallsBackToTheFirstLanguageItHas) {
  const Campaign one = campaign(edited(small_campaign(), "/name/en", std::nullopt));
  EXPECT_EQ(text_at(write_campaign_view(one, "en", Date()), {"name"}), "Lindungi");
  EXPECT_EQ(text_at(write_campaign_view(one, "fr", Date()), {"name"}), "Lindungi");
}

TEST(CampaignView, TellsTheDayAndWhetherTheCampaignRuns) {
  const Campaign one = campaign(small_campaign());
  const Node view = write_campaign_view(one, "id", date("2026-11-23"));
  EXPECT_EQ(text_at(view, {"today"}), "2026-11-23");
  EXPECT_EQ(text_at(view, {"status"}), "running");
  EXPECT_EQ(text_at(view, {"checked"}), "2026-09-24");
  EXPECT_EQ(text_at(view, {"demonstration"}), "false");
  EXPECT_EQ(
      text_at(write_campaign_view(shipped_campaign("baznas"), "id", Date()), {"demonstration"}),
      "true");
}

TEST(CampaignView, LeavesOutChannelsOfKindsNotKnownHere) {
  const Node file =
      edited(small_campaign(), "/channels/1", json(R"({"kind": "merpati", "id": "pos"})"));
  const Node view = write_campaign_view(campaign(file), "id", Date());
  EXPECT_EQ(view.find("channels")->members().size(),
            small_campaign().find("channels")->members().size() - 1);
}

}  // namespace
}  // namespace lindung
