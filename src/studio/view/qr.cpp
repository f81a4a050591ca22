#include "studio/view/qr.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace lindung::studio {

void draw_qr(const QrPicture& picture, float width) {
  const int size = picture.size();
  const float module = std::max(std::floor(width / static_cast<float>(size)), 1.0F);
  const float edge = module * static_cast<float>(size);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const ImVec2 low = {std::floor(start.x), std::floor(start.y)};
  ImGui::Dummy({edge, edge});
  if (!ImGui::IsItemVisible()) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(low, {low.x + edge, low.y + edge}, IM_COL32_WHITE);
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      if (!picture.is_dark(x, y)) continue;
      // What is dark side by side is one piece, without a seam.
      const int begin = x;
      while (picture.is_dark(x + 1, y)) ++x;
      const float top = low.y + module * static_cast<float>(y);
      list.AddRectFilled({low.x + module * static_cast<float>(begin), top},
                         {low.x + module * static_cast<float>(x + 1), top + module},
                         IM_COL32_BLACK);
    }
  }
}

}  // namespace lindung::studio
