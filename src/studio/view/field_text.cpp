#include <imgui.h>

#include <string>

#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/words.hpp"
#include "studio/view/field.hpp"
#include "studio/view/kit.hpp"

namespace lindung::studio {
namespace {

constexpr std::int64_t kLong = 200;  // bytes from which on a text may need several lines
constexpr float kTagWidth = 2.2F;    // em
constexpr float kMonthWidth = 8;     // em

/// What a text of this kind looks like, shown while there is none.
std::string hint_of(const Editing& editing, const Field& field) {
  switch (field.type) {
    case Type::id:
      return std::string(editing.said("hint.id"));
    case Type::url:
      return "https://…";
    case Type::month:
      return "2026-11";
    case Type::language:
      return "id";
    case Type::special: {
      const auto ruling = rule_at(editing.file(), field.pointer);
      return ruling ? std::string(ruling->rule.sample) : std::string();
    }
    default:
      return {};
  }
}

void draw_language(Editing& editing, const Field& field, const Field& text, bool can_go) {
  const Node* value = find_at(editing.file(), text.pointer);
  if (value != nullptr && !value->is(Node::Kind::text)) return draw_leaf(editing, text, *value);
  std::string typed = value != nullptr ? value->string() : std::string();
  if (editing.takes_focus(text.pointer)) kit::focus_here(editing.is_to_type());
  const std::string name = field.label + " (" + text.key + ")";
  if (kit::long_input(name, typed, 0, editing.said("hint.missing"))) {
    editing.type(text.pointer, Node::text(typed));
  }
  editing.after_typing(text.pointer, can_go);
}

}  // namespace

void draw_text_control(Editing& editing, const Field& field, const Node& value) {
  if (editing.takes_focus(field.pointer)) kit::focus_here(editing.is_to_type());
  std::string text = value.string();
  const bool is_long = field.type == Type::special || field.most >= kLong * 2;
  // One control for as long as it is typed into: another one of the same name would begin anew.
  const std::string hint = hint_of(editing, field);
  const bool is_edited =
      is_long
          ? kit::long_input(field.label, text, 0, hint)
          : kit::input(field.label, text, field.type == Type::month ? em(kMonthWidth) : 0, hint);
  if (is_edited) editing.type(field.pointer, Node::text(text));
  editing.after_typing(field.pointer, field.need == Need::optional && !field.key.empty());
  // An address has no place to be broken at: what does not fit is told to whoever points at it.
  const float width = ImGui::GetItemRectSize().x - 2 * ImGui::GetStyle().FramePadding.x;
  if (kit::size_of(text).x > width && !text.contains(' ')) kit::tooltip(text);
}

void draw_words_control(Editing& editing, const Field& field) {
  const Form& form = editing.form(field.pointer);
  const Node* words = find_at(editing.file(), field.pointer);
  // The last text goes with the whole field.
  const bool can_go = words != nullptr && words->members().size() > 1;
  bool wants_focus = editing.takes_focus(field.pointer);
  for (const Field& text : form.fields) {
    const kit::Id own(text.pointer);
    const float start = ImGui::GetCursorPosX();
    if (form.fields.size() > 1) {
      ImGui::AlignTextToFramePadding();
      kit::text_within(text.key, em(kTagWidth), text.is_present ? Tone::quiet : Tone::look);
      kit::tooltip(text.label);
      ImGui::SameLine(0, 0);
      ImGui::SetCursorPosX(start + em(kTagWidth));
    }
    ImGui::BeginGroup();
    if (wants_focus) kit::focus_here();
    wants_focus = false;
    draw_language(editing, field, text, can_go);
    draw_troubles(editing, text.pointer);
    ImGui::EndGroup();
  }
  for (const std::string& other : form.others) {
    const kit::Id own(other);
    ImGui::AlignTextToFramePadding();
    kit::text_within(read_pointer(other)->back(), em(kTagWidth), Tone::look);
    ImGui::SameLine(0, em(0.6F));
    const Node* value = find_at(editing.file(), other);
    kit::text_within(value != nullptr ? value->string() : std::string(),
                     ImGui::GetContentRegionAvail().x - em(2), Tone::quiet);
    ImGui::SameLine();
    if (remove_button(editing, other)) editing.remove(other);
    draw_troubles(editing, other);
  }
}

}  // namespace lindung::studio
