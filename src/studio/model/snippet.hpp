#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "campaign/node.hpp"

/// What a partner pastes into a page.
namespace lindung::studio {

/// From where an address opens.
enum class Reach : std::uint8_t {
  nowhere,        ///< it is no https address of a place, so nothing can be built on it
  this_computer,  ///< a loopback address, with http or https: for trying
  everywhere,
};

/// By the core's rule for links (is_https_url()); no address with a query or a fragment.
[[nodiscard]] Reach reach_of(std::string_view address);

/// The link that stands in the widget until its script runs, and where it can't.
struct Fallback {
  std::string url;   ///< "" where the file has no https address for it
  std::string text;  ///< "Donasi lewat BAZNAS"
};

[[nodiscard]] Fallback fallback_of(const Node& file, std::string_view lang);

/// Where partners find things.
struct PublishTo {
  std::string_view widget;          ///< the address of the folder with all of build/dist
  std::string_view script;          ///< the path of lindung.js in it
  std::string_view integrity;       ///< "sha256-…" of that script; "" for none
  std::string_view frame_script{};  ///< the same of lindung-frame.js
  std::string_view frame_integrity{};
  std::string_view campaign;  ///< the address of the campaign file, or of the folder it is put in
  std::string_view lang;      ///< of the page that it is for
};

/// Where the campaign file is then: `to.campaign` itself where that ends in ".json".
[[nodiscard]] std::string campaign_address(std::string_view file_name, const PublishTo& to);

/// HTML that puts the widget into the page itself. Nothing of it is checked.
[[nodiscard]] std::string script_snippet(const Node& file, std::string_view file_name,
                                         const PublishTo& to);

/// HTML that shows embed.html in an iframe, apart from the page's own scripts and styles.
[[nodiscard]] std::string frame_snippet(const Node& file, std::string_view file_name,
                                        const PublishTo& to);

/// Whether embed.html takes this campaign: only from its own origin.
[[nodiscard]] bool can_frame(std::string_view file_name, const PublishTo& to);

}  // namespace lindung::studio
