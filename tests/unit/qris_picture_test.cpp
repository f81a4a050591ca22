#include <algorithm>
#include <cstdlib>
#include <set>
#include <sstream>
#include <utility>

#include "qris/picture.hpp"
#include "support/qris.hpp"

// That scanners read these pictures, tests/cli/qris.test.mjs tries. Here: ISO/IEC 18004 and PNG.
namespace lindung {
namespace {

using namespace test;

constexpr int kEdge = 4;
constexpr int kFinder = 7;

QrPicture drawn(std::string_view text) { return QrPicture::of(text).value(); }

/// A dark ring, a light one and a dark middle.
void expect_finder(const QrPicture& picture, int left, int top) {
  for (int y = 0; y < kFinder; ++y) {
    for (int x = 0; x < kFinder; ++x) {
      const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
      EXPECT_EQ(picture.is_dark(left + x, top + y), ring != 2) << x << ' ' << y;
    }
  }
}

TEST(QrPicture, HasAPatternInThreeCorners) {
  const QrPicture picture = drawn(static_code());
  const int far = picture.size() - kEdge - kFinder;
  expect_finder(picture, kEdge, kEdge);
  expect_finder(picture, far, kEdge);
  expect_finder(picture, kEdge, far);
  EXPECT_TRUE(picture.is_dark(kEdge + 8, picture.size() - kEdge - 8));  // the one always dark
}

TEST(QrPicture, IsLightAround) {
  const QrPicture picture = drawn("x");
  const int size = picture.size();
  for (int i = -1; i <= size; ++i) {
    for (const int depth : {-1000, -1, 0, 3}) {
      EXPECT_FALSE(picture.is_dark(i, depth));
      EXPECT_FALSE(picture.is_dark(depth, i));
      EXPECT_FALSE(picture.is_dark(i, size - 1 - depth));
      EXPECT_FALSE(picture.is_dark(size - 1 - depth, i));
    }
  }
}

/// The first two bits of the format, masked as all of it is: 10 says M.
TEST(QrPicture, CorrectsErrorsOfLevelM) {
  for (const std::string& text : {std::string("x"), static_code(), std::string(2'331, 'x')}) {
    const QrPicture picture = drawn(text);
    EXPECT_TRUE(picture.is_dark(kEdge, kEdge + 8));
    EXPECT_FALSE(picture.is_dark(kEdge + 1, kEdge + 8));
  }
}

/// Bytes that fit versions 1, 2, 9 and 40 at M, by the standard's table.
TEST(QrPicture, IsTheSmallestThatHolds) {
  const auto size_of = [](std::size_t bytes) { return drawn(std::string(bytes, 'x')).size(); };
  EXPECT_EQ(drawn("").size(), 21 + 8);
  EXPECT_EQ(size_of(14), 21 + 8);
  EXPECT_EQ(size_of(15), 25 + 8);
  EXPECT_EQ(size_of(26), 25 + 8);
  EXPECT_EQ(size_of(27), 29 + 8);
  EXPECT_EQ(size_of(180), 53 + 8);
  EXPECT_EQ(size_of(181), 57 + 8);
  EXPECT_EQ(size_of(2'331), 177 + 8);
}

TEST(QrPicture, RefusesWhatDoesNotFit) {
  for (const std::size_t size : {2'332U, 10'000U, 1'000'000U}) {
    EXPECT_THAT(QrPicture::of(std::string(size, 'x')), fails("qr_too_long", "")) << size;
  }
  EXPECT_THAT(QrPicture::of(std::string_view("a\0b", 3)), fails("qr_text", ""));
}

/// Draws the path again: pieces "Mx yhLv1h-Lz".
std::set<std::pair<int, int>> dark_of(const std::string& svg) {
  std::set<std::pair<int, int>> dark;
  const std::size_t begin = svg.find(" d=\"") + 4;
  std::istringstream path(svg.substr(begin, svg.find('"', begin) - begin));
  char letter = 0;
  while (path >> letter) {
    EXPECT_EQ(letter, 'M');
    int x = 0;
    int y = 0;
    int length = 0;
    int down = 0;
    int back = 0;
    path >> x >> y >> letter >> length >> letter >> down >> letter >> back >> letter;
    EXPECT_EQ(letter, 'z');
    EXPECT_EQ(down, 1);
    EXPECT_EQ(back, -length);
    for (int i = 0; i < length; ++i) EXPECT_TRUE(dark.insert({x + i, y}).second);
  }
  return dark;
}

TEST(QrSvg, IsOnePathOfAllThatIsDark) {
  const QrPicture picture = drawn(static_code());
  const std::string svg = to_svg(picture);
  const auto dark = dark_of(svg);
  for (int y = 0; y < picture.size(); ++y) {
    for (int x = 0; x < picture.size(); ++x) {
      EXPECT_EQ(dark.contains({x, y}), picture.is_dark(x, y)) << x << ' ' << y;
    }
  }
}

TEST(QrSvg, BringsNoLooksOfItsOwn) {
  const std::string svg = to_svg(drawn("x"));
  EXPECT_TRUE(svg.starts_with(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29")"))
      << svg;
  EXPECT_TRUE(svg.ends_with("</svg>"));
  EXPECT_NE(svg.find(R"(shape-rendering="crispEdges")"), std::string::npos);
  EXPECT_NE(svg.find(R"(<rect width="29" height="29" fill="#fff"/>)"), std::string::npos);
  EXPECT_EQ(svg.find("<path"), svg.rfind("<path"));
  for (const char* none : {"style", "role", "class", "id="}) {
    EXPECT_EQ(svg.find(none), std::string::npos) << none;
  }
}

std::string header(char edge) {
  return std::string("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0", 19) + edge +
         std::string("\0\0\0", 3) + edge + std::string("\x01\0\0\0\0", 5);
}

TEST(QrPng, HasItsHeaderAndEnd) {
  const QrPicture picture = drawn("x");
  const std::string png = to_png(picture, 4);
  EXPECT_TRUE(png.starts_with(header(29 * 4)));
  EXPECT_TRUE(png.ends_with(std::string_view("\0\0\0\0IEND\xAE\x42\x60\x82", 12)));
}

TEST(QrPng, HasAScaleThatCanBe) {
  const QrPicture picture = drawn("x");
  for (const int scale : {-1'000'000, -1, 0}) EXPECT_EQ(to_png(picture, scale), to_png(picture, 1));
  EXPECT_TRUE(to_png(picture, 0).starts_with(header(29)));
  EXPECT_EQ(to_png(picture, 1'000'000), to_png(picture, kLargestScale));
}

}  // namespace
}  // namespace lindung
