#include "channel/channel.hpp"

namespace lindung {

std::vector<Rupiah> ItemsWay::prices() const {
  std::vector<Rupiah> all;
  all.reserve(items.size());
  for (const Item& item : items) all.push_back(item.price);
  return all;
}

}  // namespace lindung
