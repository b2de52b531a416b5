//! Japanese as it is set in Japanese: full-width punctuation, no blank between Japanese and Latin
//! letters, です・ます, and nobody is called あなた.

use regex::Regex;

use crate::messages::{Piece, VALUE, is_label, pieces};
use crate::none;

/// Sentences that are meant to be as they are: `message: reason`.
const MEANT: [&str; 0] = [];

fn complaints(what: &str, check: impl Fn(&str, &str, &Piece) -> Option<String>) {
    let meant = |key: &str| MEANT.iter().any(|m| m.split(':').next() == Some(key));
    let mut wrong = Vec::new();
    for (key, piece) in pieces("ja").iter().filter(|(key, _)| !meant(key) && !is_label(key)) {
        for text in &piece.texts {
            wrong.extend(check(key, text, piece).map(|found| format!("{key} ({}), {what}: {found}", piece.file)));
        }
    }
    none(wrong);
}

/// Without what a page or server says in its own words, and without code: quoted, or a command of
/// PowerShell on a line of its own.
fn own_words(text: &str) -> String {
    let foreign = "(?m)^ *(Get|Set|Add|New)-[A-Za-z].*$|「[^」]*」|『[^』]*』|“[^”]*”|`[^`]*`|https?://[!-~]+";
    Regex::new(foreign).unwrap().replace_all(text, "「」").into_owned()
}

/// Without what stands in brackets, however deep.
fn without_asides(text: &str) -> String {
    let innermost = Regex::new("（[^（）]*）").unwrap();
    let mut text = text.to_owned();
    while innermost.is_match(&text) {
        text = innermost.replace_all(&text, "").into_owned();
    }
    text
}

const JAPANESE: &str = r"[\p{Hiragana}\p{Katakana}\p{Han}ー々、。（）「」]";

/// The place of the first match, with a little of what is around it.
fn first(pattern: &str, text: &str) -> Option<String> {
    let found = Regex::new(pattern).unwrap().find(text)?;
    let from = text[..found.start()].char_indices().rev().take(8).last().map_or(0, |(at, _)| at);
    Some(text[from..].chars().take(24).collect())
}

#[test]
fn punctuation_and_letters_have_their_usual_width() {
    complaints("half-width Japanese", |_, text, _| first(r"[\u{ff61}-\u{ff9f}]", text));
    complaints("full-width letters or digits", |_, text, _| {
        first(r"[\u{ff10}-\u{ff19}\u{ff21}-\u{ff3a}\u{ff41}-\u{ff5a}]", text)
    });
    complaints("ASCII punctuation after Japanese", |_, text, _| {
        first(r"[\p{Hiragana}\p{Katakana}\p{Han}ー」）][,.?!:;]($|[^A-Za-z0-9/])", &own_words(text))
    });
    complaints("ASCII brackets beside Japanese", |_, text, _| {
        let text = own_words(text);
        first(&format!(r"{JAPANESE}[(\[]|[)\]]{JAPANESE}|\([^)]*[\p{{Hiragana}}\p{{Katakana}}\p{{Han}}]"), &text)
    });
}

#[test]
fn no_blank_stands_between_japanese_and_latin() {
    let latin = format!("[A-Za-z0-9{VALUE}]");
    let pattern = format!("{JAPANESE} +{latin}|{latin} +{JAPANESE}|[、。（）「」] +| +[、。（）「」]");
    complaints("a blank", |_, text, _| {
        // In a list of commands or a table blanks have a meaning.
        own_words(text).lines().find_map(|line| first(&pattern, line.trim()))
    });
}

/// What is read as sentences rather than as a title or a label.
fn has_sentences(key: &str) -> bool {
    let attribute = key.split_once('.').map(|(_, a)| a).unwrap_or_default();
    matches!(attribute, "what" | "why" | "admin" | "insecure" | "about" | "before-password" | "setup" | "alt")
        || attribute.starts_with("do-")
        || (attribute.is_empty() && ["step-", "because-"].iter().any(|p| key.starts_with(p)))
}

#[test]
fn sentences_end_as_sentences() {
    complaints("no 。 at the end", |key, text, piece| {
        // The text of a variant is a part of a sentence.
        let whole = piece.texts.last().map(String::as_str) == Some(text);
        let end = own_words(text).trim_end().chars().next_back()?;
        (has_sentences(key) && whole && !"。）」：？".contains(end) && end != VALUE)
            .then(|| text.trim_end().chars().rev().take(12).collect::<Vec<_>>().into_iter().rev().collect())
    });
}

#[test]
fn people_are_addressed_politely() {
    let polite = Regex::new(
        r"(です|ます|ません|ました|でした|ください|ましょう|でしょう|でしょうか|ますか|ですか|ませんか|ております|ございます|ませ)$",
    )
    .unwrap();
    complaints("not です・ます", |key, text, piece| {
        let whole = piece.texts.last().map(String::as_str) == Some(text);
        if !has_sentences(key) || !whole {
            return None;
        }
        let bare = without_asides(&own_words(text));
        let sentences: Vec<&str> = bare.split('。').collect();
        let (_, ended) = sentences.split_last()?;
        let odd = ended.iter().map(|s| s.trim()).find(|s| !polite.is_match(s) && !s.ends_with(VALUE));
        odd.map(|s| s.chars().rev().take(16).collect::<Vec<_>>().into_iter().rev().collect())
    });
    complaints("あなた", |_, text, _| first("あなた|貴方", text));
}
