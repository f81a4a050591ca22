#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "studio/model/place.hpp"
#include "studio/model/support.hpp"
#include "studio/view/support.hpp"

/// What the tests of the studio's editing half have in common.
namespace lindung::test {

/// The small campaign, which uses every field, at a place's form.
class Form : public Desk {
 public:
  explicit Form(std::string_view place = {}) : Form(small_document(), place) {}
  Form(studio::Document document, std::string_view place) : Desk(std::move(document)) {
    open(place);
  }

  void open(std::string_view place) {
    workspace().go_to(place);
    (void)workspace().take_focus();
    frames();
  }

  /// The focus goes where a problem or a search would bring it.
  void go_to(std::string_view place) {
    workspace().go_to(place);
    frames(6);
  }

  /// What stands at the pointer as JSON on one line; "(nothing)" where nothing does.
  [[nodiscard]] std::string holds(std::string_view pointer) {
    return at(workspace().document(), pointer);
  }

  /// Replaces what the field at the pointer holds, as a person who was led there.
  void write(std::string_view pointer, std::string_view text) {
    go_to(pointer);
    press(ImGuiKey_A, ImGuiMod_Ctrl);
    if (text.empty()) {
      press(ImGuiKey_Delete);
    } else {
      type(text);
    }
    press(ImGuiKey_Enter);
  }

  /// Brings the focus to a button at the pointer, and presses it.
  void press_at(std::string_view pointer) {
    go_to(pointer);
    press(ImGuiKey_Space);
  }

  /// Of those of one name the last: the sidebar's come before a form's, and a popup's after it.
  void click_last(std::string_view name) {
    const auto found = all(name);
    ASSERT_FALSE(found.empty()) << name << " is not there:\n" << reads();
    click_at({found.back().x + found.back().width / 2, found.back().y + found.back().height / 2});
  }

  /// Whether a control of this name has the keyboard's focus, right of `x`.
  [[nodiscard]] bool has_focus(std::string_view name, float x = 0) const {
    const auto found = all(name);
    return std::ranges::any_of(
        found, [&](const studio::Seen& one) { return one.is_focused && one.x >= x; });
  }

  void undo() {
    press(ImGuiKey_Escape);
    press(ImGuiKey_Z, ImGuiMod_Ctrl);
  }
};

/// The rule that every edit keeps: what is there can be opened again.
inline void expect_sound(const studio::Document& document) {
  const auto again = studio::Document::open(document.text(), "uji.json");
  ASSERT_TRUE(again) << again.error().message;
}

}  // namespace lindung::test
