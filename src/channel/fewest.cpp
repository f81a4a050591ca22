#include "channel/fewest.hpp"

#include <limits>
#include <numeric>
#include <utility>

namespace lindung {

std::optional<FewestItems> FewestItems::of(std::span<const std::int64_t> prices) {
  FewestItems items;
  items.prices_.assign(prices.begin(), prices.end());
  const std::int64_t cheapest = prices.back();
  std::int64_t unit = 0;
  for (const std::int64_t price : prices) unit = std::gcd(unit, price - cheapest);
  if (unit == 0) return items;
  const std::int64_t widest = (prices.front() - cheapest) / unit;
  if (widest > kMostRemainders) return std::nullopt;
  items.unit_ = unit;
  items.remainders_ = static_cast<std::uint32_t>(widest);
  items.fillings_.emplace_back();
  items.ranges_.resize(items.remainders_);
  items.ranges_[0] = {.begin = 0, .end = 1};
  // The dearest last: more of it is dearer than all that was added before.
  for (std::size_t i = prices.size() - 2; i > 0; --i) {
    if (!items.add_span(static_cast<std::uint32_t>((prices[i] - cheapest) / unit))) {
      return std::nullopt;
    }
  }
  return items;
}

bool FewestItems::add_span(std::uint32_t span) {
  const std::vector<Range> before = std::exchange(ranges_, std::vector<Range>(remainders_));
  const std::uint32_t rounds = std::gcd(span, remainders_);
  for (std::uint32_t start = 0; start < rounds; ++start) {
    if (!go_round(start, span, before)) return false;
  }
  return true;
}

/// Adding the span again and again leads through every remainder of its round and back. Once round
/// is as many as can be worth adding: all of them make up widest spans, which are fewer. The second
/// time each remainder has met all the others, and its fillings are kept.
bool FewestItems::go_round(std::uint32_t start, std::uint32_t span, std::span<const Range> before) {
  const std::uint32_t length = remainders_ / std::gcd(span, remainders_);
  std::vector<Filling> newer;
  std::vector<Filling> fillings;
  merge(newer, before[start], fillings);
  std::uint32_t at = start;
  for (std::uint32_t step = 0; step < 2 * length; ++step) {
    const bool over = at >= remainders_ - span;
    at = over ? at - (remainders_ - span) : at + span;
    for (Filling& filling : fillings) {
      ++(over ? filling.over : filling.extra);
      ++filling.copies;
    }
    std::swap(newer, fillings);
    merge(newer, before[at], fillings);
    tried_ += fillings.size();
    if (tried_ > kMostFillings) return false;
    if (step < length) continue;
    ranges_[at].begin = static_cast<std::uint32_t>(fillings_.size());
    fillings_.insert(fillings_.end(), fillings.begin(), fillings.end());
    ranges_[at].end = static_cast<std::uint32_t>(fillings_.size());
  }
  return true;
}

/// Those of `newer`, which have the new span, and of `before`, which have not, that no other
/// outdoes.
void FewestItems::merge(std::span<const Filling> newer, Range before,
                        std::vector<Filling>& merged) const {
  merged.clear();
  std::uint32_t below = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t least = below;  // the first, and so the least, `extra` of those alike by `over`
  while (!newer.empty() || before.begin < before.end) {
    const bool is_newer = before.begin == before.end ||
                          (!newer.empty() && !goes_before(fillings_[before.begin], newer.front()));
    Filling one = is_newer ? newer.front() : fillings_[before.begin];
    if (is_newer) {
      newer = newer.subspan(1);
    } else {
      one.copies = 0;
      one.origin = before.begin++;
    }
    const bool is_first = merged.empty() || one.over > merged.back().over;
    if (is_first) below = least;
    if (one.extra >= below) continue;
    // Behind a newer one alike by `over` an older one is the cheaper.
    if (!is_first && !is_newer && merged.back().copies > 0) continue;
    if (is_first) least = one.extra;
    merged.push_back(one);
  }
}

/// The fewest items that can be worth so much, of those counts that leave a rest of whole units.
std::int64_t FewestItems::fewest_that_may_do(std::int64_t total) const {
  const std::int64_t cheapest = prices_.back();
  const std::int64_t fewest = (total + prices_.front() - 1) / prices_.front();
  // n * cheapest = total + times * unit_, for the first `times` that makes it whole.
  std::int64_t times = 0;
  while ((total + times * (unit_ % cheapest)) % cheapest != 0) ++times;
  const std::int64_t n =
      times * (unit_ / cheapest) + (total + times * (unit_ % cheapest)) / cheapest;
  return fewest + (n - fewest) % unit_;
}

/// Of those that fit, the one that leaves most room for the dearest item.
const FewestItems::Filling* FewestItems::best(std::uint32_t remainder, std::int64_t most_over,
                                              std::int64_t most_extra) const {
  const Filling* found = nullptr;
  const Range range = ranges_[remainder];
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Filling& one = fillings_[i];
    if (one.over > most_over || (found != nullptr && one.over > found->over)) break;
    if (one.extra <= most_extra) found = &one;
  }
  return found;
}

std::optional<std::vector<std::int64_t>> FewestItems::make_up(std::int64_t total) const {
  const std::int64_t cheapest = prices_.back();
  std::vector<std::int64_t> counts(prices_.size());
  if (counts.size() == 1) {
    if (total % cheapest != 0) return std::nullopt;
    counts[0] = total / cheapest;
    return counts;
  }
  for (std::int64_t n = fewest_that_may_do(total); n <= total / cheapest; n += unit_) {
    const std::int64_t rest = (total - n * cheapest) / unit_;
    const std::int64_t widest = rest / remainders_;
    const Filling* filling =
        best(static_cast<std::uint32_t>(rest % remainders_), widest, n - widest);
    if (filling == nullptr) continue;
    counts.front() = widest - filling->over;
    counts.back() = n - widest - filling->extra;
    for (std::size_t i = 1; i + 1 < counts.size(); ++i) {
      counts[i] = filling->copies;
      filling = &fillings_[filling->origin];
    }
    return counts;
  }
  return std::nullopt;
}

}  // namespace lindung
