#include "studio/model/history.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace lindung::studio {
namespace {

Value& follow(Value& root, std::span<const std::size_t> path) {
  Value* value = &root;
  for (const std::size_t place : path) value = &value->members[place].value;
  return *value;
}

auto nth(std::vector<Value::Member>& members, std::size_t place) {
  return std::next(members.begin(), static_cast<std::ptrdiff_t>(place));
}

void move_item(std::vector<Value::Member>& items, std::size_t from, std::size_t to) {
  if (from < to) {
    std::rotate(nth(items, from), nth(items, from + 1), nth(items, to + 1));
  } else {
    std::rotate(nth(items, to), nth(items, from), nth(items, from + 1));
  }
}

}  // namespace

void flip(Value& root, Change& change) {
  const std::span<const std::size_t> path = change.path;
  if (change.what == Change::What::replace) {
    std::swap(follow(root, path), change.value);
    return;
  }
  std::vector<Value::Member>& members = follow(root, path.first(path.size() - 1)).members;
  const std::size_t place = path.back();
  switch (change.what) {
    case Change::What::insert:
      members.insert(nth(members, place),
                     {.key = std::move(change.key), .value = std::move(change.value)});
      change.key.clear();
      change.value = Value();
      change.what = Change::What::remove;
      break;
    case Change::What::remove:
      change.key = std::move(members[place].key);
      change.value = std::move(members[place].value);
      members.erase(nth(members, place));
      change.what = Change::What::insert;
      break;
    case Change::What::move:
      move_item(members, place, change.to);
      change.path.back() = std::exchange(change.to, place);
      break;
    case Change::What::replace:
      break;
  }
}

}  // namespace lindung::studio
