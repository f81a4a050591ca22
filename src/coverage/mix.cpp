#include "coverage/mix.hpp"

#include <algorithm>
#include <optional>

namespace lindung {
namespace {

/// The sector the next worker goes to.
std::size_t next_sector(const Mix& mix, const BySector<std::int64_t>& taken) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < mix.size(); ++i) {
    if (mix[i] * (2 * taken[best] + 1) > mix[best] * (2 * taken[i] + 1)) best = i;
  }
  return best;
}

}  // namespace

std::optional<Rupiah> cost_of(const BySector<std::int64_t>& workers, const BySector<Rupiah>& each) {
  std::optional<Rupiah> sum = Rupiah{};
  for (std::size_t i = 0; sum && i < each.size(); ++i) {
    const auto part = times(each[i], workers[i]);
    sum = part ? plus(*sum, *part) : std::nullopt;
  }
  return sum;
}

BySector<std::int64_t> apportion(const Mix& mix, std::int64_t workers) {
  std::int64_t weight = 0;
  for (const std::int64_t part : mix) weight += part;
  // The order repeats: of every `weight` workers each sector gets its part exactly.
  BySector<std::int64_t> taken{};
  const std::int64_t rest = workers % weight;
  std::int64_t left = rest;
  // Of the rest every sector surely has its quota less one; the last few are given one at a time.
  for (std::size_t i = 0; i < mix.size(); ++i) {
    taken[i] = std::max<std::int64_t>(0, rest * mix[i] / weight - 1);
    left -= taken[i];
  }
  for (; left > 0; --left) ++taken[next_sector(mix, taken)];
  for (std::size_t i = 0; i < mix.size(); ++i) taken[i] += workers / weight * mix[i];
  return taken;
}

BySector<std::int64_t> apportion_within(const Mix& mix, Rupiah net, const BySector<Rupiah>& each) {
  std::optional<Rupiah> cheapest;
  for (std::size_t i = 0; i < mix.size(); ++i) {
    if (mix[i] > 0 && (!cheapest || each[i] < *cheapest)) cheapest = each[i];
  }
  if (!cheapest || *cheapest == Rupiah{}) return {};
  const auto fits = [&](std::int64_t workers) {
    const auto cost = cost_of(apportion(mix, workers), each);
    return cost && *cost <= net;
  };
  std::int64_t some = 0;
  std::int64_t too_many = net.value() / cheapest->value() + 1;
  while (too_many - some > 1) {
    const std::int64_t middle = some + (too_many - some) / 2;
    (fits(middle) ? some : too_many) = middle;
  }
  return apportion(mix, some);
}

}  // namespace lindung
