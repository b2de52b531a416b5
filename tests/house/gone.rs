//! Words that do not come back (`gone.toml`).

use std::fs::read_to_string;

use regex::Regex;
use serde::Deserialize;

use crate::messages::{VALUE, is_label, pieces};
use crate::{none, path};

#[derive(Deserialize)]
struct Gone {
    en: Vec<Word>,
    ja: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    words: String,
    instead: String,
    only: Option<String>,
    except: Option<String>,
}

#[test]
fn words_that_are_gone_do_not_come_back() {
    let gone: Gone = toml::from_str(&read_to_string(path("tests/house/gone.toml")).unwrap()).unwrap();
    // What is quoted is somebody's label, as they spell it.
    let quoted = Regex::new("“[^”]*”|「[^」]*」|『[^』]*』").unwrap();
    let mut wrong = Vec::new();
    for (language, words) in [("en", &gone.en), ("ja", &gone.ja)] {
        let shown = |key: &String| !is_label(key) && !key.starts_with("catalog-check-");
        let all = pieces(language).into_iter().filter(|(key, _)| shown(key)).map(|(key, piece)| {
            let text = piece.texts.join("\n");
            let bare = quoted.replace_all(&text, VALUE.to_string()).into_owned();
            (key, piece.file, text, bare)
        });
        let all: Vec<_> = all.collect();
        for word in words {
            let pattern = Regex::new(&word.words).unwrap();
            let only = word.only.as_deref().map(|p| Regex::new(p).unwrap());
            let except = word.except.as_deref().map(|p| Regex::new(p).unwrap());
            for (key, file, text, bare) in &all {
                let meant = only.as_ref().is_none_or(|p| p.is_match(key))
                    && !except.as_ref().is_some_and(|p| p.is_match(key) || p.is_match(text));
                if let Some(found) = pattern.find(bare).filter(|_| meant) {
                    wrong.push(format!("{language}: {key} ({file}): “{}”: {}", found.as_str(), word.instead));
                }
            }
        }
    }
    wrong.sort();
    none(wrong);
}
