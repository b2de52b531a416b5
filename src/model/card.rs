//! Cards as data, and the diagnosis they make.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::app::App;
use super::check::{CheckId, Layer};
use super::finding::{Finding, FindingKind};
use super::provider::Provider;
use super::situation::Condition;

/// Who has to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// The person whose mailbox it is.
    User,
    /// Their administrator.
    Admin,
    /// The mail provider.
    Provider,
    /// Whoever runs the network or this computer.
    Network,
    /// Nobody: nothing is wrong.
    Nobody,
}

/// What stands in the place of who must act where that would contradict the card: nobody can be told to
/// mend what nobody knows yet. The words are the message `owner-<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Badge {
    /// The cause is not known yet.
    Unknown,
    /// It cannot be mended, but there is a way around.
    Around,
    /// A remark: there is nothing to do.
    Nothing,
    /// The run failed, not the mailbox: check again.
    Again,
    /// An organization's IT department can set it up.
    It,
    /// It is about something else than connecting; no cause is claimed.
    Elsewhere,
}

impl Badge {
    /// Every badge there is.
    pub const ALL: [Badge; 6] =
        [Badge::Unknown, Badge::Around, Badge::Nothing, Badge::Again, Badge::It, Badge::Elsewhere];

    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Badge::Unknown => "unknown",
            Badge::Around => "around",
            Badge::Nothing => "nothing",
            Badge::Again => "again",
            Badge::It => "it",
            Badge::Elsewhere => "elsewhere",
        }
    }
}

/// When a card applies. Every field that is present must match; within a field one entry is
/// enough. Codes are compared whole, words by regular expression.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Finding kinds; absent: any finding that has words (`text` and every refusal), of a fallback
    /// any finding at all.
    #[serde(default)]
    pub finding: Vec<FindingKind>,
    /// Provider ids or families.
    #[serde(default)]
    pub provider: Vec<String>,
    /// Providers or families to which it does not apply.
    #[serde(default)]
    pub not_provider: Vec<String>,
    /// Only for those who use one of these apps.
    #[serde(default)]
    pub app: Vec<App>,
    /// Not for those who use one of these apps.
    #[serde(default)]
    pub not_app: Vec<App>,
    /// Only for findings of these layers (for pasted text: the stage, where it is given).
    #[serde(default)]
    pub layer: Vec<Layer>,
    /// Codes as in [`Finding::codes`].
    #[serde(default)]
    pub code: Vec<String>,
    /// Regular expressions on the words, case-insensitive.
    #[serde(default)]
    pub words: Vec<String>,
    /// Regular expressions none of which may match the words.
    #[serde(default)]
    pub not_words: Vec<String>,
    /// Values that facts must have, e.g. `{ spoke = "pop3" }`.
    #[serde(default)]
    pub facts: BTreeMap<String, String>,
    /// What else must hold of the run, every entry.
    #[serde(default)]
    pub also: Vec<Condition>,
    /// What must not hold of the run, no entry.
    #[serde(default)]
    pub not_also: Vec<Condition>,
    /// Place in the order, lower first; absent: by what matched (see `diagnose::rank`).
    #[serde(default)]
    pub rank: Option<u32>,
}

/// A step of a fix. Its sentence is the attribute `.do-<say>` of the card's message, or the shared
/// message `step-<say>`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The name of its sentence.
    pub say: String,
    /// A page to open.
    #[serde(default)]
    pub link: Option<String>,
    /// Only for those who use one of these apps.
    #[serde(default)]
    pub app: Vec<App>,
    /// Not for those who use one of these apps.
    #[serde(default)]
    pub not_app: Vec<App>,
    /// The drawing of the settings page that it speaks of.
    #[serde(default)]
    pub drawing: Option<Drawing>,
    /// A provider that the mailbox may be with, of which the step speaks: only where nobody knows which it is. One
    /// press takes it.
    #[serde(default)]
    pub choice: Option<String>,
    /// What must hold of the run, every entry; else the step is left out.
    #[serde(default)]
    pub also: Vec<Condition>,
    /// What must not hold of the run, no entry: nobody is told to set what is set already.
    #[serde(default)]
    pub not_also: Vec<Condition>,
}

/// The drawing of a settings page: the file `drawings/<name>.svg`, with the message `drawing-<name>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Drawing {
    /// The same wherever the card applies.
    Same(String),
    /// By provider or family: the page of another provider would only confuse.
    Each(BTreeMap<String, String>),
}

impl Drawing {
    /// The one for this provider.
    pub fn at(&self, provider: Option<&Provider>) -> Option<&str> {
        match self {
            Drawing::Same(name) => Some(name),
            Drawing::Each(names) => {
                let provider = provider?;
                let family = || names.get(provider.family.as_deref()?);
                names.get(provider.id.as_str()).or_else(family).map(String::as_str)
            }
        }
    }

    /// Every drawing, and at whom it is shown; `None`: at everybody.
    pub fn all(&self) -> Vec<(Option<&str>, &str)> {
        match self {
            Drawing::Same(name) => vec![(None, name)],
            Drawing::Each(names) => names.iter().map(|(at, name)| (Some(at.as_str()), name.as_str())).collect(),
        }
    }
}

/// The cause of the card "everything works", and of remarks.
pub const NONE: &str = "none";
/// The cause of a card that says only which step failed.
pub const UNKNOWN: &str = "unknown";

/// What a card speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A password: where a token was sent, no word of a server means one.
    Password,
}

/// A card: when it applies, what it supersedes, who must act, its steps; no prose. Its prose is
/// the message `card-<id>` with the attributes `.what`, `.why` and `.do-<say>`, and `.admin` (a
/// text to forward) where an administrator must act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The stem of its file, with `_` for `-`.
    #[serde(skip)]
    pub id: String,
    /// The name of its cause (`corpus/causes.md`), or `none` for the card "everything works" and
    /// notes, `unknown` for the fallbacks.
    pub cause: String,
    /// What it speaks of, where that decides whether it can apply at all.
    #[serde(default)]
    pub about: Option<About>,
    /// Stands behind every cause that a server's words name: servers say the same for many reasons.
    #[serde(default)]
    pub last: bool,
    /// The layer whose folder it stands in.
    #[serde(skip, default = "no_layer")]
    pub layer: Layer,
    /// Codes under which people look it up, the CRM's own first.
    #[serde(default)]
    pub codes: Vec<String>,
    /// Who must act.
    pub owner: Owner,
    /// What the card says instead of who must act.
    #[serde(default)]
    pub badge: Option<Badge>,
    /// A remark beside the answer, not a problem; never makes a run unhealthy.
    #[serde(default)]
    pub note: bool,
    /// Shown only where nothing else of its layer matched.
    #[serde(default)]
    pub fallback: bool,
    /// Cards that this one makes pointless where both match.
    #[serde(default)]
    pub supersedes: Vec<String>,
    /// When it applies; one clause is enough.
    #[serde(default)]
    pub when: Vec<Clause>,
    /// What to do, in order.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Facts that the text to forward carries where they are known; each in the message
    /// `forward-<fact>`.
    #[serde(default)]
    pub forward: Vec<String>,
    /// The page that says the same.
    #[serde(default)]
    pub link: Option<String>,
    /// Where the facts of this card are written down.
    #[serde(default)]
    pub source: Option<String>,
    /// Not confirmed by a public source: the card says so.
    #[serde(default)]
    pub unconfirmed: bool,
    /// The first day on which it holds, as an ISO date; absent: it always has.
    #[serde(default)]
    pub valid_from: Option<String>,
    /// The last day on which it holds, as an ISO date; absent: no end is known.
    #[serde(default)]
    pub valid_until: Option<String>,
    /// Offers the CRM's "allow insecure certificates" with its price and the fingerprint; only for
    /// self-signed and private issuers.
    #[serde(default)]
    pub offers_insecure: bool,
}

fn no_layer() -> Layer {
    Layer::Local
}

impl Card {
    /// True where it holds on this day (an ISO date; those are in order as texts, too).
    pub fn holds_on(&self, day: &str) -> bool {
        self.valid_from.as_deref().is_none_or(|from| from <= day)
            && self.valid_until.as_deref().is_none_or(|until| day <= until)
    }
}

/// One cause of a diagnosis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cause {
    /// The card's id.
    pub card: String,
    /// The cause's name.
    pub cause: String,
    /// Place in the order, lower first.
    pub rank: u32,
    /// The findings that prove it.
    pub because: Vec<Finding>,
    /// Steps of the card that are of no use in this run, by their places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<usize>,
}

impl Cause {
    /// It says that everything works, or is a remark.
    pub fn is_none(&self) -> bool {
        self.cause == NONE
    }

    /// It says only which step failed.
    pub fn is_unknown(&self) -> bool {
        self.cause == UNKNOWN
    }
}

/// What came out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diagnosis {
    /// No check failed.
    pub healthy: bool,
    /// Ranked, the likeliest first; where healthy, the card that says so.
    pub causes: Vec<Cause>,
    /// Remarks beside it.
    pub notes: Vec<Cause>,
    /// Checks that failed and that no card but a fallback explains.
    pub unexplained: Vec<CheckId>,
    /// What each check shows, for its row: of several findings the first.
    #[serde(default)]
    pub by_check: BTreeMap<CheckId, Finding>,
}
