#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/node.hpp"

/// Places in a file: JSON pointers (RFC 6901) taken apart. lindung::pointer() puts them together.
namespace lindung::studio {

/// The steps of a pointer, unescaped; none for "". Nothing when it is no pointer: it begins with
/// another character than /, or a ~ stands before neither 0 nor 1.
[[nodiscard]] std::optional<std::vector<std::string>> read_pointer(std::string_view pointer);

[[nodiscard]] std::string write_pointer(const std::vector<std::string>& steps);

/// The place of an item in a list of `count`: digits without leading zeros. Nothing for other
/// text and for places past the end.
[[nodiscard]] std::optional<std::size_t> read_index(std::string_view step, std::size_t count);

/// What stands at the pointer; null when nothing does.
[[nodiscard]] const Node* find_at(const Node& file, std::string_view pointer);

/// The pointer without its last step; "" of "".
[[nodiscard]] std::string_view parent_of(std::string_view pointer);

/// The longest part of the pointer at which something stands; "" at least.
[[nodiscard]] std::string_view nearest_in(const Node& file, std::string_view pointer);

}  // namespace lindung::studio
