//! The rehearsal's network: names from the problem, connections to its own servers on loopback.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use std::{fmt, io};

use futures::FutureExt;
use futures::future::{BoxFuture, pending};
use http::{Request, Response};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_rustls::rustls::pki_types::CertificateDer;

use super::problem::{Connect, NameFault};
use crate::model::api::HttpFault;
use crate::model::evidence::{DnsFault, MxRecord};
use crate::net::system::http::Http;
use crate::net::verifiers::Verifiers;
use crate::net::{Answer, ByteStream, Family, Net, Proxy, Roots};
use crate::probe::WITNESSES;

/// To which names lead that nobody here connects to.
const WITNESS: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(198, 51, 100, 1));
const DAY: Duration = Duration::from_secs(86_400);

/// What stands behind an address that the rehearsal's names give out.
#[derive(Clone, Copy, Debug)]
pub(super) enum Door {
    /// A server of ours, at this loopback address.
    Open(SocketAddr),
    /// What else happens there.
    Fault(Connect),
}

/// The network as one problem has it. Addresses are those for documentation (RFC 5737, RFC 3849).
pub(super) struct RehearsalNet {
    pub(super) domain: String,
    pub(super) mx: Vec<MxRecord>,
    pub(super) faults: BTreeMap<String, NameFault>,
    pub(super) hosts: BTreeMap<String, Vec<IpAddr>>,
    pub(super) doors: BTreeMap<SocketAddr, Door>,
    pub(super) root: CertificateDer<'static>,
    pub(super) proxy: Option<Proxy>,
    /// Days by which the clock is ahead.
    pub(super) clock_days: i32,
    /// Asks servers on this computer; `None` where the rehearsal has none that speak HTTP.
    pub(super) http: Option<Http>,
    /// Hosts whose HTTPS takes no connection, and how.
    pub(super) shut: BTreeMap<String, Connect>,
    /// Ends the servers when it is dropped.
    pub(super) _servers: JoinSet<()>,
}

impl fmt::Debug for RehearsalNet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RehearsalNet").field("domain", &self.domain).field("doors", &self.doors).finish_non_exhaustive()
    }
}

fn fault<T>(fault: NameFault) -> Answer<T> {
    match fault {
        NameFault::NoSuchName => Answer::NoSuchName,
        NameFault::NoRecord => Answer::NoRecord,
        NameFault::ServFail => Answer::Failed(DnsFault::ServFail),
        NameFault::Refused => Answer::Failed(DnsFault::Refused),
        NameFault::TimedOut => Answer::Failed(DnsFault::TimedOut),
        NameFault::NoConnection => Answer::Failed(DnsFault::NoConnection),
    }
}

fn found<T>(records: Vec<T>) -> Answer<T> {
    if records.is_empty() { Answer::NoRecord } else { Answer::Found(records) }
}

impl RehearsalNet {
    fn mx_of(&self, domain: &str) -> Answer<MxRecord> {
        match self.faults.get(domain) {
            Some(f) => fault(*f),
            None if domain == self.domain => found(self.mx.clone()),
            None => Answer::NoSuchName,
        }
    }

    fn addresses_of(&self, host: &str, family: Family) -> Answer<IpAddr> {
        let of_family = |ip: &&IpAddr| ip.is_ipv6() == (family == Family::V6);
        match (self.faults.get(host), self.hosts.get(host)) {
            (Some(f), _) => fault(*f),
            (None, Some(ips)) => found(ips.iter().filter(of_family).copied().collect()),
            (None, None) if host == self.domain => Answer::NoRecord,
            // Names that always exist.
            (None, None) if WITNESSES.contains(&host) && family == Family::V4 => found(vec![WITNESS]),
            (None, None) => Answer::NoSuchName,
        }
    }

    async fn go(&self, to: SocketAddr) -> io::Result<Box<dyn ByteStream>> {
        let kind = match self.doors.get(&to) {
            Some(Door::Open(local)) => {
                // The rehearsal's own server on loopback, never anything outside.
                #[allow(clippy::disallowed_methods)]
                let stream = TcpStream::connect(local).await?;
                stream.set_nodelay(true)?;
                return Ok(Box::new(stream));
            }
            Some(Door::Fault(Connect::TimedOut)) => return pending().await,
            Some(Door::Fault(Connect::Unreachable)) => io::ErrorKind::NetworkUnreachable,
            Some(Door::Fault(Connect::Reset)) => io::ErrorKind::ConnectionReset,
            Some(Door::Fault(Connect::Forbidden)) => io::ErrorKind::PermissionDenied,
            Some(Door::Fault(Connect::Refused | Connect::Open)) | None => io::ErrorKind::ConnectionRefused,
        };
        Err(kind.into())
    }
}

impl Net for RehearsalNet {
    fn mx<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Answer<MxRecord>> {
        async move { self.mx_of(domain) }.boxed()
    }

    fn addresses<'a>(&'a self, host: &'a str, family: Family) -> BoxFuture<'a, Answer<IpAddr>> {
        async move { self.addresses_of(host, family) }.boxed()
    }

    fn connect(&self, to: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
        self.go(to).boxed()
    }

    fn proxy(&self, _: &str, _: u16) -> Option<Proxy> {
        self.proxy.clone()
    }

    fn fetch(&self, request: Request<Vec<u8>>) -> BoxFuture<'_, Result<Response<Vec<u8>>, HttpFault>> {
        async move {
            let host = request.uri().host().unwrap_or_default();
            match (self.faults.get(host), self.shut.get(host), &self.http) {
                (Some(NameFault::NoSuchName), ..) => Err(HttpFault::NoSuchHost),
                (_, Some(Connect::TimedOut), _) => pending().await,
                (_, Some(_), _) => Err(HttpFault::NotConnected),
                (.., Some(http)) => http.fetch_here(request).await,
                (.., None) => Err(HttpFault::NotThere),
            }
        }
        .boxed()
    }

    fn now(&self) -> SystemTime {
        let off = DAY * self.clock_days.unsigned_abs();
        let now = SystemTime::now();
        let shifted = if self.clock_days < 0 { now.checked_sub(off) } else { now.checked_add(off) };
        shifted.unwrap_or(now)
    }

    fn verifiers(&self) -> Arc<Verifiers> {
        Arc::new(Verifiers::new(Roots { system: false, bundled: false, extra: vec![self.root.clone()] }))
    }
}
