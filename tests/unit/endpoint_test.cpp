#include "campaign/endpoint.hpp"

#include <string>

#include "support/qris.hpp"
#include "support/records.hpp"

namespace lindung {
namespace {

using namespace test;

constexpr std::string_view kEndpoint = "https://bayar.example/pledges";
const Instant kNow = Instant::of(1'795'428'060).value();  // 2026-11-23T10:01:00Z

const std::string& own_reference() { return endpoint_record().get("reference").string(); }

/// The same record, brought to this state.
Node in_state(std::string_view state) {
  if (state == "drafted") return drafted_endpoint_record();
  if (state == "handed_off") return endpoint_record();
  if (state == "settled") {
    Node paid = Node::object();
    paid.add("reference", own_reference());
    paid.add("status", "paid");
    return accept_status(endpoint_record(), paid, kNow).value();
  }
  return step_pledge(endpoint_record(), state, kNow).value();
}

/// An answer about this pledge: {"reference": …, "status": …} and `rest`.
Node answer(std::string_view status, std::string_view rest = "{}") {
  Node node = Node::object();
  node.add("reference", own_reference());
  node.add("status", status);
  for (const auto& [key, value] : json(rest).members()) node.add(key, value);
  return node;
}

Node pending(std::string_view action) {
  return answer("pending", R"({"action": )" + std::string(action) + "}");
}

Result<Node> accept(const Node& reply, const Node& record = drafted_endpoint_record()) {
  return accept_answer(record, reply, kEndpoint, kNow);
}

TEST(Order, IsThatOfTheVectors) {
  for (const auto& [key, vector] : pledge_vectors("orders").members()) {
    const auto index = static_cast<std::size_t>(vector.integer("record"));
    const Node& record = pledge_vectors("records").members()[index].value.get("record");
    const Node& order = vector.get("order");
    EXPECT_EQ(write_json(write_order(record, order.get("return_url").string()).value()),
              write_json(order));
    EXPECT_EQ(write_json(write_order(record, "").value()),
              write_json(edited(order, "/return_url", std::nullopt)));
  }
}

TEST(Order, HasTheDedicationWhereThereIsOne) {
  const Node record =
      edited(endpoint_record(), "/handoff/dedication", Node::text("Mengenang Ibu Siti"));
  EXPECT_EQ(write_order(record, "")->get("dedication").string(), "Mengenang Ibu Siti");
  EXPECT_EQ(write_order(endpoint_record(), "")->find("dedication"), nullptr);
}

TEST(Order, NeedsAnEndpointAndAnAddressToComeBackTo) {
  EXPECT_THAT(write_order(record("link, drafted"), ""), fails("endpoint_kind", "/kind"));
  EXPECT_THAT(write_order(Node::null(), ""), fails("not_an_object", ""));
  EXPECT_TRUE(write_order(endpoint_record(), "http://127.0.0.1:8080/page?lindung=x#y"));
  for (const std::string_view url : {"javascript:alert(1)", "/page", "https://a\r\nb/", "about:"}) {
    EXPECT_THAT(write_order(endpoint_record(), url), fails("endpoint_return_url", "/return_url"))
        << url;
  }
}

TEST(Answer, OfTheVectorsIsTaken) {
  for (const auto& [key, vector] : pledge_vectors("answers").members()) {
    const auto found = accept(vector.get("answer"));
    ASSERT_TRUE(found) << vector.get("name").string() << ": " << found.error().code << " at "
                       << found.error().path;
    const Node& action = vector.get("answer").get("action");
    EXPECT_EQ(write_json(found->get("payment").get("action")), write_json(action));
  }
}

TEST(Answer, BringsAPledgeToItsState) {
  struct Case {
    std::string_view from, status, history;
  };
  const Case cases[] = {
      {"drafted", "pending", "drafted handed_off"},
      {"drafted", "paid", "drafted settled"},
      {"drafted", "failed", "drafted handed_off returned_failed"},
      {"drafted", "expired", "drafted expired"},
      {"handed_off", "pending", "drafted handed_off"},
      {"handed_off", "paid", "drafted handed_off settled"},
      {"handed_off", "failed", "drafted handed_off returned_failed"},
      {"handed_off", "expired", "drafted handed_off expired"},
      {"returned_failed", "pending", "drafted handed_off returned_failed handed_off"},
      {"returned_paid", "pending", "drafted handed_off returned_paid"},
      {"returned_paid", "failed", "drafted handed_off returned_paid returned_failed"},
      {"returned_paid", "expired", "drafted handed_off returned_paid returned_pending expired"},
      {"settled", "pending", "drafted handed_off settled"},
      {"settled", "paid", "drafted handed_off settled"},
      {"settled", "failed", "drafted handed_off settled"},
      {"expired", "pending", "drafted handed_off expired"},
      {"expired", "paid", "drafted handed_off expired settled"},
      {"expired", "expired", "drafted handed_off expired"},
      {"cancelled", "pending", "drafted handed_off cancelled"},
      {"cancelled", "failed", "drafted handed_off cancelled"},
  };
  for (const auto& [from, status, history] : cases) {
    Node reply = answer(status);
    if (status == "pending")
      reply = pending(R"({"type": "redirect", "url": "https://a.example/"})");
    const auto found = accept(reply, in_state(from));
    ASSERT_TRUE(found) << from << " and " << status << ": " << found.error().code;
    EXPECT_EQ(history_of(*found), history) << from << " and " << status;
    EXPECT_EQ(found->get("payment").get("status").string(), status);
    EXPECT_TRUE(read_pledge(*found));
  }
  EXPECT_THAT(accept(answer("paid"), in_state("cancelled")), fails("pledge_step", "/state"));
}

TEST(Answer, IsKeptWithoutWhatNobodyKnows) {
  const auto found = accept(answer(
      "pending",
      R"({"token": "secret", "expires": "2026-11-23T18:00:00+07:00", "status_url": "/s/1?a=b",
          "action": {"type": "redirect", "url": "/pay/1", "html": "<script>"}})"));
  ASSERT_TRUE(found) << found.error().path;
  EXPECT_EQ(
      write_json(found->get("payment")),
      R"({"reference":")" + own_reference() +
          R"(","status":"pending","expires":"2026-11-23T18:00:00+07:00","status_url":"https://bayar.example/s/1?a=b","action":{"type":"redirect","url":"https://bayar.example/pay/1"}})");
  EXPECT_EQ(found->get("expires").string(), "2026-11-23T11:00:00Z");
}

TEST(Answer, SaysWhereTheStatusIsAskedFor) {
  struct Case {
    std::string_view endpoint, before, behind;
  };
  const Case cases[] = {
      {"https://bayar.example/pledges", "https://bayar.example/pledges/", ""},
      {"https://bayar.example/pledges/", "https://bayar.example/pledges/", ""},
      {"https://bayar.example/p?key=1", "https://bayar.example/p/", "?key=1"},
      {"http://127.0.0.1:8080/sandbox/pledges", "http://127.0.0.1:8080/sandbox/pledges/", ""},
  };
  for (const auto& [endpoint, before, behind] : cases) {
    const auto found = accept_answer(drafted_endpoint_record(), answer("paid"), endpoint, kNow);
    ASSERT_TRUE(found) << endpoint;
    EXPECT_EQ(found->get("payment").get("status_url").string(),
              std::string(before) + own_reference() + std::string(behind));
  }
}

TEST(Answer, MayLeadToHttpsAndToTheEndpointsOwnOriginAlone) {
  struct Case {
    std::string_view endpoint, url, whole;  // "": refused
  };
  const std::string_view local = "http://127.0.0.1:8080/sandbox/pledges";
  const Case cases[] = {
      {kEndpoint, "https://hosted.example:444/a?b#c", "https://hosted.example:444/a?b#c"},
      {kEndpoint, "/pay/1", "https://bayar.example/pay/1"},
      {local, "/sandbox/pay/1", "http://127.0.0.1:8080/sandbox/pay/1"},
      {local, "http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x"},
      {local, "https://hosted.example/", "https://hosted.example/"},
      {"/sandbox/pledges", "/sandbox/pay/1", "/sandbox/pay/1"},
      {kEndpoint, "http://bayar.example/pay", ""},
      {kEndpoint, "http://hosted.example/", ""},
      {local, "http://127.0.0.1:8081/x", ""},
      {local, "http://127.0.0.1/x", ""},
      {local, "http://127.0.0.1:8080.evil.example/x", ""},
      {local, "http://127.0.0.1:8080@evil.example/x", ""},
      {kEndpoint, "//evil.example/", ""},
      {kEndpoint, "/\\\\evil.example/", ""},
      {kEndpoint, "javascript:alert(1)", ""},
      {kEndpoint, "gopay://transfer?amount=1", ""},
      {kEndpoint, "https://a@evil.example/", ""},
      {kEndpoint, "https://", ""},
      {kEndpoint, "pay/1", ""},
      {kEndpoint, "HTTPS://hosted.example/", ""},
      {"ftp://bayar.example/", "ftp://bayar.example/x", ""},
  };
  for (const auto& [endpoint, url, whole] : cases) {
    for (const std::string_view type : {"redirect", "wallet"}) {
      const Node reply = pending(R"({"type": ")" + std::string(type) + R"(", "url": ")" +
                                 std::string(url) + R"("})");
      const auto found = accept_answer(drafted_endpoint_record(), reply, endpoint, kNow);
      if (whole.empty() && endpoint.starts_with("http")) {
        EXPECT_THAT(found, fails("endpoint_link", "/action/url")) << url;
      } else if (whole.empty()) {
        EXPECT_FALSE(found) << url;
      } else {
        ASSERT_TRUE(found) << url << " from " << endpoint << ": " << found.error().code;
        EXPECT_EQ(found->get("payment").get("action").get("url").string(), whole);
      }
    }
  }
  EXPECT_THAT(accept(answer("paid", R"({"status_url": "http://evil.example/"})")),
              fails("endpoint_link", "/status_url"));
}

TEST(Answer, IsRefusedWhereItIsNotAsItMustBe) {
  struct Case {
    std::string_view rest, code, path;
  };
  const Case cases[] = {
      {"{}", "endpoint_action", "/action"},
      {R"({"action": null})", "endpoint_answer", "/action"},
      {R"({"action": {}})", "endpoint_action", "/action/type"},
      {R"({"action": {"type": "iframe", "url": "https://a.example/"}})", "endpoint_action",
       "/action/type"},
      {R"({"action": {"type": 5}})", "endpoint_action", "/action/type"},
      {R"({"action": {"type": "redirect"}})", "endpoint_action", "/action/url"},
      {R"({"action": {"type": "wallet", "payload": "x"}})", "endpoint_action", "/action/url"},
      {R"({"action": {"type": "qr"}})", "endpoint_action", "/action/payload"},
      {R"({"action": {"type": "virtual_account", "bank": "bca"}})", "endpoint_action",
       "/action/number"},
      {R"({"action": {"type": "virtual_account", "number": "12345"}})", "endpoint_action",
       "/action/bank"},
      {R"({"action": {"type": "instructions"}})", "endpoint_action", "/action/steps"},
      {R"({"action": {"type": "instructions", "steps": []}})", "endpoint_answer", "/action/steps"},
      {R"({"action": {"type": "instructions", "steps": [1]}})", "endpoint_answer",
       "/action/steps/0"},
      {R"({"action": {"type": "instructions", "steps": ["a\u202eb"]}})", "endpoint_answer",
       "/action/steps/0"},
      {R"({"action": {"type": "redirect", "url": 5}})", "endpoint_answer", "/action/url"},
      {R"({"action": {"type": "virtual_account", "bank": "bca", "number": 12345}})",
       "endpoint_answer", "/action/number"},
      {R"({"action": {"type": "virtual_account", "bank": "bca", "number": "12a45"}})",
       "endpoint_number", "/action/number"},
      {R"({"action": {"type": "virtual_account", "bank": "bca", "number": "123"}})",
       "endpoint_number", "/action/number"},
      {R"({"action": {"type": "virtual_account", "bank": "bca", "number": "12345678901234567890123456789012345678901"}})",
       "endpoint_answer", "/action/number"},
      {R"({"expires": "tomorrow", "action": {"type": "instructions", "steps": ["x"]}})",
       "endpoint_answer", "/expires"},
      {R"({"expires": 1795428000, "action": {"type": "instructions", "steps": ["x"]}})",
       "endpoint_answer", "/expires"},
      {R"({"amount": 0.5})", "endpoint_answer", "/amount"},
      {R"({"amount": -1})", "endpoint_answer", "/amount"},
      {R"({"paid_at": "2026-11-23"})", "endpoint_answer", "/paid_at"},
  };
  for (const auto& [rest, code, path] : cases) {
    EXPECT_THAT(accept(answer("pending", rest)), fails(code, path)) << rest;
  }
}

TEST(Answer, IsRefusedWhereItIsAboutSomethingElse) {
  for (const std::string_view text : {"null", "[]", "\"paid\"", "5"}) {
    EXPECT_THAT(accept(json(text)), fails("endpoint_unreadable", "")) << text;
  }
  EXPECT_THAT(accept(json(R"({"status": "paid"})")), fails("endpoint_reference", "/reference"));
  EXPECT_THAT(accept(json(R"({"reference": "7K3M-Q9XT-4BWD", "status": "paid"})")),
              fails("endpoint_reference", "/reference"));
  EXPECT_THAT(accept(edited(answer("paid"), "/reference", Node::whole(7))),
              fails("endpoint_reference", "/reference"));
  EXPECT_THAT(accept(answer("ok")), fails("endpoint_status", "/status"));
  EXPECT_THAT(accept(edited(answer("paid"), "/status", std::nullopt)),
              fails("endpoint_status", "/status"));
  EXPECT_THAT(accept(answer("paid"), record("link, drafted")), fails("endpoint_kind", "/kind"));
}

/// A QR answer of the campaign's merchant for this amount.
Node qr_answer(const std::string& payload) {
  return pending(R"({"type": "qr", "payload": ")" + payload + R"("})");
}

TEST(Answer, MayShowACodeOfTheChannelsMerchantAndThePledgesAmount) {
  EXPECT_TRUE(accept(qr_answer(static_code())));
  const Qris code = Qris::read(static_code()).value();
  ASSERT_EQ(endpoint_record().integer("amount"), 67'200);
  EXPECT_TRUE(accept(qr_answer(to_dynamic(code, rp(67'200)).value().payload())));
  EXPECT_TRUE(accept(qr_answer(sealed(with(static_fields(), "54", "67200.00")))));
  EXPECT_THAT(accept(qr_answer(to_dynamic(code, rp(67'201)).value().payload())),
              fails("endpoint_amount", "/action/payload"));
  EXPECT_THAT(accept(qr_answer(sealed(with(static_fields(), "54", "67200.50")))),
              fails("endpoint_amount", "/action/payload"));
  EXPECT_THAT(accept(qr_answer("<svg/>")), fails("endpoint_qr", "/action/payload"));
  std::string tampered = static_code();
  tampered[60] = tampered[60] == '1' ? '2' : '1';
  EXPECT_THAT(accept(qr_answer(tampered)), fails("endpoint_qr", "/action/payload"));
}

TEST(Answer, MayNotShowACodeOfAnotherMerchant) {
  const Node codes = qris_vectors("valid");
  const Node reply = qr_answer(codes.members()[1].value.get("payload").string());
  EXPECT_THAT(accept(reply), fails("endpoint_qr", "/action/payload"));
  const Node unpinned = edited(drafted_endpoint_record(), "/handoff/nmid", std::nullopt);
  EXPECT_TRUE(accept(reply, unpinned));
}

TEST(Status, BringsAPledgeToItsState) {
  struct Case {
    std::string_view from, status, history;
  };
  const Case cases[] = {
      {"drafted", "pending", "drafted"},
      {"drafted", "paid", "drafted settled"},
      {"drafted", "failed", "drafted handed_off returned_failed"},
      {"handed_off", "pending", "drafted handed_off"},
      {"handed_off", "paid", "drafted handed_off settled"},
      {"handed_off", "failed", "drafted handed_off returned_failed"},
      {"handed_off", "expired", "drafted handed_off expired"},
      {"returned_paid", "pending", "drafted handed_off returned_paid returned_pending"},
      {"returned_paid", "paid", "drafted handed_off returned_paid settled"},
      {"returned_paid", "failed", "drafted handed_off returned_paid returned_failed"},
      {"returned_paid", "expired", "drafted handed_off returned_paid returned_pending expired"},
      {"returned_pending", "pending", "drafted handed_off returned_pending"},
      {"returned_unknown", "pending", "drafted handed_off returned_unknown returned_pending"},
      {"returned_failed", "paid", "drafted handed_off returned_failed settled"},
      {"expired", "paid", "drafted handed_off expired settled"},
      {"expired", "pending", "drafted handed_off expired"},
      {"settled", "paid", "drafted handed_off settled"},
      {"settled", "expired", "drafted handed_off settled"},
      {"cancelled", "expired", "drafted handed_off cancelled"},
  };
  for (const auto& [from, status, history] : cases) {
    const auto found = accept_status(in_state(from), answer(status), kNow);
    ASSERT_TRUE(found) << from << " and " << status << ": " << found.error().code;
    EXPECT_EQ(history_of(*found), history) << from << " and " << status;
    EXPECT_TRUE(read_pledge(*found));
  }
  EXPECT_THAT(accept_status(in_state("cancelled"), answer("paid"), kNow),
              fails("pledge_step", "/state"));
}

TEST(Status, SaysHowMuchWasPaid) {
  const auto found = accept_status(
      endpoint_record(), answer("paid", R"({"amount": 60000, "paid_at": "2026-11-23T10:00:30Z"})"),
      kNow);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->integer("paid_amount"), 60'000);
  EXPECT_EQ(found->integer("amount"), 67'200);
  EXPECT_EQ(accept_status(endpoint_record(), answer("paid"), kNow)->find("paid_amount"), nullptr);
}

TEST(Status, MayMoveTheTimeToPay) {
  const auto found = accept_status(
      endpoint_record(), answer("pending", R"({"expires": "2026-12-01T00:00:00Z"})"), kNow);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->get("expires").string(), "2026-12-01T00:00:00Z");
  EXPECT_EQ(found->get("updated").string(), "2026-11-23T10:01:00Z");
}

// What is pending is not over: a clock by which it would be is wrong, and must not end the pledge.
TEST(Status, IsNotEndedByAClockThatIsAhead) {
  const Instant ahead = kNow.days_later(365);
  const auto found = accept_status(
      endpoint_record(), answer("pending", R"({"expires": "2026-12-01T00:00:00Z"})"), ahead);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->get("expires").string(), endpoint_record().get("expires").string());
}

TEST(Status, OfTheVectorsIsTaken) {
  for (const auto& [key, vector] : pledge_vectors("statuses").members()) {
    EXPECT_TRUE(accept_status(endpoint_record(), vector.get("answer"), kNow))
        << vector.get("name").string();
  }
}

TEST(Status, IsRefusedWhereItIsAboutSomethingElse) {
  EXPECT_THAT(accept_status(endpoint_record(), Node::null(), kNow),
              fails("endpoint_unreadable", ""));
  EXPECT_THAT(
      accept_status(endpoint_record(),
                    edited(answer("paid"), "/reference", Node::text("7K3M-Q9XT-4BWD")), kNow),
      fails("endpoint_reference", "/reference"));
  EXPECT_THAT(accept_status(endpoint_record(), answer("refunded"), kNow),
              fails("endpoint_status", "/status"));
  EXPECT_THAT(accept_status(endpoint_record(), answer("paid", R"({"amount": "67200"})"), kNow),
              fails("endpoint_answer", "/amount"));
}

TEST(Trouble, HasACodeByItsStatus) {
  struct Case {
    int status;
    std::string_view code;
  };
  const Case cases[] = {
      {400, "endpoint_refused"},    {401, "endpoint_refused"},    {404, "endpoint_unknown"},
      {409, "endpoint_conflict"},   {422, "endpoint_refused"},    {429, "endpoint_busy"},
      {499, "endpoint_refused"},    {500, "endpoint_failed"},     {502, "endpoint_failed"},
      {503, "endpoint_busy"},       {599, "endpoint_failed"},     {200, "endpoint_unreadable"},
      {302, "endpoint_unreadable"}, {0, "endpoint_unreadable"},   {-1, "endpoint_unreadable"},
      {600, "endpoint_unreadable"}, {1000, "endpoint_unreadable"}};
  for (const auto& [status, code] : cases) {
    const Error error = read_problem(Node::null(), status);
    EXPECT_EQ(error.code, code) << status;
    EXPECT_EQ(error.path, "");
    EXPECT_NE(error.message, "");
  }
}

TEST(Trouble, IsToldInTheEndpointsWordsWhereTheyArePlain) {
  EXPECT_EQ(read_problem(json(R"({"detail": "Too small."})"), 422).message, "Too small.");
  const std::string otherwise = read_problem(Node::null(), 422).message;
  for (const std::string_view text : {R"({"detail": ""})", R"({"detail": "a\nb"})",
                                      R"({"detail": 5})", R"({"title": "x"})", "[]", "\"text\""}) {
    EXPECT_EQ(read_problem(json(text), 422).message, otherwise) << text;
  }
}

}  // namespace
}  // namespace lindung
