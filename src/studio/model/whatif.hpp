#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "calendar/calendar.hpp"
#include "coverage/fees.hpp"
#include "coverage/mix.hpp"
#include "error/error.hpp"
#include "studio/model/simulation.hpp"
#include "tariff/tariff.hpp"

/// When would the targets be reached? A simulation of many courses that a campaign may take.
///
/// What it assumes:
/// - Gifts a day and rupiah a gift are log-normal, each given by the numbers between which eight in
///   ten lie. Days and gifts do not depend on one another: no seasons, no weekdays, no growth.
/// - Every gift is given once, pays the fees, and goes into one pot. As soon as the pot holds the
///   price of a worker, one is covered; what is left over stays in the pot.
/// - A worker costs what cover for `months` months costs that begins in the month of the day, by
///   the tariff, projected months included; of a mix of sectors its average, rounded down.
/// - A worker counts once and for ever: nobody's cover is renewed, and nobody drops out.
/// - Of a day with more than kMostDrawn gifts so many are drawn, and stand for all of them.
///
/// The same input gives the same answer to the day, natively and as WebAssembly: whole numbers
/// alone.
namespace lindung::studio {

/// From `low` to `high` lie eight in ten.
struct Band {
  std::int64_t low = 0;
  std::int64_t high = 0;

  friend bool operator==(const Band&, const Band&) = default;
};

struct WhatIfTarget {
  std::int64_t workers = 0;
  std::optional<Date> by{};

  friend bool operator==(const WhatIfTarget&, const WhatIfTarget&) = default;
};

struct WhatIfInput {
  Band gifts_a_day{};  ///< 1 to kMostGiftsADay
  Band gift{};         ///< rupiah; 1 to kMostGift
  Date first_day{};
  std::int64_t workers_so_far = 0;
  /// At most kMostTargets, in any order. More of them than the campaign has make a curve: the days
  /// until every tenth of the way, say.
  std::vector<WhatIfTarget> targets{};
  int months = 12;  ///< kFewestMonths to kMostMonths
  Mix mix = {1, 0};
  Rupiah income{};
  Fees fees{};
  int courses = 200;      ///< 10 to 10,000
  int most_days = 3'650;  ///< of a course; 1 to 3,650
  std::uint64_t seed = 1;

  friend bool operator==(const WhatIfInput&, const WhatIfInput&) = default;
};

inline constexpr std::int64_t kMostGiftsADay = 1'000'000;
inline constexpr std::int64_t kMostGift = 1'000'000'000'000;
inline constexpr std::int64_t kMostDrawn = 4'096;
inline constexpr std::size_t kMostTargets = 100;

/// When a target is reached: of ten courses one is there after `early` days, five after `middle`,
/// nine after `late`. 0: it is reached already; nothing: not within the days looked at.
struct TargetOutlook {
  WhatIfTarget target;
  std::optional<int> early;
  std::optional<int> middle;
  std::optional<int> late;
  std::optional<int> in_time;  ///< courses in a hundred that are there on the day `by`
};

/// The day so many days of collecting end on: `first_day` of 1. Nothing past the calendar.
[[nodiscard]] std::optional<Date> day_of(Date first_day, int days);

class WhatIf {
 public:
  /// Errors: gifts_out_of_range /gifts_a_day, gift_out_of_range /gift, targets_out_of_range
  /// /targets, courses_out_of_range /courses, days_out_of_range /most_days, mix_empty /mix, and
  /// those of quote() for the months.
  [[nodiscard]] static Result<WhatIf> of(const Tariff& tariff, WhatIfInput input);

  /// Goes on for about so many gifts, a day at least; true when all is done. How it is cut into
  /// pieces changes nothing.
  bool advance(std::uint64_t gifts);

  [[nodiscard]] bool is_done() const { return course_ == input_.courses; }

  /// Courses gone through, and gifts drawn for them, so far.
  [[nodiscard]] int courses() const { return course_; }
  [[nodiscard]] std::uint64_t gifts() const { return gifts_; }

  /// In the order of the input's targets, by the courses gone through so far; empty before the
  /// first is.
  [[nodiscard]] std::vector<TargetOutlook> outlook() const;

 private:
  WhatIf(WhatIfInput input, std::vector<std::int64_t> prices);

  void begin_course();
  void run_day();
  void end_course();

  WhatIfInput input_;
  std::vector<std::int64_t> prices_;       // of a worker, by day
  Spread counts_;                          // gifts a day
  Spread nets_;                            // rupiah a gift, after fees
  std::vector<std::vector<int>> reached_;  // by target: the day of each course, kNever for none
  int course_ = 0;
  std::uint64_t gifts_ = 0;

  // The course under way.
  Chance chance_;
  int day_ = 0;
  std::int64_t workers_ = 0;
  std::int64_t pot_ = 0;
  std::vector<int> reached_now_;
  std::size_t missing_ = 0;  // targets not reached yet
};

}  // namespace lindung::studio
