#include <string>
#include <utility>

#include "studio/model/templates.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/see.hpp"

namespace lindung::studio {
namespace {

constexpr std::size_t kMostRecent = 5;

class StartPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override {
    const std::string_view lang = workspace.lang;
    kit::title(word(lang, "area.start"));
    if (workspace.document().is_changed()) {
      kit::box(fill(word(lang, "start.unsaved"), {{"name", workspace.document().name()}}),
               Tone::look);
    } else {
      kit::paragraph(word(lang, "start.about"), Tone::quiet);
    }
    kit::heading(word(lang, "start.templates"));
    for (const Template& one : templates()) draw_template(workspace, one);
    ImGui::Separator();
    kit::heading(word(lang, "start.file"));
    kit::paragraph(word(lang, "start.file_about"), Tone::quiet);
    if (kit::main_button(word(lang, "start.open"))) workspace.wish({.what = Wish::What::open});
    draw_recent(workspace);
  }

 private:
  static void draw_template(Workspace& workspace, const Template& one) {
    const std::string_view lang = workspace.lang;
    const kit::Id id(one.id);
    ImGui::Separator();
    const std::string_view label = word(lang, "start.begin");
    const float button = ImGui::CalcTextSize(label.data(), label.data() + label.size()).x +
                         2 * ImGui::GetStyle().FramePadding.x;
    const float start = ImGui::GetCursorPosX();
    const float room = ImGui::GetContentRegionAvail().x;
    ImGui::BeginGroup();
    kit::bold(word(lang, "template.", one.id));
    kit::paragraph(word(lang, std::string("template.").append(one.id).append(".about")),
                   Tone::quiet, room - button - em());
    ImGui::EndGroup();
    ImGui::SameLine(start + room - button);
    if (kit::button(label)) begin(workspace, one);
  }

  static void begin(Workspace& workspace, const Template& one) {
    auto begun = begin_from(one.id, workspace.given_today(), workspace.lang);
    if (!begun) {
      (void)workspace.did(std::unexpected(begun.error()));
      return;
    }
    const bool was_changed = workspace.document().is_changed();
    workspace.open(*std::move(begun));
    workspace.go_to("");
    workspace.tell(telling(was_changed ? "start.begun_kept" : "start.begun"));
  }

  static void draw_recent(Workspace& workspace) {
    const std::string_view lang = workspace.lang;
    if (workspace.versions.empty()) return;
    kit::heading(word(lang, "start.recent"));
    for (std::size_t i = 0; i < workspace.versions.size() && i < kMostRecent; ++i) {
      const KeptVersion& version = workspace.versions[i];
      const std::string& label = version.headline.empty() ? version.name : version.headline;
      const std::string detail = version.why + (version.why.empty() ? "" : " · ") + version.when;
      if (kit::row(label, false, detail, Tone::quiet, version.id)) {
        workspace.wish({.what = Wish::What::restore, .name = version.id});
      }
    }
    if (kit::link(word(lang, "start.all_versions"))) workspace.show(Area::versions);
  }
};

}  // namespace

std::unique_ptr<Panel> make_start_panel() { return std::make_unique<StartPanel>(); }

}  // namespace lindung::studio
