//! A pasted code or message → Findings → ranked Causes: the same rules as a run, no network.
//!
//! What was pasted stays word for word in [`Finding::words`] (secrets apart, see [`redact`]); what
//! wraps it (JSON and URL escapes, HTML entities, base64 of an OAuth refusal, typographic quotes,
//! hard line breaks) is undone beside it, in the fact [`UNWRAPPED`], so that a rule is written once
//! against plain words.

mod codes;
mod dialog;
mod frames;
mod infer;
mod log;
mod redact;
mod sure;
mod unwrap;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use crate::catalog::{Catalog, Doing};
use crate::model::card::Diagnosis;
use crate::model::finding::{Finding, FindingKind, OVERTAKEN, UNWRAPPED};
use crate::model::provider::{Provider, ProviderId};
use crate::model::visible::visible;

pub use codes::codes_of;
pub use frames::{PROGRAM, PROVES, Reading, SAID, SLOTS, STEP};
pub use redact::redacted;
pub use sure::{Resemblance, Sureness, resembles, sureness};
pub use unwrap::unwrapped;

/// The most text that is looked at, in bytes; of a longer one its beginning and its end.
pub const LIMIT: usize = 64 * 1024;

macro_rules! stages {
    ($($(#[$doc:meta])* $variant:ident => $name:literal;)*) => {
        /// Where in the conversation a text was said, as far as the person who pastes it knows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Stage { $($(#[$doc])* $variant,)* }
        impl Stage {
            /// Every stage there is.
            pub const ALL: &'static [Stage] = &[$(Stage::$variant),*];
            /// The stable name.
            pub fn as_str(self) -> &'static str { match self { $(Stage::$variant => $name,)* } }
        }
    };
}

stages! {
    /// Looking a name up.
    Dns => "dns";
    /// Connecting.
    Tcp => "tcp";
    /// Handshake and certificate.
    Tls => "tls";
    /// The STARTTLS command.
    StartTls => "starttls";
    /// The server's first line.
    Greeting => "greeting";
    /// CAPABILITY or EHLO.
    Capability => "capability";
    /// IMAP sign-in with a password.
    Login => "login";
    /// IMAP AUTHENTICATE, mostly OAuth.
    Authenticate => "authenticate";
    /// Anything on the submission server.
    Smtp => "smtp";
    /// The sign-in page or the token endpoint.
    Oauth => "oauth";
    /// Listing folders.
    List => "list";
    /// Opening and reading a folder.
    Select => "select";
    /// An HTTP interface: Microsoft Graph, EWS, the Gmail API.
    Graph => "graph";
    /// The other program's own words.
    Client => "client";
}

/// No stage has this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such stage: {0}")]
pub struct UnknownStage(pub String);

impl FromStr for Stage {
    type Err = UnknownStage;

    fn from_str(name: &str) -> Result<Self, UnknownStage> {
        let same = |s: &&Stage| s.as_str().eq_ignore_ascii_case(name.trim());
        Stage::ALL.iter().find(same).copied().ok_or_else(|| UnknownStage(name.to_owned()))
    }
}

impl Stage {
    /// Where a program stands that does this.
    fn of(doing: Doing) -> Self {
        match doing {
            Doing::Connect => Stage::Tcp,
            Doing::Tls => Stage::Tls,
            Doing::SignIn => Stage::Login,
            Doing::Folder => Stage::Select,
            Doing::Send => Stage::Smtp,
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text from another program, with what the person knows about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The text as it was pasted, of any length.
    pub text: String,
    /// The provider, where it is known; else it is read from the text, if the text names its servers.
    pub provider: Option<ProviderId>,
    /// Where it was said, where that is known.
    pub stage: Option<Stage>,
}

/// What the text says: one finding with its words and codes, none for a blank text. Of a log that
/// got past some of its troubles two: what still stands, and the whole.
pub fn findings(pasted: &Pasted, catalog: &Catalog) -> Vec<Finding> {
    looked(pasted, catalog, Look::Inside)
}

/// How a text is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// What is inside a program's words.
    Inside,
    /// The program's own words, too: where nothing is inside that is known.
    Whole,
}

fn looked(pasted: &Pasted, catalog: &Catalog, look: Look) -> Vec<Finding> {
    let words = redacted(bounded(&pasted.text).trim());
    if words.is_empty() {
        return Vec::new();
    }
    let replies = dialog::replies(&words, catalog.log());
    let standing = log::standing(replies.as_deref().unwrap_or(&words), catalog.log()).or(replies);
    match standing {
        Some(rest) => vec![
            finding(rest, pasted.stage, catalog, look),
            finding(words, pasted.stage, catalog, look).fact(OVERTAKEN, "yes"),
        ],
        None => vec![finding(words, pasted.stage, catalog, look)],
    }
}

fn finding(words: String, stage: Option<Stage>, catalog: &Catalog, look: Look) -> Finding {
    let mut finding = Finding::new(FindingKind::Text, None);
    let plain = unwrapped(&words);
    let reading = frames::read(plain.as_deref().unwrap_or(&words), catalog.frames());
    let told = reading.as_ref().filter(|r| !r.said.is_empty()).and_then(|r| r.step).map(Stage::of);
    // Whose words they are is no place in a conversation.
    if let Some(stage) = stage.filter(|s| *s != Stage::Client).or(told).or(stage) {
        finding = finding.fact("stage", stage);
    }
    match reading {
        Some(reading) => {
            let kept = if look == Look::Inside { &reading.rest } else { &reading.whole };
            finding.codes = codes_of(kept);
            finding = reading.facts(finding, plain.as_deref().unwrap_or(&words)).fact(UNWRAPPED, kept);
        }
        None => {
            finding.codes = codes_of(&words);
            if let Some(plain) = plain {
                finding = finding.fact(UNWRAPPED, plain);
            }
        }
    }
    finding.words = match visible(&words) {
        Cow::Borrowed(_) => words,
        // A picture or a name is longer than what it stands for.
        Cow::Owned(shown) => bounded(&shown).into_owned(),
    };
    finding
}

/// What the text means, by the same cards as a run.
pub fn explain(pasted: &Pasted, catalog: &Catalog) -> Diagnosis {
    let provider = provider_of(pasted, catalog);
    let found = findings(pasted, catalog);
    let diagnosis = crate::diagnose::rank(&found, provider, catalog);
    // A reply inside decides, known or not; without one, what the program says of it is all there is.
    let has = |fact: &str| found.iter().any(|f| f.facts.contains_key(fact));
    let settled = !is_open(&diagnosis, catalog) && !has(frames::BY_WORDS);
    if !has(PROGRAM) || has(SAID) || settled {
        return diagnosis;
    }
    // A card that knows the sentence itself knows more than a few words of it tell.
    let whole = crate::diagnose::rank(&looked(pasted, catalog, Look::Whole), provider, catalog);
    if is_open(&whole, catalog) { diagnosis } else { whole }
}

/// Only a fallback speaks for it.
fn is_open(diagnosis: &Diagnosis, catalog: &Catalog) -> bool {
    diagnosis.causes.first().and_then(|c| catalog.card(&c.card)).is_none_or(|card| card.fallback)
}

/// The provider that was named, or else the one whose servers the text names.
pub fn provider_of<'c>(pasted: &Pasted, catalog: &'c Catalog) -> Option<&'c Provider> {
    match &pasted.provider {
        Some(id) => catalog.provider(id.as_str()),
        None => infer::provider(&bounded(&pasted.text), catalog),
    }
}

/// At most [`LIMIT`] bytes: a log's first lines say what was tried, its last ones how it ended.
fn bounded(text: &str) -> Cow<'_, str> {
    if text.len() <= LIMIT {
        return text.into();
    }
    let boundary = |at: usize| (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let (head, tail) = text.split_at(boundary(LIMIT / 2));
    let tail = &tail[boundary(text.len() - LIMIT / 2) - head.len()..];
    format!("{head}\n…\n{tail}").into()
}

/// Patterns of our own, compiled once.
fn compiled(patterns: &[&str]) -> Vec<regex::Regex> {
    let all: Vec<_> = patterns.iter().filter_map(|p| regex::Regex::new(p).ok()).collect();
    debug_assert_eq!(all.len(), patterns.len());
    all
}
