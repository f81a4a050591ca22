#include "campaign/pay.hpp"

#include <string>
#include <utility>

#include "campaign/answer.hpp"
#include "campaign/channel_format.hpp"
#include "campaign/channels.hpp"
#include "campaign/request.hpp"
#include "campaign/spec.hpp"
#include "money/text.hpp"
#include "pledge/reference.hpp"

namespace lindung {
namespace {

void add_text(Node& node, std::string_view key, std::string_view text) {
  if (!text.empty()) node.add(key, text);
}

Node write_office(const SlipWay::Branch& office) {
  Node node = Node::object();
  node.add("id", office.id);
  node.add("name", office.name);
  node.add("address", office.address);
  add_text(node, "region", office.region);
  return node;
}

/// Adds what a page needs of each kind.
struct Writer {
  const Handoff& handoff;
  Node& node;

  void operator()(const LinkHandoff& link) const {
    node.add("url", link.url);
    node.add_flag("amount_prefilled", link.amount_prefilled);
  }

  void operator()(const FormHandoff& form) const {
    node.add("url", form.url);
    Node& fields = node.add("fields", Node::array());
    for (const auto& [name, value] : form.fields) {
      Node& field = fields.append(Node::object());
      field.add("name", name);
      field.add("value", value);
    }
  }

  void operator()(const EndpointHandoff& endpoint) const {
    node.add("url", endpoint.url);
    node.add("method", endpoint.method);
    add_text(node, "nmid", endpoint.nmid);
  }

  void operator()(const QrisHandoff& qris) const {
    node.add("payload", qris.payload);
    node.add("merchant", qris.merchant);
    node.add("city", qris.city);
    node.add("nmid", qris.nmid);
  }

  void operator()(const TransferHandoff& transfer) const {
    node.add("bank", transfer.account->bank);
    node.add("number", transfer.account->number);
    node.add("holder", transfer.account->holder);
    if (transfer.unique > Rupiah{}) node.add("unique", transfer.unique.value());
  }

  void operator()(const ItemsHandoff& items) const {
    Node& list = node.add("items", Node::array());
    for (const auto& [item, count] : items.lines) {
      Node& line = list.append(Node::object());
      line.add("id", item->id);
      line.add("name", item->name);
      line.add("url", item->url);
      line.add("price", item->price.value());
      line.add("count", count);
      line.add("sum", times(item->price, count).value_or(Rupiah{}).value());
    }
    node.add("surplus", items.surplus.value());
  }

  void operator()(const SlipHandoff& slip) const {
    node.add("form", slip.way->is_letter ? "letter" : "counter");
    node.add("words", in_words(handoff.amount) + " rupiah");
    add_text(node, "address", slip.way->address);
    if (slip.office != nullptr) node.add("office", write_office(*slip.office));
    if (slip.way->offices.empty()) return;
    Node& list = node.add("offices", Node::array());
    for (const SlipWay::Branch& office : slip.way->offices) list.append(write_office(office));
  }

  void operator()(const HostHandoff&) const {}
};

Visit visit_of(const Ask& ask, const Asking& asking) {
  return {
      .today = asking.today, .minute = asking.minute, .lang = asking.lang, .region = ask.region};
}

/// The amount that a misfit's code is about.
std::optional<Rupiah> limit_of(const Channel& channel, std::string_view code) {
  if (code == "channel_minimum") return channel.minimum;
  if (code == "channel_maximum") return channel.maximum;
  if (code == "channel_step") return channel.step;
  return std::nullopt;
}

void add_misfit(Node& node, const Channel& channel, const Misfit& misfit) {
  node.add("error", *write_error(misfit.error).find("error"));
  if (misfit.nearest) node.add("nearest", misfit.nearest->value());
  if (const auto limit = limit_of(channel, misfit.error.code)) node.add("limit", limit->value());
}

Node write_channels(const Campaign& campaign, const Ask& ask, Rupiah gift, const Asking& asking) {
  const Visit visit = visit_of(ask, asking);
  Node list = Node::array();
  for (const auto& [key, entry] : campaign.file().get("channels").members()) {
    if (!is_known_kind(entry)) continue;
    const Channel channel = channel_from(entry, asking.lang);
    Node node = project(entry, channel_view_format(), asking.lang);
    const auto misfit = find_misfit(channel, ask.fund, gift, visit);
    if (channel.minimum > Rupiah{}) node.add("minimum", channel.minimum.value());
    if (channel.maximum) node.add("maximum", channel.maximum->value());
    node.add_flag("fits", !misfit);
    if (misfit) add_misfit(node, channel, *misfit);
    list.append(std::move(node));
  }
  return list;
}

Node hand_off_to(const Ask& ask, const Quote& quoted, const Campaign& campaign,
                 const Asking& asking) {
  if (ask.channel == nullptr) {
    return write_error({"channel_missing", "/channel", "Choose a channel to pay through."});
  }
  if (quoted.each_gift == Rupiah{}) {
    return write_error({"gift_zero", "/gift", "There is nothing to pay yet. Give more than 0."});
  }
  if (status(campaign, asking.today) != CampaignStatus::running) {
    return write_error({"campaign_closed", "",
                        "The campaign does not collect on this day. Give another day, or none."});
  }
  std::string reference;
  if (!ask.reference.empty()) {
    const auto read = Reference::read(ask.reference);
    if (!read) return write_error({read.error().code, "/reference", read.error().message});
    reference = read->text();
  }
  const Channel channel = channel_from(*ask.channel, asking.lang);
  const auto handoff = hand_off(channel, ask.fund, quoted,
                                {.campaign = campaign.id(),
                                 .visit = visit_of(ask, asking),
                                 .reference = reference,
                                 .office = ask.office,
                                 .dedication = ask.dedication});
  return handoff ? write_handoff(*handoff) : write_error(handoff.error());
}

}  // namespace

Node write_handoff(const Handoff& handoff) {
  Node node = Node::object();
  node.add("channel", handoff.channel);
  node.add("kind", handoff.kind);
  node.add("amount", handoff.amount.value());
  add_text(node, "reference", handoff.reference);
  if (!handoff.dedication.empty()) {
    node.add("dedication", handoff.dedication);
    node.add_flag("dedication_told", handoff.is_dedication_told);
  }
  std::visit(Writer{.handoff = handoff, .node = node}, handoff.what);
  return node;
}

Node answer_handoff(const Node& request, const Campaign& campaign, const Asking& asking) {
  const auto ask = read_ask(request, campaign, asking.today);
  if (!ask) return write_error(ask.error());
  const auto quoted = quote(campaign.tariff(), ask->quote);
  if (!quoted) return write_error(quoted.error());
  return hand_off_to(*ask, *quoted, campaign, asking);
}

std::string_view choose_channel(const Node& request, const Campaign& campaign,
                                const Asking& asking) {
  const std::string_view named = request.get("channel").string();
  const auto ask = read_ask(request, campaign, asking.today);
  if (!ask) return named;
  const auto quoted = quote(campaign.tariff(), ask->quote);
  if (!quoted) return named;
  const Visit visit = visit_of(*ask, asking);
  std::string_view first;
  for (const auto& [key, entry] : campaign.file().get("channels").members()) {
    if (!is_known_kind(entry)) continue;
    const Channel channel = channel_from(entry, asking.lang);
    if (find_misfit(channel, ask->fund, quoted->each_gift, visit)) continue;
    if (channel.id == named) return named;
    if (first.empty()) first = channel.id;
  }
  return first.empty() ? named : first;
}

Node answer_pay(const Node& request, const Campaign& campaign, const Asking& asking) {
  const auto ask = read_ask(request, campaign, asking.today);
  if (!ask) return write_error(ask.error());
  const auto quoted = quote(campaign.tariff(), ask->quote);
  if (!quoted) return write_error(quoted.error());
  Node answer = Node::object();
  answer.add("channels", write_channels(campaign, *ask, quoted->each_gift, asking));
  Node handoff = hand_off_to(*ask, *quoted, campaign, asking);
  if (const Node* error = handoff.find("error")) {
    answer.add("error", *error);
  } else {
    answer.add("handoff", std::move(handoff));
  }
  return answer;
}

}  // namespace lindung
