#pragma once

// What both tables of bindings share: the types of the page's values, and their way in and out.
#include <emscripten/bind.h>

#include <string>

#include "widget/convert.hpp"
#include "widget/memory.hpp"

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
#define REQUEST                                                                          \
  "{ gift?: number; workers?: number; months: number; start?: string; sector?: string; " \
  "mix?: Record<string, number>; income?: number; fund?: string; channel?: string; "     \
  "cover_fees?: boolean; frequency?: string; channel_fee_flat?: number; "                \
  "channel_fee_bps?: number; amil_bps?: number; reference?: string; region?: string; "   \
  "office?: string; dedication?: string }"
#define LOAD                                                                                     \
  "{ campaign?: number; problems: { severity: 'error' | 'warning'; code: string; path: string; " \
  "message: string }[] }"

namespace lindung {

EMSCRIPTEN_DECLARE_VAL_TYPE(Json)
EMSCRIPTEN_DECLARE_VAL_TYPE(String)
EMSCRIPTEN_DECLARE_VAL_TYPE(Number)
EMSCRIPTEN_DECLARE_VAL_TYPE(QuoteRequest)
EMSCRIPTEN_DECLARE_VAL_TYPE(LoadAnswer)

inline Node node_of(const emscripten::val& value) {
  bool too_deep = false;
  return to_node(value, too_deep);
}

/// The number of a campaign; -1 for what can't be one.
inline int index_of(const Number& number) {
  const double index = to_number(number);
  return index >= 0 && index < 1e6 ? static_cast<int>(index) : -1;
}

inline String string_of(const std::string& text) { return String(to_val(Node::text(text))); }

/// A whole number as a value of the page.
inline emscripten::val number_val(double number) { return to_val(Node::whole(whole_of(number))); }

inline void register_shared_types() {
  emscripten::register_type<Json>(TYPE("unknown"));
  emscripten::register_type<String>(TYPE("string"));
  emscripten::register_type<Number>(TYPE("number"));
  emscripten::register_type<QuoteRequest>(TYPE(REQUEST));
  emscripten::register_type<LoadAnswer>(TYPE(LOAD));
}

}  // namespace lindung

// In place of embind's own registry of types: only functions are registered (embind.js), at once.
// In the same file as the table, so that the linker never asks embind's library for them.
#ifndef LINDUNG_TYPES
extern "C" {

void _embind_register_bindings(emscripten::internal::InitFunc* table) { table->init_func(); }

void _embind_initialize_bindings() {}

const char* __getTypeName(const std::type_info* /*type*/) { return ""; }
}
#endif
