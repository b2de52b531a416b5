//! Races connections to the addresses of one host, IPv6 and IPv4 side by side (RFC 8305), and keeps the outcome
//! of every attempt.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::time::Duration;

use futures::StreamExt;
use futures::future::BoxFuture;
use futures::stream::FuturesUnordered;
use tokio::time::{Instant, sleep_until};

use crate::model::evidence::{Attempt, TcpOutcome};
use crate::net::{Bounds, ByteStream, Net};

/// RFC 8305 section 5, "Connection Attempt Delay".
const ATTEMPT_DELAY: Duration = Duration::from_millis(250);
/// A host with more addresses than these is not tried to its end.
pub const ADDRESSES: usize = 8;
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
    pub fn call_ipv4(
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

/// Connects to the first of these addresses that answers, and asks nothing beside it.
pub async fn plain(net: &dyn Net, addresses: &[IpAddr], port: u16, bounds: &Bounds) -> Option<Box<dyn ByteStream>> {
    let targets: Vec<_> = addresses.iter().take(ADDRESSES).map(|ip| SocketAddr::new(*ip, port)).collect();
    race(net, &targets, bounds).await.1.map(|(_, stream)| stream)
}

/// Connects to every target in turn, the next one after a short wait or a failure, until one answers.
pub async fn race<'a>(
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

/// The outcome that an error of the operating system means.
pub fn outcome(error: &io::Error) -> TcpOutcome {
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
