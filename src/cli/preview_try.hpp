#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "cli/preview_files.hpp"
#include "cli/preview_reply.hpp"

namespace lindung::cli {

/// Waits; false when nobody waits for the answer any more.
using Pause = std::function<bool(std::chrono::milliseconds)>;

/// Addresses that answer like a bad network, for the widget to be tried on:
///
///     /try/404.json  /try/500.json   an error status
///     /try/html.json                 a page instead of JSON, as a captive network sends it
///     /try/big.json                  five million bytes of JSON
///     /try/broken.json               a campaign cut off in the middle
///     /try/slow.json?ms=1500&then=baznas   a campaign, late; ms up to 60000
///     /try/hang.json                 nothing, until the page gives up
class PreviewTry {
 public:
  explicit PreviewTry(const PreviewFiles& files) : files_(files) {}

  /// `parameter` gives the text of a query parameter, "" when it is absent.
  [[nodiscard]] Reply answer(std::string_view path,
                             const std::function<std::string(const char*)>& parameter,
                             const Pause& pause) const;

 private:
  [[nodiscard]] Reply slow(const std::string& millis, const std::string& then,
                           const Pause& pause) const;
  [[nodiscard]] Reply broken() const;

  const PreviewFiles& files_;
};

}  // namespace lindung::cli
