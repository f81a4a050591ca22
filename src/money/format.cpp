#include <algorithm>

#include "money/text.hpp"

namespace lindung {

std::string format_number(Rupiah amount) {
  // By hand, as the library's own brings a table along that the widget would have to load.
  std::string text;
  std::int64_t rest = amount.value();
  for (int count = 0; count == 0 || rest > 0; ++count) {
    if (count > 0 && count % 3 == 0) text += '.';
    text += static_cast<char>('0' + rest % 10);
    rest /= 10;
  }
  std::ranges::reverse(text);
  return text;
}

std::string format(Rupiah amount) { return "Rp" + format_number(amount); }

}  // namespace lindung
