#!/bin/bash
# Has packaging/stores.sh write its manifests for packages that are only names, reads them back, and lets cargo
# find every crate in what Flathub would fetch. No store is asked.
set -euo pipefail
cd "$(dirname "$0")/../.."
real=${CARGO_TARGET_DIR:-$PWD/target}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=$work/target
. packaging/product.sh
. tests/packages/common.sh
need python3 git cargo

for kind in x64 arm64; do
  echo "setup $kind" >"$PACKAGES/inbox-doctor-$VERSION-setup-$kind.exe"
  echo "archive $kind" >"$PACKAGES/inbox-doctor-$VERSION-windows-$kind.zip"
done
! packaging/stores.sh >"$work/said" 2>&1 || fail 'nothing was missing without the .dmg'
grep -q 'macos.dmg is not in' "$work/said" || fail "$(cat "$work/said")"
echo image >"$PACKAGES/inbox-doctor-$VERSION-macos.dmg"
packaging/stores.sh >"$work/said"
stores=$PACKAGES/stores

# Whoever reads them names mistakes by line; here it is enough that they can be read and say what was packed.
/usr/bin/python3 - "$stores" "$PACKAGES" "$VERSION" "$HOMEPAGE" "$ID" <<'END'
import hashlib, json, pathlib, re, sys
stores, packages, version, homepage, identifier = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), *sys.argv[3:]

def checksum(name):
    return hashlib.sha256((packages / name).read_bytes()).hexdigest()

def names_packages(text):
    """Every package that it names is there, and its checksum stands beside it."""
    named = set(re.findall(r"/(inbox-doctor-[\w.-]+\.(?:exe|zip|dmg))", text.replace("#{version}", version)))
    for name in named:
        assert checksum(name) in text.lower(), name
    return len(named)

files = sorted((stores / "winget").rglob("*.yaml"))
assert len(files) == 4, files
for file in files:
    text = file.read_text()
    assert file.parent.name == version and f"PackageVersion: {version}\n" in text, file
    for line in text.splitlines():
        # Plain lines of a key and a value, as YAML and people read them in one way alone.
        assert re.fullmatch(r"#.*|(- |  )?\w+:( (\"[^\"\\]+\"|[^\"#:]+|https://\S+))?|- \S+", line), (file, line)
assert names_packages(next(f for f in files if f.name.endswith("installer.yaml")).read_text()) == 2
assert "受信トレイ ドクター" in next(f for f in files if "ja-JP" in f.name).read_text()

scoop = (stores / "scoop/inbox-doctor.json").read_text()
assert json.loads(scoop)["version"] == version
assert list(json.loads(scoop)["architecture"]) == ["64bit", "arm64"]
assert names_packages(scoop.replace("$version", version)) == 2

cask = (stores / "homebrew/Casks/inbox-doctor.rb").read_text()
assert names_packages(cask) == 1 and cask.count("do\n") == cask.count("end\n") == 1

flathub = (stores / f"flathub/{identifier}.yml").read_text()
assert f"id: {identifier}\n" in flathub and f"tag: v{version}\n" in flathub and f"{homepage}.git\n" in flathub
for script in re.findall(r"packaging/\S+\.sh", flathub):
    assert pathlib.Path(script).is_file(), script
sources = json.loads((stores / "flathub/cargo-sources.json").read_text())
locked = pathlib.Path("Cargo.lock").read_text().count("\nchecksum = ")
assert sum(source["type"] == "archive" for source in sources) == locked > 100
END

# The crates as Flathub lays them out, from what cargo has fetched: cargo wants no other.
vendored() {
  local home=${CARGO_HOME:-$HOME/.cargo} build=$work/build
  CARGO_TARGET_DIR=$real cargo fetch --locked --quiet
  mkdir -p "$build/src"
  cp -R Cargo.toml Cargo.lock src "$build/"
  mkdir -p "$build/tests/live" "$build/tests/speed"
  touch "$build/tests/live/main.rs" "$build/tests/speed/empty.rs"
  /usr/bin/python3 - "$stores/flathub/cargo-sources.json" "$home" "$build" <<'END'
import hashlib, json, pathlib, sys, tarfile
sources, home, build = json.load(open(sys.argv[1])), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
fetched = {file.name: file for file in home.glob("registry/cache/*/*.crate")}
for source in sources:
    folder = build / source["dest"]
    folder.mkdir(parents=True, exist_ok=True)
    if source["type"] == "inline":
        (folder / source["dest-filename"]).write_text(source["contents"])
        continue
    crate = fetched[source["url"].rsplit("/", 1)[1]]
    assert hashlib.sha256(crate.read_bytes()).hexdigest() == source["sha256"], crate
    with tarfile.open(crate) as archive:
        top = source["url"].rsplit("/", 1)[1].removesuffix(".crate")
        # What cargo reads to find a crate; the rest would only be unpacked.
        member = archive.extractfile(f"{top}/Cargo.toml")
        (folder / "Cargo.toml").write_bytes(member.read())
        (folder / "src").mkdir(exist_ok=True)
        (folder / "src/lib.rs").touch()
END
  (cd "$build" && CARGO_HOME=$build/cargo cargo metadata --locked --offline --format-version 1 >"$work/metadata.json") ||
    fail 'cargo does not find its crates'
  ! grep -q "$home/registry" "$work/metadata.json" || fail 'a crate comes from elsewhere'
}
vendored
echo 'written, read back, and every crate is there'
