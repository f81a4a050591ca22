#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "campaign/node.hpp"
#include "campaign/spec.hpp"
#include "error/error.hpp"

/// The formats of what a browser keeps and an endpoint answers, as tables. assets/schema says the
/// same to other programs, and a test holds the two together.
namespace lindung {

/// A pledge's record but for its request, which is request_format().
[[nodiscard]] Spec record_format();

/// What an endpoint answers to an order, or when it is asked for a status. What it answered is kept
/// in a record as `payment`.
[[nodiscard]] Spec answer_format();

/// What an endpoint says of a payment, in the order of its names: pending, paid, failed, expired.
enum class PaymentStatus : std::uint8_t { pending, paid, failed, expired };
[[nodiscard]] std::optional<PaymentStatus> read_payment_status(std::string_view text);

/// The first error of holding `node`, which stands at `path`, against `spec`; nothing where it
/// holds. Keys that nobody knows are no error.
[[nodiscard]] std::optional<Error> first_fault(const Node& node, std::string_view path, Spec spec);

/// What must hold of an answer's action, at `path`, besides its table: it has what its type needs,
/// a number of digits, and a code that is sound and pays `nmid`, where one is given. Addresses are
/// not looked at.
///
/// Errors: endpoint_action (a member is missing, at its place), endpoint_number, endpoint_qr.
[[nodiscard]] Result<void> check_action(const Node& action, std::string_view path,
                                        std::string_view nmid);

}  // namespace lindung
