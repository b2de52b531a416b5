//! A pasted code or message → Findings → ranked Causes: the same rules as a run, no network.
//!
//! What was pasted stays word for word in [`Finding::words`] (secrets apart, see [`crate::text::redacted`]); what
//! wraps it (JSON and URL escapes, HTML entities, base64 of an OAuth refusal, typographic quotes,
//! hard line breaks) is undone beside it, in [`Finding::plain`], so that a rule is written once
//! against plain words.

mod dialog;
mod frames;
mod infer;
mod log;
mod sure;

use std::borrow::Cow;

use super::text::visible;
use crate::catalog::{Catalog, Doing};
use crate::model::card::Diagnosis;
use crate::model::finding::{Finding, FindingKind};
use crate::model::provider::{Provider, ProviderId};

use super::text::bounded;

use super::text::{read, redacted};
use crate::model::stage::Stage;
pub use frames::{PROGRAM, PROVES, Reading, SAID, SLOTS, STEP};
pub use sure::{Resemblance, Sureness, resembles, sureness};

/// Where a program stands that does this.
fn stage_of(doing: Doing) -> Stage {
    match doing {
        Doing::Connect => Stage::Tcp,
        Doing::Tls => Stage::Tls,
        Doing::SignIn => Stage::Login,
        Doing::Folder => Stage::Select,
        Doing::Send => Stage::Smtp,
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
        Some(rest) => {
            let whole = Finding { overtaken: true, ..finding(words, pasted.stage, catalog, look) };
            vec![finding(rest, pasted.stage, catalog, look), whole]
        }
        None => vec![finding(words, pasted.stage, catalog, look)],
    }
}

fn finding(text: String, stage: Option<Stage>, catalog: &Catalog, look: Look) -> Finding {
    let mut finding = Finding::new(FindingKind::Text, None).quoting(read(text));
    let reading = frames::read(finding.plain_words(), catalog.frames());
    let told = reading.as_ref().filter(|r| !r.said.is_empty()).and_then(|r| r.step).map(stage_of);
    // Whose words they are is no place in a conversation.
    if let Some(stage) = stage.filter(|s| *s != Stage::Client).or(told).or(stage) {
        finding = finding.fact("stage", stage);
    }
    if let Some(reading) = reading {
        let kept = if look == Look::Inside { reading.rest.clone() } else { reading.whole.clone() };
        let plain = finding.plain_words().to_owned();
        finding = reading.facts(finding, &plain);
        finding.codes = read(kept.clone()).codes;
        finding.plain = Some(kept);
    }
    if let Cow::Owned(shown) = visible(&finding.words) {
        // A picture or a name is longer than what it stands for.
        finding.words = bounded(&shown).into_owned();
    }
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
