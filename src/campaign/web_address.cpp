#include "campaign/web_address.hpp"

#include <algorithm>

#include "channel/link.hpp"

namespace lindung {

std::string_view origin_of(std::string_view url) {
  const std::size_t colon = std::min(url.find(':'), url.size());
  const std::string_view scheme = url.substr(0, colon);
  if (scheme != "http" && scheme != "https") return {};
  if (!is_https_url("https" + std::string(url.substr(colon)))) return {};
  return url.substr(0, url.find_first_of("/?#", colon + std::string_view("://").size()));
}

bool is_path(std::string_view text) { return text.starts_with('/') && is_address(text); }

std::optional<std::string> resolve(std::string_view url, std::string_view base) {
  const std::string_view origin = origin_of(base);
  if (is_path(url)) return std::string(origin) + std::string(url);
  if (is_https_url(url) || (!origin.empty() && origin_of(url) == origin)) return std::string(url);
  return std::nullopt;
}

}  // namespace lindung
