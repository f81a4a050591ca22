#include "studio/view/see.hpp"

#include <algorithm>

#include "campaign/answer.hpp"
#include "campaign/spec.hpp"
#include "studio/model/days.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"

namespace lindung::studio {

const Campaign* campaign_or_say(Workspace& workspace) {
  const Diagnosis& diagnosis = workspace.diagnosis();
  if (diagnosis.campaign) return &*diagnosis.campaign;
  kit::box(fill(word(workspace.lang, "prices.unsound"),
                {{"count", say(static_cast<std::int64_t>(diagnosis.errors), workspace.lang)}}),
           Tone::bad);
  if (kit::main_button(word(workspace.lang, "prices.to_problems"))) workspace.show(Area::problems);
  return nullptr;
}

SeenOf seen_of(const Workspace& workspace) {
  return {.revision = workspace.revision(), .sight = workspace.sight, .lang = workspace.lang};
}

bool is_among(const std::vector<Choice>& choices, std::string_view value) {
  return std::ranges::find(choices, value, &Choice::value) != choices.end();
}

Sector sector_of(const Workspace& workspace) {
  return read_sector(workspace.request().get("sector").string()).value_or(Sector::general);
}

Offered offered_by(const Campaign& campaign, std::string_view lang) {
  Offered offered;
  const Node view = write_campaign_view(campaign, "id", campaign.period().from);
  for (const auto& [key, months] : view.get("months").get("offered").members()) {
    const std::string number = std::to_string(months.integer());
    offered.months.push_back(
        {.value = number, .label = fill(word(lang, "gift.months_value"), {{"months", number}})});
  }
  for (const auto& [key, group] : campaign.file().get("groups").members()) {
    offered.groups.push_back({.value = group.get("id").string(),
                              .label = std::string(text_in(group.get("name"), lang))});
  }
  for (const auto& [key, fund] : campaign.file().get("funds").members()) {
    const std::string& id = fund.get("id").string();
    offered.funds.push_back({.value = id, .label = std::string(word(lang, "choice.", id))});
  }
  return offered;
}

void copy_button(Workspace& workspace, std::string_view label, std::string_view text,
                 std::string_view id) {
  if (!kit::button(label, id)) return;
  ImGui::SetClipboardText(std::string(text).c_str());
  workspace.tell(telling("gift.copied"));
}

bool DayField::draw(std::string_view label, Date& day, std::string_view lang, float most) {
  const kit::Id id(label);
  const bool is_typed =
      kit::input(label, typed, beside_calendar(most), word(lang, "edit.hint.date"));
  const bool is_active = ImGui::IsItemActive();
  std::optional<Date> found = is_typed ? read_day(typed) : std::nullopt;
  // What can't be read stays while it is being typed.
  if (!is_active && !is_typed) typed = say(day, lang);
  if (const auto picked = pick_day(picker, day, day, lang)) found = picked;
  say_read(is_active ? typed : "", lang);
  if (!found || *found == day) return false;
  day = *found;
  return true;
}

}  // namespace lindung::studio
