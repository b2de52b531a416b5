//! Does a condition hold? Of a clause: what else was found; of a step: whether it is of any use.

use crate::model::card::Step;
use crate::model::check::CheckId;
use crate::model::finding::Finding;
use crate::model::situation::{Condition, Situation};

/// Everything that a condition may ask for.
#[derive(Clone, Copy)]
pub(super) struct Whole<'a> {
    pub(super) findings: &'a [Finding],
    pub(super) situation: &'a Situation,
}

impl Whole<'_> {
    /// True where every condition of `also` holds and none of `not_also`, as seen from this finding.
    pub(super) fn allows(self, also: &[Condition], not_also: &[Condition], from: &Finding) -> bool {
        also.iter().all(|c| self.holds(c, from)) && !not_also.iter().any(|c| self.holds(c, from))
    }

    fn holds(self, condition: &Condition, from: &Finding) -> bool {
        let Condition { finding, facts, passed, failed, is, greeting, host } = condition;
        let other = finding.is_empty() && facts.is_empty()
            || self.findings.iter().any(|f| f != from && self.is_that(condition, f));
        other
            && passed.iter().all(|check| self.situation.passed.contains(check))
            && failed.iter().all(|check| self.situation.failed.contains(check))
            && is.iter().all(|(what, values)| values.iter().any(|v| self.situation.is(from.check, *what, v)))
            && (host.is_empty() || host.iter().any(|name| self.situation.lies_under(from.check, name)))
            && (greeting.is_empty() || greeting.iter().any(|w| self.situation.greets(from.check, &w.to_lowercase())))
    }

    fn is_that(self, condition: &Condition, finding: &Finding) -> bool {
        let fits = |(name, values): (&String, &crate::model::situation::Values)| {
            finding.facts.get(name).is_some_and(|is| values.iter().any(|v| v == is))
        };
        (condition.finding.is_empty() || condition.finding.contains(&finding.kind)) && condition.facts.iter().all(fits)
    }

    /// The places of the steps that are of no use, as seen from these proofs.
    pub(super) fn left_out(self, steps: &[Step], proofs: &[Finding]) -> Vec<usize> {
        let useful = |step: &Step| proofs.iter().any(|proof| self.allows(&step.also, &step.not_also, proof));
        steps.iter().enumerate().filter(|(_, step)| !useful(step)).map(|(place, _)| place).collect()
    }
}

/// The check by which a server let somebody in, where this one stands on it.
pub(super) fn sign_in_before(check: CheckId) -> Option<CheckId> {
    match check {
        CheckId::Mailbox => Some(CheckId::ImapAuth),
        _ => None,
    }
}
