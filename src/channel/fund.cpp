#include "channel/fund.hpp"

namespace lindung {

std::string_view name(Fund fund) {
  constexpr std::array<std::string_view, kFunds.size()> kNames = {"infak", "zakat", "sedekah"};
  return kNames[static_cast<std::size_t>(fund)];
}

std::optional<Fund> read_fund(std::string_view text) {
  for (const Fund fund : kFunds) {
    if (text == name(fund)) return fund;
  }
  return std::nullopt;
}

BasisPoints most_amil(Fund fund) { return *BasisPoints::of(fund == Fund::zakat ? 1'250 : 2'000); }

}  // namespace lindung
