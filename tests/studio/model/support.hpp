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

/// The small campaign as it could go out on 23 November 2026: its payees look real.
inline studio::Document publishable_document() {
  std::string text = small_campaign_text();
  constexpr std::string_view kExample = ".example/";
  for (std::size_t at = text.find(kExample); at != std::string::npos; at = text.find(kExample)) {
    text.replace(at, kExample.size(), ".or.id/");
  }
  studio::Document one = document(text);
  const auto set = [&](const char* pointer, const Node& value) {
    if (const auto done = one.set(pointer, value); !done) ADD_FAILURE() << done.error().message;
  };
  const Node vectors = json(read_file("tests/vectors/qris.json"));
  const Node& code = vectors.get("valid").members().front().value;
  set("/period", json(R"({"from": "2026-01-01", "until": "2026-12-31"})"));
  set("/channels/2/nmid", code.get("nmid"));
  set("/channels/3/payload", code.get("payload"));
  set("/channels/3/nmid", code.get("nmid"));
  set("/channels/4/accounts/0/bank", Node::text("BSI"));
  set("/channels/4/accounts/0/number", Node::text("700 123 4567"));
  set("/channels/4/accounts/1/bank", Node::text("BSI"));
  set("/channels/4/accounts/1/number", Node::text("700 123 4568"));
  return one;
}

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
