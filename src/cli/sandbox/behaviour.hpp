#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string_view>

#include "campaign/node.hpp"
#include "error/error.hpp"

namespace lindung::cli::sandbox {

/// How the endpoint answers once.
enum class Trick : std::uint8_t {
  ok,  ///< as the contract says

  // Refused; nothing is kept.
  bad_request,    ///< 400
  not_found,      ///< 404; a status only
  conflict,       ///< 409; a pledge only
  unprocessable,  ///< 422; a pledge only
  too_many,       ///< 429, with Retry-After
  broken,         ///< 500
  unavailable,    ///< 503, with Retry-After
  html,           ///< 200 and a page, as a captive network sends it
  redirect_http,  ///< 307 to an address that says "paid" of everything
  forget,         ///< answered rightly, but not kept; a status: 404

  // Kept, and answered wrongly.
  nothing,     ///< 200 and no body
  big,         ///< five million bytes of JSON
  unreadable,  ///< JSON cut off in the middle
  twice,       ///< the same JSON twice in a row
  slow,        ///< late
  hang,        ///< no answer, the connection stays
  drop,        ///< no answer, the connection is closed
  other_reference,
  unknown_status,
  other_amount,  ///< a status only
  no_action,     ///< a pledge only, and so are the following
  not_https,     ///< an action that leads to http
  bad_qr,        ///< a QR code with a wrong CRC
  other_nmid,    ///< a QR code of another merchant
};

/// How the provider notifies.
enum class Notify : std::uint8_t { ok, late, twice, never, bad_signature, old };

/// What the next answers do, and how the provider notifies. Several threads may use it.
class Behaviours {
 public:
  /// Reads {"next": [text], "times": n, "for": "post"|"status", "notify": text, "ms": n}; all are
  /// optional. `next` replaces the row of tricks for these answers, played `times` times over;
  /// `ms` is how late `slow` answers and `late` notifications are. Nothing changes on an error:
  /// X_unknown, X_out_of_range and so on, behaviour_not_for.
  [[nodiscard]] std::optional<Error> set(const Node& wanted);

  [[nodiscard]] Trick next_for_post();
  [[nodiscard]] Trick next_for_status();
  [[nodiscard]] Notify notify() const;
  [[nodiscard]] std::chrono::milliseconds late() const;

  /// As set() reads it: {"post": [text], "status": [text], "notify", "ms"}.
  [[nodiscard]] Node contents() const;
  void clear();

 private:
  static constexpr std::chrono::milliseconds kLate{2'000};

  [[nodiscard]] static Trick take(std::deque<Trick>& row);

  mutable std::mutex mutex_;
  std::deque<Trick> post_;
  std::deque<Trick> status_;
  Notify notify_ = Notify::ok;
  std::chrono::milliseconds late_ = kLate;
};

/// For a form to choose from, in the order of the enums.
[[nodiscard]] Node trick_names();
[[nodiscard]] Node notify_names();

}  // namespace lindung::cli::sandbox
