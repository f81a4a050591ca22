#pragma once

#include <string>
#include <string_view>

#include "campaign/node.hpp"

/// Places of a file as people read them.
namespace lindung::studio {

/// "Saluran", the title of an item, the language of a text; the key itself where the format does
/// not know it. "Kampanye" of "".
[[nodiscard]] std::string place_name(const Node& file, std::string_view pointer,
                                     std::string_view lang);

/// "Saluran › Kitabisa › Biaya saluran"; "Biaya saluran" of what is in `part`, a place above it.
[[nodiscard]] std::string place_path(const Node& file, std::string_view pointer,
                                     std::string_view lang, std::string_view part = {});

/// What stands there in a few words: a text in `lang`, a number, what a list holds.
[[nodiscard]] std::string place_summary(const Node& file, std::string_view pointer,
                                        std::string_view lang);

}  // namespace lindung::studio
