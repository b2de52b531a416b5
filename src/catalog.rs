//! Providers and cards: ours, embedded, and an organisation's own folder laid over them.
//!
//! A file of an organisation with the name of one of ours replaces it; another name adds. Every mistake
//! is named with its file and line and leaves the rest usable.

mod automaton;
mod drawings;
mod files;
mod frames;
mod hosts;
mod likeness;
mod log;
mod mx;
mod pattern;
mod prefilter;
mod products;
mod web;

pub use drawings::{COLORS, placeholders};
pub use files::toml_files;
pub use frames::{CAUGHT, Doing, Frame, Frames, Hit, Message};
pub use hosts::{host_of, is_public_suffix, site, under};
pub use log::{LogRules, LogStep};
pub use mx::mx_fits;
pub use pattern::{Pattern, Patterns};

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;

use crate::model::app::App;
use crate::model::card::{Card, Clause};
use crate::model::check::Layer;
use crate::model::finding::FindingKind;
use crate::model::provider::{Provider, ProviderId};
use include_dir::{Dir, include_dir};

pub use prefilter::Prefilter;

static CARDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/cards");
static PROVIDERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/providers");

/// The place of a card whose own name was pasted.
const NAMED: u32 = 150;

const LAYERS: [Layer; 7] =
    [Layer::Local, Layer::Dns, Layer::Tcp, Layer::Tls, Layer::Session, Layer::Auth, Layer::Mailbox];

/// A mistake in one file of a catalogue.
#[derive(Debug, thiserror::Error)]
#[error("{}{}: {problem}", file.display(), line.map(|l| format!(":{l}")).unwrap_or_default())]
pub struct CatalogError {
    /// The file, relative to the catalogue's folder.
    pub file: PathBuf,
    /// The line, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: CatalogProblem,
}

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum CatalogProblem {
    /// Cannot be read.
    #[error(transparent)]
    Read(#[from] std::io::Error),
    /// Not UTF-8.
    #[error("not UTF-8")]
    Encoding,
    /// Not the TOML that is wanted.
    #[error("{}", .0.message())]
    Toml(Box<toml::de::Error>),
    /// A pattern that does not compile.
    #[error(transparent)]
    Pattern(#[from] regex::Error),
    /// What a product shows is so short that others show it, too, or the product has no name.
    #[error("too vague: {0}")]
    Vague(String),
    /// A card outside a layer's folder.
    #[error("cards stand in a folder named after their layer")]
    NoLayer,
    /// A frame proves what no card speaks of.
    #[error("no card has the cause {0}")]
    NoSuchCause(String),
}

/// Everything the program knows. A copy shares it, and costs nothing.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    providers: Arc<BTreeMap<String, Provider>>,
    cards: Arc<BTreeMap<String, (Card, Vec<Patterns>)>>,
    /// Drawings of settings pages, as they are written.
    drawings: Arc<BTreeMap<String, String>>,
    log: Arc<LogRules>,
    /// What is known by its certificates or its greeting.
    products: Arc<products::Products>,
    frames: Arc<frames::Lazy>,
    web_proxies: Arc<BTreeMap<String, web::WebProxy>>,
    gateways: Arc<mx::Gateways>,
    /// Names of causes that no server and no CRM says.
    names: Arc<BTreeSet<String>>,
    /// Made when it is first asked for, when all cards are there.
    index: Arc<OnceLock<prefilter::Index>>,
    /// The same for whose hosts are whose.
    hosts: Arc<OnceLock<BTreeMap<String, ProviderId>>>,
    /// The newest `verified_on` of the embedded servers.
    verified_on: Option<Arc<str>>,
    /// Whose rules are spoken of.
    app: App,
}

impl Catalog {
    /// What is embedded.
    ///
    /// # Errors
    /// The first mistake in our own files; a test holds that there is none.
    pub fn embedded() -> Result<Self, CatalogError> {
        Self::ours().map(Self::with_names)
    }

    fn ours() -> Result<Self, CatalogError> {
        let mut catalog = Catalog { drawings: Arc::new(drawings::ours()), ..Catalog::default() };
        let mut errors = Vec::new();
        for (dir, kind) in [(&PROVIDERS, Kind::Provider), (&CARDS, Kind::Card)] {
            for file in files(dir) {
                catalog.add(kind, file.path(), file.contents_utf8().ok_or(CatalogProblem::Encoding), &mut errors);
            }
        }
        catalog.add_our_log(&mut errors);
        catalog.add_our_products(&mut errors);
        catalog.add_our_web_proxies(&mut errors);
        catalog.add_our_gateways(&mut errors);
        catalog.number();
        let days = catalog.providers().flat_map(|p| &p.servers).map(|s| s.verified_on.as_str());
        catalog.verified_on = days.max().map(Arc::from);
        errors.into_iter().next().map_or(Ok(catalog), Err)
    }

    /// The day (an ISO date) of the newest fact about a server that is embedded: no clock that is right
    /// is before it. What an organisation writes into its own files counts for nothing here.
    pub fn verified_on(&self) -> Option<&str> {
        self.verified_on.as_deref()
    }

    /// What is embedded, with the folder's `providers/*.toml`, `cards/<layer>/*.toml` and
    /// `drawings/*.svg` laid over it, its `explain/log.toml`, `explain/frames/*.toml`, `interceptors.toml` and
    /// `products.toml` added, and every mistake in that folder. A folder that is not there lays nothing over.
    ///
    /// # Errors
    /// As [`Catalog::embedded`].
    pub fn with_custom(dir: Option<&Path>) -> Result<(Self, Vec<CatalogError>), CatalogError> {
        let mut catalog = Self::ours()?;
        let mut errors = Vec::new();
        if let Some(dir) = dir.filter(|d| d.is_dir()) {
            for (folder, kind) in [("providers", Kind::Provider), ("cards", Kind::CustomCard)] {
                let root = dir.join(folder);
                for path in toml_files(&root) {
                    let name = path.strip_prefix(dir).unwrap_or(&path).to_owned();
                    let text = std::fs::read_to_string(&path).map_err(CatalogProblem::Read);
                    catalog.add(kind, &name, text.as_deref().map_err(copy), &mut errors);
                }
            }
            catalog.lay_pictures(dir, &mut errors);
            catalog.add_log(dir, &mut errors);
            catalog.lay_products(dir, &mut errors);
            catalog.add_frames(dir, &mut errors);
            catalog.lay_web_proxies(dir, &mut errors);
            catalog.lay_gateways(dir, &mut errors);
        }
        catalog.number();
        Ok((catalog.with_names(), errors))
    }

    /// A card is found under its own names when one of them is pasted, without a clause that says so.
    /// Codes that servers say themselves (RFC 5530 writes no `_`) and those that some card's clause
    /// looks at already mean what that clause says.
    fn with_names(mut self) -> Self {
        let looked_at: BTreeSet<String> = self.cards().flat_map(|c| &c.when).flat_map(|w| w.code.clone()).collect();
        let ours = |code: &&String| code.contains('_') && !looked_at.contains(*code);
        self.names = Arc::new(self.cards().flat_map(|c| &c.codes).filter(ours).cloned().collect());
        for (card, patterns) in Arc::make_mut(&mut self.cards).values_mut() {
            let code: Vec<String> = card.codes.iter().filter(|c| self.names.contains(*c)).cloned().collect();
            if !code.is_empty() {
                // Nobody writes such a name by chance: it stands before every reading of its parts as words.
                card.when.push(Clause {
                    finding: vec![FindingKind::Text],
                    code,
                    rank: Some(NAMED),
                    ..Clause::default()
                });
                patterns.push(Patterns::default());
            }
        }
        self
    }

    /// True for a code that is only a name of ours: no server and no CRM shows it to anybody.
    pub fn is_name(&self, code: &str) -> bool {
        self.names.contains(code)
    }

    /// The same, for somebody who wants to connect this app.
    pub fn for_app(&self, app: App) -> Self {
        Catalog { app, ..self.clone() }
    }

    /// The app that the person wants to connect.
    pub fn app(&self) -> App {
        self.app
    }

    /// What holds at this moment. The clock is read once, where the program starts.
    pub fn at(&self, now: SystemTime) -> Self {
        self.on(&time::OffsetDateTime::from(now).date().to_string())
    }

    /// What holds on this day (an ISO date): without the cards whose time is over or still to come.
    pub fn on(&self, day: &str) -> Self {
        let mut catalog = self.clone();
        if self.cards().any(|c| !c.holds_on(day)) {
            Arc::make_mut(&mut catalog.cards).retain(|_, (card, _)| card.holds_on(day));
            catalog.number();
        }
        catalog
    }

    /// Gives every pattern its place, which the index goes by.
    fn number(&mut self) {
        let all = Arc::make_mut(&mut self.cards).values_mut().flat_map(|(_, p)| p);
        for (place, pattern) in (0..).zip(all.flat_map(|p| p.words.iter_mut().chain(&mut p.not_words))) {
            pattern.place = place;
        }
        self.index = Arc::default();
        self.hosts = Arc::default();
    }

    /// Which patterns the text can match at all.
    pub fn prefilter(&self, text: &str) -> Prefilter {
        let all = || self.rules().flat_map(|(_, p)| p).flat_map(|p| p.words.iter().chain(&p.not_words));
        self.index.get_or_init(|| prefilter::Index::new(all().map(|p| p.source.as_str()))).prefilter(text)
    }

    fn add(&mut self, kind: Kind, path: &Path, text: Result<&str, CatalogProblem>, errors: &mut Vec<CatalogError>) {
        let fail = |line, problem| CatalogError { file: path.to_owned(), line, problem };
        let text = match text {
            Ok(text) => text,
            Err(problem) => return errors.push(fail(None, problem)),
        };
        let id = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let line_of = |e: &toml::de::Error| e.span().map(|s| line_at(text, s.start));
        match kind {
            Kind::Provider => match toml::from_str::<Provider>(text) {
                Ok(mut provider) => {
                    provider.id = ProviderId::new(id.clone());
                    Arc::make_mut(&mut self.providers).insert(id, provider);
                }
                Err(e) => errors.push(fail(line_of(&e), CatalogProblem::Toml(Box::new(e)))),
            },
            Kind::Card | Kind::CustomCard => {
                let layer = path.parent().and_then(|p| p.file_name()).map(|n| n.to_string_lossy().into_owned());
                let layer = LAYERS.into_iter().find(|l| Some(l.as_str()) == layer.as_deref());
                let Some(layer) = layer else { return errors.push(fail(None, CatalogProblem::NoLayer)) };
                match toml::from_str::<Card>(text) {
                    Ok(mut card) => {
                        card.id.clone_from(&id);
                        card.layer = layer;
                        if matches!(kind, Kind::CustomCard) {
                            let before = errors.len();
                            for (pattern, e) in broken_patterns(&card) {
                                let line = line_with(text, pattern);
                                errors.push(fail(line, e.into()));
                            }
                            if errors.len() > before {
                                return;
                            }
                        }
                        let patterns = card.when.iter().map(Patterns::of).collect();
                        Arc::make_mut(&mut self.cards).insert(id, (card, patterns));
                    }
                    Err(e) => errors.push(fail(line_of(&e), CatalogProblem::Toml(Box::new(e)))),
                }
            }
        }
    }

    /// A provider by its id or one of its aliases, case apart.
    pub fn provider(&self, name: &str) -> Option<&Provider> {
        let name = name.to_ascii_lowercase();
        self.providers.get(&name).or_else(|| self.providers.values().find(|p| p.aliases.contains(&name)))
    }

    /// The provider whose addresses have this domain (A-labels, lower case).
    pub fn provider_by_domain(&self, domain: &str) -> Option<&Provider> {
        self.providers.values().find(|p| p.domains.iter().any(|d| domain_matches(d, domain)))
    }

    /// The provider that has a server of exactly this name, or one of its contracts' names. Where several share it,
    /// the one with the fewest domains of its own: the others' addresses are known by those.
    pub fn provider_by_host(&self, host: &str) -> Option<&Provider> {
        let has = |p: &&Provider| p.servers.iter().any(|s| s.host == host) || p.has_contract_host(host);
        self.providers.values().filter(has).min_by_key(|p| p.domains.len())
    }

    /// Every provider, by id.
    pub fn providers(&self) -> impl Iterator<Item = &Provider> {
        self.providers.values()
    }

    /// A card by its id.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.cards.get(id).map(|(card, _)| card)
    }

    /// Every card, by id.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.cards.values().map(|(card, _)| card)
    }

    /// Every card with its compiled patterns.
    pub fn rules(&self) -> impl Iterator<Item = (&Card, &[Patterns])> {
        self.cards.values().map(|(card, patterns)| (card, patterns.as_slice()))
    }

    /// Makes ready now what every answer needs: the sieve, and the patterns that it always lets through. A
    /// program with a window does that on a thread of its own when its first page is left, so that neither the
    /// first picture nor the first answer waits for it. The other patterns are compiled when a text first holds one of their words: all of
    /// them would take four times the memory of everything else.
    pub fn warm(&self) {
        let prefilter = self.prefilter("");
        let cards = self.rules().flat_map(|(_, p)| p).flat_map(|p| p.words.iter().chain(&p.not_words));
        for pattern in cards {
            pattern.is_match_prefiltered("", &prefilter);
        }
        self.log.patterns().for_each(|pattern| _ = pattern.is_match(""));
    }

    /// The cards that people look up under this code, id or cause, brackets and case apart; where none
    /// has that name, the cards that such a code in a server's words leads to.
    pub fn cards_by_code(&self, code: &str) -> Vec<&Card> {
        let code = code.trim().trim_matches(['[', ']']);
        let same = |s: &str| s.eq_ignore_ascii_case(code);
        let named = |c: &&Card| c.codes.iter().any(|k| same(k)) || same(&c.id) || same(&c.cause);
        let mut found: Vec<&Card> = self.cards().filter(named).collect();
        if found.is_empty() {
            found = self.cards().filter(|c| c.when.iter().any(|w| w.code.iter().any(|k| same(k)))).collect();
        }
        // The card of that very name first.
        found.sort_by_key(|c| !same(&c.id));
        found
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Provider,
    /// Ours; a test holds that its patterns compile.
    Card,
    /// An organisation's: its patterns are tried at once, so that mistakes can be named.
    CustomCard,
}

/// True where `domain` is `pattern`, or, for `*.x`, a sub-domain of `x`.
fn domain_matches(pattern: &str, domain: &str) -> bool {
    match pattern.strip_prefix("*.") {
        Some(parent) => domain.strip_suffix(parent).is_some_and(|rest| rest.ends_with('.') && rest.len() > 1),
        None => pattern == domain,
    }
}

/// The patterns of a card that do not compile.
fn broken_patterns(card: &Card) -> impl Iterator<Item = (&String, regex::Error)> {
    card.when
        .iter()
        .flat_map(|c| c.words.iter().chain(&c.not_words))
        .filter_map(|p| pattern::compile(p).err().map(|e| (p, e)))
}

/// The names of the folders in which cards stand.
pub fn layers() -> [&'static str; 7] {
    LAYERS.map(Layer::as_str)
}

/// The line in which a string stands: as a literal, else in any form.
fn line_with(text: &str, string: &str) -> Option<usize> {
    let forms = [format!("'{string}'"), format!("{string:?}"), string.to_owned()];
    forms.iter().find_map(|form| text.lines().position(|l| l.contains(form.as_str()))).map(|at| at + 1)
}

fn line_at(text: &str, offset: usize) -> usize {
    text.as_bytes().iter().take(offset).filter(|b| **b == b'\n').count() + 1
}

fn copy(problem: &CatalogProblem) -> CatalogProblem {
    match problem {
        CatalogProblem::Read(e) => CatalogProblem::Read(std::io::Error::from(e.kind())),
        _ => CatalogProblem::Encoding,
    }
}

fn files<'a>(dir: &'a Dir<'a>) -> Vec<&'a include_dir::File<'a>> {
    let mut all: Vec<_> = dir.files().filter(|f| f.path().extension().is_some_and(|e| e == "toml")).collect();
    for sub in dir.dirs() {
        all.extend(files(sub));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_of_our_own_compiles() {
        let catalog = Catalog::embedded().unwrap_or_default();
        assert!(catalog.cards().count() > 50);
        for card in catalog.cards() {
            assert_eq!(broken_patterns(card).count(), 0, "{}", card.id);
        }
        for pattern in catalog.log().patterns() {
            assert!(pattern::compile(&pattern.source).is_ok(), "{}", pattern.source);
        }
    }
}
