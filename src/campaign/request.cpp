#include "campaign/request.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace lindung {
namespace {

constexpr std::array<std::string_view, 14> kFields = {
    "gift",     "workers",   "months",     "start",     "sector",           "mix",      "income",
    "fund",     "channel",   "cover_fees", "frequency", "channel_fee_flat", "amil_bps", "channel_fee_bps"};

std::unexpected<Error> wrong(std::string_view key, std::string_view suffix, std::string message) {
  return failure(std::string(key) + std::string(suffix), pointer("", key), std::move(message));
}

/// The whole number at `key`, from `least` to `most`; nothing when it is absent.
Result<std::optional<std::int64_t>> whole(const Node& request, std::string_view key,
                                          std::int64_t least, std::int64_t most) {
  const Node* node = request.find(key);
  if (node == nullptr) return std::nullopt;
  if (node->is(Node::Kind::number)) {
    return wrong(key, "_not_whole", "Give a whole number, without a part after the point.");
  }
  if (!node->is(Node::Kind::whole)) {
    return wrong(key, "_not_number", "Give a number here, without quotes.");
  }
  const std::int64_t value = node->integer();
  if (value < 0) return wrong(key, "_negative", "Give 0 or more.");
  if (value > most && most >= Rupiah::kMax / 10) {
    return wrong(key, "_too_large", "Give at most " + std::to_string(most) + ".");
  }
  if (value < least || value > most) {
    return wrong(key, "_out_of_range",
                 "Give a number from " + std::to_string(least) + " to " + std::to_string(most) +
                     ".");
  }
  return value;
}

Result<std::optional<std::string>> text(const Node& request, std::string_view key) {
  const Node* node = request.find(key);
  if (node == nullptr) return std::nullopt;
  if (!node->is(Node::Kind::text)) return wrong(key, "_not_text", "Give a text here, in quotes.");
  return node->string();
}

/// Fills an Ask field by field. `failed_` keeps the first error.
class AskReader {
 public:
  AskReader(const Node& request, const Campaign& campaign, Date today)
      : request_(request), campaign_(campaign), today_(today) {}

  Result<Ask> read() {
    if (!request_.is(Node::Kind::object)) {
      return failure("not_an_object", "", "Give an object, like {\"gift\":500000,\"months\":12}.");
    }
    known_fields();
    what();
    months();
    start();
    who();
    income();
    fund();
    channel();
    fees();
    frequency();
    if (failed_) return std::unexpected(*failed_);
    return ask_;
  }

 private:
  /// The value of a reading, or nothing when it is absent or wrong.
  template <class T>
  std::optional<T> take(Result<std::optional<T>> read) {
    if (read) return *std::move(read);
    fail(std::move(read.error()));
    return std::nullopt;
  }

  void fail(Error error) {
    if (!failed_) failed_ = std::move(error);
  }

  void known_fields() {
    for (const auto& [key, value] : request_.members()) {
      if (std::ranges::find(kFields, key) == kFields.end()) {
        fail({"field_unknown", pointer("", key), "Nothing reads this field. Check its spelling."});
      }
    }
  }

  bool flag(std::string_view key) {
    const Node* node = request_.find(key);
    if (node != nullptr && !node->is(Node::Kind::boolean)) {
      fail(wrong(key, "_not_flag", "Give true or false here.").error());
    }
    return node != nullptr && node->flag();
  }

  void what() {
    const bool net = flag("cover_fees");
    const bool has_gift = request_.find("gift") != nullptr;
    const bool has_workers = request_.find("workers") != nullptr;
    if (has_gift && has_workers) {
      fail({"gift_or_workers", "/workers", "Give a gift or a number of workers, not both."});
    } else if (has_workers) {
      const auto count = take(whole(request_, "workers", 0, kLargestGift.value()));
      ask_.quote.what = Workers{.count = count.value_or(0)};
    } else if (has_gift) {
      const auto amount = take(whole(request_, "gift", 0, kLargestGift.value()));
      ask_.quote.what = Gift{.amount = Rupiah::of(amount.value_or(0)).value_or(Rupiah{}), .net = net};
    } else {
      fail({"gift_missing", "/gift", "Give a gift in rupiah, or a number of workers."});
    }
  }

  void months() {
    if (request_.find("months") == nullptr) {
      return fail({"months_missing", "/months", "Say for how many months, from 1 to 60."});
    }
    const auto months = take(whole(request_, "months", kFewestMonths, kMostMonths));
    ask_.quote.months = static_cast<int>(months.value_or(0));
  }

  void start() {
    ask_.quote.start = today_.month();
    const auto value = take(text(request_, "start"));
    if (!value) return;
    const auto month = read_month(*value);
    if (!month) fail(wrong("start", "_unreadable", "Give a month like 2026-11.").error());
    ask_.quote.start = month.value_or(Month());
  }

  void who() {
    const Node* mix = request_.find("mix");
    const auto value = take(text(request_, "sector"));
    if (mix != nullptr && value) {
      return fail({"sector_or_mix", "/mix", "Give a sector or a mix, not both."});
    }
    if (mix != nullptr) return read_mix(*mix);
    if (!value) return;
    const auto sector = read_sector(*value);
    if (!sector) fail(wrong("sector", "_unknown", "Use general or transport.").error());
    ask_.quote.who = sector.value_or(Sector::general);
  }

  void read_mix(const Node& node) {
    if (!node.is(Node::Kind::object)) {
      return fail({"mix_not_object", "/mix", "Give weights like {\"transport\":60,\"general\":40}."});
    }
    Mix mix{};
    for (const auto& [key, value] : node.members()) {
      const auto sector = read_sector(key);
      if (!sector) {
        return fail({"sector_unknown", pointer("/mix", key), "Use general or transport."});
      }
      auto weight = whole(node, key, 0, kMostWeight);
      if (!weight) {
        Error error = weight.error();
        error.path = pointer("/mix", key);
        return fail(std::move(error));
      }
      mix[index(*sector)] = weight->value_or(0);
    }
    ask_.quote.who = mix;
  }

  void income() {
    const auto income = take(whole(request_, "income", 0, kLargestGift.value()));
    ask_.quote.income = income ? Rupiah::of(*income).value_or(Rupiah{}) : campaign_.income;
  }

  void fund() {
    ask_.fund = campaign_.funds.front().fund;
    if (campaign_.find_fund(Fund::infak) != nullptr) ask_.fund = Fund::infak;
    const auto value = take(text(request_, "fund"));
    if (!value) return;
    const auto fund = read_fund(*value);
    if (!fund) {
      fail(wrong("fund", "_unknown", "Use infak, zakat or sedekah.").error());
    } else if (campaign_.find_fund(*fund) == nullptr) {
      fail({"fund_not_offered", "/fund", "This campaign does not collect this fund."});
    } else {
      ask_.fund = *fund;
    }
  }

  void channel() {
    const auto value = take(text(request_, "channel"));
    if (!value) return;
    ask_.channel = campaign_.find_channel(*value);
    if (ask_.channel == nullptr) {
      fail(wrong("channel", "_unknown", "This campaign has no channel with this id.").error());
    }
  }

  void fees() {
    Fees& fees = ask_.quote.fees;
    if (ask_.channel != nullptr) {
      const ChannelFee& fee = ask_.channel->channel.fee(ask_.fund);
      fees.channel_flat = fee.flat;
      fees.channel = fee.share;
    }
    if (const CampaignFund* fund = campaign_.find_fund(ask_.fund)) fees.amil = fund->amil;
    const auto flat = take(whole(request_, "channel_fee_flat", 0, kLargestGift.value()));
    const auto bps = take(whole(request_, "channel_fee_bps", 0, BasisPoints::kWhole - 1));
    const auto amil = take(whole(request_, "amil_bps", 0, BasisPoints::kWhole - 1));
    if (flat) fees.channel_flat = Rupiah::of(*flat).value_or(Rupiah{});
    if (bps) fees.channel = BasisPoints::of(*bps).value_or(BasisPoints{});
    if (amil) fees.amil = BasisPoints::of(*amil).value_or(BasisPoints{});
  }

  void frequency() {
    const auto value = take(text(request_, "frequency"));
    if (!value || *value == "once") return;
    if (*value != "monthly") fail(wrong("frequency", "_unknown", "Use once or monthly.").error());
    ask_.quote.frequency = Frequency::monthly;
  }

  const Node& request_;
  const Campaign& campaign_;
  Date today_;
  Ask ask_;
  std::optional<Error> failed_;
};

}  // namespace

Result<Ask> read_ask(const Node& request, const Campaign& campaign, Date today) {
  return AskReader(request, campaign, today).read();
}

}  // namespace lindung
