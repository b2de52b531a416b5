//! What is run: a mailbox of the person's, or a rehearsal.

use std::fmt;
use std::sync::Arc;

use futures::StreamExt;
use futures::stream::BoxStream;

use inbox_doctor::model::{Account, Credentials};
use inbox_doctor::plan::Plan;
use inbox_doctor::probe::{self, Limits, Net, Order, Progress};

/// How an order becomes a stream of progress. The program's own is [`probe`]; a test's plays what
/// it wants to see on the screen.
pub type Run = Arc<dyn Fn(Order, Arc<dyn Net>) -> BoxStream<'static, Progress> + Send + Sync>;

/// The probe itself.
pub fn real() -> Run {
    Arc::new(|order, net| probe::run(order, net).boxed())
}

/// Everything that one run needs, kept so that it can be done again.
#[derive(Clone)]
pub struct Job {
    /// The mailbox.
    pub account: Account,
    /// Its plan.
    pub plan: Arc<Plan>,
    /// How to sign in.
    pub credentials: Credentials,
    /// The network.
    pub net: Arc<dyn Net>,
    /// The fingerprint of the certificate that the person accepted.
    pub accepted: Option<String>,
    /// The message that names the rehearsal, where it is one.
    pub practice: Option<String>,
}

impl Job {
    /// The order for the probe.
    pub fn order(&self) -> Order {
        Order {
            plan: Plan::clone(&self.plan),
            credentials: self.credentials.clone(),
            limits: Limits::default(),
            accepted: self.accepted.clone(),
            api: None,
        }
    }

    /// The same, with this certificate accepted.
    pub fn accepting(mut self, fingerprint: String) -> Self {
        self.accepted = Some(fingerprint);
        self
    }
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Job")
            .field("account", &self.account)
            .field("credentials", &self.credentials)
            .field("accepted", &self.accepted)
            .field("practice", &self.practice)
            .finish_non_exhaustive()
    }
}
