//! The page on which the browser ends: no script, no link, no picture, nothing fetched.

use crate::locale::Locale;

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

/// The words of the pages, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    language: String,
    done: (String, String),
    refused: (String, String),
    stray: (String, String),
    nothing: (String, String),
}

impl Page {
    /// In this language.
    pub fn new(locale: &Locale) -> Self {
        let words = |name: &str| {
            let message = format!("signin-page-{name}");
            (locale.text(&message), locale.attribute(&message, "then", &Default::default()).unwrap_or_default())
        };
        Page {
            language: locale.id().to_owned(),
            done: words("done"),
            refused: words("refused"),
            stray: words("stray"),
            nothing: words("nothing"),
        }
    }

    /// The page as HTML.
    pub(super) fn html(&self, ending: Ending) -> String {
        let (title, then) = match ending {
            Ending::Done => &self.done,
            Ending::Refused => &self.refused,
            Ending::Stray => &self.stray,
            Ending::Nothing => &self.nothing,
        };
        let (language, title, then) = (escape(&self.language), escape(title), escape(then));
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

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
