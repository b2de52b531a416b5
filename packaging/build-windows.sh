#!/bin/bash
# Builds the Windows programs and their installer into target/packages, on Linux.
# Needs mingw-w64 and nsis (Debian).
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/product.sh

triple=x86_64-pc-windows-gnu
need_target $triple
build_programs $triple
programs=$TARGET/$triple/release

# Notepad and the installer read it: a byte order mark, and the line ends of Windows.
licence=$programs/LICENSE.txt
{
  printf '\357\273\277'
  cat LICENSE-MIT
  printf '\n%s\n\n' '--- or, at your choice ---'
  cat LICENSE-APACHE
  printf '\n%s\n\n' '--- the fonts in the program ---'
  cat assets/fonts/OFL.txt
} | sed 's/$/\r/' >"$licence"

package=$PACKAGES/inbox-doctor-$VERSION-setup-x64.exe
makensis -V2 -INPUTCHARSET UTF8 -DOUT="$package" -DPROGRAMS="$programs" -DLICENCE="$licence" -DVERSION="$VERSION" \
  -DID="$ID" -DHOMEPAGE="$HOMEPAGE" packaging/windows/installer.nsi
say_size "$package"
