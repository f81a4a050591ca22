#pragma once

#include <string>

#include "campaign/campaign.hpp"
#include "cli/cli11.hpp"
#include "cli/clock.hpp"
#include "error/error.hpp"

namespace lindung::cli {

/// In which campaign, and on which day, a question is asked: --campaign and --today.
class Setting {
 public:
  void add_to(CLI::App& app);

  /// Errors: those of load_campaign().
  [[nodiscard]] Result<Campaign> campaign() const;

  /// Errors: today_unreadable at /today.
  [[nodiscard]] Result<Clock> clock() const;

 private:
  std::string campaign_ = "baznas";
  std::string today_;
};

}  // namespace lindung::cli
