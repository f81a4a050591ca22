#pragma once

// clang-format off: RapidCheck needs what stands before it.
#include <exception>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
// clang-format on

#include <cstdint>

#include "coverage/quote.hpp"
#include "support/quotes.hpp"

/// What the properties are tried with.
namespace lindung::test {

/// A whole number from `least` to `most`, of every size: small ones as often as large ones.
inline rc::Gen<std::int64_t> whole(std::int64_t least, std::int64_t most) {
  return rc::gen::mapcat(rc::gen::inRange<int>(0, 63), [=](int bits) {
    const std::int64_t reach = std::int64_t{1} << bits;
    const std::int64_t end = most - least < reach ? most : least + reach;
    return rc::gen::inRange<std::int64_t>(least, end + 1);
  });
}

inline rc::Gen<Rupiah> amount(std::int64_t least, std::int64_t most) {
  return rc::gen::map(whole(least, most), rp);
}

/// A first month from the first rule to a while after the last reduction, mostly around those.
inline rc::Gen<Month> first_month() {
  return rc::gen::map(
      rc::gen::weightedOneOf<int>({{1, rc::gen::inRange(0, 240)}, {3, rc::gen::inRange(116, 144)}}),
      [](int after) { return month("2015-07").later(after).value(); });
}

inline rc::Gen<Sector> sector() { return rc::gen::element(Sector::general, Sector::transport); }

inline rc::Gen<Mix> mix() {
  const auto weight = rc::gen::weightedOneOf<std::int64_t>(
      {{3, rc::gen::inRange<std::int64_t>(0, 100)},
       {1, rc::gen::inRange<std::int64_t>(0, kMostWeight + 1)}});
  return rc::gen::suchThat(
      rc::gen::map(rc::gen::pair(weight, weight),
                   [](const auto& both) { return Mix{both.first, both.second}; }),
      [](const Mix& some) { return some[0] + some[1] > 0; });
}

inline rc::Gen<Fees> fees() {
  const auto share =
      rc::gen::weightedOneOf<std::int64_t>({{2, rc::gen::just<std::int64_t>(0)},
                                            {4, rc::gen::inRange<std::int64_t>(0, 2'001)},
                                            {1, rc::gen::inRange<std::int64_t>(0, 10'000)}});
  return rc::gen::map(
      rc::gen::tuple(rc::gen::weightedOneOf<std::int64_t>(
                         {{1, rc::gen::just<std::int64_t>(0)}, {2, whole(0, 10'000)}}),
                     share, share),
      [](const auto& one) { return fees(std::get<0>(one), std::get<1>(one), std::get<2>(one)); });
}

/// A request without its gift or workers: of one sector or a mix, once.
inline rc::Gen<QuoteRequest> request() {
  using Who = std::variant<Sector, Mix>;
  const auto who = rc::gen::weightedOneOf<Who>(
      {{3, rc::gen::map(sector(), [](Sector one) { return Who(one); })},
       {2, rc::gen::map(mix(), [](const Mix& one) { return Who(one); })}});
  return rc::gen::map(rc::gen::tuple(rc::gen::inRange(kFewestMonths, kMostMonths + 1),
                                     first_month(), who, whole(0, 30'000'000), fees()),
                      [](const auto& one) {
                        return QuoteRequest{.what = Gift{},
                                            .months = std::get<0>(one),
                                            .start = std::get<1>(one),
                                            .who = std::get<2>(one),
                                            .income = rp(std::get<3>(one)),
                                            .fees = std::get<4>(one)};
                      });
}

}  // namespace lindung::test
