#include "channel/template.hpp"

#include <algorithm>

namespace lindung {
namespace {

constexpr std::array<std::string_view, kPlaceholders> kNames = {
    "amount", "amount_dots", "workers", "months",    "start",
    "fund",   "campaign",    "lang",    "reference", "dedication"};

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

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

void append_encoded(std::string& url, std::string_view value) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : value) {
    if (is_unreserved(c)) {
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

Result<void> check_template(std::string_view text) {
  while (!text.empty()) {
    const Piece piece = next_piece(text);
    if (piece.plain.find('}') != std::string_view::npos || piece.broken) {
      return failure("link_brace", "", "Every { needs its }, with a placeholder's name between.");
    }
    if (piece.has_name && piece.placeholder == kPlaceholders) {
      return failure("link_placeholder_unknown", "",
                     "There is no such placeholder. Use amount, amount_dots, workers, months, "
                     "start, fund, campaign, lang or reference.");
    }
  }
  return {};
}

std::string expand(std::string_view text, const TemplateValues& values, Encoding encoding) {
  std::string result;
  while (!text.empty()) {
    const Piece piece = next_piece(text);
    result += piece.plain;
    if (piece.placeholder == kPlaceholders) continue;
    const std::string& value = values[piece.placeholder];
    if (encoding == Encoding::percent) {
      append_encoded(result, value);
    } else {
      result += value;
    }
  }
  return result;
}

bool asks_for(std::string_view text, Placeholder placeholder) {
  while (!text.empty()) {
    if (next_piece(text).placeholder == static_cast<std::size_t>(placeholder)) return true;
  }
  return false;
}

}  // namespace lindung
