#include "cli/output.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "campaign/answer.hpp"
#include "campaign/json.hpp"

namespace lindung::cli {
namespace {

/// 0, or the errno that ended the writing.
int write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written > 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {  // somebody made the pipe non-blocking
      pollfd waiting{.fd = file, .events = POLLOUT, .revents = 0};
      ::poll(&waiting, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

/// Bytes of the character at the front of `text` if a terminal would obey it; otherwise 0.
std::size_t obeyed(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(i < text.size() ? text[i] : '\0');
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) return 2;
  if (byte(0) != 0xE2) return 0;
  if (byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE) return 3;
  if (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9) return 3;
  return 0;
}

unsigned code_point(std::string_view character) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 1) return byte(0);
  if (character.size() == 2) return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
  return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
}

/// The option that sets the request's field at `path`: "--cover-fees" of "/cover_fees".
std::string option_of(std::string_view path) {
  std::string name(path.substr(1, path.find('/', 1) - 1));
  std::ranges::replace(name, '_', '-');
  return "--" + name;
}

}  // namespace

void write_out(std::string_view text) {
  const int reason = write_all(STDOUT_FILENO, text);
  if (reason == 0) return;
  if (reason == EPIPE) std::_Exit(kDone);
  std::string sentence = "lindung: The output could not be written (";
  sentence += std::strerror(reason);
  sentence += "). Give it a place that takes it.\n";
  write_err(sentence);
  std::_Exit(kBad);
}

void write_err(std::string_view text) { write_all(STDERR_FILENO, text); }

std::string printable(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string result;
  while (!text.empty()) {
    const std::size_t size = obeyed(text);
    if (size == 0) {
      result += text.front();
      text.remove_prefix(1);
      continue;
    }
    const unsigned code = code_point(text.substr(0, size));
    result += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) result += kDigits[code >> shift & 0xFU];
    text.remove_prefix(size);
  }
  return result;
}

std::optional<Error> error_of(const Node& answer) {
  const Node* error = answer.find("error");
  if (error == nullptr) return std::nullopt;
  const auto text = [&](std::string_view key) {
    const Node* node = error->find(key);
    return node != nullptr ? node->string() : std::string();
  };
  return Error{text("code"), text("path"), text("message")};
}

void Output::value(const Node& answer) const { write_out(write_json(answer) + '\n'); }

int Output::fail(const Error& error) const {
  if (json_) {
    value(write_error(error));
  } else {
    std::string sentence = command_ + ": ";
    if (!error.path.empty()) sentence += option_of(error.path) + ": ";
    sentence += error.message;
    write_err(printable(sentence) + '\n');
  }
  return error.code == kCampaignInvalid ? kNo : kBad;
}

}  // namespace lindung::cli
