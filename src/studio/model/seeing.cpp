#include "studio/model/seeing.hpp"

#include <algorithm>
#include <utility>

#include "campaign/request.hpp"
#include "coverage/quote.hpp"

namespace lindung::studio {
namespace {

/// The request without some of its members.
Node without(const Node& request, std::initializer_list<std::string_view> keys) {
  Node rest = Node::object();
  for (const auto& [key, value] : request.members()) {
    if (std::ranges::find(keys, key) == keys.end()) rest.add(key, value);
  }
  return rest;
}

Error error_in(const Node& answer) {
  const Node& error = answer.get("error");
  return {error.get("code").string(), error.get("path").string(), error.get("message").string()};
}

ChannelView see_channel(const Campaign& campaign, const Node& rest, const Asking& asking,
                        const Node& entry, std::string place) {
  const std::string& id = entry.get("id").string();
  Node request = rest;
  request.add("channel", id);
  ChannelView view{.id = id,
                   .kind = entry.get("kind").string(),
                   .pointer = std::move(place),
                   .state = Node::object(),
                   .handoff = answer_handoff(request, campaign, asking)};
  const Node answer = answer_pay(request, campaign, asking);
  for (const auto& [key, state] : answer.get("channels").members()) {
    if (state.get("id").string() == id) view.state = state;
  }
  const Node& payload = view.handoff.get("payload");
  if (!payload.string().empty()) {
    auto picture = QrPicture::of(payload.string());
    if (picture) view.picture = *std::move(picture);
  }
  return view;
}

bool overlaps(const Months& months, Month from) { return !months.until || *months.until >= from; }

}  // namespace

std::vector<Sector> sectors_of(const Campaign& campaign) {
  std::vector<Sector> found;
  for (const Sector sector : kSectors) {
    const bool is_there = std::ranges::any_of(
        campaign.file().get("groups").members(), [&](const Node::Member& group) {
          return group.value.get("sector").string() == name(sector);
        });
    if (is_there) found.push_back(sector);
  }
  return found;
}

std::vector<PricedMonth> prices_by_month(const Tariff& tariff, const Member& member, Month from,
                                         int count) {
  std::vector<PricedMonth> rows;
  for (int i = 0; i < count; ++i) {
    const auto month = from.later(i);
    if (!month) break;
    const auto price = month_price(tariff, *month, member);
    if (price) rows.push_back({.month = *month, .price = *price});
  }
  return rows;
}

std::vector<PriceRule> rules_from(const Tariff& tariff, Sector sector, Month from) {
  std::vector<PriceRule> rules;
  for (const JkkRule& rule : tariff.jkk) {
    rules.push_back({.kind = PriceRule::Kind::jkk,
                     .months = rule.months,
                     .share = rule.rate,
                     .source = find_source(tariff, rule.source)});
  }
  for (const JkmRule& rule : tariff.jkm) {
    rules.push_back({.kind = PriceRule::Kind::jkm,
                     .months = rule.months,
                     .amount = rule.amount,
                     .source = find_source(tariff, rule.source)});
  }
  for (const Reduction& rule : tariff.reductions) {
    if (rule.sector != sector) continue;
    rules.push_back({.kind = PriceRule::Kind::reduction,
                     .months = rule.months,
                     .share = rule.off,
                     .source = find_source(tariff, rule.source)});
  }
  std::erase_if(rules, [&](const PriceRule& rule) { return !overlaps(rule.months, from); });
  std::ranges::sort(rules, {},
                    [](const PriceRule& rule) { return std::pair(rule.months.from, rule.kind); });
  for (const Verified& verified : tariff.verified) {
    if (verified.sector != sector) continue;
    rules.push_back({.kind = PriceRule::Kind::verified,
                     .months = {.from = tariff.checked.month(), .until = verified.until}});
  }
  return rules;
}

Result<std::vector<Stair>> staircase(const Campaign& campaign, const Node& request, Date today,
                                     std::int64_t first, int count) {
  Node asked = without(request, {"gift", "workers", "cover_fees"});
  asked.add("workers", std::int64_t{1});
  auto ask = read_ask(asked, campaign, today);
  if (!ask) return std::unexpected(std::move(ask).error());
  std::vector<Stair> stairs;
  for (int i = 0; i < std::min(count, kMostStairs); ++i) {
    ask->quote.what = Workers{.count = std::max<std::int64_t>(first, 1) + i};
    auto quoted = quote(campaign.tariff(), ask->quote);
    if (!quoted && stairs.empty()) return std::unexpected(std::move(quoted).error());
    if (!quoted) break;
    stairs.push_back({.workers = quoted->workers, .gift = quoted->each_gift});
  }
  return stairs;
}

Result<std::vector<ChannelView>> see_channels(const Campaign& campaign, const Node& request,
                                              const Asking& asking) {
  const Node rest = without(request, {"channel"});
  const Node answer = answer_pay(rest, campaign, asking);
  if (answer.find("channels") == nullptr) return std::unexpected(error_in(answer));
  std::vector<ChannelView> views;
  std::size_t i = 0;
  for (const auto& [key, entry] : campaign.file().get("channels").members()) {
    std::string place = pointer("/channels", i++);
    if (!is_known_kind(entry)) continue;
    views.push_back(see_channel(campaign, rest, asking, entry, std::move(place)));
  }
  return views;
}

}  // namespace lindung::studio
