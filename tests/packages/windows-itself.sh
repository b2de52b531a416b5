#!/bin/bash
# Installs the installer in target/packages silently on Windows itself (Git Bash), starts what it
# installed, and removes it; $1 is x64 or arm64. Nobody is there to look at the window: that it stays open is what is seen.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/product.sh
. tests/packages/common.sh
# Git Bash would take /S for a path.
export MSYS2_ARG_CONV_EXCL='*'

setup=$PACKAGES/inbox-doctor-$VERSION-setup-${1:-x64}.exe
folder="$LOCALAPPDATA\\Programs\\Inbox Doctor"
"$setup" /S
[ "$("$folder\\inbox-doctor-cli.exe" --version | tr -d '\r')" = "inbox-doctor-cli $VERSION" ] || fail 'another version'
"$folder\\inbox-doctor-cli.exe" explain '[ALERT] Your account is not enabled for IMAP use. (Failure)'
# What another program put there under our name is found and removed.
name=hanako@example.jp.inbox-doctor
cmdkey "/generic:$name" /user:hanako /pass:secret
"$folder\\inbox-doctor-cli.exe" sign-out --email hanako@example.jp --lang en
! cmdkey /list | grep -qF "$name" || fail 'it is still in Credential Manager'
powershell -NoProfile -Command "
  \$wizard = Start-Process -PassThru '$folder\\inbox-doctor.exe'
  if (-not \$wizard.WaitForInputIdle(60000)) { throw 'it does not answer' }
  if (\$wizard.WaitForExit(5000)) { throw 'it ended by itself' }
  [void] \$wizard.CloseMainWindow()
  if (-not \$wizard.WaitForExit(60000)) { throw 'it does not close' }
"
# An uninstaller goes on in a copy of itself; told where it is, it does not.
"$folder\\uninstall.exe" /S "_?=$folder"
[ ! -e "$folder\\inbox-doctor.exe" ] || fail 'the program is still there'
echo 'installed, started and removed'
