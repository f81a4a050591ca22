#include "cli/preview_events.hpp"

#include <algorithm>
#include <utility>

namespace lindung::cli {

void PreviewEvents::send(std::string message) {
  {
    const std::scoped_lock lock(mutex_);
    kept_.push_back(std::move(message));
    if (kept_.size() > kKept) kept_.pop_front();
    ++sent_;
  }
  changed_.notify_all();
}

void PreviewEvents::close() {
  {
    const std::scoped_lock lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
}

std::uint64_t PreviewEvents::end() const {
  const std::scoped_lock lock(mutex_);
  return sent_;
}

std::string PreviewEvents::wait(std::uint64_t& place, std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, patience, [&] { return closed_ || sent_ > place; });
  std::string messages;
  const std::uint64_t missed = std::min<std::uint64_t>(sent_ - place, kept_.size());
  for (std::size_t i = kept_.size() - missed; i < kept_.size(); ++i) messages += kept_[i];
  place = sent_;
  return messages;
}

bool PreviewEvents::wait_for_close(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, patience, [&] { return closed_; });
}

bool PreviewEvents::closed() const {
  const std::scoped_lock lock(mutex_);
  return closed_;
}

}  // namespace lindung::cli
