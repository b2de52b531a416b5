#!/bin/bash
# Makes every icon from assets/icons/window.svg. Needs librsvg2-bin, icoutils, icnsutils and imagemagick (Debian).
# What it makes is committed, so that a build needs none of them.
#
#   packaging/icons.sh            makes them anew
#   packaging/icons.sh --check    fails where they are not what the drawing gives
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/product.sh

source=assets/icons/window.svg
into=.
if [ "${1:-}" = --check ]; then
  into=$(mktemp -d)
fi
work=$(mktemp -d)
trap 'rm -rf "$work"; [ "$into" = . ] || rm -rf "$into"' EXIT

for size in 16 20 24 32 40 48 64 128 256 512 1024; do
  rsvg-convert --width=$size --height=$size $source --output="$work/$size.png"
done
icon() { # $1 size, $2 the file
  install -Dm644 "$work/$1.png" "$into/$2"
}

icon 128 assets/icons/window.png
for size in 16 24 32 48 64 128 256 512; do
  icon $size packaging/linux/icons/${size}x$size/apps/$ID.png
done
install -Dm644 $source "$into/packaging/linux/icons/scalable/apps/$ID.svg"
mkdir -p "$into"/packaging/{windows,macos}
# The largest is kept as PNG in it, as Windows does since Vista.
icotool --create --output="$into/packaging/windows/inbox-doctor.ico" \
  "$work"/{16,20,24,32,40,48,64}.png --raw="$work/256.png"
# The side of the installer's first and last page, twice as large as NSIS wants it for sharp screens.
convert -size 328x628 xc:'#0A5F66' "$work/256.png" -gravity center -composite -colors 16 \
  "BMP3:$into/packaging/windows/side.bmp"
png2icns "$into/packaging/macos/InboxDoctor.icns" "$work"/{16,32,48,128,256,512,1024}.png >/dev/null

if [ "$into" != . ]; then
  (cd "$into" && find . -type f) | while read -r file; do
    cmp "$into/$file" "$file" || exit 1
  done || { echo 'icons.sh: the committed icons are not what the drawing gives; run packaging/icons.sh' >&2; exit 1; }
fi
