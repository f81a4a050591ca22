#include "studio/model/follow.hpp"

#include <gtest/gtest.h>

namespace lindung::studio {
namespace {

constexpr auto kGone = "-";

TEST(Follow, KnowsWhereAPlaceIsAfterAnEdit) {
  using Kind = Edit::Kind;
  struct Case {
    Edit edit;
    std::string_view before;
    std::string_view after;
  };
  const Edit out = {.kind = Kind::remove, .pointer = "/targets/1"};
  const Edit in = {.kind = Kind::insert, .pointer = "/targets", .index = 1};
  const Edit twice = {.kind = Kind::duplicate, .pointer = "/targets", .index = 1};
  const Edit down = {.kind = Kind::move, .pointer = "/targets", .index = 1, .to = 3};
  const Edit up = {.kind = Kind::move, .pointer = "/targets", .index = 3, .to = 1};
  const Edit set = {.kind = Kind::set, .pointer = "/period"};
  const Edit member = {.kind = Kind::remove, .pointer = "/period/until"};
  for (const auto& [edit, before, after] : {
           Case{out, "/targets/0/by", "/targets/0/by"},
           {out, "/targets/1/by", kGone},
           {out, "/targets/2/by", "/targets/1/by"},
           {out, "/targets/10", "/targets/9"},
           {out, "/targets2/2", "/targets2/2"},
           {out, "/targets", "/targets"},
           {in, "/targets/0/by", "/targets/0/by"},
           {in, "/targets/1/by", "/targets/2/by"},
           {twice, "/targets/1/by", "/targets/1/by"},
           {twice, "/targets/2/by", "/targets/3/by"},
           {down, "/targets/1/by", "/targets/3/by"},
           {down, "/targets/3/by", "/targets/2/by"},
           {down, "/targets/4/by", "/targets/4/by"},
           {up, "/targets/3/by", "/targets/1/by"},
           {up, "/targets/1/by", "/targets/2/by"},
           {up, "/targets/0/by", "/targets/0/by"},
           {set, "/period/until", kGone},
           {set, "/periods", "/periods"},
           {member, "/period/until", kGone},
           {member, "/period/from", "/period/from"},
       }) {
    EXPECT_EQ(place_behind(edit, before).value_or(kGone), after) << before;
  }
}

}  // namespace
}  // namespace lindung::studio
