#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "studio/model/days.hpp"
#include "studio/model/diagnose.hpp"
#include "studio/model/document.hpp"
#include "studio/model/snippet.hpp"

namespace lindung::studio {

/// What somebody who knows it confirms as a whole, since money or trust rests on it: the collector,
/// the progress or a channel; "" for the rest of the file.
struct Part {
  std::string pointer;
  std::string mark{};                  ///< "…/demonstration" while it is set; false confirms it
  std::vector<std::string> samples{};  ///< payees in it that are examples still
  std::vector<std::string> texts{};    ///< texts in it that speak of an example

  /// No part is confirmed while an example of a payee is in it.
  [[nodiscard]] bool can_confirm() const { return !mark.empty() && samples.empty(); }
  /// It must not go out.
  [[nodiscard]] bool is_open() const { return !mark.empty() || !samples.empty(); }
};

/// All parts of the file, by its order, those that are done too; the rest of the file last, where
/// anything is to be said of it.
[[nodiscard]] std::vector<Part> parts_of(const Node& file);

/// One line of the check-list before a campaign goes out. Its sentence is the word
/// check.<id>.<state>, with _<why> behind it where a state has several; what it is about is
/// check.<id>.about.
struct Check {
  enum class State : std::uint8_t {
    done,
    look,  ///< can go out, but somebody should look
    open,  ///< must be mended first
  };

  std::string_view id;
  State state = State::done;
  std::string_view why{};
  std::vector<std::string> pointers{};  ///< where to go and mend it
  std::vector<Part> parts{};            ///< of "payees": what it is about, part by part
};

/// "done", "look", "open".
[[nodiscard]] std::string_view name(Check::State state);

/// In this order:
/// - "sound": open with an error; look with a warning that no other line tells of
/// - "permit": open where the permit is not named in every language, or (sample) is an example
/// still
/// - "languages": open where a language lacks a text
/// - "texts": look where a text seems to be nobody's yet (unwritten.hpp)
/// - "payees": open where a part is marked as a demonstration, or holds a payee that is an example
///   (sample.hpp); look where a text speaks of an example
/// - "dates": open where the first day is missing, or the last is over; look where the first is to
///   come (to_come), there is no last (endless), or both
/// - "proposed": look where a day is still the one proposed
/// - "tariff": look where the campaign runs on after the last verified month of a sector of its
///   groups, since prices are then projected
[[nodiscard]] std::vector<Check> check_list(const Document& document, const Diagnosis& diagnosis,
                                            Date today, const ProposedDays& proposed = {});

/// Whether no line is open.
[[nodiscard]] bool can_publish(const std::vector<Check>& checks);

/// The line as a sentence.
[[nodiscard]] std::string say(const Check& check, std::string_view lang);

/// What the open lines are about: "izin, masa kampanye"; "" where none is open.
[[nodiscard]] std::string say_open(const std::vector<Check>& checks, std::string_view lang);

/// What goes out.
struct Publication {
  std::string file_name;  ///< "<id>.json"
  std::string text;       ///< the campaign file
  int schema_version = 0;
  std::string script;  ///< HTML to paste: script_snippet()
  std::string frame;   ///< HTML to paste: frame_snippet(); "" unless can_frame()
};

/// The file as it is, and the snippets. Nothing is checked here.
[[nodiscard]] Publication publish(const Document& document, const PublishTo& to);

}  // namespace lindung::studio
