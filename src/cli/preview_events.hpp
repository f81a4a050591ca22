#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>

namespace lindung::cli {

/// What pages are told while they are open: one writer, many readers, each with its own place in
/// the row of messages. Safe to use from several threads.
class PreviewEvents {
 public:
  /// Messages kept for readers that are slower than the writer.
  static constexpr std::size_t kKept = 64;

  void send(std::string message);

  /// From now on nothing is sent, and nobody waits any longer.
  void close();

  /// Where a new reader starts: behind all that was sent.
  [[nodiscard]] std::uint64_t end() const;

  /// All messages since `place`, which moves behind them; "" when `patience` ran out or it is
  /// closed.
  [[nodiscard]] std::string wait(std::uint64_t& place, std::chrono::milliseconds patience);

  /// Whether it was closed before `patience` ran out.
  [[nodiscard]] bool wait_for_close(std::chrono::milliseconds patience);

  [[nodiscard]] bool closed() const;

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> kept_;
  std::uint64_t sent_ = 0;
  bool closed_ = false;
};

}  // namespace lindung::cli
