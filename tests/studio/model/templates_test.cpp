#include "studio/model/templates.hpp"

#include "studio/model/diagnose.hpp"
#include "studio/model/support.hpp"

namespace lindung::studio {
namespace {

using namespace test;

TEST(Templates, BeginWithTheBlankOne) {
  ASSERT_GE(templates().size(), 3U);
  EXPECT_EQ(templates().front().id, "kosong");
}

TEST(Templates, AreWithoutErrorAndDemonstrations) {
  for (const Template& one : templates()) {
    const auto document = begin_from(one.id, date("2026-11-23"));
    ASSERT_TRUE(document) << one.id;
    const Diagnosis diagnosis = diagnose(*document);
    EXPECT_EQ(diagnosis.errors, 0U) << one.id;
    ASSERT_TRUE(diagnosis.campaign) << one.id;
    EXPECT_TRUE(diagnosis.campaign->is_demonstration()) << one.id;
    EXPECT_FALSE(document->can_undo());
    EXPECT_TRUE(document->is_changed());
  }
}

TEST(Templates, OfABlankCampaignIsWithoutWarningOnAnyDay) {
  for (const std::string_view day : {"2026-11-23", "2028-02-29", "9999-12-31", "2018-01-01"}) {
    const Document document = begin_from("kosong", date(day)).value();
    EXPECT_EQ(diagnose(document).findings.size(), 0U) << day;
    EXPECT_EQ(document.file().get("period").get("from").string(), day);
    EXPECT_EQ(document.name(), "kampanye.json");
  }
}

TEST(Templates, NameTheFileAfterTheCampaignUntilItIsSaved) {
  Document document = begin_from("kosong", date("2026-11-23"), "en").value();
  EXPECT_EQ(document.name(), "campaign.json");
  for (const std::string_view id : {"ramadan-2027", "Ramadan 2027", ""}) {  // typed, and no id
    ASSERT_TRUE(document.set("/id", Node::text(id)));
    EXPECT_EQ(document.name(), "ramadan-2027.json");
  }
  document.undo();
  document.undo();
  document.undo();
  EXPECT_EQ(document.name(), "campaign.json");
  document.set_name("milik-kami.json");
  ASSERT_TRUE(document.set("/id", Node::text("lain")));
  EXPECT_EQ(document.name(), "milik-kami.json");
}

TEST(Templates, AreTheShippedCampaignsToTheByte) {
  EXPECT_EQ(begin_from("baznas", Date())->text(), read_file("assets/campaigns/baznas.json"));
}

TEST(Templates, AreOnlyThose) {
  EXPECT_THAT(begin_from("entah", Date()), fails("template_unknown", ""));
}

}  // namespace
}  // namespace lindung::studio
