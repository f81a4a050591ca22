#include "studio/model/templates.hpp"

#include <algorithm>

#include "studio/model/days.hpp"
#include "studio/model/edit.hpp"

namespace lindung::studio {

Result<Document> begin_from(std::string_view id, Date today) {
  const auto found = std::ranges::find(templates(), id, &Template::id);
  if (found == templates().end()) {
    return failure("template_unknown", "", "There is no such template.");
  }
  const bool is_blank = found == templates().begin();
  auto document =
      Document::open(found->text, is_blank ? "kampanye.json" : std::string(id) + ".json");
  if (!document) return document;
  document->mark_unsaved();
  if (!is_blank) return document;
  // Begun, not edited: the days are part of what was opened.
  const auto dated = document->apply(
      {{.kind = Edit::Kind::set, .pointer = "/period/from", .value = Node::text(format(today))},
       {.kind = Edit::Kind::set,
        .pointer = "/period/until",
        .value = Node::text(format(year_later(today)))}});
  if (!dated) return std::unexpected(dated.error());
  auto begun = Document::open(document->text(), document->name());
  if (begun) begun->mark_unsaved();
  return begun;
}

}  // namespace lindung::studio
