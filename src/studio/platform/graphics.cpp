#include "studio/platform/graphics.hpp"

#include <GLES3/gl3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <bit>
#include <cstddef>
#include <span>

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

/// FNV-1a, four bytes at a time.
void mix(std::uint64_t& hash, std::span<const std::uint32_t> words) {
  for (const std::uint32_t word : words) hash = (hash ^ word) * 0x100000001B3U;
}

void mix(std::uint64_t& hash, const ImVec4& box) {
  for (const float side : {box.x, box.y, box.z, box.w}) {
    hash = (hash ^ std::bit_cast<std::uint32_t>(side)) * 0x100000001B3U;
  }
}

/// Everything that ImGui wants drawn, as one number that is never 0.
std::uint64_t hash_of(const ImDrawData& data, const ImVec4& paper) {
  static_assert(sizeof(ImDrawIdx) == sizeof(std::uint32_t) && sizeof(ImDrawVert) % 4 == 0);
  std::uint64_t hash = 0xCBF29CE484222325U;
  mix(hash, paper);
  mix(hash, ImVec4(data.DisplaySize.x, data.DisplaySize.y, data.FramebufferScale.x,
                   data.FramebufferScale.y));
  for (const ImDrawList* list : data.CmdLists) {
    mix(hash, {list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.Size)});
    mix(hash, {reinterpret_cast<const std::uint32_t*>(list->VtxBuffer.Data),
               static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()) / 4});
    for (const ImDrawCmd& command : list->CmdBuffer) {
      mix(hash, command.ClipRect);
      hash = (hash ^ command.ElemCount) * 0x100000001B3U;
    }
  }
  return hash | 1U;
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
  drawn_ = 0;
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
  drawn_ = 0;
  if (!is_lost_) ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

void Graphics::begin() { ImGui_ImplOpenGL3_NewFrame(); }

void Graphics::end() {
  const ImVec4 paper = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
  const std::uint64_t hash = hash_of(*ImGui::GetDrawData(), paper);
  if (hash == drawn_) return;
  drawn_ = hash;
  const ImGuiIO& io = ImGui::GetIO();
  glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
             static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
  glClearColor(paper.x, paper.y, paper.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace lindung::studio
