#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lindung {

/// A month of a year, from 0001-01 to 9999-12. Nothing here reads a clock.
class Month {
 public:
  /// 0001-01
  constexpr Month() = default;

  /// Nothing when the year is outside 1..9999 or the month outside 1..12.
  [[nodiscard]] static constexpr std::optional<Month> of(int year, int month) {
    if (year < 1 || year > 9999 || month < 1 || month > 12) return std::nullopt;
    return Month(year * 12 + (month - 1));
  }

  [[nodiscard]] constexpr int year() const { return index_ / 12; }
  [[nodiscard]] constexpr int month() const { return index_ % 12 + 1; }

  /// The month `months` later (earlier when negative); nothing outside the years 1..9999.
  [[nodiscard]] constexpr std::optional<Month> later(int months) const {
    const std::int64_t index = std::int64_t{index_} + months;
    if (index < 12 || index >= 120'000) return std::nullopt;
    return Month(static_cast<int>(index));
  }

  friend constexpr auto operator<=>(Month, Month) = default;

 private:
  constexpr explicit Month(int index) : index_(index) {}

  int index_ = 12;  // months since the year 0
};

/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
class Date {
 public:
  /// 0001-01-01
  constexpr Date() = default;

  /// Nothing when there is no such day.
  [[nodiscard]] static constexpr std::optional<Date> of(int year, int month, int day) {
    if (!Month::of(year, month) || day < 1 || day > 31) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return Date(date);
  }

  [[nodiscard]] constexpr int year() const { return static_cast<int>(date_.year()); }
  [[nodiscard]] constexpr int day() const { return static_cast<int>(unsigned{date_.day()}); }
  [[nodiscard]] constexpr Month month() const {
    return *Month::of(year(), static_cast<int>(unsigned{date_.month()}));
  }

  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  constexpr explicit Date(std::chrono::year_month_day date) : date_(date) {}

  std::chrono::year_month_day date_{std::chrono::year(1), std::chrono::January,
                                    std::chrono::day(1)};
};

/// Reads "2026-11", exactly. Nothing for any other text.
[[nodiscard]] std::optional<Month> read_month(std::string_view text);

/// Reads "2026-11-23", exactly. Nothing for any other text or a day that does not exist.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);

/// "2026-11"
[[nodiscard]] std::string format(Month month);

/// "2026-11-23"
[[nodiscard]] std::string format(Date date);

/// The day in Asia/Jakarta (UTC+7 all year) at `unix_seconds`, seconds since 1970-01-01T00:00Z.
/// Nothing outside the years 1..9999.
[[nodiscard]] std::optional<Date> jakarta_date(std::int64_t unix_seconds);

}  // namespace lindung
