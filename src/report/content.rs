//! What every form of the report holds: the run in one language, with the person hidden.

use super::mask::{Hidden, MASK, Mask, Scope};
use super::{CardText, Row, StepText, Whose, card_text, card_texts, provider_name, row, settings};
use crate::catalog::Catalog;
use crate::diagnose;
use crate::locale::{Args, Locale};
use crate::model::card::Diagnosis;
use crate::model::check::CheckId;
use crate::model::evidence::{Evidence, Speaker, Status};
use crate::plan::Plan;

/// What was run, and what came of it.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// What was to be checked.
    pub plan: &'a Plan,
    /// What was seen; empty where a sign-in kept the run from beginning.
    pub evidence: &'a [Evidence],
    /// What it means.
    pub found: &'a Diagnosis,
    /// What of the evidence is that of the run before ([`Plan::reusable`]).
    pub reused: &'a [Evidence],
}

/// A row of the table of checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which check.
    pub check: CheckId,
    /// Its name.
    pub title: String,
    /// A domain, `host:port` or an HTTP resource.
    pub target: Option<String>,
    /// How it ended.
    pub status: Status,
    /// What was seen.
    pub sentence: String,
    /// How long it took; `None` where it did not run.
    pub elapsed_ms: Option<u128>,
    /// It passed in the run before and was not tried again.
    pub reused: bool,
}

/// A recorded conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// The check in which it was held.
    pub check: CheckId,
    /// Who said what.
    pub lines: Vec<(Speaker, String)>,
}

/// A report before it has a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The domain of the mailbox.
    pub domain: String,
    /// The provider's id.
    pub provider: Option<String>,
    /// The provider's name.
    pub provider_name: String,
    /// How much is hidden.
    pub scope: Scope,
    /// What is hidden, in words.
    pub redacted: String,
    /// No check failed.
    pub healthy: bool,
    /// The causes, the likeliest first.
    pub causes: Vec<CardText>,
    /// Remarks beside them.
    pub notes: Vec<CardText>,
    /// The settings that were proven to work, where somebody was let in.
    pub settings: Vec<Row>,
    /// Every check of the plan.
    pub checks: Vec<Line>,
    /// What was said.
    pub talks: Vec<Conversation>,
}

impl Content {
    /// Of a run, in this language.
    pub fn new(run: Run<'_>, catalog: &Catalog, locale: &Locale, scope: Scope) -> Self {
        let Run { plan, evidence, found, reused } = run;
        let mask = Hidden::of_run(plan, evidence, found, catalog, scope).mask();
        let provider = plan.provider.as_ref().and_then(|id| catalog.provider(id.as_str()));
        let address = plan.address.to_string();
        let whose = Whose::new(provider, &address);
        let causes = card_texts(&found.causes, whose, catalog, locale);
        let card = |cause: &_| masked(card_text(cause, whose, catalog, locale), &mask);
        let line = |check: &crate::model::check::Check| {
            let one = evidence.iter().find(|e| e.check == check.id);
            let text = row(check, one, found.by_check.get(&check.id), plan, locale);
            let reused = reused.iter().any(|e| e.check == check.id);
            let seen = mask.apply(&text.sentence);
            let sentence = match reused {
                true => locale.format("report-reused", &Args::from([("sentence".to_owned(), seen)])),
                false => seen,
            };
            Line {
                check: check.id,
                title: text.title,
                target: check.target.shown().map(|t| mask.apply(&t)),
                status: text.status.unwrap_or(Status::NotRun),
                sentence,
                reused,
                elapsed_ms: one.filter(|e| e.seen.status() != Status::NotRun).map(|e| e.elapsed.as_millis()),
            }
        };
        let talks = evidence.iter().filter(|e| !e.wire.is_empty()).map(|e| Conversation {
            check: e.check,
            lines: e.wire.iter().map(|l| (l.from, mask.apply(&l.text))).collect(),
        });
        let sentence = match scope {
            Scope::Person => "report-redacted",
            Scope::Hosts => "report-redacted-hosts",
        };
        Content {
            domain: mask.apply(&plan.address.domain_shown),
            provider: provider.map(|p| p.id.to_string()),
            provider_name: provider_name(provider.map(|p| &p.id), locale),
            scope,
            redacted: locale.format(sentence, &Args::from([("mark".to_owned(), MASK.to_owned())])),
            healthy: found.healthy,
            causes: causes.into_iter().map(|card| masked(card, &mask)).collect(),
            notes: found.notes.iter().map(card).collect(),
            settings: diagnose::settings_that_work(plan, evidence)
                .map(|found| settings(&found, locale))
                .unwrap_or_default()
                .into_iter()
                .map(|(name, value)| (name, mask.apply(&value)))
                .collect(),
            checks: plan.checks.iter().map(line).collect(),
            talks: talks.collect(),
        }
    }
}

/// A card in which nothing tells who the person is.
pub(super) fn masked(card: CardText, mask: &Mask) -> CardText {
    let one = |text: String| mask.apply(&text);
    let all = |list: Vec<String>| list.into_iter().map(one).collect();
    let step = |s: StepText| StepText { text: one(s.text), ..s };
    CardText {
        title: one(card.title),
        what: one(card.what),
        why: one(card.why),
        because: all(card.because),
        quotes: all(card.quotes),
        steps: card.steps.into_iter().map(step).collect(),
        admin: card.admin.map(one),
        insecure: card.insecure.map(one),
        ..card
    }
}
