#include <map>
#include <sstream>
#include <string>

#include "money/text.hpp"
#include "property/generate.hpp"

namespace lindung {
namespace {

using namespace test;

RC_GTEST_PROP(Amounts, AreReadAsTheyAreWritten, ()) {
  const auto some = *amount(0, Rupiah::kMax);
  RC_ASSERT((read_amount(format(some)) == some));
  RC_ASSERT((read_amount(format_number(some)) == some));
  RC_ASSERT((read_amount(std::to_string(some.value())) == some));
  RC_ASSERT((read_amount(format(some) + ",00") == some));
  RC_ASSERT((read_amount("Rp\u00A0" + format_number(some) + " rupiah") == some));
}

RC_GTEST_PROP(Amounts, AreReadAsTheyAreSaid, ()) {
  const auto some = *amount(0, Rupiah::kMax);
  RC_ASSERT((from_words(in_words(some)) == some));
  RC_ASSERT((read_amount(in_words(some) + " rupiah") == some));
}

/// Words of numbers in any order are the number that is written so, or none.
RC_GTEST_PROP(Amounts, AnyWordsAreThatNumberOrNone, ()) {
  const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "nol", "satu", "lima", "sepuluh", "sebelas", "belas", "puluh", "ratus", "seratus", "seribu",
      "ribu", "juta", "miliar", "triliun", "kuadriliun", "apel"));
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  const auto found = from_words(text);
  if (found && !text.empty()) RC_ASSERT((in_words(*found) == text));
}

RC_GTEST_PROP(Amounts, AreReadWithTheirUnit, ()) {
  const auto [suffix, size] =
      *rc::gen::element(std::pair<std::string, std::int64_t>{"rb", 1'000},
                        std::pair<std::string, std::int64_t>{" ribu", 1'000},
                        std::pair<std::string, std::int64_t>{"jt", 1'000'000},
                        std::pair<std::string, std::int64_t>{" juta", 1'000'000},
                        std::pair<std::string, std::int64_t>{" miliar", 1'000'000'000},
                        std::pair<std::string, std::int64_t>{" triliun", 1'000'000'000'000});
  const auto count = *whole(0, Rupiah::kMax / size);
  RC_ASSERT((read_amount(std::to_string(count) + suffix) == rp(count * size)));
}

/// "1,25 juta" for 1.250.000; the part may have one to six digits, but not three.
RC_GTEST_PROP(Amounts, AreReadWithAPartOfAMillion, ()) {
  const auto millions = *whole(0, 1'000'000);
  const auto digits = *rc::gen::element(1, 2, 4, 5, 6);
  std::int64_t place = 1;
  for (int i = 0; i < digits; ++i) place *= 10;
  const auto part = *whole(0, place - 1);
  std::string written = std::to_string(part);
  written.insert(0, static_cast<std::size_t>(digits) - written.size(), '0');
  const std::string mark = *rc::gen::element<std::string>(",", ".");
  RC_ASSERT((read_amount(std::to_string(millions) + mark + written + " juta") ==
             rp(millions * 1'000'000 + part * (1'000'000 / place))));
}

RC_GTEST_PROP(Amounts, AnyBytesAreReadOrRefused, ()) {
  const auto text = *rc::gen::arbitrary<std::string>();
  const auto found = read_amount(text);
  RC_ASSERT((found || !found.error().code.empty()));
}

/// Text made of what amounts are made of comes closer to the edges than any bytes do.
RC_GTEST_PROP(Amounts, AnyLikenessOfAnAmountIsReadOrRefused, ()) {
  const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "Rp", "rp.", "IDR", "0", "1", "16", "800", "999999", ".", ",", " ", "-", ",-", "\u00A0",
      "\u2212", "rb", "ribu", "jt", "juta", "miliar", "triliun", "m", "k", "rupiah", "00"));
  std::string text;
  for (const std::string& one : parts) text += one;
  const auto found = read_amount(text);
  if (!found) return;
  RC_ASSERT((read_amount("  " + text + " ") == found));
  RC_ASSERT((read_amount(format(*found)) == found));
}

/// Reads words back: a second way to the number. Each group of at most 999 stands before its scale.
std::int64_t heard(const std::string& words) {
  const std::map<std::string, std::int64_t> small = {
      {"nol", 0},  {"satu", 1},  {"dua", 2},     {"tiga", 3},     {"empat", 4},    {"lima", 5},
      {"enam", 6}, {"tujuh", 7}, {"delapan", 8}, {"sembilan", 9}, {"sepuluh", 10}, {"sebelas", 11}};
  const std::map<std::string, std::int64_t> scales = {{"ribu", 1'000},
                                                      {"juta", 1'000'000},
                                                      {"miliar", 1'000'000'000},
                                                      {"triliun", 1'000'000'000'000},
                                                      {"kuadriliun", 1'000'000'000'000'000}};
  std::int64_t sum = 0;
  std::int64_t group = 0;
  std::int64_t digit = 0;
  std::istringstream in(words);
  for (std::string word; in >> word;) {
    if (small.contains(word)) {
      digit = small.at(word);
      continue;
    }
    if (word == "belas") group += 10 + digit;
    if (word == "puluh") group += 10 * digit;
    if (word == "ratus") group += 100 * digit;
    if (word == "seratus") group += 100;
    if (word == "seribu") sum += 1'000;
    if (scales.contains(word)) {
      sum += (group + digit) * scales.at(word);
      group = 0;
    }
    digit = 0;
  }
  return sum + group + digit;
}

RC_GTEST_PROP(Amounts, AreHeardAsTheyAreSpoken, ()) {
  const auto some = *amount(0, Rupiah::kMax);
  RC_ASSERT((heard(in_words(some)) == some.value()));
}

RC_GTEST_PROP(Calendar, MonthsAreReadAsTheyAreWritten, ()) {
  const auto some = *Month::of(*rc::gen::inRange(1, 10'000), *rc::gen::inRange(1, 13));
  RC_ASSERT((read_month(format(some)) == some));
}

RC_GTEST_PROP(Calendar, DatesAreReadAsTheyAreWritten, ()) {
  const auto some =
      Date::of(*rc::gen::inRange(1, 10'000), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 32));
  RC_PRE(some.has_value());
  RC_ASSERT((read_date(format(*some)) == some));
}

RC_GTEST_PROP(Calendar, MonthsCountForthAndBack, ()) {
  const auto some = *Month::of(*rc::gen::inRange(1, 10'000), *rc::gen::inRange(1, 13));
  const auto by = *rc::gen::inRange(-2'000, 2'000);
  const auto there = some.later(by);
  RC_PRE(there.has_value());
  RC_ASSERT((there->later(-by) == some));
  RC_ASSERT(((there->year() - some.year()) * 12 + there->month() - some.month() == by));
}

/// Day by day from 1 January of the year 1, by the rule of leap years.
RC_GTEST_PROP(Calendar, TheDayInJakartaIsCountedFromTheFirst, ()) {
  const auto days = *rc::gen::inRange<std::int64_t>(0, 3'652'058);
  const auto second = *rc::gen::inRange<std::int64_t>(0, 86'400);
  const auto is_leap = [](int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  };
  int year = 1;
  std::int64_t left = days;
  while (left >= (is_leap(year) ? 366 : 365)) left -= is_leap(year++) ? 366 : 365;
  const int lengths[] = {31, is_leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int in_year = 0;
  while (left >= lengths[in_year]) left -= lengths[in_year++];
  constexpr std::int64_t kFirst = -62'135'622'000;  // 0001-01-01T00:00:00+07:00
  RC_ASSERT((jakarta_date(kFirst + days * 86'400 + second) ==
             Date::of(year, in_year + 1, static_cast<int>(left) + 1)));
}

}  // namespace
}  // namespace lindung
