#include "cli/clock.hpp"

#include <ctime>

namespace lindung::cli {

std::int64_t unix_now() { return std::time(nullptr); }

Date Clock::today() const {
  if (always_) return *always_;
  return jakarta_date(unix_now()).value_or(Date());
}

std::optional<int> Clock::minute() const {
  constexpr std::int64_t kHour = 60;
  constexpr std::int64_t kJakarta = 7;  // hours ahead of UTC
  if (always_) return std::nullopt;
  return static_cast<int>((unix_now() / 60 + kJakarta * kHour) % (24 * kHour));
}

}  // namespace lindung::cli
