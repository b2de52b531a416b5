//! Titles, letters and the ends of cards.

use std::collections::BTreeMap;

use inbox_doctor::locale::Locales;
use inbox_doctor::model::card::{Card, Cause, Owner};
use inbox_doctor::report::{Whose, card_text};
use regex::Regex;

use crate::messages::{VALUE, pieces};
use crate::{LANGUAGES, catalog, none};

/// The most letters of a title: more do not go on one line at the usual size.
const MOST: [(&str, usize); 2] = [("en", 60), ("ja", 32)];
/// Letters for which a variable counts: most names of providers are no longer.
const NAME: usize = 6;

#[test]
fn a_title_goes_on_one_line_and_is_no_other_card_s() {
    let mut wrong = Vec::new();
    for (language, most) in MOST {
        let mut titles: BTreeMap<String, String> = BTreeMap::new();
        for (key, piece) in pieces(language) {
            if !key.starts_with("card-") || key.contains('.') {
                continue;
            }
            let title = piece.texts.last().map(|t| t.trim().to_owned()).unwrap_or_default();
            let letters: usize = title.chars().map(|c| if c == VALUE { NAME } else { 1 }).sum();
            if letters > most {
                wrong.push(format!("{language}: {key} has {letters} letters, {most} are the most: {title}"));
            }
            if let Some(other) = titles.insert(title.clone(), key.clone()) {
                wrong.push(format!("{language}: {key} and {other}: {title}"));
            }
        }
    }
    none(wrong);
}

fn bare(card: &Card) -> Cause {
    Cause { card: card.id.clone(), cause: card.cause.clone(), rank: 0, because: Vec::new(), left_out: Vec::new() }
}

/// A letter says only what it asks for, in whole polite sentences; how it begins and ends is added.
#[test]
fn a_letter_is_whole() {
    let locales = Locales::embedded().unwrap();
    let greeting =
        Regex::new(r"(?i)^\s*(hello|hi|dear)\b|お世話になって|(thank you|thanks)[^.]*\.?\s*$|よろしくお願い").unwrap();
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let locale = locales.get(language);
        let (opening, closing) = (locale.text("forward-opening"), locale.text("forward-closing"));
        for (key, piece) in pieces(language).into_iter().filter(|(key, _)| key.ends_with(".admin")) {
            let text = piece.texts.last().cloned().unwrap_or_default();
            if greeting.is_match(&text) {
                wrong.push(format!("{language}: {key} has a greeting or a close of its own"));
            }
            if text.trim_start().starts_with(char::is_lowercase) {
                wrong.push(format!("{language}: {key} begins with a small letter"));
            }
            if language == "ja" && !["いただ", "お願い", "ください"].iter().any(|asks| text.contains(asks)) {
                wrong.push(format!("{language}: {key} asks for nothing"));
            }
        }
        for card in catalog().cards() {
            let whose = Whose::new(None, "hanako@example.jp");
            let Some(letter) = card_text(&bare(card), whose, catalog(), &locale).admin else { continue };
            let whole = letter.starts_with(&opening) && letter.ends_with(&closing);
            if !whole || letter.contains("my address") || letter.contains("私のアドレス") || letter.contains("$address")
            {
                wrong.push(format!("{language}: {}: {letter}", card.id));
            }
        }
    }
    none(wrong);
}

/// Whoever has done what the card asks for is told how to see that it helped.
#[test]
fn the_last_step_says_what_to_do_when_it_is_done() {
    let locales = Locales::embedded().unwrap();
    let end = [
        ("en", Regex::new(r"(?i)\b(again|once|try|connect|use|send|sign in|open)\b").unwrap()),
        ("ja", Regex::new("もう一度|診断|試し|接続し|使って|送って|ログイン|サインイン|お試し").unwrap()),
    ];
    let mut wrong = Vec::new();
    for (language, end) in &end {
        let locale = locales.get(language);
        for card in catalog().cards().filter(|c| c.owner != Owner::Nobody && !c.note) {
            let steps = card_text(&bare(card), None, catalog(), &locale).steps;
            let last = card.steps.last().map(|s| s.say.as_str()).unwrap_or_default();
            let done = steps.last().is_some_and(|s| end.is_match(&s.text));
            if !done && last != "if-you-are-admin" {
                wrong.push(format!("{language}: {} ends with “{last}”", card.id));
            }
        }
    }
    none(wrong);
}

/// An administrator may be their own user.
#[test]
fn a_card_for_administrators_also_speaks_to_those_who_are_one() {
    let for_admins = catalog().cards().filter(|c| c.owner == Owner::Admin);
    let silent = for_admins.filter(|c| c.steps.last().is_none_or(|s| s.say != "if-you-are-admin"));
    none(silent.map(|c| c.id.clone()).collect());
}
