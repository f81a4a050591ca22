#include "pledge/reference.hpp"

#include <array>
#include <string>

#include "support/pledges.hpp"

namespace lindung {
namespace {

using namespace test;

std::array<std::uint8_t, 16> bytes(std::uint8_t first, std::uint8_t between, std::uint8_t last) {
  std::array<std::uint8_t, 16> all{};
  all.fill(between);
  all.front() = first;
  all.back() = last;
  return all;
}

// Computed in Python from the rule: int.from_bytes(), digits in base 31, the check by trying
// all 31.
TEST(Reference, IsMadeOfRandomBytes) {
  EXPECT_EQ(Reference::make(bytes(0, 0, 0)).text(), "2222-2222-2222");
  EXPECT_EQ(Reference::make(bytes(255, 255, 255)).text(), "9GN3-SWXA-URQ9");
  EXPECT_EQ(Reference::make(bytes(1, 0, 0)).text(), "3TXK-W8E6-MNYP");
  EXPECT_EQ(Reference::make(bytes(0, 0, 31)).text(), "2322-2222-2228");
  std::array<std::uint8_t, 16> counted{};
  for (std::size_t i = 0; i < 16; ++i) counted[i] = static_cast<std::uint8_t>(i);
  EXPECT_EQ(Reference::make(counted).text(), "PT7T-4RX8-4JB9");
}

TEST(Reference, IsShortAndWithoutSymbolsThatLookAlike) {
  EXPECT_EQ(kReferenceSymbols.size(), 31U);
  for (const char c : std::string_view("01ILO")) {
    EXPECT_EQ(kReferenceSymbols.find(c), std::string_view::npos) << c;
  }
  EXPECT_EQ(reference("7K3M-Q9XT-4BWD").text().size(), Reference::kWritten);
}

TEST(Reference, IsReadHoweverItIsTyped) {
  for (const std::string_view text :
       {"7K3M-Q9XT-4BWD", "7k3m-q9xt-4bwd", "7K3MQ9XT4BWD", " 7K3M Q9XT 4BWD ", "7K3M--Q9XT-4BWD-",
        "7-K-3-M-Q-9-X-T-4-B-W-D", "7K3M\u2011Q9XT\u20134BWD", "7K3M\u00A0Q9XT\u00A04BWD",
        "\t7K3M-Q9XT-\r\n4BWD", "7K3M\u2212Q9XT\u00AD-4bWd"}) {
    const auto found = Reference::read(text);
    ASSERT_TRUE(found) << text << ": " << found.error().code;
    EXPECT_EQ(found->text(), "7K3M-Q9XT-4BWD");
  }
}

TEST(Reference, IsNotReadFromAnythingElse) {
  struct Case {
    std::string_view text, code;
  };
  const Case cases[] = {
      {"", "reference_empty"},
      {" - ", "reference_empty"},
      {"7K3M-Q9XT-4BW", "reference_length"},
      {"7K3M-Q9XT-4BWDD", "reference_length"},
      {"7", "reference_length"},
      {"7K3M-Q9XT-4BW0", "reference_lookalike"},
      {"OK3M-Q9XT-4BWD", "reference_lookalike"},
      {"7K3M-l9XT-4BWD", "reference_lookalike"},
      {"7K3M-i9XT-4BWD", "reference_lookalike"},
      {"7K3M-19XT-4BWD", "reference_lookalike"},
      {"7K3M_Q9XT_4BWD", "reference_symbol"},
      {"7K3M-Q9XT-4BW\u00C9", "reference_symbol"},
      {std::string_view("7K3M-Q9XT-4BW\0", 14), "reference_symbol"},
      {"7K3M-Q9XT-4BW\xFF", "reference_symbol"},
      {"7K3M-Q9XT-4BWC", "reference_check"},
      {"K73M-Q9XT-4BWD", "reference_check"},
  };
  for (const auto& [text, code] : cases) {
    EXPECT_THAT(Reference::read(text), fails(code, "")) << text;
  }
  EXPECT_THAT(Reference::read(std::string(1'000'000, '7')), fails("reference_length", ""));
}

}  // namespace
}  // namespace lindung
