#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace lindung {

/// What went wrong, as a value. Nothing in the core throws.
///
/// - `code` is stable and for programs (`gift_not_whole`); callers may compare it.
/// - `path` is a JSON pointer (RFC 6901) to the part of the input at fault, "" for the whole.
/// - `message` is an English sentence for a person that says what to do. It may change.
struct Error {
  std::string code;
  std::string path;
  std::string message;

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = std::expected<T, Error>;

/// Shorthand for `return failure("code", "/path", "What to do.");`.
inline std::unexpected<Error> failure(std::string_view code, std::string_view path,
                                      std::string message) {
  return std::unexpected(Error{std::string(code), std::string(path), std::move(message)});
}

}  // namespace lindung
