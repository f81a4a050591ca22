#include <set>

#include "support/tariffs.hpp"

namespace lindung {
namespace {

using namespace test;

// PP 44/2015, Lampiran II.
struct PrintedBracket {
  std::int64_t income_from, base;
};
constexpr PrintedBracket kPrinted[] = {
    {0, 1'000'000},           {1'100'000, 1'200'000},   {1'300'000, 1'400'000},
    {1'500'000, 1'600'000},   {1'700'000, 1'800'000},   {1'900'000, 2'000'000},
    {2'100'000, 2'200'000},   {2'300'000, 2'400'000},   {2'500'000, 2'600'000},
    {2'700'000, 2'950'000},   {3'200'000, 3'450'000},   {3'700'000, 3'950'000},
    {4'200'000, 4'450'000},   {4'700'000, 4'950'000},   {5'200'000, 5'450'000},
    {5'700'000, 5'950'000},   {6'200'000, 6'450'000},   {6'700'000, 6'950'000},
    {7'200'000, 7'450'000},   {7'700'000, 7'950'000},   {8'200'000, 8'700'000},
    {9'200'000, 9'700'000},   {10'200'000, 10'700'000}, {11'200'000, 11'700'000},
    {12'200'000, 12'700'000}, {13'200'000, 13'700'000}, {14'200'000, 14'700'000},
    {15'200'000, 15'700'000}, {16'200'000, 16'700'000}, {17'200'000, 17'700'000},
    {18'200'000, 18'700'000}, {19'200'000, 19'700'000}, {20'200'000, 20'700'000},
};

constexpr std::string_view kNormalMonth = "2018-08";

MonthPrice price(std::string_view in, const Member& member) {
  return month_price(shipped(), month(in), member).value();
}

Rupiah base(std::int64_t income) {
  return insured_base(shipped(), month(kNormalMonth), rp(income)).value();
}

TEST(MonthPrice, AsksOnePercentOfTheBracketsBaseAndAFlatSum) {
  for (const auto& [income_from, its_base] : kPrinted) {
    SCOPED_TRACE(income_from);
    const MonthPrice found = price(kNormalMonth, {.income = rp(income_from)});
    EXPECT_EQ(found.jkk, rp(its_base / 100));
    EXPECT_EQ(found.jkm, rp(6'800));
    EXPECT_EQ(found.total, rp(its_base / 100 + 6'800));
  }
}

TEST(MonthPrice, ABracketReachesUpToTheNextOverTheHolesOfThePrintedTable) {
  for (std::size_t i = 1; i < std::size(kPrinted); ++i) {
    SCOPED_TRACE(kPrinted[i].income_from);
    const std::int64_t before = kPrinted[i - 1].base;
    EXPECT_EQ(base(kPrinted[i].income_from), rp(kPrinted[i].base));
    EXPECT_EQ(base(kPrinted[i].income_from - 1), rp(before));
    EXPECT_EQ(base(kPrinted[i].income_from - 999), rp(before));
    EXPECT_EQ(base(kPrinted[i].income_from - 1'000), rp(before));
  }
}

TEST(MonthPrice, TheLastBracketHasNoEnd) {
  EXPECT_EQ(base(Rupiah::kMax), rp(20'700'000));
  EXPECT_EQ(std::size(kPrinted), 33U);
}

TEST(MonthPrice, TheReductionHoldsInItsMonthsForItsSector) {
  struct Case {
    Sector sector;
    std::string_view in;
    std::int64_t jkk, jkm;
    std::string_view rule;
    bool projected;
  };
  constexpr Sector kGeneral = Sector::general;
  constexpr Sector kTransport = Sector::transport;
  const Case cases[] = {
      {kGeneral, "2025-12", 10'000, 6'800, "pp-44-2015", false},
      {kGeneral, "2026-01", 10'000, 6'800, "pp-44-2015", false},
      {kGeneral, "2026-03", 10'000, 6'800, "pp-44-2015", false},
      {kGeneral, "2026-04", 5'000, 3'400, "pp-50-2025", false},
      {kGeneral, "2026-12", 5'000, 3'400, "pp-50-2025", false},
      {kGeneral, "2027-01", 10'000, 6'800, "pp-44-2015", true},
      {kTransport, "2025-12", 10'000, 6'800, "pp-44-2015", false},
      {kTransport, "2026-01", 5'000, 3'400, "pp-50-2025", false},
      {kTransport, "2026-12", 5'000, 3'400, "pp-50-2025", false},
      {kTransport, "2027-03", 5'000, 3'400, "pp-50-2025", false},
      {kTransport, "2027-04", 10'000, 6'800, "pp-44-2015", true},
  };
  for (const Case& one : cases) {
    SCOPED_TRACE(testing::Message() << name(one.sector) << " in " << one.in);
    const MonthPrice found = price(one.in, {.sector = one.sector});
    EXPECT_EQ(found.jkk, rp(one.jkk));
    EXPECT_EQ(found.jkm, rp(one.jkm));
    EXPECT_EQ(found.total, rp(one.jkk + one.jkm));
    EXPECT_EQ(found.rule, one.rule);
    EXPECT_EQ(found.projected, one.projected);
  }
}

TEST(MonthPrice, TheStateBudgetPaysInFullInEveryMonth) {
  for (const Sector sector : kSectors) {
    for (const std::string_view in : {"2026-01", "2026-04", "2026-12", "2027-03"}) {
      SCOPED_TRACE(in);
      const MonthPrice found = price(in, {.sector = sector, .state_funded = true});
      EXPECT_EQ(found.total, rp(16'800));
      EXPECT_EQ(found.rule, "pp-44-2015");
    }
  }
}

TEST(MonthPrice, HalvingLeavesWholeRupiahInEveryBracket) {
  for (const auto& [income_from, its_base] : kPrinted) {
    const MonthPrice half = price("2026-11", {.income = rp(income_from)});
    EXPECT_EQ(half.jkk.value() * 2, its_base / 100) << income_from;
    EXPECT_EQ(half.jkm.value() * 2, 6'800);
  }
}

TEST(MonthPrice, AddsUpToWhatOneWorkerCosts) {
  struct Case {
    std::string_view first;
    Sector sector;
    std::int64_t for_1, for_3, for_6, for_12;
  };
  const Case cases[] = {
      {"2026-11", Sector::general, 8'400, 33'600, 84'000, 184'800},
      {"2026-11", Sector::transport, 8'400, 25'200, 58'800, 159'600},
      {"2027-01", Sector::general, 16'800, 50'400, 100'800, 201'600},
      {"2027-01", Sector::transport, 8'400, 25'200, 75'600, 176'400},
  };
  for (const Case& one : cases) {
    SCOPED_TRACE(testing::Message() << name(one.sector) << " from " << one.first);
    std::int64_t sum = 0;
    for (int i = 0; i < 12; ++i) {
      const Month in = month(one.first).later(i).value();
      sum += month_price(shipped(), in, {.sector = one.sector})->total.value();
      if (i == 0) EXPECT_EQ(sum, one.for_1);
      if (i == 2) EXPECT_EQ(sum, one.for_3);
      if (i == 5) EXPECT_EQ(sum, one.for_6);
    }
    EXPECT_EQ(sum, one.for_12);
  }
}

TEST(MonthPrice, BeginsInJuly2015) {
  EXPECT_EQ(price("2015-07", {}).total, rp(16'800));
  EXPECT_THAT(month_price(shipped(), month("2015-06"), {}),
              fails("month_before_first_rule", "/start"));
  EXPECT_EQ(insured_base(shipped(), month("2015-06"), rp(0)), std::nullopt);
}

TEST(MonthPrice, NeedsARuleOfEachProgramme) {
  OwnTariff own;
  own.jkm = {{from("2020-03"), rp(5'000), "law"}};
  EXPECT_TRUE(month_price(own.view(), month("2020-03"), {}));
  EXPECT_THAT(month_price(own.view(), month("2020-02"), {}),
              fails("month_before_first_rule", "/start"));
}

TEST(MonthPrice, EndsWithTheLastRule) {
  OwnTariff own;
  own.jkk[0].months = between("2020-01", "2020-06");
  EXPECT_TRUE(month_price(own.view(), month("2020-06"), {}));
  EXPECT_THAT(month_price(own.view(), month("2020-07"), {}),
              fails("month_before_first_rule", "/start"));
}

TEST(MonthPrice, FollowsAnyTariffNotOnlyTheShippedOne) {
  OwnTariff own;
  own.jkk = {{between("2020-01", "2020-12"), bps(100), {}, "law"},
             {from("2021-01"), bps(200), {}, "law"}};
  const Tariff tariff = own.view();
  const auto total = [&](std::string_view in, const Member& member) {
    return month_price(tariff, month(in), member)->total;
  };
  EXPECT_EQ(total("2020-12", {}), rp(15'000));
  EXPECT_EQ(total("2021-01", {}), rp(25'000));
  EXPECT_EQ(total("2020-12", {.income = rp(1'500'000)}), rp(25'000));
  EXPECT_EQ(total("2021-12", {.sector = Sector::transport}), rp(15'000 + 3'750));
  EXPECT_EQ(total("2022-01", {.sector = Sector::transport}), rp(25'000));
}

TEST(MonthPrice, IsProjectedWhereNobodyChecked) {
  OwnTariff own;
  own.verified.clear();
  EXPECT_TRUE(month_price(own.view(), month("2020-01"), {})->projected);
}

TEST(Sector, IsReadAndWrittenByName) {
  EXPECT_EQ(name(Sector::general), "general");
  EXPECT_EQ(name(Sector::transport), "transport");
  for (const Sector sector : kSectors) EXPECT_EQ(read_sector(name(sector)), sector);
  for (const std::string_view text : {"", "General", "transport ", "other"}) {
    EXPECT_EQ(read_sector(text), std::nullopt) << text;
  }
}

TEST(ShippedTariffs, AreFoundByTheirIds) {
  ASSERT_FALSE(shipped_tariffs().empty());
  std::set<std::string_view> ids;
  for (const Tariff& tariff : shipped_tariffs()) {
    EXPECT_EQ(find_tariff(tariff.id), &tariff);
    EXPECT_TRUE(ids.insert(tariff.id).second) << tariff.id << " is there twice";
  }
  EXPECT_EQ(find_tariff("bpjs"), nullptr);
  EXPECT_EQ(find_tariff(""), nullptr);
}

TEST(ShippedTariffs, FindTheirSourcesById) {
  ASSERT_NE(find_source(shipped(), "pp-50-2025"), nullptr);
  EXPECT_EQ(find_source(shipped(), "pp-50-2025")->title, "PP 50/2025");
  EXPECT_EQ(find_source(shipped(), "pp-51-2025"), nullptr);
}

}  // namespace
}  // namespace lindung
