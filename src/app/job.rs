//! What is run: a mailbox of the person's, or a rehearsal.

use std::fmt;
use std::sync::Arc;

use futures::StreamExt;
use futures::stream::{self, BoxStream};

use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::sign_in::SignInSeen;
use inbox_doctor::model::{Account, Credentials, Evidence};
use inbox_doctor::plan::Plan;
use inbox_doctor::practice::SignIn;
use inbox_doctor::probe::{self, ApiAccess, Limits, Net, Order, Progress};
use inbox_doctor::signin::{Login, NoKeyring, Over};

/// How an order becomes a stream of progress. The program's own is [`probe`]; a test's plays what
/// it wants to see on the screen.
pub type Run = Arc<dyn Fn(Order, Arc<dyn Net>) -> BoxStream<'static, Progress> + Send + Sync>;

/// The probe itself.
pub fn real() -> Run {
    Arc::new(|order, net| probe::run(order, net).boxed())
}

/// What comes of a job.
#[derive(Clone, Debug)]
pub enum Step {
    /// What the sign-in says before anything runs.
    SignedIn {
        /// Of itself.
        seen: Box<SignInSeen>,
        /// Why what was renewed could not be remembered anew.
        not_kept: Option<NoKeyring>,
    },
    /// The sign-in is over, or could not be renewed; nothing follows.
    Over(Over),
    /// What the run brings.
    Progress(Box<Progress>),
}

/// Everything that one run needs, kept so that it can be done again.
#[derive(Clone)]
pub struct Job {
    /// The mailbox.
    pub account: Account,
    /// Its plan.
    pub plan: Arc<Plan>,
    /// What passed in the run before and is not tried again.
    pub kept: Vec<Evidence>,
    /// How to sign in, where it is no sign-in with OAuth.
    pub credentials: Credentials,
    /// The sign-in with OAuth.
    pub login: Option<Login>,
    /// What is used here is to be remembered, once a server has taken it.
    pub remember: bool,
    /// Where a rehearsal signs people in.
    pub way: Option<Box<SignIn>>,
    /// The network.
    pub net: Arc<dyn Net>,
    /// The fingerprint of the certificate that the person accepted.
    pub accepted: Option<String>,
    /// The servers outside the domain that the person called their own.
    pub confirmed: Vec<String>,
    /// The message that names the rehearsal, where it is one.
    pub practice: Option<String>,
}

impl Job {
    /// Runs it: with a sign-in, its tokens are renewed first where they need to be.
    pub fn steps(&self, run: &Run) -> BoxStream<'static, Step> {
        let progress = |stream: BoxStream<'static, Progress>| stream.map(|p| Step::Progress(Box::new(p)));
        let Some(login) = self.login.clone() else {
            return progress(run(self.order(self.credentials.clone(), None), self.net.clone())).boxed();
        };
        let (job, run) = (self.clone(), run.clone());
        let begin = async move {
            match login.ready(job.net.clone()).await {
                Ok(ready) => {
                    let order = job.order(ready.credentials, ready.api);
                    let said = Step::SignedIn { seen: Box::new(ready.seen), not_kept: ready.not_kept };
                    stream::iter([said]).chain(progress(run(order, job.net.clone()))).boxed()
                }
                Err(over) => stream::iter([Step::Over(over)]).boxed(),
            }
        };
        stream::once(begin).flatten().boxed()
    }

    fn order(&self, credentials: Credentials, api: Option<ApiAccess>) -> Order {
        let mut plan = self.plan.without(&self.kept);
        // It is seen before the run.
        plan.checks.retain(|check| check.id != CheckId::SignIn);
        Order {
            plan,
            credentials,
            limits: Limits::default(),
            accepted: self.accepted.clone(),
            confirmed: self.confirmed.clone(),
            api,
        }
    }

    /// The same after this was seen: what failed is tried again, with what leads to it.
    pub fn again(mut self, evidence: &[Evidence]) -> Self {
        self.kept = self.plan.kept(evidence);
        self
    }

    /// The same, with everything tried anew.
    pub fn afresh(mut self) -> Self {
        self.kept = Vec::new();
        self
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
            .field("login", &self.login)
            .field("accepted", &self.accepted)
            .field("practice", &self.practice)
            .finish_non_exhaustive()
    }
}
