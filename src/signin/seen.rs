//! How a sign-in ended, as evidence: without its tokens.

use super::{End, Outcome, Request};
use crate::model::oauth::Tokens;
use crate::model::sign_in::{SignInOutcome, SignInSeen};

impl Request {
    /// Describes how this sign-in ended.
    pub fn seen(&self, end: &End) -> SignInSeen {
        self.seen_as(self::outcome(&end.outcome), end.clock_ahead)
    }

    /// Describes a sign-in that brought these tokens.
    pub(super) fn seen_with(&self, tokens: &Tokens, clock_ahead: Option<i64>) -> SignInSeen {
        self.seen_as(signed_in(tokens), clock_ahead)
    }

    fn seen_as(&self, outcome: SignInOutcome, clock_ahead: Option<i64>) -> SignInSeen {
        let id = &self.client.id;
        let approve = |page: &String| self.url(page).replace("{client_id}", &escaped(id));
        SignInSeen {
            outcome,
            no_api: None,
            host: super::token::host_of(&self.url(&self.server.token)),
            client_id: Some(id.clone()),
            approve_page: self.server.approve_page.as_ref().map(approve),
            clock_ahead,
        }
    }
}

/// What is kept of an outcome.
pub(super) fn outcome(outcome: &Outcome) -> SignInOutcome {
    match outcome.clone() {
        Outcome::SignedIn(tokens) => signed_in(&tokens),
        Outcome::Refused(refusal) => SignInOutcome::Refused(refusal),
        Outcome::NotOffered | Outcome::NoClient => SignInOutcome::NoClient,
        Outcome::NobodyCame { waited } => SignInOutcome::NobodyCame { waited },
        Outcome::CodeExpired { waited } => SignInOutcome::CodeExpired { waited },
        Outcome::WrongIssuer { wanted, got } => SignInOutcome::WrongIssuer { wanted, got },
        Outcome::NoPort { tried } => SignInOutcome::NoPort { tried },
        Outcome::BadAddress(address) => SignInOutcome::BadAddress(address),
        Outcome::Unreachable { host, fault } => SignInOutcome::Unreachable { host, fault },
        Outcome::Unreadable { host, status, text } => SignInOutcome::Unreadable { host, status, text },
    }
}

fn signed_in(tokens: &Tokens) -> SignInOutcome {
    SignInOutcome::SignedIn { missing: tokens.missing.clone(), who: tokens.who.clone() }
}

fn escaped(text: &str) -> String {
    oauth2::url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
