//! What a run is told to do, and what it tells in turn.

use crate::model::account::Protocol;
use crate::model::check::CheckId;
use crate::model::credentials::{ApiAccess, Credentials};
use crate::model::evidence::Evidence;
use crate::model::trust::Withheld;
use crate::net::Limits;
use crate::plan::Plan;

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
    /// Servers outside the domain that the person looked at and called their own.
    pub confirmed: Vec<String>,
    /// How to ask the HTTP interface; `None`: it is not asked.
    pub api: Option<ApiAccess>,
}

impl Order {
    /// Why a protocol's server is told no secret. This is the one place that decides it; programs show what it says.
    pub(super) fn withheld(&self, protocol: Protocol, safe: bool) -> Option<Withheld> {
        if !safe {
            return Some(Withheld::NotSafe);
        }
        self.plan.withheld(protocol, &self.credentials, &self.confirmed)
    }
}

/// What the stream brings.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a handful a run; a box would only be in everybody's way")]
pub enum Progress {
    /// A check began. One that cannot run ends without having begun.
    Started(CheckId),
    /// A check ended; one for every check of the plan, whatever happens.
    Done(Evidence),
}
