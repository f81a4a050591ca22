#include "channel/fit.hpp"

#include <algorithm>
#include <chrono>
#include <limits>

#include "money/text.hpp"

namespace lindung {
namespace {

/// Monday is 0.
std::size_t weekday(Date date) {
  const std::chrono::year_month_day day{
      std::chrono::year(date.year()),
      std::chrono::month(static_cast<unsigned>(date.month().month())),
      std::chrono::day(static_cast<unsigned>(date.day()))};
  return std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding() - 1;
}

bool is_open(const std::vector<OpenHours>& hours, const Visit& visit) {
  if (hours.empty() || !visit.minute) return true;
  return std::ranges::any_of(hours, [&](const OpenHours& one) {
    return one.days[weekday(visit.today)] && *visit.minute >= one.from && *visit.minute < one.until;
  });
}

bool is_among(const std::vector<std::string_view>& list, std::string_view one) {
  return list.empty() || one.empty() || std::ranges::find(list, one) != list.end();
}

/// The nearest amount between the limits that is a multiple of the step; of two the larger.
std::optional<Rupiah> nearest(const Channel& channel, Rupiah amount) {
  const std::int64_t step = std::max<std::int64_t>(channel.step.value(), 1);
  const std::int64_t largest = channel.maximum.value_or(kLargestGift).value() / step * step;
  const std::int64_t smallest =
      (std::max<std::int64_t>(channel.minimum.value(), 1) + step - 1) / step * step;
  if (smallest > largest) return std::nullopt;
  const std::int64_t below = amount.value() / step * step;
  const std::int64_t above = below == amount.value() ? below : below + step;
  const std::int64_t best = amount.value() - below < above - amount.value() ? below : above;
  return Rupiah::of(std::clamp(best, smallest, largest));
}

/// The limit that the amount breaks, as the end of a sentence.
struct Limit {
  std::string_view code;
  std::string_view takes;
};

std::optional<Limit> broken_limit(const Channel& channel, Rupiah amount) {
  if (amount < channel.minimum) return Limit{"channel_minimum", "gifts from a minimum on"};
  if (channel.maximum && amount > *channel.maximum) {
    return Limit{"channel_maximum", "gifts up to a maximum"};
  }
  if (channel.step > Rupiah{} && amount.value() % channel.step.value() != 0) {
    return Limit{"channel_step", "round gifts only"};
  }
  return std::nullopt;
}

Misfit misfit(std::string_view code, std::string_view path, std::string_view message) {
  return {.error = Error(code, path, std::string(kSentences ? message : ""))};
}

}  // namespace

std::optional<Misfit> find_misfit(const Channel& channel, Fund fund, Rupiah amount,
                                  const Visit& visit) {
  if (!channel.takes[static_cast<std::size_t>(fund)]) {
    return misfit("channel_fund", "/fund",
                  "This channel does not take this fund. Choose another channel or fund.");
  }
  if (!is_among(channel.languages, visit.lang)) {
    return misfit("channel_language", "",
                  "This channel does not speak this language. Choose another.");
  }
  if (!is_among(channel.regions, visit.region)) {
    return misfit("channel_region", "/region",
                  "This channel does not serve this region. Choose another.");
  }
  if (channel.from && visit.today < *channel.from) {
    return misfit("channel_not_yet", "", "This channel is not open yet. Choose another.");
  }
  if (channel.until && visit.today > *channel.until) {
    return misfit("channel_over", "", "This channel is closed for good. Choose another.");
  }
  if (!is_open(channel.open, visit)) {
    return misfit("channel_closed", "", "This channel is closed at this hour. Choose another.");
  }
  const auto limit = broken_limit(channel, amount);
  if (!limit) return std::nullopt;
  const auto fits = nearest(channel, amount);
  std::string message;
  if (kSentences) {
    message = "This channel takes " + std::string(limit->takes) + ". ";
    message += fits ? "Give " + format(*fits) + "." : "Choose another.";
  }
  return Misfit{.error = Error(limit->code, "/gift", std::move(message)), .nearest = fits};
}

}  // namespace lindung
