#pragma once

#include <optional>
#include <string_view>

#include "campaign/campaign.hpp"
#include "campaign/node.hpp"
#include "campaign/problem.hpp"
#include "error/error.hpp"

/// The campaigns that the page has loaded: each is read once and named by a number from then on.
namespace lindung::session {

/// Reads a parsed campaign file: {"campaign": number, "problems": [warnings]} or {"problems": […]}.
[[nodiscard]] Node keep_campaign(Node file, bool too_deep,
                                 std::optional<Campaign> (*read)(Node, Problems&));

/// What a question is asked of; `error` says why it can't be: campaign_unknown, today_unreadable.
struct Setting {
  const Campaign* campaign = nullptr;
  Date today;
  std::optional<Error> error{};
};

[[nodiscard]] Setting find_campaign(int number, std::string_view today);

}  // namespace lindung::session
