#include <imgui.h>
#include <imgui_internal.h>

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

constexpr float kDateWidth = 10;   // em
constexpr float kDayWidth = 2.4F;  // em
constexpr const char* kPopup = "calendar";

constexpr Date kMonday = Date::of(2024, 1, 1).value();

/// 0 for Monday to 6 for Sunday.
int weekday(Date date) { return static_cast<int>(((days_between(kMonday, date) % 7) + 7) % 7); }

/// Whether the key was pressed, which would otherwise scroll.
bool is_pressed(ImGuiKey key) {
  const ImGuiID owner = ImGui::GetID("keys");
  ImGui::SetKeyOwner(key, owner);
  return ImGui::IsKeyPressed(key, owner);
}

/// The month's name between the ways to those before and after it.
void draw_head(Editing& editing) {
  const float start = ImGui::GetCursorPosX();
  const auto go = [&](int months) {
    editing.calendar = editing.calendar.later(months).value_or(editing.calendar);
  };
  if (kit::button("‹") || is_pressed(ImGuiKey_PageUp)) go(-1);
  kit::tooltip(editing.said("month_before"));
  ImGui::SameLine();
  ImGui::AlignTextToFramePadding();
  kit::bold(say(editing.calendar, editing.lang()));
  ImGui::SameLine(0, 0);
  ImGui::SetCursorPosX(start + 7 * em(kDayWidth) - em(1.6F));
  if (kit::button("›") || is_pressed(ImGuiKey_PageDown)) go(1);
  kit::tooltip(editing.said("month_after"));
}

/// The day that is pressed.
std::optional<Date> draw_days(Editing& editing, std::optional<Date> chosen) {
  constexpr std::string_view kDays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  if (!ImGui::BeginTable("days", 7, ImGuiTableFlags_NoPadInnerX)) return std::nullopt;
  for (int i = 0; i < 7; ++i) {
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, em(kDayWidth));
  }
  for (const std::string_view day : kDays) {
    ImGui::TableNextColumn();
    const std::string_view name = word(editing.lang(), "choice.", day).substr(0, 3);
    const float room = ImGui::GetContentRegionAvail().x - kit::size_of(name).x;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + room / 2);
    kit::text(name, Tone::quiet);
  }
  const Month month = editing.calendar;
  std::optional<Date> picked;
  for (int number = 1; number <= 31; ++number) {
    const auto day = Date::of(month.year(), month.month(), number);
    if (!day) break;
    for (int skipped = 0; number == 1 && skipped < weekday(*day); ++skipped) {
      ImGui::TableNextColumn();
      ImGui::Dummy({0, 0});
    }
    ImGui::TableNextColumn();
    const bool is_chosen = chosen == *day;
    const bool is_first = *day == chosen.value_or(editing.workspace().sight.today);
    // While ImGui finds out how wide the table is, nothing in it can have the focus.
    if (is_first && editing.is_calendar_new && !ImGui::GetCurrentWindow()->SkipItems) {
      kit::focus_here();
      editing.is_calendar_new = false;
    }
    if (kit::cell(std::to_string(number), is_chosen)) picked = day;
  }
  ImGui::EndTable();
  return picked;
}

}  // namespace

namespace {

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
  if (editing.takes_focus(field.pointer)) kit::focus_here();
  const std::string* draft = editing.draft(field.pointer);
  std::string text = draft != nullptr ? *draft : shown_of(value, editing.lang());
  if (kit::entry(field.label, text, em(kDateWidth), editing.said("hint.date"))) {
    const auto day = read_day(text);
    editing.enter(field.pointer, text, day ? std::optional(Node::text(format(*day))) : std::nullopt,
                  day ? std::string() : say_unread(editing, field, text));
  }
  editing.after_entering(field.pointer, field.need == Need::optional);
  const kit::Room around = kit::last_room();
  const auto chosen = value != nullptr ? read_date(value->string()) : std::nullopt;
  ImGui::SameLine(0, em(0.3F));
  const bool is_wanted =
      editing.is_begun(field.pointer) && std::exchange(editing.wants_calendar, false);
  if (ImGui::ArrowButton(std::string("##").append(editing.said("calendar")).c_str(),
                         ImGuiDir_Down) ||
      is_wanted) {
    editing.calendar = chosen.value_or(editing.workspace().sight.today).month();
    editing.is_calendar_new = true;
    ImGui::OpenPopup(kPopup);
  }
  kit::tooltip(editing.said("calendar"));
  if (kit::begin_popup_at(kPopup, around)) {
    draw_head(editing);
    if (const auto picked = draw_days(editing, chosen)) {
      editing.set(field.pointer, Node::text(format(*picked)));
      ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
  }
  draw_unread(editing, field.pointer);
}

}  // namespace lindung::studio
