// The table of what the page sees when the giver pays; as in bindings.cpp. The fields are described
// in campaign/pay.hpp, campaign/pledge.hpp and campaign/endpoint.hpp.
#include <string>
#include <utility>

#include "widget/binding.hpp"
#include "widget/paying.hpp"

namespace {

using lindung::CallMemory;
using lindung::index_of;
using lindung::Json;
using lindung::LoadAnswer;
using lindung::Node;
using lindung::node_of;
using lindung::Number;
using lindung::QuoteRequest;
using lindung::String;
using lindung::string_of;
using lindung::to_text;
using lindung::to_val;
namespace paying = lindung::paying;

EMSCRIPTEN_DECLARE_VAL_TYPE(PayAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(QrAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(Offices)
EMSCRIPTEN_DECLARE_VAL_TYPE(Bytes)
EMSCRIPTEN_DECLARE_VAL_TYPE(Record)
EMSCRIPTEN_DECLARE_VAL_TYPE(RecordAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(Records)
EMSCRIPTEN_DECLARE_VAL_TYPE(ReferenceAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(State)
EMSCRIPTEN_DECLARE_VAL_TYPE(OrderAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(ProblemAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(ReminderText)

LoadAnswer load(const Json& file) {
  CallMemory memory;
  memory.keep();
  bool too_deep = false;
  Node node = lindung::to_node(file, too_deep);
  return LoadAnswer(to_val(paying::load(std::move(node), too_deep)));
}

PayAnswer pay(const Number& campaign, const QuoteRequest& request, const String& lang,
              const String& now) {
  const CallMemory memory;
  return PayAnswer(
      to_val(paying::pay(index_of(campaign), node_of(request), to_text(lang), to_text(now))));
}

String channel(const Number& campaign, const QuoteRequest& request, const String& lang,
               const String& now) {
  const CallMemory memory;
  return string_of(
      paying::channel(index_of(campaign), node_of(request), to_text(lang), to_text(now)));
}

/// A coordinate in 1e-5 degrees; 0 for what is none.
int coordinate(const Number& number) {
  const double value = lindung::to_number(number);
  return value >= -18'000'000 && value <= 18'000'000 ? static_cast<int>(value) : 0;
}

Offices offices(const Number& campaign, const String& channel, const Number& lat_e5,
                const Number& lon_e5) {
  const CallMemory memory;
  return Offices(to_val(paying::offices(index_of(campaign), to_text(channel), coordinate(lat_e5),
                                        coordinate(lon_e5))));
}

QrAnswer qr(const String& text) {
  const CallMemory memory;
  return QrAnswer(to_val(paying::qr(to_text(text))));
}

String reference(const Bytes& random) {
  const CallMemory memory;
  return string_of(paying::reference(node_of(random)));
}

ReferenceAnswer read_reference(const String& text) {
  const CallMemory memory;
  return ReferenceAnswer(to_val(paying::read_reference(to_text(text))));
}

RecordAnswer draft(const Number& campaign, const QuoteRequest& request, const String& lang,
                   const String& now) {
  const CallMemory memory;
  return RecordAnswer(
      to_val(paying::draft(index_of(campaign), node_of(request), to_text(lang), to_text(now))));
}

String match(const Records& records, const Record& record) {
  const CallMemory memory;
  return string_of(paying::match(node_of(records), node_of(record)));
}

RecordAnswer read_record(const Json& record) {
  const CallMemory memory;
  return RecordAnswer(to_val(paying::read_record(node_of(record))));
}

RecordAnswer step(const Record& record, const State& state, const String& now) {
  const CallMemory memory;
  return RecordAnswer(to_val(paying::step(node_of(record), to_text(state), to_text(now))));
}

RecordAnswer refresh(const Record& record, const String& now) {
  const CallMemory memory;
  return RecordAnswer(to_val(paying::refresh(node_of(record), to_text(now))));
}

RecordAnswer attempt(const Record& record, const String& now) {
  const CallMemory memory;
  return RecordAnswer(to_val(paying::attempt(node_of(record), to_text(now))));
}

String reminders(const Record& record, const ReminderText& text, const String& now) {
  const CallMemory memory;
  return string_of(paying::reminders(node_of(record), node_of(text), to_text(now)));
}

OrderAnswer order(const Record& record, const String& return_url) {
  const CallMemory memory;
  return OrderAnswer(to_val(paying::order(node_of(record), to_text(return_url))));
}

RecordAnswer accept(const Record& record, const Json& answer, const String& endpoint_url,
                    const String& now) {
  const CallMemory memory;
  return RecordAnswer(to_val(
      paying::accept(node_of(record), node_of(answer), to_text(endpoint_url), to_text(now))));
}

RecordAnswer status(const Record& record, const Json& answer, const String& now) {
  const CallMemory memory;
  return RecordAnswer(to_val(paying::status(node_of(record), node_of(answer), to_text(now))));
}

ProblemAnswer problem(const Json& answer, const Number& http_status) {
  const CallMemory memory;
  return ProblemAnswer(to_val(paying::problem(node_of(answer), index_of(http_status))));
}

Number wait(const Number& attempt, const Number& random, const Number& retry_after) {
  const CallMemory memory;
  return Number(lindung::number_val(paying::wait(index_of(attempt), lindung::to_number(random),
                                                 lindung::to_number(retry_after))));
}

}  // namespace

#define OFFICE "{ id: string; name: string; address: string; region?: string }"
#define PAID                                                                   \
  "channel: string; amount: number; reference?: string; dedication?: string; " \
  "dedication_told?: boolean; "
#define HANDOFF                                                                    \
  "({ " PAID                                                                       \
  "kind: 'link'; url: string; amount_prefilled: boolean } "                        \
  "| { " PAID                                                                      \
  "kind: 'form'; url: string; fields: { name: string; value: string }[] } "        \
  "| { " PAID                                                                      \
  "kind: 'endpoint'; url: string; method: string; nmid?: string } "                \
  "| { " PAID                                                                      \
  "kind: 'qris'; payload: string; merchant: string; city: string; nmid: string } " \
  "| { " PAID                                                                      \
  "kind: 'transfer'; bank: string; number: string; holder: string; "               \
  "unique?: number } "                                                             \
  "| { " PAID                                                                      \
  "kind: 'items'; items: { id: string; name: string; url: string; price: number; " \
  "count: number; sum: number }[]; surplus: number } "                             \
  "| { " PAID                                                                      \
  "kind: 'slip'; form: 'letter' | 'counter'; words: string; address?: string; "    \
  "office?: " OFFICE "; offices?: " OFFICE                                         \
  "[] } "                                                                          \
  "| { " PAID "kind: 'host' })"

#define STATE                                                                               \
  "('drafted' | 'handed_off' | 'returned_paid' | 'returned_pending' | 'returned_failed' | " \
  "'returned_unknown' | 'settled' | 'expired' | 'cancelled')"
#define PAYMENT                                                                          \
  "{ reference: string; status: string; status_url: string; expires?: string; action?: " \
  "{ type: 'redirect' | 'wallet'; url: string } | { type: 'qr'; payload: string } | "    \
  "{ type: 'virtual_account'; bank: string; number: string; holder?: string } | "        \
  "{ type: 'instructions'; steps: string[]; url?: string } }"
#define RECORD                                                                              \
  "{ error?: undefined; schema_version: number; reference: string; state: " STATE           \
  "; campaign: string; channel: string; kind: string; fund: string; lang: string; amount: " \
  "number; "                                                                                \
  "frequency: string; request: " REQUEST "; quote: " QUOTE "; handoff: " HANDOFF            \
  "; created: string; updated: string; expires?: string; payment?: " PAYMENT                \
  "; paid_amount?: number; attempts: number; history: { state: " STATE "; at: string }[] }"

EMSCRIPTEN_BINDINGS(lindung_pay) {
  using emscripten::function;
  using emscripten::register_type;

  lindung::register_shared_types();
  register_type<PayAnswer>(
      TYPE("{ channels: { id: string; kind: string; section?: string; name: string; note?: string; "
           "open?: { days: string[]; from: string; until: string }[]; "
           "period?: { from?: string; until?: string }; demonstration: boolean; fits: boolean; "
           "error?: { code: string; path: string; message: string }; nearest?: number; "
           "limit?: number; minimum?: number; maximum?: number }[]; handoff?: " HANDOFF
           "; error?: { code: string; path: string; message: string } } "
           "| (" ERROR " & { channels?: undefined; handoff?: undefined })"));
  register_type<QrAnswer>(
      TYPE("{ error?: undefined; size: number; path: string; png: string } | " ERROR));

  register_type<Bytes>(TYPE("number[]"));
  register_type<Record>(TYPE(RECORD));
  register_type<RecordAnswer>(TYPE(RECORD " | " ERROR));
  register_type<Records>(TYPE("readonly unknown[]"));
  register_type<ReferenceAnswer>(TYPE("{ error?: undefined; reference: string } | " ERROR));
  register_type<State>(TYPE(STATE));
  register_type<OrderAnswer>(TYPE("{ error?: undefined; reference: string } | " ERROR));
  register_type<ProblemAnswer>(TYPE(ERROR));
  register_type<ReminderText>(TYPE("{ title: string; description?: string; url?: string }"));
  register_type<Offices>(TYPE("{ id: string; metres?: number }[]"));

  function("load(file)", &load);
  function("pay(campaign, request, lang, now)", &pay);
  function("channel(campaign, request, lang, now)", &channel);
  function("offices(campaign, channel, latE5, lonE5)", &offices);
  function("qr(text)", &qr);
  function("reference(random)", &reference);
  function("readReference(text)", &read_reference);
  function("draft(campaign, request, lang, now)", &draft);
  function("match(records, record)", &match);
  function("readRecord(record)", &read_record);
  function("step(record, state, now)", &step);
  function("refresh(record, now)", &refresh);
  function("attempt(record, now)", &attempt);
  function("reminders(record, text, now)", &reminders);
  function("order(record, returnUrl)", &order);
  function("accept(record, answer, endpointUrl, now)", &accept);
  function("status(record, answer, now)", &status);
  function("problem(answer, httpStatus)", &problem);
  function("wait(attempt, random, retryAfter)", &wait);
}
