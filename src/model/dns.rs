//! What a resolver answers.

use serde::{Deserialize, Serialize};

/// Why a name was not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DnsFault {
    /// SERVFAIL (RFC 1035 section 4.1.1, RCODE 2).
    ServFail,
    /// REFUSED (RCODE 5).
    Refused,
    /// No answer in time.
    TimedOut,
    /// The resolver cannot be reached at all.
    NoConnection,
    /// No usable resolver configuration on this computer.
    NoConfiguration,
    /// "No such name", of names that always exist as well: the resolver knows nothing of the outside.
    DeniesAll,
    /// A failure for this name alone: others are answered.
    ThisName,
    /// Another failure.
    Other,
}

/// One MX record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MxRecord {
    /// Lower is preferred.
    pub preference: u16,
    /// A-labels, lower case, no trailing dot.
    pub exchange: String,
}

impl MxRecord {
    /// Makes a record of a name as a resolver writes it.
    pub fn new(preference: u16, exchange: &str) -> Self {
        MxRecord { preference, exchange: exchange.trim_end_matches('.').to_ascii_lowercase() }
    }
}

/// One SRV record (RFC 2782).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SrvRecord {
    /// Lower is preferred.
    pub priority: u16,
    /// Among equal priorities higher is preferred.
    pub weight: u16,
    /// TCP port.
    pub port: u16,
    /// A-labels, lower case, no trailing dot; empty: the service is not offered.
    pub target: String,
}

impl SrvRecord {
    /// Makes a record of a name as a resolver writes it.
    pub fn new(priority: u16, weight: u16, port: u16, target: &str) -> Self {
        SrvRecord { priority, weight, port, target: target.trim_end_matches('.').to_ascii_lowercase() }
    }
}
