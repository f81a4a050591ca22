#include "channel/offices.hpp"

#include <limits>

#include "support/values.hpp"

namespace lindung {
namespace {

using namespace test;

constexpr Place kJakarta{.lat_e5 = -617'540, .lon_e5 = 10'682'720};
constexpr Place kSurabaya{.lat_e5 = -725'750, .lon_e5 = 11'275'210};
constexpr Place kMakassar{.lat_e5 = -514'770, .lon_e5 = 11'943'270};
constexpr Place kSabang{.lat_e5 = 589'400, .lon_e5 = 9'531'900};
constexpr Place kMerauke{.lat_e5 = -849'900, .lon_e5 = 14'040'200};

// A degree of a globe with a radius of 6.371.008,8 m is 111.195,08 m.
TEST(MetresBetween, IsADegreeOfAGreatCircle) {
  EXPECT_EQ(metres_between({0, 10'000'000}, {0, 10'100'000}), 111'195);
  EXPECT_EQ(metres_between({0, 10'100'000}, {0, 10'000'000}), 111'195);
  EXPECT_EQ(metres_between({-50'000, 0}, {50'000, 0}), 111'195);
  EXPECT_EQ(metres_between({0, 0}, {9'000'000, 0}), 10'007'557);
  EXPECT_EQ(metres_between({6'000'000, 0}, {6'000'000, 100'000}), 55'598);  // cos 60 degrees = 1/2
}

TEST(MetresBetween, IsNothingToTheSamePlaceAndRoundedNextToIt) {
  EXPECT_EQ(metres_between(kJakarta, kJakarta), 0);
  EXPECT_EQ(metres_between({0, 0}, {0, 1}), 1);   // 1,112 m
  EXPECT_EQ(metres_between({0, 0}, {-5, 0}), 6);  // 5,560 m
  EXPECT_EQ(metres_between({0, 0}, {3, -4}), 6);  // 5 steps
}

// By the haversine formula in double precision.
TEST(MetresBetween, IsRightToFourInAThousandWithinIndonesia) {
  struct Case {
    Place from, to;
    double metres;
  };
  for (const auto& [from, to, metres] :
       {Case{kJakarta, kSurabaya, 665'256}, Case{kJakarta, kMakassar, 1'399'650},
        Case{kSabang, kMerauke, 5'248'249}}) {
    EXPECT_NEAR(static_cast<double>(metres_between(from, to)), metres, metres * 0.004);
    EXPECT_EQ(metres_between(from, to), metres_between(to, from));
  }
}

TEST(MetresBetween, GoesTheShortWayRoundTheGlobe) {
  EXPECT_EQ(metres_between({0, 17'950'000}, {0, -17'950'000}), 111'195);
  EXPECT_EQ(metres_between({0, 0}, {0, 18'000'000}), 20'015'114);
}

TEST(MetresBetween, TakesAnyNumbers) {
  constexpr int kLeast = std::numeric_limits<int>::min();
  constexpr int kMost = std::numeric_limits<int>::max();
  EXPECT_EQ(metres_between({kMost, 0}, {9'000'000, 0}), 0);
  EXPECT_EQ(metres_between({kLeast, 0}, {kMost, 0}), 20'015'114);
  EXPECT_EQ(metres_between({0, 0}, {0, 36'000'000}), 0);
  EXPECT_LE(metres_between({kLeast, kLeast}, {kMost, kMost}), 30'000'000);
}

std::vector<std::size_t> order(const std::vector<std::optional<Place>>& offices, Place from) {
  std::vector<std::size_t> indices;
  for (const OfficeDistance& one : nearest_first(offices, from)) indices.push_back(one.office);
  return indices;
}

using Order = std::vector<std::size_t>;

TEST(NearestFirst, SortsByDistance) {
  const std::vector<std::optional<Place>> offices = {kMerauke, kSurabaya, kMakassar, kJakarta};
  EXPECT_EQ(order(offices, kJakarta), (Order{3, 1, 2, 0}));
  EXPECT_EQ(order(offices, kMerauke), (Order{0, 2, 1, 3}));
  EXPECT_EQ(nearest_first(offices, kJakarta)[0].metres, 0);
  EXPECT_EQ(nearest_first(offices, kJakarta)[1].metres, metres_between(kJakarta, kSurabaya));
}

TEST(NearestFirst, KeepsTheListsOrderForThoseAsFar) {
  const std::vector<std::optional<Place>> offices = {
      Place{0, 10'001'000}, Place{0, 9'999'000}, Place{0, 10'000'000}, Place{1'000, 10'000'000}};
  EXPECT_EQ(order(offices, {0, 10'000'000}), (Order{2, 0, 1, 3}));
}

TEST(NearestFirst, PutsThoseOfUnknownPlaceLast) {
  const std::vector<std::optional<Place>> offices = {std::nullopt, kMerauke, std::nullopt, kSabang};
  EXPECT_EQ(order(offices, kSabang), (Order{3, 1, 0, 2}));
  EXPECT_EQ(nearest_first(offices, kSabang)[2].metres, std::nullopt);
}

TEST(NearestFirst, IsEmptyWithoutOffices) { EXPECT_TRUE(nearest_first({}, kJakarta).empty()); }

}  // namespace
}  // namespace lindung
