#pragma once

#include <optional>
#include <string_view>

#include "calendar/calendar.hpp"
#include "studio/view/kit.hpp"

namespace lindung::studio {

/// A calendar to choose a day from.
struct DayPicker {
  Month month{};        ///< that it shows
  bool is_new = false;  ///< whether its day is still to get the focus
};

/// The width of a field that leaves the calendar's button its room in the line: at most `most`.
[[nodiscard]] float beside_calendar(float most);

/// The button behind the field just drawn, which opens the calendar below it; the day that is
/// pressed. It begins at `chosen`, or else at `today`.
[[nodiscard]] std::optional<Date> pick_day(DayPicker& picker, std::optional<Date> chosen,
                                           Date today, std::string_view lang);

/// Below a field: as which day the text that is being typed is read; nothing of what is none, or
/// says it already.
void say_read(std::string_view text, std::string_view lang);

}  // namespace lindung::studio
