#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "campaign/node.hpp"

namespace lindung::studio {

/// One place in which two files differ.
struct Difference {
  enum class Kind : std::uint8_t { added, removed, changed, moved };

  Kind kind = Kind::changed;
  std::string pointer;         ///< in the new file; of what was removed in the old one
  std::optional<Node> before;  ///< nothing where it was added
  std::optional<Node> after;   ///< nothing where it was removed
};

/// What changed from one file to the other, in the new one's order, what was removed before what
/// stands around it. The order of an object's members does not count.
///
/// Items of a list that have ids are the same item when the ids are; as few of them as possible are
/// told as `moved`, with their places in the list before and after. Other lists are held together
/// from both ends.
[[nodiscard]] std::vector<Difference> compare(const Node& before, const Node& after);

}  // namespace lindung::studio
