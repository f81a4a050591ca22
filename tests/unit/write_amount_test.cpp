#include "money/text.hpp"
#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

TEST(WriteAmount, SetsADotBetweenThousands) {
  struct Case {
    std::int64_t amount;
    std::string_view written;
  };
  const Case cases[] = {
      {0, "0"},
      {999, "999"},
      {1'000, "1.000"},
      {16'800, "16.800"},
      {201'600, "201.600"},
      {1'000'000, "1.000.000"},
      {20'160'000'000, "20.160.000.000"},
      {9'007'199'254'740'991, "9.007.199.254.740.991"},
  };
  for (const auto& [amount, written] : cases) {
    EXPECT_EQ(format_number(rp(amount)), written);
  }
}

TEST(WriteAmount, SetsTheCurrencyBeforeItWithoutASpace) {
  EXPECT_EQ(format(rp(16'800)), "Rp16.800");
  EXPECT_EQ(format(rp(0)), "Rp0");
}

// KBBI: se- for one of belas, puluh, ratus and ribu, when nothing stands before it; satu elsewhere.
TEST(Terbilang, FollowsTheRulesOfIndonesianNumerals) {
  struct Case {
    std::int64_t amount;
    std::string_view words;
  };
  const Case cases[] = {
      {0, "nol"},
      {1, "satu"},
      {9, "sembilan"},
      {10, "sepuluh"},
      {11, "sebelas"},
      {12, "dua belas"},
      {19, "sembilan belas"},
      {20, "dua puluh"},
      {21, "dua puluh satu"},
      {99, "sembilan puluh sembilan"},
      {100, "seratus"},
      {101, "seratus satu"},
      {110, "seratus sepuluh"},
      {111, "seratus sebelas"},
      {200, "dua ratus"},
      {999, "sembilan ratus sembilan puluh sembilan"},
      {1'000, "seribu"},
      {1'001, "seribu satu"},
      {1'100, "seribu seratus"},
      {2'000, "dua ribu"},
      {11'000, "sebelas ribu"},
      {16'800, "enam belas ribu delapan ratus"},
      {21'000, "dua puluh satu ribu"},
      {100'000, "seratus ribu"},
      {101'000, "seratus satu ribu"},
      {201'600, "dua ratus satu ribu enam ratus"},
      {1'000'000, "satu juta"},
      {1'001'000, "satu juta seribu"},
      {1'001'001, "satu juta seribu satu"},
      {1'000'000'000, "satu miliar"},
      {1'000'000'000'000, "satu triliun"},
      {1'000'000'000'000'000, "satu kuadriliun"},
      {42'000'000, "empat puluh dua juta"},
  };
  for (const auto& [amount, words] : cases) {
    EXPECT_EQ(in_words(rp(amount)), words) << amount;
  }
}

}  // namespace
}  // namespace lindung
