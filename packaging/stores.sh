#!/bin/bash
# Makes what the places want where people get programs, into target/packages/stores: manifests for winget, Scoop,
# Homebrew and Flathub. Whoever publishes a release proposes them there; they say what product.sh and Cargo.toml say.
#
#   packaging/stores.sh     once the packages are in target/packages, whose checksums it writes
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/product.sh

# The packages for Windows on other kinds of computer; those that are there are named.
kinds=(x64 arm64)
setup() { printf 'inbox-doctor-%s-setup-%s.exe' "$VERSION" "$1"; }
archive() { printf 'inbox-doctor-%s-windows-%s.zip' "$VERSION" "$1"; }
disk_image=inbox-doctor-$VERSION-macos.dmg
downloads=$HOMEPAGE/releases/download/v$VERSION
# Of https://host/owner/name.
owner=$(basename "$(dirname "$HOMEPAGE")")
date=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)
# The sentences of the metainfo: $1 a tag with its language.
said() { sed -n "s|^ *<$1>\(.*\)</${1%% *}>\$|\1|p" "packaging/linux/$ID.metainfo.xml.in" | head -1; }
short=$(said summary)
short_japanese=$(said 'summary xml:lang="ja"')
long=$(said p)
long_japanese=$(said 'p xml:lang="ja"')
# The program's name in Japanese, as the installer says it.
name_japanese=$(sed -n 's/^!define NAME_JAPANESE "\(.*\)"$/\1/p' packaging/windows/strings.nsh)

there() { [ -f "$PACKAGES/$1" ]; }
sum() {
  there "$1" || { echo "stores.sh: $1 is not in $PACKAGES" >&2; exit 1; }
  sha256sum "$PACKAGES/$1" | cut -d' ' -f1
}

stores=$PACKAGES/stores
rm -rf "$stores"

winget() {
  local id=$owner.InboxDoctor version=1.6.0 initial folder kind
  initial=$(tr '[:upper:]' '[:lower:]' <<<"${owner:0:1}")
  folder=$stores/winget/manifests/$initial/$owner/InboxDoctor/$VERSION
  mkdir -p "$folder"
  head_of() {
    printf '# yaml-language-server: $schema=https://aka.ms/winget-manifest.%s.%s.schema.json\n' "$1" $version
    printf 'PackageIdentifier: %s\nPackageVersion: %s\n' "$id" "$VERSION"
  }
  end_of() { printf 'ManifestType: %s\nManifestVersion: %s\n' "$1" $version; }
  {
    head_of version
    echo 'DefaultLocale: en-US'
    end_of version
  } >"$folder/$id.yaml"
  {
    head_of installer
    cat <<END
InstallerType: nullsoft
Scope: user
MinimumOSVersion: 10.0.0.0
UpgradeBehavior: install
ReleaseDate: $date
ProductCode: $ID
Installers:
END
    for kind in "${kinds[@]}"; do
      if there "$(setup "$kind")"; then
        printf -- '- Architecture: %s\n  InstallerUrl: %s\n' "$kind" "$downloads/$(setup "$kind")"
        printf '  InstallerSha256: %s\n' "$(sum "$(setup "$kind")" | tr '[:lower:]' '[:upper:]')"
      fi
    done
    end_of installer
  } >"$folder/$id.installer.yaml"
  speaks() { # a locale, the kind of manifest, the program's name, its sentences
    head_of "$2"
    cat <<END
PackageLocale: $1
Publisher: $NAME
PublisherUrl: $HOMEPAGE
PublisherSupportUrl: $HOMEPAGE/issues
PackageName: "$3"
PackageUrl: $HOMEPAGE
License: MIT OR Apache-2.0
LicenseUrl: $HOMEPAGE/blob/v$VERSION/LICENSE-MIT
ShortDescription: "$4"
Description: "$5"
ReleaseNotesUrl: $HOMEPAGE/releases/tag/v$VERSION
Tags:
- email
- imap
- smtp
- troubleshooting
END
    [ "$2" = locale ] || echo 'Moniker: inbox-doctor'
    end_of "$2"
  }
  speaks en-US defaultLocale "$NAME" "$short" "$long" >"$folder/$id.locale.en-US.yaml"
  speaks ja-JP locale "$name_japanese" "$short_japanese" "$long_japanese" >"$folder/$id.locale.ja-JP.yaml"
}

scoop() {
  local kind comma='' scoop_kind
  mkdir -p "$stores/scoop"
  {
    cat <<END
{
    "version": "$VERSION",
    "description": "$short",
    "homepage": "$HOMEPAGE",
    "license": "MIT|Apache-2.0",
    "architecture": {
END
    for kind in "${kinds[@]}"; do
      there "$(archive "$kind")" || continue
      scoop_kind=${kind/x64/64bit}
      printf '%s        "%s": {\n            "url": "%s",\n            "hash": "%s"\n        }' \
        "$comma" "$scoop_kind" "$downloads/$(archive "$kind")" "$(sum "$(archive "$kind")")"
      comma=$',\n'
    done
    cat <<END

    },
    "bin": "inbox-doctor-cli.exe",
    "shortcuts": [
        [
            "inbox-doctor.exe",
            "$NAME"
        ]
    ],
    "checkver": {
        "github": "$HOMEPAGE"
    },
    "autoupdate": {
        "architecture": {
END
    comma=''
    for kind in "${kinds[@]}"; do
      there "$(archive "$kind")" || continue
      printf '%s            "%s": {\n                "url": "%s"\n            }' "$comma" "${kind/x64/64bit}" \
        "$HOMEPAGE/releases/download/v\$version/inbox-doctor-\$version-windows-$kind.zip"
      comma=$',\n'
    done
    cat <<'END'

        }
    }
}
END
  } >"$stores/scoop/inbox-doctor.json"
}

homebrew() {
  local sum
  sum=$(sum "$disk_image")
  mkdir -p "$stores/homebrew/Casks"
  cat >"$stores/homebrew/Casks/inbox-doctor.rb" <<END
cask "inbox-doctor" do
  version "$VERSION"
  sha256 "$sum"

  url "$HOMEPAGE/releases/download/v#{version}/inbox-doctor-#{version}-macos.dmg"
  name "$NAME"
  name "$name_japanese"
  desc "$short"
  homepage "$HOMEPAGE"

  depends_on macos: ">= :big_sur"

  app "$NAME.app"
  binary "#{appdir}/$NAME.app/Contents/MacOS/inbox-doctor-cli"

  zap trash: "~/Library/Application Support/inbox-doctor"
end
END
}

# Every crate of Cargo.lock as a file that Flathub fetches before it builds, since builds there have no network.
crates() {
  awk '
    /^name = /     { gsub(/name = |"/, ""); name = $0 }
    /^version = /  { gsub(/version = |"/, ""); version = $0 }
    /^checksum = / {
      gsub(/checksum = |"/, "")
      folder = "cargo/vendor/" name "-" version
      printf "    {\"type\": \"archive\", \"archive-type\": \"tar-gzip\", \"url\": \"https://static.crates.io/crates/%s/%s-%s.crate\", \"sha256\": \"%s\", \"dest\": \"%s\"},\n", name, name, version, $0, folder
      printf "    {\"type\": \"inline\", \"contents\": \"{\\\"package\\\": \\\"%s\\\", \\\"files\\\": {}}\", \"dest\": \"%s\", \"dest-filename\": \".cargo-checksum.json\"},\n", $0, folder
    }
    BEGIN { print "[" }
    END {
      config = "[source.crates-io]\\nreplace-with = \\\"vendored\\\"\\n[source.vendored]\\ndirectory = \\\"cargo/vendor\\\"\\n"
      printf "    {\"type\": \"inline\", \"contents\": \"%s\", \"dest\": \"cargo\", \"dest-filename\": \"config.toml\"}\n]\n", config
    }' Cargo.lock
}

flathub() {
  local commit
  commit=$(git rev-parse HEAD)
  mkdir -p "$stores/flathub"
  crates >"$stores/flathub/cargo-sources.json"
  cat >"$stores/flathub/$ID.yml" <<END
id: $ID
runtime: org.freedesktop.Platform
runtime-version: '25.08'
sdk: org.freedesktop.Sdk
sdk-extensions:
  - org.freedesktop.Sdk.Extension.rust-stable
command: inbox-doctor
finish-args:
  # To look for the trouble, it goes where the mail program would.
  - --share=network
  - --share=ipc
  - --socket=fallback-x11
  - --socket=wayland
  # Sign-ins that a person wants remembered.
  - --talk-name=org.freedesktop.secrets
  # Reports are saved among the documents.
  - --filesystem=xdg-documents
modules:
  - name: inbox-doctor
    buildsystem: simple
    build-options:
      append-path: /usr/lib/sdk/rust-stable/bin
      env:
        CARGO_HOME: /run/build/inbox-doctor/cargo
        CARGO_NET_OFFLINE: 'true'
        INBOX_DOCTOR_HOMEPAGE: $HOMEPAGE
    build-commands:
      - bash -euc '. packaging/product.sh && . packaging/stage.sh && stage /app'
      - install -Dm644 -t /app/share/licenses/$ID LICENSE-MIT LICENSE-APACHE assets/fonts/OFL.txt
    sources:
      - type: git
        url: $HOMEPAGE.git
        tag: v$VERSION
        commit: $commit
      - cargo-sources.json
END
}

winget
scoop
homebrew
flathub
find "$stores" -type f | LC_ALL=C sort
