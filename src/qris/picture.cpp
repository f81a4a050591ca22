#include "qris/picture.hpp"

#include <qrcodegen.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace lindung {

QrPicture::QrPicture(int inner, std::vector<bool> dark) : inner_(inner), dark_(std::move(dark)) {}

Result<QrPicture> QrPicture::of(std::string_view text) {
  if (text.contains('\0')) {
    return failure("qr_text", "", "A QR code of this text can't be made. Take the zero bytes out.");
  }
  using Buffer = std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX>;
  Buffer working;
  Buffer code;
  if (!qrcodegen_encodeText(std::string(text).c_str(), working.data(), code.data(),
                            qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX,
                            qrcodegen_Mask_AUTO, false)) {
    return failure("qr_too_long", "", "This text is too long for a QR code. Shorten it.");
  }
  const int inner = qrcodegen_getSize(code.data());
  std::vector<bool> dark;
  dark.reserve(static_cast<std::size_t>(inner) * static_cast<std::size_t>(inner));
  for (int y = 0; y < inner; ++y) {
    for (int x = 0; x < inner; ++x) dark.push_back(qrcodegen_getModule(code.data(), x, y));
  }
  return QrPicture(inner, std::move(dark));
}

bool QrPicture::is_dark(int x, int y) const {
  const int column = x - kQuietZone;
  const int row = y - kQuietZone;
  if (column < 0 || column >= inner_ || row < 0 || row >= inner_) return false;
  return dark_[static_cast<std::size_t>(row) * static_cast<std::size_t>(inner_) +
               static_cast<std::size_t>(column)];
}

std::string to_svg(const QrPicture& picture) {
  const std::string size = std::to_string(picture.size());
  std::string svg = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" + size + ' ' + size +
                    R"(" shape-rendering="crispEdges"><rect width=")" + size + R"(" height=")" +
                    size + R"(" fill="#fff"/><path d=")";
  for (int y = 0; y < picture.size(); ++y) {
    for (int x = 0; x < picture.size(); ++x) {
      if (!picture.is_dark(x, y)) continue;
      const int begin = x;
      while (picture.is_dark(x, y)) ++x;
      const std::string length = std::to_string(x - begin);
      svg.append("M").append(std::to_string(begin)).append(" ").append(std::to_string(y));
      svg.append("h").append(length).append("v1h-").append(length).append("z");
    }
  }
  return svg + "\"/></svg>";
}

}  // namespace lindung
