//! Every cause that was ever gathered has its card, and is found under its name.

use std::collections::BTreeMap;
use std::fs::read_to_string;

use inbox_doctor::explain::{Pasted, explain};

use crate::{catalog, none, path};

/// What a line of the list names.
enum Place {
    /// The card that has it, or that it leads to.
    Card(String),
    /// Why there is none: a fact that nothing observes.
    Reason(String),
}

/// `tests/corpus/reference-causes.txt`: `NAME = card`, `NAME = card - what the card does not cover`, or
/// `NAME = - why there is none`.
fn list() -> BTreeMap<String, Place> {
    let text = read_to_string(path("tests/corpus/reference-causes.txt")).unwrap();
    let lines = text.lines().filter(|l| !l.trim().is_empty());
    lines
        .map(|line| {
            let (name, place) = line.split_once(" = ").unwrap_or_else(|| panic!("{line}"));
            let place = match place.strip_prefix("- ") {
                Some(reason) => Place::Reason(reason.to_owned()),
                None => Place::Card(place.split(" - ").next().unwrap_or(place).to_owned()),
            };
            (name.to_owned(), place)
        })
        .collect()
}

#[test]
fn every_cause_has_its_card_or_a_reason() {
    let list = list();
    assert!(list.len() >= 147, "{}", list.len());
    let mut wrong = Vec::new();
    for (name, place) in &list {
        match place {
            Place::Card(id) => match catalog().card(id) {
                None => wrong.push(format!("{name}: no card {id}")),
                Some(card) if !card.codes.contains(name) => {
                    wrong.push(format!("{name} is not among the codes of {id}"))
                }
                Some(_) => {}
            },
            Place::Reason(reason) => {
                if reason.split_whitespace().count() < 4 {
                    wrong.push(format!("{name}: {reason:?} is no reason"));
                }
                wrong.extend(catalog().cards_by_code(name).iter().map(|c| format!("{name}: {} has it now", c.id)));
            }
        }
    }
    none(wrong);
}

/// A support desk types the name; the card comes, by `cards` and by `explain` alike.
#[test]
fn every_name_is_found_where_people_look() {
    let mut wrong = Vec::new();
    for (name, place) in list() {
        let Place::Card(id) = place else { continue };
        if !catalog().cards_by_code(&format!("[{}]", name.to_lowercase())).iter().any(|c| c.id == id) {
            wrong.push(format!("cards {name}: not {id}"));
        }
        let pasted = Pasted { text: format!("[{name}]"), ..Pasted::default() };
        let said = explain(&pasted, catalog());
        let ids: Vec<String> = said.causes.into_iter().chain(said.notes).map(|c| c.card).collect();
        let shared = catalog().cards_by_code(&name);
        if !ids.iter().any(|came| *came == id || shared.iter().any(|c| c.id == *came)) {
            wrong.push(format!("explain [{name}]: {ids:?}, not {id}"));
        }
    }
    none(wrong);
}

/// Our own codes stand at the cards as people read them: shouted, and each once in a card.
#[test]
fn codes_are_shouted_and_not_repeated() {
    let mut wrong = Vec::new();
    for card in catalog().cards() {
        let mut codes = card.codes.clone();
        codes.sort();
        codes.dedup();
        if codes.len() != card.codes.len() || codes.iter().any(|c| *c != c.to_ascii_uppercase()) {
            wrong.push(format!("{}: {:?}", card.id, card.codes));
        }
    }
    none(wrong);
}

/// What a card says is written down somewhere; only what knows nothing needs no source.
#[test]
fn every_card_says_where_its_facts_are_written_down() {
    let needs = catalog().cards().filter(|c| !c.fallback && !c.note && !c.cause.starts_with("none"));
    none(needs.filter(|c| c.source.as_deref().is_none_or(str::is_empty)).map(|c| c.id.clone()).collect());
}
