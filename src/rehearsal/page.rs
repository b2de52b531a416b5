//! The rehearsal's sign-in page: no script, no link, no picture, nothing fetched; it says that it is
//! a rehearsal, and asks nobody's password.

use super::sign_in::Answer;
use crate::locale::html::escaped;
use crate::locale::{Args, Locale};
use crate::model::provider::ProviderId;

/// Which page.
pub(super) enum Shown<'a> {
    /// Who signs in and what is asked for, with every button.
    Consent {
        /// The sign-in name.
        person: &'a str,
        /// What is asked for.
        scopes: &'a [String],
        /// The button of this rehearsal.
        expected: Answer,
        /// The code that was typed, on another device.
        code: Option<&'a str>,
    },
    /// A field for the code.
    Type {
        /// The one that was typed is none.
        wrong: bool,
    },
    /// The other device's part is done.
    Done,
    /// The page is over.
    Expired,
    /// A request that may not be answered.
    Wrong,
    /// Nothing that a browser comes for.
    Nothing,
}

/// The words of the pages, in one language.
#[derive(Clone, Debug)]
pub(super) struct SignInPage {
    locale: Locale,
    values: Args,
}

impl SignInPage {
    /// In this language, for a provider.
    pub(super) fn new(locale: &Locale, provider: &ProviderId) -> Self {
        let name = locale.text(&format!("provider-{provider}"));
        SignInPage { locale: locale.clone(), values: [("provider".to_owned(), name)].into() }
    }

    /// The page as HTML.
    pub(super) fn html(&self, shown: &Shown<'_>) -> String {
        match shown {
            Shown::Consent { person, scopes, expected, code } => self.consent(person, scopes, *expected, *code),
            Shown::Type { wrong } => {
                let note =
                    if *wrong { paragraph(&self.attribute("rehearsal-page-code", "wrong")) } else { String::new() };
                let (label, next) =
                    (self.attribute("rehearsal-page-code", "label"), self.attribute("rehearsal-page-code", "next"));
                let form = format!(
                    "{note}<form method=\"post\"><p><label>{} <input name=\"user_code\" autocomplete=\"off\" required></label></p>\
                     <p><button>{}</button></p></form>",
                    escaped(&label),
                    escaped(&next)
                );
                self.frame("rehearsal-page-code", &form)
            }
            Shown::Done => self.frame("rehearsal-page-done", ""),
            Shown::Expired => self.frame("rehearsal-page-expired", ""),
            Shown::Wrong => self.frame("rehearsal-page-wrong", ""),
            Shown::Nothing => self.frame("rehearsal-page-nothing", ""),
        }
    }

    fn consent(&self, person: &str, scopes: &[String], expected: Answer, code: Option<&str>) -> String {
        let who = self.values.iter().map(|(n, v)| (n.clone(), v.clone()));
        let who: Args = who.chain([("person".to_owned(), person.to_owned())]).collect();
        let said = |name: &str| self.locale.attribute("rehearsal-page-consent", name, &who).unwrap_or_default();
        let scopes: String = scopes.iter().map(|s| format!("<li><code>{}</code></li>", escaped(s))).collect();
        let code = code.map(|c| format!("<input type=\"hidden\" name=\"user_code\" value=\"{}\">", escaped(c)));
        let mark = said("expected");
        let button = |answer: &Answer| {
            let label = self.locale.text(&format!("rehearsal-page-button-{}", answer.as_str()));
            let (class, mark) = if *answer == expected { (" class=\"expected\"", mark.as_str()) } else { ("", "") };
            let mark = if mark.is_empty() { String::new() } else { format!(" <small>{}</small>", escaped(mark)) };
            let (name, label) = (answer.as_str(), escaped(&label));
            format!("<p><button name=\"answer\" value=\"{name}\"{class}>{label}</button>{mark}</p>")
        };
        let buttons: String = Answer::ALL.iter().map(button).collect();
        let body = format!(
            "{}{}<ul>{scopes}</ul>{}<form method=\"post\">{}{buttons}</form>",
            paragraph(&said("person")),
            paragraph(&said("scopes")),
            paragraph(&said("press")),
            code.unwrap_or_default(),
        );
        self.frame("rehearsal-page-consent", &body)
    }

    fn attribute(&self, message: &str, name: &str) -> String {
        self.locale.attribute(message, name, &self.values).unwrap_or_default()
    }

    fn frame(&self, message: &str, body: &str) -> String {
        let language = escaped(self.locale.id());
        let title = escaped(&self.locale.format(message, &self.values));
        let about = paragraph(&self.attribute(message, "about"));
        format!(
            "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style></head>\
             <body><main><h1>{title}</h1>{about}{body}</main></body></html>\n"
        )
    }
}

const STYLE: &str = ":root{color-scheme:light dark}\
body{margin:0;min-height:100vh;display:grid;place-items:center;font:18px/1.8 system-ui,sans-serif}\
main{max-width:34em;padding:2em}h1{font-size:1.3em;margin:0 0 .5em}p{margin:0 0 .8em}\
code{font-size:.8em;overflow-wrap:anywhere}button,input{font:inherit;padding:.2em 1em}.expected{font-weight:bold}";

fn paragraph(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<p>{}</p>", escaped(text)) }
}
