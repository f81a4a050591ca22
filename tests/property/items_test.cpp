#include "channel/items.hpp"

#include <algorithm>
#include <ostream>

#include "property/generate.hpp"

namespace lindung {
namespace {

using namespace test;

using Counts = std::vector<std::int64_t>;

std::vector<Rupiah> as_rupiah(const Counts& values) {
  std::vector<Rupiah> all;
  for (const std::int64_t value : values) all.push_back(rp(value));
  return all;
}

/// One to `most_items` prices, often alike.
rc::Gen<Counts> prices(int most_items, std::int64_t least, std::int64_t most) {
  return rc::gen::mapcat(rc::gen::inRange(1, most_items + 1), [=](int items) {
    return rc::gen::container<Counts>(static_cast<std::size_t>(items), whole(least, most));
  });
}

/// A combination and what it comes to.
struct Combination {
  std::int64_t total = 0;
  Counts counts;
};

/// The items from the dearest on, of equal ones the first named first.
std::vector<std::size_t> dearest_first(const Counts& prices) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < prices.size(); ++i) order.push_back(i);
  std::ranges::sort(order, [&](auto a, auto b) {
    return prices[a] != prices[b] ? prices[a] > prices[b] : a < b;
  });
  return order;
}

/// By the definition: total, then how many, then who has more of the first in `order`.
bool is_better(const Combination& a, const Combination& b, const std::vector<std::size_t>& order) {
  if (a.total != b.total) return a.total < b.total;
  std::int64_t more = 0;
  for (const std::size_t i : order) more += a.counts[i] - b.counts[i];
  if (more != 0) return more < 0;
  for (const std::size_t i : order) {
    if (a.counts[i] != b.counts[i]) return a.counts[i] > b.counts[i];
  }
  return false;
}

/// Tries every combination: so many of the item `next`, then of those behind it, until the pledge
/// is reached.
void try_all(const Counts& prices, const std::vector<std::size_t>& order, std::int64_t pledge,
             std::size_t next, Combination& current, std::optional<Combination>& best) {
  if (current.total >= pledge) {
    if (!best || is_better(current, *best, order)) best = current;
    return;
  }
  if (next == prices.size()) return;
  const Combination before = current;
  while (true) {
    try_all(prices, order, pledge, next + 1, current, best);
    if (current.total >= pledge) break;
    current.total += prices[next];
    ++current.counts[next];
  }
  current = before;
}

RC_GTEST_PROP(PlanItems, IsTheBestOfAllCombinations, ()) {
  const auto some = *prices(4, 1, 30);
  const auto pledge = *rc::gen::inRange<std::int64_t>(0, 60);
  Combination none{.counts = Counts(some.size())};
  std::optional<Combination> best;
  try_all(some, dearest_first(some), pledge, 0, none, best);
  const auto plan = plan_items(as_rupiah(some), rp(pledge));
  RC_ASSERT(plan.has_value());
  RC_ASSERT((plan->total.value() == best->total));
  RC_ASSERT((plan->counts == best->counts));
}

/// The best combination of every total up to `most`, one item after the other: what is best of a
/// total is best of what is left when one of its items is taken out.
std::vector<std::optional<Combination>> tabulate(const Counts& prices, std::int64_t most) {
  const auto order = dearest_first(prices);
  std::vector<std::optional<Combination>> best(static_cast<std::size_t>(most) + 1);
  best[0] = Combination{.counts = Counts(prices.size())};
  for (std::int64_t total = 1; total <= most; ++total) {
    auto& here = best[static_cast<std::size_t>(total)];
    for (std::size_t i = 0; i < prices.size(); ++i) {
      if (prices[i] > total) continue;
      const auto& without = best[static_cast<std::size_t>(total - prices[i])];
      if (!without) continue;
      Combination with = *without;
      with.total = total;
      ++with.counts[i];
      if (!here || is_better(with, *here, order)) here = with;
    }
  }
  return best;
}

void expect_first_from(const Counts& prices, std::int64_t pledge,
                       const std::vector<std::optional<Combination>>& best, std::int64_t shift,
                       std::size_t dearest) {
  auto at = static_cast<std::size_t>(pledge - shift * prices[dearest]);
  while (!best[at]) ++at;
  const auto plan = plan_items(as_rupiah(prices), rp(pledge));
  RC_ASSERT(plan.has_value());
  RC_ASSERT((plan->total.value() == best[at]->total + shift * prices[dearest]));
  Counts expected = best[at]->counts;
  expected[dearest] += shift;
  RC_ASSERT((plan->counts == expected));
}

RC_GTEST_PROP(PlanItems, IsTheBestOfATable, ()) {
  const auto some = *prices(6, 1, 400);
  const auto pledge = *rc::gen::inRange<std::int64_t>(0, 4'000);
  expect_first_from(some, pledge, tabulate(some, pledge + 400), 0, 0);
}

RC_GTEST_PROP(PlanItems, IsTheBestOfATableForPricesNextToEachOther, ()) {
  const auto base = *rc::gen::inRange<std::int64_t>(1, 300);
  auto some = *prices(5, 0, 20);
  for (std::int64_t& price : some) price += base;
  const auto pledge = *rc::gen::inRange<std::int64_t>(0, 5'000);
  expect_first_from(some, pledge, tabulate(some, pledge + 320), 0, 0);
}

// Of as many items as the dearest price counts, other than the dearest, some are worth a whole
// number of dearest ones, which are fewer. So above the square of the dearest price one dearest
// item more or less is all the difference, and a table up to there tells everything.
RC_GTEST_PROP(PlanItems, IsTheBestForLargePledges, ()) {
  const auto some = *prices(5, 1, 40);
  const auto pledge = *whole(0, kLargestGift.value());
  const auto dearest = dearest_first(some).front();
  const std::int64_t most = some[dearest] * some[dearest];
  const std::int64_t shift = pledge <= most ? 0 : (pledge - most) / some[dearest];
  expect_first_from(some, pledge, tabulate(some, most + 100), shift, dearest);
}

RC_GTEST_PROP(PlanItems, ACommonDivisorChangesNothing, ()) {
  const auto some = *prices(6, 1, 300);
  const auto pledge = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
  const auto factor = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
  const auto short_by = *rc::gen::inRange<std::int64_t>(0, factor);
  auto larger = some;
  for (std::int64_t& price : larger) price *= factor;
  const auto plan = plan_items(as_rupiah(some), rp(pledge));
  const auto scaled =
      plan_items(as_rupiah(larger), rp(std::max<std::int64_t>(0, pledge * factor - short_by)));
  RC_ASSERT((plan.has_value() && scaled.has_value()));
  RC_ASSERT((scaled->counts == plan->counts));
  RC_ASSERT((scaled->total == times(plan->total, factor)));
}

/// What holds for any prices and pledge; only the size of tables may be refused.
RC_GTEST_PROP(PlanItems, IsSoundForAllPricesOrRefusesThem, ()) {
  const auto some = *prices(5, 1, *rc::gen::element<std::int64_t>(100, 3'000, 20'000));
  const auto pledge = *whole(0, kLargestGift.value());
  const auto all = as_rupiah(some);
  const auto plan = plan_items(all, rp(pledge));
  RC_ASSERT((check_items(all).has_value() == plan.has_value()));
  if (!plan) {
    RC_ASSERT((plan.error().code == "items_uneven"));
    return;
  }
  std::int64_t total = 0;
  std::int64_t smallest = kLargestGift.value();  // price that is bought
  for (std::size_t i = 0; i < some.size(); ++i) {
    RC_ASSERT((plan->counts[i] >= 0));
    total += some[i] * plan->counts[i];
    if (plan->counts[i] > 0) smallest = std::min(smallest, some[i]);
  }
  RC_ASSERT((plan->total.value() == total));
  RC_ASSERT((total >= pledge));
  RC_ASSERT((pledge == 0 || total - smallest < pledge));
  RC_ASSERT((total < pledge + std::ranges::min(some)));
  // Whoever pledges what it comes to buys the same.
  RC_ASSERT((total > kLargestGift.value() || plan_items(all, rp(total))->counts == plan->counts));
}

/// Items that can be bought for the total of a plan are never fewer.
RC_GTEST_PROP(PlanItems, IsNoWorseThanAnyCombinationOfItsTotal, ()) {
  const auto some = *prices(4, 1, 10'000);
  const auto all = as_rupiah(some);
  Combination given{.counts = Counts(some.size())};
  for (std::size_t i = 0; i < some.size(); ++i) {
    given.counts[i] = *whole(0, 10'000'000'000);
    given.total += given.counts[i] * some[i];
  }
  const auto plan = plan_items(all, rp(given.total));
  RC_PRE(plan.has_value());
  const Combination found{.total = plan->total.value(), .counts = plan->counts};
  RC_ASSERT((found.total == given.total));
  RC_ASSERT((!is_better(given, found, dearest_first(some))));
}

}  // namespace
}  // namespace lindung
