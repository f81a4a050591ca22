#include <algorithm>
#include <array>
#include <optional>

#include "money/text.hpp"

namespace lindung {
namespace {

constexpr std::string_view kDigits = "0123456789";

struct Unit {
  std::string_view name;
  std::int64_t size;
};

constexpr std::array kUnits = {
    Unit{"rb", 1'000},
    Unit{"ribu", 1'000},
    Unit{"k", 1'000},
    Unit{"jt", 1'000'000},
    Unit{"juta", 1'000'000},
    Unit{"miliar", 1'000'000'000},
    Unit{"milyar", 1'000'000'000},
    Unit{"triliun", 1'000'000'000'000},
    Unit{"trilyun", 1'000'000'000'000},
};

std::unexpected<Error> unreadable() {
  return failure("amount_unreadable", "",
                 "This is not an amount of rupiah. Write it like 50.000, 50rb or 1,5 juta.");
}

std::unexpected<Error> ambiguous(std::string_view one, std::string_view other) {
  return failure("amount_ambiguous", "", [&] {
    return std::string("This can be read in two ways. Write ")
        .append(one)
        .append(" or ")
        .append(other)
        .append(".");
  });
}

std::unexpected<Error> not_whole() {
  return failure("amount_not_whole", "", "Give whole rupiah, without a part after the comma.");
}

std::unexpected<Error> too_large() {
  return failure("amount_too_large", "", "This amount is too large. Give a smaller one.");
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A character at the front of a text, as the ASCII that means the same.
struct Character {
  char as = 0;
  std::size_t bytes = 0;
  bool is_seen = true;
};

Character next_character(std::string_view text) {
  struct Spelling {
    std::string_view bytes;
    char as;
    int count = 1;  // of characters from this one on, each one further
  };
  constexpr std::array kSpellings = {
      Spelling{"\u00A0", ' '},     Spelling{"\u2007", ' '},     Spelling{"\u2009", ' '},
      Spelling{"\u202F", ' '},     Spelling{"\u2212", '-'},     Spelling{"\u2013", '-'},
      Spelling{"\u0660", '0', 10}, Spelling{"\u06F0", '0', 10}, Spelling{"\uFF10", '0', 10},
      Spelling{"\u066B", ','},     Spelling{"\u066C", '.'},     Spelling{"\u200B", 0, 5},
      Spelling{"\u2066", 0, 4},    Spelling{"\uFEFF", 0},
  };
  for (const auto& [bytes, as, count] : kSpellings) {
    const std::size_t last = bytes.size() - 1;
    if (!text.starts_with(bytes.substr(0, last)) || text.size() <= last) continue;
    const int step =
        static_cast<unsigned char>(text[last]) - static_cast<unsigned char>(bytes[last]);
    if (step < 0 || step >= count) continue;
    return {.as = static_cast<char>(as == '0' ? as + step : as),
            .bytes = bytes.size(),
            .is_seen = as != 0};
  }
  const char front = text.front();
  if (front == '\t' || front == '\n' || front == '\r') return {.as = ' ', .bytes = 1};
  if (front >= 'A' && front <= 'Z') return {.as = static_cast<char>(front - 'A' + 'a'), .bytes = 1};
  return {.as = front, .bytes = 1};
}

/// Lower case, every kind of space a plain one, every digit and sign that of ASCII, without marks
/// that are not seen; trimmed.
std::string plain(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto [next, bytes, is_seen] = next_character(text);
    if (is_seen && (next != ' ' || (!result.empty() && result.back() != ' '))) result += next;
    text.remove_prefix(bytes);
  }
  while (result.ends_with(' ')) result.pop_back();
  return result;
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

void skip_spaces(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

/// Digits with marks between them: "1.500,00" is the groups 1, 500, 00 and the marks '.' and ','.
struct Numeral {
  int groups = 0;
  std::int64_t all = 0;          // every digit, read as one number; above kMax: kTooMuch
  std::int64_t before_last = 0;  // the same without the last group
  std::string_view last;         // the last group
  char first_mark = 0;
  char last_mark = 0;
  bool grouped = true;         // groups of three with one kind of mark: 1.500.000
  bool grouped_before = true;  // the same without the last group
};

constexpr std::int64_t kTooMuch = Rupiah::kMax + 1;

/// Takes a numeral from the front; one without groups when there is none.
Numeral take_numeral(std::string_view& text) {
  Numeral numeral;
  while (true) {
    const std::size_t length = std::min(text.find_first_not_of(kDigits), text.size());
    if (length == 0) break;
    numeral.last = text.substr(0, length);
    text.remove_prefix(length);
    numeral.before_last = numeral.all;
    for (const char digit : numeral.last) {
      numeral.all = std::min(numeral.all * 10 + (digit - '0'), kTooMuch);
    }
    numeral.grouped_before = numeral.grouped;
    const bool fits =
        numeral.groups == 0 ? length <= 3 : length == 3 && numeral.last_mark == numeral.first_mark;
    numeral.grouped = numeral.grouped && fits;
    ++numeral.groups;
    const bool goes_on =
        text.size() > 1 && std::string_view("., ").contains(text[0]) && is_digit(text[1]);
    if (!goes_on) break;
    if (numeral.groups == 1) {
      numeral.first_mark = text[0];
      if (numeral.last.starts_with('0')) numeral.grouped = false;
    }
    numeral.last_mark = text[0];
    text.remove_prefix(1);
  }
  return numeral;
}

/// `whole` and, behind the decimal mark, the digits `part`.
struct Decimal {
  std::int64_t whole;
  std::string_view part;
};

Result<Decimal> understand(const Numeral& numeral, bool has_unit, Comma comma) {
  const bool single = numeral.groups == 2;
  if (numeral.groups == 1) return Decimal{numeral.all, {}};
  if (numeral.grouped) {
    if (single && has_unit && numeral.first_mark != ' ') return ambiguous("1,5 juta", "1.500.000");
    if (single && numeral.first_mark == ',' && comma == Comma::unsure) {
      return ambiguous("16.800", "16");
    }
    return Decimal{numeral.all, {}};
  }
  // The last mark is the decimal one: alone, or behind thousands with another mark.
  const bool decimal = single ? numeral.last.size() != 3
                              : numeral.grouped_before && numeral.last_mark != numeral.first_mark;
  if (!decimal || numeral.last_mark == ' ') return unreadable();
  // "50.00": a slip for 50.000, or an English fifty.
  if (single && !has_unit && numeral.last_mark == '.') return ambiguous("50.000", "50");
  return Decimal{numeral.before_last, numeral.last};
}

Result<Rupiah> times_unit(const Decimal& decimal, std::int64_t unit) {
  const auto whole = Rupiah::of(decimal.whole);
  auto amount = whole ? times(*whole, unit) : std::nullopt;
  std::int64_t place = unit;
  for (const char digit : decimal.part) {
    if (digit != '0' && place < 10) return not_whole();
    place /= 10;
    if (amount) amount = plus(*amount, *Rupiah::of(place * (digit - '0')));
  }
  if (!amount) return too_large();
  return *amount;
}

/// The unit at the front, 0 when there is none that is known; "m" is refused, being a million to
/// some and a billion to others.
Result<std::int64_t> take_unit(std::string_view& text) {
  std::string_view behind = text;
  skip_spaces(behind);
  const std::string_view word =
      behind.substr(0, std::min(behind.find_first_of(" 0123456789.,-"), behind.size()));
  if (word == "m" || word == "mn") return ambiguous("1 juta", "1 miliar");
  for (const Unit& known : kUnits) {
    if (word != known.name) continue;
    behind.remove_prefix(word.size());
    text = behind;
    return known.size;
  }
  return 0;
}

/// A numeral with its unit, such as "1,5 juta".
struct Term {
  Rupiah amount;
  std::int64_t unit;  // 0: none
};

Result<Term> take_term(std::string_view& text, Comma comma) {
  const Numeral numeral = take_numeral(text);
  if (numeral.groups == 0) return unreadable();
  const auto unit = take_unit(text);
  if (!unit) return std::unexpected(unit.error());
  const auto decimal = understand(numeral, *unit != 0, comma);
  if (!decimal) return std::unexpected(decimal.error());
  const auto amount = times_unit(*decimal, std::max<std::int64_t>(*unit, 1));
  if (!amount) return std::unexpected(amount.error());
  return Term{*amount, *unit};
}

}  // namespace

Result<Rupiah> read_amount(std::string_view text, Comma comma) {
  const std::string plain_text = plain(text);
  text = plain_text;
  if (text.empty()) return failure("amount_empty", "", "Write an amount, like 50.000.");
  const bool minus_first = take_prefix(text, "-");
  if (take_prefix(text, "rp") || take_prefix(text, "idr")) take_prefix(text, ".");
  skip_spaces(text);
  if (minus_first || take_prefix(text, "-")) {
    return failure("amount_negative", "",
                   "A gift can't be below zero. Write it without the minus.");
  }

  std::string_view spoken = text;
  if (spoken.ends_with(" rupiah")) spoken.remove_suffix(std::string_view(" rupiah").size());
  if (const auto amount = from_words(spoken); amount) return *amount;

  Rupiah total;
  std::int64_t last_unit = 0;
  while (true) {
    const auto term = take_term(text, comma);
    if (!term) return std::unexpected(term.error());
    if (last_unit != 0 && term->unit == 0) return ambiguous("1,5 juta", "1.000.500");
    if (last_unit != 0 && term->unit >= last_unit) return unreadable();
    const auto sum = plus(total, term->amount);
    if (!sum) return too_large();
    total = *sum;
    last_unit = term->unit;

    take_prefix(text, ",-");
    skip_spaces(text);
    if (text.empty() || text == "rupiah") return total;
    if (last_unit == 0) return unreadable();
  }
}

}  // namespace lindung
