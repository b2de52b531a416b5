#!/bin/bash
# Builds the .tar.gz, lays it over a home folder as README.md says, and looks for what a desktop looks for.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/product.sh
. tests/packages/common.sh
need desktop-file-validate
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

packaging/build-tar.sh
package=$PACKAGES/inbox-doctor-$VERSION-linux-$(uname -m).tar.gz
mkdir -p "$work/.local"
tar -xzf "$package" -C "$work/.local" --strip-components=1
PATH=$work/.local/bin:$PATH inbox-doctor-cli --version
desktop-file-validate "$work"/.local/share/applications/*.desktop
for file in icons/hicolor/scalable/apps/io.github.inboxdoctor.InboxDoctor.svg man/man1/inbox-doctor.1.gz \
  man/man1/inbox-doctor-cli.1.gz bash-completion/completions/inbox-doctor-cli licenses/inbox-doctor/OFL.txt; do
  [ -s "$work/.local/share/$file" ] || fail "no $file"
done
bash -n "$work/.local/share/bash-completion/completions/inbox-doctor-cli"
[ "$(tar -tzf "$package" | cut -d/ -f2 | sort -u | xargs)" = 'bin share' ] || fail 'more than bin and share'
