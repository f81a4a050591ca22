#include "studio/model/defaults.hpp"

#include "channel/channel.hpp"
#include "studio/model/diagnose.hpp"
#include "studio/model/fields.hpp"
#include "studio/model/support.hpp"
#include "studio/model/templates.hpp"

namespace lindung::studio {
namespace {

using namespace test;

const Date kToday = date("2026-11-23");

std::string problems_of(const Document& one) {
  std::string all;
  for (const Finding& finding : diagnose(one).findings) {
    all += finding.code + " at " + finding.pointer + "; ";
  }
  return all;
}

Document blank() { return begin_from("kosong", kToday).value(); }

TEST(Defaults, OfEveryChannelAreSoundAndMarkedAsADemonstration) {
  for (const std::string_view kind : kWayNames) {
    Document one = blank();
    for (int i = 0; i < 2; ++i) {
      must(one.insert("/channels", 1, default_channel(one.file(), kind, kToday)));
    }
    EXPECT_EQ(problems_of(one), "") << kind;
    EXPECT_EQ(at(one, "/channels/1/demonstration"), "true");
  }
}

TEST(Defaults, OfAChannelStandUnderTheHeadingThatGiversLookUnder) {
  struct Case {
    std::string_view kind, section;
  };
  // As the shipped campaigns have them.
  for (const auto& [kind, section] : {Case{"link", "site"},
                                      {"form", "site"},
                                      {"endpoint", "wallet"},
                                      {"qris", "wallet"},
                                      {"transfer", "bank"},
                                      {"items", "shop"},
                                      {"slip", "office"},
                                      {"host", "site"}}) {
    EXPECT_EQ(default_channel(small_campaign(), kind, kToday).get("section").string(), section);
  }
}

TEST(Defaults, OfTheLooksIsAColourAtOnce) {
  Document one = blank();
  must(one.set("/look", default_value(one.file(), "/look", kToday).value()));
  EXPECT_EQ(at(one, "/look"), R"({"accent":"#0b6b4f"})");
}

TEST(Defaults, NumberNewChannels) {
  Document one = blank();
  for (int i = 0; i < 2; ++i)
    must(one.insert("/channels", 0, default_channel(one.file(), "link", kToday)));
  EXPECT_EQ(at(one, "/channels/1/id"), R"("saluran-1")");
  EXPECT_EQ(at(one, "/channels/0/id"), R"("saluran-2")");
}

/// Gives every field that is missing its default, everywhere.
void fill_in(Document& one, const std::string& place) {
  const auto form = form_of(one.file(), place, "id");
  if (!form) return;
  if (form->type == Type::list && form->fields.empty()) {
    must(one.apply({add_item(one.file(), place, kToday).value()}));
    return fill_in(one, place);
  }
  for (const Field& field : form->fields) {
    if (!field.is_present) {
      must(one.set(field.pointer, default_value(one.file(), field.pointer, kToday).value()));
    }
    fill_in(one, field.pointer);
  }
}

TEST(Defaults, OfEveryFieldAreSound) {
  for (const std::string_view kind : kWayNames) {
    Document one = blank();
    must(one.insert("/channels", 0, default_channel(one.file(), kind, kToday)));
    fill_in(one, "");
    EXPECT_EQ(problems_of(one), "") << kind;
  }
}

TEST(Defaults, OfItemsStandBehindThoseThatAreThere) {
  struct Case {
    std::string_view list;
    int count;
  };
  for (const auto& [list, count] : {Case{"/targets", 5},
                                    {"/groups", 5},
                                    {"/presets", 5},
                                    {"/funds", 2},
                                    {"/confirmed", 1},
                                    {"/channels", 5},
                                    {"/channels/0/regions", 3},
                                    {"/channels/0/open", 3},
                                    {"/channels/0/funds", 1},
                                    {"/channels/0/languages", 2}}) {
    Document one = blank();
    for (int i = 0; i < count; ++i) {
      must(one.apply({add_item(one.file(), list, kToday).value()}));
    }
    EXPECT_EQ(problems_of(one).find("twice"), std::string::npos) << list;
    EXPECT_EQ(diagnose(one).errors, 0U) << list << ": " << problems_of(one);
  }
}

TEST(Defaults, OfALanguageIsOneThatIsNotThere) {
  Document one = blank();
  must(one.apply({add_item(one.file(), "/languages", kToday).value()}));
  EXPECT_EQ(at(one, "/languages"), R"(["id","en","ms"])");
  EXPECT_EQ(diagnose(one).errors, 0U);
  EXPECT_GT(diagnose(one).missing.size(), 3U);
}

TEST(Defaults, OfMonthsRise) {
  Document one = document(R"({"months": {"offered": [3]}})");
  for (int i = 0; i < 3; ++i) {
    must(one.apply({add_item(one.file(), "/months/offered", kToday).value()}));
  }
  EXPECT_EQ(at(one, "/months/offered"), "[3,6,12,24]");
}

TEST(Defaults, AreNoneWhereTheFormatKnowsNoPlace) {
  const Node file = small_campaign();
  EXPECT_THAT(default_value(file, "/entah", kToday), fails("pointer_unknown", "/entah"));
  EXPECT_THAT(add_item(file, "/id", kToday), fails("pointer_unknown", "/id"));
}

TEST(ChangingTheKind, KeepsWhatBothKindsHave) {
  for (const std::string_view from : kWayNames) {
    for (const std::string_view to : kWayNames) {
      Document one = blank();
      must(one.insert("/channels", 0, default_channel(one.file(), from, kToday)));
      must(one.set("/channels/0/minimum", Node::whole(25'000)));
      must(one.apply(change_kind(one.file(), "/channels/0", to, kToday).value()));
      EXPECT_EQ(problems_of(one), "") << from << " to " << to;
      EXPECT_EQ(at(one, "/channels/0/minimum"), "25000");
      EXPECT_EQ(at(one, "/channels/0/kind"), '"' + std::string(to) + '"');
      EXPECT_TRUE(one.undo());
      EXPECT_EQ(problems_of(one), "");
    }
  }
}

TEST(ChangingTheKind, BringsTheSectionAlongUnlessAnotherWasChosen) {
  Document one = blank();
  must(one.insert("/channels", 0, default_channel(one.file(), "transfer", kToday)));
  must(one.apply(change_kind(one.file(), "/channels/0", "qris", kToday).value()));
  EXPECT_EQ(at(one, "/channels/0/section"), R"("wallet")");
  must(one.set("/channels/0/section", Node::text("shop")));
  must(one.apply(change_kind(one.file(), "/channels/0", "slip", kToday).value()));
  EXPECT_EQ(at(one, "/channels/0/section"), R"("shop")");
}

TEST(ChangingTheKind, NeedsAChannelAndAKind) {
  const Node file = small_campaign();
  EXPECT_THAT(change_kind(file, "/channels/9", "link", kToday),
              fails("pointer_unknown", "/channels/9"));
  EXPECT_THAT(change_kind(file, "/channels/0", "merpati", kToday),
              fails("pointer_unknown", "/channels/0"));
  EXPECT_THAT(change_kind(file, "/groups/0", "link", kToday),
              fails("pointer_unknown", "/groups/0"));
}

}  // namespace
}  // namespace lindung::studio
