#include "channel/offices.hpp"

#include <algorithm>
#include <cstdlib>

namespace lindung {
namespace {

constexpr std::int64_t kHalfTurn = 18'000'000;
constexpr std::int64_t kQuarterTurn = 9'000'000;
constexpr int kBits = 28;  // of a fraction
constexpr std::int64_t kOne = std::int64_t{1} << kBits;

/// Of half a hundred-thousandth of a degree, in radians, times 2^48.
constexpr std::int64_t kHalfStep = 24'563'326;
/// Nanometres in a hundred-thousandth of a degree of a globe with a radius of 6,371,008.8 m.
constexpr std::int64_t kStep = 1'111'950'802;

/// The cosine of the latitude halfway between two, times kOne: a Taylor series, right to seven
/// digits up to 45 degrees and to four at the poles.
std::int64_t cosine_halfway(std::int64_t lat_a, std::int64_t lat_b) {
  const std::int64_t angle = (lat_a + lat_b) * kHalfStep / (std::int64_t{1} << (48 - kBits));
  const std::int64_t square = angle * angle / kOne;
  std::int64_t cosine = kOne;
  for (const std::int64_t divisor : {7 * 8, 5 * 6, 3 * 4, 1 * 2}) {
    cosine = kOne - square * cosine / kOne / divisor;
  }
  return cosine;
}

/// The whole part of the square root.
std::int64_t square_root(std::int64_t value) {
  std::int64_t root = 0;
  for (std::int64_t bit = std::int64_t{1} << 31; bit > 0; bit /= 2) {
    if ((root + bit) <= value / (root + bit)) root += bit;
  }
  return root;
}

}  // namespace

std::int64_t metres_between(Place a, Place b) {
  constexpr std::int64_t kParts = 64;  // of a hundred-thousandth of a degree
  const std::int64_t lat_a = std::clamp<std::int64_t>(a.lat_e5, -kQuarterTurn, kQuarterTurn);
  const std::int64_t lat_b = std::clamp<std::int64_t>(b.lat_e5, -kQuarterTurn, kQuarterTurn);
  std::int64_t east = std::abs(std::int64_t{a.lon_e5} - b.lon_e5) % (2 * kHalfTurn);
  east = std::min(east, 2 * kHalfTurn - east);
  east = east * cosine_halfway(lat_a, lat_b) / (kOne / kParts);
  const std::int64_t north = (lat_a - lat_b) * kParts;
  constexpr std::int64_t kMetre = 1'000'000'000 * kParts;
  return (square_root(east * east + north * north) * kStep + kMetre / 2) / kMetre;
}

std::vector<OfficeDistance> nearest_first(std::span<const std::optional<Place>> offices,
                                          Place from) {
  std::vector<OfficeDistance> sorted;
  for (std::size_t i = 0; i < offices.size(); ++i) {
    OfficeDistance one{.office = i};
    if (offices[i]) one.metres = metres_between(from, *offices[i]);
    // By insertion: for a list of offices a sort of the library's would weigh on the page.
    const auto place = std::ranges::find_if(sorted, [&](const OfficeDistance& other) {
      return one.metres && (!other.metres || *one.metres < *other.metres);
    });
    sorted.insert(place, one);
  }
  return sorted;
}

}  // namespace lindung
