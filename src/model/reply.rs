//! A server's answer, and how a conversation broke off.

use serde::{Deserialize, Serialize};

/// How a conversation broke off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Broken {
    /// The server closed without a word.
    Closed,
    /// RST.
    Reset,
    /// Silence for the step's time (settable, 9 s).
    TimedOut,
    /// More than a connection may bring (1 MiB, 10,000 lines).
    TooMuch {
        /// Bytes read until then.
        bytes: u64,
        /// Lines read until then.
        lines: u64,
    },
    /// What came cannot be read as this protocol; its beginning.
    Unreadable(String),
    /// TLS itself, after its handshake.
    Tls {
        /// The server's alert by its name in RFC 8446 section 6; `None`: what came was no record of this connection.
        alert: Option<String>,
    },
}

/// A server's answer: the codes parsed, the words as they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// `OK`, `NO`, `BAD`, `BYE`, `PREAUTH`, or an SMTP code's three digits.
    pub status: String,
    /// IMAP response code, its name in upper case (RFC 9051 section 7.1, RFC 5530).
    pub code: Option<String>,
    /// Enhanced status code (RFC 3463), e.g. `5.7.8`.
    pub enhanced: Option<String>,
    /// The whole answer word for word, lines joined by `\n`, secrets of ours replaced.
    pub text: String,
}
