#include <CLI/CLI.hpp>
#include <array>
#include <csignal>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/output.hpp"

namespace lindung::cli {
namespace {

constexpr std::array kCommands = {
    Command{"quote", "What a gift covers, or what covering workers costs", set_up_quote},
    Command{"validate", "What is wrong with a campaign file, and where", set_up_validate},
    Command{"handoff", "Where a donor pays, channel by channel", set_up_handoff},
    Command{"qris", "A QRIS code for one payment, or what a code says", set_up_qris},
    Command{"words", "An amount in Indonesian words (terbilang)", set_up_words},
    Command{"schema", "The JSON schema of a file", set_up_schema},
    Command{"preview", "Serve the widget and its pages on this machine", set_up_preview},
};

struct Prepared {
  CLI::App* app;
  Run run;
};

/// Usage goes wrong before --json was read, so it is looked for by hand.
int bad_usage(std::span<char*> arguments, const CLI::ParseError& error,
              const std::string& command) {
  bool json = false;
  for (const std::string_view argument : arguments) json = json || argument == "--json";
  return Output(command, json)
      .fail({"usage", "", std::string(error.what()) + ". See: " + command + " --help"});
}

int run(std::span<char*> arguments) {
  CLI::App app("How many workers a gift covers with JKK and JKM, for how long, and where to pay.",
               "lindung");
  app.require_subcommand(1);
  app.set_version_flag("--version", LINDUNG_VERSION);
  bool json = false;
  std::vector<Prepared> commands;
  for (const Command& command : kCommands) {
    CLI::App* own = app.add_subcommand(command.name, command.about);
    own->add_flag("--json", json, "Answer in JSON, errors too");
    commands.push_back({own, command.set_up(*own)});
  }
  try {
    app.parse(static_cast<int>(arguments.size()), arguments.data());
  } catch (const CLI::Success& success) {  // --help, --version
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    return bad_usage(arguments, error,
                     chosen.empty() ? "lindung" : "lindung " + chosen.front()->get_name());
  }
  for (const Prepared& command : commands) {
    if (command.app->parsed())
      return command.run(Output("lindung " + command.app->get_name(), json));
  }
  return kBad;  // never: one subcommand is required
}

}  // namespace
}  // namespace lindung::cli

int main(int count, char** arguments) {
  // A reader that went away is told by write() itself; the process then ends quietly.
  std::signal(SIGPIPE, SIG_IGN);
  return lindung::cli::run(std::span(arguments, static_cast<std::size_t>(count)));
}
