#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "money/basis_points.hpp"

namespace lindung {

/// What a gift is in law and religion: it decides who may receive it and how much the amil may
/// keep.
enum class Fund : std::uint8_t { infak, zakat, sedekah };

inline constexpr std::array kFunds = {Fund::infak, Fund::zakat, Fund::sedekah};

/// "infak", "zakat", "sedekah".
[[nodiscard]] std::string_view name(Fund fund);
[[nodiscard]] std::optional<Fund> read_fund(std::string_view text);

/// The most the amil may keep: 12.5% of zakat, 20% of infak and sedekah.
[[nodiscard]] BasisPoints most_amil(Fund fund);

}  // namespace lindung
