#include "channel/fund.hpp"

#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

TEST(Fund, IsReadAndWrittenByName) {
  EXPECT_EQ(name(Fund::infak), "infak");
  EXPECT_EQ(name(Fund::zakat), "zakat");
  EXPECT_EQ(name(Fund::sedekah), "sedekah");
  for (const Fund fund : kFunds) EXPECT_EQ(read_fund(name(fund)), fund);
  for (const std::string_view text : {"", "Infak", "maal", "infaq"}) {
    EXPECT_EQ(read_fund(text), std::nullopt) << text;
  }
}

TEST(Fund, LeavesTheAmilAnEighthOfZakatAndAFifthOfTheOthers) {
  EXPECT_EQ(most_amil(Fund::zakat), bps(1'250));
  EXPECT_EQ(most_amil(Fund::infak), bps(2'000));
  EXPECT_EQ(most_amil(Fund::sedekah), bps(2'000));
}

}  // namespace
}  // namespace lindung
