#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lindung::studio {

/// One thing on the screen, in the units of ImGui's mouse.
struct Seen {
  std::string name;  ///< of a control what it is labelled with; otherwise the text
  bool is_control = false;
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  bool is_checked = false;
  bool is_focused = false;
};

/// What a frame draws and where: for tests, which point and read as people do.
///
/// It is recorded from record() on, frame by frame. Only what can be seen is in it: nothing that
/// has scrolled away or lies behind a dialog.
namespace screen {

void record(bool is_wanted);

/// Begins a frame. Studio::draw() calls it.
void begin();

/// What the last whole frame drew, in its order.
[[nodiscard]] const std::vector<Seen>& seen();

/// A text that stands at the cursor, or in the last item. kit.hpp calls it for all that it writes.
void text(std::string_view text, float x, float y, float width, float height);

/// Names a control that ImGui itself does not tell the name of: a combo.
void name_control(unsigned int id, std::string_view name);

/// Tells of a control whether it is on, where ImGui does not know.
void check_control(unsigned int id, bool is_on);

}  // namespace screen
}  // namespace lindung::studio
