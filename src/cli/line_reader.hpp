#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "error/error.hpp"

namespace lindung::cli {

/// The lines of a file descriptor, however long they are, in bounded memory.
class LineReader {
 public:
  /// Lines of more than `longest` bytes are told as too long, without their text.
  LineReader(int file, std::size_t longest) : file_(file), longest_(longest) {}

  struct Line {
    std::string_view text;  ///< without the line break; valid until the next read_more()
    bool too_long;
  };

  /// The next line, if all of it was read already.
  std::optional<Line> next();

  /// Waits for more; false at the end. What stands behind the last line break is a line too.
  /// Error: input_unreadable.
  Result<bool> read_more();

 private:
  [[nodiscard]] std::string_view unread() const { return std::string_view(buffer_).substr(begin_); }

  int file_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t begin_ = 0;     // of the part of buffer_ that no line was made of yet
  std::size_t searched_ = 0;  // bytes from begin_ known to hold no line break
  bool skipping_ = false;     // the front of this line was too long to keep
  bool ended_ = false;
};

}  // namespace lindung::cli
