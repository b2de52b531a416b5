//! Runs a plan: MX, IMAP and SMTP side by side, rows in the order of their layers.

use std::collections::BTreeMap;
use std::future::ready;
use std::sync::Arc;
use std::time::Duration;

use futures::channel::mpsc;
use futures::future::BoxFuture;
use futures::stream::{self, BoxStream, Stream, StreamExt};
use tokio::sync::oneshot;
use tokio::time::{Instant, timeout_at};

use super::bounds::Bounds;
use super::lane::{Lane, Reporter};
use super::net::Net;
use super::swept::swept;
use super::watch::Watch;
use super::{api, dns, sasl};
use crate::model::account::Protocol;
use crate::model::check::CheckId;
use crate::model::credentials::{Credentials, Secret};
use crate::model::evidence::{Evidence, Seen};
use crate::plan::Plan;

/// Bounds on everything a server can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// One step: a look-up, a connection, a handshake, an answer. 9 s unless set: with the steps before
    /// it, silence is told within 10 s.
    pub step: Duration,
    /// The whole run. 20 s unless set.
    pub total: Duration,
    /// The answer to a sign-in, for which alone one waits longer, as mail programs do: the whole run then takes longer
    /// by as much. 50 s unless set.
    pub sign_in: Duration,
    /// Bytes a connection may bring. 1 MiB.
    pub bytes: u64,
    /// Lines a connection may bring. 10,000.
    pub lines: u64,
}

impl Default for Limits {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Limits { step: seconds(9), total: seconds(20), sign_in: seconds(50), bytes: 1 << 20, lines: 10_000 }
    }
}

/// A token for the HTTP interface of the mailbox, apart from the one for mail.
#[derive(Clone, Debug)]
pub struct ApiAccess {
    /// The access token.
    pub token: Secret,
    /// Rights that the sign-in asked for and did not get.
    pub missing: Vec<String>,
}

/// What to run.
#[derive(Clone, Debug)]
pub struct Order {
    /// The rows.
    pub plan: Plan,
    /// How to sign in.
    pub credentials: Credentials,
    /// The bounds.
    pub limits: Limits,
    /// The SHA-256 fingerprint ([`crate::model::tls::CertFacts::fingerprint`]) of a certificate
    /// that the person compared and accepted although it cannot be verified.
    pub accepted: Option<String>,
    /// How to ask the HTTP interface; `None`: it is not asked.
    pub api: Option<ApiAccess>,
}

/// What the stream brings.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a handful a run; a box would only be in everybody's way")]
pub enum Progress {
    /// A check began. One that cannot run ends without having begun.
    Started(CheckId),
    /// A check ended; one for every check of the plan, whatever happens.
    Done(Evidence),
}

/// Runs the plan. Dropping the stream stops everything at once; when the total time is over,
/// every check that has not ended is reported as [`crate::model::evidence::Seen::Stopped`]. Where this computer
/// slept or lost its network meanwhile, what failed is [`crate::model::evidence::Seen::Interrupted`].
///
/// Must be polled within a tokio runtime that has time and I/O enabled.
pub fn run(order: Order, net: Arc<dyn Net>) -> impl Stream<Item = Progress> + Send + 'static {
    stream::once(async move {
        let bounds = Bounds::new(order.limits);
        let watch = Watch::new(Arc::clone(&net));
        let left = order.plan.checks.iter().map(|check| check.id).collect();
        let (to, from) = mpsc::unbounded();
        // Nothing is spawned: what is not polled does not run, what is dropped is gone.
        let secret = order.credentials != Credentials::None || order.api.is_some();
        let work: BoxFuture<'static, ()> = Box::pin(drive(order, net, bounds, Reporter { to }));
        let work = stream::once(if secret { swept(work) } else { work });
        let inner = stream::select(from, work.filter_map(|()| ready(None))).boxed();
        let once = OnceEach { inner: Some(inner), left, begun: BTreeMap::new(), bounds, watch };
        stream::unfold(once, OnceEach::next)
    })
    .flatten()
}

/// Sees to it that every check of the plan ends exactly once, whatever happens.
struct OnceEach {
    inner: Option<BoxStream<'static, Progress>>,
    left: Vec<CheckId>,
    begun: BTreeMap<CheckId, Instant>,
    bounds: Bounds,
    watch: Watch,
}

/// The sign-ins for which the run waits.
const SIGN_INS: [CheckId; 2] = [CheckId::ImapAuth, CheckId::SmtpAuth];

impl OnceEach {
    /// When the run ends: later while a sign-in is awaited.
    fn end(&self) -> Instant {
        let awaited = SIGN_INS.iter().any(|c| self.begun.contains_key(c) && self.left.contains(c));
        if awaited { self.bounds.for_sign_in().end() } else { self.bounds.end() }
    }

    async fn next(mut self) -> Option<(Progress, Self)> {
        while self.inner.is_some() {
            let end = self.end();
            let Some(inner) = &mut self.inner else { break };
            let next = match timeout_at(end.min(self.watch.next_look()), inner.next()).await {
                Err(_) if Instant::now() < end => {
                    self.watch.look().await;
                    continue;
                }
                next => next,
            };
            match next {
                Ok(Some(Progress::Started(check))) if self.left.contains(&check) => {
                    self.begun.insert(check, Instant::now());
                    return Some((Progress::Started(check), self));
                }
                Ok(Some(Progress::Done(evidence))) if self.left.contains(&evidence.check) => {
                    self.left.retain(|check| *check != evidence.check);
                    if SIGN_INS.contains(&evidence.check) {
                        self.bounds = self.bounds.after(evidence.elapsed);
                    }
                    return Some((Progress::Done(self.watch.judge(evidence).await), self));
                }
                Ok(Some(_)) => {}
                Ok(None) | Err(_) => self.inner = None,
            }
        }
        if self.left.is_empty() {
            return None;
        }
        let check = self.left.remove(0);
        let elapsed = self.begun.get(&check).map(Instant::elapsed).unwrap_or_default();
        let stopped = Evidence { check, elapsed, seen: self.watch.unended().await, wire: Vec::new() };
        Some((Progress::Done(stopped), self))
    }
}

async fn drive(order: Order, net: Arc<dyn Net>, bounds: Bounds, reporter: Reporter) {
    let order = Arc::new(order);
    local(&order, &reporter);
    let lane = |protocol| {
        let server = order.plan.endpoint(protocol)?.clone();
        let user = match protocol {
            Protocol::Imap => &order.plan.imap_username,
            Protocol::Smtp => &order.plan.smtp_username,
        };
        let redactor = Arc::new(sasl::redactor(&order.credentials, user, &server));
        let (net, order, reporter) = (Arc::clone(&net), Arc::clone(&order), reporter.clone());
        Some(Lane { net, order, bounds, reporter, server, redactor })
    };
    // Dropped unsent where no password was sent: then nothing was refused.
    let (tell, told) = oneshot::channel();
    let imap = async {
        match lane(Protocol::Imap) {
            Some(lane) => lane.imap(tell).await,
            None => drop(tell),
        }
    };
    let smtp = async {
        if let Some(lane) = lane(Protocol::Smtp) {
            lane.smtp(told).await;
        }
    };
    let mx = async {
        if order.plan.check(CheckId::Mx).is_none() {
            return;
        }
        let begun = reporter.begin(CheckId::Mx);
        let seen = dns::mx_believed(&*net, &order.plan.address.domain, &order.plan.known_mx, &bounds).await;
        reporter.end(CheckId::Mx, begun, Seen::Mx(seen), Vec::new());
    };
    let api = api::ask(&order.plan, order.api.as_ref(), &*net, &bounds, &reporter);
    tokio::join!(mx, imap, smtp, api);
}

/// What needs no network. The address is parsed already: else there would be no plan.
fn local(order: &Order, reporter: &Reporter) {
    let begun = reporter.begin(CheckId::Address);
    reporter.end(CheckId::Address, begun, Seen::Address(None), Vec::new());
    match &order.credentials {
        Credentials::Password(password) if !password.is_empty() => {
            let begun = reporter.begin(CheckId::Password);
            let faults = crate::local::password_faults(password.reveal(), order.plan.app_password_letters);
            reporter.end(CheckId::Password, begun, Seen::Password(faults), Vec::new());
        }
        _ => reporter.skip(CheckId::Password, Seen::NotAsked),
    }
}
