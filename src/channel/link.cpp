#include "channel/link.hpp"

#include <algorithm>

namespace lindung {
namespace {

constexpr std::size_t kLongest = 2'000;
constexpr std::string_view kScheme = "https://";

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// What stands between the scheme and the path: host and, where given, port.
std::string_view authority(std::string_view url) {
  url.remove_prefix(std::min(kScheme.size(), url.size()));
  return url.substr(0, std::min(url.find_first_of("/?#"), url.size()));
}

bool is_port(std::string_view text) {
  if (text.empty() || text.size() > 5) return false;
  int port = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    port = port * 10 + (c - '0');
  }
  return port <= 65'535;
}

bool is_plain_host(std::string_view host) {
  const std::size_t colon = host.find(':');
  const std::string_view name = host.substr(0, std::min(colon, host.size()));
  if (name.empty() || !is_alphanumeric(name.front()) || !is_alphanumeric(name.back())) return false;
  if (name.find("..") != std::string_view::npos) return false;
  if (!std::ranges::all_of(name,
                           [](char c) { return is_alphanumeric(c) || c == '.' || c == '-'; })) {
    return false;
  }
  if (colon == std::string_view::npos) return true;
  return is_port(host.substr(colon + 1));
}

bool is_plain(std::string_view text) {
  return text.size() <= kLongest &&
         std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~' && c != '\\'; });
}

}  // namespace

bool is_https_url(std::string_view text) {
  return text.starts_with(kScheme) && is_plain(text) && is_plain_host(authority(text));
}

bool is_address(std::string_view text) {
  if (!text.starts_with('/')) return is_https_url(text);
  return is_plain(text) && !text.starts_with("//");
}

Result<LinkTemplate> LinkTemplate::read(std::string_view text) {
  // An empty value would make "//host" of a path that begins with one.
  if (text.starts_with("/{") || (text.starts_with(kScheme) &&
                                 authority(text).find_first_of("{}") != std::string_view::npos)) {
    return failure("link_placeholder_in_host", "",
                   "Write the host out; a placeholder may stand only behind it.");
  }
  if (!is_address(text)) {
    return failure("link_not_https", "",
                   "Give an address that starts with https:// and a plain host name, or a path "
                   "that starts with one /.");
  }
  if (auto sound = check_template(text); !sound) return std::unexpected(std::move(sound.error()));
  LinkTemplate link;
  link.text_ = text;
  return link;
}

}  // namespace lindung
