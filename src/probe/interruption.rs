//! Detects that this computer slept or lost its network during a run. A failure then says nothing about the
//! servers.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use super::race::ADDRESSES;
use crate::model::evidence::{AuthOutcome, Evidence, HostSeen, MailboxOutcome, Seen, Status};
use crate::model::interruption::Interruption;
use crate::net::Net;

/// How often the clocks and the network are looked at.
const BEAT: Duration = Duration::from_secs(1);
/// Where so much more time passed between two looks, nothing ran meanwhile. Less, a busy computer does to
/// its programs, and connections survive it.
const STILL: Duration = Duration::from_secs(5);
/// The way to a server is the same for every port.
const ANY_PORT: u16 = 9;

/// Compares clocks and routes with those of the last look, while it is polled.
pub struct InterruptionDetector {
    net: Arc<dyn Net>,
    looked: Instant,
    slept: Duration,
    /// From which address of this computer these were reached.
    ways: BTreeMap<IpAddr, IpAddr>,
    befell: Option<Interruption>,
}

impl InterruptionDetector {
    /// Takes the clocks as they are now.
    pub fn new(net: Arc<dyn Net>) -> Self {
        let (looked, slept) = (Instant::now(), net.slept());
        InterruptionDetector { net, looked, slept, ways: BTreeMap::new(), befell: None }
    }

    /// Returns when to look next.
    pub fn next_look(&self) -> Instant {
        self.looked + BEAT
    }

    /// Looks at the clocks and the routes, and remembers the first interruption.
    pub async fn look(&mut self) {
        let (now, slept) = (Instant::now(), self.net.slept());
        let asleep = slept.saturating_sub(self.slept);
        let passed = now.duration_since(self.looked) + asleep;
        (self.looked, self.slept) = (now, slept);
        if passed > BEAT + STILL {
            // It goes on from here: where the network is another one after the sleep, the sleep is why.
            self.befell.get_or_insert(Interruption::Slept { seconds: passed.as_secs() });
        }
        for (to, from) in &self.ways {
            if self.net.way(SocketAddr::new(*to, ANY_PORT)).await != Some(*from) {
                self.befell.get_or_insert(Interruption::NetworkLost);
            }
        }
    }

    /// Returns what a check saw, or the interruption in place of a failure that it may have caused.
    pub async fn judge(&mut self, mut evidence: Evidence) -> Evidence {
        self.look().await;
        if let Seen::Host(HostSeen::Found { addresses }) = &evidence.seen {
            for to in addresses.iter().take(ADDRESSES) {
                if let Some(from) = self.net.way(SocketAddr::new(*to, ANY_PORT)).await {
                    self.ways.insert(*to, from);
                }
            }
        }
        match self.befell {
            Some(befell) if evidence.seen.status() == Status::Failed && !holds(&evidence.seen) => {
                evidence.seen = Seen::Interrupted(befell);
            }
            _ => {}
        }
        evidence
    }

    /// Returns what is said of a check that did not end in time.
    pub async fn unended(&mut self) -> Seen {
        self.look().await;
        self.befell.map_or(Seen::Stopped, Seen::Interrupted)
    }
}

/// Returns true for what no interruption can explain: what was typed, and what a server answered to the sign-in and
/// after it.
fn holds(seen: &Seen) -> bool {
    match seen {
        Seen::Address(_) | Seen::Password(_) => true,
        Seen::Auth(auth) => matches!(auth.outcome, AuthOutcome::Refused(_)),
        Seen::Mailbox(mailbox) => matches!(mailbox.outcome, MailboxOutcome::Listed),
        _ => false,
    }
}
