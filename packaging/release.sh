#!/bin/bash
# What a release needs beside the packages; the steps of .github/workflows/release.yml.
#
#   packaging/release.sh tools linux|windows|cargo   installs what the builds need (Debian or Ubuntu, sudo); cargo: no more
#                                                    than what lists the crates in the programs
#   packaging/release.sh tag                         fails where the tag is not the version of Cargo.toml
#   packaging/release.sh materials                   writes what the programs are made of (SBOM, CycloneDX)
#   packaging/release.sh stores                      packs what packaging/stores.sh makes
#   packaging/release.sh checksums                   writes target/packages/SHA256SUMS
#   packaging/release.sh draft                       makes a draft release of target/packages (gh)
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/product.sh

# The newest of these series.
auditable_series=0.7
cyclonedx_series=0.5

tools() {
  local wanted
  case ${1:-} in
    linux) wanted='dpkg-dev rpm squashfs-tools curl' ;;
    windows) wanted='mingw-w64 nsis zip' ;;
    cargo) wanted='' ;;
    *) echo 'release.sh: tools linux, windows or cargo' >&2; exit 2 ;;
  esac
  if [ -n "$wanted" ]; then
    sudo apt-get update -q
    # shellcheck disable=SC2086  # a list of words
    sudo apt-get install -qy --no-install-recommends $wanted
  fi
  cargo install --locked cargo-auditable --version "^$auditable_series"
}

tag() {
  case ${GITHUB_REF:-} in
    "refs/tags/v$VERSION" | refs/heads/*) ;;
    *) echo "release.sh: ${GITHUB_REF:-no tag} does not fit version $VERSION of Cargo.toml" >&2; exit 1 ;;
  esac
}

materials() {
  cargo install --locked cargo-cyclonedx --version "^$cyclonedx_series"
  local name=inbox-doctor-$VERSION.cdx
  # It writes beside Cargo.toml.
  SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH cargo cyclonedx --format json --spec-version 1.5 --all --target all --override-filename "$name"
  mv "$name.json" "$PACKAGES/"
}

stores() {
  packaging/stores.sh
  tar --create --directory "$PACKAGES" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" stores |
    gzip -9n >"$PACKAGES/inbox-doctor-$VERSION-stores.tar.gz"
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
  tools | tag | materials | stores | checksums | draft) "$@" ;;
  *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
