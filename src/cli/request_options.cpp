#include "cli/request_options.hpp"

#include <CLI/CLI.hpp>
#include <string_view>

#include "campaign/json.hpp"

namespace lindung::cli {
namespace {

/// What the text is in JSON: 1e3 is 1000, 1.5 is not whole, abc and NaN are no numbers.
Node number(std::string_view text) {
  Problems problems;
  auto node = read_json(text, problems);
  return node && !problems.any_error() ? *std::move(node) : Node::text(text);
}

/// {"transport": 60, "general": 40} of "transport=60,general=40".
Result<Node> read_mix(std::string_view text) {
  Node mix = Node::object();
  while (true) {
    const std::size_t comma = text.find(',');
    const std::string_view part = text.substr(0, comma);
    const std::size_t equals = part.find('=');
    const std::string_view sector = part.substr(0, equals);
    if (equals == std::string_view::npos || mix.find(sector) != nullptr) {
      return failure("mix_unreadable", "/mix",
                     "Write every sector once with its weight, like transport=60,general=40.");
    }
    mix.add(sector, number(part.substr(equals + 1)));
    if (comma == std::string_view::npos) return mix;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace

void RequestOptions::add_number(CLI::App& app, const char* field, const char* about) {
  app.add_option_function<std::string>(
         std::string("--") + field,
         [this, field](const std::string& text) { request_.add(field, number(text)); }, about)
      ->type_name("N");
}

void RequestOptions::add_text(CLI::App& app, const char* field, const char* values,
                              const char* about) {
  app.add_option_function<std::string>(
         std::string("--") + field,
         [this, field](const std::string& text) { request_.add(field, text); }, about)
      ->type_name(values);
}

void RequestOptions::add_to(CLI::App& app) {
  add_number(app, "gift", "The gift, in whole rupiah");
  add_number(app, "workers", "Workers to cover, instead of a gift");
  add_number(app, "months", "Months to cover them, 1 to 60");
  add_text(app, "start", "YYYY-MM", "First month; this month unless given");
  add_text(app, "sector", "general|transport", "The workers' kind; general unless given");
  app.add_option("--mix", mix_, "Shares of both kinds instead, like transport=60,general=40")
      ->type_name("SECTOR=N,...");
  add_number(app, "income", "The workers' monthly income; the campaign's unless given");
  add_text(app, "fund", "infak|zakat|sedekah", "What the gift is; infak unless given");
  add_text(app, "channel", "ID", "Where it is paid");
  app.add_flag_callback(
      "--cover-fees", [this] { request_.add_flag("cover_fees", true); },
      "The gift is what should be left after fees");
  add_text(app, "frequency", "once|monthly", "How often it is given; once unless given");
}

void RequestOptions::add_paying_to(CLI::App& app) {
  add_text(app, "reference", "TEXT", "The pledge's reference; none unless given");
  add_text(app, "region", "ISO3166-2", "Where the donor is, like ID-JK; unknown unless given");
  add_text(app, "office", "ID", "The office chosen, where the channel has some");
  add_text(app, "dedication", "TEXT",
           "In whose name or memory it is, where the campaign takes that");
}

Result<Node> RequestOptions::request() const {
  Node request = request_;
  if (!mix_) return request;
  auto mix = read_mix(*mix_);
  if (!mix) return std::unexpected(std::move(mix.error()));
  request.add("mix", *std::move(mix));
  return request;
}

}  // namespace lindung::cli
