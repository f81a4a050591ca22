#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "studio/model/edit.hpp"

namespace lindung::studio {

/// Where what stood at `pointer` stands after the edit: items of a list move up and down. Nothing
/// where it is gone, or another value took its place.
[[nodiscard]] std::optional<std::string> place_behind(const Edit& edit, std::string_view pointer);

}  // namespace lindung::studio
