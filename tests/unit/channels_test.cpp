#include "campaign/channels.hpp"

#include <string>
#include <vector>

#include "campaign/channel_format.hpp"
#include "support/campaigns.hpp"
#include "support/qris.hpp"

namespace lindung {
namespace {

using namespace test;

/// "code /path" of every problem of the small campaign with only this channel.
std::vector<std::string> problems_with(const Node& channel) {
  Node list = Node::array();
  list.append(channel);
  Problems problems;
  std::ignore = read_campaign(edited(small_campaign(), "/channels", list), problems);
  std::vector<std::string> found;
  for (const Problem& problem : problems.all()) {
    found.push_back(problem.error.code + " " + problem.error.path);
  }
  return found;
}

/// A channel with what every kind has, and these members.
Node channel(std::string_view members) {
  return json(R"({"id":"a","name":{"id":"A","en":"A"},)" + std::string(members) + "}");
}

Node qris(std::string_view payload, std::string_view nmid) {
  return channel(R"("kind":"qris","payload":")" + std::string(payload) + R"(","nmid":")" +
                 std::string(nmid) + '"');
}

std::string nmid() { return Qris::read(static_code())->nmid(); }

TEST(CheckChannels, TakesEveryKind) {
  for (
      const std::string_view members :
      {R"("kind":"link","url":"https://x.example/?a={amount}")", R"("kind":"link","url":"/bayar")",
       R"("kind":"form","url":"https://x.example/","fields":[{"name":"a","value":"{amount}"}])",
       R"("kind":"endpoint","url":"/pledges","method":"gopay")",
       R"("kind":"endpoint","url":"https://x.example/p","method":"ovo","nmid":"ID1020012345678")",
       R"("kind":"transfer","accounts":[{"bank":"B","number":"7001234567","holder":"H"}])",
       R"("kind":"items","items":[{"id":"i","name":{"id":"I","en":"I"},"price":8400,"url":"https://x.example/i"}])",
       R"("kind":"slip","form":"letter","address":{"id":"Jl. 1","en":"Jl. 1"})",
       R"("kind":"slip","form":"counter","offices":[{"id":"o","name":"O","address":"Jl. 1","lat_e5":-620000,"lon_e5":10681667}])",
       R"("kind":"host")"}) {
    EXPECT_THAT(problems_with(channel(members)), testing::IsEmpty()) << members;
  }
  EXPECT_THAT(problems_with(qris(static_code(), nmid())), testing::IsEmpty());
}

TEST(CheckChannels, SaysWhatIsWrongAndWhere) {
  struct Case {
    std::string_view members, problem;
  };
  const Case cases[] = {
      {R"("kind":"link","url":"javascript:alert")", "link_not_https /channels/0/url"},
      {R"("kind":"link","url":"https://baznas.go.id@evil.example/")",
       "link_not_https /channels/0/url"},
      {R"("kind":"link","url":"https://x.example/{jumlah}")",
       "link_placeholder_unknown /channels/0/url"},
      {R"("kind":"link")", "missing /channels/0/url"},
      {R"("kind":"form","url":"//evil.example/","fields":[{"name":"a","value":"b"}])",
       "link_not_https /channels/0/url"},
      {R"("kind":"form","url":"/x","fields":[])", "list_length /channels/0/fields"},
      {R"("kind":"form","url":"/x","fields":[{"name":"a","value":"{x}"}])",
       "link_placeholder_unknown /channels/0/fields/0/value"},
      {R"("kind":"form","url":"/x","fields":[{"name":"a","value":"b\r\nc"}])",
       "text_control /channels/0/fields/0/value"},
      {R"("kind":"endpoint","url":"http://x.example/","method":"gopay")",
       "link_not_https /channels/0/url"},
      {R"("kind":"endpoint","url":"/p")", "missing /channels/0/method"},
      {R"("kind":"transfer","accounts":[{"bank":"B","number":"7001234567","holder":"H","funds":["infak"]}])",
       "transfer_no_account /channels/0/accounts"},
      {R"("kind":"items","items":[])", "list_length /channels/0/items"},
      {R"("kind":"items","items":[{"id":"i","name":{"id":"I","en":"I"},"price":0,"url":"/i"}])",
       "out_of_range /channels/0/items/0/price"},
      {R"("kind":"items","items":[{"id":"i","name":{"id":"I","en":"I"},"price":-1,"url":"/i"}])",
       "out_of_range /channels/0/items/0/price"},
      {R"("kind":"items","items":[{"id":"i","name":{"id":"I","en":"I"},"price":1,"url":"/i"},{"id":"i","name":{"id":"J","en":"J"},"price":2,"url":"/i"}])",
       "id_twice /channels/0/items/1/id"},
      {R"("kind":"slip","form":"balloon")", "value_unknown /channels/0/form"},
      {R"("kind":"slip","form":"counter","offices":[{"id":"o","name":"O","address":"J"},{"id":"o","name":"P","address":"K"}])",
       "id_twice /channels/0/offices/1/id"},
      {R"("kind":"slip","form":"counter","offices":[{"id":"o","name":"O","address":"J","lat_e5":9000001}])",
       "out_of_range /channels/0/offices/0/lat_e5"},
      {R"("kind":"slip","form":"counter","offices":[{"id":"o","name":"O","address":"J","lat_e5":1}])",
       "office_without_place /channels/0/offices/0"},
      {R"("kind":"host","url":"https://x.example/")", "unknown_key /channels/0/url"},
      {R"("kind":"host","minimum":2,"maximum":1)", "channel_limits /channels/0/maximum"},
      {R"("kind":"host","step":0)", "out_of_range /channels/0/step"},
      {R"("kind":"host","section":"moon")", "value_unknown /channels/0/section"},
      {R"("kind":"host","period":{"from":"2026-02-01","until":"2026-01-31"})",
       "channel_period /channels/0/period"},
      {R"("kind":"host","open":[{"days":["mon"],"from":"15:00","until":"08:00"}])",
       "channel_hours /channels/0/open"},
      {R"("kind":"host","open":[{"days":["mon"],"from":"8:00","until":"24:01"}])",
       "time_unreadable /channels/0/open/0/from"},
      {R"("kind":"host","open":[{"days":["senin"],"from":"08:00","until":"24:00"}])",
       "value_unknown /channels/0/open/0/days/0"},
  };
  for (const auto& [members, problem] : cases) {
    EXPECT_THAT(problems_with(channel(members)), testing::Contains(problem)) << members;
  }
}

std::string account(std::string_view number, std::string_view more = "") {
  return R"("kind":"transfer","accounts":[{"bank":"B","holder":"H","number":")" +
         std::string(number) + R"("}])" + std::string(more);
}

// The small campaign collects infak and zakat, and no sedekah.
TEST(CheckChannels, WantsAnAccountForTheFundsOfTheCampaignAlone) {
  const auto taking = [](std::string_view funds) {
    return channel(
        R"("kind":"transfer","accounts":[{"bank":"B","number":"7001234567","holder":"H","funds":[)" +
        std::string(funds) + "]}]");
  };
  EXPECT_THAT(problems_with(taking(R"("infak","zakat")")), testing::IsEmpty());
  EXPECT_THAT(problems_with(taking(R"("infak")")),
              testing::Contains("transfer_no_account /channels/0/accounts"));
}

TEST(CheckChannels, WarnsOfAnAccountsNumberThatIsNone) {
  EXPECT_THAT(problems_with(channel(account("abc12"))),
              testing::Contains("account_letters /channels/0/accounts/0/number"));
  EXPECT_THAT(problems_with(channel(account("0000000000"))),
              testing::Contains("account_zeros /channels/0/accounts/0/number"));
  for (const std::string_view number : {"12345", "700123456", "12345678901234567"}) {
    EXPECT_THAT(problems_with(channel(account(number))),
                testing::Contains("account_length /channels/0/accounts/0/number"))
        << number;
  }
  for (const std::string_view number :
       {"7001234567", "700 123 4567", "700-123.4567", "0000000001", "1234567890123456"}) {
    EXPECT_THAT(problems_with(channel(account(number))), testing::IsEmpty()) << number;
  }
}

TEST(CheckChannels, LetAMadeUpAccountSayThatItIs) {
  const std::string_view marked = R"(,"demonstration":true)";
  EXPECT_THAT(problems_with(channel(account("0000000000", marked))), testing::IsEmpty());
  EXPECT_THAT(problems_with(channel(account("abc12", marked))),
              testing::Contains("account_letters /channels/0/accounts/0/number"));
}

TEST(CheckChannels, RefusesACodeThatCantBePaidWith) {
  std::string broken = static_code();
  broken.back() = broken.back() == '0' ? '1' : '0';
  EXPECT_THAT(problems_with(qris(broken, nmid())),
              testing::ElementsAre("qris_crc /channels/0/payload"));
  EXPECT_THAT(problems_with(qris(static_code(), "ID0000000000000")),
              testing::ElementsAre("qris_nmid_other /channels/0/payload"));
  EXPECT_THAT(problems_with(qris(sealed(with(static_fields(), "53", "840")), nmid())),
              testing::ElementsAre("qris_currency /channels/0/payload"));
}

TEST(CheckChannels, RefusesACodeThatHasAnAmountAlready) {
  const auto dynamic = to_dynamic(Qris::read(static_code()).value(), rp(1'000)).value();
  EXPECT_THAT(problems_with(qris(dynamic.payload(), nmid())),
              testing::ElementsAre("qris_has_amount /channels/0/payload"));
}

TEST(ReadCampaignForGiving, LeavesHowToPayForLater) {
  Node list = Node::array();
  list.append(channel(R"("kind":"link","url":"javascript:alert")"));
  const Node file = edited(small_campaign(), "/channels", list);
  Problems problems;
  EXPECT_TRUE(read_campaign_for_giving(file, problems));
  EXPECT_FALSE(problems.any_error());
  EXPECT_FALSE(read_campaign(file, problems));
}

TEST(ReadCampaignForGiving, StillNeedsWhatItShows) {
  for (const std::string_view pointer : {"/channels/0/id", "/channels/0/name", "/funds"}) {
    Problems problems;
    EXPECT_FALSE(
        read_campaign_for_giving(edited(small_campaign(), pointer, std::nullopt), problems))
        << pointer;
  }
}

TEST(ChannelFrom, TakesTheFundsNameWhereThereIsNoCodeForIt) {
  const Node entry = channel(R"("kind":"link","url":"/x","fund_codes":{"zakat":"maal"})");
  const Channel made = channel_from(entry, "id");
  EXPECT_EQ(made.fund_codes[static_cast<std::size_t>(Fund::infak)], "infak");
  EXPECT_EQ(made.fund_codes[static_cast<std::size_t>(Fund::zakat)], "maal");
}

TEST(ChannelFrom, TakesEveryFundWhereNoneIsNamed) {
  const Node any = channel(R"("kind":"host")");
  const Node one = channel(R"("kind":"host","funds":["zakat"])");
  EXPECT_THAT(channel_from(any, "id").takes, testing::Each(true));
  EXPECT_THAT(channel_from(one, "id").takes, testing::ElementsAre(false, true, false));
}

TEST(ChannelFrom, ReadsHoursByDay) {
  const Node entry =
      channel(R"("kind":"host","open":[{"days":["mon","sun"],"from":"08:30","until":"24:00"}])");
  const Channel made = channel_from(entry, "id");
  ASSERT_EQ(made.open.size(), 1U);
  EXPECT_THAT(made.open[0].days,
              testing::ElementsAre(true, false, false, false, false, false, true));
  EXPECT_EQ(made.open[0].from, 510);
  EXPECT_EQ(made.open[0].until, 1'440);
}

TEST(ChannelFrom, NeverTakesMoreByQrisThanQrisDoes) {
  const Node entry = qris(static_code(), nmid());
  EXPECT_EQ(channel_from(entry, "id").maximum, rp(10'000'000));
}

TEST(ChannelFrom, SpeaksTheLanguageAsked) {
  const Node entry = channel(
      R"("kind":"items","items":[{"id":"i","name":{"id":"Satu","en":"One"},"price":1,"url":"/i"}])");
  const Channel made = channel_from(entry, "en");
  EXPECT_EQ(std::get<ItemsWay>(made.way).items[0].name, "One");
}

TEST(ReadTime, IsATimeOfDay) {
  struct Case {
    std::string_view text;
    int minutes;
  };
  for (const auto& [text, minutes] : {Case{"00:00", 0},
                                      {"08:05", 485},
                                      {"23:59", 1'439},
                                      {"24:00", 1'440},
                                      {"24:01", -1},
                                      {"12:60", -1},
                                      {"8:00", -1},
                                      {"08.00", -1},
                                      {"", -1},
                                      {"-1:00", -1}}) {
    EXPECT_EQ(read_time(text), minutes) << text;
  }
}

}  // namespace
}  // namespace lindung
