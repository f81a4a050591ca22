#include "studio/model/days.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

std::chrono::sys_days days_of(Date date) {
  return std::chrono::year(date.year()) /
         std::chrono::month(static_cast<unsigned>(date.month().month())) /
         std::chrono::day(static_cast<unsigned>(date.day()));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

/// The parts of a date: numbers and words, with anything of " /-.," between them. None where
/// something else stands there.
std::vector<std::string> parts_of(std::string_view text) {
  constexpr std::string_view kMarks = " /-.,";
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    at = std::min(text.find_first_not_of(kMarks, at), text.size());
    const std::size_t end = std::min(text.find_first_of(kMarks, at), text.size());
    if (end > at) parts.push_back(lowered(text.substr(at, end - at)));
    at = end;
  }
  return parts;
}

/// The month that a word names: a beginning of its name in either language, of three letters at
/// least, or another spelling that is in use. 0: none.
int month_named(std::string_view part) {
  struct Spelling {
    std::string_view name;
    int month;
  };
  constexpr std::array kOthers = {
      Spelling{"pebruari", 2}, Spelling{"peb", 2},       Spelling{"agt", 8}, Spelling{"ags", 8},
      Spelling{"sept", 9},     Spelling{"nopember", 11}, Spelling{"nop", 11}};
  for (const auto& [name, month] : kOthers) {
    if (part == name) return month;
  }
  if (part.size() < 3) return 0;
  for (int month = 1; month <= 12; ++month) {
    for (const std::string_view lang : kStudioLanguages) {
      if (lowered(word(lang, "month.", std::to_string(month))).starts_with(part)) return month;
    }
  }
  return 0;
}

/// A number of so many digits at most; -1 of any other text.
int number_of(std::string_view part, std::size_t digits) {
  if (part.empty() || part.size() > digits || !std::ranges::all_of(part, is_digit)) return -1;
  int number = 0;
  for (const char digit : part) number = number * 10 + (digit - '0');
  return number;
}

void add_days(ProposedDays& days, const Node& value, const std::string& place) {
  if (read_date(value.string())) days.insert_or_assign(place, value.string());
  const bool is_list = value.is(Node::Kind::array);
  std::size_t i = 0;
  for (const auto& [key, member] : value.members()) {
    add_days(days, member, is_list ? pointer(place, i++) : pointer(place, std::string_view(key)));
  }
}

}  // namespace

ProposedDays days_in(const Node& value, std::string_view pointer) {
  ProposedDays days;
  add_days(days, value, std::string(pointer));
  return days;
}

std::optional<Date> later(Date date, std::int64_t days) {
  constexpr std::int64_t kMost = 4'000'000;  // past the calendar, within int
  if (days > kMost || days < -kMost) return std::nullopt;
  const std::chrono::year_month_day day{days_of(date) + std::chrono::days(static_cast<int>(days))};
  return Date::of(static_cast<int>(day.year()), static_cast<int>(unsigned{day.month()}),
                  static_cast<int>(unsigned{day.day()}));
}

std::optional<Date> first_of(Month month) { return Date::of(month.year(), month.month(), 1); }

std::int64_t days_between(Date from, Date until) {
  return std::int64_t{(days_of(until) - days_of(from)).count()};
}

Date year_later(Date date) {
  const auto later = Date::of(date.year() + 1, date.month().month(), std::min(date.day(), 28));
  return later.value_or(date);
}

bool is_day_unsure(std::string_view text) {
  const std::vector<std::string> parts = parts_of(text);
  if (parts.size() != 3 || parts[2].size() != 4) return false;
  const int first = number_of(parts[0], 2);
  const int second = number_of(parts[1], 2);
  return first != second && Date::of(2000, first, 1) && Date::of(2000, second, 1);
}

std::optional<Date> read_day(std::string_view text) {
  const std::vector<std::string> parts = parts_of(text);
  if (parts.size() != 3) return std::nullopt;
  const bool is_year_first = parts[0].size() == 4 && number_of(parts[0], 4) > 0;
  if (!is_year_first && parts[2].size() != 4) return std::nullopt;
  const int year = number_of(parts[is_year_first ? 0 : 2], 4);
  // "June 30"
  const bool is_month_first = !is_year_first && month_named(parts[0]) > 0;
  const std::string& day = parts[is_year_first ? 2 : is_month_first ? 1 : 0];
  const std::string& month = parts[is_month_first ? 0 : 1];
  const int named = month_named(month);
  return Date::of(year, named > 0 ? named : number_of(month, 2), number_of(day, 2));
}

}  // namespace lindung::studio
