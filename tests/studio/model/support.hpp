#pragma once

#include <string>
#include <string_view>

#include "studio/model/document.hpp"
#include "support/campaigns.hpp"

namespace lindung::test {

/// A document that must open.
inline studio::Document document(std::string_view text) {
  auto opened = studio::Document::open(text, "uji.json");
  if (!opened) ADD_FAILURE() << opened.error().code << ": " << opened.error().message;
  return std::move(opened).value();
}

inline studio::Document small_document() { return document(small_campaign_text()); }

/// What stands at the pointer as JSON on one line; "(nothing)" where nothing does.
inline std::string at(const studio::Document& document, std::string_view pointer) {
  const auto text = document.text_at(pointer);
  return text ? write_json(json(*text)) : "(nothing)";
}

/// An edit that must be done.
template <class Done>
void must(const Done& done) {
  if (!done) ADD_FAILURE() << done.error().code << ": " << done.error().message;
}

}  // namespace lindung::test
