#include <gtest/gtest.h>

#include "studio/model/simulation.hpp"
#include "studio/model/support.hpp"
#include "studio/view/support.hpp"

namespace lindung::test {
namespace {

using studio::Area;

constexpr Area kOurs[] = {Area::prices,   Area::gift,    Area::calendar, Area::outlook,
                          Area::versions, Area::publish, Area::start};

/// Somebody, or a cat, at the mouse and the keyboard: the same events for the same seed.
class Cat {
 public:
  Cat(Desk& desk, std::uint64_t seed) : desk_(desk), chance_(seed) {}

  void play() {
    ImGuiIO& io = ImGui::GetIO();
    switch (below(12)) {
      case 0:
        desk_.workspace().show(kOurs[below(std::size(kOurs))]);
        break;
      case 1:
      case 2:
        press_something();
        break;
      case 3:
        io.AddMouseWheelEvent(0, static_cast<float>(below(9)) - 4);
        break;
      case 4:
        type();
        break;
      case 5:
        key();
        break;
      case 6:
        desk_.workspace().sight.gift = static_cast<std::int64_t>(chance_.next() >> below(60));
        break;
      case 7:
        look_elsewhere();
        break;
      case 8:
        edit();
        break;
      default:
        io.AddMousePosEvent(static_cast<float>(below(800)), static_cast<float>(below(900)));
        io.AddMouseButtonEvent(0, true);
        desk_.frames(0);
        io.AddMouseButtonEvent(0, false);
    }
    desk_.frames(0);
  }

 private:
  std::size_t below(std::size_t count) { return chance_.next() % count; }

  /// What is on the screen, where chance alone would seldom come.
  void press_something() {
    const auto& seen = studio::screen::seen();
    if (seen.empty()) return;
    const studio::Seen one = seen[below(seen.size())];
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(one.x + one.width / 2, one.y + one.height / 2);
    desk_.frames(0);
    io.AddMouseButtonEvent(0, true);
    desk_.frames(0);
    io.AddMouseButtonEvent(0, false);
  }

  void type() {
    constexpr std::string_view kTexts[] = {"0",          "9999999999999999",
                                           "2027-04-01", "0001-01-01",
                                           "9999-12-31", "-5",
                                           "50rb",       "22:30",
                                           "ID-JK",      "é%s{}##"};
    ImGui::GetIO().AddInputCharactersUTF8(std::string(kTexts[below(std::size(kTexts))]).c_str());
  }

  void key() {
    constexpr ImGuiKey kKeys[] = {ImGuiKey_Tab,       ImGuiKey_LeftArrow, ImGuiKey_RightArrow,
                                  ImGuiKey_UpArrow,   ImGuiKey_DownArrow, ImGuiKey_Home,
                                  ImGuiKey_End,       ImGuiKey_Space,     ImGuiKey_Enter,
                                  ImGuiKey_Backspace, ImGuiKey_Escape,    ImGuiKey_PageDown};
    const ImGuiKey key = kKeys[below(std::size(kKeys))];
    ImGui::GetIO().AddKeyEvent(key, true);
    desk_.frames(0);
    ImGui::GetIO().AddKeyEvent(key, false);
  }

  void look_elsewhere() {
    constexpr std::string_view kDays[] = {"0001-01-01", "2015-07-01", "2018-08-13", "2026-11-23",
                                          "2027-01-01", "2027-03-31", "9999-12-31"};
    studio::Workspace& workspace = desk_.workspace();
    workspace.sight.today = date(kDays[below(std::size(kDays))]);
    workspace.sight.months = static_cast<int>(below(70));
    workspace.sight.is_monthly = below(2) == 0;
    workspace.lang = below(2) == 0 ? "id" : "en";
    workspace.sight.lang = workspace.lang;
  }

  void edit() {
    studio::Document& document = desk_.workspace().document();
    constexpr std::string_view kPlaces[] = {"/targets",  "/channels/0",  "/groups/1",
                                            "/income",   "/funds/0",     "/months",
                                            "/progress", "/period/until"};
    const std::string_view place = kPlaces[below(std::size(kPlaces))];
    switch (below(6)) {
      case 0:
        (void)document.remove(place);
        break;
      case 1:
        (void)document.set(place, Node::whole(static_cast<std::int64_t>(below(5'000'000))));
        break;
      default:
        document.undo();
    }
    desk_.workspace().versions = {{.id = "a", .name = "##a", .when = "", .text = document.text()}};
  }

  Desk& desk_;
  studio::Chance chance_;
};

TEST(SeeingPanels, BearWhateverIsDoneToThem) {
  for (const auto& [campaign, seed] : {std::pair<std::string_view, std::uint64_t>{"sandbox", 1},
                                       {"baznas", 2},
                                       {"baznas-2018", 3}}) {
    Desk desk(campaign);
    // A slow machine, so that a frame of the outlook simulates little.
    ImGui::GetIO().DeltaTime = 0.1F;
    Cat cat(desk, seed);
    int sound = 0;
    for (int i = 0; i < 1'500; ++i) {
      cat.play();
      sound += desk.workspace().diagnosis().campaign ? 1 : 0;
    }
    EXPECT_GT(sound, 500);  // or there was little to see
    const std::string text = desk.workspace().document().text();
    EXPECT_TRUE(studio::Document::open(text, "uji.json"));
  }
}

}  // namespace
}  // namespace lindung::test
