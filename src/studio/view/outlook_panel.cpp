#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "campaign/spec.hpp"
#include "channel/fund.hpp"
#include "money/text.hpp"
#include "studio/model/days.hpp"
#include "studio/model/numbers.hpp"
#include "studio/model/seeing.hpp"
#include "studio/model/share.hpp"
#include "studio/model/whatif.hpp"
#include "studio/model/words.hpp"
#include "studio/view/fan.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/number_entry.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/see.hpp"

namespace lindung::studio {
namespace {

constexpr int kStages = 10;
constexpr std::size_t kMostOwnTargets = 8;
constexpr std::string_view kAllGroups = "all";

// Gifts simulated in one frame. How they are cut changes nothing in what comes out, so as many are
// taken as leave the window quick: a frame may last half as long again as it would by itself, and
// always as long as kQuickFrame.
constexpr std::uint64_t kFewestInFrame = 20'000;
constexpr std::uint64_t kMostInFrame = 1'000'000;
constexpr float kQuickFrame = 1.0F / 45;  // seconds
constexpr float kLongestFrame = 0.5F;     // of which more is a pause, not work
constexpr int kFramesAlone = 4;           // that tell how long one lasts by itself, nearly

struct OwnTarget {
  std::int64_t workers = 0;
  std::string by{};  // as it is typed; "" for no day
};

/// A simulation under way, and how fast it goes.
class Run {
 public:
  void start(const Tariff& tariff, const WhatIfInput& input) {
    auto made = WhatIf::of(tariff, input);
    what_if_.reset();
    refusal_.reset();
    if (made) {
      what_if_.emplace(*std::move(made));
    } else {
      refusal_ = std::move(made).error();
    }
    input_ = input;
    outlook_ = {};
    seconds_ = 0;
    measured_ = 0;
    piece_ = kFewestInFrame;
    frames_ = 0;
    alone_ = 0;
    is_stopped_ = false;
    was_working_ = false;
  }

  [[nodiscard]] bool is_of(const WhatIfInput& input) const { return input_ == input; }
  [[nodiscard]] const std::optional<Error>& refusal() const { return refusal_; }
  [[nodiscard]] bool is_working() const { return what_if_ && !is_stopped_ && !what_if_->is_done(); }
  [[nodiscard]] bool is_done() const { return what_if_ && what_if_->is_done(); }
  [[nodiscard]] bool is_stopped() const { return is_stopped_; }
  void stop() { is_stopped_ = true; }
  void go_on() { is_stopped_ = false; }

  /// Goes on by a piece. `frame` is how long the last frame took, in seconds.
  void advance(float frame) {
    if (was_working_ && frame < kLongestFrame) {
      seconds_ += static_cast<double>(frame);
      measured_ += drawn_;
      adapt(frame);
    }
    was_working_ = is_working();
    if (!was_working_) return;
    const std::uint64_t before = what_if_->gifts();
    (void)what_if_->advance(piece_);
    drawn_ = what_if_->gifts() - before;
    // Not after every course: there may be thousands, and they are put in order each time.
    const int gone = what_if_->courses();
    if (what_if_->is_done() || gone >= told_at_ + std::max(input_.courses / 50, 1) ||
        outlook_.empty()) {
      outlook_ = what_if_->outlook();
      told_at_ = gone;
    }
  }

  [[nodiscard]] const WhatIfInput& input() const { return input_; }
  [[nodiscard]] int courses() const { return what_if_ ? what_if_->courses() : 0; }
  [[nodiscard]] std::uint64_t gifts() const { return what_if_ ? what_if_->gifts() : 0; }
  [[nodiscard]] const std::vector<TargetOutlook>& outlook() const { return outlook_; }

  /// Gifts a second of the frames that it worked in, drawing them included; 0 while unknown.
  [[nodiscard]] std::int64_t speed() const {
    return seconds_ > 0 ? static_cast<std::int64_t>(static_cast<double>(measured_) / seconds_) : 0;
  }

 private:
  /// Finds the piece that fits a frame, by how long the last one took.
  void adapt(float frame) {
    if (frames_ < kFramesAlone) {
      ++frames_;
      alone_ += frame / static_cast<float>(kFramesAlone);
      return;
    }
    const bool is_slow = frame > std::max(kQuickFrame, alone_ * 1.5F);
    const double wanted = static_cast<double>(piece_) * (is_slow ? 0.7 : 1.15);
    piece_ = std::clamp(static_cast<std::uint64_t>(wanted), kFewestInFrame, kMostInFrame);
  }

  std::optional<WhatIf> what_if_{};
  std::optional<Error> refusal_{};
  WhatIfInput input_{};
  std::vector<TargetOutlook> outlook_{};
  int told_at_ = 0;
  std::uint64_t piece_ = kFewestInFrame;
  std::uint64_t drawn_ = 0;     // gifts, in the last frame
  std::uint64_t measured_ = 0;  // gifts, in seconds_
  int frames_ = 0;              // measured, up to kFramesAlone
  float alone_ = 0;             // how long a frame lasts with the fewest gifts, in seconds
  double seconds_ = 0;
  bool is_stopped_ = false;
  bool was_working_ = false;
};

class OutlookPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override {
    const std::string_view lang = workspace.lang;
    kit::title(word(lang, "area.outlook"));
    const Campaign* campaign = campaign_or_say(workspace);
    if (campaign == nullptr) {
      run_.stop();
      return;
    }
    kit::box(word(lang, "outlook.projection"), Tone::look);
    draw_question(workspace, *campaign);
    draw_targets(workspace, *campaign);
    const WhatIfInput input = input_of(workspace, *campaign);
    if (!is_begun_ || !run_.is_of(input)) run_.start(campaign->tariff(), input);
    is_begun_ = true;
    run_.advance(ImGui::GetIO().DeltaTime);
    draw_run(lang, campaign->tariff());
    if (run_.refusal()) return;
    draw_results(lang);
    draw_assumptions(workspace, lang);
  }

  [[nodiscard]] bool is_busy() const override { return run_.is_working(); }

 private:
  // ---- What is asked

  /// What was said of one campaign is not said of the next.
  void forget_the_last(const Workspace& workspace) {
    if (std::exchange(opened_, workspace.opened()) == workspace.opened()) return;
    who_ = kAllGroups;
    first_day_.reset();
    so_far_.reset();
    are_own_targets_ = false;
  }

  void draw_question(Workspace& workspace, const Campaign& campaign) {
    forget_the_last(workspace);
    const std::string_view lang = workspace.lang;
    const Offered& offered = offered_.of({workspace.revision(), workspace.lang},
                                         [&] { return offered_by(campaign, lang); });
    const kit::Fields fields("question", 3);
    const auto number = [&](std::string_view key, std::int64_t& value) {
      if (begin_field(fields, lang, key)) number_entry(word(lang, key), value, lang);
    };
    number("outlook.gifts_low", gifts_a_day_.low);
    number("outlook.gifts_high", gifts_a_day_.high);
    if (begin_field(fields, lang, "gift.months")) {
      std::string months = std::to_string(workspace.sight.months);
      if (kit::choice(word(lang, "gift.months"), offered.months, months)) {
        workspace.sight.months = std::stoi(months);
      }
    }
    if (begin_field(fields, lang, "outlook.gift_low")) {
      number_entry(word(lang, "outlook.gift_low"), gift_.low, lang, true);
    }
    if (begin_field(fields, lang, "outlook.gift_high")) {
      number_entry(word(lang, "outlook.gift_high"), gift_.high, lang, true);
    }
    if (begin_field(fields, lang, "outlook.who")) {
      kit::choice(word(lang, "outlook.who"), sectors(campaign, lang), who_);
    }
    if (begin_field(fields, lang, "outlook.first_day")) {
      Date day = first_day(workspace, campaign);
      if (first_.draw(word(lang, "outlook.first_day"), day, lang, em(9.5F))) first_day_ = day;
    }
    if (begin_field(fields, lang, "outlook.so_far")) {
      std::int64_t so_far = so_far_of(campaign);
      if (number_entry(word(lang, "outlook.so_far"), so_far, lang)) {
        so_far_ = std::clamp<std::int64_t>(so_far, 0, Rupiah::kMax);
      }
    }
    number("outlook.courses", courses_);
    number("outlook.seed", seed_);
  }

  static bool begin_field(const kit::Fields& fields, std::string_view lang, std::string_view key) {
    return fields.field(word(lang, key), word(lang, std::string(key) + "_help"));
  }

  /// The one given; else the day looked at, or the campaign's own first day when that is later.
  [[nodiscard]] Date first_day(const Workspace& workspace, const Campaign& campaign) const {
    return first_day_.value_or(std::max(workspace.sight.today, campaign.period().from));
  }

  static std::vector<Choice> sectors(const Campaign& campaign, std::string_view lang) {
    std::vector<Choice> choices = {
        {.value = std::string(kAllGroups), .label = std::string(word(lang, "outlook.all_groups"))}};
    for (const Sector sector : sectors_of(campaign)) {
      choices.push_back({.value = std::string(name(sector)),
                         .label = std::string(word(lang, "prices.sector_", name(sector)))});
    }
    return choices;
  }

  [[nodiscard]] std::int64_t so_far_of(const Campaign& campaign) const {
    return so_far_.value_or(
        std::max<std::int64_t>(campaign.file().get("progress").integer("workers"), 0));
  }

  /// The campaign's; 100.000 and then 200.000 where it has none, as in 2018.
  static std::vector<OwnTarget> targets_of(const Campaign& campaign, std::string_view lang) {
    std::vector<OwnTarget> targets;
    for (const auto& [key, target] : campaign.file().get("targets").members()) {
      const auto by = read_date(target.get("by").string());
      targets.push_back({.workers = target.integer("workers"), .by = by ? say(*by, lang) : ""});
    }
    if (targets.empty()) targets = {{.workers = 100'000}, {.workers = 200'000}};
    if (targets.size() > kMostOwnTargets) targets.resize(kMostOwnTargets);
    return targets;
  }

  void draw_targets(const Workspace& workspace, const Campaign& campaign) {
    const std::string_view lang = workspace.lang;
    if (targets_revision_ != workspace.revision() && !are_own_targets_) {
      targets_ = targets_of(campaign, lang);
      targets_revision_ = workspace.revision();
    }
    kit::heading(word(lang, "outlook.targets"));
    std::optional<std::size_t> removed;
    for (std::size_t i = 0; i < targets_.size(); ++i) {
      const kit::Id id(i);
      ImGui::AlignTextToFramePadding();
      kit::text(word(lang, "outlook.workers"), Tone::quiet);
      ImGui::SameLine();
      are_own_targets_ |=
          number_entry(word(lang, "outlook.workers"), targets_[i].workers, lang, false, em(8));
      ImGui::SameLine();
      kit::text(word(lang, "outlook.by"), Tone::quiet);
      ImGui::SameLine();
      are_own_targets_ |= kit::input(word(lang, "outlook.by"), targets_[i].by, em(10),
                                     word(lang, "outlook.no_day"));
      ImGui::SameLine();
      if (kit::button(word(lang, "outlook.remove"))) removed = i;
      if (!targets_[i].by.empty() && !read_day(targets_[i].by)) {
        kit::text(word(lang, "outlook.day_unreadable"), Tone::look);
      }
    }
    if (removed) {
      targets_.erase(targets_.begin() + static_cast<std::ptrdiff_t>(*removed));
      are_own_targets_ = true;
    }
    {
      const kit::Off off(targets_.size() >= kMostOwnTargets);
      if (kit::button(word(lang, "outlook.add"))) {
        const std::int64_t most = targets_.empty() ? 0 : targets_.back().workers;
        targets_.push_back({.workers = most + 100'000});
        are_own_targets_ = true;
      }
    }
    if (!are_own_targets_) return;
    kit::beside(word(lang, "outlook.campaigns_own"));
    if (kit::button(word(lang, "outlook.campaigns_own"))) {
      targets_ = targets_of(campaign, lang);
      are_own_targets_ = false;
    }
  }

  [[nodiscard]] WhatIfInput input_of(const Workspace& workspace, const Campaign& campaign) const {
    WhatIfInput input{.gifts_a_day = gifts_a_day_,
                      .gift = gift_,
                      .first_day = first_day(workspace, campaign),
                      .workers_so_far = so_far_of(campaign),
                      .months = workspace.sight.months,
                      .mix = mix_of(campaign),
                      .income = campaign.income(),
                      .fees = fees_of(workspace, campaign),
                      .courses = static_cast<int>(std::clamp<std::int64_t>(courses_, 0, 100'000)),
                      .seed = static_cast<std::uint64_t>(seed_)};
    std::int64_t most = 0;
    for (const OwnTarget& target : targets_) {
      const std::int64_t workers = std::clamp<std::int64_t>(target.workers, 0, Rupiah::kMax);
      input.targets.push_back({.workers = workers, .by = read_day(target.by)});
      most = std::max(most, workers);
    }
    const std::int64_t way = most - input.workers_so_far;
    for (int i = 1; i <= kStages && way > 0; ++i) {
      // Not (way * i) / kStages, which might not fit.
      input.targets.push_back(
          {.workers = input.workers_so_far + way / kStages * i + way % kStages * i / kStages});
    }
    return input;
  }

  /// Of all groups every group as often as any other.
  [[nodiscard]] Mix mix_of(const Campaign& campaign) const {
    const auto only = read_sector(who_);
    const std::vector<Sector> sectors = sectors_of(campaign);
    Mix mix{};
    if (only && std::ranges::find(sectors, *only) != sectors.end()) {
      mix[index(*only)] = 1;
      return mix;
    }
    for (const auto& [key, group] : campaign.file().get("groups").members()) {
      if (const auto sector = read_sector(group.get("sector").string())) ++mix[index(*sector)];
    }
    return mix;
  }

  static Fees fees_of(const Workspace& workspace, const Campaign& campaign) {
    Fund fund = read_fund(workspace.sight.fund).value_or(campaign.default_fund());
    if (!campaign.amil(fund)) fund = campaign.default_fund();
    Fees fees{.amil = campaign.amil(fund).value_or(BasisPoints{})};
    if (const Node* channel = campaign.channel(workspace.sight.channel)) {
      const ChannelFee fee = channel_fee(*channel, fund);
      fees.channel_flat = fee.flat;
      fees.channel = fee.share;
    }
    return fees;
  }

  // ---- How far it is

  void draw_run(std::string_view lang, const Tariff& tariff) {
    ImGui::Spacing();
    if (run_.refusal()) {
      kit::box(say(*run_.refusal(), lang), Tone::bad);
      return;
    }
    draw_bar();
    if (run_.is_done()) {
      if (kit::button(word(lang, "outlook.again"))) run_.start(tariff, run_.input());
    } else if (run_.is_stopped()) {
      if (kit::button(word(lang, "outlook.go_on"))) run_.go_on();
    } else if (kit::button(word(lang, "outlook.stop"))) {
      run_.stop();
    }
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    kit::text(fill(word(lang, run_.is_done()      ? "outlook.is_done"
                              : run_.is_stopped() ? "outlook.is_stopped"
                                                  : "outlook.is_running"),
                   {{"done", say(run_.courses(), lang)}, {"of", say(run_.input().courses, lang)}}),
              Tone::quiet);
    kit::paragraph(fill(word(lang, run_.speed() > 0 ? "outlook.speed" : "outlook.gifts"),
                        {{"gifts", say(static_cast<std::int64_t>(run_.gifts()), lang)},
                         {"speed", say(run_.speed(), lang)}}),
                   Tone::quiet);
  }

  /// How many of the courses are gone through.
  void draw_bar() const {
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float part =
        static_cast<float>(run_.courses()) / static_cast<float>(std::max(run_.input().courses, 1));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = em(0.35F);
    list.AddRectFilled(low, {low.x + width, low.y + height}, paper32(Tone::plain), height / 2);
    if (part > 0.01F) {
      list.AddRectFilled(low, {low.x + width * part, low.y + height}, colour32(Tone::mark),
                         height / 2);
    }
    ImGui::Dummy({width, height});
  }

  // ---- What came out

  void draw_results(std::string_view lang) {
    kit::heading(word(lang, "outlook.results"));
    const std::vector<TargetOutlook>& outlook = run_.outlook();
    if (outlook.empty()) {
      kit::text(word(lang, "outlook.wait"), Tone::quiet);
      return;
    }
    const auto targets = static_cast<std::ptrdiff_t>(std::min(targets_.size(), outlook.size()));
    const Date first_day = run_.input().first_day;
    Fan fan{.first_day = first_day,
            .so_far = run_.input().workers_so_far,
            .stages = {outlook.begin() + targets, outlook.end()},
            .targets = {outlook.begin(), outlook.begin() + targets}};
    if (!run_.is_done()) {
      kit::paragraph(
          fill(word(lang, "outlook.counted_so_far"), {{"done", say(run_.courses(), lang)}}),
          Tone::quiet);
    }
    for (std::size_t i = 0; i < fan.targets.size(); ++i)
      draw_target(fan.targets[i], first_day, lang, i);
    if (!fan.stages.empty()) {
      kit::heading(word(lang, "outlook.picture"));
      draw_fan(fan, stage_, lang);
    }
  }

  void draw_target(const TargetOutlook& one, Date first_day, std::string_view lang,
                   std::size_t number) const {
    const kit::Id id(number);
    if (number > 0) ImGui::Separator();
    kit::bold(fill(word(lang, "outlook.target"), {{"workers", say(one.target.workers, lang)}}));
    if (one.target.by) {
      ImGui::SameLine();
      kit::text(fill(word(lang, "outlook.due"), {{"date", say(*one.target.by, lang)}}),
                Tone::quiet);
    }
    if (ImGui::BeginTable("days", 3, ImGuiTableFlags_SizingStretchSame)) {
      const std::pair<std::string_view, std::optional<int>> kDays[] = {
          {"outlook.early", one.early}, {"outlook.middle", one.middle}, {"outlook.late", one.late}};
      for (const auto& [key, days] : kDays) {
        ImGui::TableNextColumn();
        kit::text(word(lang, key), Tone::quiet);
        kit::paragraph(say_reached(first_day, days, lang));
      }
      ImGui::EndTable();
    }
    if (!one.in_time) return;
    kit::paragraph(fill(word(lang, "outlook.in_time"), {{"chance", std::to_string(*one.in_time)}}),
                   tone_of(*one.in_time));
  }

  /// Of the chance in a hundred; none before every scenario is counted.
  [[nodiscard]] Tone tone_of(int chance) const {
    if (!run_.is_done()) return Tone::quiet;
    return chance >= 80 ? Tone::good : chance >= 20 ? Tone::look : Tone::bad;
  }

  void draw_assumptions(const Workspace& workspace, std::string_view lang) const {
    const WhatIfInput& input = run_.input();
    kit::heading(word(lang, "outlook.assumptions"));
    const std::string gifts_low = say(input.gifts_a_day.low, lang);
    const std::string gifts_high = say(input.gifts_a_day.high, lang);
    const std::string low = rupiah(input.gift.low);
    const std::string high = rupiah(input.gift.high);
    const std::string months = std::to_string(input.months);
    const std::string flat = format(input.fees.channel_flat);
    const std::string share = percent(input.fees.channel.value(), lang);
    const std::string amil = percent(input.fees.amil.value(), lang);
    const std::string drawn = say(kMostDrawn, lang);
    const std::string courses = say(input.courses, lang);
    for (const std::string_view number : {"1", "2", "3", "4", "5", "6", "7"}) {
      ImGui::Bullet();
      kit::paragraph(fill(word(lang, "outlook.assume_", number), {{"gifts_low", gifts_low},
                                                                  {"gifts_high", gifts_high},
                                                                  {"low", low},
                                                                  {"high", high},
                                                                  {"months", months},
                                                                  {"flat", flat},
                                                                  {"share", share},
                                                                  {"amil", amil},
                                                                  {"drawn", drawn},
                                                                  {"courses", courses}}),
                     Tone::quiet);
    }
    if (workspace.sight.channel.empty()) {
      kit::paragraph(word(lang, "outlook.no_channel"), Tone::quiet);
    }
  }

  Band gifts_a_day_ = {.low = 500, .high = 3'000};
  Band gift_ = {.low = 20'000, .high = 500'000};
  std::int64_t courses_ = 200;
  std::int64_t seed_ = 1;
  std::string who_ = std::string(kAllGroups);
  std::optional<Date> first_day_{};  // another than the day looked at
  DayField first_{};
  std::optional<std::int64_t> so_far_{};  // another than the campaign's
  std::vector<OwnTarget> targets_{};
  bool are_own_targets_ = false;
  std::uint64_t targets_revision_ = ~std::uint64_t{0};
  std::uint64_t opened_ = 0;
  bool is_begun_ = false;
  int stage_ = kStages / 2 - 1;
  Run run_{};
  Kept<std::pair<std::uint64_t, std::string>, Offered> offered_;
};

}  // namespace

std::unique_ptr<Panel> make_outlook_panel() { return std::make_unique<OutlookPanel>(); }

}  // namespace lindung::studio
