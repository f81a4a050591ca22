#include "studio/view/support.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <ranges>

#include "studio/model/support.hpp"
#include "studio/view/theme.hpp"

namespace lindung::test {
namespace {

using studio::Seen;

constexpr Date kToday = Date::of(2026, 11, 23).value();

studio::Document shipped(std::string_view id) {
  return document(read_file("assets/campaigns/" + std::string(id) + ".json"));
}

std::span<const std::byte> font(const char* style) {
  static const auto load = [](const std::string& name) {
    return read_file("node_modules/@expo-google-fonts/inter/" + name);
  };
  static const std::string regular = load("400Regular/Inter_400Regular.ttf");
  static const std::string bold = load("600SemiBold/Inter_600SemiBold.ttf");
  return std::as_bytes(std::span(style == std::string_view("bold") ? bold : regular));
}

}  // namespace

Desk::Desk(std::string_view campaign, ImVec2 size) : Desk(shipped(campaign), size) {}

Desk::Desk(studio::Document document, ImVec2 size) : context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DisplaySize = size;
  io.DeltaTime = 1.0F / 60;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  io.ClipboardUserData = this;
  io.SetClipboardTextFn = [](void* desk, const char* text) {
    static_cast<Desk*>(desk)->clipboard_ = text;
  };
  io.GetClipboardTextFn = [](void* desk) { return static_cast<Desk*>(desk)->clipboard_.c_str(); };
  studio::set_fonts(font("regular"), font("bold"), 15, 1);
  studio::set_theme(false);
  studio::screen::record(true);
  studio_.emplace(studio::Workspace(std::move(document), kToday));
  studio_->workspace().lang = "en";
  studio_->workspace().sight.lang = "en";
  frames();
}

Desk::~Desk() {
  studio_.reset();
  ImGui::DestroyContext(context_);
}

void Desk::frames(int count) {
  // What a frame drew is known when the next begins.
  for (int i = 0; i <= count; ++i) {
    ImGui::NewFrame();
    studio_->draw();
    ImGui::Render();
  }
}

std::vector<Seen> Desk::all(std::string_view name) const {
  std::vector<Seen> found;
  std::ranges::copy_if(studio::screen::seen(), std::back_inserter(found),
                       [&](const Seen& one) { return one.name == name; });
  return found;
}

bool Desk::sees(std::string_view text) const {
  return std::ranges::any_of(studio::screen::seen(), [&](const Seen& one) {
    return one.is_control ? one.name == text : one.name.contains(text);
  });
}

std::string Desk::reads() const {
  std::string lines;
  for (const Seen& one : studio::screen::seen()) {
    lines.append(one.is_control ? "[" + one.name + "]" : one.name).append("\n");
  }
  return lines;
}

std::optional<Seen> Desk::control(std::string_view name, std::size_t which) {
  const auto look = [&]() -> std::optional<Seen> {
    std::size_t left = which;
    for (const Seen& one : studio::screen::seen()) {
      if (one.is_control && one.name == name && left-- == 0) return one;
    }
    return std::nullopt;
  };
  if (const auto found = look()) return found;
  // Further down, perhaps: from the top of what the mouse is over, or of the content.
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::GetIO().AddMousePosEvent(size.x * 0.7F, size.y * 0.5F);
  scroll(1000);
  for (int i = 0; i < 60; ++i) {
    if (const auto found = look()) return found;
    scroll(-4);
  }
  ADD_FAILURE() << "There is no control " << name << " (" << which << ") on the screen:\n"
                << reads();
  return std::nullopt;
}

void Desk::scroll(float lines) {
  ImGui::GetIO().AddMouseWheelEvent(0, lines);
  frames(2);
}

void Desk::click_at(ImVec2 place) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(place.x, place.y);
  frames(1);
  io.AddMouseButtonEvent(0, true);
  frames(1);
  io.AddMouseButtonEvent(0, false);
  frames(3);
}

void Desk::point_at(std::string_view name, std::size_t which) {
  const auto found = control(name, which);
  if (!found) return;
  ImGui::GetIO().AddMousePosEvent(found->x + found->width / 2, found->y + found->height / 2);
  frames(30);
}

void Desk::drag(ImVec2 from, ImVec2 to) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(from.x, from.y);
  frames(1);
  io.AddMouseButtonEvent(0, true);
  frames(1);
  for (int i = 1; i <= 8; ++i) {
    const float part = static_cast<float>(i) / 8;
    io.AddMousePosEvent(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    frames(1);
  }
  io.AddMouseButtonEvent(0, false);
  frames(3);
}

void Desk::click(std::string_view name, std::size_t which) {
  const auto found = control(name, which);
  if (found) click_at({found->x + found->width / 2, found->y + found->height / 2});
}

void Desk::type(std::string_view text) {
  ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
  frames(3);
}

void Desk::press(ImGuiKey key, ImGuiKeyChord with) {
  ImGuiIO& io = ImGui::GetIO();
  for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super}) {
    if ((with & modifier) != 0) io.AddKeyEvent(modifier, true);
  }
  io.AddKeyEvent(key, true);
  frames(1);
  io.AddKeyEvent(key, false);
  for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super}) {
    if ((with & modifier) != 0) io.AddKeyEvent(modifier, false);
  }
  frames(3);
}

void Desk::fill(std::string_view name, std::string_view text, std::size_t which) {
  click(name, which);
  press(ImGuiKey_A, ImGuiMod_Ctrl);
  if (text.empty()) {
    press(ImGuiKey_Delete);
  } else {
    type(text);
  }
  press(ImGuiKey_Enter);
}

void Desk::menu(std::string_view menu, std::string_view item) {
  click(menu);
  click(item);
}

void Desk::choose(std::string_view combo, std::string_view item, std::size_t which) {
  click(combo, which);
  click(item);
}

}  // namespace lindung::test
