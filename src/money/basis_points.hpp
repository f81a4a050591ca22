#pragma once

#include <compare>
#include <cstdint>
#include <optional>

#include "money/rupiah.hpp"

namespace lindung {

/// A share in hundredths of a percent, from 0 to 9,999: always less than the whole, so that
/// something is left of every amount. 12.5% is 1,250.
class BasisPoints {
 public:
  static constexpr std::int64_t kWhole = 10'000;

  constexpr BasisPoints() = default;

  /// Nothing when `value` is outside 0..9,999.
  [[nodiscard]] static constexpr std::optional<BasisPoints> of(std::int64_t value) {
    if (value < 0 || value >= kWhole) return std::nullopt;
    return BasisPoints(value);
  }

  [[nodiscard]] constexpr std::int64_t value() const { return value_; }

  friend constexpr auto operator<=>(BasisPoints, BasisPoints) = default;

 private:
  constexpr explicit BasisPoints(std::int64_t value) : value_(value) {}

  std::int64_t value_ = 0;
};

/// The share of `amount`, rounded down to the rupiah.
[[nodiscard]] Rupiah share_rounded_down(Rupiah amount, BasisPoints share);

/// The share of `amount`, rounded up to the rupiah.
[[nodiscard]] Rupiah share_rounded_up(Rupiah amount, BasisPoints share);

/// The smallest amount that still holds `kept` after its share, rounded down, is taken away.
/// Nothing above Rupiah::kMax.
[[nodiscard]] std::optional<Rupiah> before_share_rounded_down(Rupiah kept, BasisPoints share);

/// The smallest amount that still holds `kept` after its share, rounded up, is taken away.
/// Nothing above Rupiah::kMax.
[[nodiscard]] std::optional<Rupiah> before_share_rounded_up(Rupiah kept, BasisPoints share);

}  // namespace lindung
