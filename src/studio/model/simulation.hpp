#pragma once

#include <cstdint>
#include <vector>

/// The numbers behind the what-if, in whole numbers alone: every machine and every compiler comes
/// to the same.
namespace lindung::studio {

/// SplitMix64 (Steele, Lea, Flood 2014): small, and good enough to draw gifts with.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  /// Every number as likely as any other.
  std::uint64_t next();

 private:
  std::uint64_t state_;
};

/// Numbers of which eight in ten lie from `low` to `high` and one in ten on either side, spread
/// log-normally, at most `most`. Drawn from a table of kSlots by the sum of twelve even draws,
/// which is near enough to normal and never beyond six deviations.
class Spread {
 public:
  static constexpr int kSlots = 12'288;

  /// 1 <= low <= high <= most < 2^53
  Spread(std::int64_t low, std::int64_t high, std::int64_t most);

  /// The number in the middle of a slot, rising with the slot.
  [[nodiscard]] std::int64_t at(int slot) const { return table_[static_cast<std::size_t>(slot)]; }

  /// A slot by chance; one in the middle is likeliest.
  [[nodiscard]] static int draw(Chance& chance);

  /// Every number of the table becomes what `change` makes of it.
  template <class Changing>
  void change(Changing changing) {
    for (std::int64_t& number : table_) number = changing(number);
  }

 private:
  std::vector<std::int64_t> table_;
};

/// log2 and exp2 with 32 binary places, rounded down: 2^40 is 40 << 32.
[[nodiscard]] std::int64_t log2_fixed(std::int64_t number);

/// 0 <= power < 62 << 32; the whole part of 2^power.
[[nodiscard]] std::int64_t exp2_fixed(std::int64_t power);

}  // namespace lindung::studio
