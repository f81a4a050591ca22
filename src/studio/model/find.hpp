#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/node.hpp"

namespace lindung::studio {

/// Where a search found something.
struct Match {
  enum class In : std::uint8_t { value, label, pointer };

  std::string pointer;  ///< of a value that is no list and no object, or of an empty one
  In in = In::value;    ///< the first of these that matched
  std::string shown;    ///< the text it was found in
  std::size_t at = 0;   ///< where in that text, in bytes
  bool operator==(const Match&) const = default;
};

/// Every place whose value, whose label in `lang` or whose pointer holds `text`, in the file's
/// order. The case of ASCII letters does not count, and a number is found with its dots and
/// without: "201.600" and "201600". Nothing is found for "".
[[nodiscard]] std::vector<Match> find(const Node& file, std::string_view text,
                                      std::string_view lang);

}  // namespace lindung::studio
