#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "calendar/calendar.hpp"
#include "channel/fund.hpp"
#include "channel/link.hpp"
#include "channel/offices.hpp"
#include "coverage/quote.hpp"

/// Ways to pay, as a campaign sets them up. Their texts are views of the campaign's file. What a
/// channel does is decided by its way, never by its name.
namespace lindung {

/// A page that takes the payment; the donor goes there by a link.
struct LinkWay {
  LinkTemplate url;
};

/// A page that takes the payment, and is told of it by a form that the donor posts.
struct FormWay {
  struct Field {
    std::string_view name;
    std::string_view value;  ///< a template
  };

  std::string_view url;  ///< is_address()
  std::vector<Field> fields;
};

/// The partner's server, which asks a payment provider and answers what to do.
struct EndpointWay {
  std::string_view url;     ///< is_address()
  std::string_view method;  ///< what to ask the provider for, in the partner's own words
  std::string_view nmid;    ///< the only merchant that a QR code of its may name; "" for any
};

/// A static QRIS code, made dynamic for each gift.
struct QrisWay {
  std::string_view payload;
  std::string_view nmid;  ///< the merchant that it must name
};

/// A transfer to one of these accounts.
struct TransferWay {
  struct Account {
    std::string_view bank;
    std::string_view number;
    std::string_view holder;
    std::array<bool, kFunds.size()> takes{};  ///< by fund
  };

  std::vector<Account> accounts;
  bool unique_digits = false;  ///< adds Rp1 to Rp999, so that the transfer can be told from others
};

/// Goods at fixed prices in a shop.
struct ItemsWay {
  struct Item {
    std::string_view id;
    std::string_view name;
    Rupiah price{};
    std::string_view url;
  };

  std::vector<Item> items;

  [[nodiscard]] std::vector<Rupiah> prices() const;
};

/// A slip to print: a letter to send, or what to show at an office's counter.
struct SlipWay {
  struct Branch {
    std::string_view id;
    std::string_view name;
    std::string_view address;
    std::string_view region;
    std::optional<Place> place{};
  };

  bool is_letter = false;
  std::string_view address;  ///< where the letter goes
  std::vector<Branch> offices;
};

/// The page that the widget stands in takes over.
struct HostWay {};

using Way =
    std::variant<LinkWay, FormWay, EndpointWay, QrisWay, TransferWay, ItemsWay, SlipWay, HostWay>;

inline constexpr std::array<std::string_view, std::variant_size_v<Way>> kWayNames = {
    "link", "form", "endpoint", "qris", "transfer", "items", "slip", "host"};

/// When the channel can be used: on these days of the week from minute to minute, in Asia/Jakarta.
struct OpenHours {
  std::array<bool, 7> days{};  ///< Monday first
  int from = 0;                ///< minutes since midnight
  int until = 0;               ///< the first minute after; at most 1440
};

/// What the channel keeps of a gift: a flat amount and a share, rounded up.
struct ChannelFee {
  Rupiah flat{};
  BasisPoints share{};

  friend bool operator==(const ChannelFee&, const ChannelFee&) = default;
};

/// A way to pay, and the gifts it takes.
struct Channel {
  std::string_view id;
  Way way = HostWay{};
  std::array<bool, kFunds.size()> takes{};                   ///< by fund
  std::array<std::string_view, kFunds.size()> fund_codes{};  ///< what {fund} becomes, by fund
  std::array<ChannelFee, kFunds.size()> fees{};              ///< by fund
  Rupiah minimum{};                                          ///< of what is given at a time
  std::optional<Rupiah> maximum{};                           ///< of what is given at a time
  Rupiah step{};                                             ///< its multiples only; 0: any amount
  std::vector<OpenHours> open{};                             ///< none: always
  std::optional<Date> from{};                                ///< the first day
  std::optional<Date> until{};                               ///< the last day, included
  std::vector<std::string_view> regions{};                   ///< ISO 3166-2; none: everywhere
  std::vector<std::string_view> languages{};                 ///< of the donor; none: any

  [[nodiscard]] std::string_view kind() const { return kWayNames[way.index()]; }
  [[nodiscard]] const ChannelFee& fee(Fund fund) const {
    return fees[static_cast<std::size_t>(fund)];
  }
};

}  // namespace lindung
