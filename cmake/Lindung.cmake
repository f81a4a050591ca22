# The vocabulary of this project's CMakeLists files.
#
#   lindung_library(<name> [SOURCES a.cpp…] [DEPENDS lib…] [EXTERNAL lib…] [EXCEPTIONS])
#       static library lindung::<name>; without SOURCES header-only. DEPENDS are libraries of ours,
#       seen by users too; EXTERNAL are names of cmake/Dependencies.cmake or targets, and stay private.
#       No exceptions and no RTTI, unless EXCEPTIONS.
#   lindung_executable(<target> SOURCES… [DEPENDS…] [EXTERNAL…])
#       with exceptions, since libraries of others throw.
#   lindung_test(<name> SOURCES… [DEPENDS…] [EXTERNAL…] [RAPIDCHECK])
#       GoogleTest executable test_<name>, known to CTest; the target lindung_tests builds all of them.
#   lindung_wasm_module(<target> SOURCES… [DEPENDS…] [OPTIONS…] [PLAIN_JS] [TYPES name.d.ts])
#       embind module <build>/<target>.js and .wasm; PLAIN_JS: the same without wasm; TYPES: also
#       its TypeScript declarations.
#   lindung_embed_text(<target> <symbol> <file>)
#       #include "embedded/<symbol>.hpp": lindung::embedded::<symbol>, a std::string_view of the bytes.
include_guard(GLOBAL)
include(GoogleTest)
include(Dependencies)

option(LINDUNG_SANITIZE "Address and undefined-behaviour sanitizers" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(LINDUNG_CCACHE ccache)
mark_as_advanced(LINDUNG_CCACHE)
if(LINDUNG_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LINDUNG_CCACHE}")
endif()
if(NOT EMSCRIPTEN AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  add_link_options(-fuse-ld=lld)
endif()
if(LINDUNG_SANITIZE)
  # Not vptr: the core has no RTTI, and what has some, beside it, is then reported falsely.
  set(sanitizers -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  add_compile_options(${sanitizers})
  add_link_options(${sanitizers})
endif()
if(EMSCRIPTEN AND BUILD_TESTING)
  # GoogleTest and RapidCheck throw; the core is compiled without all the same, further below.
  add_compile_options(-fwasm-exceptions)
  add_link_options(-fwasm-exceptions)
endif()

# What holds for every line of ours, and for no line of others.
add_library(lindung_ours INTERFACE)
target_include_directories(lindung_ours INTERFACE "${PROJECT_SOURCE_DIR}/src")
target_compile_options(lindung_ours INTERFACE
  -Werror -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wdouble-promotion -Wshadow
  -Wold-style-cast -Wcast-align -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
  -Wnull-dereference -Wformat=2 -Wunused -Wundef
  $<$<CXX_COMPILER_ID:Clang>:-Wextra-semi -Wnewline-eof -Wrange-loop-analysis
    -Wconditional-uninitialized -Wunreachable-code>)

add_custom_target(lindung_tests)

function(lindung_link target scope)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "DEPENDS;EXTERNAL")
  foreach(name IN LISTS arg_DEPENDS)
    target_link_libraries(${target} ${scope} lindung::${name})
  endforeach()
  if(NOT scope STREQUAL "INTERFACE")
    set(scope PRIVATE)
  endif()
  foreach(name IN LISTS arg_EXTERNAL)
    lindung_external(${name} externals)
    target_link_libraries(${target} ${scope} ${externals})
  endforeach()
endfunction()

function(lindung_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "EXCEPTIONS" "" "SOURCES;DEPENDS;EXTERNAL")
  set(target lindung_${name})
  if(arg_SOURCES)
    add_library(${target} STATIC ${arg_SOURCES})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(${target} PRIVATE lindung_ours)
    if(NOT arg_EXCEPTIONS)
      target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
    endif()
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}/src")
    set(scope INTERFACE)
  endif()
  add_library(lindung::${name} ALIAS ${target})
  lindung_link(${target} ${scope} DEPENDS ${arg_DEPENDS} EXTERNAL ${arg_EXTERNAL})
endfunction()

function(lindung_executable target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;EXTERNAL")
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE lindung_ours)
  lindung_link(${target} PRIVATE DEPENDS ${arg_DEPENDS} EXTERNAL ${arg_EXTERNAL})
endfunction()

function(lindung_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "RAPIDCHECK" "" "SOURCES;DEPENDS;EXTERNAL")
  set(target test_${name})
  list(APPEND arg_EXTERNAL googletest)
  if(arg_RAPIDCHECK)
    list(APPEND arg_EXTERNAL rapidcheck)
  endif()
  lindung_executable(${target}
    SOURCES ${arg_SOURCES} DEPENDS ${arg_DEPENDS} EXTERNAL ${arg_EXTERNAL})
  target_compile_definitions(${target} PRIVATE "LINDUNG_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")
  set(folder "${PROJECT_BINARY_DIR}/tests-bin")
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${folder}")
  add_dependencies(lindung_tests ${target})
  if(EMSCRIPTEN)
    target_link_options(${target} PRIVATE
      -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=1MB -sEXIT_RUNTIME=1 -sASSERTIONS=1)
    # The repository's package.json would make node take these files for ES modules.
    file(WRITE "${folder}/package.json" "{ \"type\": \"commonjs\" }\n")
    # One test of CTest an executable: node takes longer to start than most tests to run.
    add_test(NAME ${name} COMMAND ${target})
  else()
    gtest_discover_tests(${target} TEST_PREFIX "${name}/" DISCOVERY_MODE PRE_TEST)
  endif()
endfunction()

function(lindung_wasm_module target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "PLAIN_JS" "TYPES" "SOURCES;DEPENDS;EXTERNAL;OPTIONS")
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE lindung_ours)
  lindung_link(${target} PRIVATE DEPENDS ${arg_DEPENDS} EXTERNAL ${arg_EXTERNAL})
  target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
  # Without RTTI embind needs to be told that it will not know the names of unbound types.
  target_compile_definitions(${target} PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
  target_link_options(${target} PRIVATE
    -lembind --no-entry -fno-exceptions -fno-rtti -sMODULARIZE=1 -sEXPORT_ES6=1 -sFILESYSTEM=0
    -sEMBIND_AOT=1 ${arg_OPTIONS}
    -sDYNAMIC_EXECUTION=0) # no `new Function`: strict content-security policies block it
  if(arg_PLAIN_JS)
    target_link_options(${target} PRIVATE -sWASM=0)
  endif()
  if(arg_TYPES)
    target_link_options(${target} PRIVATE --emit-tsd ${arg_TYPES})
  endif()
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
endfunction()

function(lindung_embed_text target symbol file)
  cmake_path(ABSOLUTE_PATH file NORMALIZE)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/embedded")
  set(source "${folder}/${symbol}.cpp")
  file(CONFIGURE OUTPUT "${folder}/${symbol}.hpp" @ONLY CONTENT
"#pragma once

#include <string_view>

namespace lindung::embedded {
extern const std::string_view @symbol@;
} // namespace lindung::embedded
")
  add_custom_command(OUTPUT "${source}"
    COMMAND "${CMAKE_COMMAND}" "-DSYMBOL=${symbol}" "-DFILE=${file}" "-DOUTPUT=${source}"
            -P "${PROJECT_SOURCE_DIR}/cmake/EmbedText.cmake"
    DEPENDS "${file}" "${PROJECT_SOURCE_DIR}/cmake/EmbedText.cmake"
    COMMENT "Embedding ${symbol}" VERBATIM)
  target_sources(${target} PRIVATE "${source}")
  target_include_directories(${target} PUBLIC "${CMAKE_CURRENT_BINARY_DIR}")
endfunction()
