#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <ostream>
#include <string_view>

#include "calendar/calendar.hpp"
#include "error/error.hpp"
#include "money/basis_points.hpp"
#include "money/rupiah.hpp"

namespace lindung {

// How a failed comparison shows these values.
inline void PrintTo(Rupiah amount, std::ostream* out) { *out << amount.value() << " rupiah"; }
inline void PrintTo(BasisPoints share, std::ostream* out) { *out << share.value() << " bps"; }
inline void PrintTo(Month month, std::ostream* out) { *out << format(month); }
inline void PrintTo(Date date, std::ostream* out) { *out << format(date); }
inline void PrintTo(const Error& error, std::ostream* out) {
  *out << error.code << " at \"" << error.path << "\": " << error.message;
}

}  // namespace lindung

/// Short ways to write values down. A wrong one ends the test.
namespace lindung::test {

inline Rupiah rp(std::int64_t value) { return Rupiah::of(value).value(); }
inline BasisPoints bps(std::int64_t value) { return BasisPoints::of(value).value(); }
inline Month month(std::string_view text) { return read_month(text).value(); }
inline Date date(std::string_view text) { return read_date(text).value(); }

/// EXPECT_THAT(result, fails("code", "/path"));
MATCHER_P2(fails, code, path, "") {
  if (arg.has_value()) {
    *result_listener << "it has a value";
    return false;
  }
  *result_listener << "it says \"" << arg.error().message << '"';
  return arg.error().code == code && arg.error().path == path && !arg.error().message.empty();
}

}  // namespace lindung::test
