#pragma once

#include "studio/model/workspace.hpp"

namespace lindung::studio {

/// How the campaign's accent looks on light and on dark paper: a sample of each, its contrast, and
/// what the widget does where that is too little. Nothing where there is no accent.
void draw_contrasts(const Workspace& workspace);

}  // namespace lindung::studio
