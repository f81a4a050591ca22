#!/usr/bin/env bash
# Sets up everything that building Lindung needs: clang 19, Emscripten 3.1.69, the C++ libraries.
#
# Three roads lead to the same compiler; the script picks one by itself:
#   1. an emcc 3.1.69 that is there already, on PATH or in $EMSDK
#   2. Debian 12 or 13 (amd64, arm64): Debian 13's package, unpacked into the cache folder
#   3. elsewhere: the official emsdk at tag 3.1.69
#
# All but system packages lies in ${LINDUNG_CACHE:-${XDG_CACHE_HOME:-~/.cache}/lindung}, in a folder
# named after the pins below, so that clones share it and two versions live side by side.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=cmake/steps.sh
source cmake/steps.sh

# ---- Pins. Whatever changes here makes a new cache folder; raise LAYOUT when only the way of
# ---- laying things out changes.
readonly LAYOUT=1
readonly EMSCRIPTEN_VERSION=3.1.69
readonly EMSCRIPTEN_DEB=3.1.69+dfsg-3
readonly NODE_MINIMUM=18
# Sources, as name=Debian 13 source package=version. The name is FetchContent's, see
# cmake/Dependencies.cmake, which pins the same releases where the code host is reached instead.
readonly LIBRARIES=(
  nlohmann_json=nlohmann-json3=3.11.3-2.1
  googletest=googletest=1.16.0-1
  rapidcheck=rapidcheck=0~1048-a5724ea-1
  cli11=cli11=2.4.1+ds-2
  httplib=cpp-httplib=0.18.7-1+deb13u1
  benchmark=benchmark=1.9.1-1
  imgui=imgui=1.90.1+ds-1
  qrcodegen=qr-code-generator=1.8.0-1.2
)
# acorn: Emscripten's JavaScript optimiser imports it. typescript: --emit-tsd runs tsc.
readonly NODE_TOOLS_LOCK='{
  "name": "lindung-tools", "version": "1.0.0", "lockfileVersion": 3, "requires": true,
  "packages": {
    "": {
      "name": "lindung-tools", "version": "1.0.0",
      "dependencies": { "acorn": "8.14.1", "typescript": "5.9.3" }
    },
    "node_modules/acorn": {
      "version": "8.14.1",
      "integrity": "sha512-OvQ/2pUDKmgfCg++xsTX1wGxfTaszcHVcTctW4UJB4hibJx2HXxxO5UmVgyjMa+ZDsiaf5wWLXYpRWMmBI0QHg=="
    },
    "node_modules/typescript": {
      "version": "5.9.3",
      "integrity": "sha512-jl1vZzPDinLr9eUt3J/t7V6FgNEw9QjvBPdysz9KfQDD41fQrC2Y4vKQdiaUpFT4bXlb1RHhLpp8wtm6M5TgSw==",
      "bin": { "tsc": "bin/tsc" }
    }
  }
}'
readonly BUILD_PACKAGES=(
  clang-19 lld-19 llvm-19 libclang-rt-19-dev ccache cmake ninja-build ca-certificates xz-utils
  libsqlite3-dev libsodium-dev
)
readonly TEST_PACKAGES=(
  clang-format-19 clang-tidy-19 shellcheck chromium fonts-noto-core zbar-tools poppler-utils wrk
  libpcre2-8-0 libssl3 zlib1g php-cli php-mysql mariadb-server-core firefox-esr webkit2gtk-driver xvfb
)
readonly BINARYEN_PROGRAMS=(
  wasm-as wasm-ctor-eval wasm-dis wasm-emscripten-finalize wasm-merge wasm-metadce wasm-opt
  wasm-split wasm2js
)
readonly DISK_NEEDED_MB=2500

readonly CACHE_ROOT=${LINDUNG_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/lindung}

fingerprint() {
  printf '%s\n' "$LAYOUT" "$EMSCRIPTEN_VERSION" "$EMSCRIPTEN_DEB" "${LIBRARIES[@]}" \
    "$NODE_TOOLS_LOCK" | cksum | cut -d' ' -f1
}
PLACE=$CACHE_ROOT/$EMSCRIPTEN_VERSION-$(fingerprint)
readonly PLACE
readonly SDK=$PLACE/emscripten NODE_TOOLS=$PLACE/node LIBS=$PLACE/libraries ENV_FILE=$PLACE/env.sh
readonly NGINX=$PLACE/nginx WORDPRESS=$PLACE/wordpress

usage() {
  cat <<END
Usage: ./emsdk-setup.sh [--with-tests] [--print-env] [--help]

Sets up clang 19, Emscripten $EMSCRIPTEN_VERSION and the C++ libraries; does nothing when they are there.

  --with-tests  also what ./test.sh needs: Chromium, Firefox, WebKitGTK, fonts, WordPress, clang-tidy,
                shellcheck, readers of QR codes and PDF
  --print-env   install nothing; print the lines that put the tools into a shell's environment:
                eval "\$(./emsdk-setup.sh --print-env)"

Cache folder: $CACHE_ROOT (set LINDUNG_CACHE to move it)
END
}

# ---- What is this machine?

have() { # programs…; all of them
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || return 1
  done
}

is_debian() { # only 12 and 13: others' packages are not what was tried
  if ! [[ -r /etc/os-release ]] || ! have apt-get dpkg-deb; then return 1; fi
  # shellcheck source=/dev/null
  (. /etc/os-release && [[ ${ID:-} == debian && ${VERSION_ID:-} =~ ^1[23]$ ]]) || return 1
  [[ $(dpkg --print-architecture) =~ ^(amd64|arm64)$ ]]
}

debian_codename() { # shellcheck source=/dev/null
  (. /etc/os-release && echo "$VERSION_CODENAME")
}

node_is_new_enough() {
  have node || return 1
  (($(node -p 'process.versions.node.split(".")[0]') >= NODE_MINIMUM))
}

# Sets MISSING to the apt packages that are not installed. A node, npm or python3 of the user's own
# is as good as Debian's.
find_missing_packages() { # with_tests
  local wanted=("${BUILD_PACKAGES[@]}") installed package
  if [[ $1 == yes ]]; then wanted+=("${TEST_PACKAGES[@]}"); fi
  have node || wanted+=(nodejs)
  have npm || wanted+=(npm)
  have python3 || wanted+=(python3)
  installed=$(dpkg-query -W -f '${binary:Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null |
    sed -n 's/^\([^ :]*\)[^ ]* installed$/\1/p') || true
  MISSING=()
  for package in "${wanted[@]}"; do
    grep -qxF "$package" <<<"$installed" || MISSING+=("$package")
  done
  # Debian 12's first keyrings do not know Debian 13's keys.
  if dpkg --compare-versions "$(dpkg-query -W -f '${Version}' debian-archive-keyring 2>/dev/null)" \
    lt 2023.3+deb12u2; then
    MISSING+=(debian-archive-keyring)
  fi
}

# ---- What is there already?

sdk_is_whole() {
  local sdk_dir
  if [[ -f $PLACE/foreign-sdk ]]; then
    read -r sdk_dir <"$PLACE/foreign-sdk"
    [[ -x $sdk_dir/emcc ]]
  elif [[ -f $SDK/emsdk.py ]]; then
    [[ -x $SDK/upstream/emscripten/emcc && -x $SDK/upstream/bin/wasm-opt ]]
  else
    [[ -x $SDK/usr/share/emscripten/emcc && -x $SDK/binaryen/bin/wasm-opt &&
      -s $SDK/usr/share/emscripten/.emscripten &&
      -s $SDK/usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten/lto/libc.a ]] &&
      node_of_sdk_exists
  fi
}

node_of_sdk_exists() {
  local node
  node=$(sed -n "s/^NODE_JS = '\(.*\)'$/\1/p" "$SDK/usr/share/emscripten/.emscripten")
  [[ -x $node ]]
}

node_tools_are_whole() {
  [[ -s $NODE_TOOLS/node_modules/acorn/package.json && -x $NODE_TOOLS/node_modules/.bin/tsc ]]
}

libraries_are_whole() {
  is_debian || return 0 # elsewhere FetchContent downloads them
  local entry
  for entry in "${LIBRARIES[@]}"; do
    [[ -d $LIBS/${entry%%=*} ]] || return 1
  done
}

programs_are_there() { # with_tests
  node_is_new_enough || return 1
  have npm cmake ninja python3 || return 1
  if is_debian; then
    if [[ $1 == yes ]]; then servers_are_there || return 1; fi
    find_missing_packages "$1"
    ((${#MISSING[@]} == 0))
  fi
}

servers_are_there() { nginx_is_there && wordpress_is_there; }
nginx_is_there() { [[ -x $NGINX/usr/sbin/nginx ]]; }
wordpress_is_there() { [[ -s $WORDPRESS/usr/share/wordpress/wp-load.php ]]; }

place_is_whole() {
  [[ -s $ENV_FILE && -f $PLACE/tried ]] && sdk_is_whole && node_tools_are_whole && libraries_are_whole
}

# ---- System packages

install_packages() { # with_tests
  if ! is_debian; then
    local program
    for program in cmake ninja python3 node npm; do
      have "$program" ||
        die "$program is missing. This is not Debian 12 or 13, so please install it yourself, with clang 19, SQLite 3 and libsodium, and start again."
    done
  else
    find_missing_packages "$1"
    if ((${#MISSING[@]} == 0)); then
      echo "all there"
    else
      echo "apt-get installs: ${MISSING[*]}"
      apt_install "${MISSING[@]}"
    fi
  fi
  node_is_new_enough ||
    die "node $(node --version) on PATH is too old: $NODE_MINIMUM or newer is needed. Put a newer one first on PATH, or take it off PATH to use Debian's."
}

apt_install() {
  local as_root=() quiet=(-qq -o Dpkg::Use-Pty=0)
  if ((EUID != 0)); then
    have sudo ||
      die "installing packages needs root, and there is no sudo. As root, run:
  apt-get update && apt-get install -y --no-install-recommends $*
and start again."
    as_root=(sudo)
  fi
  # A third party's broken source must not stop this: the install below says what is really missing.
  "${as_root[@]}" apt-get "${quiet[@]}" update || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get "${quiet[@]}" install -y --no-install-recommends "$@" >/dev/null ||
    die "apt-get could not install the packages (its message is above). Check the network and free disk space, then start again. To try by hand:
  apt-get update && apt-get install -y --no-install-recommends $*"
}

# ---- A component is made in a folder beside its place and moved there when whole, so that an
# ---- interrupted run leaves nothing that looks finished.

lay() { # destination function
  local destination=$1 make=$2 fresh=$1.unfinished
  rm -rf "$fresh"
  mkdir -p "$fresh"
  "$make" "$fresh"
  rm -rf "$destination"
  mv "$fresh" "$destination"
}

check_disk() {
  local free_mb
  mkdir -p "$PLACE" || die "cannot write to $CACHE_ROOT: set LINDUNG_CACHE to a folder of yours."
  free_mb=$(($(df -Pk "$PLACE" | awk 'NR == 2 { print $4 }') / 1024))
  ((free_mb >= DISK_NEEDED_MB)) ||
    die "$CACHE_ROOT has $free_mb MB free; $DISK_NEEDED_MB MB are needed. Free some, or set LINDUNG_CACHE to a folder on another disk."
}

# ---- apt as a downloader, with lists and cache of its own: nothing of Debian 13 reaches the system

# The mirror this machine's own apt uses for Debian itself.
debian_mirror() {
  # shellcheck disable=SC2016  # the dollar signs are apt's
  apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
    awk -v name="$(debian_codename)" '
      $2 == "main" && $1 ~ "^(" name "|stable|oldstable|trixie)$" { print $3; exit }'
}

prepare_trixie() { # folder
  local folder=$1 mirror
  mirror=$(debian_mirror)
  [[ -n $mirror ]] || die "apt is set up without a Debian mirror: add one to /etc/apt/sources.list.d and start again."
  mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial" "$folder/files"
  cat >"$folder/trixie.sources" <<END
Types: deb deb-src
URIs: $mirror
Suites: trixie
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
  cat >"$folder/apt.conf" <<END
Dir::Etc::sourcelist "$folder/trixie.sources";
Dir::Etc::sourceparts "-";
Dir::State::lists "$folder/lists";
Dir::Cache "$folder/cache";
APT::Get::List-Cleanup "0";
APT::Update::Error-Mode "any";
APT::Sandbox::User "";
Acquire::Retries "3";
END
  trixie_apt "$folder" update ||
    die "apt could not read the package lists of Debian 13 (trixie) from this machine's mirror. Check the network, and that the mirror carries trixie; then start again."
}

trixie_apt() { # folder arguments…
  local folder=$1
  shift
  (cd "$folder/files" && APT_CONFIG=$folder/apt.conf apt-get -qq "$@")
}

# ---- Emscripten

install_emscripten() {
  local found
  if sdk_is_whole; then
    echo "all there"
  elif found=$(find_own_emcc); then
    echo "road 1: using $found"
    echo "$found" >"$PLACE/foreign-sdk"
  elif is_debian; then
    echo "road 2: Debian's package (237 MB), unpacked into $SDK"
    rm -f "$PLACE/foreign-sdk"
    lay "$SDK" unpack_debian_emscripten
  else
    echo "road 3: the official emsdk, into $SDK"
    rm -f "$PLACE/foreign-sdk"
    lay "$SDK" install_official_emsdk
  fi
}

find_own_emcc() { # prints the folder of an emcc of the right version that is not ours
  local emcc
  for emcc in "$(command -v emcc || true)" "${EMSDK:-/nonexistent}/upstream/emscripten/emcc"; do
    [[ -x $emcc && $emcc != "$CACHE_ROOT"/* ]] || continue
    [[ $("$emcc" --version 2>/dev/null | head -n 1) == *" $EMSCRIPTEN_VERSION"* ]] || continue
    # Debian's /usr/bin/emcc is a wrapper: the toolchain file stands beside the real one.
    emcc=$(readlink -f "$emcc")
    [[ -f $(dirname "$emcc")/$EMSCRIPTEN_CMAKE ]] || continue
    dirname "$emcc"
    return 0
  done
  return 1
}
readonly EMSCRIPTEN_CMAKE=cmake/Modules/Platform/Emscripten.cmake

unpack_debian_emscripten() { # folder
  local folder=$1 downloads=$PLACE/downloads.unfinished package
  rm -rf "$downloads"
  prepare_trixie "$downloads"
  # binaryen is built against Debian 13's C library, so that comes along.
  trixie_apt "$downloads" download "emscripten=$EMSCRIPTEN_DEB" binaryen libc6 libstdc++6 libgcc-s1 ||
    die "apt could not download Emscripten $EMSCRIPTEN_DEB from Debian 13. Check the network and start again."
  for package in "$downloads"/files/*.deb; do
    # Without the libraries for dynamic linking and the tests: half of 1,7 GB.
    dpkg-deb --fsys-tarfile "$package" | tar -x -C "$folder" \
      --exclude='./usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten/*pic' \
      --exclude=./usr/share/emscripten/test --exclude=./usr/share/doc
  done
  rm -rf "$downloads"
  wrap_binaryen "$folder"
  write_emscripten_config "$folder"
  ln -s "$NODE_TOOLS/node_modules" "$folder/usr/share/emscripten/node_modules"
}

wrap_binaryen() { # folder
  local folder=$1 loader libraries program
  loader=$(cd "$folder" && echo usr/lib*/ld-linux*.so.*)
  libraries=$(cd "$folder" && echo usr/lib/*-linux-gnu)
  mkdir -p "$folder/binaryen/bin"
  for program in "${BINARYEN_PROGRAMS[@]}"; do
    printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' \
      "$SDK/$loader" "$SDK/$libraries" "$SDK/usr/bin/$program" >"$folder/binaryen/bin/$program"
    chmod +x "$folder/binaryen/bin/$program"
  done
}

# Stands where emcc looks by itself, so that a build started from an editor needs no environment.
write_emscripten_config() { # folder
  cat >"$1/usr/share/emscripten/.emscripten" <<END
LLVM_ROOT = '/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '$SDK/binaryen'
NODE_JS = '$(command -v node)'
CACHE = '$SDK/usr/share/emscripten/cache'
END
}

install_official_emsdk() { # folder
  local folder=$1 advice="This road needs git and a way to github.com and storage.googleapis.com. Or put an emcc $EMSCRIPTEN_VERSION on PATH, or use Debian 12 or 13."
  have git || die "git is missing. $advice"
  git clone --quiet --depth 1 --branch "$EMSCRIPTEN_VERSION" https://github.com/emscripten-core/emsdk.git "$folder" ||
    die "could not clone the official emsdk. $advice"
  "$folder/emsdk" install "$EMSCRIPTEN_VERSION" || die "emsdk could not install $EMSCRIPTEN_VERSION. $advice"
  "$folder/emsdk" activate "$EMSCRIPTEN_VERSION"
}

# ---- The other two components

install_node_tools() {
  if node_tools_are_whole; then
    echo "all there"
  else
    lay "$NODE_TOOLS" npm_install_tools
  fi
}

npm_install_tools() { # folder
  printf '%s\n' "$NODE_TOOLS_LOCK" >"$1/package-lock.json"
  printf '{"name":"lindung-tools","version":"1.0.0","dependencies":{"acorn":"8.14.1","typescript":"5.9.3"}}\n' \
    >"$1/package.json"
  npm ci --prefix "$1" --no-audit --no-fund --loglevel=error >/dev/null ||
    die "npm could not install acorn and typescript (its message is above). Check the network and npm's registry setting, then start again."
}

install_libraries() {
  if ! is_debian; then
    echo "CMake downloads them with the first build"
  elif libraries_are_whole; then
    echo "all there"
  else
    lay "$LIBS" unpack_libraries
  fi
}

# Only the upstream archive of each source package, which apt checks against the signed index.
unpack_libraries() { # folder
  local folder=$1 downloads=$PLACE/downloads.unfinished entry pair sources=() archive
  rm -rf "$downloads"
  prepare_trixie "$downloads"
  for entry in "${LIBRARIES[@]}"; do sources+=("${entry#*=}"); done
  trixie_apt "$downloads" source --tar-only "${sources[@]}" ||
    die "apt could not download the libraries' sources from Debian 13. Check the network and start again."
  for entry in "${LIBRARIES[@]}"; do
    pair=${entry#*=}
    archive=$(echo "$downloads/files/${pair%%=*}"_*.orig.tar.*)
    mkdir "$folder/${entry%%=*}"
    unpack_upstream "$archive" "$folder/${entry%%=*}"
  done
  # Half of the time and most of the space would be nlohmann's tests.
  rm -rf "$folder/nlohmann_json/tests" "$downloads"
}

unpack_upstream() { # archive folder
  local strip=0
  # Most archives have one folder around everything; those that Debian made itself may have none.
  if (($(tar -tf "$1" | cut -d/ -f1 | sort -u | wc -l) == 1)); then strip=1; fi
  tar -xf "$1" -C "$2" --strip-components "$strip"
}

# The tests start them. Unpacked and not installed, since Debian would start services, and Apache for
# WordPress.
install_servers() { # with_tests
  if [[ $1 == no ]] || ! is_debian; then
    echo "not needed"
  elif servers_are_there; then
    echo "there"
  else
    if ! nginx_is_there; then lay "$NGINX" unpack_nginx; fi
    if ! wordpress_is_there; then lay "$WORDPRESS" unpack_wordpress; fi
  fi
}

unpack_nginx() { unpack_packages "$1" nginx libnginx-mod-http-brotli-static; } # folder

# With what it links to, and its theme.
unpack_wordpress() { # folder
  local needed
  needed=$(apt-cache depends wordpress |
    sed -nE 's/^[ |]*(Depends|Recommends): ((libjs-|php-getid3|wordpress-theme-).*)$/\2/p')
  # shellcheck disable=SC2086  # a list
  unpack_packages "$1" wordpress $needed
}

unpack_packages() { # folder packages…
  local folder=$1 package
  shift
  (cd "$folder" && apt-get -qq -o APT::Sandbox::User= download "$@") ||
    die "apt could not download $* (its message is above). Run apt-get update and start again."
  for package in "$folder"/*.deb; do
    dpkg -x "$package" "$folder"
    rm "$package"
  done
}

# ---- The environment

emscripten_folder() {
  if [[ -f $PLACE/foreign-sdk ]]; then
    cat "$PLACE/foreign-sdk"
  elif [[ -f $SDK/emsdk.py ]]; then
    echo "$SDK/upstream/emscripten"
  else
    echo "$SDK/usr/share/emscripten"
  fi
}

write_env() {
  local folder entry name fresh=$ENV_FILE.unfinished
  folder=$(emscripten_folder)
  {
    echo "export LINDUNG_EMSCRIPTEN_CMAKE='$folder/$EMSCRIPTEN_CMAKE'"
    if [[ $folder == "$SDK/usr/share/emscripten" ]]; then
      echo "export EM_CONFIG='$folder/.emscripten' EM_CACHE='$folder/cache'"
      # A version manager's python3 on PATH is slower to start, and a build starts many.
      if [[ -x /usr/bin/python3 ]]; then echo "export EMSDK_PYTHON='/usr/bin/python3'"; fi
    elif [[ $folder == "$SDK"/* ]]; then
      echo "export EM_CONFIG='$SDK/.emscripten'"
    fi
    if is_debian; then
      for entry in "${LIBRARIES[@]}"; do
        name=$(tr '[:lower:]' '[:upper:]' <<<"${entry%%=*}")
        echo "export FETCHCONTENT_SOURCE_DIR_$name='$LIBS/${entry%%=*}'"
      done
    fi
    echo "export LINDUNG_NGINX='$NGINX' LINDUNG_WORDPRESS='$WORDPRESS'"
    for entry in "$folder" "$NODE_TOOLS/node_modules/.bin"; do
      echo "case \":\$PATH:\" in *':$entry:'*) ;; *) export PATH='$entry':\"\$PATH\" ;; esac"
    done
  } >"$fresh"
  mv "$fresh" "$ENV_FILE"
}

# Links once the way the widget is linked: finds a broken compiler here rather than in a build.
try_compiler() {
  local folder=$PLACE/try.unfinished
  rm -rf "$folder"
  mkdir "$folder"
  # shellcheck source=/dev/null
  source "$ENV_FILE"
  cat >"$folder/try.cpp" <<'END'
#include <emscripten/bind.h>
#include <string>
std::string twice(std::string text) { return text + text; }
EMSCRIPTEN_BINDINGS(try_it) { emscripten::function("twice", &twice); }
END
  em++ -std=c++23 -Oz -flto -fno-exceptions -fno-rtti -DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0 \
    -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0 -sMALLOC=emmalloc -sEMBIND_AOT=1 -sMODULARIZE=1 \
    -sEXPORT_ES6=1 -lembind --no-entry --emit-tsd try.d.ts "$folder/try.cpp" -o "$folder/try.mjs" ||
    die "the compiler cannot link (its message is above). Remove $PLACE and start again."
  grep -q 'twice' "$folder/try.d.ts" || die "emcc links, but --emit-tsd wrote no types."
  rm -rf "$folder"
  touch "$PLACE/tried"
}

# ---- Putting it together

print_env() {
  place_is_whole || die "setup has not run yet, or its cache is incomplete: run ./emsdk-setup.sh first."
  cat "$ENV_FILE"
}

take_lock() { # two clones may start at once
  mkdir -p "$CACHE_ROOT" || die "cannot write to $CACHE_ROOT: set LINDUNG_CACHE to a folder of yours."
  have flock || return 0
  exec 9>"$CACHE_ROOT/lock"
  flock -n 9 || {
    echo "waiting for another emsdk-setup.sh to finish"
    flock 9
  }
}

set_up() { # with_tests
  if place_is_whole && programs_are_there "$1"; then
    echo "everything is in place in $PLACE"
    return
  fi
  check_disk
  rm -f "$PLACE/tried"
  step "system packages" install_packages "$1"
  step "emscripten $EMSCRIPTEN_VERSION" install_emscripten
  step "node tools" install_node_tools
  step "c++ libraries" install_libraries
  step "nginx and wordpress" install_servers "$1"
  # The node found may be another one than last time.
  if [[ -d $SDK/usr/share/emscripten ]]; then write_emscripten_config "$SDK"; fi
  write_env
  step "trying the compiler" try_compiler
  steps_table
  echo
  echo "To have the tools in this shell: eval \"\$(./emsdk-setup.sh --print-env)\""
}

main() {
  local with_tests=no argument
  for argument in "$@"; do
    case $argument in
      --with-tests) with_tests=yes ;;
      --print-env)
        print_env
        return
        ;;
      --help | -h)
        usage
        return
        ;;
      *)
        usage >&2
        exit 2
        ;;
    esac
  done
  take_lock
  set_up "$with_tests"
}

main "$@"
