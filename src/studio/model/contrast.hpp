#pragma once

#include <string_view>

namespace lindung::studio {

/// What the widget's text stands on, and what WCAG 2.2 AA asks of text on it.
inline constexpr std::string_view kLightPaper = "#fffdf8";
inline constexpr std::string_view kDarkPaper = "#161e1b";
inline constexpr double kEnoughContrast = 4.5;

/// The contrast of two colours ("#0b6b4f") by WCAG 2.2: 1 to 21. 0 where one is no colour.
[[nodiscard]] double contrast(std::string_view one, std::string_view other);

}  // namespace lindung::studio
