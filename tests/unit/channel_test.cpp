#include "channel/channel.hpp"

#include "support/quotes.hpp"

namespace lindung {
namespace {

using namespace test;

Channel channel_to(std::string_view url) {
  Channel channel;
  channel.id = "baznas";
  channel.way.url = LinkTemplate::read(url).value();
  channel.way.fund_codes = {"sedekah", "maal", "sedekah"};
  channel.takes[0] = channel.takes[1] = true;  // infak and zakat
  return channel;
}

const std::string_view kBaznas =
    "https://baznas.go.id/bayarzakat?jenis={fund}&param1=0&param2=0&param3=0&param4=0&jumlah="
    "{amount_dots}";

TEST(Fund, IsReadAndWrittenByName) {
  EXPECT_EQ(name(Fund::infak), "infak");
  EXPECT_EQ(name(Fund::zakat), "zakat");
  EXPECT_EQ(name(Fund::sedekah), "sedekah");
  for (const Fund fund : kFunds) EXPECT_EQ(read_fund(name(fund)), fund);
  for (const std::string_view text : {"", "Infak", "maal", "infaq"}) {
    EXPECT_EQ(read_fund(text), std::nullopt) << text;
  }
}

TEST(Fund, LeavesTheAmilAnEighthOfZakatAndAFifthOfTheOthers) {
  EXPECT_EQ(most_amil(Fund::zakat), bps(1'250));
  EXPECT_EQ(most_amil(Fund::infak), bps(2'000));
  EXPECT_EQ(most_amil(Fund::sedekah), bps(2'000));
}

TEST(CheckFit, TakesTheChannelsFundsOnly) {
  const Channel channel = channel_to(kBaznas);
  EXPECT_TRUE(check_fit(channel, Fund::infak, rp(1)));
  EXPECT_TRUE(check_fit(channel, Fund::zakat, rp(1)));
  EXPECT_THAT(check_fit(channel, Fund::sedekah, rp(1)), fails("channel_fund", "/fund"));
}

TEST(CheckFit, TakesGiftsFromTheMinimumToTheMaximum) {
  Channel channel = channel_to(kBaznas);
  channel.minimum = rp(10'000);
  channel.maximum = rp(10'000'000);
  EXPECT_THAT(check_fit(channel, Fund::infak, rp(9'999)), fails("channel_minimum", "/gift"));
  EXPECT_TRUE(check_fit(channel, Fund::infak, rp(10'000)));
  EXPECT_TRUE(check_fit(channel, Fund::infak, rp(10'000'000)));
  EXPECT_THAT(check_fit(channel, Fund::infak, rp(10'000'001)), fails("channel_maximum", "/gift"));
}

TEST(CheckFit, NamesTheNearestAmountThatFits) {
  Channel channel = channel_to(kBaznas);
  channel.minimum = rp(10'000);
  channel.maximum = rp(10'000'000);
  EXPECT_THAT(check_fit(channel, Fund::infak, rp(1)).error().message,
              testing::HasSubstr("Rp10.000."));
  EXPECT_THAT(check_fit(channel, Fund::infak, kLargestGift).error().message,
              testing::HasSubstr("Rp10.000.000."));
}

TEST(CheckFit, WithoutAMaximumTakesTheLargestGift) {
  EXPECT_TRUE(check_fit(channel_to(kBaznas), Fund::infak, kLargestGift));
}

TEST(HandOff, OpensBaznassPageWithTheAmountInDots) {
  const auto quoted = quote(shipped(), gift(25'000)).value();
  const auto handoff =
      hand_off(channel_to(kBaznas), Fund::infak, quoted, {.campaign = "c", .lang = "id"});
  ASSERT_TRUE(handoff);
  EXPECT_EQ(handoff->channel, "baznas");
  EXPECT_EQ(handoff->url,
            "https://baznas.go.id/bayarzakat?jenis=sedekah&param1=0&param2=0&param3=0&param4=0&"
            "jumlah=25.000");
  EXPECT_EQ(handoff->amount, rp(25'000));
  EXPECT_TRUE(handoff->amount_prefilled);
}

TEST(HandOff, SaysTheChannelsOwnCodeForTheFund) {
  const auto quoted = quote(shipped(), gift(25'000)).value();
  const Channel channel = channel_to("https://x.example/{fund}");
  EXPECT_EQ(hand_off(channel, Fund::zakat, quoted, {})->url, "https://x.example/maal");
}

TEST(HandOff, FillsInTheQuoteAndTheCampaign) {
  const auto quoted = quote(shipped(), for_workers(2)).value();
  const Channel channel =
      channel_to("https://x.example/{campaign}/{lang}?a={amount}&w={workers}&m={months}&s={start}");
  EXPECT_EQ(hand_off(channel, Fund::infak, quoted, {.campaign = "tua muda", .lang = "en"})->url,
            "https://x.example/tua%20muda/en?a=369600&w=2&m=12&s=2026-11");
}

TEST(HandOff, TellsWhenTheLinkCarriesNoAmount) {
  const auto quoted = quote(shipped(), gift(25'000)).value();
  EXPECT_FALSE(
      hand_off(channel_to("https://x.example/"), Fund::infak, quoted, {})->amount_prefilled);
  EXPECT_TRUE(hand_off(channel_to("https://x.example/{amount}"), Fund::infak, quoted, {})
                  ->amount_prefilled);
}

TEST(HandOff, AsksForOneMonthsGiftWhenMonthly) {
  QuoteRequest request = gift(50'000);
  request.frequency = Frequency::monthly;
  const auto quoted = quote(shipped(), request).value();
  const auto handoff = hand_off(channel_to(kBaznas), Fund::infak, quoted, {});
  ASSERT_TRUE(handoff);
  EXPECT_EQ(handoff->amount, rp(50'000));
}

TEST(HandOff, IsRefusedWhereTheGiftDoesNotFit) {
  Channel channel = channel_to(kBaznas);
  channel.maximum = rp(10'000);
  const auto quoted = quote(shipped(), gift(25'000)).value();
  EXPECT_THAT(hand_off(channel, Fund::infak, quoted, {}), fails("channel_maximum", "/gift"));
}

}  // namespace
}  // namespace lindung
