//! What an account resolves to: every server known, with the name to sign in by and whose word it stands on.

use serde::{Deserialize, Serialize};

use super::account::{Address, Endpoint, Protocol};
use super::microsoft::AskMicrosoft;
use super::provider::ProviderId;
use super::trust::Trust;

/// A server of a mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailServer {
    /// Where it is.
    pub endpoint: Endpoint,
    /// The sign-in name there.
    pub username: String,
    /// On whose word it is taken for the mailbox's.
    pub trust: Trust,
}

/// A mailbox with nothing left open; made by [`crate::discover::resolve`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// The mailbox.
    pub address: Address,
    /// The provider that was chosen, or found.
    pub provider: Option<ProviderId>,
    /// The server for receiving.
    pub imap: MailServer,
    /// The server for sending; `None`: sending is not checked.
    pub smtp: Option<MailServer>,
    /// No provider is known that could have given a token: one that the person brings goes to the servers they named.
    pub own_token: bool,
    /// Special uses LIST must show at this provider, e.g. `\All`.
    pub required_folders: Vec<String>,
    /// Letters of an app password, where this provider takes nothing else by password.
    pub app_password_letters: Option<usize>,
    /// What Microsoft may be asked before any sign-in; `None`: nothing, since the mailbox has nothing to do with it, or
    /// the person does not want that.
    pub microsoft: Option<AskMicrosoft>,
}

impl Mailbox {
    /// The server of a protocol.
    pub fn server(&self, protocol: Protocol) -> Option<&MailServer> {
        match protocol {
            Protocol::Imap => Some(&self.imap),
            Protocol::Smtp => self.smtp.as_ref(),
        }
    }

    /// The same, with Microsoft asked no more than this.
    #[must_use]
    pub fn asking_microsoft(mut self, most: Option<AskMicrosoft>) -> Self {
        self.microsoft = self.microsoft.min(most);
        self
    }

    /// Servers that get a password only once the person has confirmed them (RFC 6186 section 6).
    pub fn unconfirmed(&self) -> impl Iterator<Item = &Endpoint> {
        let both = std::iter::once(&self.imap).chain(&self.smtp);
        both.filter(|server| server.trust == Trust::Unconfirmed).map(|server| &server.endpoint)
    }
}
