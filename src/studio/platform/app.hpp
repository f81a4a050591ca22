#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "error/error.hpp"
#include "studio/model/workspace.hpp"
#include "studio/platform/graphics.hpp"
#include "studio/view/studio.hpp"

namespace lindung::studio {

/// How large the canvas is, in CSS pixels.
struct Window {
  float width = 0;
  float height = 0;
  float ratio = 1;  ///< pixels of the screen in a CSS pixel
  float text = 16;  ///< CSS pixels of the person's text size
};

/// The studio in a page: the workspace from the beginning, and once there are graphics its window.
/// Reads no clock and draws when it is told to.
class App {
 public:
  App(Date today, std::string_view lang);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;
  App(App&&) = delete;
  App& operator=(App&&) = delete;

  [[nodiscard]] Workspace& workspace() { return studio_.workspace(); }
  [[nodiscard]] const Workspace& workspace() const { return studio_.workspace(); }

  // ---- Drawing

  /// Shows it on the canvas with this selector. False where there is no WebGL 2. The fonts are
  /// TrueType files.
  bool show(const char* canvas, std::string regular, std::string bold, bool is_mac);
  [[nodiscard]] Graphics* graphics() { return graphics_.get(); }

  void set_dark(bool is_dark);

  /// Draws a frame, `seconds` after the last one. Whether another is wanted soon.
  bool frame(double seconds, const Window& window);

  /// Something happened; frames are wanted until it is settled.
  void wake();

  /// Copies or cuts what is chosen, at once, as its keys do; nothing when nothing is chosen.
  std::optional<std::string> copy(bool is_cut);
  void paste(std::string text);

  // ---- The file. Errors as of Document::open() and begin_from().

  /// Opens it in place of what is there. `is_saved`: it is so on the person's disk.
  Result<void> open(std::string_view bytes, std::string_view name, bool is_saved);
  Result<void> begin_from(std::string_view template_id);

 private:
  void draw(double seconds);
  void set_fonts(const Window& window);
  Result<void> take(Result<Document> document, bool is_saved);

  Studio studio_;
  std::string regular_;  // the fonts' bytes, which ImGui reads from
  std::string bold_;
  Window window_;
  std::unique_ptr<Graphics> graphics_;
  bool has_fonts_ = false;
  int wanted_ = 0;  // frames, at least
};

}  // namespace lindung::studio
