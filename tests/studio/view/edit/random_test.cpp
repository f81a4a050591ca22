#include <array>
#include <random>

#include "studio/model/compare.hpp"
#include "studio/view/edit/support.hpp"

namespace lindung::test {
namespace {

/// Somebody who presses, types and drags whatever there is.
class Monkey {
 public:
  explicit Monkey(std::uint32_t seed) : chance_(seed) {}

  void act(Form& form) {
    switch (below(12)) {
      case 0:
      case 1:
      case 2:
      case 3:
        return click_something(form);
      case 4:
        return form.type(pick(kTyped));
      case 5:
      case 6:
        return form.press(pick(kKeys), below(8) == 0 ? ImGuiMod_Ctrl : ImGuiKeyChord{0});
      case 7:
        return form.press(below(2) == 0 ? ImGuiKey_UpArrow : ImGuiKey_DownArrow, ImGuiMod_Alt);
      case 8:
        return form.drag(anywhere(), anywhere());
      case 9:
        return form.scroll(static_cast<float>(below(21)) - 10);
      case 10:
        form.workspace().go_to(pick(kPlaces));
        return form.frames();
      default:
        form.set_clipboard(pick(kCopied));
        form.workspace().show(pick(kAreas));
        return form.frames();
    }
  }

 private:
  std::uint32_t below(std::uint32_t count) { return chance_() % count; }

  template <class Array>
  typename Array::value_type pick(const Array& all) {
    return all[below(static_cast<std::uint32_t>(std::size(all)))];
  }

  ImVec2 anywhere() { return {static_cast<float>(below(800)), static_cast<float>(below(900))}; }

  void click_something(Form& form) {
    const auto& seen = studio::screen::seen();
    if (seen.empty()) return;
    const studio::Seen one = seen[below(static_cast<std::uint32_t>(seen.size()))];
    form.click_at({one.x + one.width / 2, one.y + one.height / 2});
  }

  static constexpr std::array<const char*, 8> kTyped = {"a",
                                                        "2027-01-31",
                                                        "##",
                                                        "###x",
                                                        "%s%n",
                                                        "\xE2\x80\xAE"
                                                        "abc",
                                                        "12.500",
                                                        "https://a.example/"};
  static constexpr std::array kKeys = {ImGuiKey_Tab,       ImGuiKey_Enter,    ImGuiKey_Space,
                                       ImGuiKey_Escape,    ImGuiKey_Delete,   ImGuiKey_A,
                                       ImGuiKey_Z,         ImGuiKey_V,        ImGuiKey_X,
                                       ImGuiKey_LeftArrow, ImGuiKey_Home,     ImGuiKey_RightArrow,
                                       ImGuiKey_DownArrow, ImGuiKey_UpArrow,  ImGuiKey_PageDown,
                                       ImGuiKey_PageUp,    ImGuiKey_Backspace};
  static constexpr std::array<const char*, 14> kPlaces = {"",
                                                          "/channels",
                                                          "/channels/0",
                                                          "/channels/3/name/en",
                                                          "/period/until",
                                                          "/look",
                                                          "/groups/1",
                                                          "/months",
                                                          "/presets/0/months",
                                                          "/channels/4/accounts",
                                                          "/progress",
                                                          "/confirmed",
                                                          "/languages/0",
                                                          "/channels/6/offices/1/address"};
  static constexpr std::array<const char*, 5> kCopied = {
      "", "{", R"({"id": "situs", "kind": "link"})", "[1, [2, []], {}]", R"(["id", 5, null])"};
  static constexpr std::array kAreas = {studio::Area::edit, studio::Area::edit, studio::Area::find,
                                        studio::Area::problems, studio::Area::compare};

  std::mt19937 chance_;  // the same everywhere: the standard says its numbers
};

class StudioMonkey : public testing::TestWithParam<std::uint32_t> {};

TEST_P(StudioMonkey, NeverMakesAFileThatCantBeOpenedAndCanUndoItAll) {
  Form form;
  Monkey monkey(GetParam());
  for (int i = 0; i < 400; ++i) {
    monkey.act(form);
    if (i % 50 == 0) expect_sound(form.workspace().document());
    if (HasFatalFailure()) return;
  }
  expect_sound(form.workspace().document());
  // A template may have been begun from, which is then what all is undone to.
  studio::Document& document = form.workspace().document();
  while (document.undo()) {
  }
  EXPECT_TRUE(studio::compare(document.opened(), document.file()).empty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, StudioMonkey, testing::Values(1U, 2U, 3U));

}  // namespace
}  // namespace lindung::test
