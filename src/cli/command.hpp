#pragma once

#include <functional>
#include <string_view>

#include "cli/cli11.hpp"
#include "cli/output.hpp"

namespace lindung::cli {

/// Does the work, once the options are read, and gives the exit status.
using Run = std::function<int(const Output&)>;

/// A subcommand. `set_up` adds its options to `app`; the Run it gives keeps what they were read
/// into.
struct Command {
  const char* name;
  const char* about;
  Run (*set_up)(CLI::App& app);
};

Run set_up_quote(CLI::App& app);
Run set_up_validate(CLI::App& app);
Run set_up_handoff(CLI::App& app);
Run set_up_qris(CLI::App& app);
Run set_up_words(CLI::App& app);
Run set_up_schema(CLI::App& app);
Run set_up_preview(CLI::App& app);

}  // namespace lindung::cli
