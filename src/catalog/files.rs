//! The files of an organisation's folder.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Folders below one another that are looked into; ours have two.
const DEEPEST: usize = 4;
/// Folders that are looked into at all: a link may lead to the whole disk.
const MOST: usize = 500;

/// Every TOML file below a folder, by name; none where there is no such folder. A link to a folder is followed, but none
/// is looked into twice: links may lead round in a circle.
pub fn toml_files(root: &Path) -> Vec<PathBuf> {
    let (mut found, mut looked_into) = (Vec::new(), BTreeSet::new());
    look_into(root, DEEPEST, &mut looked_into, &mut found);
    found.sort();
    found
}

fn look_into(folder: &Path, deeper: usize, looked_into: &mut BTreeSet<PathBuf>, found: &mut Vec<PathBuf>) {
    let Ok(itself) = folder.canonicalize() else { return };
    if looked_into.len() == MOST || !looked_into.insert(itself) {
        return;
    }
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    // The same of several links to one folder counts everywhere.
    paths.sort();
    for path in paths {
        if path.is_dir() {
            if deeper > 0 {
                look_into(&path, deeper - 1, looked_into, found);
            }
        } else if path.extension().is_some_and(|e| e == "toml") {
            found.push(path);
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_are_followed_but_not_round_in_circles() {
        let dir = tempfile::tempdir().unwrap();
        let (cards, elsewhere) = (dir.path().join("cards"), dir.path().join("elsewhere"));
        for folder in [cards.join("auth"), elsewhere.clone()] {
            std::fs::create_dir_all(folder).unwrap();
        }
        std::fs::write(cards.join("auth/one.toml"), "").unwrap();
        std::fs::write(elsewhere.join("two.toml"), "").unwrap();
        symlink(&elsewhere, cards.join("dns")).unwrap();
        symlink(&cards, cards.join("auth/round")).unwrap();
        symlink("..", elsewhere.join("up")).unwrap();
        symlink(dir.path().join("nowhere"), cards.join("gone")).unwrap();
        let found = toml_files(&cards);
        assert_eq!(found, [cards.join("auth/one.toml"), cards.join("dns/two.toml")], "{found:#?}");
    }
}
