#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "campaign/json.hpp"
#include "studio/model/defaults.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/words.hpp"
#include "studio/view/editing.hpp"
#include "studio/view/field.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"
#include "studio/view/place_name.hpp"

namespace lindung::studio {
namespace {

constexpr std::size_t kMostShown = 400;  // bytes of a value that nobody knows

/// Whether its form can be shown: the format knows it, and no item on the way is gone.
bool is_there(const Node& file, std::string_view pointer) {
  const auto ruling = rule_at(file, pointer);
  if (!ruling || !has_form(ruling->rule.type)) return false;
  for (std::string_view place = pointer; !place.empty(); place = parent_of(place)) {
    const auto rule = rule_at(file, place);
    if (rule && rule->is_item && find_at(file, place) == nullptr) return false;
  }
  return true;
}

/// The form of one place of the file.
class EditPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override {
    // A place may be gone since it was opened: then it is what was around it.
    std::string_view place = workspace.place();
    while (!place.empty() && !is_there(workspace.document().file(), place)) {
      place = parent_of(place);
    }
    place_ = place;
    editing_.begin(workspace);
    {
      const kit::Id own(editing_.epoch());
      draw_way_up();
      draw_head();
      arrive();
      draw_body();
    }
    editing_.end();
  }

 private:
  [[nodiscard]] std::string_view said(std::string_view key) const { return editing_.said(key); }

  /// "Kampanye › Saluran ›", each to go to.
  void draw_way_up() {
    for (std::size_t end = 0; end < place_.size();) {
      const std::string above = place_.substr(0, end);
      if (end > 0) ImGui::SameLine(0, em(0.4F));
      const std::string name = place_name(editing_.file(), above, editing_.lang());
      if (kit::link(name, above)) editing_.go_to(above);
      ImGui::SameLine(0, em(0.4F));
      kit::text("›", Tone::quiet);
      end = std::min(place_.find('/', end + 1), place_.size());
    }
  }

  void draw_head() {
    const Form& form = editing_.form(place_);
    std::string title = form.label;
    if (title.empty()) title = place_name(editing_.file(), place_, editing_.lang());
    kit::title(title);
    // What helps with an item is said above the list.
    const auto ruling = rule_at(editing_.file(), place_);
    const bool is_item = ruling && ruling->is_item;
    if (!form.help.empty() && !is_item) kit::paragraph(form.help, Tone::quiet);
    draw_exchange();
    ImGui::Spacing();
    for (const Trouble& one : editing_.troubles_at(place_)) kit::box(one.sentence, one.tone);
  }

  /// The keyboard comes to the first field, unless one of its own is wanted.
  void arrive() {
    const bool has_arrived = editing_.workspace().take_arrival();
    if (editing_.takes_focus(place_) || (has_arrived && !editing_.wants_any_focus())) {
      kit::arrive_here();
    }
  }

  void draw_body() {
    const Form& form = editing_.form(place_);
    const Node* there = find_at(editing_.file(), place_);
    const bool is_list = form.type == Type::list;
    if (there == nullptr) {
      kit::paragraph(said("not_there"), Tone::quiet);
      if (editing_.takes_any_focus()) kit::focus_here();
      if (kit::main_button(said("add"))) editing_.begin_with_default(place_);
      return;
    }
    if (!there->is(is_list ? Node::Kind::array : Node::Kind::object)) {
      kit::paragraph(write_json(*there).substr(0, kMostShown), Tone::quiet);
      if (kit::main_button(said("replace"))) editing_.begin_with_default(place_);
      return;
    }
    if (is_list) {
      draw_list(editing_, place_);
    } else {
      draw_fields(editing_, form.fields);
      draw_others(form);
      if (std::ranges::any_of(form.fields,
                              [](const Field& field) { return field.need == Need::required; })) {
        kit::text(said("required"), Tone::quiet);
      }
    }
  }

  /// What the format says nothing of.
  void draw_others(const Form& form) {
    if (form.others.empty()) return;
    kit::heading(said("others"));
    kit::paragraph(said("others_about"), Tone::quiet);
    for (const std::string& other : form.others) {
      const kit::Id own(other);
      if (editing_.takes_focus(other)) kit::focus_here(editing_.is_to_type());
      if (remove_button(editing_, other)) editing_.remove(other);
      ImGui::SameLine();
      ImGui::AlignTextToFramePadding();
      const std::string shown = read_pointer(other)->back() + ": " +
                                write_json(*find_at(editing_.file(), other)).substr(0, kMostShown);
      kit::text_within(shown, ImGui::GetContentRegionAvail().x, Tone::look);
    }
  }

  // ---- Copying and pasting a whole place

  void draw_exchange() {
    Workspace& workspace = editing_.workspace();
    if (kit::link(said("copy"))) {
      if (const auto text = workspace.document().text_at(place_)) {
        ImGui::SetClipboardText(text->c_str());
        workspace.tell(telling("edit.copied"));
      }
    }
    kit::tooltip(said("copy_about"));
    ImGui::SameLine(0, em(1));
    if (kit::link(said("paste"))) workspace.wish({.what = Wish::What::paste, .name = place_});
    kit::tooltip(said("paste_about"));
    if (const auto text = workspace.take_pasted(place_)) paste(*text);
  }

  void paste(std::string_view text) {
    Workspace& workspace = editing_.workspace();
    auto pasted = read_pasted(text);
    if (!pasted) {
      workspace.tell(
          [error = pasted.error()](std::string_view lang) {
            return fill(word(lang, "edit.paste_unreadable"), {{"why", say(error, lang)}});
          },
          true);
      return;
    }
    const bool is_list = editing_.form(place_).type == Type::list;
    if (pasted->is(is_list ? Node::Kind::array : Node::Kind::object)) {
      editing_.set(place_, *std::move(pasted));
    } else if (is_list && !is_plain_list(editing_, place_) && pasted->is(Node::Kind::object)) {
      paste_item(*pasted);
    } else {
      workspace.tell(telling(is_list ? "edit.paste_no_list" : "edit.paste_no_object"), true);
    }
  }

  /// One more item of the list; its id is made one that the list does not have.
  void paste_item(const Node& pasted) {
    const Node* there = find_at(editing_.file(), place_);
    const Node list = there != nullptr ? *there : Node::array();
    Node item = Node::object();
    for (const auto& [key, value] : pasted.members()) {
      const bool is_id = key == "id" && value.is(Node::Kind::text);
      // What an id may be is the format's to say: of some lists it is a choice.
      const bool is_free =
          is_id &&
          choices_at(editing_.file(), pointer(place_, "0") + "/id", editing_.lang()).empty();
      item.add(key, is_free ? Node::text(unused_id(list, value.string())) : value);
    }
    editing_.apply({{.kind = Edit::Kind::insert,
                     .pointer = place_,
                     .value = std::move(item),
                     .index = list.members().size()}});
  }

  Editing editing_;
  std::string place_;  // whose form is shown
};

}  // namespace

std::unique_ptr<Panel> make_edit_panel() { return std::make_unique<EditPanel>(); }

}  // namespace lindung::studio
