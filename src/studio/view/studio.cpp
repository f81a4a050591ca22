#include "studio/view/studio.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "studio/model/words.hpp"
#include "studio/view/commands.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/screen.hpp"
#include "studio/view/sidebar.hpp"

namespace lindung::studio {
namespace {

using Maker = std::unique_ptr<Panel> (*)();

// By Area.
constexpr std::array<Maker, std::size(kAreas)> kMakers = {
    make_edit_panel,     make_find_panel,     make_problems_panel, make_prices_panel,
    make_gift_panel,     make_calendar_panel, make_outlook_panel,  make_compare_panel,
    make_versions_panel, make_publish_panel,  make_start_panel};

constexpr float kSideWidth = 15;  // em
constexpr float kNarrow = 38;     // em; in a narrower window the way around folds away
constexpr ImGuiWindowFlags kWindow = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_MenuBar |
                                     ImGuiWindowFlags_NoBringToFrontOnFocus;

}  // namespace

Studio::Studio(Workspace workspace) : workspace_(std::move(workspace)) {
  std::ranges::transform(kMakers, panels_.begin(), [](Maker make) { return make(); });
}

void Studio::draw() {
  screen::begin();
  do_shortcuts(workspace_);
  const ImGuiViewport& viewport = *ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(viewport.Pos);
  ImGui::SetNextWindowSize(viewport.Size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::Begin("studio", nullptr, kWindow);
  ImGui::PopStyleVar();
  draw_menu(workspace_);
  const float status = status_height(workspace_);
  {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    const kit::Pane all("all", 0, -status);
    ImGui::PopStyleVar();
    if (viewport.Size.x >= em(kNarrow)) {
      {
        const kit::Pane side("side", em(kSideWidth), 0, false, true);
        draw_sidebar(workspace_);
      }
      ImGui::SameLine(0, 0);
      draw_content();
    } else {
      draw_narrow();
    }
  }
  draw_status(workspace_);
  draw_dialogs(workspace_);
  ImGui::End();
}

void Studio::draw_content() {
  // Each area and place scrolls by itself, and comes back where it was left.
  const std::string id = std::string(name(workspace_.area())) +
                         (workspace_.area() == Area::edit ? workspace_.place() : "");
  const kit::Pane content(id.c_str(), 0, 0, false, true);
  // A form knows itself where its fields begin.
  if (workspace_.area() != Area::edit && workspace_.take_arrival()) kit::arrive_here();
  panels_[static_cast<std::size_t>(workspace_.area())]->draw(workspace_);
}

void Studio::draw_narrow() {
  const auto here = [&] { return std::pair(workspace_.area(), workspace_.place()); };
  {
    const kit::Pane head("head", 0, ImGui::GetFrameHeight() + em(0.8F));
    ImGui::SetCursorPos({em(0.8F), em(0.4F)});
    const std::string_view label =
        word(workspace_.lang, is_side_open_ ? "side.close" : "side.open");
    if (kit::button(label, "side")) is_side_open_ = !is_side_open_;
  }
  if (!is_side_open_) {
    draw_content();
    return;
  }
  const kit::Pane side("side", 0, 0, false, true);
  const auto before = here();
  draw_sidebar(workspace_);
  // Chosen: there one is.
  if (here() != before) is_side_open_ = false;
}

bool Studio::is_busy() const {
  return panels_[static_cast<std::size_t>(workspace_.area())]->is_busy();
}

}  // namespace lindung::studio
