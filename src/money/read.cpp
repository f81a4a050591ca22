#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "money/text.hpp"

namespace lindung {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kMostDigits = 16;

struct Unit {
  std::string_view name;
  std::int64_t size;
};

constexpr std::array kUnits = {
    Unit{"rb", 1'000},          Unit{"ribu", 1'000},
    Unit{"k", 1'000},           Unit{"jt", 1'000'000},
    Unit{"juta", 1'000'000},    Unit{"miliar", 1'000'000'000},
    Unit{"milyar", 1'000'000'000}, Unit{"triliun", 1'000'000'000'000},
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

/// Lower case, every kind of space a plain one, the minus sign a hyphen; trimmed.
std::string plain(std::string_view text) {
  struct Spelling {
    std::string_view bytes;
    char as;
  };
  constexpr std::array kSpellings = {
      Spelling{"\u00A0", ' '}, Spelling{"\u2007", ' '}, Spelling{"\u2009", ' '},
      Spelling{"\u202F", ' '}, Spelling{"\u2212", '-'}, Spelling{"\u2013", '-'},
  };
  std::string result;
  while (!text.empty()) {
    char next = text.front();
    std::size_t length = 1;
    for (const Spelling& spelling : kSpellings) {
      if (text.starts_with(spelling.bytes)) {
        next = spelling.as;
        length = spelling.bytes.size();
        break;
      }
    }
    if (next == '\t' || next == '\n' || next == '\r') next = ' ';
    if (next >= 'A' && next <= 'Z') next = static_cast<char>(next - 'A' + 'a');
    if (next != ' ' || (!result.empty() && result.back() != ' ')) result += next;
    text.remove_prefix(length);
  }
  while (result.ends_with(' ')) result.pop_back();
  return result;
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

void skip_spaces(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(' '), text.size())); }

/// Digits and what stands between them: "1.500,00" is groups 1, 500, 00 and marks '.', ','.
struct Numeral {
  std::vector<std::string_view> groups;
  std::string marks;
};

/// Takes a numeral from the front; one without groups when there is none.
Numeral take_numeral(std::string_view& text) {
  Numeral numeral;
  while (true) {
    const std::size_t length = std::min(text.find_first_not_of(kDigits), text.size());
    if (length == 0) break;
    numeral.groups.push_back(text.substr(0, length));
    text.remove_prefix(length);
    const bool goes_on = text.size() > 1 && std::string_view("., ").contains(text[0]) && is_digit(text[1]);
    if (!goes_on) break;
    numeral.marks += text[0];
    text.remove_prefix(1);
  }
  return numeral;
}

/// Whether groups 1..count-1 have three digits each and the first has one to three, not "0".
bool grouped_by_thousands(const std::vector<std::string_view>& groups, std::size_t count) {
  if (groups[0].size() > 3 || (count > 1 && groups[0].starts_with('0'))) return false;
  for (std::size_t i = 1; i < count; ++i) {
    if (groups[i].size() != 3) return false;
  }
  return true;
}

/// The numeral with its marks understood: digits before and after the decimal mark.
struct Decimal {
  std::string whole;
  std::string part;
};

Result<Decimal> understand(const Numeral& numeral, bool has_unit) {
  const auto& groups = numeral.groups;
  const auto& marks = numeral.marks;
  Decimal result;
  const auto join = [&](std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) result.whole += groups[i];
  };
  if (marks.empty()) {
    join(1);
    return result;
  }
  const bool one_kind = marks.find_first_not_of(marks[0]) == std::string::npos;
  if (one_kind && grouped_by_thousands(groups, groups.size())) {
    const bool single = marks.size() == 1;
    if (single && has_unit && marks[0] != ' ') {
      return ambiguous("1,5 juta", "1.500.000");
    }
    if (single && marks[0] == ',') {
      return ambiguous("16.800", "16");
    }
    join(groups.size());
    return result;
  }
  const char last = marks.back();
  const std::string_view before(marks.data(), marks.size() - 1);
  const bool before_is_grouping = before.empty() || (before.find_first_not_of(before[0]) == std::string_view::npos && before[0] != last && grouped_by_thousands(groups, groups.size() - 1));
  if (last == ' ' || !before_is_grouping) return unreadable();
  if (groups.back().size() == 3 && before.empty()) return unreadable();
  join(groups.size() - 1);
  result.part = groups.back();
  return result;
}

/// Only digits are in `digits`. Nothing when there are too many of them.
std::optional<std::int64_t> to_number(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() > kMostDigits) return std::nullopt;
  std::int64_t number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

Result<Rupiah> times_unit(const Decimal& decimal, std::int64_t unit) {
  const auto whole = to_number(decimal.whole).and_then(Rupiah::of);
  if (!whole) return too_large();
  auto amount = times(*whole, unit);
  std::int64_t place = unit;
  for (const char digit : decimal.part) {
    if (digit != '0' && place < 10) return not_whole();
    place /= 10;
    if (amount) amount = plus(*amount, *Rupiah::of(place * (digit - '0')));
  }
  if (!amount) return too_large();
  return *amount;
}

}  // namespace

Result<Rupiah> read_amount(std::string_view original) {
  const std::string plain_text = plain(original);
  std::string_view text = plain_text;
  if (text.empty()) return failure("amount_empty", "", "Write an amount, like 50.000.");
  const bool minus_first = take_prefix(text, "-");
  if (take_prefix(text, "rp") || take_prefix(text, "idr")) take_prefix(text, ".");
  skip_spaces(text);
  if (minus_first || take_prefix(text, "-")) {
    return failure("amount_negative", "", "A gift can't be below zero. Write it without the minus.");
  }

  Rupiah total;
  std::int64_t last_unit = 0;
  while (true) {
    const Numeral numeral = take_numeral(text);
    if (numeral.groups.empty()) return unreadable();
    const std::string_view after_numeral = text;
    skip_spaces(text);
    const std::string_view word = text.substr(0, std::min(text.find_first_of(" 0123456789.,-"), text.size()));
    std::int64_t unit = 0;
    for (const Unit& known : kUnits) {
      if (word == known.name) unit = known.size;
    }
    if (unit != 0) {
      text.remove_prefix(word.size());
    } else {
      text = after_numeral;
    }
    if (word == "m" || word == "mn") return ambiguous("1 juta", "1 miliar");
    if (last_unit != 0 && unit == 0) return ambiguous("1,5 juta", "1.000.500");
    if (last_unit != 0 && unit >= last_unit) return unreadable();

    const auto decimal = understand(numeral, unit != 0);
    if (!decimal) return std::unexpected(decimal.error());
    const auto amount = times_unit(*decimal, unit == 0 ? 1 : unit);
    if (!amount) return amount;
    const auto sum = plus(total, *amount);
    if (!sum) return too_large();
    total = *sum;

    take_prefix(text, ",-");
    skip_spaces(text);
    last_unit = unit;
    if (text.empty() || text == "rupiah") return total;
    if (unit == 0) return unreadable();
  }
}

}  // namespace lindung
