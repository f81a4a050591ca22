#include "pledge/retry.hpp"

#include <algorithm>

namespace lindung {

std::optional<std::int64_t> next_wait(int attempt, std::uint32_t random,
                                      std::optional<std::int64_t> retry_after) {
  const std::int64_t asked = std::max<std::int64_t>(retry_after.value_or(0), 0);
  if (attempt >= kMostAttempts || asked > kLongestRetryAfter) return std::nullopt;
  constexpr std::uint64_t kFirst = 1'000;  // milliseconds
  const std::uint64_t window = kFirst << static_cast<unsigned>(std::max(attempt, 1) - 1);
  const std::uint64_t jitter = (window + 1) * random >> 32U;  // each of 0 to window as often
  return asked * 1'000 + static_cast<std::int64_t>(jitter);
}

}  // namespace lindung
