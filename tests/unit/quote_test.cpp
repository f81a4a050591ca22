#include "coverage/quote.hpp"

#include <functional>

#include "support/quotes.hpp"

namespace lindung {
namespace {

using namespace test;

Quote answer(const QuoteRequest& request) { return quote(shipped(), request).value(); }

TEST(QuoteOfAGift, CoversAsManyWorkersAsItPaysForAndLeavesTheRest) {
  const Quote found = answer(gift(500'000));
  EXPECT_EQ(found.workers, 2);
  EXPECT_EQ(found.cost_per_worker, rp(184'800));
  EXPECT_EQ(found.cost, rp(369'600));
  EXPECT_EQ(found.gross, rp(500'000));
  EXPECT_EQ(found.each_gift, rp(500'000));
  EXPECT_EQ(found.net, rp(500'000));
  EXPECT_EQ(found.leftover, rp(130'400));
  EXPECT_EQ(found.to_next_worker, rp(54'400));
  EXPECT_EQ(found.mix, std::nullopt);
}

TEST(QuoteOfAGift, EndsWithItsLastContributionMonth) {
  const Quote found = answer(gift(0));
  EXPECT_EQ(found.months, 12);
  EXPECT_EQ(found.start, month("2026-11"));
  EXPECT_EQ(found.end, month("2027-10"));
}

TEST(QuoteOfAGift, PricesEachMonthAtItsOwnRate) {
  QuoteRequest request = gift(0);
  request.months = 3;
  const Quote found = answer(request);
  ASSERT_EQ(found.schedule.size(), 3U);
  EXPECT_EQ(found.schedule[1].month, month("2026-12"));
  EXPECT_EQ(found.schedule[1].price.total, rp(8'400));
  EXPECT_FALSE(found.schedule[1].price.projected);
  EXPECT_EQ(found.schedule[2].month, month("2027-01"));
  EXPECT_EQ(found.schedule[2].price.total, rp(16'800));
  EXPECT_TRUE(found.schedule[2].price.projected);
}

TEST(QuoteOfAGift, SpendsWhatFeesLeave) {
  QuoteRequest request = gift(500'000);
  request.fees = fees(4'000, 200, 1'250);
  const Quote found = answer(request);
  EXPECT_EQ(found.channel_fee, rp(14'000));
  EXPECT_EQ(found.amil, rp(60'750));  // 12,5% of 486.000
  EXPECT_EQ(found.net, rp(425'250));
  EXPECT_EQ(found.workers, 2);
  EXPECT_EQ(found.leftover, rp(55'650));
}

TEST(QuoteOfAGift, CanBeWhatShouldBeLeftAfterFees) {
  QuoteRequest request = gift(0);
  request.what = Gift{.amount = rp(201'600), .net = true};
  request.fees = fees(4'000, 200, 1'250);
  const Quote found = answer(request);
  EXPECT_EQ(found.gross, rp(239'183));
  EXPECT_EQ(found.net, rp(201'600));
}

TEST(QuoteOfAGift, OfTheLargestAmountIsExact) {
  QuoteRequest request = gift(kLargestGift.value());
  request.months = 60;
  request.start = month("2026-02");
  request.who = Sector::transport;
  const Quote found = answer(request);
  EXPECT_EQ(found.workers, 1'123'090'745);
  EXPECT_EQ(found.cost, rp(999'999'999'348'000));
  EXPECT_EQ(found.leftover, rp(652'000));
}

TEST(QuoteOfAGift, HasNoNextWorkerAboveTheLargestAmount) {
  QuoteRequest request = gift(0);
  // Leaves 9.007.199.254.740.000 to give; 991 below the largest.
  request.what = Gift{.amount = rp(900'719'925'474), .net = true};
  request.fees = fees(0, 9'999, 0);
  const Quote found = answer(request);
  EXPECT_EQ(found.gross, rp(9'007'199'254'740'000));
  EXPECT_EQ(found.to_next_worker, std::nullopt);
}

TEST(QuoteOfWorkers, IsTheGiftThatCoversThem) {
  const Quote found = answer(for_workers(5));
  EXPECT_EQ(found.workers, 5);
  EXPECT_EQ(found.gross, rp(5 * 184'800));
  EXPECT_EQ(found.cost, found.gross);
  EXPECT_EQ(found.leftover, rp(0));
  EXPECT_EQ(found.to_next_worker, rp(184'800));
}

TEST(QuoteOfWorkers, AddsTheFees) {
  QuoteRequest request = for_workers(1);
  request.start = month("2027-01");
  request.fees = fees(4'000, 200, 1'250);
  const Quote found = answer(request);
  EXPECT_EQ(found.gross, rp(239'183));
  EXPECT_EQ(found.channel_fee, rp(8'784));
  EXPECT_EQ(found.amil, rp(28'799));
  EXPECT_EQ(found.net, rp(201'600));
}

TEST(QuoteOfWorkers, OfNobodyCostsNothing) {
  const Quote found = answer(for_workers(0));
  EXPECT_EQ(found.workers, 0);
  EXPECT_EQ(found.gross, rp(0));
  EXPECT_EQ(found.to_next_worker, rp(184'800));
}

TEST(QuoteOfAMix, ApportionsTheWorkersTheGiftCovers) {
  QuoteRequest request = gift(100'000);
  request.months = 3;
  request.start = month("2027-01");
  request.who = Mix{1, 2};
  const Quote found = answer(request);
  EXPECT_EQ(found.workers, 2);
  EXPECT_EQ(found.mix, (BySector<std::int64_t>{1, 1}));
  EXPECT_EQ(found.cost, rp(75'600));
  EXPECT_EQ(found.leftover, rp(24'400));
  EXPECT_EQ(found.to_next_worker, rp(800));
  EXPECT_EQ(found.cost_per_worker, std::nullopt);
}

TEST(QuoteOfAMix, ListsEveryMonthOnceForEachSector) {
  QuoteRequest request = gift(100'000);
  request.months = 2;
  request.who = Mix{1, 2};
  const Quote found = answer(request);
  ASSERT_EQ(found.schedule.size(), 4U);
  EXPECT_EQ(found.schedule[0].month, month("2026-11"));
  EXPECT_EQ(found.schedule[0].sector, Sector::general);
  EXPECT_EQ(found.schedule[1].month, month("2026-11"));
  EXPECT_EQ(found.schedule[1].sector, Sector::transport);
  EXPECT_EQ(found.schedule[3].month, month("2026-12"));
}

TEST(QuoteOfAMix, LeavesOutASectorWithoutWeight) {
  QuoteRequest request = gift(100'000);
  request.who = Mix{0, 2};
  const Quote found = answer(request);
  ASSERT_EQ(found.schedule.size(), 12U);
  EXPECT_EQ(found.schedule[0].sector, Sector::transport);
}

TEST(QuoteOfAMix, TakesAsManyWorkersAsAreAsked) {
  QuoteRequest request = for_workers(5);
  request.months = 3;
  request.start = month("2027-01");
  request.who = Mix{40, 60};
  const Quote found = answer(request);
  EXPECT_EQ(found.mix, (BySector<std::int64_t>{2, 3}));
  EXPECT_EQ(found.gross, rp(2 * 50'400 + 3 * 25'200));
}

TEST(QuoteMonthly, CarriesWhatIsLeftIntoTheNextMonth) {
  QuoteRequest request = gift(50'000);
  request.months = 6;
  request.frequency = Frequency::monthly;
  const Quote found = answer(request);
  const std::pair<int, int> rows[] = {{5, 8'000}, {6, 7'600}, {3, 7'200},
                                      {3, 6'800}, {3, 6'400}, {3, 6'000}};
  ASSERT_EQ(found.schedule.size(), std::size(rows));
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    EXPECT_EQ(found.schedule[i].workers, rows[i].first) << i;
    EXPECT_EQ(found.schedule[i].balance, rp(rows[i].second)) << i;
  }
  EXPECT_EQ(found.workers, 3);
}

TEST(QuoteMonthly, SumsEveryAmountOverAllMonths) {
  QuoteRequest request = gift(50'000);
  request.months = 6;
  request.frequency = Frequency::monthly;
  request.fees = fees(1'000, 0, 1'250);
  const Quote found = answer(request);
  EXPECT_EQ(found.each_gift, rp(50'000));
  EXPECT_EQ(found.gross, rp(300'000));
  EXPECT_EQ(found.channel_fee, rp(6'000));
  EXPECT_EQ(found.amil, rp(6 * 6'125));
  EXPECT_EQ(found.net, rp(6 * 42'875));
  EXPECT_EQ(plus(found.cost, found.leftover), found.net);
  EXPECT_EQ(found.leftover, found.schedule.back().balance);
  EXPECT_EQ(found.cost_per_worker, rp(84'000));
}

// 16.100 a month carry 7.700 and 7.000 out of November and December; the ten months at 16.800 use
// up 700 of it each, to the last rupiah.
TEST(QuoteMonthly, SaysWhatToAddEachMonthForOneWorkerMore) {
  QuoteRequest request = gift(8'400);
  request.frequency = Frequency::monthly;
  const Quote found = answer(request);
  EXPECT_EQ(found.workers, 0);
  EXPECT_EQ(found.each_to_next, rp(16'100 - 8'400));
}

TEST(QuoteMonthly, SaysWhatToAddToTheGrossOfAllMonths) {
  QuoteRequest request = gift(8'400);
  request.frequency = Frequency::monthly;
  const Quote found = answer(request);
  EXPECT_EQ(found.gross, rp(12 * 8'400));
  EXPECT_EQ(found.to_next_worker, rp(12 * (16'100 - 8'400)));
}

TEST(QuoteMonthly, FindsTheGiftThatCoversWorkersInEveryMonth) {
  QuoteRequest request = for_workers(1);
  request.frequency = Frequency::monthly;
  const Quote found = answer(request);
  EXPECT_EQ(found.each_gift, rp(16'100));
  EXPECT_EQ(found.gross, rp(12 * 16'100));
  EXPECT_EQ(found.workers, 1);
  EXPECT_EQ(found.leftover, rp(0));
}

// 3 rupiah in the first month, 4 in the second: 14 cover 4 workers with 2 over, and 14 + 2 cover 4
// again. No smaller gift does: 13 + 1 cover 3.
TEST(QuoteMonthly, CountsOnTheLastRupiahCarriedOver) {
  OwnTariff own;
  own.brackets = {{rp(0), rp(100)}};
  own.jkm = {{between("2020-01", "2020-01"), rp(2), "law"}, {from("2020-02"), rp(3), "law"}};
  QuoteRequest request = for_workers(4);
  request.start = month("2020-01");
  request.months = 2;
  request.frequency = Frequency::monthly;
  EXPECT_EQ(quote(own.view(), request)->each_gift, rp(14));
}

struct Refusal {
  std::string_view code, path;
  std::function<void(QuoteRequest&)> change;
};

TEST(QuoteErrors, NameTheFieldAtFault) {
  const Refusal refusals[] = {
      {"months_out_of_range", "/months", [](auto& request) { request.months = 0; }},
      {"months_out_of_range", "/months", [](auto& request) { request.months = 61; }},
      {"months_out_of_range", "/months", [](auto& request) { request.months = -1; }},
      {"months_past_calendar", "/months",
       [](auto& request) {
         request.start = month("9999-12");
         request.months = 2;
       }},
      {"month_before_first_rule", "/start",
       [](auto& request) { request.start = month("2015-06"); }},
      {"month_before_first_rule", "/start",
       [](auto& request) {
         request.start = month("2015-06");
         request.who = Mix{1, 1};
       }},
      {"gift_too_large", "/gift",
       [](auto& request) { request.what = Gift{.amount = rp(1'000'000'000'000'001)}; }},
      {"gift_too_large", "/gift",
       [](auto& request) {
         request.what = Gift{.amount = kLargestGift};
         request.frequency = Frequency::monthly;
       }},
      {"gift_below_fee", "/gift",
       [](auto& request) {
         request.what = Gift{.amount = rp(3'999)};
         request.fees = fees(4'000, 0, 0);
       }},
      {"gift_below_fee", "/gift",
       [](auto& request) {
         request.what = Gift{.amount = rp(3'999)};
         request.fees = fees(4'000, 0, 0);
         request.who = Mix{1, 1};
       }},
      {"gift_below_fee", "/gift",
       [](auto& request) {
         request.what = Gift{.amount = rp(3'999)};
         request.fees = fees(4'000, 0, 0);
         request.frequency = Frequency::monthly;
       }},
      {"gross_too_large", "/gift",
       [](auto& request) {
         request.what = Gift{.amount = kLargestGift, .net = true};
         request.fees = fees(0, 9'999, 0);
       }},
      {"workers_too_many", "/workers",
       [](auto& request) { request.what = Workers{.count = 5'411'255'412}; }},  // × 184.800
      {"workers_too_many", "/workers",
       [](auto& request) { request.what = Workers{.count = 1'000'000'000'000'000}; }},
      {"workers_too_many", "/workers",
       [](auto& request) {
         request.what = Workers{.count = 1'000'000'000'000'000};
         request.who = Mix{1'000'000, 999'999};
       }},
      {"workers_too_many", "/workers",
       [](auto& request) {
         request.what = Workers{.count = 1'000'000'000'000'000};
         request.frequency = Frequency::monthly;
       }},
      {"mix_empty", "/mix", [](auto& request) { request.who = Mix{0, 0}; }},
      {"mix_monthly", "/frequency",
       [](auto& request) {
         request.who = Mix{1, 1};
         request.frequency = Frequency::monthly;
       }},
  };
  for (const Refusal& refusal : refusals) {
    SCOPED_TRACE(refusal.code);
    QuoteRequest request = gift(500'000);
    refusal.change(request);
    EXPECT_THAT(quote(shipped(), request), fails(refusal.code, refusal.path));
  }
}

TEST(QuoteErrors, DoNotCatchWhatIsStillAllowed) {
  const std::function<void(QuoteRequest&)> changes[] = {
      [](auto& request) { request.months = 1; },
      [](auto& request) { request.months = 60; },
      [](auto& request) { request.start = month("2015-07"); },
      [](auto& request) {
        request.start = month("9999-12");
        request.months = 1;
      },
      [](auto& request) { request.what = Gift{.amount = kLargestGift}; },
      [](auto& request) { request.what = Workers{.count = 5'411'255'411}; },
      [](auto& request) {
        request.what = Gift{.amount = rp(4'000)};
        request.fees = fees(4'000, 0, 0);
      },
      [](auto& request) {
        request.what = Gift{.amount = kLargestGift};
        request.frequency = Frequency::monthly;
        request.months = 9;
      },
  };
  for (const auto& change : changes) {
    QuoteRequest request = gift(500'000);
    change(request);
    EXPECT_TRUE(quote(shipped(), request));
  }
}

// From November 2026 on: 8.400, 16.800, then 16.800 more in each month (domain.md).
TEST(MonthsForOne, AreAsManyAsTheGiftPaysForOneWorker) {
  struct Case {
    std::int64_t gift;
    int months;
  };
  for (const auto& [amount, months] : {Case{0, 0}, Case{8'399, 0}, Case{8'400, 1}, Case{33'600, 3},
                                       Case{100'000, 6}, Case{100'800, 7}}) {
    SCOPED_TRACE(amount);
    EXPECT_EQ(months_for_one(answer(gift(amount))), months);
  }
}

TEST(MonthsForOne, ArePaidByWhatFeesLeave) {
  QuoteRequest request = gift(88'400);
  request.fees = fees(4'000, 0, 0);
  EXPECT_EQ(months_for_one(answer(request)), 6);
  request.fees = fees(4'401, 0, 0);
  EXPECT_EQ(months_for_one(answer(request)), 5);
}

TEST(MonthsForOne, DoCoverAWorkerWhenTheyAreAskedFor) {
  QuoteRequest request = gift(100'000);
  request.months = months_for_one(answer(request));
  EXPECT_EQ(answer(request).workers, 1);
  ++request.months;
  EXPECT_EQ(answer(request).workers, 0);
}

TEST(MonthsForOne, AreNotToldOfAMixOrOfAMonthlyGift) {
  QuoteRequest request = gift(100'000);
  request.who = Mix{1, 1};
  EXPECT_EQ(months_for_one(answer(request)), 0);
  request = gift(10'000);
  request.frequency = Frequency::monthly;
  EXPECT_EQ(months_for_one(answer(request)), 0);
}

TEST(Quote, FollowsTheTariffItIsGiven) {
  OwnTariff own;
  QuoteRequest request = gift(100'000);
  request.start = month("2020-01");
  request.months = 2;
  EXPECT_EQ(quote(own.view(), request)->workers, 3);  // 2 × (10.000 + 5.000)
}

}  // namespace
}  // namespace lindung
