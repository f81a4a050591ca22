#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// What comes from the page's events goes into ImGui's queue here. Places are in CSS pixels from
/// the canvas's corner.
namespace lindung::studio::input {

/// Modifiers as bits.
enum Modifier : std::uint8_t { kCtrl = 1, kShift = 2, kAlt = 4, kMeta = 8, kAltGraph = 16 };

/// A key went down or up. `code` is KeyboardEvent.code, the key's place; `key` is
/// KeyboardEvent.key, what it means in the person's layout. Whether it is the studio's: the browser
/// then is to do nothing of its own.
bool key(std::string_view code, std::string_view key, bool is_down, unsigned modifiers);

/// Presses and lets go of a key together with the platform's shortcut key: 'C', 'X', 'V'.
void press_with_shortcut(char letter);

/// Lets go of what press_with_shortcut() holds. To be called after a frame.
void let_go();

/// Text that was typed, composed or dictated, as UTF-8.
void text(const std::string& text);

/// The number of a button is MouseEvent.button: 0 left, 1 middle, 2 right.
void pointer(float x, float y, bool is_touch);
void button(int number, bool is_down);
void pointer_gone();

/// In ImGui's units: 1 is about five lines.
void wheel(float x, float y);

/// Whether the canvas has the keyboard.
void focus(bool has);

/// Whether a key or a button is held down, so that something may repeat.
[[nodiscard]] bool is_held();

/// Whether events wait for the next frame.
[[nodiscard]] bool is_waiting();

}  // namespace lindung::studio::input
