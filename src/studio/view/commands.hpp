#pragma once

#include <imgui.h>

#include "studio/model/workspace.hpp"

/// What can be done from everywhere, said once: menu, shortcuts and the list of keys come from one
/// table.
namespace lindung::studio {

void draw_menu(Workspace& workspace);

/// Does the command whose keys were pressed.
void do_shortcuts(Workspace& workspace);

/// Whether some command has these keys.
[[nodiscard]] bool is_command(ImGuiKeyChord keys);

/// The list of keys, while it is open.
void draw_dialogs(Workspace& workspace);

}  // namespace lindung::studio
