#include "campaign/answer.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "campaign/format.hpp"

namespace lindung {
namespace {

void add_amount(Node& node, std::string_view key, Rupiah amount) { node.add(key, amount.value()); }

void add_amount(Node& node, std::string_view key, std::optional<Rupiah> amount) {
  if (amount) add_amount(node, key, *amount);
}

void add_price(Node& node, const MonthPrice& price) {
  add_amount(node, "jkk", price.jkk);
  add_amount(node, "jkm", price.jkm);
}

Node write_month(const QuoteMonth& row, const Quote& quote) {
  Node node = Node::object();
  node.add("month", format(row.month));
  if (quote.mix) node.add("sector", name(row.sector));
  add_price(node, row.price);
  node.add("rule", row.price.rule);
  node.add_flag("projected", row.price.projected);
  if (quote.frequency == Frequency::monthly) {
    node.add("workers", row.workers);
    add_amount(node, "balance", row.balance);
  }
  return node;
}

/// One price of a run of months: what `from` and the rows after it up to `until` share.
Node write_line(const QuoteMonth& from, Month until, int months, const Quote& quote) {
  const MonthPrice& price = from.price;
  Node node = Node::object();
  if (quote.mix) node.add("sector", name(from.sector));
  node.add("from", format(from.month));
  node.add("until", format(until));
  node.add("months", std::int64_t{months});
  add_price(node, price);
  add_amount(node, "total", price.total);
  add_amount(node, "sum", times(price.total, months));
  node.add("rule", price.rule);
  node.add_flag("projected", price.projected);
  return node;
}

/// Runs of months of one sector with the same price, rule and certainty.
Node write_lines(const Quote& quote) {
  Node lines = Node::array();
  for (const Sector sector : kSectors) {
    const QuoteMonth* first = nullptr;
    Month until;
    int months = 0;
    for (const QuoteMonth& row : quote.schedule) {
      if (row.sector != sector) continue;
      if (first != nullptr && first->price != row.price) {
        lines.append(write_line(*first, until, months, quote));
        first = nullptr;
      }
      if (first == nullptr) {
        first = &row;
        months = 0;
      }
      until = row.month;
      ++months;
    }
    if (first != nullptr) lines.append(write_line(*first, until, months, quote));
  }
  return lines;
}

/// Whether the campaign may rely on what this source says.
bool may_tell(const Campaign& campaign, const Source* source) {
  return source != nullptr && (!source->confirm || campaign.confirms(source->id));
}

Node write_benefits(const Campaign& campaign, const Quote& quote, Rupiah income) {
  Node list = Node::array();
  for (const Benefit& benefit : benefits(campaign.tariff(), quote.start, quote.months, income)) {
    Node node = Node::object();
    node.add("id", benefit.id);
    node.add("programme", name(benefit.programme));
    add_amount(node, "amount", benefit.amount);
    node.add_flag("up_to", benefit.up_to);
    node.add_flag("reached", benefit.reached);
    node.add("source", benefit.source);
    if (may_tell(campaign, find_source(campaign.tariff(), benefit.condition_source))) {
      node.add("paid_months", std::int64_t{benefit.paid_months});
      add_amount(node, "before", benefit.before);
      node.add("condition_source", benefit.condition_source);
    }
    list.append(std::move(node));
  }
  return list;
}

/// The presets priced for this request; none where it can't be priced at all.
Node write_presets(const Campaign& campaign, const Ask& ask) {
  Node list = Node::array();
  for (const auto& [key, preset] : campaign.file().get("presets").members()) {
    QuoteRequest request = ask.quote;
    request.what = Workers{.count = preset.integer("workers")};
    request.months = static_cast<int>(preset.integer("months"));
    const auto priced = quote(campaign.tariff(), request);
    if (!priced) continue;
    Node node = Node::object();
    node.add("workers", preset.integer("workers"));
    node.add("months", preset.integer("months"));
    add_amount(node, "gift", priced->each_gift);
    list.append(std::move(node));
  }
  return list;
}

/// What each channel would keep of this gift at a time; nothing of those that keep nothing.
Node write_fees(const Campaign& campaign, const Ask& ask) {
  Node fees = Node::object();
  for (const auto& [key, channel] : campaign.file().get("channels").members()) {
    const ChannelFee fee = channel_fee(channel, ask.fund);
    if (fee == ChannelFee{} || !is_known_kind(channel)) continue;
    QuoteRequest request = ask.quote;
    request.fees.channel_flat = fee.flat;
    request.fees.channel = fee.share;
    const auto priced = quote(campaign.tariff(), request);
    const auto parts = priced ? split(priced->each_gift, request.fees) : std::nullopt;
    if (!parts || parts->channel_fee == Rupiah{}) continue;
    add_amount(fees, channel.get("id").string(), parts->channel_fee);
  }
  return fees;
}

Result<Quote> quote_for(const Result<Ask>& ask, const Campaign& campaign) {
  if (!ask) return std::unexpected(ask.error());
  return quote(campaign.tariff(), ask->quote);
}

}  // namespace

Node write_error(const Error& error) {
  Node node = Node::object();
  Node& inner = node.add("error", Node::object());
  inner.add("code", error.code);
  inner.add("path", error.path);
  inner.add("message", error.message);
  return node;
}

Node write_problem(const Problem& problem) {
  Node node = Node::object();
  node.add("severity", problem.severity == Problem::Severity::error ? "error" : "warning");
  node.add("code", problem.error.code);
  node.add("path", problem.error.path);
  node.add("message", problem.error.message);
  return node;
}

Node write_quote(const Quote& quote) {
  Node node = Node::object();
  node.add("workers", quote.workers);
  if (quote.mix) {
    Node& mix = node.add("mix", Node::object());
    for (const Sector sector : kSectors) mix.add(name(sector), (*quote.mix)[index(sector)]);
  }
  node.add("months", std::int64_t{quote.months});
  node.add("start", format(quote.start));
  node.add("end", format(quote.end));
  add_amount(node, "cost_per_worker", quote.cost_per_worker);
  add_amount(node, "cost", quote.cost);
  add_amount(node, "gross", quote.gross);
  add_amount(node, "channel_fee", quote.channel_fee);
  add_amount(node, "amil", quote.amil);
  add_amount(node, "net", quote.net);
  add_amount(node, "leftover", quote.leftover);
  add_amount(node, "to_next_worker", quote.to_next_worker);
  Node& schedule = node.add("schedule", Node::array());
  for (const QuoteMonth& row : quote.schedule) schedule.append(write_month(row, quote));
  return node;
}

Node answer_quote(const Node& request, const Campaign& campaign, Date today) {
  const auto found = quote_for(read_ask(request, campaign, today), campaign);
  return found ? write_quote(*found) : write_error(found.error());
}

Node answer_screen(const Node& request, const Campaign& campaign, Date today) {
  const auto ask = read_ask(request, campaign, today);
  const auto found = quote_for(ask, campaign);
  if (!found) {
    Node node = write_error(found.error());
    node.add("presets", ask ? write_presets(campaign, *ask) : Node::array());
    return node;
  }
  Node node = Node::object();
  node.add("quote", write_quote(*found));
  add_amount(node, "gift", found->each_gift);
  add_amount(node, "next", found->each_to_next);
  if (found->workers == 0) node.add("months_for_one", std::int64_t{months_for_one(*found)});
  node.add("lines", write_lines(*found));
  node.add("benefits", write_benefits(campaign, *found, ask->quote.income));
  node.add("presets", write_presets(campaign, *ask));
  node.add("fees", write_fees(campaign, *ask));
  return node;
}

Node write_campaign_view(const Campaign& campaign, std::string_view lang, Date today) {
  const Node& file = campaign.file();
  Node view = project(file, campaign_format(), lang);
  if (file.find("months") == nullptr) {
    Node& months = view.add("months", Node::object());
    Node& offered = months.add("offered", Node::array());
    for (const std::int64_t count : {3, 6, 12}) offered.append(Node::whole(count));
    months.add("default", std::int64_t{12});
  }
  Node& channels = view.add("channels", Node::array());
  for (const auto& [key, channel] : file.get("channels").members()) {
    if (!is_known_kind(channel)) continue;
    channels.append(project(channel, channel_summary_format(), lang));
  }
  view.add("status", name(status(campaign, today)));
  view.add("today", format(today));
  view.add("default_fund", name(campaign.default_fund()));
  view.add("checked", format(campaign.tariff().checked));
  view.add_flag("demonstration", campaign.is_demonstration());
  return view;
}

}  // namespace lindung
