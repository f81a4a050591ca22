#include "studio/model/workspace.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "studio/model/fields.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

constexpr std::array<std::string_view, std::size(kAreas)> kAreaNames = {
    "edit",    "find",    "problems", "prices",  "gift", "calendar",
    "outlook", "compare", "versions", "publish", "start"};

constexpr std::uint64_t kRevisionsApart = std::uint64_t{1} << 32U;
constexpr std::size_t kMostVisited = 200;

bool has_item(const Node& list, std::string_view id) {
  return std::ranges::any_of(list.members(),
                             [&](const auto& item) { return item.value.get("id").string() == id; });
}

/// Whether the pointer, or one above it, is a place of a list that the list does not have.
bool is_missing_item(const Node& file, std::string_view pointer) {
  for (std::string_view place = pointer; !place.empty(); place = parent_of(place)) {
    const Node* around = find_at(file, parent_of(place));
    const bool is_item = around != nullptr && around->is(Node::Kind::array);
    if (is_item && find_at(file, place) == nullptr) return true;
  }
  return false;
}

/// Where a step can be seen: of what it took away the place around it, at whose place another item
/// may stand by then.
std::string_view place_of(const StepName& step, bool is_undone) {
  const bool is_removal = step.kind == Edit::Kind::remove;
  const bool is_addition = step.kind == Edit::Kind::insert || step.kind == Edit::Kind::duplicate;
  const bool is_gone = is_undone ? is_addition : is_removal;
  return is_gone ? parent_of(step.pointer) : std::string_view(step.pointer);
}

/// "Driver, Labourer are removed.", the last first.
std::string say_removed(const std::vector<Titles>& names, std::string_view lang) {
  std::string all;
  for (const Titles& name : names | std::views::reverse) {
    if (!all.empty()) all += ", ";
    all += name[lang == kStudioLanguages[1] ? 1 : 0];
  }
  return fill(word(lang, "edit.removed"), {{"name", all}, {"count", std::to_string(names.size())}});
}

Telling told_step(std::string_view key, const StepName& step) {
  return [key = std::string(key), step](std::string_view lang) {
    return fill(word(lang, key), {{"step", say(step, lang)}});
  };
}

}  // namespace

Telling telling(std::string_view key) {
  return [key = std::string(key)](std::string_view lang) { return std::string(word(lang, key)); };
}

const char* name(Wish::What what) {
  constexpr std::array kNames = {"open",    "save",         "save_as", "download",
                                 "restore", "keep_version", "paste",   "plain"};
  return kNames[static_cast<std::size_t>(what)];
}

std::string_view name(Area area) { return kAreaNames[static_cast<std::size_t>(area)]; }

Area area_named(std::string_view name) {
  const auto* const found = std::ranges::find(kAreaNames, name);
  return found == kAreaNames.end() ? Area::edit
                                   : static_cast<Area>(std::distance(kAreaNames.begin(), found));
}

Workspace::Workspace(Document document, Date today)
    : sight{.today = today}, document_(std::move(document)), given_today_(today) {
  propose();
}

/// All days of a template are proposals.
void Workspace::propose() {
  proposed = document_.is_begun() ? days_in(document_.opened()) : ProposedDays();
}

void Workspace::open(Document document) {
  if (document_.is_changed()) {
    wish({.what = Wish::What::keep_version,
          .name = document_.name(),
          .text = document_.text(),
          .proposed = proposed});
  }
  document_ = std::move(document);
  opened_ += kRevisionsApart;
  saving = {};
  propose();
  visited_ = {{}};
  at_ = 0;
  arrive();
  focus_.clear();
}

const Diagnosis& Workspace::diagnosis() const {
  if (!diagnosis_ || diagnosed_ != revision()) {
    diagnosis_ = diagnose(document_);
    diagnosed_ = revision();
  }
  return *diagnosis_;
}

std::string Workspace::page_lang() const {
  const auto& languages = document_.file().get("languages").members();
  const auto is_chosen = [&](const auto& one) { return one.value.string() == publish_place.lang; };
  if (std::ranges::any_of(languages, is_chosen)) return publish_place.lang;
  return languages.empty() ? std::string("id") : languages.front().value.string();
}

Node Workspace::request() const {
  const Node& file = document_.file();
  Node request = Node::object();
  request.add("gift", sight.gift);
  request.add("months", std::int64_t{sight.months});
  const auto& groups = file.get("groups").members();
  const auto group = std::ranges::find_if(
      groups, [&](const auto& one) { return one.value.get("id").string() == sight.group; });
  if (!groups.empty()) {
    const Node& chosen = (group == groups.end() ? groups.front() : *group).value;
    if (!chosen.get("sector").string().empty()) {
      request.add("sector", chosen.get("sector").string());
    }
  }
  if (has_item(file.get("funds"), sight.fund)) request.add("fund", sight.fund);
  if (has_item(file.get("channels"), sight.channel)) request.add("channel", sight.channel);
  if (sight.is_monthly) request.add("frequency", "monthly");
  return request;
}

void Workspace::show(Area area) { visit(area, place_); }

void Workspace::go_to(std::string_view pointer) {
  is_focus_to_type_ = true;
  const Node& file = document_.file();
  std::string_view field = pointer;
  while (!field.empty() && (!rule_at(file, field) || is_missing_item(file, field))) {
    field = parent_of(field);
  }
  std::string_view place = field;
  for (;;) {
    const auto ruling = rule_at(file, place);
    if (place.empty() || (ruling && has_form(ruling->rule.type))) break;
    place = parent_of(place);
  }
  // The texts of one thing stand in the form around them.
  const auto ruling = rule_at(file, place);
  if (!place.empty() && ruling && ruling->rule.type == Type::words) place = parent_of(place);
  focus_ = field;
  visit(Area::edit, std::string(place));
}

const std::vector<std::string>& Workspace::unread() const {
  static const std::vector<std::string> kNone;
  return unread_of_ == revision() ? unread_ : kNone;
}

void Workspace::set_unread(std::vector<std::string> pointers) {
  unread_ = std::move(pointers);
  unread_of_ = revision();
}

std::string Workspace::take_focus() { return std::exchange(focus_, {}); }

void Workspace::visit(Area area, std::string place) {
  Spot spot{.area = area, .place = std::move(place)};
  if (spot != visited_[at_]) {
    visited_.resize(at_ + 1);
    visited_.push_back(std::move(spot));
    if (visited_.size() > kMostVisited) visited_.erase(visited_.begin());
    at_ = visited_.size() - 1;
  }
  arrive();
}

void Workspace::arrive() {
  area_ = visited_[at_].area;
  place_ = visited_[at_].place;
  has_arrived_ = true;
}

bool Workspace::go_back() {
  if (!can_go_back()) return false;
  --at_;
  arrive();
  return true;
}

bool Workspace::go_forward() {
  if (!can_go_forward()) return false;
  ++at_;
  arrive();
  return true;
}

bool Workspace::did(const Result<void>& result) {
  if (result) {
    tell({});
    return true;
  }
  tell([error = result.error()](std::string_view in) { return say(error, in); }, true);
  return false;
}

void Workspace::tell(Telling sentence, bool is_bad) {
  told_ = std::move(sentence);
  is_told_bad_ = is_bad;
  told_of_.reset();
}

void Workspace::tell_removed(Titles name, bool goes_on) {
  if (!goes_on) removed_.clear();
  removed_.push_back(std::move(name));
  tell([names = removed_](std::string_view in) { return say_removed(names, in); });
  way_back_ = telling("command.undo");
  told_of_ = revision();
}

std::vector<Wish> Workspace::take_wishes() { return std::exchange(wishes_, {}); }

void Workspace::hand(std::string text, std::string_view place) {
  pasted_ = Pasted{.place = std::string(place), .text = std::move(text)};
}

std::optional<std::string> Workspace::take_pasted(std::string_view place) {
  auto pasted = std::exchange(pasted_, std::nullopt);
  if (!pasted || pasted->place != place) return std::nullopt;
  return std::move(pasted->text);
}

bool Workspace::undo() {
  const auto step = document_.next_undo();
  const bool is_removal = can_take_back();
  if (!step || !document_.undo()) return false;
  show_step(place_of(*step, true));
  tell(told_step("told.undone", *step));
  if (!is_removal) removed_.clear();
  if (removed_.empty()) return true;
  removed_.pop_back();
  if (removed_.empty()) return true;
  way_back_ = [count = std::to_string(removed_.size())](std::string_view in) {
    return fill(word(in, "told.undo_more"), {{"count", count}});
  };
  told_of_ = revision();
  return true;
}

bool Workspace::redo() {
  const auto step = document_.next_redo();
  if (!step || !document_.redo()) return false;
  show_step(place_of(*step, false));
  tell(told_step("told.redone", *step));
  return true;
}

void Workspace::show_step(std::string_view pointer) {
  const bool is_inside = area_ == Area::edit && pointer.starts_with(place_) &&
                         (pointer.size() == place_.size() || pointer[place_.size()] == '/');
  if (!is_inside) return go_to_step(pointer);
  focus_ = pointer;
  is_focus_to_type_ = false;
  is_tried_here_ = true;
  arrive();
}

/// An item that came, went or moved is seen in its list.
void Workspace::go_to_step(std::string_view pointer) {
  const auto ruling = rule_at(document_.file(), pointer);
  const bool is_item = ruling && ruling->is_item && find_at(document_.file(), pointer) != nullptr;
  go_to(is_item ? parent_of(pointer) : pointer);
  if (is_item) focus_ = pointer;
  is_focus_to_type_ = false;
}

void Workspace::missed(std::string_view pointer) {
  const bool was_tried = std::exchange(is_tried_here_, false);
  if (was_tried && !pointer.empty()) go_to_step(pointer);
}

}  // namespace lindung::studio
