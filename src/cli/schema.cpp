#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "embedded/campaign_schema.hpp"
#include "embedded/tariff_schema.hpp"

namespace lindung::cli {

Run set_up_schema(CLI::App& app) {
  const auto file = std::make_shared<std::string>("campaign");
  app.add_option("FILE", *file, "Of which file: campaign or tariff")
      ->check(CLI::IsMember({"campaign", "tariff"}))
      ->capture_default_str();
  return [file](const Output& /*out*/) {
    write_out(*file == "tariff" ? embedded::tariff_schema : embedded::campaign_schema);
    return kDone;
  };
}

}  // namespace lindung::cli
