//! Connects to a server, and where the chosen port fails looks beside it: at the other port of the same protocol,
//! at the proxy of this computer, and at port 80.

use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::time::Duration;

use futures::future::{Either, select};
use tokio::sync::oneshot;
use tokio::time::Instant;

use super::race::{ADDRESSES, Connection, Losing, outcome, race};
use super::{port80, proxy};
use crate::model::account::{Endpoint, Protocol};
use crate::model::evidence::{Attempt, TcpOutcome, TcpSeen};
use crate::net::{Bounds, Net};

/// When the chosen port has been silent for this long, or for a third of a step where that is
/// shorter, the siblings, the proxy and port 80 are tried beside it.
const PATIENCE: Duration = Duration::from_secs(3);
/// A lost packet alone takes this long (RFC 6298 section 2).
const LEAST_PATIENCE: Duration = Duration::from_secs(1);
/// How long a sibling may take, and no longer than a step.
const SIBLING: Duration = Duration::from_secs(3);

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
        let beside = pin!(async {
            // What forbids a program to connect here is this computer itself: no page of a network's.
            let web =
                async { if barred { None } else { port80::front_page(net, &server.host, addresses, bounds).await } };
            tokio::join!(proxy::way_around(net, server, addresses, bounds), web)
        });
        let (siblings, (proxy, web)) = match select(siblings, beside).await {
            Either::Left((siblings, _)) if is_reached(&siblings) => (siblings, (None, None)),
            Either::Left((siblings, beside)) => (siblings, beside.await),
            Either::Right((beside, siblings)) => (siblings.await, beside),
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
