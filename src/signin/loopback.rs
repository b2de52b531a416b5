//! Listens on loopback for the redirect that ends a sign-in in the browser (RFC 8252 section 7.3). It accepts
//! connections of this computer alone, takes one answer, and shows a page that says so.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::future::Future;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::FutureExt;
use futures::future::{BoxFuture, pending};
use futures::stream::{FuturesUnordered, StreamExt};
use http::{Method, Response, StatusCode, header};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use oauth2::url::Url;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use super::page::{Ending, Page};
use super::{Outcome, Progress, ProgressSender};
use crate::net::system::accept::accept;

/// Connections that are served at a time; a browser opens a few ahead.
const MOST: usize = 32;
/// Time for a browser to say what it wants.
const HEADERS: Duration = Duration::from_secs(10);
/// Time for the last page to reach the browser.
const LAST_PAGE: Duration = Duration::from_secs(2);
/// A door at which nobody has come for so long is closed.
const QUIET: Duration = Duration::from_millis(150);
/// Bytes of a request; codes of some providers are long.
const REQUEST: usize = 64 * 1024;

/// Says how waiting for the browser ended.
pub enum Callback {
    /// With an answer that carries the right state.
    With(BTreeMap<String, String>),
    /// The door itself failed.
    Never,
}

/// What the pages share.
struct Shared {
    page: Page,
    path: String,
    hosts: Vec<String>,
    state: Mutex<Waiting>,
}

#[derive(Default)]
struct Waiting {
    /// The state an answer must carry; `None` while nobody waits.
    state: Option<String>,
    answer: Option<BTreeMap<String, String>>,
    strays: usize,
    over: Option<Ending>,
}

/// Listens for the browser's way back.
pub struct LoopbackListener {
    listeners: Vec<TcpListener>,
    served: FuturesUnordered<BoxFuture<'static, ()>>,
    shared: Arc<Shared>,
    redirect: String,
}

impl LoopbackListener {
    /// Opens it at the first of the ports that is free, or at any.
    ///
    /// # Errors
    /// [`Outcome::NoPort`], or [`Outcome::BadAddress`] where the redirect is no address of this computer.
    pub async fn open(redirect: &str, ports: &[u16], page: &Page) -> Result<Self, Outcome> {
        let bad = || Outcome::BadAddress(redirect.to_owned());
        let mut url = Url::parse(redirect).map_err(|_| bad())?;
        let host = url.host_str().unwrap_or_default().to_owned();
        let ips: &[IpAddr] = match host.as_str() {
            "127.0.0.1" => &[IpAddr::V4(Ipv4Addr::LOCALHOST)],
            "[::1]" => &[IpAddr::V6(Ipv6Addr::LOCALHOST)],
            // A browser may take either.
            "localhost" => &[IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)],
            _ => return Err(bad()),
        };
        if url.scheme() != "http" {
            return Err(bad());
        }
        let registered: Vec<u16> = ports.iter().copied().chain(url.port()).collect();
        let tries = if registered.is_empty() { &[0][..] } else { &registered };
        let mut listeners = Vec::new();
        for port in tries {
            listeners = listen(ips, *port).await;
            if !listeners.is_empty() {
                break;
            }
        }
        let port = listeners.first().and_then(|l| l.local_addr().ok()).map(|a| a.port());
        let Some(port) = port else { return Err(Outcome::NoPort { tried: registered }) };
        let _ = url.set_port(Some(port));
        let hosts = vec![format!("{host}:{port}")];
        let shared = Shared { page: page.clone(), path: url.path().to_owned(), hosts, state: Mutex::default() };
        // Microsoft compares `http://localhost` letter by letter: no slash where none was registered.
        let mut shown = url.to_string();
        if url.path() == "/" && !redirect.ends_with('/') {
            shown.pop();
        }
        Ok(LoopbackListener { listeners, served: FuturesUnordered::new(), shared: Arc::new(shared), redirect: shown })
    }

    /// The address to which the browser is sent back.
    pub fn redirect(&self) -> &str {
        &self.redirect
    }

    /// Waits for the answer that carries this state. Whatever else comes is told and shown a page,
    /// and waiting goes on: so no other page on this computer can end a sign-in.
    pub async fn wait_for(&mut self, state: &str, tell: &ProgressSender) -> Callback {
        self.shared.change(|w| w.state = Some(state.to_owned()));
        let mut strays = 0;
        loop {
            if !self.step().await {
                return Callback::Never;
            }
            let (answer, now) = self.shared.change(|w| (w.answer.take(), w.strays));
            if now > strays {
                strays = now;
                let _ = tell.unbounded_send(Progress::Stray);
            }
            if let Some(answer) = answer {
                return Callback::With(answer);
            }
        }
    }

    /// Does something else while pages are shown.
    pub async fn while_doing<T>(&mut self, work: impl Future<Output = T>) -> T {
        let serve = async {
            while self.step().await {}
            pending().await
        };
        tokio::select! {
            done = work => done,
            never = serve => never,
        }
    }

    /// Shows what is still to be shown, also to a browser that asks twice, and closes.
    pub async fn close(mut self) {
        let rest = async {
            loop {
                match timeout(QUIET, self.step()).await {
                    Ok(true) => {}
                    Ok(false) => break,
                    Err(_) if self.served.is_empty() => break,
                    Err(_) => {}
                }
            }
        };
        let _ = timeout(LAST_PAGE, rest).await;
    }

    /// Goes on until something happened; false where nothing can any more.
    async fn step(&mut self) -> bool {
        let room = self.served.len() < MOST;
        let coming = async {
            let mut any: FuturesUnordered<_> = self.listeners.iter().map(accept).collect();
            match any.next().await {
                Some(stream) => stream,
                None => pending().await,
            }
        };
        tokio::select! {
            Some(()) = self.served.next() => {}
            stream = coming, if room && !self.listeners.is_empty() => {
                self.served.push(serve(stream, Arc::clone(&self.shared)).boxed());
            }
            else => return false,
        }
        true
    }
}

async fn listen(ips: &[IpAddr], port: u16) -> Vec<TcpListener> {
    let mut found: Vec<TcpListener> = Vec::new();
    for ip in ips {
        let port = found.first().and_then(|l| l.local_addr().ok()).map_or(port, |a| a.port());
        // On this computer alone: the browser comes back to it.
        #[allow(clippy::disallowed_methods)]
        match TcpListener::bind(SocketAddr::new(*ip, port)).await {
            Ok(listener) => found.push(listener),
            // A port that somebody else has at one of the addresses is not ours: a browser may go there.
            Err(error) if found.is_empty() || error.kind() == ErrorKind::AddrInUse => return Vec::new(),
            // A computer without IPv6 lacks the second.
            Err(_) => {}
        }
    }
    found
}

/// One connection.
async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    let service = service_fn(move |request| {
        let answer = shared.answer(&request);
        async move { Ok::<_, Infallible>(answer) }
    });
    let connection = http1::Builder::new()
        .keep_alive(false)
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .max_buf_size(REQUEST)
        .serve_connection(TokioIo::new(stream), service);
    // A browser that goes away in between has no page to see.
    let _ = connection.await;
}

/// The fields of a query; of one that comes twice the last.
pub fn given(query: &str) -> BTreeMap<String, String> {
    oauth2::url::form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

impl Shared {
    fn change<T>(&self, change: impl FnOnce(&mut Waiting) -> T) -> T {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn answer(&self, request: &http::Request<Incoming>) -> Response<Full<Bytes>> {
        let host = request.headers().get(header::HOST).and_then(|h| h.to_str().ok()).unwrap_or_default();
        let here = self.hosts.iter().any(|h| h == host);
        if request.method() != Method::GET || !here || request.uri().path() != self.path {
            return self.show(StatusCode::NOT_FOUND, Ending::Nothing);
        }
        let query = request.uri().query().unwrap_or_default();
        let given = given(query);
        let ending = self.change(|waiting| {
            let mine = waiting.state.is_some() && given.get("state") == waiting.state.as_ref();
            match (mine, waiting.over) {
                (false, _) => {
                    waiting.strays += 1;
                    Ending::Stray
                }
                // A second request with the same answer sees the same page.
                (true, Some(ending)) => ending,
                (true, None) => {
                    let ending = if given.contains_key("code") { Ending::Done } else { Ending::Refused };
                    waiting.over = Some(ending);
                    waiting.answer = Some(given);
                    ending
                }
            }
        });
        let status = if ending == Ending::Stray { StatusCode::BAD_REQUEST } else { StatusCode::OK };
        self.show(status, ending)
    }

    fn show(&self, status: StatusCode, ending: Ending) -> Response<Full<Bytes>> {
        let page = Full::new(Bytes::from(self.page.html(ending)));
        let builder = Response::builder()
            .status(status)
            .header(header::CONTENT_TYPE, "text/html; charset=utf-8")
            // The address holds the code: it must go nowhere and stay nowhere.
            .header(header::CACHE_CONTROL, "no-store")
            .header(header::REFERRER_POLICY, "no-referrer")
            .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
            .header(header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'");
        builder.body(page).unwrap_or_default()
    }
}
