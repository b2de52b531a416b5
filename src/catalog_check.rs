//! Is a folder of cards, providers and messages sound, and complete in every language? The same
//! rules hold for an organisation's folder (`catalog check`) and for our own files (the house tests).

mod cards;
mod drawings;
pub mod messages;
mod providers;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::catalog::{Catalog, CatalogError, CatalogProblem};
use crate::locale;
use crate::model::provider::Provider;
use messages::{Piece, Written};

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident => $name:literal;)*) => {
        /// What is wrong. The sentence is the message `catalog-check-<name>`; its variables are `$value`
        /// and, where one language is meant, `$language`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind { $($(#[$doc])* $variant,)* }
        impl Kind {
            /// Every kind there is.
            pub const ALL: &'static [Kind] = &[$(Kind::$variant),*];
            /// The stable name.
            pub fn as_str(self) -> &'static str { match self { $(Kind::$variant => $name,)* } }
        }
    };
}

kinds! {
    /// A file that cannot be read as text; the value is the system's word for it.
    Unreadable => "unreadable";
    /// Not the TOML that is wanted; the value is the parser's word for it.
    Toml => "toml";
    /// A pattern that does not compile; the value is what the engine says.
    Pattern => "pattern";
    /// What a product shows is so short that others show it, too, or the product has no name.
    Vague => "vague";
    /// A card outside a layer's folder; the value lists the layers.
    NoLayer => "no-layer";
    /// A frame proves a cause that no card has.
    FrameCause => "frame-cause";
    /// A message file that cannot be read from this line on.
    Fluent => "fluent";
    /// A folder of messages whose name is no language tag.
    Language => "language";
    /// A message that is needed and not there.
    Missing => "missing";
    /// A message that nothing shows.
    Unused => "unused";
    /// The same message or card twice.
    Twice => "twice";
    /// A variable that this message is not given.
    Variable => "variable";
    /// Not the variables of the same message in English.
    Variables => "variables";
    /// Too short to say anything.
    Short => "short";
    /// A cause is lower-case words joined by `_`.
    CauseForm => "cause-form";
    /// `supersedes` names no other card.
    Supersedes => "supersedes";
    /// No such provider or family.
    Provider => "provider";
    /// Neither `https://…` nor `provider:…`.
    Link => "link";
    /// A condition asks for nothing, or for a value that its circumstance never has.
    Condition => "condition";
    /// A card without `[[when]]`.
    NeverApplies => "never-applies";
    /// `valid_from` or `valid_until` is no date, or the time ends before it begins.
    CardDate => "card-date";
    /// A card without steps although somebody must act.
    NoSteps => "no-steps";
    /// `cause = "none"` and `owner = "nobody"` go together, notes apart.
    OwnerAndCause => "none-nobody";
    /// `cause = "unknown"` and `badge = "unknown"` go together, and only a remark needs nothing done.
    Badge => "badge";
    /// A server without a source.
    ServerSource => "server-source";
    /// A server whose `verified_on` is no date.
    ServerDate => "server-date";
    /// A host in capitals or empty, or port 0.
    ServerName => "server-name";
    /// An address for signing in that is neither `https` nor on this computer, or a way back that is
    /// not on this computer.
    SignInAddress => "sign-in-address";
    /// A provider that nobody knows how to sign in to.
    NoSignIn => "no-sign-in";
    /// A step names a drawing that is not there.
    Drawing => "drawing";
    /// A drawing that no step names.
    DrawingUnused => "drawing-unused";
    /// A drawing that is no SVG; the value is the parser's word for it.
    Svg => "svg";
    /// A domain or MX suffix that another provider has.
    Shared => "shared";
}

/// One mistake, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The file, relative to the folder.
    pub file: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: Kind,
    /// What it is about.
    pub value: String,
    /// The language it is about; empty where it is about all.
    pub language: String,
}

/// Where the files lie.
#[derive(Clone, Debug)]
pub struct Folder {
    /// Holds `cards/`, `drawings/` and `providers/`.
    pub catalog: PathBuf,
    /// Holds a folder for each language.
    pub messages: PathBuf,
}

impl Folder {
    /// An organisation's folder.
    pub fn of(dir: &Path) -> Self {
        Folder { catalog: dir.to_owned(), messages: dir.join("i18n") }
    }
}

/// A file of the folder that was read.
#[derive(Clone, Debug)]
struct Source {
    /// Relative to the folder.
    file: PathBuf,
    text: String,
}

impl Source {
    fn id(&self) -> String {
        self.file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// The first line that holds this; the first of all where none does.
    fn line_of(&self, needle: &str) -> usize {
        self.text.lines().position(|l| l.contains(needle)).map_or(1, |at| at + 1)
    }

    fn mistake(&self, needle: &str, kind: Kind, value: impl Into<String>) -> Mistake {
        let line = self.line_of(needle);
        Mistake { file: self.file.clone(), line, kind, value: value.into(), language: String::new() }
    }
}

/// Everything that the rules look at.
struct View {
    catalog: Catalog,
    /// By language: ours with the folder's laid over them.
    messages: BTreeMap<String, BTreeMap<String, Piece>>,
    /// The folder's own, by language.
    own: BTreeMap<String, Vec<Written>>,
    /// The languages in which everything must be said.
    languages: BTreeSet<String>,
}

/// Every mistake in a folder, by file and line.
///
/// # Errors
/// A mistake in our own embedded files.
pub fn check(folder: &Folder) -> Result<Vec<Mistake>, CatalogError> {
    let (catalog, errors) = Catalog::with_custom(Some(&folder.catalog))?;
    let mut found: Vec<Mistake> = errors.iter().map(of_catalog).collect();
    let (own, mut unread) = messages::of_folder(&folder.messages);
    found.append(&mut unread);
    let view = view(catalog, own);
    let cards = sources(&folder.catalog, "cards");
    let providers = sources(&folder.catalog, "providers");
    found.extend(cards::check(&cards, &view));
    found.extend(providers::check(&providers, &view));
    found.extend(drawings::check(&drawings::sources(&folder.catalog), &cards, &view));
    found.extend(messages::check(&view));
    found.sort();
    found.dedup();
    Ok(found)
}

fn of_catalog(error: &CatalogError) -> Mistake {
    let (kind, value) = match &error.problem {
        CatalogProblem::Read(e) => (Kind::Unreadable, e.kind().to_string()),
        CatalogProblem::Encoding => (Kind::Unreadable, "UTF-8".to_owned()),
        CatalogProblem::Toml(e) => (Kind::Toml, e.message().to_owned()),
        CatalogProblem::Pattern(e) => (Kind::Pattern, e.to_string()),
        CatalogProblem::Vague(says) => (Kind::Vague, says.clone()),
        CatalogProblem::NoSuchCause(cause) => (Kind::FrameCause, cause.clone()),
        CatalogProblem::NoLayer => (Kind::NoLayer, crate::catalog::layers().join(", ")),
    };
    Mistake { file: error.file.clone(), line: error.line.unwrap_or(1), kind, value, language: String::new() }
}

fn view(catalog: Catalog, own: BTreeMap<String, Vec<Written>>) -> View {
    let mut messages: BTreeMap<String, BTreeMap<String, Piece>> = BTreeMap::new();
    for (language, file, text) in locale::embedded_files() {
        let (written, _) = messages::read(Path::new(&file), text);
        messages.entry(language).or_default().extend(written.into_iter().map(|w| (w.key, w.piece)));
    }
    let mut languages: BTreeSet<String> = messages.keys().cloned().collect();
    for (language, written) in &own {
        languages.insert(language.clone());
        let all = messages.entry(language.clone()).or_default();
        // A message that is written anew replaces all of ours, its attributes too.
        let anew: BTreeSet<&str> = written.iter().map(Written::message).collect();
        all.retain(|key, _| !anew.contains(key.split('.').next().unwrap_or_default()));
        all.extend(written.iter().map(|w| (w.key.clone(), w.piece.clone())));
    }
    View { catalog, messages, own, languages }
}

/// The TOML files below a part of the folder that can be read.
fn sources(root: &Path, part: &str) -> Vec<Source> {
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).ok()?;
        Some(Source { file: path.strip_prefix(root).unwrap_or(&path).to_owned(), text })
    };
    crate::catalog::toml_files(&root.join(part)).into_iter().filter_map(read).collect()
}

/// True for an ISO date.
fn is_date(date: &str) -> bool {
    let day = time::macros::format_description!("[year]-[month]-[day]");
    time::Date::parse(date, &day).is_ok()
}

/// True for a page that may be opened.
pub fn is_link(link: &str) -> bool {
    let name = link.strip_prefix("https://").unwrap_or_default();
    link.strip_prefix("provider:").is_some_and(|page| Provider::PAGES.contains(&page))
        || (name.split('/').next().is_some_and(|host| host.contains('.')) && !link.contains(char::is_whitespace))
}
