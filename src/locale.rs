//! Every sentence a person reads, in their language. A locale is a value, never a global.
//!
//! A language is a folder of `i18n/` that names itself (`language-name`); a message that it lacks
//! falls back to English, message by message.

pub mod html;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

static I18N: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/i18n");

/// The language that has every message.
const FALLBACK: &str = "en";

/// The message with which a language names itself.
const NAME: &str = "language-name";

/// Values for a message's variables. A value that is an ISO date (`2026-11-22`) is written as the
/// language writes dates.
pub type Args = BTreeMap<String, String>;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// A language's messages. They are read when one is first asked for: most people stay with one language,
/// and reading them all takes a good part of the program's start.
struct Messages {
    id: LanguageIdentifier,
    embedded: Option<&'static Dir<'static>>,
    /// An organisation's own, laid over the embedded ones.
    over: Vec<Arc<FluentResource>>,
    read: OnceLock<Bundle>,
}

impl Messages {
    fn new(tag: &str, embedded: Option<&'static Dir<'static>>) -> Result<Self, LocaleError> {
        let id = tag.parse().map_err(|_| LocaleError::Tag(tag.to_owned()))?;
        Ok(Messages { id, embedded, over: Vec::new(), read: OnceLock::new() })
    }

    fn bundle(&self) -> &Bundle {
        self.read.get_or_init(|| self.read(|_| true))
    }

    /// What the language calls itself, for which one file is read.
    fn name(&self) -> Option<String> {
        lookup(&self.read(|file| file.contains(NAME)), NAME, None, None)
    }

    fn read(&self, wanted: impl Fn(&str) -> bool) -> Bundle {
        let mut bundle = FluentBundle::new_concurrent(vec![self.id.clone()]);
        // Isolation marks would show as boxes in fonts that lack them and would be copied along.
        bundle.set_use_isolating(false);
        let texts = self.embedded.into_iter().flat_map(ftl).map(|(_, text)| text);
        for text in texts.filter(|t| wanted(t)) {
            // A test holds that ours can be read; of a file with a mistake the rest is used.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(rest, _)| rest);
            bundle.add_resource_overriding(Arc::new(resource));
        }
        for resource in &self.over {
            bundle.add_resource_overriding(resource.clone());
        }
        bundle
    }
}

/// The name and the text of every file of a language, with those of its folders.
fn ftl(folder: &'static Dir<'static>) -> impl Iterator<Item = (String, &'static str)> {
    let all = std::iter::once(folder).chain(folder.dirs()).flat_map(Dir::files);
    let ours = all.filter(|f| f.path().extension().is_some_and(|e| e == "ftl"));
    ours.map(|f| (f.path().to_string_lossy().into_owned(), f.contents_utf8().unwrap_or_default()))
}

/// Every `.ftl` of a language's folder and of the folders in it (`cards/`), in the order of their names.
pub fn files_of(language: &Path) -> Vec<PathBuf> {
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let mut all: Vec<_> =
            std::fs::read_dir(folder).map(|d| d.flatten().map(|e| e.path()).collect()).unwrap_or_default();
        all.sort();
        all
    };
    let inner = |path: PathBuf| if path.is_dir() { entries(&path) } else { vec![path] };
    let all = entries(language).into_iter().flat_map(inner);
    all.filter(|p| p.extension().is_some_and(|e| e == "ftl") && p.is_file()).collect()
}

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
    messages: BTreeMap<String, Arc<Messages>>,
    fallback: Arc<Messages>,
}

impl Locales {
    /// The embedded languages.
    ///
    /// # Errors
    /// A folder of ours is no language, or there is no English; a test holds that it is not so.
    pub fn embedded() -> Result<Self, LocaleError> {
        let (locales, errors) = Self::with_custom(None)?;
        errors.into_iter().next().map_or(Ok(locales), Err)
    }

    /// The embedded languages, with an organisation's `i18n/<lang>/**/*.ftl` laid over them, and every
    /// mistake in those.
    ///
    /// # Errors
    /// A mistake in our own files.
    pub fn with_custom(dir: Option<&Path>) -> Result<(Self, Vec<LocaleError>), LocaleError> {
        let mut messages = BTreeMap::new();
        for folder in I18N.dirs() {
            let tag = folder.path().to_string_lossy().into_owned();
            messages.insert(tag.clone(), Messages::new(&tag, Some(folder))?);
        }
        let mut errors = Vec::new();
        for (tag, name, text) in custom_files(dir) {
            let resource = match resource(&name, text) {
                Ok(resource) => Arc::new(resource),
                Err(e) => {
                    errors.push(e);
                    continue;
                }
            };
            match messages.entry(tag.clone()) {
                Entry::Occupied(language) => language.into_mut().over.push(resource),
                Entry::Vacant(place) => match Messages::new(&tag, None) {
                    Ok(language) => place.insert(language).over.push(resource),
                    Err(e) => errors.push(e),
                },
            }
        }
        let messages: BTreeMap<_, _> = messages.into_iter().map(|(tag, m)| (tag, Arc::new(m))).collect();
        let fallback = messages.get(FALLBACK).cloned().ok_or(LocaleError::NoFallback)?;
        let languages = messages
            .iter()
            .map(|(id, m)| Language { id: id.clone(), name: m.name().unwrap_or_else(|| id.clone()) })
            .collect();
        Ok((Locales { languages, messages, fallback }, errors))
    }

    /// Every language, by tag.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The locale of a tag; English where there is none.
    pub fn get(&self, id: &str) -> Locale {
        let (id, own) = match self.messages.get(id) {
            Some(messages) => (id, messages),
            None => (FALLBACK, &self.fallback),
        };
        Locale { id: id.to_owned(), own: own.clone(), fallback: self.fallback.clone() }
    }

    /// The locale that fits a system's tag such as `ja-JP` or `ja_JP.UTF-8` best.
    pub fn best(&self, tag: Option<&str>) -> Locale {
        let wanted = tag.map(|t| t.split(['.', '@']).next().unwrap_or(t).replace('_', "-"));
        let wanted: Vec<LanguageIdentifier> = wanted.iter().filter_map(|t| t.parse().ok()).collect();
        let ours: Vec<LanguageIdentifier> = self.messages.keys().filter_map(|t| t.parse().ok()).collect();
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
    I18N.dirs().flat_map(|folder| {
        let language = folder.path().to_string_lossy().into_owned();
        ftl(folder).map(move |(file, text)| (language.clone(), file, text))
    })
}

/// One language, falling back to English message by message.
#[derive(Clone)]
pub struct Locale {
    id: String,
    own: Arc<Messages>,
    fallback: Arc<Messages>,
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
        self.own.bundle().has_message(id) || self.fallback.bundle().has_message(id)
    }

    fn find(&self, id: &str, attribute: Option<&str>, args: &Args) -> Option<String> {
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(name.clone(), self.date(value).unwrap_or_else(|| value.clone()));
        }
        self.look(id, attribute, &values)
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
        self.look("date", None, &args)
    }

    fn look(&self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let of = |messages: &Messages| lookup(messages.bundle(), id, attribute, Some(args));
        of(&self.own).or_else(|| of(&self.fallback))
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Locale").field(&self.id).finish()
    }
}

fn resource(file: &str, text: String) -> Result<FluentResource, LocaleError> {
    FluentResource::try_new(text).map_err(|(_, errors)| LocaleError::Syntax {
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

/// (language, file, text) of every `i18n/<lang>/**/*.ftl` below an organisation's folder.
fn custom_files(dir: Option<&Path>) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let Some(languages) = dir.and_then(|d| std::fs::read_dir(d.join("i18n")).ok()) else { return found };
    for language in languages.flatten() {
        let tag = language.file_name().to_string_lossy().into_owned();
        for path in files_of(&language.path()) {
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
    fn a_language_is_read_when_it_speaks() {
        let locales = Locales::embedded().unwrap();
        assert_eq!(locales.get("ja").text("ui-name"), "受信トレイ ドクター");
        let read = |id: &str| locales.messages[id].read.get().is_some();
        assert!(read("ja") && !read("en"));
    }

    #[test]
    fn our_own_files_have_no_mistake() {
        for (_, name, text) in embedded_files() {
            assert!(resource(&name, text.to_owned()).is_ok(), "{name}");
        }
    }

    #[test]
    fn dates_are_written_as_the_language_writes_them() {
        let locales = Locales::embedded().unwrap();
        assert_eq!(locales.get("ja").date("2026-11-02").unwrap(), "2026年11月2日");
        assert_eq!(locales.get("en").date("2026-11-02").unwrap(), "November 2, 2026");
        assert_eq!(locales.get("en").date("2026-11"), None);
    }
}
