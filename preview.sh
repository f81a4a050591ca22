#!/usr/bin/env bash
# Builds everything and serves it on this machine: the index, the studio, partner pages, the sandbox.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=cmake/steps.sh
source cmake/steps.sh
# shellcheck source=cmake/prepare.sh
source cmake/prepare.sh

usage() {
  cat <<'END'
Usage: ./preview.sh [--port N] [--no-open] [--build] [--help]

Sets up what is missing, builds, and serves on the loopback address until Ctrl-C.

  --port N   port to serve on (8080)
  --no-open  do not open a browser
  --build    only build: build/bin/lindung and build/dist
END
}

is_port() { [[ $1 =~ ^[1-9][0-9]{0,4}$ ]] && (($1 < 65536)); }

main() {
  local port=8080 open=yes only_build=no
  while (($# > 0)); do
    case $1 in
      --port)
        port=${2:-}
        is_port "$port" || die "--port wants a number from 1 to 65535."
        shift
        ;;
      --no-open) open=no ;;
      --build) only_build=yes ;;
      --help | -h)
        usage
        return
        ;;
      *)
        usage >&2
        exit 2
        ;;
    esac
    shift
  done

  use_tools to-build
  step "node modules" install_node_modules
  build_everything
  steps_table
  if [[ $only_build == yes ]]; then return; fi

  local arguments=(preview --port "$port")
  if [[ $open == yes ]]; then arguments+=(--open); fi
  exec build/bin/lindung "${arguments[@]}"
}

main "$@"
