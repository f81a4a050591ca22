#include "studio/model/publish.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "studio/model/words.hpp"
#include "tariff/shipped.hpp"

namespace lindung::studio {
namespace {

using State = Check::State;
using Pointers = std::vector<std::string>;

/// Done where there is nowhere to go.
Check check(std::string_view id, State otherwise, Pointers pointers) {
  return {.id = id,
          .state = pointers.empty() ? State::done : otherwise,
          .pointers = std::move(pointers)};
}

/// For one of several reasons.
Check look(std::string_view id, std::string_view why, Pointers pointers) {
  return {.id = id, .state = State::look, .why = why, .pointers = std::move(pointers)};
}
Check open(std::string_view id, std::string_view why, Pointers pointers) {
  return {.id = id, .state = State::open, .why = why, .pointers = std::move(pointers)};
}

Check check_sound(const Diagnosis& diagnosis) {
  constexpr std::array<std::string_view, 2> kToldElsewhere = {"permit_missing", "language_missing"};
  Pointers errors;
  Pointers warnings;
  for (const Finding& finding : diagnosis.findings) {
    if (finding.severity == Problem::Severity::error) {
      errors.push_back(finding.pointer);
    } else if (std::ranges::find(kToldElsewhere, finding.code) == kToldElsewhere.end()) {
      warnings.push_back(finding.pointer);
    }
  }
  if (!errors.empty()) return check("sound", State::open, std::move(errors));
  return check("sound", State::look, std::move(warnings));
}

Check check_permit(const Node& file) {
  const Node& permit = file.get("collector").get("permit");
  const auto& languages = file.get("languages").members();
  const bool is_whole = std::ranges::all_of(languages, [&](const Node::Member& lang) {
    return !permit.get(lang.value.string()).string().empty();
  });
  if (is_whole && !permit.members().empty()) return check("permit", State::open, {});
  return check("permit", State::open, {"/collector/permit"});
}

Check check_languages(const Diagnosis& diagnosis) {
  Pointers pointers;
  for (const MissingText& text : diagnosis.missing) pointers.push_back(text.pointer);
  return check("languages", State::open, std::move(pointers));
}

Check check_texts(const Diagnosis& diagnosis) {
  Pointers pointers;
  for (const Unwritten& text : diagnosis.unwritten) pointers.push_back(text.pointer);
  return check("texts", State::look, std::move(pointers));
}

void find_demonstrations(const Node& node, const std::string& place, Pointers& found) {
  const bool is_list = node.is(Node::Kind::array);
  std::size_t i = 0;
  for (const auto& [key, member] : node.members()) {
    const std::string inner = is_list ? pointer(place, i++) : pointer(place, key);
    if (key == "demonstration" && member.flag()) found.push_back(inner);
    find_demonstrations(member, inner, found);
  }
}

/// Whether a text says itself that it is not the real one yet: "contoh", "… diisi sebelum terbit",
/// "Example accounts", "… filled in before publishing", or a number of a payee that begins with six
/// zeros.
bool looks_made_up(std::string_view key, std::string_view text) {
  if (key == "nmid" || key == "number") {
    std::string digits(text);
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    return digits.empty() || digits.starts_with("000000");
  }
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (lower.contains("contoh")) return true;
  const bool is_address = lower.starts_with("https:") || lower.starts_with('/');
  return !is_address && (lower.contains("example") || lower.contains("sebelum terbit") ||
                         lower.contains("before publishing"));
}

void find_made_up(const Node& node, const std::string& place, Pointers& found) {
  const bool is_list = node.is(Node::Kind::array);
  std::size_t i = 0;
  for (const auto& [key, member] : node.members()) {
    const std::string inner = is_list ? pointer(place, i++) : pointer(place, key);
    if (member.is(Node::Kind::text) && looks_made_up(key, member.string())) found.push_back(inner);
    find_made_up(member, inner, found);
  }
}

Check check_payees(const Node& file) {
  Pointers found;
  find_demonstrations(file, "", found);
  if (!found.empty()) return check("payees", State::open, std::move(found));
  find_made_up(file, "", found);
  return check("payees", State::look, std::move(found));
}

std::optional<Date> date_at(const Node& file, std::string_view key) {
  return read_date(file.get("period").get(key).string());
}

Check check_dates(const Node& file, Date today) {
  const auto from = date_at(file, "from");
  const auto until = date_at(file, "until");
  if (!from) return open("dates", "missing", {"/period/from"});
  if (until && *until < today) return open("dates", "over", {"/period/until"});
  const bool is_to_come = *from > today;
  if (!is_to_come) {
    return until ? check("dates", State::done, {}) : look("dates", "endless", {"/period/until"});
  }
  if (until) return look("dates", "to_come", {"/period/from"});
  return look("dates", "to_come_endless", {"/period/from", "/period/until"});
}

Check check_tariff(const Node& file) {
  const Tariff* tariff = find_tariff(file.get("tariff").string());
  if (tariff == nullptr) return check("tariff", State::open, {"/tariff"});
  const auto until = date_at(file, "until");
  for (const Verified& verified : tariff->verified) {
    const bool concerns =
        std::ranges::any_of(file.get("groups").members(), [&](const Node::Member& group) {
          return group.value.get("sector").string() == name(verified.sector);
        });
    if (concerns && (!until || until->month() > verified.until)) {
      return check("tariff", State::look, {"/period/until"});
    }
  }
  return check("tariff", State::done, {});
}

}  // namespace

std::string_view name(Check::State state) {
  constexpr std::array<std::string_view, 3> kNames = {"done", "look", "open"};
  return kNames[static_cast<std::size_t>(state)];
}

std::vector<Check> check_list(const Document& document, const Diagnosis& diagnosis, Date today) {
  const Node& file = document.file();
  return {check_sound(diagnosis), check_permit(file), check_languages(diagnosis),
          check_texts(diagnosis), check_payees(file), check_dates(file, today),
          check_tariff(file)};
}

bool is_to_confirm(const Check& check) {
  return check.id == "payees" && check.state == State::open;
}

bool can_publish(const std::vector<Check>& checks) {
  return std::ranges::none_of(checks, [](const Check& one) { return one.state == State::open; });
}

std::string say(const Check& check, std::string_view lang) {
  std::string key = std::string("check.").append(check.id).append(".").append(name(check.state));
  if (!check.why.empty()) key.append("_").append(check.why);
  return fill(word(lang, key), {{"count", std::to_string(check.pointers.size())}});
}

std::string say_open(const std::vector<Check>& checks, std::string_view lang) {
  std::string all;
  for (const Check& check : checks) {
    if (check.state != State::open) continue;
    const std::string key = std::string("check.").append(check.id).append(".about");
    all.append(all.empty() ? "" : ", ").append(word(lang, key));
  }
  return all;
}

Publication publish(const Document& document, const PublishTo& to) {
  const Node& file = document.file();
  const std::string& id = file.get("id").string();
  Publication publication{.file_name = (id.empty() ? "kampanye" : id) + ".json",
                          .text = document.text(),
                          .schema_version = static_cast<int>(file.integer("schema_version")),
                          .script = {},
                          .frame = {}};
  publication.script = script_snippet(file, publication.file_name, to);
  if (can_frame(publication.file_name, to)) {
    publication.frame = frame_snippet(file, publication.file_name, to);
  }
  return publication;
}

}  // namespace lindung::studio
