#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "embedded/campaign_schema.hpp"
#include "embedded/pledge_endpoint_api.hpp"
#include "embedded/pledge_schema.hpp"
#include "embedded/tariff_schema.hpp"

namespace lindung::cli {

Run set_up_schema(CLI::App& app) {
  const auto file = std::make_shared<std::string>("campaign");
  app.add_option("FILE", *file, "Of what: campaign, tariff, pledge or endpoint (OpenAPI)")
      ->check(CLI::IsMember({"campaign", "tariff", "pledge", "endpoint"}))
      ->capture_default_str();
  return [file](const Output& /*out*/) {
    const std::map<std::string_view, std::string_view> schemas = {
        {"campaign", embedded::campaign_schema},
        {"tariff", embedded::tariff_schema},
        {"pledge", embedded::pledge_schema},
        {"endpoint", embedded::pledge_endpoint_api}};
    write_out(schemas.at(*file));
    return kDone;
  };
}

}  // namespace lindung::cli
