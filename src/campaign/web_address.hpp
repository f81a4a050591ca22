#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lindung {

/// "https://a.example:8443" of "https://a.example:8443/b?c"; "" where `url` is no http or https
/// address that names its host plainly (is_https_url()).
[[nodiscard]] std::string_view origin_of(std::string_view url);

/// Whether `text` is an absolute path on some origin: "/a?b", not "//a", and otherwise as
/// is_https_url() has it.
[[nodiscard]] bool is_path(std::string_view text);

/// What `url` means in an answer from `base`: an https address and one on base's own origin mean
/// themselves, a path is one there. Nothing for anything else. Origins are compared as texts.
/// Where `base` is a path itself, so is what a path means.
[[nodiscard]] std::optional<std::string> resolve(std::string_view url, std::string_view base);

}  // namespace lindung
