#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// How a provider signs what it tells a partner, and how the partner checks it:
///
///     Lindung-Signature: t=1795428000,v1=<64 hexadecimal digits>
///
/// where v1 is HMAC-SHA256(secret, "<t>.<body>").
namespace lindung::cli::sandbox {

/// How far apart the clocks of the two may be, in seconds; older notifications are refused.
inline constexpr std::int64_t kSignatureLasts = 300;

/// The header of a body that is signed at `at`, seconds since 1970.
[[nodiscard]] std::string sign(std::string_view secret, std::int64_t at, std::string_view body);

enum class SignatureVerdict : std::uint8_t {
  good,
  unreadable,  ///< not written as above
  wrong,       ///< another secret, time or body
  old,         ///< right, but more than kSignatureLasts before or after `now`
};

/// Takes as long whatever part of the signature is wrong.
[[nodiscard]] SignatureVerdict check_signature(std::string_view secret, std::string_view header,
                                               std::string_view body, std::int64_t now);

}  // namespace lindung::cli::sandbox
