#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lindung {

/// Which items make up a total to the rupiah, and with as few of them as can be.
///
/// With the cheapest price taken away from each, n items leave n *spans*: 0 for the cheapest item,
/// the widest for the dearest. So n items make up a total just when at most n spans make up its
/// *rest*, the total less n times the cheapest price. Of the widest span any number fits, so what
/// counts is the remainder of the rest by it: kept is, for each remainder, every *filling* by the
/// spans between that may be the best for some rest and some n. A filling is not worth keeping when
/// another for the same remainder needs no more room and no more items, and is the dearer.
class FewestItems {
 public:
  /// The most remainders, and the most fillings tried: at most 100 MB and some tenths of a
  /// second.
  static constexpr std::int64_t kMostRemainders = std::int64_t{1} << 20;
  static constexpr std::size_t kMostFillings = std::size_t{1} << 22;

  /// For prices from the dearest to the cheapest: 1 to 20, each 1 to 10^15, no two alike, the
  /// cheapest at most 2^20, without a common divisor. Nothing when the spans, divided by what
  /// divides them all, leave more than kMostRemainders, or the fillings are more than
  /// kMostFillings.
  [[nodiscard]] static std::optional<FewestItems> of(std::span<const std::int64_t> prices);

  /// How often each price is taken for `total`, 0 to 10^16: with the fewest items; of as few, the
  /// most of the dearest, then of the next. Nothing when no combination makes up the total.
  [[nodiscard]] std::optional<std::vector<std::int64_t>> make_up(std::int64_t total) const;

 private:
  /// Spans that sum up to their remainder and `over` times the widest span; `over` and `extra` are
  /// together how many they are.
  struct Filling {
    std::uint32_t over = 0;
    std::uint32_t extra = 0;
    std::uint32_t copies = 0;  // of the span added last
    std::uint32_t origin = 0;  // the filling without them
  };

  /// Part of fillings_: by `over`, those alike by `extra`, and these grow dearer.
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  FewestItems() = default;

  static bool goes_before(const Filling& a, const Filling& b) {
    return a.over != b.over ? a.over < b.over : a.extra < b.extra;
  }
  bool add_span(std::uint32_t span);
  bool go_round(std::uint32_t start, std::uint32_t span, std::span<const Range> before);
  void merge(std::span<const Filling> newer, Range before, std::vector<Filling>& merged) const;
  [[nodiscard]] std::int64_t fewest_that_may_do(std::int64_t total) const;
  [[nodiscard]] const Filling* best(std::uint32_t remainder, std::int64_t most_over,
                                    std::int64_t most_extra) const;

  std::vector<std::int64_t> prices_;
  std::int64_t unit_ = 1;         // what divides every span
  std::uint32_t remainders_ = 1;  // the widest span in units
  std::vector<Filling> fillings_;
  std::vector<Range> ranges_;  // by remainder, those by all spans added
  std::size_t tried_ = 0;
};

}  // namespace lindung
