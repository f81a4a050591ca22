#include "studio/model/whatif.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "coverage/quote.hpp"
#include "studio/model/days.hpp"

namespace lindung::studio {
namespace {

constexpr int kNever = std::numeric_limits<int>::max();
constexpr int kLongest = 3'650;

std::optional<Error> first_error(const WhatIfInput& input) {
  const auto is_band = [](const Band& band, std::int64_t most) {
    return band.low >= 1 && band.low <= band.high && band.high <= most;
  };
  const auto wrong = [](std::string_view code, std::string_view path, std::string_view message) {
    return Error(code, path, std::string(message));
  };
  if (!is_band(input.gifts_a_day, kMostGiftsADay)) {
    return wrong("gifts_out_of_range", "/gifts_a_day",
                 "Give gifts a day from 1 to 1.000.000, the lower number first.");
  }
  if (!is_band(input.gift, kMostGift)) {
    return wrong("gift_out_of_range", "/gift",
                 "Give rupiah from 1 to 1.000.000.000.000, the lower number first.");
  }
  const bool are_targets = std::ranges::all_of(input.targets, [](const WhatIfTarget& target) {
    return target.workers >= 0 && target.workers <= Rupiah::kMax;
  });
  if (!are_targets || input.targets.size() > kMostTargets) {
    return wrong("targets_out_of_range", "/targets", "Give at most 100 targets.");
  }
  if (input.courses < 10 || input.courses > 10'000) {
    return wrong("courses_out_of_range", "/courses", "Give 10 to 10.000 courses.");
  }
  if (input.most_days < 1 || input.most_days > kLongest) {
    return wrong("days_out_of_range", "/most_days", "Give 1 to 3.650 days.");
  }
  if (input.mix[0] < 0 || input.mix[1] < 0 || input.mix[0] > kMostWeight ||
      input.mix[1] > kMostWeight || input.mix[0] + input.mix[1] == 0) {
    return wrong("mix_empty", "/mix", "Give at least one sector a weight above 0.");
  }
  return std::nullopt;
}

/// What a worker costs whose cover begins in this month.
Result<std::int64_t> price_in(const Tariff& tariff, const WhatIfInput& input, Month month) {
  std::int64_t sum = 0;
  std::int64_t weights = 0;
  for (const Sector sector : kSectors) {
    const std::int64_t weight = input.mix[index(sector)];
    if (weight == 0) continue;
    const auto quoted = quote(tariff, {.what = Workers{.count = 1},
                                       .months = input.months,
                                       .start = month,
                                       .who = sector,
                                       .income = input.income});
    if (!quoted) return std::unexpected(quoted.error());
    sum += quoted->cost_per_worker.value_or(Rupiah{}).value() * weight;
    weights += weight;
  }
  return std::max<std::int64_t>(sum / weights, 1);
}

/// By day; as far as the calendar goes.
Result<std::vector<std::int64_t>> prices_by_day(const Tariff& tariff, const WhatIfInput& input) {
  std::vector<std::int64_t> prices;
  std::optional<Month> month;
  for (int day = 1; day <= input.most_days; ++day) {
    const auto date = day_of(input.first_day, day);
    if (!date) break;
    if (month != date->month()) {
      month = date->month();
      const auto price = price_in(tariff, input, *month);
      if (!price && prices.empty()) return std::unexpected(price.error());
      if (!price) break;
      prices.push_back(*price);
    } else {
      prices.push_back(prices.back());
    }
  }
  return prices;
}

/// The day by which so many in a hundred are there; the days are in order.
std::optional<int> percentile(const std::vector<int>& days, std::size_t hundredths) {
  const std::size_t rank = (days.size() * hundredths + 99) / 100;
  const int day = days[std::max<std::size_t>(rank, 1) - 1];
  if (day == kNever) return std::nullopt;
  return day;
}

}  // namespace

std::optional<Date> day_of(Date first_day, int days) {
  return later(first_day, std::max(days, 1) - 1);
}

Result<WhatIf> WhatIf::of(const Tariff& tariff, WhatIfInput input) {
  if (auto error = first_error(input)) return std::unexpected(*std::move(error));
  auto prices = prices_by_day(tariff, input);
  if (!prices) return std::unexpected(std::move(prices).error());
  return WhatIf(std::move(input), *std::move(prices));
}

WhatIf::WhatIf(WhatIfInput input, std::vector<std::int64_t> prices)
    : input_(std::move(input)),
      prices_(std::move(prices)),
      counts_(input_.gifts_a_day.low, input_.gifts_a_day.high, kMostGiftsADay),
      nets_(input_.gift.low, input_.gift.high, kMostGift),
      reached_(input_.targets.size()),
      chance_(0) {
  nets_.change([&](std::int64_t gross) {
    const auto parts = split(Rupiah::of(gross).value_or(Rupiah{}), input_.fees);
    return parts ? parts->net.value() : 0;
  });
  begin_course();
}

void WhatIf::begin_course() {
  // A course's chance depends on its number alone.
  chance_ = Chance(input_.seed + static_cast<std::uint64_t>(course_) * 0x9E3779B97F4A7C15U);
  chance_ = Chance(chance_.next() ^ input_.seed);
  day_ = 0;
  workers_ = input_.workers_so_far;
  pot_ = 0;
  missing_ = 0;
  reached_now_.clear();
  for (const WhatIfTarget& target : input_.targets) {
    const bool is_there = workers_ >= target.workers;
    reached_now_.push_back(is_there ? 0 : kNever);
    missing_ += is_there ? 0 : 1;
  }
}

void WhatIf::run_day() {
  const std::int64_t price = prices_[static_cast<std::size_t>(day_++)];
  const std::int64_t count = counts_.at(Spread::draw(chance_));
  const std::int64_t drawn = std::min(count, kMostDrawn);
  std::int64_t sum = 0;
  for (std::int64_t i = 0; i < drawn; ++i) sum += nets_.at(Spread::draw(chance_));
  gifts_ += static_cast<std::uint64_t>(drawn);
  if (count > drawn) sum = sum / drawn * count + sum % drawn * count / drawn;
  pot_ += sum;
  workers_ += pot_ / price;
  pot_ %= price;
  for (std::size_t i = 0; i < input_.targets.size(); ++i) {
    if (reached_now_[i] != kNever || workers_ < input_.targets[i].workers) continue;
    reached_now_[i] = day_;
    --missing_;
  }
}

void WhatIf::end_course() {
  for (std::size_t i = 0; i < reached_.size(); ++i) reached_[i].push_back(reached_now_[i]);
  ++course_;
}

bool WhatIf::advance(std::uint64_t gifts) {
  const std::uint64_t until = gifts_ + gifts;
  while (!is_done()) {
    if (missing_ == 0 || day_ == static_cast<int>(prices_.size())) {
      end_course();
      if (!is_done()) begin_course();
      continue;
    }
    run_day();
    if (gifts_ >= until) break;
  }
  return is_done();
}

std::vector<TargetOutlook> WhatIf::outlook() const {
  std::vector<TargetOutlook> all;
  if (course_ == 0) return all;
  for (std::size_t i = 0; i < reached_.size(); ++i) {
    std::vector<int> days = reached_[i];
    std::ranges::sort(days);
    TargetOutlook one{.target = input_.targets[i],
                      .early = percentile(days, 10),
                      .middle = percentile(days, 50),
                      .late = percentile(days, 90),
                      .in_time = std::nullopt};
    if (one.target.by) {
      const std::int64_t last =
          std::max<std::int64_t>(days_between(input_.first_day, *one.target.by) + 1, 0);
      const auto in_time = std::ranges::count_if(days, [&](int day) { return day <= last; });
      one.in_time = static_cast<int>(in_time * 100 / std::ssize(days));
    }
    all.push_back(one);
  }
  return all;
}

}  // namespace lindung::studio
