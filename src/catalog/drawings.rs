//! The drawings of settings pages, `drawings/<name>.svg`: ours, and an organisation's laid over them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::{Catalog, CatalogError, CatalogProblem};

static DRAWINGS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/drawings");

/// The colours that a drawing may use, each as `{{color-<name>}}`: roles of the theme, not shades.
pub const COLORS: [&str; 11] =
    ["page", "surface", "sunken", "text", "muted", "accent", "on-accent", "soft", "line", "control", "idle"];

/// The names between `{{` and `}}`: labels, and colours as `color-<name>`.
pub fn placeholders(drawing: &str) -> BTreeSet<&str> {
    drawing.split("{{").skip(1).filter_map(|rest| rest.split_once("}}")).map(|(name, _)| name).collect()
}

/// The embedded ones, by name.
pub(super) fn ours() -> BTreeMap<String, String> {
    let svg = |f: &&include_dir::File<'_>| f.path().extension().is_some_and(|e| e == "svg");
    let named = |f: &include_dir::File<'_>| Some((stem(f.path()), f.contents_utf8()?.to_owned()));
    DRAWINGS.files().filter(svg).filter_map(named).collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
}

impl Catalog {
    /// A drawing as it is written, with its placeholders.
    pub fn drawing(&self, name: &str) -> Option<&str> {
        self.drawings.get(name).map(String::as_str)
    }

    /// The name of every drawing.
    pub fn drawings(&self) -> impl Iterator<Item = &str> {
        self.drawings.keys().map(String::as_str)
    }

    /// An organisation's own over ours.
    pub(super) fn lay_pictures(&mut self, dir: &Path, errors: &mut Vec<CatalogError>) {
        let Ok(entries) = std::fs::read_dir(dir.join("drawings")) else { return };
        for path in entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "svg")) {
            match std::fs::read_to_string(&path) {
                Ok(text) => {
                    Arc::make_mut(&mut self.drawings).insert(stem(&path), text);
                }
                Err(e) => {
                    let file = path.strip_prefix(dir).unwrap_or(&path).to_owned();
                    errors.push(CatalogError { file, line: None, problem: CatalogProblem::Read(e) });
                }
            }
        }
    }
}
