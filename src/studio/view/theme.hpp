#pragma once

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <span>

/// The studio's own look. Sizes are in units of the font: em().
namespace lindung::studio {

/// What a colour means.
enum class Tone : std::uint8_t {
  plain,
  quiet,  ///< beside what matters: help, units
  good,
  look,  ///< a warning
  bad,   ///< an error
  mark,  ///< the studio's green: what is chosen, what leads on
};

/// For text on the studio's paper: a contrast of 4.5 at least.
[[nodiscard]] ImVec4 colour(Tone tone);
[[nodiscard]] ImU32 colour32(Tone tone, float alpha = 1);

/// Behind text of the tone: a pale one of it.
[[nodiscard]] ImU32 paper32(Tone tone);

/// `n` times the height of the font.
[[nodiscard]] float em(float n = 1);

/// The style of the current context. `is_dark`: light text on dark paper.
void set_theme(bool is_dark);

/// Makes the fonts anew, sharp where a unit of ImGui has `ratio` pixels, and `size` units high.
/// `regular` and `bold` are TrueType files that outlive the context. Without them ImGui's own font
/// is taken.
void set_fonts(std::span<const std::byte> regular, std::span<const std::byte> bold, float size,
               float ratio);

/// The bold font, and the one of titles; the regular one when there is none.
[[nodiscard]] ImFont* bold_font();
[[nodiscard]] ImFont* title_font();

}  // namespace lindung::studio
