#!/bin/bash
# Builds the Windows installer and does with it under wine what a person does: installs it, starts the
# wizard, rehearses a problem with mouse and keyboard, reads the answer, and removes it; in Japanese page
# by page, then in English silently. --built takes the installer that is there.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/product.sh
. tests/packages/common.sh
need makensis zip unzip x86_64-w64-mingw32-gcc wine wineserver Xvfb openbox xdotool import convert tesseract localedef openssl
packaged=$PACKAGES/inbox-doctor-$VERSION-setup-x64.exe
[ "${1:-}" = --built ] || packaging/build-windows.sh
at_most "$packaged" $((15 * 1000 * 1000))
[ "$(unzip -Z1 "$PACKAGES/inbox-doctor-$VERSION-windows-x64.zip" | xargs)" = 'LICENSE.txt inbox-doctor-cli.exe inbox-doctor.exe' ] ||
  fail 'the .zip holds something else'

work=$(mktemp -d)
# wine puts icons and menus into the home folder.
export HOME=$work/home WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES=winemenubuilder.exe=d
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_DESKTOP_DIR
user=$WINEPREFIX/drive_c/users/$(id -un)/AppData
programs="$user/Local/Programs/Inbox Doctor"
folder="C:\\users\\$(id -un)\\AppData\\Local\\Programs\\Inbox Doctor"
mkdir -p "$HOME"
trap 'wineserver -k || true; kill $(jobs -p) 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT

# A Windows 10 that has what wine 8 lacks: Japanese letters, and the source of random numbers (a DLL of
# every Windows since 7; it is never shipped).
make_windows() {
  wineboot -i >/dev/null 2>&1
  cp assets/fonts/*.ttf "$WINEPREFIX/drive_c/windows/Fonts/"
  local system32=$WINEPREFIX/drive_c/windows/system32
  [ -e "$system32/bcryptprimitives.dll" ] ||
    x86_64-w64-mingw32-gcc -DRANDOM -shared -o "$system32/bcryptprimitives.dll" tests/packages/windows.c -ladvapi32
  x86_64-w64-mingw32-gcc -o "$work/helper.exe" tests/packages/windows.c -ladvapi32
  wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f >/dev/null
  local font
  for font in 'MS UI Gothic' 'MS Shell Dlg' 'MS Shell Dlg 2' Tahoma 'Segoe UI' Verdana; do
    wine reg add 'HKCU\Software\Wine\Fonts\Replacements' /v "$font" /d 'Noto Sans JP' /f >/dev/null
  done
  wineserver -w
}

# $1 a locale; what follows runs on a Windows of that language.
speak() {
  [ -d "$work/locales/$1.UTF-8" ] || {
    mkdir -p "$work/locales"
    localedef -i "$1" -f UTF-8 "$work/locales/$1.UTF-8"
  }
  LOCALE=$1.UTF-8
}
windows() {
  LOCPATH=$work/locales LC_ALL=$LOCALE wine "$@" 2>/dev/null
}

# Whether something of the program is there, in files or in the registry.
traces() {
  find -L "$WINEPREFIX/drive_c/users" "$HOME" -maxdepth 12 \( -iname '*inbox?doctor*' -o -name '*ドクター*' \) 2>/dev/null |
    grep -v "$work/setup" || true
  local key
  for key in "HKCU\\Software\\$ID" "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\$ID"; do
    if wine reg query "$key" >/dev/null 2>&1; then echo "$key"; fi
  done
}

# Waits until nothing of the program is left: an uninstaller goes on in a copy of itself.
await_removed() {
  wineserver -w
  local left
  left=$(traces)
  [ -z "$left" ] || fail "left behind: $left"
}

rehearse() { # $1 reader, $2 name of the pictures, then the words of welcome, rehearsal, sign-in and answer
  await_words "$1" "$2-1-welcome" "$3"
  press "$1" "$4"
  await_words "$1" "$2-2-rehearsal" 'APP_PASSWORD'
  press "$1" 'APP_PASS'
  await_words "$1" "$2-3-sign-in" "$5"
  xdotool key Return
  await_words "$1" "$2-4-answer" "$6"
}

# By force: under wine 8 the window of a loaded machine was seen not to heed the cross.
close_wizard() {
  wine taskkill /f /im inbox-doctor.exe >/dev/null 2>&1
}

page_by_page_in_japanese() {
  speak ja_JP
  windows "$setup" &
  await_words jpn windows-ja-setup-1 'ようこそ|管理者の権限'
  xdotool key Return
  await_words jpn windows-ja-setup-2 '使用許諾|PageDown|Permission'
  xdotool key alt+a
  await_words jpn windows-ja-setup-3 'インストール先|必要容量'
  xdotool key Return
  await_words jpn windows-ja-setup-4 '完了|デスク'
  # The box "run" is ticked.
  xdotool key Return
  rehearse jpn windows-ja '原因|つなが' '練習' 'ログイン' '確認できたこと|直し方|もう一度診断'
  [ -e "$user/Roaming/Microsoft/Windows/Start Menu/Programs/受信トレイ ドクター.lnk" ] || fail 'not in the start menu'
  [ -n "$(find -L "$WINEPREFIX/drive_c/users" "$HOME" -maxdepth 4 -path '*esktop*' -name '*ドクター.lnk')" ] ||
    fail 'not on the desktop'
  wine reg query "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\$ID" /v DisplayVersion 2>/dev/null |
    grep -q "$VERSION" || fail 'not among the apps'

  # It runs, so it cannot be removed, and says so.
  windows "$folder\\uninstall.exe" &
  await_words jpn windows-ja-remove-1 '構成|設定'
  xdotool key Return
  await_words jpn windows-ja-remove-2 '動いて|再.?試|閉.{0,4}再'
  close_wizard
  xdotool key Return
  await_words jpn windows-ja-remove-3 '完了|されました'
  xdotool key Return
  await_removed
}

# What another program put there under our name is found and removed.
uses_credential_manager() {
  local name=hanako@example.jp.inbox-doctor
  windows "$work/helper.exe" remember $name
  windows "$work/helper.exe" knows $name || fail 'wine remembers nothing'
  windows "$folder\\inbox-doctor-cli.exe" sign-out --email hanako@example.jp --lang en || fail 'does not sign out'
  ! windows "$work/helper.exe" knows $name || fail 'it is still in Credential Manager'
}

# An authority that Windows does not know is not trusted. (One that was added is not seen by wine 8.)
uses_the_certificates_of_the_system() {
  local port
  openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj '/CN=Authority of a test' -keyout "$work/ca.key" -out "$work/ca.pem" 2>/dev/null
  openssl req -newkey rsa:2048 -nodes -subj '/CN=127.0.0.1' -keyout "$work/server.key" -out "$work/server.csr" 2>/dev/null
  printf 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n' >"$work/server.ext"
  openssl x509 -req -in "$work/server.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial -days 30 \
    -extfile "$work/server.ext" -out "$work/server.pem" 2>/dev/null
  mkfifo "$work/said"
  openssl s_server -www -accept 127.0.0.1:0 -cert "$work/server.pem" -key "$work/server.key" </dev/null >"$work/said" 2>&1 &
  # It says on which port it has come to stand: ACCEPT 127.0.0.1:port.
  exec 4<"$work/said"
  until [[ ${port:-} == ACCEPT* ]]; do read -r port <&4 || fail 'openssl does not listen'; done
  cat <&4 >/dev/null &
  port=${port##*:}
  { windows "$folder\\inbox-doctor-cli.exe" check --email hanako@example.jp --imap "127.0.0.1:$port" --imap-security tls \
    --no-smtp --no-sign-in --timeout 8 --json || true; } >"$work/checked.json"
  grep -q '"tls_untrusted_ca"' "$work/checked.json" || fail "of an unknown authority it says $(cat "$work/checked.json")"
}

silently_in_english() {
  speak en_US
  windows "$setup" /S
  [ -e "$programs/inbox-doctor.exe" ] || fail 'nothing was installed'
  # Over itself, as an update is.
  windows "$setup" /S
  cli=$(windows "$folder\\inbox-doctor-cli.exe" --version | tr -d '\r')
  [ "$cli" = "inbox-doctor-cli $VERSION" ] || fail "the command line says \"$cli\""
  uses_credential_manager
  uses_the_certificates_of_the_system
  windows "$folder\\inbox-doctor.exe" &
  rehearse eng windows-en 'findoutwhy' 'Practice' 'Nothingleaves' 'Youcanfix|Whatwesaw|Whattodo'
  close_wizard
  windows "$folder\\uninstall.exe" /S
  await_removed
}

setup=$work/setup.exe
cp "$packaged" "$setup"
start_screen windows
openbox &
make_windows
page_by_page_in_japanese
silently_in_english
echo 'installed, used and removed in both languages'
