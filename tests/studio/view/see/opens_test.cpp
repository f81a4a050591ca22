#include <gtest/gtest.h>

#include "studio/view/support.hpp"

namespace lindung::test {
namespace {

TEST(Studiosee, Opens) {
  Desk desk;
  EXPECT_TRUE(desk.sees("Channels"));
}

}  // namespace
}  // namespace lindung::test
