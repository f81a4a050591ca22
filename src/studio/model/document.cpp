#include "studio/model/document.hpp"

#include <algorithm>
#include <ranges>
#include <span>
#include <utility>

#include "campaign/campaign.hpp"
#include "campaign/json.hpp"
#include "studio/model/fields.hpp"
#include "studio/model/parse.hpp"
#include "studio/model/place.hpp"
#include "studio/model/plan.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

bool is_newer(const Value& root) {
  const std::size_t place = root.find("schema_version");
  if (place == root.members.size()) return false;
  const Value& version = root.members[place].value;
  return version.is(Node::Kind::number) ? version.whole != 0
                                        : version.whole > kCampaignSchemaVersion;
}

/// Of what files may be made of on every disk.
bool can_name_file(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

const Value& container_of(const Value& root, const Change& change) {
  const Value* value = &root;
  for (const std::size_t place : std::span(change.path).first(change.path.size() - 1)) {
    value = &value->members[place].value;
  }
  return *value;
}

/// What the change's value, which is not in `container`, would take there in a file without
/// spaces: with its key, and a comma where it needs one.
std::size_t bytes_of(const Change& change, const Value& container) {
  std::size_t bytes = write(change.value, false).size() + (container.members.empty() ? 0 : 1);
  if (container.is(Node::Kind::object)) bytes += write_json(Node::text(change.key)).size() + 1;
  return bytes;
}

/// Does the change; `size` is that of the file before and after.
void flip_sized(Value& root, Change& change, std::size_t& size) {
  switch (change.what) {
    case Change::What::replace:
      size += write(change.value, false).size();
      flip(root, change);
      size -= write(change.value, false).size();
      break;
    case Change::What::insert:
      size += bytes_of(change, container_of(root, change));
      flip(root, change);
      break;
    case Change::What::remove:
      flip(root, change);
      size -= bytes_of(change, container_of(root, change));
      break;
    case Change::What::move:
      flip(root, change);
      break;
  }
}

/// An item with its lists empty: they can be long, and say nothing of what it is.
Value without_lists(const Value& item) {
  Value own(item.kind);
  own.whole = item.whole;
  own.text = item.text;
  for (const auto& [key, value] : item.members) {
    const bool is_list = value.is(Node::Kind::array);
    own.members.push_back({.key = key, .value = is_list ? Value(Node::Kind::array) : value});
  }
  return own;
}

/// What the items of lists on the way to a place, and at it, call themselves.
std::vector<Titles> titles_on_the_way(const Value& root, std::string_view pointer) {
  std::vector<Titles> titles;
  const Value* value = &root;
  for (const std::string& step : read_pointer(pointer).value_or(std::vector<std::string>())) {
    const bool is_list = value->is(Node::Kind::array);
    const auto place =
        is_list ? read_index(step, value->members.size()) : std::optional(value->find(step));
    if (!place || *place >= value->members.size()) break;
    value = &value->members[*place].value;
    if (!is_list) continue;
    const Node item = to_node(without_lists(*value));
    titles.emplace_back();
    std::ranges::transform(kStudioLanguages, titles.back().begin(),
                           [&](std::string_view lang) { return own_title(item, lang); });
  }
  return titles;
}

/// The kind of the channel that a place is in; "" where it is in none.
std::string channel_kind_on_the_way(const Value& root, std::string_view pointer) {
  const auto steps = read_pointer(pointer);
  if (!steps || steps->size() < 2 || steps->front() != "channels") return {};
  const std::size_t list = root.find("channels");
  if (list == root.members.size()) return {};
  const auto& channels = root.members[list].value.members;
  const auto index = read_index((*steps)[1], channels.size());
  if (!index || *index >= channels.size()) return {};
  const Value& channel = channels[*index].value;
  const std::size_t kind = channel.find("kind");
  return kind == channel.members.size() ? std::string() : channel.members[kind].value.text;
}

}  // namespace

Document::Document(Value root, std::string_view text, std::string_view name)
    : name_(name), opened_(text), root_(std::move(root)), size_(write(root_, false).size()) {}

Result<Document> Document::open(std::string_view text, std::string_view name) {
  const auto node = parse(text);
  if (!node) return std::unexpected(placed(node.error(), text));
  if (!node->is(Node::Kind::object)) {
    return failure("not_a_file", "", "This is JSON, but no campaign file, which is an object.");
  }
  Document document(to_value(*node, text), text, name);
  if (is_newer(document.root_)) {
    return failure("schema_version_newer", "/schema_version",
                   "This file is of a newer kind than this studio knows. Open it with a newer "
                   "studio; this one would lose what it does not know.");
  }
  if (document.size_ > kLargestJson) {
    return failure("file_too_large", "",
                   "This is larger than " + std::to_string(kLargestJson) +
                       " bytes. Take out what does not belong in it.");
  }
  return document;
}

const Node& Document::file() const {
  if (!file_) file_ = to_node(root_);
  return *file_;
}

Node Document::opened() const {
  auto node = parse(opened_text());
  return node ? *std::move(node) : Node::object();
}

void Document::go_on_from(std::string_view text) {
  if (parse(text)) base_ = text;
}

std::string Document::text() const {
  if (done_ == 0) return opened_;
  if (steps_[done_ - 1].text) return *steps_[done_ - 1].text;
  std::string pretty = write(root_) + '\n';
  return pretty.size() <= kLargestJson ? pretty : write(root_, false);
}

std::optional<std::string> Document::text_at(std::string_view pointer) const {
  const auto steps = read_pointer(pointer);
  if (!steps) return std::nullopt;
  const Value* value = &root_;
  for (const std::string& step : *steps) {
    const auto place = value->is(Node::Kind::array) ? read_index(step, value->members.size())
                                                    : std::optional(value->find(step));
    if (!place || *place >= value->members.size()) return std::nullopt;
    value = &value->members[*place].value;
  }
  return write(*value);
}

Result<void> Document::set(std::string_view pointer, Node value, bool merge) {
  if (merge && done_ > 0 && done_ == steps_.size() && saved_ != done_) {
    const Step& last = steps_.back();
    if (last.name.kind == Edit::Kind::set && last.name.pointer == pointer &&
        last.changes.size() == 1) {
      return join(
          {.kind = Edit::Kind::set, .pointer = std::string(pointer), .value = std::move(value)});
    }
  }
  return apply(
      {{.kind = Edit::Kind::set, .pointer = std::string(pointer), .value = std::move(value)}});
}

Result<void> Document::remove(std::string_view pointer) {
  return apply({{.kind = Edit::Kind::remove, .pointer = std::string(pointer)}});
}

Result<void> Document::insert(std::string_view list, std::size_t index, Node value) {
  return apply({{.kind = Edit::Kind::insert,
                 .pointer = std::string(list),
                 .value = std::move(value),
                 .index = index}});
}

Result<void> Document::move(std::string_view list, std::size_t from, std::size_t to) {
  return apply({{.kind = Edit::Kind::move, .pointer = std::string(list), .index = from, .to = to}});
}

Result<std::string> Document::duplicate(std::string_view list, std::size_t index) {
  auto done =
      apply({{.kind = Edit::Kind::duplicate, .pointer = std::string(list), .index = index}});
  if (!done) return std::unexpected(std::move(done).error());
  return pointer(list, index + 1);
}

Result<void> Document::perform(const Edit& edit, std::vector<Change>& changes) {
  auto change = plan(root_, edit);
  if (!change) return std::unexpected(std::move(change).error());
  if (!*change) return {};
  const std::size_t before = size_;
  flip_sized(root_, **change, size_);
  if (size_ > kLargestJson && size_ > before) {
    flip_sized(root_, **change, size_);
    return failure("file_too_large", edit.pointer,
                   "With this the file would be larger than " + std::to_string(kLargestJson) +
                       " bytes. Take out what does not belong in it.");
  }
  if (is_newer(root_)) {
    flip_sized(root_, **change, size_);
    return failure("schema_version_newer", edit.pointer,
                   "This studio writes files of version 1. Leave the version as it is.");
  }
  changes.push_back(**std::move(change));
  return {};
}

Result<void> Document::apply(const std::vector<Edit>& edits) {
  std::vector<Change> changes;
  std::vector<Titles> titles;
  std::string channel_kind;
  if (!edits.empty()) {
    titles = titles_on_the_way(root_, edits.front().pointer);
    channel_kind = channel_kind_on_the_way(root_, edits.front().pointer);
  }
  for (const Edit& edit : edits) {
    auto done = perform(edit, changes);
    if (done) continue;
    for (Change& change : changes | std::views::reverse) flip_sized(root_, change, size_);
    return done;
  }
  if (changes.empty()) return {};
  StepName name{.kind = edits.front().kind,
                .pointer = edits.front().pointer,
                .more_edits = edits.size() - 1,
                .channel_kind = std::move(channel_kind)};
  if (name.kind != Edit::Kind::set && name.kind != Edit::Kind::remove) {
    const Edit& edit = edits.front();
    const std::size_t now = edit.kind == Edit::Kind::move ? edit.to : edit.index;
    titles = titles_on_the_way(root_, pointer(name.pointer, now));
    name.pointer = pointer(name.pointer, edit.index);
  }
  name.titles = std::move(titles);
  record({.name = std::move(name), .changes = std::move(changes)});
  return {};
}

void Document::record(Step step) {
  if (saved_ && *saved_ > done_) saved_.reset();
  steps_.resize(done_);
  steps_.push_back(std::move(step));
  ++done_;
  touch();
}

Result<void> Document::rewrite(std::string_view text) {
  if (text == this->text()) return {};
  auto other = open(text, name_);
  if (!other) return std::unexpected(std::move(other).error());
  Change change{.what = Change::What::replace, .value = std::move(other->root_)};
  flip_sized(root_, change, size_);
  record({.name = {.kind = Edit::Kind::set},
          .changes = {std::move(change)},
          .text = std::string(text)});
  return {};
}

/// Sets the place that the last step set once more, within that step.
Result<void> Document::join(const Edit& edit) {
  std::vector<Change> changes;
  auto done = perform(edit, changes);
  if (!done || changes.empty()) return done;
  touch();
  // The step's own record takes back whatever stands there; what stood between is forgotten. Where
  // that is what stood there at first, nothing was done at all.
  Change& first = steps_.back().changes.front();
  if (first.what != Change::What::replace) return {};
  const Change::What what = first.what;
  Change now{.what = what, .path = first.path};
  flip(root_, now);
  const bool is_back = now.value == first.value;
  flip(root_, now);
  if (is_back) {
    steps_.pop_back();
    --done_;
  }
  return {};
}

bool Document::undo() {
  if (!can_undo()) return false;
  for (Change& change : steps_[--done_].changes | std::views::reverse) {
    flip_sized(root_, change, size_);
  }
  touch();
  return true;
}

bool Document::redo() {
  if (!can_redo()) return false;
  for (Change& change : steps_[done_++].changes) flip_sized(root_, change, size_);
  touch();
  return true;
}

std::optional<StepName> Document::next_undo() const {
  if (!can_undo()) return std::nullopt;
  return steps_[done_ - 1].name;
}

std::optional<StepName> Document::next_redo() const {
  if (!can_redo()) return std::nullopt;
  return steps_[done_].name;
}

void Document::touch() {
  ++revision_;
  file_.reset();
  if (is_begun_) name_by_id();
}

void Document::mark_begun() {
  mark_unsaved();
  is_begun_ = true;
  name_by_id();
}

/// While the id is none, as while it is typed, the name stays.
void Document::name_by_id() {
  const std::size_t place = root_.find("id");
  if (place == root_.members.size()) return;
  const std::string& id = root_.members[place].value.text;
  if (can_name_file(id)) name_ = id + ".json";
}

Result<Node> read_pasted(std::string_view text) {
  auto node = parse(text);
  if (!node) return std::unexpected(placed(node.error(), text));
  return *std::move(node);
}

}  // namespace lindung::studio
