#include "campaign/pledge.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "campaign/format.hpp"
#include "campaign/pledge_format.hpp"
#include "campaign/web_address.hpp"
#include "qris/payload.hpp"

namespace lindung {
namespace {

std::unexpected<Error> inconsistent(std::string_view path) {
  return failure("pledge_inconsistent", path, "This contradicts the rest of the record.");
}

Frequency read_frequency(const Node& node) {
  return node.get("frequency").string() == "monthly" ? Frequency::monthly : Frequency::once;
}

std::string_view name(Frequency frequency) {
  return frequency == Frequency::monthly ? "monthly" : "once";
}

/// What is given at a time, by the quote: of a monthly gift, whose gross is a sum, a part of it.
std::int64_t given_at_a_time(const Node& quote, Frequency frequency) {
  const std::int64_t times = frequency == Frequency::monthly ? quote.integer("months", 1) : 1;
  return quote.integer("gross") / std::max<std::int64_t>(times, 1);
}

/// Reads what stands at `key`; what is wrong with it is kept in `error`, the first alone.
Instant read_time(const Node& node, std::string_view path, std::string_view key,
                  std::optional<Error>& error) {
  const auto instant = read_instant(node.get(key).string());
  if (!instant && !error) {
    error = failure("instant_unreadable", pointer(path, key),
                    "Give a time in UTC, like 2026-11-23T10:00:00Z.")
                .error();
  }
  return instant.value_or(Instant());
}

/// What stands at `key`, if anything, is an address that a page may open.
Result<void> check_link(const Node& holder, std::string_view path, std::string_view key) {
  const Node* url = holder.find(key);
  if (url == nullptr || is_path(url->string()) || !origin_of(url->string()).empty()) return {};
  return failure("pledge_link", pointer(path, key), "This is no address of the web.");
}

Result<void> check_handoff(const Node& handoff, const Pledge& pledge) {
  if (handoff.get("channel").string() != pledge.channel) return inconsistent("/channel");
  if (handoff.get("kind").string() != pledge.kind) return inconsistent("/kind");
  const Node* reference = handoff.find("reference");
  if (reference != nullptr && reference->string() != pledge.reference.text()) {
    return inconsistent("/handoff/reference");
  }
  if (auto link = check_link(handoff, "/handoff", "url"); !link) return link;
  std::size_t i = 0;
  for (const auto& [key, item] : handoff.get("items").members()) {
    if (auto link = check_link(item, pointer("/handoff/items", i++), "url"); !link) return link;
  }
  i = 0;
  for (const auto& [key, field] : handoff.get("fields").members()) {
    const std::string path = pointer(pointer("/handoff/fields", i++), "value");
    if (!field.get("value").is(Node::Kind::text)) {
      return failure("wrong_type", path, "Give text here.");
    }
  }
  if (const Node* payload = handoff.find("payload")) {
    const Node* nmid = handoff.find("nmid");
    const auto pinned = nmid ? std::optional<std::string_view>(nmid->string()) : std::nullopt;
    if (const auto code = Qris::read(payload->string(), pinned); !code) {
      return failed(code.error().code, "/handoff/payload", code.error().message);
    }
  }
  return {};
}

Result<void> check_payment(const Node& payment, const Node& handoff) {
  std::optional<Error> error;
  for (const std::string_view key : {"expires", "paid_at"}) {
    if (payment.find(key) != nullptr) read_time(payment, "/payment", key, error);
  }
  if (error) return std::unexpected(*std::move(error));
  if (auto link = check_link(payment, "/payment", "status_url"); !link) return link;
  const Node* action = payment.find("action");
  if (action == nullptr) return {};
  if (auto link = check_link(*action, "/payment/action", "url"); !link) return link;
  return check_action(*action, "/payment/action", handoff.get("nmid").string());
}

/// The history goes forward, from the first state to the present one.
Result<void> check_history(const Pledge& pledge) {
  if (pledge.updated < pledge.created) return inconsistent("/updated");
  Instant before = pledge.created;
  for (const PledgeStep& step : pledge.history) {
    if (step.at < before || step.at > pledge.updated) return inconsistent("/history");
    before = step.at;
  }
  if (pledge.history.back().state != pledge.state) return inconsistent("/state");
  return {};
}

std::optional<Error> first_fault_of(const Node& record) {
  if (!record.is(Node::Kind::object)) {
    return failure("not_an_object", "", "A pledge's record is an object.").error();
  }
  if (record.integer("schema_version") > kPledgeSchemaVersion) {
    return failure("schema_version_newer", "/schema_version",
                   "This pledge was kept by a newer version of Lindung. Reload the page.")
        .error();
  }
  if (auto fault = first_fault(record, "", record_format())) return fault;
  return first_fault(record.get("request"), "/request", request_format());
}

Result<Reference> read_written_reference(const Node& record) {
  const std::string& text = record.get("reference").string();
  auto reference = Reference::read(text);
  if (!reference) return failed(reference.error().code, "/reference", reference.error().message);
  if (reference->text() != text) {
    return failure("reference_unreadable", "/reference", "Write it like 7K3M-Q9XT-4BWD.");
  }
  return reference;
}

/// What the table has found sound, but for what it can't say.
Result<Pledge> read_values(const Node& record) {
  auto reference = read_written_reference(record);
  if (!reference) return std::unexpected(std::move(reference).error());
  const Node& quote = record.get("quote");
  const auto text = [&](std::string_view key) { return record.get(key).string(); };
  std::optional<Error> error;
  Pledge pledge{.reference = *reference,
                .state = *read_pledge_state(text("state")),
                .campaign = text("campaign"),
                .channel = text("channel"),
                .kind = text("kind"),
                .fund = *read_fund(text("fund")),
                .lang = text("lang"),
                .amount = *Rupiah::of(record.integer("amount")),
                .frequency = read_frequency(record),
                .months = static_cast<int>(quote.integer("months")),
                .start = *read_month(quote.get("start").string()),
                .workers = quote.integer("workers"),
                .created = read_time(record, "", "created", error),
                .updated = read_time(record, "", "updated", error),
                .attempts = static_cast<int>(record.integer("attempts"))};
  if (record.find("expires") != nullptr) pledge.expires = read_time(record, "", "expires", error);
  if (record.find("paid_amount") != nullptr) {
    pledge.paid_amount = Rupiah::of(record.integer("paid_amount"));
  }
  std::size_t i = 0;
  for (const auto& [key, step] : record.get("history").members()) {
    pledge.history.push_back({*read_pledge_state(step.get("state").string()),
                              read_time(step, pointer("/history", i++), "at", error)});
  }
  if (error) return std::unexpected(*std::move(error));
  return pledge;
}

const std::string& dedication(const PledgeRecord& record) {
  return record.handoff.get("dedication").string();
}

/// The error that stands where an answer should.
std::optional<Error> error_in(const Node& answer) {
  const Node* error = answer.find("error");
  if (error == nullptr) return std::nullopt;
  return Error(error->get("code").string(), error->get("path").string(),
               error->get("message").string());
}

Node without(const Node& node, std::string_view key) {
  Node result = Node::object();
  for (const auto& [name, value] : node.members()) {
    if (name != key) result.add(name, value);
  }
  return result;
}

/// The record with its pledge changed by `change`.
template <class Change>
Result<Node> changed(const Node& record, Change change) {
  auto read = read_pledge(record);
  if (!read) return std::unexpected(std::move(read).error());
  Result<Pledge> pledge = change(std::move(read->pledge));
  if (!pledge) return std::unexpected(std::move(pledge).error());
  read->pledge = *std::move(pledge);
  return write_pledge(*read);
}

}  // namespace

Result<PledgeRecord> read_pledge(const Node& record) {
  if (auto fault = first_fault_of(record)) return std::unexpected(*std::move(fault));
  auto pledge = read_values(record);
  if (!pledge) return std::unexpected(std::move(pledge).error());
  PledgeRecord read{.pledge = *std::move(pledge),
                    .request = record.get("request"),
                    .quote = record.get("quote"),
                    .handoff = record.get("handoff"),
                    .payment = record.get("payment")};
  const Frequency frequency = read.pledge.frequency;
  if (read_frequency(read.request) != frequency) return inconsistent("/frequency");
  if (given_at_a_time(read.quote, frequency) != read.pledge.amount.value()) {
    return inconsistent("/amount");
  }
  const std::array<Result<void>, 3> checks = {check_history(read.pledge),
                                              check_handoff(read.handoff, read.pledge),
                                              check_payment(read.payment, read.handoff)};
  for (const auto& check : checks) {
    if (!check) return std::unexpected(check.error());
  }
  return read;
}

Node write_pledge(const PledgeRecord& record) {
  const Pledge& pledge = record.pledge;
  Node node = Node::object();
  node.add("schema_version", std::int64_t{kPledgeSchemaVersion});
  node.add("reference", pledge.reference.text());
  node.add("state", name(pledge.state));
  node.add("campaign", pledge.campaign);
  node.add("channel", pledge.channel);
  node.add("kind", pledge.kind);
  node.add("fund", name(pledge.fund));
  node.add("lang", pledge.lang);
  node.add("amount", pledge.amount.value());
  node.add("frequency", name(pledge.frequency));
  node.add("request", record.request);
  node.add("quote", record.quote);
  node.add("handoff", record.handoff);
  node.add("created", format(pledge.created));
  node.add("updated", format(pledge.updated));
  if (pledge.expires) node.add("expires", format(*pledge.expires));
  if (!record.payment.is(Node::Kind::null)) node.add("payment", record.payment);
  if (pledge.paid_amount) node.add("paid_amount", pledge.paid_amount->value());
  node.add("attempts", std::int64_t{pledge.attempts});
  Node& history = node.add("history", Node::array());
  for (const PledgeStep& step : pledge.history) {
    Node& entry = history.append(Node::object());
    entry.add("state", name(step.state));
    entry.add("at", format(step.at));
  }
  return node;
}

Result<Node> draft_pledge(const Node& request, const Node& quote, const Node& handoff,
                          const DraftContext& context) {
  for (const Node* answer : {&quote, &handoff}) {
    if (auto error = error_in(*answer)) return std::unexpected(*std::move(error));
  }
  auto reference = Reference::read(context.reference);
  if (!reference) return failed(reference.error().code, "/reference", reference.error().message);
  const auto fund = read_fund(context.fund);
  if (!fund) return failure("value_unknown", "/fund", "Use one of: infak zakat sedekah.");
  const Frequency frequency = read_frequency(request);
  Pledge pledge = draft({.reference = *reference,
                         .campaign = std::string(context.campaign),
                         .channel = handoff.get("channel").string(),
                         .kind = handoff.get("kind").string(),
                         .fund = *fund,
                         .lang = std::string(context.lang),
                         .amount = Rupiah::of(given_at_a_time(quote, frequency)).value_or(Rupiah{}),
                         .frequency = frequency,
                         .created = context.now,
                         .updated = context.now});
  Node record = write_pledge({.pledge = std::move(pledge),
                              .request = request,
                              .quote = quote,
                              .handoff = without(handoff, "offices")});
  // What is kept must be readable: a record that is not would be lost.
  if (auto read = read_pledge(record); !read) return std::unexpected(std::move(read).error());
  return record;
}

Result<std::string> match_pledge(const Node& records, const Node& record) {
  const auto wanted = read_pledge(record);
  if (!wanted) return std::unexpected(wanted.error());
  std::string found;
  Instant moved;
  for (const auto& [key, node] : records.members()) {
    const auto read = read_pledge(node);
    if (!read || !is_open(read->pledge, wanted->pledge.updated)) continue;
    if (!same_gift(read->pledge, wanted->pledge)) continue;
    if (dedication(*read) != dedication(*wanted)) continue;
    if (!found.empty() && read->pledge.updated <= moved) continue;
    found = read->pledge.reference.text();
    moved = read->pledge.updated;
  }
  return found;
}

Result<Node> step_pledge(const Node& record, std::string_view state, Instant now) {
  const auto wanted = read_pledge_state(state);
  if (!wanted) return failure("pledge_state", "/state", "There is no such state of a pledge.");
  if (*wanted == PledgeState::settled) {
    return failure("pledge_step", "/state", "Only the endpoint's answer settles a pledge.");
  }
  return changed(record, [&](Pledge pledge) { return step(std::move(pledge), *wanted, now); });
}

Result<Node> refresh_pledge(const Node& record, Instant now) {
  return changed(record,
                 [&](Pledge pledge) -> Result<Pledge> { return refresh(std::move(pledge), now); });
}

Result<Node> count_attempt(const Node& record, Instant now) {
  return changed(record, [&](Pledge pledge) -> Result<Pledge> {
    pledge.attempts = std::min(pledge.attempts + 1, kMostAttemptsCounted);
    pledge.updated = std::max(pledge.updated, now);
    return pledge;
  });
}

Result<std::string> remind_pledge(const Node& record, const ReminderText& text, Instant now) {
  const auto read = read_pledge(record);
  if (!read) return std::unexpected(read.error());
  return reminders(read->pledge, text, now);
}

}  // namespace lindung
