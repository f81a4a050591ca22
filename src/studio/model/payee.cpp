#include "studio/model/payee.hpp"

#include "qris/payload.hpp"

namespace lindung::studio {

std::optional<Payee> payee_of(const Node& channel) {
  const auto code = Qris::read(channel.get("payload").string());
  if (!code) return std::nullopt;
  return Payee{.merchant = code->merchant(), .city = code->city(), .nmid = code->nmid()};
}

}  // namespace lindung::studio
