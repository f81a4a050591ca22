#include "studio/platform/graphics.hpp"

#include <GLES3/gl3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace lindung::studio {
namespace {

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE open(const char* canvas) {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = false;
  wanted.depth = false;
  wanted.stencil = false;
  wanted.antialias = false;  // ImGui's lines and texts have soft edges of their own
  wanted.enableExtensionsByDefault = false;
  return emscripten_webgl_create_context(canvas, &wanted);
}

}  // namespace

Graphics::Graphics(const char* canvas) : context_(open(canvas)) {
  if (!is_there()) return;
  emscripten_webgl_make_context_current(context_);
  ImGui_ImplOpenGL3_Init();
}

Graphics::~Graphics() {
  if (!is_there()) return;
  if (!is_lost_) ImGui_ImplOpenGL3_Shutdown();
  emscripten_webgl_destroy_context(context_);
}

void Graphics::lose() {
  if (is_lost_ || !is_there()) return;
  is_lost_ = true;
  // What it gives back is gone already; the context takes that without a word.
  ImGui_ImplOpenGL3_Shutdown();
}

void Graphics::restore() {
  if (!is_lost_) return;
  is_lost_ = false;
  emscripten_webgl_make_context_current(context_);
  ImGui_ImplOpenGL3_Init();
}

void Graphics::forget_fonts() {
  if (!is_lost_) ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

void Graphics::begin() { ImGui_ImplOpenGL3_NewFrame(); }

void Graphics::end() {
  const ImGuiIO& io = ImGui::GetIO();
  glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
             static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
  const ImVec4 paper = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
  glClearColor(paper.x, paper.y, paper.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace lindung::studio
