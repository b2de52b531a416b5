#!/bin/bash
# What a release needs beside the packages; the steps of .github/workflows/release.yml.
#
#   packaging/release.sh tools linux|windows   installs what the builds need (Debian or Ubuntu, sudo)
#   packaging/release.sh tag                   fails where the tag is not the version of Cargo.toml
#   packaging/release.sh checksums             writes target/packages/SHA256SUMS
#   packaging/release.sh draft                 makes a draft release of target/packages (gh)
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/product.sh

tools() {
  local wanted
  case ${1:-} in
    linux) wanted='dpkg-dev rpm' ;;
    windows) wanted='mingw-w64 nsis zip' ;;
    *) echo 'release.sh: tools linux, or tools windows' >&2; exit 2 ;;
  esac
  sudo apt-get update -q
  # shellcheck disable=SC2086  # a list of words
  sudo apt-get install -qy --no-install-recommends $wanted
}

tag() {
  case ${GITHUB_REF:-} in
    "refs/tags/v$VERSION" | refs/heads/*) ;;
    *) echo "release.sh: ${GITHUB_REF:-no tag} does not fit version $VERSION of Cargo.toml" >&2; exit 1 ;;
  esac
}

checksums() {
  cd "$PACKAGES"
  rm -f SHA256SUMS
  local files=(inbox-doctor*)
  [ -f "${files[0]}" ] || { echo "release.sh: no packages in $PACKAGES" >&2; exit 1; }
  sha256sum "${files[@]}" >SHA256SUMS
  cat SHA256SUMS
}

draft() {
  gh release create "v$VERSION" --draft --verify-tag --generate-notes --title "$NAME $VERSION" \
    "$PACKAGES"/inbox-doctor* "$PACKAGES/SHA256SUMS"
}

case ${1:-} in
  tools | tag | checksums | draft) "$@" ;;
  *) sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
