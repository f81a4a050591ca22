#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "studio/model/whatif.hpp"

namespace lindung::studio {

/// When a target is reached: "12 Maret 2027", or that it is already, or not within the days looked
/// at.
[[nodiscard]] std::string say_reached(Date first_day, std::optional<int> days,
                                      std::string_view lang);

/// What the picture of a what-if shows.
struct Fan {
  Date first_day;
  std::int64_t so_far = 0;
  std::vector<TargetOutlook> stages;   ///< of the way up, rising
  std::vector<TargetOutlook> targets;  ///< with the days they are due
};

/// The days with their band, stage by stage. `stage` is the one looked at, which the mouse or the
/// arrow keys change. What it says is written below.
void draw_fan(const Fan& fan, int& stage, std::string_view lang);

}  // namespace lindung::studio
