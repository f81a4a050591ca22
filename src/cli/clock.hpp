#pragma once

#include <cstdint>
#include <optional>

#include "calendar/calendar.hpp"

namespace lindung::cli {

/// Seconds since 1970. This file is the one place where this program reads the calendar's clock.
[[nodiscard]] std::int64_t unix_now();

/// Today in Asia/Jakarta, or a day that was given.
class Clock {
 public:
  Clock() = default;
  explicit Clock(Date always) : always_(always) {}

  [[nodiscard]] Date today() const;

  /// Minutes since midnight; nothing on a day that was given, where no hour is known.
  [[nodiscard]] std::optional<int> minute() const;

 private:
  std::optional<Date> always_;
};

}  // namespace lindung::cli
