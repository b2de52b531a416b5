#!/bin/bash
# Builds the Windows programs, their installer and a .zip of them into target/packages.
#
#   packaging/build-windows.sh                  for x64, on Linux; needs mingw-w64, nsis and zip (Debian)
#   packaging/build-windows.sh programs arm64   the programs alone, on Windows with Visual Studio's tools for ARM64
#   packaging/build-windows.sh pack arm64       packs those, on Linux
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/product.sh

kind=${2:-x64}
case $kind in
  # The installer of the ARM one is a 32-bit program, which every Windows on ARM runs.
  x64) triple=x86_64-pc-windows-gnu stub=amd64-unicode ;;
  arm64) triple=aarch64-pc-windows-msvc stub=x86-unicode ;;
  *) echo 'build-windows.sh: x64, or arm64' >&2; exit 2 ;;
esac
programs=$TARGET/$triple/$PROFILE

programs() {
  need_target $triple
  # No library of Visual Studio's has to be installed beside it.
  [ $kind = x64 ] || export RUSTFLAGS='-C target-feature=+crt-static'
  build_programs $triple
}

# Notepad and the installer read it: a byte order mark, and the line ends of Windows.
licence() {
  printf '\357\273\277'
  cat LICENSE-MIT
  printf '\n%s\n\n' '--- or, at your choice ---'
  cat LICENSE-APACHE
  printf '\n%s\n\n' '--- the fonts in the program ---'
  cat assets/fonts/OFL.txt
}

pack() {
  local licence=$programs/LICENSE.txt package=$PACKAGES/inbox-doctor-$VERSION-setup-$kind.exe
  licence | sed 's/$/\r/' >"$licence"
  makensis -V2 -INPUTCHARSET UTF8 -DSTUB=$stub -DOUT="$package" -DPROGRAMS="$programs" -DLICENCE="$licence" \
    -DVERSION="$VERSION" -DID="$ID" -DHOMEPAGE="$HOMEPAGE" packaging/windows/installer.nsi
  say_size "$package"

  # For Scoop, and for whoever may install nothing.
  package=$PACKAGES/inbox-doctor-$VERSION-windows-$kind.zip
  local folder=$PACKAGES/zip
  rm -rf "$folder" "$package"
  mkdir -p "$folder"
  cp "$programs/inbox-doctor.exe" "$programs/inbox-doctor-cli.exe" "$licence" "$folder/"
  find "$folder" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
  (cd "$folder" && TZ=UTC zip -9qX "$package" LICENSE.txt inbox-doctor-cli.exe inbox-doctor.exe)
  rm -rf "$folder"
  say_size "$package"
}

case ${1:-} in
  programs | pack) "$1" ;;
  '') programs && pack ;;
  *) echo 'build-windows.sh: programs, pack, or nothing' >&2; exit 2 ;;
esac
