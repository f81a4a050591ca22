#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace lindung {

/// An amount of whole rupiah, from 0 to Rupiah::kMax. It can hold no other value: every way of
/// making one is checked, and arithmetic that would leave the range gives nothing.
class Rupiah {
 public:
  /// 2^53 - 1: the largest whole number that JSON and JavaScript carry without loss.
  static constexpr std::int64_t kMax = 9'007'199'254'740'991;

  constexpr Rupiah() = default;

  /// The amount of `value` rupiah; nothing when `value` is negative or above kMax.
  [[nodiscard]] static constexpr std::optional<Rupiah> of(std::int64_t value) {
    if (value < 0 || value > kMax) return std::nullopt;
    return Rupiah(value);
  }

  [[nodiscard]] constexpr std::int64_t value() const { return value_; }

  /// a + b; nothing above kMax.
  [[nodiscard]] friend constexpr std::optional<Rupiah> plus(Rupiah a, Rupiah b) {
    return of(a.value_ + b.value_);
  }

  /// a - b; nothing when b is the larger.
  [[nodiscard]] friend constexpr std::optional<Rupiah> minus(Rupiah a, Rupiah b) {
    return of(a.value_ - b.value_);
  }

  /// `count` times `each`; nothing when `count` is negative or the product is above kMax.
  [[nodiscard]] friend constexpr std::optional<Rupiah> times(Rupiah each, std::int64_t count) {
    if (count < 0) return std::nullopt;
    if (each.value_ != 0 && count > kMax / each.value_) return std::nullopt;
    return Rupiah(each.value_ * count);
  }

  friend constexpr auto operator<=>(Rupiah, Rupiah) = default;

 private:
  constexpr explicit Rupiah(std::int64_t value) : value_(value) {}

  std::int64_t value_ = 0;
};

/// The largest gift: 10^15 rupiah.
inline constexpr Rupiah kLargestGift = Rupiah::of(1'000'000'000'000'000).value();

namespace literals {

/// `16'800_rp`; an amount out of range does not compile.
consteval Rupiah operator""_rp(unsigned long long value) {
  return Rupiah::of(static_cast<std::int64_t>(value)).value();
}

}  // namespace literals
}  // namespace lindung
