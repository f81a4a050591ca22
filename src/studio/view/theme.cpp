#include "studio/view/theme.hpp"

#include <array>

namespace lindung::studio {
namespace {

constexpr ImVec4 rgb(std::uint32_t hex, float alpha = 1) {
  return {static_cast<float>(hex >> 16U & 0xFFU) / 255, static_cast<float>(hex >> 8U & 0xFFU) / 255,
          static_cast<float>(hex & 0xFFU) / 255, alpha};
}

struct Palette {
  std::array<ImVec4, 6> tones;   // by Tone
  std::array<ImVec4, 6> papers;  // by Tone
  ImVec4 paper;
  ImVec4 side;   // beside the paper: menus, bars, headers
  ImVec4 field;  // what is typed in
  ImVec4 line;
  ImVec4 button;
  ImVec4 hovered;
  ImVec4 pressed;
};

constexpr Palette kLight = {.tones = {rgb(0x1C2621), rgb(0x5A6660), rgb(0x0B6B4F), rgb(0x8A5300),
                                      rgb(0xB3261E), rgb(0x0B6B4F)},
                            .papers = {rgb(0xEFECE4), rgb(0xEFECE4), rgb(0xDDEFE6), rgb(0xFBEBCB),
                                       rgb(0xFADFDC), rgb(0xDDEFE6)},
                            .paper = rgb(0xFFFDF8),
                            .side = rgb(0xF4F1E9),
                            .field = rgb(0xFFFFFF),
                            .line = rgb(0xCFCABD),
                            .button = rgb(0xE9E5DA),
                            .hovered = rgb(0xDCE9E1),
                            .pressed = rgb(0xC5DDD1)};

constexpr Palette kDark = {.tones = {rgb(0xECEFEA), rgb(0xA3AEA8), rgb(0x6FCBA6), rgb(0xF0B95A),
                                     rgb(0xFF9A90), rgb(0x6FCBA6)},
                           .papers = {rgb(0x26302C), rgb(0x26302C), rgb(0x17382C), rgb(0x3B2F16),
                                      rgb(0x45211E), rgb(0x17382C)},
                           .paper = rgb(0x161E1B),
                           .side = rgb(0x1D2623),
                           .field = rgb(0x0F1513),
                           .line = rgb(0x3A4641),
                           .button = rgb(0x2A3530),
                           .hovered = rgb(0x2B4A3D),
                           .pressed = rgb(0x35604F)};

struct Theme {
  const Palette* palette = &kLight;
  ImFont* bold = nullptr;
  ImFont* title = nullptr;
};

constexpr float kTitle = 1.35F;  // em

Theme& theme() {
  static Theme only;
  return only;
}

void set_sizes(ImGuiStyle& style) {
  style.WindowPadding = {16, 12};
  style.FramePadding = {9, 6};
  style.ItemSpacing = {8, 8};
  style.ItemInnerSpacing = {6, 6};
  style.CellPadding = {8, 5};
  style.IndentSpacing = 16;
  style.ScrollbarSize = 13;
  style.WindowRounding = 0;
  style.ChildRounding = 0;
  style.PopupRounding = 8;
  style.FrameRounding = 6;
  style.GrabRounding = 6;
  style.TabRounding = 6;
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 1;
  style.PopupBorderSize = 1;
  style.FrameBorderSize = 1;
  style.SelectableTextAlign = {0, 0.5F};
  style.DisabledAlpha = 0.55F;
  style.HoverStationaryDelay = 0.05F;
}

void set_colours(ImGuiStyle& style, const Palette& palette) {
  const ImVec4 clear = {0, 0, 0, 0};
  const ImVec4 mark = palette.tones[static_cast<std::size_t>(Tone::mark)];
  const ImVec4 chosen = palette.papers[static_cast<std::size_t>(Tone::mark)];
  const std::pair<ImGuiCol, ImVec4> colours[] = {
      {ImGuiCol_Text, palette.tones[0]},
      {ImGuiCol_TextDisabled, palette.tones[1]},
      {ImGuiCol_WindowBg, palette.paper},
      {ImGuiCol_ChildBg, clear},
      {ImGuiCol_PopupBg, palette.paper},
      {ImGuiCol_Border, palette.line},
      {ImGuiCol_BorderShadow, clear},
      {ImGuiCol_FrameBg, palette.field},
      {ImGuiCol_FrameBgHovered, palette.field},
      {ImGuiCol_FrameBgActive, palette.field},
      {ImGuiCol_TitleBg, palette.side},
      {ImGuiCol_TitleBgActive, palette.side},
      {ImGuiCol_TitleBgCollapsed, palette.side},
      {ImGuiCol_MenuBarBg, palette.side},
      {ImGuiCol_ScrollbarBg, clear},
      {ImGuiCol_ScrollbarGrab, palette.line},
      {ImGuiCol_ScrollbarGrabHovered, palette.tones[1]},
      {ImGuiCol_ScrollbarGrabActive, mark},
      {ImGuiCol_CheckMark, mark},
      {ImGuiCol_SliderGrab, mark},
      {ImGuiCol_SliderGrabActive, mark},
      {ImGuiCol_Button, palette.button},
      {ImGuiCol_ButtonHovered, palette.hovered},
      {ImGuiCol_ButtonActive, palette.pressed},
      {ImGuiCol_Header, chosen},
      {ImGuiCol_HeaderHovered, palette.hovered},
      {ImGuiCol_HeaderActive, palette.pressed},
      {ImGuiCol_Separator, palette.line},
      {ImGuiCol_SeparatorHovered, mark},
      {ImGuiCol_SeparatorActive, mark},
      {ImGuiCol_ResizeGrip, clear},
      {ImGuiCol_ResizeGripHovered, palette.line},
      {ImGuiCol_ResizeGripActive, mark},
      {ImGuiCol_Tab, palette.side},
      {ImGuiCol_TabHovered, palette.hovered},
      {ImGuiCol_TabActive, chosen},
      {ImGuiCol_TabUnfocused, palette.side},
      {ImGuiCol_TabUnfocusedActive, chosen},
      {ImGuiCol_PlotLines, mark},
      {ImGuiCol_PlotLinesHovered, mark},
      {ImGuiCol_PlotHistogram, mark},
      {ImGuiCol_PlotHistogramHovered, mark},
      {ImGuiCol_TableHeaderBg, palette.side},
      {ImGuiCol_TableBorderStrong, palette.line},
      {ImGuiCol_TableBorderLight, palette.line},
      {ImGuiCol_TableRowBg, clear},
      {ImGuiCol_TableRowBgAlt, palette.side},
      {ImGuiCol_TextSelectedBg, palette.pressed},
      {ImGuiCol_DragDropTarget, mark},
      {ImGuiCol_NavHighlight, mark},
      {ImGuiCol_NavWindowingHighlight, mark},
      {ImGuiCol_NavWindowingDimBg, rgb(0x000000, 0.3F)},
      {ImGuiCol_ModalWindowDimBg, rgb(0x000000, 0.35F)},
  };
  for (const auto& [which, colour] : colours) style.Colors[which] = colour;
}

ImFont* add_font(std::span<const std::byte> file, float pixels) {
  // Latin with its extensions, and the signs that the studio's texts use.
  static constexpr ImWchar kGlyphs[] = {0x20,   0x24F,  0x2B0,  0x2FF,  0x300,  0x36F,
                                        0x1E00, 0x1EFF, 0x2010, 0x205E, 0x20A0, 0x20BF,
                                        0x2100, 0x214F, 0x2190, 0x21FF, 0x2200, 0x22FF,
                                        0x25A0, 0x25FF, 0x2600, 0x2713, 0};
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = 2;
  config.OversampleV = 1;
  // Only read, though ImGui asks for a pointer to write through.
  auto* const bytes = const_cast<std::byte*>(file.data());  // NOLINT(*-const-cast)
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes, static_cast<int>(file.size()), pixels,
                                                    &config, kGlyphs);
}

}  // namespace

ImVec4 colour(Tone tone) { return theme().palette->tones[static_cast<std::size_t>(tone)]; }

ImU32 colour32(Tone tone, float alpha) {
  ImVec4 found = colour(tone);
  found.w = alpha;
  return ImGui::ColorConvertFloat4ToU32(found);
}

ImU32 paper32(Tone tone) {
  return ImGui::ColorConvertFloat4ToU32(theme().palette->papers[static_cast<std::size_t>(tone)]);
}

float em(float n) { return ImGui::GetFontSize() * n; }

void set_theme(bool is_dark) {
  theme().palette = is_dark ? &kDark : &kLight;
  ImGuiStyle& style = ImGui::GetStyle();
  set_sizes(style);
  set_colours(style, *theme().palette);
}

void set_fonts(std::span<const std::byte> regular, std::span<const std::byte> bold, float size,
               float ratio) {
  ImGuiIO& io = ImGui::GetIO();
  io.Fonts->Clear();
  theme().bold = theme().title = nullptr;
  if (regular.empty()) {
    io.Fonts->AddFontDefault();
  } else {
    add_font(regular, size * ratio);
    if (!bold.empty()) {
      theme().bold = add_font(bold, size * ratio);
      theme().title = add_font(bold, size * ratio * kTitle);
    }
  }
  io.FontGlobalScale = regular.empty() ? 1 : 1 / ratio;
  io.Fonts->Build();
}

ImFont* bold_font() { return theme().bold != nullptr ? theme().bold : ImGui::GetFont(); }

ImFont* title_font() { return theme().title != nullptr ? theme().title : ImGui::GetFont(); }

}  // namespace lindung::studio
