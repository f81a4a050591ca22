#include "cli/campaigns.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "campaign/json.hpp"
#include "campaign/reader.hpp"
#include "cli/files.hpp"
#include "cli/output.hpp"

namespace lindung::cli {
namespace {

std::string counted(std::ptrdiff_t count, std::string_view what) {
  std::string text = std::to_string(count) + ' ';
  text += what;
  if (count != 1) text += 's';
  return text;
}

std::string verdict(const std::vector<Problem>& problems) {
  const auto errors = std::ranges::count(problems, Problem::Severity::error, &Problem::severity);
  const auto warnings = std::ssize(problems) - errors;
  std::string text = errors > 0 ? "can't be used: " + counted(errors, "error") : "can be used";
  if (warnings > 0) text += (errors > 0 ? ", " : ": ") + counted(warnings, "warning");
  return text + '.';
}

std::string report_line(std::string_view name, std::string_view text, const Problem& problem) {
  const auto [line, column] = locate(text, problem.at == Node::kNowhere ? 0 : problem.at);
  std::string result(name);
  result += ':' + std::to_string(line) + ':' + std::to_string(column) + ": ";
  result += problem.severity == Problem::Severity::error ? "error " : "warning ";
  result += problem.error.code;
  if (!problem.error.path.empty()) result += ' ' + problem.error.path;
  return result + ": " + problem.error.message;
}

/// What a report is sorted by: first what is meant of the whole file, then by place.
auto place(const Problem& problem) {
  return std::tuple(problem.at + 1, problem.severity, std::string_view(problem.error.path),
                    std::string_view(problem.error.code));
}

Error invalid(const std::string& name, std::string_view text,
              const std::vector<Problem>& problems) {
  const auto first = std::ranges::find(problems, Problem::Severity::error, &Problem::severity);
  return {std::string(kCampaignInvalid), "",
          report_line(name, text, *first) + " See all with: lindung validate " + name};
}

}  // namespace

Inspection inspect(std::string_view text) {
  Inspection found;
  Problems problems;
  if (auto file = read_json(text, problems)) {
    found.campaign = read_campaign(*std::move(file), problems);
  }
  // A repeated key is found before the file is read as a campaign.
  if (problems.any_error()) found.campaign.reset();
  found.problems = problems.all();
  std::ranges::sort(found.problems, {}, place);
  return found;
}

std::string report(std::string_view name, std::string_view text, const Inspection& inspection) {
  std::string lines;
  for (const Problem& problem : inspection.problems) {
    lines += printable(report_line(name, text, problem)) + '\n';
  }
  return lines + printable(name) + ": " + verdict(inspection.problems) + '\n';
}

Result<Campaign> load_campaign(const std::string& name) {
  std::string text;
  const auto shipped = std::ranges::find(shipped_campaigns(), name, &ShippedCampaign::id);
  if (shipped != shipped_campaigns().end()) {
    text = shipped->text;
  } else if (auto file = read_file(name, kLargestJson)) {
    text = *std::move(file);
  } else {
    Error error = std::move(file.error());
    if (error.code == "file_missing") {
      error.message += " Or name a shipped campaign:";
      for (const ShippedCampaign& one : shipped_campaigns())
        error.message += ' ' + std::string(one.id);
      error.message += '.';
    }
    return std::unexpected(std::move(error));
  }
  Inspection found = inspect(text);
  if (!found.campaign) return std::unexpected(invalid(name, text, found.problems));
  return *std::move(found.campaign);
}

}  // namespace lindung::cli
