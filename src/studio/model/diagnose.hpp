#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/campaign.hpp"
#include "campaign/problem.hpp"
#include "studio/model/document.hpp"
#include "studio/model/unwritten.hpp"

namespace lindung::studio {

/// One thing wrong, as `lindung validate` tells it.
struct Finding {
  Problem::Severity severity = Problem::Severity::error;
  std::string code;
  std::string pointer;     ///< the place at fault; nothing may stand there
  std::string field;       ///< the nearest place at which something stands
  std::string message;     ///< the core's English sentence; say() has the studio's
  std::size_t line = 1;    ///< in the text, from 1
  std::size_t column = 1;  ///< in characters, from 1

  /// What may stand there and what does, where that is what is wrong: a number, the bytes of a
  /// text, the items of a list.
  struct Limits {
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::int64_t now = 0;
  };
  std::optional<Limits> limits{};
};

/// A text that one language lacks.
struct MissingText {
  std::string lang;
  std::string pointer;  ///< where it would stand
};

/// How well the accent can be read.
struct Contrast {
  std::string_view paper;  ///< kLightPaper, kDarkPaper
  bool is_dark = false;
  double ratio = 0;
  bool is_enough = false;  ///< if not, the widget uses its own accent there
};

struct Diagnosis {
  std::vector<Finding> findings;  ///< by place in the text, those of the whole file first
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::vector<MissingText> missing;  ///< by language, in the file's order
  std::vector<Unwritten> unwritten;  ///< no warnings: somebody should look before it goes out
  std::vector<Contrast> contrasts;   ///< none where the campaign has no accent
  std::optional<Campaign> campaign;  ///< where there is no error
};

/// Everything wrong with a campaign file's text, whatever it is.
[[nodiscard]] Diagnosis diagnose(std::string_view text);

/// The same for what document.text() is now.
[[nodiscard]] Diagnosis diagnose(const Document& document);

/// The finding as a sentence: in the studio's words for its code, with its limits, otherwise in the
/// core's.
[[nodiscard]] std::string say(const Finding& finding, std::string_view lang);

}  // namespace lindung::studio
