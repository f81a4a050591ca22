#include "studio/view/number_entry.hpp"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <string>

#include "studio/model/numbers.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"

namespace lindung::studio {
namespace {

/// What is typed into one of these fields: until it is left, or longer if it can't be read.
struct Draft {
  ImGuiID id = 0;
  std::string text{};
};

Draft& draft() {
  static Draft only;
  return only;
}

}  // namespace

bool number_entry(std::string_view label, std::int64_t& value, std::string_view lang, bool is_money,
                  float width) {
  const std::string name = "##" + std::string(label);
  const ImGuiID id = ImGui::GetID(name.c_str());
  const bool is_ours = draft().id == id;
  std::string text = is_ours ? draft().text : is_money ? rupiah(value) : say(value, lang);
  ImGui::SetNextItemWidth(width > 0 ? width : -FLT_MIN);
  ImGui::InputText(name.c_str(), &text, ImGuiInputTextFlags_AutoSelectAll);
  const bool is_typing = ImGui::IsItemActive();
  const bool is_left = ImGui::IsItemDeactivated();
  const auto found = read_number(text, lang);
  if (is_typing) {
    draft() = {.id = id, .text = text};
  } else if (is_ours && found) {
    draft() = {};
  }
  if (!found && is_ours && !is_typing) {
    kit::paragraph(fill(word(lang, "see.unread"), {{"text", text}}), Tone::bad);
  }
  // What was typed before the field went out of sight is over.
  if (!found || *found == value || (!is_typing && !(is_ours && is_left))) return false;
  value = *found;
  return true;
}

}  // namespace lindung::studio
