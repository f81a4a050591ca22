#pragma once

#include <optional>
#include <string>

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

}  // namespace lindung::studio
