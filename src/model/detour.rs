//! What was asked beside a way that failed: the proxy of this computer, and the web server of the
//! same name.

use serde::{Deserialize, Serialize};

/// What the proxy that is set up on this computer said when it was asked for the same server by
/// CONNECT (RFC 9110 section 9.3.6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProxySeen {
    /// `host:port`; a name and password in its address are not kept, and were not sent.
    pub proxy: String,
    /// What came of it.
    pub said: ProxySaid,
}

/// What came of asking a proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProxySaid {
    /// It let the connection through, and the mail server answered: by its greeting, or by a
    /// certificate that was verified.
    Answers,
    /// It let the connection through, and no mail server was seen behind it.
    Silent,
    /// 407: it wants a sign-in of its own.
    SignIn,
    /// It refused, with this status.
    Refused(u16),
    /// It was not reached, or what answered there is no proxy.
    NotReached,
}

/// What port 80 of the mail server's own name answered, after its mail port had failed as it does
/// where a network wants a sign-in first (RFC 8952). Nobody else is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebSeen {
    /// The status; 511: the network wants a sign-in (RFC 6585 section 6).
    pub status: u16,
    /// The host to which it sends on.
    pub to: Option<String>,
    /// Seconds by which this computer's clock is ahead of the answer's date.
    pub clock_ahead: Option<i64>,
    /// What the server calls itself (`Server`, RFC 9110 section 10.2.4).
    #[serde(default)]
    pub server: Option<String>,
}
