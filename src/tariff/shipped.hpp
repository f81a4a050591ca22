#pragma once

#include <span>
#include <string_view>

#include "tariff/tariff.hpp"

namespace lindung {

/// Every tariff of assets/tariffs, as constants. A file that is_sound() refuses does not compile.
[[nodiscard]] std::span<const Tariff> shipped_tariffs();

/// The shipped tariff with this id; null when there is none.
[[nodiscard]] const Tariff* find_tariff(std::string_view id);

}  // namespace lindung
