#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lindung {

/// A place on earth, in hundred-thousandths of a degree: north and east are positive. At most
/// 9,000,000 and 18,000,000 either way; what is beyond is taken for the pole, or goes round.
struct Place {
  int lat_e5 = 0;
  int lon_e5 = 0;
};

/// The metres between two places as the crow flies, on a globe of the earth's mean radius. It
/// reckons as on a plane drawn for the latitude halfway: within Indonesia that is wrong by less
/// than 0.4% at most, and by less than a metre up to 100 km. Elsewhere it is a rough guide.
[[nodiscard]] std::int64_t metres_between(Place a, Place b);

struct OfficeDistance {
  std::size_t office = 0;                ///< its index
  std::optional<std::int64_t> metres{};  ///< nothing where its place is not known
};

/// The offices from the nearest on; those as far by their order, those of unknown place last.
[[nodiscard]] std::vector<OfficeDistance> nearest_first(
    std::span<const std::optional<Place>> offices, Place from);

}  // namespace lindung
