//! Two runs of one mailbox: what the fix changed.

use crate::model::card::Diagnosis;
use crate::model::check::CheckId;
use crate::model::evidence::{Evidence, Status};

/// What changed from one run to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Checks that failed before and pass now.
    pub mended: Vec<CheckId>,
    /// Checks that passed before and fail now.
    pub broken: Vec<CheckId>,
    /// Checks that nothing was known of before, since what they stand on failed, and that pass now.
    pub reached: Vec<CheckId>,
    /// Cards of causes that are there no more.
    pub gone: Vec<String>,
    /// Cards of causes that were not there before.
    pub new: Vec<String>,
}

impl Changes {
    /// Nothing changed.
    pub fn is_empty(&self) -> bool {
        *self == Changes::default()
    }
}

/// What changed from the run before (what it saw and what came of it) to this one. A check that did
/// not run says nothing of itself, and the card "everything works" is no cause.
pub fn compare(before: (&[Evidence], &Diagnosis), now: (&[Evidence], &Diagnosis)) -> Changes {
    let status = |evidence: &[Evidence], id: CheckId| evidence.iter().find(|e| e.check == id).map(|e| e.seen.status());
    let turned = |from: Status, to: Status| -> Vec<CheckId> {
        let as_wanted = |id: &CheckId| status(before.0, *id) == Some(from) && status(now.0, *id) == Some(to);
        CheckId::ALL.iter().copied().filter(as_wanted).collect()
    };
    let cards = |found: &Diagnosis| -> Vec<String> {
        found.causes.iter().filter(|c| !c.is_none()).map(|c| c.card.clone()).collect()
    };
    let without = |all: &[String], others: &[String]| -> Vec<String> {
        all.iter().filter(|card| !others.contains(card)).cloned().collect()
    };
    let (earlier, later) = (cards(before.1), cards(now.1));
    Changes {
        mended: turned(Status::Failed, Status::Ok),
        broken: turned(Status::Ok, Status::Failed),
        reached: turned(Status::NotRun, Status::Ok),
        gone: without(&earlier, &later),
        new: without(&later, &earlier),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::model::card::Cause;
    use crate::model::evidence::{AddressFault, HostSeen, Seen};

    fn saw(check: CheckId, seen: Seen) -> Evidence {
        Evidence { check, elapsed: Duration::ZERO, seen, wire: Vec::new() }
    }

    fn came(cards: &[(&str, &str)]) -> Diagnosis {
        let cause = |(card, cause): &(&str, &str)| Cause {
            card: (*card).to_owned(),
            cause: (*cause).to_owned(),
            rank: 0,
            because: Vec::new(),
            left_out: Vec::new(),
        };
        Diagnosis {
            healthy: false,
            causes: cards.iter().map(cause).collect(),
            notes: Vec::new(),
            unexplained: Vec::new(),
            by_check: Default::default(),
        }
    }

    #[test]
    fn before_and_after_a_fix() {
        let failed = Seen::Address(Some(AddressFault::Blank));
        let ok = Seen::Address(None);
        let skipped = Seen::NotRun { because: CheckId::ImapHost };
        let host = Seen::Host(HostSeen::Found { addresses: Vec::new() });
        let before = [
            saw(CheckId::Address, failed.clone()),
            saw(CheckId::ImapHost, skipped.clone()),
            saw(CheckId::SmtpHost, host.clone()),
            saw(CheckId::Mx, skipped),
        ];
        let after = [
            saw(CheckId::Address, ok),
            saw(CheckId::ImapHost, host),
            saw(CheckId::SmtpHost, failed),
            saw(CheckId::Mx, Seen::Stopped),
        ];
        let (was, is) = (came(&[("imap_off", "a"), ("full", "b")]), came(&[("full", "b"), ("vpn", "c")]));
        let changes = compare((&before, &was), (&after, &is));
        assert_eq!(changes.mended, [CheckId::Address]);
        assert_eq!(changes.broken, [CheckId::SmtpHost]);
        assert_eq!(changes.reached, [CheckId::ImapHost]);
        assert_eq!(changes.gone, ["imap_off"]);
        assert_eq!(changes.new, ["vpn"]);
        assert!(compare((&after, &is), (&after, &is)).is_empty());
        let well = came(&[("healthy", "none")]);
        let changes = compare((&after, &is), (&after, &well));
        assert_eq!((changes.gone.len(), changes.new.len()), (2, 0), "that everything works is no cause");
    }
}
