//! The page on which the browser ends: no script, no link, no picture, nothing fetched.

use std::sync::{Arc, Mutex, PoisonError};

use crate::locale::Locale;
use crate::locale::html::escaped;

/// Which of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The browser's part is done.
    Done,
    /// The sign-in page said no.
    Refused,
    /// The answer belongs to another attempt.
    Stray,
    /// Nothing that a browser comes for.
    Nothing,
}

/// The words of the pages. Clones are the same page: a language that is chosen while the browser is
/// awaited is the one in which it is received.
#[derive(Clone, Debug)]
pub struct Page {
    words: Arc<Mutex<Words>>,
}

impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        self.words() == other.words()
    }
}

impl Eq for Page {}

/// The words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Words {
    language: String,
    done: (String, String),
    refused: (String, String),
    stray: (String, String),
    nothing: (String, String),
}

impl Words {
    fn new(locale: &Locale) -> Self {
        let words = |name: &str| {
            let message = format!("signin-page-{name}");
            (locale.text(&message), locale.attribute(&message, "then", &Default::default()).unwrap_or_default())
        };
        Words {
            language: locale.id().to_owned(),
            done: words("done"),
            refused: words("refused"),
            stray: words("stray"),
            nothing: words("nothing"),
        }
    }
}

impl Page {
    /// In this language.
    pub fn new(locale: &Locale) -> Self {
        Page { words: Arc::new(Mutex::new(Words::new(locale))) }
    }

    /// From now on in this language.
    pub fn speak(&self, locale: &Locale) {
        *self.words.lock().unwrap_or_else(PoisonError::into_inner) = Words::new(locale);
    }

    fn words(&self) -> Words {
        self.words.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The page as HTML.
    pub(super) fn html(&self, ending: Ending) -> String {
        let words = self.words();
        let (title, then) = match ending {
            Ending::Done => &words.done,
            Ending::Refused => &words.refused,
            Ending::Stray => &words.stray,
            Ending::Nothing => &words.nothing,
        };
        let (language, title, then) = (escaped(&words.language), escaped(title), escaped(then));
        format!(
            "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style></head>\
             <body><main><h1>{title}</h1><p>{then}</p></main></body></html>\n"
        )
    }
}

const STYLE: &str = ":root{color-scheme:light dark}\
body{margin:0;min-height:100vh;display:grid;place-items:center;font:18px/1.8 system-ui,sans-serif}\
main{max-width:32em;padding:2em}h1{font-size:1.3em;margin:0 0 .5em}p{margin:0}";
