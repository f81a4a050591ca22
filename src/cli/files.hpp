#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "error/error.hpp"

namespace lindung::cli {

/// The bytes of a file of at most `most` bytes.
/// Errors (path ""): file_missing, file_is_folder, file_unreadable, file_too_large.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& file, std::size_t most);

}  // namespace lindung::cli
