#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>
#include <utility>

#include "channel/channel.hpp"
#include "studio/model/defaults.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/words.hpp"
#include "studio/view/field.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/place_name.hpp"

namespace lindung::studio {
namespace {

constexpr float kItemWidth = 48;  // em, at most
constexpr const char* kDragged = "item";
constexpr const char* kKinds = "kinds";

std::size_t count_of(const Editing& editing, std::string_view list) {
  const Node* there = find_at(editing.file(), list);
  return there != nullptr ? there->members().size() : 0;
}

void move(Editing& editing, std::string_view list, std::size_t from, std::size_t to) {
  if (to >= count_of(editing, list) || from == to) return;
  editing.apply(
      {{.kind = Edit::Kind::move, .pointer = std::string(list), .index = from, .to = to}});
  editing.focus(pointer(list, to));
}

void move_up(Editing& editing, std::string_view list, std::size_t at) {
  if (at > 0) move(editing, list, at, at - 1);
}

void remove(Editing& editing, std::string_view list, std::size_t at) {
  editing.remove(pointer(list, at));
  const std::size_t left = count_of(editing, list) - 1;
  if (left > 0) editing.focus(pointer(list, std::min(at, left - 1)));
}

/// Of the item that has the focus: moved by Alt and an arrow.
void move_by_keys(Editing& editing, std::string_view list, std::size_t at) {
  if (!ImGui::IsItemFocused() || !ImGui::GetIO().KeyAlt) return;
  const bool is_up = ImGui::IsKeyPressed(ImGuiKey_UpArrow);
  if (!is_up && !ImGui::IsKeyPressed(ImGuiKey_DownArrow)) return;
  // Otherwise letting Alt go would open the menu.
  ImGui::SetKeyOwner(ImGuiMod_Alt, ImGui::GetItemID());
  if (is_up) {
    move_up(editing, list, at);
  } else {
    move(editing, list, at, at + 1);
  }
}

/// The last item can be dragged, and others dropped on it.
void move_by_mouse(Editing& editing, std::string_view list, std::size_t at,
                   std::string_view title) {
  if (ImGui::BeginDragDropSource()) {
    ImGui::SetDragDropPayload(kDragged, &at, sizeof(at));
    kit::text(title);
    ImGui::EndDragDropSource();
  }
  if (!ImGui::BeginDragDropTarget()) return;
  if (const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(kDragged)) {
    move(editing, list, *static_cast<const std::size_t*>(payload->Data), at);
  }
  ImGui::EndDragDropTarget();
}

bool sign_button(std::string_view sign, std::string_view meaning) {
  ImGui::SameLine(0, 0);
  const bool is_pressed = kit::quiet_button(sign);
  kit::tooltip(meaning);
  return is_pressed;
}

/// Up, down, copy, out: behind an item.
void draw_item_buttons(Editing& editing, std::string_view list, std::size_t at, bool can_copy) {
  {
    const kit::Off off(at == 0);
    if (sign_button("↑", editing.said("up"))) move_up(editing, list, at);
  }
  {
    const kit::Off off(at + 1 >= count_of(editing, list));
    if (sign_button("↓", editing.said("down"))) move(editing, list, at, at + 1);
  }
  if (can_copy) ImGui::SameLine(0, 0);
  if (can_copy && kit::quiet_button(editing.said("duplicate"))) {
    editing.apply({{.kind = Edit::Kind::duplicate, .pointer = std::string(list), .index = at}});
    editing.focus(pointer(list, at + 1));
  }
  ImGui::SameLine(0, 0);
  if (remove_button(editing, pointer(list, at))) remove(editing, list, at);
}

void add(Editing& editing, std::string_view list, bool opens) {
  auto edit = add_item(editing.file(), list, editing.workspace().sight.today);
  if (!edit) {
    editing.workspace().did(std::unexpected(std::move(edit).error()));
    return;
  }
  const std::string added = pointer(list, edit->index);
  const Node value = *edit->value;
  editing.apply({*std::move(edit)});
  editing.propose(added, value);
  if (opens) {
    editing.go_to(added);
  } else {
    editing.focus(added);
  }
}

// ---- Channels

void add_channel(Editing& editing, std::string_view kind) {
  const std::size_t count = count_of(editing, "/channels");
  editing.apply({{.kind = Edit::Kind::insert,
                  .pointer = "/channels",
                  .value = default_channel(editing.file(), kind, editing.workspace().sight.today),
                  .index = count}});
  editing.go_to(pointer("/channels", count));
}

/// Every kind of channel with what it is for.
void draw_kinds(Editing& editing, const kit::Room& button) {
  if (!kit::begin_popup_at(kKinds, button)) return;
  kit::bold(editing.said("which_kind"));
  for (const std::string_view kind : kWayNames) {
    if (kit::row(word(editing.lang(), "choice.", kind), false)) add_channel(editing, kind);
    kit::paragraph(editing.said(std::string("kind.").append(kind)), Tone::quiet, em(24));
  }
  ImGui::EndPopup();
}

// ---- Lists of single values

const Choice* choice_of(const std::vector<Choice>& choices, const Node& item) {
  const auto found = std::ranges::find(choices, item.string(), &Choice::value);
  return found == choices.end() ? nullptr : &*found;
}

/// What may be in a list of which each may be there once.
std::vector<Choice> set_of(const Editing& editing, std::string_view list) {
  const auto ruling = rule_at(editing.file(), list);
  std::vector<Choice> all =
      choices_at(editing.file(), pointer(list, std::size_t{0}), editing.lang());
  if (!ruling || ruling->word != "channels.languages") return all;
  for (const auto& [key, tag] : editing.file().get("languages").members()) {
    const std::string_view name = word(editing.lang(), "language.", tag.string());
    all.push_back(
        {.value = tag.string(), .label = name.empty() ? tag.string() : std::string(name)});
  }
  return all;
}

/// What comes next stands beside what came last where so much finds room there.
void beside(float width) {
  const float end = ImGui::GetItemRectMax().x + em(0.4F) + width;
  if (end < ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x) {
    ImGui::SameLine(0, em(0.4F));
  }
}

float width_of(std::string_view label) {
  return kit::size_of(label).x + 2 * ImGui::GetStyle().FramePadding.x;
}

/// Every choice, those in the list pressed.
void draw_set(Editing& editing, std::string_view list, const std::vector<Choice>& choices) {
  const Node* there = find_at(editing.file(), list);
  const Node none = Node::array();
  const auto& items = (there != nullptr ? *there : none).members();
  bool is_first = true;
  for (const Choice& one : choices) {
    const auto found = std::ranges::find_if(
        items, [&](const auto& item) { return item.value.string() == one.value; });
    const bool is_on = found != items.end();
    const auto at = static_cast<std::size_t>(found - items.begin());
    const std::string where = pointer(list, is_on ? at : items.size());
    if (!is_first) beside(width_of(one.label));
    if (editing.takes_focus(where) || (is_first && editing.takes_focus(list))) {
      kit::focus_here();
    }
    is_first = false;
    if (!kit::tab(one.label, is_on, one.value)) continue;
    if (is_on) {
      editing.remove(where);
      continue;
    }
    // In the order of the choices, as long as the list is in it.
    const auto before = std::ranges::count_if(items, [&](const auto& item) {
      const Choice* other = choice_of(choices, item.value);
      return other != nullptr && other < &one;
    });
    editing.apply({{.kind = Edit::Kind::insert,
                    .pointer = std::string(list),
                    .value = Node::text(one.value),
                    .index = static_cast<std::size_t>(before)}});
  }
  // What is in the list though it is no choice.
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string where = pointer(list, i);
    if (choice_of(choices, items[i].value) == nullptr) {
      kit::text_within(place_summary(editing.file(), where, editing.lang()),
                       ImGui::GetContentRegionAvail().x - em(2), Tone::look);
      ImGui::SameLine();
      if (remove_button(editing, where)) editing.remove(where);
    }
    draw_troubles(editing, where);
  }
}

/// Numbers side by side; texts one below the other, in their order.
void draw_values(Editing& editing, std::string_view list) {
  const Form& form = editing.form(list);
  const Node* there = find_at(editing.file(), list);
  const bool wants_focus = editing.takes_focus(list);
  for (std::size_t i = 0; i < form.fields.size(); ++i) {
    Field field = form.fields[i];
    field.label = place_name(editing.file(), list, editing.lang()) + ' ' + std::to_string(i + 1);
    const bool is_number = field.type == Type::whole;
    const kit::Id own(i);
    if (is_number && i > 0) beside(em(7));
    ImGui::BeginGroup();
    if (wants_focus && i == 0) kit::focus_here();
    ImGui::PushItemWidth(em(4));
    if (is_number) {
      draw_leaf(editing, field, there->members()[i].value);
      ImGui::SameLine(0, 0);
      if (remove_button(editing, field.pointer)) remove(editing, list, i);
    } else {
      const float width = ImGui::GetContentRegionAvail().x - em(5.4F);
      ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(em(0.25F), 0));
      if (ImGui::BeginTable("value", 2, ImGuiTableFlags_None)) {
        ImGui::TableSetupColumn("value", ImGuiTableColumnFlags_WidthFixed, std::max(em(4), width));
        ImGui::TableNextColumn();
        draw_leaf(editing, field, there->members()[i].value);
        ImGui::TableNextColumn();
        ImGui::Dummy({0, 0});
        draw_item_buttons(editing, list, i, false);
        ImGui::EndTable();
      }
      ImGui::PopStyleVar();
    }
    ImGui::PopItemWidth();
    draw_troubles(editing, field.pointer);
    ImGui::EndGroup();
  }
  if (!form.can_add) return;
  if (!form.fields.empty() && form.fields.front().type == Type::whole) beside(em(4));
  if (kit::quiet_button(std::string("+ ").append(editing.said("add")), list)) {
    add(editing, list, false);
  }
}

/// The fewest items a form needs not to be drawn all at once.
constexpr int kMany = 40;

void draw_item(Editing& editing, std::string_view list, const Field& field, std::size_t at) {
  const kit::Id own(at);
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  Tone tone = Tone::quiet;
  const std::string detail = say_troubles(editing, field.pointer, tone);
  if (editing.takes_focus(field.pointer)) kit::focus_here(editing.is_to_type());
  const std::string title = field.label.empty() ? std::to_string(at + 1) : field.label;
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + em(0.15F));
  if (kit::row(title, false, detail, tone)) editing.go_to(field.pointer);
  move_by_keys(editing, list, at);
  move_by_mouse(editing, list, at, title);
  ImGui::TableNextColumn();
  ImGui::Dummy({0, 0});
  draw_item_buttons(editing, list, at, editing.form(list).can_add);
}

void draw_items(Editing& editing, std::string_view list) {
  const Form& form = editing.form(list);
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(em(0.25F), em(0.1F)));
  const float width = std::min(ImGui::GetContentRegionAvail().x, em(kItemWidth));
  if (ImGui::BeginTable("items", 2, ImGuiTableFlags_BordersInnerH, ImVec2(width, 0))) {
    ImGui::TableSetupColumn("title", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("buttons", ImGuiTableColumnFlags_WidthFixed, em(11));
    const int count = static_cast<int>(form.fields.size());
    ImGuiListClipper clipper;
    clipper.Begin(count);
    for (int i = 0; i < count; ++i) {
      const bool is_wanted = editing.wants_focus(form.fields[static_cast<std::size_t>(i)].pointer);
      if (count < kMany || is_wanted) clipper.IncludeItemByIndex(i);
    }
    while (clipper.Step()) {
      for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
        const auto at = static_cast<std::size_t>(i);
        draw_item(editing, list, form.fields[at], at);
      }
    }
    ImGui::EndTable();
  }
  ImGui::PopStyleVar();
}

}  // namespace

bool is_plain_list(Editing& editing, std::string_view list) {
  return !has_form(editing.form(pointer(list, std::size_t{0})).type);
}

void draw_plain_list(Editing& editing, std::string_view list) {
  const std::vector<Choice> choices = set_of(editing, list);
  if (choices.empty()) {
    draw_values(editing, list);
  } else {
    draw_set(editing, list, choices);
  }
}

void draw_list(Editing& editing, std::string_view list) {
  const Form& form = editing.form(list);
  if (is_plain_list(editing, list)) return draw_plain_list(editing, list);
  if (form.fields.empty()) kit::paragraph(editing.said("no_items"), Tone::quiet);
  draw_items(editing, list);
  kit::paragraph(editing.said("order"), Tone::quiet);
  if (!form.can_add) return kit::paragraph(editing.said("full"), Tone::quiet);
  if (editing.takes_focus(list)) kit::focus_here(editing.is_to_type());
  const bool is_pressed = kit::main_button(editing.said("add"));
  if (list != "/channels") {
    if (is_pressed) add(editing, list, true);
    return;
  }
  const kit::Room button = kit::last_room();
  if (is_pressed) ImGui::OpenPopup(kKinds);
  draw_kinds(editing, button);
}

}  // namespace lindung::studio
