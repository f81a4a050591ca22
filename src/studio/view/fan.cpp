#include "studio/view/fan.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "studio/model/days.hpp"
#include "studio/model/words.hpp"
#include "studio/view/chart.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/see.hpp"

namespace lindung::studio {
namespace {

class FanPicture {
 public:
  FanPicture(const Fan& fan, const chart::Place& place, std::string_view lang)
      : fan_(fan), place_(place), lang_(lang) {
    for (const TargetOutlook& stage : fan.stages) {
      most_ = std::max(most_, stage.target.workers);
      const auto last = stage.late ? stage.late : stage.middle ? stage.middle : stage.early;
      days_ = std::max(days_, last.value_or(0));
    }
    for (const TargetOutlook& target : fan.targets) {
      most_ = std::max(most_, target.target.workers);
      if (target.target.by) days_ = std::max(days_, due(*target.target.by));
    }
    days_ += days_ / 20 + 1;
  }

  void draw() const {
    draw_levels();
    draw_ticks();
    draw_bands();
    draw_line();
    draw_dues();
  }

  void draw_stage(const TargetOutlook& stage) const {
    if (!stage.early) return;
    const float at = up(stage.target.workers);
    const ImVec2 from = place_.at(right(*stage.early), at);
    const ImVec2 to = place_.at(right(stage.late.value_or(days_)), at);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = colour32(Tone::plain);
    list.AddLine(from, to, colour, em(0.1F));
    for (const ImVec2 end : {from, to}) {
      list.AddLine({end.x, end.y - em(0.3F)}, {end.x, end.y + em(0.3F)}, colour, em(0.1F));
    }
    if (stage.middle) list.AddCircleFilled(place_.at(right(*stage.middle), at), em(0.3F), colour);
  }

  [[nodiscard]] float up(std::int64_t workers) const {
    const std::int64_t span = std::max<std::int64_t>(most_ - fan_.so_far, 1);
    return static_cast<float>(workers - fan_.so_far) / static_cast<float>(span) * 0.94F;
  }

 private:
  [[nodiscard]] float right(int day) const {
    return static_cast<float>(std::clamp(day, 0, days_)) / static_cast<float>(days_);
  }

  /// Never further than four times the way, so that a far due day leaves something to see.
  [[nodiscard]] int due(Date by) const {
    const std::int64_t days = days_between(fan_.first_day, by) + 1;
    return static_cast<int>(
        std::clamp<std::int64_t>(days, 0, 4 * std::int64_t{std::max(days_, 90)}));
  }

  void draw_levels() const {
    chart::level(place_, 0, say(fan_.so_far, lang_));
    float above = place_.at(0, 0).y;
    for (const TargetOutlook& target : fan_.targets) {
      const float at = up(target.target.workers);
      const float y = place_.at(0, at).y;
      if (at <= 0 || above - y < em(1.3F)) continue;
      above = y;
      chart::level(place_, at, say(target.target.workers, lang_));
    }
  }

  void draw_ticks() const {
    const int apart = std::max(days_ / 30 / 4, 1);
    float taken = 0;
    std::optional<Month> month = fan_.first_day.month();
    for (int i = 0; i < 64 && month; ++i, month = month->later(apart)) {
      const auto first = Date::of(month->year(), month->month(), 1);
      const std::int64_t day = first ? days_between(fan_.first_day, *first) + 1 : 0;
      if (day > days_) break;
      chart::tick(place_, right(static_cast<int>(std::max<std::int64_t>(day, 0))),
                  say(*month, lang_), taken);
    }
  }

  void draw_bands() const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    // The pieces lie side by side: smoothed edges would show as seams.
    const ImDrawListFlags flags = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    float low = 0;
    int early = 0;
    int late = 0;
    for (const TargetOutlook& stage : fan_.stages) {
      if (!stage.early) break;
      const float high = up(stage.target.workers);
      const int next_late = stage.late.value_or(days_);
      list.AddQuadFilled(place_.at(right(early), low), place_.at(right(*stage.early), high),
                         place_.at(right(next_late), high), place_.at(right(late), low),
                         paper32(Tone::mark));
      low = high;
      early = *stage.early;
      late = next_late;
    }
    list.Flags = flags;
  }

  void draw_line() const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImVec2 from = place_.at(0, 0);
    for (const TargetOutlook& stage : fan_.stages) {
      if (!stage.middle) break;
      const ImVec2 to = place_.at(right(*stage.middle), up(stage.target.workers));
      // A projection, and drawn as one.
      chart::dashed(from, to, colour32(Tone::mark), em(0.16F));
      list.AddCircleFilled(to, em(0.18F), colour32(Tone::mark));
      from = to;
    }
  }

  void draw_dues() const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const TargetOutlook& target : fan_.targets) {
      if (!target.target.by) continue;
      const float x = right(due(*target.target.by));
      const float y = std::max(up(target.target.workers), 0.0F);
      const ImVec2 at = place_.at(x, y);
      chart::dashed(place_.at(x, 0), at, colour32(Tone::look, 0.8F), em(0.08F));
      list.AddNgonFilled(at, em(0.4F), colour32(Tone::look), 4);
    }
  }

  const Fan& fan_;
  const chart::Place& place_;
  std::string_view lang_;
  std::int64_t most_ = 1;
  int days_ = 1;
};

}  // namespace

std::string say_reached(Date first_day, std::optional<int> days, std::string_view lang) {
  if (days == 0) return std::string(word(lang, "outlook.reached"));
  const auto day = days ? day_of(first_day, *days) : std::nullopt;
  return day ? say(*day, lang) : std::string(word(lang, "outlook.never"));
}

void draw_fan(const Fan& fan, int& stage, std::string_view lang) {
  const int last = static_cast<int>(std::ssize(fan.stages)) - 1;
  if (last < 0) return;
  const chart::Place place = chart::place(word(lang, "outlook.picture"), em(17), em(5.2F));
  if (place.is_moved) {
    stage =
        static_cast<int>(std::lround(place.pointed_up / 0.94F * static_cast<float>(last + 1))) - 1;
  }
  stage = std::clamp(stage + place.steps, 0, last);
  const TargetOutlook& one = fan.stages[static_cast<std::size_t>(stage)];
  if (place.is_seen) {
    const FanPicture picture(fan, place, lang);
    picture.draw();
    picture.draw_stage(one);
  }
  kit::paragraph(
      fill(word(lang, "outlook.stage"), {{"workers", say(one.target.workers, lang)},
                                         {"middle", say_reached(fan.first_day, one.middle, lang)},
                                         {"early", say_reached(fan.first_day, one.early, lang)},
                                         {"late", say_reached(fan.first_day, one.late, lang)}}));
  kit::paragraph(word(lang, "outlook.legend"), Tone::quiet);
}

}  // namespace lindung::studio
