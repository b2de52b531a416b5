//! The name of a provider.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The name of a provider: the stem of its file in `assets/providers/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProviderId(pub String);

impl ProviderId {
    /// From a name.
    pub fn new(name: impl Into<String>) -> Self {
        ProviderId(name.into())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProviderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
