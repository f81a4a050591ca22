#pragma once

#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "campaign/node.hpp"
#include "error/error.hpp"
#include "studio/model/edit.hpp"

/// What stands in a place before anybody has written there: sound, so that adding a thing makes no
/// error of its own. What looks like a payee is made up and marked as a demonstration.
namespace lindung::studio {

/// The value that a place begins with: of an item (any index) one that can stand behind those the
/// list has. Texts are written in every language of the file. Error: pointer_unknown.
[[nodiscard]] Result<Node> default_value(const Node& file, std::string_view pointer, Date today);

/// A channel of this kind (one of kWayNames; a link for any other), with an id that no channel of
/// the file has.
[[nodiscard]] Node default_channel(const Node& file, std::string_view kind, Date today);

/// Adds an item at the end of the list at the pointer. Error: pointer_unknown, also where the
/// format has no list.
[[nodiscard]] Result<Edit> add_item(const Node& file, std::string_view list, Date today);

/// Makes the channel at the pointer one of another kind: what both kinds have stays, what only the
/// old one has goes, what the new one needs begins with its default. Error: pointer_unknown.
[[nodiscard]] Result<std::vector<Edit>> change_kind(const Node& file, std::string_view channel,
                                                    std::string_view kind, Date today);

/// An id made of `base` that no item of the list has: "paket", then "paket-2".
[[nodiscard]] std::string unused_id(const Node& list, std::string_view base);

}  // namespace lindung::studio
