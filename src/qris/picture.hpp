#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "error/error.hpp"

namespace lindung {

/// A QR code as a square of dark and light modules, with the light edge of four modules that
/// scanners need.
class QrPicture {
 public:
  static constexpr int kQuietZone = 4;

  /// The smallest code of `text`, with error correction M: up to 15% of it may be unreadable.
  /// Errors (path ""): qr_too_long, over 2,331 bytes; qr_text, a zero byte in it.
  [[nodiscard]] static Result<QrPicture> of(std::string_view text);

  /// Modules along an edge, the quiet zone counted in: 29 to 185.
  [[nodiscard]] int size() const { return inner_ + 2 * kQuietZone; }

  /// Column x and row y, from the upper left corner; what is outside is light.
  [[nodiscard]] bool is_dark(int x, int y) const;

 private:
  QrPicture(int inner, std::vector<bool> dark);

  int inner_;
  std::vector<bool> dark_;  // row by row, without the quiet zone
};

/// An SVG image without measures of its own, black on white, one unit a module.
[[nodiscard]] std::string to_svg(const QrPicture& picture);

inline constexpr int kLargestScale = 32;

/// A PNG image, black on white, `scale` pixels a module: 1 to kLargestScale, the nearest of them
/// for any other.
[[nodiscard]] std::string to_png(const QrPicture& picture, int scale);

}  // namespace lindung
