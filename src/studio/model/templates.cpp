#include "studio/model/templates.hpp"

#include <algorithm>

#include "campaign/json.hpp"
#include "studio/model/days.hpp"
#include "studio/model/edit.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {

void walk_templates(const Visit& visit) {
  for (const Template& one : templates()) {
    Problems problems;
    if (const auto file = read_json(one.text, problems)) walk(*file, visit);
  }
}

Result<Document> begin_from(std::string_view id, Date today, std::string_view lang) {
  const auto found = std::ranges::find(templates(), id, &Template::id);
  if (found == templates().end()) {
    return failure("template_unknown", "", "There is no such template.");
  }
  const bool is_blank = found == templates().begin();
  auto document = Document::open(found->text, "");
  if (!document) return document;
  if (is_blank) {
    // Begun, not edited: what is set here is part of what was opened.
    const auto set = document->apply(
        {{.kind = Edit::Kind::set, .pointer = "/id", .value = Node::text(word(lang, "default.id"))},
         {.kind = Edit::Kind::set, .pointer = "/period/from", .value = Node::text(format(today))},
         {.kind = Edit::Kind::set,
          .pointer = "/period/until",
          .value = Node::text(format(year_later(today)))}});
    if (!set) return std::unexpected(set.error());
    document = Document::open(document->text(), "");
  }
  if (document) document->mark_begun();
  return document;
}

}  // namespace lindung::studio
