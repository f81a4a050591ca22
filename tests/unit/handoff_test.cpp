#include "channel/handoff.hpp"

#include <set>
#include <string>

#include "qris/payload.hpp"
#include "support/qris.hpp"
#include "support/quotes.hpp"

namespace lindung {
namespace {

using namespace test;

const Visit kVisit = {.today = date("2026-11-23"), .lang = "id"};
const HandoffContext kContext = {
    .campaign = "baznas", .visit = kVisit, .reference = "7K3M-Q9XT-4BWD"};

const std::string_view kBaznas =
    "https://baznas.go.id/bayarzakat?jenis={fund}&param1=0&param2=0&param3=0&param4=0&jumlah="
    "{amount_dots}";

Channel channel_by(Way way) {
  Channel channel;
  channel.id = "saluran";
  channel.way = std::move(way);
  channel.takes.fill(true);
  channel.fund_codes = {"sedekah", "maal", "sedekah"};
  return channel;
}

Channel link_to(std::string_view url) {
  return channel_by(LinkWay{.url = LinkTemplate::read(url).value()});
}

Quote quoted(const QuoteRequest& request) { return quote(shipped(), request).value(); }

template <class What>
What hand_off_as(const Channel& channel, const Quote& quote, Fund fund = Fund::infak) {
  const auto handoff = hand_off(channel, fund, quote, kContext);
  if (!handoff) ADD_FAILURE() << handoff.error().code;
  return std::get<What>(handoff.value().what);
}

TEST(HandOff, NamesTheChannelItsKindTheAmountAndTheReference) {
  const auto handoff = hand_off(link_to(kBaznas), Fund::infak, quoted(gift(25'000)), kContext);
  ASSERT_TRUE(handoff);
  EXPECT_EQ(handoff->channel, "saluran");
  EXPECT_EQ(handoff->kind, "link");
  EXPECT_EQ(handoff->amount, rp(25'000));
  EXPECT_EQ(handoff->reference, "7K3M-Q9XT-4BWD");
}

TEST(HandOff, AsksForOneMonthsGiftWhenMonthly) {
  QuoteRequest request = gift(50'000);
  request.frequency = Frequency::monthly;
  EXPECT_EQ(hand_off(link_to(kBaznas), Fund::infak, quoted(request), kContext)->amount, rp(50'000));
}

TEST(HandOff, IsRefusedWhereTheGiftDoesNotFit) {
  Channel channel = link_to(kBaznas);
  channel.maximum = rp(10'000);
  EXPECT_THAT(hand_off(channel, Fund::infak, quoted(gift(25'000)), kContext),
              fails("channel_maximum", "/gift"));
}

TEST(LinkHandOff, OpensBaznassPageWithTheAmountInDots) {
  const auto link = hand_off_as<LinkHandoff>(link_to(kBaznas), quoted(gift(25'000)));
  EXPECT_EQ(link.url,
            "https://baznas.go.id/bayarzakat?jenis=sedekah&param1=0&param2=0&param3=0&param4=0&"
            "jumlah=25.000");
  EXPECT_TRUE(link.amount_prefilled);
}

TEST(LinkHandOff, SaysTheChannelsOwnCodeForTheFund) {
  EXPECT_EQ(hand_off_as<LinkHandoff>(link_to("https://x.example/{fund}"), quoted(gift(25'000)),
                                     Fund::zakat)
                .url,
            "https://x.example/maal");
}

TEST(LinkHandOff, FillsInTheQuoteTheCampaignAndTheReference) {
  const Channel channel = link_to(
      "https://x.example/{campaign}/{lang}?a={amount}&w={workers}&m={months}&s={start}&r="
      "{reference}");
  EXPECT_EQ(hand_off_as<LinkHandoff>(channel, quoted(for_workers(2))).url,
            "https://x.example/baznas/id?a=369600&w=2&m=12&s=2026-11&r=7K3M-Q9XT-4BWD");
}

TEST(LinkHandOff, TellsWhenTheLinkCarriesNoAmount) {
  const auto prefilled = [](std::string_view url) {
    return hand_off_as<LinkHandoff>(link_to(url), quoted(gift(25'000))).amount_prefilled;
  };
  EXPECT_FALSE(prefilled("https://x.example/"));
  EXPECT_TRUE(prefilled("https://x.example/{amount}"));
  EXPECT_TRUE(prefilled("/bayar/{amount_dots}"));
}

TEST(FormHandOff, FillsItsFieldsInWithoutEncodingThem) {
  Channel channel = channel_by(FormWay{.url = "https://x.example/bayar",
                                       .fields = {{"jumlah", "{amount}"},
                                                  {"untuk", "{workers} pekerja & {months} bulan"},
                                                  {"tetap", "1"}}});
  const auto form = hand_off_as<FormHandoff>(channel, quoted(for_workers(2)));
  EXPECT_EQ(form.url, "https://x.example/bayar");
  ASSERT_EQ(form.fields.size(), 3U);
  EXPECT_EQ(form.fields[0].name, "jumlah");
  EXPECT_EQ(form.fields[0].value, "369600");
  EXPECT_EQ(form.fields[1].value, "2 pekerja & 12 bulan");
  EXPECT_EQ(form.fields[2].value, "1");
}

TEST(HandOff, TellsTheDedicationWhereTheChannelCarriesIt) {
  struct Case {
    std::string_view name;
    Way way;
    bool is_told;
  };
  const auto link = [](std::string_view url) {
    return LinkWay{.url = LinkTemplate::read(url).value()};
  };
  const auto form = [](std::string_view value) {
    return FormWay{.url = "/bayar", .fields = {{"pesan", value}}};
  };
  const TransferWay::Account account = {
      .bank = "Bank", .number = "1", .holder = "Amil", .takes = {true, true, true}};
  HandoffContext context = kContext;
  context.dedication = "Mengenang Ibu Siti";
  for (const auto& [name, way, is_told] :
       {Case{"link", link("https://x.example/?a={amount}"), false},
        {"link that holds it", link("https://x.example/?d={dedication}"), true},
        {"form", form("{amount}"), false},
        {"form that holds it", form("untuk: {dedication}"), true},
        {"endpoint", EndpointWay{.url = "/pledges", .method = "gopay", .nmid = ""}, true},
        {"transfer", TransferWay{.accounts = {account}}, false},
        {"slip", SlipWay{}, true},
        {"host", HostWay{}, true}}) {
    const auto with = hand_off(channel_by(way), Fund::infak, quoted(gift(25'000)), context);
    ASSERT_TRUE(with) << name;
    EXPECT_EQ(with->dedication, "Mengenang Ibu Siti") << name;
    EXPECT_EQ(with->is_dedication_told, is_told) << name;
    const auto without = hand_off(channel_by(way), Fund::infak, quoted(gift(25'000)), kContext);
    EXPECT_FALSE(without->is_dedication_told) << name;
  }
}

TEST(LinkHandOff, EncodesTheDedication) {
  HandoffContext context = kContext;
  context.dedication = "Ibu & Bapak";
  const auto handoff = hand_off(link_to("https://x.example/?d={dedication}"), Fund::infak,
                                quoted(gift(25'000)), context);
  EXPECT_EQ(std::get<LinkHandoff>(handoff->what).url, "https://x.example/?d=Ibu%20%26%20Bapak");
}

TEST(EndpointHandOff, SaysWhereToAskForWhat) {
  const Channel channel =
      channel_by(EndpointWay{.url = "/pledges", .method = "gopay", .nmid = "ID1020012345678"});
  const auto endpoint = hand_off_as<EndpointHandoff>(channel, quoted(gift(25'000)));
  EXPECT_EQ(endpoint.url, "/pledges");
  EXPECT_EQ(endpoint.method, "gopay");
  EXPECT_EQ(endpoint.nmid, "ID1020012345678");
}

TEST(QrisHandOff, MakesACodeOfTheAmountWithTheReferenceForThePinnedMerchant) {
  const std::string payload = static_code();
  const std::string nmid = Qris::read(payload)->nmid();
  const auto code = hand_off_as<QrisHandoff>(channel_by(QrisWay{.payload = payload, .nmid = nmid}),
                                             quoted(gift(25'000)));
  const auto read = Qris::read(code.payload, nmid);
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->is_dynamic());
  EXPECT_EQ(read->amount(), rp(25'000));
  EXPECT_EQ(read->reference(), "7K3M-Q9XT-4BWD");
  EXPECT_EQ(code.merchant, read->merchant());
  EXPECT_EQ(code.city, read->city());
  EXPECT_EQ(code.nmid, nmid);
}

TEST(QrisHandOff, IsRefusedForAnotherMerchantsCode) {
  const std::string payload = static_code();
  const Channel channel = channel_by(QrisWay{.payload = payload, .nmid = "ID0000000000000"});
  EXPECT_THAT(hand_off(channel, Fund::infak, quoted(gift(25'000)), kContext),
              fails("qris_nmid_other", "/nmid"));
}

TEST(QrisHandOff, IsRefusedAboveTenMillion) {
  const std::string payload = static_code();
  const std::string nmid = Qris::read(payload)->nmid();
  const Channel channel = channel_by(QrisWay{.payload = payload, .nmid = nmid});
  EXPECT_TRUE(hand_off(channel, Fund::infak, quoted(gift(10'000'000)), kContext));
  EXPECT_THAT(hand_off(channel, Fund::infak, quoted(gift(10'000'001)), kContext),
              fails("qris_amount_range", "/amount"));
}

Channel transfer(bool unique_digits) {
  TransferWay way;
  way.unique_digits = unique_digits;
  way.accounts.push_back({.bank = "Bank A", .number = "111", .holder = "Amil", .takes = {true}});
  way.accounts.push_back(
      {.bank = "Bank Z", .number = "222", .holder = "Amil", .takes = {false, true}});
  return channel_by(std::move(way));
}

TEST(TransferHandOff, GoesToTheAccountOfTheFund) {
  const Channel channel = transfer(false);
  const Quote quote = quoted(gift(25'000));
  EXPECT_EQ(hand_off_as<TransferHandoff>(channel, quote, Fund::infak).account->number, "111");
  EXPECT_EQ(hand_off_as<TransferHandoff>(channel, quote, Fund::zakat).account->number, "222");
  EXPECT_THAT(hand_off(channel, Fund::sedekah, quote, kContext),
              fails("transfer_no_account", "/fund"));
}

TEST(TransferHandOff, AddsUniqueDigitsToTheAmountWhereTheCampaignWantsThem) {
  const Quote quote = quoted(gift(25'000));
  EXPECT_EQ(hand_off(transfer(false), Fund::infak, quote, kContext)->amount, rp(25'000));
  const Channel channel = transfer(true);
  const auto with = hand_off(channel, Fund::infak, quote, kContext);
  ASSERT_TRUE(with);
  const Rupiah unique = std::get<TransferHandoff>(with->what).unique;
  EXPECT_GE(unique, rp(1));
  EXPECT_LE(unique, rp(999));
  EXPECT_EQ(with->amount, plus(rp(25'000), unique));
}

TEST(UniqueDigits, FollowFromTheReferenceAlone) {
  EXPECT_EQ(unique_digits("7K3M-Q9XT-4BWD"), unique_digits("7K3M-Q9XT-4BWD"));
  EXPECT_EQ(unique_digits(""), rp(0));
  std::set<Rupiah> seen;
  for (int i = 0; i < 2'000; ++i) {
    const Rupiah digits = unique_digits("R" + std::to_string(i));
    EXPECT_GE(digits, rp(1));
    EXPECT_LE(digits, rp(999));
    seen.insert(digits);
  }
  // 2,000 balls in 999 boxes leave about e^-2 of the boxes empty: some 864 are hit.
  EXPECT_GT(seen.size(), 800U);
}

TEST(ItemsHandOff, SaysWhatToBuyAndHowMuchMoreThatIs) {
  ItemsWay way;
  way.items.push_back({.id = "a", .name = "1 bulan", .price = rp(8'400), .url = "https://x/a"});
  way.items.push_back({.id = "b", .name = "3 bulan", .price = rp(33'600), .url = "https://x/b"});
  const Channel channel = channel_by(std::move(way));
  const auto handoff = hand_off(channel, Fund::infak, quoted(gift(50'000)), kContext);
  ASSERT_TRUE(handoff);
  const auto& items = std::get<ItemsHandoff>(handoff->what);
  // 33.600 + 2 x 8.400 = 50.400
  EXPECT_EQ(handoff->amount, rp(50'400));
  EXPECT_EQ(items.surplus, rp(400));
  ASSERT_EQ(items.lines.size(), 2U);
  EXPECT_EQ(items.lines[0].item->id, "a");
  EXPECT_EQ(items.lines[0].count, 2);
  EXPECT_EQ(items.lines[1].count, 1);
}

Channel counter() {
  SlipWay way;
  way.offices.push_back({.id = "jakarta", .name = "Jakarta", .address = "Jl. 1", .region = ""});
  way.offices.push_back({.id = "medan", .name = "Medan", .address = "Jl. 2", .region = ""});
  return channel_by(std::move(way));
}

TEST(SlipHandOff, NamesTheOfficeThatWasChosen) {
  const Channel channel = counter();
  HandoffContext context = kContext;
  context.office = "medan";
  const auto handoff = hand_off(channel, Fund::infak, quoted(gift(25'000)), context);
  ASSERT_TRUE(handoff);
  EXPECT_EQ(std::get<SlipHandoff>(handoff->what).office->name, "Medan");
}

TEST(SlipHandOff, LeavesTheOfficeOpenUntilOneIsChosen) {
  const Channel channel = counter();
  const auto slip = hand_off_as<SlipHandoff>(channel, quoted(gift(25'000)));
  EXPECT_EQ(slip.office, nullptr);
  EXPECT_EQ(slip.way->offices.size(), 2U);
}

TEST(SlipHandOff, IsRefusedForAnOfficeThatThereIsNot) {
  HandoffContext context = kContext;
  context.office = "surabaya";
  EXPECT_THAT(hand_off(counter(), Fund::infak, quoted(gift(25'000)), context),
              fails("office_unknown", "/office"));
}

TEST(HostHandOff, LeavesEverythingToThePage) {
  const auto handoff = hand_off(channel_by(HostWay{}), Fund::infak, quoted(gift(25'000)), kContext);
  ASSERT_TRUE(handoff);
  EXPECT_EQ(handoff->kind, "host");
  EXPECT_EQ(handoff->amount, rp(25'000));
}

}  // namespace
}  // namespace lindung
