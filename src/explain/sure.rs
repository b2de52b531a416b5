//! How much an answer is worth: proven, likely, or not known; and what an unknown text looks like.

use std::collections::HashSet;

use crate::catalog::Catalog;
use crate::model::card::Diagnosis;
use crate::model::finding::FindingKind;

/// From this place on a card goes by what a program makes of a fault, or by a word that many faults share.
const WEAK: u32 = 880;
/// So much of a known sentence must be in the text, in hundredths.
const CLOSE: usize = 72;
/// Of a longer text only this much is compared, in characters.
const COMPARED: usize = 600;

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
    if pasted && first.rank >= WEAK { Sureness::Likely } else { Sureness::Sure }
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
    let start: String = text.chars().take(COMPARED).collect();
    let here = triples(&start);
    let mut best: Option<(usize, Resemblance)> = None;
    for frame in catalog.frames().all() {
        for message in &frame.message {
            let Some(cause) = &message.proves else { continue };
            for words in &message.words {
                let wanted = triples(words);
                let shared = wanted.iter().filter(|t| here.contains(*t)).count() * 100;
                let share = shared.checked_div(wanted.len()).unwrap_or(0);
                if wanted.len() > 9 && share >= CLOSE && best.as_ref().is_none_or(|(most, _)| share > *most) {
                    let known =
                        Resemblance { words: words.clone(), program: frame.program.clone(), cause: cause.clone() };
                    best = Some((share, known));
                }
            }
        }
    }
    best.map(|(_, known)| known)
}

/// Every three letters that follow one another, small.
fn triples(text: &str) -> HashSet<[char; 3]> {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    letters.windows(3).filter_map(|w| w.try_into().ok()).collect()
}
