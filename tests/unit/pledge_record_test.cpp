#include <string>

#include "campaign/answer.hpp"
#include "campaign/pay.hpp"
#include "campaign/pledge.hpp"
#include "support/records.hpp"

namespace lindung {
namespace {

using namespace test;

/// A record of the vectors with one place changed.
Result<PledgeRecord> read_with(std::string_view pointer, const std::optional<Node>& value,
                               std::string_view name = "endpoint, a virtual account") {
  return read_pledge(edited(record(name), pointer, value));
}

TEST(PledgeRecord, IsReadAndWrittenBackAsItIs) {
  for (const auto& [key, vector] : pledge_vectors("records").members()) {
    const auto read = read_pledge(vector.get("record"));
    ASSERT_TRUE(read) << vector.get("name").string() << ": " << read.error().code << " at "
                      << read.error().path;
    EXPECT_EQ(write_json(write_pledge(*read)), write_json(vector.get("record")));
  }
}

TEST(PledgeRecord, HoldsWhatWasPromised) {
  const Pledge pledge = read_pledge(record("transfer, monthly, unique digits"))->pledge;
  EXPECT_EQ(pledge.state, PledgeState::handed_off);
  EXPECT_EQ(pledge.kind, "transfer");
  EXPECT_EQ(pledge.amount, rp(50'000));
  EXPECT_EQ(pledge.frequency, Frequency::monthly);
  EXPECT_EQ(pledge.months, 3);
  EXPECT_EQ(pledge.start, month("2026-11"));
  EXPECT_EQ(pledge.workers, 3);
  EXPECT_EQ(pledge.expires, at("2026-12-23T10:00:05Z"));
  EXPECT_EQ(read_pledge(record("endpoint, settled"))->pledge.paid_amount, rp(184'800));
}

TEST(PledgeRecord, RefusesWhatIsNoRecord) {
  struct Case {
    std::string_view json, code, path;
  };
  const Case cases[] = {
      {"null", "not_an_object", ""},
      {"[]", "not_an_object", ""},
      {"\"7K3M-Q9XT-4BWD\"", "not_an_object", ""},
      {"{}", "missing", "/schema_version"},
      {R"({"schema_version": 2})", "schema_version_newer", "/schema_version"},
      {R"({"schema_version": 9007199254740991})", "schema_version_newer", "/schema_version"},
      {R"({"schema_version": 0})", "out_of_range", "/schema_version"},
      {R"({"schema_version": "1"})", "wrong_type", "/schema_version"},
      {R"({"theme": "dark"})", "missing", "/schema_version"},
  };
  for (const auto& [text, code, path] : cases) {
    EXPECT_THAT(read_pledge(json(text)), fails(code, path)) << text;
  }
}

TEST(PledgeRecord, RefusesWhatDoesNotHold) {
  struct Case {
    std::string_view pointer, value, code, path;
  };
  const Case cases[] = {
      {"/reference", R"("7K3M-Q9XT-4BWC")", "reference_check", "/reference"},
      {"/reference", R"("0K3M-Q9XT-4BWD")", "reference_lookalike", "/reference"},
      {"/reference", R"("7k3mq9xt4bwd")", "reference_unreadable", "/reference"},
      {"/reference", R"("7K3M-Q9XT-4BWD")", "pledge_inconsistent", "/handoff/reference"},
      {"/state", R"("paid")", "value_unknown", "/state"},
      {"/state", R"("settled")", "pledge_inconsistent", "/state"},
      {"/campaign", R"("../x")", "id_unreadable", "/campaign"},
      {"/channel", R"("ovo")", "pledge_inconsistent", "/channel"},
      {"/kind", R"("qris")", "pledge_inconsistent", "/kind"},
      {"/fund", R"("wakaf")", "value_unknown", "/fund"},
      {"/lang", R"("x")", "language_unreadable", "/lang"},
      {"/amount", "0", "out_of_range", "/amount"},
      {"/amount", "-1", "out_of_range", "/amount"},
      {"/amount", "1.5", "wrong_type", "/amount"},
      {"/amount", "67201", "pledge_inconsistent", "/amount"},
      {"/frequency", R"("monthly")", "pledge_inconsistent", "/frequency"},
      {"/request", "[]", "wrong_type", "/request"},
      {"/request/months", "0", "out_of_range", "/request/months"},
      {"/quote/gross", "1e300", "wrong_type", "/quote/gross"},
      {"/quote/months", "61", "out_of_range", "/quote/months"},
      {"/quote/start", R"("2026-13")", "month_unreadable", "/quote/start"},
      {"/quote/schedule/0/month", "null", "wrong_type", "/quote/schedule/0/month"},
      {"/handoff/url", R"("javascript:void 0")", "pledge_link", "/handoff/url"},
      {"/handoff/url", R"("//evil.example/")", "pledge_link", "/handoff/url"},
      {"/handoff/url", R"("https://a@evil.example/")", "pledge_link", "/handoff/url"},
      {"/created", R"("2026-11-23")", "instant_unreadable", "/created"},
      {"/created", R"("2026-11-23T10:00:06Z")", "pledge_inconsistent", "/updated"},
      {"/updated", R"("2026-11-23T10:00:04Z")", "pledge_inconsistent", "/history"},
      {"/expires", R"("soon")", "instant_unreadable", "/expires"},
      {"/paid_amount", "0", "out_of_range", "/paid_amount"},
      {"/attempts", "-1", "out_of_range", "/attempts"},
      {"/history", "[]", "list_length", "/history"},
      {"/history/0/at", R"("2026-11-23T09:59:59Z")", "pledge_inconsistent", "/history"},
      {"/history/0/at", R"("2026-11-23T10:00:06Z")", "pledge_inconsistent", "/history"},
      {"/history/1/at", R"("x")", "instant_unreadable", "/history/1/at"},
      {"/history/1/state", R"("drafted")", "pledge_inconsistent", "/state"},
      {"/payment/status", R"("ok")", "value_unknown", "/payment/status"},
      {"/payment/expires", R"("x")", "instant_unreadable", "/payment/expires"},
      {"/payment/status_url", R"("data:text/html,x")", "pledge_link", "/payment/status_url"},
      {"/payment/action/url", R"("javascript:x")", "pledge_link", "/payment/action/url"},
      {"/payment/action/number", R"("<b>12345</b>")", "endpoint_number", "/payment/action/number"},
      {"/payment/action/payload", R"("000201")", "endpoint_qr", "/payment/action/payload"},
      {"/payment/action/type", R"("qr")", "endpoint_action", "/payment/action/payload"},
  };
  for (const auto& [pointer, value, code, path] : cases) {
    EXPECT_THAT(read_with(pointer, json(value)), fails(code, path)) << pointer << " = " << value;
  }
}

TEST(PledgeRecord, ChecksTheHandOffOfEveryKind) {
  struct Case {
    std::string_view name, pointer, value, code, path;
  };
  const Case cases[] = {
      {"form", "/handoff/fields/0/value", "5", "wrong_type", "/handoff/fields/0/value"},
      {"form", "/handoff/fields/0/name", R"("a\r\nb")", "text_control", "/handoff/fields/0/name"},
      {"items", "/handoff/items/1/url", R"("http:evil")", "pledge_link", "/handoff/items/1/url"},
      {"items", "/handoff/items/0/price", "0", "out_of_range", "/handoff/items/0/price"},
      {"qris, came back without a word", "/handoff/payload", R"("x")", "qris_malformed",
       "/handoff/payload"},
      {"qris, came back without a word", "/handoff/nmid", R"("ID1020039293482")", "qris_nmid_other",
       "/handoff/payload"},
  };
  for (const auto& [name, pointer, value, code, path] : cases) {
    EXPECT_THAT(read_with(pointer, json(value), name), fails(code, path)) << pointer;
  }
}

TEST(PledgeRecord, IsReadOrRefusedWhateverStandsAnywhere) {
  const std::vector<Node> values = {Node::null(),
                                    Node::boolean(true),
                                    Node::whole(-1),
                                    Node::whole(0),
                                    Node::huge(),
                                    Node::number(),
                                    Node::text(""),
                                    Node::text("x"),
                                    Node::array(),
                                    Node::object(),
                                    Node::text("\xFF\0x"),
                                    Node::whole(Rupiah::kMax),
                                    Node::text(std::string(5'000, 'x'))};
  const auto try_all = [&](const auto& self, const Node& whole, const Node& part,
                           const std::string& path) -> void {
    std::size_t index = 0;
    for (const auto& [key, value] : part.members()) {
      const std::string inner =
          path + '/' + (part.is(Node::Kind::array) ? std::to_string(index++) : key);
      for (const Node& other : values) std::ignore = read_pledge(edited(whole, inner, other));
      std::ignore = read_pledge(edited(whole, inner, std::nullopt));
      if (index < 3) self(self, whole, value, inner);
    }
  };
  for (const auto& [key, vector] : pledge_vectors("records").members()) {
    try_all(try_all, vector.get("record"), vector.get("record"), "");
  }
}

TEST(PledgeRecord, TakesKeysThatItDoesNotKnow) {
  EXPECT_TRUE(read_with("/unheard_of", Node::whole(5)));
  EXPECT_TRUE(read_with("/request/region", Node::text("ID-JK")));
  EXPECT_TRUE(read_with("/handoff/unheard_of", Node::null()));
}

// A draft of the small campaign's own quote and hand-off.
struct Asked {
  Node request, quote, handoff;
};

Asked asked(std::string_view text) {
  static const Campaign small = campaign(small_campaign());
  const Node request = json(text);
  return {request, answer_quote(request, small, date("2026-11-23")),
          answer_handoff(request, small, {.today = date("2026-11-23"), .lang = "id"})};
}

DraftContext context(std::string_view fund = "infak") {
  return {.campaign = "kecil",
          .fund = fund,
          .lang = "id",
          .reference = "7k3m q9xt 4bwd",
          .now = at("2026-11-23T10:00:00Z")};
}

TEST(Draft, KeepsTheRequestTheQuoteAndTheHandOff) {
  const Asked one = asked(R"({"gift": 50000, "months": 3, "channel": "situs"})");
  const auto record = draft_pledge(one.request, one.quote, one.handoff, context());
  ASSERT_TRUE(record) << record.error().code << " at " << record.error().path;
  EXPECT_EQ(record->get("reference").string(), "7K3M-Q9XT-4BWD");
  EXPECT_EQ(state_of(*record), "drafted");
  EXPECT_EQ(record->get("channel").string(), "situs");
  EXPECT_EQ(record->get("kind").string(), "link");
  EXPECT_EQ(record->integer("amount"), 50'000);
  EXPECT_EQ(record->get("created").string(), "2026-11-23T10:00:00Z");
  EXPECT_EQ(record->get("expires").string(), "2026-11-30T10:00:00Z");
  EXPECT_EQ(history_of(*record), "drafted");
  for (const auto& [key, node] :
       {std::pair{"request", &one.request}, {"quote", &one.quote}, {"handoff", &one.handoff}}) {
    EXPECT_EQ(write_json(record->get(key)), write_json(*node)) << key;
  }
}

TEST(Draft, OfAMonthlyGiftIsOfWhatIsGivenAtATime) {
  const Asked one =
      asked(R"({"gift": 50000, "months": 3, "channel": "situs", "frequency": "monthly"})");
  const auto record = draft_pledge(one.request, one.quote, one.handoff, context());
  ASSERT_TRUE(record) << record.error().code << " at " << record.error().path;
  EXPECT_EQ(one.quote.integer("gross"), 150'000);
  EXPECT_EQ(record->integer("amount"), 50'000);
  EXPECT_EQ(record->get("frequency").string(), "monthly");
}

TEST(Draft, LeavesOutTheListOfAllOffices) {
  Asked one = asked(R"({"gift": 50000, "months": 3, "channel": "situs"})");
  one.handoff.add("offices", Node::array());
  const auto record = draft_pledge(one.request, one.quote, one.handoff, context());
  ASSERT_TRUE(record);
  EXPECT_EQ(record->get("handoff").find("offices"), nullptr);
}

TEST(Draft, IsRefusedWhereSomethingIsWrong) {
  const Asked good = asked(R"({"gift": 50000, "months": 3, "channel": "situs"})");
  const Asked none = asked(R"({"gift": 0, "months": 3, "channel": "situs"})");
  EXPECT_THAT(draft_pledge(none.request, none.quote, none.handoff, context()),
              fails(none.handoff.get("error").get("code").string(),
                    none.handoff.get("error").get("path").string()));
  EXPECT_THAT(draft_pledge(good.request, good.quote, good.handoff, context("wakaf")),
              fails("value_unknown", "/fund"));
  DraftContext mistyped = context();
  mistyped.reference = "7K3M-Q9XT-4BWC";
  EXPECT_THAT(draft_pledge(good.request, good.quote, good.handoff, mistyped),
              fails("reference_check", "/reference"));
  EXPECT_THAT(draft_pledge(good.request, Node::object(), good.handoff, context()),
              fails("out_of_range", "/amount"));
  EXPECT_THAT(draft_pledge(good.request, good.quote, Node::object(), context()),
              fails("id_unreadable", "/channel"));
}

TEST(Match, FindsTheOpenPledgeOfTheSameGift) {
  const Node draft = edited(record("link, drafted"), "/reference", Node::text("7K3M-Q9XT-4BWD"));
  Node records = Node::array();
  EXPECT_EQ(match_pledge(records, draft), "");
  records.append(Node::null());
  records.append(json(R"({"schema_version": 7, "from": "another program"})"));
  for (const auto& [key, vector] : pledge_vectors("records").members()) {
    if (vector.get("name").string() != "link, drafted") records.append(vector.get("record"));
  }
  EXPECT_EQ(match_pledge(records, draft), "");
  records.append(record("link, drafted"));
  EXPECT_EQ(match_pledge(records, draft), record("link, drafted").get("reference").string());
}

TEST(Match, TellsGiftsApartByTheirDedication) {
  const Node draft = record("link, drafted");
  Node records = Node::array();
  records.append(edited(draft, "/handoff/dedication", Node::text("Mengenang Ibu Siti")));
  ASSERT_TRUE(read_pledge(records.members()[0].value));
  EXPECT_EQ(match_pledge(records, draft), "");
}

TEST(Match, FindsTheOneThatMovedLast) {
  const Node& draft = record("link, drafted");
  const Node later = step_pledge(edited(draft, "/reference", Node::text("7K3M-Q9XT-4BWD")),
                                 "handed_off", at("2026-11-23T10:30:00Z"))
                         .value();
  for (const bool later_first : {false, true}) {
    Node records = Node::array();
    records.append(later_first ? later : draft);
    records.append(later_first ? draft : later);
    EXPECT_EQ(match_pledge(records, draft), "7K3M-Q9XT-4BWD");
  }
}

TEST(Match, PassesOverWhatIsOver) {
  const Node& old = record("link, drafted");
  Node records = Node::array();
  records.append(old);
  const auto draft_at = [&](std::string_view text) {
    Node draft = edited(old, "/created", Node::text(text));
    draft = edited(draft, "/updated", Node::text(text));
    return edited(draft, "/history/0/at", Node::text(text));
  };
  EXPECT_NE(match_pledge(records, draft_at("2026-11-30T09:59:59Z")), "");
  EXPECT_EQ(match_pledge(records, draft_at("2026-11-30T10:00:00Z")), "");
  EXPECT_THAT(match_pledge(records, Node::null()), fails("not_an_object", ""));
}

TEST(Step, IsTakenInTheRecord) {
  const auto record =
      step_pledge(test::record("link, drafted"), "handed_off", at("2026-11-24T00:00:00Z"));
  ASSERT_TRUE(record);
  EXPECT_EQ(history_of(*record), "drafted handed_off");
  EXPECT_EQ(record->get("updated").string(), "2026-11-24T00:00:00Z");
  EXPECT_EQ(record->get("expires").string(), "2026-12-01T00:00:00Z");
}

TEST(Step, IsRefusedWhereTheTableHasNone) {
  const Node& draft = record("link, drafted");
  const Instant now = at("2026-11-24T00:00:00Z");
  EXPECT_THAT(step_pledge(draft, "returned_paid", now), fails("pledge_step", "/state"));
  EXPECT_THAT(step_pledge(draft, "settled", now), fails("pledge_step", "/state"));
  EXPECT_THAT(step_pledge(draft, "paid", now), fails("pledge_state", "/state"));
  EXPECT_THAT(step_pledge(Node::object(), "handed_off", now), fails("missing", "/schema_version"));
}

TEST(Refresh, ExpiresARecordWhoseTimeIsOver) {
  const Node& handed_off = endpoint_record();
  EXPECT_EQ(write_json(refresh_pledge(handed_off, at("2026-11-24T09:59:59Z")).value()),
            write_json(handed_off));
  EXPECT_EQ(history_of(refresh_pledge(handed_off, at("2026-11-24T10:00:00Z")).value()),
            "drafted handed_off expired");
}

TEST(Attempts, AreCounted) {
  const Instant now = at("2026-11-23T11:00:00Z");
  const Node once = count_attempt(drafted_endpoint_record(), now).value();
  EXPECT_EQ(once.integer("attempts"), 1);
  EXPECT_EQ(once.get("updated").string(), "2026-11-23T11:00:00Z");
  const Node most = edited(once, "/attempts", Node::whole(1'000));
  EXPECT_EQ(count_attempt(most, now)->integer("attempts"), 1'000);
}

TEST(Remind, WritesTheCalendarOfARecord) {
  const ReminderText text = {.title = "Iuran", .description = "", .url = ""};
  const auto calendar =
      remind_pledge(record("transfer, monthly, unique digits"), text, at("2026-11-23T10:05:00Z"));
  ASSERT_TRUE(calendar);
  EXPECT_NE(calendar->find("DTSTART;VALUE=DATE:20261223\r\n"), std::string::npos);
  EXPECT_NE(calendar->find("DTSTART;VALUE=DATE:20270123\r\n"), std::string::npos);
  EXPECT_THAT(remind_pledge(Node::null(), text, Instant()), fails("not_an_object", ""));
}

}  // namespace
}  // namespace lindung
