#pragma once

#include <string_view>

namespace lindung {

/// Whether `text` is UTF-8 (RFC 3629), whole and without control characters of ASCII.
[[nodiscard]] bool is_plain_utf8(std::string_view text);

}  // namespace lindung
