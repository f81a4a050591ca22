#include "money/basis_points.hpp"

namespace lindung {
namespace {

constexpr std::int64_t kWhole = BasisPoints::kWhole;

struct Fraction {
  std::int64_t quotient;
  bool exact;
};

/// amount * numerator / denominator without leaving 64 bits, for numerator and denominator up to
/// 10,000. Nothing when the quotient is above Rupiah::kMax.
std::optional<Fraction> scale(std::int64_t amount, std::int64_t numerator,
                              std::int64_t denominator) {
  const std::int64_t whole = amount / denominator;
  const std::int64_t part = amount % denominator * numerator;
  if (whole > Rupiah::kMax / numerator) return std::nullopt;
  return Fraction{whole * numerator + part / denominator, part % denominator == 0};
}

Rupiah share_of(Rupiah amount, BasisPoints share, bool round_up) {
  const std::int64_t whole = amount.value() / kWhole * share.value();
  const std::int64_t part = amount.value() % kWhole * share.value();
  const std::int64_t extra = round_up && part % kWhole != 0 ? 1 : 0;
  return Rupiah::of(whole + part / kWhole + extra).value_or(amount);
}

}  // namespace

Rupiah share_rounded_down(Rupiah amount, BasisPoints share) {
  return share_of(amount, share, false);
}

Rupiah share_rounded_up(Rupiah amount, BasisPoints share) { return share_of(amount, share, true); }

std::optional<Rupiah> before_share_rounded_down(Rupiah kept, BasisPoints share) {
  if (kept == Rupiah{}) return kept;
  const auto below = scale(kept.value() - 1, kWhole, kWhole - share.value());
  if (!below) return std::nullopt;
  return Rupiah::of(below->quotient + 1);
}

std::optional<Rupiah> before_share_rounded_up(Rupiah kept, BasisPoints share) {
  const auto at = scale(kept.value(), kWhole, kWhole - share.value());
  if (!at) return std::nullopt;
  return Rupiah::of(at->quotient + (at->exact ? 0 : 1));
}

}  // namespace lindung
