# Toolchain of the wasm presets: Emscripten's own file, wherever emsdk-setup.sh found or put it.
if(NOT LINDUNG_EMSCRIPTEN_CMAKE)
  set(LINDUNG_EMSCRIPTEN_CMAKE "$ENV{LINDUNG_EMSCRIPTEN_CMAKE}"
      CACHE FILEPATH "Emscripten's CMake toolchain file")
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES LINDUNG_EMSCRIPTEN_CMAKE)
if(NOT EXISTS "${LINDUNG_EMSCRIPTEN_CMAKE}")
  message(FATAL_ERROR "Emscripten is not set up in this shell. Run ./emsdk-setup.sh, then: "
                      "eval \"$(./emsdk-setup.sh --print-env)\"")
endif()
include("${LINDUNG_EMSCRIPTEN_CMAKE}")
