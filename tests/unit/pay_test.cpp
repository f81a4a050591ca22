#include "campaign/pay.hpp"

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

const Campaign& small() {
  static const Campaign one = campaign(small_campaign());
  return one;
}

Asking asking(std::string_view lang = "id", std::string_view today = "2026-11-23") {
  return {.today = date(today), .lang = lang};
}

Node handoff(std::string_view request, const Campaign& campaign = baznas(),
             const Asking& how = asking()) {
  return answer_handoff(json(request), campaign, how);
}

std::string code_of(const Node& answer) { return answer.get("error").get("code").string(); }

std::vector<std::string> keys(const Node& node) {
  std::vector<std::string> all;
  for (const auto& [key, value] : node.members()) all.push_back(key);
  return all;
}

const Node& channel_in(const Node& answer, std::string_view id) {
  for (const auto& [key, channel] : answer.get("channels").members()) {
    if (channel.get("id").string() == id) return channel;
  }
  ADD_FAILURE() << "no channel " << id;
  return answer;
}

TEST(AnswerHandoff, OpensBaznasWithTheKindOfGiftAndTheAmount) {
  const std::string rest = "&param1=0&param2=0&param3=0&param4=0&jumlah=25.000";
  const std::string start = "https://baznas.go.id/bayarzakat?jenis=";
  struct Case {
    std::string_view request, code;
  };
  for (const auto& [request, code] :
       {Case{R"({"gift":25000,"months":3,"channel":"baznas"})", "sedekah"},
        {R"({"gift":25000,"months":3,"channel":"baznas","fund":"sedekah"})", "sedekah"},
        {R"({"gift":25000,"months":3,"channel":"baznas","fund":"zakat"})", "maal"}}) {
    EXPECT_EQ(handoff(request).get("url").string(), start + std::string(code) + rest);
  }
}

TEST(AnswerHandoff, HasItsFieldsInOrder) {
  const Node found = handoff(R"({"workers":1,"months":3,"start":"2026-11","channel":"kitabisa"})");
  EXPECT_EQ(keys(found),
            (std::vector<std::string>{"channel", "kind", "amount", "url", "amount_prefilled"}));
  EXPECT_EQ(found.integer("amount"), 35'369);
  EXPECT_FALSE(found.get("amount_prefilled").flag());
}

TEST(AnswerHandoff, CarriesTheReference) {
  const Node found =
      handoff(R"({"gift":25000,"months":3,"channel":"baznas","reference":"7K3M-Q9XT-4BWD"})");
  EXPECT_EQ(found.get("reference").string(), "7K3M-Q9XT-4BWD");
}

TEST(AnswerHandoff, PassesTheLanguageAndTheCampaign) {
  const Node found =
      handoff(R"({"gift":25000,"months":3,"channel":"situs"})", small(), asking("en"));
  EXPECT_EQ(found.get("url").string(), "https://amil.example/?f=infak&a=25000&l=en&c=kecil");
}

TEST(AnswerHandoff, NeedsAChannelThatFits) {
  struct Case {
    std::string_view request, code;
  };
  for (const auto& [request, code] :
       {Case{R"({"gift":25000,"months":3})", "channel_missing"},
        {R"({"gift":25000,"months":3,"channel":"warung"})", "channel_unknown"},
        {R"({"gift":25000,"months":3,"channel":"gn-lingkaran","fund":"zakat"})", "channel_fund"},
        {R"({"gift":0,"months":3,"channel":"baznas"})", "gift_zero"},
        {R"({"gift":"25000","months":3,"channel":"baznas"})", "gift_not_number"}}) {
    EXPECT_EQ(code_of(handoff(request)), code) << request;
  }
}

TEST(AnswerHandoff, HasItsDayWithinTheCampaignsPeriod) {
  const std::string_view request = R"({"gift":25000,"months":3,"channel":"baznas"})";
  EXPECT_EQ(code_of(handoff(request, baznas(), asking("id", "2025-09-18"))), "campaign_closed");
  EXPECT_EQ(code_of(handoff(request, baznas(), asking("id", "2025-09-19"))), "");
}

TEST(ChooseChannel, IsTheNamedOneIfItFitsElseTheFirstThatDoesElseTheNamedOne) {
  struct Case {
    std::string_view request, chosen;
  };
  for (const auto& [request, chosen] :
       {Case{R"({"gift":500000,"months":3,"channel":"gn-lingkaran"})", "gn-lingkaran"},
        {R"({"gift":500000,"months":3})", "baznas"},
        {R"({"gift":500000,"months":3,"fund":"zakat","channel":"gn-lingkaran"})", "baznas"},
        {R"({"gift":-1,"months":3,"channel":"gn-lingkaran"})", "gn-lingkaran"}}) {
    EXPECT_EQ(choose_channel(json(request), baznas(), asking()), chosen) << request;
  }
}

TEST(ChooseChannel, IsTheNamedOneWhereNoneTakesTheGift) {
  const Node file = small_campaign();
  Node channels = Node::array();
  channels.append(file.get("channels").members().front().value);
  const Campaign alone = campaign(edited(file, "/channels", channels));
  EXPECT_EQ(choose_channel(json(R"({"gift":9999,"months":3,"channel":"situs"})"), alone, asking()),
            "situs");
}

TEST(AnswerPay, ListsEveryChannelWithItsFit) {
  const Node found = answer_pay(
      json(R"({"gift":500000,"months":3,"fund":"zakat","channel":"baznas"})"), baznas(), asking());
  EXPECT_EQ(found.get("channels").members().size(),
            baznas().file().get("channels").members().size());
  EXPECT_TRUE(channel_in(found, "baznas").get("fits").flag());
  EXPECT_FALSE(channel_in(found, "gn-lingkaran").get("fits").flag());
  EXPECT_EQ(code_of(channel_in(found, "gn-lingkaran")), "channel_fund");
}

TEST(AnswerPay, NamesTheLimitAndTheNearestGiftThatFits) {
  const Node found =
      answer_pay(json(R"({"gift":9999,"months":3,"channel":"situs"})"), small(), asking());
  const Node& channel = channel_in(found, "situs");
  EXPECT_EQ(code_of(channel), "channel_minimum");
  EXPECT_EQ(channel.integer("limit"), 10'000);
  EXPECT_EQ(channel.integer("nearest"), 10'000);
  EXPECT_EQ(code_of(found), "channel_minimum");
}

TEST(AnswerPay, HandsOffToTheChannelChosen) {
  const Node request = json(R"({"gift":25000,"months":3,"channel":"baznas"})");
  const Node found = answer_pay(request, baznas(), asking());
  EXPECT_EQ(write_json(found.get("handoff")),
            write_json(answer_handoff(request, baznas(), asking())));
}

TEST(AnswerPay, StillListsTheChannelsWhereNoneIsChosen) {
  const Node found = answer_pay(json(R"({"gift":25000,"months":3})"), baznas(), asking());
  EXPECT_EQ(code_of(found), "channel_missing");
  EXPECT_FALSE(found.get("channels").members().empty());
}

TEST(AnswerPay, IsAnErrorForARequestThatIsWrong) {
  const Node found = answer_pay(json(R"({"gift":-1,"months":3})"), baznas(), asking());
  EXPECT_EQ(code_of(found), "gift_negative");
  EXPECT_EQ(found.find("channels"), nullptr);
}

}  // namespace
}  // namespace lindung
