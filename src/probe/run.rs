//! Runs a plan: MX, IMAP and SMTP side by side, rows in the order of their layers.

use std::sync::Arc;
use std::time::Duration;

use futures::Stream;

use super::net::Net;
use crate::model::check::CheckId;
use crate::model::credentials::Credentials;
use crate::model::evidence::Evidence;
use crate::plan::Plan;

/// Bounds on everything a server can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// One step: a look-up, a connection, a handshake, an answer. 10 s unless set.
    pub step: Duration,
    /// The whole run. 20 s unless set.
    pub total: Duration,
    /// Bytes a connection may bring. 1 MiB.
    pub bytes: u64,
    /// Lines a connection may bring. 10,000.
    pub lines: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { step: Duration::from_secs(10), total: Duration::from_secs(20), bytes: 1 << 20, lines: 10_000 }
    }
}

/// What to run.
#[derive(Clone, Debug)]
pub struct Order {
    /// The rows.
    pub plan: Plan,
    /// How to sign in.
    pub credentials: Credentials,
    /// The bounds.
    pub limits: Limits,
    /// The SHA-256 fingerprint ([`crate::model::tls::CertFacts::fingerprint`]) of a certificate
    /// that the person compared and accepted although it cannot be verified.
    pub accepted: Option<String>,
}

/// What the stream brings.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// A check began.
    Started(CheckId),
    /// A check ended; one for every check of the plan, whatever happens.
    Done(Evidence),
}

/// Runs the plan. Dropping the stream stops everything at once; when the total time is over,
/// every check that has not ended is reported as [`crate::model::evidence::Seen::Stopped`].
pub fn run(order: Order, net: Arc<dyn Net>) -> impl Stream<Item = Progress> + Send + 'static {
    let _ = (order, net);
    futures::stream::empty()
}
