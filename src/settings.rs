//! What the program remembers between starts: nothing that opens a mailbox. (The client "secret" that
//! some providers give to installed programs protects nothing, RFC 8252 section 8.5.)
//!
//! Written atomically (a temporary file in the same folder, then a rename), so that a kill at any
//! moment leaves the old or the new file. A damaged file is set aside, not thrown away.

use std::collections::BTreeMap;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::model::app::App;
use crate::model::oauth::Client;

const FILE: &str = "settings.toml";
/// How the name of a file begins that is still being written.
const UNFINISHED: &str = ".settings.toml-";
/// Nobody writes a few lines for so long: who began is gone.
const GIVEN_UP: Duration = Duration::from_secs(3600);

/// Light, dark, or as the system is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Whether anything moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Motion {
    /// As the system wants it.
    #[default]
    System,
    /// Nothing moves.
    Still,
}

/// Where the window was left, in logical pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowGeometry {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// From the left; absent where the system does not tell (Wayland).
    pub x: Option<f32>,
    /// From the top.
    pub y: Option<f32>,
}

/// What is remembered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language tag; `None`: the system's.
    pub language: Option<String>,
    /// Theme.
    pub theme: Theme,
    /// Motion.
    pub motion: Motion,
    /// Size of text in per cent, 80 to 200.
    pub text_percent: u16,
    /// The app that the person wants to connect.
    pub app: App,
    /// The address that was last checked.
    pub last_address: Option<String>,
    /// Where the window was left.
    pub window: Option<WindowGeometry>,
    /// OAuth client ids that the person entered, by provider or family.
    pub clients: BTreeMap<String, Client>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            language: None,
            theme: Theme::System,
            motion: Motion::System,
            text_percent: 100,
            app: App::Unspecified,
            last_address: None,
            window: None,
            clients: BTreeMap::new(),
        }
    }
}

/// Why the defaults stand in the place of settings that are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The file was damaged, and lies here now.
    SetAside(PathBuf),
    /// The file was damaged and could not be moved, or it could not be read at all. It is still in its place, and
    /// whoever saved now would throw it away.
    InPlace,
}

/// Settings could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file system said no.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Could not be put into TOML.
    #[error(transparent)]
    Toml(#[from] toml::ser::Error),
}

/// The folder for settings and for an organisation's catalogue; `None` where the system names none.
pub fn folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "inbox-doctor").map(|d| d.config_dir().to_owned())
}

/// Reads the settings; a file that is not there gives the defaults, and so does one that cannot be read, with the
/// reason.
pub fn load(dir: &Path) -> (Settings, Option<Unread>) {
    let path = dir.join(FILE);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return (Settings::default(), None);
        }
        // Held by another program, or a fault of the disk: it may be whole.
        Err(_) => return (Settings::default(), Some(Unread::InPlace)),
    };
    let parsed = std::str::from_utf8(&bytes).ok().and_then(|text| toml::from_str::<Settings>(text).ok());
    match parsed {
        Some(mut settings) => {
            settings.text_percent = settings.text_percent.clamp(80, 200);
            (settings, None)
        }
        None => {
            let aside = dir.join(format!("{FILE}.damaged"));
            let moved = std::fs::rename(&path, &aside).is_ok();
            (Settings::default(), Some(if moved { Unread::SetAside(aside) } else { Unread::InPlace }))
        }
    }
}

/// Writes the settings.
///
/// # Errors
/// The folder cannot be made or written to; nothing that was there is lost then.
pub fn save(dir: &Path, settings: &Settings) -> Result<(), SettingsError> {
    std::fs::create_dir_all(dir)?;
    clear_away(dir);
    let mut file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(dir)?;
    file.write_all(toml::to_string(settings)?.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(dir.join(FILE)).map_err(|e| e.error)?;
    Ok(())
}

/// Removes what a kill left half-written. One that is young may be another window's, which is about to give it its
/// name.
fn clear_away(dir: &Path) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    for entry in entries.flatten().filter(|e| e.file_name().to_string_lossy().starts_with(UNFINISHED)) {
        let age = entry.metadata().and_then(|m| m.modified()).ok().and_then(|then| then.elapsed().ok());
        if age.is_some_and(|age| age > GIVEN_UP) {
            // It costs nothing but its place.
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_written() {
        let dir = tempfile::tempdir().unwrap();
        let id = "00000000-0000-0000-0000-000000000000".to_owned();
        let client = Client { id, secret: None, tenant: Some("example.jp".into()), redirect: None, ports: vec![8400] };
        let wanted = Settings {
            language: Some("ja".into()),
            theme: Theme::Dark,
            motion: Motion::Still,
            text_percent: 150,
            app: App::AppleMail,
            last_address: Some("hanako@example.jp".into()),
            window: Some(WindowGeometry { width: 1000.5, height: 700.0, x: Some(-20.0), y: None }),
            clients: BTreeMap::from([("microsoft".to_owned(), client)]),
        };
        save(&dir.path().join("new"), &wanted).unwrap();
        assert_eq!(load(&dir.path().join("new")), (wanted, None));
    }

    #[test]
    fn a_damaged_file_is_set_aside_with_a_word() {
        let dir = tempfile::tempdir().unwrap();
        for damage in [&b"text_percent = \"x\""[..], b"\xff\xfe", b"[["] {
            std::fs::write(dir.path().join(FILE), damage).unwrap();
            let (settings, unread) = load(dir.path());
            assert_eq!(settings, Settings::default());
            let Some(Unread::SetAside(aside)) = unread else { panic!("{unread:?}") };
            assert_eq!(std::fs::read(aside).unwrap(), damage);
            assert!(!dir.path().join(FILE).exists());
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_not_taken_for_none() {
        let dir = tempfile::tempdir().unwrap();
        // Even root cannot read a folder as a file.
        std::fs::create_dir(dir.path().join(FILE)).unwrap();
        assert_eq!(load(dir.path()), (Settings::default(), Some(Unread::InPlace)));
        assert!(dir.path().join(FILE).is_dir(), "it was moved");
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_an_error_and_not_a_panic() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("file");
        std::fs::write(&file, "").unwrap();
        assert!(matches!(save(&file, &Settings::default()), Err(SettingsError::Io(_))));
        assert_eq!(load(&file), (Settings::default(), None));
    }
}
