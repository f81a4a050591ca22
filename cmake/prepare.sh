# shellcheck shell=bash
# Sourced by preview.sh and test.sh after steps.sh: tools, node_modules and the builds.

# Puts the tools on PATH. Installs first when something is missing.
use_tools() { # to-build | to-test
  local lines arguments=()
  if [[ $1 == to-test ]]; then arguments=(--with-tests); fi
  step "tools" ./emsdk-setup.sh ${arguments[@]+"${arguments[@]}"}
  lines=$(./emsdk-setup.sh --print-env)
  eval "$lines"
}

# npm writes .package-lock.json with every install, so its age says what node_modules was made from.
install_node_modules() {
  [[ -f package-lock.json ]] || die "package-lock.json is missing: this is not a whole checkout."
  if [[ node_modules/.package-lock.json -nt package-lock.json ]]; then
    echo "up to date"
  else
    npm ci --loglevel=error ||
      die "npm ci failed (its message is above). Check the network and npm's registry setting, then start again."
  fi
}

# Configures once; after that ninja sees by itself what changed, except that the tools have moved.
configure() { # preset
  local folder=build/$1 tools
  tools="$LINDUNG_EMSCRIPTEN_CMAKE ${FETCHCONTENT_SOURCE_DIR_GOOGLETEST:-}"
  if [[ -f $folder/build.ninja && -f $folder/tools && $(<"$folder/tools") == "$tools" ]]; then
    return 0
  fi
  rm -rf "$folder/CMakeCache.txt" "$folder/CMakeFiles"
  cmake --preset "$1" || die "CMake could not configure the preset $1 (its message is above)."
  printf '%s' "$tools" >"$folder/tools"
}

build_preset() { # preset
  configure "$1"
  cmake --build --preset "$1"
}

build_web() {
  [[ -f web/build.mjs ]] || die "web/build.mjs is missing: this is not a whole checkout."
  node web/build.mjs
}

# Everything that preview.sh serves: build/bin/lindung, build/wasm, build/studio, build/dist.
build_everything() {
  step "native command" build_preset release &&
    step "wasm core" build_preset wasm &&
    step "studio" build_preset studio &&
    step "web" build_web
}
