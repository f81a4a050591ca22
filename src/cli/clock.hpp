#pragma once

#include <optional>

#include "calendar/calendar.hpp"

namespace lindung::cli {

/// Today in Asia/Jakarta: the one place where this program reads the clock. Or a day that was
/// given.
class Clock {
 public:
  Clock() = default;
  explicit Clock(Date always) : always_(always) {}

  [[nodiscard]] Date today() const;

 private:
  std::optional<Date> always_;
};

}  // namespace lindung::cli
