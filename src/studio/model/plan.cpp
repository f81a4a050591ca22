#include "studio/model/plan.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "campaign/json.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"

namespace lindung::studio {
namespace {

constexpr std::size_t kLongestId = 40;

using Planned = Result<std::optional<Change>>;
using Steps = std::vector<std::string>;

/// As far as the steps lead to something.
struct Walk {
  std::vector<std::size_t> path;
  const Value* value;  // at the end of `path`

  [[nodiscard]] std::size_t count() const { return path.size(); }
};

std::optional<std::size_t> place_of(const Value& value, std::string_view step) {
  if (value.is(Node::Kind::array)) return read_index(step, value.members.size());
  const std::size_t place = value.find(step);
  if (!value.is(Node::Kind::object) || place == value.members.size()) return std::nullopt;
  return place;
}

Walk walk(const Value& root, std::span<const std::string> steps) {
  Walk walk{.path = {}, .value = &root};
  for (const std::string& step : steps) {
    const auto place = place_of(*walk.value, step);
    if (!place) break;
    walk.path.push_back(*place);
    walk.value = &walk.value->members[*place].value;
  }
  return walk;
}

std::unexpected<Error> unknown(const Edit& edit) {
  return failure("pointer_unknown", edit.pointer, "There is nothing at this place to change.");
}

std::unexpected<Error> out_of_range(const Edit& edit) {
  return failure("index_out_of_range", edit.pointer, "The list has no such place.");
}

bool has_twin_keys(const Value& value) {
  if (value.is(Node::Kind::object)) {
    std::vector<std::string_view> keys;
    keys.reserve(value.members.size());
    for (const auto& [key, member] : value.members) keys.emplace_back(key);
    std::ranges::sort(keys);
    if (std::ranges::adjacent_find(keys) != keys.end()) return true;
  }
  return std::ranges::any_of(
      value.members, [](const Value::Member& member) { return has_twin_keys(member.value); });
}

/// Whether a file with this value, in `above` lists and objects, can be written and read again.
Result<void> check(const Value& value, const std::string& key, std::size_t above,
                   const Edit& edit) {
  if (has_unspelled_number(value)) {
    return failure("number_not_whole", edit.pointer, "Give a whole number; no field takes others.");
  }
  if (!is_utf8(value) || !is_utf8(std::string_view(key))) {
    return failure("text_not_utf8", edit.pointer, "This text is damaged. Write it again.");
  }
  if (has_twin_keys(value)) {
    return failure("duplicate_key", edit.pointer, "A key stands here twice. Take one out.");
  }
  if (static_cast<int>(above) + depth(value) > kDeepestJson) {
    return failure("too_deep", edit.pointer,
                   "Lists and objects are nested too deep. Flatten this.");
  }
  return {};
}

std::string_view channel_kind(const Value& root, std::string_view index) {
  const std::array<std::string, 3> steps = {"channels", std::string(index), "kind"};
  const Walk found = walk(root, steps);
  return found.count() == steps.size() ? std::string_view(found.value->text) : std::string_view{};
}

/// Where a new key goes among the members of an object: behind those that the format has before
/// it, and at the end where the format does not know it.
std::size_t place_for(const Value& root, const Value& object, const Steps& object_steps,
                      std::string_view key) {
  const auto ruling =
      rule_at(object_steps, [&](std::string_view index) { return channel_kind(root, index); });
  const Spec spec = ruling && ruling->rule.type == Type::object ? ruling->rule.members : Spec();
  if (std::ranges::find(spec, key, &Rule::key) == spec.end()) return object.members.size();
  std::size_t place = 0;
  for (const Rule& rule : spec) {
    if (rule.key == key) break;
    const std::size_t at = object.find(rule.key);
    if (at != object.members.size()) place = std::max(place, at + 1);
  }
  return place;
}

/// Puts `value` at `steps`, of which `found` is what is there; makes the objects between.
Planned put_new(const Value& root, const Steps& steps, Walk found, Value value, const Edit& edit) {
  if (!found.value->is(Node::Kind::object)) return unknown(edit);
  const std::size_t there = found.count();
  for (std::size_t i = steps.size(); i-- > there + 1;) {
    Value object(Node::Kind::object);
    object.members.push_back({.key = steps[i], .value = std::move(value)});
    value = std::move(object);
  }
  const std::string& key = steps[there];
  if (auto sound = check(value, key, there + 1, edit); !sound) {
    return std::unexpected(sound.error());
  }
  const Steps above(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(there));
  found.path.push_back(place_for(root, *found.value, above, key));
  return Change{.what = Change::What::insert,
                .path = std::move(found.path),
                .key = key,
                .value = std::move(value)};
}

Planned plan_set(const Value& root, const Steps& steps, const Edit& edit) {
  Value value = to_value(edit.value.value_or(Node::null()));
  Walk found = walk(root, steps);
  if (found.count() < steps.size()) {
    return put_new(root, steps, std::move(found), std::move(value), edit);
  }
  if (steps.empty() && !value.is(Node::Kind::object)) {
    return failure("not_a_file", edit.pointer, "A campaign file is an object.");
  }
  if (*found.value == value) return std::nullopt;
  if (auto sound = check(value, "", found.count(), edit); !sound) {
    return std::unexpected(sound.error());
  }
  return Change{
      .what = Change::What::replace, .path = std::move(found.path), .value = std::move(value)};
}

Planned plan_remove(const Value& root, const Steps& steps, const Edit& edit) {
  Walk found = walk(root, steps);
  if (steps.empty() || found.count() < steps.size()) return unknown(edit);
  return Change{.what = Change::What::remove, .path = std::move(found.path)};
}

Planned insert_at(Walk list, std::size_t index, Value value, const Edit& edit) {
  if (index > list.value->members.size()) return out_of_range(edit);
  if (auto sound = check(value, "", list.count() + 1, edit); !sound) {
    return std::unexpected(sound.error());
  }
  list.path.push_back(index);
  return Change{
      .what = Change::What::insert, .path = std::move(list.path), .value = std::move(value)};
}

Planned plan_insert(const Value& root, const Steps& steps, const Edit& edit) {
  Value value = to_value(edit.value.value_or(Node::null()));
  Walk list = walk(root, steps);
  if (list.count() < steps.size()) {
    if (edit.index != 0) return out_of_range(edit);
    Value made(Node::Kind::array);
    made.members.push_back({.key = {}, .value = std::move(value)});
    return put_new(root, steps, std::move(list), std::move(made), edit);
  }
  if (!list.value->is(Node::Kind::array)) {
    return failure("not_a_list", edit.pointer, "Here stands no list to add to.");
  }
  return insert_at(std::move(list), edit.index, std::move(value), edit);
}

/// The copy's texts in every language: "Ojek (2)" of the id "ojek-2".
void number_name(Value& copy, std::string_view id) {
  const std::size_t name = copy.find("name");
  if (name == copy.members.size()) return;
  const std::string number = " (" + std::string(id.substr(id.rfind('-') + 1)) + ")";
  for (Value::Member& text : copy.members[name].value.members) {
    if (text.value.is(Node::Kind::text)) text.value.text += number;
  }
}

/// An id as `id` that no item of the list has: "ojek-2".
std::string unused_id(const Value& list, std::string_view id) {
  const auto is_used = [&](const std::string& one) {
    return std::ranges::any_of(list.members, [&](const Value::Member& item) {
      const std::size_t at = item.value.find("id");
      return at != item.value.members.size() && item.value.members[at].value.text == one;
    });
  };
  for (std::size_t i = 2;; ++i) {
    const std::string suffix = "-" + std::to_string(i);
    std::string one = std::string(id.substr(0, kLongestId - suffix.size())) + suffix;
    if (!is_used(one)) return one;
  }
}

Planned plan_with_list(const Value& root, const Steps& steps, const Edit& edit) {
  Walk list = walk(root, steps);
  if (list.count() < steps.size()) return unknown(edit);
  if (!list.value->is(Node::Kind::array)) {
    return failure("not_a_list", edit.pointer, "Here stands no list.");
  }
  const std::size_t count = list.value->members.size();
  if (edit.index >= count) return out_of_range(edit);
  if (edit.kind == Edit::Kind::duplicate) {
    Value copy = list.value->members[edit.index].value;
    const std::size_t id = copy.find("id");
    if (id != copy.members.size() && copy.members[id].value.is(Node::Kind::text)) {
      std::string& text = copy.members[id].value.text;
      text = unused_id(*list.value, text);
      number_name(copy, text);
    }
    return insert_at(std::move(list), edit.index + 1, std::move(copy), edit);
  }
  if (edit.to >= count) return out_of_range(edit);
  if (edit.to == edit.index) return std::nullopt;
  list.path.push_back(edit.index);
  return Change{.what = Change::What::move, .path = std::move(list.path), .to = edit.to};
}

}  // namespace

Planned plan(const Value& root, const Edit& edit) {
  const auto steps = read_pointer(edit.pointer);
  if (!steps) {
    return failure("pointer_unreadable", edit.pointer, "This names no place. Begin it with /.");
  }
  switch (edit.kind) {
    case Edit::Kind::set:
      return plan_set(root, *steps, edit);
    case Edit::Kind::remove:
      return plan_remove(root, *steps, edit);
    case Edit::Kind::insert:
      return plan_insert(root, *steps, edit);
    case Edit::Kind::move:
    case Edit::Kind::duplicate:
      break;
  }
  return plan_with_list(root, *steps, edit);
}

}  // namespace lindung::studio
