//! What the proxy of this computer said, asked beside a way that failed.

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
