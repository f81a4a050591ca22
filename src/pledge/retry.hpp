#pragma once

#include <cstdint>
#include <optional>

namespace lindung {

/// After this many attempts in a row a pledge waits in the outbox until the donor, or the next
/// visit, tries again.
inline constexpr int kMostAttempts = 6;

/// The longest that an endpoint may ask for (Retry-After) and be waited for.
inline constexpr std::int64_t kLongestRetryAfter = 300;  // seconds

/// Milliseconds to wait after attempt `attempt` (from 1) failed; nothing: give up for now.
///
/// Somewhere from 0 to 1 second after the first, 2 after the second and so on doubling to 16, as
/// `random`, any 32 bits, has it (full jitter): many pages that failed together don't come back
/// together. `retry_after` are the seconds that the endpoint asked for: they come on top, and
/// nothing is waited for when they are more than kLongestRetryAfter.
[[nodiscard]] std::optional<std::int64_t> next_wait(
    int attempt, std::uint32_t random, std::optional<std::int64_t> retry_after = std::nullopt);

}  // namespace lindung
