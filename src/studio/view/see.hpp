#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "campaign/campaign.hpp"
#include "studio/model/fields.hpp"
#include "studio/model/workspace.hpp"
#include "studio/view/day_picker.hpp"

/// What the panels share that look at a campaign.
namespace lindung::studio {

/// The campaign; null where the file has errors, which is then said, with the way to them.
[[nodiscard]] const Campaign* campaign_or_say(Workspace& workspace);

/// What most of what is seen depends on.
struct SeenOf {
  std::uint64_t revision = 0;
  Sight sight{};
  std::string lang{};  ///< the studio's

  friend bool operator==(const SeenOf&, const SeenOf&) = default;
};

[[nodiscard]] SeenOf seen_of(const Workspace& workspace);

/// What was made of something, until it is something else.
template <class Key, class Made>
class Kept {
 public:
  template <class Maker>
  const Made& of(Key key, Maker make) {
    if (!made_ || key != key_) {
      made_ = make();
      key_ = std::move(key);
    }
    return *made_;
  }

 private:
  Key key_{};
  std::optional<Made> made_{};
};

/// Whether one of the list has this value.
[[nodiscard]] bool is_among(const std::vector<Choice>& choices, std::string_view value);

/// The sector of the group looked at; of the campaign's first where it has no such group.
[[nodiscard]] Sector sector_of(const Workspace& workspace);

/// What can be chosen of a campaign: the months it offers, its groups and its funds.
struct Offered {
  std::vector<Choice> months;
  std::vector<Choice> groups;
  std::vector<Choice> funds;
};

[[nodiscard]] Offered offered_by(const Campaign& campaign, std::string_view lang);

/// A button that puts `text` into the clipboard, and tells it.
void copy_button(Workspace& workspace, std::string_view label, std::string_view text,
                 std::string_view id = {});

/// A field of a day: what is typed in it, until it can be read, and its calendar.
struct DayField {
  std::string typed{};
  DayPicker picker{};

  /// True when `day` became another: by what read_day() takes, or from the calendar. The field is
  /// at most so wide, and leaves the calendar's button its room.
  [[nodiscard]] bool draw(std::string_view label, Date& day, std::string_view lang, float most);
};

}  // namespace lindung::studio
