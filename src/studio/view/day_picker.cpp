#include "studio/view/day_picker.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <string>

#include "studio/model/days.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

constexpr float kDayWidth = 2.4F;  // em
constexpr float kGap = 0.3F;       // em, before the button
constexpr float kLeastField = 4;   // em
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
void draw_head(DayPicker& picker, std::string_view lang) {
  const float start = ImGui::GetCursorPosX();
  const auto go = [&](int months) {
    picker.month = picker.month.later(months).value_or(picker.month);
  };
  if (kit::button("‹") || is_pressed(ImGuiKey_PageUp)) go(-1);
  kit::tooltip(word(lang, "edit.month_before"));
  ImGui::SameLine();
  ImGui::AlignTextToFramePadding();
  kit::bold(say(picker.month, lang));
  ImGui::SameLine(0, 0);
  ImGui::SetCursorPosX(start + 7 * em(kDayWidth) - em(1.6F));
  if (kit::button("›") || is_pressed(ImGuiKey_PageDown)) go(1);
  kit::tooltip(word(lang, "edit.month_after"));
}

/// The day that is pressed.
std::optional<Date> draw_days(DayPicker& picker, std::optional<Date> chosen, Date today,
                              std::string_view lang) {
  constexpr std::string_view kDays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  if (!ImGui::BeginTable("days", 7, ImGuiTableFlags_NoPadInnerX)) return std::nullopt;
  for (int i = 0; i < 7; ++i) {
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, em(kDayWidth));
  }
  for (const std::string_view day : kDays) {
    ImGui::TableNextColumn();
    const std::string_view name = word(lang, "choice.", day).substr(0, 3);
    const float room = ImGui::GetContentRegionAvail().x - kit::size_of(name).x;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + room / 2);
    kit::text(name, Tone::quiet);
  }
  const Month month = picker.month;
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
    const bool is_first = *day == chosen.value_or(today);
    // While ImGui finds out how wide the table is, nothing in it can have the focus.
    if (is_first && picker.is_new && !ImGui::GetCurrentWindow()->SkipItems) {
      kit::focus_here();
      picker.is_new = false;
    }
    if (kit::cell(std::to_string(number), is_chosen)) picked = day;
  }
  ImGui::EndTable();
  return picked;
}

}  // namespace

float beside_calendar(float most) {
  const float room = ImGui::GetContentRegionAvail().x - ImGui::GetFrameHeight() - em(kGap);
  return std::clamp(room, em(kLeastField), most);
}

std::optional<Date> pick_day(DayPicker& picker, std::optional<Date> chosen, Date today,
                             std::string_view lang) {
  const kit::Room around = kit::last_room();
  const std::string label(word(lang, "edit.calendar"));
  ImGui::SameLine(0, em(kGap));
  if (ImGui::ArrowButton(("##" + label).c_str(), ImGuiDir_Down)) {
    picker.month = chosen.value_or(today).month();
    picker.is_new = true;
    ImGui::OpenPopup(kPopup);
  }
  kit::tooltip(label);
  std::optional<Date> picked;
  if (kit::begin_popup_at(kPopup, around)) {
    draw_head(picker, lang);
    picked = draw_days(picker, chosen, today, lang);
    if (picked) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  return picked;
}

void say_read(std::string_view text, std::string_view lang) {
  const auto day = read_day(text);
  if (!day || text == say(*day, lang)) return;
  const bool is_unsure = is_day_unsure(text);
  kit::paragraph(fill(word(lang, is_unsure ? "edit.read_day_first" : "edit.read_as"),
                      {{"date", say(*day, lang)}}),
                 is_unsure ? Tone::look : Tone::quiet);
}

}  // namespace lindung::studio
