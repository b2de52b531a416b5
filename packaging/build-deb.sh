#!/bin/bash
# Builds the Debian package (Debian 12 and later, Ubuntu 22.04 and later) into target/packages.
# Needs dpkg-dev (Debian).
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/product.sh
. packaging/stage.sh

# The window system's libraries are opened by name while the program runs, so that no tool sees them.
opened='libxkbcommon0, libxkbcommon-x11-0, libx11-6, libx11-xcb1, libxcursor1, libxi6, libwayland-client0'

root=$PACKAGES/deb
rm -rf "$root"
mkdir -p "$root/DEBIAN"
stage "$root/usr"
mkdir -p "$root/usr/share/zsh/vendor-completions" "$root/usr/share/doc/inbox-doctor"
mv "$root"/usr/share/zsh/site-functions/* "$root/usr/share/zsh/vendor-completions/"
rmdir "$root/usr/share/zsh/site-functions"

doc=$root/usr/share/doc/inbox-doctor
sed -e "/^@MIT@$/{r "<(debian_paragraph LICENSE-MIT) -e 'd}' -e "/^@OFL@$/{r "<(debian_paragraph assets/fonts/OFL.txt) -e 'd}' \
  packaging/linux/copyright >"$doc/copyright"
gzip -9n >"$doc/changelog.gz" <<END
inbox-doctor ($VERSION) unstable; urgency=medium

  * Release $VERSION; what is new:
    $HOMEPAGE/releases

 -- $MAINTAINER  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
END

# dpkg-shlibdeps wants a source package around it.
mkdir -p "$root.source/debian"
printf 'Source: inbox-doctor\n\nPackage: inbox-doctor\nArchitecture: any\n' >"$root.source/debian/control"
linked=$(cd "$root.source" && dpkg-shlibdeps -O "$root"/usr/bin/* 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
rm -rf "$root.source"
arch=$(dpkg --print-architecture)
cat >"$root/DEBIAN/control" <<END
Package: inbox-doctor
Version: $VERSION
Architecture: $arch
Maintainer: $MAINTAINER
Installed-Size: $(du -ks --apparent-size "$root/usr" | cut -f1)
Depends: $linked, $opened
Recommends: ca-certificates, xdg-utils
Suggests: gnome-keyring
Section: mail
Priority: optional
Homepage: $HOMEPAGE
Description: find out why a mailbox will not connect
 Checks each step between this computer and a mailbox (names, connection,
 certificate, sign-in, folders) and says on one card what is wrong, how this
 is known, what to do step by step, and who has to do it. In Japanese and
 English.
 .
 The wizard is inbox-doctor; inbox-doctor-cli is the same for scripts.
END
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
chmod 644 "$root"/DEBIAN/*
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

package=$PACKAGES/inbox-doctor_${VERSION}_$arch.deb
dpkg-deb --root-owner-group -Zxz -z9 --build "$root" "$package" >/dev/null
rm -rf "$root"
say_size "$package"
