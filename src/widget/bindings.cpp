// The table of what the page sees. Functions take and give values of the page alone (see
// embind.js). The TypeScript declarations are made from it (--emit-tsd); the fields are described
// in campaign/answer.hpp.
#include <string>
#include <utility>

#include "widget/binding.hpp"
#include "widget/session.hpp"

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
namespace session = lindung::session;

EMSCRIPTEN_DECLARE_VAL_TYPE(CampaignView)
EMSCRIPTEN_DECLARE_VAL_TYPE(ScreenAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(ProgressAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(AmountAnswer)
EMSCRIPTEN_DECLARE_VAL_TYPE(Flag)

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

ScreenAnswer screen(const Number& campaign, const QuoteRequest& request, const String& today) {
  const CallMemory memory;
  return ScreenAnswer(
      to_val(session::screen(index_of(campaign), node_of(request), to_text(today))));
}

ProgressAnswer progress(const Json& file) {
  const CallMemory memory;
  return ProgressAnswer(to_val(session::progress(node_of(file))));
}

AmountAnswer read_amount(const String& text, const Flag& is_english) {
  const CallMemory memory;
  return AmountAnswer(to_val(session::read(to_text(text), lindung::to_number(is_english) == 1)));
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

EMSCRIPTEN_BINDINGS(lindung) {
  using emscripten::function;
  using emscripten::register_type;

  lindung::register_shared_types();
  register_type<Flag>(TYPE("boolean"));
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
      "channels: { id: string; section?: string; name: string; demonstration: boolean }[]; "
      "dedication: boolean; default_fund: string; checked: string; look?: { accent?: string } } "
      "| " ERROR));
  register_type<ScreenAnswer>(TYPE(
      "{ error?: undefined; gift: number; next?: number; months_for_one?: number; quote: " QUOTE
      "; "
      "lines: { sector?: string; from: string; until: string; months: number; jkk: number; "
      "jkm: number; total: number; sum: number; rule: string; projected: boolean }[]; "
      "benefits: { id: string; programme: 'jkk' | 'jkm'; amount?: number; up_to: boolean; "
      "reached: boolean; paid_months?: number; before?: number; source: string; "
      "condition_source?: string }[]; "
      "presets: { workers: number; months: number; gift: number }[]; "
      "fees: Record<string, number> } "
      "| { error: { code: string; path: string; message: string }; "
      "presets?: { workers: number; months: number; gift: number }[] }"));
  register_type<ProgressAnswer>(
      TYPE("{ error?: undefined; workers: number; as_of: string } "
           "| " ERROR));
  register_type<AmountAnswer>(
      TYPE("{ error?: undefined; amount: number } "
           "| " ERROR));

  function("load(file)", &load);
  function("today(written, unixSeconds)", &today);
  function("view(campaign, lang, today)", &view);
  function("screen(campaign, request, today)", &screen);
  function("progress(file)", &progress);
  function("rupiah(amount)", &rupiah);
  function("words(amount)", &words);
  function("readAmount(text, isEnglish)", &read_amount);
}
