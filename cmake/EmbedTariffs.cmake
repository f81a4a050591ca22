# Writes the tariffs of assets/tariffs as C++ constants (tariff/shipped.hpp).
#
#   cmake -DOUTPUT=shipped.cpp -DTARIFFS="a.json;b.json" -P EmbedTariffs.cmake
#
# Needs no program but CMake, so that the native and the wasm build make it the same way. Shapes are
# described by assets/schema/tariff-1.schema.json; what must hold of the numbers, is_sound() checks
# when the result is compiled.
cmake_minimum_required(VERSION 3.25)

function(read_field out json)
  string(JSON value ERROR_VARIABLE problem GET "${json}" ${ARGN})
  if(problem)
    message(FATAL_ERROR "${FILE}: ${ARGN} is missing: ${problem}")
  endif()
  set(${out} "${value}" PARENT_SCOPE)
endfunction()

function(read_field_or out fallback json)
  string(JSON value ERROR_VARIABLE problem GET "${json}" ${ARGN})
  if(problem)
    set(value "${fallback}")
  endif()
  set(${out} "${value}" PARENT_SCOPE)
endfunction()

function(cpp_string out text)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  set(${out} "\"${text}\"" PARENT_SCOPE)
endfunction()

function(cpp_bool out value)
  if(value)
    set(${out} true PARENT_SCOPE)
  else()
    set(${out} false PARENT_SCOPE)
  endif()
endfunction()

# "2026-11" -> month(2026, 11)
function(cpp_month out text)
  if(NOT text MATCHES "^([0-9][0-9][0-9][0-9])-0?([0-9]+)$")
    message(FATAL_ERROR "${FILE}: '${text}' is not a month such as 2026-11")
  endif()
  set(${out} "month(${CMAKE_MATCH_1}, ${CMAKE_MATCH_2})" PARENT_SCOPE)
endfunction()

function(cpp_months out json)
  read_field(from "${json}" from)
  cpp_month(from "${from}")
  read_field_or(until "" "${json}" until)
  if(until STREQUAL "")
    set(${out} "{${from}, std::nullopt}" PARENT_SCOPE)
  else()
    cpp_month(until "${until}")
    set(${out} "{${from}, ${until}}" PARENT_SCOPE)
  endif()
endfunction()

# Appends one constexpr array to `code`: `row` is a macro that sets `line` from `item`.
macro(array type name key row)
  string(APPEND code "constexpr ${type} ${name}[] = {\n")
  string(JSON count LENGTH "${tariff}" ${key})
  math(EXPR last "${count} - 1")
  foreach(i RANGE ${last})
    string(JSON item GET "${tariff}" ${key} ${i})
    cmake_language(CALL ${row})
    string(APPEND code "    ${line},\n")
  endforeach()
  string(APPEND code "};\n")
endmacro()

macro(source_row)
  read_field(id "${item}" id)
  read_field(title "${item}" title)
  read_field(about "${item}" about)
  read_field(url "${item}" url)
  read_field_or(confirm OFF "${item}" confirm)
  foreach(field id title about url)
    cpp_string(${field} "${${field}}")
  endforeach()
  cpp_bool(confirm ${confirm})
  set(line "{${id}, TEXT(${title}), TEXT(${about}), TEXT(${url}), ${confirm}}")
endmacro()

macro(jkk_row)
  cpp_months(months "${item}")
  read_field(rate "${item}" rate_bps)
  read_field(source "${item}" source)
  set(line "{${months}, bps(${rate}), kBrackets${i}, \"${source}\"}")
endmacro()

macro(jkm_row)
  cpp_months(months "${item}")
  read_field(amount "${item}" amount)
  read_field(source "${item}" source)
  set(line "{${months}, rp(${amount}), \"${source}\"}")
endmacro()

macro(reduction_row)
  cpp_months(months "${item}")
  read_field(sector "${item}" sector)
  read_field(off "${item}" off_bps)
  read_field(source "${item}" source)
  set(line "{Sector::${sector}, ${months}, bps(${off}), \"${source}\"}")
endmacro()

macro(verified_row)
  read_field(sector "${item}" sector)
  read_field(until "${item}" until)
  cpp_month(until "${until}")
  set(line "{Sector::${sector}, ${until}}")
endmacro()

macro(benefit_row)
  cpp_months(months "${item}")
  read_field(id "${item}" id)
  read_field(programme "${item}" programme)
  read_field(kind "${item}" kind)
  read_field(source "${item}" source)
  read_field_or(value 0 "${item}" value)
  read_field_or(up_to OFF "${item}" up_to)
  read_field_or(paid_months 0 "${item}" condition paid_months)
  read_field_or(before "" "${item}" condition before)
  read_field_or(condition_source "" "${item}" condition source)
  cpp_bool(up_to ${up_to})
  if(before STREQUAL "")
    set(before std::nullopt)
  else()
    set(before "rp(${before})")
  endif()
  set(line "{\"${id}\", Programme::${programme}, ${months}, BenefitRule::Kind::${kind}, ${value}, ${up_to}, \"${source}\", ${paid_months}, ${before}, \"${condition_source}\"}")
endmacro()

set(code "// Made from assets/tariffs by cmake/EmbedTariffs.cmake. Change the data, not this file.
#include \"tariff/shipped.hpp\"
#include \"tariff/sound.hpp\"

// The widget's page has the texts of the sources from the same files.
#ifdef LINDUNG_WITHOUT_SENTENCES
#define TEXT(text) \"\"
#else
#define TEXT(text) text
#endif

namespace lindung {
namespace {

consteval Month month(int year, int month) { return Month::of(year, month).value(); }
consteval Date date(int year, int month, int day) { return Date::of(year, month, day).value(); }
consteval Rupiah rp(std::int64_t value) { return Rupiah::of(value).value(); }
consteval BasisPoints bps(std::int64_t value) { return BasisPoints::of(value).value(); }

")
set(tariffs "")
set(index 0)
foreach(FILE IN LISTS TARIFFS)
  file(READ "${FILE}" tariff)
  read_field(schema_version "${tariff}" schema_version)
  if(NOT schema_version EQUAL 1)
    message(FATAL_ERROR "${FILE}: schema_version ${schema_version} is not known here")
  endif()
  read_field(tariff_id "${tariff}" id)
  read_field(checked "${tariff}" checked)
  if(NOT checked MATCHES "^([0-9]+)-0?([0-9]+)-0?([0-9]+)$")
    message(FATAL_ERROR "${FILE}: checked must be a day such as 2026-11-23")
  endif()
  set(checked "date(${CMAKE_MATCH_1}, ${CMAKE_MATCH_2}, ${CMAKE_MATCH_3})")
  string(APPEND code "namespace tariff${index} {\n")
  string(JSON rules LENGTH "${tariff}" jkk)
  math(EXPR last_rule "${rules} - 1")
  foreach(rule RANGE ${last_rule})
    string(JSON brackets GET "${tariff}" jkk ${rule} brackets)
    string(JSON count LENGTH "${brackets}")
    math(EXPR last "${count} - 1")
    string(APPEND code "constexpr Bracket kBrackets${rule}[] = {\n")
    foreach(i RANGE ${last})
      read_field(income "${brackets}" ${i} income_from)
      read_field(base "${brackets}" ${i} base)
      string(APPEND code "    {rp(${income}), rp(${base})},\n")
    endforeach()
    string(APPEND code "};\n")
  endforeach()
  array(Source kSources sources source_row)
  array(JkkRule kJkk jkk jkk_row)
  array(JkmRule kJkm jkm jkm_row)
  array(Reduction kReductions reductions reduction_row)
  array(Verified kVerified verified verified_row)
  array(BenefitRule kBenefits benefits benefit_row)
  string(APPEND code "constexpr Tariff kTariff{\"${tariff_id}\", ${checked}, kSources, kJkk, kJkm, kReductions, kVerified, kBenefits};
static_assert(is_sound(kTariff), \"${tariff_id} breaks a rule of tariff/sound.hpp\");
}  // namespace tariff${index}

")
  string(APPEND tariffs "tariff${index}::kTariff, ")
  math(EXPR index "${index} + 1")
endforeach()
string(APPEND code "constexpr Tariff kShipped[] = {${tariffs}};

}  // namespace

std::span<const Tariff> shipped_tariffs() { return kShipped; }

}  // namespace lindung
")
file(WRITE "${OUTPUT}" "${code}")
