#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "error/error.hpp"

namespace lindung {

/// Whether `text` is an absolute https address that names its host plainly: printable ASCII, no
/// user information, no backslash, a host of letters, digits, dots and hyphens. At most 2,000
/// characters.
[[nodiscard]] bool is_https_url(std::string_view text);

/// What a link template may ask for.
enum class Placeholder : std::uint8_t {
  amount,       ///< {amount}: 201600
  amount_dots,  ///< {amount_dots}: 201.600
  workers,      ///< {workers}
  months,       ///< {months}
  start,        ///< {start}: 2026-11
  fund,         ///< {fund}: the channel's own code for the fund
  campaign,     ///< {campaign}: the campaign's id
  lang,         ///< {lang}: id, en
};

inline constexpr std::size_t kPlaceholders = 8;

/// The text for each placeholder, in the enum's order.
using LinkValues = std::array<std::string, kPlaceholders>;

/// An https address with placeholders behind its host, such as
/// `https://baznas.go.id/bayarzakat?jenis={fund}&jumlah={amount_dots}`. It views the text that it
/// was read from.
class LinkTemplate {
 public:
  /// Errors (path ""): link_not_https (also for anything is_https_url() refuses),
  /// link_placeholder_unknown, link_placeholder_in_host, link_brace.
  [[nodiscard]] static Result<LinkTemplate> read(std::string_view text);

  /// The address with every value percent-encoded (RFC 3986, unreserved characters kept).
  [[nodiscard]] std::string expand(const LinkValues& values) const;

  [[nodiscard]] bool asks_for(Placeholder placeholder) const;

 private:
  std::string_view text_;
};

}  // namespace lindung
