#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "studio/model/value.hpp"

/// How an edit is kept: what to do to the tree next, which is also how to take it back.
namespace lindung::studio {

/// One change to a tree. Doing it makes it its own opposite, so that the same record undoes and
/// redoes; values move between it and the tree and are never copied.
struct Change {
  enum class What : std::uint8_t {
    replace,  ///< the value at `path` and `value` change places
    insert,   ///< `value` is put at `path`; then this is a remove
    remove,   ///< the value at `path` is taken out; then this is an insert
    move,     ///< the item at `path` goes to the place `to` of its list
  };

  What what = What::replace;
  std::vector<std::size_t> path{};  ///< places from the root; sound in the tree it was made for
  std::size_t to = 0;
  std::string key{};  ///< of an object's member; "" in a list
  Value value = Value();
};

void flip(Value& root, Change& change);

}  // namespace lindung::studio
