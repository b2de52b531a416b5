//! The probe on a network made of values: no socket, no waiting, no outside.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper of a test is a test")]

#[path = "probe/bounds.rs"]
mod bounds;
#[path = "probe/certificates.rs"]
mod certificates;
#[path = "probe/clock.rs"]
mod clock;
#[path = "probe/detours.rs"]
mod detours;
#[path = "support/fake_net.rs"]
mod fake_net;
#[path = "probe/interrupted.rs"]
mod interrupted;
#[path = "probe/microsoft.rs"]
mod microsoft;
#[path = "probe/names.rs"]
mod names;
#[path = "probe/old_ways.rs"]
mod old_ways;
#[path = "support/pki.rs"]
mod pki;
#[path = "support/microsoft.rs"]
mod played_microsoft;
#[path = "probe/portals.rs"]
mod portals;
#[path = "probe/situations.rs"]
mod situations;
#[path = "support/testbed.rs"]
mod testbed;
#[path = "support/transcript.rs"]
mod transcript;
#[path = "probe/transcripts.rs"]
mod transcripts;
#[path = "probe/withheld.rs"]
mod withheld;

use testbed::{CATALOG, PKI, VALID, endpoint, evidence, hear, net, order, say, script, seen};
