#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "campaign/json.hpp"
#include "studio/model/compare.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/place_name.hpp"
#include "studio/view/see.hpp"

namespace lindung::studio {
namespace {

constexpr std::size_t kMostShown = 60;     // differences of one version
constexpr std::size_t kLongestValue = 90;  // bytes of a value that is shown

/// In what a kept version differs from the file as it is now.
struct Against {
  std::string id;
  Node then = Node::object();  ///< the file as it was
  std::vector<Difference> differences;
  bool is_readable = false;
};

/// What stands in a place, short.
std::string say_value(const std::optional<Node>& value, std::string_view lang) {
  if (!value) return std::string(word(lang, "versions.nothing"));
  std::string text = value->is(Node::Kind::text) ? value->string() : write_json(*value);
  if (text.size() <= kLongestValue) return text;
  std::size_t end = kLongestValue;
  // Not in the middle of a character of UTF-8.
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

/// "25 Nov 2026, 19.22.03 · diterbitkan · kampanye.json"
std::string joined(std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const std::string_view part : parts) {
    if (!part.empty()) all.append(all.empty() ? "" : " · ").append(part);
  }
  return all;
}

class VersionsPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override {
    const std::string_view lang = workspace.lang;
    kit::title(word(lang, "area.versions"));
    kit::paragraph(word(lang, "versions.about"), Tone::quiet);
    if (workspace.versions.empty()) {
      kit::box(word(lang, "versions.none"), Tone::quiet);
      return;
    }
    const std::vector<Against>& all =
        against_.of({workspace.revision(), ids_of(workspace)}, [&] { return look(workspace); });
    for (std::size_t i = 0; i < workspace.versions.size() && i < all.size(); ++i) {
      draw_version(workspace, workspace.versions[i], all[i]);
    }
  }

 private:
  static std::vector<std::string> ids_of(const Workspace& workspace) {
    std::vector<std::string> ids;
    ids.reserve(workspace.versions.size());
    for (const KeptVersion& version : workspace.versions) ids.push_back(version.id);
    return ids;
  }

  static std::vector<Against> look(const Workspace& workspace) {
    std::vector<Against> all;
    const Node& now = workspace.document().file();
    for (const KeptVersion& version : workspace.versions) {
      const auto document = Document::open(version.text, version.name);
      all.push_back(
          {.id = version.id,
           .then = document ? document->file() : Node::object(),
           .differences = document ? compare(document->file(), now) : std::vector<Difference>{},
           .is_readable = document.has_value()});
    }
    return all;
  }

  void draw_version(Workspace& workspace, const KeptVersion& version, const Against& against) {
    const std::string_view lang = workspace.lang;
    const kit::Id id(version.id);
    ImGui::Separator();
    kit::bold(version.headline.empty() ? version.name : version.headline);
    kit::paragraph(joined({version.when, version.why, version.name}), Tone::quiet);
    const std::size_t differences = against.differences.size();
    if (!against.is_readable) {
      kit::paragraph(word(lang, "versions.unreadable"), Tone::bad);
    } else if (differences == 0) {
      kit::text(word(lang, "versions.same"), Tone::quiet);
    } else {
      kit::text(fill(word(lang, differences == 1 ? "versions.one" : "versions.many"),
                     {{"count", std::to_string(differences)}}),
                Tone::quiet);
    }
    const bool is_open = open_ == version.id;
    {
      const kit::Off off(differences == 0);
      if (kit::button(word(lang, is_open ? "versions.hide" : "versions.look"))) {
        open_ = is_open ? std::string() : version.id;
      }
    }
    kit::beside(word(lang, "versions.restore"));
    if (kit::button(word(lang, "versions.restore"))) {
      workspace.wish({.what = Wish::What::restore, .name = version.id});
      workspace.tell([when = version.when](std::string_view in) {
        return fill(word(in, "versions.restoring"), {{"when", when}});
      });
    }
    if (is_open && differences > 0) draw_differences(workspace, against);
    ImGui::Spacing();
  }

  static void draw_differences(Workspace& workspace, const Against& against) {
    const std::string_view lang = workspace.lang;
    kit::paragraph(word(lang, "versions.since"), Tone::quiet);
    const ImGuiTableFlags flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH;
    if (ImGui::BeginTable("differences", 3, flags)) {
      for (const std::string_view column : {"place", "then", "now"}) {
        ImGui::TableNextColumn();
        kit::text(word(lang, "versions.column_", column), Tone::quiet);
      }
      for (std::size_t i = 0; i < against.differences.size() && i < kMostShown; ++i) {
        draw_difference(workspace, against.differences[i], against.then, i);
      }
      ImGui::EndTable();
    }
    if (against.differences.size() > kMostShown) {
      kit::text(fill(word(lang, "versions.more"),
                     {{"count", std::to_string(against.differences.size() - kMostShown)}}),
                Tone::quiet);
    }
  }

  static void draw_difference(Workspace& workspace, const Difference& one, const Node& then,
                              std::size_t number) {
    const std::string_view lang = workspace.lang;
    const kit::Id id(number);
    constexpr std::array<std::string_view, 4> kKinds = {"added", "removed", "changed", "moved"};
    ImGui::TableNextColumn();
    const bool is_gone = one.kind == Difference::Kind::removed;
    kit::paragraph(place_path(is_gone ? then : workspace.document().file(), one.pointer, lang));
    kit::text(word(lang, "versions.", kKinds[static_cast<std::size_t>(one.kind)]), Tone::quiet);
    if (!is_gone && kit::link(word(lang, "versions.go"))) {
      workspace.go_to(one.pointer);
    }
    ImGui::TableNextColumn();
    kit::paragraph(say_value(one.before, lang), Tone::quiet);
    ImGui::TableNextColumn();
    kit::paragraph(say_value(one.after, lang));
  }

  std::string open_{};
  Kept<std::pair<std::uint64_t, std::vector<std::string>>, std::vector<Against>> against_;
};

}  // namespace

std::unique_ptr<Panel> make_versions_panel() { return std::make_unique<VersionsPanel>(); }

}  // namespace lindung::studio
