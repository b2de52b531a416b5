//! What befalls this computer while a run is under way: it sleeps, or its own network goes. Then a failure
//! says nothing of the servers.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use super::net::Net;
use super::race::ADDRESSES;
use crate::model::evidence::{AuthOutcome, Evidence, HostSeen, MailboxOutcome, Seen, Status};
use crate::model::interruption::Interruption;

/// How often it is looked.
const BEAT: Duration = Duration::from_secs(1);
/// Where so much more time passed between two looks, nothing ran meanwhile. Less, a busy computer does to
/// its programs, and connections survive it.
const STILL: Duration = Duration::from_secs(5);
/// The way to a server is the same for every port.
const ANY_PORT: u16 = 9;

/// Looks while it is polled.
pub struct Watch {
    net: Arc<dyn Net>,
    looked: Instant,
    slept: Duration,
    /// From which address of this computer these were reached.
    ways: BTreeMap<IpAddr, IpAddr>,
    befell: Option<Interruption>,
}

impl Watch {
    /// Begins.
    pub fn new(net: Arc<dyn Net>) -> Self {
        let (looked, slept) = (Instant::now(), net.slept());
        Watch { net, looked, slept, ways: BTreeMap::new(), befell: None }
    }

    /// When to look next.
    pub fn next_look(&self) -> Instant {
        self.looked + BEAT
    }

    /// Looks.
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

    /// What a check saw, as far as it can be believed.
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

    /// What is said of a check that did not end in time.
    pub async fn unended(&mut self) -> Seen {
        self.look().await;
        self.befell.map_or(Seen::Stopped, Seen::Interrupted)
    }
}

/// True whatever befell this computer: what is typed, and what a server answered to the sign-in and after it.
fn holds(seen: &Seen) -> bool {
    match seen {
        Seen::Address(_) | Seen::Password(_) => true,
        Seen::Auth(auth) => matches!(auth.outcome, AuthOutcome::Refused(_)),
        Seen::Mailbox(mailbox) => matches!(mailbox.outcome, MailboxOutcome::Listed),
        _ => false,
    }
}
