#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/node.hpp"
#include "error/error.hpp"

namespace lindung {

/// One thing wrong with a file, and where.
struct Problem {
  enum class Severity : std::uint8_t {
    error,    ///< the file can't be used
    warning,  ///< the file works, but somebody should look
  };

  Severity severity;
  Error error;
  std::size_t at = Node::kNowhere;  ///< byte offset in the file, where it was read from text
};

/// Every problem of a file, in the order found.
class Problems {
 public:
  void error(std::string_view code, std::string_view path, std::string_view message,
             std::size_t at = Node::kNowhere) {
    add(Problem::Severity::error, code, path, kSentences ? message : "", at);
  }
  void warning(std::string_view code, std::string_view path, std::string_view message,
               std::size_t at = Node::kNowhere) {
    add(Problem::Severity::warning, code, path, kSentences ? message : "", at);
  }

  [[nodiscard]] bool any_error() const { return errors_ > 0; }
  [[nodiscard]] const std::vector<Problem>& all() const { return all_; }

 private:
  void add(Problem::Severity severity, std::string_view code, std::string_view path,
           std::string_view message, std::size_t at);

  std::vector<Problem> all_;
  int errors_ = 0;
};

}  // namespace lindung
