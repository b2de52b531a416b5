//! What the web server of a mail server's own name answered, asked beside a way that failed.

use serde::{Deserialize, Serialize};

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
