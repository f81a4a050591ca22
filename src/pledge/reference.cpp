#include "pledge/reference.hpp"

#include <algorithm>

namespace lindung {
namespace {

constexpr unsigned kPrime = kReferenceSymbols.size();
static_assert(kPrime == 31);

/// The weighted sum of `values` modulo kPrime, the last weighing 3^0.
unsigned weigh(std::span<const std::uint8_t> values) {
  unsigned sum = 0;
  for (const unsigned value : values) sum = (sum * 3 + value) % kPrime;
  return sum;
}

/// Takes a space or hyphen from the front of `text`, as keyboards or text programs write them.
bool take_separator(std::string_view& text) {
  constexpr std::array<std::string_view, 13> kSeparators = {
      " ",      "-",      "\t",     "\n",     "\r",     "\u00A0", "\u00AD",
      "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"};
  for (const std::string_view separator : kSeparators) {
    if (!text.starts_with(separator)) continue;
    text.remove_prefix(separator.size());
    return true;
  }
  return false;
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

Reference Reference::make(std::span<const std::uint8_t, 16> random) {
  std::array<std::uint8_t, 16> number{};
  std::ranges::copy(random, number.begin());
  Reference reference;
  for (std::size_t i = 0; i + 1 < kSymbols; ++i) {
    unsigned rest = 0;
    for (std::uint8_t& digit : number) {
      const unsigned part = rest * 256 + digit;
      digit = static_cast<std::uint8_t>(part / kPrime);
      rest = part % kPrime;
    }
    reference.values_[i] = static_cast<std::uint8_t>(rest);
  }
  // The check stands at 0 still.
  const unsigned sum = weigh(reference.values_);
  reference.values_.back() = static_cast<std::uint8_t>((kPrime - sum) % kPrime);
  return reference;
}

Result<Reference> Reference::read(std::string_view text) {
  Reference reference;
  std::size_t count = 0;
  while (!text.empty()) {
    if (take_separator(text)) continue;
    const char symbol = upper(text.front());
    text.remove_prefix(1);
    const std::size_t value = kReferenceSymbols.find(symbol);
    if (std::string_view("01ILO").find(symbol) != std::string_view::npos) {
      return failure("reference_lookalike", "",
                     "0, 1, I, L and O never occur in a reference. Look at it once more.");
    }
    if (value == std::string_view::npos) {
      return failure("reference_symbol", "",
                     "A reference has only digits and letters, like 7K3M-Q9XT-4BWD.");
    }
    if (count < kSymbols) reference.values_[count] = static_cast<std::uint8_t>(value);
    ++count;
  }
  if (count == 0) return failure("reference_empty", "", "Type the reference of your pledge.");
  if (count != kSymbols) {
    return failure("reference_length", "", "A reference has twelve symbols, in three groups of 4.");
  }
  if (weigh(reference.values_) != 0) {
    return failure("reference_check", "", "One of the symbols is mistyped. Compare them again.");
  }
  return reference;
}

std::string Reference::text() const {
  std::string text;
  for (std::size_t i = 0; i < kSymbols; ++i) {
    if (i > 0 && i % 4 == 0) text += '-';
    text += kReferenceSymbols[values_[i]];
  }
  return text;
}

}  // namespace lindung
