#include "studio/view/sidebar.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "studio/model/fields.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/place_name.hpp"

namespace lindung::studio {
namespace {

constexpr float kStatusGap = 0.8F;  // em

// em: above and below the text of a row together.
constexpr float kLeastRoom = 0.1F;
constexpr float kMostRoom = 0.4F;

// Below the problems.
constexpr std::array kFinished = {Area::find, Area::compare, Area::versions, Area::publish,
                                  Area::start};
constexpr std::array kSeen = {Area::prices, Area::gift, Area::calendar, Area::outlook};

struct Count {
  int errors = 0;
  int warnings = 0;
};

bool is_below(std::string_view pointer, std::string_view place) {
  return pointer.starts_with(place) &&
         (pointer.size() == place.size() || pointer[place.size()] == '/');
}

/// The item of the list that `here` is in or at: "/channels/3" of "/channels/3/payee". "" for the
/// list itself.
std::string item_around(std::string_view here, std::string_view list) {
  if (here.size() <= list.size()) return {};
  return std::string(here.substr(0, here.find('/', list.size() + 1)));
}

/// What is wrong at the places that `is_counted` takes.
template <class Counted>
Count count(const Diagnosis& diagnosis, const Counted& is_counted) {
  Count count;
  for (const Finding& finding : diagnosis.findings) {
    if (!is_counted(finding.pointer)) continue;
    ++(finding.severity == Problem::Severity::error ? count.errors : count.warnings);
  }
  return count;
}

void place_row(Workspace& workspace, const std::string& place, std::string_view label,
               const Count& count, bool is_here, bool is_item = false) {
  const int shown = count.errors > 0 ? count.errors : count.warnings;
  if (is_item) ImGui::Indent();
  if (kit::row(label, is_here, shown > 0 ? std::to_string(shown) : std::string(),
               count.errors > 0 ? Tone::bad : Tone::look, place)) {
    workspace.go_to(place);
  }
  if (is_item) ImGui::Unindent();
}

bool has_row(const Field& field) { return field.type == Type::object || field.type == Type::list; }

/// The channel where one is, of which there are many; "" for all other places.
std::string item_shown(const Workspace& workspace) {
  constexpr std::string_view kChannels = "/channels";
  const bool is_inside = workspace.area() == Area::edit && is_below(workspace.place(), kChannels);
  return is_inside ? item_around(workspace.place(), kChannels) : std::string();
}

std::size_t count_rows(const Workspace& workspace, const Form& form) {
  const auto with_row = std::ranges::count_if(form.fields, has_row);
  return 1 + static_cast<std::size_t>(with_row) + (item_shown(workspace).empty() ? 0 : 1);
}

void campaign_rows(Workspace& workspace, const Form& form) {
  const Diagnosis& diagnosis = workspace.diagnosis();
  const auto below = [&](const std::string& place) {
    return count(diagnosis, [&](std::string_view pointer) { return is_below(pointer, place); });
  };
  // What has no row of its own.
  const Count general = count(diagnosis, [&](std::string_view pointer) {
    return std::ranges::none_of(form.fields, [&](const Field& field) {
      return has_row(field) && is_below(pointer, field.pointer);
    });
  });
  const bool is_editing = workspace.area() == Area::edit;
  const std::string& here = workspace.place();
  place_row(workspace, "", word(workspace.lang, "side.general"), general,
            is_editing && here.empty());
  for (const Field& field : form.fields) {
    if (!has_row(field)) continue;
    const bool is_inside = is_editing && is_below(here, field.pointer);
    const std::string item = field.key == "channels" ? item_shown(workspace) : std::string();
    place_row(workspace, field.pointer, field.label, below(field.pointer),
              is_inside && item.empty());
    if (item.empty()) continue;
    place_row(workspace, item, place_name(workspace.document().file(), item, workspace.lang),
              below(item), true, true);
  }
}

void area_row(Workspace& workspace, Area area, std::string_view detail = {},
              Tone tone = Tone::quiet) {
  const std::string_view label = word(workspace.lang, "area.", name(area));
  if (kit::row(label, workspace.area() == area, detail, tone, name(area))) workspace.show(area);
}

/// Whether the work is on the person's disk, and since when.
std::string say_saved(const Workspace& workspace) {
  const auto said = [&](std::string_view key) { return word(workspace.lang, "status.", key); };
  if (workspace.document().is_changed()) return std::string(said("unsaved"));
  const Saving& saving = workspace.saving;
  if (saving.time.empty()) return std::string(said("saved"));
  return fill(said(saving.is_download ? "downloaded_at" : "saved_at"), {{"time", saving.time}});
}

/// What stands at the right end of the line at the foot: what is wrong, which leads there, and
/// whether all is saved.
struct State {
  std::string errors{};  ///< "" where nothing is
  std::string saved{};

  [[nodiscard]] float width() const {
    return kit::size_of(saved).x +
           (errors.empty() ? 0 : kit::size_of(errors).x + em(kStatusGap) + 4);
  }
};

State state_of(const Workspace& workspace) {
  const std::size_t wrong = workspace.diagnosis().errors;
  State state{.saved = say_saved(workspace)};
  if (wrong > 0) {
    state.errors = fill(word(workspace.lang, "status.errors"), {{"count", std::to_string(wrong)}});
  }
  return state;
}

void draw_state(Workspace& workspace, const State& state) {
  ImGui::SameLine(
      std::max(ImGui::GetCursorPosX(), ImGui::GetWindowContentRegionMax().x - state.width()));
  if (!state.errors.empty()) {
    if (kit::link(state.errors, "status", Tone::bad)) workspace.show(Area::problems);
    ImGui::SameLine(0, em(kStatusGap));
  }
  kit::text(state.saved, workspace.document().is_changed() ? Tone::look : Tone::quiet);
}

/// How wide what is told may be, in a line of this width.
float told_width(const Workspace& workspace, float width) {
  const std::string undo = workspace.way_back();
  const float way_back = undo.empty() ? 0 : kit::size_of(undo).x + em(kStatusGap) + 4;
  return width - state_of(workspace).width() - em(2 * kStatusGap) - way_back;
}

void part(std::string_view name) { kit::bold(name, Tone::quiet); }

}  // namespace

void draw_sidebar(Workspace& workspace) {
  const Diagnosis& diagnosis = workspace.diagnosis();
  const auto form = form_of(workspace.document().file(), "", workspace.lang);
  const ImVec2 gap = {0, em(0.3F)};
  // In a low window the rows stand closer, so that all of them are in sight.
  const auto area_rows = static_cast<float>(kSeen.size() + kFinished.size() + 1);
  const float parts = form ? static_cast<float>(count_rows(workspace, *form)) : 0;
  const float line = ImGui::GetTextLineHeight();
  const float spacing = ImGui::GetStyle().ItemSpacing.y;
  const float room = ImGui::GetContentRegionAvail().y;
  const float heads = 3 * (line + spacing) + 2 * (gap.y + spacing);
  const float each = (room - heads) / (parts + area_rows) - line - kit::kRowGap;
  const float row_room = std::clamp(each, em(kLeastRoom), em(kMostRoom));
  const kit::RowRoom rows(row_room);
  {
    // Where even that is too much, the campaign's parts scroll, and the rest stays in sight; in a
    // still lower one all of it scrolls as one.
    const float row = line + row_room + kit::kRowGap;
    const float rest = area_rows * row + heads - (line + spacing);
    std::optional<kit::Pane> pane;
    if (each < em(kLeastRoom) && room > rest + 6 * row) pane.emplace("parts", room - rest);
    part(word(workspace.lang, "side.campaign"));
    if (form) campaign_rows(workspace, *form);
  }
  ImGui::Dummy(gap);
  part(word(workspace.lang, "side.see"));
  for (const Area area : kSeen) {
    area_row(workspace, area);
  }
  ImGui::Dummy(gap);
  part(word(workspace.lang, "side.finish"));
  const std::size_t bad = diagnosis.errors + workspace.unread().size();
  const std::size_t wrong = bad > 0 ? bad : diagnosis.warnings;
  area_row(workspace, Area::problems, wrong > 0 ? std::to_string(wrong) : std::string(),
           bad > 0 ? Tone::bad : Tone::look);
  for (const Area area : kFinished) {
    area_row(workspace, area);
  }
}

float status_height(const Workspace& workspace) {
  const float width = ImGui::GetContentRegionAvail().x - em(2 * kStatusGap);
  const float room = told_width(workspace, width);
  const float high = kit::size_of(workspace.told(), std::max(em(), room)).y;
  return std::max(em(), high) + em(1.2F);
}

void draw_status(Workspace& workspace) {
  const Document& document = workspace.document();
  const float margin = em(kStatusGap);
  ImGui::SetCursorPos({margin, ImGui::GetCursorPosY() + em(0.4F)});
  const kit::Pane line("status", ImGui::GetContentRegionAvail().x - margin, 0);
  // Level with the links in the line.
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(2, 2));
  ImGui::AlignTextToFramePadding();
  ImGui::PopStyleVar();
  const float room = told_width(workspace, ImGui::GetContentRegionAvail().x);
  const std::string told = workspace.told();
  if (told.empty()) {
    const std::string_view title = text_in(document.file().get("name"), workspace.lang);
    const std::string name =
        title.empty() ? document.name() : std::string(title).append(" · ").append(document.name());
    kit::text_within(name, room, Tone::quiet);
  } else {
    kit::paragraph(told, workspace.is_told_bad() ? Tone::bad : Tone::plain, room);
    const std::string undo = workspace.way_back();
    if (!undo.empty()) {
      ImGui::SameLine(0, margin);
      if (kit::link(undo, "told")) workspace.undo();
    }
  }
  draw_state(workspace, state_of(workspace));
}

}  // namespace lindung::studio
