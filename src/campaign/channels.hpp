#pragma once

#include <string_view>

#include "campaign/node.hpp"
#include "campaign/problem.hpp"
#include "channel/channel.hpp"

namespace lindung {

/// Checks the channels of a campaign's file, each by its kind.
///
/// Codes of errors besides those of the format: channel_limits, channel_period, channel_hours,
/// channel_none, transfer_no_account, and at the payload or the items those of Qris::read(),
/// to_dynamic() and check_items(). Of warnings: channel_kind_unknown, fund_without_channel,
/// office_without_place, account_letters, account_zeros, account_length.
void check_channels(const Node& file, Problems& problems);

/// The channel of an entry, as far as it can be read, with its texts in `lang`. It views the entry.
[[nodiscard]] Channel channel_from(const Node& entry, std::string_view lang);

}  // namespace lindung
