#include "campaign/request.hpp"

#include "campaign/format.hpp"

namespace lindung {
namespace {

std::optional<Error> first_error(const Node& request) {
  Problems problems;
  check(request, "", request_format(), {}, Naming::by_field, problems);
  if (problems.all().empty()) return std::nullopt;
  return problems.all().front().error;
}

Rupiah amount(const Node& request, std::string_view key, Rupiah otherwise) {
  return Rupiah::of(request.integer(key, otherwise.value())).value_or(otherwise);
}

BasisPoints share(const Node& request, std::string_view key, BasisPoints otherwise) {
  return BasisPoints::of(request.integer(key, otherwise.value())).value_or(otherwise);
}

std::variant<Sector, Mix> who(const Node& request) {
  if (const Node* weights = request.find("mix")) {
    Mix mix{};
    for (const Sector sector : kSectors) mix[index(sector)] = weights->integer(name(sector));
    return mix;
  }
  return read_sector(request.get("sector").string()).value_or(Sector::general);
}

/// The fund asked for; else infak, where the campaign has it; else its first.
Fund fund(const Node& request, const Campaign& campaign) {
  if (const auto asked = read_fund(request.get("fund").string())) return *asked;
  return campaign.find_fund(Fund::infak) != nullptr ? Fund::infak : campaign.funds.front().fund;
}

Fees fees(const Node& request, const Channel* channel, const CampaignFund& fund) {
  const ChannelFee fee = channel != nullptr ? channel->fee(fund.fund) : ChannelFee{};
  return {.channel_flat = amount(request, "channel_fee_flat", fee.flat),
          .channel = share(request, "channel_fee_bps", fee.share),
          .amil = share(request, "amil_bps", fund.amil)};
}

}  // namespace

Result<Ask> read_ask(const Node& request, const Campaign& campaign, Date today) {
  if (!request.is(Node::Kind::object)) {
    return failure("not_an_object", "", "Give an object, like {\"gift\":500000,\"months\":12}.");
  }
  if (auto error = first_error(request)) return std::unexpected(*std::move(error));
  const Node* gift = request.find("gift");
  const Node* workers = request.find("workers");
  if (gift == nullptr && workers == nullptr) {
    return failure("gift_missing", "/gift", "Give a gift in rupiah, or a number of workers.");
  }
  if (gift != nullptr && workers != nullptr) {
    return failure("gift_or_workers", "/workers", "Give a gift or a number of workers, not both.");
  }
  if (request.find("mix") != nullptr && request.find("sector") != nullptr) {
    return failure("sector_or_mix", "/mix", "Give a sector or a mix, not both.");
  }
  Ask ask;
  ask.fund = fund(request, campaign);
  const CampaignFund* campaign_fund = campaign.find_fund(ask.fund);
  if (campaign_fund == nullptr) {
    return failure("fund_not_offered", "/fund", "This campaign does not collect this fund.");
  }
  if (const Node* channel = request.find("channel")) {
    ask.channel = campaign.find_channel(channel->string());
    if (ask.channel == nullptr) {
      return failure("channel_unknown", "/channel", "This campaign has no channel with this id.");
    }
  }
  QuoteRequest& quote = ask.quote;
  if (workers != nullptr) {
    quote.what = Workers{.count = workers->integer()};
  } else {
    quote.what = Gift{.amount = amount(request, "gift", Rupiah{}),
                      .net = request.get("cover_fees").flag()};
  }
  quote.months = static_cast<int>(request.integer("months"));
  quote.start = read_month(request.get("start").string()).value_or(today.month());
  quote.who = who(request);
  quote.income = amount(request, "income", campaign.income);
  quote.fees = fees(request, ask.channel, *campaign_fund);
  if (request.get("frequency").string() == "monthly") quote.frequency = Frequency::monthly;
  return ask;
}

}  // namespace lindung
