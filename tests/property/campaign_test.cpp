#include <string>
#include <vector>

#include "campaign/answer.hpp"
#include "campaign/pay.hpp"
#include "campaign/request.hpp"
#include "property/generate.hpp"
#include "support/campaigns.hpp"

namespace lindung {
namespace {

using namespace test;

rc::Gen<std::string> any_text() {
  return rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
      {{8, rc::gen::inRange<char>(' ', 127)}, {1, rc::gen::inRange<char>(0, 32)}}));
}

rc::Gen<Node> any_leaf() {
  return rc::gen::oneOf(
      rc::gen::just(Node::null()), rc::gen::just(Node::number()),
      rc::gen::map(rc::gen::arbitrary<bool>(), Node::boolean),
      rc::gen::map(whole(-10, Node::kMostWhole), Node::whole),
      rc::gen::map(any_text(), [](const std::string& text) { return Node::text(text); }),
      rc::gen::map(rc::gen::element<std::string>("2026-11", "2026-11-23", "infak", "zakat",
                                                 "general", "transport", "link", "id", "monthly",
                                                 "bpjs-bpu", "https://a.example/{amount}"),
                   [](const std::string& text) { return Node::text(text); }));
}

/// The keys of a campaign and of a request, so that any tree is likely to be read somewhere.
rc::Gen<std::string> any_key() {
  return rc::gen::oneOf(
      rc::gen::element<std::string>(
          "schema_version", "id", "languages", "name", "collector", "url", "period", "from",
          "until", "targets", "workers", "by", "progress", "as_of", "groups", "sector", "income",
          "months", "offered", "default", "presets", "funds", "amil_bps", "tariff", "confirmed",
          "channels", "kind", "fee", "bps", "flat", "fund_codes", "minimum", "maximum", "look",
          "accent", "gift", "start", "mix", "general", "transport", "fund", "channel", "cover_fees",
          "frequency", "channel_fee_flat", "channel_fee_bps", "", "infak"),
      any_text());
}

Node any_tree(int depth) {
  const int kind = depth == 0 ? 0 : *rc::gen::inRange(0, 3);
  if (kind == 0) return *any_leaf();
  Node node = kind == 1 ? Node::array() : Node::object();
  const int members = *rc::gen::inRange(0, 6);
  for (int i = 0; i < members; ++i) {
    node.add(kind == 1 ? "" : *any_key(), any_tree(depth - 1));
  }
  return node;
}

/// `node` with one of its parts, chosen at random, replaced.
Node with_one_part_replaced(const Node& node) {
  if (node.members().empty() || *rc::gen::inRange(0, 4) == 0) return any_tree(2);
  const std::size_t chosen = *rc::gen::inRange<std::size_t>(0, node.members().size());
  Node result = node.is(Node::Kind::array) ? Node::array() : Node::object();
  for (std::size_t i = 0; i < node.members().size(); ++i) {
    const auto& [key, value] = node.members()[i];
    result.add(key, i == chosen ? with_one_part_replaced(value) : value);
  }
  return result;
}

const Campaign& small() {
  static const Campaign one = campaign(small_campaign());
  return one;
}

/// There is a campaign just when no error was found, and then every face of it can be asked for.
void expect_read_or_refused(const Node& file) {
  Problems problems;
  const auto read = read_campaign(file, problems);
  RC_ASSERT((read.has_value() == !problems.any_error()));
  for (const Problem& problem : problems.all()) {
    RC_ASSERT(!problem.error.code.empty());
    RC_ASSERT((problem.error.path.empty() || problem.error.path.starts_with('/')));
  }
  if (!read) return;
  std::ignore = write_json(write_campaign_view(*read, "en", date("2026-11-23")));
  std::ignore =
      write_json(answer_screen(json(R"({"workers": 1, "months": 3})"), *read, date("2026-11-23")));
}

RC_GTEST_PROP(ReadJson, ReadsWhatWasWritten, ()) {
  const Node tree = any_tree(4);
  Problems problems;
  const auto read = read_json(write_json(tree), problems);
  RC_PRE(problems.all().empty());  // a key may stand twice in a tree
  RC_ASSERT(read.has_value());
  RC_ASSERT((write_json(*read) == write_json(tree)));
  Problems none;
  RC_ASSERT((write_json(*read_json(write_json(tree, 2), none)) == write_json(tree)));
}

RC_GTEST_PROP(ReadJson, ReadsOrRefusesAnyBytes, ()) {
  const auto text = *rc::gen::arbitrary<std::string>();
  Problems problems;
  const auto read = read_json(text, problems);
  RC_ASSERT((read.has_value() || problems.any_error()));
  for (const Problem& problem : problems.all()) {
    const Position position = locate(text, problem.at);
    RC_ASSERT((position.line >= 1 && position.column >= 1));
  }
}

RC_GTEST_PROP(ReadJson, ReadsOrRefusesAnyPartOfACampaign, ()) {
  std::string text = small_campaign_text();
  const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
  const auto length = *rc::gen::inRange<std::size_t>(0, 40);
  text.replace(at, length, *any_text());
  Problems problems;
  const auto read = read_json(text, problems);
  RC_ASSERT((read.has_value() || problems.any_error()));
  if (read) expect_read_or_refused(*read);
}

RC_GTEST_PROP(ReadCampaign, ReadsOrRefusesAnyTree, ()) { expect_read_or_refused(any_tree(4)); }

RC_GTEST_PROP(ReadCampaign, ReadsOrRefusesACampaignWithOnePartReplaced, ()) {
  expect_read_or_refused(with_one_part_replaced(small_campaign()));
}

RC_GTEST_PROP(ReadProgress, ReadsOrRefusesAnyTree, ()) {
  Problems problems;
  RC_ASSERT((read_progress(any_tree(2), problems).has_value() == !problems.any_error()));
}

RC_GTEST_PROP(Answers, AreGivenToAnyTree, ()) {
  const Node tree = any_tree(3);
  const Node answer = answer_quote(tree, small(), date("2026-11-23"));
  RC_ASSERT((answer.find("error") != nullptr) != (answer.find("workers") != nullptr));
  std::ignore = answer_screen(tree, small(), date("2026-11-23"));
  std::ignore = answer_pay(tree, small(), {.today = date("2026-11-23"), .lang = "id"});
}

RC_GTEST_PROP(Answers, AreGivenToARequestWithOnePartReplaced, ()) {
  const Node request = json(*rc::gen::element<std::string>(
      R"({"gift": 500000, "months": 12, "start": "2026-11", "sector": "general", "channel": "situs"})",
      R"({"workers": 3, "months": 3, "mix": {"transport": 60, "general": 40}, "fund": "zakat"})",
      R"({"gift": 50000, "months": 6, "frequency": "monthly", "cover_fees": true, "amil_bps": 100})"));
  const Node changed = with_one_part_replaced(request);
  const Node answer = answer_quote(changed, small(), date("2026-11-23"));
  RC_ASSERT((answer.find("error") != nullptr) != (answer.find("workers") != nullptr));
  std::ignore = answer_screen(changed, small(), date("2026-11-23"));
}

}  // namespace
}  // namespace lindung
