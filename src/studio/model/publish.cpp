#include "studio/model/publish.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "campaign/spec.hpp"
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
/// or a number of a payee that begins with six zeros.
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
  return lower.contains("contoh") || lower.contains("sebelum terbit");
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
  if (!from) return check("dates", State::open, {"/period/from"});
  if (until && *until < today) return check("dates", State::open, {"/period/until"});
  if (!until) return check("dates", State::look, {"/period/until"});
  if (*from > today) return check("dates", State::look, {"/period/from"});
  return check("dates", State::done, {});
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

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

std::string attribute(std::string_view name, std::string_view value) {
  return std::string(" ").append(name).append("=\"").append(escaped(value)).append("\"");
}

std::string snippet_for(const Node& file, std::string_view file_name, const PublishTo& to) {
  std::string html = "<script async" + attribute("src", to.script);
  if (!to.integrity.empty()) {
    html += attribute("integrity", to.integrity) + attribute("crossorigin", "anonymous");
  }
  html += "></script>\n<lindung-widget" +
          attribute("campaign", std::string(to.campaign_base).append(file_name)) +
          attribute("lang", to.lang) + ">\n";
  const Node& collector = file.get("collector");
  html += "  <a" + attribute("href", collector.get("url").string()) + ">" +
          escaped(text_in(collector.get("name"), to.lang)) + "</a>\n</lindung-widget>\n";
  return html;
}

}  // namespace

std::string_view name(Check::State state) {
  constexpr std::array<std::string_view, 3> kNames = {"done", "look", "open"};
  return kNames[static_cast<std::size_t>(state)];
}

std::vector<Check> check_list(const Document& document, const Diagnosis& diagnosis, Date today) {
  const Node& file = document.file();
  return {check_sound(diagnosis), check_permit(file),       check_languages(diagnosis),
          check_payees(file),     check_dates(file, today), check_tariff(file)};
}

bool can_publish(const std::vector<Check>& checks) {
  return std::ranges::none_of(checks, [](const Check& one) { return one.state == State::open; });
}

std::string say(const Check& check, std::string_view lang) {
  const std::string key = std::string("check.").append(check.id).append(".");
  return fill(word(lang, key, name(check.state)),
              {{"count", std::to_string(check.pointers.size())}});
}

Publication publish(const Document& document, const PublishTo& to) {
  const Node& file = document.file();
  const std::string& id = file.get("id").string();
  Publication publication{.file_name = (id.empty() ? "kampanye" : id) + ".json",
                          .text = document.text(),
                          .schema_version = static_cast<int>(file.integer("schema_version")),
                          .snippet = {}};
  publication.snippet = snippet_for(file, publication.file_name, to);
  return publication;
}

}  // namespace lindung::studio
