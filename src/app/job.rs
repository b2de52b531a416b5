//! What is run: a mailbox of the person's, or a rehearsal.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use futures::stream::BoxStream;

use super::env::Known;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::checkup::{Checkup, Run, SignIn, Step};
use inbox_doctor::model::{Credentials, Evidence, Mailbox};
use inbox_doctor::net::Net;
use inbox_doctor::plan::Plan;
use inbox_doctor::rehearsal::SignIn as Rehearsed;
use inbox_doctor::signin::Login;

/// The catalog for a run that outlives the page.
struct Shared(Arc<Known>);

impl Deref for Shared {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        &self.0
    }
}

/// Everything that one run needs, kept so that it can be done again.
#[derive(Clone)]
pub struct Job {
    /// The mailbox.
    pub mailbox: Mailbox,
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
    pub way: Option<Box<Rehearsed>>,
    /// The network.
    pub net: Arc<dyn Net>,
    /// The fingerprint of the certificate that the person accepted.
    pub accepted: Option<String>,
    /// The servers outside the domain that the person called their own.
    pub confirmed: Vec<String>,
    /// The message that names the rehearsal, where it is one.
    pub rehearsal: Option<String>,
}

impl Job {
    /// Runs it.
    pub fn steps(&self, run: &Run, catalog: &Arc<Known>) -> BoxStream<'static, Step> {
        let sign_in = match &self.login {
            Some(login) => SignIn::Login(login.clone()),
            None => SignIn::Given(self.credentials.clone()),
        };
        let checkup = Checkup {
            accepted: self.accepted.clone(),
            confirmed: self.confirmed.clone(),
            kept: self.kept.clone(),
            ..Checkup::of(self.plan.clone(), sign_in)
        };
        checkup.run_by(run, self.net.clone(), Shared(catalog.clone()))
    }

    /// The same after this was seen: what failed is tried again, with what leads to it.
    pub fn again(mut self, evidence: &[Evidence]) -> Self {
        self.kept = self.plan.reusable(evidence);
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
            .field("mailbox", &self.mailbox)
            .field("credentials", &self.credentials)
            .field("login", &self.login)
            .field("accepted", &self.accepted)
            .field("rehearsal", &self.rehearsal)
            .finish_non_exhaustive()
    }
}
