#pragma once

#include <cstddef>
#include <string>

namespace lindung::cli::sandbox {

/// `bytes` random bytes in hexadecimal digits; nobody can guess them.
[[nodiscard]] std::string random_hex(std::size_t bytes);

[[nodiscard]] std::string random_digits(std::size_t count);

}  // namespace lindung::cli::sandbox
