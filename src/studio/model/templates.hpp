#pragma once

#include <span>
#include <string>
#include <string_view>

#include "calendar/calendar.hpp"
#include "error/error.hpp"
#include "studio/model/document.hpp"
#include "studio/model/rules.hpp"

namespace lindung::studio {

/// Something to start a campaign from. Its name and what it is for are the words
/// template.<id> and template.<id>.about.
struct Template {
  std::string_view id;
  std::string_view text;  ///< a campaign file
};

/// "kosong", a blank campaign, and after it the shipped ones of assets/campaigns.
[[nodiscard]] std::span<const Template> templates();

/// Visits all that is in the templates, one after the other, as walk() does.
void walk_templates(const Visit& visit);

/// A document begun from a template (Document::mark_begun()). It is without error and, of "kosong",
/// without warning; what in it is made up is marked as a demonstration. "kosong" begins on `today`
/// and collects for a year; its id is the word for a campaign in the studio's `lang`. Error:
/// template_unknown.
[[nodiscard]] Result<Document> begin_from(std::string_view id, Date today,
                                          std::string_view lang = "id");

}  // namespace lindung::studio
