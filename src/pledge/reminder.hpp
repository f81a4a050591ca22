#pragma once

#include <string>
#include <string_view>

#include "calendar/instant.hpp"
#include "pledge/pledge.hpp"

namespace lindung {

/// What a reminder says, in the donor's language.
struct ReminderText {
  std::string_view title;
  std::string_view description;  ///< "": none; its line breaks are kept
  std::string_view url;          ///< where to give again, https; "": none
};

/// A calendar (RFC 5545) of all-day reminders, to save and open with any calendar program; "" when
/// nothing is to come after the day of `now` in Jakarta. Each rings at nine in the morning,
/// wherever the donor is: many calendars are silent about a day without an alarm.
///
/// A monthly gift has one in each later month of its cover, on the day of the month on which the
/// pledge was made, or the month's last. A gift given once has one, on that day of the last month
/// that it covers: the cover ends with it. A reminder is known by the pledge's reference and the
/// month, so that a calendar which has it already takes it for the same.
[[nodiscard]] std::string reminders(const Pledge& pledge, const ReminderText& text, Instant now);

}  // namespace lindung
