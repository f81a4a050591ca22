#include "campaign/endpoint.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "campaign/pledge.hpp"
#include "campaign/pledge_format.hpp"
#include "campaign/web_address.hpp"
#include "qris/payload.hpp"

namespace lindung {
namespace {

using enum PledgeState;

constexpr int kOrderVersion = 1;

Result<PledgeRecord> read_endpoint_pledge(const Node& record) {
  auto read = read_pledge(record);
  if (read && read->pledge.kind != "endpoint") {
    return failure("endpoint_kind", "/kind", "This pledge goes by no endpoint.");
  }
  return read;
}

/// The code for what the table found wrong at `path`.
std::string_view code_at(std::string_view path) {
  if (path == "/status") return "endpoint_status";
  return path == "/action/type" ? "endpoint_action" : "endpoint_answer";
}

/// What must hold of every answer about this pledge.
Result<PaymentStatus> read_answer(const Node& answer, const Pledge& pledge) {
  if (!answer.is(Node::Kind::object)) {
    return failure("endpoint_unreadable", "", "The payment service's answer can't be read.");
  }
  if (answer.get("reference").string() != pledge.reference.text()) {
    return failure("endpoint_reference", "/reference", "The answer is about another pledge.");
  }
  if (const auto fault = first_fault(answer, "", answer_format())) {
    return failed(code_at(fault->path), fault->path, fault->message);
  }
  for (const std::string_view key : {"expires", "paid_at"}) {
    const Node* time = answer.find(key);
    if (time == nullptr || read_instant(time->string())) continue;
    return failure("endpoint_answer", pointer("", key),
                   "Give a time in UTC, like 2026-11-23T10:00:00Z.");
  }
  return *read_payment_status(answer.get("status").string());
}

Result<void> check_amount(const Node& action, const Pledge& pledge) {
  const Node* payload = action.find("payload");
  const auto code = Qris::read(payload != nullptr ? payload->string() : "");
  if (!code || !code->has_amount() || code->amount() == pledge.amount) return {};
  return failure("endpoint_amount", "/action/payload",
                 "The code asks for another amount than the pledge's.");
}

/// `node` with the address at `key`, if any, made whole.
Result<void> resolve_link(Node& node, std::string_view key, std::string_view path,
                          std::string_view base) {
  Node result = Node::object();
  for (const auto& [name, value] : node.members()) {
    if (name != key) {
      result.add(name, value);
      continue;
    }
    const auto url = resolve(value.string(), base);
    if (!url) {
      return failure("endpoint_link", pointer(path, key),
                     "Give an https address, or one of the endpoint's own.");
    }
    result.add(name, *url);
  }
  node = std::move(result);
  return {};
}

/// Where the status is asked for when the answer does not say: before a query, if there is one.
std::string status_url(std::string_view endpoint, const Reference& reference) {
  const std::size_t end = std::min(endpoint.find_first_of("?#"), endpoint.size());
  std::string url(endpoint.substr(0, end));
  if (!url.ends_with('/')) url += '/';
  return url + reference.text() + std::string(endpoint.substr(end));
}

/// What is kept of an answer: checked, known members only, addresses whole.
Result<Node> read_payment(const Node& answer, const PledgeRecord& record, PaymentStatus status,
                          std::string_view endpoint) {
  Node payment = project(answer, answer_format(), "");
  if (payment.find("status_url") == nullptr) {
    payment.add("status_url", status_url(endpoint, record.pledge.reference));
  }
  if (auto link = resolve_link(payment, "status_url", "", endpoint); !link) {
    return std::unexpected(link.error());
  }
  const Node* action = answer.find("action");
  if (action == nullptr) {
    if (status != PaymentStatus::pending) return payment;
    return failure("endpoint_action", "/action", "A pending payment needs an action.");
  }
  Node kept = payment.get("action");
  const std::array<Result<void>, 3> checks = {
      check_action(kept, "/action", record.handoff.get("nmid").string()),
      check_amount(kept, record.pledge), resolve_link(kept, "url", "/action", endpoint)};
  for (const auto& check : checks) {
    if (!check) return std::unexpected(check.error());
  }
  Node result = Node::object();
  for (const auto& [key, value] : payment.members()) {
    result.add(key, key == "action" ? kept : value);
  }
  return result;
}

/// The endpoint's word brings a pledge on even where no one step leads: what failed before anybody
/// knew that it was handed off was handed off, and what a redirect said is not held against it.
Result<Pledge> bring(Pledge pledge, PledgeState state, Instant now) {
  if (!may_step(pledge.state, state)) {
    for (const PledgeState between : {handed_off, returned_pending}) {
      if (!may_step(pledge.state, between) || !may_step(between, state)) continue;
      auto stepped = step(std::move(pledge), between, now);
      return step(*std::move(stepped), state, now);
    }
  }
  return step(std::move(pledge), state, now);
}

/// The pledge after what the endpoint said of it; `while_pending` is its state if that was pending.
Result<Pledge> told(Pledge pledge, const Node& answer, PaymentStatus status,
                    PledgeState while_pending, Instant now) {
  const PledgeState was = pledge.state;
  const bool over = was == settled || was == expired || was == cancelled;
  const std::array<PledgeState, 4> states = {while_pending, settled, returned_failed, expired};
  if (was == settled || (over && status != PaymentStatus::paid)) return pledge;
  const PledgeState state = states[static_cast<std::size_t>(status)];
  auto next = state == was && !may_step(was, state) ? Result<Pledge>(std::move(pledge))
                                                    : bring(std::move(pledge), state, now);
  if (!next) return next;
  const auto expires = read_instant(answer.get("expires").string());
  // What is pending can't be over: an end that has passed already is held against a wrong clock.
  if (status == PaymentStatus::pending && expires && *expires > now) next->expires = expires;
  if (status == PaymentStatus::paid && answer.find("amount") != nullptr) {
    next->paid_amount = Rupiah::of(answer.integer("amount"));
  }
  return next;
}

/// The sentence of a problem, where the endpoint gives one that can be shown.
std::string detail_of(const Node& problem) {
  constexpr Rule kDetail[] = {
      {.key = "detail", .type = Type::text, .need = Need::required, .most = 500}};
  if (!kSentences || first_fault(problem, "", kDetail)) return {};
  return problem.get("detail").string();
}

}  // namespace

Result<Node> write_order(const Node& record, std::string_view return_url) {
  const auto read = read_endpoint_pledge(record);
  if (!read) return std::unexpected(read.error());
  if (!return_url.empty() && origin_of(return_url).empty()) {
    return failure("endpoint_return_url", "/return_url",
                   "Give the whole address of the page to come back to.");
  }
  const Pledge& pledge = read->pledge;
  Node order = Node::object();
  order.add("schema_version", std::int64_t{kOrderVersion});
  for (const std::string_view key : {"reference", "campaign", "channel"}) {
    order.add(key, record.get(key));
  }
  order.add("method", read->handoff.get("method").string());
  order.add("fund", record.get("fund"));
  order.add("amount", pledge.amount.value());
  order.add("currency", "IDR");
  order.add("frequency", record.get("frequency"));
  order.add("months", std::int64_t{pledge.months});
  order.add("workers", pledge.workers);
  if (const Node* dedication = read->handoff.find("dedication")) {
    order.add("dedication", dedication->string());
  }
  order.add("lang", record.get("lang"));
  order.add("created", format(pledge.created));
  if (!return_url.empty()) order.add("return_url", return_url);
  order.add("quote", read->quote);
  return order;
}

Result<Node> accept_answer(const Node& record, const Node& answer, std::string_view endpoint_url,
                           Instant now) {
  auto read = read_endpoint_pledge(record);
  if (!read) return std::unexpected(std::move(read).error());
  const auto status = read_answer(answer, read->pledge);
  if (!status) return std::unexpected(status.error());
  auto payment = read_payment(answer, *read, *status, endpoint_url);
  if (!payment) return payment;
  const PledgeState was = read->pledge.state;
  auto pledge = told(read->pledge, answer, *status, was == returned_paid ? was : handed_off, now);
  if (!pledge) return std::unexpected(std::move(pledge).error());
  read->pledge = *std::move(pledge);
  read->payment = *std::move(payment);
  return write_pledge(*read);
}

Result<Node> accept_status(const Node& record, const Node& answer, Instant now) {
  auto read = read_pledge(record);
  if (!read) return std::unexpected(std::move(read).error());
  const auto status = read_answer(answer, read->pledge);
  if (!status) return std::unexpected(status.error());
  const PledgeState was = read->pledge.state;
  auto pledge = told(read->pledge, answer, *status, is_returned(was) ? returned_pending : was, now);
  if (!pledge) return std::unexpected(std::move(pledge).error());
  read->pledge = *std::move(pledge);
  return write_pledge(*read);
}

Error read_problem(const Node& answer, int http_status) {
  struct Meaning {
    int from;
    int until;
    std::string_view code;
    std::string_view message;
  };
  // The first that fits.
  constexpr std::array<Meaning, 7> kMeanings = {{
      {404, 404, "endpoint_unknown", "The payment service does not know this pledge."},
      {409, 409, "endpoint_conflict", "This reference was used for another pledge."},
      {429, 429, "endpoint_busy", "The payment service is busy. Try again in a moment."},
      {503, 503, "endpoint_busy", "The payment service is busy. Try again in a moment."},
      {400, 499, "endpoint_refused", "The payment service refuses this pledge."},
      {500, 599, "endpoint_failed", "The payment service failed. Try again, or another channel."},
      {0, 0, "endpoint_unreadable", "The payment service's answer can't be read."},
  }};
  const auto* const meaning = std::ranges::find_if(kMeanings, [&](const Meaning& one) {
    return one.from == 0 || (one.from <= http_status && http_status <= one.until);
  });
  std::string detail = detail_of(answer);
  if (detail.empty() && kSentences) detail = meaning->message;
  return {meaning->code, "", std::move(detail)};
}

}  // namespace lindung
