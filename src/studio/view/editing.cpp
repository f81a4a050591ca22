#include "studio/view/editing.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "studio/model/defaults.hpp"
#include "studio/model/follow.hpp"
#include "studio/model/place.hpp"
#include "studio/model/words.hpp"
#include "studio/view/place_name.hpp"

namespace lindung::studio {
namespace {

/// What is known of places goes with them.
template <class Known>
void follow(const Edit& edit, std::map<std::string, Known, std::less<>>& known) {
  std::map<std::string, Known, std::less<>> carried;
  for (auto& [pointer, one] : known) {
    if (auto place = place_behind(edit, pointer)) {
      carried.insert_or_assign(*std::move(place), std::move(one));
    }
  }
  known = std::move(carried);
}

}  // namespace

void Editing::begin(Workspace& workspace) {
  workspace_ = &workspace;
  if (ours_ != workspace.revision()) {
    ++epoch_;
    typing_.clear();
    drafts_.clear();
    begun_.clear();
    ours_ = workspace.revision();
  }
  look_again();
  focus_ = workspace.take_focus();
  is_to_type_ = focus_.empty() || workspace.is_focus_to_type();
  if (focus_.empty()) focus_ = std::exchange(next_focus_, {});
}

void Editing::look_again() {
  if (revision_ == workspace_->revision() && lang_ == workspace_->lang) return;
  revision_ = workspace_->revision();
  lang_ = workspace_->lang;
  forms_.clear();
  troubles_.clear();
  for (const Finding& finding : workspace_->diagnosis().findings) {
    troubles_[finding.pointer].push_back(
        {.tone = finding.severity == Problem::Severity::error ? Tone::bad : Tone::look,
         .sentence = say(finding, lang_)});
  }
  for (const Unwritten& text : workspace_->diagnosis().unwritten) {
    troubles_[text.pointer].push_back(
        {.tone = Tone::quiet, .sentence = std::string(say(text, lang_))});
  }
}

void Editing::end() {
  Document& document = workspace_->document();
  do_typed();
  auto removed = std::exchange(removed_, {});
  const bool goes_on = workspace_->can_take_back();
  if (!edits_.empty() && workspace_->did(document.apply(std::exchange(edits_, {}))) && removed) {
    workspace_->tell_removed(*std::move(removed), goes_on);
  }
  workspace_->missed(focus_);
  if (destination_) {
    const std::string pointer = *std::exchange(destination_, std::nullopt);
    workspace_->go_to(pointer);
  }
  ours_ = workspace_->revision();
  std::vector<std::string> unread;
  for (const auto& [pointer, draft] : drafts_) {
    if (draft.is_left && !draft.why.empty()) unread.push_back(pointer);
  }
  workspace_->set_unread(std::move(unread));
}

void Editing::do_typed() {
  Document& document = workspace_->document();
  if (typed_) {
    // Only what was typed since the field got the focus is one step.
    const bool is_joined = typing_ == typed_->pointer;
    typing_ = typed_->pointer;
    workspace_->did(document.set(typed_->pointer, *std::move(typed_->value), is_joined));
    typed_.reset();
  }
  if (emptied_.empty()) return;
  // Emptying a field is one step too: not first the empty text, then its removal.
  const std::string pointer = std::exchange(emptied_, {});
  const auto last = document.next_undo();
  if (typing_ == pointer && last && last->pointer == pointer) document.undo();
  if (find_at(file(), pointer) != nullptr) workspace_->did(document.remove(pointer));
}

std::string_view Editing::said(std::string_view key) const { return word(lang(), "edit.", key); }

const Form& Editing::form(std::string_view pointer) {
  const auto kept = forms_.find(pointer);
  if (kept != forms_.end()) return kept->second;
  auto made = form_of(file(), pointer, lang());
  Form& form = forms_[std::string(pointer)];
  if (made) form = *std::move(made);
  form.pointer = pointer;
  return form;
}

std::span<const Trouble> Editing::troubles_at(std::string_view pointer) const {
  const auto found = troubles_.find(pointer);
  return found == troubles_.end() ? std::span<const Trouble>() : std::span(found->second);
}

TroubleCount Editing::troubles_below(std::string_view pointer) const {
  TroubleCount count;
  const std::string below = std::string(pointer) + '/';
  const auto add = [&](const std::vector<Trouble>& troubles) {
    for (const Trouble& one : troubles) {
      if (one.tone == Tone::quiet) continue;
      ++(one.tone == Tone::bad ? count.errors : count.warnings);
    }
  };
  if (const auto here = troubles_.find(pointer); here != troubles_.end()) add(here->second);
  for (auto at = troubles_.lower_bound(below); at != troubles_.end(); ++at) {
    if (!at->first.starts_with(below)) break;
    add(at->second);
  }
  return count;
}

bool Editing::takes_focus(std::string_view pointer) {
  if (focus_.empty() || focus_ != pointer) return false;
  focus_.clear();
  return true;
}

void Editing::type(std::string_view pointer, Node value) {
  typed_ = Edit{.pointer = std::string(pointer), .value = std::move(value)};
}

void Editing::after_typing(std::string_view pointer, bool goes_when_empty) {
  if (ImGui::IsItemActivated() && typing_ == pointer) typing_.clear();
  if (!ImGui::IsItemDeactivatedAfterEdit() || !goes_when_empty) return;
  const Node* there = find_at(file(), pointer);
  const bool is_text = typed_ && typed_->pointer == pointer;
  const Node* value = is_text ? &*typed_->value : there;
  if (value != nullptr && value->is(Node::Kind::text) && value->string().empty()) {
    emptied_ = pointer;
  }
}

const std::string* Editing::draft(std::string_view pointer) const {
  const auto found = drafts_.find(pointer);
  return found == drafts_.end() ? nullptr : &found->second.text;
}

void Editing::enter(std::string_view pointer, std::string text, std::optional<Node> meant,
                    std::string why) {
  const Node* there = find_at(file(), pointer);
  Draft begun{.before = there != nullptr ? std::optional(*there) : std::nullopt};
  settle_day(pointer);
  Draft& draft = drafts_.try_emplace(std::string(pointer), std::move(begun)).first->second;
  draft.text = std::move(text);
  draft.why = meant ? std::string() : std::move(why);
  draft.is_left = false;
  if (!meant) meant = draft.before;
  if (meant) {
    type(pointer, *std::move(meant));
  } else if (there != nullptr) {
    emptied_ = pointer;
  }
}

const Node* Editing::kept(std::string_view pointer) const {
  const auto found = drafts_.find(pointer);
  if (found == drafts_.end()) return find_at(file(), pointer);
  return found->second.before ? &*found->second.before : nullptr;
}

void Editing::after_entering(std::string_view pointer, bool goes_when_empty) {
  if (ImGui::IsItemActivated() && typing_ == pointer) typing_.clear();
  const auto found = drafts_.find(pointer);
  if (found == drafts_.end()) return;
  Draft& draft = found->second;
  draft.is_left = !ImGui::IsItemActive();
  if (!draft.is_left) return;
  const bool is_empty = draft.text.find_first_not_of(' ') == std::string::npos;
  if (is_empty && goes_when_empty) {
    emptied_ = pointer;
  } else if (!draft.why.empty()) {
    return;
  }
  if (const auto begun = begun_.find(pointer); begun != begun_.end()) begun_.erase(begun);
  drafts_.erase(found);
}

std::string_view Editing::unread(std::string_view pointer) const {
  const auto found = drafts_.find(pointer);
  return found != drafts_.end() && found->second.is_left ? std::string_view(found->second.why)
                                                         : std::string_view();
}

void Editing::forget_drafts(std::string_view pointer) {
  std::erase_if(drafts_, [&](const auto& draft) {
    return draft.first.starts_with(pointer) &&
           (draft.first.size() == pointer.size() || draft.first[pointer.size()] == '/');
  });
}

void Editing::set(std::string_view pointer, Node value) {
  give_up(pointer);
  settle_day(pointer);
  edits_.push_back({.pointer = std::string(pointer), .value = std::move(value)});
}

void Editing::remove(std::string_view pointer) {
  Titles& name = removed_.emplace();
  for (std::size_t i = 0; i < name.size(); ++i) {
    name[i] = place_name(file(), pointer, kStudioLanguages[i]);
  }
  apply({{.kind = Edit::Kind::remove, .pointer = std::string(pointer)}});
}

void Editing::apply(std::vector<Edit> edits) {
  for (const Edit& edit : edits) {
    follow(edit, drafts_);
    follow(edit, workspace_->proposed);
  }
  std::ranges::move(edits, std::back_inserter(edits_));
}

void Editing::begin_with_default(std::string_view pointer) {
  auto value = default_value(file(), pointer, workspace_->sight.today);
  if (!value) {
    workspace_->did(std::unexpected(std::move(value).error()));
    return;
  }
  const Node made = *std::move(value);
  set(pointer, made);
  propose(pointer, made);
  focus(pointer);
}

void Editing::begin_empty(std::string_view pointer) {
  begun_.emplace(pointer);
  focus(pointer);
}

void Editing::give_up(std::string_view pointer) {
  forget_drafts(pointer);
  if (const auto begun = begun_.find(pointer); begun != begun_.end()) begun_.erase(begun);
}

void Editing::propose(std::string_view pointer, const Node& value) {
  for (auto& [place, day] : days_in(value, pointer)) {
    workspace_->proposed.insert_or_assign(place, std::move(day));
  }
}

void Editing::settle_day(std::string_view pointer) {
  ProposedDays& proposed = workspace_->proposed;
  if (const auto day = proposed.find(pointer); day != proposed.end()) proposed.erase(day);
}

bool Editing::is_proposed(std::string_view pointer, std::string_view day) const {
  const ProposedDays& proposed = workspace_->proposed;
  const auto found = proposed.find(pointer);
  return found != proposed.end() && found->second == day;
}

}  // namespace lindung::studio
