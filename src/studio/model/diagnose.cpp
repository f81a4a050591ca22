#include "studio/model/diagnose.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "campaign/json.hpp"
#include "campaign/reader.hpp"
#include "studio/model/contrast.hpp"
#include "studio/model/numbers.hpp"
#include "studio/model/parse.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

/// What a report is sorted by: first what is meant of the whole file, then by place.
auto place(const Problem& problem) {
  return std::tuple(problem.at + 1, problem.severity, std::string_view(problem.error.path),
                    std::string_view(problem.error.code));
}

/// The limits that the place's rule sets, where they are what is not kept.
std::optional<Finding::Limits> limits_of(const Problem& problem, const Node& file) {
  const std::string& code = problem.error.code;
  const Node* there = find_at(file, problem.error.path);
  const auto ruling = rule_at(file, problem.error.path);
  if (there == nullptr || !ruling) return std::nullopt;
  Finding::Limits limits{.least = ruling->rule.least, .most = ruling->rule.most};
  if (code == "out_of_range" || code == "amil_above_cap") {
    limits.most = most_at(file, problem.error.path, *ruling);
    limits.now = there->integer();
    return limits;
  }
  if (code == "text_length") {
    limits.now = static_cast<std::int64_t>(there->string().size());
    return limits;
  }
  if (code != "list_length") return std::nullopt;
  limits.now = static_cast<std::int64_t>(there->members().size());
  return limits;
}

/// The word for limits that are not kept.
std::string_view limits_word(std::string_view code, const Finding::Limits& limits) {
  if (code == "text_length") return limits.now == 0 ? "fault.text_empty" : "fault.text_too_long";
  if (code == "list_length") {
    return limits.now < limits.least ? "fault.list_too_short" : "fault.list_too_long";
  }
  return code == "amil_above_cap" ? "fault.amil_above_cap" : "fault.out_of_range";
}

Finding finding_of(const Problem& problem, std::string_view text, const Node& file) {
  const auto [line, column] = locate(text, problem.at == Node::kNowhere ? 0 : problem.at);
  return {.severity = problem.severity,
          .code = problem.error.code,
          .pointer = problem.error.path,
          .field = std::string(nearest_in(file, problem.error.path)),
          .message = problem.error.message,
          .line = line,
          .column = column,
          .limits = limits_of(problem, file)};
}

void take(Diagnosis& diagnosis, std::vector<Problem> problems, std::string_view text,
          const Node& file) {
  std::ranges::sort(problems, {}, place);
  for (const Problem& problem : problems) {
    diagnosis.findings.push_back(finding_of(problem, text, file));
    const bool is_error = problem.severity == Problem::Severity::error;
    ++(is_error ? diagnosis.errors : diagnosis.warnings);
  }
}

void take_missing(Diagnosis& diagnosis, const Node& file) {
  for (const auto& [key, lang] : file.get("languages").members()) {
    for (const Finding& finding : diagnosis.findings) {
      if (finding.code != "language_missing" || !finding.pointer.ends_with('/' + lang.string())) {
        continue;
      }
      diagnosis.missing.push_back({.lang = lang.string(), .pointer = finding.pointer});
    }
  }
}

void take_contrasts(Diagnosis& diagnosis, const Node& file) {
  const std::string& accent = file.get("look").get("accent").string();
  for (const std::string_view paper : {kLightPaper, kDarkPaper}) {
    const double ratio = contrast(accent, paper);
    if (ratio == 0) continue;
    diagnosis.contrasts.push_back({.paper = paper,
                                   .is_dark = paper == kDarkPaper,
                                   .ratio = ratio,
                                   .is_enough = ratio >= kEnoughContrast});
  }
}

}  // namespace

Diagnosis diagnose(std::string_view text) {
  Diagnosis diagnosis;
  Problems problems;
  auto file = read_json(text, problems);
  if (!file) {
    const auto refused = parse(text);  // says it better
    take(diagnosis, {refused ? problems.all().front() : refused.error()}, text, Node::object());
    return diagnosis;
  }
  const Node kept = *file;
  diagnosis.campaign = read_campaign(*std::move(file), problems);
  // A repeated key is found before the file is read as a campaign.
  if (problems.any_error()) diagnosis.campaign.reset();
  take(diagnosis, problems.all(), text, kept);
  take_missing(diagnosis, kept);
  take_contrasts(diagnosis, kept);
  diagnosis.unwritten = find_unwritten(kept);
  return diagnosis;
}

Diagnosis diagnose(const Document& document) { return diagnose(document.text()); }

std::string say(const Finding& finding, std::string_view lang) {
  if (finding.limits) {
    const std::string_view key =
        std::string_view(finding.pointer).substr(finding.pointer.rfind('/') + 1);
    return fill(word(lang, limits_word(finding.code, *finding.limits)),
                {{"least", say_number(key, finding.limits->least, lang)},
                 {"most", say_number(key, finding.limits->most, lang)},
                 {"now", say_number(key, finding.limits->now, lang)}});
  }
  return say(Error(finding.code, finding.pointer, finding.message), lang);
}

}  // namespace lindung::studio
