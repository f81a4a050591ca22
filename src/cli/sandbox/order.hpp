#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "campaign/node.hpp"
#include "error/error.hpp"

namespace lindung::cli::sandbox {

/// What the widget posts to a partner's endpoint, as far as the partner needs it.
struct Order {
  std::string reference;
  std::string method;
  std::string return_url;  ///< "" when there is none
  std::int64_t amount = 0;
  std::string content;  ///< all but `return_url`, the same for the same members in any order
};

/// Checks all of an order. Errors: not_an_object, field_unknown; with the member's name for X:
/// X_missing, X_not_number, X_out_of_range, X_unreadable, X_unknown and so on.
[[nodiscard]] Result<Order> read_order(const Node& node);

/// Whether `text` is a reference just as it is written: 7K3M-Q9XT-4BWD.
[[nodiscard]] bool is_reference(std::string_view text);

}  // namespace lindung::cli::sandbox
