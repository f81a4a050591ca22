#include "studio/view/put_back.hpp"

#include <algorithm>
#include <cstddef>

#include "studio/model/place.hpp"

namespace lindung::studio {
namespace {

std::size_t last_index(std::string_view pointer) {
  const auto steps = read_pointer(pointer);
  if (!steps || steps->empty()) return 0;
  return read_index(steps->back(), static_cast<std::size_t>(-1)).value_or(0);
}

}  // namespace

std::optional<std::string> place_after(const Node& before, const Node& after,
                                       std::string_view pointer) {
  const auto steps = read_pointer(pointer);
  if (!steps) return std::nullopt;
  std::string place;
  const Node* was = &before;
  const Node* is = &after;
  for (const std::string& step : *steps) {
    if (was == nullptr || is == nullptr || was->kind() != is->kind()) return std::nullopt;
    if (was->is(Node::Kind::array)) {
      const auto old_index = read_index(step, was->members().size());
      if (!old_index) return std::nullopt;
      was = &was->members()[*old_index].value;
      const std::string& id = was->get("id").string();
      const auto& items = is->members();
      const auto same = std::ranges::find_if(
          items, [&](const auto& item) { return item.value.get("id").string() == id; });
      const bool is_followed = !id.empty() && same != items.end();
      const std::size_t index =
          is_followed ? static_cast<std::size_t>(same - items.begin()) : *old_index;
      // One with another id is not the same item.
      const bool is_same = index < items.size() && (id.empty() || is_followed);
      place = lindung::pointer(place, index);
      is = is_same ? &items[index].value : nullptr;
    } else {
      was = was->find(step);
      is = is->find(step);
      place = lindung::pointer(place, std::string_view(step));
    }
  }
  return place;
}

std::optional<Edit> put_back(const Node& before, const Node& after, const Difference& difference) {
  using Kind = Difference::Kind;
  switch (difference.kind) {
    case Kind::added:
      return Edit{.kind = Edit::Kind::remove, .pointer = difference.pointer};
    case Kind::changed:
      if (!difference.before) return std::nullopt;
      return Edit{.pointer = difference.pointer, .value = difference.before};
    case Kind::moved: {
      const std::string list(parent_of(difference.pointer));
      const Node* there = find_at(after, list);
      if (!difference.before || there == nullptr || there->members().empty()) return std::nullopt;
      const auto was = static_cast<std::size_t>(difference.before->integer());
      return Edit{.kind = Edit::Kind::move,
                  .pointer = list,
                  .index = last_index(difference.pointer),
                  .to = std::min(was, there->members().size() - 1)};
    }
    case Kind::removed:
      break;
  }
  if (!difference.before) return std::nullopt;
  const auto around = place_after(before, after, parent_of(difference.pointer));
  const Node* there = around ? find_at(after, *around) : nullptr;
  if (there == nullptr) return std::nullopt;
  if (there->is(Node::Kind::array)) {
    return Edit{.kind = Edit::Kind::insert,
                .pointer = *around,
                .value = difference.before,
                .index = std::min(last_index(difference.pointer), there->members().size())};
  }
  if (!there->is(Node::Kind::object)) return std::nullopt;
  return Edit{.pointer = lindung::pointer(*around, read_pointer(difference.pointer)->back()),
              .value = difference.before};
}

}  // namespace lindung::studio
