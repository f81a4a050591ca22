#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <optional>
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
    if (is_entered) return go(workspace, ImGui::GetIO().KeyShift ? before() : next());
    kit::paragraph(
        fill(word(lang_, matches_.size() == 1 ? "find.one" : "find.many"),
             {{"count", std::to_string(matches_.size())}, {"next", std::to_string(next() + 1)}}),
        Tone::quiet);
    draw_matches(workspace);
  }

 private:
  /// Whether Enter was pressed in it.
  static bool draw_query(Workspace& workspace) {
    if (ImGui::IsWindowAppearing() || ImGui::IsKeyChordPressed(ImGuiMod_Shortcut | ImGuiKey_F)) {
      kit::focus_here();
    }
    kit::entry(word(workspace.lang, "find.field"), workspace.query, 0,
               word(workspace.lang, "find.field"));
    return ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
  }

  void look_again(const Workspace& workspace) {
    if (revision_ == workspace.revision() && query_ == workspace.query &&
        looked_in_ == workspace.lang) {
      return;
    }
    if (query_ != workspace.query) visited_.reset();
    revision_ = workspace.revision();
    query_ = workspace.query;
    looked_in_ = workspace.lang;
    matches_ = find(workspace.document().file(), query_, lang_);
    if (!visited_) return;
    const auto again = std::ranges::find(matches_, visited_->pointer, &Match::pointer);
    visited_->is_there = again != matches_.end();
    if (visited_->is_there) visited_->at = static_cast<std::size_t>(again - matches_.begin());
  }

  // ---- From one place to the next, in a ring

  /// The first that comes behind where one was, even when that holds the text no more.
  [[nodiscard]] std::size_t next() const {
    if (!visited_) return 0;
    return (visited_->at + (visited_->is_there ? 1 : 0)) % matches_.size();
  }

  [[nodiscard]] std::size_t before() const {
    const std::size_t at = visited_ ? visited_->at % matches_.size() : 0;
    return (at + matches_.size() - 1) % matches_.size();
  }

  void go(Workspace& workspace, std::size_t index) {
    visited_ = Visited{.pointer = matches_[index].pointer, .at = index};
    workspace.go_to(matches_[index].pointer);
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
    const Node& file = workspace.document().file();
    Line line{.path = place_path(file, match.pointer, lang_)};
    if (match.in == Match::In::pointer) {
      // What programs call the place says nothing here; what stands there does.
      line.before = place_summary(file, match.pointer, lang_);
      return line;
    }
    line.before = (begin > 0 ? "…" : "") + std::string(shown.substr(begin, at - begin));
    line.found = shown.substr(at, end - at);
    if (last > end) line.after = shown.substr(end, last - end);
    return line;
  }

  void draw_match(Workspace& workspace, std::size_t index, float height) {
    const kit::Id own(index);
    const Line line = line_of(workspace, matches_[index]);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(8, em(0.2F)));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string name = "##" + line.path;
    const bool is_here = visited_ && visited_->is_there && visited_->at == index;
    const bool is_pressed = ImGui::Selectable(name.c_str(), is_here, 0, ImVec2(0, height));
    ImGui::PopStyleVar();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(at, {at.x + width, at.y + height}, true);
    put({at.x, at.y + em(0.25F)}, kit::cut_middle(line.path, width), Tone::quiet);
    ImVec2 next = {at.x, at.y + em(1.55F)};
    next.x = put(next, line.before, Tone::plain);
    if (!line.found.empty()) {
      const ImVec2 size = kit::size_of(line.found);
      list.AddRectFilled({next.x - 1, next.y - 1}, {next.x + size.x + 1, next.y + size.y + 1},
                         paper32(Tone::look), em(0.15F));
      next.x = put(next, line.found, Tone::look);
    }
    put(next, kit::cut(line.after, at.x + width - next.x), Tone::plain);
    list.PopClipRect();
    if (is_pressed) go(workspace, index);
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

  /// Where one went last.
  struct Visited {
    std::string pointer{};
    std::size_t at = 0;    ///< among the matches
    bool is_there = true;  ///< it still is one of them
  };
  std::optional<Visited> visited_{};
};

}  // namespace

std::unique_ptr<Panel> make_find_panel() { return std::make_unique<FindPanel>(); }

}  // namespace lindung::studio
