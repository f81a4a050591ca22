#include <cstddef>

#include "money/text.hpp"

namespace lindung {

std::string format_number(Rupiah amount) {
  std::string text = std::to_string(amount.value());
  for (std::size_t from_end = 3; from_end < text.size(); from_end += 4) {
    text.insert(text.size() - from_end, 1, '.');
  }
  return text;
}

std::string format(Rupiah amount) { return "Rp" + format_number(amount); }

}  // namespace lindung
