#pragma once

#include <string>
#include <string_view>

#include "channel/template.hpp"
#include "error/error.hpp"

namespace lindung {

/// Whether `text` is an absolute https address that names its host plainly: printable ASCII, no
/// user information, no backslash, a host of letters, digits, dots and hyphens. At most 2,000
/// characters.
[[nodiscard]] bool is_https_url(std::string_view text);

/// Whether `text` is what is_https_url() takes, or a path ("/pay") on the origin that the
/// campaign's file comes from, in the same characters. "//host" and "/\host" are none.
[[nodiscard]] bool is_address(std::string_view text);

/// An address with placeholders behind its host, such as
/// `https://baznas.go.id/bayarzakat?jenis={fund}&jumlah={amount_dots}`. It views the text that it
/// was read from.
class LinkTemplate {
 public:
  /// Errors (path ""): link_not_https (for anything is_address() refuses),
  /// link_placeholder_in_host, and those of check_template().
  [[nodiscard]] static Result<LinkTemplate> read(std::string_view text);

  /// The address with every value percent-encoded (RFC 3986, unreserved characters kept).
  [[nodiscard]] std::string expand(const TemplateValues& values) const {
    return lindung::expand(text_, values, Encoding::percent);
  }

  [[nodiscard]] bool asks_for(Placeholder placeholder) const {
    return lindung::asks_for(text_, placeholder);
  }

 private:
  std::string_view text_;
};

}  // namespace lindung
