#include "channel/items.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>

#include "channel/fewest.hpp"
#include "money/text.hpp"

namespace lindung {
namespace {

constexpr std::int64_t kDearestOfTheCheapest = std::int64_t{1} << 20;

/// The prices from the dearest on, none twice, divided by what divides them all.
struct Shelf {
  std::vector<std::int64_t> prices;
  std::vector<std::size_t> items;  // the first item of each price
  std::int64_t divisor = 0;
};

Shelf arrange(std::span<const Rupiah> prices) {
  Shelf shelf;
  // By insertion: for a few items a sort of the library's would weigh on the page.
  for (std::size_t i = 0; i < prices.size(); ++i) {
    const auto place = std::ranges::find_if(
        shelf.items, [&](std::size_t item) { return prices[item] < prices[i]; });
    shelf.items.insert(place, i);
  }
  const auto same = std::ranges::unique(shelf.items, {}, [&](auto item) { return prices[item]; });
  shelf.items.erase(same.begin(), same.end());
  for (const auto item : shelf.items) shelf.divisor = std::gcd(shelf.divisor, prices[item].value());
  for (const auto item : shelf.items) {
    shelf.prices.push_back(prices[item].value() / shelf.divisor);
  }
  return shelf;
}

/// The smallest total at or above `least`: for every remainder when divided by the cheapest price
/// the smallest total that leaves it, and then as many of the cheapest as are wanting. The former
/// by the round robin of Böcker and Lipták (2007).
std::int64_t smallest_total(std::span<const std::int64_t> prices, std::int64_t least) {
  const std::int64_t cheapest = prices.back();
  const std::int64_t most = least + cheapest;  // the cheapest alone reaches a total below
  const std::int64_t none = most + 1;
  std::vector<std::int64_t> totals(static_cast<std::size_t>(cheapest), none);
  totals[0] = 0;
  for (const std::int64_t price : prices.first(prices.size() - 1)) {
    const auto stride = static_cast<std::size_t>(price % cheapest);
    const auto rounds = static_cast<std::size_t>(std::gcd(price, cheapest));
    for (std::size_t start = 0; start < rounds; ++start) {
      std::int64_t total = none;
      std::size_t at = start;
      // Twice, so that the least total of the round comes by everywhere.
      for (std::size_t step = 0; step < 2 * (totals.size() / rounds); ++step) {
        total = std::min(total, totals[at]);
        totals[at] = total;
        total = total > most - price ? none : total + price;
        at += stride;
        if (at >= totals.size()) at -= totals.size();
      }
    }
  }
  std::int64_t smallest = most;
  for (const std::int64_t total : totals) {
    const std::int64_t wanting = std::max<std::int64_t>(0, least - total);
    smallest = std::min(smallest, total + (wanting + cheapest - 1) / cheapest * cheapest);
  }
  return smallest;
}

std::unexpected<Error> uneven() {
  return failure("items_uneven", "",
                 "These prices have too little in common. Round them to whole hundreds.");
}

Result<void> check_prices(std::span<const Rupiah> prices) {
  if (prices.empty()) return failure("items_none", "", "Name at least one item and its price.");
  if (prices.size() > kMostItems) {
    return failure("items_too_many", "",
                   [] { return "Name at most " + std::to_string(kMostItems) + " items."; });
  }
  for (std::size_t i = 0; i < prices.size(); ++i) {
    if (prices[i] == Rupiah{} || prices[i] > kLargestGift) {
      return failure("items_price", "/" + std::to_string(i), [] {
        return "Give the item a price of Rp1 to " + format(kLargestGift) + ".";
      });
    }
  }
  return {};
}

std::optional<FewestItems> tabulate(const Shelf& shelf) {
  if (shelf.prices.back() > kDearestOfTheCheapest) return std::nullopt;
  return FewestItems::of(shelf.prices);
}

}  // namespace

Result<void> check_items(std::span<const Rupiah> prices) {
  if (auto checked = check_prices(prices); !checked) return checked;
  if (!tabulate(arrange(prices))) return uneven();
  return {};
}

Result<ItemPlan> plan_items(std::span<const Rupiah> prices, Rupiah pledge) {
  if (auto checked = check_prices(prices); !checked) return std::unexpected(checked.error());
  if (pledge > kLargestGift) {
    return failure("gross_too_large", "/gift", "This gift is too large. Give a smaller one.");
  }
  const Shelf shelf = arrange(prices);
  const auto table = tabulate(shelf);
  if (!table) return uneven();
  const std::int64_t total =
      smallest_total(shelf.prices, (pledge.value() + shelf.divisor - 1) / shelf.divisor);
  const auto counts = table->make_up(total);
  const auto sum = Rupiah::of(total * shelf.divisor);
  if (!counts || !sum) return uneven();
  ItemPlan plan{.counts = std::vector<std::int64_t>(prices.size()), .total = *sum};
  for (std::size_t i = 0; i < counts->size(); ++i) plan.counts[shelf.items[i]] = (*counts)[i];
  return plan;
}

}  // namespace lindung
