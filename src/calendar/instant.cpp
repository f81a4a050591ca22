#include "calendar/instant.hpp"

#include <chrono>

namespace lindung {
namespace {

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 3'600;
constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kJakarta = 7 * kHour;  // ahead of UTC, all year

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Two digits at `at`, below `end`; -1 for anything else.
int two_digits(std::string_view text, std::size_t at, int end) {
  if (text.size() < at + 2 || !is_digit(text[at]) || !is_digit(text[at + 1])) return -1;
  const int number = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return number < end ? number : -1;
}

/// Seconds of "10:00" or "10:00:00" at the front; nothing when it is no time of day.
std::optional<std::int64_t> clock_seconds(std::string_view text, bool with_seconds) {
  const int hour = two_digits(text, 0, 24);
  const int minute = two_digits(text, 3, 60);
  const int second = with_seconds ? two_digits(text, 6, 60) : 0;
  if (hour < 0 || minute < 0 || second < 0 || text[2] != ':') return std::nullopt;
  if (with_seconds && text[5] != ':') return std::nullopt;
  return hour * kHour + minute * kMinute + second;
}

/// Seconds ahead of UTC: of "Z" 0, of "+07:00" 25,200.
std::optional<std::int64_t> offset_seconds(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto ahead = clock_seconds(text.substr(1), false);
  if (!ahead) return std::nullopt;
  return text[0] == '+' ? *ahead : -*ahead;
}

std::chrono::sys_days days_of(Date date) {
  return std::chrono::year_month_day{
      std::chrono::year(date.year()),
      std::chrono::month(static_cast<unsigned>(date.month().month())),
      std::chrono::day(static_cast<unsigned>(date.day()))};
}

void append_two(std::string& text, std::int64_t number, char end) {
  text += static_cast<char>('0' + number / 10);
  text += static_cast<char>('0' + number % 10);
  text += end;
}

}  // namespace

std::optional<Instant> read_instant(std::string_view text) {
  constexpr std::size_t kSeconds = 19;  // up to and with the seconds
  if (text.size() <= kSeconds || (text[10] != 'T' && text[10] != 't')) return std::nullopt;
  const auto date = read_date(text.substr(0, 10));
  const auto clock = clock_seconds(text.substr(11, 8), true);
  std::size_t end = kSeconds;
  if (text[end] == '.') {
    do {
      ++end;
    } while (end < text.size() && is_digit(text[end]));
    if (end == kSeconds + 1) return std::nullopt;
  }
  const auto offset = offset_seconds(text.substr(end));
  if (!date || !clock || !offset) return std::nullopt;
  const std::int64_t days = days_of(*date).time_since_epoch().count();
  return Instant::of(days * kDay + *clock - *offset);
}

std::string format(Instant instant) {
  const std::int64_t seconds = instant.unix_seconds();
  const std::chrono::year_month_day day{
      std::chrono::sys_days{std::chrono::days{static_cast<int>(seconds / kDay)}}};
  std::string text =
      format(Date::of(static_cast<int>(day.year()), static_cast<int>(unsigned{day.month()}),
                      static_cast<int>(unsigned{day.day()}))
                 .value_or(Date()));
  text += 'T';
  append_two(text, seconds % kDay / kHour, ':');
  append_two(text, seconds % kHour / kMinute, ':');
  append_two(text, seconds % kMinute, 'Z');
  return text;
}

Date jakarta_date(Instant instant) { return jakarta_date(instant.unix_seconds()).value_or(Date()); }

int jakarta_minute(Instant instant) {
  return static_cast<int>((instant.unix_seconds() + kJakarta) % kDay / kMinute);
}

}  // namespace lindung
