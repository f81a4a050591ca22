#include "campaign/campaign.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "campaign/format.hpp"

namespace lindung {
namespace {

Rupiah amount(const Node& node, std::string_view key, std::int64_t otherwise = 0) {
  return Rupiah::of(node.integer(key, otherwise)).value_or(Rupiah{});
}

BasisPoints share(const Node& node, std::string_view key) {
  return BasisPoints::of(node.integer(key)).value_or(BasisPoints{});
}

bool has_item(const Node& list, std::string_view text) {
  return std::ranges::any_of(
      list.members(), [&](const Node::Member& member) { return member.value.string() == text; });
}

const Node* find_by_id(const Node& list, std::string_view id) {
  for (const auto& [key, item] : list.members()) {
    if (item.get("id").string() == id) return &item;
  }
  return nullptr;
}

bool is_marked(const Node& node) {
  return node.get("demonstration").flag() ||
         std::ranges::any_of(node.members(),
                             [](const Node::Member& member) { return is_marked(member.value); });
}

}  // namespace

Campaign::Campaign(Node file, const Tariff& tariff) : file_(std::move(file)), tariff_(&tariff) {}

std::string_view Campaign::id() const { return file_.get("id").string(); }

Period Campaign::period() const {
  const Node& period = file_.get("period");
  return {.from = read_date(period.get("from").string()).value_or(Date()),
          .until = read_date(period.get("until").string())};
}

Rupiah Campaign::income() const { return amount(file_, "income", kLowestIncome); }

Fund Campaign::default_fund() const {
  const Node& funds = file_.get("funds");
  if (find_by_id(funds, name(Fund::infak)) != nullptr || funds.members().empty()) {
    return Fund::infak;
  }
  return read_fund(funds.members().front().value.get("id").string()).value_or(Fund::infak);
}

std::optional<BasisPoints> Campaign::amil(Fund fund) const {
  const Node* found = find_by_id(file_.get("funds"), name(fund));
  if (found == nullptr) return std::nullopt;
  return share(*found, "amil_bps");
}

const Node* Campaign::channel(std::string_view channel_id) const {
  const Node* found = find_by_id(file_.get("channels"), channel_id);
  return found != nullptr && is_known_kind(*found) ? found : nullptr;
}

bool Campaign::confirms(std::string_view source_id) const {
  return has_item(file_.get("confirmed"), source_id);
}

bool Campaign::is_demonstration() const { return is_marked(file_); }

ChannelFee channel_fee(const Node& channel, Fund fund) {
  const Node* own = channel.get("fee_by_fund").find(name(fund));
  const Node& fee = own != nullptr ? *own : channel.get("fee");
  return {.flat = amount(fee, "flat"), .share = share(fee, "bps")};
}

bool is_known_kind(const Node& channel) {
  const Node& kind = channel.get("kind");
  return !kind.is(Node::Kind::text) ||
         std::ranges::find(kWayNames, kind.string()) != kWayNames.end();
}

CampaignStatus status(const Campaign& campaign, Date today) {
  const Period period = campaign.period();
  if (today < period.from) return CampaignStatus::not_started;
  return period.until && today > *period.until ? CampaignStatus::ended : CampaignStatus::running;
}

std::string_view name(CampaignStatus status) {
  constexpr std::array<std::string_view, 3> kNames = {"not_started", "running", "ended"};
  return kNames[static_cast<std::size_t>(status)];
}

}  // namespace lindung
