//! Connects to the real network: this computer's resolver, sockets, clocks and trust. The only place of the library
//! that opens sockets, apart from the rehearsal's servers and the loopback listener of a sign-in.

pub mod accept;
mod clocks;
#[cfg(test)]
mod dns_tests;
pub mod http;
mod quick_ack;
mod route;

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, SystemTime};

use futures::FutureExt;
use futures::future::BoxFuture;
use hickory_resolver::config::ResolverConfig;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError, NetError};
use hickory_resolver::proto::op::ResponseCode;
use hickory_resolver::proto::rr::{RData, RecordType};
use hickory_resolver::{ResolverBuilder, TokioResolver};
use hyper_util::client::proxy::matcher::Matcher;
use tokio::net::{TcpSocket, TcpStream};
use tokio_rustls::rustls::RootCertStore;
use tokio_rustls::rustls::pki_types::CertificateDer;

use self::http::{Http, Names};
use super::host::{bracketed, is_localhost};
use super::verifiers::{System, Verifiers, platform};
use super::{Answer, ByteStream, Family, Net, Proxy, Roots};
use crate::model::api::HttpFault;
use crate::model::evidence::{DnsFault, MxRecord, SrvRecord};
use quick_ack::QuickAck;

/// One question to one name server; together with [`ATTEMPTS`] a dead resolver is known in seconds.
const DNS_TIMEOUT: Duration = Duration::from_secs(2);
const ATTEMPTS: usize = 2;

/// Implements [`Net`] by this computer's resolver, sockets, clocks and trust.
pub struct SystemNet {
    resolver: Option<TokioResolver>,
    /// This computer has a resolver configuration that can be read; else that is evidence.
    configured: bool,
    extra: Vec<CertificateDer<'static>>,
    clocks: clocks::Clocks,
    /// How the system's verifier is made.
    system: System,
    /// Shared as long as anybody holds them; then they are made anew, since somebody may have mended the system's roots.
    verifiers: Mutex<Weak<Verifiers>>,
    /// Asks by HTTPS, and believes these.
    http: tokio::sync::Mutex<Option<(Weak<Verifiers>, Http)>>,
    /// The environment's proxies, or else those of the operating system's settings.
    proxies: Matcher,
}

/// Why the network of this computer cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SystemNetError {
    /// An extra root is not a certificate.
    #[error("extra root certificate number {index} cannot be read")]
    BadRoot {
        /// Which, from 0.
        index: usize,
    },
}

impl SystemNet {
    /// With certificates that count as the system's own roots.
    ///
    /// # Errors
    /// Where one of them cannot be read.
    pub fn new(extra_roots: Vec<CertificateDer<'static>>) -> Result<Self, SystemNetError> {
        let mut store = RootCertStore::empty();
        for (index, root) in extra_roots.iter().enumerate() {
            store.add(root.clone()).map_err(|_| SystemNetError::BadRoot { index })?;
        }
        let system = TokioResolver::builder_tokio().ok();
        let configured = system.is_some();
        Ok(SystemNet {
            resolver: resolver(system.unwrap_or_else(hosts_only)),
            configured,
            extra: extra_roots,
            clocks: clocks::Clocks::new(),
            system: Arc::new(platform),
            verifiers: Mutex::default(),
            http: tokio::sync::Mutex::default(),
            proxies: Matcher::from_system(),
        })
    }

    /// What asks by HTTPS and believes the same as the checks do. Reading the system's roots would keep everything else
    /// on this task waiting, so it is done beside.
    async fn http(&self, verifiers: &Arc<Verifiers>) -> Option<Http> {
        let mut made = self.http.lock().await;
        if let Some((_, http)) = made.as_ref().filter(|(of, _)| of.ptr_eq(&Arc::downgrade(verifiers))) {
            return Some(http.clone());
        }
        let (of, names) = (Arc::clone(verifiers), Arc::new(Resolver(self.resolver.clone())));
        let http = tokio::task::spawn_blocking(move || Http::new(&of, names)).await.ok()??;
        *made = Some((Arc::downgrade(verifiers), http.clone()));
        Some(http)
    }

    async fn look_up(&self, name: &str, kind: RecordType) -> Answer<RData> {
        let Some(resolver) = &self.resolver else { return Answer::Failed(DnsFault::NoConfiguration) };
        // A name with a dot is complete; the system's search list is for names such as `mail`.
        let name = if name.contains('.') && !name.ends_with('.') { format!("{name}.") } else { name.to_owned() };
        match resolver.lookup(name, kind).await {
            Ok(found) => {
                let wanted = found.answers().iter().filter(|r| r.record_type() == kind);
                let data: Vec<RData> = wanted.map(|r| r.data.clone()).collect();
                if data.is_empty() { Answer::NoRecord } else { Answer::Found(data) }
            }
            Err(_) if !self.configured => Answer::Failed(DnsFault::NoConfiguration),
            Err(error) => without(&error),
        }
    }
}

type Builder = ResolverBuilder<TokioRuntimeProvider>;

/// Without a name server there is still the hosts file.
fn hosts_only() -> Builder {
    let nobody = ResolverConfig::from_name_servers(Vec::new());
    TokioResolver::builder_with_config(nobody, TokioRuntimeProvider::default())
}

fn resolver(mut builder: Builder) -> Option<TokioResolver> {
    let options = builder.options_mut();
    options.timeout = options.timeout.min(DNS_TIMEOUT);
    options.attempts = options.attempts.min(ATTEMPTS);
    // A run asks afresh: what it says must be true now.
    options.cache_size = 0;
    builder.build().ok()
}

fn without<T>(error: &NetError) -> Answer<T> {
    let fault = match error {
        NetError::Dns(DnsError::NoRecordsFound(none)) => match none.response_code {
            ResponseCode::NXDomain => return Answer::NoSuchName,
            ResponseCode::NoError => return Answer::NoRecord,
            code => by_code(code),
        },
        NetError::Dns(DnsError::ResponseCode(ResponseCode::NXDomain)) => return Answer::NoSuchName,
        NetError::Dns(DnsError::ResponseCode(code)) => by_code(*code),
        NetError::Timeout => DnsFault::TimedOut,
        NetError::NoConnections => DnsFault::NoConnection,
        NetError::Io(error) => match error.kind() {
            io::ErrorKind::TimedOut => DnsFault::TimedOut,
            io::ErrorKind::ConnectionRefused
            | io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::HostUnreachable
            | io::ErrorKind::NetworkDown
            | io::ErrorKind::AddrNotAvailable => DnsFault::NoConnection,
            _ => DnsFault::Other,
        },
        _ => DnsFault::Other,
    };
    Answer::Failed(fault)
}

fn by_code(code: ResponseCode) -> DnsFault {
    match code {
        ResponseCode::ServFail => DnsFault::ServFail,
        ResponseCode::Refused => DnsFault::Refused,
        _ => DnsFault::Other,
    }
}

fn map<T, U>(answer: Answer<T>, one: impl Fn(T) -> Option<U>) -> Answer<U> {
    match answer {
        Answer::Found(list) => Answer::Found(list.into_iter().filter_map(one).collect()),
        Answer::NoRecord => Answer::NoRecord,
        Answer::NoSuchName => Answer::NoSuchName,
        Answer::Failed(fault) => Answer::Failed(fault),
    }
}

/// What signs in to a proxy stays where it is set up: nobody here needs it. The other kinds (SOCKS,
/// and proxies that are themselves reached by TLS) are not tried.
fn proxy_for(proxies: &Matcher, host: &str, port: u16) -> Option<Proxy> {
    let to =
        ::http::Uri::builder().scheme("https").authority(format!("{}:{port}", bracketed(host))).path_and_query("/");
    let proxy = proxies.intercept(&to.build().ok()?)?.uri().clone();
    let plain = proxy.scheme_str() == Some("http");
    let host = proxy.host().filter(|h| plain && !h.is_empty())?;
    Some(Proxy { host: host.to_owned(), port: proxy.port_u16().unwrap_or(80) })
}

/// Resolves names for HTTP as for everything else.
struct Resolver(Option<TokioResolver>);

impl Names for Resolver {
    fn find(&self, host: String) -> BoxFuture<'static, Vec<SocketAddr>> {
        let resolver = self.0.clone();
        async move {
            if is_localhost(&host) {
                return [IpAddr::from(Ipv4Addr::LOCALHOST), Ipv6Addr::LOCALHOST.into()]
                    .map(|ip| SocketAddr::new(ip, 0))
                    .to_vec();
            }
            let Some(resolver) = resolver else { return Vec::new() };
            match resolver.lookup_ip(host).await {
                Ok(found) => found.iter().map(|ip| SocketAddr::new(ip, 0)).collect(),
                Err(_) => Vec::new(),
            }
        }
        .boxed()
    }
}

impl Net for SystemNet {
    fn mx<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Answer<MxRecord>> {
        let record = |data| match data {
            RData::MX(mx) => Some(MxRecord::new(mx.preference, &mx.exchange.to_ascii())),
            _ => None,
        };
        async move { map(self.look_up(domain, RecordType::MX).await, record) }.boxed()
    }

    fn addresses<'a>(&'a self, host: &'a str, family: Family) -> BoxFuture<'a, Answer<IpAddr>> {
        async move {
            if is_localhost(host) {
                return Answer::Found(vec![match family {
                    Family::V4 => Ipv4Addr::LOCALHOST.into(),
                    Family::V6 => Ipv6Addr::LOCALHOST.into(),
                }]);
            }
            let kind = match family {
                Family::V4 => RecordType::A,
                Family::V6 => RecordType::AAAA,
            };
            let address = |data| match data {
                RData::A(a) => Some(IpAddr::V4(a.0)),
                RData::AAAA(aaaa) => Some(IpAddr::V6(aaaa.0)),
                _ => None,
            };
            map(self.look_up(host, kind).await, address)
        }
        .boxed()
    }

    fn srv<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Answer<SrvRecord>> {
        let record = |data| match data {
            RData::SRV(srv) => Some(SrvRecord::new(srv.priority, srv.weight, srv.port, &srv.target.to_ascii())),
            _ => None,
        };
        async move { map(self.look_up(name, RecordType::SRV).await, record) }.boxed()
    }

    fn proxy(&self, host: &str, port: u16) -> Option<Proxy> {
        proxy_for(&self.proxies, host, port)
    }

    fn connect(&self, to: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
        async move {
            // The one place of the program that opens a connection.
            #[allow(clippy::disallowed_methods)]
            let stream = TcpStream::connect(to).await?;
            // Commands are short and each waits for its answer.
            stream.set_nodelay(true)?;
            Ok(Box::new(QuickAck(stream)) as Box<dyn ByteStream>)
        }
        .boxed()
    }

    fn connect_small(&self, to: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
        async move {
            let socket = if to.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
            route::take_small_segments(&socket)?;
            // Like the one above.
            #[allow(clippy::disallowed_methods)]
            let stream = socket.connect(to).await?;
            stream.set_nodelay(true)?;
            Ok(Box::new(QuickAck(stream)) as Box<dyn ByteStream>)
        }
        .boxed()
    }

    fn has_ipv6(&self) -> Option<bool> {
        route::has_ipv6()
    }

    fn fetch(&self, request: ::http::Request<Vec<u8>>) -> BoxFuture<'_, Result<::http::Response<Vec<u8>>, HttpFault>> {
        async move {
            let verifiers = self.verifiers();
            match self.http(&verifiers).await {
                Some(http) => http.fetch(request).await,
                None => Err(HttpFault::NotThere),
            }
        }
        .boxed()
    }

    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn slept(&self) -> Duration {
        self.clocks.slept()
    }

    fn way(&self, to: SocketAddr) -> BoxFuture<'_, Option<IpAddr>> {
        route::way(to).boxed()
    }

    fn verifiers(&self) -> Arc<Verifiers> {
        let mut held = self.verifiers.lock().unwrap_or_else(PoisonError::into_inner);
        held.upgrade().unwrap_or_else(|| {
            let roots = Roots { system: true, bundled: true, extra: self.extra.clone() };
            let made = Arc::new(Verifiers::made_by(Arc::clone(&self.system), roots));
            *held = Arc::downgrade(&made);
            made
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_system_s_roots_are_read_once_and_not_on_the_task_that_asks() {
        let readers = Arc::new(Mutex::new(Vec::new()));
        let reader = Arc::clone(&readers);
        let system: System = Arc::new(move |extra| {
            reader.lock().unwrap().push(std::thread::current().id());
            platform(extra)
        });
        let net = SystemNet { system, ..SystemNet::new(Vec::new()).unwrap() };
        // A run holds on to them.
        let held = net.verifiers();
        for _ in 0..3 {
            // Nobody listens at this port; what counts is who prepared for it.
            let request = ::http::Request::get("https://127.0.0.1:9/").body(Vec::new()).unwrap();
            assert!(net.fetch(request).await.is_err());
            assert!(Arc::ptr_eq(&held, &net.verifiers()));
        }
        {
            let readers = readers.lock().unwrap();
            assert_eq!(readers.len(), 1);
            assert!(readers.iter().all(|thread| *thread != std::thread::current().id()));
        }
        drop(held);
        assert!(net.verifiers().system().is_some());
        assert_eq!(readers.lock().unwrap().len(), 2, "the next run reads them anew");
    }

    #[test]
    fn a_proxy_is_where_it_is_set_up_and_no_more_of_it() {
        let at = |text: &str, host: &str| {
            let proxies = Matcher::builder().https(text).no("example.com, 10.0.0.0/8").build();
            proxy_for(&proxies, host, 993).map(|p| format!("{}:{}", p.host, p.port))
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(at("http://hanako:kasumi@proxy.example.jp:3128", "imap.example.jp"), some("proxy.example.jp:3128"));
        assert_eq!(at("proxy.example.jp:8080", "imap.example.jp"), some("proxy.example.jp:8080"));
        assert_eq!(at("http://192.0.2.9", "imap.example.jp"), some("192.0.2.9:80"));
        assert_eq!(at("http://192.0.2.9", "2001:db8::1"), some("192.0.2.9:80"));
        assert_eq!(at("http://192.0.2.9", "[2001:db8::1]"), some("192.0.2.9:80"));
        for (text, host) in [
            ("", "imap.example.jp"),
            ("http://proxy.example.jp:3128", "imap.example.com"),
            ("http://proxy.example.jp:3128", "10.1.2.3"),
            ("socks5h://proxy.example.jp:1080", "imap.example.jp"),
            ("https://proxy.example.jp:3129", "imap.example.jp"),
            ("http://proxy.example.jp:3128", "not a name"),
        ] {
            assert_eq!(at(text, host), None, "{text} {host}");
        }
    }
}
