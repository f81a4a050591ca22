#!/usr/bin/env bash
# Runs the tests: all suites, or the one named. All are run even when one fails.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=cmake/steps.sh
source cmake/steps.sh
# shellcheck source=cmake/prepare.sh
source cmake/prepare.sh

# Folders of tests/ that hold *.test.mjs, in the order to run them.
readonly NODE_SUITES=(house cli core schema budget hosting package wordpress engines matrix browser)
# Each finds what it needs built by the ones before it.
readonly SUITES=(format shell native build types tidy wasm "${NODE_SUITES[@]}")

usage() {
  cat <<'END'
Usage: ./test.sh [SUITE] [--list] [--help]

Without a SUITE, runs all of them. Sets up and builds what is missing first.

  format   clang-format of the C++         house    who may include and import whom
  shell    shellcheck of the scripts       cli      the lindung command
  native   C++ tests under sanitizers      core     the wasm core under node
  build    everything that partners get    schema   the campaign schema
  types    tsc                             budget   sizes of what a page loads
  tidy     clang-tidy                      browser  the widget in Chromium
  wasm     C++ tests as WebAssembly

  hosting    a real nginx with our configuration
  package    the npm package, in TypeScript, React and a plain page
  wordpress  the plugin in a real WordPress
  engines    a donor's way in Firefox and WebKitGTK
  matrix     ways to put the widget on a page x policies x hosts x browsers
  bench      speed and size; only when named
END
}

# ---- The suites

suite_format() {
  find src tests -type f -name '*.[ch]pp' -print0 | xargs -0 -r clang-format-19 --dry-run -Werror
}

suite_shell() {
  find . \( -name node_modules -o -path ./build -o -path ./.git \) -prune -o \
    -type f \( -name '*.sh' -o -path './.ci/run' \) -print0 | xargs -0 shellcheck -x
}

suite_native() {
  build_preset debug
  ctest --preset debug
}

suite_build() { ./preview.sh --build; }

suite_types() { node_modules/.bin/tsc -p .; }

# Only what the native build compiles: the rest needs Emscripten's headers. A file that passed is
# not read again until it, a header or the checks change.
suite_tidy() {
  configure debug
  mkdir -p build/debug/tidy
  TIDY_COMMON=$({ cat .clang-tidy && find src -name '*.hpp' -print0 | sort -z | xargs -0 cat; } | cksum)
  export TIDY_COMMON
  export -f tidy_file
  node -p 'JSON.parse(fs.readFileSync("build/debug/compile_commands.json", "utf8"))
      .map((entry) => path.relative(".", entry.file))
      .filter((file) => file.startsWith("src/")).join("\n")' |
    sort -u | xargs -r -I '{}' -P "$(getconf _NPROCESSORS_ONLN)" bash -c 'tidy_file "$@"' tidy '{}'
}

tidy_file() { # file
  local stamp=build/debug/tidy/${1//\//.} key
  key="$TIDY_COMMON $(cksum <"$1")"
  if [[ -f $stamp && $(<"$stamp") == "$key" ]]; then return 0; fi
  printf '%s\n' "$1"
  # clang-tidy tells on stderr how many warnings of others it left out.
  clang-tidy-19 --quiet -p build/debug "$1" 2> >(grep -vE '^[0-9]+ warnings? ' >&2) || return 1
  printf '%s' "$key" >"$stamp"
}

suite_wasm() {
  build_preset wasm-debug
  ctest --preset wasm-debug
}

suite_bench() { node tests/bench/run.mjs; }

node_suite() { # name
  node --test --test-reporter=spec "tests/$1"/*.test.mjs
}

# ---- Which, and what they need

is_node_suite() {
  local suite
  for suite in "${NODE_SUITES[@]}"; do
    if [[ $suite == "$1" ]]; then return 0; fi
  done
  return 1
}

exists() { # a suite without tests is no suite
  if [[ $1 == bench ]]; then [[ -f tests/bench/run.mjs ]]; return; fi
  ! is_node_suite "$1" || compgen -G "tests/$1/*.test.mjs" >/dev/null
}

known_suites() {
  local suite
  for suite in "${SUITES[@]}" bench; do
    if exists "$suite"; then echo "$suite"; fi
  done
}

needs_build() {
  case $1 in
    format | shell | native | build | tidy | wasm) return 1 ;;
    *) return 0 ;;
  esac
}

run_suite() {
  if is_node_suite "$1"; then
    step "$1" node_suite "$1"
  else
    step "$1" "suite_$1"
  fi
}

prepare() {
  use_tools to-test
  step "node modules" install_node_modules
}

run_one() { # name
  prepare
  if needs_build "$1"; then build_everything; fi
  forget_steps
  run_suite "$1" || true
}

run_all() {
  local suite
  prepare
  forget_steps
  for suite in "${SUITES[@]}"; do
    if exists "$suite"; then run_suite "$suite" || true; fi
  done
}

report() { # the last line is for machines
  local state passed=0 failed=0
  steps_table
  for state in "${STEP_STATES[@]}"; do
    if [[ $state == passed ]]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  done
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  ((failed == 0))
}

main() {
  case ${1:-} in
    --help | -h) usage ;;
    --list) known_suites ;;
    '')
      run_all
      report
      ;;
    *)
      # Not through a pipe: grep -q leaves before all is written, which then counts as a failure.
      grep -qxF -- "$1" <<<"$(known_suites)" || {
        printf 'There is no suite %s. The suites are:\n' "$1" >&2
        known_suites >&2
        exit 2
      }
      run_one "$1"
      report
      ;;
  esac
}

main "$@"
