#include "studio/model/document.hpp"

#include "studio/model/support.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

using namespace test;

std::string keys(const Node& object) {
  std::string all;
  for (const auto& [key, value] : object.members()) all += key + ' ';
  return all;
}

TEST(Document, SetsWhatStandsThere) {
  Document one = small_document();
  must(one.set("/presets/0/workers", Node::whole(7)));
  EXPECT_EQ(at(one, "/presets/0/workers"), "7");
  EXPECT_EQ(one.file().get("presets").members()[0].value.integer("workers"), 7);
  must(one.set("/name/en", Node::text("Cover")));
  EXPECT_EQ(at(one, "/name"), R"({"id":"Lindungi","en":"Cover"})");
}

TEST(Document, WritesTwoSpacesALevelInTheFilesOrder) {
  Document one = document(R"({"z":1,"a":[],"b":{},"c":[1,{"d":"\u00e9\/"}],"e":null})");
  must(one.set("/z", Node::whole(2)));
  EXPECT_EQ(one.text(), R"({
  "z": 2,
  "a": [],
  "b": {},
  "c": [
    1,
    {
      "d": "é/"
    }
  ],
  "e": null
}
)");
}

TEST(Document, KeepsTheSpellingOfNumbersItCannotRead) {
  Document one = document(R"({"z":1.50,"a":-1e-7,"b":123456789012345678901234567890,"c":true})");
  must(one.set("/c", Node::boolean(false)));
  EXPECT_EQ(one.text(),
            "{\n  \"z\": 1.50,\n  \"a\": -1e-7,\n  \"b\": 123456789012345678901234567890,\n"
            "  \"c\": false\n}\n");
  must(one.remove("/z"));
  one.undo();
  EXPECT_EQ(at(one, "/c"), "false");
  EXPECT_EQ(one.text_at("/z"), "1.50");
}

TEST(Document, PutsANewKeyWhereTheFormatHasIt) {
  Document one = document(R"({"id": "a", "period": {}, "channels": []})");
  must(one.set("/name", Node::object()));
  must(one.set("/schema_version", Node::whole(1)));
  must(one.set("/look/accent", Node::text("#000000")));
  must(one.set("/lain", Node::null()));
  EXPECT_EQ(keys(one.file()), "schema_version id name period channels look lain ");
  must(one.insert("/channels", 0, json(R"({"kind": "link", "url": "x", "demonstration": true})")));
  must(one.set("/channels/0/name/id", Node::text("Situs")));
  EXPECT_EQ(keys(one.file().get("channels").members()[0].value), "kind name url demonstration ");
}

TEST(Document, MakesTheObjectsAndTheListOnTheWay) {
  Document one = document("{}");
  must(one.set("/a/b/c", Node::whole(1)));
  must(one.insert("/targets", 0, Node::object()));
  EXPECT_EQ(write_json(one.file()), R"({"targets":[{}],"a":{"b":{"c":1}}})");
}

TEST(Document, RemovesMembersAndItems) {
  Document one = small_document();
  must(one.remove("/look"));
  must(one.remove("/targets/0"));
  EXPECT_EQ(at(one, "/look"), "(nothing)");
  EXPECT_EQ(at(one, "/targets"), R"([{"workers":200,"by":"2026-12-31"}])");
}

TEST(Document, InsertsAndMovesItems) {
  Document one = document(R"({"a": [0, 1, 2, 3]})");
  must(one.insert("/a", 4, Node::whole(4)));
  must(one.move("/a", 0, 3));
  EXPECT_EQ(at(one, "/a"), "[1,2,3,0,4]");
  must(one.move("/a", 4, 1));
  EXPECT_EQ(at(one, "/a"), "[1,4,2,3,0]");
  while (one.undo()) {
  }
  EXPECT_EQ(at(one, "/a"), "[0,1,2,3]");
}

TEST(Document, DuplicatesUnderAnIdOfItsOwn) {
  Document one = small_document();
  EXPECT_EQ(one.duplicate("/groups", 0), "/groups/1");
  EXPECT_EQ(one.duplicate("/groups", 0), "/groups/1");
  EXPECT_EQ(at(one, "/groups/1/id"), "\"ojek-3\"");
  EXPECT_EQ(at(one, "/groups/2/id"), "\"ojek-2\"");
  EXPECT_EQ(at(one, "/groups/2/name"), R"x({"id":"Ojek (2)","en":"Driver (2)"})x");
  EXPECT_EQ(one.duplicate("/months/offered", 1), "/months/offered/2");
  EXPECT_EQ(at(one, "/months/offered"), "[3,12,12]");
}

TEST(Document, MakesNoIdLongerThanItMayBe) {
  const std::string id(40, 'a');
  Document one = document(R"({"groups": [{"id": ")" + id + R"("}]})");
  EXPECT_EQ(one.duplicate("/groups", 0), "/groups/1");
  EXPECT_EQ(at(one, "/groups/1/id"), '"' + std::string(38, 'a') + "-2\"");
}

TEST(Document, RefusesWhatCannotBeDoneAndChangesNothing) {
  Document one = small_document();
  EXPECT_THAT(one.set("name", Node::null()), fails("pointer_unreadable", "name"));
  EXPECT_THAT(one.set("/a~2", Node::null()), fails("pointer_unreadable", "/a~2"));
  EXPECT_THAT(one.set("/presets/9", Node::null()), fails("pointer_unknown", "/presets/9"));
  EXPECT_THAT(one.set("/presets/00", Node::null()), fails("pointer_unknown", "/presets/00"));
  EXPECT_THAT(one.set("/id/x", Node::null()), fails("pointer_unknown", "/id/x"));
  EXPECT_THAT(one.set("", Node::array()), fails("not_a_file", ""));
  EXPECT_THAT(one.remove(""), fails("pointer_unknown", ""));
  EXPECT_THAT(one.remove("/nothing"), fails("pointer_unknown", "/nothing"));
  EXPECT_THAT(one.insert("/id", 0, Node::null()), fails("not_a_list", "/id"));
  EXPECT_THAT(one.insert("/presets", 2, Node::null()), fails("index_out_of_range", "/presets"));
  EXPECT_THAT(one.insert("/neu", 1, Node::null()), fails("index_out_of_range", "/neu"));
  EXPECT_THAT(one.move("/presets", 0, 1), fails("index_out_of_range", "/presets"));
  EXPECT_THAT(one.move("/look", 0, 0), fails("not_a_list", "/look"));
  EXPECT_THAT(one.duplicate("/presets", 1), fails("index_out_of_range", "/presets"));
  EXPECT_THAT(one.set("/x", Node::number()), fails("number_not_whole", "/x"));
  EXPECT_THAT(one.set("/x", json("[1.5]")), fails("number_not_whole", "/x"));
  EXPECT_THAT(one.set("/x", Node::text("a\xFF")), fails("text_not_utf8", "/x"));
  EXPECT_THAT(one.set("/x\xC3", Node::null()), fails("text_not_utf8", "/x\xC3"));
  EXPECT_EQ(one.text(), small_campaign_text());
  EXPECT_FALSE(one.can_undo());
  EXPECT_EQ(one.revision(), 0U);
}

TEST(Document, RefusesWhatCouldNotBeOpenedAgain) {
  Document one = small_document();
  Node deep = Node::whole(1);
  for (int i = 0; i < 31; ++i) {
    Node around = Node::array();
    around.append(std::move(deep));
    deep = std::move(around);
  }
  must(one.set("/deep", deep));
  EXPECT_THAT(one.set("/deeper/one", deep), fails("too_deep", "/deeper/one"));
  EXPECT_THAT(one.insert("/deep", 0, deep), fails("too_deep", "/deep"));
  EXPECT_THAT(one.set("/x", Node::text(std::string(kLargestJson, 'x'))),
              fails("file_too_large", "/x"));
  Node twins = Node::object();
  twins.add("a", std::int64_t{1});
  twins.add("a", std::int64_t{2});
  EXPECT_THAT(one.set("/x", twins), fails("duplicate_key", "/x"));
  EXPECT_THAT(one.set("/schema_version", Node::whole(2)),
              fails("schema_version_newer", "/schema_version"));
  EXPECT_EQ(at(one, "/schema_version"), "1");
  EXPECT_EQ(document(one.text()).text(), one.text());
}

TEST(Document, StaysSmallEnoughToBeOpenedAgain) {
  Document one = document(R"({"a": []})");
  int done = 0;
  while (one.insert("/a", 0, Node::text(std::string(10'000, 'x')))) ++done;
  EXPECT_EQ(done, 104);  // of 10.003 bytes with its quotes and comma: 1.048.576 less 8 for the rest
  EXPECT_LE(one.text().size(), kLargestJson);
  EXPECT_EQ(document(one.text()).file().get("a").members().size(), 104U);
  must(one.remove("/a/0"));
  must(one.insert("/a", 0, Node::text("y")));
}

TEST(Document, LeavesOutSpacesWhereTheyWouldMakeItTooLarge) {
  std::string text = R"({"a":[0)";
  for (int i = 0; i < 250'000; ++i) text += ",0";
  text += "]}";
  Document one = document(text);
  must(one.set("/b", Node::whole(1)));
  EXPECT_LE(one.text().size(), kLargestJson);
  EXPECT_EQ(document(one.text()).file().get("a").members().size(), 250'001U);
}

TEST(Document, TakesSeveralEditsAsOneStep) {
  Document one = small_document();
  must(one.apply({{.kind = Edit::Kind::remove, .pointer = "/look"},
                  {.kind = Edit::Kind::set, .pointer = "/id", .value = Node::text("lain")},
                  {.kind = Edit::Kind::duplicate, .pointer = "/groups", .index = 0}}));
  EXPECT_EQ(at(one, "/groups/1/id"), "\"ojek-2\"");
  EXPECT_EQ(one.next_undo()->more_edits, 2U);
  EXPECT_TRUE(one.undo());
  EXPECT_EQ(one.text(), small_campaign_text());
  EXPECT_TRUE(one.redo());
  EXPECT_EQ(at(one, "/id"), "\"lain\"");
}

TEST(Document, TakesAllEditsOrNone) {
  Document one = small_document();
  EXPECT_THAT(one.apply({{.kind = Edit::Kind::remove, .pointer = "/look"},
                         {.kind = Edit::Kind::move, .pointer = "/groups", .index = 0, .to = 1},
                         {.kind = Edit::Kind::remove, .pointer = "/tidak-ada"}}),
              fails("pointer_unknown", "/tidak-ada"));
  EXPECT_EQ(write_json(one.file()), write_json(small_campaign()));
  EXPECT_FALSE(one.can_undo());
}

TEST(History, ComesBackToTheByteItBeganWith) {
  Document one = small_document();
  must(one.set("/id", Node::text("lain")));
  must(one.remove("/presets"));
  EXPECT_NE(one.text(), small_campaign_text());
  EXPECT_TRUE(one.undo());
  EXPECT_TRUE(one.undo());
  EXPECT_FALSE(one.undo());
  EXPECT_EQ(one.text(), small_campaign_text());
  EXPECT_TRUE(one.redo());
  EXPECT_TRUE(one.redo());
  EXPECT_FALSE(one.redo());
  EXPECT_EQ(at(one, "/presets"), "(nothing)");
}

TEST(History, ForgetsWhatWasUndoneWhenSomethingElseIsDone) {
  Document one = small_document();
  must(one.set("/id", Node::text("a")));
  one.undo();
  must(one.set("/id", Node::text("b")));
  EXPECT_FALSE(one.can_redo());
  one.undo();
  EXPECT_EQ(one.text(), small_campaign_text());
}

TEST(History, TakesNoStepWhereNothingChanges) {
  Document one = small_document();
  must(one.set("/id", Node::text("kecil")));
  must(one.move("/groups", 1, 1));
  EXPECT_FALSE(one.can_undo());
  EXPECT_EQ(one.text(), small_campaign_text());
}

TEST(History, NamesItsSteps) {
  Document one = small_document();
  EXPECT_FALSE(one.next_undo());
  must(one.set("/id", Node::text("a")));
  must(one.insert("/presets", 1, Node::object()));
  EXPECT_EQ(one.next_undo()->kind, Edit::Kind::insert);
  EXPECT_EQ(one.next_undo()->pointer, "/presets/1");
  one.undo();
  EXPECT_EQ(one.next_undo()->pointer, "/id");
  EXPECT_EQ(one.next_redo()->pointer, "/presets/1");
}

TEST(Typing, JoinsInOnePlaceOnly) {
  Document one = small_document();
  must(one.set("/id", Node::text("k")));
  must(one.set("/id", Node::text("ke"), true));
  must(one.set("/id", Node::text("keb"), true));
  must(one.set("/name/id", Node::text("N"), true));
  must(one.set("/name/id", Node::text("Na")));
  one.undo();
  EXPECT_EQ(at(one, "/name/id"), "\"N\"");
  one.undo();
  EXPECT_EQ(at(one, "/id"), "\"keb\"");
  one.undo();
  EXPECT_EQ(one.text(), small_campaign_text());
  one.redo();
  EXPECT_EQ(at(one, "/id"), "\"keb\"");
}

TEST(Typing, OfANewKeyIsUndoneAsAWhole) {
  Document one = document("{}");
  must(one.set("/a/b", Node::text("x"), true));
  must(one.set("/a/b", Node::text("xy"), true));
  one.undo();
  EXPECT_EQ(one.text(), "{}");
  one.redo();
  EXPECT_EQ(at(one, "/a/b"), "\"xy\"");
}

TEST(Typing, BackToWhatStoodThereIsNoStep) {
  Document one = small_document();
  must(one.set("/id", Node::text("kecil2")));
  must(one.set("/id", Node::text("kecil"), true));
  EXPECT_FALSE(one.can_undo());
  EXPECT_FALSE(one.is_changed());
  EXPECT_EQ(one.text(), small_campaign_text());
}

TEST(Typing, JoinsNeitherAcrossASavingNorAfterAnUndo) {
  Document one = small_document();
  must(one.set("/id", Node::text("a")));
  one.mark_saved();
  must(one.set("/id", Node::text("ab"), true));
  EXPECT_TRUE(one.is_changed());
  one.undo();
  EXPECT_FALSE(one.is_changed());
  EXPECT_EQ(at(one, "/id"), "\"a\"");
  must(one.set("/id", Node::text("ac"), true));
  one.undo();
  EXPECT_EQ(at(one, "/id"), "\"a\"");
}

TEST(Saving, IsToldFromWhatWasSavedLast) {
  Document one = small_document();
  EXPECT_FALSE(one.is_changed());
  must(one.set("/id", Node::text("a")));
  EXPECT_TRUE(one.is_changed());
  one.mark_saved();
  EXPECT_FALSE(one.is_changed());
  one.undo();
  EXPECT_TRUE(one.is_changed());
  one.redo();
  EXPECT_FALSE(one.is_changed());
}

TEST(Saving, IsLostWithTheStepThatWasSaved) {
  Document one = small_document();
  must(one.set("/id", Node::text("a")));
  one.mark_saved();
  one.undo();
  must(one.set("/id", Node::text("b")));
  EXPECT_TRUE(one.is_changed());
  one.undo();
  EXPECT_TRUE(one.is_changed());
}

TEST(Saving, OfWhatWasRecoveredIsStillToBeDone) {
  Document one = small_document();
  one.mark_unsaved();
  EXPECT_TRUE(one.is_changed());
  EXPECT_EQ(one.text(), small_campaign_text());
  must(one.set("/id", Node::text("a")));
  one.undo();
  EXPECT_TRUE(one.is_changed());
  one.mark_saved();
  EXPECT_FALSE(one.is_changed());
}

TEST(Document, CountsItsRevisions) {
  Document one = small_document();
  std::uint64_t last = one.revision();
  const auto has_risen = [&] { return std::exchange(last, one.revision()) < one.revision(); };
  must(one.set("/id", Node::text("a")));
  EXPECT_TRUE(has_risen());
  one.undo();
  EXPECT_TRUE(has_risen());
  one.redo();
  EXPECT_TRUE(has_risen());
  one.mark_saved();
  EXPECT_FALSE(has_risen());
}

TEST(Document, RemembersWhatWasOpened) {
  Document one = small_document();
  must(one.set("", json(R"({"id": "lain"})")));
  EXPECT_EQ(write_json(one.opened()), write_json(small_campaign()));
  EXPECT_EQ(write_json(one.file()), R"({"id":"lain"})");
}

TEST(Document, MovesWithItsHistory) {
  Document one = small_document();
  must(one.set("/id", Node::text("a")));
  Document moved = std::move(one);
  EXPECT_EQ(moved.name(), "uji.json");
  EXPECT_TRUE(moved.undo());
  EXPECT_EQ(moved.text(), small_campaign_text());
}

TEST(Rewriting, IsOneStepThatKeepsWhatWasWrittenToTheByte) {
  Document one = small_document();
  must(one.set("/id", Node::text("lain")));
  const std::string before = one.text();
  const std::string written = "{ \"id\":\"tulis\",  \"entah\": 1.50 }";
  must(one.rewrite(written));
  EXPECT_EQ(one.text(), written);
  EXPECT_EQ(at(one, "/id"), R"("tulis")");
  EXPECT_EQ(say(*one.next_undo(), "id"), "Ubah: Kampanye");
  must(one.set("/id", Node::text("lagi")));
  EXPECT_TRUE(one.undo());
  EXPECT_EQ(one.text(), written);
  EXPECT_TRUE(one.undo());
  EXPECT_EQ(one.text(), before);
  EXPECT_TRUE(one.undo());
  EXPECT_EQ(one.text(), small_campaign_text());
  EXPECT_FALSE(one.is_changed());
  EXPECT_TRUE(one.redo());
  EXPECT_TRUE(one.redo());
  EXPECT_EQ(one.text(), written);
}

TEST(Rewriting, ThatIsRefusedOrTheSameChangesNothing) {
  Document one = small_document();
  EXPECT_THAT(one.rewrite("{"), fails("cut_off", ""));
  EXPECT_THAT(one.rewrite("[]"), fails("not_a_file", ""));
  must(one.rewrite(small_campaign_text()));
  EXPECT_FALSE(one.can_undo());
  EXPECT_EQ(one.text(), small_campaign_text());
}

}  // namespace
}  // namespace lindung::studio
