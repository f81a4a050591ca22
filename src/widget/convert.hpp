#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <string_view>

#include "campaign/node.hpp"

namespace lindung {

/// How deep a value from the page may be nested; what lies deeper is cut off and reported.
inline constexpr int kDeepestValue = 32;

/// A value of the page as a node. Numbers stay exact: what is not whole within 2^53 - 1 becomes
/// Node::Kind::number. What JSON can't say (functions, undefined, symbols) becomes null.
/// `too_deep` is set when something was cut off.
[[nodiscard]] Node to_node(const emscripten::val& value, bool& too_deep);

/// A value as a number, as JavaScript sees it: NaN where it is none.
[[nodiscard]] double to_number(const emscripten::val& value);

/// A whole number within 2^53 as an integer. In two halves: plain JavaScript, which the core is
/// also built as, has no conversion to 64 bits.
[[nodiscard]] std::int64_t whole_of(double number);

/// A value that is a text, "" for any other. Valid until the call ends (widget/memory.hpp).
[[nodiscard]] std::string_view to_text(const emscripten::val& value);

/// A node as a plain object of the page, owned by the page: nothing to delete.
[[nodiscard]] emscripten::val to_val(const Node& node);

}  // namespace lindung
