//! Diagnosis + Locale → words: the card on screen, the lines in a terminal, the report that may be
//! sent to a stranger.

use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::model::card::{Cause, Diagnosis, Owner};
use crate::model::check::Check;
use crate::model::evidence::{Evidence, Status};
use crate::model::provider::Provider;
use crate::plan::Plan;

/// One step in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepText {
    /// The sentence.
    pub text: String,
    /// A page to open.
    pub link: Option<String>,
}

/// A card in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardText {
    /// The card's id.
    pub card: String,
    /// The cause's name.
    pub cause: String,
    /// Codes under which people know it.
    pub codes: Vec<String>,
    /// Who must act.
    pub owner: Owner,
    /// Its first line.
    pub title: String,
    /// What is wrong.
    pub what: String,
    /// Why that happens.
    pub why: String,
    /// One evidence sentence for each proof.
    pub because: Vec<String>,
    /// The server's (or the other program's) own words, one entry a proof.
    pub quotes: Vec<String>,
    /// What to do, in order.
    pub steps: Vec<StepText>,
    /// A text to forward to the administrator or provider, with the evidence.
    pub admin: Option<String>,
    /// What the CRM's "allow insecure certificates" costs, with the fingerprint to compare.
    pub insecure: Option<String>,
    /// The page that says the same.
    pub link: Option<String>,
    /// No public source confirms it.
    pub unconfirmed: bool,
}

/// One row of the checks in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowText {
    /// What is checked, e.g. "Certificate".
    pub title: String,
    /// One sentence: what was seen; empty while it runs.
    pub sentence: String,
    /// `None` while it has not ended.
    pub status: Option<Status>,
}

/// A cause in words.
pub fn card_text(cause: &Cause, provider: Option<&Provider>, catalog: &Catalog, locale: &Locale) -> CardText {
    let _ = (provider, locale);
    let owner = catalog.card(&cause.card).map_or(Owner::User, |c| c.owner);
    CardText {
        card: cause.card.clone(),
        cause: cause.cause.clone(),
        codes: Vec::new(),
        owner,
        title: String::new(),
        what: String::new(),
        why: String::new(),
        because: Vec::new(),
        quotes: Vec::new(),
        steps: Vec::new(),
        admin: None,
        insecure: None,
        link: None,
        unconfirmed: false,
    }
}

/// A row in words.
pub fn row(check: &Check, evidence: Option<&Evidence>, locale: &Locale) -> RowText {
    let title = locale.text(&format!("check-{}", check.id.as_str().replace('.', "-")));
    RowText { title, sentence: String::new(), status: evidence.map(|e| e.seen.status()) }
}

/// The whole run as Markdown, without anything that identifies the person beyond the domain.
pub fn markdown(
    plan: &Plan,
    evidence: &[Evidence],
    diagnosis: &Diagnosis,
    catalog: &Catalog,
    locale: &Locale,
) -> String {
    let _ = (plan, evidence, diagnosis, catalog, locale);
    String::new()
}
