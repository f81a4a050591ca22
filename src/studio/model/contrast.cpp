#include "studio/model/contrast.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

namespace lindung::studio {
namespace {

double linear(int byte) {
  const double part = byte / 255.0;
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

/// -1 for what is no hexadecimal digit.
int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<double> luminance(std::string_view colour) {
  if (colour.size() != 7 || colour.front() != '#') return std::nullopt;
  constexpr std::array kWeights = {0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) {
    const int high = digit(colour[1 + 2 * i]);
    const int low = digit(colour[2 + 2 * i]);
    if (high < 0 || low < 0) return std::nullopt;
    sum += kWeights[i] * linear(high * 16 + low);
  }
  return sum;
}

}  // namespace

double contrast(std::string_view one, std::string_view other) {
  const auto first = luminance(one);
  const auto second = luminance(other);
  if (!first || !second) return 0;
  return (std::max(*first, *second) + 0.05) / (std::min(*first, *second) + 0.05);
}

}  // namespace lindung::studio
