#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "studio/model/find.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/place_name.hpp"

namespace lindung::studio {
namespace {

constexpr std::size_t kBefore = 40;   // bytes shown before what was found
constexpr std::size_t kAround = 240;  // bytes shown at all

/// Where a character of UTF-8 begins, at or before the place.
std::size_t character_at(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
    --at;
  }
  return std::min(at, text.size());
}

/// A match as it is shown: a line of the text, what was found in the middle of it.
struct Line {
  std::string pointer{};
  std::string path{};
  std::string before{};
  std::string found{};
  std::string after{};
};

class FindPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override {
    lang_ = workspace.lang;
    kit::title(word(lang_, "area.find"));
    const bool is_entered = draw_query(workspace);
    look_again(workspace);
    if (workspace.query.empty()) {
      kit::paragraph(word(lang_, "find.about"), Tone::quiet);
      return;
    }
    if (matches_.empty()) {
      kit::paragraph(fill(word(lang_, "find.nothing"), {{"text", workspace.query}}), Tone::look);
      return;
    }
    if (is_entered) return workspace.go_to(matches_.front().pointer);
    kit::text(fill(word(lang_, matches_.size() == 1 ? "find.one" : "find.many"),
                   {{"count", std::to_string(matches_.size())}}),
              Tone::quiet);
    draw_matches(workspace);
  }

 private:
  /// Whether Enter was pressed in it.
  static bool draw_query(Workspace& workspace) {
    if (ImGui::IsWindowAppearing() || ImGui::IsKeyChordPressed(ImGuiMod_Shortcut | ImGuiKey_F)) {
      kit::focus_here();
    }
    kit::input(word(workspace.lang, "find.field"), workspace.query, 0,
               word(workspace.lang, "find.field"));
    return ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
  }

  void look_again(const Workspace& workspace) {
    if (revision_ == workspace.revision() && query_ == workspace.query &&
        looked_in_ == workspace.lang) {
      return;
    }
    revision_ = workspace.revision();
    query_ = workspace.query;
    looked_in_ = workspace.lang;
    matches_ = find(workspace.document().file(), query_, lang_);
  }

  void draw_matches(Workspace& workspace) {
    ImGui::Spacing();
    const float height = 2 * em() + em(0.9F);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(matches_.size()), height + em(0.2F));
    while (clipper.Step()) {
      for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
        draw_match(workspace, static_cast<std::size_t>(i), height);
      }
    }
  }

  /// What is drawn of a match is made when it is seen.
  Line line_of(const Workspace& workspace, const Match& match) const {
    const std::string_view shown = match.shown;
    const std::size_t at = std::min(match.at, shown.size());
    const std::size_t end = std::min(at + query_.size(), shown.size());
    const std::size_t begin = at > kBefore ? character_at(shown, at - kBefore) : 0;
    const std::size_t last = character_at(shown, std::min(shown.size(), begin + kAround));
    Line line{.pointer = match.pointer,
              .path = place_path(workspace.document().file(), match.pointer, lang_)};
    line.before = (begin > 0 ? "…" : "") + std::string(shown.substr(begin, at - begin));
    line.found = shown.substr(at, end - at);
    if (last > end) line.after = shown.substr(end, last - end);
    return line;
  }

  void draw_match(Workspace& workspace, std::size_t index, float height) const {
    const kit::Id own(index);
    const Line line = line_of(workspace, matches_[index]);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(8, em(0.2F)));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string name = "##" + line.path;
    const bool is_pressed = ImGui::Selectable(name.c_str(), false, 0, ImVec2(0, height));
    ImGui::PopStyleVar();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(at, {at.x + width, at.y + height}, true);
    put({at.x, at.y + em(0.25F)}, line.path, Tone::quiet);
    ImVec2 next = {at.x, at.y + em(1.55F)};
    next.x = put(next, line.before, Tone::plain);
    const ImVec2 size = kit::size_of(line.found);
    list.AddRectFilled({next.x - 1, next.y - 1}, {next.x + size.x + 1, next.y + size.y + 1},
                       paper32(Tone::look), em(0.15F));
    next.x = put(next, line.found, Tone::look);
    put(next, kit::cut(line.after, at.x + width - next.x), Tone::plain);
    list.PopClipRect();
    if (is_pressed) workspace.go_to(line.pointer);
  }

  /// The end of the text.
  static float put(ImVec2 at, std::string_view text, Tone tone) {
    kit::text_at(at, text, tone);
    return at.x + kit::size_of(text).x;
  }

  std::string lang_{};

  // Kept for this state of the file, this text, in this language.
  std::uint64_t revision_ = ~std::uint64_t{0};
  std::string query_{};
  std::string looked_in_{};
  std::vector<Match> matches_{};
};

}  // namespace

std::unique_ptr<Panel> make_find_panel() { return std::make_unique<FindPanel>(); }

}  // namespace lindung::studio
