#include "studio/view/contrasts.hpp"

#include <imgui.h>

#include <string>

#include "studio/model/place.hpp"
#include "studio/model/words.hpp"
#include "studio/view/colours.hpp"
#include "studio/view/kit.hpp"

namespace lindung::studio {
namespace {

constexpr float kSampleWidth = 6.5F;  // em

/// "4,53" of 4.534: cut, so that what is told is never more than there is.
std::string say_ratio(double ratio, std::string_view lang) {
  const int hundredths = static_cast<int>(ratio * 100);
  const std::string rest = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + (lang == "en" ? "." : ",") +
         (rest.size() < 2 ? "0" : "") + rest;
}

void draw_sample(std::string_view text, ImU32 paper, ImU32 ink) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size = {em(kSampleWidth), em(1.9F)};
  const char* const begin = text.data();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, paper, em(0.4F));
  list.AddRect(at, {at.x + size.x, at.y + size.y}, ImGui::GetColorU32(ImGuiCol_Border), em(0.4F));
  list.AddText({at.x + em(0.7F), at.y + em(0.45F)}, ink, begin, begin + text.size());
  ImGui::Dummy(size);
}

}  // namespace

void draw_contrasts(const Workspace& workspace) {
  const Node* accent = find_at(workspace.document().file(), "/look/accent");
  const auto ink = accent != nullptr ? read_colour(accent->string()) : std::nullopt;
  if (!ink) return;
  const std::string& lang = workspace.lang;
  for (const Contrast& one : workspace.diagnosis().contrasts) {
    const float start = ImGui::GetCursorPosX();
    draw_sample(word(lang, "edit.accent_sample"), read_colour(one.paper).value_or(0), *ink);
    ImGui::SameLine(0, 0);
    ImGui::SetCursorPosX(start + em(kSampleWidth + 0.6F));
    ImGui::BeginGroup();
    const std::string key = std::string("edit.contrast_") + (one.is_dark ? "dark" : "light") +
                            (one.is_enough ? "" : "_low");
    kit::paragraph(fill(word(lang, key), {{"ratio", say_ratio(one.ratio, lang)}}),
                   one.is_enough ? Tone::good : Tone::look);
    ImGui::EndGroup();
  }
}

}  // namespace lindung::studio
