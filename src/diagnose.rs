//! Evidence → Findings → ranked Causes: pure. A check whose ground failed is skipped, not blamed.

mod compare;
mod condition;
mod demotion;
mod name;
mod observe;
mod rank;
mod settings;
mod situation;

pub use compare::{Changes, compare};
pub use demotion::{Demotion, demotion};

pub use observe::{findings, sign_in_findings};
pub use rank::{rank, rank_in};
pub use settings::{ServerSettings, Settings, settings_that_work};
pub use situation::situation;

use crate::catalog::Catalog;
use crate::model::account::{Protocol, Source};
use crate::model::api::{ApiOutcome, ApiSeen};
use crate::model::card::{Cause, Diagnosis};
use crate::model::check::{CheckId, Layer, Target};
use crate::model::evidence::{AuthOutcome, AuthSeen, Broken, Evidence, MxSeen, Seen, Status};
use crate::model::finding::{Finding, FindingKind};
use crate::plan::Plan;

/// What a run came to.
pub fn diagnose(plan: &Plan, evidence: &[Evidence], catalog: &Catalog) -> Diagnosis {
    let found = findings(plan, evidence, catalog);
    let provider = plan.provider.as_ref().and_then(|id| catalog.provider(id.as_str()));
    let situation = situation(plan, evidence, &found, catalog);
    let mut diagnosis = rank_in(&found, &situation, provider, catalog);
    let failed = |e: &&Evidence| failed(e, evidence, plan) && is_proven(e, &found);
    let failed: Vec<CheckId> = evidence.iter().filter(failed).map(|e| e.check).collect();
    let stopped = evidence.iter().any(|e| matches!(e.seen, Seen::Stopped | Seen::Interrupted(_)));
    diagnosis.healthy = failed.is_empty() && !stopped;
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
        weaken(&mut diagnosis.causes, evidence, plan);
    }
    let explained = |check: &CheckId| {
        diagnosis.causes.iter().any(|c| {
            c.because.iter().any(|f| f.check == Some(*check)) && catalog.card(&c.card).is_some_and(|c| !c.fallback)
        })
    };
    diagnosis.unexplained = failed.into_iter().filter(|c| !explained(c)).collect();
    diagnosis.by_check = evidence
        .iter()
        .filter_map(|one| {
            let within = found.iter().find(|f| f.check == Some(one.check)).cloned();
            Some((one.check, within.or_else(|| shown_by(one, plan, catalog))?))
        })
        .collect();
    diagnosis
}

/// What a check shows by itself, as long as the others are not known.
pub fn shown_by(one: &Evidence, plan: &Plan, catalog: &Catalog) -> Option<Finding> {
    findings(plan, std::slice::from_ref(one), catalog).into_iter().find(|f| f.check == Some(one.check))
}

/// What a run comes to if the sign-in that it still waits for is never answered: to be shown as provisional, since mail
/// programs wait longer than a person does. It changes where the answer comes.
pub fn diagnose_waiting(plan: &Plan, evidence: &[Evidence], waits_for: CheckId, catalog: &Catalog) -> Diagnosis {
    let silent = AuthSeen { outcome: AuthOutcome::Broken(Broken::TimedOut), mechanism: None, untagged: Vec::new() };
    let known = |check: &&crate::model::check::Check| !evidence.iter().any(|e| e.check == check.id);
    let rest = plan.checks.iter().filter(known).map(|check| {
        let not_run = Seen::NotRun { because: waits_for };
        let seen = if check.id == waits_for { Seen::Auth(silent.clone()) } else { not_run };
        Evidence { check: check.id, elapsed: std::time::Duration::ZERO, seen, wire: Vec::new() }
    });
    let all: Vec<Evidence> = evidence.iter().cloned().chain(rest).collect();
    diagnose(plan, &all, catalog)
}

/// An odd-looking password that was accepted was right, and a mailbox that can be signed in to
/// connects, wherever the domain's mail goes and whoever's account opens it.
fn failed(one: &Evidence, all: &[Evidence], plan: &Plan) -> bool {
    let settled = match one.check {
        CheckId::Password
        | CheckId::Mx
        | CheckId::MicrosoftTenant
        | CheckId::MicrosoftMailbox
        | CheckId::Autodiscover => signed_in(all),
        CheckId::GraphAccount | CheckId::GmailAccount => {
            matches!(one.seen, Seen::Api(ApiSeen { outcome: ApiOutcome::Account(_), .. })) && opened_by_token(all, plan)
        }
        _ => false,
    };
    one.seen.status() == Status::Failed && !settled
}

/// What Microsoft told counts only where nothing else speaks against it: then there is a finding.
fn is_proven(one: &Evidence, found: &[Finding]) -> bool {
    !matches!(one.seen, Seen::Microsoft(_)) || found.iter().any(|f| f.check == Some(one.check))
}

/// The IMAP server let the token into the mailbox of this very address, whosever the token is.
fn opened_by_token(all: &[Evidence], plan: &Plan) -> bool {
    let by_token = |seen: &Seen| match seen {
        Seen::Auth(auth) => {
            let token = matches!(auth.mechanism.as_deref(), Some("XOAUTH2" | "OAUTHBEARER"));
            token && matches!(auth.outcome, AuthOutcome::Accepted(_))
        }
        _ => false,
    };
    let named = plan.imap_username.eq_ignore_ascii_case(&plan.address.to_wire());
    named && all.iter().any(|e| e.check == CheckId::ImapAuth && by_token(&e.seen))
}

fn signed_in(all: &[Evidence]) -> bool {
    all.iter().any(|e| matches!(&e.seen, Seen::Auth(a) if matches!(a.outcome, AuthOutcome::Accepted(_))))
}

/// The mail server was reached. Then a resolver's trouble with the domain did not keep anybody from
/// it; nor did the domain itself, where the person named the server.
fn beside_the_point(mx: &Seen, all: &[Evidence], plan: &Plan) -> bool {
    let reached = all.iter().any(|e| e.check == CheckId::ImapTcp && e.seen.status() == Status::Ok);
    let named = plan.endpoint(Protocol::Imap).is_some_and(|e| e.source == Source::Entered);
    reached && (named || matches!(mx, Seen::Mx(MxSeen::Failed(_))))
}

/// Causes that speak of what is beside the point, of a server that we only guessed beside one that is
/// known, or of an interface that was not asked, stand behind those that speak of the mailbox.
fn weaken(causes: &mut [Cause], evidence: &[Evidence], plan: &Plan) {
    let guessed = |check: CheckId| {
        let source = |id: CheckId| match plan.check(id).map(|c| &c.target) {
            Some(Target::Server(endpoint)) => Some(endpoint.source),
            _ => None,
        };
        let known = [Protocol::Imap, Protocol::Smtp]
            .into_iter()
            .any(|p| plan.endpoint(p).is_some_and(|e| e.source != Source::Guess));
        check.layer() <= Layer::Tcp && source(check) == Some(Source::Guess) && known
    };
    let aside = |check: CheckId| {
        let mx = evidence.iter().find(|e| e.check == CheckId::Mx);
        let failed = mx.is_some_and(|e| e.seen.status() == Status::Failed);
        check == CheckId::Mx
            && failed
            && mx.is_some_and(|e| signed_in(evidence) || beside_the_point(&e.seen, evidence, plan))
    };
    let unasked = |check: CheckId| evidence.iter().any(|e| e.check == check && matches!(e.seen, Seen::NotAsked));
    let weak = |check: CheckId| guessed(check) || aside(check) || unasked(check);
    for cause in causes.iter_mut() {
        if cause.because.iter().all(|f| f.check.is_some_and(weak)) {
            cause.rank = cause.rank.max(rank::WEAK);
        }
    }
    causes.sort_by_key(|cause| cause.rank);
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
