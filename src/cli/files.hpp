#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "error/error.hpp"

namespace lindung::cli {

/// The bytes of a file of at most `most` bytes.
/// Errors (path ""): file_missing, file_is_folder, file_unreadable, file_too_large.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& file, std::size_t most);

/// Writes `bytes` to a file, in place of what it held. Error (path ""): file_unwritable.
[[nodiscard]] std::optional<Error> write_file(const std::filesystem::path& file,
                                              std::string_view bytes);

}  // namespace lindung::cli
