#include <gtest/gtest.h>

#include <algorithm>

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
  Desk desk("baznas", kTall);
  desk.click("Publish");
  EXPECT_TRUE(desk.sees("Lines still to mend: 1.")) << desk.reads();
  desk.click("Download campaign file");
  EXPECT_TRUE(desk.workspace().take_wishes().empty());
  desk.click("Channels › Kitabisa");
  EXPECT_EQ(desk.workspace().area(), Area::edit);
  EXPECT_EQ(desk.workspace().place(), "/channels/1");
  const auto marks = desk.all("Demonstration");
  EXPECT_TRUE(std::ranges::any_of(marks, &studio::Seen::is_focused)) << desk.reads();
}

TEST(PublishPanel, WantsEveryPublicationLookedAt) {
  studio::Document one = ready();
  must(one.remove("/period/until"));
  Desk desk(std::move(one), kTall);
  desk.click("Publish");
  desk.click("Download campaign file");
  EXPECT_TRUE(desk.workspace().take_wishes().empty());
  desk.click("I have looked", 0);
  EXPECT_TRUE(desk.sees("Lines left: 1.")) << desk.reads();
  desk.click("I have looked", 1);
  desk.click("Download campaign file");
  EXPECT_EQ(desk.workspace().take_wishes().size(), 1U);
  // The next one anew.
  desk.click("Download campaign file");
  EXPECT_TRUE(desk.workspace().take_wishes().empty());
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

TEST(PublishPanel, CopiesTheSnippetWithItsFingerprint) {
  Desk desk(ready(), kTall);
  desk.workspace().publish_place = {.script = "https://a.example/lindung.js",
                                    .integrity = "sha384-abc",
                                    .campaign_base = "https://a.example/k/"};
  desk.click("Publish");
  desk.click("Copy the snippet");
  EXPECT_EQ(desk.clipboard(),
            "<script async src=\"https://a.example/lindung.js\" integrity=\"sha384-abc\" "
            "crossorigin=\"anonymous\"></script>\n"
            "<lindung-widget campaign=\"https://a.example/k/kecil.json\" lang=\"en\">\n"
            "  <a href=\"https://amil.example/\">Amil</a>\n"
            "</lindung-widget>\n");
}

TEST(PublishPanel, HasNoSnippetWhereItDoesNotKnowTheAddress) {
  Desk desk(ready(), kTall);
  desk.click("Publish");
  EXPECT_TRUE(desk.sees("does not know where the widget is published")) << desk.reads();
  EXPECT_TRUE(desk.all("Copy the snippet").empty());
}

// ---- Versions

studio::KeptVersion version(std::string id, std::string text) {
  return {
      .id = std::move(id), .name = "uji.json", .when = "kemarin 10.00", .text = std::move(text)};
}

TEST(VersionsPanel, SaysWhenVersionsAreKept) {
  Desk desk;
  desk.click("Versions");
  EXPECT_TRUE(desk.sees("One is kept whenever you save")) << desk.reads();
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
  desk.click("Restore", 0);
  const auto wishes = desk.workspace().take_wishes();
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(wishes[0].what, Wish::What::restore);
  EXPECT_EQ(wishes[0].name, "a");
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
    const auto expected = studio::begin_from(studio::templates()[i].id, date("2026-11-23"));
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
  desk.click("uji.json");
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
