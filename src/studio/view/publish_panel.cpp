#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "studio/model/payee.hpp"
#include "studio/model/publish.hpp"
#include "studio/model/sample.hpp"
#include "studio/model/snippet.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/place_name.hpp"
#include "studio/view/see.hpp"

namespace lindung::studio {
namespace {

using Places = std::vector<std::string>;

constexpr std::size_t kMostPlaces = 20;   // of a list until it is unfolded
constexpr std::size_t kMostExamples = 4;  // the same, of a part

Tone tone_of(Check::State state) {
  switch (state) {
    case Check::State::done:
      return Tone::good;
    case Check::State::look:
      return Tone::look;
    case Check::State::open:
      break;
  }
  return Tone::bad;
}

class PublishPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override {
    const std::string_view lang = workspace.lang;
    kit::title(word(lang, "area.publish"));
    kit::paragraph(word(lang, "publish.about"), Tone::quiet);
    arrive(workspace);
    // By the day that it is, whichever is looked at.
    const std::vector<Check>& checks = checks_.of({workspace.revision(), workspace.proposed}, [&] {
      // What was looked at was another file.
      looked_.clear();
      return check_list(workspace.document(), workspace.diagnosis(), workspace.given_today(),
                        workspace.proposed);
    });
    kit::heading(word(lang, "publish.checks"));
    for (const Check& check : checks) draw_check(workspace, check);
    ImGui::Separator();
    draw_publication(workspace, checks);
  }

 private:
  /// Who comes back to the page, or with another file, finds it as it is at first.
  void arrive(const Workspace& workspace) {
    const int frame = ImGui::GetFrameCount();
    if (frame > std::exchange(frame_, frame) + 1 || opened_ != workspace.opened()) {
      confirmed_.clear();
      unfolded_.clear();
    }
    opened_ = workspace.opened();
  }

  // ---- The check-list

  void draw_check(Workspace& workspace, const Check& check) {
    const std::string_view lang = workspace.lang;
    const kit::Id id(check.id);
    ImGui::Separator();
    draw_sign(check.state);
    ImGui::SameLine();
    kit::paragraph(say(check, lang));
    ImGui::Indent(em(1.7F));
    if (check.parts.empty()) {
      draw_places(workspace, check.id, check.pointers);
    } else {
      draw_parts(workspace, check.parts);
    }
    if (check.state == Check::State::look) {
      bool is_looked = looked_.contains(check.id);
      if (kit::check(word(lang, "publish.looked"), is_looked)) {
        if (is_looked) {
          looked_.insert(std::string(check.id));
        } else {
          looked_.erase(std::string(check.id));
        }
      }
    }
    ImGui::Unindent(em(1.7F));
  }

  /// Calls `draw(i)` for the first ones of a list; behind them is the way to see the rest.
  template <class Draw>
  void draw_some(std::string_view lang, std::string_view list, std::size_t count, std::size_t most,
                 const Draw& draw) {
    const bool is_whole = count <= most || unfolded_.contains(list);
    for (std::size_t i = 0; i < (is_whole ? count : most); ++i) {
      const kit::Id id(i);
      draw(i);
    }
    if (is_whole) return;
    const std::string more =
        fill(word(lang, "publish.more"), {{"count", std::to_string(count - most)}});
    if (kit::link(more, "more")) unfolded_.emplace(list);
  }

  void draw_places(Workspace& workspace, std::string_view list, const Places& places) {
    draw_some(workspace.lang, list, places.size(), kMostPlaces, [&](std::size_t i) {
      const std::string& place = places[i];
      if (kit::link(place_path(workspace.document().file(), place, workspace.lang))) {
        workspace.go_to(place);
      }
    });
  }

  // ---- What is confirmed, part by part

  void draw_parts(Workspace& workspace, const std::vector<Part>& parts) {
    std::vector<const Part*> shown;
    for (const Part& part : parts) {
      const bool is_told = part.is_open() || !part.texts.empty();
      if (is_told || confirmed_.contains(part.pointer)) shown.push_back(&part);
    }
    std::optional<Confirmation> wanted;
    draw_some(workspace.lang, "parts", shown.size(), kMostPlaces, [&](std::size_t i) {
      if (i > 0) ImGui::Spacing();
      if (draw_part(workspace, *shown[i])) {
        const Part& part = *shown[i];
        const bool is_real = !part.mark.empty();
        wanted = {.part = part.pointer,
                  .mark = is_real ? part.mark : confirmed_.find(part.pointer)->second,
                  .is_real = is_real};
      }
    });
    if (wanted) confirm(workspace, *wanted);
  }

  /// True when its box was pressed.
  bool draw_part(Workspace& workspace, const Part& part) {
    const std::string_view lang = workspace.lang;
    const Node& file = workspace.document().file();
    bool is_pressed = false;
    bool is_confirmed = part.mark.empty();
    // What was confirmed here stays, so that the next press does not meet another part.
    if (!is_confirmed || confirmed_.contains(part.pointer)) {
      const kit::Off off(!is_confirmed && !part.can_confirm());
      is_pressed = kit::check(word(lang, "publish.confirm"), is_confirmed);
      ImGui::SameLine(0, em(0.8F));
    }
    const std::string name = part.pointer.empty() ? std::string(word(lang, "publish.rest"))
                                                  : place_path(file, part.pointer, lang);
    if (kit::link(name)) workspace.go_to(part.mark.empty() ? part.pointer : part.mark);
    // Below the label of the box; whole, as it is to be checked.
    const float box = ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x;
    ImGui::Indent(box);
    const std::string payee = say_payee(file, part.pointer, lang);
    if (!payee.empty()) kit::paragraph(payee, Tone::quiet);
    draw_examples(workspace, part, "samples", part.samples, Tone::bad);
    draw_examples(workspace, part, "texts", part.texts, Tone::look);
    ImGui::Unindent(box);
    return is_pressed;
  }

  /// Each by its field, its language, and what it says.
  void draw_examples(Workspace& workspace, const Part& part, std::string_view what,
                     const Places& places, Tone tone) {
    if (places.empty()) return;
    const std::string_view lang = workspace.lang;
    const Node& file = workspace.document().file();
    const kit::Id id(what);
    kit::paragraph(word(lang, "publish.", what), tone);
    const std::string list = std::string(what).append(part.pointer);
    draw_some(lang, list, places.size(), kMostExamples, [&](std::size_t i) {
      const std::string label =
          place_path(file, places[i], lang, part.pointer) + ": " + say_sample(file, places[i]);
      if (kit::link(label)) {
        workspace.go_to(places[i]);
      }
    });
  }

  struct Confirmation {
    std::string part;
    std::string mark;
    bool is_real = true;
  };

  void confirm(Workspace& workspace, const Confirmation& wanted) {
    const Edit edit = {
        .kind = Edit::Kind::set, .pointer = wanted.mark, .value = Node::boolean(!wanted.is_real)};
    if (!workspace.did(workspace.document().apply({edit}))) return;
    confirmed_.insert_or_assign(wanted.part, wanted.mark);
    workspace.tell([wanted, file = workspace.document().file()](std::string_view lang) {
      return fill(word(lang, wanted.is_real ? "publish.confirmed" : "publish.unconfirmed"),
                  {{"place", place_path(file, wanted.part, lang)}});
    });
  }

  /// A tick, a mark to look, or a cross: told apart by shape too.
  static void draw_sign(Check::State state) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float size = em(1.1F);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 middle = {at.x + size / 2, at.y + em(0.55F)};
    const ImU32 colour = colour32(tone_of(state));
    const float thick = em(0.13F);
    const float r = size * 0.22F;
    list.AddCircleFilled(middle, size / 2, paper32(tone_of(state)));
    switch (state) {
      case Check::State::done:
        list.AddLine({middle.x - r, middle.y}, {middle.x - r * 0.2F, middle.y + r * 0.8F}, colour,
                     thick);
        list.AddLine({middle.x - r * 0.2F, middle.y + r * 0.8F},
                     {middle.x + r, middle.y - r * 0.8F}, colour, thick);
        break;
      case Check::State::look:
        list.AddLine({middle.x, middle.y - r * 1.3F}, {middle.x, middle.y + r * 0.4F}, colour,
                     thick);
        list.AddCircleFilled({middle.x, middle.y + r * 1.2F}, thick * 0.65F, colour);
        break;
      case Check::State::open:
        list.AddLine({middle.x - r, middle.y - r}, {middle.x + r, middle.y + r}, colour, thick);
        list.AddLine({middle.x - r, middle.y + r}, {middle.x + r, middle.y - r}, colour, thick);
        break;
    }
    ImGui::Dummy({size, size});
  }

  // ---- What goes out

  [[nodiscard]] std::string why_not(const Workspace& workspace,
                                    const std::vector<Check>& checks) const {
    const std::string_view lang = workspace.lang;
    if (!workspace.unread().empty()) {
      return fill(
          word(lang, "publish.why_unread"),
          {{"place", place_path(workspace.document().file(), workspace.unread().front(), lang)}});
    }
    if (!can_publish(checks)) {
      // What is to be mended is what can be pressed: the places.
      std::size_t places = 0;
      for (const Check& check : checks) {
        if (check.state == Check::State::open) places += check.pointers.size();
      }
      return fill(word(lang, "publish.why_open"), {{"count", std::to_string(places)}});
    }
    const auto unlooked = std::ranges::count_if(checks, [&](const Check& check) {
      return check.state == Check::State::look && !looked_.contains(check.id);
    });
    if (unlooked == 0) return {};
    return fill(word(lang, "publish.why_look"), {{"count", std::to_string(unlooked)}});
  }

  void draw_publication(Workspace& workspace, const std::vector<Check>& checks) {
    const PublishPlace& place = workspace.publish_place;
    const std::string page_lang = workspace.page_lang();
    const Publication& out = publication_.of({workspace.revision(), page_lang, place}, [&] {
      return publish(workspace.document(), {.widget = place.widget,
                                            .script = place.script,
                                            .integrity = place.integrity,
                                            .frame_script = place.frame_script,
                                            .frame_integrity = place.frame_integrity,
                                            .campaign = place.campaign,
                                            .lang = page_lang});
    });
    draw_file(workspace, checks, out);
    draw_addresses(workspace);
    draw_snippet(workspace, checks, out);
  }

  void draw_file(Workspace& workspace, const std::vector<Check>& checks, const Publication& out) {
    const std::string_view lang = workspace.lang;
    kit::heading(word(lang, "publish.file"));
    kit::bold(out.file_name);
    kit::text(fill(word(lang, "publish.size"), {{"version", std::to_string(out.schema_version)},
                                                {"bytes", say(std::ssize(out.text), lang)}}),
              Tone::quiet);
    const std::string why = why_not(workspace, checks);
    const bool is_look = can_publish(checks) && workspace.unread().empty();
    if (!why.empty()) kit::box(why, is_look ? Tone::look : Tone::bad);
    const kit::Off off(!why.empty());
    if (kit::main_button(word(lang, "publish.download"))) {
      workspace.wish({.what = Wish::What::download, .name = out.file_name, .text = out.text});
      workspace.tell([name = out.file_name](std::string_view in) {
        return fill(word(in, "publish.downloaded"), {{"name", name}});
      });
    }
  }

  // ---- Where it goes

  static void draw_addresses(Workspace& workspace) {
    const std::string_view lang = workspace.lang;
    PublishPlace& place = workspace.publish_place;
    kit::heading(word(lang, "publish.addresses"));
    kit::paragraph(word(lang, "publish.addresses_about"), Tone::quiet);
    draw_address(workspace, word(lang, "publish.widget"), word(lang, "publish.widget_about"),
                 place.widget);
    draw_address(workspace, word(lang, "publish.campaign"), word(lang, "publish.campaign_about"),
                 place.campaign);
    draw_language(workspace);
  }

  /// Which of the campaign's languages the partner's page is in.
  static void draw_language(Workspace& workspace) {
    const std::string_view lang = workspace.lang;
    std::vector<Choice> choices;
    for (const auto& [key, one] : workspace.document().file().get("languages").members()) {
      const std::string_view name = word(lang, "language.", one.string());
      choices.push_back(
          {.value = one.string(), .label = std::string(name.empty() ? one.string() : name)});
    }
    if (choices.size() < 2) return;
    kit::text(word(lang, "publish.page_lang"));
    std::string chosen = workspace.page_lang();
    if (kit::choice(word(lang, "publish.page_lang"), choices, chosen, em(14))) {
      workspace.publish_place.lang = chosen;
    }
  }

  static void draw_address(const Workspace& workspace, std::string_view label,
                           std::string_view about, std::string& address) {
    const std::string_view lang = workspace.lang;
    kit::text(label);
    ImGui::SameLine();
    kit::help(about);
    if (kit::input(label, address, 0, "https://…")) std::erase(address, ' ');
    if (address.empty()) return;
    const Reach reach = reach_of(address);
    if (reach == Reach::nowhere) kit::paragraph(word(lang, "publish.address_wrong"), Tone::bad);
    if (reach == Reach::this_computer) {
      kit::paragraph(word(lang, "publish.address_here"), Tone::look);
    }
    ImGui::Spacing();
  }

  // ---- What partners paste

  void draw_snippet(Workspace& workspace, const std::vector<Check>& checks,
                    const Publication& out) {
    const std::string_view lang = workspace.lang;
    const PublishPlace& place = workspace.publish_place;
    kit::heading(word(lang, "publish.snippet"));
    const auto is_nowhere = [](const std::string& one) { return reach_of(one) == Reach::nowhere; };
    if (is_nowhere(place.widget) || is_nowhere(place.campaign)) {
      kit::box(word(lang, "publish.no_place"), Tone::look);
      return;
    }
    if (kit::tab(word(lang, "publish.script"), !is_frame_)) is_frame_ = false;
    ImGui::SameLine();
    if (kit::tab(word(lang, "publish.frame"), is_frame_)) is_frame_ = true;
    kit::paragraph(fill(word(lang, is_frame_ ? "publish.frame_about" : "publish.script_about"),
                        {{"file", out.file_name}}),
                   Tone::quiet);
    const std::string& snippet = is_frame_ ? out.frame : out.script;
    if (snippet.empty()) {
      kit::box(word(lang, "publish.no_frame"), Tone::look);
      return;
    }
    kit::box(snippet, Tone::quiet);
    const std::string missing = say_open(checks, lang);
    if (!missing.empty()) {
      kit::box(fill(word(lang, "publish.copy_early"), {{"what", missing}}), Tone::bad);
    }
    copy_button(workspace, word(lang, "publish.copy"), snippet);
  }

  struct PublishedOf {
    std::uint64_t revision = 0;
    std::string lang{};
    PublishPlace place{};

    friend bool operator==(const PublishedOf&, const PublishedOf&) = default;
  };

  std::set<std::string, std::less<>> looked_{};  // the lines that somebody has looked at
  // The parts whose box was pressed, and their marks.
  std::map<std::string, std::string, std::less<>> confirmed_{};
  std::set<std::string, std::less<>> unfolded_{};  // the lists that are shown whole
  int frame_ = 0;                                  // the last that was drawn
  std::uint64_t opened_ = 0;                       // the file it was of
  Kept<std::pair<std::uint64_t, ProposedDays>, std::vector<Check>> checks_;
  Kept<PublishedOf, Publication> publication_;
  bool is_frame_ = false;
};

}  // namespace

std::unique_ptr<Panel> make_publish_panel() { return std::make_unique<PublishPanel>(); }

}  // namespace lindung::studio
