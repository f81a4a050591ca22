#include "studio/model/publish.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "studio/model/place.hpp"
#include "studio/model/sample.hpp"
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
  constexpr std::string_view kPermit = "/collector/permit";
  const Node& permit = file.get("collector").get("permit");
  const auto& languages = file.get("languages").members();
  const bool is_whole = std::ranges::all_of(languages, [&](const Node::Member& lang) {
    return !permit.get(lang.value.string()).string().empty();
  });
  if (!is_whole || permit.members().empty()) {
    return check("permit", State::open, {std::string(kPermit)});
  }
  Pointers samples;
  for (const Sample& one : find_samples(file)) {
    if (one.pointer.starts_with(pointer(kPermit, ""))) samples.push_back(one.pointer);
  }
  return samples.empty() ? check("permit", State::done, {})
                         : open("permit", "sample", std::move(samples));
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

/// Gathers what is in each part.
class Parts {
 public:
  explicit Parts(const Node& file) {
    for (const std::string_view key : {"collector", "progress"}) {
      if (file.find(key) != nullptr) parts_.push_back({.pointer = pointer("", key)});
    }
    for (std::size_t i = 0; i < file.get("channels").members().size(); ++i) {
      parts_.push_back({.pointer = pointer("/channels", i)});
    }
    parts_.push_back({.pointer = ""});
    find_marks(file, "");
    for (Sample& one : find_samples(file)) {
      Part& part = part_of(one.pointer);
      (one.is_payee ? part.samples : part.texts).push_back(std::move(one.pointer));
    }
  }

  std::vector<Part> take() && {
    const Part& rest = parts_.back();
    if (!rest.is_open() && rest.texts.empty()) parts_.pop_back();
    return std::move(parts_);
  }

 private:
  void find_marks(const Node& node, const std::string& place) {
    const bool is_list = node.is(Node::Kind::array);
    std::size_t i = 0;
    for (const auto& [key, member] : node.members()) {
      const std::string inner = is_list ? pointer(place, i++) : pointer(place, key);
      if (key == "demonstration" && member.flag()) part_of(inner).mark = inner;
      find_marks(member, inner);
    }
  }

  /// The last of all, the rest of the file, where it is in no other.
  Part& part_of(std::string_view place) {
    return *std::ranges::find_if(parts_, [&](const Part& part) {
      return place.starts_with(part.pointer) && place.substr(part.pointer.size()).starts_with('/');
    });
  }

  std::vector<Part> parts_;
};

Check check_payees(const Node& file) {
  std::vector<Part> parts = parts_of(file);
  Pointers open;
  Pointers texts;
  for (const Part& part : parts) {
    texts.insert(texts.end(), part.texts.begin(), part.texts.end());
    if (part.is_open()) open.push_back(part.mark.empty() ? part.samples.front() : part.mark);
  }
  Check payees = open.empty() ? check("payees", State::look, std::move(texts))
                              : check("payees", State::open, std::move(open));
  payees.parts = std::move(parts);
  return payees;
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

Check check_proposed(const Node& file, const ProposedDays& proposed) {
  Pointers pointers;
  for (const auto& [place, day] : proposed) {
    const Node* there = find_at(file, place);
    if (there != nullptr && there->string() == day) pointers.push_back(place);
  }
  return check("proposed", State::look, std::move(pointers));
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

std::vector<Part> parts_of(const Node& file) { return Parts(file).take(); }

std::vector<Check> check_list(const Document& document, const Diagnosis& diagnosis, Date today,
                              const ProposedDays& proposed) {
  const Node& file = document.file();
  return {check_sound(diagnosis),         check_permit(file), check_languages(diagnosis),
          check_texts(diagnosis),         check_payees(file), check_dates(file, today),
          check_proposed(file, proposed), check_tariff(file)};
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
