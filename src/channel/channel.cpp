#include "channel/channel.hpp"

#include "money/text.hpp"

namespace lindung {
Result<void> check_fit(const Channel& channel, Fund fund, Rupiah gross) {
  if (!channel.takes[static_cast<std::size_t>(fund)]) {
    return failure("channel_fund", "/fund",
                   "This channel does not take this fund. Choose another channel or fund.");
  }
  if (gross < channel.minimum) {
    return failure("channel_minimum", "/gift", [&] {
      return "This channel takes gifts from " + format(channel.minimum) + ". Give that or more.";
    });
  }
  if (channel.maximum && gross > *channel.maximum) {
    return failure("channel_maximum", "/gift", [&] {
      return "This channel takes gifts up to " + format(*channel.maximum) + ". Give that or less.";
    });
  }
  return {};
}

Result<Handoff> hand_off(const Channel& channel, Fund fund, const Quote& quote,
                         const HandoffContext& context) {
  const Rupiah amount = quote.each_gift;
  if (auto fit = check_fit(channel, fund, amount); !fit) return std::unexpected(fit.error());
  const LinkValues values = {
      std::to_string(amount.value()),
      format_number(amount),
      std::to_string(quote.workers),
      std::to_string(quote.months),
      format(quote.start),
      std::string(channel.way.fund_codes[static_cast<std::size_t>(fund)]),
      std::string(context.campaign),
      std::string(context.lang),
  };
  const LinkTemplate& url = channel.way.url;
  return Handoff{.channel = channel.id,
                 .url = url.expand(values),
                 .amount = amount,
                 .amount_prefilled =
                     url.asks_for(Placeholder::amount) || url.asks_for(Placeholder::amount_dots)};
}

}  // namespace lindung
