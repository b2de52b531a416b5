#!/bin/bash
# Builds the .deb, has Debian's own checkers look at it, installs it into a bare Debian 12, opens the
# window there in both languages, and removes it again without a trace. As root.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/product.sh
. tests/packages/common.sh
need debootstrap lintian desktop-file-validate appstreamcli dpkg-shlibdeps Xvfb import convert tesseract unshare
in_own_namespace
work=$(mktemp -d)
bare=$work/bare
# The mounts are gone with the namespace, but not yet here.
trap 'umount -l "$bare"/tmp/.X11-unix "$bare"/proc 2>/dev/null; rm -rf --one-file-system "$work"' EXIT

packaging/build-deb.sh
package=$PACKAGES/inbox-doctor_${VERSION}_$(dpkg --print-architecture).deb
at_most "$package" $((12 * 1000 * 1000))
lintian --allow-root --fail-on error "$package"
dpkg-deb -x "$package" "$work/files"
desktop-file-validate "$work"/files/usr/share/applications/*.desktop
appstreamcli validate --no-net "$work"/files/usr/share/metainfo/*.xml

debootstrap --variant=minbase bookworm "$bare" >"$work/debootstrap.log" 2>&1 || { cat "$work/debootstrap.log"; exit 1; }
mkdir -p "$bare/tmp/.X11-unix"
mount -t proc proc "$bare/proc"
cp "$package" "$bare/tmp/"
inside() {
  chroot "$bare" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"
}
person() {
  chroot --userspec=1000:1000 "$bare" env -i PATH=/usr/bin:/bin HOME=/home/hanako "$@"
}
inside useradd --create-home --uid 1000 hanako
inside apt-get -qq update
# Nothing but what it says it depends on.
inside apt-get -qq install -y --no-install-recommends "/tmp/$(basename "$package")" >/dev/null
echo "installed: $(inside dpkg-query --show inbox-doctor)"

person inbox-doctor-cli --version
person inbox-doctor-cli explain '[ALERT] Your account is not enabled for IMAP use. (Failure)' | grep -q . || fail 'explains nothing'
code=0
person inbox-doctor 2>"$work/no-screen" || code=$?
[ $code = 69 ] || fail "without a screen it ended with $code"

start_screen deb
mount --bind /tmp/.X11-unix "$bare/tmp/.X11-unix"
for language in 'en_GB eng findoutwhy' 'ja_JP jpn 原因|つなが'; do
  read -r locale reader words <<<"$language"
  person DISPLAY="$DISPLAY" LANG="$locale.UTF-8" inbox-doctor &
  wizard=$!
  await_words "$reader" "deb-$locale" "$words"
  kill $wizard
  wait $wizard 2>/dev/null || true
done

inside apt-get -qq purge -y inbox-doctor >/dev/null
left=$(find "$bare" -xdev \( -iname '*inbox*doctor*' -o -iname '*inboxdoctor*' \) ! -path "$bare/tmp/*" ! -path "$bare/home/*" ! -path "$bare/var/log/*")
[ -z "$left" ] || fail "left behind: $left"
echo 'purged without a trace'
