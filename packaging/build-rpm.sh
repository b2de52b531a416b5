#!/bin/bash
# Builds the RPM package (Fedora 36, openSUSE Leap 15.6, RHEL 10 and later) into target/packages. Needs rpmbuild.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/product.sh
. packaging/stage.sh

work=$PACKAGES/rpm
rm -rf "$work"
stage "$work/staged/usr"
install -Dm644 -t "$work/staged/usr/share/licenses/inbox-doctor" LICENSE-MIT LICENSE-APACHE assets/fonts/OFL.txt
SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH rpmbuild -bb --quiet --define "_topdir $work" --define "_rpmdir $work" --define "_build_name_fmt out.rpm" \
  --define "staged $work/staged" --define "program_version $VERSION" --define "homepage $HOMEPAGE" \
  --define "use_source_date_epoch_as_buildtime 1" --define "clamp_mtime_to_source_date_epoch 1" \
  packaging/linux/inbox-doctor.spec
package=$PACKAGES/inbox-doctor-$VERSION-1.$(uname -m).rpm
mv "$work/out.rpm" "$package"
rm -rf "$work"
say_size "$package"
