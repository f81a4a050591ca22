#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "campaign/node.hpp"
#include "studio/model/compare.hpp"
#include "studio/model/edit.hpp"

namespace lindung::studio {

/// The edit of `after` that takes one difference to `before` back. Nothing where what was around it
/// is gone.
[[nodiscard]] std::optional<Edit> put_back(const Node& before, const Node& after,
                                           const Difference& difference);

/// Where in `after` stands what stood at the pointer in `before`: items with an id are followed by
/// it. The last step need not be there; nothing where one above it is not.
[[nodiscard]] std::optional<std::string> place_after(const Node& before, const Node& after,
                                                     std::string_view pointer);

}  // namespace lindung::studio
