// The table of what the page sees. Functions take and give values of the page alone (see
// embind.js). The TypeScript declarations are made from it (--emit-tsd); the fields are described
// in campaign/answer.hpp.
#include <emscripten/bind.h>

#include <string>
#include <utility>

#include "widget/convert.hpp"
#include "widget/memory.hpp"
#include "widget/session.hpp"

namespace {

using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(Json)
EMSCRIPTEN_DECLARE_VAL_TYPE(QuoteRequest)
EMSCRIPTEN_DECLARE_VAL_TYPE(LoadAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(CampaignView)
EMSCRIPTEN_DECLARE_VAL_TYPE(QuoteAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(ScreenAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(HandoffAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(ProgressAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(AmountAnswer)

EMSCRIPTEN_DECLARE_VAL_TYPE(String)
EMSCRIPTEN_DECLARE_VAL_TYPE(Number)

namespace session = lindung::session;
using lindung::CallMemory;
using lindung::Node;
using lindung::to_text;
using lindung::to_val;

Node node_of(const val& value) {
  bool too_deep = false;
  return lindung::to_node(value, too_deep);
}

int index_of(const Number& number) {
  const double index = lindung::to_number(number);
  return index >= 0 && index < 1e6 ? static_cast<int>(index) : -1;
}

String string_of(const std::string& text) { return String(to_val(Node::text(text))); }

LoadAnswer load(const Json& file) {
  CallMemory memory;
  memory.keep();
  bool too_deep = false;
  Node node = lindung::to_node(file, too_deep);
  return LoadAnswer(to_val(session::load(std::move(node), too_deep)));
}

String today(const String& written, const Number& unix_seconds) {
  const CallMemory memory;
  return string_of(session::today(to_text(written), lindung::to_number(unix_seconds)));
}

CampaignView view(const Number& campaign, const String& lang, const String& today) {
  const CallMemory memory;
  return CampaignView(to_val(session::view(index_of(campaign), to_text(lang), to_text(today))));
}

QuoteAnswer quote(const Number& campaign, const QuoteRequest& request, const String& today) {
  const CallMemory memory;
  return QuoteAnswer(to_val(session::quote(index_of(campaign), node_of(request), to_text(today))));
}

ScreenAnswer screen(const Number& campaign, const QuoteRequest& request, const String& today) {
  const CallMemory memory;
  return ScreenAnswer(
      to_val(session::screen(index_of(campaign), node_of(request), to_text(today))));
}

HandoffAnswer handoff(const Number& campaign, const QuoteRequest& request, const String& lang,
                      const String& today) {
  const CallMemory memory;
  return HandoffAnswer(to_val(
      session::handoff(index_of(campaign), node_of(request), to_text(lang), to_text(today))));
}

ProgressAnswer progress(const Json& file) {
  const CallMemory memory;
  return ProgressAnswer(to_val(session::progress(node_of(file))));
}

AmountAnswer read_amount(const String& text) {
  const CallMemory memory;
  return AmountAnswer(to_val(session::read(to_text(text))));
}

String rupiah(const Number& amount) {
  const CallMemory memory;
  return string_of(session::rupiah(lindung::to_number(amount)));
}

String words(const Number& amount) {
  const CallMemory memory;
  return string_of(session::words(lindung::to_number(amount)));
}

}  // namespace

// The types of the fields, as TypeScript, only where the declarations are made.
#ifdef LINDUNG_TYPES
#define TYPE(text) text
#else
#define TYPE(text) "_"
#endif
#define ERROR "{ error: { code: string; path: string; message: string } }"
#define QUOTE                                                                                   \
  "{ error?: undefined; workers: number; mix?: Record<string, number>; months: number; "        \
  "start: string; end: string; cost_per_worker?: number; cost: number; gross: number; "         \
  "channel_fee: number; amil: number; net: number; leftover: number; to_next_worker?: number; " \
  "schedule: { month: string; sector?: string; jkk: number; jkm: number; rule: string; "        \
  "projected: boolean; workers?: number; balance?: number }[] }"

EMSCRIPTEN_BINDINGS(lindung) {
  using emscripten::function;
  using emscripten::register_type;

  register_type<Json>(TYPE("unknown"));
  register_type<String>(TYPE("string"));
  register_type<Number>(TYPE("number"));
  register_type<QuoteRequest>(
      TYPE("{ gift?: number; workers?: number; months: number; start?: string; sector?: string; "
           "mix?: Record<string, number>; income?: number; fund?: string; channel?: string; "
           "cover_fees?: boolean; frequency?: string; channel_fee_flat?: number; "
           "channel_fee_bps?: number; amil_bps?: number }"));
  register_type<LoadAnswer>(TYPE(
      "{ campaign?: number; problems: { severity: 'error' | 'warning'; code: string; path: string; "
      "message: string }[] }"));
  register_type<CampaignView>(TYPE(
      "{ error?: undefined; id: string; status: 'not_started' | 'running' | 'ended'; today: "
      "string; "
      "period: { from: string; until?: string }; demonstration: boolean; languages: string[]; "
      "name: string; "
      "summary?: string; collector: { name: string; url: string; permit?: string; "
      "permit_url?: string; demonstration: boolean }; targets?: { workers: number; by: string }[]; "
      "progress?: { workers: number; as_of: string; url?: string; demonstration: boolean }; "
      "groups: { id: string; sector: string; name: string }[]; "
      "months: { offered: number[]; default: number }; funds: { id: string; amil_bps: number; "
      "note?: string }[]; "
      "channels: { id: string; name: string; note?: string; minimum?: number; maximum?: number; "
      "demonstration: boolean }[]; "
      "default_fund: string; checked: string; look?: { accent?: string } } "
      "| " ERROR));
  register_type<QuoteAnswer>(TYPE(QUOTE " | " ERROR));
  register_type<ScreenAnswer>(TYPE(
      "{ error?: undefined; gift: number; next?: number; quote: " QUOTE
      "; "
      "lines: { sector?: string; from: string; until: string; months: number; jkk: number; "
      "jkm: number; total: number; sum: number; rule: string; projected: boolean }[]; "
      "benefits: { id: string; programme: 'jkk' | 'jkm'; amount?: number; up_to: boolean; "
      "reached: boolean; paid_months?: number; before?: number; source: string; "
      "condition_source?: string }[]; "
      "presets: { workers: number; months: number; gift: number }[]; "
      "channels: { id: string; fits: boolean; error?: { code: string; path: string; "
      "message: string } }[]; "
      "sources: { id: string; title: string; about: string; url: string; confirm: boolean }[] } "
      "| { error: { code: string; path: string; message: string }; "
      "presets?: { workers: number; months: number; gift: number }[] }"));
  register_type<HandoffAnswer>(
      TYPE("{ error?: undefined; channel: string; kind: 'link'; url: string; amount: number; "
           "amount_prefilled: boolean } "
           "| " ERROR));
  register_type<ProgressAnswer>(
      TYPE("{ error?: undefined; workers: number; as_of: string } "
           "| " ERROR));
  register_type<AmountAnswer>(
      TYPE("{ error?: undefined; amount: number } "
           "| " ERROR));

  function("load(file)", &load);
  function("today(written, unixSeconds)", &today);
  function("view(campaign, lang, today)", &view);
  function("quote(campaign, request, today)", &quote);
  function("screen(campaign, request, today)", &screen);
  function("handoff(campaign, request, lang, today)", &handoff);
  function("progress(file)", &progress);
  function("rupiah(amount)", &rupiah);
  function("words(amount)", &words);
  function("readAmount(text)", &read_amount);
}

// In place of embind's own registry of types: only functions are registered (embind.js), at once.
// Here and not in a file of its own, so that the linker never asks embind's library for them.
#ifndef LINDUNG_TYPES
extern "C" {

void _embind_register_bindings(emscripten::internal::InitFunc* table) { table->init_func(); }

void _embind_initialize_bindings() {}

const char* __getTypeName(const std::type_info* /*type*/) { return ""; }
}
#endif
