//! Evidence → Findings → ranked Causes: pure. A check whose ground failed is skipped, not blamed.

mod observe;
mod rank;

pub use observe::findings;
pub use rank::rank;

use crate::catalog::Catalog;
use crate::model::card::Diagnosis;
use crate::model::check::CheckId;
use crate::model::evidence::{AuthOutcome, Evidence, Seen, Status};
use crate::model::finding::FindingKind;
use crate::plan::Plan;

/// What a run came to.
pub fn diagnose(plan: &Plan, evidence: &[Evidence], catalog: &Catalog) -> Diagnosis {
    let found = findings(plan, evidence, catalog);
    let provider = plan.provider.as_ref().and_then(|id| catalog.provider(id.as_str()));
    let mut diagnosis = rank(&found, provider, catalog);
    let failed: Vec<CheckId> = evidence.iter().filter(|e| failed(e, evidence)).map(|e| e.check).collect();
    let stopped = evidence.iter().any(|e| matches!(e.seen, Seen::Stopped));
    diagnosis.healthy = failed.is_empty() && !stopped && !found.iter().any(|f| f.kind == FindingKind::ServerProduct);
    if diagnosis.healthy {
        // What a run that passed has to say beside "everything works" is a remark, not a cause.
        let (works, remarks) = std::mem::take(&mut diagnosis.causes)
            .into_iter()
            .partition(|c| c.because.iter().any(|f| is_healthy(f.kind)));
        diagnosis.causes = works;
        diagnosis.notes.extend::<Vec<_>>(remarks);
    } else {
        // "Everything works" beside a cause would take it back.
        diagnosis.causes.retain(|c| !c.because.iter().any(|f| is_healthy(f.kind)));
    }
    let explained = |check: &CheckId| {
        diagnosis.causes.iter().any(|c| {
            c.because.iter().any(|f| f.check == Some(*check)) && catalog.card(&c.card).is_some_and(|c| !c.fallback)
        })
    };
    diagnosis.unexplained = failed.into_iter().filter(|c| !explained(c)).collect();
    diagnosis
}

/// An odd-looking password that was accepted was right.
fn failed(one: &Evidence, all: &[Evidence]) -> bool {
    one.seen.status() == Status::Failed && !(one.check == CheckId::Password && signed_in(all))
}

fn signed_in(all: &[Evidence]) -> bool {
    all.iter().any(|e| matches!(&e.seen, Seen::Auth(a) if matches!(a.outcome, AuthOutcome::Accepted(_))))
}

fn is_healthy(kind: FindingKind) -> bool {
    matches!(kind, FindingKind::Healthy | FindingKind::HealthyWithoutSignIn)
}

/// A moment (seconds since 1970-01-01 UTC) as an ISO date, which the locale writes as its readers do.
pub fn iso_date(unix: i64) -> String {
    time::OffsetDateTime::from_unix_timestamp(unix)
        .map(|t| format!("{:04}-{:02}-{:02}", t.year(), u8::from(t.month()), t.day()))
        .unwrap_or_default()
}
