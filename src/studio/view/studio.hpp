#pragma once

#include <array>
#include <memory>

#include "studio/model/workspace.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {

/// The whole studio in one window of ImGui. Whoever owns it owns ImGui's context too, hands in the
/// events, and draws what comes out.
class Studio {
 public:
  explicit Studio(Workspace workspace);

  [[nodiscard]] Workspace& workspace() { return workspace_; }
  [[nodiscard]] const Workspace& workspace() const { return workspace_; }

  /// Draws a frame, between ImGui::NewFrame() and ImGui::Render().
  void draw();

  /// Whether frames are wanted though nothing was handed in.
  [[nodiscard]] bool is_busy() const;

 private:
  void draw_content();

  /// The content, or the way around in its place while that is open.
  void draw_narrow();

  Workspace workspace_;
  std::array<std::unique_ptr<Panel>, std::size(kAreas)> panels_;
  bool is_side_open_ = false;
};

}  // namespace lindung::studio
