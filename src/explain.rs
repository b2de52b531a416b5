//! A pasted code or message → Findings → ranked Causes: the same rules as a run, no network.
//!
//! What was pasted stays word for word in [`Finding::words`] (secrets apart, see [`redact`]); what
//! wraps it (JSON and URL escapes, HTML entities, base64 of an OAuth refusal, typographic quotes,
//! hard line breaks) is undone beside it, in [`Finding::plain`], so that a rule is written once
//! against plain words.

mod codes;
mod infer;
mod log;
mod patterns;
mod redact;
mod unwrap;
mod words;

use std::borrow::Cow;

use crate::catalog::Catalog;
use crate::model::card::Diagnosis;
use crate::model::finding::{Finding, FindingKind};
use crate::model::provider::{Provider, ProviderId};
use crate::model::visible::visible;

use words::bounded;

pub use crate::model::stage::{Stage, UnknownStage};
pub use redact::redacted;
pub use words::{LIMIT, read};

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
    let words = redacted(bounded(&pasted.text).trim());
    if words.is_empty() {
        return Vec::new();
    }
    match log::standing(&words, catalog.log()) {
        Some(rest) => {
            let whole = Finding { overtaken: true, ..finding(words, pasted.stage) };
            vec![finding(rest, pasted.stage), whole]
        }
        None => vec![finding(words, pasted.stage)],
    }
}

fn finding(text: String, stage: Option<Stage>) -> Finding {
    let mut finding = Finding::new(FindingKind::Text, None).quoting(read(text));
    if let Some(stage) = stage {
        finding = finding.fact("stage", stage);
    }
    if let Cow::Owned(shown) = visible(&finding.words) {
        // A picture or a name is longer than what it stands for.
        finding.words = bounded(&shown).into_owned();
    }
    finding
}

/// What the text means, by the same cards as a run.
pub fn explain(pasted: &Pasted, catalog: &Catalog) -> Diagnosis {
    crate::diagnose::rank(&findings(pasted, catalog), provider_of(pasted, catalog), catalog)
}

/// The provider that was named, or else the one whose servers the text names.
pub fn provider_of<'c>(pasted: &Pasted, catalog: &'c Catalog) -> Option<&'c Provider> {
    match &pasted.provider {
        Some(id) => catalog.provider(id.as_str()),
        None => infer::provider(&bounded(&pasted.text), catalog),
    }
}
