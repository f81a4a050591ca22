#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "studio/model/publish.hpp"
#include "studio/model/support.hpp"
#include "studio/model/templates.hpp"
#include "studio/view/support.hpp"

namespace lindung::test {
namespace {

using studio::Area;
using studio::Wish;

constexpr ImVec2 kTall = {800, 1'600};

/// A campaign whose check-list is done, on 23 November 2026.
studio::Document ready() {
  studio::Document one = publishable_document();
  one.mark_saved();
  return one;
}

// ---- Publishing

TEST(PublishPanel, GivesTheFileWhenAllIsWell) {
  Desk desk(ready(), kTall);
  desk.click("Publish");
  EXPECT_TRUE(desk.sees("All payees are confirmed")) << desk.reads();
  desk.click("Download campaign file");
  const auto wishes = desk.workspace().take_wishes();
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(wishes[0].what, Wish::What::download);
  EXPECT_EQ(wishes[0].name, "kecil.json");
  EXPECT_EQ(wishes[0].text, desk.workspace().document().text());
}

TEST(PublishPanel, RefusesWhileALineIsOpenAndGoesThere) {
  Desk desk("baznas", {1'000, 6'000});
  desk.click("Publish");
  // What can be pressed is counted: the parts, and the permit in two languages.
  EXPECT_TRUE(desk.sees("Still to fix: " + std::to_string(desk.all("This is real").size() + 2)))
      << desk.reads();
  desk.click("Download campaign file");
  EXPECT_TRUE(desk.workspace().take_wishes().empty());
  desk.click("Channels › Kitabisa");
  EXPECT_EQ(desk.workspace().area(), Area::edit);
  EXPECT_EQ(desk.workspace().place(), "/channels/1");
  const auto marks = desk.all("Demonstration");
  EXPECT_TRUE(std::ranges::any_of(marks, &studio::Seen::is_focused)) << desk.reads();
}

/// The small campaign, with two payees that nobody has confirmed yet.
studio::Document two_to_confirm() {
  studio::Document one = publishable_document();
  must(one.set("/channels/4/demonstration", Node::boolean(true)));
  must(one.set("/channels/5/demonstration", Node::boolean(true)));
  one.mark_saved();
  return one;
}

/// Which marks of a demonstration are set: of the bank, of the shop.
std::pair<bool, bool> marks(Desk& desk) {
  const Node& channels = desk.workspace().document().file().get("channels");
  const auto is_set = [&](std::size_t i) {
    return channels.members()[i].value.get("demonstration").flag();
  };
  return {is_set(4), is_set(5)};
}

TEST(PublishPanel, ConfirmsADemonstrationWhereItStands) {
  Desk desk(two_to_confirm(), kTall);
  desk.click("Publish");
  EXPECT_TRUE(desk.sees("BSI · 700 123 4567 · Amil")) << desk.reads();  // what is confirmed
  EXPECT_TRUE(desk.sees("2 items, Rp8.400 to Rp184.800 · toko.or.id · /toko/2")) << desk.reads();
  desk.click("This is real", 0);
  EXPECT_EQ(desk.workspace().area(), Area::publish);
  EXPECT_TRUE(desk.sees("Confirmed: Channels › Bank")) << desk.reads();
  EXPECT_EQ(marks(desk), std::pair(false, true));
  desk.click("This is real", 1);
  EXPECT_FALSE(desk.sees("Still to fix")) << desk.reads();
  desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
  desk.click("Publish");
  EXPECT_EQ(desk.all("This is real").size(), 1U);
}

TEST(PublishPanel, KeepsWhatWasConfirmedInItsPlaceUntilOneLeaves) {
  Desk desk(two_to_confirm(), kTall);
  desk.click("Publish");
  desk.click("This is real", 0);
  ASSERT_EQ(desk.all("This is real").size(), 2U) << desk.reads();
  EXPECT_TRUE(desk.all("This is real").front().is_checked);
  // A second press at the same place is of the same part, and takes it back.
  desk.click("This is real", 0);
  EXPECT_EQ(marks(desk), std::pair(true, true));
  EXPECT_TRUE(desk.sees("Marked as a demonstration again: Channels › Bank")) << desk.reads();
  desk.click("This is real", 0);
  desk.click("Problems");
  desk.click("Publish");
  EXPECT_EQ(desk.all("This is real").size(), 1U) << desk.reads();
}

TEST(PublishPanel, ConfirmsNoPartThatHoldsAnExampleAndSaysWhich) {
  studio::Document one = two_to_confirm();
  must(one.set("/channels/4/accounts/1/number", Node::text("0000000002")));
  must(one.set("/channels/4/note", json(R"({"id": "Kode contoh", "en": "x"})")));
  Desk desk(std::move(one), kTall);
  desk.click("Publish");
  desk.click("This is real", 0);
  EXPECT_EQ(marks(desk), std::pair(true, true));
  EXPECT_TRUE(desk.sees("Replace what is still an example first")) << desk.reads();
  EXPECT_TRUE(desk.sees("Note › Indonesian: Kode contoh")) << desk.reads();
  desk.click("Accounts › BSI 0000000002 › Account number: 0000000002");
  EXPECT_EQ(desk.workspace().place(), "/channels/4/accounts/1");
}

TEST(PublishPanel, ShowsALongLinkWholeInLines) {
  constexpr std::string_view kAddress =
      "https://contoh.example/donasi/perlindungan-pekerja-rentan-indonesia/2026?jumlah={amount}";
  studio::Document one = ready();
  must(one.set("/channels/0/url", Node::text(std::string(kAddress))));
  Desk desk(std::move(one), {635, 1'600});
  desk.click("Publish");
  const std::string link = "Link: " + std::string(kAddress);
  const auto links = desk.all(link);
  ASSERT_EQ(links.size(), 1U) << desk.reads();
  EXPECT_GT(links.front().height, 30);  // two lines
  EXPECT_LT(links.front().x + links.front().width, 635);
  desk.click(link);
  EXPECT_EQ(desk.workspace().place(), "/channels/0");
}

TEST(PublishPanel, LetsNobodyWaiveAnExampleOfAPayee) {
  studio::Document one = ready();
  must(one.set("/channels/0/url", Node::text("https://contoh.example/?a={amount}")));
  Desk desk(std::move(one), kTall);
  desk.click("Publish");
  EXPECT_TRUE(desk.all("I have looked").empty()) << desk.reads();
  EXPECT_TRUE(desk.sees("Still to fix: 1.")) << desk.reads();
  EXPECT_TRUE(desk.sees("Link: https://contoh.example/?a={amount}")) << desk.reads();
}

TEST(PublishPanel, ShowsAllOfALongListWhenThatIsWanted) {
  Desk desk("baznas", {1'000, 6'000});
  desk.click("Publish");
  constexpr std::string_view kLast = "Offices › Cabang Jayapura › Address: Jayapura, Papua";
  EXPECT_FALSE(desk.sees(kLast)) << desk.reads();
  desk.click("Show 6 more");
  EXPECT_TRUE(desk.sees(kLast)) << desk.reads();
  EXPECT_EQ(desk.workspace().area(), Area::publish);
}

TEST(PublishPanel, LeadsToTheDaysThatAreOnlyProposed) {
  Desk desk(studio::begin_from("kosong", date("2026-11-23")).value(), {1'000, 2'400});
  desk.click("Publish");
  EXPECT_TRUE(desk.sees("2 dates are only proposed")) << desk.reads();
  desk.click("Period › Last day");
  EXPECT_EQ(desk.workspace().place(), "/period");
  desk.fill("Last day", "30/6/2027");
  desk.click("Publish");
  EXPECT_TRUE(desk.sees("1 date is only proposed")) << desk.reads();
}

TEST(PublishPanel, WantsALookAtEachLineAndKeepsItThroughTheDownload) {
  studio::Document one = ready();
  must(one.remove("/period/until"));
  Desk desk(std::move(one), kTall);
  desk.click("Publish");
  desk.click("Download campaign file");
  EXPECT_TRUE(desk.workspace().take_wishes().empty());
  desk.click("I have looked", 0);
  EXPECT_TRUE(desk.sees("Not ticked yet: 1.")) << desk.reads();
  desk.click("I have looked", 1);
  desk.click("Download campaign file");
  desk.click("Download campaign file");
  EXPECT_EQ(desk.workspace().take_wishes().size(), 2U);
}

TEST(PublishPanel, ForgetsWhatWasLookedAtWhenTheFileChanges) {
  studio::Document one = ready();
  must(one.remove("/period/until"));
  Desk desk(std::move(one), kTall);
  desk.click("Publish");
  desk.click("I have looked", 0);
  desk.click("I have looked", 1);
  must(desk.workspace().document().set("/income", Node::whole(2'000'000)));
  desk.frames();
  desk.click("Download campaign file");
  EXPECT_TRUE(desk.workspace().take_wishes().empty());
}

TEST(PublishPanel, ChecksTheDayItIsAndNotTheDayLookedAt) {
  Desk desk(ready(), kTall);
  desk.workspace().sight.today = date("2028-01-01");
  desk.click("Publish");
  EXPECT_TRUE(desk.sees("The period is running")) << desk.reads();
}

constexpr std::string_view kScript =
    "<script async src=\"https://a.example/lindung/0123456789abcdef/lindung.js\" "
    "integrity=\"sha256-abc\" crossorigin=\"anonymous\"></script>\n"
    "<lindung-widget campaign=\"https://a.example/k/kecil.json\" lang=\"en\">\n"
    "  <a href=\"https://amil.or.id/\">Donate through Amil</a>\n"
    "</lindung-widget>\n";

/// A desk that shows what is published from this server.
Desk& placed(Desk& desk) {
  desk.workspace().sight.lang = "en";
  desk.workspace().publish_place = {.script = "0123456789abcdef/lindung.js",
                                    .integrity = "sha256-abc",
                                    .widget = "http://127.0.0.1:8080/dist/",
                                    .campaign = "http://127.0.0.1:8080/dist/campaigns/"};
  desk.click("Publish");
  return desk;
}

void give_addresses(Desk& desk) {
  desk.fill("Address of the widget's folder", "https://a.example/lindung");
  desk.fill("Address of the campaign file", "https://a.example/k/");
}

TEST(PublishPanel, WarnsOfAddressesThatWorkOnThisComputerAlone) {
  Desk desk(ready(), kTall);
  placed(desk);
  EXPECT_TRUE(desk.sees("works only on this computer")) << desk.reads();
  give_addresses(desk);
  EXPECT_FALSE(desk.sees("works only on this computer")) << desk.reads();
}

TEST(PublishPanel, CopiesASnippetWithTheAddressesThatWereGiven) {
  Desk desk(ready(), kTall);
  placed(desk);
  give_addresses(desk);
  desk.choose("Language of the partner's page", "English");
  desk.click("Copy the code");
  EXPECT_EQ(desk.clipboard(), kScript);
}

TEST(PublishPanel, CopiesTheIframeToo) {
  Desk desk(ready(), kTall);
  placed(desk);
  give_addresses(desk);
  desk.click("In an iframe");
  desk.click("Copy the code");
  EXPECT_TRUE(desk.clipboard().contains("<iframe src=\"https://a.example/lindung/embed.html?"))
      << desk.clipboard();
}

TEST(PublishPanel, HasNoIframeForACampaignOfAnotherSite) {
  Desk desk(ready(), kTall);
  placed(desk);
  give_addresses(desk);
  desk.fill("Address of the campaign file", "https://b.example/k/");
  desk.click("In an iframe");
  EXPECT_TRUE(desk.sees("from its own site alone")) << desk.reads();
  EXPECT_TRUE(desk.all("Copy the code").empty());
}

TEST(PublishPanel, HasNoSnippetForWhatIsNoAddress) {
  Desk desk(ready(), kTall);
  placed(desk);
  desk.fill("Address of the widget's folder", "a.example/lindung");
  EXPECT_TRUE(desk.sees("from https:// on")) << desk.reads();
  EXPECT_TRUE(desk.all("Copy the code").empty());
}

TEST(PublishPanel, WarnsWhoCopiesWhatIsNotReadyAndSaysWhatIsMissing) {
  studio::Document one = ready();
  must(one.remove("/collector/permit"));
  Desk desk(std::move(one), kTall);
  placed(desk);
  give_addresses(desk);
  EXPECT_TRUE(desk.sees("not ready to publish (permit)")) << desk.reads();
  desk.choose("Language of the partner's page", "English");
  desk.click("Copy the code");
  EXPECT_EQ(desk.clipboard(), kScript);
}

// ---- Versions

studio::KeptVersion version(std::string id, std::string text) {
  return {.id = std::move(id),
          .name = "uji.json",
          .headline = "Lindungi",
          .when = "kemarin 10.00.05",
          .why = "diterbitkan",
          .text = std::move(text)};
}

TEST(VersionsPanel, SaysWhenVersionsAreKept) {
  Desk desk;
  desk.click("Versions");
  EXPECT_TRUE(desk.sees("One is kept whenever you open, save or publish")) << desk.reads();
}

TEST(VersionsPanel, TellsTheDifferencesAndRestores) {
  Desk desk(small_document(), kTall);
  desk.workspace().versions = {version("a", std::string(small_campaign_text())),
                               version("b", "no campaign")};
  must(desk.workspace().document().set("/income", Node::whole(2'345'678)));
  must(desk.workspace().document().set("/look", json(R"({"accent": "#225588"})")));
  desk.click("Versions");
  EXPECT_TRUE(desk.sees("2 differences from the file now")) << desk.reads();
  EXPECT_TRUE(desk.sees("This version can't be read"));
  desk.click("Look at the differences");
  EXPECT_TRUE(desk.sees("2345678")) << desk.reads();
  EXPECT_TRUE(desk.sees("#225588"));
  desk.click("Go back to this", 0);
  const auto wishes = desk.workspace().take_wishes();
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(wishes[0].what, Wish::What::restore);
  EXPECT_EQ(wishes[0].name, "a");
}

TEST(VersionsPanel, TellsVersionsApart) {
  Desk desk(small_document(), kTall);
  desk.workspace().versions = {version("a", std::string(small_campaign_text()))};
  desk.click("Versions");
  EXPECT_TRUE(desk.sees("Lindungi")) << desk.reads();
  EXPECT_TRUE(desk.sees("kemarin 10.00.05 · diterbitkan · uji.json")) << desk.reads();
}

TEST(VersionsPanel, GoesToWhatIsDifferent) {
  Desk desk(small_document(), kTall);
  desk.workspace().versions = {version("a", std::string(small_campaign_text()))};
  must(desk.workspace().document().set("/collector/url", Node::text("https://b.example/")));
  desk.click("Versions");
  desk.click("Look at the differences");
  desk.click("Go there");
  EXPECT_EQ(desk.workspace().place(), "/collector");
}

TEST(VersionsPanel, SaysWhatIsTheSame) {
  Desk desk(small_document(), kTall);
  desk.workspace().versions = {version("a", std::string(small_campaign_text()))};
  desk.click("Versions");
  EXPECT_TRUE(desk.sees("The same as the file now")) << desk.reads();
}

// ---- Starting

TEST(StartPanel, BeginsEveryTemplate) {
  for (std::size_t i = 0; i < studio::templates().size(); ++i) {
    Desk desk;
    desk.click("New or open");
    desk.click("Begin", i);
    EXPECT_EQ(desk.workspace().area(), Area::edit);
    EXPECT_EQ(desk.workspace().place(), "");
    const auto expected = studio::begin_from(studio::templates()[i].id, date("2026-11-23"), "en");
    ASSERT_TRUE(expected);
    EXPECT_EQ(desk.workspace().document().text(), expected->text());
    EXPECT_EQ(desk.workspace().document().name(), expected->name());
    EXPECT_TRUE(desk.workspace().take_wishes().empty());  // nothing was unsaved
  }
}

TEST(StartPanel, KeepsWhatWasNotSaved) {
  Desk desk;
  must(desk.workspace().document().set("/income", Node::whole(3'000'000)));
  const std::string text = desk.workspace().document().text();
  desk.click("New or open");
  EXPECT_TRUE(desk.sees("is not saved")) << desk.reads();
  desk.click("Begin", 0);
  const auto wishes = desk.workspace().take_wishes();
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(wishes[0].what, Wish::What::keep_version);
  EXPECT_EQ(wishes[0].text, text);
  EXPECT_TRUE(desk.sees("the one before is kept as a version")) << desk.reads();
}

TEST(StartPanel, OpensFilesAndVersions) {
  Desk desk;
  desk.workspace().versions = {version("a", "{}")};
  desk.click("New or open");
  desk.click("Open a file…");
  desk.click("Lindungi");
  const auto wishes = desk.workspace().take_wishes();
  ASSERT_EQ(wishes.size(), 2U);
  EXPECT_EQ(wishes[0].what, Wish::What::open);
  EXPECT_EQ(wishes[1].what, Wish::What::restore);
  EXPECT_EQ(wishes[1].name, "a");
  desk.click("All versions");
  EXPECT_EQ(desk.workspace().area(), Area::versions);
}

}  // namespace
}  // namespace lindung::test
