#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/calendar.hpp"

namespace lindung {

/// A whole second from 1970-01-01T00:00:00Z to the last one of the year 9999 in Jakarta, so that
/// every instant has a day there. Nothing here reads a clock.
class Instant {
 public:
  static constexpr std::int64_t kMost = 253'402'275'599;  // 9999-12-31T16:59:59Z

  /// 1970-01-01T00:00:00Z
  constexpr Instant() = default;

  /// Seconds since 1970-01-01T00:00:00Z without leap seconds; nothing below 0 or above kMost.
  [[nodiscard]] static constexpr std::optional<Instant> of(std::int64_t unix_seconds) {
    if (unix_seconds < 0 || unix_seconds > kMost) return std::nullopt;
    return Instant(unix_seconds);
  }

  [[nodiscard]] constexpr std::int64_t unix_seconds() const { return seconds_; }

  /// `days` of 24 hours later, 0 or more, at most at the last instant there is.
  [[nodiscard]] constexpr Instant days_later(int days) const {
    const std::int64_t later = seconds_ + std::int64_t{days} * 86'400;
    return Instant(later < kMost ? later : kMost);
  }

  friend constexpr auto operator<=>(Instant, Instant) = default;

 private:
  constexpr explicit Instant(std::int64_t seconds) : seconds_(seconds) {}

  std::int64_t seconds_ = 0;
};

/// Reads RFC 3339: "2026-11-23T10:00:00Z", "2026-11-23T17:00:00.25+07:00". T and Z may be small, a
/// fraction of a second is cut off. Nothing for any other text, for a leap second (…:60), which no
/// count of seconds since 1970 has, and outside an Instant's range.
[[nodiscard]] std::optional<Instant> read_instant(std::string_view text);

/// "2026-11-23T10:00:00Z"
[[nodiscard]] std::string format(Instant instant);

/// The day in Asia/Jakarta.
[[nodiscard]] Date jakarta_date(Instant instant);

/// Minutes since midnight in Jakarta, 0 to 1439.
[[nodiscard]] int jakarta_minute(Instant instant);

}  // namespace lindung
