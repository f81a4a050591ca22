#pragma once

#include <string>
#include <string_view>

#include "campaign/node.hpp"

/// What the page may ask before the giver pays: plain functions of plain values. Campaigns are read
/// once and named by a number from then on; nothing has to be given back.
namespace lindung::session {

/// Reads a parsed campaign file as read_campaign_for_giving() does: {"campaign": number,
/// "problems": [warnings]} or {"problems": […]}.
[[nodiscard]] Node load(Node file, bool too_deep);

/// The day the widget lives in: `written` ("2026-11-23", for previews) or, where that is "", the
/// day in Jakarta at `unix_seconds`; "" when neither is a day.
[[nodiscard]] std::string today(std::string_view written, double unix_seconds);

/// write_campaign_view() and answer_screen() of campaign/answer.hpp.
/// Errors besides theirs: campaign_unknown, today_unreadable.
[[nodiscard]] Node view(int campaign, std::string_view lang, std::string_view today);
[[nodiscard]] Node screen(int campaign, const Node& request, std::string_view today);

/// {"workers", "as_of"} of a progress file, or an error.
[[nodiscard]] Node progress(const Node& file);

/// "Rp16.800" and its words; "" for what is no amount.
[[nodiscard]] std::string rupiah(double amount);
[[nodiscard]] std::string words(double amount);

/// {"amount": number} or {"error": …}: what the giver typed, by read_amount().
[[nodiscard]] Node read(std::string_view text, bool is_english);

}  // namespace lindung::session
