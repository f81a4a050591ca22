#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "campaign/answer.hpp"
#include "money/text.hpp"
#include "studio/model/numbers.hpp"
#include "studio/model/seeing.hpp"
#include "studio/model/share.hpp"
#include "studio/model/words.hpp"
#include "studio/view/chart.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/see.hpp"

namespace lindung::studio {
namespace {

constexpr int kMonths = 24;
constexpr int kStairs = 16;
constexpr int kGifts = 240;  // that can be pointed at, side by side

/// What is seen of one sector.
struct SectorPrices {
  std::vector<PricedMonth> months;
  std::vector<PriceRule> rules;
};

/// The part of the staircase in view. The core's own answer for every gift in between follows from
/// its steps, each being the smallest gift for so many workers.
struct Stairs {
  std::vector<Stair> steps;
  std::string refusal;  ///< why there is none

  /// How many workers a gift up to the last step covers, seen from the first step.
  [[nodiscard]] std::int64_t workers(std::int64_t gift) const {
    const auto above = std::ranges::upper_bound(
        steps, gift, {}, [](const Stair& step) { return step.gift.value(); });
    return above == steps.begin() ? steps.front().workers - 1 : std::prev(above)->workers;
  }
};

std::string rule_title(const Tariff& tariff, std::string_view rule) {
  const Source* source = find_source(tariff, rule);
  return std::string(source != nullptr ? source->title : rule);
}

class PricesPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override {
    const std::string_view lang = workspace.lang;
    kit::title(word(lang, "area.prices"));
    const Campaign* campaign = campaign_or_say(workspace);
    if (campaign == nullptr) return;
    kit::paragraph(
        fill(word(lang, "prices.about"), {{"tariff", campaign->tariff().id},
                                          {"income", format(campaign->income())},
                                          {"date", say(campaign->tariff().checked, lang)}}),
        Tone::quiet);
    if (kit::tab(word(lang, "prices.by_month"), !are_stairs_)) are_stairs_ = false;
    kit::beside(word(lang, "prices.stairs"));
    if (kit::tab(word(lang, "prices.stairs"), are_stairs_)) are_stairs_ = true;
    if (are_stairs_) {
      draw_stairs(workspace, *campaign);
    } else {
      draw_months(workspace, *campaign);
    }
  }

 private:
  // ---- Month by month

  void draw_months(const Workspace& workspace, const Campaign& campaign) {
    const std::string_view lang = workspace.lang;
    const std::vector<Sector> sectors = sectors_of(campaign);
    const bool is_chosen = chosen_ && std::ranges::find(sectors, *chosen_) != sectors.end();
    const Sector sector = is_chosen ? *chosen_ : sector_of(workspace);
    kit::heading(word(lang, "prices.sector"));
    for (std::size_t i = 0; i < sectors.size(); ++i) {
      const std::string_view label = word(lang, "prices.sector_", name(sectors[i]));
      if (i > 0) kit::beside(label);
      if (kit::tab(label, sectors[i] == sector)) chosen_ = sectors[i];
    }
    const SectorPrices& prices = prices_.of({seen_of(workspace), sector}, [&] {
      const Month from = workspace.sight.today.month();
      const Member member = {.sector = sector, .income = campaign.income()};
      return SectorPrices{.months = prices_by_month(campaign.tariff(), member, from, kMonths),
                          .rules = rules_from(campaign.tariff(), sector, from)};
    });
    if (prices.months.empty()) {
      kit::box(word(lang, "prices.none"), Tone::look);
      return;
    }
    draw_months_picture(prices, campaign.tariff(), lang);
    draw_months_table(prices, campaign.tariff(), lang);
    draw_rules(prices, lang);
  }

  void draw_months_picture(const SectorPrices& prices, const Tariff& tariff,
                           std::string_view lang) {
    const std::vector<PricedMonth>& months = prices.months;
    const auto columns = static_cast<float>(months.size());
    const chart::Place place = chart::place(word(lang, "prices.picture"), em(12), em(5.2F));
    const int last = static_cast<int>(months.size()) - 1;
    if (place.is_moved) month_ = static_cast<int>(place.pointed * columns);
    month_ = std::clamp(month_ + place.steps, 0, last);
    if (place.is_seen) {
      const auto most = static_cast<float>(std::ranges::max(months, {}, [](const PricedMonth& one) {
                                             return one.price.total;
                                           }).price.total.value());
      const auto up = [&](const PricedMonth& one) {
        return most > 0 ? static_cast<float>(one.price.total.value()) / most * 0.9F : 0;
      };
      draw_levels(place, months, up);
      draw_columns(place, months, up);
      float taken = 0;
      for (std::size_t i = 0; i < months.size(); ++i) {
        if (i > 0 && (months[i].month.month() - 1) % 6 != 0) continue;
        chart::tick(place, (static_cast<float>(i) + 0.5F) / columns, say(months[i].month, lang),
                    taken);
      }
      chart::marked(place, (static_cast<float>(month_) + 0.5F) / columns);
    }
    const PricedMonth& one = months[static_cast<std::size_t>(month_)];
    kit::bold(fill(word(lang, "prices.month_costs"),
                   {{"month", say(one.month, lang)}, {"total", format(one.price.total)}}));
    kit::paragraph(
        fill(word(lang, one.price.projected ? "prices.parts_projected" : "prices.parts_verified"),
             {{"jkk", format(one.price.jkk)},
              {"jkm", format(one.price.jkm)},
              {"rule", rule_title(tariff, one.price.rule)}}),
        one.price.projected ? Tone::look : Tone::quiet);
    draw_legend(lang);
  }

  /// The prices that there are, from above; those that would stand in one another's way are not
  /// told.
  template <class Up>
  static void draw_levels(const chart::Place& place, const std::vector<PricedMonth>& months,
                          Up up) {
    std::vector<const PricedMonth*> levels;
    levels.reserve(months.size());
    for (const PricedMonth& one : months) levels.push_back(&one);
    std::ranges::sort(levels, std::ranges::greater(),
                      [](const PricedMonth* one) { return one->price.total; });
    float above = 0;
    chart::level(place, 0, "Rp0");
    for (const PricedMonth* one : levels) {
      const float y = place.at(0, up(*one)).y;
      if (y < above + em(1.3F) || y > place.high.y - em(1.3F)) continue;
      above = y;
      chart::level(place, up(*one), format(one->price.total));
    }
  }

  /// Months at one price in a row are one piece.
  template <class Up>
  static void draw_columns(const chart::Place& place, const std::vector<PricedMonth>& months,
                           Up up) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto columns = static_cast<float>(months.size());
    const auto is_same = [](const PricedMonth& a, const PricedMonth& b) {
      return a.price.total == b.price.total && a.price.projected == b.price.projected;
    };
    std::size_t first = 0;
    for (std::size_t i = 1; i <= months.size(); ++i) {
      if (i < months.size() && is_same(months[first], months[i])) continue;
      const ImVec2 from = place.at(static_cast<float>(first) / columns, up(months[first]));
      const ImVec2 to = place.at(static_cast<float>(i) / columns, up(months[first]));
      const ImVec2 foot = {to.x, place.high.y};
      if (months[first].price.projected) {
        chart::hatched(from, foot, colour32(Tone::look, 0.35F));
        chart::dashed(from, to, colour32(Tone::look), em(0.14F));
      } else {
        list.AddRectFilled(from, foot, paper32(Tone::mark));
        list.AddLine(from, to, colour32(Tone::mark), em(0.14F));
      }
      if (i < months.size()) {
        list.AddLine(to, place.at(static_cast<float>(i) / columns, up(months[i])),
                     colour32(Tone::quiet, 0.6F));
      }
      first = i;
    }
  }

  static void draw_legend(std::string_view lang) {
    const auto swatch = [](bool is_projected) {
      const ImVec2 at = ImGui::GetCursorScreenPos();
      const ImVec2 low = {at.x, at.y + em(0.1F)};
      const ImVec2 high = {at.x + em(1.4F), at.y + em(0.9F)};
      ImDrawList& list = *ImGui::GetWindowDrawList();
      if (is_projected) {
        chart::hatched(low, high, colour32(Tone::look, 0.5F));
      } else {
        list.AddRectFilled(low, high, paper32(Tone::mark));
      }
      list.AddRect(low, high, colour32(is_projected ? Tone::look : Tone::mark));
      ImGui::Dummy({em(1.4F), em()});
      ImGui::SameLine();
    };
    swatch(false);
    kit::text(word(lang, "prices.verified"), Tone::quiet);
    ImGui::SameLine(0, em(1.2F));
    swatch(true);
    kit::text(word(lang, "prices.projected"), Tone::quiet);
  }

  static std::string say_rule(const PriceRule& rule, std::string_view lang) {
    switch (rule.kind) {
      case PriceRule::Kind::jkk:
        return fill(word(lang, "prices.rule_jkk"), {{"share", percent(rule.share.value(), lang)}});
      case PriceRule::Kind::jkm:
        return fill(word(lang, "prices.rule_jkm"), {{"amount", format(rule.amount)}});
      case PriceRule::Kind::reduction:
        return fill(word(lang, "prices.rule_reduction"),
                    {{"share", percent(rule.share.value(), lang)}});
      case PriceRule::Kind::verified:
        break;
    }
    return std::string(word(lang, "prices.rule_verified"));
  }

  static void draw_rules(const SectorPrices& prices, std::string_view lang) {
    kit::heading(word(lang, "prices.rules"));
    const ImGuiTableFlags flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH;
    if (!ImGui::BeginTable("rules", 3, flags)) return;
    kit::widths({1.4F, 1.7F, 1});
    for (const PriceRule& rule : prices.rules) {
      ImGui::TableNextColumn();
      kit::paragraph(say_rule(rule, lang));
      ImGui::TableNextColumn();
      const std::string from = say(rule.months.from, lang);
      kit::paragraph(rule.months.until
                         ? fill(word(lang, "prices.from_until"),
                                {{"from", from}, {"until", say(*rule.months.until, lang)}})
                         : fill(word(lang, "prices.from_on"), {{"from", from}}));
      ImGui::TableNextColumn();
      if (rule.source != nullptr) kit::text(rule.source->title);
    }
    ImGui::EndTable();
    kit::paragraph(word(lang, "prices.rule_verified_about"), Tone::quiet);
    kit::heading(word(lang, "prices.sources"));
    std::vector<const Source*> told;
    for (const PriceRule& rule : prices.rules) {
      const bool is_new =
          rule.source != nullptr && std::ranges::find(told, rule.source) == told.end();
      if (!is_new) continue;
      told.push_back(rule.source);
      kit::text(rule.source->title);
      if (rule.source->confirm) {
        ImGui::SameLine();
        kit::text(word(lang, "prices.secondary"), Tone::look);
      }
      kit::paragraph(rule.source->about, Tone::quiet);
      kit::paragraph(rule.source->url, Tone::quiet);
    }
  }

  static void draw_months_table(const SectorPrices& prices, const Tariff& tariff,
                                std::string_view lang) {
    kit::heading(
        fill(word(lang, "prices.table"), {{"count", std::to_string(prices.months.size())}}));
    const ImGuiTableFlags flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH;
    if (!ImGui::BeginTable("months", 6, flags)) return;
    kit::widths({1.5F, 1, 1, 1, 1.15F, 1.1F});
    for (const std::string_view column : {"month", "jkk", "jkm", "total", "rule", "state"}) {
      ImGui::TableNextColumn();
      kit::text(word(lang, "prices.column_", column), Tone::quiet);
    }
    for (const auto& [month, price] : prices.months) {
      ImGui::TableNextColumn();
      kit::text(say(month, lang));
      ImGui::TableNextColumn();
      kit::text(format(price.jkk));
      ImGui::TableNextColumn();
      kit::text(format(price.jkm));
      ImGui::TableNextColumn();
      kit::bold(format(price.total));
      ImGui::TableNextColumn();
      kit::text(rule_title(tariff, price.rule));
      ImGui::TableNextColumn();
      kit::text(word(lang, price.projected ? "prices.projected" : "prices.verified"),
                price.projected ? Tone::look : Tone::quiet);
    }
    ImGui::EndTable();
  }

  // ---- The staircase

  void draw_stairs(Workspace& workspace, const Campaign& campaign) {
    const std::string_view lang = workspace.lang;
    const Sight& sight = workspace.sight;
    kit::paragraph(
        fill(word(lang, sight.is_monthly ? "prices.stairs_monthly" : "prices.stairs_about"),
             {{"months", std::to_string(sight.months)},
              {"date", say(sight.today, lang)},
              {"sector", word(lang, "prices.sector_", name(sector_of(workspace)))}}),
        Tone::quiet);
    // The steps stay where they are while one points at them, and come along when the gift leaves
    // them.
    SeenOf key = seen_of(workspace);
    key.sight.gift = 0;
    const Stairs* stairs = &stairs_.of({key, first_}, [&] { return make(workspace, campaign); });
    if (!stairs->steps.empty() && !is_in_view(*stairs, sight.gift)) {
      const Node answer = answer_quote(workspace.request(), campaign, sight.today);
      const std::int64_t first = std::max<std::int64_t>(answer.integer("workers") - kStairs / 2, 1);
      if (first != first_) {
        first_ = first;
        stairs = &stairs_.of({key, first_}, [&] { return make(workspace, campaign); });
      }
    }
    if (stairs->steps.empty()) {
      kit::box(stairs->refusal, Tone::look);
      if (first_ != 1 && kit::button(word(lang, "prices.from_start"))) first_ = 1;
      return;
    }
    draw_stairs_picture(workspace, *stairs);
    draw_stairs_table(workspace, *stairs);
  }

  [[nodiscard]] Stairs make(const Workspace& workspace, const Campaign& campaign) const {
    auto found = staircase(campaign, workspace.request(), workspace.sight.today, first_, kStairs);
    if (!found) return {.steps = {}, .refusal = say(found.error(), workspace.lang)};
    return {.steps = *std::move(found), .refusal = {}};
  }

  [[nodiscard]] static bool is_in_view(const Stairs& stairs, std::int64_t gift) {
    return gift <= stairs.steps.back().gift.value() &&
           (stairs.steps.front().workers <= 1 || gift >= stairs.steps.front().gift.value());
  }

  void draw_stairs_picture(Workspace& workspace, const Stairs& stairs) {
    const std::string_view lang = workspace.lang;
    const std::vector<Stair>& steps = stairs.steps;
    const bool is_from_zero = steps.front().workers <= 1;
    const std::int64_t least = is_from_zero ? 0 : steps.front().gift.value();
    const std::int64_t each = std::max<std::int64_t>(
        (steps.back().gift.value() - least) / std::max<std::int64_t>(std::ssize(steps) - 1, 1), 1);
    const std::int64_t most = steps.back().gift.value() + each / 2;
    const std::int64_t grain = chart::nice_step(most - least, kGifts);
    const auto right = [&](std::int64_t gift) {
      return static_cast<float>(gift - least) / static_cast<float>(most - least);
    };
    const std::int64_t low = steps.front().workers - 1;
    const auto up = [&](std::int64_t workers) {
      return static_cast<float>(workers - low) / static_cast<float>(std::ssize(steps)) * 0.95F;
    };

    const chart::Place place = chart::place(word(lang, "prices.stairs_picture"), em(17), em(3.6F));
    std::int64_t& gift = workspace.sight.gift;
    if (place.is_moved) {
      const auto exact =
          least + static_cast<std::int64_t>(place.pointed * static_cast<float>(most - least));
      pointed_ = std::clamp((exact + grain / 2) / grain * grain, least, most);
      if (place.is_pressed) gift = *pointed_;
    }
    if (place.steps != 0) {
      gift = std::clamp(std::clamp(gift, least, most) + place.steps * grain,
                        std::max<std::int64_t>(least, 1), most);
    }
    // By keyboard the gift itself moves.
    if (!place.is_pointed || place.steps != 0) pointed_.reset();
    const std::int64_t shown = std::clamp(pointed_.value_or(gift), least, most);
    if (place.is_seen) {
      draw_steps(place, stairs, lang, right, up);
      chart::marked(place, right(shown));
      const ImVec2 at = place.at(right(shown), up(stairs.workers(shown)));
      ImGui::GetWindowDrawList()->AddCircleFilled(at, em(0.33F), colour32(Tone::mark));
      float taken = 0;
      const std::int64_t step = chart::nice_step(most - least, 4);
      for (std::int64_t label = (least + step - 1) / step * step; label <= most; label += step) {
        chart::tick(place, right(label), rupiah(label), taken);
      }
    }
    kit::bold(fill(word(lang, "prices.gift_covers"),
                   {{"gift", rupiah(shown)}, {"workers", say(stairs.workers(shown), lang)}}));
    kit::paragraph(word(lang, "prices.point"), Tone::quiet);
  }

  template <class Right, class Up>
  static void draw_steps(const chart::Place& place, const Stairs& stairs, std::string_view lang,
                         Right right, Up up) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const std::vector<Stair>& steps = stairs.steps;
    const std::int64_t gap = chart::nice_step(std::ssize(steps), 5);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const float begin = right(steps[i].gift.value());
      const float end = i + 1 < steps.size() ? right(steps[i + 1].gift.value()) : 1;
      const ImVec2 from = place.at(begin, up(steps[i].workers));
      const ImVec2 to = place.at(end, up(steps[i].workers));
      list.AddRectFilled(from, {to.x, place.high.y}, paper32(Tone::mark));
      if (steps[i].workers % gap == 0 || steps.size() < 4) {
        chart::level(place, up(steps[i].workers), say(steps[i].workers, lang));
      }
      list.AddLine(from, to, colour32(Tone::mark), em(0.14F));
      list.AddLine(place.at(begin, up(steps[i].workers - 1)), from, colour32(Tone::mark, 0.6F));
    }
    chart::level(place, 0, say(steps.front().workers - 1, lang));
  }

  static void draw_stairs_table(Workspace& workspace, const Stairs& stairs) {
    const std::string_view lang = workspace.lang;
    kit::heading(word(lang, "prices.steps"));
    const ImGuiTableFlags flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH;
    if (!ImGui::BeginTable("steps", 4, flags)) return;
    kit::widths({0.8F, 1.1F, 1, 1.3F});
    for (const std::string_view column : {"workers", "gift", "more", "choose"}) {
      ImGui::TableNextColumn();
      kit::text(word(lang, "prices.column_", column), Tone::quiet);
    }
    std::optional<Rupiah> before;
    for (const Stair& step : stairs.steps) {
      const bool is_chosen = step.gift.value() == workspace.sight.gift;
      ImGui::TableNextColumn();
      ImGui::AlignTextToFramePadding();
      kit::text(say(step.workers, lang));
      ImGui::TableNextColumn();
      kit::bold(format(step.gift));
      ImGui::TableNextColumn();
      if (before) kit::text('+' + rupiah(step.gift.value() - before->value()), Tone::quiet);
      ImGui::TableNextColumn();
      const kit::Off off(is_chosen);
      if (kit::link(word(lang, is_chosen ? "prices.given" : "prices.give"),
                    std::to_string(step.workers))) {
        workspace.sight.gift = step.gift.value();
      }
      before = step.gift;
    }
    ImGui::EndTable();
  }

  struct PricesOf {
    SeenOf seen{};
    Sector sector = Sector::general;

    friend bool operator==(const PricesOf&, const PricesOf&) = default;
  };
  struct StairsOf {
    SeenOf seen{};
    std::int64_t first = 0;

    friend bool operator==(const StairsOf&, const StairsOf&) = default;
  };

  bool are_stairs_ = false;
  std::optional<Sector> chosen_{};  // another than that of the group looked at
  int month_ = 0;
  std::int64_t first_ = 1;                 // worker of the staircase in view
  std::optional<std::int64_t> pointed_{};  // gift
  Kept<PricesOf, SectorPrices> prices_;
  Kept<StairsOf, Stairs> stairs_;
};

}  // namespace

std::unique_ptr<Panel> make_prices_panel() { return std::make_unique<PricesPanel>(); }

}  // namespace lindung::studio
