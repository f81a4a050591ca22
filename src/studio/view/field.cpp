#include "studio/view/field.hpp"

#include <imgui.h>

#include <algorithm>

#include "campaign/json.hpp"
#include "studio/model/numbers.hpp"
#include "studio/model/payee.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/place_name.hpp"

namespace lindung::studio {
namespace {

constexpr float kLabelWidth = 11;        // em, at most
constexpr float kLeastLabel = 7;         // em
constexpr float kLabelShare = 0.34F;     // of a narrow form
constexpr float kWidth = 48;             // em, at most
constexpr std::size_t kMostInline = 3;   // members of an object drawn in the form around it
constexpr std::size_t kMostShown = 160;  // bytes of a value that has no control

bool fits(Type type, const Node& value) {
  switch (type) {
    case Type::flag:
      return value.is(Node::Kind::boolean);
    case Type::whole:
      return value.is(Node::Kind::whole);
    case Type::object:
    case Type::words:
      return value.is(Node::Kind::object);
    case Type::list:
      return value.is(Node::Kind::array);
    default:
      return value.is(Node::Kind::text);
  }
}

/// Short and without texts of many languages: seen at a glance.
bool is_inline(Editing& editing, const Field& field) {
  if (field.type != Type::object) return false;
  const Form& form = editing.form(field.pointer);
  return form.fields.size() <= kMostInline && form.others.empty() &&
         std::ranges::all_of(form.fields, [](const Field& one) { return !has_form(one.type); });
}

void draw_help(std::string_view help) {
  if (help.empty()) return;
  ImGui::SameLine(0, em(0.2F));
  kit::help(help);
}

void draw_label(const Field& field, Tone tone) {
  ImGui::AlignTextToFramePadding();
  // However it is broken, the marks behind it have their room.
  const float marks = (field.need == Need::required ? em() : 0) + (field.help.empty() ? 0 : em());
  kit::paragraph(field.label, tone, ImGui::GetContentRegionAvail().x - marks);
  if (field.need == Need::required) {
    ImGui::SameLine(0, em(0.2F));
    kit::text("*", Tone::bad);
  }
  draw_help(field.help);
}

/// What the absence of a field means, where the format says it.
std::string say_otherwise(const Editing& editing, const Field& field) {
  if (field.otherwise < 0) return {};
  return fill(editing.said("otherwise"),
              {{"value", say_number(field.key, field.otherwise, editing.lang())}});
}

void draw_adding(Editing& editing, const Field& field, std::string_view label) {
  if (editing.takes_focus(field.pointer)) kit::focus_here(editing.is_to_type());
  if (!kit::quiet_button(label, field.pointer)) return;
  // No day is more likely than another.
  if (field.type == Type::date) return editing.begin_empty(field.pointer);
  editing.begin_with_default(field.pointer);
  if (field.type == Type::object && !is_inline(editing, field)) editing.go_to(field.pointer);
}

void draw_absent(Editing& editing, const Field& field) {
  draw_adding(editing, field, std::string("+ ").append(editing.said("add")));
  const std::string otherwise = say_otherwise(editing, field);
  if (otherwise.empty()) return;
  ImGui::SameLine();
  kit::text(otherwise, Tone::quiet);
}

/// Something else than the format wants: told as it is, to be replaced.
void draw_unfit(Editing& editing, const Field& field, const Node& value) {
  std::string shown = write_json(value);
  if (shown.size() > kMostShown) shown.resize(kMostShown);
  ImGui::AlignTextToFramePadding();
  kit::text_within(shown, em(14), Tone::quiet);
  ImGui::SameLine();
  if (editing.takes_focus(field.pointer)) kit::focus_here(editing.is_to_type());
  if (kit::button(editing.said("replace"), field.pointer)) {
    editing.begin_with_default(field.pointer);
  }
}

/// The row that opens a form of its own.
void draw_door(Editing& editing, const Field& field) {
  Tone tone = Tone::quiet;
  std::string detail = say_troubles(editing, field.pointer, tone);
  detail += detail.empty() ? "›" : " ›";
  if (editing.takes_focus(field.pointer)) kit::focus_here(editing.is_to_type());
  std::string summary = place_summary(editing.file(), field.pointer, editing.lang());
  if (summary.empty()) summary = editing.said("open");
  // Its text on the line of the label's.
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() - em(0.25F));
  if (kit::row(summary, false, detail, tone, field.pointer)) editing.go_to(field.pointer);
}

void draw_control(Editing& editing, const Field& field, const Node* value) {
  const bool is_words = field.type == Type::words && field.need == Need::required;
  if (value == nullptr && editing.is_begun(field.pointer)) {
    return draw_date_control(editing, field, nullptr);
  }
  if (value == nullptr && !is_words) return draw_absent(editing, field);
  if (value != nullptr && field.type != Type::any && !fits(field.type, *value)) {
    return draw_unfit(editing, field, *value);
  }
  if (field.type == Type::words) return draw_words_control(editing, field);
  if (!has_form(field.type)) return draw_leaf(editing, field, *value);
  if (field.type == Type::list && is_plain_list(editing, field.pointer)) {
    return draw_plain_list(editing, field.pointer);
  }
  draw_door(editing, field);
}

void draw_row(Editing& editing, const Field& field, bool is_inner);

/// The members of a short object as rows below it.
void draw_inline(Editing& editing, const Field& field) {
  for (const Field& inner : editing.form(field.pointer).fields) draw_row(editing, inner, true);
}

/// Of the merchant's number of a QRIS channel: whom the code pays, and that number, to be taken
/// over where another one stands in the field.
void draw_payee(Editing& editing, const Field& field, const Node* value) {
  const auto ruling = rule_at(editing.file(), field.pointer);
  if (!ruling || ruling->word != "channels.qris.nmid") return;
  const auto payee = payee_of(*find_at(editing.file(), parent_of(field.pointer)));
  if (!payee) return;
  kit::paragraph(
      fill(editing.said("payee"), {{"merchant", payee->merchant}, {"city", payee->city}}),
      Tone::quiet);
  if (payee->nmid.empty() || (value != nullptr && value->string() == payee->nmid)) return;
  if (kit::button(fill(editing.said("take_nmid"), {{"nmid", payee->nmid}}))) {
    editing.set(field.pointer, Node::text(payee->nmid));
  }
}

void draw_row(Editing& editing, const Field& field, bool is_inner) {
  const kit::Id own(field.pointer);
  const Node* value = find_at(editing.file(), field.pointer);
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  if (is_inner) ImGui::Indent(em(0.8F));
  if (field.type != Type::flag || value == nullptr) {
    draw_label(field, is_inner ? Tone::quiet : Tone::plain);
  }
  if (is_inner) ImGui::Unindent(em(0.8F));
  ImGui::TableNextColumn();
  const bool is_opened =
      value != nullptr && value->is(Node::Kind::object) && is_inline(editing, field);
  if (is_opened) {
    ImGui::AlignTextToFramePadding();
    ImGui::NewLine();
  } else {
    draw_control(editing, field, value);
  }
  draw_troubles(editing, field.pointer);
  draw_payee(editing, field, value);
  ImGui::TableNextColumn();
  const bool is_begun = value == nullptr && editing.is_begun(field.pointer);
  const bool can_go = field.need == Need::optional && (value != nullptr || is_begun);
  if (can_go && remove_button(editing, field.pointer)) {
    if (is_begun) {
      editing.give_up(field.pointer);
    } else {
      editing.remove(field.pointer);
    }
  }
  if (is_opened) draw_inline(editing, field);
}

/// Not there, and nothing is wrong with that: told in a few words below the rows.
bool is_offered(const Editing& editing, const Field& field) {
  return field.need == Need::optional && find_at(editing.file(), field.pointer) == nullptr &&
         !editing.is_begun(field.pointer) && editing.troubles_at(field.pointer).empty();
}

/// All that could be there too.
void draw_offers(Editing& editing, std::span<const Field> fields) {
  bool is_first = true;
  for (const Field& field : fields) {
    if (!is_offered(editing, field)) continue;
    std::string label = "+ " + field.label;
    const std::string otherwise = say_otherwise(editing, field);
    if (!otherwise.empty()) label += " (" + otherwise + ")";
    if (is_first) {
      ImGui::Dummy(ImVec2(0, em(0.3F)));
      kit::text(editing.said("offers"), Tone::quiet);
    } else {
      kit::beside(label);
    }
    is_first = false;
    draw_adding(editing, field, label);
    kit::tooltip(field.help);
  }
}

void draw_rows(Editing& editing, std::span<const Field> fields, const char* name) {
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(em(0.25F), em(0.25F)));
  const float width = std::min(ImGui::GetContentRegionAvail().x, em(kWidth));
  if (ImGui::BeginTable(name, 3, ImGuiTableFlags_None, ImVec2(width, 0))) {
    ImGui::TableSetupColumn("label", ImGuiTableColumnFlags_WidthFixed,
                            std::clamp(width * kLabelShare, em(kLeastLabel), em(kLabelWidth)));
    ImGui::TableSetupColumn("control", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("remove", ImGuiTableColumnFlags_WidthFixed, em(1.7F));
    for (const Field& field : fields) {
      if (!is_offered(editing, field)) draw_row(editing, field, false);
    }
    ImGui::EndTable();
  }
  ImGui::PopStyleVar();
  draw_offers(editing, fields);
}

/// Folded, unless one of them is where somebody is led to, or wrong.
void draw_technical(Editing& editing, std::span<const Field> fields) {
  kit::heading(editing.said("technical"));
  kit::paragraph(editing.said("technical_about"), Tone::quiet);
  const bool is_needed = std::ranges::any_of(fields, [&](const Field& field) {
    return editing.wants_focus(field.pointer) || !editing.troubles_at(field.pointer).empty();
  });
  editing.shows_technical |= is_needed;
  const bool shows = editing.shows_technical;
  if (kit::link(editing.said(shows ? "technical_hide" : "technical_show"))) {
    editing.shows_technical = !shows;
  }
  if (shows) draw_rows(editing, fields, "technical");
}

}  // namespace

void draw_leaf(Editing& editing, const Field& field, const Node& value) {
  if (field.type != Type::any && !fits(field.type, value)) {
    return draw_unfit(editing, field, value);
  }
  switch (field.type) {
    case Type::flag: {
      bool is_on = value.flag();
      if (editing.takes_focus(field.pointer)) kit::focus_here(editing.is_to_type());
      if (kit::check(field.label, is_on)) editing.set(field.pointer, Node::boolean(is_on));
      draw_help(field.help);
      return;
    }
    case Type::whole:
      return draw_number_control(editing, field, value);
    case Type::date:
      return draw_date_control(editing, field, &value);
    case Type::colour:
      return draw_colour_control(editing, field, value);
    case Type::any:
      if (!value.is(Node::Kind::text)) return draw_unfit(editing, field, value);
      return draw_text_control(editing, field, value);
    default:
      if (!field.choices.empty()) return draw_choice_control(editing, field, value);
      return draw_text_control(editing, field, value);
  }
}

void draw_fields(Editing& editing, std::span<const Field> fields) {
  // Those that are technical stand last.
  const auto first = std::ranges::find_if(fields, &Field::is_technical);
  const auto plain = static_cast<std::size_t>(std::distance(fields.begin(), first));
  draw_rows(editing, fields.first(plain), "fields");
  if (plain < fields.size()) draw_technical(editing, fields.subspan(plain));
}

bool remove_button(const Editing& editing, std::string_view pointer) {
  const kit::Id own(pointer);
  const bool is_pressed = kit::quiet_button("×");
  kit::tooltip(fill(editing.said("remove"),
                    {{"name", place_name(editing.file(), pointer, editing.lang())}}));
  return is_pressed;
}

void draw_troubles(const Editing& editing, std::string_view pointer) {
  const std::string_view unread = editing.unread(pointer);
  if (!unread.empty()) kit::paragraph(unread, Tone::bad);
  for (const Trouble& one : editing.troubles_at(pointer)) kit::paragraph(one.sentence, one.tone);
}

std::string say_troubles(const Editing& editing, std::string_view pointer, Tone& tone) {
  const TroubleCount count = editing.troubles_below(pointer);
  if (count.errors == 0 && count.warnings == 0) return {};
  tone = count.errors > 0 ? Tone::bad : Tone::look;
  const std::size_t number = count.errors > 0 ? count.errors : count.warnings;
  return fill(editing.said(count.errors > 0 ? "errors" : "warnings"),
              {{"count", std::to_string(number)}});
}

}  // namespace lindung::studio
