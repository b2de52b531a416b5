//! No text is shorter than its job, and each language is a language of its own.

use std::collections::BTreeSet;

use regex::Regex;

use crate::messages::{Piece, VALUE, is_label, pieces};
use crate::{catalog, none};

/// The fewest letters with which a text can do its work: part, English, Japanese.
const LEAST: [(&str, usize, usize); 7] = [
    ("", 12, 7),
    ("owner", 15, 8),
    ("what", 40, 20),
    ("why", 25, 13),
    ("admin", 120, 55),
    ("insecure", 120, 60),
    ("do", 18, 12),
];

/// The letters of its whole text.
fn letters(piece: &Piece) -> usize {
    piece.texts.last().map(|t| t.trim().chars().count()).unwrap_or_default()
}

#[test]
fn no_text_of_a_card_is_shorter_than_its_job() {
    let mut wrong = Vec::new();
    for (language, column) in [("en", 0), ("ja", 1)] {
        for (key, piece) in pieces(language) {
            let Some(rest) = key.strip_prefix("card-").or_else(|| key.strip_prefix("step-").map(|_| ".do-step")) else {
                continue;
            };
            let attribute = rest.split_once('.').map(|(_, a)| a).unwrap_or_default();
            let part = if attribute.starts_with("do-") { "do" } else { attribute };
            let least = LEAST.iter().find(|(name, ..)| *name == part).map(|(_, en, ja)| [*en, *ja][column]);
            let count = letters(&piece);
            if least.is_none_or(|least| count < least) {
                wrong.push(format!("{language}: {key} has {count} letters, {least:?} are the least"));
            }
        }
    }
    none(wrong);
}

/// One step is no way: whoever must act is told at least what to do and how to see that it helped.
#[test]
fn every_card_that_asks_for_something_has_two_steps() {
    let acting = catalog().cards().filter(|c| c.owner != inbox_doctor::model::card::Owner::Nobody && !c.note);
    none(acting.filter(|c| c.steps.len() < 2).map(|c| c.id.clone()).collect());
}

/// Messages that are the same in both languages, by what they are.
const SAME: [(&str, &str); 8] = [
    ("app-", "a name that its owner writes in Latin letters"),
    ("signin-owner-", "a name that its owner writes in Latin letters"),
    ("provider-", "a name that its owner writes in Latin letters"),
    ("program-", "a name that its maker writes in Latin letters"),
    ("language-", "a language's own name"),
    ("ui-security-", "the names of the protocols"),
    ("check-", "the names of the protocols"),
    ("ui-provider-common", "names of files"),
];

#[test]
fn what_is_the_same_in_both_languages_is_a_name() {
    let english = pieces("en");
    let japanese = Regex::new(r"[\p{Hiragana}\p{Katakana}\p{Han}]").unwrap();
    let letter = Regex::new(r"\p{Latin}{2}").unwrap();
    // The title of a rehearsal may be the CRM's own code.
    let code = Regex::new("^[A-Z_]+$").unwrap();
    let mut wrong = Vec::new();
    for (key, piece) in pieces("ja") {
        let text = piece.texts.last().cloned().unwrap_or_default();
        let bare = text.replace(VALUE, "");
        let foreign = letter.is_match(&bare) && !japanese.is_match(&bare);
        let same = english.get(&key).is_some_and(|e| e.texts == piece.texts) && letter.is_match(&bare);
        let meant = SAME.iter().any(|(prefix, _)| key.starts_with(prefix))
            && (!key.contains('.') || key.ends_with(".choice"))
            || is_label(&key);
        if (foreign || same) && !meant && !code.is_match(&text) {
            wrong.push(format!("{key} ({}): {text}", piece.file));
        }
    }
    none(wrong);
}

/// A title is no sentence with a full stop, in neither language; two sentences may stand in it.
#[test]
fn titles_end_without_a_full_stop() {
    let mut wrong = Vec::new();
    for language in ["en", "ja"] {
        for (key, piece) in pieces(language) {
            let title = ["card-", "rehearsal-"].iter().any(|p| key.starts_with(p)) && !key.contains('.');
            let end = piece.texts.last().and_then(|t| t.trim_end().chars().next_back());
            if title && end.is_some_and(|c| ".。".contains(c)) {
                wrong.push(format!("{language}: {key}"));
            }
        }
    }
    none(wrong);
}

/// The title of a card speaks in the same polite way as the card.
#[test]
fn japanese_titles_are_polite() {
    let polite = Regex::new("(です|ます|ません|ました|ませんでした|でした|ください|ましょう)$").unwrap();
    let mut wrong = Vec::new();
    for (key, piece) in pieces("ja") {
        let title = key.starts_with("card-") && !key.contains('.');
        let text = piece.texts.last().cloned().unwrap_or_default();
        if title && !polite.is_match(text.trim_end()) {
            wrong.push(format!("{key}: {text}"));
        }
    }
    none(wrong);
}

/// The same word for the same thing: the words of the settings pages, and no second spelling beside it.
#[test]
fn a_thing_has_one_name_in_japanese() {
    let spelled = [
        ("サーバ([^ー]|$)", "サーバー"),
        ("フォルダ([^ー]|$)", "フォルダー"),
        ("ブラウザ([^ー]|$)", "ブラウザー"),
        ("ユーザ([^ー]|$)", "ユーザー"),
        ("プロバイダ([^ー]|$)", "プロバイダー"),
        ("コンピュータ([^ー]|$)", "コンピューター"),
        ("メイル", "メール"),
        ("ウェブ", "Web"),
        ("下さい|下記の通り|出来(ます|ません|る|ない)|致します|頂(き|く|け)", "ひらがな"),
    ];
    let mut wrong = BTreeSet::new();
    for (key, piece) in pieces("ja") {
        for (pattern, right) in spelled {
            let pattern = Regex::new(pattern).unwrap();
            if piece.texts.iter().any(|t| pattern.is_match(t)) {
                wrong.insert(format!("{key} ({}): {right}", piece.file));
            }
        }
    }
    none(wrong.into_iter().collect());
}
