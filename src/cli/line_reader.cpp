#include "cli/line_reader.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <span>

namespace lindung::cli {
namespace {

/// Waits for the first bytes to come; 0 at the end, less with errno when it fails.
ssize_t read_some(int file, std::span<char> into) {
  while (true) {
    const ssize_t count = ::read(file, into.data(), into.size());
    if (count < 0 && errno == EAGAIN) {  // somebody made the pipe non-blocking
      pollfd waiting{.fd = file, .events = POLLIN, .revents = 0};
      ::poll(&waiting, 1, -1);
    } else if (count >= 0 || errno != EINTR) {
      return count;
    }
  }
}

}  // namespace

std::optional<LineReader::Line> LineReader::next() {
  const std::size_t end = unread().find('\n', searched_);
  if (end == std::string_view::npos) {
    searched_ = unread().size();
    return std::nullopt;
  }
  Line line{.text = unread().substr(0, end), .too_long = skipping_ || end > longest_};
  if (line.too_long) line.text = {};
  begin_ += end + 1;
  searched_ = 0;
  skipping_ = false;
  return line;
}

Result<bool> LineReader::read_more() {
  constexpr std::size_t kBlock = 65'536;
  if (ended_) return false;
  buffer_.erase(0, begin_);
  begin_ = 0;
  if (buffer_.size() > longest_) {
    skipping_ = true;
    buffer_.clear();
    searched_ = 0;
  }
  const std::size_t kept = buffer_.size();
  buffer_.resize(kept + kBlock);
  const ssize_t count = read_some(file_, std::span(buffer_).subspan(kept));
  buffer_.resize(kept + static_cast<std::size_t>(count > 0 ? count : 0));
  if (count < 0) {
    return failure("input_unreadable", "",
                   std::string("The input can't be read (") + std::strerror(errno) +
                       "). Give a file or a pipe.");
  }
  if (count > 0) return true;
  ended_ = true;
  const bool unfinished = skipping_ || !buffer_.empty();
  if (unfinished) buffer_ += '\n';
  return unfinished;
}

}  // namespace lindung::cli
