//! Sign-in evidence → findings, so that the same cards speak of it.

use super::time::clock;
use crate::local::same_mailbox;
use crate::model::account::Address;
use crate::model::api::{ApiOutcome, Relation};
use crate::model::check::CheckId;
use crate::model::evidence::{Evidence, Seen};
use crate::model::finding::{Finding, FindingKind as K};
use crate::model::sign_in::{Refusal, SignInOutcome, SignInSeen};
use crate::plan::Plan;
use crate::text::read;

/// Entra: neither the person nor an administrator has allowed this.
const NO_CONSENT: &str = "AADSTS65001";

/// Says what a sign-in showed; nothing where all is well. `address`: the mailbox it was for.
pub fn sign_in(seen: &SignInSeen, address: Option<&Address>) -> Vec<Finding> {
    let mut found = outcome(seen, &seen.outcome, address);
    let off = || finding(K::ClockOff).fact("host", &seen.host);
    found.extend(seen.clock_ahead.and_then(|ahead| clock(off(), ahead)));
    found
}

/// Says why the HTTP interface is not asked, as findings of its first check: they stand behind what is seen of mail. A
/// sign-in by a code asked for mail only, so that the missing consent says nothing.
pub(super) fn no_api(seen: &SignInSeen, plan: &Plan) -> Vec<Finding> {
    let first = [CheckId::GraphAccount, CheckId::GmailAccount].into_iter().find(|id| plan.check(*id).is_some());
    let mut found = seen.no_api.as_ref().map(|why| outcome(seen, why, None)).unwrap_or_default();
    found.retain(|f| !f.codes.iter().any(|code| code == NO_CONSENT));
    for one in &mut found {
        one.check = first;
    }
    found
}

/// Takes back what the run says too, or knows better: an account may have further addresses than the one that the
/// sign-in names, and only the HTTP interface lists them; and a sign-in that belongs to somebody else is no mistake
/// where the server opened this mailbox with it.
pub(super) fn settle(found: &mut Vec<Finding>, evidence: &[Evidence], plan: &Plan) {
    let (own, others): (Vec<_>, Vec<_>) =
        std::mem::take(found).into_iter().partition(|f| f.check == Some(CheckId::SignIn));
    let listed = evidence.iter().any(|e| matches!(&e.seen, Seen::Api(a) if whose(&a.outcome)));
    let news = own.into_iter().filter(|one| {
        let said = others.iter().any(|other| other.kind == one.kind);
        !(said || one.kind == K::SignedInAsOther && listed)
    });
    let opened = super::super::opened_by_token(evidence, plan);
    let known = |mut one: Finding| {
        if one.kind == K::SignedInAsOther && opened {
            one.kind = K::SharedMailboxOpened;
        }
        one
    };
    let news: Vec<Finding> = news.map(known).collect();
    found.extend(others);
    found.extend(news);
}

fn whose(outcome: &ApiOutcome) -> bool {
    matches!(outcome, ApiOutcome::Account(account) if account.relation != Relation::Unknown)
}

fn finding(kind: K) -> Finding {
    Finding::new(kind, Some(CheckId::SignIn)).fact("stage", "oauth")
}

fn outcome(seen: &SignInSeen, outcome: &SignInOutcome, address: Option<&Address>) -> Vec<Finding> {
    let one = match outcome {
        SignInOutcome::SignedIn { missing, who } => return signed_in(missing, who, address),
        SignInOutcome::Refused(refusal) => refused(seen, refusal),
        SignInOutcome::NoClient => finding(K::OAuthNoClient),
        SignInOutcome::NobodyCame { waited } => finding(K::OAuthNoAnswer).fact("minutes", minutes(waited)),
        SignInOutcome::CodeExpired { waited } => finding(K::OAuthCodeExpired).fact("minutes", minutes(waited)),
        SignInOutcome::WrongIssuer { wanted, got } => {
            finding(K::OAuthWrongIssuer).fact("wanted", wanted).fact("got", got)
        }
        SignInOutcome::NoPort { tried } => {
            let ports: Vec<String> = tried.iter().map(u16::to_string).collect();
            finding(K::OAuthNoPort).fact("port", ports.join(", "))
        }
        SignInOutcome::BadAddress(address) => {
            finding(K::OAuthUnreachable).fact("host", address).fact("fault", "bad_address")
        }
        SignInOutcome::Unreachable { host, fault } => {
            finding(K::OAuthUnreachable).fact("host", host).fact("fault", fault.as_str())
        }
        SignInOutcome::Unreadable { host, status, text } => {
            let fault = if *status >= 500 { "server_error" } else { "unreadable" };
            let one = finding(K::OAuthUnreachable).fact("host", host).fact("fault", fault);
            one.quoting(read(text))
        }
    };
    vec![one]
}

fn signed_in(missing: &[String], who: &[String], address: Option<&Address>) -> Vec<Finding> {
    let mut found = Vec::new();
    if !missing.is_empty() {
        found.push(finding(K::OAuthScopeMissing).fact("missing", missing.join(" ")));
    }
    if let (Some(address), Some(actual)) = (address, who.first()) {
        let wanted = address.to_wire();
        if !who.iter().any(|who| same_mailbox(who, &wanted)) {
            found.push(finding(K::SignedInAsOther).fact("address", address).fact("actual_address", actual));
        }
    }
    found
}

fn refused(seen: &SignInSeen, refusal: &Refusal) -> Finding {
    let mut one = finding(K::OAuthRefused).fact("host", &refusal.host).fact("during", refusal.during.as_str());
    if let Some(id) = &seen.client_id {
        one = one.fact("client_id", id);
    }
    if let Some(page) = &seen.approve_page {
        one = one.fact("approve_page", page);
    }
    let mut one = one.quoting(read(&refusal.text));
    let code = refusal.error.to_ascii_uppercase();
    if !one.codes.contains(&code) {
        one.codes.push(code);
    }
    one
}

fn minutes(waited: &std::time::Duration) -> u64 {
    waited.as_secs().div_ceil(60)
}
