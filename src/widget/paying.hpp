#pragma once

#include <string>
#include <string_view>

#include "campaign/node.hpp"

/// What the page may ask when the giver pays: the second stage, loaded at the first touch. `now` is
/// a moment like "2026-11-23T10:00:00Z" or, in previews, a day.
namespace lindung::paying {

/// Reads a parsed campaign file as read_campaign() does: {"campaign": number, "problems":
/// [warnings]} or {"problems": […]}.
[[nodiscard]] Node load(Node file, bool too_deep);

/// answer_pay() of campaign/pay.hpp. Errors besides its: campaign_unknown, now_unreadable /now.
[[nodiscard]] Node pay(int campaign, const Node& request, std::string_view lang,
                       std::string_view now);

/// choose_channel(); the request's own where nothing can be asked.
[[nodiscard]] std::string channel(int campaign, const Node& request, std::string_view lang,
                                  std::string_view now);

/// The offices of a channel, the nearest first and those of unknown place last: [{"id",
/// "metres"?}].
[[nodiscard]] Node offices(int campaign, std::string_view channel, int lat_e5, int lon_e5);

/// The QR code of a text: {"size", "path", "png"}: the modules along an edge with the quiet zone,
/// the dark ones as the path of an SVG image of that size, and a PNG image in base64; or an error.
[[nodiscard]] Node qr(std::string_view text);

// ---- The pledge (campaign/pledge.hpp): records in, records or errors out

/// A new reference of 16 random bytes; "" for anything else.
[[nodiscard]] std::string reference(const Node& random);

/// {"reference"} as it is written, or an error.
[[nodiscard]] Node read_reference(std::string_view text);

/// draft_pledge() of the request, which names its channel and its reference.
[[nodiscard]] Node draft(int campaign, const Node& request, std::string_view lang,
                         std::string_view now);

/// match_pledge(): the reference of the open pledge that is the same gift; "" for none.
[[nodiscard]] std::string match(const Node& records, const Node& record);

[[nodiscard]] Node read_record(const Node& record);
[[nodiscard]] Node step(const Node& record, std::string_view state, std::string_view now);
[[nodiscard]] Node refresh(const Node& record, std::string_view now);
[[nodiscard]] Node attempt(const Node& record, std::string_view now);

/// remind_pledge() of {"title", "description"?, "url"?}; "" when nothing is to come.
[[nodiscard]] std::string reminders(const Node& record, const Node& text, std::string_view now);

// ---- The partner's endpoint (campaign/endpoint.hpp)

[[nodiscard]] Node order(const Node& record, std::string_view return_url);
[[nodiscard]] Node accept(const Node& record, const Node& answer, std::string_view endpoint_url,
                          std::string_view now);
[[nodiscard]] Node status(const Node& record, const Node& answer, std::string_view now);

/// read_problem() as {"error"}.
[[nodiscard]] Node problem(const Node& answer, int http_status);

/// next_wait() in milliseconds; -1 to give up. `retry_after` is -1 where nothing was asked for.
[[nodiscard]] double wait(int attempt, double random, double retry_after);

}  // namespace lindung::paying
