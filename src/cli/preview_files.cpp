#include "cli/preview_files.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <system_error>
#include <utility>

#include "cli/files.hpp"

namespace lindung::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = 67'108'864;  // bytes

struct Type {
  std::string_view extension;
  std::string_view name;
};

constexpr std::array kTypes = {
    Type{".html", "text/html; charset=utf-8"},
    Type{".css", "text/css; charset=utf-8"},
    Type{".js", "text/javascript; charset=utf-8"},
    Type{".mjs", "text/javascript; charset=utf-8"},
    Type{".json", "application/json"},
    Type{".map", "application/json"},
    Type{".webmanifest", "application/manifest+json"},
    Type{".wasm", "application/wasm"},
    Type{".svg", "image/svg+xml"},
    Type{".png", "image/png"},
    Type{".jpg", "image/jpeg"},
    Type{".webp", "image/webp"},
    Type{".ico", "image/x-icon"},
    Type{".woff2", "font/woff2"},
    Type{".ttf", "font/ttf"},
    Type{".pdf", "application/pdf"},
    Type{".ts", "text/plain; charset=utf-8"},
    Type{".txt", "text/plain; charset=utf-8"},
    Type{".md", "text/plain; charset=utf-8"},
};

std::string type_of(const fs::path& file) {
  const auto* const found = std::ranges::find(kTypes, file.extension().string(), &Type::extension);
  return std::string(found != kTypes.end() ? found->name : "application/octet-stream");
}

/// Whether every step of the path is a plain name: no "..", no hidden file, no empty step but the
/// last, nothing that a file system reads as more than a name.
bool is_plain(std::string_view path) {
  if (!path.starts_with('/') || path.size() > 1'000) return false;
  if (path.find("//") != std::string_view::npos) return false;
  if (path.find("/.") != std::string_view::npos) return false;
  return std::ranges::none_of(path, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\' || c == ':';
  });
}

/// Whether the path can stand in a header as it is.
bool is_unreserved(std::string_view path) {
  constexpr std::string_view kCharacters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  return path.find_first_not_of(kCharacters) == std::string_view::npos;
}

/// The place of `file` with all links followed, if that is inside `folder`; otherwise "".
fs::path inside(const fs::path& folder, const fs::path& file) {
  std::error_code bad;
  const fs::path base = fs::canonical(folder, bad);
  if (bad) return {};
  fs::path place = fs::canonical(file, bad);
  if (bad) return {};
  const auto [end, rest] = std::ranges::mismatch(base, place);
  return end == base.end() ? place : fs::path();
}

bool is_file(const fs::path& file) {
  std::error_code ignored;
  return !file.empty() && fs::is_regular_file(file, ignored);
}

bool accepts(std::string_view header, std::string_view encoding) {
  while (!header.empty()) {
    const std::size_t comma = std::min(header.find(','), header.size());
    std::string_view entry = header.substr(0, comma);
    header.remove_prefix(std::min(comma + 1, header.size()));
    entry.remove_prefix(std::min(entry.find_first_not_of(' '), entry.size()));
    const std::string_view name = entry.substr(0, entry.find_first_of(" ;"));
    if (name == encoding) return !entry.ends_with("q=0");
  }
  return false;
}

struct Encoding {
  std::string_view name;
  std::string_view extension;
};

constexpr std::array kEncodings = {Encoding{"br", ".br"}, Encoding{"gzip", ".gz"}};

/// Whether the compressed sibling is there and was not made from an older state of the file.
bool is_fresh(const fs::path& packed, const fs::path& file) {
  std::error_code bad;
  const auto packed_at = fs::last_write_time(packed, bad);
  if (bad || !fs::is_regular_file(packed, bad) || fs::is_symlink(packed, bad)) return false;
  const auto file_at = fs::last_write_time(file, bad);
  return !bad && packed_at >= file_at;
}

/// FNV-1a, to tell one state of a file from another.
std::string entity_tag(std::string_view bytes, std::string_view encoding) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3U;
  }
  std::string tag = "\"" + std::to_string(hash);
  if (!encoding.empty()) tag += '-';
  tag += encoding;
  return tag + '"';
}

Reply serve(const fs::path& file, const PreviewFiles::Asked& asked) {
  Reply reply{.type = type_of(file)};
  fs::path from = file;
  std::string_view encoding;
  for (const Encoding& one : kEncodings) {
    fs::path packed = file;
    packed += one.extension;
    if (!accepts(asked.accept_encoding, one.name) || !is_fresh(packed, file)) continue;
    from = std::move(packed);
    encoding = one.name;
    reply.headers.emplace_back("Content-Encoding", one.name);
    break;
  }
  auto bytes = read_file(from, kLargestFile);
  if (!bytes) return sentence_page(500, "This file is there, but it can't be read.");
  std::string tag = entity_tag(*bytes, encoding);
  reply.headers.emplace_back("Vary", "Accept-Encoding");
  const bool known = asked.if_none_match.find(tag) != std::string::npos;
  reply.headers.emplace_back("ETag", std::move(tag));
  if (known) {
    reply.status = 304;
    reply.type.clear();
  } else {
    reply.body = *std::move(bytes);
  }
  return reply;
}

}  // namespace

PreviewFiles::PreviewFiles(fs::path root) : root_(std::move(root)) {}

fs::path PreviewFiles::campaigns() const { return root_ / "assets" / "campaigns"; }

fs::path PreviewFiles::find(std::string_view path) const {
  if (!is_plain(path)) return {};
  constexpr std::string_view kDist = "/dist/";
  constexpr std::string_view kCampaigns = "/dist/campaigns/";
  if (path.starts_with(kCampaigns) && path.ends_with(".json")) {
    return inside(campaigns(), campaigns() / path.substr(kCampaigns.size()));
  }
  const bool in_dist = path.starts_with(kDist);
  const fs::path folder = root_ / "build" / (in_dist ? "dist" : "site");
  fs::path file = folder / path.substr(in_dist ? kDist.size() : 1);
  if (path.ends_with('/')) file /= "index.html";
  return inside(folder, file);
}

bool PreviewFiles::has(std::string_view path) const { return is_file(find(path)); }

Reply PreviewFiles::answer(std::string_view path, const Asked& asked) const {
  const fs::path file = find(path);
  if (is_file(file)) return serve(file, asked);
  const std::string as_folder = std::string(path) + '/';
  if (!path.ends_with('/') && is_unreserved(path) && has(as_folder)) {
    Reply reply = sentence_page(308, "This is a folder.");
    reply.headers.emplace_back("Location", as_folder);
    return reply;
  }
  return missing(path);
}

Reply PreviewFiles::missing(std::string_view path) const {
  if (path == "/" || !has("/")) {
    return sentence_page(404,
                         "Nothing is built yet. Run ./preview.sh --build, then load this again.");
  }
  if (path.starts_with("/studio")) {
    return sentence_page(
        404, "The studio is not built yet. Run ./preview.sh --build, then load this again.");
  }
  return sentence_page(404,
                       "There is nothing at this address. Start at <a href=\"/\">the index</a>.");
}

}  // namespace lindung::cli
