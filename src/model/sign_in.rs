//! What a sign-in with OAuth 2.0 showed: evidence like that of every other check, without its tokens.

use serde::{Deserialize, Serialize};
use std::time::Duration;

use super::api::HttpFault;

/// A sign-in at a provider, as it was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInSeen {
    /// How it ended.
    pub outcome: SignInOutcome,
    /// Why there is no token for the provider's HTTP interface, where one was asked for and not given.
    pub no_api: Option<SignInOutcome>,
    /// The host that gives out tokens.
    pub host: String,
    /// Under which name this program asked; no secret, and whoever approves the program must know it.
    pub client_id: Option<String>,
    /// The page where an administrator approves it, where the provider has one.
    pub approve_page: Option<String>,
    /// Seconds by which this computer's clock is ahead of the provider's.
    pub clock_ahead: Option<i64>,
}

impl SignInSeen {
    /// Describes a sign-in that could not even begin: there is no such way, or no client id for it.
    pub fn not_begun() -> Self {
        let outcome = SignInOutcome::NoClient;
        SignInSeen {
            outcome,
            no_api: None,
            host: String::new(),
            client_id: None,
            approve_page: None,
            clock_ahead: None,
        }
    }

    /// True where there are tokens.
    pub fn is_signed_in(&self) -> bool {
        matches!(self.outcome, SignInOutcome::SignedIn { .. })
    }
}

/// How a sign-in ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignInOutcome {
    /// With tokens.
    SignedIn {
        /// What was asked for and not granted.
        missing: Vec<String>,
        /// Who signed in, in the provider's words.
        who: Vec<String>,
    },
    /// The sign-in page or the token endpoint said no, in its own words.
    Refused(Refusal),
    /// No client id is set for this provider, or it has no such way to sign in.
    NoClient,
    /// The browser never came back.
    NobodyCame {
        /// How long was waited.
        waited: Duration,
    },
    /// The time for typing the code on another device is over.
    CodeExpired {
        /// How long was waited.
        waited: Duration,
    },
    /// The answer names another authorization server than the one that was asked (RFC 9207).
    WrongIssuer {
        /// The one that was asked.
        wanted: String,
        /// The one it names, or nothing where it must name one.
        got: String,
    },
    /// No port on which the browser could be awaited.
    NoPort {
        /// The ports that were tried; empty: any.
        tried: Vec<u16>,
    },
    /// An address in the provider's file is none.
    BadAddress(String),
    /// The server did not answer.
    Unreachable {
        /// The host.
        host: String,
        /// Why.
        fault: HttpFault,
    },
    /// The server answered something that is no answer to this (a captive portal, a proxy).
    Unreadable {
        /// The host.
        host: String,
        /// The HTTP status.
        status: u16,
        /// What it said, cut and redacted.
        text: String,
    },
}

/// A refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// When.
    pub during: During,
    /// The host that said it.
    pub host: String,
    /// The error's name (RFC 6749 sections 4.1.2.1 and 5.2, RFC 8628 section 3.5).
    pub error: String,
    /// Everything it said, cut and redacted.
    pub text: String,
}

/// When a refusal came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum During {
    /// On the sign-in page.
    Page,
    /// While the code was exchanged.
    Exchange,
    /// While a device code was asked for or awaited.
    Device,
    /// While an older sign-in was renewed: it is over.
    Renewal,
}

impl During {
    /// The stable name, as in facts.
    pub fn as_str(self) -> &'static str {
        match self {
            During::Page => "page",
            During::Exchange => "exchange",
            During::Device => "device",
            During::Renewal => "renewal",
        }
    }
}
