#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "cli/sandbox/ledger.hpp"

namespace lindung::cli::sandbox {
namespace {

constexpr std::int64_t kNow = 1'795'428'000;
constexpr const char* kReference = "7K3M-Q9XT-4BWD";

Ledger new_ledger() { return *Ledger::open(""); }

Pledge pledge(const std::string& reference = kReference) {
  return {.reference = reference,
          .content = "{}",
          .method = "bca_va",
          .amount = 16'800,
          .created = kNow,
          .expires = kNow + 60};
}

Payment payment(const std::string& reference = kReference) {
  return {.reference = reference,
          .kind = "virtual_account",
          .bank = "BCA",
          .number = "8800",
          .amount = 16'800,
          .at = kNow};
}

Notification told(const std::string& id, const std::string& status = "paid") {
  return {.id = id, .reference = kReference, .status = status, .amount = 16'800};
}

TEST(Ledger, KeepsThePledgeThatCameFirst) {
  Ledger ledger = new_ledger();
  ASSERT_TRUE(ledger.keep(pledge(), payment()));
  Pledge other = pledge();
  other.amount = 1;
  EXPECT_TRUE(ledger.keep(other, payment()));
  EXPECT_EQ(ledger.pledge(kReference)->amount, 16'800);
  EXPECT_EQ(ledger.payment_to("8800")->reference, kReference);
  EXPECT_FALSE(ledger.pledge("2222-2222-2222"));
  EXPECT_FALSE(ledger.payment_to(""));
  EXPECT_FALSE(ledger.payment_by(""));
}

TEST(Ledger, BelievesEachNotificationOnce) {
  Ledger ledger = new_ledger();
  ASSERT_TRUE(ledger.keep(pledge(), payment()));
  EXPECT_EQ(ledger.accept(told("a", "failed"), kNow), "accepted");
  EXPECT_EQ(ledger.pledge(kReference)->status, "failed");
  EXPECT_EQ(ledger.pledge(kReference)->paid_at, 0);
  EXPECT_EQ(ledger.accept(told("a"), kNow), "replayed");
  EXPECT_EQ(ledger.accept(told("b"), kNow + 1), "accepted");
  EXPECT_EQ(ledger.pledge(kReference)->status, "paid");
  EXPECT_EQ(ledger.pledge(kReference)->paid_at, kNow + 1);
  EXPECT_EQ(ledger.accept(told("c", "expired"), kNow + 2), "already_paid");
  EXPECT_EQ(ledger.pledge(kReference)->status, "paid");
}

TEST(Ledger, DoesNotBelieveWhatIsAboutAnotherPledge) {
  Ledger ledger = new_ledger();
  ASSERT_TRUE(ledger.keep(pledge(), payment()));
  Notification other = told("a");
  other.amount = 16'801;
  EXPECT_EQ(ledger.accept(other, kNow), "other_amount");
  other.reference = "2222-2222-2222";
  EXPECT_EQ(ledger.accept(other, kNow), "unknown_reference");
  EXPECT_EQ(ledger.pledge(kReference)->status, "pending");
  // What was refused may come again, put right.
  EXPECT_EQ(ledger.accept(told("a"), kNow), "accepted");
}

TEST(Ledger, MovesAPaymentAlongOnly) {
  struct Case {
    std::vector<const char*> steps;
    const char* state;
    bool moved;  // by the last step
  };
  const std::vector<Case> cases = {
      {{"paid"}, "paid", true},
      {{"failed", "paid"}, "paid", true},
      {{"expired", "paid"}, "paid", true},
      {{"paid", "paid"}, "paid", false},
      {{"paid", "failed"}, "paid", false},
      {{"paid", "expired"}, "paid", false},
      {{"failed", "expired"}, "failed", false},
      {{"expired", "expired"}, "expired", false},
  };
  for (const auto& [steps, state, moved] : cases) {
    Ledger ledger = new_ledger();
    ASSERT_TRUE(ledger.keep(pledge(), payment()));
    bool last = false;
    for (const char* step : steps) last = ledger.move_payment(kReference, step, kNow);
    EXPECT_EQ(last, moved) << state;
    EXPECT_EQ(ledger.payment(kReference)->state, state);
  }
}

TEST(Ledger, TextStaysAsItIs) {
  Ledger ledger = new_ledger();
  const std::string evil("'); DROP TABLE pledges; --\0\xFF", 28);
  Pledge odd = pledge();
  odd.content = evil;
  ASSERT_TRUE(ledger.keep(odd, payment()));
  EXPECT_EQ(ledger.pledge(kReference)->content, evil);
  EXPECT_FALSE(ledger.pledge(evil));
}

TEST(Ledger, KeepsTheNewestAlone) {
  Ledger ledger = new_ledger();
  const Visit visit{.kind = "link", .method = "GET", .target = "/", .fields = "[]"};
  for (std::int64_t i = 0; i < Ledger::kMostRows + 10; ++i) ASSERT_TRUE(ledger.note(visit, i + 1));
  const Node links = ledger.contents(2 * Ledger::kMostRows).get("links");
  EXPECT_EQ(std::ssize(links.members()), Ledger::kMostRows);
  EXPECT_EQ(links.members().back().value.get("at").string(), "1970-01-01T00:00:11Z");
  EXPECT_EQ(ledger.contents(3).get("links").members().size(), 3U);
}

TEST(Ledger, IsEmptyAfterClearing) {
  Ledger ledger = new_ledger();
  ASSERT_TRUE(ledger.keep(pledge(), payment()));
  EXPECT_EQ(ledger.accept(told("a"), kNow), "accepted");
  ASSERT_TRUE(ledger.clear());
  for (const auto& [name, rows] : ledger.contents(10).members()) {
    EXPECT_TRUE(rows.members().empty()) << name;
  }
  ASSERT_TRUE(ledger.keep(pledge(), payment()));
  EXPECT_EQ(ledger.accept(told("a"), kNow), "accepted");
}

TEST(Ledger, ServesManyThreads) {
  Ledger ledger = new_ledger();
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&ledger, i] {
      for (int j = 0; j < 50; ++j) {
        static_cast<void>(ledger.keep(pledge(), payment()));
        static_cast<void>(
            ledger.accept(told(std::to_string(i % 2) + '-' + std::to_string(j)), kNow));
        static_cast<void>(ledger.contents(5));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  const Node all = ledger.contents(1'000);
  EXPECT_EQ(all.get("pledges").members().size(), 1U);
  EXPECT_EQ(all.get("notifications").members().size(), 200U);
}

}  // namespace
}  // namespace lindung::cli::sandbox
