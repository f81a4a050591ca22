#include "coverage/fees.hpp"

namespace lindung {

std::optional<Split> split(Rupiah gross, const Fees& fees) {
  const auto fee = plus(fees.channel_flat, share_rounded_up(gross, fees.channel));
  if (!fee) return std::nullopt;
  const auto received = minus(gross, *fee);
  if (!received) return std::nullopt;
  const Rupiah amil = share_rounded_down(*received, fees.amil);
  const auto net = minus(*received, amil);
  if (!net) return std::nullopt;
  return Split{.gross = gross, .channel_fee = *fee, .amil = amil, .net = *net};
}

std::optional<Rupiah> gross_for(Rupiah net, const Fees& fees) {
  const auto received = before_share_rounded_down(net, fees.amil);
  if (!received) return std::nullopt;
  const auto with_flat = plus(*received, fees.channel_flat);
  if (!with_flat) return std::nullopt;
  return before_share_rounded_up(*with_flat, fees.channel);
}

}  // namespace lindung
