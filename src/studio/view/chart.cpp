#include "studio/view/chart.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "studio/view/kit.hpp"

namespace lindung::studio::chart {
namespace {

/// How far the arrow keys go while the last item has the focus. They are its own then, and move
/// nothing else.
int steps_asked() {
  struct Step {
    ImGuiKey key;
    int steps;
  };
  constexpr Step kSteps[] = {{ImGuiKey_LeftArrow, -1},
                             {ImGuiKey_RightArrow, 1},
                             {ImGuiKey_Home, -kToTheEnd},
                             {ImGuiKey_End, kToTheEnd}};
  if (!ImGui::IsItemFocused()) return 0;
  const ImGuiID id = ImGui::GetItemID();
  int asked = 0;
  for (const auto& [key, steps] : kSteps) {
    ImGui::SetKeyOwner(key, id);
    if (ImGui::GetIO().KeyMods == ImGuiMod_None &&
        ImGui::IsKeyPressed(key, id, ImGuiInputFlags_Repeat)) {
      asked += steps;
    }
  }
  return asked;
}

}  // namespace

ImVec2 Place::at(float right, float up) const {
  return {low.x + (high.x - low.x) * right, high.y - (high.y - low.y) * up};
}

Place place(std::string_view name, float height, float left) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float width = std::max(ImGui::GetContentRegionAvail().x, left + em(4));
  const std::string id = "##" + std::string(name);
  Place place{.low = {start.x + left, start.y + em(0.6F)},
              .high = {start.x + width - em(0.6F), start.y + height - em(1.7F)}};
  place.is_pressed = ImGui::InvisibleButton(id.c_str(), {width, height});
  place.is_seen = ImGui::IsItemVisible();
  place.is_pointed = ImGui::IsItemHovered();
  place.steps = steps_asked();
  ImGui::RenderNavHighlight({ImGui::GetItemRectMin(), ImGui::GetItemRectMax()}, ImGui::GetItemID());
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const ImVec2 moved = ImGui::GetIO().MouseDelta;
  if (place.is_pointed) {
    place.is_moved = place.is_pressed || moved.x != 0 || moved.y != 0;
    const float right = (mouse.x - place.low.x) / (place.high.x - place.low.x);
    const float up = (place.high.y - mouse.y) / (place.high.y - place.low.y);
    place.pointed = std::clamp(right, 0.0F, 1.0F);
    place.pointed_up = std::clamp(up, 0.0F, 1.0F);
  }
  return place;
}

std::int64_t nice_step(std::int64_t most, int lines) {
  for (std::int64_t ten = 1; ten <= most; ten *= 10) {
    for (const std::int64_t one : {1, 2, 5}) {
      if (most / (one * ten) <= lines) return one * ten;
    }
  }
  return std::max<std::int64_t>(most, 1);
}

void level(const Place& place, float up, std::string_view label) {
  const ImVec2 from = place.at(0, up);
  ImGui::GetWindowDrawList()->AddLine(from, place.at(1, up), colour32(Tone::quiet, 0.22F));
  kit::text_at({from.x - em(0.5F), from.y - em(0.5F)}, label, Tone::quiet, 1);
}

void tick(const Place& place, float right, std::string_view label, float& taken) {
  const ImVec2 at = place.at(right, 0);
  const float width = ImGui::CalcTextSize(label.data(), label.data() + label.size()).x;
  const float end = place.high.x + em(0.6F);
  const float start = std::clamp(at.x - width / 2, place.low.x - em(1), end - width);
  if (start < taken + em(0.8F)) return;
  taken = start + width;
  ImGui::GetWindowDrawList()->AddLine(at, {at.x, at.y + em(0.25F)}, colour32(Tone::quiet, 0.5F));
  kit::text_at({start, at.y + em(0.45F)}, label, Tone::quiet);
}

void marked(const Place& place, float right) {
  ImGui::GetWindowDrawList()->AddLine(place.at(right, 0), place.at(right, 1),
                                      colour32(Tone::plain, 0.45F));
}

void dashed(ImVec2 from, ImVec2 to, ImU32 colour, float thickness) {
  const ImVec2 way = {to.x - from.x, to.y - from.y};
  const float length = std::sqrt(way.x * way.x + way.y * way.y);
  const float dash = em(0.35F);
  const int dashes = std::clamp(static_cast<int>(length / dash), 1, 1'000);
  for (int i = 0; i < dashes; i += 2) {
    const float begin = static_cast<float>(i) * dash / length;
    const float end = std::min(begin + dash / length, 1.0F);
    ImGui::GetWindowDrawList()->AddLine({from.x + way.x * begin, from.y + way.y * begin},
                                        {from.x + way.x * end, from.y + way.y * end}, colour,
                                        thickness);
  }
}

void hatched(ImVec2 low, ImVec2 high, ImU32 colour) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float height = high.y - low.y;
  const float gap = em(0.5F);
  list.PushClipRect(low, high, true);
  // On one grid for the whole window, so that pieces side by side look like one.
  const float first = std::floor((low.x + low.y) / gap) * gap - high.y;
  const int lines = static_cast<int>((high.x - low.x + 2 * height) / gap) + 2;
  for (int i = 0; i < lines; ++i) {
    const float foot = first + gap * static_cast<float>(i);
    list.AddLine({foot, high.y}, {foot + height, low.y}, colour);
  }
  list.PopClipRect();
}

}  // namespace lindung::studio::chart
