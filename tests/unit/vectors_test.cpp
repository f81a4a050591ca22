#include <gtest/gtest.h>

#include <string>

#include "campaign/answer.hpp"
#include "support/campaigns.hpp"

namespace lindung {
namespace {

using namespace test;

/// Everything `expected` says stands in `found` as well; what it leaves out is not looked at.
void expect_within(const Node& expected, const Node& found, const std::string& path) {
  ASSERT_EQ(found.kind(), expected.kind()) << path << " of " << write_json(found);
  if (expected.is(Node::Kind::array)) {
    ASSERT_EQ(found.members().size(), expected.members().size()) << path;
    for (std::size_t i = 0; i < expected.members().size(); ++i) {
      expect_within(expected.members()[i].value, found.members()[i].value, pointer(path, i));
    }
    return;
  }
  if (expected.is(Node::Kind::object)) {
    for (const auto& [key, value] : expected.members()) {
      const Node* member = found.find(key);
      ASSERT_NE(member, nullptr) << pointer(path, key) << " of " << write_json(found);
      expect_within(value, *member, pointer(path, key));
    }
    return;
  }
  EXPECT_EQ(write_json(found), write_json(expected)) << path;
}

void expect_group(std::string_view name, std::size_t at_least) {
  const Node vectors = json(read_file("tests/vectors/quote.json"));
  const Campaign shipped = shipped_campaign("baznas");
  const Node* group = vectors.find(name);
  ASSERT_NE(group, nullptr);
  EXPECT_GE(group->members().size(), at_least);
  for (const auto& [key, one] : group->members()) {
    SCOPED_TRACE(write_json(*one.find("request")));
    expect_within(*one.find("answer"), answer_quote(*one.find("request"), shipped, Date()), "");
  }
}

TEST(Vectors, GiftsOnceAreAnsweredAsWorkedOutApart) { expect_group("once", 16); }
TEST(Vectors, MixesAreAnsweredAsWorkedOutApart) { expect_group("mix", 3); }
TEST(Vectors, FeesAreAnsweredAsWorkedOutApart) { expect_group("fees", 5); }
TEST(Vectors, MonthlyGiftsAreAnsweredAsWorkedOutApart) { expect_group("monthly", 3); }

TEST(Vectors, AreAllRead) {
  EXPECT_EQ(json(read_file("tests/vectors/quote.json")).members().size(), 4U);
}

}  // namespace
}  // namespace lindung
