#include "studio/view/commands.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"

namespace lindung::studio {
namespace {

/// In which menus it is: one of each bit.
enum Menu : std::uint8_t { kNone = 0, kFile = 1, kEdit = 2, kView = 4, kHelp = 8 };

struct Command {
  std::string_view id;  ///< its word is command.<id>; kPlain has the word of the page's link
  void (*run)(Workspace& workspace);
  bool (*can)(const Workspace& workspace);
  ImGuiKeyChord keys;  ///< 0 for none
  unsigned menus;
  bool is_first_of_group = false;
};

template <Area area>
void show(Workspace& workspace) {
  workspace.show(area);
}

template <Wish::What what>
void wish(Workspace& workspace) {
  workspace.wish({.what = what});
}

void undo(Workspace& workspace) { workspace.undo(); }
void redo(Workspace& workspace) { workspace.redo(); }
void back(Workspace& workspace) { workspace.go_back(); }
void forward(Workspace& workspace) { workspace.go_forward(); }
void change_language(Workspace& workspace) {
  workspace.lang = workspace.lang == "en" ? "id" : "en";
}
void show_keys(Workspace& workspace) { workspace.wants_keys = true; }

bool always(const Workspace& /*workspace*/) { return true; }
bool can_undo(const Workspace& workspace) { return workspace.document().can_undo(); }
bool can_redo(const Workspace& workspace) { return workspace.document().can_redo(); }
bool can_back(const Workspace& workspace) { return workspace.can_go_back(); }
bool can_forward(const Workspace& workspace) { return workspace.can_go_forward(); }

constexpr float kStepWidth = 24;               // em
constexpr float kTwoColumns = 38;              // em
constexpr ImGuiID kCommandOwner = 0x4C494E44;  // any but 0 and all ones
constexpr ImGuiKeyChord kShift = ImGuiMod_Shift;
constexpr ImGuiKeyChord kCtrl = ImGuiMod_Shortcut;  // Command on a Mac
constexpr ImGuiKeyChord kAlt = ImGuiMod_Alt;

constexpr std::string_view kPlain = "plain";

constexpr Command kCommands[] = {
    {"new", show<Area::start>, always, kAlt | ImGuiKey_N, kFile},
    {"open", wish<Wish::What::open>, always, kCtrl | ImGuiKey_O, kFile},
    {"save", wish<Wish::What::save>, always, kCtrl | ImGuiKey_S, kFile},
    {"save_as", wish<Wish::What::save_as>, always, kCtrl | kShift | ImGuiKey_S, kFile},
    {"versions", show<Area::versions>, always, kAlt | ImGuiKey_8, kFile, true},
    {"publish", show<Area::publish>, always, kAlt | ImGuiKey_9, kFile},
    {"undo", undo, can_undo, kCtrl | ImGuiKey_Z, kEdit},
    {"redo", redo, can_redo, kCtrl | kShift | ImGuiKey_Z, kEdit},
    {"redo", redo, can_redo, kCtrl | ImGuiKey_Y, kNone},
    {"find", show<Area::find>, always, kCtrl | ImGuiKey_F, kEdit, true},
    {"compare", show<Area::compare>, always, kAlt | ImGuiKey_7, kEdit},
    {kPlain, wish<Wish::What::plain>, always, kAlt | ImGuiKey_0, kEdit | kHelp},
    {"back", back, can_back, kAlt | ImGuiKey_LeftArrow, kView},
    {"forward", forward, can_forward, kAlt | ImGuiKey_RightArrow, kView},
    {"edit", show<Area::edit>, always, kAlt | ImGuiKey_1, kView, true},
    {"problems", show<Area::problems>, always, kAlt | ImGuiKey_2, kView},
    {"prices", show<Area::prices>, always, kAlt | ImGuiKey_3, kView},
    {"gift", show<Area::gift>, always, kAlt | ImGuiKey_4, kView},
    {"calendar", show<Area::calendar>, always, kAlt | ImGuiKey_5, kView},
    {"outlook", show<Area::outlook>, always, kAlt | ImGuiKey_6, kView},
    {"language", change_language, always, kAlt | ImGuiKey_L, kView, true},
    {"keys", show_keys, always, ImGuiKey_F1, kHelp},
};

constexpr std::array<std::string_view, 4> kMenus = {"menu.file", "menu.edit", "menu.view",
                                                    "menu.help"};

std::string keys_of(const Command& command) {
  if (command.keys == 0) return {};
  std::array<char, 64> text{};
  ImGui::GetKeyChordName(command.keys, text.data(), static_cast<int>(text.size()));
  std::string keys = text.data();
  for (const auto& [name, sign] : {std::pair{"LeftArrow", "←"}, std::pair{"RightArrow", "→"}}) {
    const std::size_t at = keys.find(name);
    if (at != std::string::npos) keys.replace(at, std::string_view(name).size(), sign);
  }
  return keys;
}

std::string_view word_of(const Command& command, std::string_view lang) {
  return command.id == kPlain ? word(lang, "page.skip.plain") : word(lang, "command.", command.id);
}

/// What it is called in the menu: of undoing and redoing with what that is about.
std::string label_of(const Command& command, const Workspace& workspace) {
  std::string label(word_of(command, workspace.lang));
  const Document& document = workspace.document();
  const auto step = command.id == "undo"   ? document.next_undo()
                    : command.id == "redo" ? document.next_redo()
                                           : std::nullopt;
  if (step) label.append(": ").append(kit::cut(say(*step, workspace.lang), em(kStepWidth)));
  return label;
}

/// One below the other; in two columns where there is room beside one another, so that all are seen
/// in a low window, too.
void draw_keys(std::string_view lang) {
  std::vector<const Command*> all;
  for (const Command& command : kCommands) {
    if (command.keys != 0) all.push_back(&command);
  }
  const bool is_wide = ImGui::GetMainViewport()->Size.x >= em(kTwoColumns);
  const std::size_t columns = is_wide ? 2 : 1;
  const std::size_t rows = (all.size() + columns - 1) / columns;
  if (!ImGui::BeginTable("keys", static_cast<int>(2 * columns), ImGuiTableFlags_SizingFixedFit)) {
    return;
  }
  for (std::size_t i = 0; i < rows * columns; ++i) {
    const std::size_t at = i / columns + i % columns * rows;  // down, then to the right
    ImGui::TableNextColumn();
    if (at < all.size()) kit::text(word_of(*all[at], lang));
    ImGui::TableNextColumn();
    if (at < all.size()) kit::text(keys_of(*all[at]) + "    ", Tone::quiet);
  }
  ImGui::EndTable();
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
      if ((command.menus & 1U << i) == 0) continue;
      if (command.is_first_of_group) ImGui::Separator();
      const std::string item = label_of(command, workspace) + "###" + std::string(command.id);
      if (ImGui::MenuItem(item.c_str(), keys_of(command).c_str(), false, command.can(workspace))) {
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
    if (command.keys == 0 || !command.can(workspace)) continue;
    // While a text is typed, its own undo is asked first.
    const bool is_typing = ImGui::GetIO().WantTextInput;
    const bool is_undo = command.id == "undo" || command.id == "redo";
    if (is_typing && is_undo) continue;
    if (!ImGui::IsKeyChordPressed(command.keys)) continue;
    // What is open over the window would have the keyboard in place of what comes.
    if (!ImGui::GetCurrentContext()->OpenPopupStack.empty()) ImGui::ClosePopupToLevel(0, true);
    command.run(workspace);
    // Whoever came by keys sees where they are, and can press it.
    if (workspace.has_arrived()) GImGui->NavDisableHighlight = false;
    // Alt alone leads to the menu when it is let go; this Alt was meant for the command.
    ImGui::SetKeyOwner(ImGuiMod_Alt, kCommandOwner, ImGuiInputFlags_LockUntilRelease);
  }
}

bool is_command(ImGuiKeyChord keys) {
  return keys != 0 && std::ranges::any_of(
                          kCommands, [&](const Command& command) { return command.keys == keys; });
}

void draw_dialogs(Workspace& workspace) {
  const std::string title = std::string(word(workspace.lang, "keys.title")) + "###keys";
  if (std::exchange(workspace.wants_keys, false)) ImGui::OpenPopup(title.c_str());
  bool is_open = true;
  ImGui::SetNextWindowPos(ImGui::GetMainViewport()->GetCenter(), ImGuiCond_Appearing, {0.5F, 0.5F});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ImGui::GetStyle().PopupRounding);
  const bool is_shown = ImGui::BeginPopupModal(
      title.c_str(), &is_open, ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove);
  ImGui::PopStyleVar();
  if (!is_shown) return;
  draw_keys(workspace.lang);
  // Until the table knows how wide it is, a width that is near.
  kit::paragraph(word(workspace.lang, "keys.about"), Tone::quiet,
                 std::max(em(26), kit::last_room().width()));
  if (kit::main_button(word(workspace.lang, "dialog.close")) ||
      ImGui::IsKeyPressed(ImGuiKey_Escape)) {
    ImGui::CloseCurrentPopup();
  }
  ImGui::EndPopup();
}

}  // namespace lindung::studio
