//! A sentence points only at what is there: our own labels are named by reference (`{ ui-again }`), so that
//! none can be named that no control has, and “below” is below.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::messages::{Piece, is_label, pieces};
use crate::{LANGUAGES, catalog, none};

/// Labels of ours that others have, too: quoted as words, they are theirs.
const COMMON: [&str; 33] = [
    "変更",
    "クライアントID",
    "Change",
    "Settings",
    "設定",
    "Save",
    "保存",
    "Help",
    "ヘルプ",
    "Close",
    "閉じる",
    "Copy",
    "コピー",
    "Next",
    "次へ",
    "Back",
    "戻る",
    "Cancel",
    "キャンセル",
    "Password",
    "パスワード",
    "Sign in",
    "サインイン",
    "ログイン",
    "Port",
    "ポート",
    "Server",
    "サーバー",
    "User name",
    "ユーザー名",
    "None",
    "Email address",
    "メールアドレス",
];
/// Labels of others in sentences of ours that belong to no provider.
const FOREIGN: [&str; 10] = [
    "Sign in with Microsoft",
    "Office 365",
    "Microsoftでサインイン",
    "client ID",
    "クライアントID",
    "安全でない接続",
    "全般",
    "Eメール",
    "SSL/TLS",
    "STARTTLS",
];

/// What is quoted in it as words.
fn quoted(piece: &Piece) -> BTreeSet<String> {
    static QUOTE: LazyLock<Regex> = LazyLock::new(|| Regex::new("[“「]([^”」]*)[”」]").unwrap());
    let all = piece.texts.iter().flat_map(|t| QUOTE.captures_iter(t).map(|c| c[1].to_owned()).collect::<Vec<_>>());
    all.filter(|q| q.chars().any(char::is_alphabetic)).collect()
}

/// Every control's text, and the message that it is.
fn controls(language: &str) -> BTreeMap<String, String> {
    let own = |(key, piece): (String, Piece)| {
        let text = piece.texts.last().cloned().unwrap_or_default();
        // What protocols and kinds of passwords are called, is theirs.
        let names = ["ui-security-", "ui-app-password"].iter().any(|p| key.starts_with(p));
        (key.starts_with("ui-") && !names && !key.contains('.')).then_some((text, key))
    };
    pieces(language).into_iter().filter_map(own).collect()
}

#[test]
fn a_label_of_ours_is_named_by_reference() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let controls = controls(language);
        for (key, piece) in pieces(language).into_iter().filter(|(key, _)| !is_label(key)) {
            for label in quoted(&piece).into_iter().filter(|q| !COMMON.contains(&q.as_str())) {
                if let Some(control) = controls.get(&label) {
                    wrong.push(format!("{language}: {key}: “{label}” is {{ {control} }}"));
                }
            }
        }
    }
    none(wrong);
}

/// The frame's own sentences quote nothing but our own labels, a few names, and what may be typed.
#[test]
fn the_frame_quotes_what_is_there() {
    let typed = Regex::new(r"^[\[\]A-Z_a-z0-9:./|＠@, →←*-]*$").unwrap();
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        for (key, piece) in pieces(language) {
            let frame =
                ["ui-", "step-", "report-", "signin-", "behind-", "seen-", "owner-"].iter().any(|p| key.starts_with(p));
            let odd = quoted(&piece).into_iter().filter(|q| !FOREIGN.contains(&q.as_str()) && !typed.is_match(q));
            wrong.extend(odd.filter(|_| frame).map(|q| format!("{language}: {key}: “{q}”")));
        }
    }
    none(wrong);
}

#[test]
fn the_languages_name_the_same_labels() {
    let japanese = pieces("ja");
    let differ = |(key, piece): (String, Piece)| {
        let other = japanese.get(&key)?;
        (piece.quotes != other.quotes).then(|| format!("{key}: {:?} and {:?}", piece.quotes, other.quotes))
    };
    none(pieces("en").into_iter().filter_map(differ).collect());
}

/// What a step calls “below” is the message that is to be sent, and that is there. What is known stands above
/// the steps in every form, so no step looks for it below.
#[test]
fn below_is_below() {
    let (below, message) = (Regex::new(r"(?i)\b(below|above)\b").unwrap(), Regex::new(r"message below").unwrap());
    let (under, words) =
        (Regex::new(r"(^|[、。（「はをにで])[下上](の|に(示|あ))").unwrap(), Regex::new(r"[下]の文面").unwrap());
    let mut wrong = Vec::new();
    for (language, place, letter) in [("en", below, message), ("ja", under, words)] {
        let all = pieces(language);
        let points = |key: &str| all.get(key).filter(|p| p.texts.iter().any(|t| place.is_match(t)));
        for card in catalog().cards() {
            let own = |say: &String| (format!("card-{}.do-{say}", card.id), format!("step-{say}"));
            let has_letter = all.contains_key(&format!("card-{}.admin", card.id));
            for (own, shared) in card.steps.iter().map(|s| own(&s.say)) {
                let key = if all.contains_key(&own) { own } else { shared };
                let Some(piece) = points(&key) else { continue };
                let is_letter = piece.texts.iter().any(|t| letter.is_match(t));
                if !(is_letter && has_letter) {
                    wrong.push(format!("{language}: {}: {key}", card.id));
                }
            }
        }
    }
    none(wrong);
}
