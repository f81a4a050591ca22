#pragma once

#include <vector>

#include "support/values.hpp"
#include "tariff/shipped.hpp"

namespace lindung::test {

inline const Tariff& shipped() { return *find_tariff("bpjs-bpu"); }

inline Months from(std::string_view first) { return {.from = month(first), .until = {}}; }
inline Months between(std::string_view first, std::string_view last) {
  return {.from = month(first), .until = month(last)};
}

/// A small made-up tariff that owns its rules, so that a test can change one and look again.
/// 1% of 1.000.000 or 2.000.000 and 5.000 flat from 2020-01; a quarter off for transport in 2021.
struct OwnTariff {
  std::vector<Source> sources = {{.id = "law", .title = "A law"}, {.id = "less", .title = "A cut"}};
  std::vector<Bracket> brackets = {{rp(0), rp(1'000'000)}, {rp(1'500'000), rp(2'000'000)}};
  std::vector<JkkRule> jkk = {{from("2020-01"), bps(100), {}, "law"}};
  std::vector<JkmRule> jkm = {{from("2020-01"), rp(5'000), "law"}};
  std::vector<Reduction> reductions = {
      {Sector::transport, between("2021-01", "2021-12"), bps(2'500), "less"}};
  std::vector<Verified> verified = {{Sector::general, month("2020-12")},
                                    {Sector::transport, month("2021-12")}};
  std::vector<BenefitRule> benefits = {{.id = "death",
                                        .programme = Programme::jkm,
                                        .months = from("2020-01"),
                                        .kind = BenefitRule::Kind::amount,
                                        .value = 9'000,
                                        .up_to = false,
                                        .source = "law",
                                        .paid_months = 2,
                                        .before = rp(1'000),
                                        .condition_source = "less"}};

  /// Views this object. Every JKK rule without brackets of its own gets `brackets`.
  [[nodiscard]] Tariff view() {
    for (JkkRule& rule : jkk) {
      if (rule.brackets.empty()) rule.brackets = brackets;
    }
    return {.id = "own",
            .checked = date("2020-01-01"),
            .sources = sources,
            .jkk = jkk,
            .jkm = jkm,
            .reductions = reductions,
            .verified = verified,
            .benefits = benefits};
  }
};

}  // namespace lindung::test
