#pragma once

#include <cstdint>

#include "campaign/spec.hpp"

/// The formats of what comes in, as tables. assets/schema says the same to editors and other
/// programs, and a test holds the two together.
namespace lindung {

/// The workers' monthly income where a campaign does not say: in the lowest bracket.
inline constexpr std::int64_t kLowestIncome = 1'000'000;

/// Bytes of a dedication, enough for sixty letters of any script: "Mengenang almarhumah Ibu Siti".
inline constexpr std::int64_t kDedication = 180;

/// A campaign file, schema version 1, but for its channels.
[[nodiscard]] Spec campaign_format();

/// What every channel has, of whatever kind: its place in the list. channel_format.hpp has the
/// rest.
[[nodiscard]] Spec channel_summary_format();

/// {"workers": n, "as_of": "2026-11-23"}: what the address of a campaign's progress answers.
[[nodiscard]] Spec progress_format();

/// A request of the batch protocol.
[[nodiscard]] Spec request_format();

}  // namespace lindung
