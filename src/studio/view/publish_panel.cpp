#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/spec.hpp"
#include "studio/model/place.hpp"
#include "studio/model/publish.hpp"
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
    for (std::size_t i = 0; i < places.size() && i < kMostPlaces; ++i) {
      // That it is a demonstration says the line.
      const std::string_view place = check.id == "payees" ? parent_of(places[i]) : places[i];
      const std::string label = place_path(workspace.document().file(), place, lang);
      if (kit::link(label, std::to_string(i))) workspace.go_to(places[i]);
    }
    if (places.size() <= kMostPlaces) return;
    const std::string more =
        fill(word(lang, "publish.more"), {{"count", std::to_string(places.size() - kMostPlaces)}});
    if (kit::link(more, "more")) workspace.show(Area::problems);
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

  [[nodiscard]] std::string why_not(const std::vector<Check>& checks, std::string_view lang) const {
    const auto in = [&](Check::State state) {
      return std::ranges::count_if(checks, [&](const Check& check) {
        return check.state == state && !looked_.contains(check.id);
      });
    };
    if (!can_publish(checks)) {
      return fill(word(lang, "publish.why_open"),
                  {{"count", std::to_string(in(Check::State::open))}});
    }
    const auto unlooked = in(Check::State::look);
    if (unlooked == 0) return {};
    return fill(word(lang, "publish.why_look"), {{"count", std::to_string(unlooked)}});
  }

  void draw_publication(Workspace& workspace, const std::vector<Check>& checks) {
    const std::string_view lang = workspace.lang;
    const PublishPlace& place = workspace.publish_place;
    const Publication& out = publication_.of({workspace.revision(), workspace.sight.lang,
                                              place.script + place.integrity + place.campaign_base},
                                             [&] {
                                               return publish(workspace.document(),
                                                              {.script = place.script,
                                                               .integrity = place.integrity,
                                                               .campaign_base = place.campaign_base,
                                                               .lang = workspace.sight.lang});
                                             });
    kit::heading(word(lang, "publish.file"));
    kit::bold(out.file_name);
    kit::text(fill(word(lang, "publish.size"), {{"version", std::to_string(out.schema_version)},
                                                {"bytes", say(std::ssize(out.text), lang)}}),
              Tone::quiet);
    const std::string why = why_not(checks, lang);
    if (!why.empty()) kit::box(why, can_publish(checks) ? Tone::look : Tone::bad);
    {
      const kit::Off off(!why.empty());
      if (kit::main_button(word(lang, "publish.download"))) {
        workspace.wish({.what = Wish::What::download, .name = out.file_name, .text = out.text});
        workspace.tell(fill(word(lang, "publish.downloaded"), {{"name", out.file_name}}));
        // The next publication is looked at anew.
        looked_.clear();
      }
    }
    kit::heading(word(lang, "publish.snippet"));
    kit::paragraph(fill(word(lang, "publish.snippet_about"), {{"file", out.file_name}}),
                   Tone::quiet);
    if (place.script.empty()) {
      kit::box(word(lang, "publish.no_place"), Tone::look);
      return;
    }
    kit::box(out.snippet, Tone::quiet);
    const kit::Off off(!can_publish(checks));
    copy_button(workspace, word(lang, "publish.copy"), out.snippet);
  }

  struct PublishedOf {
    std::uint64_t revision = 0;
    std::string lang{};
    std::string place{};

    friend bool operator==(const PublishedOf&, const PublishedOf&) = default;
  };

  std::set<std::string, std::less<>> looked_{};  // the lines that somebody has looked at
  Kept<std::uint64_t, std::vector<Check>> checks_;
  Kept<PublishedOf, Publication> publication_;
};

}  // namespace

std::unique_ptr<Panel> make_publish_panel() { return std::make_unique<PublishPanel>(); }

}  // namespace lindung::studio
