//! Signing in with OAuth 2.0 as a program on the person's own computer (RFC 8252, RFC 9700): in
//! their own browser by authorization code with PKCE (RFC 7636), or on another device by a code that
//! is typed there (RFC 8628). The password never comes near this program.
//!
//! [`browser`] and [`device`] are streams of [`Progress`] that end with [`Progress::Done`]; dropping
//! one stops it at once and frees its port. Nothing is global: the provider's addresses, the client
//! id, the network with its clock and the words of the last page are values. What went wrong is an
//! [`Outcome`], and [`Request::seen`] makes evidence of it, as of every other check.

mod browser;
mod clients;
mod device;
mod identity;
mod login;
mod loopback;
mod page;
mod seen;
mod session;
mod store;
mod token;

#[cfg(any(test, fuzzing))]
pub use browser::answered;
pub use browser::browser;
pub use clients::{ClientSource, Clients, ClientsError};
pub use device::device;
pub use login::{Login, MailAccess, SignInFailed};
pub use page::Page;
pub use session::{Revoked, Session};
pub use store::{Forgotten, Keyring, NoKeyring, Recalled, Remembered, Stored};

use std::time::Duration;

use futures::channel::mpsc::UnboundedSender;

use crate::model::account::Address;
use crate::model::api::HttpFault;
use crate::model::credentials::Secret;
use crate::model::oauth::{Client, OAuth, Tokens};
use crate::model::provider::{Provider, ProviderId};
pub use crate::model::sign_in::{During, Refusal};

/// Bounds on waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// For the person in the browser. 5 minutes unless set.
    pub browser: Duration,
    /// For one answer of the authorization server. 20 s unless set.
    pub answer: Duration,
    /// For the code on another device, where the server allows longer. 15 minutes unless set.
    pub code: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { browser: Duration::from_secs(300), answer: Duration::from_secs(20), code: Duration::from_secs(900) }
    }
}

/// Where to sign in, and as whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The provider.
    pub provider: ProviderId,
    /// Its authorization server.
    pub server: OAuth,
    /// Under which name this program is known there.
    pub client: Client,
    /// The mailbox, so that the sign-in page can offer the right account.
    pub address: Option<Address>,
    /// What the browser shows at the end.
    pub page: Page,
    /// How long is waited.
    pub limits: Limits,
}

impl Request {
    /// A sign-in at a provider.
    ///
    /// # Errors
    /// [`Outcome::NotOffered`] where the provider has no OAuth in the catalogue,
    /// [`Outcome::NoClient`] where no client id is set for it.
    pub fn new(
        provider: &Provider,
        clients: &Clients,
        address: Option<Address>,
        page: Page,
    ) -> Result<Self, Box<Outcome>> {
        let server = provider.oauth.clone().ok_or(Outcome::NotOffered)?;
        let client = clients.find(provider).cloned().ok_or(Outcome::NoClient)?;
        Ok(Request { provider: provider.id.clone(), server, client, address, page, limits: Limits::default() })
    }

    /// True where a code can be typed on another device.
    pub fn offers_device(&self) -> bool {
        self.server.device.is_some()
    }

    /// True where one sign-in gives tokens for several services, each to be asked for by name.
    fn has_other_services(&self) -> bool {
        self.server.api.as_ref().is_some_and(|api| !api.scopes.is_empty())
    }

    /// An address of the provider for this client.
    fn url(&self, template: &str) -> String {
        let tenant = self.client.tenant.as_deref().or(self.server.tenant.as_deref()).unwrap_or("common");
        template.replace("{tenant}", tenant)
    }
}

/// How far a sign-in is.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// The sign-in page: open it in the person's browser, or let them copy its address.
    Open(Secret),
    /// A code to type on another device.
    Code(DeviceCode),
    /// The browser came with an answer that belongs to another attempt; waiting goes on.
    Stray,
    /// The person is done; the tokens are being fetched.
    Redeeming,
    /// It ended; nothing follows.
    Done(Box<End>),
}

/// Tells how far a sign-in is.
type ProgressSender = UnboundedSender<Progress>;

/// A code to type on another device. It opens nothing without the person's sign-in there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceCode {
    /// What to type, e.g. `WDJB-MJHT`.
    pub code: String,
    /// Where.
    pub page: String,
    /// The same page with the code filled in already, where the server has one.
    pub page_with_code: Option<String>,
    /// How long it can be used.
    pub lasts: Duration,
}

/// How a sign-in ended.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// What came out.
    pub outcome: Outcome,
    /// Seconds by which this computer's clock is ahead of the server's, negative where it is behind.
    pub clock_ahead: Option<i64>,
}

impl From<Outcome> for End {
    fn from(outcome: Outcome) -> Self {
        End { outcome, clock_ahead: None }
    }
}

/// What a sign-in came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Signed in.
    SignedIn(Box<Tokens>),
    /// The sign-in page or the token endpoint said no, in its own words.
    Refused(Refusal),
    /// The provider has no such way to sign in in the catalogue.
    NotOffered,
    /// No client id is set for this provider.
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
