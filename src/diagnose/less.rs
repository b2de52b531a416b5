//! Why another cause stands behind the first one.

use super::rank::{PASSWORD_SHAPE, WEAK};
use crate::catalog::Catalog;
use crate::model::card::Cause;
use crate::model::check::Layer;

/// What makes a cause less likely than the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Less {
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

impl Less {
    /// Every reason there is.
    pub const ALL: [Less; 9] = [
        Less::Past,
        Less::Fallback,
        Less::Aside,
        Less::Password,
        Less::Shape,
        Less::Later,
        Less::Same,
        Less::Situation,
        Less::General,
    ];

    /// The message that says so.
    pub fn message(self) -> &'static str {
        match self {
            Less::Past => "less-past",
            Less::Fallback => "less-fallback",
            Less::Aside => "less-aside",
            Less::Password => "less-password",
            Less::Shape => "less-shape",
            Less::Later => "less-later",
            Less::Same => "less-same",
            Less::Situation => "less-situation",
            Less::General => "less-general",
        }
    }
}

/// Why `other` stands behind `first`, by the same values that put them in this order ([`super::rank`]).
pub fn less(first: &Cause, other: &Cause, catalog: &Catalog) -> Less {
    let fallback = |cause: &Cause| catalog.card(&cause.card).is_some_and(|c| c.fallback);
    let layer = |cause: &Cause| -> Option<Layer> { cause.because.iter().filter_map(|f| Some(f.check?.layer())).min() };
    let said = |cause: &Cause| cause.because.iter().any(|f| !f.words.is_empty() && first.because.contains(f));
    match other {
        _ if !other.because.is_empty() && other.because.iter().all(|f| f.overtaken) => Less::Past,
        _ if fallback(other) => Less::Fallback,
        _ if other.rank == WEAK => Less::Aside,
        _ if catalog.card(&other.card).is_some_and(|c| c.last) => Less::Password,
        _ if other.rank == PASSWORD_SHAPE => Less::Shape,
        _ if layer(other) > layer(first) && layer(first).is_some() => Less::Later,
        _ if said(other) => Less::Same,
        _ if other.because.iter().any(|f| first.because.contains(f)) => Less::Situation,
        _ => Less::General,
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
            (Less::Past, &first, cause("b", "b", 1620, vec![past])),
            (Less::Fallback, &first, cause(&fallback, "b", 1955, vec![said.clone()])),
            (Less::Aside, &first, cause("b", "b", WEAK, vec![at(CheckId::Mx, "")])),
            (Less::Password, &first, cause(&last, "b", 900, vec![said.clone()])),
            (Less::Shape, &first, cause("b", "b", PASSWORD_SHAPE, vec![at(CheckId::Password, "")])),
            (Less::Later, &tls, cause("b", "b", 620, vec![said.clone()])),
            (Less::Same, &first, cause("b", "b", 660, vec![said])),
            (Less::Situation, &tls, cause("b", "b", 420, vec![at(CheckId::ImapTls, "")])),
            (Less::General, &first, cause("b", "b", 660, vec![at(CheckId::ImapAuth, "BAD what")])),
        ];
        for (why, first, other) in cases {
            assert_eq!(less(first, &other, &catalog), why, "{other:?}");
        }
    }
}
