//! What holds the house: every sentence in every language, every card complete, every layer in its
//! place, no secret anywhere. A part that is added is held by these without a new test.

#![allow(clippy::unwrap_used, clippy::panic)] // a helper of a test fails as the test does

mod cards;
mod causes;
mod gone;
mod guides;
mod japanese;
mod labels;
mod layers;
mod messages;
mod overheard;
mod packaging;
mod providers;
mod scenarios;
mod secrets;
#[path = "../support/signing.rs"]
mod signing;
mod tokens;
mod truth;
mod uses;
mod whole;
mod words;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use inbox_doctor::catalog::Catalog;

/// The languages every message is written in.
pub const LANGUAGES: [&str; 2] = ["en", "ja"];

/// The embedded catalogue, read once.
pub fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::embedded().unwrap())
}

/// A path of this package.
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// Every file below a folder of this package with this extension, by name; none where there is no
/// such folder.
pub fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        for path in entries.map(|e| e.unwrap().path()) {
            if path.is_dir() {
                walk(&path, extension, found);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&path(folder), extension, &mut found);
    found.sort();
    found
}

/// A file's name as a person finds it: relative to the package.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string().replace('\\', "/")
}

/// Fails with every complaint, one a line.
#[track_caller]
pub fn none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}
