#include "studio/model/share.hpp"

namespace lindung::studio {

std::string percent(std::int64_t hundredths, std::string_view lang) {
  std::string text = std::to_string(hundredths / 100);
  const std::int64_t rest = hundredths % 100;
  if (rest != 0) {
    text += (lang == "en" ? '.' : ',') + std::to_string(rest / 10);
    if (rest % 10 != 0) text += std::to_string(rest % 10);
  }
  return text + '%';
}

}  // namespace lindung::studio
