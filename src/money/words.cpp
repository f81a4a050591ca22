#include <algorithm>
#include <array>
#include <cstddef>

#include "money/text.hpp"

namespace lindung {
namespace {

constexpr std::array<std::string_view, 12> kSmall = {"nol",     "satu",     "dua",     "tiga",
                                                     "empat",   "lima",     "enam",    "tujuh",
                                                     "delapan", "sembilan", "sepuluh", "sebelas"};

struct Scale {
  std::int64_t size;
  std::string_view name;
};

constexpr std::array kScales = {
    Scale{1'000'000'000'000'000, "kuadriliun"},
    Scale{1'000'000'000'000, "triliun"},
    Scale{1'000'000'000, "miliar"},
    Scale{1'000'000, "juta"},
    Scale{1'000, "ribu"},
};

void append(std::string& words, std::string_view word) {
  if (!words.empty()) words += ' ';
  words += word;
}

/// 1 to 999.
void append_below_thousand(std::string& words, std::int64_t n) {
  if (n >= 200) append(words, kSmall[static_cast<std::size_t>(n / 100)]);
  if (n >= 100) append(words, n >= 200 ? "ratus" : "seratus");
  n %= 100;
  if (n >= 20) {
    append(words, kSmall[static_cast<std::size_t>(n / 10)]);
    append(words, "puluh");
    n %= 10;
  } else if (n >= 12) {
    append(words, kSmall[static_cast<std::size_t>(n - 10)]);
    append(words, "belas");
    n = 0;
  }
  if (n > 0) append(words, kSmall[static_cast<std::size_t>(n)]);
}

/// The scale of this name; null for any other word.
const Scale* find_scale(std::string_view name) {
  const auto* const found = std::ranges::find(kScales, name, &Scale::name);
  return found == kScales.end() ? nullptr : found;
}

/// A number as it is heard word by word: a group of at most 999 stands before its scale.
struct Heard {
  std::int64_t sum = 0;
  std::int64_t group = 0;
  std::int64_t digit = 0;

  void add_scaled(std::int64_t count, const Scale& scale) {
    sum += count * scale.size;
    group = digit = 0;
  }

  /// False for a word that is no part of a number.
  bool add(std::string_view word) {
    const auto* const small = std::ranges::find(kSmall, word);
    if (small != kSmall.end()) {
      digit = small - kSmall.begin();
    } else if (const Scale* scale = find_scale(word)) {
      add_scaled(group + digit, *scale);
    } else if (word == "seribu") {
      add_scaled(1, kScales.back());
    } else if (word == "seratus") {
      group += 100;
    } else {
      const std::int64_t tens = word == "belas"   ? 10 + digit
                                : word == "puluh" ? 10 * digit
                                : word == "ratus" ? 100 * digit
                                                  : 0;
      if (tens == 0) return false;
      group += tens;
      digit = 0;
    }
    return sum <= Rupiah::kMax;
  }
};

}  // namespace

std::string in_words(Rupiah amount) {
  std::int64_t rest = amount.value();
  if (rest == 0) return std::string(kSmall[0]);
  std::string words;
  for (const Scale& scale : kScales) {
    const std::int64_t count = rest / scale.size;
    rest %= scale.size;
    if (count == 0) continue;
    if (count == 1 && scale.size == 1'000) {
      append(words, "seribu");
      continue;
    }
    append_below_thousand(words, count);
    append(words, scale.name);
  }
  append_below_thousand(words, rest);
  return words;
}

std::optional<Rupiah> from_words(std::string_view text) {
  Heard heard;
  std::string normal;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    const bool is_one_million = word == "sejuta";  // as people say it
    if (is_one_million && !heard.add("satu")) return std::nullopt;
    if (!heard.add(is_one_million ? "juta" : word)) return std::nullopt;
    append(normal, is_one_million ? "satu juta" : word);
  }
  const auto amount = Rupiah::of(heard.sum + heard.group + heard.digit);
  // Only what is written like this: "puluh ribu lima" is no number.
  return amount && in_words(*amount) == normal ? amount : std::nullopt;
}

}  // namespace lindung
