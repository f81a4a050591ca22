#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "error/error.hpp"

/// Texts with placeholders, such as `jenis={fund}&jumlah={amount_dots}`.
namespace lindung {

/// What a template may ask for.
enum class Placeholder : std::uint8_t {
  amount,       ///< {amount}: 201600
  amount_dots,  ///< {amount_dots}: 201.600
  workers,      ///< {workers}
  months,       ///< {months}
  start,        ///< {start}: 2026-11
  fund,         ///< {fund}: the channel's own code for the fund
  campaign,     ///< {campaign}: the campaign's id
  lang,         ///< {lang}: id, en
  reference,    ///< {reference}: the pledge's, "" before there is one
  dedication,   ///< {dedication}: in whose name or memory the gift is, "" for nobody's
};

inline constexpr std::size_t kPlaceholders = 10;

/// The text for each placeholder, in the enum's order.
using TemplateValues = std::array<std::string, kPlaceholders>;

/// Errors (path ""): link_placeholder_unknown, link_brace.
[[nodiscard]] Result<void> check_template(std::string_view text);

enum class Encoding : std::uint8_t {
  none,
  percent,  ///< all but RFC 3986's unreserved characters
};

/// A sound template with every placeholder replaced by its value.
[[nodiscard]] std::string expand(std::string_view text, const TemplateValues& values,
                                 Encoding encoding);

[[nodiscard]] bool asks_for(std::string_view text, Placeholder placeholder);

}  // namespace lindung
