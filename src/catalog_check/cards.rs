//! The rules for cards.

use std::collections::{BTreeMap, BTreeSet};

use super::messages::{Piece, Written};
use super::{Kind, Mistake, Source, View, is_date, is_link};
use crate::model::card::{Badge, Card, NONE, Owner};
use crate::model::situation::Condition;

/// Letters below which a title or a sentence says nothing; Japanese needs fewer.
const SHORT: [(&str, usize); 3] = [("", 5), ("what", 10), ("why", 10)];
/// What the messages of cards are given; those of steps only the first two.
const GIVEN: [&str; 4] = ["provider", "app", "fingerprint", "address"];

pub(super) fn check(sources: &[Source], view: &View) -> Vec<Mistake> {
    let mut wrong = Vec::new();
    let mut places: BTreeMap<String, &Source> = BTreeMap::new();
    for source in sources {
        let id = source.id();
        if places.insert(id.clone(), source).is_some() {
            wrong.push(source.mistake("", Kind::Twice, &id));
        }
        if let Some(card) = view.catalog.card(&id) {
            names(card, source, view, &mut wrong);
            whole(card, source, &mut wrong);
            for language in &view.languages {
                words(card, source, language, view, &mut wrong);
            }
        }
    }
    sentences(view, &mut wrong);
    wrong
}

/// Every name that the card uses exists.
fn names(card: &Card, source: &Source, view: &View, wrong: &mut Vec<Mistake>) {
    let word = |w: &str| {
        w.starts_with(|c: char| c.is_ascii_lowercase())
            && w.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    if !card
        .cause
        .split('_')
        .enumerate()
        .all(|(n, w)| if n == 0 { word(w) } else { !w.is_empty() && word(&format!("x{w}")) })
    {
        wrong.push(source.mistake("cause", Kind::CauseForm, &card.cause));
    }
    for other in card.supersedes.iter().filter(|o| **o == card.id || view.catalog.card(o).is_none()) {
        wrong.push(source.mistake(other, Kind::Supersedes, other));
    }
    let known = |p: &str| view.catalog.providers().any(|k| k.id.as_str() == p || k.family.as_deref() == Some(p));
    let providers = card.when.iter().flat_map(|c| c.provider.iter().chain(&c.not_provider));
    let providers = providers.chain(card.steps.iter().filter_map(|s| s.choice.as_ref()));
    wrong.extend(providers.filter(|p| !known(p)).map(|p| source.mistake(&format!("\"{p}\""), Kind::Provider, p)));
    for condition in card.when.iter().flat_map(|c| c.also.iter().chain(&c.not_also)).chain(of_steps(card)) {
        conditions(condition, source, wrong);
    }
    let links = card.steps.iter().map(|s| &s.link).chain([&card.link]).flatten();
    wrong.extend(links.filter(|l| !is_link(l)).map(|l| source.mistake(l, Kind::Link, l)));
}

fn of_steps(card: &Card) -> impl Iterator<Item = &Condition> {
    card.steps.iter().flat_map(|s| s.also.iter().chain(&s.not_also))
}

/// A condition asks for something, and for something that can be.
fn conditions(condition: &Condition, source: &Source, wrong: &mut Vec<Mistake>) {
    if *condition == Condition::default() {
        wrong.push(source.mistake("also", Kind::Condition, "{}"));
    }
    for (what, values) in &condition.is {
        let never = |v: &&str| !what.values().is_empty() && !what.values().contains(v);
        let wrongs = values.iter().filter(never);
        let named = |v| source.mistake(&format!("\"{v}\""), Kind::Condition, format!("{} = \"{v}\"", what.as_str()));
        wrong.extend(wrongs.map(named));
    }
}

/// The card applies somewhere, and says who must do what.
fn whole(card: &Card, source: &Source, wrong: &mut Vec<Mistake>) {
    let nobody = card.owner == Owner::Nobody;
    if (card.cause == NONE && !nobody && !card.note) || (nobody && card.cause != NONE) {
        wrong.push(source.mistake("owner", Kind::OwnerAndCause, &card.cause));
    }
    let wrong_badge = match card.badge {
        Some(Badge::Unknown | Badge::Elsewhere) => card.cause != "unknown",
        Some(Badge::Nothing) => !card.note && !nobody,
        _ => card.cause == "unknown",
    };
    if wrong_badge {
        wrong.push(source.mistake("badge", Kind::Badge, card.badge.map_or("", Badge::as_str)));
    }
    let dates = [("valid_from", &card.valid_from), ("valid_until", &card.valid_until)];
    for (field, date) in dates.into_iter().filter_map(|(field, date)| Some((field, date.as_deref()?))) {
        if !is_date(date) || !card.holds_on(date) {
            wrong.push(source.mistake(field, Kind::CardDate, date));
        }
    }
    if card.when.is_empty() {
        wrong.push(source.mistake("", Kind::NeverApplies, &card.id));
    }
    if card.steps.is_empty() && !nobody && !card.note {
        wrong.push(source.mistake("", Kind::NoSteps, &card.id));
    }
}

/// The card says everything in one language.
fn words(card: &Card, source: &Source, language: &str, view: &View, wrong: &mut Vec<Mistake>) {
    let empty = BTreeMap::new();
    let messages = view.messages.get(language).unwrap_or(&empty);
    let id = format!("card-{}", card.id);
    let mut miss = |needle: &str, kind, value: String| {
        wrong.push(Mistake { language: language.to_owned(), ..source.mistake(needle, kind, value) });
    };
    for (attribute, least) in SHORT {
        let key = if attribute.is_empty() { id.clone() } else { format!("{id}.{attribute}") };
        match messages.get(&key) {
            None => miss("", Kind::Missing, key),
            Some(piece) if letters(piece) < least => miss("", Kind::Short, key),
            Some(_) => {}
        }
    }
    let admin = format!("{id}.admin");
    if matches!(card.owner, Owner::Admin | Owner::Provider) && !messages.contains_key(&admin) {
        miss("owner", Kind::Missing, admin);
    }
    for step in &card.steps {
        let own = format!("{id}.do-{}", step.say);
        if !messages.contains_key(&own) && !messages.contains_key(&format!("step-{}", step.say)) {
            miss(&format!("\"{}\"", step.say), Kind::Missing, own);
        }
    }
    for fact in &card.forward {
        let sentence = format!("forward-{fact}");
        if !messages.contains_key(&sentence) {
            miss(&format!("\"{fact}\""), Kind::Missing, sentence);
        }
    }
    let insecure = format!("{id}.insecure");
    match (card.offers_insecure, messages.contains_key(&insecure)) {
        (true, false) => miss("offers_insecure", Kind::Missing, insecure),
        (false, true) => miss("", Kind::Unused, insecure),
        _ => {}
    }
}

/// Letters of the longest text.
fn letters(piece: &Piece) -> usize {
    piece.texts.iter().map(|t| t.trim().chars().count()).max().unwrap_or_default()
}

/// Every sentence of the folder for a card or a step is shown by one, with what it is given.
fn sentences(view: &View, wrong: &mut Vec<Mistake>) {
    let said: BTreeSet<String> = view
        .catalog
        .cards()
        .flat_map(|c| c.steps.iter().flat_map(|s| [format!("card-{}.do-{}", c.id, s.say), format!("step-{}", s.say)]))
        .collect();
    for one in view.own.values().flatten() {
        let (message, attribute) = one.key.split_once('.').unwrap_or((&one.key, ""));
        let (used, given) = match message.strip_prefix("card-") {
            Some(card) => (shown(card, attribute, &one.key, &said, view), &GIVEN[..]),
            None if message.starts_with("step-") => (said.contains(message), &GIVEN[..2]),
            None => continue,
        };
        let mistake = |kind, value: &str| place(one, kind, value);
        if !used {
            wrong.push(mistake(Kind::Unused, &one.key));
        }
        let foreign = one.piece.variables.iter().filter(|v| !given.contains(&v.as_str()));
        wrong.extend(foreign.map(|v| mistake(Kind::Variable, &format!("${v}"))));
    }
}

fn shown(card: &str, attribute: &str, key: &str, said: &BTreeSet<String>, view: &View) -> bool {
    let part = matches!(attribute, "" | "what" | "why" | "owner" | "admin" | "insecure") || said.contains(key);
    part && view.catalog.card(card).is_some()
}

fn place(one: &Written, kind: Kind, value: &str) -> Mistake {
    Mistake { file: one.file.clone(), line: one.line, kind, value: value.to_owned(), language: String::new() }
}
