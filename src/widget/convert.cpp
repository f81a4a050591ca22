#include "widget/convert.hpp"

#include <emscripten/em_js.h>

#include <cmath>
#include <cstdint>
#include <string_view>

using emscripten::val;

// What the page's side of the conversion does, a line each. Values go by their embind handle;
// memory that is taken here, the call's end gives back (widget/memory.hpp).
// clang-format off
EM_JS_DEPS(lindung_convert, "$Emval,$UTF8ToString,malloc")

// The order of Node::Kind; 7 is a number that Node::huge() stands for.
EM_JS(int, lindung_kind_of, (emscripten::EM_VAL value), {
  value = Emval.toValue(value);
  if (typeof value == 'boolean') return 1;
  if (typeof value == 'number') return Number.isSafeInteger(value) ? 2 : Number.isInteger(value) ? 7 : 3;
  if (typeof value == 'string') return 4;
  if (Array.isArray(value)) return 5;
  return value && typeof value == 'object' ? 6 : 0;
})
EM_JS(double, lindung_number_of, (emscripten::EM_VAL value), { return +Emval.toValue(value); })
EM_JS(char*, lindung_text_of, (emscripten::EM_VAL value, int* size), {
  const bytes = (lindung_text_of.encoder ||= new TextEncoder()).encode(Emval.toValue(value));
  const text = _malloc(bytes.length);
  HEAPU8.set(bytes, text);
  HEAPU8.set(new Uint8Array(new Uint32Array([bytes.length]).buffer), size);
  return text;
})
EM_JS(emscripten::EM_VAL, lindung_entries_of, (emscripten::EM_VAL value), {
  return Emval.toHandle(Object.entries(Emval.toValue(value)).flat());
})
EM_JS(int, lindung_length_of, (emscripten::EM_VAL list), { return Emval.toValue(list).length; })
EM_JS(emscripten::EM_VAL, lindung_item_of, (emscripten::EM_VAL list, int at), {
  return Emval.toHandle(Emval.toValue(list)[at]);
})
EM_JS(emscripten::EM_VAL, lindung_make, (int kind, double number, const char* text), {
  return Emval.toHandle(kind > 5 ? {} : kind > 4 ? [] : kind > 3 ? UTF8ToString(text) : kind > 2 ? null : kind > 1 ? number : kind ? !!number : null);
})
EM_JS(void, lindung_put, (emscripten::EM_VAL owner, const char* key, emscripten::EM_VAL value), {
  owner = Emval.toValue(owner);
  owner[key ? UTF8ToString(key) : owner.length] = Emval.toValue(value);
})
// clang-format on

namespace lindung {
namespace {

constexpr int kHuge = 7;

std::string_view text_of(const val& value) {
  int size = 0;
  const char* const text = lindung_text_of(value.as_handle(), &size);
  return {text, static_cast<std::size_t>(size)};
}

Node convert(const val& value, int depth, bool& too_deep) {
  const int kind_of = lindung_kind_of(value.as_handle());
  if (kind_of == kHuge) return Node::huge();
  const auto kind = static_cast<Node::Kind>(kind_of);
  switch (kind) {
    case Node::Kind::boolean:
      return Node::boolean(lindung_number_of(value.as_handle()) != 0);
    case Node::Kind::whole:
      return Node::whole(whole_of(lindung_number_of(value.as_handle())));
    case Node::Kind::number:
      return Node::number();
    case Node::Kind::text:
      return Node::text(text_of(value));
    case Node::Kind::array:
    case Node::Kind::object:
      break;
    case Node::Kind::null:
      return Node::null();
  }
  if (depth >= kDeepestValue) {
    too_deep = true;
    return Node::null();
  }
  const bool is_array = kind == Node::Kind::array;
  Node node = is_array ? Node::array() : Node::object();
  const val entries = val::take_ownership(lindung_entries_of(value.as_handle()));
  const int count = lindung_length_of(entries.as_handle());
  for (int i = 0; i < count; i += 2) {
    const val key = val::take_ownership(lindung_item_of(entries.as_handle(), i));
    const val item = val::take_ownership(lindung_item_of(entries.as_handle(), i + 1));
    node.add(is_array ? std::string_view() : text_of(key), convert(item, depth + 1, too_deep));
  }
  return node;
}

}  // namespace

Node to_node(const val& value, bool& too_deep) { return convert(value, 0, too_deep); }

std::int64_t whole_of(double number) {
  constexpr double kHalf = 4294967296;  // 2^32
  const double high = std::floor(number / kHalf);
  const auto low = static_cast<std::uint32_t>(number - high * kHalf);
  return (static_cast<std::int64_t>(static_cast<std::int32_t>(high)) << 32) | low;
}

double to_number(const val& value) { return lindung_number_of(value.as_handle()); }

std::string_view to_text(const val& value) {
  const bool is_text = lindung_kind_of(value.as_handle()) == static_cast<int>(Node::Kind::text);
  return is_text ? text_of(value) : std::string_view();
}

val to_val(const Node& node) {
  const auto number = static_cast<double>(node.flag() ? 1 : node.integer());
  val made = val::take_ownership(
      lindung_make(static_cast<int>(node.kind()), number, node.string().c_str()));
  for (const auto& [key, member] : node.members()) {
    lindung_put(made.as_handle(), node.is(Node::Kind::array) ? nullptr : key.c_str(),
                to_val(member).as_handle());
  }
  return made;
}

}  // namespace lindung
