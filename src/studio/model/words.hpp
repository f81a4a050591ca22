#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "calendar/calendar.hpp"
#include "error/error.hpp"
#include "studio/model/edit.hpp"

/// The studio's own words: assets/locales/studio, embedded.
///
/// Begun by the model, one for one with what it knows, which a test demands: field., help., item.
/// (rules.hpp says which word a place has), choice. (what may be chosen in a field), problem. (by
/// code, in Indonesian alone: in English the core says it), form., step., check., change.,
/// template., language., month., snippet., payee. and default. words. All other beginnings are the
/// view's and the page's.
namespace lindung::studio {

/// The languages the studio speaks, Indonesian first.
inline constexpr std::string_view kStudioLanguages[] = {"id", "en"};

/// The word with this key; "" when there is none. Any language but "en" is Indonesian. The text
/// lives as long as the program.
[[nodiscard]] std::string_view word(std::string_view lang, std::string_view key);

/// The same for a key in two parts: word(lang, "field.", "presets.workers").
[[nodiscard]] std::string_view word(std::string_view lang, std::string_view kind,
                                    std::string_view key);

/// `text` with every {name} replaced, and {name:worker|workers} by the first form where the value
/// of `name` is "1", by the second otherwise: as in the widget's sentences.
[[nodiscard]] std::string fill(
    std::string_view text,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values);

/// "1 Januari 2027", "1 January 2027"
[[nodiscard]] std::string say(Date date, std::string_view lang);

/// "Januari 2027", "January 2027"
[[nodiscard]] std::string say(Month month, std::string_view lang);

/// "100.000" in Indonesian, "100,000" in English; a negative number has its sign before it.
/// An amount of money is written by rupiah() (numbers.hpp).
[[nodiscard]] std::string say(std::int64_t number, std::string_view lang);

/// What to do about an error, in the language where the studio has words for its code, otherwise in
/// the core's English.
[[nodiscard]] std::string say(const Error& error, std::string_view lang);

/// "Ubah: Pilihan cepat 2 › Pekerja"
[[nodiscard]] std::string say(const StepName& step, std::string_view lang);

}  // namespace lindung::studio
