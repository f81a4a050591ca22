#pragma once

#include <optional>
#include <string>

/// What ImGui copies to and pastes from. The page carries it to and from the browser's clipboard,
/// which may be read only while somebody pastes.
namespace lindung::studio::clipboard {

/// Makes it the clipboard of the current context of ImGui.
void install();

void set(std::string text);

/// What was copied since the last call; nothing when nothing was.
[[nodiscard]] std::optional<std::string> take_copied();

}  // namespace lindung::studio::clipboard
