#include <imgui.h>

#include <string>

#include "studio/view/colours.hpp"
#include "studio/view/contrasts.hpp"
#include "studio/view/field.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/screen.hpp"

namespace lindung::studio {
namespace {

constexpr float kHexWidth = 6;  // em
constexpr const char* kPopup = "picker";
constexpr const char* kPicker = "##picker";

/// Shows the colour, or that there is none: a stroke through it. Whether it is pressed.
bool draw_swatch(std::string_view name, const ImVec4* colour) {
  const float side = ImGui::GetFrameHeight();
  const ImVec2 size = {side * 1.4F, side};
  if (colour != nullptr) {
    const bool is_pressed = ImGui::ColorButton(
        "##swatch", *colour, ImGuiColorEditFlags_NoTooltip | ImGuiColorEditFlags_NoDragDrop, size);
    screen::name_control(ImGui::GetItemID(), name);
    return is_pressed;
  }
  const bool is_pressed = ImGui::Button("##swatch", size);
  screen::name_control(ImGui::GetItemID(), name);
  const auto [low, high] = kit::last_room();
  ImGui::GetWindowDrawList()->AddLine({low.x + 3, high.y - 3}, {high.x - 3, low.y + 3},
                                      colour32(Tone::bad), em(0.1F));
  return is_pressed;
}

/// ImGui calls the picker's two parts "sv" and "hue".
void name_parts(const Editing& editing) {
  ImGui::PushID(kPicker);
  screen::name_control(ImGui::GetID("sv"), editing.said("colour_shade"));
  screen::name_control(ImGui::GetID("hue"), editing.said("colour_hue"));
  ImGui::PopID();
}

}  // namespace

void draw_colour_control(Editing& editing, const Field& field, const Node& value) {
  const bool is_accent = field.key == "accent";
  if (editing.takes_focus(field.pointer)) kit::focus_here(editing.is_to_type());
  std::string text = value.string();
  if (kit::input(field.label, text, em(kHexWidth), "#0b6b4f")) {
    // As designers copy it: its digits alone.
    if (text.size() == 6 && read_colour('#' + text)) text.insert(0, "#");
    editing.type(field.pointer, Node::text(text));
  }
  editing.after_typing(field.pointer, field.need == Need::optional);
  const kit::Room around = kit::last_room();
  const auto shown = read_colour(text);
  // What is no colour yet is picked from the widget's own on.
  ImVec4 parts = ImGui::ColorConvertU32ToFloat4(shown.value_or(IM_COL32(0x0b, 0x6b, 0x4f, 0xff)));
  ImGui::SameLine(0, em(0.3F));
  if (draw_swatch(editing.said("pick_colour"), shown ? &parts : nullptr)) ImGui::OpenPopup(kPopup);
  kit::tooltip(editing.said("pick_colour"));
  if (kit::begin_popup_at(kPopup, around)) {
    ImGui::SetNextItemWidth(em(14));
    // Dragging through colours is one step, as typing is.
    if (ImGui::ColorPicker3(kPicker, &parts.x,
                            ImGuiColorEditFlags_NoSidePreview | ImGuiColorEditFlags_NoInputs |
                                ImGuiColorEditFlags_NoOptions | ImGuiColorEditFlags_NoAlpha)) {
      parts.w = 1;
      editing.type(field.pointer, Node::text(write_colour(ImGui::ColorConvertFloat4ToU32(parts))));
    }
    name_parts(editing);
    editing.after_typing(field.pointer, false);
    // It lies over what stands below the field.
    if (is_accent) draw_contrasts(editing.workspace());
    ImGui::EndPopup();
  }
  if (is_accent) draw_contrasts(editing.workspace());
}

}  // namespace lindung::studio
