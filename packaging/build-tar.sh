#!/bin/bash
# Builds the .tar.gz for any Linux into target/packages: bin/ and share/, to be laid over ~/.local or /usr/local.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/product.sh
. packaging/stage.sh

name=inbox-doctor-$VERSION-linux-$(uname -m)
work=$PACKAGES/tar
rm -rf "$work"
stage "$work/$name"
install -Dm644 -t "$work/$name/share/licenses/inbox-doctor" LICENSE-MIT LICENSE-APACHE assets/fonts/OFL.txt
package=$PACKAGES/$name.tar.gz
tar --create --directory "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" "$name" |
  gzip -9n >"$package"
rm -rf "$work"
say_size "$package"
