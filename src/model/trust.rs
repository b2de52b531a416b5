//! Which server may be told a secret, and why one was kept back.

use serde::{Deserialize, Serialize};

/// Says on whose word a server is taken for the mailbox's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// The provider's own server, by its file in the catalog.
    Provider,
    /// Lies within the address's domain, or that domain names it in its file over verified TLS.
    Domain,
    /// The person named it.
    Entered,
    /// Lies outside the domain, and only an unsigned record or a stranger's list names it.
    Unconfirmed,
    /// A usual name within the address's domain.
    Guess,
}

impl Trust {
    /// The stable name, as in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Trust::Provider => "provider",
            Trust::Domain => "domain",
            Trust::Entered => "entered",
            Trust::Unconfirmed => "unconfirmed",
            Trust::Guess => "guess",
        }
    }
}

/// Why a secret was kept back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withheld {
    /// The connection is neither verified nor accepted.
    NotSafe,
    /// A token, and the server is none of the provider's that gave it.
    ForeignServer,
    /// The server lies outside the domain, and nobody has confirmed it.
    Unconfirmed,
}
