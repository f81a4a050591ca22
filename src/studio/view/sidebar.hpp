#pragma once

#include "studio/model/workspace.hpp"

namespace lindung::studio {

/// The way around: the parts of the campaign with what is wrong in each, and the studio's areas.
void draw_sidebar(Workspace& workspace);

/// How high draw_status() is: more than a line where what is told is long.
[[nodiscard]] float status_height(const Workspace& workspace);

/// The line at the bottom: what was told last, errors and warnings, whether the file is saved.
void draw_status(Workspace& workspace);

}  // namespace lindung::studio
