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

}  // namespace

std::string format_number(Rupiah amount) {
  std::string text = std::to_string(amount.value());
  for (std::size_t from_end = 3; from_end < text.size(); from_end += 4) {
    text.insert(text.size() - from_end, 1, '.');
  }
  return text;
}

std::string format(Rupiah amount) { return "Rp" + format_number(amount); }

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

}  // namespace lindung
