#include "error/error.hpp"

#include <utility>

namespace lindung {

Error::Error(std::string_view what, std::string_view where, std::string sentence)
    : code(what), path(where), message(std::move(sentence)) {}
[[gnu::noinline]] Error::Error(const Error&) = default;
[[gnu::noinline]] Error::Error(Error&&) noexcept = default;
[[gnu::noinline]] Error& Error::operator=(const Error&) = default;
[[gnu::noinline]] Error& Error::operator=(Error&&) noexcept = default;
Error::~Error() = default;

std::unexpected<Error> failed(std::string_view code, std::string_view path, std::string message) {
  return std::unexpected(Error(code, path, std::move(message)));
}

}  // namespace lindung
