# Lays the installed files of Linux below a folder; sourced by build-deb.sh, build-rpm.sh, build-tar.sh.
# shellcheck shell=bash

# $1 is the prefix, e.g. root/usr: it gets bin/ and share/.
stage() {
  local prefix=$1 share=$1/share programs=$TARGET/$PROFILE
  build_programs
  install -Dm755 -t "$prefix/bin" "$programs/inbox-doctor" "$programs/inbox-doctor-cli"
  install -Dm644 -t "$share/applications" "packaging/linux/$ID.desktop"
  mkdir -p "$share/metainfo" "$share/icons/hicolor"
  fill "packaging/linux/$ID.metainfo.xml.in" >"$share/metainfo/$ID.metainfo.xml"
  cp -r packaging/linux/icons/. "$share/icons/hicolor/"

  mkdir -p "$share"/man/man1 "$share"/{bash-completion/completions,zsh/site-functions,fish/vendor_completions.d}
  gzip -9n <packaging/linux/inbox-doctor.1 >"$share/man/man1/inbox-doctor.1.gz"
  "$programs/inbox-doctor-cli" man | gzip -9n >"$share/man/man1/inbox-doctor-cli.1.gz"
  "$programs/inbox-doctor-cli" completions bash >"$share/bash-completion/completions/inbox-doctor-cli"
  "$programs/inbox-doctor-cli" completions zsh >"$share/zsh/site-functions/_inbox-doctor-cli"
  "$programs/inbox-doctor-cli" completions fish >"$share/fish/vendor_completions.d/inbox-doctor-cli.fish"
  chmod -R u=rwX,go=rX "$prefix"
}

# Prints a template with what is known of this build.
fill() {
  # A tag has the pictures as they were when it was released.
  sed -e "s|@HOMEPAGE@|$HOMEPAGE|; s|@PICTURES@|$HOMEPAGE/raw/v$VERSION/tests/ui|; s|@VERSION@|$VERSION|" \
    -e "s|@DATE@|$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)|" -e '/^<!-- @…@/d' "$1"
}

# Prints a licence text as a paragraph of Debian's copyright file.
debian_paragraph() {
  sed -e 's/^[[:space:]]*$/./' -e 's/^/ /' "$1"
}
