#include <algorithm>
#include <ostream>

#include "property/generate.hpp"

namespace lindung {
namespace {

using namespace test;

/// An independent sum of what each month's price is, taken one month at a time.
std::int64_t naive_cost(const QuoteRequest& request, Sector of) {
  std::int64_t sum = 0;
  for (int i = 0; i < request.months; ++i) {
    const Month in = request.start.later(i).value();
    sum += month_price(shipped(), in, {.sector = of, .income = request.income})->total.value();
  }
  return sum;
}

/// The sector of the next worker, by the definition: the highest weight / (2n + 1), the first of
/// equals. Compared as fractions.
std::size_t naive_next(const Mix& mix, const BySector<std::int64_t>& taken) {
  return mix[1] * (2 * taken[0] + 1) > mix[0] * (2 * taken[1] + 1) ? 1 : 0;
}

BySector<std::int64_t> naive_apportion(const Mix& mix, std::int64_t workers) {
  BySector<std::int64_t> taken{};
  for (std::int64_t i = 0; i < workers; ++i) ++taken[naive_next(mix, taken)];
  return taken;
}

QuoteRequest with_gift(QuoteRequest request, Rupiah gift, bool net = false) {
  request.what = Gift{.amount = gift, .net = net};
  return request;
}

QuoteRequest with_workers(QuoteRequest request, std::int64_t count) {
  request.what = Workers{.count = count};
  return request;
}

/// Workers covered, or -1 when the gift is below the fee.
std::int64_t covered(const QuoteRequest& request) {
  const auto found = quote(shipped(), request);
  if (!found) RC_ASSERT((found.error().code == "gift_below_fee"));
  return found ? found->workers : -1;
}

Rupiah more(Rupiah gift, std::int64_t by) { return rp(gift.value() + by); }

RC_GTEST_PROP(Quote, AddsUp, ()) {
  const auto request =
      with_gift(*test::request(), *amount(0, kLargestGift.value()), *rc::gen::arbitrary<bool>());
  const auto found = quote(shipped(), request);
  if (!found) {
    RC_ASSERT((found.error().code == "gift_below_fee" || found.error().code == "gross_too_large"));
    return;
  }
  RC_ASSERT((found->channel_fee.value() + found->amil.value() + found->net.value() ==
             found->gross.value()));
  RC_ASSERT((found->cost.value() + found->leftover.value() == found->net.value()));
}

RC_GTEST_PROP(Quote, CoversAsManyWorkersAsTheNetPaysForOneAfterAnother, ()) {
  const auto base = *test::request();
  const auto gift = *amount(0, 20'000'000);
  const auto found = quote(shipped(), with_gift(base, gift));
  RC_PRE(found.has_value());
  const auto* asked = std::get_if<Mix>(&base.who);
  const Mix mix = asked != nullptr
                      ? *asked
                      : (std::get<Sector>(base.who) == Sector::general ? Mix{1, 0} : Mix{0, 1});
  BySector<std::int64_t> each{naive_cost(base, Sector::general),
                              naive_cost(base, Sector::transport)};
  BySector<std::int64_t> taken{};
  std::int64_t left = found->net.value();
  std::int64_t workers = 0;
  while (true) {
    const std::size_t next = naive_next(mix, taken);
    if (each[next] > left) break;
    left -= each[next];
    ++taken[next];
    ++workers;
  }
  RC_ASSERT((found->workers == workers));
  RC_ASSERT((found->leftover.value() == left));
  if (asked != nullptr) RC_ASSERT((found->mix == taken));
}

RC_GTEST_PROP(Quote, OneRupiahTooLittleCoversOneWorkerFewer, ()) {
  const auto base = *test::request();
  const auto count = *whole(1, 1'000'000);
  const auto needed = quote(shipped(), with_workers(base, count));
  RC_PRE(needed.has_value());
  RC_ASSERT((covered(with_gift(base, needed->gross)) == count));
  const std::int64_t fewer = covered(with_gift(base, rp(needed->gross.value() - 1)));
  RC_ASSERT((fewer == count - 1 || fewer == -1));
}

RC_GTEST_PROP(Quote, AskingForWorkersAndGivingWhatTheyCostAreTheSame, ()) {
  const auto base = *test::request();
  const auto count = *whole(0, 1'000'000'000);
  const auto asked = quote(shipped(), with_workers(base, count));
  RC_PRE(asked.has_value());
  const auto given = quote(shipped(), with_gift(base, asked->gross));
  RC_ASSERT(given.has_value());
  RC_ASSERT((given->workers == count));
  RC_ASSERT((given->mix == asked->mix));
  RC_ASSERT((given->net == asked->net));
  RC_ASSERT((given->cost == asked->cost));
  RC_ASSERT((given->to_next_worker == asked->to_next_worker));
  RC_ASSERT((asked->leftover == rp(0)));
}

RC_GTEST_PROP(Quote, AGiftOnceNeverCoversFewerForBeingLarger, ()) {
  const auto base = *test::request();
  const auto gift = *amount(0, kLargestGift.value() / 2);
  const auto by = *whole(0, kLargestGift.value() / 2);
  RC_ASSERT((covered(with_gift(base, more(gift, by))) >= covered(with_gift(base, gift))));
}

RC_GTEST_PROP(Quote, TheNextWorkerNeedsExactlyWhatItSays, ()) {
  const auto base = *test::request();
  const auto gift = *amount(0, kLargestGift.value() / 20'000);
  const auto found = quote(shipped(), with_gift(base, gift));
  RC_PRE((found.has_value() && found->to_next_worker.has_value()));
  const std::int64_t next = found->to_next_worker->value();
  RC_ASSERT((next > 0));
  RC_ASSERT((covered(with_gift(base, more(gift, next))) == found->workers + 1));
  RC_ASSERT((covered(with_gift(base, more(gift, next - 1))) == found->workers));
}

RC_GTEST_PROP(Quote, TheNextWorkerIsAddedToTheGrossWhenFeesAreCovered, ()) {
  const auto base = *test::request();
  const auto found =
      quote(shipped(), with_gift(base, *amount(0, kLargestGift.value() / 100'000'000), true));
  RC_PRE((found.has_value() && found->to_next_worker.has_value()));
  const std::int64_t next = found->to_next_worker->value();
  RC_ASSERT((covered(with_gift(base, more(found->gross, next))) == found->workers + 1));
  RC_ASSERT((covered(with_gift(base, more(found->gross, next - 1))) == found->workers));
}

RC_GTEST_PROP(Quote, CoveringTheFeesLeavesTheGiftItself, ()) {
  const auto base = *test::request();
  const auto gift = *amount(0, 10'000'000'000);
  const auto found = quote(shipped(), with_gift(base, gift, true));
  RC_ASSERT(found.has_value());
  RC_ASSERT((found->net == gift));
  if (found->gross > rp(0)) {
    const auto less = quote(shipped(), with_gift(base, rp(found->gross.value() - 1)));
    RC_ASSERT((!less || less->net < gift));
  }
}

/// A gift each month, spent month by month as the contract says.
struct Simulated {
  std::vector<std::pair<std::int64_t, std::int64_t>> rows;  // workers and balance
  std::int64_t fewest = Rupiah::kMax;
};

std::vector<std::int64_t> month_prices(const QuoteRequest& request) {
  const Member member{.sector = std::get<Sector>(request.who), .income = request.income};
  std::vector<std::int64_t> prices;
  for (int i = 0; i < request.months; ++i) {
    prices.push_back(month_price(shipped(), request.start.later(i).value(), member)->total.value());
  }
  return prices;
}

Simulated simulate(const std::vector<std::int64_t>& prices, std::int64_t net) {
  Simulated found;
  std::int64_t balance = 0;
  for (const std::int64_t price : prices) {
    balance += net;
    std::int64_t workers = 0;
    while (balance >= price) {
      balance -= price;
      ++workers;
    }
    found.rows.emplace_back(workers, balance);
    found.fewest = std::min(found.fewest, workers);
  }
  return found;
}

QuoteRequest monthly_request() {
  QuoteRequest request = *test::request();
  request.who = *sector();
  request.frequency = Frequency::monthly;
  return request;
}

RC_GTEST_PROP(QuoteMonthly, SpendsMonthByMonth, ()) {
  const auto request = with_gift(monthly_request(), *amount(0, 3'000'000));
  const auto found = quote(shipped(), request);
  RC_PRE(found.has_value());
  const std::int64_t net = found->net.value() / request.months;
  const Simulated expected = simulate(month_prices(request), net);
  RC_ASSERT((found->workers == expected.fewest));
  RC_ASSERT((found->schedule.size() == expected.rows.size()));
  for (std::size_t i = 0; i < expected.rows.size(); ++i) {
    RC_ASSERT((found->schedule[i].workers == expected.rows[i].first));
    RC_ASSERT((found->schedule[i].balance == rp(expected.rows[i].second)));
  }
  RC_ASSERT((found->leftover == rp(expected.rows.back().second)));
  RC_ASSERT((found->cost.value() + found->leftover.value() == found->net.value()));
}

/// The net of a month's gross, by the order of money.
std::int64_t naive_net(std::int64_t gross, const Fees& fees) {
  const std::int64_t share = fees.channel.value();
  const std::int64_t fee = fees.channel_flat.value() + (gross * share + 9'999) / 10'000;
  if (fee > gross) return -1;
  const std::int64_t received = gross - fee;
  return received - received * fees.amil.value() / 10'000;
}

RC_GTEST_PROP(QuoteMonthly, TheNextWorkerNeedsExactlyWhatItSaysEachMonth, ()) {
  auto base = monthly_request();
  base.fees.channel = bps(base.fees.channel.value() % 1'001);
  base.fees.amil = bps(base.fees.amil.value() % 2'001);
  const auto gift = *amount(0, 100'000);
  const auto found = quote(shipped(), with_gift(base, gift));
  RC_PRE((found.has_value() && found->each_to_next.has_value()));
  const auto prices = month_prices(base);
  const std::int64_t next = found->each_to_next->value();
  RC_ASSERT((covered(with_gift(base, more(gift, next))) > found->workers));
  // No smaller addition does: tried by the rupiah near the answer, and in the large all over.
  const std::int64_t near = std::max<std::int64_t>(0, next - 500);
  std::int64_t before = -1;
  for (std::int64_t add = 0; add < next; add += add < near ? 997 : 1) {
    const std::int64_t net = naive_net(gift.value() + add, base.fees);
    if (net == before) continue;
    before = net;
    RC_ASSERT((simulate(prices, net).fewest <= found->workers));
  }
}

RC_GTEST_PROP(QuoteMonthly, AskingForWorkersFindsTheSmallestGiftThatCoversThem, ()) {
  auto base = monthly_request();
  base.fees = Fees{};
  base.months = std::min(base.months, 12);
  const auto count = *whole(1, 100);
  const auto prices = month_prices(base);
  const auto asked = quote(shipped(), with_workers(base, count));
  RC_ASSERT(asked.has_value());
  RC_ASSERT((asked->workers == count));
  RC_ASSERT((simulate(prices, asked->each_gift.value()).fewest == count));
  for (std::int64_t less = 1; less < 500 && less <= asked->each_gift.value(); ++less) {
    RC_ASSERT((simulate(prices, asked->each_gift.value() - less).fewest < count));
  }
}

RC_GTEST_PROP(QuoteMonthly, AskingForWorkersAndGivingWhatTheyCostAreTheSame, ()) {
  const auto base = monthly_request();
  const auto count = *whole(0, 100'000);
  const auto asked = quote(shipped(), with_workers(base, count));
  RC_PRE(asked.has_value());
  const auto given = quote(shipped(), with_gift(base, asked->each_gift));
  RC_ASSERT(given.has_value());
  RC_ASSERT((given->workers == asked->workers));
  RC_ASSERT((given->workers >= count));
  RC_ASSERT((given->gross == asked->gross));
}

RC_GTEST_PROP(Apportion, EqualsGivingWorkersOneAtATime, ()) {
  const auto mix = *test::mix();
  const auto workers = *whole(0, 20'000);
  RC_ASSERT((apportion(mix, workers) == naive_apportion(mix, workers)));
}

RC_GTEST_PROP(Apportion, NeverTakesAWorkerBackForOneMore, ()) {
  const auto mix = *test::mix();
  const auto workers = *whole(0, 999'999'999'999'999);
  const auto fewer = apportion(mix, workers);
  const auto one_more = apportion(mix, workers + 1);
  RC_ASSERT((fewer[0] + fewer[1] == workers));
  RC_ASSERT((one_more[0] >= fewer[0] && one_more[1] >= fewer[1]));
  RC_ASSERT((one_more[0] + one_more[1] == workers + 1));
}

RC_GTEST_PROP(GrossFor, IsTheSmallestOfAllGiftsByTryingEach, ()) {
  const auto fees = *test::fees();
  const auto net = *whole(0, 300);
  std::int64_t gross = 0;
  while (naive_net(gross, fees) < net) ++gross;
  RC_ASSERT((naive_net(gross, fees) == net));
  RC_ASSERT((gross_for(rp(net), fees) == rp(gross)));
}

RC_GTEST_PROP(GrossFor, LeavesTheNetAndOneRupiahLessLeavesLess, ()) {
  const auto fees = *test::fees();
  const auto net = *amount(1, Rupiah::kMax);
  const auto gross = gross_for(net, fees);
  RC_PRE(gross.has_value());
  RC_ASSERT((split(*gross, fees)->net == net));
  const auto less = split(rp(gross->value() - 1), fees);
  RC_ASSERT((!less || less->net < net));
}

RC_GTEST_PROP(Split, IsExact, ()) {
  const auto fees = *test::fees();
  const auto gross = *amount(0, 900'000'000'000);
  const auto parts = split(gross, fees);
  RC_ASSERT((parts ? parts->net.value() : -1) == naive_net(gross.value(), fees));
}

}  // namespace
}  // namespace lindung
