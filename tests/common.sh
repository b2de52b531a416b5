# What `tests/run` and `tests/quick` share; sourced by them, from the top folder.
# shellcheck shell=bash disable=SC2034  # they use it

# The same features everywhere, so that dependencies are built once; real servers are started on Linux alone.
all=(--locked)
[ "$(uname)" != Linux ] || all+=(--features live-tests)

rust=1.95.0 # lints change from one version to the next

# What whoever calls has set is no part of the tests: rights of new files, a language, a home that is not there.
umask 022
export LC_ALL=C.UTF-8
unset LANGUAGE
export HOME=${HOME:-$(cd ~ && pwd)}
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto} RUST_BACKTRACE=1

# The same for a proxy, which only what installs and fetches may need.
alone() {
  env -u http_proxy -u https_proxy -u all_proxy -u no_proxy -u HTTP_PROXY -u HTTPS_PROXY -u ALL_PROXY -u NO_PROXY "$@"
}

passed=() failed=()
step() {
  local name=$1 began=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if "$@"; then passed+=("$name ($((SECONDS - began)) s)"); else failed+=("$name ($((SECONDS - began)) s)"); fi
}

summary() {
  printf '\n== summary, %d s\n' $SECONDS
  [ ${#passed[@]} = 0 ] || printf 'passed  %s\n' "${passed[@]}"
  [ ${#failed[@]} = 0 ] || printf 'FAILED  %s\n' "${failed[@]}"
  [ ${#failed[@]} = 0 ]
}

scripts() {
  shellcheck --severity=warning --external-sources tests/run tests/quick tests/common.sh tests/in-debian tests/workflows tests/dependencies tests/fuzz/run \
    tests/ui/screenshots tests/packages/*.sh packaging/*.sh packaging/macos/no-cc
}
