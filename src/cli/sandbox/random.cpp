#include "cli/sandbox/random.hpp"

#include <sodium.h>

#include <string_view>

namespace lindung::cli::sandbox {
namespace {

std::string random_of(std::string_view symbols, std::size_t count) {
  std::string text(count, '\0');
  for (char& symbol : text) {
    symbol = symbols[::randombytes_uniform(static_cast<std::uint32_t>(symbols.size()))];
  }
  return text;
}

}  // namespace

std::string random_hex(std::size_t bytes) { return random_of("0123456789abcdef", 2 * bytes); }

std::string random_digits(std::size_t count) { return random_of("0123456789", count); }

}  // namespace lindung::cli::sandbox
