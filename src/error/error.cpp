#include "error/error.hpp"

#include <utility>

namespace lindung {

Error::Error(std::string_view code, std::string_view path, std::string message)
    : code(code), path(path), message(std::move(message)) {}
[[gnu::noinline]] Error::Error(const Error&) = default;
[[gnu::noinline]] Error::Error(Error&&) noexcept = default;
[[gnu::noinline]] Error& Error::operator=(const Error&) = default;
[[gnu::noinline]] Error& Error::operator=(Error&&) noexcept = default;
Error::~Error() = default;

std::unexpected<Error> failed(std::string_view code, std::string_view path, std::string message) {
  return std::unexpected(Error(code, path, std::move(message)));
}

}  // namespace lindung
