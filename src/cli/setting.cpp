#include "cli/setting.hpp"

#include <CLI/CLI.hpp>

#include "calendar/calendar.hpp"
#include "cli/campaigns.hpp"

namespace lindung::cli {

void Setting::add_to(CLI::App& app) {
  app.add_option("--campaign", campaign_, "Campaign file, or the id of a shipped one")
      ->type_name("FILE")
      ->capture_default_str();
  app.add_option("--today", today_, "The day it is asked on; today in Jakarta unless given")
      ->type_name("YYYY-MM-DD");
}

Result<Campaign> Setting::campaign() const { return load_campaign(campaign_); }

Result<Clock> Setting::clock() const {
  if (today_.empty()) return Clock();
  const auto day = read_date(today_);
  if (!day)
    return failure("today_unreadable", "/today", "Give a day that exists, like 2026-11-23.");
  return Clock(*day);
}

}  // namespace lindung::cli
