#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "cli/sandbox/behaviour.hpp"
#include "cli/sandbox/ledger.hpp"

namespace lindung::cli::sandbox {

/// The provider's side of notifications: signs them and posts them to the partner from a thread of
/// its own, in the way that the behaviours say.
class Notifier {
 public:
  /// The ledger and the behaviours outlive it.
  Notifier(Ledger& ledger, Behaviours& behaviours, std::string secret);
  ~Notifier();
  Notifier(const Notifier&) = delete;
  Notifier& operator=(const Notifier&) = delete;
  Notifier(Notifier&&) = delete;
  Notifier& operator=(Notifier&&) = delete;

  /// Posts from now on, to http://host:port/sandbox/notify.
  void start(std::string host, int port);

  /// Ends the thread; what was not sent by then never is.
  void stop();

  void tell(std::string_view reference, std::string_view status, std::int64_t amount,
            std::int64_t now);

  /// Forgets what is not sent yet.
  void clear();

 private:
  using Time = std::chrono::steady_clock::time_point;

  struct Letter {
    Time due;
    int times;
    std::int64_t row;  // in the ledger
    std::string body;
    std::string signature;
  };

  void work();
  [[nodiscard]] std::string post(const Letter& letter) const;

  Ledger& ledger_;
  Behaviours& behaviours_;
  std::string secret_;
  std::string host_;
  int port_ = 0;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Letter> letters_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace lindung::cli::sandbox
