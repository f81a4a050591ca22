#include "channel/link.hpp"

#include <algorithm>

namespace lindung {
namespace {

constexpr std::size_t kLongest = 2'000;
constexpr std::string_view kScheme = "https://";
constexpr std::array<std::string_view, kPlaceholders> kNames = {
    "amount", "amount_dots", "workers", "months", "start", "fund", "campaign", "lang"};

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

/// Plain text and the placeholder behind it.
struct Piece {
  std::string_view plain;
  bool has_name = false;
  bool broken = false;                      // a { without its }
  std::size_t placeholder = kPlaceholders;  // that: none, or none that is known
};

/// Takes the first piece from the front of `text`.
Piece next_piece(std::string_view& text) {
  Piece piece;
  const std::size_t open = std::min(text.find('{'), text.size());
  piece.plain = text.substr(0, open);
  text.remove_prefix(open);
  if (text.empty()) return piece;
  const std::size_t close = text.find('}');
  if (close == std::string_view::npos) {
    piece.broken = true;
    text = {};
    return piece;
  }
  const auto* const known = std::ranges::find(kNames, text.substr(1, close - 1));
  piece.has_name = true;
  piece.placeholder = static_cast<std::size_t>(known - kNames.begin());
  text.remove_prefix(close + 1);
  return piece;
}

void append_encoded(std::string& url, std::string_view value) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : value) {
    if (is_alphanumeric(c) || std::string_view("-._~").find(c) != std::string_view::npos) {
      url += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    url += '%';
    url += kHex[byte >> 4U];
    url += kHex[byte & 15U];
  }
}

}  // namespace

bool is_https_url(std::string_view text) {
  if (text.size() > kLongest || !text.starts_with(kScheme)) return false;
  if (!std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~' && c != '\\'; })) {
    return false;
  }
  return is_plain_host(authority(text));
}

Result<LinkTemplate> LinkTemplate::read(std::string_view text) {
  if (text.starts_with(kScheme) && authority(text).find_first_of("{}") != std::string_view::npos) {
    return failure("link_placeholder_in_host", "",
                   "Write the host out; a placeholder may stand only behind it.");
  }
  if (!is_https_url(text)) {
    return failure("link_not_https", "",
                   "Give an address that starts with https:// and a plain host name.");
  }
  LinkTemplate link;
  link.text_ = text;
  while (!text.empty()) {
    const Piece piece = next_piece(text);
    if (piece.plain.find('}') != std::string_view::npos || piece.broken) {
      return failure("link_brace", "", "Every { needs its }, with a placeholder's name between.");
    }
    if (piece.has_name && piece.placeholder == kPlaceholders) {
      return failure("link_placeholder_unknown", "",
                     "There is no such placeholder. Use amount, amount_dots, workers, months, "
                     "start, fund, campaign or lang.");
    }
  }
  return link;
}

std::string LinkTemplate::expand(const LinkValues& values) const {
  std::string url;
  for (std::string_view text = text_; !text.empty();) {
    const Piece piece = next_piece(text);
    url += piece.plain;
    if (piece.placeholder < kPlaceholders) append_encoded(url, values[piece.placeholder]);
  }
  return url;
}

bool LinkTemplate::asks_for(Placeholder placeholder) const {
  for (std::string_view text = text_; !text.empty();) {
    if (next_piece(text).placeholder == static_cast<std::size_t>(placeholder)) return true;
  }
  return false;
}

}  // namespace lindung
