#!/bin/bash
# Packs the AppImage behind a stand-in for the AppImage project's runtime, takes it apart again and runs what is in it.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/product.sh
. tests/packages/common.sh
need mksquashfs unsquashfs desktop-file-validate
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf 'a stand-in' >"$work/runtime"
APPIMAGE_RUNTIME=$work/runtime packaging/build-appimage.sh
package=$PACKAGES/inbox-doctor-$VERSION-$(uname -m).AppImage
# It opens no other, so it is none to be released.
mv "$package" "$work/package"
at_most "$work/package" $((20 * 1000 * 1000))
[ -x "$work/package" ] || fail 'cannot be started'
unsquashfs -quiet -no-progress -offset "$(wc -c <"$work/runtime")" -dest "$work/in" "$work/package" >/dev/null
desktop-file-validate "$work/in/$ID.desktop"
for file in AppRun .DirIcon "$ID.png" usr/share/licenses/inbox-doctor/OFL.txt "usr/share/metainfo/$ID.metainfo.xml"; do
  [ -s "$work/in/$file" ] || fail "no $file"
done
# Without a screen it says so, as it does everywhere.
code=0
env -i LC_ALL=C.UTF-8 "$work/in/AppRun" 2>"$work/said" || code=$?
[ $code = 69 ] || fail "without a screen it ended with $code: $(cat "$work/said")"
"$work/in/usr/bin/inbox-doctor-cli" --version
