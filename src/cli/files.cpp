#include "cli/files.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace lindung::cli {

Result<std::string> read_file(const std::filesystem::path& file, std::size_t most) {
  const std::string name = file.string();
  std::error_code ignored;
  const auto status = std::filesystem::status(file, ignored);
  if (status.type() == std::filesystem::file_type::not_found) {
    return failure("file_missing", "", "There is no file " + name + ". Check the name.");
  }
  if (std::filesystem::is_directory(status)) {
    return failure("file_is_folder", "", name + " is a folder. Name a file in it.");
  }
  std::ifstream stream(file, std::ios::binary);
  std::string text;
  // One byte more than may be there tells a file that is too large, however large it is.
  while (stream && text.size() <= most) {
    constexpr std::size_t kBlock = 65'536;
    const std::size_t before = text.size();
    text.resize(before + std::min(kBlock, most + 1 - before));
    stream.read(text.data() + before, static_cast<std::streamsize>(text.size() - before));
    text.resize(before + static_cast<std::size_t>(stream.gcount()));
  }
  if (text.size() > most) {
    return failure("file_too_large", "",
                   name + " is larger than " + std::to_string(most) +
                       " bytes. Take out what does not belong in it.");
  }
  if (!stream.eof()) {
    return failure("file_unreadable", "", name + " can't be read. Check its permissions.");
  }
  return text;
}

std::optional<Error> write_file(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (stream) return std::nullopt;
  return Error("file_unwritable", "",
               file.string() + " can't be written. Check its folder, permissions and the disk.");
}

}  // namespace lindung::cli
