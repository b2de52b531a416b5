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
use super::{dns, tcp, tls};
use crate::model::account::{Endpoint, Security};
use crate::model::detour::{ProxySaid, ProxySeen, WebSeen};
use crate::model::evidence::HostSeen;

/// How long each of them may take, and no longer than a step.
const DETOUR: Duration = Duration::from_secs(3);
/// Bytes of an answer's head.
const HEAD: usize = 16 * 1024;
const HTTP: u16 = 80;

/// Asks the host's own port 80 for its front page; the head of the answer is enough.
pub async fn web(net: &dyn Net, host: &str, addresses: &[IpAddr], bounds: &Bounds) -> Option<WebSeen> {
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
    Some(WebSeen { status, to, clock_ahead: clock_ahead(answer.headers(), net.now()) })
}

/// Asks the proxy that this computer is set up for, where there is one, to lead to the server. What
/// signs in to a proxy is not sent: whether it wants that is what is to be known.
pub async fn proxy(net: &dyn Net, server: &Endpoint, bounds: &Bounds) -> Option<ProxySeen> {
    let proxy = net.proxy(&server.host, server.port)?;
    let said = async { through(net, &proxy, server, bounds).await.unwrap_or(ProxySaid::NotReached) };
    let said = bounds.beside(DETOUR.min(bounds.limits.step), said).await.unwrap_or(ProxySaid::NotReached);
    Some(ProxySeen { proxy: format!("{}:{}", bracketed(&proxy.host), proxy.port), said })
}

async fn through(net: &dyn Net, proxy: &Proxy, server: &Endpoint, bounds: &Bounds) -> Option<ProxySaid> {
    let addresses = match dns::host(net, &proxy.host, bounds).await {
        HostSeen::Found { addresses } => addresses,
        HostSeen::Literal => dns::literal(&proxy.host).into_iter().collect(),
        _ => return None,
    };
    let mut io = tcp::plain(net, &addresses, proxy.port, bounds).await?;
    let to = format!("{}:{}", bracketed(&server.host), server.port);
    io.write_all(format!("CONNECT {to} HTTP/1.1\r\nHost: {to}\r\n\r\n").as_bytes()).await.ok()?;
    io.flush().await.ok()?;
    match status(&mut io).await? {
        200..=299 => Some(if speaks(io, server, bounds).await { ProxySaid::Answers } else { ProxySaid::Silent }),
        407 => Some(ProxySaid::SignIn),
        other => Some(ProxySaid::Refused(other)),
    }
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

/// Whether a mail server is at the other end: a proxy says yes before it knows.
async fn speaks(mut io: Box<dyn ByteStream>, server: &Endpoint, bounds: &Bounds) -> bool {
    if server.security == Security::Tls {
        return tls::begins_with_tls(&server.host, async { Some(io) }, bounds).await;
    }
    let greeted = bounds.beside(DETOUR / 2, io.read_u8()).await;
    matches!(greeted, Some(Ok(_)))
}

/// A host as it stands in front of a port (RFC 3986 section 3.2.2).
fn bracketed(host: &str) -> String {
    match dns::literal(host) {
        Some(IpAddr::V6(ip)) => format!("[{ip}]"),
        _ => host.to_owned(),
    }
}
