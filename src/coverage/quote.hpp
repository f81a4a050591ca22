#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "calendar/calendar.hpp"
#include "coverage/fees.hpp"
#include "coverage/mix.hpp"
#include "error/error.hpp"
#include "tariff/tariff.hpp"

/// The arithmetic of a gift: how many workers it covers for how long, and what covering workers
/// costs. Each contribution month is priced at its own month's rate.
namespace lindung {

inline constexpr int kFewestMonths = 1;
inline constexpr int kMostMonths = 60;

/// A gift of `amount` (up to kLargestGift). With `net`, the amount is what should be left after
/// fees, and the gross is the smallest that leaves it. Given monthly, it comes every month.
struct Gift {
  Rupiah amount{};
  bool net = false;
};

/// Cover for this many workers, 0 or more; the gross is what must be given.
struct Workers {
  std::int64_t count = 0;
};

enum class Frequency : std::uint8_t { once, monthly };

struct QuoteRequest {
  std::variant<Gift, Workers> what;
  int months = 0;  ///< kFewestMonths..kMostMonths
  Month start;
  std::variant<Sector, Mix> who = Sector::general;
  Rupiah income{};  ///< the workers' monthly income; the lowest bracket from 0
  Fees fees{};
  Frequency frequency = Frequency::once;
};

/// One contribution month of one worker. A mix has a row for each of its sectors.
struct QuoteMonth {
  Month month;
  Sector sector = Sector::general;
  MonthPrice price{};
  std::int64_t workers = 0;  ///< monthly gifts only: covered in this month
  Rupiah balance{};          ///< monthly gifts only: what is carried into the next month
};

/// The answer. For a gift once, cost + leftover = net. For a monthly gift every amount is the sum
/// over all months, `workers` are those covered in every month (the smallest of the rows), and
/// again cost + leftover = net.
struct Quote {
  std::int64_t workers = 0;
  std::optional<BySector<std::int64_t>> mix{};  ///< the workers by sector, when a mix was asked
  int months = 0;
  Month start;
  Month end;                                ///< the last month covered
  std::optional<Rupiah> cost_per_worker{};  ///< for all months; left out of a mix
  Rupiah cost{};                            ///< what the covered workers cost
  Rupiah gross{};                           ///< what the donor gives
  Rupiah channel_fee{};
  Rupiah amil{};
  Rupiah net{};       ///< gross - channel_fee - amil
  Rupiah leftover{};  ///< net - cost
  /// The smallest addition to the gross that covers one worker more; nothing when that would be
  /// above Rupiah::kMax. Of a monthly gift, whose gross is a sum, `each_to_next` is each month's
  /// part of it.
  std::optional<Rupiah> to_next_worker{};
  std::optional<Rupiah> each_to_next{};
  Frequency frequency = Frequency::once;
  Rupiah each_gift{};  ///< what is given at a time: the gross, or one month's of it
  std::vector<QuoteMonth> schedule{};
};

/// Errors: months_out_of_range /months, months_past_calendar /months, month_before_first_rule
/// /start, gift_too_large /gift, workers_too_many /workers, mix_empty /mix, mix_monthly /frequency,
/// gift_below_fee /gift (a fee above the gift), gross_too_large /gift.
[[nodiscard]] Result<Quote> quote(const Tariff& tariff, const QuoteRequest& request);

/// For how many months from the first on the gift covers one worker: what fewer months do for a
/// gift that is too small for all of them. 0 of a mix, whose workers differ, and of a monthly gift.
[[nodiscard]] int months_for_one(const Quote& quote);

}  // namespace lindung
