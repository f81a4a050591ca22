#pragma once

#include <emscripten/html5_webgl.h>

#include <cstdint>

namespace lindung::studio {

/// A WebGL 2 context on a canvas, and what ImGui draws with in it. ImGui's context outlives it.
class Graphics {
 public:
  /// Not is_there() where the browser has no WebGL 2 to give.
  explicit Graphics(const char* canvas);
  ~Graphics();
  Graphics(const Graphics&) = delete;
  Graphics& operator=(const Graphics&) = delete;
  Graphics(Graphics&&) = delete;
  Graphics& operator=(Graphics&&) = delete;

  [[nodiscard]] bool is_there() const { return context_ > 0; }

  /// The browser took everything away that was on the graphics card. Nothing is drawn until
  /// restore().
  void lose();

  /// The context is there again, empty.
  void restore();
  [[nodiscard]] bool is_lost() const { return is_lost_; }

  /// The fonts' picture is another; the next frame takes it.
  void forget_fonts();

  /// Around a frame of ImGui's: before NewFrame(), and after Render(). A frame that looks like the
  /// last one is not drawn again.
  void begin();
  void end();

 private:
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_ = 0;
  bool is_lost_ = false;
  std::uint64_t drawn_ = 0;  // a hash of what is on the canvas; 0 for nothing
};

}  // namespace lindung::studio
