#include "studio/model/fields.hpp"
#include "studio/view/edit/support.hpp"

namespace lindung::test {
namespace {

TEST(StudioExchange, APlaceIsCopiedAsJson) {
  Form form("/period");
  form.click("Copy this part");
  EXPECT_EQ(write_json(json(form.clipboard())), R"({"from":"2026-01-01","until":"2027-12-31"})");
}

TEST(StudioExchange, APlaceIsPastedInOneStep) {
  Form form("/period");
  form.set_clipboard(R"({"from": "2027-01-01"})");
  form.click("Paste");
  EXPECT_EQ(form.holds("/period"), R"({"from":"2027-01-01"})");
  form.undo();
  EXPECT_FALSE(form.workspace().document().is_changed());
}

TEST(StudioExchange, AnItemIsPastedIntoAListWithAnIdOfItsOwn) {
  Form form("/channels/3");
  form.click("Copy this part");
  form.open("/channels");
  form.click("Paste");
  EXPECT_EQ(form.holds("/channels/9/id"), R"("qris-2")") << form.reads();
  EXPECT_EQ(form.workspace().diagnosis().errors, 0U);
}

TEST(StudioExchange, WhatIsNoJsonIsRefusedWithItsReason) {
  Form form("/period");
  for (const std::string_view text :
       {"", "besok", "{\"from\": ", "{\"a\": 1, \"a\": 2}", "12", "[1, 2]", "null", "\xFF\xFE"}) {
    form.set_clipboard(text);
    form.click("Paste");
    EXPECT_TRUE(form.workspace().is_told_bad()) << text;
    EXPECT_FALSE(form.workspace().told().empty()) << text;
  }
  EXPECT_FALSE(form.workspace().document().is_changed());
}

TEST(StudioExchange, APlaceThatIsGoneShowsWhatIsAroundIt) {
  Form form("/channels/8");
  must(form.workspace().document().remove("/channels/8"));
  form.frames();
  EXPECT_TRUE(form.sees("The ways to pay")) << form.reads();
  must(form.workspace().document().remove("/channels"));
  form.frames();
  EXPECT_TRUE(form.sees("This part is not filled in yet.")) << form.reads();
}

/// Texts that could break a label, a format or a line.
constexpr std::string_view kHostile[] = {
    "%s%n%d",
    "a##b",
    "a###b",
    "###",
    "##",
    "\xE2\x80\xAE\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",  // right to left
    "baris\nkedua\r\tdan",
    "\x01\x02\x7F",
    "<script>alert(1)</script>",
    "",
};

TEST(StudioHostile, TextsAreShownAsTheyAreAndChangeNothingElse) {
  const std::string longest(20'000, 'x');
  std::vector<std::string_view> texts(std::begin(kHostile), std::end(kHostile));
  texts.emplace_back(longest);
  for (const std::string_view text : texts) {
    auto document = small_document();
    for (const std::string_view place :
         {"/id", "/name/id", "/name/en", "/languages/1", "/groups/0/id", "/groups/0/name/en",
          "/groups/1/name/en", "/channels/0/name/en", "/channels/1/name/en", "/channels/0/kind",
          "/channels/1/regions/0", "/confirmed/0", "/funds/0/id", "/look/accent", "/tariff",
          "/channels/4/accounts/0/bank", "/channels/6/offices/0/name", "/period/from"}) {
      must(document.set(place, Node::text(text)));
    }
    if (text.size() < 1'000) {
      must(document.set(pointer("", text), Node::whole(1)));
      must(document.set(pointer("/collector", text), Node::text(text)));
      must(document.set(pointer("/name", text), Node::text(text)));
    }
    Form form(std::move(document), "");
    const std::string before = form.workspace().document().text();
    for (const std::string_view place :
         {"", "/languages", "/groups", "/groups/0", "/channels", "/channels/0", "/channels/1",
          "/channels/4", "/channels/6/offices", "/collector", "/period", "/look", "/funds",
          "/confirmed"}) {
      form.open(place);
      form.go_to(place);
    }
    for (const studio::Area area :
         {studio::Area::problems, studio::Area::compare, studio::Area::find}) {
      form.workspace().show(area);
      form.frames();
    }
    form.workspace().query = std::string(text.substr(0, 100));
    form.frames();
    EXPECT_EQ(form.workspace().document().text(), before) << text.substr(0, 20);
  }
}

TEST(StudioHostile, TwoItemsOfOneNameAreStillTwo) {
  auto document = small_document();
  must(document.set("/groups/0/name/en", Node::text("a###x")));
  must(document.set("/groups/1/name/en", Node::text("b###x")));
  Form form(std::move(document), "/groups");
  form.click("b# # #x");
  EXPECT_EQ(form.workspace().place(), "/groups/1") << form.reads();
}

}  // namespace
}  // namespace lindung::test
