# Sourced by the other scripts: where the repository is, and what a machine needs to build it.
# Nothing in here ever asks a question; what cannot be installed is named, with the command.
# shellcheck shell=bash
set -euo pipefail

# The comment at the head of a script says how it is called.
case ${1:-} in
-h | --help)
  awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "${BASH_SOURCE[1]}"
  exit
  ;;
esac

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck disable=SC2034 # for the scripts that source this one
invoked_from=$PWD
cd "$root"
exec </dev/null

step() { printf '==> %s\n' "$*"; }
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# quietly WHAT COMMAND…: one line if it works, everything it said if it does not.
quietly() {
  local what=$1 start=$SECONDS log status=0
  shift
  log=$(mktemp "${TMPDIR:-/tmp}/seamstress.XXXXXX")
  printf '==> %s … ' "$what"
  "$@" >"$log" 2>&1 || status=$?
  if [ "$status" -eq 0 ]; then
    printf '%d s\n' $((SECONDS - start))
  else
    printf 'failed\n'
    cat "$log" >&2
  fi
  rm -f "$log"
  return "$status"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif have sudo && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    return 1
  fi
}

apt_install() {
  local options='-y -q --no-install-recommends -o DPkg::Lock::Timeout=120'
  # shellcheck disable=SC2086 # the options are words
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install $options "$@" && return
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q || return 1
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install $options "$@"
}

# install WHAT APT-PACKAGE DNF-PACKAGE BREW-PACKAGE
install() {
  local what=$1 command
  if have apt-get; then
    command="apt-get install $2"
    quietly "Installing $2" apt_install "$2" && return
  elif have dnf; then
    command="dnf install $3"
    quietly "Installing $3" as_root dnf install -y -q "$3" && return
  elif have yum; then
    command="yum install $3"
    quietly "Installing $3" as_root yum install -y -q "$3" && return
  elif have brew; then
    command="brew install $4"
    quietly "Installing $4" env HOMEBREW_NO_AUTO_UPDATE=1 NONINTERACTIVE=1 brew install "$4" &&
      return
  else
    fail "$what is missing; install it (Debian: $2, Fedora: $3, Homebrew: $4) and run this again"
  fi
  fail "$what is missing; run '$command' as an administrator, then run this again"
}

has_libyaml() {
  local folder
  if have pkg-config && pkg-config --exists yaml-0.1; then return 0; fi
  for folder in /usr/include /usr/local/include /opt/homebrew/include; do
    if [ -f "$folder/yaml.h" ]; then return 0; fi
  done
  return 1
}

need_libyaml() {
  if ! has_libyaml; then install libyaml libyaml-dev libyaml-devel libyaml; fi
}

need_swift() {
  have swift || fail "Swift is missing; install 6.1 or later from https://www.swift.org/install"
  local version major minor
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p')
  version=${version%%$'\n'*}
  major=${version%%.*}
  minor=${version#*.}
  if [ "${major:-0}" -lt 6 ] || { [ "$major" -eq 6 ] && [ "${minor:-0}" -lt 1 ]; }; then
    fail "Swift 6.1 or later is needed, this is ${version:-an unknown version};" \
      "see https://www.swift.org/install"
  fi
}

need_python() {
  if ! have python3; then install 'Python 3' python3 python3 python3; fi
}

# Puts templates/ into the source of the program.
embed_templates() {
  swift build --product embed-templates
  find templates -name '*.mustache' -print0 |
    xargs -0 "$(products)/embed-templates" templates Sources/Templating/Files/EmbeddedTemplates.swift
}

# Where the products of a build lie; takes the options of the build.
products() { swift build --show-bin-path "$@"; }

# How the program is built for people. On Linux it brings along what it needs, as far as that is
# there to be linked: Swift's own libraries make it run on machines without Swift and start in less
# time and memory; with those of C as well it starts in half of that again. The linker of LLVM lays
# such a program out in half the memory.
release_flags() {
  local resources linker=
  resources=$(swiftc -print-target-info 2>/dev/null |
    sed -n 's/.*"runtimeResourcePath": *"\([^"]*\)".*/\1/p')
  if [ "$(uname)" != Linux ] || [ -z "$resources" ] || [ ! -d "${resources}_static" ]; then
    echo '-c release'
  elif [ -e "${resources}_static/linux/static-executable-args.lnk" ] && links_statically; then
    if [ -x "${resources%/lib/swift}/bin/ld.lld" ]; then linker=' -Xswiftc -use-ld=lld'; fi
    echo "-c release --static-swift-stdlib -Xswiftc -static-executable$linker"
  else
    echo '-c release --static-swift-stdlib'
  fi
}

# Whether the libraries of C, C++ and YAML are there for a program that loads none when it starts.
links_statically() {
  local compiler=clang folder libraries=-lyaml works=1
  have clang || compiler=cc
  if have pkg-config; then libraries=$(pkg-config --libs yaml-0.1 2>/dev/null || echo -lyaml); fi
  folder=$(mktemp -d "${TMPDIR:-/tmp}/seamstress.XXXXXX")
  echo 'void yaml_get_version(int *, int *, int *);
    int main(void) { int part; yaml_get_version(&part, &part, &part); return 0; }' >"$folder/probe.c"
  # shellcheck disable=SC2086 # the libraries are words
  "$compiler" -static "$folder/probe.c" -o "$folder/probe" $libraries -lstdc++ -lm -lpthread \
    >/dev/null 2>&1 && "$folder/probe" && works=0
  rm -rf "$folder"
  return $works
}

# Builds the program for release; `release_program` is its path then.
build_release() {
  local flags
  flags=$(release_flags)
  # shellcheck disable=SC2086 # the flags are words
  quietly 'Building the generator for release' swift build $flags --product seamstress
  # shellcheck disable=SC2034,SC2086
  release_program=$(products $flags)/seamstress
}
