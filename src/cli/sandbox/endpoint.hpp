#pragma once

#include <cstdint>
#include <string_view>

#include "cli/sandbox/behaviour.hpp"
#include "cli/sandbox/call.hpp"
#include "cli/sandbox/ledger.hpp"
#include "cli/sandbox/order.hpp"

namespace lindung::cli::sandbox {

/// A partner's endpoint, as the contract of pledges has it. `now` is in seconds since 1970.
class Endpoint {
 public:
  /// Both outlive it.
  Endpoint(Ledger& ledger, Behaviours& behaviours) : ledger_(ledger), behaviours_(behaviours) {}

  /// POST: takes an order, once for each reference.
  [[nodiscard]] Answer order(const Call& call, std::int64_t now);

  /// GET: how a pledge stands.
  [[nodiscard]] Answer status(std::string_view reference);

 private:
  [[nodiscard]] Answer take(const Call& call, const Order& order, std::int64_t now);

  Ledger& ledger_;
  Behaviours& behaviours_;
};

}  // namespace lindung::cli::sandbox
