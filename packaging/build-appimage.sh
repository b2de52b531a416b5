#!/bin/bash
# Builds one file that starts by itself on any Linux (an AppImage) into target/packages.
# Needs squashfs-tools and curl (Debian).
#
#   packaging/build-appimage.sh            builds
#   packaging/build-appimage.sh --layout   lays out the folder that is in it and prints where
#
# What stands before the folder and opens it is the AppImage project's and fetched, held to its checksum;
# APPIMAGE_RUNTIME names a file that is taken in its place.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/product.sh
. packaging/stage.sh

arch=$(uname -m)
runtime=https://github.com/AppImage/type2-runtime/releases/download/20251108/runtime-$arch
case $arch in
  x86_64) sum=2fca8b443c92510f1483a883f60061ad09b46b978b2631c807cd873a47ec260d ;;
  aarch64) sum=00cbdfcf917cc6c0ff6d3347d59e0ca1f7f45a6df1a428a0d6d8a78664d87444 ;;
  *) echo "build-appimage.sh: there is no runtime for $arch" >&2; exit 1 ;;
esac
folder=$PACKAGES/AppDir

lay_out() {
  rm -rf "$folder"
  stage "$folder/usr"
  install -Dm644 -t "$folder/usr/share/licenses/inbox-doctor" LICENSE-MIT LICENSE-APACHE assets/fonts/OFL.txt
  ln -s usr/bin/inbox-doctor "$folder/AppRun"
  ln -s "usr/share/applications/$ID.desktop" "$folder/$ID.desktop"
  ln -s "usr/share/icons/hicolor/256x256/apps/$ID.png" "$folder/$ID.png"
  ln -s "$ID.png" "$folder/.DirIcon"
}

pack() {
  local package=$PACKAGES/inbox-doctor-$VERSION-$arch.AppImage opener=${APPIMAGE_RUNTIME:-$PACKAGES/runtime}
  if [ -z "${APPIMAGE_RUNTIME:-}" ]; then
    curl --proto '=https' --tlsv1.2 -fsSL --retry 3 -o "$opener" "$runtime"
    sha256sum --check --quiet <<<"$sum  $opener"
  fi
  rm -f "$PACKAGES/squashfs"
  mksquashfs "$folder" "$PACKAGES/squashfs" -noappend -root-owned -no-progress -quiet -comp zstd -Xcompression-level 19 \
    -mkfs-time "$SOURCE_DATE_EPOCH" -all-time "$SOURCE_DATE_EPOCH"
  cat "$opener" "$PACKAGES/squashfs" >"$package"
  chmod 755 "$package"
  rm -rf "$folder" "$PACKAGES/squashfs" "$PACKAGES/runtime"
  say_size "$package"
}

case ${1:-} in
  --layout) lay_out && printf '%s\n' "$folder" ;;
  '') lay_out && pack ;;
  *) echo 'build-appimage.sh: --layout, or nothing' >&2; exit 2 ;;
esac
