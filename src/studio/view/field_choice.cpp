#include <imgui.h>

#include <algorithm>
#include <string>

#include "studio/model/defaults.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/view/field.hpp"
#include "studio/view/kit.hpp"

namespace lindung::studio {

void draw_choice_control(Editing& editing, const Field& field, const Node& value) {
  if (editing.takes_focus(field.pointer)) kit::focus_here(editing.is_to_type());
  std::string chosen = value.string();
  if (!kit::choice(field.label, field.choices, chosen)) return;
  const std::string channel(parent_of(field.pointer));
  const auto ruling = rule_at(editing.file(), field.pointer);
  if (!ruling || ruling->word != "channels.kind") {
    editing.set(field.pointer, Node::text(chosen));
    return;
  }
  auto edits = change_kind(editing.file(), channel, chosen, editing.workspace().sight.today);
  if (edits) {
    editing.apply(*std::move(edits));
  } else {
    editing.workspace().did(std::unexpected(std::move(edits).error()));
  }
}

}  // namespace lindung::studio
