//! How a sign-in ended → findings, so that the same cards speak of it.

use super::{End, Outcome, Refusal, Request};
use crate::diagnose::clock;
use crate::explain::read;
use crate::local::same_mailbox;
use crate::model::finding::{Finding, FindingKind as K};
use crate::model::oauth::Tokens;

/// What a sign-in that ended says; nothing where all is well.
pub fn findings(request: &Request, end: &End) -> Vec<Finding> {
    let mut found = outcome(request, &end.outcome);
    found.extend(clock_off(request, end.clock_ahead));
    found
}

/// What a sign-in says that could not even begin: there is no such way, or no client id for it.
pub fn not_begun() -> Vec<Finding> {
    vec![finding(K::OAuthNoClient)]
}

/// What tokens say of themselves.
pub(super) fn of_tokens(request: &Request, tokens: &Tokens, clock_ahead: Option<i64>) -> Vec<Finding> {
    let mut found = signed_in(request, tokens);
    found.extend(clock_off(request, clock_ahead));
    found
}

fn clock_off(request: &Request, ahead: Option<i64>) -> Option<Finding> {
    clock(finding(K::ClockOff).fact("host", host(request)), ahead?)
}

fn finding(kind: K) -> Finding {
    Finding::new(kind, None).fact("stage", "oauth")
}

fn host(request: &Request) -> String {
    super::token::host_of(&request.url(&request.server.token))
}

fn outcome(request: &Request, outcome: &Outcome) -> Vec<Finding> {
    let one = match outcome {
        Outcome::SignedIn(tokens) => return signed_in(request, tokens),
        Outcome::Refused(refusal) => refused(request, refusal),
        Outcome::NotOffered | Outcome::NoClient => finding(K::OAuthNoClient),
        Outcome::NobodyCame { waited } => finding(K::OAuthNoAnswer).fact("minutes", minutes(waited)),
        Outcome::CodeExpired { waited } => finding(K::OAuthCodeExpired).fact("minutes", minutes(waited)),
        Outcome::WrongIssuer { wanted, got } => finding(K::OAuthWrongIssuer).fact("wanted", wanted).fact("got", got),
        Outcome::NoPort { tried } => {
            let ports: Vec<String> = tried.iter().map(u16::to_string).collect();
            finding(K::OAuthNoPort).fact("port", ports.join(", "))
        }
        Outcome::BadAddress(address) => finding(K::OAuthUnreachable).fact("host", address).fact("fault", "bad_address"),
        Outcome::Unreachable { host, fault } => {
            finding(K::OAuthUnreachable).fact("host", host).fact("fault", fault.as_str())
        }
        Outcome::Unreadable { host, status, text } => {
            let fault = if *status >= 500 { "server_error" } else { "unreadable" };
            let one = finding(K::OAuthUnreachable).fact("host", host).fact("fault", fault);
            one.quoting(read(text))
        }
    };
    vec![one]
}

fn signed_in(request: &Request, tokens: &Tokens) -> Vec<Finding> {
    let mut found = Vec::new();
    if !tokens.missing.is_empty() {
        found.push(finding(K::OAuthScopeMissing).fact("missing", tokens.missing.join(" ")));
    }
    if let (Some(address), Some(actual)) = (&request.address, tokens.who.first()) {
        let wanted = address.to_wire();
        if !tokens.who.iter().any(|who| same_mailbox(who, &wanted)) {
            found.push(finding(K::SignedInAsOther).fact("address", address).fact("actual_address", actual));
        }
    }
    found
}

fn refused(request: &Request, refusal: &Refusal) -> Finding {
    let mut one = finding(K::OAuthRefused).fact("host", &refusal.host).fact("during", refusal.during.as_str());
    // Whoever approves the program must know which one it is; the id is no secret.
    one = one.fact("client_id", &request.client.id);
    if let Some(page) = &request.server.approve_page {
        one = one.fact("approve_page", request.url(page).replace("{client_id}", &escaped(&request.client.id)));
    }
    let mut one = one.quoting(read(&refusal.text));
    let code = refusal.error.to_ascii_uppercase();
    if !one.codes.contains(&code) {
        one.codes.push(code);
    }
    one
}

fn escaped(text: &str) -> String {
    oauth2::url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn minutes(waited: &std::time::Duration) -> u64 {
    waited.as_secs().div_ceil(60)
}
