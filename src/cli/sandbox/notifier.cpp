#include "cli/sandbox/notifier.hpp"

#include <algorithm>
#include <utility>

#include "cli/http.hpp"
#include "cli/sandbox/notice.hpp"
#include "cli/sandbox/random.hpp"
#include "cli/sandbox/signature.hpp"

namespace lindung::cli::sandbox {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience(2);
constexpr std::size_t kIdBytes = 12;

}  // namespace

Notifier::Notifier(Ledger& ledger, Behaviours& behaviours, std::string secret)
    : ledger_(ledger), behaviours_(behaviours), secret_(std::move(secret)) {}

Notifier::~Notifier() { stop(); }

void Notifier::start(std::string host, int port) {
  host_ = std::move(host);
  port_ = port;
  thread_ = std::thread([this] { work(); });
}

void Notifier::stop() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Notifier::clear() {
  const std::lock_guard lock(mutex_);
  letters_.clear();
}

void Notifier::tell(std::string_view reference, std::string_view status, std::int64_t amount,
                    std::int64_t now) {
  const Notification told{.id = "evt_" + random_hex(kIdBytes),
                          .reference = std::string(reference),
                          .status = std::string(status),
                          .amount = amount};
  const std::int64_t row = ledger_.note_sent(told, now);
  const Notify how = behaviours_.notify();
  if (how == Notify::never) return ledger_.note_answer(row, "held back");
  Letter letter{.due = Clock::now(),
                .times = how == Notify::twice ? 2 : 1,
                .row = row,
                .body = write_notice(told, now),
                .signature{}};
  if (how == Notify::late) letter.due += behaviours_.late();
  const std::string secret = how == Notify::bad_signature ? secret_ + "?" : secret_;
  const std::int64_t at = how == Notify::old ? now - kSignatureLasts - 60 : now;
  letter.signature = sign(secret, at, letter.body);
  {
    const std::lock_guard lock(mutex_);
    letters_.push_back(std::move(letter));
  }
  changed_.notify_all();
}

void Notifier::work() {
  std::unique_lock lock(mutex_);
  while (!ending_) {
    const auto next = std::ranges::min_element(letters_, {}, &Letter::due);
    if (next == letters_.end()) {
      changed_.wait(lock);
    } else if (const Time due = next->due; due > Clock::now()) {
      changed_.wait_until(lock, due);
    } else {
      const Letter letter = std::move(*next);
      letters_.erase(next);
      lock.unlock();
      std::string answer;
      for (int i = 0; i < letter.times; ++i) {
        if (i > 0) answer += ", ";
        answer += post(letter);
      }
      ledger_.note_answer(letter.row, answer);
      lock.lock();
    }
  }
}

std::string Notifier::post(const Letter& letter) const {
  httplib::Client client(host_, port_);
  client.set_connection_timeout(kPatience);
  client.set_read_timeout(kPatience);
  const auto result = client.Post("/sandbox/notify", {{"Lindung-Signature", letter.signature}},
                                  letter.body, "application/json");
  return result ? "answered " + std::to_string(result->status) : "not delivered";
}

}  // namespace lindung::cli::sandbox
