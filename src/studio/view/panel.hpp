#pragma once

#include <memory>

#include "studio/model/workspace.hpp"

namespace lindung::studio {

/// What fills the window for one Area. It keeps how it is looked at (what is folded, what is
/// sorted); what it looks at is the workspace's.
class Panel {
 public:
  Panel() = default;
  virtual ~Panel() = default;
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;
  Panel(Panel&&) = delete;
  Panel& operator=(Panel&&) = delete;

  /// Draws into the pane that is open, which scrolls.
  virtual void draw(Workspace& workspace) = 0;

  /// Whether it wants frames though nobody does anything: it is computing.
  [[nodiscard]] virtual bool is_busy() const { return false; }
};

[[nodiscard]] std::unique_ptr<Panel> make_edit_panel();
[[nodiscard]] std::unique_ptr<Panel> make_find_panel();
[[nodiscard]] std::unique_ptr<Panel> make_problems_panel();
[[nodiscard]] std::unique_ptr<Panel> make_prices_panel();
[[nodiscard]] std::unique_ptr<Panel> make_gift_panel();
[[nodiscard]] std::unique_ptr<Panel> make_calendar_panel();
[[nodiscard]] std::unique_ptr<Panel> make_outlook_panel();
[[nodiscard]] std::unique_ptr<Panel> make_compare_panel();
[[nodiscard]] std::unique_ptr<Panel> make_versions_panel();
[[nodiscard]] std::unique_ptr<Panel> make_publish_panel();
[[nodiscard]] std::unique_ptr<Panel> make_start_panel();

}  // namespace lindung::studio
