#include "pledge/lifecycle.hpp"

#include <set>
#include <string>

#include "support/pledges.hpp"

namespace lindung {
namespace {

using namespace test;

// The rule, written out: every step there is as "from to".
const std::set<std::string>& allowed() {
  static const std::set<std::string> all = [] {
    std::set<std::string> steps;
    const auto add = [&](std::string_view from, const std::vector<std::string_view>& to) {
      for (const std::string_view one : to)
        steps.insert(std::string(from) + ' ' + std::string(one));
    };
    add("drafted", {"handed_off", "cancelled", "expired", "settled"});
    add("handed_off", {"handed_off", "returned_paid", "returned_pending", "returned_failed",
                       "returned_unknown", "settled", "expired", "cancelled"});
    for (const std::string_view from :
         {"returned_paid", "returned_pending", "returned_failed", "returned_unknown"}) {
      add(from,
          {"returned_paid", "returned_pending", "returned_failed", "returned_unknown", "settled"});
      if (from != "returned_paid") add(from, {"handed_off", "expired", "cancelled"});
    }
    add("expired", {"settled"});
    return steps;
  }();
  return all;
}

TEST(Lifecycle, AllowsTheStepsOfTheTableAndNoOther) {
  ASSERT_EQ(allowed().size(), 4U + 8U + 4U * 5U + 3U * 3U + 1U);
  for (const PledgeState from : kPledgeStates) {
    for (const PledgeState to : kPledgeStates) {
      const std::string both = std::string(name(from)) + ' ' + std::string(name(to));
      EXPECT_EQ(may_step(from, to), allowed().contains(both)) << both;
    }
  }
}

TEST(Lifecycle, ReadsTheNamesItWrites) {
  for (const PledgeState state : kPledgeStates) EXPECT_EQ(read_pledge_state(name(state)), state);
  EXPECT_EQ(name(PledgeState::returned_unknown), "returned_unknown");
  for (const std::string_view text : {"", "paid", "Settled", "settled ", "drafted,handed_off"}) {
    EXPECT_EQ(read_pledge_state(text), std::nullopt) << text;
  }
}

TEST(Lifecycle, KnowsWhatIsOpenAndWhatCameBack) {
  for (const PledgeState state : kPledgeStates) {
    const std::string_view text = name(state);
    EXPECT_EQ(is_open(state), text != "returned_paid" && text != "settled" && text != "expired" &&
                                  text != "cancelled")
        << text;
    EXPECT_EQ(is_returned(state), text.starts_with("returned_")) << text;
  }
}

}  // namespace
}  // namespace lindung
