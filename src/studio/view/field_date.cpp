#include <imgui.h>

#include <optional>
#include <string>
#include <utility>

#include "calendar/calendar.hpp"
#include "studio/model/days.hpp"
#include "studio/model/words.hpp"
#include "studio/view/field.hpp"
#include "studio/view/kit.hpp"

namespace lindung::studio {
namespace {

constexpr float kDateWidth = 10;  // em, at most

/// The day as it is read: "30 Juni 2027"; of what is no day the text.
std::string shown_of(const Node* value, std::string_view lang) {
  if (value == nullptr) return {};
  const auto day = read_date(value->string());
  return day ? say(*day, lang) : value->string();
}

std::string say_unread(const Editing& editing, const Field& field, std::string_view text) {
  const Node* kept = editing.kept(field.pointer);
  const bool is_empty = text.find_first_not_of(' ') == std::string_view::npos;
  return fill(editing.said(is_empty ? "unread.empty" : "unread.date"), {{"text", text}}) + ' ' +
         (kept == nullptr
              ? std::string(editing.said("unread.none"))
              : fill(editing.said("unread.kept"), {{"value", shown_of(kept, editing.lang())}}));
}

}  // namespace

void draw_date_control(Editing& editing, const Field& field, const Node* value) {
  if (editing.takes_focus(field.pointer)) kit::focus_here(editing.is_to_type());
  const std::string* draft = editing.draft(field.pointer);
  std::string text = draft != nullptr ? *draft : shown_of(value, editing.lang());
  if (kit::entry(field.label, text, beside_calendar(em(kDateWidth)), editing.said("hint.date"))) {
    const auto day = read_day(text);
    editing.enter(field.pointer, text, day ? std::optional(Node::text(format(*day))) : std::nullopt,
                  day ? std::string() : say_unread(editing, field, text));
  }
  editing.after_entering(field.pointer, field.need == Need::optional);
  const auto chosen = value != nullptr ? read_date(value->string()) : std::nullopt;
  if (const auto picked =
          pick_day(editing.calendar, chosen, editing.workspace().sight.today, editing.lang())) {
    editing.set(field.pointer, Node::text(format(*picked)));
  }
  say_read(draft != nullptr ? text : "", editing.lang());
  if (value != nullptr && editing.is_proposed(field.pointer, value->string())) {
    kit::paragraph(editing.said("proposed"), Tone::look);
  }
  if (value == nullptr && draft == nullptr) kit::paragraph(editing.said("begun"), Tone::look);
}

}  // namespace lindung::studio
