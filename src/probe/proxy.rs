//! Looks for a way around a connection that failed: whether the proxy that this computer is set up for leads
//! to the server. Nobody else is asked, and nothing of the person is said.

use std::net::IpAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::race::plain;
use super::{dns, reply, tls};
use crate::model::account::{Endpoint, Security};
use crate::model::evidence::HostSeen;
use crate::model::proxy::{ProxySaid, ProxySeen};
use crate::model::tls::{Spoke, TlsOutcome};
use crate::net::host::{bracketed, is_near, literal};
use crate::net::{Bounds, ByteStream, Net, Proxy};

/// How long the proxy may take, and no longer than a step.
const DETOUR: Duration = Duration::from_secs(3);
/// Bytes of an answer's head.
const HEAD: usize = 16 * 1024;
/// Bytes by which a greeting is known.
const GREETING: u64 = 16;

/// Asks the proxy that this computer is set up for, where there is one, to lead to the server. What signs in to a
/// proxy is not sent: whether the proxy wants that is what is to be known.
pub async fn way_around(net: &dyn Net, server: &Endpoint, addresses: &[IpAddr], bounds: &Bounds) -> Option<ProxySeen> {
    let proxy = net.proxy(&server.host, server.port).filter(|_| !is_near(&server.host, addresses))?;
    let half = DETOUR.min(bounds.limits.step) / 2;
    let said = match bounds.beside(half, through(net, &proxy, server, bounds)).await.flatten() {
        None => ProxySaid::NotReached,
        Some((200..=299, io)) => match bounds.beside(half, speaks(io, net, server, bounds)).await {
            Some(true) => ProxySaid::Answers,
            _ => ProxySaid::Silent,
        },
        Some((407, _)) => ProxySaid::SignIn,
        Some((other, _)) => ProxySaid::Refused(other),
    };
    Some(ProxySeen { proxy: format!("{}:{}", bracketed(&proxy.host), proxy.port), said })
}

/// The proxy's answer, and what it led to.
async fn through(
    net: &dyn Net,
    proxy: &Proxy,
    server: &Endpoint,
    bounds: &Bounds,
) -> Option<(u16, Box<dyn ByteStream>)> {
    let addresses = match dns::host(net, &proxy.host, bounds).await {
        HostSeen::Found { addresses } => addresses,
        HostSeen::Literal => literal(&proxy.host).into_iter().collect(),
        _ => return None,
    };
    let mut io = plain(net, &addresses, proxy.port, bounds).await?;
    let to = format!("{}:{}", bracketed(&server.host), server.port);
    io.write_all(format!("CONNECT {to} HTTP/1.1\r\nHost: {to}\r\n\r\n").as_bytes()).await.ok()?;
    io.flush().await.ok()?;
    let status = status(&mut io).await?;
    Some((status, io))
}

/// The status of an answer, read to the end of its head and not a byte further: what follows is the
/// mail server's.
async fn status(io: &mut Box<dyn ByteStream>) -> Option<u16> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() == HEAD {
            return None;
        }
        head.push(io.read_u8().await.ok()?);
    }
    let text = String::from_utf8_lossy(&head);
    let mut words = text.split_whitespace();
    words.next().filter(|version| version.starts_with("HTTP/1."))?;
    words.next()?.parse().ok()
}

/// Whether the mail server is at the other end. A proxy says yes before it knows, and some answer in
/// the server's place: only a mail server's greeting counts, or a certificate that is verified.
async fn speaks(io: Box<dyn ByteStream>, net: &dyn Net, server: &Endpoint, bounds: &Bounds) -> bool {
    if server.security == Security::Tls {
        let (host, verifiers, now) = (server.host.clone(), net.verifiers(), net.now());
        let want = tls::TlsTarget { host, verifiers, now, accepted: None, after_starttls: false };
        return tls::handshake(io, &want, bounds).await.0.outcome == TlsOutcome::Safe;
    }
    let mut io = io.take(GREETING);
    let mut said = Vec::new();
    while matches!(io.read_buf(&mut said).await, Ok(read) if read > 0) {
        if matches!(reply::spoke(&said), Spoke::Imap | Spoke::Smtp) {
            return true;
        }
    }
    false
}
