#!/bin/bash
# Has the compiler look at every line for the Mac, and lays out the .app; there is no Mac here to open it.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/product.sh
. tests/packages/common.sh
need python3 icns2png
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

packaging/build-macos.sh --check
app=$(packaging/build-macos.sh --layout)
python3 - "$app" "$ID" "$VERSION" <<'END'
import pathlib, plistlib, sys
app, identifier, version = pathlib.Path(sys.argv[1]), *sys.argv[2:]
about = plistlib.loads((app / "Contents/Info.plist").read_bytes())
assert about["CFBundleIdentifier"] == identifier, about
assert about["CFBundleShortVersionString"] == about["CFBundleVersion"] == version, about
assert (app / "Contents/Resources" / (about["CFBundleIconFile"] + ".icns")).is_file()
for language in about["CFBundleLocalizations"]:
    assert (app / "Contents/Resources" / f"{language}.lproj/InfoPlist.strings").is_file(), language
assert plistlib.loads(pathlib.Path("packaging/macos/entitlements.plist").read_bytes()) == {}
END
icns2png --list "$app/Contents/Resources/InboxDoctor.icns" | grep -q '512x512' || fail 'the icon lacks sizes'
rm -rf "$app"
