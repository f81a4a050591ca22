# Toolchain of the native presets: clang 19, unless CXX in the environment names another compiler.
if(NOT DEFINED ENV{CXX})
  find_program(LINDUNG_CLANG NAMES clang++-19 clang++ REQUIRED)
  set(CMAKE_CXX_COMPILER "${LINDUNG_CLANG}")
  # Ours is C++ alone, but GoogleTest's project asks for a C compiler too.
  string(REPLACE "clang++" "clang" CMAKE_C_COMPILER "${LINDUNG_CLANG}")
endif()
