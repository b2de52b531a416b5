//! Settings when the world is against them: killed at any moment, a full disk, a folder that cannot be
//! written to. The old or the new settings are there, whole.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says by a panic that it failed")]

use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use inbox_doctor::settings::{Settings, SettingsError, load, save};
use rustix::thread::{CapabilitySet, capabilities, set_capabilities};

/// The folder in which a child saves.
const FOLDER: &str = "INBOX_DOCTOR_TEST_SETTINGS";

/// Settings that fill several blocks; a half of them would not say the same number everywhere.
fn numbered(number: u16) -> Settings {
    let address = format!("{}@{number}.example.jp", "a".repeat(10_000));
    Settings { text_percent: 80 + number % 120, last_address: Some(address), ..Settings::default() }
}

#[track_caller]
fn is_whole(dir: &Path) {
    let (settings, aside) = load(dir);
    assert_eq!(aside, None, "damaged");
    let address = settings.last_address.clone().unwrap();
    let number = address.split_once('@').unwrap().1.split('.').next().unwrap().parse().unwrap();
    assert_eq!(settings, numbered(number));
}

/// This very test program again, playing one of the children below.
fn child(name: &str, dir: &Path, wrapper: &[&str]) -> Command {
    let program = std::env::current_exe().unwrap();
    let mut words = wrapper.iter().map(|w| std::ffi::OsString::from(*w)).chain([program.into()]);
    let mut command = Command::new(words.next().unwrap());
    command.args(words).args(["--exact", name, "--ignored", "--nocapture", "--test-threads", "1"]);
    command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env(FOLDER, dir).stdout(Stdio::piped());
    command
}

#[test]
#[ignore = "a child of the test below, which kills it"]
fn saves_for_ever() {
    let dir = std::env::var_os(FOLDER).unwrap();
    for number in (0..u16::MAX).cycle() {
        save(Path::new(&dir), &numbered(number)).unwrap();
        println!("\nsaved {number}");
    }
}

#[test]
fn a_kill_at_any_moment_leaves_the_settings_whole() {
    let dir = tempfile::tempdir().unwrap();
    for round in 0..40 {
        let mut saving = child("saves_for_ever", dir.path(), &[]).spawn().unwrap();
        let said = BufReader::new(saving.stdout.take().unwrap()).lines();
        let told = said.map(Result::unwrap).filter(|line| line.starts_with("saved")).take(1 + round % 7).count();
        assert_eq!(told, 1 + round % 7, "the child ended before it was killed");
        // SIGKILL, in the midst of whatever it is at now.
        saving.kill().unwrap();
        assert!(!saving.wait().unwrap().success());
        is_whole(dir.path());
    }
    // What was half-written is gone with the next save, once nobody can be writing it any more.
    let long_ago = std::time::SystemTime::now() - Duration::from_secs(2 * 3600);
    std::fs::write(dir.path().join(".settings.toml-half"), "half").unwrap();
    for entry in std::fs::read_dir(dir.path()).unwrap() {
        let file = std::fs::File::options().write(true).open(entry.unwrap().path()).unwrap();
        file.set_modified(long_ago).unwrap();
    }
    std::fs::write(dir.path().join(".settings.toml-now"), "another window's").unwrap();
    save(dir.path(), &numbered(3)).unwrap();
    is_whole(dir.path());
    let mut left: Vec<_> = std::fs::read_dir(dir.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, [".settings.toml-now", "settings.toml"]);
}

#[test]
#[ignore = "a child of the test below, which lets it write nothing"]
fn saves_once_in_vain() {
    let dir = std::env::var_os(FOLDER).unwrap();
    assert!(matches!(save(Path::new(&dir), &numbered(2)), Err(SettingsError::Io(_))));
    println!("\nnot saved");
}

/// A disk that takes nothing more is a limit on files here: the system refuses the same call, after the
/// file was made, and with another error.
#[test]
fn a_full_disk_leaves_the_old_settings_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    save(dir.path(), &numbered(1)).unwrap();
    for blocks in ["0", "4"] {
        let limited = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let output = child("saves_once_in_vain", dir.path(), &["sh", "-c", &limited]).output().unwrap();
        assert!(String::from_utf8_lossy(&output.stdout).contains("not saved"), "{output:?}");
        assert_eq!(load(dir.path()), (numbered(1), None));
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "a half-written file was left");
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_leaves_the_old_settings() {
    let dir = tempfile::tempdir().unwrap();
    save(dir.path(), &numbered(1)).unwrap();
    // Root may write everywhere; this thread gives that up.
    let mut own = capabilities(None).unwrap();
    own.effective.remove(CapabilitySet::DAC_OVERRIDE);
    set_capabilities(None, own).unwrap();
    std::fs::set_permissions(dir.path(), PermissionsExt::from_mode(0o500)).unwrap();
    assert!(matches!(save(dir.path(), &numbered(2)), Err(SettingsError::Io(_))));
    assert_eq!(load(dir.path()), (numbered(1), None));
    std::fs::set_permissions(dir.path(), PermissionsExt::from_mode(0o700)).unwrap();
    save(dir.path(), &numbered(2)).unwrap();
    is_whole(dir.path());
}
