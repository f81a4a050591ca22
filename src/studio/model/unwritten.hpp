#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/node.hpp"

/// Texts that nobody has written yet, as far as can be told from the file alone: by what the
/// shipped templates and the studio itself put there. Somebody is to look; some are as they should
/// be.
namespace lindung::studio {

struct Unwritten {
  enum class Why : std::uint8_t {
    begun,         ///< what the studio puts where a text is to be written: "Belum diisi"
    of_template,   ///< a title or a summary, which are each campaign's own, of a template
    one_language,  ///< still a template's, though the same text was rewritten in another language
  };

  std::string pointer;  ///< of the text, in one language
  Why why = Why::begun;
  std::size_t at = Node::kNowhere;  ///< as of Node::at()
};

/// By their order in the file. Names that are the same in every language of a template
/// ("Tokopedia"), names of channels and groups that only say what they are ("Bank transfer"), and
/// texts that may well be right as they are (a channel's name, a note on zakat)
/// are not told.
[[nodiscard]] std::vector<Unwritten> find_unwritten(const Node& file);

/// Whether it is what the studio puts where a text is to be written.
[[nodiscard]] bool is_begun(std::string_view text);

/// Why somebody should look, as a sentence.
[[nodiscard]] std::string_view say(const Unwritten& text, std::string_view lang);

}  // namespace lindung::studio
