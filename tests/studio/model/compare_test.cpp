#include "studio/model/compare.hpp"

#include "studio/model/support.hpp"

namespace lindung::studio {
namespace {

using namespace test;

std::string compared(std::string_view before, std::string_view after) {
  std::string all;
  for (const Difference& one : compare(json(before), json(after))) {
    constexpr std::array<std::string_view, 4> kSigns = {"+", "-", "~", ">"};
    all.append(kSigns[static_cast<std::size_t>(one.kind)]).append(one.pointer).append(" ");
    if (one.before) all += write_json(*one.before);
    all += "→";
    if (one.after) all += write_json(*one.after);
    all += "; ";
  }
  return all;
}

TEST(Compare, TellsWhatWasAddedRemovedAndChanged) {
  EXPECT_EQ(
      compared(R"({"a": 1, "b": 2, "c": {"d": "x"}})", R"({"a": 3, "c": {"d": "x", "e": []}})"),
      "-/b 2→; ~/a 1→3; +/c/e →[]; ");
  EXPECT_EQ(compared(R"({"a": {"b": 1}})", R"({"a": [1]})"), "~/a {\"b\":1}→[1]; ");
  EXPECT_EQ(compared(R"({"a": true})", R"({"a": false})"), "~/a true→false; ");
  EXPECT_EQ(compared(R"({"a/b": null})", R"({"a/b": 0})"), "~/a~1b null→0; ");
}

TEST(Compare, LeavesTheOrderOfMembersOut) {
  EXPECT_EQ(
      compared(R"({"a": [{"x": 1, "y": 2}], "b": 2})", R"({"b": 2, "a": [{"y": 2, "x": 1}]})"), "");
}

TEST(Compare, HoldsItemsTogetherByTheirIds) {
  EXPECT_EQ(compared(R"([{"id": "a", "n": 1}, {"id": "b", "n": 2}, {"id": "c", "n": 3}])",
                     R"([{"id": "d", "n": 4}, {"id": "a", "n": 1}, {"id": "c", "n": 5}])"),
            R"(-/1 {"id":"b","n":2}→; +/0 →{"id":"d","n":4}; ~/2/n 3→5; )");
}

TEST(Compare, TellsAsFewMovesAsPossible) {
  EXPECT_EQ(compared(R"([{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}])",
                     R"([{"id": "b"}, {"id": "c"}, {"id": "d"}, {"id": "a"}])"),
            ">/3 0→3; ");
}

TEST(Compare, HoldsOtherListsTogetherFromBothEnds) {
  EXPECT_EQ(compared("[3, 6, 12]", "[1, 3, 6, 12]"), "+/0 →1; ");
  EXPECT_EQ(compared("[3, 6, 12]", "[3, 12]"), "-/1 6→; ");
  EXPECT_EQ(compared("[3, 6, 12]", "[3, 9, 12]"), "~/1 6→9; ");
  EXPECT_EQ(compared("[]", "[1, 2]"), "+/0 →1; +/1 →2; ");
  EXPECT_EQ(compared("[1, 2]", "[]"), "-/0 1→; -/1 2→; ");
  EXPECT_EQ(compared("[1, 1]", "[1]"), "-/1 1→; ");
}

TEST(Compare, BearsDeepAndLongFiles) {
  std::string deep = "1";
  for (int i = 0; i < 30; ++i) deep = "[" + deep + "]";
  std::string other = deep;
  other[30] = '2';
  EXPECT_EQ(compare(json(deep), json(other)).size(), 1U);
  std::string list = "[{\"id\": \"0\"}";
  std::string back = "{\"id\": \"0\"}]";
  for (int i = 1; i < 5'000; ++i) {
    const std::string item = "{\"id\": \"" + std::to_string(i) + "\"}";
    list += "," + item;
    back.insert(0, item + ",");
  }
  EXPECT_EQ(compare(json(list + "]"), json("[" + back)).size(), 4'999U);
}

}  // namespace
}  // namespace lindung::studio
