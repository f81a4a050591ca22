#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <string_view>

/// Colours as a campaign writes them.
namespace lindung::studio {

/// Of "#0b6b4f"; nothing for any other text.
[[nodiscard]] std::optional<ImU32> read_colour(std::string_view text);

/// "#0b6b4f"
[[nodiscard]] std::string write_colour(ImU32 colour);

}  // namespace lindung::studio
