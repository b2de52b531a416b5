//! The forms in which a report is written.

use std::str::FromStr;

use super::content::{Content, Run, masked};
use super::mask::{Hidden, Scope};
use super::{Whose, card_texts, html, json, markdown as md};
use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::model::card::Diagnosis;
use crate::model::evidence::Evidence;
use crate::plan::Plan;

/// In which form a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    #[default]
    Markdown,
    /// One HTML file.
    Html,
    /// JSON, for programs.
    Json,
}

impl Format {
    /// Every form there is.
    pub const ALL: [Format; 3] = [Format::Markdown, Format::Html, Format::Json];

    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Markdown => "markdown",
            Format::Html => "html",
            Format::Json => "json",
        }
    }

    /// How the name of a file ends.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Json => "json",
        }
    }
}

/// There is no such form of the report.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such form of the report: {0}")]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        Format::ALL.into_iter().find(|f| f.as_str() == name).ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

impl Content {
    /// Writes it in this form.
    pub fn write(&self, format: Format, locale: &Locale) -> String {
        match format {
            Format::Markdown => md::write(self, locale),
            Format::Html => html::write(self, locale),
            Format::Json => json::write(self, locale),
        }
    }
}

/// Writes the whole run as a text in this form and language, to be sent to a stranger. Whatever the scope,
/// the name and the sign-in name are hidden, also where a server echoed them; secrets were never
/// recorded.
pub fn report(run: Run<'_>, catalog: &Catalog, locale: &Locale, format: Format, scope: Scope) -> String {
    Content::new(run, catalog, locale, scope).write(format, locale)
}

/// Writes the whole run as Markdown, with the domain.
pub fn markdown(plan: &Plan, evidence: &[Evidence], found: &Diagnosis, catalog: &Catalog, locale: &Locale) -> String {
    report(Run { plan, evidence, found, reused: &[] }, catalog, locale, Format::Markdown, Scope::Person)
}

/// What a pasted message means, as Markdown to be sent to a stranger: every address in it is hidden.
pub fn explained<'a>(found: &Diagnosis, whose: impl Into<Whose<'a>>, catalog: &Catalog, locale: &Locale) -> String {
    let whose = whose.into();
    let mask = Hidden::of_everybody(catalog).mask();
    let all = |causes| card_texts(causes, whose, catalog, locale).into_iter().map(|c| masked(c, &mask)).collect();
    let (causes, notes): (Vec<_>, Vec<_>) = (all(&found.causes), all(&found.notes));
    md::explained(&causes, &notes, locale)
}
