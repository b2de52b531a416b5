# What every package says about the program; sourced by the scripts beside it.
# shellcheck shell=bash disable=SC2034  # the scripts use them

# One name for the desktop entry, the metainfo, the window, the bundle and the registry.
ID=io.github.inboxdoctor.InboxDoctor
NAME='Inbox Doctor'
# Stand-ins until the project has a home: a release sets them to where it is released from.
HOMEPAGE=${INBOX_DOCTOR_HOMEPAGE:-https://github.com/inboxdoctor/inbox-doctor}
MAINTAINER=${INBOX_DOCTOR_MAINTAINER:-Inbox Doctor maintainers <inboxdoctor@users.noreply.github.com>}

# Packages are the same whoever builds them: rights of files, order of names and words of tools.
umask 022
[ "$(uname)" = Darwin ] || export LC_ALL=C.UTF-8

# The only place of the version is Cargo.toml.
VERSION=$(sed -n '/^\[package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
SUMMARY=$(sed -n 's/^description = "\(.*\)"/\1/p' Cargo.toml)
# Packages of one commit are the same, whenever they are built.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}

TARGET=${CARGO_TARGET_DIR:-target}
case $TARGET in /*) ;; *) TARGET=$PWD/$TARGET ;; esac
# Where finished packages lie.
PACKAGES=$TARGET/packages
mkdir -p "$PACKAGES"

# Sees to it that Rust can build for this triple.
need_target() {
  [ -e "$(rustc --print sysroot)/lib/rustlib/$1" ] || rustup target add "$1"
}

# The profile of Cargo.toml that packages are built with, and so the folder of what was built.
PROFILE=dist

# Builds both programs; $1 is a target triple, nothing for this very system. A list of what they are made of is
# kept in them where the tool for it is there (`cargo audit bin` reads it), as in a release.
build_programs() {
  local auditable=()
  if cargo auditable --version >/dev/null 2>&1; then auditable=(auditable); fi
  cargo ${auditable[@]+"${auditable[@]}"} build --profile $PROFILE --locked --bins ${1:+--target "$1"}
}

say_size() {
  printf '%s  %s bytes\n' "$1" "$(wc -c <"$1" | tr -d ' ')"
}
