#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "campaign/campaign.hpp"
#include "money/rupiah.hpp"
#include "tariff/tariff.hpp"

namespace lindung::studio {

/// Something that becomes otherwise on a day, with nobody changing the file.
struct Upcoming {
  enum class What : std::uint8_t {
    price,            ///< cover for `months` months, begun in this month, costs `after`
    projected,        ///< months from here on are projected: the sector's rules are unverified
    campaign_begins,  ///< the first day
    campaign_over,    ///< the first day on which nothing is collected any more
    target_due,       ///< the day by which a stage is to be reached
    channel_begins,   ///< the first day
    channel_over,     ///< the first day on which the channel takes nothing any more
  };

  Date date{};
  What what = What::price;
  Sector sector = Sector::general;  ///< of price and projected
  int months = 0;                   ///< of price
  Rupiah before{};                  ///< of price: what the same cost a month earlier
  Rupiah after{};                   ///< of price
  std::string pointer{};            ///< of what the file says of it; "" of price and projected
};

/// What becomes otherwise from `from` to `until`, both included, by date. Prices are those of one
/// worker of the campaign's income before fees, for each sector of its groups and each number of
/// months it offers.
[[nodiscard]] std::vector<Upcoming> upcoming(const Campaign& campaign, Date from, Date until);

/// "1 Januari 2027: 12 bulan (umum) menjadi Rp201.600 (sebelumnya Rp193.200)"
[[nodiscard]] std::string say(const Upcoming& change, const Campaign& campaign,
                              std::string_view lang);

}  // namespace lindung::studio
