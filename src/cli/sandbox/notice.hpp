#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cli/sandbox/call.hpp"
#include "cli/sandbox/ledger.hpp"

/// What a provider tells a partner: written by the one, read and believed or not by the other.
namespace lindung::cli::sandbox {

/// {"id", "type": "payment.<status>", "reference", "status", "amount", "at"}
[[nodiscard]] std::string write_notice(const Notification& told, std::int64_t at);

/// The partner's side: believes the body of `call` only if it is signed with `secret`, of these
/// minutes, and was not told before. 200, or why not as a problem. Every one is noted.
[[nodiscard]] Reply receive_notice(const Call& call, std::string_view secret, Ledger& ledger,
                                   std::int64_t now);

}  // namespace lindung::cli::sandbox
