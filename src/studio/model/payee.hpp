#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "campaign/node.hpp"

namespace lindung::studio {

/// Whom a QRIS code pays, as the code itself says.
struct Payee {
  std::string merchant;
  std::string city;
  std::string nmid;  ///< "" where the code has none
};

/// Of the code of a channel; nothing where it has none that can be read.
[[nodiscard]] std::optional<Payee> payee_of(const Node& channel);

/// Where gifts go, whole, on one line: of a channel of any kind its accounts, its addresses, whom
/// its code pays; of the collector its name, address and permit. "" of anything else.
[[nodiscard]] std::string say_payee(const Node& file, std::string_view pointer,
                                    std::string_view lang);

}  // namespace lindung::studio
