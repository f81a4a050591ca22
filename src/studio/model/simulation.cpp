#include "studio/model/simulation.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

namespace lindung::studio {
namespace {

constexpr int kPlaces = 32;
constexpr std::uint64_t kOne = std::uint64_t{1} << 31;  // 1 with 31 binary places

// A deviation's worth of a sum of twelve draws of 16 bits is 2^16, its middle six of them. One in
// ten lies beyond 1.2816 deviations of the normal curve, of this sum beyond 1.2801.
constexpr std::int64_t kDeviation = 65'536;
constexpr std::int64_t kMiddle = 6 * kDeviation;
constexpr std::int64_t kOuterTenth = 83'891;  // 1.2801 deviations
constexpr std::int64_t kSlotWidth = 64;

constexpr std::uint64_t root(std::uint64_t square) {
  std::uint64_t found = 0;
  for (std::uint64_t bit = std::uint64_t{1} << 31; bit > 0; bit >>= 1) {
    const std::uint64_t next = found | bit;
    if (next * next <= square) found = next;
  }
  return found;
}

/// 2^(1/2), 2^(1/4), 2^(1/8), … with 31 binary places.
constexpr auto kRoots = [] {
  std::array<std::uint64_t, kPlaces> roots{};
  std::uint64_t last = kOne * 2;
  for (std::uint64_t& one : roots) {
    one = root(last << 31);
    last = one;
  }
  return roots;
}();

/// The sum of the four 16-bit parts.
int parts(std::uint64_t bits) {
  return static_cast<int>((bits & 0xFFFFU) + (bits >> 16 & 0xFFFFU) + (bits >> 32 & 0xFFFFU) +
                          (bits >> 48));
}

}  // namespace

std::uint64_t Chance::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t bits = state_;
  bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ bits >> 27) * 0x94D049BB133111EBU;
  return bits ^ bits >> 31;
}

Spread::Spread(std::int64_t low, std::int64_t high, std::int64_t most) {
  table_.reserve(kSlots);
  const std::int64_t from = log2_fixed(low);
  const std::int64_t until = log2_fixed(high);
  const std::int64_t middle = (from + until) / 2;
  const std::int64_t half = (until - from) / 2;
  for (int slot = 0; slot < kSlots; ++slot) {
    const std::int64_t off = slot * kSlotWidth + kSlotWidth / 2 - kMiddle;
    const std::int64_t power =
        middle + half / kOuterTenth * off + half % kOuterTenth * off / kOuterTenth;
    constexpr std::int64_t kHighest = (std::int64_t{53} << kPlaces) - 1;
    table_.push_back(
        low == high ? low
                    : std::min(exp2_fixed(std::clamp<std::int64_t>(power, 0, kHighest)), most));
  }
}

int Spread::draw(Chance& chance) {
  const int sum = parts(chance.next()) + parts(chance.next()) + parts(chance.next());
  return sum / static_cast<int>(kSlotWidth);
}

std::int64_t log2_fixed(std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(std::max<std::int64_t>(number, 1));
  const auto whole = static_cast<int>(std::bit_width(bits)) - 1;
  std::uint64_t rest = whole > 31 ? bits >> (whole - 31) : bits << (31 - whole);
  auto result = static_cast<std::uint64_t>(whole);
  for (int i = 0; i < kPlaces; ++i) {
    rest = rest * rest >> 31;
    result <<= 1;
    if (rest >= kOne * 2) {
      rest >>= 1;
      result |= 1U;
    }
  }
  return static_cast<std::int64_t>(result);
}

std::int64_t exp2_fixed(std::int64_t power) {
  const auto bits = static_cast<std::uint64_t>(power);
  std::uint64_t rest = kOne;
  for (int i = 0; i < kPlaces; ++i) {
    if ((bits >> (kPlaces - 1 - i) & 1U) != 0)
      rest = rest * kRoots[static_cast<std::size_t>(i)] >> 31;
  }
  const auto whole = static_cast<int>(bits >> kPlaces);
  return static_cast<std::int64_t>(whole > 31 ? rest << (whole - 31) : rest >> (31 - whole));
}

}  // namespace lindung::studio
