#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "campaign/node.hpp"
#include "cli/sandbox/ledger.hpp"
#include "cli/sandbox/order.hpp"
#include "error/error.hpp"

namespace lindung::cli::sandbox {

/// The payload of a code of the sandbox's own merchant, to be paid with any amount: the NMID is one
/// that the registry never gives. With other digits in the NMID it is another merchant's.
[[nodiscard]] std::string merchant_payload(std::string_view nmid = "ID0000000000000");

/// What the giver has to do, by the order's method: qris, instructions, a wallet (gopay, ovo, …), a
/// virtual account (…_va), and the provider's page for all others. Errors: those of to_dynamic().
[[nodiscard]] Result<Payment> start_payment(const Order& order, std::int64_t now);

/// The endpoint's `action`; `home` is the origin that the endpoint was called at.
[[nodiscard]] Node write_action(const Payment& payment, std::string_view home);

/// A code of `merchant` for this payment; "" when there can't be one.
[[nodiscard]] std::string payment_code(std::string_view merchant, std::int64_t amount,
                                       std::string_view reference);

}  // namespace lindung::cli::sandbox
