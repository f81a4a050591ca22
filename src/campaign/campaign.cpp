#include "campaign/campaign.hpp"

#include <algorithm>
#include <array>

namespace lindung {
namespace {

bool is_marked(const Node& node) {
  const Node* mark = node.find("demonstration");
  return (mark != nullptr && mark->flag()) ||
         std::ranges::any_of(node.members(),
                             [](const Node::Member& member) { return is_marked(member.value); });
}

}  // namespace

const CampaignFund* Campaign::find_fund(Fund fund) const {
  const auto found = std::ranges::find(funds, fund, &CampaignFund::fund);
  return found == funds.end() ? nullptr : &*found;
}

const Channel* Campaign::find_channel(std::string_view channel_id) const {
  const auto found = std::ranges::find(channels, channel_id, &Channel::id);
  return found == channels.end() ? nullptr : &*found;
}

bool Campaign::confirms(std::string_view source_id) const {
  const Node* confirmed = file.find("confirmed");
  return confirmed != nullptr &&
         std::ranges::any_of(confirmed->members(), [&](const Node::Member& member) {
           return member.value.string() == source_id;
         });
}

bool Campaign::is_demonstration() const { return is_marked(file); }

CampaignStatus status(const Campaign& campaign, Date today) {
  if (today < campaign.period.from) return CampaignStatus::not_started;
  const auto& until = campaign.period.until;
  return until && today > *until ? CampaignStatus::ended : CampaignStatus::running;
}

std::string_view name(CampaignStatus status) {
  constexpr std::array<std::string_view, 3> kNames = {"not_started", "running", "ended"};
  return kNames[static_cast<std::size_t>(status)];
}

}  // namespace lindung
