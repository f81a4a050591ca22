#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "error/error.hpp"
#include "money/rupiah.hpp"

/// Shops can't be told an amount: they sell gifts as goods at fixed prices.
namespace lindung {

inline constexpr std::size_t kMostItems = 20;

/// What to buy, and what it comes to.
struct ItemPlan {
  std::vector<std::int64_t> counts;  ///< how many of each item, in the order of the prices
  Rupiah total{};
};

/// Whether plan_items() can work with these prices, whatever is pledged. Errors:
/// - items_none, items_too_many (path ""): not 1 to kMostItems prices
/// - items_price ("/2", by index): not Rp1 to kLargestGift
/// - items_uneven (""): the prices have so little in common that an exact answer would outgrow some
///   100 MB and tenths of a second. With g the common divisor of all prices and h that of all their
///   differences: cheapest / g or (dearest - cheapest) / h is above 2^20 = 1,048,576, or what is to
///   be weighed is more than 2^22 fillings (FewestItems), as with 10.000, 10.001, 60.001, 110.000.
///   Prices that are whole hundreds of rupiah and below a million hardly ever are, nor are three
///   prices below a million, however odd.
/// This takes as long as plan_items(): nothing to speak of for prices with much in common.
[[nodiscard]] Result<void> check_items(std::span<const Rupiah> prices);

/// What to buy for a pledge: of all combinations, any number of each item, those with the smallest
/// total at or above the pledge; of these those with the fewest items; of these the dearer, which
/// is the one with more of the dearest item, or with as many and more of the next dearest, and so
/// on. Of equal prices the first named is bought. It is exact for all prices that it takes. For Rp0
/// nothing is bought.
///
/// Errors: those of check_items(); gross_too_large (/gift) for a pledge above kLargestGift.
[[nodiscard]] Result<ItemPlan> plan_items(std::span<const Rupiah> prices, Rupiah pledge);

}  // namespace lindung
