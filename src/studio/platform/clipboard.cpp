#include "studio/platform/clipboard.hpp"

#include <imgui.h>

#include <utility>

namespace lindung::studio::clipboard {
namespace {

struct Clipboard {
  std::string text{};
  bool is_new = false;
};

Clipboard& clipboard() {
  static Clipboard only;
  return only;
}

}  // namespace

void install() {
  ImGuiIO& io = ImGui::GetIO();
  io.SetClipboardTextFn = [](void* /*data*/, const char* text) {
    clipboard() = {.text = text, .is_new = true};
  };
  io.GetClipboardTextFn = [](void* /*data*/) { return clipboard().text.c_str(); };
}

void set(std::string text) { clipboard() = {.text = std::move(text)}; }

std::optional<std::string> take_copied() {
  if (!std::exchange(clipboard().is_new, false)) return std::nullopt;
  return clipboard().text;
}

}  // namespace lindung::studio::clipboard
