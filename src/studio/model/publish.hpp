#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "studio/model/diagnose.hpp"
#include "studio/model/document.hpp"

namespace lindung::studio {

/// One line of the check-list before a campaign goes out. Its sentence is the word
/// check.<id>.<state>.
struct Check {
  enum class State : std::uint8_t {
    done,
    look,  ///< can go out, but somebody should look
    open,  ///< must be mended first
  };

  std::string_view id;
  State state = State::done;
  std::vector<std::string> pointers{};  ///< where to go and mend it
};

/// "done", "look", "open".
[[nodiscard]] std::string_view name(Check::State state);

/// In this order:
/// - "sound": open with an error; look with a warning that no other line tells of
/// - "permit": open where the permit is not named in every language
/// - "languages": open where a language lacks a text
/// - "payees": open where a demonstration is left, there or elsewhere: a payee not confirmed; look
///   where a text or a payee's number still says that it is made up
/// - "dates": open where the last day is over; look where there is none, or the first is to come
/// - "tariff": look where the campaign runs on after the last verified month of a sector of its
///   groups, since prices are then projected
[[nodiscard]] std::vector<Check> check_list(const Document& document, const Diagnosis& diagnosis,
                                            Date today);

/// Whether no line is open.
[[nodiscard]] bool can_publish(const std::vector<Check>& checks);

/// The line as a sentence.
[[nodiscard]] std::string say(const Check& check, std::string_view lang);

/// What goes out.
struct Publication {
  std::string file_name;  ///< "<id>.json"
  std::string text;       ///< the campaign file
  int schema_version = 0;
  std::string snippet;  ///< HTML to paste into a page
};

/// Where partners find things, handed in by the page that knows.
struct PublishTo {
  std::string_view script;     ///< the address of lindung.js
  std::string_view integrity;  ///< "sha384-…" of it; "" for none
  std::string_view
      campaign_base;      ///< the address of the folder the file is put in, with its last /
  std::string_view lang;  ///< of the page the snippet is for
};

/// The file as it is, and the snippet. Nothing is checked here.
[[nodiscard]] Publication publish(const Document& document, const PublishTo& to);

}  // namespace lindung::studio
