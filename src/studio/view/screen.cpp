#include "studio/view/screen.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace lindung::studio::screen {
namespace {

struct Recorder {
  bool is_on = false;
  std::vector<Seen> now{};
  std::vector<ImGuiID> ids{};  // of `now`; 0 of a text
  std::vector<Seen> last{};
};

Recorder& recorder() {
  static Recorder only;
  return only;
}

/// "Save" of "Save##file" and "Save###file", "Name" of "##Name".
std::string_view name_of(std::string_view label) {
  const std::size_t marks = label.find("##");
  if (marks != 0) return label.substr(0, marks);
  label.remove_prefix(std::min(label.find_first_not_of('#'), label.size()));
  return label;
}

void add(std::string_view name, ImGuiID id, const ImRect& place) {
  const ImGuiContext& g = *GImGui;
  ImGuiWindow* window = g.CurrentWindow;
  if (window == nullptr || window->Hidden) return;
  // Behind a dialog nothing can be reached.
  ImGuiWindow* const dialog = ImGui::GetTopMostPopupModal();
  if (dialog != nullptr && !ImGui::IsWindowWithinBeginStackOf(window, dialog)) return;
  ImRect visible = place;
  visible.ClipWith(window->ClipRect);
  if (visible.GetWidth() < 2 || visible.GetHeight() < 2) return;
  recorder().now.push_back({.name = std::string(name),
                            .is_control = id != 0,
                            .x = visible.Min.x,
                            .y = visible.Min.y,
                            .width = visible.GetWidth(),
                            .height = visible.GetHeight()});
  recorder().ids.push_back(id);
}

/// What was added last with this id; null when nothing was.
Seen* last_with(ImGuiID id) {
  Recorder& all = recorder();
  const auto found = std::ranges::find(all.ids.rbegin(), all.ids.rend(), id);
  if (id == 0 || found == all.ids.rend()) return nullptr;
  return &all.now[static_cast<std::size_t>(std::distance(found, all.ids.rend())) - 1];
}

}  // namespace

void record(bool is_wanted) {
  recorder().is_on = is_wanted;
  GImGui->TestEngineHookItems = is_wanted;
}

void begin() {
  Recorder& all = recorder();
  if (!all.is_on) return;
  // Controls that nobody named are no controls to those who look.
  all.last.clear();
  for (Seen& one : all.now) {
    if (!one.name.empty()) all.last.push_back(std::move(one));
  }
  all.now.clear();
  all.ids.clear();
}

const std::vector<Seen>& seen() { return recorder().last; }

void text(std::string_view text, float x, float y, float width, float height) {
  if (recorder().is_on && !text.empty()) add(text, 0, ImRect(x, y, x + width, y + height));
}

void name_control(unsigned int id, std::string_view name) {
  Seen* const seen = last_with(id);
  if (seen == nullptr) return;
  seen->name = name_of(name);
  seen->is_focused = GImGui->NavId == id || GImGui->ActiveId == id;
}

void check_control(unsigned int id, bool is_on) {
  Seen* const seen = last_with(id);
  if (seen != nullptr) seen->is_checked = is_on;
}

}  // namespace lindung::studio::screen

// What ImGui calls when TestEngineHookItems is set.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* /*ctx*/, ImGuiID id, const ImRect& bb,
                                 const ImGuiLastItemData* /*item_data*/) {
  lindung::studio::screen::add({}, id, bb);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* ctx, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags flags) {
  // Windows tell their names too; they are no controls.
  if (label == nullptr || ctx->CurrentWindow->ID == id) return;
  lindung::studio::screen::name_control(id, label);
  auto* const seen = lindung::studio::screen::last_with(id);
  if (seen != nullptr) seen->is_checked = (flags & ImGuiItemStatusFlags_Checked) != 0;
}

void ImGuiTestEngineHook_Log(ImGuiContext* /*ctx*/, const char* /*fmt*/, ...) {}
