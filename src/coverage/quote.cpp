#include "coverage/quote.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace lindung {
namespace {

/// Prices of every month for one sector, and their sum.
struct Priced {
  std::vector<QuoteMonth> schedule;
  Rupiah total;
};

std::unexpected<Error> gross_too_large() {
  return failure("gross_too_large", "/gift",
                 "With its fees this gift is above Rp9.007.199.254.740.991. Give less.");
}

Result<Priced> price_months(const Tariff& tariff, const QuoteRequest& request, Sector sector) {
  Priced priced;
  const Member member{.sector = sector, .income = request.income};
  for (int i = 0; i < request.months; ++i) {
    const auto month = request.start.later(i);
    if (!month) {
      return failure("months_past_calendar", "/months", "End by December 9999: give fewer months.");
    }
    const auto price = month_price(tariff, *month, member);
    if (!price) return std::unexpected(price.error());
    const auto total = plus(priced.total, price->total);
    if (!total) return gross_too_large();
    priced.total = *total;
    priced.schedule.push_back({.month = *month, .sector = sector, .price = *price});
  }
  return priced;
}

/// How many workers were asked for; 0 when a gift was given.
std::int64_t wanted_workers(const QuoteRequest& request) {
  const auto* workers = std::get_if<Workers>(&request.what);
  return workers != nullptr ? workers->count : 0;
}

/// The gross that was given, or that the wanted workers need (they cost `cost`), and its parts.
Result<Split> split_asked(const QuoteRequest& request, std::optional<Rupiah> cost) {
  const auto* gift = std::get_if<Gift>(&request.what);
  std::optional<Rupiah> gross;
  if (gift == nullptr) {
    gross = cost ? gross_for(*cost, request.fees) : std::nullopt;
    if (!gross || *gross > kLargestGift) {
      return failure("workers_too_many", "/workers",
                     "Covering so many workers costs more than Rp1.000.000.000.000.000, the "
                     "largest gift. Ask for fewer.");
    }
  } else if (gift->amount > kLargestGift) {
    return failure("gift_too_large", "/gift",
                   "A gift is at most Rp1.000.000.000.000.000. Give less.");
  } else {
    gross = gift->net ? gross_for(gift->amount, request.fees) : gift->amount;
    if (!gross) return gross_too_large();
  }
  const auto parts = split(*gross, request.fees);
  if (!parts) {
    return failure(
        "gift_below_fee", "/gift",
        "The channel's fee is more than this gift. Give more, or choose another channel.");
  }
  return *parts;
}

/// How much more than `gross` leaves `net`.
std::optional<Rupiah> more_for(std::optional<Rupiah> net, Rupiah gross, const Fees& fees) {
  const auto needed = net ? gross_for(*net, fees) : std::nullopt;
  return needed ? minus(*needed, gross) : std::nullopt;
}

void put(Quote& quote, const Split& parts, Rupiah cost) {
  quote.gross = parts.gross;
  quote.each_gift = parts.gross;
  quote.channel_fee = parts.channel_fee;
  quote.amil = parts.amil;
  quote.net = parts.net;
  quote.cost = cost;
  quote.leftover = minus(parts.net, cost).value_or(Rupiah{});
}

Quote begin_quote(const QuoteRequest& request) {
  Quote quote{.months = request.months,
              .start = request.start,
              .end = request.start.later(request.months - 1).value_or(request.start)};
  quote.frequency = request.frequency;
  return quote;
}

Result<Quote> quote_one_sector(const QuoteRequest& request, Priced priced) {
  const Rupiah each = priced.total;
  const auto parts = split_asked(request, times(each, wanted_workers(request)));
  if (!parts) return std::unexpected(parts.error());
  Quote quote = begin_quote(request);
  quote.workers = parts->net.value() / each.value();
  put(quote, *parts, times(each, quote.workers).value_or(parts->net));
  quote.cost_per_worker = each;
  quote.to_next_worker = more_for(times(each, quote.workers + 1), quote.gross, request.fees);
  quote.each_to_next = quote.to_next_worker;
  quote.schedule = std::move(priced.schedule);
  return quote;
}

Result<Quote> quote_mix(const Tariff& tariff, const QuoteRequest& request, const Mix& mix) {
  if (std::ranges::all_of(mix, [](std::int64_t weight) { return weight == 0; })) {
    return failure("mix_empty", "/mix", "Give at least one sector of the mix a weight above 0.");
  }
  if (request.frequency == Frequency::monthly) {
    return failure("mix_monthly", "/frequency",
                   "A mix is for a gift given once. Ask for one sector, or for once.");
  }
  Quote quote = begin_quote(request);
  BySector<Rupiah> each{};
  BySector<std::vector<QuoteMonth>> rows;
  for (const Sector sector : kSectors) {
    if (mix[index(sector)] == 0) continue;
    auto priced = price_months(tariff, request, sector);
    if (!priced) return std::unexpected(priced.error());
    each[index(sector)] = priced->total;
    rows[index(sector)] = std::move(priced->schedule);
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(request.months); ++i) {
    for (auto& row : rows) {
      if (!row.empty()) quote.schedule.push_back(row[i]);
    }
  }

  const std::int64_t wanted = std::min(wanted_workers(request), kLargestGift.value());
  const auto parts = split_asked(request, cost_of(apportion(mix, wanted), each));
  if (!parts) return std::unexpected(parts.error());
  const auto taken = apportion_within(mix, parts->net, each);
  for (const std::int64_t count : taken) quote.workers += count;
  put(quote, *parts, cost_of(taken, each).value_or(parts->net));
  quote.to_next_worker =
      more_for(cost_of(apportion(mix, quote.workers + 1), each), quote.gross, request.fees);
  quote.each_to_next = quote.to_next_worker;
  quote.mix = taken;
  return quote;
}

/// Spends `net` each month on as many workers as the balance covers; the fewest of any month.
std::int64_t run_months(std::vector<QuoteMonth>& schedule, Rupiah net) {
  std::int64_t fewest = Rupiah::kMax;
  std::int64_t balance = 0;
  for (QuoteMonth& row : schedule) {
    const std::int64_t price = row.price.total.value();
    balance += net.value();
    row.workers = balance / price;
    balance %= price;
    row.balance = Rupiah::of(balance).value_or(Rupiah{});
    fewest = std::min(fewest, row.workers);
  }
  return fewest;
}

/// Whether `net` a month covers `workers` in every month.
bool covers_every_month(const std::vector<QuoteMonth>& schedule, std::int64_t net,
                        std::int64_t workers) {
  std::int64_t balance = 0;
  for (const QuoteMonth& row : schedule) {
    const std::int64_t price = row.price.total.value();
    balance += net;
    if (balance / price < workers) return false;
    balance %= price;
  }
  return true;
}

/// The smallest net a month, from `at_least` on, that covers `workers` in every month; nothing
/// above Rupiah::kMax. What is carried over is always less than a month's price, so the answer lies
/// within one price of the dearest month's cost, and that stretch is searched.
std::optional<Rupiah> net_to_cover(const std::vector<QuoteMonth>& schedule, std::int64_t workers,
                                   Rupiah at_least) {
  Rupiah dearest;
  for (const QuoteMonth& row : schedule) dearest = std::max(dearest, row.price.total);
  const auto enough = times(dearest, workers);
  if (!enough) return std::nullopt;
  std::int64_t net = at_least.value();
  Rupiah carried;
  for (const QuoteMonth& row : schedule) {
    const std::int64_t cost = row.price.total.value() * workers;
    net = std::max(net, cost - carried.value() + (carried == Rupiah{} ? 0 : 1));
    carried = row.price.total;
  }
  while (net < enough->value() && !covers_every_month(schedule, net, workers)) ++net;
  return Rupiah::of(net);
}

Result<Quote> quote_monthly(const QuoteRequest& request, Priced priced) {
  const std::int64_t wanted = wanted_workers(request);
  const auto parts = split_asked(request, net_to_cover(priced.schedule, wanted, Rupiah{}));
  if (!parts) return std::unexpected(parts.error());
  Quote quote = begin_quote(request);
  const auto all = [&](Rupiah amount) { return times(amount, request.months); };
  if (!all(parts->gross)) {
    return failure("gift_too_large", "/gift",
                   "Over all its months this gift is above Rp9.007.199.254.740.991. Give less, or "
                   "for fewer months.");
  }
  quote.workers = run_months(priced.schedule, parts->net);
  const Split sums{.gross = *all(parts->gross),
                   .channel_fee = *all(parts->channel_fee),
                   .amil = *all(parts->amil),
                   .net = *all(parts->net)};
  const Rupiah left = priced.schedule.back().balance;
  put(quote, sums, minus(sums.net, left).value_or(Rupiah{}));
  quote.each_gift = parts->gross;
  quote.cost_per_worker = priced.total;
  quote.each_to_next = more_for(net_to_cover(priced.schedule, quote.workers + 1, parts->net),
                                parts->gross, request.fees);
  if (quote.each_to_next) quote.to_next_worker = all(*quote.each_to_next);
  quote.schedule = std::move(priced.schedule);
  return quote;
}

}  // namespace

Result<Quote> quote(const Tariff& tariff, const QuoteRequest& request) {
  if (request.months < kFewestMonths || request.months > kMostMonths) {
    return failure("months_out_of_range", "/months", "Give a number of months from 1 to 60.");
  }
  if (const auto* mix = std::get_if<Mix>(&request.who)) return quote_mix(tariff, request, *mix);
  auto priced = price_months(tariff, request, std::get<Sector>(request.who));
  if (!priced) return std::unexpected(priced.error());
  return request.frequency == Frequency::monthly ? quote_monthly(request, *std::move(priced))
                                                 : quote_one_sector(request, *std::move(priced));
}

int months_for_one(const Quote& quote) {
  if (quote.mix || quote.frequency == Frequency::monthly) return 0;
  std::int64_t left = quote.net.value();
  int months = 0;
  for (const QuoteMonth& row : quote.schedule) {
    left -= row.price.total.value();
    if (left < 0) break;
    ++months;
  }
  return months;
}

}  // namespace lindung
