#include "studio/model/snippet.hpp"

#include "studio/model/support.hpp"

namespace lindung::studio {
namespace {

using namespace test;

constexpr PublishTo kTo = {.widget = "https://amil.example/lindung/",
                           .script = "0123456789abcdef/lindung.js",
                           .integrity = "sha256-abc=",
                           .frame_script = "fedcba9876543210/lindung-frame.js",
                           .frame_integrity = "sha256-def=",
                           .campaign = "https://amil.example/k/",
                           .lang = "en"};

TEST(Snippet, AddressesReachEveryoneOrThisComputerOrNobody) {
  struct Case {
    std::string_view address;
    Reach reach;
  };
  for (const auto& [address, reach] :
       {Case{"https://amil.example/lindung/", Reach::everywhere},
        {"https://amil.example:8443/k/kecil.json", Reach::everywhere},
        {"https://127.example/", Reach::everywhere},
        {"http://127.0.0.1:8080/dist/", Reach::this_computer},
        {"https://127.1.2.3/", Reach::this_computer},
        {"http://localhost:8080/dist", Reach::this_computer},
        {"http://amil.localhost/", Reach::this_computer},
        {"http://amil.example/", Reach::nowhere},
        {"amil.example/lindung", Reach::nowhere},
        {"https://user@amil.example/", Reach::nowhere},
        {"https://amil.example/?a=1", Reach::nowhere},
        {"https://amil.example/#a", Reach::nowhere},
        {"javascript:alert(1)", Reach::nowhere},
        {"", Reach::nowhere}}) {
    EXPECT_EQ(reach_of(address), reach) << address;
  }
}

TEST(Snippet, PutsTheWidgetIntoThePageWithItsScriptPinned) {
  EXPECT_EQ(script_snippet(small_document().file(), "kecil.json", kTo),
            "<script async src=\"https://amil.example/lindung/0123456789abcdef/lindung.js\" "
            "integrity=\"sha256-abc=\" crossorigin=\"anonymous\"></script>\n"
            "<lindung-widget campaign=\"https://amil.example/k/kecil.json\" lang=\"en\">\n"
            "  <a href=\"https://amil.example/\">Donate through Amil</a>\n"
            "</lindung-widget>\n");
}

TEST(Snippet, PutsTheWidgetIntoAnIframeAsTheReadmeSays) {
  EXPECT_EQ(frame_snippet(small_document().file(), "kecil.json", kTo),
            "<script async src=\"https://amil.example/lindung/fedcba9876543210/lindung-frame.js\" "
            "integrity=\"sha256-def=\" crossorigin=\"anonymous\"></script>\n"
            "<iframe src=\"https://amil.example/lindung/embed.html"
            "?campaign=https%3A%2F%2Famil.example%2Fk%2Fkecil.json&amp;lang=en\" "
            "title=\"Protect\" width=\"100%\" height=\"1500\" "
            "allow=\"clipboard-write; geolocation; web-share\"></iframe>\n");
}

TEST(Snippet, TakesTheAddressOfTheFileOrOfItsFolder) {
  struct Case {
    std::string_view campaign, address;
  };
  for (const auto& [campaign, address] :
       {Case{"https://amil.example/k/", "https://amil.example/k/kecil.json"},
        {"https://amil.example/k", "https://amil.example/k/kecil.json"},
        {"https://amil.example/k/lain.json", "https://amil.example/k/lain.json"}}) {
    PublishTo to = kTo;
    to.campaign = campaign;
    EXPECT_EQ(campaign_address("kecil.json", to), address);
  }
}

TEST(Snippet, CanFrameOnlyCampaignsOfTheWidgetsOwnSite) {
  EXPECT_TRUE(can_frame("kecil.json", kTo));
  PublishTo to = kTo;
  to.campaign = "https://lain.example/k/";
  EXPECT_FALSE(can_frame("kecil.json", to));
}

TEST(Snippet, LinksToTheCollectorWithHttpsAlone) {
  Document one = small_document();
  EXPECT_EQ(fallback_of(one.file(), "id").text, "Donasi lewat Amil");
  EXPECT_EQ(fallback_of(one.file(), "id").url, "https://amil.example/");
  must(one.set("/collector/url", Node::text("http://amil.example/")));
  EXPECT_EQ(fallback_of(one.file(), "id").url, "");
  EXPECT_EQ(fallback_of(Node::object(), "id").text, "Donasi");
}

TEST(Snippet, LetsNoTextOutOfItsPlace) {
  Document one = small_document();
  must(one.set("/collector/name/id", Node::text("</a><script>\"&'")));
  must(one.set("/name/id", Node::text("\"><script>")));
  const PublishTo to = {.widget = "x\" onload=\"y",
                        .script = "lindung.js",
                        .integrity = "",
                        .campaign = "",
                        .lang = "id"};
  const std::string script = script_snippet(one.file(), "kecil.json", to);
  EXPECT_NE(script.find("&lt;/a&gt;&lt;script&gt;&quot;&amp;"), std::string::npos);
  EXPECT_NE(script.find("src=\"x&quot; onload=&quot;y/"), std::string::npos);
  EXPECT_EQ(script.find("integrity"), std::string::npos);
  const std::string frame = frame_snippet(one.file(), "kecil.json", to);
  EXPECT_NE(frame.find("title=\"&quot;&gt;&lt;script&gt;\""), std::string::npos);
}

}  // namespace
}  // namespace lindung::studio
