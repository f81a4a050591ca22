#include <string>
#include <vector>

// clang-format off: RapidCheck needs what stands before it.
#include "property/generate.hpp"
// clang-format on
#include "studio/model/compare.hpp"
#include "studio/model/diagnose.hpp"
#include "studio/model/find.hpp"
#include "studio/model/support.hpp"

namespace lindung::studio {
namespace {

using namespace test;

const std::vector<std::string>& places() {
  static const std::vector<std::string> all = {
      "",          "/id",           "/name",           "/name/id",        "/name/en",
      "/presets",  "/presets/0",    "/presets/1",      "/presets/2",      "/presets/0/workers",
      "/groups",   "/groups/0",     "/groups/1/name",  "/targets",        "/targets/1",
      "/channels", "/channels/0",   "/channels/1",     "/channels/0/fee", "/channels/0/fee/bps",
      "/look",     "/look/accent",  "/months/offered", "/entah",          "/entah/a/b",
      "x",         "/funds/0/note", "/period/until",   "/languages/1",    "/confirmed"};
  return all;
}

rc::Gen<Node> value() {
  return rc::gen::element(Node::null(), Node::boolean(true), Node::whole(7), Node::whole(-1),
                          Node::text(""), Node::text("Lindungi"), Node::text("é\n\"\\"),
                          Node::text("\xFF"), Node::number(), Node::array(), Node::object(),
                          json(R"({"id": "ojek", "name": {"id": "x"}, "list": [1, [2, {}]]})"),
                          json(R"([{"id": "a"}, {"id": "b"}])"));
}

rc::Gen<Edit> edit() {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::inRange(0, 5), rc::gen::elementOf(places()), value(),
                     rc::gen::inRange<std::size_t>(0, 4), rc::gen::inRange<std::size_t>(0, 4)),
      [](const auto& one) {
        return Edit{.kind = static_cast<Edit::Kind>(std::get<0>(one)),
                    .pointer = std::get<1>(one),
                    .value = std::get<2>(one),
                    .index = std::get<3>(one),
                    .to = std::get<4>(one)};
      });
}

/// Some edits, alone, together, or typed; some undone again.
void work_on(Document& one) {
  const auto together = rc::gen::resize(3, rc::gen::container<std::vector<Edit>>(edit()));
  for (const auto& edits :
       *rc::gen::resize(15, rc::gen::container<std::vector<std::vector<Edit>>>(together))) {
    if (edits.size() == 1 && edits[0].kind == Edit::Kind::set) {
      std::ignore = one.set(edits[0].pointer, *edits[0].value, *rc::gen::arbitrary<bool>());
    } else {
      std::ignore = one.apply(edits);
    }
    if (*rc::gen::inRange(0, 8) == 0) one.undo();
    if (*rc::gen::inRange(0, 30) == 0) one.mark_saved();
  }
}

RC_GTEST_PROP(Editing, UndoingAllGivesTheBytesAndRedoingAllTheEnd, ()) {
  Document one = small_document();
  work_on(one);
  const std::string before = write_json(one.file());
  while (one.redo()) {
  }
  const std::string end = one.text();
  const std::string tree = write_json(one.file());
  std::size_t steps = 0;
  while (one.undo()) ++steps;
  RC_ASSERT(one.text() == small_campaign_text());
  RC_ASSERT(write_json(one.file()) == write_json(small_campaign()));
  for (std::size_t i = 0; i < steps; ++i) RC_ASSERT(one.redo());
  RC_ASSERT(!one.redo());
  RC_ASSERT(one.text() == end);
  RC_ASSERT(write_json(one.file()) == tree);
}

RC_GTEST_PROP(Editing, MakesNothingThatCannotBeOpenedAgain, ()) {
  Document one = small_document();
  work_on(one);
  const auto again = Document::open(one.text(), "uji.json");
  RC_ASSERT(again.has_value());
  RC_ASSERT(write_json(again->file()) == write_json(one.file()));
  std::ignore = diagnose(one);
}

RC_GTEST_PROP(Editing, ThatIsRefusedChangesNothing, ()) {
  Document one = small_document();
  work_on(one);
  const std::string before = one.text();
  const std::uint64_t revision = one.revision();
  const auto edits = *rc::gen::container<std::vector<Edit>>(edit());
  if (one.apply(edits)) return;
  RC_ASSERT(one.text() == before);
  RC_ASSERT(one.revision() == revision);
}

RC_GTEST_PROP(Comparing, AFileWithItselfFindsNothing, ()) {
  Document one = small_document();
  work_on(one);
  RC_ASSERT(compare(one.file(), one.file()).empty());
}

RC_GTEST_PROP(Comparing, DifferentFilesFindsSomething, ()) {
  Document one = small_document();
  work_on(one);
  RC_ASSERT(compare(one.opened(), one.file()).empty() == compare(one.file(), one.opened()).empty());
}

RC_GTEST_PROP(Finding, FindsWhatWasPutIn, ()) {
  Document one = small_document();
  work_on(one);
  const auto needle = "jarum" + std::to_string(*rc::gen::inRange(0, 100'000));
  const auto place = *rc::gen::elementOf(places());
  if (place.empty() || !one.set(place, Node::text("di " + needle + " sini"))) return;
  const auto matches = find(one.file(), needle, "id");
  RC_ASSERT(matches.size() == 1U);
  RC_ASSERT(matches[0].pointer == place);
  RC_ASSERT(matches[0].at == 3U);
}

}  // namespace
}  // namespace lindung::studio
