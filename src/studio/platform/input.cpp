#include "studio/platform/input.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <optional>

#include "studio/view/commands.hpp"

namespace lindung::studio::input {
namespace {

struct Code {
  std::string_view name;
  ImGuiKey key;
};

constexpr std::array kCodes = {
    Code{"Tab", ImGuiKey_Tab},
    Code{"ArrowLeft", ImGuiKey_LeftArrow},
    Code{"ArrowRight", ImGuiKey_RightArrow},
    Code{"ArrowUp", ImGuiKey_UpArrow},
    Code{"ArrowDown", ImGuiKey_DownArrow},
    Code{"PageUp", ImGuiKey_PageUp},
    Code{"PageDown", ImGuiKey_PageDown},
    Code{"Home", ImGuiKey_Home},
    Code{"End", ImGuiKey_End},
    Code{"Delete", ImGuiKey_Delete},
    Code{"Backspace", ImGuiKey_Backspace},
    Code{"Space", ImGuiKey_Space},
    Code{"Enter", ImGuiKey_Enter},
    Code{"NumpadEnter", ImGuiKey_KeypadEnter},
    Code{"Escape", ImGuiKey_Escape},
    Code{"ContextMenu", ImGuiKey_Menu},
    Code{"ControlLeft", ImGuiKey_LeftCtrl},
    Code{"ControlRight", ImGuiKey_RightCtrl},
    Code{"ShiftLeft", ImGuiKey_LeftShift},
    Code{"ShiftRight", ImGuiKey_RightShift},
    Code{"AltLeft", ImGuiKey_LeftAlt},
    Code{"AltRight", ImGuiKey_RightAlt},
    Code{"MetaLeft", ImGuiKey_LeftSuper},
    Code{"MetaRight", ImGuiKey_RightSuper},
};

constexpr bool is_modifier(ImGuiKey key) {
  return key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper;
}

constexpr bool is_letter_or_digit(ImGuiKey key) { return key >= ImGuiKey_0 && key <= ImGuiKey_Z; }

ImGuiKey letter_key(char letter) { return static_cast<ImGuiKey>(ImGuiKey_A + (letter - 'A')); }

/// The number behind `start`, if that is all of the text: 12 of "F12".
std::optional<int> number_behind(std::string_view text, std::string_view start, int most) {
  if (!text.starts_with(start) || text.size() == start.size()) return std::nullopt;
  int number = 0;
  for (const char c : text.substr(start.size())) {
    if (c < '0' || c > '9' || number > most) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number <= most ? std::optional(number) : std::nullopt;
}

/// Letters by what they mean, so that Ctrl+Z is where the person's layout has Z; all other keys by
/// their place.
ImGuiKey key_of(std::string_view code, std::string_view key) {
  if (key == "AltGraph") return ImGuiKey_None;
  if (key.size() == 1) {
    const char upper = static_cast<char>(key[0] >= 'a' && key[0] <= 'z' ? key[0] - 32 : key[0]);
    if (upper >= 'A' && upper <= 'Z') return letter_key(upper);
  }
  const auto* const found = std::ranges::find(kCodes, code, &Code::name);
  if (found != kCodes.end()) return found->key;
  if (code.size() == 4 && code.starts_with("Key") && code[3] >= 'A' && code[3] <= 'Z') {
    return letter_key(code[3]);
  }
  if (const auto digit = number_behind(code, "Digit", 9)) {
    return static_cast<ImGuiKey>(ImGuiKey_0 + *digit);
  }
  if (const auto f = number_behind(code, "F", 12); f && *f > 0) {
    return static_cast<ImGuiKey>(ImGuiKey_F1 + (*f - 1));
  }
  return ImGuiKey_None;
}

bool is_mac() { return ImGui::GetIO().ConfigMacOSXBehaviors; }

/// The modifiers as commands are written with them. Where AltGr types a sign, it is none.
ImGuiKeyChord chord_of(unsigned modifiers) {
  if ((modifiers & kAltGraph) != 0) return 0;
  const unsigned shortcut = is_mac() ? kMeta : kCtrl;
  ImGuiKeyChord chord = 0;
  if ((modifiers & shortcut) != 0) chord |= ImGuiMod_Shortcut;
  if ((modifiers & kShift) != 0) chord |= ImGuiMod_Shift;
  if ((modifiers & kAlt) != 0) chord |= ImGuiMod_Alt;
  return chord;
}

/// Whether the key is the studio's, whatever the browser would do with it.
bool is_ours(ImGuiKey key, unsigned modifiers) {
  const ImGuiKeyChord chord = chord_of(modifiers);
  const bool is_chord = (chord & (ImGuiMod_Shortcut | ImGuiMod_Alt)) != 0;
  const bool is_other_chord = !is_mac() && (modifiers & kMeta) != 0;
  if (is_modifier(key)) return key == ImGuiKey_LeftAlt;  // which opens a browser's menu
  if (is_command(chord | key)) {
    // A Mac types signs with Alt.
    const bool types = is_mac() && ImGui::GetIO().WantTextInput && chord == ImGuiMod_Alt;
    return !types || !is_letter_or_digit(key);
  }
  if (is_other_chord || (key >= ImGuiKey_F1 && key <= ImGuiKey_F12)) return false;
  if (!is_letter_or_digit(key) && key != ImGuiKey_Space) return true;
  return is_chord && (chord & ImGuiMod_Alt) == 0 &&
         (key == ImGuiKey_A || key == ImGuiKey_Z || key == ImGuiKey_Y);
}

void set_modifiers(unsigned modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  const bool types = (modifiers & kAltGraph) != 0;
  io.AddKeyEvent(ImGuiMod_Ctrl, !types && (modifiers & kCtrl) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (modifiers & kShift) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, !types && (modifiers & kAlt) != 0);
  io.AddKeyEvent(ImGuiMod_Super, (modifiers & kMeta) != 0);
}

ImGuiKey& pressed() {
  static ImGuiKey key = ImGuiKey_None;
  return key;
}

}  // namespace

bool key(std::string_view code, std::string_view key, bool is_down, unsigned modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  set_modifiers(modifiers);
  const ImGuiKey found = key_of(code, key);
  if (found == ImGuiKey_None) return false;
  if (!is_down) {
    io.AddKeyEvent(found, false);
    // A Mac tells of no other key that is let go while Command is down.
    if (found == ImGuiKey_LeftSuper || found == ImGuiKey_RightSuper) io.ClearInputKeys();
    return false;
  }
  const bool ours = is_ours(found, modifiers);
  const bool is_chord = (modifiers & (kCtrl | kAlt | kMeta)) != 0;
  // Its text comes by itself; with a key before it, ImGui would leave it for the next frame.
  const bool is_text = is_letter_or_digit(found) || found == ImGuiKey_Space;
  if (io.WantTextInput && is_text && !ours) return false;
  // A chord that is the browser's may open something that swallows its end.
  if (ours || !is_chord || is_modifier(found)) io.AddKeyEvent(found, true);
  return ours;
}

void press_with_shortcut(char letter) {
  ImGuiIO& io = ImGui::GetIO();
  pressed() = letter_key(letter);
  io.AddKeyEvent(is_mac() ? ImGuiMod_Super : ImGuiMod_Ctrl, true);
  io.AddKeyEvent(pressed(), true);
}

void let_go() {
  if (pressed() == ImGuiKey_None) return;
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(pressed(), false);
  io.AddKeyEvent(is_mac() ? ImGuiMod_Super : ImGuiMod_Ctrl, false);
  pressed() = ImGuiKey_None;
}

void text(const std::string& text) { ImGui::GetIO().AddInputCharactersUTF8(text.c_str()); }

void pointer(float x, float y, bool is_touch) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(is_touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
}

void button(int number, bool is_down) {
  constexpr std::array kButtons = {ImGuiMouseButton_Left, ImGuiMouseButton_Middle,
                                   ImGuiMouseButton_Right};
  if (number < 0 || number >= static_cast<int>(kButtons.size())) return;
  ImGui::GetIO().AddMouseButtonEvent(kButtons[static_cast<std::size_t>(number)], is_down);
}

void pointer_gone() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

void wheel(float x, float y) { ImGui::GetIO().AddMouseWheelEvent(x, y); }

void focus(bool has) { ImGui::GetIO().AddFocusEvent(has); }

bool is_held() {
  const ImGuiIO& io = ImGui::GetIO();
  if (std::ranges::any_of(io.MouseDown, [](bool down) { return down; })) return true;
  for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_GamepadStart; ++key) {
    const auto one = static_cast<ImGuiKey>(key);
    if (!is_modifier(one) && ImGui::IsKeyDown(one)) return true;
  }
  return false;
}

bool is_waiting() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

}  // namespace lindung::studio::input
