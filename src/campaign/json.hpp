#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "campaign/node.hpp"
#include "campaign/problem.hpp"

/// JSON text to nodes and back, by nlohmann-json. Not part of the widget, where the browser parses.
namespace lindung {

inline constexpr std::size_t kLargestJson = 1'048'576;  // bytes
inline constexpr int kDeepestJson = 32;                 // nested lists and objects

/// Reads one JSON value. Codes: file_too_large, too_deep, not_json (also for bytes that are no
/// UTF-8 and for half of a surrogate pair), duplicate_key.
[[nodiscard]] std::optional<Node> read_json(std::string_view text, Problems& problems);

/// On one line when `indent` is negative.
[[nodiscard]] std::string write_json(const Node& node, int indent = -1);

/// Line and column, from 1; the column counts characters, not bytes.
struct Position {
  std::size_t line;
  std::size_t column;
};

[[nodiscard]] Position locate(std::string_view text, std::size_t at);

}  // namespace lindung
