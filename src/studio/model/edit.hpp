#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "campaign/node.hpp"

namespace lindung::studio {

/// One thing that somebody does to a file. Document::apply() does it.
struct Edit {
  enum class Kind : std::uint8_t {
    set,        ///< `value` stands at `pointer` afterwards; objects missing on the way are made
    remove,     ///< nothing stands at `pointer` afterwards
    insert,     ///< `value` becomes the item at `index` of the list at `pointer`; a list that is
                ///< missing is made
    move,       ///< the item `index` of the list at `pointer` becomes its item `to`
    duplicate,  ///< the item `index` of the list at `pointer` stands there twice, the copy behind
                ///< it; an id in it is made one that the list does not have, and with it a name
  };

  Kind kind = Kind::set;
  std::string pointer{};
  std::optional<Node> value{};
  std::size_t index = 0;
  std::size_t to = 0;
};

/// What an item of a list calls itself, by kStudioLanguages; "" where it says nothing.
using Titles = std::array<std::string, 2>;

/// What a step of the history did, to say it to a person.
struct StepName {
  Edit::Kind kind = Edit::Kind::set;
  std::string pointer{};       ///< of what was changed
  std::size_t more_edits = 0;  ///< done in the same step

  /// Of the items on the way to what was changed, and of itself, the outermost first: by the time
  /// it is said they may be gone.
  std::vector<Titles> titles{};

  /// Of the channel on the way, what it was then: its kind decides what its fields are called.
  std::string channel_kind{};
};

}  // namespace lindung::studio
