#include "cli/sandbox/endpoint.hpp"

#include <optional>
#include <string>
#include <utility>

#include "campaign/json.hpp"
#include "cli/sandbox/action.hpp"
#include "cli/sandbox/trick.hpp"

namespace lindung::cli::sandbox {
namespace {

constexpr std::int64_t kDay = 86'400;

Reply problem_of(int status, const Error& error) {
  return problem(status, error.code,
                 error.path.empty() ? error.message : error.path + ": " + error.message);
}

Reply conflict() {
  return problem(409, "idempotency_conflict",
                 "This reference came with another order before. Take a new reference.");
}

/// The same for the same pledge, however often it is asked for.
Node write_answer(const Pledge& pledge, const Payment& payment, std::string_view home) {
  Node answer = Node::object();
  answer.add("reference", pledge.reference);
  answer.add("status", "pending");
  answer.add("expires", written(pledge.expires));
  answer.add("status_url", std::string(home) + "/sandbox/pledges/" + pledge.reference);
  answer.add("action", write_action(payment, home));
  return answer;
}

}  // namespace

Answer Endpoint::order(const Call& call, std::int64_t now) {
  if (media_type(call) != kJson) {
    return {problem(415, "content_type", "Send the order as application/json.")};
  }
  if (call.idempotency_keys.size() != 1) {
    return {problem(400, "idempotency_key_missing",
                    "Send the reference as Idempotency-Key, in one header.")};
  }
  Problems problems;
  const auto node = read_json(call.body, problems);
  if (!node || problems.any_error()) return {problem_of(400, problems.all().front().error)};
  const auto order = read_order(*node);
  if (!order) return {problem_of(422, order.error())};
  if (call.idempotency_keys.front() != order->reference) {
    return {problem(400, "idempotency_key_other", "The Idempotency-Key must be the reference.")};
  }
  return take(call, *order, now);
}

Answer Endpoint::take(const Call& call, const Order& order, std::int64_t now) {
  const Trick trick = behaviours_.next_for_post();
  if (auto answer = refuse(trick, order.reference)) return *std::move(answer);
  auto pledge = ledger_.pledge(order.reference);
  auto payment = ledger_.payment(order.reference);
  const bool is_again = pledge && payment;
  if (!is_again) {
    auto started = start_payment(order, now);
    if (!started) return {problem_of(422, started.error())};
    payment = *std::move(started);
    pledge = Pledge{.reference = order.reference,
                    .content = order.content,
                    .method = order.method,
                    .amount = order.amount,
                    .created = now,
                    .expires = now + kDay};
    if (trick != Trick::forget) {
      // Of two at once, one is kept; both get that one's answer.
      const bool kept = ledger_.keep(*pledge, *payment);
      pledge = ledger_.pledge(order.reference);
      payment = ledger_.payment(order.reference);
      if (!kept || !pledge || !payment) {
        return {problem(500, "ledger_failed", "The ledger can't be written to.")};
      }
    }
  }
  if (pledge->content != order.content) return {conflict()};
  Answer answer =
      deliver(trick, 201, write_answer(*pledge, *payment, call.home), behaviours_.late());
  if (is_again) answer.reply.headers.emplace_back("Idempotent-Replayed", "true");
  return answer;
}

Answer Endpoint::status(std::string_view reference) {
  const auto pledge = ledger_.pledge(reference);
  if (!pledge) {
    return {problem(404, "pledge_unknown", "There is no pledge with this reference.")};
  }
  const Trick trick = behaviours_.next_for_status();
  if (trick == Trick::forget) return {problem(404, "pledge_unknown", "It is forgotten.")};
  if (auto answer = refuse(trick, reference)) return *std::move(answer);
  Node answer = Node::object();
  answer.add("reference", pledge->reference);
  answer.add("status", pledge->status);
  answer.add("amount", pledge->amount);
  if (pledge->paid_at != 0) answer.add("paid_at", written(pledge->paid_at));
  answer.add("expires", written(pledge->expires));
  return deliver(trick, 200, std::move(answer), behaviours_.late());
}

}  // namespace lindung::cli::sandbox
