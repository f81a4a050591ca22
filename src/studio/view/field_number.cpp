#include <imgui.h>

#include <array>
#include <optional>
#include <string>

#include "campaign/format.hpp"
#include "studio/model/numbers.hpp"
#include "studio/model/words.hpp"
#include "studio/view/field.hpp"
#include "studio/view/kit.hpp"

namespace lindung::studio {
namespace {

constexpr float kNumberWidth = 7;   // em
constexpr float kRupiahWidth = 10;  // em

/// Why what was typed is no number for the field, and what would be one.
std::string say_unread(const Editing& editing, const Field& field, std::string_view text,
                       std::string_view code) {
  const std::string& lang = editing.lang();
  std::string_view key = is_money(field.key)   ? "unread.money"
                         : is_share(field.key) ? "unread.share"
                                               : "unread.count";
  if (code == "amount_empty" || text.find_first_not_of(' ') == std::string_view::npos) {
    key = "unread.empty";
  } else if (code == "amount_ambiguous") {
    key = "unread.two_ways";
  } else if (code == "amount_too_large") {
    key = "unread.too_large";
  }
  return fill(editing.said(key), {{"text", text},
                                  {"least", say_number(field.key, field.least, lang)},
                                  {"most", say_number(field.key, field.most, lang)}}) +
         ' ' +
         fill(editing.said("unread.kept"),
              {{"value", say_number(field.key, editing.kept(field.pointer)->integer(), lang)}});
}

}  // namespace

void draw_number_control(Editing& editing, const Field& field, const Node& value) {
  if (field.least == field.most && value.integer() == field.least) {
    ImGui::AlignTextToFramePadding();
    kit::text(std::to_string(field.least), Tone::quiet);
    return;
  }
  if (editing.takes_focus(field.pointer)) kit::focus_here(editing.is_to_type());
  const std::string& lang = editing.lang();
  const std::string* draft = editing.draft(field.pointer);
  std::string text = draft != nullptr ? *draft : say_number(field.key, value.integer(), lang);
  if (kit::entry(field.label, text, em(is_money(field.key) ? kRupiahWidth : kNumberWidth))) {
    const auto number = is_share(field.key) ? read_share(text) : read_number(text, lang);
    editing.enter(field.pointer, text, number ? std::optional(Node::whole(*number)) : std::nullopt,
                  number ? std::string() : say_unread(editing, field, text, number.error().code));
  }
  editing.after_entering(field.pointer, field.need == Need::optional && !field.key.empty());
  const std::string limits =
      fill(editing.said("limits"), {{"least", say_number(field.key, field.least, lang)},
                                    {"most", say_number(field.key, field.most, lang)}});
  // An item of a list tells them once for all; beside a sum they would only be long: they are far
  // from every sum that is meant.
  const float room = ImGui::GetContentRegionMax().x - kit::last_room().high.x +
                     ImGui::GetWindowPos().x - ImGui::GetStyle().ItemSpacing.x;
  const bool is_beside = !is_money(field.key) && kit::size_of(limits).x <= room;
  if (!field.key.empty() && !is_beside) kit::tooltip(limits);
  if (!field.key.empty() && is_beside) {
    ImGui::SameLine();
    kit::text(limits, Tone::quiet);
  }
}

}  // namespace lindung::studio
