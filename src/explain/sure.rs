//! How much an answer is worth: proven, likely, or not known; and what an unknown text looks like.

use super::frames::{BY_WORDS, PROVES};
use crate::catalog::Catalog;
use crate::model::card::Diagnosis;
use crate::model::finding::FindingKind;

/// From this place on a card goes by what a program makes of a fault, or by a word that many faults share.
const WEAK: u32 = 880;

/// The place of what a server says without a reason.
const LAST: u32 = 900;

/// What a diagnosis of a pasted text is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sureness {
    /// The words or a code say it.
    Sure,
    /// It is the likeliest; the next ones are not far behind.
    Likely,
    /// Nothing in the text says what it is.
    Unknown,
}

impl Sureness {
    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Sureness::Sure => "sure",
            Sureness::Likely => "likely",
            Sureness::Unknown => "unknown",
        }
    }
}

/// How sure the first cause is. What a run of checks found is always sure.
pub fn sureness(diagnosis: &Diagnosis) -> Sureness {
    let Some(first) = diagnosis.causes.first().filter(|c| c.cause != "unknown") else { return Sureness::Unknown };
    let pasted = first.because.iter().any(|f| f.kind == FindingKind::Text);
    // A server's own no stands behind every other cause and is no weaker for it.
    let told = first.because.iter().any(|f| f.facts.contains_key(PROVES) || f.facts.contains_key(BY_WORDS));
    let weak = first.rank >= WEAK && (first.rank != LAST || told);
    if pasted && weak { Sureness::Likely } else { Sureness::Sure }
}

/// A known sentence that a text comes close to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resemblance {
    /// The words by which the known sentence is recognised.
    pub words: String,
    /// The program that says it, by its frame's name.
    pub program: String,
    /// What it means there: the name of a cause.
    pub cause: String,
}

/// The known sentence that the text comes closest to, where it comes close to one: a likeness, no cause.
pub fn resembles(text: &str, catalog: &Catalog) -> Option<Resemblance> {
    let (frame, message, words) = catalog.frames().closest(text)?;
    let (words, program) = (words.to_owned(), frame.program.clone());
    Some(Resemblance { words, program, cause: message.proves.clone()? })
}
