#include "cli/clock.hpp"

#include <ctime>

namespace lindung::cli {

Date Clock::today() const {
  if (always_) return *always_;
  return jakarta_date(std::int64_t{std::time(nullptr)}).value_or(Date());
}

}  // namespace lindung::cli
