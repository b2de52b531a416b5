//! Connections: IPv6 and IPv4 raced as RFC 8305 says, every outcome kept, and the sibling ports
//! and detours where the chosen one fails.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, SocketAddr};
use std::pin::{Pin, pin};
use std::time::Duration;

use futures::StreamExt;
use futures::future::{BoxFuture, Either, select};
use futures::stream::FuturesUnordered;
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep_until};

use super::bounds::Bounds;
use super::detour;
use super::net::{ByteStream, Net};
use crate::model::account::{Endpoint, Protocol};
use crate::model::evidence::{Attempt, TcpOutcome, TcpSeen};

/// RFC 8305 section 5, "Connection Attempt Delay".
const ATTEMPT_DELAY: Duration = Duration::from_millis(250);
/// A host with more addresses than these is not tried to its end.
pub const ADDRESSES: usize = 8;
/// When the chosen port has been silent for this long, or for a third of a step where that is
/// shorter, the siblings and detours are tried beside it.
const PATIENCE: Duration = Duration::from_secs(3);
/// A lost packet alone takes this long (RFC 6298 section 2).
const LEAST_PATIENCE: Duration = Duration::from_secs(1);
/// How long a sibling may take, and no longer than a step.
const SIBLING: Duration = Duration::from_secs(3);

/// How long IPv6 that lost the race is heard, and no longer than TLS takes.
const LATE: Duration = Duration::from_secs(2);

type Opened = (usize, io::Result<Box<dyn ByteStream>>);
/// A connection and where it leads.
pub type Connection = (SocketAddr, Box<dyn ByteStream>);

/// Attempts that were under way when another won.
pub struct Losing<'a> {
    open: FuturesUnordered<BoxFuture<'a, Opened>>,
    begun: Vec<Instant>,
}

impl<'a> Losing<'a> {
    /// Calls an IPv4 address where IPv6 has won before that was tried: many programs have nothing else. The first
    /// address speaks for all.
    fn call_ipv4(
        &mut self,
        net: &'a dyn Net,
        targets: &[SocketAddr],
        attempts: &mut Vec<Attempt>,
        won: SocketAddr,
        bounds: &'a Bounds,
    ) {
        let called = attempts.iter().any(|a| a.to.is_ipv4());
        let Some(to) = targets.iter().find(|to| to.is_ipv4() && won.is_ipv6() && !called).copied() else { return };
        let index = attempts.len();
        attempts.push(Attempt { to, outcome: TcpOutcome::GivenUp, elapsed: Duration::ZERO });
        self.begun.push(Instant::now());
        let connecting = net.connect(to);
        self.open.push(Box::pin(async move {
            let result = bounds.step(connecting).await;
            (index, result.unwrap_or_else(|| Err(ErrorKind::TimedOut.into())))
        }));
    }

    fn waits_for_ipv4(&self, attempts: &[Attempt]) -> bool {
        attempts.iter().any(|a| a.to.is_ipv4() && a.outcome == TcpOutcome::GivenUp)
            && attempts.iter().any(|a| a.to.is_ipv6() && a.outcome == TcpOutcome::Connected)
    }

    /// Longer than a packet that was lost takes (RFC 6298 section 2).
    fn give_ipv4_up(&self, attempts: &mut [Attempt]) {
        if self.waits_for_ipv4(attempts) {
            let silent = |a: &&mut Attempt| a.to.is_ipv4() && a.outcome == TcpOutcome::GivenUp;
            attempts.iter_mut().filter(silent).for_each(|a| a.outcome = TcpOutcome::TimedOut);
        }
    }

    /// Hears what becomes of them while the winner is at work, so that what is only slow and what gives
    /// no answer differ. `None`: the work is not done yet.
    pub async fn settle<F: Future>(&mut self, attempts: &mut [Attempt], mut work: Pin<&mut F>) -> Option<F::Output> {
        let end = Instant::now() + LATE;
        let mut done = None;
        loop {
            let ended = tokio::select! {
                biased;
                Some(ended) = self.open.next() => ended,
                now = &mut work, if done.is_none() => {
                    done = Some(now);
                    // That IPv4 leads nowhere is worth a wait: many programs have nothing else. Where it is only
                    // slower, it answers meanwhile.
                    if self.waits_for_ipv4(attempts) { continue } else { break }
                }
                () = sleep_until(end) => {
                    self.give_ipv4_up(attempts);
                    break;
                }
            };
            let (index, result) = ended;
            attempts[index].elapsed = self.begun[index].elapsed();
            attempts[index].outcome = result.map_or_else(|error| outcome(&error), |_| TcpOutcome::Connected);
            if self.open.is_empty() {
                break;
            }
        }
        told_late(attempts, &self.begun);
        done
    }
}

/// What has not ended yet has taken until now.
fn told_late(attempts: &mut [Attempt], begun: &[Instant]) {
    for (attempt, begun) in attempts.iter_mut().zip(begun) {
        if attempt.outcome == TcpOutcome::GivenUp {
            attempt.elapsed = begun.elapsed();
        }
    }
}

/// How long a server may be silent before something is asked beside it.
pub fn patience(bounds: &Bounds) -> Duration {
    PATIENCE.min(bounds.limits.step / 3).max(LEAST_PATIENCE)
}

/// Connects to the first address that answers. Where that is IPv4 and IPv6 has not answered yet, it
/// may still be heard.
pub async fn connect<'a>(
    net: &'a dyn Net,
    server: &Endpoint,
    addresses: &[IpAddr],
    bounds: &'a Bounds,
) -> (TcpSeen, Option<Connection>, Option<Losing<'a>>) {
    let targets: Vec<_> = addresses.iter().take(ADDRESSES).map(|ip| SocketAddr::new(*ip, server.port)).collect();
    let (ended, hurry) = oneshot::channel::<bool>();
    let race = pin!(async {
        let done = race(net, &targets, bounds).await;
        // Nobody listens where this took long.
        let _ = ended.send(done.0.iter().all(|a| a.outcome == TcpOutcome::Forbidden));
        done
    });
    let beside = pin!(async {
        // Either way the wait is over: the race has ended, or it takes long.
        let barred = matches!(tokio::time::timeout(patience(bounds), hurry).await, Ok(Ok(true)));
        let siblings = pin!(siblings(net, server, addresses, bounds));
        let detours = pin!(async {
            // What forbids a program to connect here is this computer itself: no page of a network's.
            let web = async { if barred { None } else { detour::web(net, &server.host, addresses, bounds).await } };
            tokio::join!(detour::proxy(net, server, addresses, bounds), web)
        });
        let (siblings, (proxy, web)) = match select(siblings, detours).await {
            Either::Left((siblings, _)) if is_reached(&siblings) => (siblings, (None, None)),
            Either::Left((siblings, detours)) => (siblings, detours.await),
            Either::Right((detours, siblings)) => (siblings.await, detours),
        };
        // Where the server is reached directly, there is no way around to look for.
        if is_reached(&siblings) { (siblings, None, None) } else { (siblings, proxy, web) }
    });
    let ((attempts, won, losing), beside) = match select(race, beside).await {
        Either::Left((done, beside)) if done.1.is_none() => (done, Some(beside.await)),
        Either::Left((done, _)) => (done, None),
        Either::Right((beside, race)) => (race.await, Some(beside)),
    };
    let connected = won.as_ref().map(|(to, _)| *to);
    let (mut attempts, mut losing) = (attempts, losing);
    if let (Some(to), Some(losing)) = (connected.filter(SocketAddr::is_ipv6), &mut losing) {
        losing.call_ipv4(net, &targets, &mut attempts, to, bounds);
    }
    let late =
        |a: &Attempt| a.outcome == TcpOutcome::GivenUp && connected.is_some_and(|to| to.is_ipv4() != a.to.is_ipv4());
    let losing = losing.filter(|_| attempts.iter().any(late));
    // Where it connected after all, nothing beside it is of interest.
    let (siblings, proxy, web) = beside.filter(|_| won.is_none()).unwrap_or_default();
    let ipv6_here = targets.iter().any(SocketAddr::is_ipv6).then(|| net.has_ipv6()).flatten();
    (TcpSeen { attempts, connected, siblings, proxy, web, ipv6_here }, won, losing)
}

/// Connects to the first of these addresses that answers, and asks nothing beside it.
pub async fn plain(net: &dyn Net, addresses: &[IpAddr], port: u16, bounds: &Bounds) -> Option<Box<dyn ByteStream>> {
    let targets: Vec<_> = addresses.iter().take(ADDRESSES).map(|ip| SocketAddr::new(*ip, port)).collect();
    race(net, &targets, bounds).await.1.map(|(_, stream)| stream)
}

async fn race<'a>(
    net: &'a dyn Net,
    targets: &[SocketAddr],
    bounds: &'a Bounds,
) -> (Vec<Attempt>, Option<Connection>, Option<Losing<'a>>) {
    let mut attempts: Vec<Attempt> = Vec::new();
    let mut begun: Vec<Instant> = Vec::new();
    let mut open: FuturesUnordered<BoxFuture<'a, Opened>> = FuturesUnordered::new();
    let mut won = None;
    let mut next_at = Instant::now();
    loop {
        if attempts.len() < targets.len() && (open.is_empty() || Instant::now() >= next_at) {
            let (index, to) = (attempts.len(), targets[attempts.len()]);
            attempts.push(Attempt { to, outcome: TcpOutcome::GivenUp, elapsed: Duration::ZERO });
            begun.push(Instant::now());
            next_at = Instant::now() + ATTEMPT_DELAY;
            let connecting = net.connect(to);
            open.push(Box::pin(async move {
                let result = bounds.step(connecting).await;
                (index, result.unwrap_or_else(|| Err(ErrorKind::TimedOut.into())))
            }));
            continue;
        }
        if open.is_empty() {
            break;
        }
        let ended = tokio::select! {
            biased;
            ended = open.next() => ended,
            () = sleep_until(next_at), if attempts.len() < targets.len() => None,
        };
        let Some((index, result)) = ended else { continue };
        attempts[index].elapsed = begun[index].elapsed();
        match result {
            Ok(stream) => {
                attempts[index].outcome = TcpOutcome::Connected;
                won = Some((index, stream));
                break;
            }
            Err(error) => {
                attempts[index].outcome = outcome(&error);
                // A failed attempt makes the next one begin at once (RFC 8305 section 5).
                next_at = Instant::now();
            }
        }
    }
    let Some((winner, stream)) = won else { return (attempts, None, None) };
    told_late(&mut attempts, &begun);
    let to = attempts[winner].to;
    (attempts, Some((to, stream)), Some(Losing { open, begun }))
}

fn is_reached(attempts: &[Attempt]) -> bool {
    attempts.iter().any(|a| a.outcome == TcpOutcome::Connected)
}

/// The other port of the same protocol, so that "this port is blocked" and "this server is down"
/// differ (RFC 8314 section 3, RFC 6409).
async fn siblings(net: &dyn Net, server: &Endpoint, addresses: &[IpAddr], bounds: &Bounds) -> Vec<Attempt> {
    let ports: &[u16] = match server.protocol {
        Protocol::Imap => &[993, 143],
        Protocol::Smtp => &[465, 587],
    };
    let mut tried = on_ports(net, server, addresses, ports, bounds).await;
    // Where IMAP is closed altogether, POP may be all that there is.
    if server.protocol == Protocol::Imap && !is_reached(&tried) {
        tried.extend(on_ports(net, server, addresses, &[995, 110], bounds).await);
    }
    tried
}

/// The other ports of these, at one address of each family.
async fn on_ports(
    net: &dyn Net,
    server: &Endpoint,
    addresses: &[IpAddr],
    ports: &[u16],
    bounds: &Bounds,
) -> Vec<Attempt> {
    let first_of = |v6: bool| addresses.iter().find(|ip| ip.is_ipv6() == v6);
    let tries = ports
        .iter()
        .filter(|port| **port != server.port)
        .flat_map(|port| [first_of(true), first_of(false)].into_iter().flatten().map(|ip| SocketAddr::new(*ip, *port)));
    let tries = tries.map(|to| async move {
        let begun = Instant::now();
        let result = bounds.beside(SIBLING.min(bounds.limits.step), net.connect(to)).await;
        let outcome = match result {
            Some(Ok(_)) => TcpOutcome::Connected,
            Some(Err(error)) => outcome(&error),
            None => TcpOutcome::TimedOut,
        };
        Attempt { to, outcome, elapsed: begun.elapsed() }
    });
    futures::future::join_all(tries).await
}

fn outcome(error: &io::Error) -> TcpOutcome {
    match error.kind() {
        ErrorKind::ConnectionRefused => TcpOutcome::Refused,
        ErrorKind::TimedOut => TcpOutcome::TimedOut,
        ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::AddrNotAvailable => TcpOutcome::Unreachable,
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe => TcpOutcome::Reset,
        ErrorKind::PermissionDenied => TcpOutcome::Forbidden,
        _ => TcpOutcome::Other(error.raw_os_error().unwrap_or(0)),
    }
}
