#include "pledge/pledge.hpp"

#include <array>
#include <string>
#include <vector>

#include "campaign/pledge.hpp"
#include "pledge/retry.hpp"
#include "property/generate.hpp"
#include "support/records.hpp"

namespace lindung {
namespace {

using namespace test;

using Bytes = std::array<std::uint8_t, 16>;

rc::Gen<Bytes> random_bytes() {
  return rc::gen::container<Bytes>(rc::gen::arbitrary<std::uint8_t>());
}

/// A reference without its hyphens.
rc::Gen<std::string> symbols() {
  return rc::gen::map(random_bytes(), [](const Bytes& bytes) {
    std::string text = Reference::make(bytes).text();
    std::erase(text, '-');
    return text;
  });
}

rc::Gen<PledgeState> any_state() { return rc::gen::elementOf(kPledgeStates); }

rc::Gen<Instant> any_instant() {
  return rc::gen::map(whole(0, Instant::kMost),
                      [](std::int64_t seconds) { return Instant::of(seconds).value(); });
}

/// The check by the rule, written anew: the one symbol that makes the weighted sum a multiple
/// of 31.
char check_of(std::string_view eleven) {
  constexpr std::array<unsigned, 11> kWeights = {13, 25, 29, 20, 17, 16, 26, 19, 27, 9, 3};
  std::size_t sum = 0;
  for (std::size_t i = 0; i < eleven.size(); ++i) {
    sum += kReferenceSymbols.find(eleven[i]) * kWeights[i];
  }
  std::size_t check = 0;
  while ((sum + check) % 31 != 0) ++check;
  return kReferenceSymbols[check];
}

RC_GTEST_PROP(Reference, CatchesOneWrongSymbolAtEveryPlace, ()) {
  const std::string right = *symbols();
  RC_ASSERT(right.back() == check_of(std::string_view(right).substr(0, 11)));
  for (std::size_t i = 0; i < right.size(); ++i) {
    std::string typed = right;
    typed[i] = *rc::gen::elementOf(kReferenceSymbols);
    RC_ASSERT(Reference::read(typed).has_value() == (typed[i] == right[i]));
  }
}

TEST(Reference, CatchesEveryOneWrongSymbolAtEveryPlace) {
  for (std::uint8_t first = 0; first < 40; ++first) {
    Bytes bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      bytes[i] = static_cast<std::uint8_t>(first * 7 + i * i * 31);
    }
    std::string right = Reference::make(bytes).text();
    std::erase(right, '-');
    for (std::size_t i = 0; i < right.size(); ++i) {
      for (const char symbol : kReferenceSymbols) {
        std::string typed = right;
        typed[i] = symbol;
        EXPECT_EQ(Reference::read(typed).has_value(), symbol == right[i]) << typed;
      }
    }
  }
}

RC_GTEST_PROP(Reference, CatchesEveryTwoNeighboursSwapped, ()) {
  const std::string right = *symbols();
  for (std::size_t i = 0; i + 1 < right.size(); ++i) {
    std::string typed = right;
    std::swap(typed[i], typed[i + 1]);
    RC_ASSERT(Reference::read(typed).has_value() == (right[i] == right[i + 1]));
  }
}

// Whether a swap is caught depends on the pair and its place alone, whatever stands elsewhere:
// these are all the swaps there are, but with the check, which the next test tries.
TEST(Reference, CatchesEverySwapOfEveryPairAtEveryPlace) {
  for (std::size_t place = 0; place + 2 < Reference::kSymbols; ++place) {
    for (const char first : kReferenceSymbols) {
      for (const char second : kReferenceSymbols) {
        std::string right(Reference::kSymbols - 1, kReferenceSymbols.front());
        right[place] = first;
        right[place + 1] = second;
        right += check_of(right);
        ASSERT_TRUE(Reference::read(right)) << right;
        std::string typed = right;
        std::swap(typed[place], typed[place + 1]);
        EXPECT_EQ(Reference::read(typed).has_value(), first == second) << right;
      }
    }
  }
}

TEST(Reference, CatchesEverySwapWithTheCheck) {
  for (const char first : kReferenceSymbols) {
    for (const char last : kReferenceSymbols) {
      std::string right(Reference::kSymbols - 1, kReferenceSymbols.front());
      right.front() = first;
      right.back() = last;
      right += check_of(right);
      ASSERT_TRUE(Reference::read(right)) << right;
      std::string typed = right;
      std::swap(typed[10], typed[11]);
      EXPECT_EQ(Reference::read(typed).has_value(), right[10] == right[11]) << right;
    }
  }
}

RC_GTEST_PROP(Reference, IsReadAsItWasWritten, ()) {
  const Reference one = Reference::make(*random_bytes());
  RC_ASSERT((Reference::read(one.text()) == one));
  std::string typed;
  for (const char c : one.text()) {
    if (c == '-') continue;
    typed += *rc::gen::element<std::string>("", " ", "-", " - ");
    const bool small = *rc::gen::arbitrary<bool>() && c >= 'A';
    typed += small ? static_cast<char>(c - 'A' + 'a') : c;
  }
  RC_ASSERT((Reference::read(typed) == one));
}

// Another way than the core's: the number modulo 31^11 in parts of 32 bits, then its digits.
RC_GTEST_PROP(Reference, IsTheRemainderOfItsBytes, ()) {
  const Bytes bytes = *random_bytes();
  std::uint64_t modulus = 1;
  for (int i = 0; i < 11; ++i) modulus *= 31;
  std::uint64_t number = 0;
  for (const std::uint8_t byte : bytes) {
    for (int bit = 7; bit >= 0; --bit) number = (number * 2 + (byte >> bit & 1U)) % modulus;
  }
  std::string expected;
  for (int i = 0; i < 11; ++i, number /= 31) expected += kReferenceSymbols[number % 31];
  std::string text = Reference::make(bytes).text();
  std::erase(text, '-');
  RC_ASSERT(text.substr(0, 11) == expected);
}

RC_GTEST_PROP(Reference, IsNeverReadFromNoiseAsAnother, ()) {
  const auto text = *rc::gen::arbitrary<std::string>();
  if (const auto found = Reference::read(text)) {
    RC_ASSERT((Reference::read(found->text()) == *found));
  }
}

RC_GTEST_PROP(Instant, IsReadAsItWasWritten, ()) {
  const Instant instant = *any_instant();
  RC_ASSERT(read_instant(format(instant)) == instant);
  const int minute = jakarta_minute(instant);
  RC_ASSERT(minute >= 0 && minute < 1'440);
}

RC_GTEST_PROP(Pledge, GoesForwardInTimeWhateverTheClockSays, ()) {
  Pledge pledge = promised();
  pledge.created = *any_instant();
  pledge = draft(pledge);
  const auto steps = *rc::gen::container<std::vector<std::pair<PledgeState, Instant>>>(
      rc::gen::pair(any_state(), any_instant()));
  for (const auto& [state, now] : steps) {
    const Pledge before = pledge;
    const auto stepped = *rc::gen::arbitrary<bool>() ? step(pledge, state, now)
                                                     : Result<Pledge>(refresh(pledge, now));
    if (!stepped) {
      RC_ASSERT(!may_step(before.state, state));
      continue;
    }
    pledge = *stepped;
    RC_ASSERT(pledge.updated >= before.updated);
    RC_ASSERT(before.state == pledge.state || may_step(before.state, pledge.state));
  }
  RC_ASSERT(pledge.history.size() <= kMostSteps);
  RC_ASSERT(pledge.history.front() == (PledgeStep{PledgeState::drafted, pledge.created}));
  RC_ASSERT(pledge.history.back().state == pledge.state);
  for (std::size_t i = 1; i < pledge.history.size(); ++i) {
    RC_ASSERT(pledge.history[i - 1].at <= pledge.history[i].at);
  }
  RC_ASSERT(pledge.history.back().at <= pledge.updated);
}

RC_GTEST_PROP(Retry, NeverWaitsLongerThanItSays, ()) {
  const auto attempt = *rc::gen::inRange(-5, 12);
  const auto random = *rc::gen::arbitrary<std::uint32_t>();
  const auto asked = *whole(0, 1'000);
  const auto wait = next_wait(attempt, random, asked);
  RC_ASSERT(wait.has_value() == (attempt < kMostAttempts && asked <= kLongestRetryAfter));
  if (wait) RC_ASSERT(*wait >= asked * 1'000 && *wait <= asked * 1'000 + 16'000);
}

RC_GTEST_PROP(PledgeRecord, IsReadAsItWasWritten, ()) {
  const auto& vectors = pledge_vectors("records").members();
  Node record = vectors[*rc::gen::inRange<std::size_t>(0, vectors.size())].value.get("record");
  for (int i = 0; i < 3; ++i) {
    if (auto next = step_pledge(record, name(*any_state()), *any_instant())) record = *next;
    record = refresh_pledge(record, *any_instant()).value();
  }
  const auto read = read_pledge(record);
  RC_ASSERT(read.has_value());
  RC_ASSERT(write_json(write_pledge(*read)) == write_json(record));
}

}  // namespace
}  // namespace lindung
