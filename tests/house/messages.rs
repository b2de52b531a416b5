//! The languages say the same: the same messages, attributes and variables.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::read_to_string;
use std::path::Path;

use inbox_doctor::catalog_check::messages::read;
use inbox_doctor::{catalog_check, rehearsal};

use crate::{LANGUAGES, catalog, files, none, path, shown};

pub use inbox_doctor::catalog_check::messages::VALUE;

/// A message's value or one of its attributes.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// The file it stands in.
    pub file: String,
    /// The variables it uses.
    pub variables: BTreeSet<String>,
    /// The messages it quotes.
    pub quotes: BTreeSet<String>,
    /// Its text, and apart from it the text of each variant; variables as [`VALUE`].
    pub texts: Vec<String>,
}

/// Every piece of a language; the key of an attribute is `message.attribute`.
pub fn pieces(language: &str) -> BTreeMap<String, Piece> {
    let mut all = BTreeMap::new();
    for path in files(&format!("i18n/{language}"), "ftl") {
        let file = shown(&path);
        let (written, unread) = read(Path::new(&file), &read_to_string(&path).unwrap());
        assert!(unread.is_empty(), "{file}: cannot be read from line {unread:?}");
        all.extend(written.into_iter().map(|w| {
            let catalog_check::messages::Piece { variables, quotes, texts } = w.piece;
            (w.key, Piece { file: file.clone(), variables, quotes, texts })
        }));
    }
    all
}

/// A label in the drawing of a settings page: the page's own words, as its maker spells them.
pub fn is_label(key: &str) -> bool {
    let label = key.strip_prefix("drawing-").and_then(|k| k.split_once('.')).map(|(_, label)| label);
    label.is_some_and(|label| !["alt", "caption"].contains(&label))
}

/// What `catalog check` says of an organisation's folder must not be said of ours.
#[test]
fn our_own_files_are_sound_and_complete_in_every_language() {
    let folder = catalog_check::Folder { catalog: path("assets"), messages: path("i18n") };
    let mistakes = catalog_check::check(&folder).unwrap();
    none(
        mistakes
            .iter()
            .map(|m| format!("{}:{}: {:?} {} {}", m.file.display(), m.line, m.kind, m.value, m.language))
            .collect(),
    );
}

#[test]
fn every_kind_of_mistake_has_its_sentence() {
    let all = pieces(LANGUAGES[0]);
    let missing = catalog_check::Kind::ALL
        .iter()
        .map(|k| format!("catalog-check-{}", k.as_str()))
        .filter(|id| !all.contains_key(id));
    none(missing.collect());
}

#[test]
fn the_files_of_every_language_have_the_same_names_and_prefixes() {
    let mut wrong = Vec::new();
    let catalog = catalog();
    for language in LANGUAGES {
        for (key, piece) in pieces(language) {
            let prefix = key.split('-').next().unwrap_or_default();
            let file = piece.file.strip_prefix(&format!("i18n/{language}/")).unwrap_or_default();
            let card = || key.split('.').next().and_then(|k| catalog.card(k.strip_prefix("card-")?));
            let fits = match prefix {
                "card" => card().is_some_and(|c| file == format!("cards/{}.ftl", c.layer.as_str())),
                "step" => file == "steps.ftl",
                "because" => file == "findings.ftl",
                "provider" => file == "providers.ftl",
                "rehearsal" => file == "rehearsal.ftl",
                "ui" => file == "ui.ftl",
                "cli" => file == "cli.ftl",
                _ => !file.starts_with("cards/") && file != "rehearsal.ftl",
            };
            if !fits {
                wrong.push(format!("{key} stands in {}", piece.file));
            }
        }
    }
    none(wrong);
}

/// A message-id in the program's sources, written out: quoted and with one of our prefixes.
#[test]
fn every_message_that_the_program_names_is_there() {
    let known = pieces(LANGUAGES[0]);
    let quoted =
        regex::Regex::new(r#""((?:ui|cli|owner|layer|report|seen|catalog-check|source)-[a-z0-9-]+[a-z0-9])""#).unwrap();
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        for found in quoted.captures_iter(&read_to_string(&path).unwrap()) {
            if !known.contains_key(&found[1]) && !found[0].contains('{') {
                wrong.push(format!("{}: {}", shown(&path), &found[1]));
            }
        }
    }
    none(wrong);
}

/// A sentence that nobody can ever read is a sentence that nobody keeps right.
#[test]
fn every_message_is_used() {
    let sources: String = files("src", "rs").iter().map(|p| read_to_string(p).unwrap()).collect();
    // Ids that the program puts together: `"check-{}"`, `"ui-theme-{name}"`.
    let made = regex::Regex::new(r#""([a-z]+(?:-[a-z]+)*-)\{"#).unwrap();
    let beginnings: BTreeSet<&str> =
        made.captures_iter(&sources).filter_map(|c| c.get(1)).map(|m| m.as_str()).collect();
    let all = pieces(LANGUAGES[0]);
    let quoted: BTreeSet<&str> = all.values().flat_map(|p| &p.quotes).filter_map(|q| q.split('.').next()).collect();
    let problems: BTreeSet<String> = rehearsal::problems()
        .unwrap()
        .into_iter()
        .map(|p| p.id)
        .chain(rehearsal::Group::ALL.iter().map(|g| format!("group-{}", g.as_str())))
        .collect();
    let mut wrong = Vec::new();
    for (key, piece) in &all {
        let id = key.split('.').next().unwrap_or_default();
        let used = match id.strip_prefix("rehearsal-").filter(|rest| !rest.starts_with("page-")) {
            Some(problem) => problems.contains(problem),
            None => {
                sources.contains(&format!("\"{id}\""))
                    || quoted.contains(id)
                    || beginnings.iter().any(|b| id.starts_with(b))
            }
        };
        if !used {
            wrong.push(format!("{key} ({})", piece.file));
        }
    }
    none(wrong);
}
