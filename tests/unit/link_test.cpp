#include "channel/link.hpp"

#include <string>

#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

TEST(HttpsUrl, IsAPlainAbsoluteAddress) {
  for (const std::string_view url :
       {"https://baznas.go.id/", "https://baznas.go.id",
        "https://baznas.go.id/bayarzakat?jenis=sedekah", "https://baznas.go.id?x=1",
        "https://baznas.go.id#top", "https://pay.example:8443/x", "https://1.example/a",
        "https://xn--bzn-qla.example/", "https://example.org/a%20b", "https://example.org/@someone",
        "https://example.org:65535/"}) {
    EXPECT_TRUE(is_https_url(url)) << url;
  }
}

TEST(HttpsUrl, HasNoOtherScheme) {
  for (const std::string_view url :
       {"", "https:/", "https://", "http://baznas.go.id/", "javascript:alert(1)",
        "javascript://baznas.go.id/%0aalert(1)", "data:text/html,x", "gopay://transfer",
        "ovo://payment", "//baznas.go.id/", "/bayarzakat", "baznas.go.id", " https://baznas.go.id/",
        "HTTPS://baznas.go.id/", "https:baznas.go.id", "https:/baznas.go.id",
        "java\tscript:alert(1)", "blob:https://baznas.go.id/x"}) {
    EXPECT_FALSE(is_https_url(url)) << url;
  }
}

TEST(HttpsUrl, HasNoUserInformation) {
  for (const std::string_view url :
       {"https://baznas.go.id@evil.example/", "https://user:word@baznas.go.id/",
        "https://baznas.go.id:443@evil.example/", "https://@evil.example/"}) {
    EXPECT_FALSE(is_https_url(url)) << url;
  }
}

TEST(HttpsUrl, HasAPlainHost) {
  for (const std::string_view url :
       {"https://b\u0430znas.go.id/",               // a Cyrillic a
        "https://baznas.go.id\u2044evil.example/",  // a slash that is none
        "https://baznas\u3002go\u3002id/", "https://baznas.go.id\\@evil.example/",
        "https://\\baznas.go.id/", "https://baznas..go.id/", "https://.baznas.go.id/",
        "https://baznas.go.id./", "https://-baznas.go.id/", "https://baznas.go.id-/",
        "https://baznas_go.id/", "https://[::1]/", "https://baznas%2ego.id/",
        "https:///baznas.go.id", "https://?baznas.go.id", "https://baznas go.id/",
        "https://*.go.id/"}) {
    EXPECT_FALSE(is_https_url(url)) << url;
  }
}

TEST(HttpsUrl, HasAPortThatExists) {
  for (const std::string_view url :
       {"https://baznas.go.id:/", "https://baznas.go.id:x/", "https://baznas.go.id:1:2/",
        "https://baznas.go.id:65536/", "https://baznas.go.id:99999/",
        "https://baznas.go.id:123456/", "https://baznas.go.id:-1/"}) {
    EXPECT_FALSE(is_https_url(url)) << url;
  }
}

TEST(HttpsUrl, HasNoByteThatCouldSplitAHeaderOrBeStripped) {
  for (const char byte : {'\r', '\n', '\t', '\0', ' ', '\x7F', '\\', '\x80', '\xFF'}) {
    std::string url = "https://baznas.go.id/a";
    url += byte;
    url += "b";
    EXPECT_FALSE(is_https_url(url)) << int{byte};
  }
}

TEST(HttpsUrl, HasAtMost2000Characters) {
  const std::string start = "https://baznas.go.id/";
  EXPECT_TRUE(is_https_url(start + std::string(2'000 - start.size(), 'a')));
  EXPECT_FALSE(is_https_url(start + std::string(2'001 - start.size(), 'a')));
}

TEST(Address, IsHttpsOrAPathOnTheCampaignsOwnOrigin) {
  for (const std::string_view text : {"https://baznas.go.id/x", "/", "/pledges", "/a?b=c#d"}) {
    EXPECT_TRUE(is_address(text)) << text;
  }
  for (const std::string_view text :
       {"", "//evil.example/", "/\\evil.example", "/a b", "/a\r\nX: y", "pledges", "./pledges",
        "http://baznas.go.id/", "javascript:alert(1)", "/\t/evil.example"}) {
    EXPECT_FALSE(is_address(text)) << text;
  }
}

const TemplateValues kValues = {"201600", "201.600",       "1", "12", "2026-11", "maal", "baznas",
                                "id",     "7K3M-Q9XT-4BWD"};

std::string expand(std::string_view text, const TemplateValues& values = kValues) {
  return LinkTemplate::read(text)->expand(values);
}

TEST(LinkTemplate, PutsEachValueInItsPlace) {
  EXPECT_EQ(expand("https://x.example/?a={amount}&d={amount_dots}&w={workers}&m={months}&s={start}&"
                   "f={fund}&c={campaign}&l={lang}"),
            "https://x.example/?a=201600&d=201.600&w=1&m=12&s=2026-11&f=maal&c=baznas&l=id");
  EXPECT_EQ(expand("https://x.example/{lang}{lang}"), "https://x.example/idid");
  EXPECT_EQ(expand("https://x.example/a"), "https://x.example/a");
  EXPECT_EQ(expand("/bayar?r={reference}"), "/bayar?r=7K3M-Q9XT-4BWD");
}

TEST(LinkTemplate, EncodesEveryByteThatIsNotUnreserved) {
  TemplateValues values = kValues;
  const auto fund = static_cast<std::size_t>(Placeholder::fund);
  struct Case {
    std::string_view value, encoded;
  };
  // RFC 3986: unreserved are letters, digits and - . _ ~
  for (const auto& [value, encoded] : {Case{"AZaz09-._~", "AZaz09-._~"},
                                       {"a b", "a%20b"},
                                       {"a&b=c", "a%26b%3Dc"},
                                       {"/?#[]@", "%2F%3F%23%5B%5D%40"},
                                       {"!$'()*+,;:", "%21%24%27%28%29%2A%2B%2C%3B%3A"},
                                       {"100%", "100%25"},
                                       {"\r\nLocation: x", "%0D%0ALocation%3A%20x"},
                                       {"\xC3\xA9", "%C3%A9"},
                                       {"{amount}", "%7Bamount%7D"},
                                       {"\"<>\\^`|", "%22%3C%3E%5C%5E%60%7C"}}) {
    values[fund] = value;
    EXPECT_EQ(expand("https://x.example/?f={fund}", values),
              "https://x.example/?f=" + std::string(encoded));
  }
}

TEST(LinkTemplate, KnowsWhatItAsksFor) {
  const auto link = LinkTemplate::read("https://x.example/?a={amount_dots}");
  ASSERT_TRUE(link);
  EXPECT_TRUE(link->asks_for(Placeholder::amount_dots));
  EXPECT_FALSE(link->asks_for(Placeholder::amount));
  EXPECT_FALSE(LinkTemplate::read("https://x.example/amount")->asks_for(Placeholder::amount));
}

TEST(LinkTemplate, RefusesWhatIsNoAddressOrNoTemplate) {
  struct Case {
    std::string_view text, code;
  };
  const Case cases[] = {
      {"", "link_not_https"},
      {"javascript:alert({amount})", "link_not_https"},
      {"http://x.example/{amount}", "link_not_https"},
      {"https://user@x.example/{amount}", "link_not_https"},
      {"https://x.example/{amount}\r\nSet-Cookie: a", "link_not_https"},
      {"https://x.example/ {amount}", "link_not_https"},
      {"//evil.example/{amount}", "link_not_https"},
      {"/{lang}/evil.example", "link_placeholder_in_host"},  // an empty value would make it a host
      {"https://{campaign}.example/", "link_placeholder_in_host"},
      {"https://x.example:{amount}/", "link_placeholder_in_host"},
      {"https://x.example{campaign}", "link_placeholder_in_host"},
      {"https://x.example/?a={amount", "link_brace"},
      {"https://x.example/?a=amount}", "link_brace"},
      {"https://x.example/?a={amount}}", "link_brace"},
      {"https://x.example/?a={}", "link_placeholder_unknown"},
      {"https://x.example/?a={jumlah}", "link_placeholder_unknown"},
      {"https://x.example/?a={Amount}", "link_placeholder_unknown"},
      {"https://x.example/?a={{amount}}", "link_placeholder_unknown"},
      {"https://x.example/?a={amount }", "link_not_https"},
  };
  for (const auto& [text, code] : cases) {
    EXPECT_THAT(LinkTemplate::read(text), fails(code, "")) << text;
  }
}

}  // namespace
}  // namespace lindung
