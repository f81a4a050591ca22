#include "studio/view/colours.hpp"

#include <charconv>

namespace lindung::studio {

std::optional<ImU32> read_colour(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  unsigned value = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + 1, end, value, 16);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return IM_COL32(value >> 16U & 0xFFU, value >> 8U & 0xFFU, value & 0xFFU, 0xFF);
}

std::string write_colour(ImU32 colour) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "#";
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
    const unsigned part = colour >> static_cast<unsigned>(shift) & 0xFFU;
    text += kDigits[part / 16];
    text += kDigits[part % 16];
  }
  return text;
}

}  // namespace lindung::studio
