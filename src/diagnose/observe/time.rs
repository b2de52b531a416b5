//! Is it the certificate that is out of date, or this computer's clock? Only what tells the time
//! decides: a server's date, an authority that issues nothing in advance, and the age of what this
//! program itself knows.

use super::Subject;
use crate::catalog::Catalog;
use crate::diagnose::iso_date;
use crate::model::evidence::{Evidence, Seen};
use crate::model::finding::{Finding, FindingKind as K};
use crate::model::tls::{CertFault, TlsSeen};

/// Kerberos and with it many token services let a clock be off by five minutes.
const CLOCK_MAY_BE_OFF: i64 = 300;
pub(super) const DAY: i64 = 86_400;
/// A clock that lost its time begins years ago; a date in a file may be off by less.
const LONG: i64 = 365 * DAY;
/// By so much the day of a fact may be ahead of a clock that is right.
const IN_ADVANCE: i64 = 31 * DAY;

/// The clock, where it is off by more than services let pass.
pub(super) fn clock(finding: Finding, ahead: i64) -> Option<Finding> {
    let way = if ahead > 0 { "ahead" } else { "behind" };
    let unit = if ahead.abs() < 2 * DAY { "minutes" } else { "days" };
    let finding = finding.fact("minutes", ahead.abs() / 60).fact("days", ahead.abs() / DAY);
    (ahead.abs() > CLOCK_MAY_BE_OFF).then(|| finding.fact("way", way).fact("unit", unit).fact("told_by", "server"))
}

/// What the run and this program know of the time.
pub(super) struct Time {
    /// Seconds by which the clock is ahead, by every server that told the time.
    told: Vec<i64>,
    /// The day of the newest fact that is embedded in this program.
    newest: Option<i64>,
}

impl Time {
    pub(super) fn new(evidence: &[Evidence], catalog: &Catalog) -> Self {
        let told = evidence.iter().flat_map(|e| told(&e.seen)).collect();
        Time { told, newest: catalog.verified_on().and_then(day) }
    }

    /// The clock in place of the certificate, where it explains every date that seemed wrong.
    pub(super) fn explains(&self, at: &Subject, seen: &TlsSeen) -> Option<Finding> {
        let now = seen.judged_at?;
        let dates: Vec<&CertFault> = seen.faults.iter().filter(|f| is_date(f)).collect();
        // A clock with which somebody agrees is right.
        if dates.is_empty() || self.told.iter().any(|ahead| ahead.abs() <= CLOCK_MAY_BE_OFF) {
            return None;
        }
        // One that tells a day before this program was made is itself wrong.
        let lost = |there: i64| self.newest.is_some_and(|newest| there < newest - IN_ADVANCE);
        let fits = |ahead: &&i64| !lost(now - **ahead) && dates.iter().all(|f| holds(f, now - **ahead));
        if let Some(ahead) = self.told.iter().find(fits) {
            return clock(at.finding(K::ClockOff), *ahead);
        }
        let newest = self.newest.filter(|newest| *newest > now + LONG)?;
        let not_yet = |f: &&CertFault| matches!(f, CertFault::NotYetValid { .. });
        let finding = at.finding(K::ClockOff).fact("told_by", "data").fact("way", "behind");
        dates.iter().all(not_yet).then(|| finding.fact("today", iso_date(now)).fact("since", iso_date(newest)))
    }
}

fn told(seen: &Seen) -> Vec<i64> {
    match seen {
        // Port 80 may be answered by another: only the host's own page counts.
        Seen::Tcp(tcp) => tcp.web.iter().filter(|w| w.status == 200).filter_map(|w| w.clock_ahead).collect(),
        Seen::Tls(tls) => tls.clock_ahead.into_iter().collect(),
        Seen::Session(session) => session.clock_ahead.into_iter().collect(),
        Seen::Api(api) => api.clock_ahead.into_iter().collect(),
        _ => Vec::new(),
    }
}

pub(super) fn is_date(fault: &CertFault) -> bool {
    matches!(fault, CertFault::Expired { .. } | CertFault::NotYetValid { .. })
}

/// At this time it would not be a fault.
fn holds(fault: &CertFault, at: i64) -> bool {
    match fault {
        CertFault::Expired { not_after, .. } => at <= *not_after,
        CertFault::NotYetValid { not_before, .. } => at >= *not_before,
        _ => true,
    }
}

/// The beginning of an ISO day.
fn day(text: &str) -> Option<i64> {
    let day = time::Date::parse(text, time::macros::format_description!("[year]-[month]-[day]")).ok()?;
    Some(day.midnight().assume_utc().unix_timestamp())
}
