//! How far a fact about a provider can be relied on.

use serde::{Deserialize, Serialize};

/// How well a fact is known (`reference/providers.md`): A official, B two independent sources,
/// C one list or old: shown as unconfirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    /// Official page or fresh public database.
    A,
    /// Two or more independent public configurations.
    B,
    /// One list, or old.
    C,
}
