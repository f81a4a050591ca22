#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "cli/preview_reply.hpp"

namespace lindung::cli {

/// The files that the preview shows, and the addresses they have:
///
///     /dist/campaigns/*.json   assets/campaigns, so that an edited campaign shows at once
///     /dist/*                  build/dist
///     /*                       build/site
class PreviewFiles {
 public:
  /// `root` is a checkout of this project.
  explicit PreviewFiles(std::filesystem::path root);

  /// What a request asks with, beside its path.
  struct Asked {
    std::string accept_encoding;
    std::string if_none_match;
  };

  /// The file at `path`, which is decoded and starts with a slash; a sentence with 404 when there
  /// is none. Nothing outside the folders above is ever read, whatever the path or a symbolic link
  /// says.
  [[nodiscard]] Reply answer(std::string_view path, const Asked& asked) const;

  [[nodiscard]] bool has(std::string_view path) const;
  [[nodiscard]] std::filesystem::path campaigns() const;

 private:
  [[nodiscard]] std::filesystem::path find(std::string_view path) const;
  [[nodiscard]] Reply missing(std::string_view path) const;

  std::filesystem::path root_;
};

}  // namespace lindung::cli
