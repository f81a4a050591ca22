# The C++ libraries of others, each pinned to one release. Nothing is fetched until something asks:
#
#   lindung_external(<name> <out>)   makes the library available; <out> gets the targets to link
#
# sqlite and sodium are the system's: their packages are in emsdk-setup.sh.
#
# emsdk-setup.sh lays the same releases into its cache and names them in the environment as
# FETCHCONTENT_SOURCE_DIR_<NAME>; then nothing is downloaded.
include_guard(GLOBAL)
include(FetchContent)

FetchContent_Declare(nlohmann_json SYSTEM
  URL https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
  URL_HASH SHA256=d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d
  DOWNLOAD_EXTRACT_TIMESTAMP ON
  FIND_PACKAGE_ARGS 3.11.3)
FetchContent_Declare(googletest SYSTEM
  URL https://github.com/google/googletest/releases/download/v1.16.0/googletest-1.16.0.tar.gz
  URL_HASH SHA256=78c676fc63881529bf97bf9d45948d905a66833fbfa5318ea2cd7478cb98f399
  DOWNLOAD_EXTRACT_TIMESTAMP ON
  FIND_PACKAGE_ARGS 1.16 NAMES GTest)
FetchContent_Declare(rapidcheck SYSTEM # has no releases
  GIT_REPOSITORY https://github.com/emil-e/rapidcheck.git
  GIT_TAG a5724ea5b0b00147109b0605c377f1e54c353ba2)
FetchContent_Declare(cli11 SYSTEM
  GIT_REPOSITORY https://github.com/CLIUtils/CLI11.git
  GIT_TAG v2.4.1
  GIT_SHALLOW ON
  FIND_PACKAGE_ARGS 2.4.1 NAMES CLI11)
FetchContent_Declare(httplib SYSTEM
  GIT_REPOSITORY https://github.com/yhirose/cpp-httplib.git
  GIT_TAG v0.18.7
  GIT_SHALLOW ON)
FetchContent_Declare(benchmark SYSTEM
  URL https://github.com/google/benchmark/archive/refs/tags/v1.9.1.tar.gz
  URL_HASH SHA256=32131c08ee31eeff2c8968d7e874f3cb648034377dfc32a4c377fa8796d84981
  DOWNLOAD_EXTRACT_TIMESTAMP ON
  FIND_PACKAGE_ARGS 1.9.1)
FetchContent_Declare(imgui SYSTEM
  GIT_REPOSITORY https://github.com/ocornut/imgui.git
  GIT_TAG v1.90.1
  GIT_SHALLOW ON)
FetchContent_Declare(qrcodegen SYSTEM
  URL https://github.com/nayuki/QR-Code-generator/archive/refs/tags/v1.8.0.tar.gz
  URL_HASH SHA256=2ec0a4d33d6f521c942eeaf473d42d5fe139abcfa57d2beffe10c5cf7d34ae60
  DOWNLOAD_EXTRACT_TIMESTAMP ON)

set(LINDUNG_IMGUI_SOURCES
  imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp misc/cpp/imgui_stdlib.cpp)

set(LINDUNG_EXTERNALS nlohmann_json googletest rapidcheck cli11 httplib benchmark imgui qrcodegen)

foreach(name IN LISTS LINDUNG_EXTERNALS)
  string(TOUPPER "FETCHCONTENT_SOURCE_DIR_${name}" variable)
  # Taken anew at each configuring: the setup may have moved on to another release since.
  if(DEFINED ENV{${variable}})
    set(${variable} "$ENV{${variable}}" CACHE PATH "Where emsdk-setup.sh laid ${name}" FORCE)
  endif()
endforeach()

# Their tests, installs and warnings are none of our business.
macro(lindung_fetch name)
  set(BUILD_TESTING OFF)
  set(INSTALL_GTEST OFF)
  set(JSON_BuildTests OFF)
  set(RC_ENABLE_GTEST ON)
  set(RC_INSTALL_ALL_EXTRAS OFF)
  set(CLI11_BUILD_EXAMPLES OFF)
  set(BENCHMARK_ENABLE_TESTING OFF)
  set(BENCHMARK_ENABLE_INSTALL OFF)
  set(BENCHMARK_ENABLE_WERROR OFF)
  set(CMAKE_EXPORT_COMPILE_COMMANDS OFF)
  set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
  set(CMAKE_WARN_DEPRECATED OFF CACHE BOOL "" FORCE)
  FetchContent_MakeAvailable(${name})
endmacro()

function(lindung_external name out)
  if(name STREQUAL "nlohmann_json")
    lindung_fetch(nlohmann_json)
    set(targets nlohmann_json::nlohmann_json)
  elseif(name STREQUAL "googletest")
    lindung_fetch(googletest)
    set(targets GTest::gmock GTest::gtest_main)
  elseif(name STREQUAL "rapidcheck")
    lindung_fetch(rapidcheck)
    # It uses std::aligned_storage, which libc++ marks in C++23, at the place of the user's code.
    target_compile_definitions(rapidcheck PUBLIC _LIBCPP_DISABLE_DEPRECATION_WARNINGS)
    set(targets rapidcheck rapidcheck_gtest)
  elseif(name STREQUAL "cli11")
    lindung_fetch(cli11)
    set(targets CLI11::CLI11)
  elseif(name STREQUAL "httplib")
    lindung_fetch_headers(httplib .)
    find_package(Threads REQUIRED)
    set(targets lindung_httplib Threads::Threads)
  elseif(name STREQUAL "benchmark")
    lindung_fetch(benchmark)
    set(targets benchmark::benchmark)
  elseif(name STREQUAL "qrcodegen")
    # The C edition: it returns that a text is too long, where the C++ one throws, and what throws
    # can't be linked into the widget. Compiled as C++, so that every preset's flags hold for it.
    lindung_fetch_headers(qrcodegen c)
    if(NOT TARGET lindung_qrcodegen_code)
      get_property(folder TARGET lindung_qrcodegen PROPERTY LINDUNG_SOURCE_DIR)
      add_library(lindung_qrcodegen_code STATIC "${folder}/c/qrcodegen.c")
      set_source_files_properties("${folder}/c/qrcodegen.c" PROPERTIES LANGUAGE CXX)
      target_compile_options(lindung_qrcodegen_code PRIVATE -w -fno-exceptions -fno-rtti)
      target_link_libraries(lindung_qrcodegen_code PUBLIC lindung_qrcodegen)
    endif()
    set(targets lindung_qrcodegen_code)
  elseif(name STREQUAL "sqlite")
    find_package(SQLite3 3.37)
    lindung_require(SQLite3_FOUND "SQLite 3.37 or newer" libsqlite3-dev)
    set(targets SQLite::SQLite3)
  elseif(name STREQUAL "sodium")
    find_path(LINDUNG_SODIUM_INCLUDE sodium.h)
    find_library(LINDUNG_SODIUM_LIBRARY sodium)
    mark_as_advanced(LINDUNG_SODIUM_INCLUDE LINDUNG_SODIUM_LIBRARY)
    lindung_require(LINDUNG_SODIUM_INCLUDE "libsodium's header" libsodium-dev)
    lindung_require(LINDUNG_SODIUM_LIBRARY "libsodium" libsodium-dev)
    if(NOT TARGET lindung_sodium)
      add_library(lindung_sodium UNKNOWN IMPORTED GLOBAL)
      set_target_properties(lindung_sodium PROPERTIES
        IMPORTED_LOCATION "${LINDUNG_SODIUM_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${LINDUNG_SODIUM_INCLUDE}")
    endif()
    set(targets lindung_sodium)
  elseif(name STREQUAL "imgui")
    lindung_fetch_headers(imgui . backends misc/cpp)
    if(NOT TARGET lindung_imgui_code)
      get_property(folder TARGET lindung_imgui PROPERTY LINDUNG_SOURCE_DIR)
      list(TRANSFORM LINDUNG_IMGUI_SOURCES PREPEND "${folder}/" OUTPUT_VARIABLE sources)
      add_library(lindung_imgui_code STATIC ${sources})
      target_compile_options(lindung_imgui_code PRIVATE -w -fno-exceptions -fno-rtti)
      # The hooks tell src/studio/view/screen.cpp what is drawn where.
      target_compile_definitions(lindung_imgui_code PUBLIC
        IMGUI_ENABLE_TEST_ENGINE IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS
        IMGUI_DISABLE_DEBUG_TOOLS
        IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_FILE_FUNCTIONS
        "ImDrawIdx=unsigned int")
      target_link_libraries(lindung_imgui_code PUBLIC lindung_imgui)
    endif()
    set(targets lindung_imgui_code)
  else()
    set(targets ${name}) # a target that is there already
  endif()
  set(${out} ${targets} PARENT_SCOPE)
endfunction()

function(lindung_require variable what package)
  if(NOT ${variable})
    message(FATAL_ERROR "${what} is missing. Run ./emsdk-setup.sh, which installs ${package} on "
      "Debian; elsewhere install it and its headers yourself.")
  endif()
endfunction()

# For libraries that are only headers, or sources that the user of them compiles: the target
# lindung_<name> carries the include folders, its property LINDUNG_SOURCE_DIR the place.
function(lindung_fetch_headers name)
  if(TARGET lindung_${name})
    return()
  endif()
  FetchContent_GetProperties(${name})
  if(NOT ${name}_POPULATED)
    FetchContent_Populate(${name})
  endif()
  add_library(lindung_${name} INTERFACE)
  list(TRANSFORM ARGN PREPEND "${${name}_SOURCE_DIR}/")
  target_include_directories(lindung_${name} SYSTEM INTERFACE ${ARGN})
  set_property(TARGET lindung_${name} PROPERTY LINDUNG_SOURCE_DIR "${${name}_SOURCE_DIR}")
endfunction()
