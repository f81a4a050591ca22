#include "tariff/sound.hpp"

#include <functional>

#include "support/tariffs.hpp"

namespace lindung {
namespace {

using namespace test;

TEST(Sound, HoldsOfTheShippedTariffs) {
  for (const Tariff& tariff : shipped_tariffs()) EXPECT_TRUE(is_sound(tariff)) << tariff.id;
}

TEST(Sound, HoldsOfASmallTariff) {
  OwnTariff own;
  EXPECT_TRUE(is_sound(own.view()));
}

TEST(Sound, AllowsRulesThatFollowEachOther) {
  OwnTariff own;
  own.jkk = {{between("2020-01", "2020-12"), bps(100), {}, "law"},
             {from("2021-01"), bps(200), {}, "law"}};
  EXPECT_TRUE(is_sound(own.view()));
}

TEST(Sound, AllowsReductionsThatFollowEachOther) {
  OwnTariff own;
  own.reductions.push_back({Sector::transport, between("2022-01", "2022-12"), bps(5'000), "less"});
  own.reductions.push_back({Sector::general, between("2021-01", "2021-12"), bps(5'000), "less"});
  EXPECT_TRUE(is_sound(own.view()));
}

struct Broken {
  std::string_view what;
  std::function<void(OwnTariff&)> breaks;
};

const Broken kBroken[] = {
    {"no JKK rule", [](OwnTariff& own) { own.jkk.clear(); }},
    {"no JKM rule", [](OwnTariff& own) { own.jkm.clear(); }},
    {"no bracket", [](OwnTariff& own) { own.brackets.clear(); }},
    {"the first bracket not from 0", [](OwnTariff& own) { own.brackets[0].income_from = rp(1); }},
    {"brackets that fall in income",
     [](OwnTariff& own) { own.brackets.push_back({rp(1'400'000), rp(3'000'000)}); }},
    {"two brackets from the same income",
     [](OwnTariff& own) { own.brackets.push_back({rp(1'500'000), rp(3'000'000)}); }},
    {"brackets that fall in base",
     [](OwnTariff& own) { own.brackets.push_back({rp(3'000'000), rp(1'500'000)}); }},
    {"two brackets on the same base",
     [](OwnTariff& own) { own.brackets.push_back({rp(3'000'000), rp(2'000'000)}); }},
    {"a base of 0", [](OwnTariff& own) { own.brackets[0].base = rp(0); }},
    {"a contribution that is not whole",
     [](OwnTariff& own) { own.brackets[0].base = rp(999'999); }},
    {"a rate of 0", [](OwnTariff& own) { own.jkk[0].rate = bps(0); }},
    {"a JKK rule that runs backwards",
     [](OwnTariff& own) { own.jkk[0].months = between("2020-02", "2020-01"); }},
    {"a JKM rule that runs backwards",
     [](OwnTariff& own) { own.jkm[0].months = between("2020-02", "2020-01"); }},
    {"a reduction that runs backwards",
     [](OwnTariff& own) { own.reductions[0].months = between("2021-02", "2021-01"); }},
    {"a benefit that runs backwards",
     [](OwnTariff& own) { own.benefits[0].months = between("2021-02", "2021-01"); }},
    {"a reduction without an end",
     [](OwnTariff& own) { own.reductions[0].months = from("2021-01"); }},
    {"a reduction that leaves part of a rupiah of JKK",
     [](OwnTariff& own) { own.reductions[0].off = bps(1); }},
    {"a reduction that leaves part of a rupiah of JKM",
     [](OwnTariff& own) { own.jkm[0].amount = rp(5'001); }},
    {"two reductions of a sector in the same month",
     [](OwnTariff& own) {
       own.reductions.push_back(
           {Sector::transport, between("2021-12", "2022-12"), bps(5'000), "less"});
     }},
    {"a gap between JKK rules",
     [](OwnTariff& own) {
       own.jkk[0].months = between("2020-01", "2020-06");
       own.jkk.push_back({from("2020-08"), bps(100), {}, "law"});
     }},
    {"two JKK rules in the same month",
     [](OwnTariff& own) {
       own.jkk[0].months = between("2020-01", "2020-06");
       own.jkk.push_back({from("2020-06"), bps(100), {}, "law"});
     }},
    {"a JKK rule after one without an end",
     [](OwnTariff& own) { own.jkk.push_back({from("2021-01"), bps(100), {}, "law"}); }},
    {"a gap between JKM rules",
     [](OwnTariff& own) {
       own.jkm[0].months = between("2020-01", "2020-06");
       own.jkm.push_back({from("2020-08"), rp(5'000), "law"});
     }},
    {"a sector that nobody verified", [](OwnTariff& own) { own.verified.pop_back(); }},
    {"a sector verified twice",
     [](OwnTariff& own) { own.verified.push_back({Sector::general, month("2022-01")}); }},
    {"a JKK rule without a listed source", [](OwnTariff& own) { own.jkk[0].source = "none"; }},
    {"a JKM rule without a listed source", [](OwnTariff& own) { own.jkm[0].source = "none"; }},
    {"a reduction without a listed source",
     [](OwnTariff& own) { own.reductions[0].source = "none"; }},
    {"a benefit without a listed source", [](OwnTariff& own) { own.benefits[0].source = "none"; }},
    {"a condition without a listed source",
     [](OwnTariff& own) { own.benefits[0].condition_source = ""; }},
};

TEST(Sound, RefusesEachKindOfBrokenTariff) {
  for (const Broken& broken : kBroken) {
    OwnTariff own;
    broken.breaks(own);
    EXPECT_FALSE(is_sound(own.view())) << broken.what;
  }
}

}  // namespace
}  // namespace lindung
