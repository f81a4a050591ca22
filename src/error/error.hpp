#pragma once

#include <concepts>
#include <expected>
#include <string>
#include <string_view>

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

  // Written out in error.cpp and kept there: copied and dropped at every place that passes an error
  // on, three strings would weigh on the widget.
  Error(std::string_view what, std::string_view where, std::string sentence);
  Error(const Error&);
  Error(Error&&) noexcept;
  Error& operator=(const Error&);
  Error& operator=(Error&&) noexcept;
  ~Error();

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = std::expected<T, Error>;

/// Whether errors carry sentences. The widget leaves them out: it speaks to givers in their
/// language by an error's code, and `lindung validate` tells campaign staff the rest.
#ifdef LINDUNG_WITHOUT_SENTENCES
inline constexpr bool kSentences = false;
#else
inline constexpr bool kSentences = true;
#endif

/// Shorthand for `return failure("code", "/path", "What to do.");`.
[[nodiscard]] std::unexpected<Error> failed(std::string_view code, std::string_view path,
                                            std::string message);
[[nodiscard]] inline std::unexpected<Error> failure(std::string_view code, std::string_view path,
                                                    std::string_view message) {
  return failed(code, path, std::string(kSentences ? message : ""));
}

/// The same for a sentence that has to be made first: `make()` gives it.
template <std::invocable Make>
[[nodiscard]] std::unexpected<Error> failure(std::string_view code, std::string_view path,
                                             Make make) {
  return failed(code, path, kSentences ? std::string(make()) : std::string());
}

}  // namespace lindung
