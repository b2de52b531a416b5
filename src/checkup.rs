//! The walk of one checkup, from a mailbox to the answer: plan, sign-in, checks, diagnosis, as one stream of [`Step`]s
//! that ends with an [`Answer`]. The wizard, the command line and rehearsals call it, and show what it brings.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use futures::stream::{self, BoxStream, StreamExt};
use tokio::time::{Instant, timeout_at};

use super::net::{Limits, Net};
use super::probe::{Order, Progress};
use crate::catalog::Catalog;
use crate::diagnose::{diagnose, diagnose_waiting};
use crate::model::card::Diagnosis;
use crate::model::check::CheckId;
use crate::model::credentials::{ApiAccess, Credentials};
use crate::model::evidence::{Evidence, Seen};
use crate::model::mailbox::Mailbox;
use crate::model::provider::Provider;
use crate::model::sign_in::SignInSeen;
use crate::model::trust::Trust;
use crate::plan::{Plan, plan};
use crate::probe;
use crate::signin::{Login, NoKeyring};

/// How the person signs in.
#[derive(Clone, Debug)]
pub enum SignIn {
    /// With what they gave: a password, a token, or nothing.
    Given(Credentials),
    /// With a sign-in at the provider, renewed where it needs to be.
    Login(Login),
}

/// Everything that one checkup needs, so that it can be done again.
#[derive(Clone, Debug)]
pub struct Checkup {
    /// What is checked.
    pub plan: Arc<Plan>,
    /// How the person signs in.
    pub sign_in: SignIn,
    /// The bounds.
    pub limits: Limits,
    /// The fingerprint of a certificate that the person compared and accepted.
    pub accepted: Option<String>,
    /// Servers outside the domain that the person called their own.
    pub confirmed: Vec<String>,
    /// What passed before and is not tried again.
    pub kept: Vec<Evidence>,
    /// How to ask the HTTP interface with the token that the person gave.
    pub api: Option<ApiAccess>,
}

/// What a checkup brings.
#[derive(Clone, Debug)]
pub enum Step {
    /// A check began or ended, the sign-in among them.
    Progress(Box<Progress>),
    /// What was renewed could not be remembered anew.
    NotKept(NoKeyring),
    /// This sign-in has been silent for as long as any other check may take, and is waited for still, as mail programs
    /// do: what it comes to where no answer comes. Said once.
    Waiting(CheckId, Box<Diagnosis>),
    /// It is over; nothing follows.
    Done(Box<Answer>),
}

/// What a checkup came to.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What was to be checked.
    pub plan: Arc<Plan>,
    /// What was seen, in the order of the plan.
    pub evidence: Vec<Evidence>,
    /// What it means.
    pub diagnosis: Diagnosis,
    /// The sign-in ended before the checks: true where a new one is needed, false where the same can be tried again.
    pub over: Option<bool>,
}

/// How an order becomes a stream of progress: [`probe::run`], or what a test plays.
pub type Run = Arc<dyn Fn(Order, Arc<dyn Net>) -> BoxStream<'static, Progress> + Send + Sync>;

/// The probe itself.
pub fn real() -> Run {
    Arc::new(|order, net| probe::run(order, net).boxed())
}

impl Checkup {
    /// Plans the checks of a mailbox with this way to sign in. `provider`: whose HTTP interface is asked, too, where a
    /// token serves it.
    pub fn new(mailbox: &Mailbox, sign_in: SignIn, provider: Option<&Provider>) -> Self {
        let mut plan = plan(mailbox);
        let mut given = None;
        match &sign_in {
            SignIn::Login(login) => {
                // Another provider's token goes nowhere.
                if plan.provider.as_ref() != Some(login.provider()) {
                    (plan.imap_trust, plan.smtp_trust) = (Trust::Unconfirmed, Trust::Unconfirmed);
                }
                let own = provider.filter(|p| p.id == *login.provider());
                plan = plan.for_token().with_sign_in();
                plan = own.map(|p| plan.clone().with_api(p)).unwrap_or(plan);
            }
            SignIn::Given(Credentials::Token(token)) => {
                plan = plan.for_token();
                // A provider whose one token serves its HTTP interface, too, is asked there as well.
                let api = provider.and_then(|p| p.oauth.as_ref()?.api.as_ref()).filter(|api| api.scopes.is_empty());
                if let (Some(provider), Some(api)) = (provider, api) {
                    let (token, base) = (token.clone(), api.base.clone());
                    given = Some(ApiAccess { token, base, missing: Vec::new() });
                    plan = plan.with_api(provider);
                }
            }
            SignIn::Given(_) => {}
        }
        Checkup { api: given, ..Self::of(Arc::new(plan), sign_in) }
    }

    /// A checkup by a plan that was made before.
    pub fn of(plan: Arc<Plan>, sign_in: SignIn) -> Self {
        Checkup {
            plan,
            sign_in,
            limits: Limits::default(),
            accepted: None,
            confirmed: Vec::new(),
            kept: Vec::new(),
            api: None,
        }
    }

    /// Runs it. Dropping the stream stops everything at once.
    pub fn run<'a, C>(self, net: Arc<dyn Net>, catalog: C) -> BoxStream<'a, Step>
    where
        C: Deref<Target = Catalog> + Send + 'a,
    {
        self.run_by(&real(), net, catalog)
    }

    /// Runs it with this probe.
    pub fn run_by<'a, C>(self, run: &Run, net: Arc<dyn Net>, catalog: C) -> BoxStream<'a, Step>
    where
        C: Deref<Target = Catalog> + Send + 'a,
    {
        let run = Arc::clone(run);
        let login = match &self.sign_in {
            SignIn::Given(credentials) => {
                let order = self.order(credentials.clone(), self.api.clone());
                return walk(run(order, net), self, catalog);
            }
            SignIn::Login(login) => login.clone(),
        };
        let begin = Step::Progress(Box::new(Progress::Started(CheckId::SignIn)));
        let rest = async move {
            let (seen, ready) = match login.ready(Arc::clone(&net)).await {
                Ok(ready) => (ready.seen.clone(), Ok(ready)),
                Err(over) => (over.seen, Err(over.dead)),
            };
            let evidence = Evidence::from(seen);
            let ended = Step::Progress(Box::new(Progress::Done(evidence.clone())));
            match ready {
                Ok(ready) => {
                    let mut this = self;
                    this.kept.retain(|e| e.check != CheckId::SignIn);
                    this.kept.push(evidence);
                    let not_kept = ready.not_kept.map(Step::NotKept);
                    let order = this.order(ready.credentials, ready.api);
                    let steps = walk(run(order, net), this, catalog);
                    stream::iter([ended]).chain(stream::iter(not_kept)).chain(steps).boxed()
                }
                Err(dead) => {
                    let answer = Answer::new(&self.plan, self.plan.without_a_run(evidence), &catalog);
                    let answer = Answer { over: Some(dead), ..answer };
                    stream::iter([ended, Step::Done(Box::new(answer))]).boxed()
                }
            }
        };
        stream::iter([begin]).chain(stream::once(rest).flatten()).boxed()
    }

    fn order(&self, credentials: Credentials, api: Option<ApiAccess>) -> Order {
        let mut plan = self.plan.without(&self.kept);
        // It is seen before the run.
        plan.checks.retain(|check| check.id != CheckId::SignIn);
        let (limits, accepted, confirmed) = (self.limits, self.accepted.clone(), self.confirmed.clone());
        Order { plan, credentials, limits, accepted, confirmed, api }
    }
}

/// The checks, and then the answer.
fn walk<'a, C>(checks: BoxStream<'static, Progress>, checkup: Checkup, catalog: C) -> BoxStream<'a, Step>
where
    C: Deref<Target = Catalog> + Send + 'a,
{
    let (evidence, patience) = (checkup.kept, checkup.limits.step);
    let state = Some((checks, evidence, checkup.plan, catalog, Vec::new()));
    stream::unfold(state, move |state| async move {
        let (mut checks, mut evidence, plan, catalog, mut awaited) = state?;
        let progress = match awaited.first() {
            Some(Awaited { check, until }) => match timeout_at(*until, checks.next()).await {
                Ok(progress) => progress,
                Err(_) => {
                    let provisional = diagnose_waiting(&plan, &evidence, *check, &catalog);
                    let step = Step::Waiting(*check, Box::new(provisional));
                    // Once is enough.
                    awaited = Vec::new();
                    return Some((step, Some((checks, evidence, plan, catalog, awaited))));
                }
            },
            None => checks.next().await,
        };
        match progress {
            Some(progress) => {
                match &progress {
                    Progress::Started(check) if matches!(check, CheckId::ImapAuth | CheckId::SmtpAuth) => {
                        awaited.push(Awaited { check: *check, until: Instant::now() + patience });
                    }
                    Progress::Started(_) => {}
                    Progress::Done(one) => {
                        awaited.retain(|a| a.check != one.check);
                        evidence.push(one.clone());
                    }
                }
                Some((Step::Progress(Box::new(progress)), Some((checks, evidence, plan, catalog, awaited))))
            }
            None => Some((Step::Done(Box::new(Answer::new(&plan, evidence, &catalog))), None)),
        }
    })
    .boxed()
}

/// A sign-in that is under way, and when its silence is told.
struct Awaited {
    check: CheckId,
    until: Instant,
}

impl Answer {
    /// The answer of what was seen so far: a check that did not end was stopped.
    pub fn new(plan: &Arc<Plan>, mut seen: Vec<Evidence>, catalog: &Catalog) -> Self {
        let mut one = |check| match seen.iter().position(|e| e.check == check) {
            Some(at) => seen.swap_remove(at),
            None => Evidence { check, elapsed: Duration::ZERO, seen: Seen::Stopped, wire: Vec::new() },
        };
        let evidence: Vec<Evidence> = plan.checks.iter().map(|check| one(check.id)).collect();
        let diagnosis = diagnose(plan, &evidence, catalog);
        Answer { plan: Arc::clone(plan), evidence, diagnosis, over: None }
    }

    /// The answer where a sign-in did not come about: then nothing was checked.
    pub fn not_signed_in(plan: &Plan, seen: SignInSeen, catalog: &Catalog) -> Self {
        let plan = plan.clone().for_token();
        let plan = if plan.check(CheckId::SignIn).is_some() { plan } else { plan.with_sign_in() };
        let answer = Answer::new(&Arc::new(plan.clone()), plan.without_a_run(seen.into()), catalog);
        Answer { over: Some(true), ..answer }
    }
}
