//! Runs a plan: MX, IMAP, SMTP and what is asked beside them side by side, rows in the order of their layers.

use std::collections::BTreeMap;
use std::future::ready;
use std::sync::Arc;

use futures::channel::mpsc;
use futures::future::BoxFuture;
use futures::stream::{self, BoxStream, Stream, StreamExt};
use tokio::sync::oneshot;
use tokio::time::{Instant, timeout_at};

use super::interruption::InterruptionDetector;
use super::order::{Order, Progress};
use super::server::{Reporter, ServerProbe};
use super::wipe_stack::wipe_stack;
use super::{api, dns, microsoft, sasl};
use crate::model::account::Protocol;
use crate::model::check::CheckId;
use crate::model::credentials::Credentials;
use crate::model::evidence::{Evidence, Seen};
use crate::net::{Bounds, Net};

/// Runs the plan. Dropping the stream stops everything at once; when the total time is over,
/// every check that has not ended is reported as [`crate::model::evidence::Seen::Stopped`]. Where this computer
/// slept or lost its network meanwhile, what failed is [`crate::model::evidence::Seen::Interrupted`].
///
/// Must be polled within a tokio runtime that has time and I/O enabled.
pub fn run(order: Order, net: Arc<dyn Net>) -> impl Stream<Item = Progress> + Send + 'static {
    stream::once(async move {
        let bounds = Bounds::new(order.limits);
        let watch = InterruptionDetector::new(Arc::clone(&net));
        let left = order.plan.checks.iter().map(|check| check.id).collect();
        let (to, from) = mpsc::unbounded();
        // Nothing is spawned: what is not polled does not run, what is dropped is gone.
        let secret = order.credentials != Credentials::None || order.api.is_some();
        let work: BoxFuture<'static, ()> = Box::pin(drive(order, net, bounds, Reporter { to }));
        let work = stream::once(if secret { wipe_stack(work) } else { work });
        let inner = stream::select(from, work.filter_map(|()| ready(None))).boxed();
        let once = OnceEach { inner: Some(inner), left, begun: BTreeMap::new(), bounds, watch };
        stream::unfold(once, OnceEach::next)
    })
    .flatten()
}

/// Ensures that every check of the plan ends exactly once, whatever happens.
struct OnceEach {
    inner: Option<BoxStream<'static, Progress>>,
    left: Vec<CheckId>,
    begun: BTreeMap<CheckId, Instant>,
    bounds: Bounds,
    watch: InterruptionDetector,
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
    // As long as they are held, every handshake of this run shares them.
    let _verifiers = net.verifiers();
    local(&order, &reporter);
    let server_probe = |protocol| {
        let server = order.plan.endpoint(protocol)?.clone();
        let user = match protocol {
            Protocol::Imap => &order.plan.imap_username,
            Protocol::Smtp => &order.plan.smtp_username,
        };
        let redactor = Arc::new(sasl::redactor(&order.credentials, user, &server));
        let (net, order, reporter) = (Arc::clone(&net), Arc::clone(&order), reporter.clone());
        Some(ServerProbe { net, order, bounds, reporter, server, redactor })
    };
    // Dropped unsent where no password was sent: then nothing was refused.
    let (tell, told) = oneshot::channel();
    // Each in a box: what one of them needs of the stack is not under all the others.
    let imap = Box::pin(async {
        match server_probe(Protocol::Imap) {
            Some(server_probe) => server_probe.imap(tell).await,
            None => {
                drop(tell);
                false
            }
        }
    });
    let smtp = Box::pin(async {
        if let Some(server_probe) = server_probe(Protocol::Smtp) {
            server_probe.smtp(told).await;
        }
    });
    let mx = async {
        if order.plan.check(CheckId::Mx).is_none() {
            return;
        }
        let begun = reporter.begin(CheckId::Mx);
        let seen = dns::mx_believed(&*net, &order.plan.address.domain, &bounds).await;
        reporter.end(CheckId::Mx, begun, Seen::Mx(seen), Vec::new());
    };
    let api = Box::pin(api::ask(&order.plan, order.api.as_ref(), &*net, &bounds, &reporter));
    let (over, rest) = oneshot::channel();
    let servers = Box::pin(async {
        let ((), opened, (), ()) = tokio::join!(mx, imap, smtp, api);
        // The one who listens may have heard enough.
        let _ = over.send(opened);
    });
    let aside = Box::pin(microsoft::ask(&order.plan, &*net, &bounds, &reporter, rest));
    tokio::join!(servers, aside);
}

/// Runs the checks that need no network. The address is parsed already: else there would be no plan.
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
