#include "cli/sandbox/notice.hpp"

#include <array>
#include <optional>

#include "calendar/instant.hpp"
#include "campaign/json.hpp"
#include "campaign/spec.hpp"
#include "cli/sandbox/ledger.hpp"
#include "cli/sandbox/order.hpp"
#include "cli/sandbox/signature.hpp"
#include "money/rupiah.hpp"

namespace lindung::cli::sandbox {
namespace {

constexpr std::array<std::string_view, 3> kStatuses = {"paid", "failed", "expired"};

constexpr Rule kNotice[] = {
    {.key = "id", .type = Type::text, .need = Need::required, .most = 100},
    {.key = "type", .type = Type::text, .need = Need::required, .most = 40},
    {.key = "reference", .type = Type::text, .need = Need::required, .most = 14},
    {.key = "status", .type = Type::choice, .need = Need::required, .choices = kStatuses},
    {.key = "amount", .type = Type::whole, .need = Need::required, .most = kLargestGift.value()},
    {.key = "at", .type = Type::text, .need = Need::required, .most = 20},
};

std::optional<Notification> read_notice(std::string_view body) {
  Problems problems;
  const auto node = read_json(body, problems);
  if (!node) return std::nullopt;
  check(*node, "", kNotice, Node::null(), Naming::generic, problems);
  if (problems.any_error()) return std::nullopt;
  Notification told{.id = node->get("id").string(),
                    .reference = node->get("reference").string(),
                    .status = node->get("status").string(),
                    .amount = node->integer("amount")};
  const bool fits = node->get("type").string() == "payment." + told.status &&
                    is_reference(told.reference) && read_instant(node->get("at").string());
  if (!fits) return std::nullopt;
  return told;
}

struct Verdict {
  std::string_view code;
  int status;
  std::string_view detail;
};

constexpr std::array<Verdict, 9> kVerdicts = {{
    {"signature_unreadable", 401, "Sign it: Lindung-Signature: t=<unix>,v1=<hex>."},
    {"signature_wrong", 401, "The signature is not that of this body and the secret."},
    {"signature_old", 401, "It was signed more than 300 seconds before or after now."},
    {"unreadable", 400, "This is no notification."},
    {"replayed", 409, "A notification with this id came before."},
    {"unknown_reference", 404, "There is no pledge with this reference."},
    {"other_amount", 422, "The pledge is about another amount."},
    {"already_paid", 200, ""},
    {"ledger_failed", 500, "The ledger can't be written to."},
}};

std::string_view code_of(SignatureVerdict verdict) {
  switch (verdict) {
    case SignatureVerdict::unreadable:
      return "signature_unreadable";
    case SignatureVerdict::wrong:
      return "signature_wrong";
    case SignatureVerdict::old:
      return "signature_old";
    case SignatureVerdict::good:
      break;
  }
  return {};
}

Reply reply_of(std::string_view code) {
  for (const Verdict& verdict : kVerdicts) {
    if (verdict.code == code && verdict.status != 200) {
      return problem(verdict.status, code, verdict.detail);
    }
  }
  Node node = Node::object();
  node.add("verdict", code);
  return json_reply(200, write_json(node));
}

}  // namespace

std::string write_notice(const Notification& told, std::int64_t at) {
  Node node = Node::object();
  node.add("id", told.id);
  node.add("type", "payment." + told.status);
  node.add("reference", told.reference);
  node.add("status", told.status);
  node.add("amount", told.amount);
  node.add("at", written(at));
  return write_json(node);
}

Reply receive_notice(const Call& call, std::string_view secret, Ledger& ledger, std::int64_t now) {
  const SignatureVerdict signature = check_signature(secret, call.signature, call.body, now);
  // What is not signed may hold anything: it is not read.
  if (signature != SignatureVerdict::good) {
    ledger.note_refused({}, code_of(signature), now);
    return reply_of(code_of(signature));
  }
  const auto told = read_notice(call.body);
  if (!told) {
    ledger.note_refused({}, "unreadable", now);
    return reply_of("unreadable");
  }
  return reply_of(ledger.accept(*told, now));
}

}  // namespace lindung::cli::sandbox
