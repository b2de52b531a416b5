//! What an HTTP interface answered → findings.

use super::Subject;
use super::time::clock;
use crate::catalog::Catalog;
use crate::diagnose::opened_by_token;
use crate::model::api::{ApiAccount, ApiOutcome, ApiRefusal, ApiSeen, Relation};
use crate::model::check::CheckId;
use crate::model::evidence::{AuthOutcome, Evidence, MxSeen, Seen};
use crate::model::finding::{Finding, FindingKind as K};
use crate::plan::Plan;
use crate::text::read;

/// What the rest of the run knows.
pub(super) struct Around<'a> {
    pub(super) plan: &'a Plan,
    pub(super) evidence: &'a [Evidence],
    pub(super) catalog: &'a Catalog,
}

pub(super) fn api(at: &Subject, seen: &ApiSeen, around: &Around<'_>, found: &mut Vec<Finding>) {
    match &seen.outcome {
        ApiOutcome::Account(account) => found.extend(account_findings(at, account, around)),
        ApiOutcome::Folder { .. } | ApiOutcome::Labels { .. } => {}
        ApiOutcome::Refused(refusal) => found.extend(refused(at, seen, refusal, around)),
        ApiOutcome::Broken(fault) => found.push(at.finding(K::ApiUnreachable).fact("fault", fault.as_str())),
    }
    // Every answer tells the same time: the first one is enough.
    if !found.iter().any(|f| f.kind == K::ClockOff) {
        found.extend(seen.clock_ahead.and_then(|ahead| clock(at.finding(K::ClockOff), ahead)));
    }
}

fn account_findings(at: &Subject, account: &ApiAccount, around: &Around<'_>) -> Vec<Finding> {
    let finding = |kind| at.finding(kind).fact("address", &around.plan.address);
    let shown = |name: &Option<String>| name.clone().unwrap_or_default();
    let mut found = Vec::new();
    match account.relation {
        Relation::Same | Relation::Unknown => {}
        Relation::Other => {
            let actual = account.primary.clone().or_else(|| account.sign_in_name.clone()).unwrap_or_default();
            let kind = another_s(at, account, around).unwrap_or(K::SignedInAsOther);
            found.push(finding(kind).fact("actual_address", actual));
        }
        Relation::Alias => found.push(finding(K::AddressIsAlias).fact("primary", shown(&account.primary))),
        Relation::OtherSignInName => {
            found.push(finding(K::AddressIsNotSignInName).fact("sign_in_name", shown(&account.sign_in_name)));
        }
    }
    found
}

fn signed_in_by_imap(evidence: &[Evidence]) -> bool {
    let accepted = |seen: &Seen| matches!(seen, Seen::Auth(a) if matches!(a.outcome, AuthOutcome::Accepted(_)));
    evidence.iter().any(|e| e.check == CheckId::ImapAuth && accepted(&e.seen))
}

/// Whether an account is meant to open the mailbox of another: it did, or the person gave its own
/// name for the sign-in and another address for the mailbox. Gmail does not say which further
/// addresses an account has, so there the address may as well be one of those.
fn another_s(at: &Subject, account: &ApiAccount, around: &Around<'_>) -> Option<K> {
    let plan = around.plan;
    if opened_by_token(around.evidence, plan) {
        return Some(K::SharedMailboxOpened);
    }
    if at.check != CheckId::GraphAccount {
        return None;
    }
    let typed = |name: &Option<String>| name.as_ref().is_some_and(|n| n.eq_ignore_ascii_case(&plan.imap_username));
    let own_name = typed(&account.primary) || typed(&account.sign_in_name);
    // With the account's own name the server opens the account's own mailbox.
    let opened = signed_in_by_imap(around.evidence);
    own_name.then_some(if opened { K::SharedMailboxOwn } else { K::SharedMailbox })
}

fn refused(at: &Subject, seen: &ApiSeen, refusal: &ApiRefusal, around: &Around<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if !seen.missing_scopes.is_empty() {
        found.push(at.finding(K::OAuthScopeMissing).fact("missing", seen.missing_scopes.join(" ")));
    }
    let no_rest = refusal.code.as_deref().is_some_and(is_rest_refusal);
    let mut finding = at.finding(if no_rest { K::RestApiRefused } else { K::ApiRefused });
    finding = finding
        .fact("api", seen.api.as_str())
        .fact("status", refusal.status)
        .fact("stage", "graph")
        .fact("with", "token");
    if no_rest {
        let (place, mx) = place(around.evidence, around.catalog);
        finding = finding.fact("place", place).fact("mx", mx).fact("domain", &around.plan.address.domain_shown);
        // Where the mailbox is meant to be elsewhere, nobody misses a plan.
        let meant_here = matches!(place, "moving" | "unknown");
        if meant_here && account_of(around.evidence).is_some_and(|a| a.mail_plan == Some(false)) {
            found.push(at.finding(K::MailPlanMissing).fact("address", &around.plan.address));
        }
    }
    finding = finding.quoting(read(&refusal.text));
    for code in [Some(refusal.status.to_string()), refusal.code.as_ref().map(|c| c.to_ascii_uppercase())] {
        finding.codes.extend(code.filter(|c| !finding.codes.contains(c)));
    }
    found.push(finding);
    found
}

/// `MailboxNotEnabledForRESTAPI`, `MailboxNotSupportedForRESTAPI`, and the same with `Error` in front.
fn is_rest_refusal(code: &str) -> bool {
    let code = code.to_ascii_lowercase();
    code.contains("mailboxnot") && code.contains("forrest")
}

fn account_of(evidence: &[Evidence]) -> Option<&ApiAccount> {
    evidence.iter().find_map(|e| match &e.seen {
        Seen::Api(ApiSeen { outcome: ApiOutcome::Account(account), .. }) => Some(account),
        _ => None,
    })
}

/// Where the mailbox seems to be, and the domain's first mail exchanger. The interface says only
/// that the mailbox is not in the cloud (not made yet, soft-deleted, moving, or on the organisation's
/// own servers); what the directory and the MX say tells which is likely.
fn place(evidence: &[Evidence], catalog: &Catalog) -> (&'static str, String) {
    let mx = evidence.iter().find_map(|e| match &e.seen {
        Seen::Mx(MxSeen::Found { records }) => Some(records),
        _ => None,
    });
    let exchange = mx.and_then(|records| records.first()).map(|r| r.exchange.clone()).unwrap_or_default();
    let family = mx.and_then(|records| catalog.provider_by_records(records)?.family.clone());
    let own_directory = account_of(evidence).and_then(|a| a.on_premises) == Some(true);
    let place = match (own_directory, mx, family.as_deref()) {
        (true, ..) => "own_servers",
        (false, None, _) => "unknown",
        (false, Some(_), Some("microsoft")) => "moving",
        (false, Some(_), _) => "elsewhere",
    };
    (place, exchange)
}
