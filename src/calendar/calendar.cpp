#include "calendar/calendar.hpp"

namespace lindung {
namespace {

/// The number written by all of `digits`; nothing when one of them is no digit.
std::optional<int> read_digits(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number;
}

void append_digits(std::string& text, int number, int count) {
  if (count > 1) append_digits(text, number / 10, count - 1);
  text += static_cast<char>('0' + number % 10);
}

}  // namespace

std::optional<Month> read_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = read_digits(text.substr(0, 4));
  const auto month = read_digits(text.substr(5, 2));
  if (!year || !month) return std::nullopt;
  return Month::of(*year, *month);
}

std::optional<Date> read_date(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto month = read_month(text.substr(0, 7));
  const auto day = read_digits(text.substr(8, 2));
  if (!month || !day) return std::nullopt;
  return Date::of(month->year(), month->month(), *day);
}

std::string format(Month month) {
  std::string text;
  append_digits(text, month.year(), 4);
  text += '-';
  append_digits(text, month.month(), 2);
  return text;
}

std::string format(Date date) {
  std::string text = format(date.month());
  text += '-';
  append_digits(text, date.day(), 2);
  return text;
}

std::optional<Date> jakarta_date(std::int64_t unix_seconds) {
  constexpr std::int64_t kDay = 86'400;
  constexpr std::int64_t kJakarta = 25'200;      // seconds ahead of UTC
  constexpr std::int64_t kMostDays = 4'000'000;  // well past the year 9999, well within int
  if (unix_seconds > kMostDays * kDay || unix_seconds < -kMostDays * kDay) return std::nullopt;
  const std::int64_t seconds = unix_seconds + kJakarta;
  const std::int64_t days = seconds / kDay - (seconds % kDay < 0 ? 1 : 0);
  const std::chrono::year_month_day date{
      std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};
  return Date::of(static_cast<int>(date.year()), static_cast<int>(unsigned{date.month()}),
                  static_cast<int>(unsigned{date.day()}));
}

}  // namespace lindung
