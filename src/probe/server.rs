//! Runs the checks of one server, one after the other: name, connection, TLS. A check whose prerequisite failed is
//! not run.

use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures::channel::mpsc::UnboundedSender;
use futures::future::{Either, select};
use tokio::time::{Instant, sleep};

use super::order::{Order, Progress};
use super::wire::{Dialect, Wire};
use super::{connect, dns, imap, port80, proxy, smtp, tls};
use crate::model::account::{Endpoint, Protocol, Security, Source};
use crate::model::check::CheckId;
use crate::model::evidence::{Broken, Evidence, HostSeen, Reply, Seen, Speaker, Status, WireLine};
use crate::model::port80::WebSeen;
use crate::model::proxy::ProxySaid;
use crate::model::tls::{CertFault, Spoke, TlsOutcome, TlsSeen};
use crate::net::clock::ahead_of_greeting;
use crate::net::host::literal;
use crate::net::{Bounds, ByteStream, Net};
use crate::text::Redactor;

/// How long a second try with small segments may take.
const SMALL: Duration = Duration::from_secs(4);

/// Reports progress to whoever started the run.
#[derive(Clone)]
pub struct Reporter {
    /// Receives what is reported.
    pub to: UnboundedSender<Progress>,
}

impl Reporter {
    /// Reports that a check begins, and returns the time.
    pub fn begin(&self, check: CheckId) -> Instant {
        // The receiver is dropped together with the run: there is nobody left to tell.
        let _ = self.to.unbounded_send(Progress::Started(check));
        Instant::now()
    }

    /// Reports that a check ended; true where it passed.
    pub fn end(&self, check: CheckId, begun: Instant, seen: Seen, wire: Vec<WireLine>) -> bool {
        self.end_after(check, begun.elapsed(), seen, wire)
    }

    /// Reports the end of a check that took so long and is reported later.
    pub fn end_after(&self, check: CheckId, elapsed: Duration, seen: Seen, wire: Vec<WireLine>) -> bool {
        let good = seen.status() == Status::Ok;
        let _ = self.to.unbounded_send(Progress::Done(Evidence { check, elapsed, seen, wire }));
        good
    }

    /// Reports that a check did not run.
    pub fn skip(&self, check: CheckId, seen: Seen) {
        self.end(check, Instant::now(), seen, Vec::new());
    }
}

/// Probes one server.
pub struct ServerProbe {
    /// The network.
    pub net: Arc<dyn Net>,
    /// What to run.
    pub order: Arc<Order>,
    /// The bounds.
    pub bounds: Bounds,
    /// Who is told.
    pub reporter: Reporter,
    /// The server.
    pub server: Endpoint,
    /// What must not be recorded.
    pub redactor: Arc<Redactor>,
}

/// What was seen of TLS, the connection where it may be used, and what was said before.
type Secured = (TlsSeen, Option<Established>, Vec<WireLine>);

/// The ids of a protocol's checks.
struct Ids {
    host: CheckId,
    tcp: CheckId,
    tls: CheckId,
}

/// A connection on which a session can be held, and the greeting where it was said before TLS.
pub struct Established {
    /// Where the connection leads.
    pub to: SocketAddr,
    /// The connection.
    pub wire: Wire,
    /// Verified, or accepted by its fingerprint.
    pub safe: bool,
    /// Said in plain text before STARTTLS.
    pub greeted: Option<Reply>,
}

/// Returns true where a captive portal may have answered in the server's place.
fn is_answered_by_another(seen: &TlsSeen) -> bool {
    match &seen.outcome {
        TlsOutcome::NotTls(Spoke::Http) | TlsOutcome::Broken(Broken::Closed | Broken::Reset | Broken::TimedOut) => true,
        TlsOutcome::Untrusted => seen.faults.iter().any(|f| matches!(f, CertFault::WrongName { .. })),
        _ => false,
    }
}

impl ServerProbe {
    fn ids(&self) -> Ids {
        match self.server.protocol {
            Protocol::Imap => Ids { host: CheckId::ImapHost, tcp: CheckId::ImapTcp, tls: CheckId::ImapTls },
            Protocol::Smtp => Ids { host: CheckId::SmtpHost, tcp: CheckId::SmtpTcp, tls: CheckId::SmtpTls },
        }
    }

    /// Looks up the name, connects and negotiates TLS.
    ///
    /// # Errors
    /// Returns the check that failed; those after it must be reported as not run.
    pub async fn establish(&self) -> Result<Established, CheckId> {
        let ids = self.ids();
        let addresses = self.host(ids.host).await.ok_or(ids.host)?;
        let begun = self.reporter.begin(ids.tcp);
        let (mut seen, won, losing) = connect::connect(&*self.net, &self.server, &addresses, &self.bounds).await;
        let took = begun.elapsed();
        let report = |seen| self.reporter.end_after(ids.tcp, took, Seen::Tcp(seen), Vec::new());
        let Some((to, stream)) = won else {
            report(seen);
            return Err(ids.tcp);
        };
        let mut secured = pin!(self.secure_patiently(to, stream, &addresses));
        let (begun, early) = match losing {
            None => {
                report(seen);
                (self.reporter.begin(ids.tls), None)
            }
            Some(mut losing) => {
                let begun = self.reporter.begin(ids.tls);
                let early = losing.settle(&mut seen.attempts, secured.as_mut()).await;
                report(seen);
                (begun, early)
            }
        };
        let ((mut seen, established, record), web) = match early {
            Some(done) => done,
            None => secured.await,
        };
        self.look_beside(&mut seen, web, &addresses).await;
        self.reporter.end(ids.tls, begun, Seen::Tls(Box::new(seen)), record);
        established.ok_or(ids.tls)
    }

    async fn host(&self, id: CheckId) -> Option<Vec<IpAddr>> {
        let begun = self.reporter.begin(id);
        let seen = dns::host_believed(&*self.net, &self.server.host, &self.bounds).await;
        let seen = self.by_proxy(seen).await;
        let addresses = match &seen {
            HostSeen::Found { addresses } => Some(addresses.clone()),
            HostSeen::Literal => literal(&self.server.host).map(|ip| vec![ip]),
            _ => None,
        };
        self.reporter.end(id, begun, Seen::Host(seen), Vec::new());
        addresses
    }

    /// Asks the proxy where the name was not found: behind a proxy, outside names are often not resolved.
    async fn by_proxy(&self, seen: HostSeen) -> HostSeen {
        if matches!(seen, HostSeen::Found { .. } | HostSeen::Literal) {
            return seen;
        }
        let proxy = proxy::way_around(&*self.net, &self.server, &[], &self.bounds).await;
        proxy.filter(|p| p.said == ProxySaid::Answers).map_or(seen, HostSeen::ByProxy)
    }

    /// Negotiates TLS; where the server stays silent, looks at port 80 in the meantime.
    async fn secure_patiently(
        &self,
        to: SocketAddr,
        stream: Box<dyn ByteStream>,
        addresses: &[IpAddr],
    ) -> (Secured, Option<WebSeen>) {
        let secured = pin!(self.secure(to, stream));
        let beside = pin!(async {
            sleep(connect::patience(&self.bounds)).await;
            tokio::join!(
                port80::front_page(&*self.net, &self.server.host, addresses, &self.bounds),
                self.answers_in_small_segments(to)
            )
        });
        match select(secured, beside).await {
            Either::Left((secured, _)) => (secured, None),
            Either::Right(((web, small), secured)) => {
                let (mut seen, established, record) = secured.await;
                seen.small_segments = small && seen.outcome == TlsOutcome::Broken(Broken::TimedOut);
                ((seen, established, record), web)
            }
        }
    }

    /// Whether the handshake that stands still comes through in small segments; nothing follows it.
    async fn answers_in_small_segments(&self, to: SocketAddr) -> bool {
        let again = async {
            let stream = self.net.connect_small(to).await.ok()?;
            let stream = match self.server.security {
                Security::StartTls => self.start_tls(stream).await.0.ok()?.0,
                Security::Tls | Security::None => stream,
            };
            Some(tls::handshake(stream, &self.want(), &self.bounds).await.0.version.is_some())
        };
        self.bounds.beside(SMALL, again).await.flatten().unwrap_or(false)
    }

    fn want(&self) -> tls::TlsTarget {
        tls::TlsTarget {
            host: self.server.host.clone(),
            verifiers: self.net.verifiers(),
            now: self.net.now(),
            accepted: self.order.accepted.clone(),
            after_starttls: self.server.security == Security::StartTls,
        }
    }

    async fn secure(&self, to: SocketAddr, stream: Box<dyn ByteStream>) -> Secured {
        let want = self.want();
        let (stream, greeted, mut record) = match self.server.security {
            Security::None => {
                let wire = self.wire(stream);
                let established = Established { to, wire, safe: false, greeted: None };
                return (tls::ended(TlsOutcome::Plain), Some(established), Vec::new());
            }
            Security::Tls => (stream, None, Vec::new()),
            Security::StartTls => match self.or_begins_with_tls(to, self.start_tls(stream)).await {
                ((Ok((stream, greeting)), record), _) => (stream, Some(greeting), record),
                ((Err(TlsOutcome::Broken(Broken::TimedOut)), record), true) if record.is_empty() => {
                    return (tls::ended(TlsOutcome::AlreadyTls), None, record);
                }
                ((Err(outcome), record), _) => {
                    let mut seen = tls::ended(outcome);
                    let first = record.iter().find(|line| line.from == Speaker::Server);
                    let other = seen.outcome == TlsOutcome::NotTls(Spoke::Other);
                    seen.said = first.filter(|_| other).map(|line| line.text.clone());
                    return (seen, None, record);
                }
            },
        };
        let (mut seen, stream) = tls::handshake(stream, &want, &self.bounds).await;
        seen.clock_ahead = greeted.as_ref().and_then(|g| ahead_of_greeting(&g.text, want.now));
        let begins_with_tls = self.server.security == Security::Tls;
        let dial = || self.dial_again(to);
        tls::look_again(&mut seen, &self.server.host, begins_with_tls, dial, &self.bounds).await;
        if let (Some(version), Some(cipher)) = (&seen.version, &seen.cipher) {
            record.push(WireLine { from: Speaker::Note, text: format!("{version} {cipher}") });
        }
        let established = stream.map(|stream| Established { to, wire: self.wire(stream), safe: true, greeted });
        (seen, established, record)
    }

    /// What is asked of names and of port 80 where somebody else seems to have answered.
    async fn look_beside(&self, seen: &mut TlsSeen, web: Option<WebSeen>, addresses: &[IpAddr]) {
        if !is_answered_by_another(seen) {
            return;
        }
        let names = seen.chain.first().map(|c| c.names.as_slice()).unwrap_or_default();
        // The names of a provider's own servers are known.
        let names = if self.server.source == Source::Catalog { &[] } else { names };
        let host = self.server.host.as_str();
        let parent = host.split_once('.').map_or(host, |(_, parent)| parent);
        let beneath = [host, if parent.contains('.') { parent } else { host }, &self.order.plan.address.domain];
        let asked = web.is_some() || seen.outcome == TlsOutcome::Broken(Broken::TimedOut);
        let ask = async {
            if asked { web } else { port80::front_page(&*self.net, &self.server.host, addresses, &self.bounds).await }
        };
        let (same_server, web) =
            tokio::join!(dns::same_server(&*self.net, names, &beneath, addresses, &self.bounds), ask);
        (seen.same_server, seen.web) = (same_server, web);
    }

    fn wire(&self, stream: Box<dyn ByteStream>) -> Wire {
        let dialect = match self.server.protocol {
            Protocol::Imap => Dialect::Imap,
            Protocol::Smtp => Dialect::Smtp,
        };
        Wire::new(stream, dialect, Arc::clone(&self.redactor), &self.bounds.limits)
    }

    /// Reads the greeting and sends STARTTLS, until the handshake may begin.
    async fn start_tls(
        &self,
        stream: Box<dyn ByteStream>,
    ) -> (Result<(Box<dyn ByteStream>, Reply), TlsOutcome>, Vec<WireLine>) {
        let wire = self.wire(stream);
        let (result, mut wire) = match self.server.protocol {
            Protocol::Imap => {
                let mut talk = imap::ImapSession::new(wire, self.bounds);
                (imap::start_tls(&mut talk).await, talk.into_wire())
            }
            Protocol::Smtp => {
                let mut talk = smtp::SmtpSession::new(wire, self.bounds);
                (talk.start_tls().await, talk.into_wire())
            }
        };
        let record = wire.take_record();
        let result = result.and_then(|greeting| match wire.into_inner() {
            (stream, 0) => Ok((stream, greeting)),
            (_, bytes) => Err(TlsOutcome::StartTlsInjection { bytes }),
        });
        (result, record)
    }

    /// Waits for what the server says in plain text, and finds out whether a silent port waits for TLS. It asks during
    /// the last part of the wait, after any delay with which servers greet on purpose.
    pub async fn or_begins_with_tls<T>(&self, to: SocketAddr, said: impl Future<Output = T>) -> (T, bool) {
        let beside = pin!(async {
            sleep(self.bounds.limits.step / 3 * 2).await;
            let dial = async { self.net.connect(to).await.ok() };
            tls::begins_with_tls(&self.server.host, dial, &self.bounds).await
        });
        match select(pin!(said), beside).await {
            Either::Left((said, _)) => (said, false),
            Either::Right((waits, said)) => (said.await, waits),
        }
    }

    async fn dial_again(&self, to: SocketAddr) -> Option<Box<dyn ByteStream>> {
        let stream = self.net.connect(to).await.ok()?;
        match self.server.security {
            Security::StartTls => self.start_tls(stream).await.0.ok().map(|(stream, _)| stream),
            Security::Tls | Security::None => Some(stream),
        }
    }
}
