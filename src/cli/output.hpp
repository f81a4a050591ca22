#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "campaign/node.hpp"
#include "error/error.hpp"

namespace lindung::cli {

/// What every command ends with.
inline constexpr int kDone = 0;
inline constexpr int kNo = 1;   ///< the campaign can't be used
inline constexpr int kBad = 2;  ///< bad usage or bad input

/// The code of the one error that ends with kNo.
inline constexpr std::string_view kCampaignInvalid = "campaign_invalid";

/// Writes to stdout, at once and whole. Where that fails the process ends: quietly when nobody
/// reads any more, with a sentence and kBad for any other reason, such as a full disk.
void write_out(std::string_view text);

/// Writes to stderr; what can't be written is lost.
void write_err(std::string_view text);

/// `text` for a terminal: control characters and marks that change the writing direction, which a
/// campaign file may hold, become \uXXXX.
[[nodiscard]] std::string printable(std::string_view text);

/// The error of an answer of the core; nothing when it is no error.
[[nodiscard]] std::optional<Error> error_of(const Node& answer);

/// How a command speaks: to a person, or with --json to a program.
class Output {
 public:
  Output(std::string command, bool json) : command_(std::move(command)), json_(json) {}

  [[nodiscard]] bool json() const { return json_; }

  /// The answer as one line of JSON.
  void value(const Node& answer) const;

  /// Tells the error, as a sentence on stderr or {"error": …} on stdout. Gives the exit status.
  [[nodiscard]] int fail(const Error& error) const;

 private:
  std::string command_;
  bool json_;
};

}  // namespace lindung::cli
