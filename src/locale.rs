//! Every sentence a person reads, in their language. A locale is a value, never a global.
//!
//! A language is a folder of `i18n/` that names itself (`language-name`); a message that it lacks
//! falls back to English, message by message.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

static I18N: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/i18n");

/// The language that has every message.
const FALLBACK: &str = "en";

/// Values for a message's variables. A value that is an ISO date (`2026-11-22`) is written as the
/// language writes dates.
pub type Args = BTreeMap<String, String>;

type Bundle = FluentBundle<FluentResource>;

/// A mistake in the language files.
#[derive(Debug, thiserror::Error)]
pub enum LocaleError {
    /// The folder's name is no language tag (BCP 47).
    #[error("i18n/{0}: not a language tag")]
    Tag(String),
    /// A file that Fluent cannot read.
    #[error("i18n/{file}: cannot be read from byte {at}")]
    Syntax {
        /// The file.
        file: String,
        /// Where the first mistake stands.
        at: usize,
    },
    /// No `en`.
    #[error("i18n/{FALLBACK}: not there")]
    NoFallback,
}

/// A language that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag, e.g. `ja`.
    pub id: String,
    /// What it calls itself, e.g. 日本語.
    pub name: String,
}

/// Every language there is.
#[derive(Clone)]
pub struct Locales {
    languages: Vec<Language>,
    bundles: BTreeMap<String, Arc<Bundle>>,
    fallback: Arc<Bundle>,
}

impl Locales {
    /// The embedded languages.
    ///
    /// # Errors
    /// The first mistake in our own files; a test holds that there is none.
    pub fn embedded() -> Result<Self, LocaleError> {
        let (locales, errors) = Self::with_overlay(None)?;
        errors.into_iter().next().map_or(Ok(locales), Err)
    }

    /// The embedded languages, with an organisation's `i18n/<lang>/*.ftl` laid over them, and every
    /// mistake in those.
    ///
    /// # Errors
    /// A mistake in our own files.
    pub fn with_overlay(dir: Option<&Path>) -> Result<(Self, Vec<LocaleError>), LocaleError> {
        let mut bundles = BTreeMap::new();
        for folder in I18N.dirs() {
            let tag = folder.path().to_string_lossy().into_owned();
            let mut bundle = new_bundle(&tag)?;
            for file in folder.files().filter(|f| f.path().extension().is_some_and(|e| e == "ftl")) {
                let text = file.contents_utf8().unwrap_or_default();
                bundle.add_resource_overriding(resource(&file.path().to_string_lossy(), text)?);
            }
            bundles.insert(tag, bundle);
        }
        let mut errors = Vec::new();
        for (tag, name, text) in overlay_files(dir) {
            match (resource(&name, &text), bundles.get_mut(&tag)) {
                (Ok(resource), Some(bundle)) => bundle.add_resource_overriding(resource),
                (Ok(resource), None) => match new_bundle(&tag) {
                    Ok(mut bundle) => {
                        bundle.add_resource_overriding(resource);
                        bundles.insert(tag, bundle);
                    }
                    Err(e) => errors.push(e),
                },
                (Err(e), _) => errors.push(e),
            }
        }
        let bundles: BTreeMap<_, _> = bundles.into_iter().map(|(tag, b)| (tag, Arc::new(b))).collect();
        let fallback = bundles.get(FALLBACK).cloned().ok_or(LocaleError::NoFallback)?;
        let languages = bundles
            .iter()
            .map(|(id, b)| Language {
                id: id.clone(),
                name: lookup(b, "language-name", None, None).unwrap_or_else(|| id.clone()),
            })
            .collect();
        Ok((Locales { languages, bundles, fallback }, errors))
    }

    /// Every language, by tag.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The locale of a tag; English where there is none.
    pub fn get(&self, id: &str) -> Locale {
        let (id, own) = match self.bundles.get(id) {
            Some(bundle) => (id, bundle),
            None => (FALLBACK, &self.fallback),
        };
        Locale { id: id.to_owned(), own: own.clone(), fallback: self.fallback.clone() }
    }

    /// The locale that fits a system's tag such as `ja-JP` or `ja_JP.UTF-8` best.
    pub fn best(&self, tag: Option<&str>) -> Locale {
        let wanted = tag.map(|t| t.split(['.', '@']).next().unwrap_or(t).replace('_', "-"));
        let wanted: Vec<LanguageIdentifier> = wanted.iter().filter_map(|t| t.parse().ok()).collect();
        let ours: Vec<LanguageIdentifier> = self.bundles.keys().filter_map(|t| t.parse().ok()).collect();
        let best = negotiate_languages(&wanted, &ours, None, NegotiationStrategy::Lookup);
        self.get(&best.first().map(ToString::to_string).unwrap_or_else(|| FALLBACK.to_owned()))
    }
}

impl std::fmt::Debug for Locales {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.languages).finish()
    }
}

/// (language, file, text) of every embedded file.
pub fn embedded_files() -> impl Iterator<Item = (String, String, &'static str)> {
    let ftl = |f: &&include_dir::File<'_>| f.path().extension().is_some_and(|e| e == "ftl");
    I18N.dirs().flat_map(move |folder| {
        let language = folder.path().to_string_lossy().into_owned();
        folder.files().filter(ftl).map(move |f| {
            (language.clone(), f.path().to_string_lossy().into_owned(), f.contents_utf8().unwrap_or_default())
        })
    })
}

/// One language, falling back to English message by message.
#[derive(Clone)]
pub struct Locale {
    id: String,
    own: Arc<Bundle>,
    fallback: Arc<Bundle>,
}

impl Locale {
    /// Its tag.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// A message without variables. A message nobody wrote shows as its id, so that it is seen.
    pub fn text(&self, id: &str) -> String {
        self.format(id, &Args::new())
    }

    /// A message with its variables.
    pub fn format(&self, id: &str, args: &Args) -> String {
        self.find(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// An attribute of a message, e.g. `what` of `card-tls_expired`.
    pub fn attribute(&self, id: &str, attribute: &str, args: &Args) -> Option<String> {
        self.find(id, Some(attribute), args)
    }

    /// True where the language, or English, has the message.
    pub fn has(&self, id: &str) -> bool {
        self.own.has_message(id) || self.fallback.has_message(id)
    }

    fn find(&self, id: &str, attribute: Option<&str>, args: &Args) -> Option<String> {
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(name.clone(), self.date(value).unwrap_or_else(|| value.clone()));
        }
        lookup(&self.own, id, attribute, Some(&values)).or_else(|| lookup(&self.fallback, id, attribute, Some(&values)))
    }

    /// An ISO date as this language writes it.
    fn date(&self, value: &str) -> Option<String> {
        let format = time::macros::format_description!("[year]-[month]-[day]");
        let date = (value.len() == 10).then(|| time::Date::parse(value, &format).ok()).flatten()?;
        let mut args = FluentArgs::new();
        args.set("year", date.year().to_string());
        // A number, so that a language can choose the month's name by it.
        args.set("month", u8::from(date.month()));
        args.set("day", date.day().to_string());
        lookup(&self.own, "date", None, Some(&args)).or_else(|| lookup(&self.fallback, "date", None, Some(&args)))
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Locale").field(&self.id).finish()
    }
}

fn new_bundle(tag: &str) -> Result<Bundle, LocaleError> {
    let id = tag.parse::<LanguageIdentifier>().map_err(|_| LocaleError::Tag(tag.to_owned()))?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks would show as boxes in fonts that lack them and would be copied along.
    bundle.set_use_isolating(false);
    Ok(bundle)
}

fn resource(file: &str, text: &str) -> Result<FluentResource, LocaleError> {
    FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| LocaleError::Syntax {
        file: file.to_owned(),
        at: errors.first().map(|e| e.pos.start).unwrap_or_default(),
    })
}

fn lookup(bundle: &Bundle, id: &str, attribute: Option<&str>, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    // A variable that is not there is written as its name; a test holds the variables equal.
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, args, &mut errors).into_owned())
}

/// (language, file, text) of every `i18n/<lang>/*.ftl` below an overlay folder.
fn overlay_files(dir: Option<&Path>) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let Some(languages) = dir.and_then(|d| std::fs::read_dir(d.join("i18n")).ok()) else { return found };
    for language in languages.flatten() {
        let tag = language.file_name().to_string_lossy().into_owned();
        let Ok(files) = std::fs::read_dir(language.path()) else { continue };
        for path in files.flatten().map(|f| f.path()).filter(|p| p.extension().is_some_and(|e| e == "ftl")) {
            if let Ok(text) = std::fs::read_to_string(&path) {
                found.push((tag.clone(), path.display().to_string(), text));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_s_tag_finds_its_language() {
        let locales = Locales::embedded().unwrap();
        for (tag, id) in [("ja-JP", "ja"), ("ja_JP.UTF-8", "ja"), ("en-GB", "en"), ("fr", "en"), ("C", "en")] {
            assert_eq!(locales.best(Some(tag)).id(), id, "{tag}");
        }
        assert_eq!(locales.best(None).id(), "en");
    }

    #[test]
    fn dates_are_written_as_the_language_writes_them() {
        let locales = Locales::embedded().unwrap();
        assert_eq!(locales.get("ja").date("2026-11-02").unwrap(), "2026年11月2日");
        assert_eq!(locales.get("en").date("2026-11-02").unwrap(), "2 November 2026");
        assert_eq!(locales.get("en").date("2026-11"), None);
    }
}
