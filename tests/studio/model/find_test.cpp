#include "studio/model/find.hpp"

#include "studio/model/support.hpp"

namespace lindung::studio {
namespace {

using namespace test;

std::string found(std::string_view text, std::string_view lang = "id") {
  std::string all;
  for (const Match& match : find(small_campaign(), text, lang)) {
    constexpr std::array<std::string_view, 3> kIn = {"value", "label", "pointer"};
    all.append(match.pointer).append(" ").append(kIn[static_cast<std::size_t>(match.in)]) += "; ";
  }
  return all;
}

TEST(Find, LooksIntoValues) {
  EXPECT_EQ(found("Driver"), "/groups/0/name/en value; ");
  EXPECT_EQ(found("dRIVER"), "/groups/0/name/en value; ");
  EXPECT_EQ(found("1500000"), "/income value; ");
  EXPECT_EQ(found("1.500.000"), "/income value; ");
  EXPECT_EQ(found("{campaign}"), "/channels/0/url value; ");
}

TEST(Find, LooksIntoLabelsAndPointers) {
  EXPECT_EQ(found("hak amil"), "/funds/0/amil_bps label; /funds/1/amil_bps label; ");
  EXPECT_EQ(found("amil share", "en"), "/funds/0/amil_bps label; /funds/1/amil_bps label; ");
  EXPECT_EQ(found("/look/acc"), "/look/accent pointer; ");
}

TEST(Find, FindsNothingForNothing) {
  EXPECT_EQ(found(""), "");
  EXPECT_EQ(found("tidak ada di sini"), "");
}

TEST(Find, SaysWhereInTheText) {
  const auto matches = find(json(R"({"summary": {"id": "Bayarkan Iuran."}})"), "iuran", "id");
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0].shown, "Bayarkan Iuran.");
  EXPECT_EQ(matches[0].at, 9U);
}

TEST(Find, LooksIntoWhatTheFormatDoesNotKnow) {
  const auto matches = find(json(R"({"a/b": [{"~": "xyz"}], "c": []})"), "xyz", "id");
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0].pointer, "/a~1b/0/~0");
}

}  // namespace
}  // namespace lindung::studio
