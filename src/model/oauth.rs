//! How a provider signs people in with OAuth 2.0, and under which name this program is known there:
//! both are data.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

use super::confidence::Confidence;
use super::credentials::Secret;

/// A provider's authorization server (RFC 6749, RFC 8414) as its file describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OAuth {
    /// Its name, compared with the `iss` of its answer where it sends one (RFC 9207); absent where
    /// the name depends on the person's organisation.
    #[serde(default)]
    pub issuer: Option<String>,
    /// It sends `iss` always: an answer without it is not its answer (RFC 9207 section 2.4).
    #[serde(default)]
    pub always_sends_issuer: bool,
    /// The page where people sign in; `{tenant}` in this and the other addresses stands for
    /// [`Client::tenant`], or else [`OAuth::tenant`].
    pub authorize: String,
    /// Where codes become tokens.
    pub token: String,
    /// Where a device code is asked for (RFC 8628).
    #[serde(default)]
    pub device: Option<String>,
    /// Where a token is taken back (RFC 7009).
    #[serde(default)]
    pub revoke: Option<String>,
    /// What `{tenant}` stands for.
    #[serde(default)]
    pub tenant: Option<String>,
    /// The loopback address to which the browser is sent back, without a port (RFC 8252 section 7.3).
    pub redirect: String,
    /// What is asked for, the mail scopes among them.
    pub scopes: Vec<String>,
    /// Further parameters of the sign-in page's address.
    #[serde(default)]
    pub parameters: BTreeMap<String, String>,
    /// An HTTP interface to the mailbox that tells more than IMAP does.
    #[serde(default)]
    pub api: Option<Api>,
    /// The page where a program's maker gets a client id.
    #[serde(default)]
    pub client_page: Option<String>,
    /// The page where an administrator approves a program for everybody; `{client_id}` stands for the
    /// program's id, `{tenant}` as in the other addresses.
    #[serde(default)]
    pub approve_page: Option<String>,
    /// The page where people take back what they allowed a program.
    #[serde(default)]
    pub withdraw_page: Option<String>,
    /// Where these facts are written down.
    pub source: String,
    /// ISO date on which the source said so.
    pub verified_on: String,
    /// How well they are known.
    pub confidence: Confidence,
}

/// An HTTP interface to the mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Api {
    /// Which.
    pub kind: ApiKind,
    /// The address under which its resources lie, without a slash at the end.
    pub base: String,
    /// Scopes of a token of its own; empty: the mail token serves.
    #[serde(default)]
    pub scopes: Vec<String>,
}

/// The interfaces there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApiKind {
    /// Microsoft Graph.
    Graph,
    /// The Gmail API.
    Gmail,
}

impl ApiKind {
    /// The stable name, as in JSON and facts.
    pub fn as_str(self) -> &'static str {
        match self {
            ApiKind::Graph => "graph",
            ApiKind::Gmail => "gmail",
        }
    }
}

/// Under which name this program is known to a provider. Whoever runs the program brings it: a
/// provider may stop a client id that everybody can read.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Client {
    /// The client id.
    pub id: String,
    /// The client "secret" that some providers give to installed programs too; it proves nothing
    /// there (RFC 8252 section 8.5), but it is not shown either.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
    /// What stands for `{tenant}` in the provider's addresses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<String>,
    /// The loopback address that was registered, where it is another than the provider's usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirect: Option<String>,
    /// The ports that were registered, tried in this order; empty: any free port.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ports: Vec<u16>,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("id", &self.id)
            .field("secret", &self.secret.is_some())
            .field("tenant", &self.tenant)
            .field("redirect", &self.redirect)
            .field("ports", &self.ports)
            .finish()
    }
}

/// What a sign-in brought. No serde: tokens go to the wire and to the system's keyring alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// The access token (RFC 6750).
    pub access: Secret,
    /// What gets the next one; absent where the provider gave none.
    pub refresh: Option<Secret>,
    /// Seconds until the access token is over, counted from the answer; absent where it was not said.
    pub lasts: Option<u64>,
    /// What was granted; where the answer says nothing, what was asked for (RFC 6749 section 5.1).
    pub granted: Vec<String>,
    /// What was asked for and not granted: a box that stayed unticked.
    pub missing: Vec<String>,
    /// Who signed in, in the provider's words (`email`, `preferred_username` or `upn` of the ID
    /// token, OpenID Connect Core section 5.1); absent where it says nothing.
    pub who: Vec<String>,
}
