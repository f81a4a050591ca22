#include "studio/model/upcoming.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "campaign/answer.hpp"
#include "coverage/quote.hpp"
#include "money/text.hpp"
#include "studio/model/days.hpp"
#include "studio/model/fields.hpp"
#include "studio/model/seeing.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

/// Adds what falls between two days.
class Collector {
 public:
  Collector(const Campaign& campaign, Date from, Date until)
      : campaign_(campaign), file_(campaign.file()), from_(from), until_(until) {}

  std::vector<Upcoming> run() && {
    prices();
    projections();
    days("/period", file_.get("period"), Upcoming::What::campaign_begins,
         Upcoming::What::campaign_over);
    std::size_t i = 0;
    for (const auto& [key, target] : file_.get("targets").members()) {
      add(read_date(target.get("by").string()),
          {.what = Upcoming::What::target_due, .pointer = pointer("/targets", i++)});
    }
    i = 0;
    for (const auto& [key, channel] : file_.get("channels").members()) {
      days(pointer("/channels", i++), channel.get("period"), Upcoming::What::channel_begins,
           Upcoming::What::channel_over);
    }
    std::ranges::sort(found_, {}, [](const Upcoming& one) {
      return std::tuple(one.date, one.what, one.sector, one.months, std::string_view(one.pointer));
    });
    return std::move(found_);
  }

 private:
  void add(std::optional<Date> date, Upcoming change) {
    if (!date || *date < from_ || *date > until_) return;
    change.date = *date;
    found_.push_back(std::move(change));
  }

  void days(const std::string& place, const Node& period, Upcoming::What begins,
            Upcoming::What over) {
    add(read_date(period.get("from").string()), {.what = begins, .pointer = place});
    const auto last = read_date(period.get("until").string());
    if (last) add(later(*last, 1), {.what = over, .pointer = place});
  }

  [[nodiscard]] std::optional<Rupiah> price(Month start, Sector sector, int months) const {
    const auto quoted = quote(campaign_.tariff(), {.what = Workers{.count = 1},
                                                   .months = months,
                                                   .start = start,
                                                   .who = sector,
                                                   .income = campaign_.income()});
    return quoted ? quoted->cost_per_worker : std::nullopt;
  }

  void prices() {
    const Node view = write_campaign_view(campaign_, "id", from_);
    for (const Sector sector : sectors_of(campaign_)) {
      for (const auto& [key, offered] : view.get("months").get("offered").members()) {
        prices(sector, static_cast<int>(offered.integer()));
      }
    }
  }

  void prices(Sector sector, int months) {
    // The month before is what a change on the first day is told against.
    std::optional<Rupiah> before;
    for (std::optional month = later(from_, -1).value_or(from_).month();
         month && first_of(*month) <= until_; month = month->later(1)) {
      const auto after = price(*month, sector, months);
      if (before && after && *before != *after) {
        add(first_of(*month), {.what = Upcoming::What::price,
                               .sector = sector,
                               .months = months,
                               .before = *before,
                               .after = *after});
      }
      before = after;
    }
  }

  void projections() {
    for (const Sector sector : sectors_of(campaign_)) {
      for (const Verified& verified : campaign_.tariff().verified) {
        const auto from = verified.until.later(1);
        if (verified.sector != sector || !from) continue;
        add(first_of(*from), {.what = Upcoming::What::projected, .sector = sector});
      }
    }
  }

  const Campaign& campaign_;
  const Node& file_;
  Date from_;
  Date until_;
  std::vector<Upcoming> found_;
};

constexpr std::array<std::string_view, 7> kWords = {
    "change.price",      "change.projected",      "change.campaign_begins", "change.campaign_over",
    "change.target_due", "change.channel_begins", "change.channel_over"};

}  // namespace

std::vector<Upcoming> upcoming(const Campaign& campaign, Date from, Date until) {
  return Collector(campaign, from, until).run();
}

std::string say(const Upcoming& change, const Campaign& campaign, std::string_view lang) {
  return fill(word(lang, kWords[static_cast<std::size_t>(change.what)]),
              {{"date", say(change.date, lang)},
               {"months", std::to_string(change.months)},
               {"sector", word(lang, "choice.", name(change.sector))},
               {"before", format(change.before)},
               {"after", format(change.after)},
               {"name", title_of(campaign.file(), change.pointer, lang)}});
}

}  // namespace lindung::studio
