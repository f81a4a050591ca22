#pragma once

#include <string>
#include <string_view>

#include "campaign/node.hpp"
#include "cli/preview_reply.hpp"
#include "cli/sandbox/fields.hpp"
#include "cli/sandbox/ledger.hpp"
#include "qris/payload.hpp"

/// The sandbox's pages: plain HTML without a script, all that came from outside escaped.
namespace lindung::cli::sandbox {

/// A page of one sentence, which is escaped.
[[nodiscard]] Reply notice_page(int status, std::string_view title, std::string_view sentence);

/// The provider's page of a payment, with its buttons. `path` is where they post to.
[[nodiscard]] Reply payment_page(const Payment& payment, std::string_view title,
                                 std::string_view path);

/// For a virtual account's number and an amount; `said` is how the last try went, "" at first.
[[nodiscard]] Reply account_page(int status, std::string_view said);

/// For the text of a QR code; the same with what a code says, and a button to pay it.
[[nodiscard]] Reply code_page(int status, std::string_view said);
[[nodiscard]] Reply code_page(const Qris& code);

/// What a form or a link channel brought.
[[nodiscard]] Reply visit_page(const Visit& visit, const Fields& fields);

/// The ledger, newest first, and the form that sets the behaviour.
[[nodiscard]] Reply ledger_page(const Node& contents, const Node& behaviour);

[[nodiscard]] Reply stylesheet();

}  // namespace lindung::cli::sandbox
