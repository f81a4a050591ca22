#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "campaign/answer.hpp"
#include "campaign/json.hpp"
#include "campaign/pledge.hpp"
#include "cli/campaigns.hpp"
#include "cli/command.hpp"
#include "cli/files.hpp"

namespace lindung::cli {
namespace {

Node write(const Problem& problem, std::string_view text) {
  const Node written = write_problem(problem);
  const auto [line, column] = locate(text, problem.at == Node::kNowhere ? 0 : problem.at);
  Node node = Node::object();
  for (const auto& [key, value] : written.members()) {
    if (key == "message") {
      node.add("line", static_cast<std::int64_t>(line));
      node.add("column", static_cast<std::int64_t>(column));
    }
    node.add(key, value);
  }
  return node;
}

/// All that is wrong with a pledge's record, which its keys tell from a campaign; nothing for any
/// other text.
std::optional<Inspection> inspect_pledge(std::string_view text) {
  Problems problems;
  const auto record = read_json(text, problems);
  if (!record || record->find("reference") == nullptr) return std::nullopt;
  if (const auto read = read_pledge(*record); !read) {
    problems.error(read.error().code, read.error().path, read.error().message);
  }
  return Inspection{.campaign = std::nullopt, .problems = problems.all()};
}

bool is_valid(const Inspection& found) {
  return std::ranges::none_of(found.problems, [](const Problem& problem) {
    return problem.severity == Problem::Severity::error;
  });
}

Node write(const Inspection& found, std::string_view text) {
  Node node = Node::object();
  node.add_flag("valid", is_valid(found));
  Node& problems = node.add("problems", Node::array());
  for (const Problem& problem : found.problems) problems.append(write(problem, text));
  return node;
}

struct Checked {
  int status;
  Node answer;
};

/// Tells a person at once; a program gets the answer in the end.
Checked check(const std::string& file, const Output& out) {
  const auto text = read_file(file, kLargestJson);
  if (!text) {
    if (!out.json()) return {out.fail(text.error()), Node::null()};
    return {kBad, write_error(text.error())};
  }
  auto pledge = inspect_pledge(*text);
  const Inspection found = pledge ? *std::move(pledge) : inspect(*text);
  if (!out.json()) write_out(report(file, *text, found));
  return {is_valid(found) ? kDone : kNo, write(found, *text)};
}

int run(const std::vector<std::string>& files, const Output& out) {
  int status = kDone;
  Node answers = Node::array();
  for (const std::string& file : files) {
    Checked checked = check(file, out);
    status = std::max(status, checked.status);
    Node answer = Node::object();
    if (files.size() > 1) answer.add("file", file);
    for (const auto& [key, value] : checked.answer.members()) answer.add(key, value);
    answers.append(std::move(answer));
  }
  if (out.json()) out.value(files.size() > 1 ? answers : answers.members().front().value);
  return status;
}

}  // namespace

Run set_up_validate(CLI::App& app) {
  const auto files = std::make_shared<std::vector<std::string>>();
  app.add_option("FILE", *files, "Campaign files, or pledges' records")->required();
  return [files](const Output& out) { return run(*files, out); };
}

}  // namespace lindung::cli
