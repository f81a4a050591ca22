#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/json.hpp"
#include "studio/model/compare.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/place_name.hpp"
#include "studio/view/put_back.hpp"

namespace lindung::studio {
namespace {

constexpr std::size_t kMostShown = 600;  // bytes of a value
constexpr int kIndent = 2;

constexpr std::array<std::string_view, 4> kKinds = {"compare.added", "compare.removed",
                                                    "compare.changed", "compare.moved"};
constexpr std::array<Tone, 4> kTones = {Tone::good, Tone::bad, Tone::mark, Tone::quiet};

/// A difference as it is shown.
struct Line {
  Difference difference;
  std::string path{};
  std::string before{};
  std::string after{};
  std::optional<Edit> back{};
  float height = 0;  ///< of what was drawn of it last; 0 before that
};

std::string written(const Node& value) {
  std::string text = value.is(Node::Kind::text) ? value.string() : write_json(value, kIndent);
  if (text.size() <= kMostShown) return text;
  std::size_t end = kMostShown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
  return text + "…";
}

class ComparePanel final : public Panel {
 public:
  void draw(Workspace& workspace) override {
    look_again(workspace);
    kit::title(said("area.compare"));
    if (lines_.empty()) {
      kit::box(said("compare.same"), Tone::good);
      return;
    }
    kit::paragraph(fill(said(lines_.size() == 1 ? "compare.one" : "compare.many"),
                        {{"count", std::to_string(lines_.size())}}),
                   Tone::quiet);
    const Edit* wanted = nullptr;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (draw_line(workspace, lines_[i], i)) wanted = &*lines_[i].back;
    }
    if (wanted != nullptr) workspace.did(workspace.document().apply({*wanted}));
  }

 private:
  [[nodiscard]] std::string_view said(std::string_view key) const { return word(lang_, key); }

  void look_again(const Workspace& workspace) {
    if (revision_ == workspace.revision() && lang_ == workspace.lang) return;
    revision_ = workspace.revision();
    lang_ = workspace.lang;
    lines_.clear();
    const Node before = workspace.document().opened();
    const Node& after = workspace.document().file();
    for (Difference& one : compare(before, after)) {
      Line line{.difference = std::move(one)};
      const Difference& difference = line.difference;
      const bool is_gone = difference.kind == Difference::Kind::removed;
      line.path = place_path(is_gone ? before : after, difference.pointer, lang_);
      line.back = put_back(before, after, difference);
      if (difference.kind == Difference::Kind::moved) {
        line.before = say_place(difference.before);
        line.after = say_place(difference.after);
      } else {
        line.before = difference.before ? written(*difference.before) : said("compare.nothing");
        line.after = difference.after ? written(*difference.after) : said("compare.nothing");
      }
      lines_.push_back(std::move(line));
    }
  }

  /// "tempat 3"
  [[nodiscard]] std::string say_place(const std::optional<Node>& place) const {
    const std::int64_t index = place ? place->integer() : 0;
    return fill(said("compare.place"), {{"place", std::to_string(index + 1)}});
  }

  /// Whether it is to be put back.
  bool draw_line(Workspace& workspace, Line& line, std::size_t index) {
    const float at = ImGui::GetCursorScreenPos().y;
    if (line.height > 0 && kit::skip(line.height)) return false;
    const bool is_wanted = draw_seen(workspace, line, index);
    line.height = ImGui::GetCursorScreenPos().y - at - ImGui::GetStyle().ItemSpacing.y;
    return is_wanted;
  }

  bool draw_seen(Workspace& workspace, const Line& line, std::size_t index) const {
    const kit::Id own(index);
    const auto kind = static_cast<std::size_t>(line.difference.kind);
    ImGui::Separator();
    kit::text(said(kKinds[kind]), kTones[kind]);
    ImGui::SameLine(0, em(0.6F));
    kit::paragraph(line.path);
    const bool has_before = line.difference.kind != Difference::Kind::added;
    const bool has_after = line.difference.kind != Difference::Kind::removed;
    draw_values(line, has_before, has_after);
    if (has_after && kit::link(said("compare.go"))) workspace.go_to(line.difference.pointer);
    if (has_after) ImGui::SameLine(0, em(1));
    const kit::Off off(!line.back);
    return kit::link(said("compare.put_back"));
  }

  void draw_values(const Line& line, bool has_before, bool has_after) const {
    const int columns = has_before && has_after ? 2 : 1;
    if (!ImGui::BeginTable("values", columns, ImGuiTableFlags_SizingStretchSame)) return;
    if (has_before) draw_value(said("compare.before"), line.before);
    if (has_after) draw_value(said("compare.after"), line.after);
    ImGui::EndTable();
  }

  static void draw_value(std::string_view name, std::string_view value) {
    ImGui::TableNextColumn();
    kit::text(name, Tone::quiet);
    kit::box(value, Tone::quiet);
  }

  // Kept for this state of the file, in this language.
  std::uint64_t revision_ = ~std::uint64_t{0};
  std::string lang_{};
  std::vector<Line> lines_{};
};

}  // namespace

std::unique_ptr<Panel> make_compare_panel() { return std::make_unique<ComparePanel>(); }

}  // namespace lindung::studio
