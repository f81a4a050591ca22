#pragma once

#include <ostream>
#include <string_view>

#include "pledge/pledge.hpp"
#include "support/values.hpp"

namespace lindung {

inline void PrintTo(Instant instant, std::ostream* out) { *out << format(instant); }
inline void PrintTo(PledgeState state, std::ostream* out) { *out << name(state); }
inline void PrintTo(const Reference& reference, std::ostream* out) { *out << reference.text(); }

}  // namespace lindung

namespace lindung::test {

inline Instant at(std::string_view text) { return read_instant(text).value(); }
inline Reference reference(std::string_view text) { return Reference::read(text).value(); }

/// A gift once of Rp201.600 for twelve months by this kind of channel, as it was promised.
inline Pledge promised(std::string_view kind = "link") {
  return {.reference = reference("7K3M-Q9XT-4BWD"),
          .campaign = "baznas",
          .channel = "situs",
          .kind = std::string(kind),
          .fund = Fund::infak,
          .lang = "id",
          .amount = rp(201'600),
          .months = 12,
          .start = month("2026-11"),
          .workers = 1,
          .created = at("2026-11-23T10:00:00Z")};
}

/// The states of its history.
inline std::vector<PledgeState> states(const Pledge& pledge) {
  std::vector<PledgeState> found;
  for (const PledgeStep& step : pledge.history) found.push_back(step.state);
  return found;
}

}  // namespace lindung::test
