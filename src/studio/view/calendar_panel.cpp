#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "campaign/spec.hpp"
#include "studio/model/days.hpp"
#include "studio/model/seeing.hpp"
#include "studio/model/upcoming.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/see.hpp"

namespace lindung::studio {
namespace {

/// A day that is worth going to, and why.
struct Jump {
  Date day;
  std::string why;
};

/// A change in words.
struct Line {
  Date date;
  std::string text;  ///< without the date it begins with
  std::string pointer;
  Tone tone = Tone::plain;
};

struct Seen {
  std::vector<Jump> jumps;
  std::vector<Line> lines;
};

/// What changes, without the date it begins with.
std::string what_changes(const Upcoming& change, const Campaign& campaign, std::string_view lang) {
  std::string text = say(change, campaign, lang);
  const std::string date = say(change.date, lang) + ": ";
  return text.starts_with(date) ? text.substr(date.size()) : text;
}

/// Whether it is of the campaign as a whole.
bool is_of_campaign(Upcoming::What what) {
  return what == Upcoming::What::campaign_begins || what == Upcoming::What::campaign_over ||
         what == Upcoming::What::target_due;
}

Tone tone_of(Upcoming::What what) {
  switch (what) {
    case Upcoming::What::campaign_over:
    case Upcoming::What::channel_over:
    case Upcoming::What::projected:
      return Tone::look;
    default:
      return Tone::plain;
  }
}

class CalendarPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override {
    const std::string_view lang = workspace.lang;
    kit::title(word(lang, "area.calendar"));
    const Campaign* campaign = campaign_or_say(workspace);
    if (campaign == nullptr) return;
    kit::paragraph(word(lang, "calendar.about"), Tone::quiet);
    const Seen& seen = seen_.of({.revision = workspace.revision(),
                                 .today = workspace.sight.today,
                                 .lang = workspace.lang,
                                 .years = years_},
                                [&] { return look(workspace, *campaign); });
    draw_today(workspace, seen);
    draw_changes(workspace, seen);
  }

 private:
  struct SeenOfDay {
    std::uint64_t revision = 0;
    Date today;
    std::string lang{};
    int years = 0;

    friend bool operator==(const SeenOfDay&, const SeenOfDay&) = default;
  };

  [[nodiscard]] Seen look(const Workspace& workspace, const Campaign& campaign) const {
    const std::string_view lang = workspace.lang;
    const Date today = workspace.sight.today;
    Seen seen{.jumps = jumps(workspace, campaign), .lines = {}};
    for (const Upcoming& change : upcoming(campaign, today, years_later(today))) {
      seen.lines.push_back({.date = change.date,
                            .text = what_changes(change, campaign, lang),
                            .pointer = change.pointer,
                            .tone = tone_of(change.what)});
    }
    return seen;
  }

  [[nodiscard]] Date years_later(Date day) const {
    for (int i = 0; i < years_; ++i) day = year_later(day);
    return day;
  }

  /// The day it is, the first of the next year, the day after each reduction's end, and the
  /// campaign's own days.
  [[nodiscard]] std::vector<Jump> jumps(const Workspace& workspace,
                                        const Campaign& campaign) const {
    const std::string_view lang = workspace.lang;
    const Date given = workspace.given_today();
    std::vector<Jump> all = {{.day = given, .why = std::string(word(lang, "calendar.given"))}};
    const auto add = [&](std::optional<Date> day, const std::string& why) {
      if (!day || *day <= given) return;
      const auto same = std::ranges::find(all, *day, &Jump::day);
      if (same == all.end()) {
        all.push_back({.day = *day, .why = why});
      } else {
        same->why.append("; ").append(why);
      }
    };
    add(Date::of(given.year() + 1, 1, 1), std::string(word(lang, "calendar.new_year")));
    for (const Sector sector : sectors_of(campaign)) {
      for (const PriceRule& rule : rules_from(campaign.tariff(), sector, given.month())) {
        if (rule.kind != PriceRule::Kind::reduction || !rule.months.until) continue;
        const auto after = rule.months.until->later(1);
        if (!after) continue;
        add(first_of(*after),
            fill(word(lang, "calendar.after_reduction"),
                 {{"sector", word(lang, "choice.", name(sector))},
                  {"rule", rule.source != nullptr ? rule.source->title : std::string_view()}}));
      }
    }
    for (const Upcoming& change : upcoming(campaign, given, years_later(given))) {
      if (is_of_campaign(change.what)) add(change.date, what_changes(change, campaign, lang));
    }
    std::ranges::sort(all, {}, &Jump::day);
    return all;
  }

  void draw_today(Workspace& workspace, const Seen& seen) {
    const std::string_view lang = workspace.lang;
    Date& today = workspace.sight.today;
    kit::label(word(lang, "calendar.today"), em(12));
    (void)day_.draw(word(lang, "calendar.today"), today, lang, em(11));
    if (ImGui::BeginTable("jumps", 2)) {
      kit::widths({1, 2.2F});
      for (const Jump& jump : seen.jumps) {
        ImGui::TableNextColumn();
        if (kit::tab(say(jump.day, lang), jump.day == today, jump.why)) today = jump.day;
        ImGui::TableNextColumn();
        ImGui::AlignTextToFramePadding();
        kit::paragraph(jump.why, Tone::quiet);
      }
      ImGui::EndTable();
    }
  }

  void draw_changes(Workspace& workspace, const Seen& seen) {
    const std::string_view lang = workspace.lang;
    kit::heading(
        fill(word(lang, "calendar.upcoming"), {{"date", say(workspace.sight.today, lang)}}));
    for (const int years : {1, 2, 5}) {
      const std::string label =
          fill(word(lang, "calendar.years"), {{"years", std::to_string(years)}});
      if (years > 1) kit::beside(label);
      if (kit::tab(label, years == years_)) years_ = years;
    }
    if (seen.lines.empty()) {
      kit::box(word(lang, "calendar.nothing"), Tone::quiet);
      return;
    }
    std::optional<Month> month;
    std::optional<Date> date;
    // A day may be gone to while it is drawn: the lines are of the day before then.
    std::optional<Date> wanted;
    for (std::size_t i = 0; i < seen.lines.size(); ++i) {
      const Line& line = seen.lines[i];
      if (month != line.date.month()) {
        month = line.date.month();
        ImGui::Spacing();
        ImGui::Separator();
        kit::bold(say(*month, lang), Tone::mark);
      }
      if (date != line.date) {
        date = line.date;
        ImGui::AlignTextToFramePadding();
        kit::bold(say(*date, lang));
        ImGui::SameLine();
        if (kit::link(word(lang, "calendar.show"), format(*date))) wanted = date;
      }
      draw_line(workspace, line, i);
    }
    if (wanted) workspace.sight.today = *wanted;
  }

  static void draw_line(Workspace& workspace, const Line& line, std::size_t number) {
    const kit::Id id(number);
    const bool is_placed = !line.pointer.empty();
    if (is_placed) ImGui::AlignTextToFramePadding();
    ImGui::Bullet();
    const std::string_view edit = word(workspace.lang, "calendar.edit");
    const float room = ImGui::GetContentRegionAvail().x;
    const float edit_width =
        is_placed ? ImGui::CalcTextSize(edit.data(), edit.data() + edit.size()).x + em() : 0;
    kit::paragraph(line.text, line.tone, room - edit_width);
    if (!is_placed) return;
    ImGui::SameLine();
    if (kit::link(edit)) workspace.go_to(line.pointer);
  }

  int years_ = 2;
  DayField day_{};
  Kept<SeenOfDay, Seen> seen_;
};

}  // namespace

std::unique_ptr<Panel> make_calendar_panel() { return std::make_unique<CalendarPanel>(); }

}  // namespace lindung::studio
