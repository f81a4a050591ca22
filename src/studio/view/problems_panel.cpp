#include <imgui.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "studio/model/diagnose.hpp"
#include "studio/model/place.hpp"
#include "studio/model/words.hpp"
#include "studio/view/contrasts.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/place_name.hpp"
#include "studio/view/screen.hpp"

namespace lindung::studio {
namespace {

/// A finding as it is shown.
struct Line {
  std::string pointer{};
  std::string path{};
  std::string sentence{};
  bool is_error = false;
};

/// What one language lacks.
struct Gap {
  std::string lang{};
  std::vector<Line> texts{};
};

class ProblemsPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override {
    look_again(workspace);
    const Diagnosis& diagnosis = workspace.diagnosis();
    kit::title(said("area.problems"));
    draw_unread_fields(workspace);
    draw_verdict(diagnosis);
    for (std::size_t i = 0; i < lines_.size(); ++i) draw_line(workspace, lines_[i], i);
    draw_gaps(workspace);
    draw_unwritten(workspace);
    if (diagnosis.contrasts.empty()) return;
    kit::heading(said("problems.accent"));
    draw_contrasts(workspace);
    if (kit::link(said("problems.change_accent"))) workspace.go_to("/look/accent");
  }

 private:
  /// What was typed and is not in the file, before what is.
  void draw_unread_fields(Workspace& workspace) const {
    for (const std::string& pointer : workspace.unread()) {
      const kit::Id id(pointer);
      kit::paragraph(said("problems.unread"), Tone::bad);
      if (kit::link(place_path(workspace.document().file(), pointer, lang_))) {
        workspace.go_to(pointer);
      }
    }
  }

  [[nodiscard]] std::string_view said(std::string_view key) const { return word(lang_, key); }

  void look_again(const Workspace& workspace) {
    if (revision_ == workspace.revision() && lang_ == workspace.lang) return;
    revision_ = workspace.revision();
    lang_ = workspace.lang;
    lines_.clear();
    gaps_.clear();
    unwritten_.clear();
    const Node& file = workspace.document().file();
    for (const auto severity : {Problem::Severity::error, Problem::Severity::warning}) {
      for (const Finding& finding : workspace.diagnosis().findings) {
        // What a language lacks is told by language, below.
        if (finding.severity != severity || finding.code == "language_missing") continue;
        lines_.push_back(line_of(file, finding));
      }
    }
    for (const MissingText& text : workspace.diagnosis().missing) {
      if (gaps_.empty() || gaps_.back().lang != text.lang) gaps_.push_back({.lang = text.lang});
      gaps_.back().texts.push_back(
          {.pointer = text.pointer, .path = place_path(file, parent_of(text.pointer), lang_)});
    }
    for (const Unwritten& text : workspace.diagnosis().unwritten) {
      unwritten_.push_back({.pointer = text.pointer,
                            .path = place_path(file, text.pointer, lang_),
                            .sentence = std::string(say(text, lang_))});
    }
  }

  [[nodiscard]] Line line_of(const Node& file, const Finding& finding) const {
    return {.pointer = finding.pointer,
            .path = place_path(file, finding.pointer, lang_),
            .sentence = say(finding, lang_),
            .is_error = finding.severity == Problem::Severity::error};
  }

  void draw_verdict(const Diagnosis& diagnosis) const {
    const auto count = [&](std::string_view key, std::size_t number) {
      return fill(said(key), {{"count", std::to_string(number)}});
    };
    if (diagnosis.errors > 0) {
      kit::box(count("problems.errors", diagnosis.errors), Tone::bad);
    } else if (diagnosis.warnings > 0) {
      kit::box(count("problems.warnings", diagnosis.warnings), Tone::look);
    } else if (!unwritten_.empty()) {
      kit::box(said("problems.unwritten_only"), Tone::look);
    } else {
      kit::box(said("problems.none"), Tone::good);
    }
  }

  /// A card that is pressed as a whole: what is wrong, and where.
  void draw_line(Workspace& workspace, const Line& line, std::size_t index) const {
    const kit::Id own(index);
    const Tone tone = line.is_error ? Tone::bad : Tone::look;
    const float pad = em(0.6F);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float room = width - 2 * pad - em(0.4F);
    const float sentence = kit::size_of(line.sentence, room).y;
    const float where = kit::size_of(line.path, room).y;
    const float height = sentence + where + 2 * pad + em(0.2F);
    if (kit::skip(height)) return;
    const std::string name = "##" + line.sentence;
    const bool is_pressed = ImGui::Selectable(name.c_str(), false, 0, ImVec2(0, height));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + em(0.25F), at.y + height}, colour32(tone), em(0.1F));
    put({at.x + pad + em(0.4F), at.y + pad}, line.sentence, room, sentence, Tone::plain);
    put({at.x + pad + em(0.4F), at.y + pad + sentence + em(0.2F)}, line.path, room, where,
        Tone::quiet);
    if (is_pressed) workspace.go_to(line.pointer);
  }

  static void put(ImVec2 at, std::string_view text, float width, float height, Tone tone) {
    const char* const begin = text.data();
    ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), at, colour32(tone),
                                        begin, begin + text.size(), width);
    screen::text(text, at.x, at.y, width, height);
  }

  void draw_gaps(Workspace& workspace) const {
    if (gaps_.empty()) return;
    kit::heading(said("problems.missing"));
    for (const Gap& gap : gaps_) {
      const std::string_view name = word(lang_, "language.", gap.lang);
      kit::text(fill(said("problems.missing_in"),
                     {{"language", name.empty() ? std::string_view(gap.lang) : name},
                      {"count", std::to_string(gap.texts.size())}}));
      const kit::Id own(gap.lang);
      for (const Line& text : gap.texts) {
        if (kit::row(text.path, false, "›", Tone::quiet, text.pointer)) {
          workspace.go_to(text.pointer);
        }
      }
    }
  }

  void draw_unwritten(Workspace& workspace) const {
    if (unwritten_.empty()) return;
    kit::heading(said("problems.unwritten"));
    const kit::Id own("unwritten");
    for (std::size_t i = 0; i < unwritten_.size(); ++i) draw_line(workspace, unwritten_[i], i);
  }

  // Kept for this state of the file, in this language.
  std::uint64_t revision_ = ~std::uint64_t{0};
  std::string lang_{};
  std::vector<Line> lines_{};
  std::vector<Gap> gaps_{};
  std::vector<Line> unwritten_{};
};

}  // namespace

std::unique_ptr<Panel> make_problems_panel() { return std::make_unique<ProblemsPanel>(); }

}  // namespace lindung::studio
