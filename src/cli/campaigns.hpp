#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/campaign.hpp"
#include "campaign/problem.hpp"
#include "error/error.hpp"

namespace lindung::cli {

/// A campaign file of assets/campaigns, as it was when this program was built.
struct ShippedCampaign {
  std::string_view id;
  std::string_view text;
};

[[nodiscard]] std::span<const ShippedCampaign> shipped_campaigns();

/// A campaign file and all that is wrong with it.
struct Inspection {
  std::optional<Campaign> campaign;  ///< when there is no error
  std::vector<Problem> problems;     ///< by place in the file
};

[[nodiscard]] Inspection inspect(std::string_view text);

/// A line for each problem, `name:line:column: error code /path: sentence`, and one for the
/// verdict.
[[nodiscard]] std::string report(std::string_view name, std::string_view text,
                                 const Inspection& inspection);

/// The campaign in a file, or the shipped one of that id.
/// Errors: those of read_file(); campaign_invalid when the file has errors.
[[nodiscard]] Result<Campaign> load_campaign(const std::string& name);

}  // namespace lindung::cli
