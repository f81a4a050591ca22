#include <string>

#include "money/text.hpp"
#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

struct Readable {
  std::string_view text;
  std::int64_t amount;
};

void expect_readable(std::initializer_list<Readable> cases) {
  for (const auto& [text, amount] : cases) {
    SCOPED_TRACE(text);
    EXPECT_EQ(read_amount(text), rp(amount));
  }
}

void expect_refused(std::string_view code, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    SCOPED_TRACE(text);
    EXPECT_THAT(read_amount(text), fails(code, ""));
  }
}

TEST(ReadAmount, TakesPlainDigits) {
  expect_readable({{"0", 0}, {"1", 1}, {"16800", 16'800}, {"007", 7}, {"1000000", 1'000'000}});
}

TEST(ReadAmount, TakesDotsBetweenThousands) {
  expect_readable({{"16.800", 16'800},
                   {"1.000", 1'000},
                   {"100.000", 100'000},
                   {"1.000.000", 1'000'000},
                   {"9.007.199.254.740.991", 9'007'199'254'740'991}});
}

TEST(ReadAmount, TakesSpacesBetweenThousands) {
  expect_readable({{"16 800", 16'800}, {"1 000 000", 1'000'000}});
}

TEST(ReadAmount, TakesCommasBetweenThousandsWhenThereAreSeveral) {
  expect_readable({{"1,000,000", 1'000'000}, {"12,345,678", 12'345'678}});
}

TEST(ReadAmount, TakesTheCurrencyBeforeTheAmount) {
  expect_readable({{"Rp16.800", 16'800},
                   {"Rp 16.800", 16'800},
                   {"rp16800", 16'800},
                   {"RP. 16.800", 16'800},
                   {"Rp.16.800", 16'800},
                   {"IDR 50.000", 50'000}});
}

TEST(ReadAmount, TakesTheCurrencyBehindTheAmount) {
  expect_readable({{"16.800 rupiah", 16'800}, {"50 ribu rupiah", 50'000}, {"Rp1 Rupiah", 1}});
}

TEST(ReadAmount, TakesAnEmptyPartBehindTheDecimalMark) {
  expect_readable({{"Rp16.800,00", 16'800},
                   {"16800,0", 16'800},
                   {"16.800,-", 16'800},
                   {"16,800.00", 16'800},
                   {"16.800,000", 16'800}});
}

TEST(ReadAmount, TakesTheWordsForThousandMillionAndMore) {
  expect_readable({{"50rb", 50'000},
                   {"50 rb", 50'000},
                   {"50RB", 50'000},
                   {"50 ribu", 50'000},
                   {"50k", 50'000},
                   {"2jt", 2'000'000},
                   {"2 juta", 2'000'000},
                   {"3 miliar", 3'000'000'000},
                   {"3 milyar", 3'000'000'000},
                   {"1 triliun", 1'000'000'000'000},
                   {"1 trilyun", 1'000'000'000'000},
                   {"1.000.000 ribu", 1'000'000'000}});
}

TEST(ReadAmount, TakesAPartOfAThousandOrAMillion) {
  expect_readable({{"1,5 juta", 1'500'000},
                   {"1.5jt", 1'500'000},
                   {"1.5 juta", 1'500'000},
                   {"0,5 juta", 500'000},
                   {"2,25 jt", 2'250'000},
                   {"16,8rb", 16'800},
                   {"1,234567 juta", 1'234'567},
                   {"1,5000 juta", 1'500'000},
                   {"1.000,5 juta", 1'000'500'000}});
}

TEST(ReadAmount, AddsPartsThatFallInSize) {
  expect_readable({{"1 juta 500 ribu", 1'500'000},
                   {"1jt 500rb", 1'500'000},
                   {"1jt500rb", 1'500'000},
                   {"2 miliar 3 juta 4 ribu", 2'003'004'000}});
}

TEST(ReadAmount, TakesTheSpacesThatBrowsersAndPhonesInsert) {
  expect_readable({{"Rp\u00A016.800", 16'800},
                   {"Rp\u202F16.800", 16'800},
                   {"16\u2009800", 16'800},
                   {"16\u2007800", 16'800},
                   {"  16.800\t\r\n", 16'800},
                   {"50  \u00A0 ribu", 50'000}});
}

TEST(ReadAmount, TakesAmountsAsTheyAreSaid) {
  expect_readable({{"lima puluh ribu", 50'000},
                   {"Lima puluh ribu rupiah", 50'000},
                   {"seratus ribu", 100'000},
                   {"Rp seratus enam puluh delapan ribu", 168'000},
                   {"sejuta", 1'000'000},
                   {"sejuta lima ratus ribu", 1'500'000},
                   {"satu juta lima ratus ribu", 1'500'000},
                   {"seribu", 1'000},
                   {"sebelas juta", 11'000'000},
                   {"nol", 0}});
}

TEST(ReadAmount, TakesTheDigitsOfOtherKeyboards) {
  expect_readable({{"\u0665\u0660\u0660\u0660\u0660", 50'000},
                   {"\u0661\u0666\u066C\u0668\u0660\u0660", 16'800},
                   {"\u06F1\u06F6\u06F8\u06F0\u06F0", 16'800},
                   {"\uFF15\uFF10rb", 50'000},
                   {"\u0661\u066B\u0665 juta", 1'500'000}});
}

TEST(ReadAmount, DoesNotSeeMarksOfDirection) {
  expect_readable({{"\u200ERp16.800\u200F", 16'800},
                   {"\u2066Rp50.000\u2069", 50'000},
                   {"\uFEFF5\u200B0rb", 50'000}});
}

TEST(ReadAmount, RefusesAZeroByte) {
  EXPECT_THAT(read_amount(std::string_view("\0", 1)), fails("amount_unreadable", ""));
  EXPECT_THAT(read_amount(std::string_view("5\0", 2)), fails("amount_unreadable", ""));
}

TEST(ReadAmount, RefusesAnEmptyText) {
  expect_refused("amount_empty", {"", " ", "\t\n", "\u00A0", "\u200E"});
}

TEST(ReadAmount, RefusesWhatIndonesianAndEnglishReadersReadDifferently) {
  expect_refused("amount_ambiguous", {"16,800", "Rp16,800", "1,000", "100,000 rupiah"});
}

TEST(ReadAmount, TakesOneCommaForThousandsWhereEnglishIsRead) {
  const std::initializer_list<Readable> cases = {
      {"16,800", 16'800},          {"Rp 100,000", 100'000}, {"100,000 rupiah", 100'000},
      {"1,000,000.00", 1'000'000}, {"16.800", 16'800},      {"1,5 juta", 1'500'000}};
  for (const auto& [text, amount] : cases) {
    SCOPED_TRACE(text);
    EXPECT_EQ(read_amount(text, Comma::thousands), rp(amount));
  }
}

TEST(ReadAmount, RefusesWhatAnEnglishReaderCanReadTwoWays) {
  for (const std::string_view text : {"1,500 juta", "50.00", "1,000 jt"}) {
    SCOPED_TRACE(text);
    EXPECT_THAT(read_amount(text, Comma::thousands), fails("amount_ambiguous", ""));
  }
  for (const std::string_view text : {"1000,000", "0,500", "1,00,000"}) {
    SCOPED_TRACE(text);
    EXPECT_THAT(read_amount(text, Comma::thousands), fails("amount_unreadable", ""));
  }
}

TEST(ReadAmount, RefusesThousandsOrAFractionBeforeAUnit) {
  expect_refused("amount_ambiguous", {"1.500 juta", "1,500 juta", "1.000rb", "1,000 jt"});
}

TEST(ReadAmount, RefusesTheLetterThatMeansMillionOrMilliard) {
  expect_refused("amount_ambiguous", {"5m", "5 M", "1,5m", "5mn"});
}

TEST(ReadAmount, RefusesAPartWithoutItsUnit) {
  expect_refused("amount_ambiguous", {"1 juta 500", "2jt 50"});
}

TEST(ReadAmount, ShowsHowToWriteAnAmbiguousAmount) {
  const auto refused = read_amount("16,800");
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, testing::HasSubstr("16.800"));
}

TEST(ReadAmount, RefusesPartsOfARupiah) {
  expect_refused("amount_not_whole",
                 {"16.800,50", "1,5", "0,1", "16,80", "1,0001 rb", "1,2345678 juta"});
}

TEST(ReadAmount, RefusesADotThatIsNoThousandsMark) {
  expect_refused("amount_ambiguous", {"50.00", "5.0000", "16800.00", "1.5", "Rp50.0"});
}

TEST(ReadAmount, RefusesAmountsBelowZero) {
  expect_refused("amount_negative",
                 {"-50", "-Rp50", "Rp-50", "Rp -50.000", "\u221250", "\u201350", "- 50"});
}

TEST(ReadAmount, RefusesAmountsAboveTheLargest) {
  expect_refused("amount_too_large",
                 {"9.007.199.254.740.992", "9007199254740992", "10000 triliun",
                  "99999999999999999999999", "9007 triliun 199 miliar 255 juta"});
}

TEST(ReadAmount, RefusesWhatIsNoAmount) {
  expect_refused("amount_unreadable", {"lima ratus apel",
                                       "ribu",
                                       "puluh ribu",
                                       "lima ribu puluh",
                                       "dua puluh puluh",
                                       "dua satu ribu",
                                       "satu ribu",
                                       "lima puluh 500 ribu",
                                       "satu juta dua juta",
                                       "satu ribu juta",
                                       "Rp",
                                       "abc",
                                       "50 apel",
                                       "1e5",
                                       "0x10",
                                       "+50",
                                       "50%",
                                       "$50",
                                       "1 2",
                                       "16.80.0",
                                       "1.000.00",
                                       "1.00.000",
                                       "1234.567.890",
                                       "1,2,3",
                                       "1..000",
                                       "1.",
                                       ".5",
                                       ",5",
                                       "50.",
                                       "1 juta 2 juta",
                                       "1 ribu 2 juta",
                                       "50 rb rb",
                                       "Rp Rp 50",
                                       "50 50 50 rb",
                                       "0.500",
                                       "\u066B\u0665",
                                       "\u0665\u066A",
                                       "\xFF",
                                       "50 rupiah 20",
                                       "50-"});
}

}  // namespace
}  // namespace lindung
