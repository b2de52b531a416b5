# What the tests of packages share; sourced by them, from the top folder, under `set -euo pipefail`.
# `work` is the script's own folder for what it throws away.
# shellcheck shell=bash disable=SC2154

# Pictures are read and Japanese is found by letters, whatever this computer speaks.
export LC_ALL=C.UTF-8

fail() {
  printf '%s: %s\n' "$0" "$*" >&2
  exit 1
}

# A test that cannot run fails.
need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || PATH=$PATH:/usr/sbin:/sbin command -v "$tool" >/dev/null ||
      fail "$tool is missing; tests/run --all installs it"
  done
}

# Everything that runs or is mounted from here on ends with the script.
# shellcheck disable=SC2120  # of those that call it, none needs an argument
in_own_namespace() {
  [ "$(id -u)" = 0 ] || fail 'only root can do this'
  [ -n "${INSIDE:-}" ] || INSIDE=1 exec unshare --mount --pid --fork --kill-child --mount-proc "tests/packages/${0##*/}" "$@"
}

# Starts a screen without a monitor. Sets DISPLAY, and `pictures`, where pictures of it are kept.
start_screen() {
  local name=$1 number
  pictures=$PACKAGES/pictures
  mkdir -p "$pictures"
  rm -f "$pictures/$name"-*.png
  mkfifo "$work/display"
  # Others' windows are let in: the one in question is another user's, in another root.
  Xvfb -displayfd 3 -ac -noreset -nolisten tcp -screen 0 1024x800x24 3>"$work/display" 2>/dev/null &
  read -r number <"$work/display"
  export DISPLAY=:$number
}

# All that stands on the screen, without blanks (Japanese is read with some between its letters).
read_screen() {
  import -window root "$work/now.png"
  convert "$work/now.png" -resize 200% "$work/large.png"
  OMP_THREAD_LIMIT=1 tesseract "$work/large.png" - -l "$1" --psm 11 2>/dev/null | tr -d '[:space:]'
}

# Waits until words stand on the screen, and keeps the picture: $1 how the reader calls the language,
# $2 the picture's name, $3 words without blanks (a pattern of grep -E, since no reading is perfect).
await_words() {
  local text='' _
  for _ in $(seq 60); do
    text=$(read_screen "$1")
    if grep -qiE "$3" <<<"$text"; then
      mv "$work/now.png" "$pictures/$2.png"
      return
    fi
  done
  mv "$work/now.png" "$pictures/$2.png"
  fail "\"$3\" does not show on $pictures/$2.png; what shows: $text"
}

# $1 a file, $2 the most bytes that it may have.
at_most() {
  local bytes
  bytes=$(wc -c <"$1")
  [ "$bytes" -le "$2" ] || fail "$1 has $bytes bytes, more than $2"
}

# Presses the mouse on a word that stands on the screen: $1 the reader's language, $2 a pattern of the word.
press() {
  local at _
  for _ in $(seq 30); do
    read_screen "$1" >/dev/null
    at=$(OMP_THREAD_LIMIT=1 tesseract "$work/large.png" - -l "$1" --psm 11 tsv 2>/dev/null |
      awk -F '\t' -v word="$2" '$12 ~ word && !found++ { print int(($7 + $9 / 2) / 2), int(($8 + $10 / 2) / 2) }')
    if [ -n "$at" ]; then
      # shellcheck disable=SC2086  # two numbers
      xdotool mousemove $at click 1
      return
    fi
  done
  fail "there is no \"$2\" to press"
}
