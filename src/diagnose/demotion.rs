//! Explains why a cause ranks behind the first one.

use super::rank::{PASSWORD_SHAPE, WEAK};
use crate::catalog::Catalog;
use crate::model::card::Cause;
use crate::model::check::Layer;

/// Says what makes a cause less likely than the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demotion {
    /// What was pasted goes on after it.
    Past,
    /// Only the step that failed says so, no word of a server.
    Fallback,
    /// It lies beside the way to the mailbox.
    Aside,
    /// A wrong password: servers answer the same for other reasons.
    Password,
    /// Only the look of the password says so.
    Shape,
    /// It belongs to a later step than the first.
    Later,
    /// The same reply fits the first better.
    Same,
    /// The first takes in what else was seen.
    Situation,
    /// Its proof says less than that of the first.
    General,
}

impl Demotion {
    /// Every reason there is.
    pub const ALL: [Demotion; 9] = [
        Demotion::Past,
        Demotion::Fallback,
        Demotion::Aside,
        Demotion::Password,
        Demotion::Shape,
        Demotion::Later,
        Demotion::Same,
        Demotion::Situation,
        Demotion::General,
    ];

    /// The message that says so.
    pub fn message(self) -> &'static str {
        match self {
            Demotion::Past => "behind-past",
            Demotion::Fallback => "behind-fallback",
            Demotion::Aside => "behind-aside",
            Demotion::Password => "behind-password",
            Demotion::Shape => "behind-shape",
            Demotion::Later => "behind-later",
            Demotion::Same => "behind-same",
            Demotion::Situation => "behind-situation",
            Demotion::General => "behind-general",
        }
    }
}

/// Returns why `other` ranks behind `first`, by the same values that put them in this order ([`super::rank`]).
pub fn demotion(first: &Cause, other: &Cause, catalog: &Catalog) -> Demotion {
    let fallback = |cause: &Cause| catalog.card(&cause.card).is_some_and(|c| c.fallback);
    let layer = |cause: &Cause| -> Option<Layer> { cause.because.iter().filter_map(|f| Some(f.check?.layer())).min() };
    let said = |cause: &Cause| cause.because.iter().any(|f| !f.words.is_empty() && first.because.contains(f));
    match other {
        _ if !other.because.is_empty() && other.because.iter().all(|f| f.overtaken) => Demotion::Past,
        _ if fallback(other) => Demotion::Fallback,
        _ if other.rank == WEAK => Demotion::Aside,
        _ if catalog.card(&other.card).is_some_and(|c| c.last) => Demotion::Password,
        _ if other.rank == PASSWORD_SHAPE => Demotion::Shape,
        _ if layer(other) > layer(first) && layer(first).is_some() => Demotion::Later,
        _ if said(other) => Demotion::Same,
        _ if other.because.iter().any(|f| first.because.contains(f)) => Demotion::Situation,
        _ => Demotion::General,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check::CheckId;
    use crate::model::finding::{Finding, FindingKind};

    fn cause(card: &str, name: &str, rank: u32, because: Vec<Finding>) -> Cause {
        Cause { card: card.to_owned(), cause: name.to_owned(), rank, because, left_out: Vec::new() }
    }

    fn at(check: CheckId, words: &str) -> Finding {
        let mut finding = Finding::new(FindingKind::ImapAuthRefused, Some(check));
        finding.words = words.to_owned();
        finding
    }

    #[test]
    fn each_place_behind_the_first_has_its_reason() {
        let catalog = Catalog::embedded().unwrap();
        let fallback = catalog.cards().find(|c| c.fallback).unwrap().id.clone();
        let last = catalog.cards().find(|c| c.last).unwrap().id.clone();
        let said = at(CheckId::ImapAuth, "NO no");
        let first = cause("a", "a", 620, vec![said.clone()]);
        let tls = cause("t", "t", 400, vec![at(CheckId::ImapTls, "")]);
        let past = Finding { overtaken: true, ..said.clone() };
        let cases = [
            (Demotion::Past, &first, cause("b", "b", 1620, vec![past])),
            (Demotion::Fallback, &first, cause(&fallback, "b", 1955, vec![said.clone()])),
            (Demotion::Aside, &first, cause("b", "b", WEAK, vec![at(CheckId::Mx, "")])),
            (Demotion::Password, &first, cause(&last, "b", 900, vec![said.clone()])),
            (Demotion::Shape, &first, cause("b", "b", PASSWORD_SHAPE, vec![at(CheckId::Password, "")])),
            (Demotion::Later, &tls, cause("b", "b", 620, vec![said.clone()])),
            (Demotion::Same, &first, cause("b", "b", 660, vec![said])),
            (Demotion::Situation, &tls, cause("b", "b", 420, vec![at(CheckId::ImapTls, "")])),
            (Demotion::General, &first, cause("b", "b", 660, vec![at(CheckId::ImapAuth, "BAD what")])),
        ];
        for (why, first, other) in cases {
            assert_eq!(demotion(first, &other, &catalog), why, "{other:?}");
        }
    }
}
