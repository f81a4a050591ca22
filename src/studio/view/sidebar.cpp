#include "studio/view/sidebar.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "studio/model/fields.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/place_name.hpp"

namespace lindung::studio {
namespace {

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

void campaign_rows(Workspace& workspace) {
  const auto form = form_of(workspace.document().file(), "", workspace.lang);
  if (!form) return;
  const Diagnosis& diagnosis = workspace.diagnosis();
  const auto has_row = [](const Field& field) {
    return field.type == Type::object || field.type == Type::list;
  };
  const auto below = [&](const std::string& place) {
    return count(diagnosis, [&](std::string_view pointer) { return is_below(pointer, place); });
  };
  // What has no row of its own.
  const Count general = count(diagnosis, [&](std::string_view pointer) {
    return std::ranges::none_of(form->fields, [&](const Field& field) {
      return has_row(field) && is_below(pointer, field.pointer);
    });
  });
  const bool is_editing = workspace.area() == Area::edit;
  const std::string& here = workspace.place();
  place_row(workspace, "", word(workspace.lang, "side.general"), general,
            is_editing && here.empty());
  for (const Field& field : form->fields) {
    if (!has_row(field)) continue;
    const bool is_inside = is_editing && is_below(here, field.pointer);
    // Of the channels, of which there are many, only the one where one is.
    const std::string item =
        is_inside && field.key == "channels" ? item_around(here, field.pointer) : std::string();
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

/// At the right end of the line: what is wrong, which leads there, and whether all is saved.
void draw_state(Workspace& workspace, float gap) {
  const std::string& lang = workspace.lang;
  const std::size_t wrong = workspace.diagnosis().errors;
  const bool is_unsaved = workspace.document().is_changed();
  const std::string saved = say_saved(workspace);
  const std::string errors =
      wrong > 0 ? fill(word(lang, "status.errors"), {{"count", std::to_string(wrong)}}) : "";
  const float width =
      kit::size_of(saved).x + (errors.empty() ? 0 : kit::size_of(errors).x + gap + 4);
  ImGui::SameLine(std::max(ImGui::GetCursorPosX(), ImGui::GetWindowContentRegionMax().x - width));
  if (!errors.empty()) {
    if (kit::link(errors, "status", Tone::bad)) workspace.show(Area::problems);
    ImGui::SameLine(0, gap);
  }
  kit::text(saved, is_unsaved ? Tone::look : Tone::quiet);
}

void part(std::string_view name) { kit::bold(name, Tone::quiet); }

}  // namespace

void draw_sidebar(Workspace& workspace) {
  const Diagnosis& diagnosis = workspace.diagnosis();
  {
    // The campaign's parts scroll, however many channels it has; the rest stays in sight. In a low
    // window all of it scrolls as one.
    const float row = ImGui::GetTextLineHeight() + em(0.4F) + 2;
    const float rest = 10 * row + 2 * ImGui::GetTextLineHeightWithSpacing() + em(2);
    std::optional<kit::Pane> parts;
    const float room = ImGui::GetContentRegionAvail().y;
    if (room > rest + 5 * row) parts.emplace("parts", room - rest);
    part(word(workspace.lang, "side.campaign"));
    campaign_rows(workspace);
  }
  ImGui::Dummy({0, em(0.2F)});
  part(word(workspace.lang, "side.see"));
  for (const Area area : {Area::prices, Area::gift, Area::calendar, Area::outlook}) {
    area_row(workspace, area);
  }
  ImGui::Dummy({0, em(0.4F)});
  part(word(workspace.lang, "side.finish"));
  const std::size_t bad = diagnosis.errors + workspace.unread().size();
  const std::size_t wrong = bad > 0 ? bad : diagnosis.warnings;
  area_row(workspace, Area::problems, wrong > 0 ? std::to_string(wrong) : std::string(),
           bad > 0 ? Tone::bad : Tone::look);
  for (const Area area : {Area::find, Area::compare, Area::versions, Area::publish, Area::start}) {
    area_row(workspace, area);
  }
}

void draw_status(Workspace& workspace) {
  const Document& document = workspace.document();
  const float margin = em(0.8F);
  ImGui::SetCursorPos({margin, ImGui::GetCursorPosY() + em(0.4F)});
  const kit::Pane line("status", ImGui::GetContentRegionAvail().x - margin, 0);
  // Level with the links in the line.
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(2, 2));
  ImGui::AlignTextToFramePadding();
  ImGui::PopStyleVar();
  if (workspace.told().empty()) {
    const std::string_view title = text_in(document.file().get("name"), workspace.lang);
    const std::string name =
        title.empty() ? document.name() : std::string(title).append(" · ").append(document.name());
    kit::text_within(name, ImGui::GetContentRegionAvail().x - em(14), Tone::quiet);
  } else {
    const std::string undo(word(workspace.lang, "command.undo"));
    const bool can_undo = workspace.can_take_back();
    const float room =
        ImGui::GetContentRegionAvail().x - em(14) - (can_undo ? kit::size_of(undo).x + em(1) : 0);
    kit::text_within(workspace.told(), room, workspace.is_told_bad() ? Tone::bad : Tone::plain);
    if (can_undo) {
      ImGui::SameLine(0, em(0.8F));
      if (kit::link(undo, "told")) workspace.undo();
    }
  }
  draw_state(workspace, margin);
}

}  // namespace lindung::studio
