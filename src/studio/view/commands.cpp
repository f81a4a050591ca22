#include "studio/view/commands.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <string>

#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"

namespace lindung::studio {
namespace {

enum class Menu : std::uint8_t { file, edit, view, help };

struct Command {
  std::string_view id;  ///< its word is command.<id>
  Menu menu;
  ImGuiKeyChord keys;  ///< 0 for none
  void (*run)(Workspace& workspace);
  bool (*can)(const Workspace& workspace) = nullptr;  ///< null: always
  bool is_first_of_group = false;
};

/// Whether the list of keys is to be opened in this frame.
bool& wants_keys() {
  static bool is_wanted = false;
  return is_wanted;
}

void save(Workspace& workspace, Wish::What what) {
  const Document& document = workspace.document();
  workspace.wish({.what = what, .name = document.name(), .text = document.text()});
}

template <Area area>
void show(Workspace& workspace) {
  workspace.show(area);
}

constexpr ImGuiKeyChord kShift = ImGuiMod_Shift;
constexpr ImGuiKeyChord kCtrl = ImGuiMod_Shortcut;  // Command on a Mac
constexpr ImGuiKeyChord kAlt = ImGuiMod_Alt;

constexpr Command kCommands[] = {
    {"new", Menu::file, kAlt | ImGuiKey_N, show<Area::start>},
    {"open", Menu::file, kCtrl | ImGuiKey_O,
     [](Workspace& workspace) { workspace.wish({.what = Wish::What::open}); }},
    {"save", Menu::file, kCtrl | ImGuiKey_S,
     [](Workspace& workspace) { save(workspace, Wish::What::save); }},
    {"save_as", Menu::file, kCtrl | kShift | ImGuiKey_S,
     [](Workspace& workspace) { save(workspace, Wish::What::save_as); }},
    {"versions", Menu::file, kAlt | ImGuiKey_9, show<Area::versions>, nullptr, true},
    {"publish", Menu::file, kAlt | ImGuiKey_0, show<Area::publish>},
    {"undo", Menu::edit, kCtrl | ImGuiKey_Z, [](Workspace& workspace) { workspace.undo(); },
     [](const Workspace& workspace) { return workspace.document().can_undo(); }},
    {"redo", Menu::edit, kCtrl | kShift | ImGuiKey_Z,
     [](Workspace& workspace) { workspace.redo(); },
     [](const Workspace& workspace) { return workspace.document().can_redo(); }},
    {"find", Menu::edit, kCtrl | ImGuiKey_F, show<Area::find>, nullptr, true},
    {"compare", Menu::edit, kAlt | ImGuiKey_8, show<Area::compare>},
    {"plain", Menu::edit, 0,
     [](Workspace& workspace) { workspace.wish({.what = Wish::What::plain}); }},
    {"back", Menu::view, kAlt | ImGuiKey_LeftArrow,
     [](Workspace& workspace) { workspace.go_back(); },
     [](const Workspace& workspace) { return workspace.can_go_back(); }},
    {"forward", Menu::view, kAlt | ImGuiKey_RightArrow,
     [](Workspace& workspace) { workspace.go_forward(); },
     [](const Workspace& workspace) { return workspace.can_go_forward(); }},
    {"edit", Menu::view, kAlt | ImGuiKey_1, show<Area::edit>, nullptr, true},
    {"problems", Menu::view, kAlt | ImGuiKey_2, show<Area::problems>},
    {"prices", Menu::view, kAlt | ImGuiKey_3, show<Area::prices>},
    {"gift", Menu::view, kAlt | ImGuiKey_4, show<Area::gift>},
    {"calendar", Menu::view, kAlt | ImGuiKey_5, show<Area::calendar>},
    {"outlook", Menu::view, kAlt | ImGuiKey_6, show<Area::outlook>},
    {"language", Menu::view, kAlt | ImGuiKey_L,
     [](Workspace& workspace) { workspace.lang = workspace.lang == "en" ? "id" : "en"; }, nullptr,
     true},
    {"keys", Menu::help, ImGuiKey_F1, [](Workspace& /*workspace*/) { wants_keys() = true; }},
};

constexpr std::array<std::string_view, 4> kMenus = {"menu.file", "menu.edit", "menu.view",
                                                    "menu.help"};

bool can(const Command& command, const Workspace& workspace) {
  return command.can == nullptr || command.can(workspace);
}

std::string keys_of(const Command& command) {
  if (command.keys == 0) return {};
  std::array<char, 64> text{};
  ImGui::GetKeyChordName(command.keys, text.data(), static_cast<int>(text.size()));
  return text.data();
}

}  // namespace

void draw_menu(Workspace& workspace) {
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(em(0.6F), em(0.4F)));
  const bool is_open = ImGui::BeginMenuBar();
  ImGui::PopStyleVar();
  if (!is_open) return;
  for (std::size_t i = 0; i < kMenus.size(); ++i) {
    const std::string label =
        std::string(word(workspace.lang, kMenus[i])) + "###" + std::string(kMenus[i]);
    if (!ImGui::BeginMenu(label.c_str())) continue;
    for (const Command& command : kCommands) {
      if (static_cast<std::size_t>(command.menu) != i) continue;
      if (command.is_first_of_group) ImGui::Separator();
      const std::string item = std::string(word(workspace.lang, "command.", command.id)) + "###" +
                               std::string(command.id);
      if (ImGui::MenuItem(item.c_str(), keys_of(command).c_str(), false, can(command, workspace))) {
        command.run(workspace);
      }
    }
    ImGui::EndMenu();
  }
  ImGui::EndMenuBar();
}

void do_shortcuts(Workspace& workspace) {
  if (ImGui::GetTopMostPopupModal() != nullptr) return;
  for (const Command& command : kCommands) {
    if (command.keys == 0 || !can(command, workspace)) continue;
    // While a text is typed, its own undo is asked first.
    const bool is_typing = ImGui::GetIO().WantTextInput;
    const bool is_undo = command.id == "undo" || command.id == "redo";
    if (is_typing && is_undo) continue;
    if (ImGui::IsKeyChordPressed(command.keys)) command.run(workspace);
  }
}

bool is_command(ImGuiKeyChord keys) {
  return keys != 0 && std::ranges::any_of(
                          kCommands, [&](const Command& command) { return command.keys == keys; });
}

void draw_dialogs(Workspace& workspace) {
  const std::string title = std::string(word(workspace.lang, "keys.title")) + "###keys";
  if (wants_keys()) {
    wants_keys() = false;
    ImGui::OpenPopup(title.c_str());
  }
  bool is_open = true;
  ImGui::SetNextWindowPos(ImGui::GetMainViewport()->GetCenter(), ImGuiCond_Appearing, {0.5F, 0.5F});
  if (!ImGui::BeginPopupModal(title.c_str(), &is_open,
                              ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove)) {
    return;
  }
  if (ImGui::BeginTable("keys", 2, ImGuiTableFlags_SizingFixedFit)) {
    for (const Command& command : kCommands) {
      if (command.keys == 0) continue;
      ImGui::TableNextRow();
      ImGui::TableNextColumn();
      kit::text(word(workspace.lang, "command.", command.id));
      ImGui::TableNextColumn();
      kit::text(keys_of(command), Tone::quiet);
    }
    ImGui::EndTable();
  }
  kit::paragraph(word(workspace.lang, "keys.about"), Tone::quiet, em(26));
  if (kit::main_button(word(workspace.lang, "dialog.close")) ||
      ImGui::IsKeyPressed(ImGuiKey_Escape)) {
    ImGui::CloseCurrentPopup();
  }
  ImGui::EndPopup();
}

}  // namespace lindung::studio
