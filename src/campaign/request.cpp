#include "campaign/request.hpp"

#include "campaign/format.hpp"

namespace lindung {
namespace {

std::optional<Error> first_error(const Node& request) {
  Problems problems;
  check(request, "", request_format(), Node::null(), Naming::by_field, problems);
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

Fees fees(const Node& request, const Ask& ask, BasisPoints amil) {
  const ChannelFee fee =
      ask.channel != nullptr ? channel_fee(*ask.channel, ask.fund) : ChannelFee{};
  return {.channel_flat = amount(request, "channel_fee_flat", fee.flat),
          .channel = share(request, "channel_fee_bps", fee.share),
          .amil = share(request, "amil_bps", amil)};
}

}  // namespace

Result<Ask> read_ask(const Node& request, const Campaign& campaign, Date today) {
  if (!request.is(Node::Kind::object)) {
    return failure("not_an_object", "", R"(Give an object, like {"gift":500000,"months":12}.)");
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
  ask.fund = read_fund(request.get("fund").string()).value_or(campaign.default_fund());
  const auto amil = campaign.amil(ask.fund);
  if (!amil) {
    return failure("fund_not_offered", "/fund", "This campaign does not collect this fund.");
  }
  if (const Node* channel = request.find("channel")) {
    ask.channel = campaign.channel(channel->string());
    if (ask.channel == nullptr) {
      return failure("channel_unknown", "/channel", "This campaign has no channel with this id.");
    }
  }
  ask.reference = request.get("reference").string();
  ask.region = request.get("region").string();
  ask.office = request.get("office").string();
  ask.dedication = request.get("dedication").string();
  if (!ask.dedication.empty() && !campaign.file().get("dedication").flag()) {
    return failure("dedication_not_offered", "/dedication",
                   "This campaign takes no dedication. Leave it out.");
  }
  QuoteRequest& quote = ask.quote;
  if (workers != nullptr) {
    quote.what = Workers{.count = workers->integer()};
  } else {
    quote.what =
        Gift{.amount = amount(request, "gift", Rupiah{}), .net = request.get("cover_fees").flag()};
  }
  quote.months = static_cast<int>(request.integer("months"));
  quote.start = read_month(request.get("start").string()).value_or(today.month());
  quote.who = who(request);
  quote.income = amount(request, "income", campaign.income());
  quote.fees = fees(request, ask, *amil);
  if (quote.fees.amil > most_amil(ask.fund)) {
    return failure(
        "amil_above_cap", "/amil_bps",
        "The amil may keep at most 1250 basis points of zakat, 2000 of infak and sedekah.");
  }
  if (request.get("frequency").string() == "monthly") quote.frequency = Frequency::monthly;
  return ask;
}

}  // namespace lindung
