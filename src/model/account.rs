//! What the person entered. What it resolves to is another type ([`super::mailbox::Mailbox`]), so that "not known
//! yet" is never an empty string or a zero.

use serde::{Deserialize, Serialize};
use std::fmt;

use super::provider_id::ProviderId;

/// A mailbox address that was parsed (RFC 5321 section 4.1.2, RFC 6531); made by
/// [`crate::local::parse_address`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Address {
    /// The part before the last `@`, as typed.
    pub local: String,
    /// The domain in A-labels (RFC 5890), lower case, without a trailing dot.
    pub domain: String,
    /// The domain as a person reads it (U-labels).
    pub domain_shown: String,
}

impl Address {
    /// The whole address with the domain in A-labels, as servers take it.
    pub fn to_wire(&self) -> String {
        format!("{}@{}", self.local, self.domain)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.local, self.domain_shown)
    }
}

/// Which mail protocol an endpoint speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Protocol {
    /// RFC 9051, RFC 3501.
    Imap,
    /// Message submission, RFC 6409.
    Smtp,
}

/// How a connection is made safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// Plain text first, then the STARTTLS command (RFC 9051 section 6.2.1, RFC 3207).
    StartTls,
    /// No TLS at all. Checks run, but no password is ever sent.
    None,
}

/// Where a setting came from; shown beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The person typed it.
    Entered,
    /// The catalog's provider file.
    Catalog,
    /// The catalog's file of the provider to which the domain's MX leads.
    Mx,
    /// The domain's SRV records (RFC 6186, RFC 8314): a name within the domain, or of a server in
    /// the catalog.
    Srv,
    /// The configuration file that the domain publishes for mail programs, read over verified TLS.
    Autoconfig,
    /// The domain's SRV records, of a server outside the domain that nothing else vouches for: to
    /// be confirmed by the person before a password goes there (RFC 6186 section 6).
    SrvElsewhere,
    /// The public database of mail settings, asked only where the person allowed it.
    Database,
    /// Nothing knew better: `imap.DOMAIN`, `smtp.DOMAIN` and the like.
    Guess,
}

impl Source {
    /// The stable name, as in JSON and in message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Source::Entered => "entered",
            Source::Catalog => "catalog",
            Source::Mx => "mx",
            Source::Srv => "srv",
            Source::Autoconfig => "autoconfig",
            Source::SrvElsewhere => "srv_elsewhere",
            Source::Database => "database",
            Source::Guess => "guess",
        }
    }
}

/// A server to talk to, fully known.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Endpoint {
    /// Which protocol is expected there.
    pub protocol: Protocol,
    /// Host name in A-labels, or an IP literal.
    pub host: String,
    /// TCP port, 1 to 65535.
    pub port: u16,
    /// How the connection is made safe.
    pub security: Security,
    /// Where this came from.
    pub source: Source,
}

/// A server as the person typed it; what they left out is as found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnteredServer {
    /// Host name in A-labels, or an IP literal.
    pub host: Option<String>,
    /// TCP port, 1 to 65535.
    pub port: Option<u16>,
    /// How the connection is made safe.
    pub security: Option<Security>,
}

/// What the person entered, before anything was looked up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The mailbox.
    pub address: Address,
    /// The sign-in name where it differs from what the provider expects.
    pub username: Option<String>,
    /// The provider the person chose; `None`: found from the domain.
    pub provider: Option<ProviderId>,
    /// The IMAP server where the person typed one, or a part of one.
    pub imap: Option<EnteredServer>,
    /// The SMTP server, the same.
    pub smtp: Option<EnteredServer>,
    /// Whether sending is checked too.
    pub with_smtp: bool,
}
