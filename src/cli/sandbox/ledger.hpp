#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "campaign/node.hpp"
#include "cli/sandbox/database.hpp"
#include "error/error.hpp"

namespace lindung::cli::sandbox {

/// "2026-11-23T10:00:00Z" of seconds since 1970.
[[nodiscard]] std::string written(std::int64_t unix_seconds);

/// A pledge as the partner keeps it. Times are seconds since 1970.
struct Pledge {
  std::string reference;
  std::string content;  ///< the order, to be held against another with the same reference
  std::string method;
  std::int64_t amount = 0;
  std::string status = "pending";  ///< or paid, failed, expired
  std::int64_t created = 0;
  std::int64_t expires = 0;
  std::int64_t paid_at = 0;  ///< 0: not yet
};

/// What the provider waits for, or got.
struct Payment {
  std::string reference;
  std::string kind;  ///< the type of the endpoint's action
  std::string bank{};
  std::string number{};   ///< of a virtual account
  std::string payload{};  ///< of a QR code
  std::int64_t amount = 0;
  std::string state = "open";  ///< or paid, failed, expired
  std::string return_url{};
  std::int64_t at = 0;
};

/// What the provider tells the partner.
struct Notification {
  std::string id;
  std::string reference;
  std::string status;
  std::int64_t amount = 0;
};

/// What a form or a link channel brought.
struct Visit {
  std::string kind;  ///< form, link
  std::string method;
  std::string target;  ///< path and query
  std::string fields;  ///< JSON
};

/// All that the sandbox remembers, of both sides, in SQLite. Several threads may use it.
///
/// Keeps the newest kMostRows of each table, so that nothing sent to it fills a disk.
class Ledger {
 public:
  static constexpr std::int64_t kMostRows = 5'000;

  /// In memory for "". Error (path ""): ledger_unusable, also for a file that is something else.
  [[nodiscard]] static Result<Ledger> open(const std::string& file);

  Ledger(Ledger&& other) noexcept : database_(std::move(other.database_)) {}
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;
  Ledger& operator=(Ledger&&) = delete;
  ~Ledger() = default;

  /// Keeps both, unless a pledge with this reference is there: then nothing changes. False when
  /// the database fails.
  [[nodiscard]] bool keep(const Pledge& pledge, const Payment& payment);
  /// A payment that belongs to no pledge.
  [[nodiscard]] bool keep(const Payment& payment);

  [[nodiscard]] std::optional<Pledge> pledge(std::string_view reference) const;
  [[nodiscard]] std::optional<Payment> payment(std::string_view reference) const;
  [[nodiscard]] std::optional<Payment> payment_to(std::string_view number) const;
  [[nodiscard]] std::optional<Payment> payment_by(std::string_view payload) const;

  /// Whether this changed the payment's state. What is paid stays paid; what failed or expired can
  /// still be paid.
  [[nodiscard]] bool move_payment(std::string_view reference, std::string_view state,
                                  std::int64_t at);

  /// The partner believes a verified notification. Gives a verdict: accepted, replayed,
  /// unknown_reference, other_amount, already_paid, ledger_failed.
  [[nodiscard]] std::string accept(const Notification& told, std::int64_t at);

  /// Notes what was sent, and gives its number for the answer; what was received and refused.
  [[nodiscard]] std::int64_t note_sent(const Notification& told, std::int64_t at);
  void note_answer(std::int64_t sent, std::string_view answer);
  void note_refused(const Notification& told, std::string_view verdict, std::int64_t at);

  [[nodiscard]] bool note(const Visit& visit, std::int64_t at);

  /// {"pledges", "payments", "notifications", "forms", "links"}: lists of at most `most` each, the
  /// newest first.
  [[nodiscard]] Node contents(std::int64_t most) const;

  /// Whether it worked.
  [[nodiscard]] bool clear();

 private:
  explicit Ledger(Database database) : database_(std::move(database)) {}

  [[nodiscard]] bool add(const Pledge& pledge) const;
  [[nodiscard]] bool add(const Payment& payment) const;
  [[nodiscard]] bool add(std::string_view direction, const Notification& told,
                         std::string_view verdict, std::int64_t at) const;
  [[nodiscard]] std::optional<Pledge> find_pledge(std::string_view reference) const;
  [[nodiscard]] std::optional<Payment> find_payment(const char* sql, std::string_view value) const;
  [[nodiscard]] std::string judge(const Notification& told, std::int64_t at) const;
  [[nodiscard]] Node visits(std::string_view kind, std::int64_t most) const;

  mutable std::mutex mutex_;
  Database database_;
};

}  // namespace lindung::cli::sandbox
