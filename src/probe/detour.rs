//! What is asked beside a way that failed: the proxy of this computer, and port 80 of the very host
//! whose mail port failed. Nobody else is asked, and nothing of the person is said.

use std::net::IpAddr;
use std::pin::pin;
use std::time::Duration;

use futures::future::{Either, select};
use http_body_util::Empty;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::{Request, header};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use url::Url;

use super::bounds::Bounds;
use super::clock::clock_ahead;
use super::net::{ByteStream, Net, Proxy};
use super::{dns, reply, tcp, tls};
use crate::model::account::{Endpoint, Security};
use crate::model::detour::{ProxySaid, ProxySeen, WebSeen};
use crate::model::evidence::HostSeen;
use crate::model::tls::{Spoke, TlsOutcome};
use crate::model::visible::visible_line;

/// How long each of them may take, and no longer than a step.
const DETOUR: Duration = Duration::from_secs(3);
/// Bytes of an answer's head.
const HEAD: usize = 16 * 1024;
/// Bytes by which a greeting is known.
const GREETING: u64 = 16;
/// Letters of what a server calls itself.
const SERVER: usize = 100;
const HTTP: u16 = 80;

/// A server on this computer, or on the wire next to it, is nobody else's to lead to.
fn is_here(host: &str, addresses: &[IpAddr]) -> bool {
    let near = |ip: &IpAddr| match ip {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unicast_link_local(),
    };
    let all_near = !addresses.is_empty() && addresses.iter().all(near);
    all_near || dns::is_localhost(host) || dns::literal(host).as_ref().is_some_and(near)
}

/// Asks the host's own port 80 for its front page; the head of the answer is enough.
pub async fn web(net: &dyn Net, host: &str, addresses: &[IpAddr], bounds: &Bounds) -> Option<WebSeen> {
    if is_here(host, addresses) {
        return None;
    }
    let asked = async {
        let stream = tcp::plain(net, addresses, HTTP, bounds).await?;
        front_page(stream, host, net).await
    };
    bounds.beside(DETOUR.min(bounds.limits.step), asked).await.flatten()
}

async fn front_page(stream: Box<dyn ByteStream>, host: &str, net: &dyn Net) -> Option<WebSeen> {
    let (mut sender, connection) =
        http1::Builder::new().max_buf_size(HEAD).handshake(TokioIo::new(stream)).await.ok()?;
    let request = Request::get("/").header(header::HOST, bracketed(host)).header(header::CONNECTION, "close");
    let request = request.body(Empty::<Bytes>::new()).ok()?;
    let answer = pin!(sender.send_request(request));
    // The connection must be driven until the head is there.
    let answer = match select(answer, connection).await {
        Either::Left((answer, _)) => answer.ok()?,
        Either::Right((_, answer)) => answer.await.ok()?,
    };
    let base = Url::parse(&format!("http://{}/", bracketed(host))).ok();
    let location = answer.headers().get(header::LOCATION).and_then(|l| l.to_str().ok());
    let to = location.and_then(|l| base?.join(l).ok()).and_then(|u| u.host_str().map(str::to_owned));
    let status = answer.status().as_u16();
    let server = answer.headers().get(header::SERVER).and_then(|s| s.to_str().ok());
    let server = server.map(|s| visible_line(s).chars().take(SERVER).collect());
    Some(WebSeen { status, to, clock_ahead: clock_ahead(answer.headers(), net.now()), server })
}

/// Asks the proxy that this computer is set up for, where there is one, to lead to the server. What
/// signs in to a proxy is not sent: whether it wants that is what is to be known.
pub async fn proxy(net: &dyn Net, server: &Endpoint, addresses: &[IpAddr], bounds: &Bounds) -> Option<ProxySeen> {
    let proxy = net.proxy(&server.host, server.port).filter(|_| !is_here(&server.host, addresses))?;
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
        HostSeen::Literal => dns::literal(&proxy.host).into_iter().collect(),
        _ => return None,
    };
    let mut io = tcp::plain(net, &addresses, proxy.port, bounds).await?;
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
        let (host, roots, now) = (server.host.clone(), net.roots(), net.now());
        let want = tls::Want { host, roots, now, accepted: None, after_starttls: false };
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

/// A host as it stands in front of a port (RFC 3986 section 3.2.2).
pub fn bracketed(host: &str) -> String {
    match dns::literal(host) {
        Some(IpAddr::V6(ip)) => format!("[{ip}]"),
        _ => host.to_owned(),
    }
}
