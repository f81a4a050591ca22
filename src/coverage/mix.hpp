#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "money/rupiah.hpp"
#include "tariff/tariff.hpp"

namespace lindung {

/// One number for each sector, in the order of kSectors: general, transport.
template <class T>
using BySector = std::array<T, kSectors.size()>;

[[nodiscard]] constexpr std::size_t index(Sector sector) {
  return static_cast<std::size_t>(sector);
}

/// How many workers of each sector are wanted, as proportions: 0 to kMostWeight each, not all 0.
using Mix = BySector<std::int64_t>;

inline constexpr std::int64_t kMostWeight = 1'000'000;

/// What these workers cost at `each` a worker of a sector; nothing above Rupiah::kMax.
[[nodiscard]] std::optional<Rupiah> cost_of(const BySector<std::int64_t>& workers,
                                            const BySector<Rupiah>& each);

/// The first `workers` workers of the mix by Webster/Sainte-Laguë: one at a time to the highest
/// weight / (2n + 1), where n have gone to that sector before; a tie to the sector first in order.
[[nodiscard]] BySector<std::int64_t> apportion(const Mix& mix, std::int64_t workers);

/// As many workers, taken in that order, as `net` pays for at `each` a worker of a sector. The
/// first worker it can't pay for ends the count, even when a cheaper one would come later.
[[nodiscard]] BySector<std::int64_t> apportion_within(const Mix& mix, Rupiah net,
                                                      const BySector<Rupiah>& each);

}  // namespace lindung
