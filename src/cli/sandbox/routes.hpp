#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "cli/sandbox/behaviour.hpp"
#include "cli/sandbox/call.hpp"
#include "cli/sandbox/endpoint.hpp"
#include "cli/sandbox/ledger.hpp"
#include "cli/sandbox/notifier.hpp"
#include "error/error.hpp"

namespace lindung::cli::sandbox {

/// A payment provider and a partner's endpoint to try the widget on; no money moves.
///
///     POST /sandbox/pledges              the partner takes an order
///     GET  /sandbox/pledges/{reference}  how the pledge stands
///     POST /sandbox/notify               the provider tells the partner
///     /sandbox/pay/{reference}           the provider's page; so is /sandbox/wallet/{reference}
///     /sandbox/va  /sandbox/qr           the provider's bank and scanner
///     POST /sandbox/form, GET /sandbox/link   show and keep what they get; also …/anything
///     /sandbox/  /sandbox/ledger.json    all that was kept
///     POST /sandbox/behaviour            what the next answers do
///     POST /sandbox/reset                forgets all
///
/// Several threads may use it.
class Sandbox {
 public:
  struct Options {
    std::string ledger{};  ///< a file; "" for memory
    std::string secret{};  ///< of the provider and the partner; "" for a random one
  };

  /// The largest body of a request, in bytes.
  static constexpr std::size_t kLargestBody = 65'536;

  /// Errors (path ""): ledger_unusable, no_random.
  [[nodiscard]] static Result<std::unique_ptr<Sandbox>> open(const Options& options);

  Sandbox(Ledger ledger, std::string secret);

  /// Notifies from now on, at the address that it is served on.
  void start(std::string host, int port) { notifier_.start(std::move(host), port); }
  void stop() { notifier_.stop(); }

  /// `now` is in seconds since 1970.
  [[nodiscard]] Answer answer(const Call& call, std::int64_t now);

  [[nodiscard]] static bool is_here(std::string_view path) {
    return path == "/sandbox" || path.starts_with("/sandbox/");
  }

  /// Whether pages of other origins may read the answers.
  [[nodiscard]] static bool is_for_others(std::string_view path);

 private:
  [[nodiscard]] Answer show(const Call& call, std::int64_t now);
  [[nodiscard]] Answer take(const Call& call, std::int64_t now);
  [[nodiscard]] Reply show_payment(const Call& call) const;
  [[nodiscard]] Reply take_payment(const Call& call, std::int64_t now);
  [[nodiscard]] Reply take_account(const Call& call, std::int64_t now);
  [[nodiscard]] Reply take_code(const Call& call, std::int64_t now);
  [[nodiscard]] Reply take_visit(const Call& call, std::string_view kind, std::int64_t now);
  [[nodiscard]] Reply set_behaviour(const Call& call);
  [[nodiscard]] Reply reset();
  /// Whether the state changed; then the partner is told.
  [[nodiscard]] bool settle(const Payment& payment, std::string_view state, std::int64_t now);

  Ledger ledger_;
  Behaviours behaviours_;
  Endpoint endpoint_;
  std::string secret_;
  Notifier notifier_;
};

}  // namespace lindung::cli::sandbox
