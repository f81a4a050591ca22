#include "studio/model/days.hpp"

#include <algorithm>
#include <chrono>

namespace lindung::studio {
namespace {

std::chrono::sys_days days_of(Date date) {
  return std::chrono::year(date.year()) /
         std::chrono::month(static_cast<unsigned>(date.month().month())) /
         std::chrono::day(static_cast<unsigned>(date.day()));
}

}  // namespace

std::optional<Date> later(Date date, std::int64_t days) {
  constexpr std::int64_t kMost = 4'000'000;  // past the calendar, within int
  if (days > kMost || days < -kMost) return std::nullopt;
  const std::chrono::year_month_day day{days_of(date) + std::chrono::days(static_cast<int>(days))};
  return Date::of(static_cast<int>(day.year()), static_cast<int>(unsigned{day.month()}),
                  static_cast<int>(unsigned{day.day()}));
}

std::optional<Date> first_of(Month month) { return Date::of(month.year(), month.month(), 1); }

std::int64_t days_between(Date from, Date until) {
  return std::int64_t{(days_of(until) - days_of(from)).count()};
}

Date year_later(Date date) {
  const auto later = Date::of(date.year() + 1, date.month().month(), std::min(date.day(), 28));
  return later.value_or(date);
}

}  // namespace lindung::studio
