#include "campaign/channels.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "campaign/campaign.hpp"
#include "campaign/channel_format.hpp"
#include "campaign/spec.hpp"
#include "channel/items.hpp"
#include "qris/payload.hpp"

namespace lindung {
namespace {

using ByFund = std::array<bool, kFunds.size()>;
using Members = std::vector<Node::Member>;

/// Of an account's number, in Indonesia.
constexpr std::ptrdiff_t kFewestAccountDigits = 10;
constexpr std::ptrdiff_t kMostAccountDigits = 16;

std::size_t index(Fund fund) { return static_cast<std::size_t>(fund); }

std::string_view text(const Node& node, std::string_view key) { return node.get(key).string(); }

Rupiah amount(const Node& node, std::string_view key) {
  return Rupiah::of(node.integer(key)).value_or(Rupiah{});
}

bool has(const Node& list, std::string_view one) {
  return std::ranges::any_of(list.members(),
                             [&](const Node::Member& item) { return item.value.string() == one; });
}

/// The funds that an entry names; all when it names none.
ByFund funds_of(const Node& node) {
  ByFund takes{};
  const Node* funds = node.find("funds");
  for (const Fund fund : kFunds) takes[index(fund)] = funds == nullptr || has(*funds, name(fund));
  return takes;
}

std::vector<std::string_view> texts(const Node& list) {
  std::vector<std::string_view> all;
  for (const auto& [key, item] : list.members()) all.emplace_back(item.string());
  return all;
}

// ---- The ways

Way link_way(const Node& node, std::string_view /*lang*/) {
  const auto url = LinkTemplate::read(text(node, "url"));
  return LinkWay{.url = url.value_or(LinkTemplate())};
}

Way form_way(const Node& node, std::string_view /*lang*/) {
  FormWay way{.url = text(node, "url"), .fields = {}};
  for (const auto& [key, field] : node.get("fields").members()) {
    way.fields.push_back({.name = text(field, "name"), .value = text(field, "value")});
  }
  return way;
}

Way endpoint_way(const Node& node, std::string_view /*lang*/) {
  return EndpointWay{
      .url = text(node, "url"), .method = text(node, "method"), .nmid = text(node, "nmid")};
}

Way qris_way(const Node& node, std::string_view /*lang*/) {
  return QrisWay{.payload = text(node, "payload"), .nmid = text(node, "nmid")};
}

Way transfer_way(const Node& node, std::string_view /*lang*/) {
  TransferWay way{.accounts = {}, .unique_digits = node.get("unique_digits").flag()};
  for (const auto& [key, account] : node.get("accounts").members()) {
    way.accounts.push_back({.bank = text(account, "bank"),
                            .number = text(account, "number"),
                            .holder = text(account, "holder"),
                            .takes = funds_of(account)});
  }
  return way;
}

Way items_way(const Node& node, std::string_view lang) {
  ItemsWay way;
  for (const auto& [key, item] : node.get("items").members()) {
    way.items.push_back({.id = text(item, "id"),
                         .name = text_in(item.get("name"), lang),
                         .price = amount(item, "price"),
                         .url = text(item, "url")});
  }
  return way;
}

std::optional<Place> place_of(const Node& office) {
  if (office.find("lat_e5") == nullptr || office.find("lon_e5") == nullptr) return std::nullopt;
  return Place{.lat_e5 = static_cast<int>(office.integer("lat_e5")),
               .lon_e5 = static_cast<int>(office.integer("lon_e5"))};
}

Way slip_way(const Node& node, std::string_view lang) {
  SlipWay way{.is_letter = text(node, "form") == "letter",
              .address = text_in(node.get("address"), lang),
              .offices = {}};
  for (const auto& [key, office] : node.get("offices").members()) {
    way.offices.push_back({.id = text(office, "id"),
                           .name = text(office, "name"),
                           .address = text(office, "address"),
                           .region = text(office, "region"),
                           .place = place_of(office)});
  }
  return way;
}

Way host_way(const Node& /*node*/, std::string_view /*lang*/) { return HostWay{}; }

/// In the order of kWayNames.
constexpr std::array<Way (*)(const Node&, std::string_view), kWayNames.size()> kWays = {
    link_way, form_way, endpoint_way, qris_way, transfer_way, items_way, slip_way, host_way};

// ---- What all have

std::vector<OpenHours> hours_of(const Node& list) {
  constexpr std::array<std::string_view, 7> kDays = {"mon", "tue", "wed", "thu",
                                                     "fri", "sat", "sun"};
  std::vector<OpenHours> all;
  for (const auto& [key, node] : list.members()) {
    OpenHours hours;
    for (std::size_t day = 0; day < kDays.size(); ++day) {
      hours.days[day] = has(node.get("days"), kDays[day]);
    }
    hours.from = read_time(text(node, "from"));
    hours.until = read_time(text(node, "until"));
    all.push_back(hours);
  }
  return all;
}

/// Checks what the format table can't say of a channel.
class ChannelChecker {
 public:
  /// `offered` are the campaign's funds.
  ChannelChecker(const Node& node, std::string path, const ByFund& offered, Problems& problems)
      : node_(node), path_(std::move(path)), offered_(offered), problems_(problems) {}

  void run(const Channel& channel) {
    if (channel.maximum && *channel.maximum < channel.minimum) {
      wrong("channel_limits", "maximum", "Give a maximum that is not below the minimum.");
    }
    if (channel.from && channel.until && *channel.until < *channel.from) {
      wrong("channel_period", "period", "End the period on or after the day it begins.");
    }
    if (std::ranges::any_of(channel.open,
                            [](const OpenHours& hours) { return hours.until <= hours.from; })) {
      wrong("channel_hours", "open", "Close later than you open; split a night at 24:00.");
    }
    std::visit([&](const auto& way) { check_way(way, channel); }, channel.way);
  }

 private:
  void wrong(std::string_view code, std::string_view key, std::string_view message) {
    problems_.error(code, pointer(path_, key), message, node_.get(key).at());
  }

  void wrong(const Error& error, std::string_view key) { wrong(error.code, key, error.message); }

  void check_way(const QrisWay& way, const Channel& /*channel*/) {
    const auto code = Qris::read(way.payload, way.nmid);
    if (!code) return wrong(code.error(), "payload");
    // The longest reference must still find room in it.
    const std::string reference(kLongestQrisReference, '0');
    if (const auto made = to_dynamic(*code, kLargestQris, reference, way.nmid); !made) {
      wrong(made.error(), "payload");
    }
  }

  void check_way(const TransferWay& way, const Channel& channel) {
    for (std::size_t i = 0; i < way.accounts.size(); ++i) check_number(way.accounts[i].number, i);
    for (const Fund fund : kFunds) {
      const bool covered = std::ranges::any_of(
          way.accounts,
          [&](const TransferWay::Account& account) { return account.takes[index(fund)]; });
      if (covered || !channel.takes[index(fund)] || !offered_[index(fund)]) continue;
      return wrong("transfer_no_account", "accounts",
                   "A fund that this channel takes has no account. Add one, or list the funds.");
    }
  }

  void check_way(const ItemsWay& way, const Channel& /*channel*/) {
    not_twice("items");
    if (const auto sound = check_items(way.prices()); !sound) wrong(sound.error(), "items");
  }

  void check_way(const SlipWay& /*way*/, const Channel& /*channel*/) {
    not_twice("offices");
    std::size_t i = 0;
    for (const auto& [key, office] : node_.get("offices").members()) {
      const std::size_t at = i++;
      if ((office.find("lat_e5") == nullptr) == (office.find("lon_e5") == nullptr)) continue;
      problems_.warning("office_without_place", pointer(pointer(path_, "offices"), at),
                        "Give both lat_e5 and lon_e5, or neither.", office.at());
    }
  }

  /// What can't be an account's number, however banks write theirs. One that is made up may stand
  /// where the channel says that it is.
  void check_number(std::string_view number, std::size_t account) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_other_digit = [](char c) { return c >= '1' && c <= '9'; };
    const std::string path = pointer(pointer(pointer(path_, "accounts"), account), "number");
    const std::size_t at = node_.get("accounts").members()[account].value.get("number").at();
    if (std::ranges::any_of(number, is_letter)) {
      problems_.warning("account_letters", path,
                        "An account's number has no letters. Copy it from the bank's own papers.",
                        at);
    } else if (!node_.get("demonstration").flag() && !number.empty() &&
               std::ranges::none_of(number, is_other_digit)) {
      problems_.warning("account_zeros", path, "This number pays nobody. Write the account's own.",
                        at);
    } else if (const auto digits = std::ranges::count_if(number, is_digit);
               !number.empty() && (digits < kFewestAccountDigits || digits > kMostAccountDigits)) {
      problems_.warning("account_length", path,
                        "An Indonesian account's number has 10 to 16 digits. Count it against the "
                        "bank's own papers.",
                        at);
    }
  }

  template <class Other>
  void check_way(const Other& /*way*/, const Channel& /*channel*/) {}

  void not_twice(std::string_view list) {
    const Members& members = node_.get(list).members();
    for (std::size_t i = 0; i < members.size(); ++i) {
      const std::string& id = members[i].value.get("id").string();
      for (std::size_t j = 0; j < i && !id.empty(); ++j) {
        if (members[j].value.get("id").string() != id) continue;
        problems_.error("id_twice", pointer(pointer(pointer(path_, list), i), "id"),
                        "This stands in the list already. Change one of them.",
                        members[i].value.get("id").at());
        break;
      }
    }
  }

  const Node& node_;
  std::string path_;
  const ByFund& offered_;
  Problems& problems_;
};

/// The funds that the campaign collects.
ByFund offered_by(const Node& file) {
  ByFund offered{};
  for (const auto& [key, node] : file.get("funds").members()) {
    if (const auto fund = read_fund(node.get("id").string())) offered[index(*fund)] = true;
  }
  return offered;
}

void check_channel(const Node& node, const std::string& path, const Node& languages,
                   const ByFund& offered, ByFund& taken, Problems& problems) {
  const Spec* format = channel_format(node.get("kind").string());
  // Where the kind is no text, the format of any says so.
  check(node, path, format != nullptr ? *format : *channel_format("host"), languages,
        Naming::generic, problems);
  if (format == nullptr) return;
  const Channel channel = channel_from(node, "");
  ChannelChecker(node, path, offered, problems).run(channel);
  for (const Fund fund : kFunds) {
    taken[index(fund)] = taken[index(fund)] || channel.takes[index(fund)];
  }
}

}  // namespace

void check_channels(const Node& file, Problems& problems) {
  const Node& list = file.get("channels");
  const ByFund offered = offered_by(file);
  ByFund taken{};
  bool any = false;
  std::size_t i = 0;
  for (const auto& [key, node] : list.members()) {
    const std::string path = pointer("/channels", i++);
    if (!is_known_kind(node)) {
      problems.warning("channel_kind_unknown", pointer(path, "kind"),
                       "This version shows no channel of this kind. Known: link, form, endpoint, "
                       "qris, transfer, items, slip, host.",
                       node.get("kind").at());
      continue;
    }
    any = true;
    check_channel(node, path, file.get("languages"), offered, taken, problems);
  }
  if (!any) {
    if (list.members().empty()) return;
    return problems.error("channel_none", "/channels", "Give at least one channel of a known kind.",
                          list.at());
  }
  for (const auto& [key, node] : file.get("funds").members()) {
    const auto fund = read_fund(node.get("id").string());
    if (!fund || taken[index(*fund)]) continue;
    problems.warning("fund_without_channel", "/funds",
                     "One of the funds is taken by no channel. Add one, or take the fund out.",
                     node.at());
  }
}

Channel channel_from(const Node& entry, std::string_view lang) {
  Channel channel;
  channel.id = text(entry, "id");
  const auto* const kind = std::ranges::find(kWayNames, text(entry, "kind"));
  if (kind != kWayNames.end()) {
    channel.way = kWays[static_cast<std::size_t>(kind - kWayNames.begin())](entry, lang);
  }
  channel.takes = funds_of(entry);
  for (const Fund fund : kFunds) {
    const std::string_view code = text(entry.get("fund_codes"), name(fund));
    channel.fund_codes[index(fund)] = code.empty() ? name(fund) : code;
    channel.fees[index(fund)] = channel_fee(entry, fund);
  }
  channel.minimum = amount(entry, "minimum");
  if (entry.find("maximum") != nullptr) channel.maximum = amount(entry, "maximum");
  if (std::holds_alternative<QrisWay>(channel.way)) {
    channel.maximum = std::min(channel.maximum.value_or(kLargestQris), kLargestQris);
  }
  channel.step = amount(entry, "step");
  channel.open = hours_of(entry.get("open"));
  channel.from = read_date(text(entry.get("period"), "from"));
  channel.until = read_date(text(entry.get("period"), "until"));
  channel.regions = texts(entry.get("regions"));
  channel.languages = texts(entry.get("languages"));
  return channel;
}

}  // namespace lindung
