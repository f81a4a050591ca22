#pragma once

#include "coverage/quote.hpp"
#include "support/tariffs.hpp"

namespace lindung::test {

/// A gift once for twelve months from November 2026, lowest bracket, no fees.
inline QuoteRequest gift(std::int64_t amount) {
  return {.what = Gift{.amount = rp(amount)}, .months = 12, .start = month("2026-11")};
}

inline QuoteRequest for_workers(std::int64_t count) {
  return {.what = Workers{.count = count}, .months = 12, .start = month("2026-11")};
}

inline Fees fees(std::int64_t flat, std::int64_t share, std::int64_t amil) {
  return {.channel_flat = rp(flat), .channel = bps(share), .amil = bps(amil)};
}

}  // namespace lindung::test
