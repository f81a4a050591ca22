#include "campaign/pledge_format.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "campaign/format.hpp"
#include "coverage/quote.hpp"
#include "pledge/lifecycle.hpp"
#include "pledge/pledge.hpp"
#include "qris/payload.hpp"

namespace lindung {
namespace {

constexpr std::int64_t kAmount = Rupiah::kMax;
constexpr std::int64_t kMostWorkers = kLargestGift.value();
constexpr std::int64_t kMostRows = std::int64_t{2} * kMostMonths;  // a mix has two a month
constexpr std::int64_t kShort = 40;
constexpr std::int64_t kName = 200;
constexpr std::int64_t kLong = 2'000;

constexpr std::array<std::string_view, 3> kFundNames = {"infak", "zakat", "sedekah"};
constexpr std::array<std::string_view, 2> kFrequencies = {"once", "monthly"};
constexpr std::array<std::string_view, 4> kStatuses = {"pending", "paid", "failed", "expired"};

constexpr Rule kMonth[] = {
    {.key = "month", .type = Type::month, .need = Need::required},
    {.key = "sector", .type = Type::text, .most = kShort},
    {.key = "jkk", .type = Type::whole, .most = kAmount},
    {.key = "jkm", .type = Type::whole, .most = kAmount},
    {.key = "rule", .type = Type::text, .most = kName},
    {.key = "projected", .type = Type::flag},
    {.key = "workers", .type = Type::whole, .most = kMostWorkers},
    {.key = "balance", .type = Type::whole, .most = kAmount},
};
constexpr Rule kMonthItem[] = {{.key = "", .type = Type::object, .members = kMonth}};

constexpr Rule kQuote[] = {
    {.key = "workers", .type = Type::whole, .need = Need::required, .most = kMostWorkers},
    {.key = "months",
     .type = Type::whole,
     .need = Need::required,
     .least = kFewestMonths,
     .most = kMostMonths},
    {.key = "start", .type = Type::month, .need = Need::required},
    {.key = "end", .type = Type::month},
    {.key = "cost_per_worker", .type = Type::whole, .most = kAmount},
    {.key = "cost", .type = Type::whole, .most = kAmount},
    {.key = "gross", .type = Type::whole, .need = Need::required, .least = 1, .most = kAmount},
    {.key = "channel_fee", .type = Type::whole, .most = kAmount},
    {.key = "amil", .type = Type::whole, .most = kAmount},
    {.key = "net", .type = Type::whole, .most = kAmount},
    {.key = "leftover", .type = Type::whole, .most = kAmount},
    {.key = "to_next_worker", .type = Type::whole, .most = kAmount},
    {.key = "schedule", .type = Type::list, .most = kMostRows, .members = kMonthItem},
};

constexpr Rule kField[] = {
    {.key = "name", .type = Type::text, .need = Need::required, .most = kName},
    {.key = "value", .need = Need::required},
};
constexpr Rule kFieldItem[] = {{.key = "", .type = Type::object, .members = kField}};

constexpr Rule kItem[] = {
    {.key = "id", .type = Type::text, .need = Need::required, .most = kName},
    {.key = "name", .type = Type::text, .need = Need::required, .most = kLong},
    {.key = "url", .type = Type::text, .need = Need::required, .most = kLong},
    {.key = "price", .type = Type::whole, .need = Need::required, .least = 1, .most = kAmount},
    {.key = "count", .type = Type::whole, .need = Need::required, .least = 1, .most = kAmount},
    {.key = "sum", .type = Type::whole, .need = Need::required, .least = 1, .most = kAmount},
};
constexpr Rule kItemItem[] = {{.key = "", .type = Type::object, .members = kItem}};

constexpr Rule kOffice[] = {
    {.key = "id", .type = Type::text, .need = Need::required, .most = kName},
    {.key = "name", .type = Type::text, .need = Need::required, .most = kLong},
    {.key = "address", .type = Type::text, .need = Need::required, .most = kLong},
};

/// Of every kind of hand-off.
constexpr Rule kHandoff[] = {
    {.key = "channel", .type = Type::id, .need = Need::required},
    {.key = "kind", .type = Type::id, .need = Need::required},
    {.key = "amount", .type = Type::whole, .need = Need::required, .least = 1, .most = kAmount},
    {.key = "reference", .type = Type::text, .most = kShort},
    {.key = "dedication", .type = Type::text, .most = kDedication},
    {.key = "dedication_told", .type = Type::flag},
    {.key = "url", .type = Type::text, .most = kLong},
    {.key = "amount_prefilled", .type = Type::flag},
    {.key = "method", .type = Type::text, .most = kShort},
    {.key = "fields", .type = Type::list, .most = 50, .members = kFieldItem},
    {.key = "payload", .type = Type::text, .most = kLong},
    {.key = "merchant", .type = Type::text, .most = kName},
    {.key = "city", .type = Type::text, .most = kName},
    {.key = "nmid", .type = Type::text, .most = kShort},
    {.key = "bank", .type = Type::text, .most = kName},
    {.key = "number", .type = Type::text, .most = kName},
    {.key = "holder", .type = Type::text, .most = kName},
    {.key = "note", .type = Type::text, .most = kName},
    {.key = "unique", .type = Type::whole, .most = kAmount},
    {.key = "items", .type = Type::list, .least = 1, .most = 50, .members = kItemItem},
    {.key = "surplus", .type = Type::whole, .most = kAmount},
    {.key = "form", .type = Type::text, .most = kShort},
    {.key = "words", .type = Type::text, .most = kLong},
    {.key = "address", .type = Type::text, .most = kLong},
    {.key = "office", .type = Type::object, .members = kOffice},
};

constexpr std::array<std::string_view, 5> kActions = {"redirect", "wallet", "qr", "virtual_account",
                                                      "instructions"};
/// What each of them needs.
constexpr std::array<std::array<std::string_view, 2>, kActions.size()> kNeeds = {{
    {"url", ""},
    {"url", ""},
    {"payload", ""},
    {"bank", "number"},
    {"steps", ""},
}};

constexpr Rule kStep[] = {{.key = "", .type = Type::text, .most = 500}};

constexpr Rule kAction[] = {
    {.key = "type", .type = Type::choice, .need = Need::required, .choices = kActions},
    {.key = "payload", .type = Type::text, .most = kLong},
    {.key = "bank", .type = Type::text, .most = kShort},
    {.key = "number", .type = Type::text, .most = kShort},
    {.key = "holder", .type = Type::text, .most = kName},
    {.key = "steps", .type = Type::list, .least = 1, .most = 20, .members = kStep},
    {.key = "url", .type = Type::text, .most = kLong},
};

constexpr Rule kAnswer[] = {
    {.key = "reference", .type = Type::text, .need = Need::required, .most = kShort},
    {.key = "status", .type = Type::choice, .need = Need::required, .choices = kStatuses},
    {.key = "expires", .type = Type::text, .most = kShort},
    {.key = "status_url", .type = Type::text, .most = kLong},
    {.key = "action", .type = Type::object, .members = kAction},
    {.key = "amount", .type = Type::whole, .least = 1, .most = kAmount},
    {.key = "paid_at", .type = Type::text, .most = kShort},
};

constexpr Rule kHistoryStep[] = {
    {.key = "state", .type = Type::choice, .need = Need::required, .choices = kPledgeStateNames},
    {.key = "at", .type = Type::text, .need = Need::required, .most = kShort},
};
constexpr Rule kHistoryItem[] = {{.key = "", .type = Type::object, .members = kHistoryStep}};

constexpr Rule kRecord[] = {
    {.key = "schema_version", .type = Type::whole, .need = Need::required, .least = 1, .most = 1},
    {.key = "reference", .type = Type::text, .need = Need::required, .most = kShort},
    {.key = "state", .type = Type::choice, .need = Need::required, .choices = kPledgeStateNames},
    {.key = "campaign", .type = Type::id, .need = Need::required},
    {.key = "channel", .type = Type::id, .need = Need::required},
    {.key = "kind", .type = Type::id, .need = Need::required},
    {.key = "fund", .type = Type::choice, .need = Need::required, .choices = kFundNames},
    {.key = "lang", .type = Type::language, .need = Need::required},
    {.key = "amount", .type = Type::whole, .need = Need::required, .least = 1, .most = kAmount},
    {.key = "frequency", .type = Type::choice, .need = Need::required, .choices = kFrequencies},
    {.key = "request", .need = Need::required},
    {.key = "quote", .type = Type::object, .need = Need::required, .members = kQuote},
    {.key = "handoff", .type = Type::object, .need = Need::required, .members = kHandoff},
    {.key = "created", .type = Type::text, .need = Need::required, .most = kShort},
    {.key = "updated", .type = Type::text, .need = Need::required, .most = kShort},
    {.key = "expires", .type = Type::text, .most = kShort},
    {.key = "payment", .type = Type::object, .members = kAnswer},
    {.key = "paid_amount", .type = Type::whole, .least = 1, .most = kAmount},
    {.key = "attempts", .type = Type::whole, .need = Need::required, .most = kMostAttemptsCounted},
    {.key = "history",
     .type = Type::list,
     .need = Need::required,
     .least = 1,
     .most = kMostSteps,
     .members = kHistoryItem},
};

/// "8808 1234-5678": at least four digits, in groups as the bank writes them.
bool is_account_number(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::ranges::count_if(text, is_digit) >= 4 &&
         std::ranges::all_of(text, [&](char c) { return is_digit(c) || c == ' ' || c == '-'; });
}

}  // namespace

Spec record_format() { return kRecord; }
Spec answer_format() { return kAnswer; }

std::optional<PaymentStatus> read_payment_status(std::string_view text) {
  const auto* const found = std::ranges::find(kStatuses, text);
  if (found == kStatuses.end()) return std::nullopt;
  return static_cast<PaymentStatus>(found - kStatuses.begin());
}

std::optional<Error> first_fault(const Node& node, std::string_view path, Spec spec) {
  Problems problems;
  check(node, path, spec, Node::null(), Naming::generic, problems);
  for (const Problem& problem : problems.all()) {
    if (problem.severity == Problem::Severity::error) return problem.error;
  }
  return std::nullopt;
}

Result<void> check_action(const Node& action, std::string_view path, std::string_view nmid) {
  const auto* const type = std::ranges::find(kActions, action.get("type").string());
  const auto index = static_cast<std::size_t>(type - kActions.begin());
  for (const std::string_view key : kNeeds[std::min(index, kNeeds.size() - 1)]) {
    if (key.empty() || action.find(key) != nullptr) continue;
    return failure("endpoint_action", pointer(path, key), "An action of this type needs this.");
  }
  if (const Node* number = action.find("number"); number && !is_account_number(number->string())) {
    return failure("endpoint_number", pointer(path, "number"),
                   "The number of an account has digits, spaces and hyphens only.");
  }
  if (const Node* payload = action.find("payload")) {
    const auto pinned = nmid.empty() ? std::nullopt : std::optional(nmid);
    if (const auto code = Qris::read(payload->string(), pinned); !code) {
      return failed("endpoint_qr", pointer(path, "payload"), code.error().message);
    }
  }
  return {};
}

}  // namespace lindung
