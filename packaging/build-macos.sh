#!/bin/bash
# Builds Inbox Doctor.app for both kinds of Mac and a .dmg with it into target/packages. Runs on a Mac
# with Xcode's command line tools.
#
#   packaging/build-macos.sh            builds
#   packaging/build-macos.sh --layout   on any system: lays out the .app without programs and prints where
#   packaging/build-macos.sh --check    on any system: has the compiler look at every line for the Mac
#
# Without more it is signed ad hoc: it runs, after a warning. With these it is signed and notarised:
#   MACOS_IDENTITY    "Developer ID Application: …", whose key is in the keychain
#   MACOS_NOTARY      a profile that `xcrun notarytool store-credentials` has stored
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/product.sh

triples=(aarch64-apple-darwin x86_64-apple-darwin)
# The oldest macOS on which Rust's standard library runs on both kinds.
oldest=11.0
app="$PACKAGES/$NAME.app"

lay_out() {
  rm -rf "$app"
  mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
  sed "s/@ID@/$ID/; s/@VERSION@/$VERSION/; s/@OLDEST@/$oldest/" packaging/macos/Info.plist.in >"$app/Contents/Info.plist"
  printf 'APPL????' >"$app/Contents/PkgInfo"
  cp -R packaging/macos/InboxDoctor.icns packaging/macos/*.lproj "$app/Contents/Resources/"
  cp LICENSE-MIT LICENSE-APACHE assets/fonts/OFL.txt "$app/Contents/Resources/"
}

build() {
  local triple program slices
  export MACOSX_DEPLOYMENT_TARGET=$oldest
  for triple in "${triples[@]}"; do
    need_target "$triple"
    build_programs "$triple"
  done
  lay_out
  for program in inbox-doctor inbox-doctor-cli; do
    slices=("${triples[@]/#/$TARGET/}")
    lipo -create "${slices[@]/%//$PROFILE/$program}" -output "$app/Contents/MacOS/$program"
  done
}

sign() {
  local program options=(--force --options runtime --entitlements packaging/macos/entitlements.plist --sign "${MACOS_IDENTITY:--}")
  # A time stamp of Apple's comes with a real identity only.
  [ -z "${MACOS_IDENTITY:-}" ] || options+=(--timestamp)
  # From the inside out, as Apple wants it.
  for program in "$app/Contents/MacOS/inbox-doctor-cli" "$app"; do
    codesign "${options[@]}" "$program"
  done
  codesign --verify --strict --verbose=2 "$app"
}

pack() {
  local folder=$PACKAGES/dmg package=$PACKAGES/inbox-doctor-$VERSION-macos.dmg
  rm -rf "$folder" "$package"
  mkdir -p "$folder"
  cp -R "$app" "$folder/"
  ln -s /Applications "$folder/Applications"
  hdiutil create -quiet -volname "$NAME" -srcfolder "$folder" -fs HFS+ -format UDZO "$package"
  rm -rf "$folder"
  if [ -n "${MACOS_IDENTITY:-}" ]; then codesign --sign "$MACOS_IDENTITY" --timestamp "$package"; fi
  if [ -n "${MACOS_NOTARY:-}" ]; then
    xcrun notarytool submit "$package" --keychain-profile "$MACOS_NOTARY" --wait
    xcrun stapler staple "$package"
  fi
  say_size "$package"
}

# Has the compiler look at all that is Rust. A dependency compiles C in passing, for which only a Mac has
# the headers: a stand-in says that it did.
check() {
  local triple=${triples[0]}
  need_target "$triple"
  CC_aarch64_apple_darwin=$PWD/packaging/macos/no-cc AR_aarch64_apple_darwin=ar SDKROOT=/nonexistent \
    cargo clippy --locked --all-targets --target "$triple" -- -D warnings
}

case ${1:-} in
  --check) check ;;
  --layout) lay_out && printf '%s\n' "$app" ;;
  '') build && sign && pack ;;
  *) echo 'build-macos.sh: --layout, --check, or nothing' >&2; exit 2 ;;
esac
