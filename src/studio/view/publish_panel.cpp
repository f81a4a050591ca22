#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/spec.hpp"
#include "studio/model/place.hpp"
#include "studio/model/publish.hpp"
#include "studio/model/snippet.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/place_name.hpp"
#include "studio/view/see.hpp"

namespace lindung::studio {
namespace {

constexpr std::size_t kMostPlaces = 20;

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
    // By the day that it is, whichever is looked at.
    const std::vector<Check>& checks = checks_.of(workspace.revision(), [&] {
      // What was looked at was another file.
      looked_.clear();
      return check_list(workspace.document(), workspace.diagnosis(), workspace.given_today());
    });
    kit::heading(word(lang, "publish.checks"));
    for (const Check& check : checks) draw_check(workspace, check);
    ImGui::Separator();
    draw_publication(workspace, checks);
  }

 private:
  // ---- The check-list

  void draw_check(Workspace& workspace, const Check& check) {
    const std::string_view lang = workspace.lang;
    const kit::Id id(check.id);
    ImGui::Separator();
    draw_sign(check.state);
    ImGui::SameLine();
    kit::paragraph(say(check, lang));
    if (check.state == Check::State::done) return;
    ImGui::Indent(em(1.7F));
    draw_places(workspace, check);
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

  static void draw_places(Workspace& workspace, const Check& check) {
    const std::string_view lang = workspace.lang;
    const std::vector<std::string>& places = check.pointers;
    std::optional<Edit> wanted;
    for (std::size_t i = 0; i < places.size() && i < kMostPlaces; ++i) {
      // That it is a demonstration says the line.
      const std::string_view place = check.id == "payees" ? parent_of(places[i]) : places[i];
      const std::string label = place_path(workspace.document().file(), place, lang);
      const kit::Id id(i);
      if (!is_to_confirm(check)) {
        if (kit::link(label)) workspace.go_to(places[i]);
        continue;
      }
      // Ticked where it stands: the line goes with it.
      bool is_confirmed = false;
      if (kit::check(word(lang, "publish.confirm"), is_confirmed)) {
        wanted = {.kind = Edit::Kind::set, .pointer = places[i], .value = Node::boolean(false)};
      }
      ImGui::SameLine(0, em(0.8F));
      if (kit::link(label)) workspace.go_to(places[i]);
      draw_facts(workspace, place);
    }
    if (places.size() > kMostPlaces) {
      const std::string more = fill(word(lang, "publish.more"),
                                    {{"count", std::to_string(places.size() - kMostPlaces)}});
      if (kit::link(more, "more")) workspace.show(Area::problems);
    }
    if (wanted) confirm(workspace, *wanted);
  }

  /// What is confirmed: the texts of the place that money or trust rests on.
  static void draw_facts(const Workspace& workspace, std::string_view place) {
    const Node* there = find_at(workspace.document().file(), place);
    if (there == nullptr) return;
    std::string facts;
    find_facts(*there, facts);
    if (facts.empty()) return;
    // Below the label of the box; whole, as it is to be checked.
    const float box = ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x;
    ImGui::Indent(box);
    kit::paragraph(facts, Tone::quiet);
    ImGui::Unindent(box);
  }

  static void find_facts(const Node& node, std::string& facts) {
    constexpr std::array<std::string_view, 6> kFacts = {"url",    "nmid",   "bank",
                                                        "number", "holder", "permit"};
    for (const auto& [key, member] : node.members()) {
      if (std::ranges::find(kFacts, key) == kFacts.end()) {
        if (key == "accounts" || key.empty()) find_facts(member, facts);
        continue;
      }
      add_fact(member, facts);
    }
  }

  /// A text, or one in every language: what one of them still says is confirmed with the rest.
  static void add_fact(const Node& fact, std::string& facts) {
    if (fact.is(Node::Kind::text)) {
      if (!fact.string().empty()) facts.append(facts.empty() ? "" : " · ").append(fact.string());
      return;
    }
    for (const auto& [lang, text] : fact.members()) add_fact(text, facts);
  }

  static void confirm(Workspace& workspace, const Edit& edit) {
    const std::string path =
        place_path(workspace.document().file(), parent_of(edit.pointer), workspace.lang);
    if (!workspace.did(workspace.document().apply({edit}))) return;
    workspace.tell(fill(word(workspace.lang, "publish.confirmed"), {{"place", path}}));
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
      workspace.tell(fill(word(lang, "publish.downloaded"), {{"name", out.file_name}}));
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
  Kept<std::uint64_t, std::vector<Check>> checks_;
  Kept<PublishedOf, Publication> publication_;
  bool is_frame_ = false;
};

}  // namespace

std::unique_ptr<Panel> make_publish_panel() { return std::make_unique<PublishPanel>(); }

}  // namespace lindung::studio
