#include "studio/model/follow.hpp"

#include <cstddef>

#include "studio/model/place.hpp"

namespace lindung::studio {
namespace {

constexpr std::size_t kAnyCount = static_cast<std::size_t>(-1);

/// An item on the way to a place: /list/3/rest.
struct Item {
  std::size_t index = 0;
  std::string_view rest;
};

bool is_at_or_below(std::string_view pointer, std::string_view place) {
  return pointer.starts_with(place) &&
         (pointer.size() == place.size() || pointer[place.size()] == '/');
}

std::optional<Item> item_of(std::string_view list, std::string_view pointer) {
  if (pointer.size() <= list.size() || !is_at_or_below(pointer, list)) return std::nullopt;
  const std::string_view below = pointer.substr(list.size() + 1);
  const std::size_t end = below.find('/');
  const auto index = read_index(below.substr(0, end), kAnyCount);
  if (!index) return std::nullopt;
  return Item{.index = *index, .rest = end == below.npos ? std::string_view() : below.substr(end)};
}

std::size_t index_behind(const Edit& edit, std::size_t index) {
  switch (edit.kind) {
    case Edit::Kind::insert:
      return index >= edit.index ? index + 1 : index;
    case Edit::Kind::duplicate:
      return index > edit.index ? index + 1 : index;
    case Edit::Kind::move:
      if (index == edit.index) return edit.to;
      if (edit.index < index && index <= edit.to) return index - 1;
      if (edit.to <= index && index < edit.index) return index + 1;
      return index;
    default:
      return index;
  }
}

std::string at_index(std::string_view list, std::size_t index, std::string_view rest) {
  return pointer(list, index).append(rest);
}

}  // namespace

std::optional<std::string> place_behind(const Edit& edit, std::string_view pointer) {
  const bool is_of_list = edit.kind != Edit::Kind::set && edit.kind != Edit::Kind::remove;
  if (!is_of_list && is_at_or_below(pointer, edit.pointer)) return std::nullopt;
  if (edit.kind == Edit::Kind::set) return std::string(pointer);
  if (edit.kind == Edit::Kind::remove) {
    const std::string_view list = parent_of(edit.pointer);
    const auto gone = item_of(list, edit.pointer);
    const auto item = item_of(list, pointer);
    if (!gone || !item || item->index < gone->index) return std::string(pointer);
    return at_index(list, item->index - 1, item->rest);
  }
  const auto item = item_of(edit.pointer, pointer);
  if (!item) return std::string(pointer);
  return at_index(edit.pointer, index_behind(edit, item->index), item->rest);
}

}  // namespace lindung::studio
