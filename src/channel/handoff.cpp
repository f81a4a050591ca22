#include "channel/handoff.hpp"

#include <cstdint>
#include <utility>

#include "channel/items.hpp"
#include "money/text.hpp"
#include "qris/payload.hpp"

namespace lindung {
namespace {

/// What each way does with a gift that fits.
class Maker {
 public:
  Maker(const Channel& channel, Fund fund, const Quote& quote, const HandoffContext& context)
      : channel_(channel), fund_(fund), quote_(quote), context_(context) {}

  Result<Handoff> operator()(const LinkWay& way) const {
    const bool prefilled =
        way.url.asks_for(Placeholder::amount) || way.url.asks_for(Placeholder::amount_dots);
    return paying(gift(),
                  LinkHandoff{.url = way.url.expand(values()), .amount_prefilled = prefilled},
                  way.url.asks_for(Placeholder::dedication));
  }

  Result<Handoff> operator()(const FormWay& way) const {
    FormHandoff form{.url = way.url, .fields = {}};
    const TemplateValues filled = values();
    bool is_told = false;
    for (const auto& [name, value] : way.fields) {
      form.fields.push_back({.name = name, .value = expand(value, filled, Encoding::none)});
      is_told = is_told || asks_for(value, Placeholder::dedication);
    }
    return paying(gift(), std::move(form), is_told);
  }

  Result<Handoff> operator()(const EndpointWay& way) const {
    return paying(gift(), EndpointHandoff{.url = way.url, .method = way.method, .nmid = way.nmid},
                  true);
  }

  Result<Handoff> operator()(const QrisWay& way) const {
    const auto fixed = Qris::read(way.payload, way.nmid);
    if (!fixed) return std::unexpected(fixed.error());
    const auto reference =
        context_.reference.empty() ? std::nullopt : std::optional(context_.reference);
    const auto code = to_dynamic(*fixed, gift(), reference, way.nmid);
    if (!code) return std::unexpected(code.error());
    return paying(gift(), QrisHandoff{.payload = code->payload(),
                                      .merchant = code->merchant(),
                                      .city = code->city(),
                                      .nmid = code->nmid()});
  }

  Result<Handoff> operator()(const TransferWay& way) const {
    for (const TransferWay::Account& account : way.accounts) {
      if (!account.takes[static_cast<std::size_t>(fund_)]) continue;
      const Rupiah unique = way.unique_digits ? unique_digits(context_.reference) : Rupiah{};
      const auto amount = plus(gift(), unique);
      return paying(amount.value_or(gift()),
                    TransferHandoff{.account = &account, .unique = amount ? unique : Rupiah{}});
    }
    return failure("transfer_no_account", "/fund",
                   "This channel has no account for this fund. Choose another channel or fund.");
  }

  Result<Handoff> operator()(const ItemsWay& way) const {
    const auto plan = plan_items(way.prices(), gift());
    if (!plan) return std::unexpected(plan.error());
    ItemsHandoff items{.lines = {}, .surplus = minus(plan->total, gift()).value_or(Rupiah{})};
    for (std::size_t i = 0; i < way.items.size(); ++i) {
      if (plan->counts[i] > 0) {
        items.lines.push_back({.item = &way.items[i], .count = plan->counts[i]});
      }
    }
    return paying(plan->total, std::move(items));
  }

  Result<Handoff> operator()(const SlipWay& way) const {
    SlipHandoff slip{.way = &way};
    for (const SlipWay::Branch& office : way.offices) {
      if (office.id == context_.office) slip.office = &office;
    }
    if (!context_.office.empty() && slip.office == nullptr) {
      return failure("office_unknown", "/office", "This channel has no office with this id.");
    }
    return paying(gift(), slip, true);
  }

  Result<Handoff> operator()(const HostWay&) const { return paying(gift(), HostHandoff{}, true); }

 private:
  [[nodiscard]] Rupiah gift() const { return quote_.each_gift; }

  template <class What>
  [[nodiscard]] Handoff paying(Rupiah amount, What what, bool tells_dedication = false) const {
    return {.channel = channel_.id,
            .kind = channel_.kind(),
            .amount = amount,
            .reference = std::string(context_.reference),
            .dedication = context_.dedication,
            .is_dedication_told = tells_dedication && !context_.dedication.empty(),
            .what = std::move(what)};
  }

  [[nodiscard]] TemplateValues values() const {
    return {std::to_string(gift().value()),
            format_number(gift()),
            std::to_string(quote_.workers),
            std::to_string(quote_.months),
            format(quote_.start),
            std::string(channel_.fund_codes[static_cast<std::size_t>(fund_)]),
            std::string(context_.campaign),
            std::string(context_.visit.lang),
            std::string(context_.reference),
            std::string(context_.dedication)};
  }

  const Channel& channel_;
  Fund fund_;
  const Quote& quote_;
  const HandoffContext& context_;
};

}  // namespace

Result<Handoff> hand_off(const Channel& channel, Fund fund, const Quote& quote,
                         const HandoffContext& context) {
  if (auto misfit = find_misfit(channel, fund, quote.each_gift, context.visit)) {
    return std::unexpected(std::move(misfit->error));
  }
  return std::visit(Maker(channel, fund, quote, context), channel.way);
}

Rupiah unique_digits(std::string_view reference) {
  constexpr std::uint32_t kMost = 999;
  if (reference.empty()) return {};
  std::uint32_t hash = 2'166'136'261;  // FNV-1a
  for (const char c : reference) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619;
  return Rupiah::of(1 + hash % kMost).value_or(Rupiah{});
}

}  // namespace lindung
