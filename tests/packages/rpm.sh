#!/bin/bash
# Builds the .rpm, installs it into an empty root, runs what it installed, and erases it again. As root.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/product.sh
. tests/packages/common.sh
need rpmbuild rpm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

packaging/build-rpm.sh
package=$PACKAGES/inbox-doctor-$VERSION-1.$(uname -m).rpm
root=$work/root
rpm --root "$root" --initdb
# There is no Fedora here whose libraries could be named.
rpm --root "$root" -i --nodeps --noscripts "$package"
rpm --root "$root" -V --nodeps inbox-doctor
rpm -qp --requires "$package" | grep -q '^libxkbcommon-x11.so.0()(64bit)$' || fail 'the libraries opened by name are not required'
rpm -qp --requires "$package" | grep -q '^libc.so.6(GLIBC_' || fail 'the linked libraries are not required'
"$root/usr/bin/inbox-doctor-cli" --version
[ -f "$root/usr/share/applications/io.github.inboxdoctor.InboxDoctor.desktop" ] || fail 'no desktop entry'
[ "$(LANG=C.UTF-8 rpm -qp --qf '%{license}' "$package")" = '(MIT OR Apache-2.0) AND OFL-1.1' ] || fail 'another licence'

rpm --root "$root" -e --nodeps --noscripts inbox-doctor
left=$(find "$root/usr" -type f ! -path '*/lib/sysimage/*' 2>/dev/null)
[ -z "$left" ] || fail "left behind: $left"
echo 'erased without a trace'
