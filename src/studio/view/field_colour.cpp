#include <imgui.h>

#include <string>

#include "studio/view/colours.hpp"
#include "studio/view/contrasts.hpp"
#include "studio/view/field.hpp"
#include "studio/view/kit.hpp"

namespace lindung::studio {
namespace {

constexpr float kHexWidth = 6;  // em
constexpr const char* kPopup = "picker";

}  // namespace

void draw_colour_control(Editing& editing, const Field& field, const Node& value) {
  if (editing.takes_focus(field.pointer)) kit::focus_here(editing.is_to_type());
  std::string text = value.string();
  if (kit::input(field.label, text, em(kHexWidth), "#0b6b4f")) {
    editing.type(field.pointer, Node::text(text));
  }
  editing.after_typing(field.pointer, field.need == Need::optional);
  const kit::Room around = kit::last_room();
  const ImU32 shown = read_colour(text).value_or(IM_COL32_BLACK_TRANS);
  ImVec4 parts = ImGui::ColorConvertU32ToFloat4(shown);
  ImGui::SameLine(0, em(0.3F));
  const float side = ImGui::GetFrameHeight();
  if (ImGui::ColorButton("##swatch", parts,
                         ImGuiColorEditFlags_NoTooltip | ImGuiColorEditFlags_NoDragDrop,
                         ImVec2(side * 1.4F, side))) {
    ImGui::OpenPopup(kPopup);
  }
  kit::tooltip(editing.said("pick_colour"));
  if (kit::begin_popup_at(kPopup, around)) {
    ImGui::SetNextItemWidth(em(14));
    // Dragging through colours is one step, as typing is.
    if (ImGui::ColorPicker3("##picker", &parts.x,
                            ImGuiColorEditFlags_NoSidePreview | ImGuiColorEditFlags_NoInputs |
                                ImGuiColorEditFlags_NoOptions | ImGuiColorEditFlags_NoAlpha)) {
      parts.w = 1;
      editing.type(field.pointer, Node::text(write_colour(ImGui::ColorConvertFloat4ToU32(parts))));
    }
    editing.after_typing(field.pointer, false);
    ImGui::EndPopup();
  }
  if (field.key == "accent") draw_contrasts(editing.workspace());
}

}  // namespace lindung::studio
