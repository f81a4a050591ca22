#include "campaign/json.hpp"

#include <string>
#include <tuple>

#include "support/campaigns.hpp"

namespace lindung {
namespace {

using namespace test;

/// "code at path line:column" of the only problem; "" when there is none.
std::string problem_of(std::string_view text) {
  Problems problems;
  std::ignore = read_json(text, problems);
  if (problems.all().empty()) return "";
  EXPECT_EQ(problems.all().size(), 1U);
  const Problem& problem = problems.all().front();
  const Position position = locate(text, problem.at);
  return problem.error.code + " at \"" + problem.error.path + "\" " +
         std::to_string(position.line) + ":" + std::to_string(position.column);
}

std::string code_of(std::string_view text) {
  Problems problems;
  const auto node = read_json(text, problems);
  if (problems.all().empty()) return "";
  EXPECT_FALSE(node) << text;
  return problems.all().front().error.code;
}

TEST(ReadJson, ReadsEveryKindOfValue) {
  const Node node = json(R"( {"a": [null, true, false, -1, 1.5, "x"], "b": {}} )");
  ASSERT_TRUE(node.is(Node::Kind::object));
  const auto& items = node.find("a")->members();
  ASSERT_EQ(items.size(), 6U);
  EXPECT_TRUE(items[0].value.is(Node::Kind::null));
  EXPECT_TRUE(items[1].value.flag());
  EXPECT_TRUE(items[2].value.is(Node::Kind::boolean));
  EXPECT_FALSE(items[2].value.flag());
  EXPECT_EQ(items[3].value.integer(), -1);
  EXPECT_TRUE(items[4].value.is(Node::Kind::number));
  EXPECT_EQ(items[5].value.string(), "x");
  EXPECT_TRUE(node.find("b")->is(Node::Kind::object));
  EXPECT_EQ(node.find("c"), nullptr);
}

TEST(ReadJson, KeepsTheOrderOfMembers) {
  EXPECT_EQ(write_json(json(R"({"z":1,"a":2,"m":{"b":1,"a":2}})")),
            R"({"z":1,"a":2,"m":{"b":1,"a":2}})");
}

TEST(ReadJson, TakesNumbersWithoutAPartBehindThePointAsWhole) {
  struct Case {
    std::string_view text;
    std::int64_t value;
  };
  for (const auto& [text, value] : {Case{"0", 0},
                                    {"-0", 0},
                                    {"1.0", 1},
                                    {"1e3", 1'000},
                                    {"1E+3", 1'000},
                                    {"0.5e1", 5},
                                    {"1000000000000000", 1'000'000'000'000'000},
                                    {"1e15", 1'000'000'000'000'000},
                                    {"9007199254740991", 9'007'199'254'740'991},
                                    {"9007199254740991.0", 9'007'199'254'740'991},
                                    {"-9007199254740991", -9'007'199'254'740'991}}) {
    const Node node = json(text);
    EXPECT_TRUE(node.is(Node::Kind::whole)) << text;
    EXPECT_EQ(node.integer(), value) << text;
  }
}

TEST(ReadJson, TakesOtherAndLargerNumbersAsNotWhole) {
  for (const std::string_view text :
       {"0.5", "1.5", "-1.5", "1e-3", "9007199254740992", "9007199254740993", "-9007199254740992",
        "18446744073709551615", "18446744073709551616", "-9223372036854775808",
        "-9223372036854775809", "1e16", "1e300", "-1e300"}) {
    EXPECT_TRUE(json(text).is(Node::Kind::number)) << text;
  }
}

TEST(ReadJson, RefusesWhatIsNotJson) {
  for (const std::string_view text :
       {"",           " ",     "{",   "[",     "]",       "{\"a\"}",   "{\"a\":}", "[1,]",
        "{\"a\":1,}", "[1 2]", "nul", "True",  "'a'",     "{a:1}",     "\"a",      "\"\n\"",
        "\"\\x\"",    "01",    "+1",  ".5",    "1.",      "1e",        "NaN",      "Infinity",
        "-",          "0x10",  "1 2", "{} {}", "// x\n1", "/* x */ 1", "1e400"}) {
    EXPECT_EQ(code_of(text), "not_json") << text;
  }
}

TEST(ReadJson, RefusesBytesThatAreNotUtf8) {
  for (const std::string_view text :
       {"\"\x80\"", "\"\xC0\xAF\"", "\"\xC3\"", "\"\xE2\x82\"", "\"\xED\xA0\x80\"",
        "\"\xF4\x90\x80\x80\"", "\"\xF8\x88\x80\x80\x80\"", "\"\xFF\"", "\xFF", "{\"\xC3\":1}"}) {
    EXPECT_EQ(code_of(text), "not_json") << testing::PrintToString(text);
  }
}

TEST(ReadJson, TakesSurrogatesInPairsOnly) {
  EXPECT_EQ(json(R"("\ud83d\ude4f")").string(), "\xF0\x9F\x99\x8F");
  EXPECT_EQ(json(R"("\u00e9\u0000")").string(), std::string("\xC3\xA9\0", 3));
  for (const std::string_view text :
       {R"("\ud83d")", R"("\ude4f")", R"("\ude4f\ud83d")", R"("\ud83d\u0041")", R"("\ud83dx")"}) {
    EXPECT_EQ(code_of(text), "not_json") << text;
  }
}

TEST(ReadJson, SaysWhereItStopsBeingJson) {
  EXPECT_EQ(problem_of("{\"a\": 1,}"), "not_json at \"\" 1:9");
  EXPECT_EQ(problem_of("{\n  \"a\": 1,\n  \"b\": ?\n}"), "not_json at \"\" 3:8");
  EXPECT_EQ(problem_of("{\n  \"a\": \"x\"\n  \"b\": 1\n}").substr(0, 15), "not_json at \"\" ");
  EXPECT_EQ(problem_of(""), "not_json at \"\" 1:1");
}

TEST(ReadJson, CountsColumnsInCharacters) {
  EXPECT_EQ(problem_of("{\"\xC3\xA9\": \"\xF0\x9F\x99\x8F\", ?}"), "not_json at \"\" 1:12");
}

TEST(ReadJson, KnowsWhereEveryValueBegins) {
  const std::string_view text = "{\n  \"a\" : [ 1,\n\t\"x\",{ \"b\":true } ],\n  \"c\": -12.5\n}";
  const Node node = json(text);
  const auto place = [&](const Node& of) {
    const Position position = locate(text, of.at());
    return std::pair(position.line, position.column);
  };
  using At = std::pair<std::size_t, std::size_t>;
  const auto& items = node.find("a")->members();
  EXPECT_EQ(place(node), At(1, 1));
  EXPECT_EQ(place(*node.find("a")), At(2, 9));
  EXPECT_EQ(place(items[0].value), At(2, 11));
  EXPECT_EQ(place(items[1].value), At(3, 2));
  EXPECT_EQ(place(items[2].value), At(3, 6));
  EXPECT_EQ(place(*items[2].value.find("b")), At(3, 12));
  EXPECT_EQ(place(*node.find("c")), At(4, 8));
}

TEST(ReadJson, PointsAtAKeyThatStandsTwice) {
  EXPECT_EQ(problem_of("{\"a\": 1,\n \"a\": 2}"), "duplicate_key at \"/a\" 2:2");
  EXPECT_EQ(problem_of("{\"a\": [0, {\"b/c~\": 1, \"b/c~\": 2}]}"),
            "duplicate_key at \"/a/1/b~1c~0\" 1:23");
  EXPECT_EQ(problem_of("{\"a\": {\"b\": 1}, \"b\": 1}"), "");
}

TEST(ReadJson, PointsOnceAtEachKeyTooMany) {
  Problems problems;
  std::ignore = read_json(R"({"a":1,"a":2,"a":3})", problems);
  EXPECT_EQ(problems.all().size(), 2U);
}

TEST(ReadJson, BearsManyKeysInOneObject) {
  std::string text = "{\"a\":1";
  for (int i = 0; i < 100'000; ++i) text += ",\"" + std::to_string(i) + "\":1";
  text += "}";
  Problems problems;
  ASSERT_TRUE(read_json(text, problems));
  EXPECT_TRUE(problems.all().empty());
}

TEST(ReadJson, BearsOneKeyManyTimes) {
  std::string text = "{\"a\":1";
  for (int i = 0; i < 100'000; ++i) text += ",\"a\":1";
  text += "}";
  Problems problems;
  std::ignore = read_json(text, problems);
  EXPECT_LE(problems.all().size(), 100'000U);
  EXPECT_TRUE(problems.any_error());
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(ReadJson, Takes32LevelsOfNesting) {
  EXPECT_EQ(code_of(nested(32)), "");
  EXPECT_EQ(code_of(nested(33)), "too_deep");
  EXPECT_EQ(code_of(std::string(500'000, '[')), "too_deep");
  EXPECT_EQ(problem_of("\n" + nested(33)), "too_deep at \"\" 2:33");
}

TEST(ReadJson, TakesAMebibyte) {
  const std::size_t largest = 1'048'576;
  EXPECT_EQ(code_of("\"" + std::string(largest - 2, 'x') + "\""), "");
  EXPECT_EQ(code_of("\"" + std::string(largest - 1, 'x') + "\""), "file_too_large");
}

TEST(WriteJson, WritesWhatItRead) {
  for (const std::string_view text :
       {"null", "true", "false", "0", "-1", "9007199254740991", "\"\"", R"("\"\\/\b\f\n\r\t")",
        "[]", "{}", "[[],{},[1,\"a\"]]", "\"\xC3\xA9\""}) {
    EXPECT_EQ(write_json(json(write_json(json(text)))), write_json(json(text))) << text;
  }
  EXPECT_EQ(write_json(json(R"({"a":[1,"x"]})"), 2), "{\n  \"a\": [\n    1,\n    \"x\"\n  ]\n}");
}

TEST(WriteJson, WritesNullForANumberThatIsNotWhole) {
  EXPECT_EQ(write_json(json("[1.5]")), "[null]");
}

TEST(WriteJson, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(write_json(Node::text("a\xFF")), "\"a\xEF\xBF\xBD\"");
}

TEST(Locate, CountsLinesAndColumnsFromOne) {
  using At = std::pair<std::size_t, std::size_t>;
  const std::string_view text =
      "ab\n\nc\xC3\xA9"
      "d";
  const auto place = [&](std::size_t at) {
    const Position position = locate(text, at);
    return At(position.line, position.column);
  };
  EXPECT_EQ(place(0), At(1, 1));
  EXPECT_EQ(place(2), At(1, 3));
  EXPECT_EQ(place(3), At(2, 1));
  EXPECT_EQ(place(4), At(3, 1));
  EXPECT_EQ(place(7), At(3, 3));
  EXPECT_EQ(place(Node::kNowhere), At(3, 4));
}

TEST(Pointer, EscapesTildesAndSlashes) {
  EXPECT_EQ(pointer("", "a"), "/a");
  EXPECT_EQ(pointer("/a", "b/c~d"), "/a/b~1c~0d");
  EXPECT_EQ(pointer("/a", std::size_t{3}), "/a/3");
  EXPECT_EQ(pointer("/a", ""), "/a/");
}

}  // namespace
}  // namespace lindung
