# shellcheck shell=bash
# Sourced by the scripts of the repository: run a step, say what it is, say how long it took.
#
#   step "name" command args…      runs the command; its exit status is the command's
#   steps_table                    a closing table of every step so far
#   forget_steps                   leaves the steps so far out of that table
#
# Works in bash 3.2 too, so there are no associative arrays here.

STEP_NAMES=()
STEP_MILLIS=()
STEP_STATES=()

forget_steps() {
  STEP_NAMES=()
  STEP_MILLIS=()
  STEP_STATES=()
}

# Milliseconds since some fixed point. EPOCHREALTIME needs bash 5; its decimal mark follows the locale.
now_ms() {
  if [[ -n ${EPOCHREALTIME:-} ]]; then
    local micros=${EPOCHREALTIME/[.,]/}
    echo $((micros / 1000))
  else
    echo $((SECONDS * 1000))
  fi
}

seconds_of() { # 1234 -> 1.2
  printf '%d.%d' $(($1 / 1000)) $(($1 % 1000 / 100))
}

die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# The command runs in a subshell with errexit of its own: a failing step must stop where it fails,
# yet leave the decision what to do next to the caller. So a step cannot set the caller's variables.
step() {
  local name=$1 started status=0 millis errexit=off
  shift
  case $- in *e*) errexit=on ;; esac
  printf '==> %s\n' "$name"
  started=$(now_ms)
  set +e
  (
    set -e
    "$@"
  )
  status=$?
  [[ $errexit == off ]] || set -e
  millis=$(($(now_ms) - started))
  STEP_NAMES+=("$name")
  STEP_MILLIS+=("$millis")
  if ((status == 0)); then
    STEP_STATES+=(passed)
    printf '    %s: %s s\n' "$name" "$(seconds_of "$millis")"
  else
    STEP_STATES+=(failed)
    printf '    %s: failed after %s s\n' "$name" "$(seconds_of "$millis")"
  fi
  return "$status"
}

steps_table() {
  local i total=0
  printf '\n%-32s %10s\n' "step" "seconds"
  for ((i = 0; i < ${#STEP_NAMES[@]}; i++)); do
    printf '%-32s %10s  %s\n' "${STEP_NAMES[i]}" "$(seconds_of "${STEP_MILLIS[i]}")" "${STEP_STATES[i]}"
    total=$((total + STEP_MILLIS[i]))
  done
  printf '%-32s %10s\n' "total" "$(seconds_of "$total")"
}
