#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "studio/view/screen.hpp"
#include "studio/view/studio.hpp"

namespace lindung::test {

/// The studio as a person uses it, without a graphics card: what is pressed and typed goes in as
/// ImGui's events, and what can be seen is read off the screen.
class Desk {
 public:
  /// The shipped campaign of this id, on 23 November 2026, in English.
  explicit Desk(std::string_view campaign = "baznas", ImVec2 size = {800, 900});
  explicit Desk(studio::Document document, ImVec2 size = {800, 900});
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  Desk(Desk&&) = delete;
  Desk& operator=(Desk&&) = delete;

  [[nodiscard]] studio::Workspace& workspace() { return studio_->workspace(); }
  [[nodiscard]] studio::Studio& studio() { return *studio_; }

  /// Draws so many frames.
  void frames(int count = 3);

  // ---- What a person sees

  /// Everything of this name: controls, or texts.
  [[nodiscard]] std::vector<studio::Seen> all(std::string_view name) const;

  /// Whether a text holds this, or a control is called so.
  [[nodiscard]] bool sees(std::string_view text) const;

  /// All that can be read, line by line.
  [[nodiscard]] std::string reads() const;

  // ---- What a person does. Each fails the test when there is no such control.

  /// Presses the `which`th control of this name, scrolling it into view if it is further down.
  void click(std::string_view name, std::size_t which = 0);
  void click_at(ImVec2 place);
  void drag(ImVec2 from, ImVec2 to);
  void point_at(std::string_view name, std::size_t which = 0);
  void scroll(float lines);

  /// Types into what has the focus.
  void type(std::string_view text);

  /// Clicks a field, replaces what it holds, and leaves it.
  void fill(std::string_view name, std::string_view text, std::size_t which = 0);

  /// Presses keys together: press(ImGuiKey_Z, ImGuiMod_Ctrl).
  void press(ImGuiKey key, ImGuiKeyChord with = 0);

  /// Chooses from a menu: menu("File", "Save").
  void menu(std::string_view menu, std::string_view item);

  /// Chooses in a combo.
  void choose(std::string_view combo, std::string_view item, std::size_t which = 0);

  [[nodiscard]] const std::string& clipboard() const { return clipboard_; }
  void set_clipboard(std::string_view text) { clipboard_ = text; }

 private:
  [[nodiscard]] std::optional<studio::Seen> control(std::string_view name, std::size_t which);

  ImGuiContext* context_ = nullptr;
  std::optional<studio::Studio> studio_;
  std::string clipboard_;
};

}  // namespace lindung::test
