//! The network as a value: what a check may ask of it ([`Net`]), within which limits, and the real one
//! ([`system`]). Whoever is given a `Net` runs the same against this computer, a rehearsal and a transcript.

pub mod cached;
pub mod clock;
pub mod host;
pub mod limits;
pub mod shared_pages;
pub mod system;
pub mod verifiers;

pub use limits::{Bounds, Limits};

use std::fmt::Debug;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use futures::FutureExt;
use futures::future::{BoxFuture, ready};
use http::{Request, Response};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::rustls::pki_types::CertificateDer;

use crate::model::api::HttpFault;
use crate::model::evidence::{DnsFault, MxRecord, SrvRecord};
use verifiers::Verifiers;

/// Reads and writes a connection, whatever carries it.
pub trait ByteStream: AsyncRead + AsyncWrite + Send + Unpin + Debug {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin + Debug> ByteStream for T {}

/// Says what a resolver answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer<T> {
    /// Records, at least one.
    Found(Vec<T>),
    /// The name exists, but has no such record (NODATA, RFC 2308).
    NoRecord,
    /// NXDOMAIN.
    NoSuchName,
    /// Could not be asked.
    Failed(DnsFault),
}

/// Names the family of addresses that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// A.
    V4,
    /// AAAA.
    V6,
}

/// Whom to believe.
#[derive(Clone, Debug, Default)]
pub struct Roots {
    /// Ask the operating system's own verifier.
    pub system: bool,
    /// Ask the bundled Mozilla roots as a second opinion.
    pub bundled: bool,
    /// Certificates that count as the system's own (`--ca-file`, rehearsal).
    pub extra: Vec<CertificateDer<'static>>,
}

/// A proxy that leads to others by CONNECT (RFC 9110 section 9.3.6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proxy {
    /// A name or an address.
    pub host: String,
    /// TCP port.
    pub port: u16,
}

/// Stands for a network: the system's, a rehearsal's, a transcript's.
pub trait Net: Send + Sync + 'static {
    /// MX records of a domain (RFC 5321 section 5.1).
    fn mx<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Answer<MxRecord>>;
    /// Addresses of a host, of one family.
    fn addresses<'a>(&'a self, host: &'a str, family: Family) -> BoxFuture<'a, Answer<IpAddr>>;
    /// SRV records of a name such as `_imaps._tcp.example.jp` (RFC 2782). A network that knows of
    /// none need not say so.
    fn srv<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Answer<SrvRecord>> {
        let _ = name;
        ready(Answer::NoRecord).boxed()
    }
    /// The proxy that this computer is set up to use on the way to a host, where there is one. A
    /// network that knows of none need not say so.
    fn proxy(&self, host: &str, port: u16) -> Option<Proxy> {
        let _ = (host, port);
        None
    }
    /// Opens a connection.
    fn connect(&self, to: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>>;
    /// The same for a server that is to send small segments only: where large packets get lost on the way, those still
    /// come through. A network that cannot ask for that says so.
    fn connect_small(&self, to: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
        let _ = to;
        ready(Err(io::ErrorKind::Unsupported.into())).boxed()
    }
    /// This computer has an IPv6 address that others could reach; `None`: nobody knows.
    fn has_ipv6(&self) -> Option<bool> {
        None
    }
    /// One request by HTTPS, one answer of any status; nothing is followed. Only `https` and this
    /// very computer are asked. A network without HTTP says [`HttpFault::NotThere`].
    fn fetch(&self, request: Request<Vec<u8>>) -> BoxFuture<'_, Result<Response<Vec<u8>>, HttpFault>> {
        drop(request);
        ready(Err(HttpFault::NotThere)).boxed()
    }
    /// The wall clock, for the dates of certificates.
    fn now(&self) -> SystemTime;
    /// How long this computer has slept since a moment that stays the same, where the clock of limits
    /// stood still meanwhile. A network that never sleeps need not say so.
    fn slept(&self) -> Duration {
        Duration::ZERO
    }
    /// The address of this computer from which that one would be reached; nothing is sent. `None`: there is
    /// no way at the moment. A network that knows of no ways says the same always.
    fn way(&self, to: SocketAddr) -> BoxFuture<'_, Option<IpAddr>> {
        ready(Some(to.ip())).boxed()
    }
    /// Who is asked whether a certificate is to be believed. Whoever holds on to them shares them with
    /// everybody who asks meanwhile: a run has the same from its first handshake to its last.
    fn verifiers(&self) -> Arc<Verifiers>;
}
