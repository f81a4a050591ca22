#include "studio/platform/app.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <span>
#include <utility>

#include "studio/model/templates.hpp"
#include "studio/model/words.hpp"
#include "studio/platform/clipboard.hpp"
#include "studio/platform/input.hpp"
#include "studio/view/theme.hpp"

namespace lindung::studio {
namespace {

constexpr int kSettling = 3;          // frames until what an event changed is all on the screen
constexpr double kLongest = 0.1;      // seconds; what is longer was a rest
constexpr double kShortest = 0.0001;  // ImGui wants time to pass
constexpr float kTextSize = 16;       // with the room above and below it, where the person's is 16

/// What the studio begins with: the blank campaign, with nothing to lose.
Document blank(Date today, std::string_view lang) {
  auto document = begin_from("kosong", today, lang);
  document->mark_saved();
  return *std::move(document);
}

/// Whether something on the screen waits for time alone to pass.
bool is_animated() {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const bool is_dimming = g.DimBgRatio > 0 && g.DimBgRatio < 1;
  const bool is_hovering =
      g.HoverItemDelayId != 0 && g.HoverItemDelayTimer < g.Style.HoverDelayNormal;
  return is_dimming || is_hovering || g.NavWindowingTarget != nullptr;
}

std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span(text));
}

}  // namespace

App::App(Date today, std::string_view lang) : studio_(Workspace(blank(today, lang), today)) {
  workspace().lang = lang == "en" ? "en" : "id";
  workspace().sight.lang = workspace().lang;
  workspace().show(Area::start);
}

App::~App() {
  if (!graphics_) return;
  graphics_.reset();
  ImGui::DestroyContext();
}

// ---- Drawing

bool App::show(const char* canvas, std::string regular, std::string bold, bool is_mac) {
  if (graphics_) return true;
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // a page at rest draws nothing
  io.ConfigMacOSXBehaviors = is_mac;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  clipboard::install();
  auto graphics = std::make_unique<Graphics>(canvas);
  if (!graphics->is_there()) {
    ImGui::DestroyContext();
    return false;
  }
  graphics_ = std::move(graphics);
  regular_ = std::move(regular);
  bold_ = std::move(bold);
  set_dark(false);
  return true;
}

void App::set_dark(bool is_dark) {
  if (graphics_) set_theme(is_dark);
  wake();
}

void App::set_fonts(const Window& window) {
  const bool is_same = has_fonts_ && window.ratio == window_.ratio && window.text == window_.text;
  window_ = window;
  if (is_same) return;
  has_fonts_ = true;
  studio::set_fonts(bytes_of(regular_), bytes_of(bold_), kTextSize * window.text / 16,
                    window.ratio);
  graphics_->forget_fonts();
}

bool App::frame(double seconds, const Window& window) {
  if (!graphics_ || graphics_->is_lost() || window.width < 1 || window.height < 1) return false;
  set_fonts(window);
  draw(seconds);
  // Of a press quicker than a frame ImGui takes one part a frame: only then all of it is there.
  if (input::is_waiting()) {
    wake();
  } else if (wanted_ > 0) {
    --wanted_;
  }
  return wanted_ > 0 || studio_.is_busy() || input::is_waiting() || input::is_held() ||
         is_animated();
}

void App::draw(double seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {window_.width, window_.height};
  io.DisplayFramebufferScale = {window_.ratio, window_.ratio};
  io.DeltaTime = static_cast<float>(std::clamp(seconds, kShortest, kLongest));
  graphics_->begin();
  ImGui::NewFrame();
  studio_.draw();
  ImGui::Render();
  graphics_->end();
}

void App::wake() { wanted_ = kSettling; }

std::optional<std::string> App::copy(bool is_cut) {
  if (!graphics_ || graphics_->is_lost() || !has_fonts_) return std::nullopt;
  (void)clipboard::take_copied();
  input::press_with_shortcut(is_cut ? 'X' : 'C');
  draw(0);
  // What was waiting may have taken a frame of its own.
  while (input::is_waiting()) draw(0);
  input::let_go();
  wake();
  return clipboard::take_copied();
}

void App::paste(std::string text) {
  if (!graphics_ || graphics_->is_lost() || !has_fonts_) return;
  clipboard::set(std::move(text));
  input::press_with_shortcut('V');
  draw(0);
  while (input::is_waiting()) draw(0);
  input::let_go();
  wake();
}

// ---- The file

Result<void> App::take(Result<Document> document, bool is_saved) {
  if (!document) {
    (void)workspace().did(std::unexpected(document.error()));
    wake();
    return std::unexpected(document.error());
  }
  if (!is_saved) document->mark_unsaved();
  workspace().open(*std::move(document));
  workspace().show(Area::edit);
  if (workspace().is_told_bad()) workspace().tell({});
  wake();
  return {};
}

Result<void> App::open(std::string_view bytes, std::string_view name, bool is_saved) {
  return take(Document::open(bytes, name), is_saved);
}

Result<void> App::begin_from(std::string_view template_id) {
  return take(studio::begin_from(template_id, workspace().sight.today, workspace().lang), false);
}

}  // namespace lindung::studio
