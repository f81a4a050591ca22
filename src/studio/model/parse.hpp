#pragma once

#include <expected>
#include <string_view>

#include "campaign/node.hpp"
#include "campaign/problem.hpp"

namespace lindung::studio {

/// JSON text as a node, or the first thing wrong with it: file_empty, file_too_large, not_text,
/// cut_off, not_json, too_deep, duplicate_key. The problem's place is where in the bytes it is.
[[nodiscard]] std::expected<Node, Problem> parse(std::string_view text);

/// The problem with its line and column written before its sentence.
[[nodiscard]] Error placed(const Problem& problem, std::string_view text);

}  // namespace lindung::studio
