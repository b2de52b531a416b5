//! A D-Bus session of our own with an unlocked keyring in it, gone with the command it was made for.

use std::path::Path;
use std::process::{Command, Output};

use super::net::which;

/// Set in the process that is inside.
pub const INSIDE: &str = "INBOX_DOCTOR_KEYRING_TEST";

/// Unlocks a keyring with an empty password and goes on as this very program.
const SCRIPT: &str =
    r#"eval "$(printf '\n' | gnome-keyring-daemon --unlock --components=secrets --daemonize)"; exec "$0""#;

/// What is missing for it, if anything.
pub fn missing() -> Option<&'static str> {
    (which("gnome-keyring-daemon").is_none() || which("dbus-run-session").is_none()).then_some("gnome-keyring dbus")
}

/// Runs this very program in such a session.
pub fn run(dir: &Path, what: &str) -> Output {
    let home = dir.join("keyring");
    std::fs::create_dir_all(home.join("run")).unwrap();
    let path = |name: &str| home.join(name);
    Command::new("dbus-run-session")
        .args(["--", "sh", "-c", SCRIPT])
        .arg(std::env::current_exe().unwrap())
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", &home)
        .env("XDG_RUNTIME_DIR", path("run"))
        .env("XDG_DATA_HOME", path("data"))
        .env("XDG_CONFIG_HOME", path("config"))
        .env("XDG_CACHE_HOME", path("cache"))
        .env(INSIDE, what)
        .output()
        .unwrap()
}

/// Runs this very program with a session bus at this address.
pub fn run_with_bus(address: &str, what: &str) -> Output {
    Command::new(std::env::current_exe().unwrap())
        .env("DBUS_SESSION_BUS_ADDRESS", address)
        .env_remove("XDG_RUNTIME_DIR")
        .env(INSIDE, what)
        .output()
        .unwrap()
}
