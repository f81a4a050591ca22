#pragma once

#include <optional>
#include <string>

#include "campaign/node.hpp"
#include "cli/cli11.hpp"
#include "error/error.hpp"

namespace lindung::cli {

/// The options that pose a request. Each becomes the field of the JSON request with its name, so
/// that the command line, the batch and the widget ask the same question.
class RequestOptions {
 public:
  /// The options' values are read into this object, which must stay where it is.
  void add_to(CLI::App& app);

  /// The options that only paying needs.
  void add_paying_to(CLI::App& app);

  [[nodiscard]] bool any() const { return !request_.members().empty(); }

  /// Errors: mix_unreadable at /mix. All else is for read_ask() to judge.
  [[nodiscard]] Result<Node> request() const;

 private:
  void add_number(CLI::App& app, const char* field, const char* about);
  void add_text(CLI::App& app, const char* field, const char* values, const char* about);

  Node request_ = Node::object();
  std::optional<std::string> mix_;
};

}  // namespace lindung::cli
