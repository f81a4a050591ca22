#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/calendar.hpp"
#include "campaign/node.hpp"

/// Reading and reckoning with days, which the core has no need of.
namespace lindung::studio {

/// Days that the studio or a template proposed and nobody has written yet, as a file has them, by
/// their place.
using ProposedDays = std::map<std::string, std::string, std::less<>>;

/// All days in a value that stands at the pointer.
[[nodiscard]] ProposedDays days_in(const Node& value, std::string_view pointer = {});

/// So many days later, earlier when negative; nothing outside the calendar.
[[nodiscard]] std::optional<Date> later(Date date, std::int64_t days);

[[nodiscard]] std::optional<Date> first_of(Month month);

/// How many days later `until` is.
[[nodiscard]] std::int64_t days_between(Date from, Date until);

/// The same day of the next year, the 28th for those after it; never past the calendar's last day.
[[nodiscard]] Date year_later(Date date);

/// A day as people write it, the day before the month: "2027-06-30", "30/06/2027", "30-6-2027",
/// "30.6.2027", "30 Juni 2027", "30 Jun 2027", "June 30, 2027", in both of the studio's languages.
/// Nothing for a year of two digits, which could be any, or a day that does not exist.
[[nodiscard]] std::optional<Date> read_day(std::string_view text);

/// Whether a day as it is written could be meant with the month before the day: "12/1/2027".
[[nodiscard]] bool is_day_unsure(std::string_view text);

}  // namespace lindung::studio
