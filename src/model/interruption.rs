//! What befalls this computer itself.

use serde::{Deserialize, Serialize};

/// What befell this computer in the middle of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Interruption {
    /// It slept, or the program stood still.
    Slept {
        /// For so long.
        seconds: u64,
    },
    /// The way to a server was gone, or led through another network.
    NetworkLost,
}
