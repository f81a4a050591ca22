#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "channel/channel.hpp"
#include "channel/fit.hpp"
#include "coverage/quote.hpp"
#include "error/error.hpp"

/// What the page is to do so that a gift gets paid. Texts view the campaign's file.
namespace lindung {

/// Open this by the donor's own click, as a top-level page or a new tab.
struct LinkHandoff {
  std::string url;
  bool amount_prefilled = false;  ///< whether the link carries the amount; if not, show it to copy
};

/// Post this form by the donor's own click, into a top-level page or a new tab.
struct FormHandoff {
  struct Field {
    std::string_view name;
    std::string value;
  };

  std::string_view url;
  std::vector<Field> fields;
};

/// Post the pledge there, and do what it answers.
struct EndpointHandoff {
  std::string_view url;
  std::string_view method;
  std::string_view nmid;
};

/// Show this code, with the merchant's name and NMID beside it.
struct QrisHandoff {
  std::string payload;
  std::string merchant;
  std::string city;
  std::string nmid;
};

/// Show this account.
struct TransferHandoff {
  const TransferWay::Account* account = nullptr;
  Rupiah unique{};  ///< what was added to the gift, Rp1 to Rp999; 0 for nothing
};

/// Say what to buy. The total is the amount.
struct ItemsHandoff {
  struct Line {
    const ItemsWay::Item* item = nullptr;
    std::int64_t count = 0;
  };

  std::vector<Line> lines;
  Rupiah surplus{};  ///< total - gift
};

/// Print this.
struct SlipHandoff {
  const SlipWay* way = nullptr;
  const SlipWay::Branch* office = nullptr;  ///< the one chosen; null: still to be chosen, or none
};

/// Leave it to the page that the widget stands in.
struct HostHandoff {};

struct Handoff {
  std::string_view channel;
  std::string_view kind;
  Rupiah amount{};                ///< what the donor pays there
  std::string reference;          ///< the pledge's; "" when there is none yet
  std::string_view dedication{};  ///< in whose name or memory it is; "" for nobody's
  /// Whether the collector reads the dedication: the partner is sent it, it stands in the link or
  /// in the form, or on the slip. Else the donor's own record alone has it.
  bool is_dedication_told = false;
  std::variant<LinkHandoff, FormHandoff, EndpointHandoff, QrisHandoff, TransferHandoff,
               ItemsHandoff, SlipHandoff, HostHandoff>
      what;
};

/// What a hand-off needs to know besides the gift.
struct HandoffContext {
  std::string_view campaign;
  Visit visit;
  std::string_view reference{};   ///< of the pledge; "" when there is none yet
  std::string_view office{};      ///< the id of the one chosen; "" for none
  std::string_view dedication{};  ///< in whose name or memory the gift is; "" for nobody's
};

/// Errors: those of find_misfit(), of Qris::read(), to_dynamic() and plan_items(), and
/// office_unknown /office, transfer_no_account /fund.
[[nodiscard]] Result<Handoff> hand_off(const Channel& channel, Fund fund, const Quote& quote,
                                       const HandoffContext& context);

/// Rp1 to Rp999 that follow from the reference alone, so that staff can find the pledge by them.
[[nodiscard]] Rupiah unique_digits(std::string_view reference);

}  // namespace lindung
