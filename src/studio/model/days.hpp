#pragma once

#include <cstdint>
#include <optional>

#include "calendar/calendar.hpp"

/// Reckoning with days, which the core has no need of.
namespace lindung::studio {

/// So many days later, earlier when negative; nothing outside the calendar.
[[nodiscard]] std::optional<Date> later(Date date, std::int64_t days);

[[nodiscard]] std::optional<Date> first_of(Month month);

/// How many days later `until` is.
[[nodiscard]] std::int64_t days_between(Date from, Date until);

/// The same day of the next year, the 28th for those after it; never past the calendar's last day.
[[nodiscard]] Date year_later(Date date);

}  // namespace lindung::studio
