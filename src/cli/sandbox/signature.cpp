#include "cli/sandbox/signature.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace lindung::cli::sandbox {
namespace {

constexpr std::string_view kTime = "t=";
constexpr std::string_view kVersion = ",v1=";
constexpr std::size_t kMostDigits = 12;

using Mac = std::array<unsigned char, crypto_auth_hmacsha256_BYTES>;

struct Signature {
  std::int64_t at;
  Mac mac;
};

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

Mac mac_of(std::string_view secret, std::int64_t at, std::string_view body) {
  const std::string time = std::to_string(at) + '.';
  Mac mac{};
  crypto_auth_hmacsha256_state state;
  ::crypto_auth_hmacsha256_init(&state, bytes(secret), secret.size());
  ::crypto_auth_hmacsha256_update(&state, bytes(time), time.size());
  ::crypto_auth_hmacsha256_update(&state, bytes(body), body.size());
  ::crypto_auth_hmacsha256_final(&state, mac.data());
  return mac;
}

std::optional<Signature> read(std::string_view header) {
  if (!header.starts_with(kTime)) return std::nullopt;
  header.remove_prefix(kTime.size());
  const std::string_view digits = header.substr(0, header.find(','));
  header.remove_prefix(digits.size());
  if (digits.empty() || digits.size() > kMostDigits || !header.starts_with(kVersion)) {
    return std::nullopt;
  }
  if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) {
    return std::nullopt;
  }
  header.remove_prefix(kVersion.size());
  Signature signature{};
  std::from_chars(digits.data(), digits.data() + digits.size(), signature.at);
  const char* end = nullptr;
  std::size_t size = 0;
  if (header.size() != 2 * signature.mac.size() ||
      ::sodium_hex2bin(signature.mac.data(), signature.mac.size(), header.data(), header.size(),
                       nullptr, &size, &end) != 0 ||
      size != signature.mac.size()) {
    return std::nullopt;
  }
  return signature;
}

}  // namespace

std::string sign(std::string_view secret, std::int64_t at, std::string_view body) {
  const Mac mac = mac_of(secret, at, body);
  std::string hex(2 * mac.size() + 1, '\0');
  ::sodium_bin2hex(hex.data(), hex.size(), mac.data(), mac.size());
  hex.pop_back();
  return std::string(kTime) + std::to_string(at) + std::string(kVersion) + hex;
}

SignatureVerdict check_signature(std::string_view secret, std::string_view header,
                                 std::string_view body, std::int64_t now) {
  const auto signature = read(header);
  if (!signature) return SignatureVerdict::unreadable;
  const Mac mac = mac_of(secret, signature->at, body);
  if (::sodium_memcmp(mac.data(), signature->mac.data(), mac.size()) != 0) {
    return SignatureVerdict::wrong;
  }
  const std::int64_t apart = now > signature->at ? now - signature->at : signature->at - now;
  return apart > kSignatureLasts ? SignatureVerdict::old : SignatureVerdict::good;
}

}  // namespace lindung::cli::sandbox
