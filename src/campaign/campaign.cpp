#include "campaign/campaign.hpp"

#include <algorithm>

namespace lindung {

std::string_view Text::in(std::string_view lang) const {
  for (const auto& [key, text] : by_lang_) {
    if (key == lang) return text;
  }
  return by_lang_.empty() ? std::string_view{} : by_lang_.front().second;
}

bool Text::has(std::string_view lang) const {
  return std::ranges::any_of(by_lang_, [&](const auto& entry) { return entry.first == lang; });
}

const CampaignFund* Campaign::find_fund(Fund fund) const {
  const auto found = std::ranges::find(funds, fund, &CampaignFund::fund);
  return found == funds.end() ? nullptr : &*found;
}

const CampaignChannel* Campaign::find_channel(std::string_view channel_id) const {
  for (const CampaignChannel& channel : channels) {
    if (channel.channel.id == channel_id) return &channel;
  }
  return nullptr;
}

bool Campaign::is_demonstration() const {
  return collector.demonstration || (progress && progress->demonstration) ||
         std::ranges::any_of(channels, &CampaignChannel::demonstration);
}

CampaignStatus status(const Campaign& campaign, Date today) {
  if (today < campaign.period.from) return CampaignStatus::not_started;
  const auto& until = campaign.period.until;
  return until && today > *until ? CampaignStatus::ended : CampaignStatus::running;
}

std::string_view name(CampaignStatus status) {
  switch (status) {
    case CampaignStatus::not_started:
      return "not_started";
    case CampaignStatus::running:
      return "running";
    case CampaignStatus::ended:
      break;
  }
  return "ended";
}

}  // namespace lindung
