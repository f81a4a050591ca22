#pragma once

#include "qris/picture.hpp"

namespace lindung::studio {

/// Draws the code with its light edge, black on white whatever the theme, in squares of whole
/// units, so that a phone scans it off the screen. At most `width` wide where that is possible.
void draw_qr(const QrPicture& picture, float width);

}  // namespace lindung::studio
