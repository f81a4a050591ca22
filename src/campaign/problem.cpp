#include "campaign/problem.hpp"

namespace lindung {

void Problems::add(Problem::Severity severity, std::string_view code, std::string_view path,
                   std::string_view message, std::size_t at) {
  errors_ += severity == Problem::Severity::error ? 1 : 0;
  all_.push_back({severity, Error(code, path, std::string(message)), at});
}

}  // namespace lindung
