#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lindung::studio {

/// "12,5%" of 1.250 hundredths of a percent; "12.5%" in English.
[[nodiscard]] std::string percent(std::int64_t hundredths, std::string_view lang);

}  // namespace lindung::studio
