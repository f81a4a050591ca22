#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "campaign/answer.hpp"
#include "campaign/pay.hpp"
#include "studio/model/numbers.hpp"
#include "studio/model/seeing.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/number_entry.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/qr.hpp"
#include "studio/view/see.hpp"

namespace lindung::studio {
namespace {

/// A pledge's reference, so that what carries one is seen whole. Of no pledge.
constexpr std::string_view kReference = "7K3M-Q9XT-4BWD";

/// "08:30" in minutes since midnight; nothing for any other text.
std::optional<int> read_clock(std::string_view text) {
  const auto digit = [&](std::size_t at) {
    return text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : 1'000;
  };
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hour = digit(0) * 10 + digit(1);
  const int minute = digit(3) * 10 + digit(4);
  if (hour > 23 || minute > 59) return std::nullopt;
  return hour * 60 + minute;
}

/// Where the giver is and when; not told where it is not known.
struct Where {
  std::string region{};
  std::string clock{};

  friend bool operator==(const Where&, const Where&) = default;
};

/// What all channels do with the gift, or why nothing can be said.
struct Seen {
  std::vector<ChannelView> channels;
  Node quote = Node::object();
  std::string refusal;
};

class GiftPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override {
    const std::string_view lang = workspace.lang;
    kit::title(word(lang, "area.gift"));
    const Campaign* campaign = campaign_or_say(workspace);
    if (campaign == nullptr) return;
    draw_question(workspace, *campaign);
    if (draw_closed(workspace, *campaign)) return;
    const Seen& seen =
        seen_.of({seen_of(workspace), where_}, [&] { return look(workspace, *campaign); });
    if (!seen.refusal.empty()) {
      kit::box(seen.refusal, Tone::look);
      return;
    }
    kit::paragraph(say_quote(seen.quote, lang));
    const auto fitting = std::ranges::count_if(
        seen.channels, [](const ChannelView& view) { return view.state.get("fits").flag(); });
    kit::heading(fill(word(lang, "gift.fitting"), {{"count", std::to_string(fitting)},
                                                   {"of", std::to_string(seen.channels.size())}}));
    if (!open_ || (!open_->empty() && !is_there(seen, *open_))) open_ = first_open(workspace, seen);
    for (const ChannelView& view : seen.channels) draw_channel(workspace, view);
  }

 private:
  struct SeenOfGift {
    SeenOf seen{};
    Where where{};

    friend bool operator==(const SeenOfGift&, const SeenOfGift&) = default;
  };

  static bool is_there(const Seen& seen, std::string_view id) {
    return std::ranges::find(seen.channels, id, &ChannelView::id) != seen.channels.end();
  }

  /// The one chosen in the preview; else the first.
  static std::string first_open(const Workspace& workspace, const Seen& seen) {
    if (is_there(seen, workspace.sight.channel)) {
      return workspace.sight.channel;
    }
    return seen.channels.empty() ? std::string() : seen.channels.front().id;
  }

  /// On a day on which the campaign does not collect no channel does anything: says so, and leads
  /// to the nearest day on which it does. Whether it is such a day.
  static bool draw_closed(Workspace& workspace, const Campaign& campaign) {
    const std::string_view lang = workspace.lang;
    Date& today = workspace.sight.today;
    const CampaignStatus now = status(campaign, today);
    if (now == CampaignStatus::running) return false;
    kit::box(fill(word(lang, "gift.closed"), {{"date", say(today, lang)}}), Tone::look);
    const Period period = campaign.period();
    const Date day =
        now == CampaignStatus::not_started ? period.from : period.until.value_or(period.from);
    if (kit::main_button(fill(word(lang, "gift.closed_go"), {{"date", say(day, lang)}}))) {
      today = day;
    }
    return true;
  }

  // ---- What is asked

  void draw_question(Workspace& workspace, const Campaign& campaign) {
    const std::string_view lang = workspace.lang;
    Sight& sight = workspace.sight;
    const Offered& offered = offered_.of({workspace.revision(), workspace.lang},
                                         [&] { return offered_by(campaign, lang); });
    {
      const kit::Fields fields("question", 3, {0.9F, 0.9F, 1.2F});
      if (fields.field(word(lang, "gift.gift"))) {
        number_entry(word(lang, "gift.gift"), sight.gift, lang, true);
      }
      if (fields.field(word(lang, "gift.months"))) {
        std::string months = std::to_string(sight.months);
        if (kit::choice(word(lang, "gift.months"), offered.months, months)) {
          sight.months = std::stoi(months);
        }
      }
      if (fields.field(word(lang, "gift.group"))) {
        std::string group = chosen_of(offered.groups, sight.group);
        if (kit::choice(word(lang, "gift.group"), offered.groups, group)) sight.group = group;
      }
      if (fields.field(word(lang, "gift.fund"))) {
        std::string fund = is_among(offered.funds, sight.fund)
                               ? sight.fund
                               : std::string(name(campaign.default_fund()));
        if (kit::choice(word(lang, "gift.fund"), offered.funds, fund)) sight.fund = fund;
      }
      if (fields.field(word(lang, "gift.region"), word(lang, "gift.region_help"))) {
        kit::input(word(lang, "gift.region"), where_.region, 0, word(lang, "gift.unknown"));
      }
      if (fields.field(word(lang, "gift.clock"), word(lang, "gift.clock_help"))) {
        kit::input(word(lang, "gift.clock"), where_.clock, 0, word(lang, "gift.unknown"));
      }
    }
    kit::check(word(lang, "gift.monthly"), sight.is_monthly);
    if (!where_.clock.empty() && !read_clock(where_.clock)) {
      kit::text(word(lang, "gift.clock_unreadable"), Tone::look);
    }
    if (sight.today != workspace.given_today()) {
      kit::text(fill(word(lang, "gift.on_day"), {{"date", say(sight.today, lang)}}), Tone::look);
    }
  }

  static std::string chosen_of(const std::vector<Choice>& choices, const std::string& wanted) {
    if (choices.empty() || is_among(choices, wanted)) return wanted;
    return choices.front().value;
  }

  [[nodiscard]] Seen look(const Workspace& workspace, const Campaign& campaign) const {
    const Sight& sight = workspace.sight;
    Node request = workspace.request();
    if (!where_.region.empty()) request.add("region", where_.region);
    Seen seen{.channels = {}, .quote = answer_quote(request, campaign, sight.today), .refusal = {}};
    request.add("reference", kReference);
    auto channels = see_channels(
        campaign, request,
        {.today = sight.today, .minute = read_clock(where_.clock), .lang = sight.lang});
    if (channels) {
      seen.channels = *std::move(channels);
    } else {
      seen.refusal = say(channels.error(), workspace.lang);
    }
    return seen;
  }

  static std::string say_quote(const Node& quote, std::string_view lang) {
    if (quote.find("error") != nullptr) return {};
    return fill(word(lang, "gift.covers"), {{"workers", say(quote.integer("workers"), lang)},
                                            {"months", say(quote.integer("months"), lang)},
                                            {"leftover", rupiah(quote.integer("leftover"))}});
  }

  // ---- What a channel does

  void draw_channel(Workspace& workspace, const ChannelView& view) {
    const std::string_view lang = workspace.lang;
    const kit::Id id(view.id);
    const bool fits = view.state.get("fits").flag();
    const bool is_open = open_ == view.id;
    ImGui::Separator();
    if (kit::row(title_of(workspace.document().file(), view.pointer, lang), is_open,
                 word(lang, fits ? "gift.fits" : "gift.misfit"), fits ? Tone::good : Tone::look,
                 view.id)) {
      open_ = is_open ? std::string() : view.id;
    }
    if (!is_open) return;
    ImGui::Indent(em(0.6F));
    kit::text(fill(word(lang, "gift.kind"),
                   {{"kind", word(lang, "choice.", view.kind)}, {"id", view.id}}),
              Tone::quiet);
    if (view.state.get("demonstration").flag()) {
      kit::text(word(lang, "gift.demonstration"), Tone::look);
    }
    if (fits) {
      draw_handoff(workspace, view);
    } else {
      draw_misfit(workspace, view);
    }
    draw_ways_on(workspace, view);
    ImGui::Unindent(em(0.6F));
    ImGui::Spacing();
  }

  static Error error_of(const Node& error) {
    return {error.get("code").string(), error.get("path").string(), error.get("message").string()};
  }

  static void draw_misfit(Workspace& workspace, const ChannelView& view) {
    const std::string_view lang = workspace.lang;
    std::string why = say(error_of(view.state.get("error")), lang);
    if (view.state.find("limit") != nullptr) {
      why = fill(word(lang, "gift.why_limit"),
                 {{"why", why}, {"limit", rupiah(view.state.integer("limit"))}});
    }
    kit::box(why, Tone::look);
    if (view.state.find("nearest") == nullptr) return;
    const std::int64_t nearest = view.state.integer("nearest");
    if (kit::main_button(fill(word(lang, "gift.nearest"), {{"gift", rupiah(nearest)}}))) {
      workspace.sight.gift = nearest;
    }
  }

  static void draw_ways_on(Workspace& workspace, const ChannelView& view) {
    const std::string_view lang = workspace.lang;
    const bool is_chosen = workspace.sight.channel == view.id;
    {
      const kit::Off off(is_chosen);
      const std::string_view label = word(lang, is_chosen ? "gift.chosen" : "gift.choose");
      if (kit::button(label)) workspace.sight.channel = view.id;
    }
    kit::beside(word(lang, "gift.edit"));
    if (kit::button(word(lang, "gift.edit"))) {
      workspace.go_to(view.pointer);
    }
  }

  void draw_handoff(Workspace& workspace, const ChannelView& view) {
    const std::string_view lang = workspace.lang;
    const Node& handoff = view.handoff;
    if (const Node* error = handoff.find("error")) {
      kit::box(say(error_of(*error), lang), Tone::bad);
      return;
    }
    line(lang, "gift.pays", rupiah(handoff.integer("amount")), true);
    struct Kind {
      std::string_view kind;
      void (GiftPanel::*draw)(Workspace& workspace, const ChannelView& view);
    };
    static constexpr std::array<Kind, 8> kKinds = {{{"link", &GiftPanel::draw_link},
                                                    {"form", &GiftPanel::draw_form},
                                                    {"endpoint", &GiftPanel::draw_endpoint},
                                                    {"qris", &GiftPanel::draw_qris},
                                                    {"transfer", &GiftPanel::draw_transfer},
                                                    {"items", &GiftPanel::draw_items},
                                                    {"slip", &GiftPanel::draw_slip},
                                                    {"host", &GiftPanel::draw_host}}};
    const auto* const kind = std::ranges::find(kKinds, view.kind, &Kind::kind);
    if (kind != kKinds.end()) (this->*kind->draw)(workspace, view);
  }

  /// "Account holder   CONTOH SAJA"
  static void line(std::string_view lang, std::string_view key, std::string_view value,
                   bool is_bold = false) {
    if (value.empty()) return;
    const float start = ImGui::GetCursorPosX();
    kit::text(word(lang, key), Tone::quiet);
    ImGui::SameLine(start + em(9.5F));
    if (is_bold) {
      kit::bold(value);
    } else {
      kit::paragraph(value);
    }
  }

  void draw_link(Workspace& workspace, const ChannelView& view) {
    const std::string_view lang = workspace.lang;
    const std::string& url = view.handoff.get("url").string();
    const bool is_prefilled = view.handoff.get("amount_prefilled").flag();
    kit::paragraph(word(lang, is_prefilled ? "gift.link_prefilled" : "gift.link_bare"),
                   is_prefilled ? Tone::good : Tone::look);
    kit::box(url, Tone::quiet);
    copy_button(workspace, word(lang, "gift.copy_link"), url);
    kit::beside(word(lang, "gift.choose"));
  }

  void draw_form(Workspace& workspace, const ChannelView& view) {
    const std::string_view lang = workspace.lang;
    kit::paragraph(word(lang, "gift.form_about"), Tone::quiet);
    kit::box(view.handoff.get("url").string(), Tone::quiet);
    if (!ImGui::BeginTable("fields", 2, ImGuiTableFlags_BordersInnerH)) return;
    kit::widths({1, 2});
    for (const auto& [key, field] : view.handoff.get("fields").members()) {
      ImGui::TableNextColumn();
      kit::text(field.get("name").string(), Tone::quiet);
      ImGui::TableNextColumn();
      kit::paragraph(field.get("value").string());
    }
    ImGui::EndTable();
    copy_button(workspace, word(lang, "gift.copy_link"), view.handoff.get("url").string());
    kit::beside(word(lang, "gift.choose"));
  }

  void draw_endpoint(Workspace& workspace, const ChannelView& view) {
    const std::string_view lang = workspace.lang;
    for (const std::string_view step : {"1", "2", "3"}) {
      kit::paragraph(fill(word(lang, "gift.endpoint_", step),
                          {{"url", view.handoff.get("url").string()},
                           {"method", view.handoff.get("method").string()},
                           {"amount", rupiah(view.handoff.integer("amount"))}}));
    }
    line(lang, "gift.method", view.handoff.get("method").string());
    line(lang, "gift.nmid", view.handoff.get("nmid").string());
    kit::box(view.handoff.get("url").string(), Tone::quiet);
    copy_button(workspace, word(lang, "gift.copy_address"), view.handoff.get("url").string());
    kit::beside(word(lang, "gift.choose"));
  }

  void draw_qris(Workspace& workspace, const ChannelView& view) {
    const std::string_view lang = workspace.lang;
    if (view.picture) {
      draw_qr(*view.picture, em(16));
      if (ImGui::GetContentRegionAvail().x > em(28)) ImGui::SameLine(0, em());
    }
    ImGui::BeginGroup();
    kit::bold(view.handoff.get("merchant").string());
    kit::text(view.handoff.get("city").string(), Tone::quiet);
    kit::text(fill(word(lang, "gift.nmid_is"), {{"nmid", view.handoff.get("nmid").string()}}));
    kit::paragraph(word(lang, "gift.qris_about"), Tone::quiet);
    ImGui::EndGroup();
    kit::box(view.handoff.get("payload").string(), Tone::quiet);
    copy_button(workspace, word(lang, "gift.copy_payload"), view.handoff.get("payload").string());
    kit::beside(word(lang, "gift.choose"));
  }

  void draw_transfer(Workspace& workspace, const ChannelView& view) {
    const std::string_view lang = workspace.lang;
    const Node& handoff = view.handoff;
    line(lang, "gift.bank", handoff.get("bank").string());
    line(lang, "gift.number", handoff.get("number").string(), true);
    line(lang, "gift.holder", handoff.get("holder").string());
    line(lang, "gift.note", handoff.get("reference").string());
    if (handoff.find("unique") != nullptr) {
      kit::paragraph(
          fill(word(lang, "gift.unique"), {{"unique", rupiah(handoff.integer("unique"))}}),
          Tone::quiet);
    }
    copy_button(workspace, word(lang, "gift.copy_number"), handoff.get("number").string());
    kit::beside(word(lang, "gift.choose"));
  }

  void draw_items(Workspace& workspace, const ChannelView& view) {
    const std::string_view lang = workspace.lang;
    if (ImGui::BeginTable("items", 4, ImGuiTableFlags_BordersInnerH)) {
      kit::widths({0.5F, 2, 1, 1});
      for (const auto& [key, item] : view.handoff.get("items").members()) {
        ImGui::TableNextColumn();
        kit::bold(
            fill(word(lang, "gift.item_count"), {{"count", say(item.integer("count"), lang)}}));
        ImGui::TableNextColumn();
        kit::paragraph(item.get("name").string());
        kit::paragraph(item.get("url").string(), Tone::quiet);
        ImGui::TableNextColumn();
        kit::text(rupiah(item.integer("price")), Tone::quiet);
        ImGui::TableNextColumn();
        kit::text(rupiah(item.integer("sum")));
      }
      ImGui::EndTable();
    }
    const std::int64_t surplus = view.handoff.integer("surplus");
    kit::paragraph(
        surplus == 0 ? std::string(word(lang, "gift.no_surplus"))
                     : fill(word(lang, "gift.surplus"),
                            {{"surplus", rupiah(surplus)}, {"gift", rupiah(workspace.sight.gift)}}),
        surplus == 0 ? Tone::good : Tone::look);
  }

  void draw_slip(Workspace& workspace, const ChannelView& view) {
    const std::string_view lang = workspace.lang;
    const Node& handoff = view.handoff;
    const bool is_letter = handoff.get("form").string() == "letter";
    kit::paragraph(word(lang, is_letter ? "gift.slip_letter" : "gift.slip_counter"), Tone::quiet);
    line(lang, "gift.words", handoff.get("words").string());
    line(lang, "gift.reference", handoff.get("reference").string());
    line(lang, "gift.address", handoff.get("address").string());
    const auto& offices = handoff.get("offices").members();
    if (offices.empty()) return;
    kit::text(fill(word(lang, "gift.offices"), {{"count", std::to_string(offices.size())}}),
              Tone::quiet);
    for (const auto& [key, office] : offices) {
      const std::string& region = office.get("region").string();
      kit::text(office.get("name").string());
      kit::paragraph(office.get("address").string() + (region.empty() ? "" : " · " + region),
                     Tone::quiet);
    }
  }

  void draw_host(Workspace& workspace, const ChannelView& /*view*/) {
    kit::paragraph(word(workspace.lang, "gift.host_about"), Tone::quiet);
  }

  Where where_{};
  std::optional<std::string> open_{};  // the channel that is shown in full, "" for none
  Kept<std::pair<std::uint64_t, std::string>, Offered> offered_;
  Kept<SeenOfGift, Seen> seen_;
};

}  // namespace

std::unique_ptr<Panel> make_gift_panel() { return std::make_unique<GiftPanel>(); }

}  // namespace lindung::studio
