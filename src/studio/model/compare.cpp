#include "studio/model/compare.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace lindung::studio {
namespace {

using Members = std::vector<Node::Member>;

std::string_view id_of(const Node::Member& item) { return item.value.get("id").string(); }

using Places = std::map<std::string_view, std::size_t>;

/// The places of the items by their ids; nothing where not every item has one of its own.
std::optional<Places> places_by_id(const Members& items) {
  Places places;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string_view id = id_of(items[i]);
    if (id.empty() || !places.emplace(id, i).second) return std::nullopt;
  }
  return places;
}

bool same(const Node& a, const Node& b) {
  if (a.kind() != b.kind() || a.members().size() != b.members().size()) return false;
  if (a.is(Node::Kind::object)) {
    return std::ranges::all_of(a.members(), [&](const Node::Member& member) {
      const Node* other = b.find(member.key);
      return other != nullptr && same(member.value, *other);
    });
  }
  return a.flag() == b.flag() && a.integer() == b.integer() && a.is_huge() == b.is_huge() &&
         a.string() == b.string() &&
         std::ranges::equal(a.members(), b.members(), [](const auto& one, const auto& other) {
           return same(one.value, other.value);
         });
}

/// Which of these different numbers are on a longest way that only rises; the others are out of
/// order.
std::vector<bool> rising(const std::vector<std::size_t>& numbers) {
  std::vector<std::size_t> ends;  // ends[k]: where the lowest end of a rise of k + 1 numbers is
  std::vector<std::optional<std::size_t>> before(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto at = std::ranges::lower_bound(ends, numbers[i], {},
                                             [&](std::size_t place) { return numbers[place]; });
    if (at != ends.begin()) before[i] = *std::prev(at);
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<bool> on_way(numbers.size());
  std::optional<std::size_t> at;
  if (!ends.empty()) at = ends.back();
  for (; at; at = before[*at]) on_way[*at] = true;
  return on_way;
}

class Comparer {
 public:
  void values(const Node& before, const Node& after, const std::string& old_place,
              const std::string& place) {
    if (before.is(Node::Kind::object) && after.is(Node::Kind::object)) {
      objects(before, after, old_place, place);
    } else if (before.is(Node::Kind::array) && after.is(Node::Kind::array)) {
      lists(before.members(), after.members(), old_place, place);
    } else if (!same(before, after)) {
      found_.push_back(
          {.kind = Difference::Kind::changed, .pointer = place, .before = before, .after = after});
    }
  }

  std::vector<Difference> take() && { return std::move(found_); }

 private:
  void removed(const Node& before, std::string place) {
    found_.push_back({.kind = Difference::Kind::removed,
                      .pointer = std::move(place),
                      .before = before,
                      .after = std::nullopt});
  }

  void added(const Node& after, std::string place) {
    found_.push_back({.kind = Difference::Kind::added,
                      .pointer = std::move(place),
                      .before = std::nullopt,
                      .after = after});
  }

  void objects(const Node& before, const Node& after, const std::string& old_place,
               const std::string& place) {
    for (const auto& [key, value] : before.members()) {
      if (after.find(key) == nullptr) removed(value, pointer(old_place, key));
    }
    for (const auto& [key, value] : after.members()) {
      if (const Node* was = before.find(key)) {
        values(*was, value, pointer(old_place, key), pointer(place, key));
      } else {
        added(value, pointer(place, key));
      }
    }
  }

  void lists(const Members& before, const Members& after, const std::string& old_place,
             const std::string& place) {
    const auto old_places = places_by_id(before);
    const auto places = places_by_id(after);
    if (old_places && places) {
      for (std::size_t i = 0; i < before.size(); ++i) {
        if (!places->contains(id_of(before[i]))) removed(before[i].value, pointer(old_place, i));
      }
      return lists_by_id(before, *old_places, after, old_place, place);
    }
    std::size_t head = 0;
    while (head < before.size() && head < after.size() &&
           same(before[head].value, after[head].value)) {
      ++head;
    }
    std::size_t tail = 0;
    while (tail < before.size() - head && tail < after.size() - head &&
           same(before[before.size() - 1 - tail].value, after[after.size() - 1 - tail].value)) {
      ++tail;
    }
    const std::size_t old_end = before.size() - tail;
    const std::size_t end = after.size() - tail;
    for (std::size_t i = std::max(head, std::min(end, old_end)); i < old_end; ++i) {
      removed(before[i].value, pointer(old_place, i));
    }
    for (std::size_t i = head; i < end; ++i) {
      if (i < old_end) {
        values(before[i].value, after[i].value, pointer(old_place, i), pointer(place, i));
      } else {
        added(after[i].value, pointer(place, i));
      }
    }
  }

  void lists_by_id(const Members& before, const Places& old_places, const Members& after,
                   const std::string& old_place, const std::string& place) {
    std::vector<std::size_t> kept;  // where the items that both lists have were, in the new order
    for (const Node::Member& item : after) {
      const auto was = old_places.find(id_of(item));
      if (was != old_places.end()) kept.push_back(was->second);
    }
    const std::vector<bool> in_order = rising(kept);
    std::size_t next = 0;  // in `kept`
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (!old_places.contains(id_of(after[i]))) {
        added(after[i].value, pointer(place, i));
        continue;
      }
      const std::size_t was = kept[next];
      if (!in_order[next++]) {
        found_.push_back({.kind = Difference::Kind::moved,
                          .pointer = pointer(place, i),
                          .before = Node::whole(static_cast<std::int64_t>(was)),
                          .after = Node::whole(static_cast<std::int64_t>(i))});
      }
      values(before[was].value, after[i].value, pointer(old_place, was), pointer(place, i));
    }
  }

  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> compare(const Node& before, const Node& after) {
  Comparer comparer;
  comparer.values(before, after, "", "");
  return std::move(comparer).take();
}

}  // namespace lindung::studio
