#pragma once

#include <optional>

#include "money/basis_points.hpp"
#include "money/rupiah.hpp"

namespace lindung {

/// What is taken from a gift before it buys cover, in this order: the channel's fee (flat, plus
/// basis points rounded up to the rupiah), then the amil share (basis points of what is left,
/// rounded down).
struct Fees {
  Rupiah channel_flat{};
  BasisPoints channel{};
  BasisPoints amil{};

  friend bool operator==(const Fees&, const Fees&) = default;
};

/// A gift taken apart; gross = channel_fee + amil + net, to the rupiah.
struct Split {
  Rupiah gross{};
  Rupiah channel_fee{};
  Rupiah amil{};
  Rupiah net{};
};

/// Nothing when the channel's fee is above `gross`.
[[nodiscard]] std::optional<Split> split(Rupiah gross, const Fees& fees);

/// The smallest gross that leaves exactly `net` (there always is one, since a larger gift by one
/// rupiah never leaves more than one rupiah more); nothing above Rupiah::kMax.
[[nodiscard]] std::optional<Rupiah> gross_for(Rupiah net, const Fees& fees);

}  // namespace lindung
