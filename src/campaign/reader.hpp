#pragma once

#include <optional>

#include "campaign/campaign.hpp"
#include "campaign/node.hpp"
#include "campaign/problem.hpp"

namespace lindung {

/// Reads a campaign file. Every problem is reported, errors and warnings alike, and the reading
/// goes on behind it; there is a campaign only when no error was found.
///
/// Codes of errors: missing, wrong_type, out_of_range, list_length, text_length, text_control,
/// date_unreadable, id_unreadable, id_twice, language_unreadable, link_* (channel/link.hpp),
/// schema_version_newer, tariff_unknown, source_unknown, value_unknown, period_backwards,
/// targets_not_rising, months_not_rising, month_not_offered, amil_above_cap, channel_none,
/// colour_unreadable, and those of check_channels(). Of warnings: unknown_key, language_missing,
/// permit_missing, channel_kind_unknown, fund_without_channel.
[[nodiscard]] std::optional<Campaign> read_campaign(Node file, Problems& problems);

/// The same with a look at the form of the fields, the tariff and the list of channels only: enough
/// to show what a gift does, and lighter for the page's first load. Whoever pays, and whoever edits
/// a campaign, reads it by read_campaign().
[[nodiscard]] std::optional<Campaign> read_campaign_for_giving(Node file, Problems& problems);

/// Reads {"workers": n, "as_of": "YYYY-MM-DD"}, what the address of a campaign's progress answers.
[[nodiscard]] std::optional<Progress> read_progress(const Node& node, Problems& problems);

}  // namespace lindung
