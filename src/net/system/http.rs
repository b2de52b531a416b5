//! HTTPS (RFC 9110) for sign-ins and for HTTP interfaces to a mailbox: one request, one answer,
//! both bounded. Nothing is followed, cached or kept.

use std::collections::BTreeMap;
use std::error::Error;
use std::future::ready;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use http::{Request, Response};
use reqwest::Url;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::{self, ClientConfig};

use crate::model::api::HttpFault;
use crate::net::Roots;
use crate::net::host::is_localhost;
use crate::net::verifiers::{self, Verifiers, provider};

/// Bytes an answer may have.
const LARGEST: usize = 1 << 20;
/// Time for a connection.
const CONNECT: Duration = Duration::from_secs(10);
/// Time for the whole answer.
const ANSWER: Duration = Duration::from_secs(20);

/// Who knows where a host is.
pub trait Names: Send + Sync + 'static {
    /// Its addresses, with port 0 for the port of the request; none: there is no such host.
    fn find(&self, host: String) -> BoxFuture<'static, Vec<SocketAddr>>;
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Http {
    client: reqwest::Client,
    /// For this very computer: a proxy would carry away what must not leave it.
    here: reqwest::Client,
    /// Names that stand for servers on this computer.
    named: Arc<BTreeMap<String, SocketAddr>>,
}

impl Http {
    /// Believes the same certificates as the probe. `None`: no trust can be had on this computer,
    /// so that nothing can be asked safely.
    ///
    /// It reads the system's roots where nobody did before, which takes a while.
    pub fn new(verifiers: &Verifiers, names: Arc<dyn Names>) -> Option<Self> {
        Self::made(verifiers, names, BTreeMap::new())
    }

    fn made(verifiers: &Verifiers, names: Arc<dyn Names>, named: BTreeMap<String, SocketAddr>) -> Option<Self> {
        let verifier = Arc::clone(verifiers.system().or_else(|| verifiers.bundled())?);
        let config = ClientConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .ok()?
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_no_client_auth();
        let builder = || {
            reqwest::Client::builder()
                .tls_backend_preconfigured(config.clone())
                .dns_resolver(By(Arc::clone(&names)))
                // A token endpoint that sends elsewhere would send a secret there.
                .redirect(Policy::none())
                .referer(false)
                .pool_max_idle_per_host(0)
                .connect_timeout(CONNECT)
                .timeout(ANSWER)
                .user_agent(concat!("inbox-doctor/", env!("CARGO_PKG_VERSION")))
        };
        let (client, here) = (builder().build().ok()?, builder().no_proxy().build().ok()?);
        Some(Http { client, here, named: Arc::new(named) })
    }

    /// Knows no host but this computer, for a rehearsal; `named`: servers on it that play others.
    pub fn on_this_computer(root: &CertificateDer<'static>, named: BTreeMap<String, SocketAddr>) -> Option<Self> {
        let roots = Roots { system: false, bundled: false, extra: vec![root.clone()] };
        Self::made(&Verifiers::new(roots), Arc::new(Here(named.clone())), named)
    }

    /// One request to this very computer, or to who is played on it; nobody else is asked.
    ///
    /// # Errors
    /// Why there is no answer; [`HttpFault::NotThere`] for any other host.
    pub async fn fetch_here(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpFault> {
        let request = reqwest::Request::try_from(request).map_err(|_| HttpFault::Other)?;
        let url = request.url();
        let is_played = url.scheme() == "https" && url.host_str().is_some_and(|host| self.named.contains_key(host));
        if !is_here(url) && !is_played {
            return Err(HttpFault::NotThere);
        }
        answer(&self.here, request).await
    }

    /// One request, one answer of any status.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn fetch(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpFault> {
        let request = reqwest::Request::try_from(request).map_err(|_| HttpFault::Other)?;
        if !is_safe(request.url()) {
            return Err(HttpFault::NotSafe);
        }
        answer(if is_here(request.url()) { &self.here } else { &self.client }, request).await
    }
}

async fn answer(client: &reqwest::Client, request: reqwest::Request) -> Result<Response<Vec<u8>>, HttpFault> {
    let mut answer = client.execute(request).await.map_err(|e| fault(&e))?;
    let mut out = Response::builder().status(answer.status());
    if let Some(headers) = out.headers_mut() {
        headers.clone_from(answer.headers());
    }
    let mut body = Vec::new();
    while let Some(piece) = answer.chunk().await.map_err(|e| fault(&e))? {
        if body.len() + piece.len() > LARGEST {
            return Err(HttpFault::TooMuch);
        }
        body.extend_from_slice(&piece);
    }
    out.body(body).map_err(|_| HttpFault::Other)
}

/// `https`, or `http` at this very computer, where nobody can listen on the way.
pub fn is_safe(url: &Url) -> bool {
    url.scheme() == "https" || (url.scheme() == "http" && is_here(url))
}

fn is_here(url: &Url) -> bool {
    url.host_str().is_some_and(|host| {
        let literal = host.trim_matches(['[', ']']).parse::<IpAddr>();
        literal.map_or_else(|_| is_localhost(host), |ip| ip.is_loopback())
    })
}

fn fault(error: &reqwest::Error) -> HttpFault {
    let mut next: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(one) = next {
        if one.is::<NoSuchHost>() {
            return HttpFault::NoSuchHost;
        }
        if let Some(tls) = one.downcast_ref::<rustls::Error>() {
            return HttpFault::Tls(verifiers::kind(tls));
        }
        // What an error of the operating system's kind wraps is not its source but it itself.
        let wrapped = one.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        next = wrapped.map(|w| w as &(dyn Error + 'static)).or_else(|| one.source());
    }
    if error.is_timeout() {
        HttpFault::TimedOut
    } else if error.is_connect() || error.is_request() || error.is_body() {
        HttpFault::NotConnected
    } else {
        HttpFault::Other
    }
}

#[derive(Debug, thiserror::Error)]
#[error("no such host")]
struct NoSuchHost;

/// Names of this computer, those that are played on it, and no others.
struct Here(BTreeMap<String, SocketAddr>);

impl Names for Here {
    fn find(&self, host: String) -> BoxFuture<'static, Vec<SocketAddr>> {
        let found = if let Some(played) = self.0.get(&host) {
            // The port stands for that of the request.
            vec![*played]
        } else if is_localhost(&host) {
            [IpAddr::from(Ipv4Addr::LOCALHOST), Ipv6Addr::LOCALHOST.into()].map(|ip| SocketAddr::new(ip, 0)).to_vec()
        } else {
            Vec::new()
        };
        Box::pin(ready(found))
    }
}

struct By(Arc<dyn Names>);

impl Resolve for By {
    fn resolve(&self, name: Name) -> Resolving {
        let found = self.0.find(name.as_str().to_owned());
        Box::pin(async move {
            let found = found.await;
            if found.is_empty() {
                return Err(NoSuchHost.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_goes_by_tls_or_not_over_the_wire_at_all() {
        for (url, safe) in [
            ("https://login.example.com/token", true),
            ("http://login.example.com/token", false),
            ("http://127.0.0.1:8080/token", true),
            ("http://[::1]/token", true),
            ("http://localhost:1/", true),
            ("http://localhost.example.com/", false),
            ("http://127.0.0.1.example.com/", false),
            ("ftp://127.0.0.1/", false),
        ] {
            assert_eq!(is_safe(&Url::parse(url).unwrap()), safe, "{url}");
        }
    }

    /// A server on this computer that says this to whoever comes, and the requests that came.
    async fn saying(answer: String) -> (u16, tokio::sync::mpsc::UnboundedReceiver<String>) {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        // The test is the server.
        #[allow(clippy::disallowed_methods)]
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (tell, told) = tokio::sync::mpsc::unbounded_channel();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut heard = vec![0; 4096];
                let read = stream.read(&mut heard).await.unwrap_or(0);
                let _ = tell.send(String::from_utf8_lossy(&heard[..read]).into_owned());
                let _ = stream.write_all(answer.as_bytes()).await;
            }
        });
        (port, told)
    }

    #[tokio::test]
    async fn what_is_no_answer_is_none_and_one_that_does_not_end_is_cut_off() {
        let cases = [
            ("* OK IMAP4rev1 ready\r\n".to_owned(), HttpFault::NotConnected),
            (String::new(), HttpFault::NotConnected),
            ("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf".to_owned(), HttpFault::Other),
            (format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(LARGEST + 1)), HttpFault::TooMuch),
            (format!("HTTP/1.1 200 OK\r\nX: {}", "x".repeat(600_000)), HttpFault::NotConnected),
        ];
        for (answer, wanted) in cases {
            let (port, _) = saying(answer.clone()).await;
            let roots = Roots { system: false, bundled: true, extra: Vec::new() };
            let http = Http::new(&Verifiers::new(roots), Arc::new(Here(BTreeMap::new()))).unwrap();
            let request = Request::get(format!("http://127.0.0.1:{port}/")).body(Vec::new()).unwrap();
            assert_eq!(http.fetch(request).await.unwrap_err(), wanted, "{answer:.40}");
        }
    }

    #[tokio::test]
    async fn a_server_whose_certificate_nobody_vouches_for_gets_no_request() {
        let key = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let private = rustls::pki_types::PrivateKeyDer::try_from(key.signing_key.serialize_der()).unwrap();
        let config = rustls::ServerConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![key.cert.der().clone()], private)
            .unwrap();
        // The test is the server.
        #[allow(clippy::disallowed_methods)]
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            tokio_rustls::TlsAcceptor::from(Arc::new(config)).accept(stream).await.map(|_| ())
        });
        let roots = Roots { system: false, bundled: true, extra: Vec::new() };
        let http = Http::new(&Verifiers::new(roots), Arc::new(Here(BTreeMap::new()))).unwrap();
        let request = Request::get(format!("https://localhost:{port}/")).body(Vec::new()).unwrap();
        assert!(matches!(http.fetch(request).await, Err(HttpFault::Tls(_))));
        assert!(server.await.unwrap().is_err());
    }

    #[tokio::test]
    async fn a_token_endpoint_that_sends_elsewhere_is_not_followed() {
        let (elsewhere, mut there) = saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".to_owned()).await;
        for status in ["301 Moved Permanently", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"] {
            let to = format!("http://127.0.0.1:{elsewhere}/token");
            let (port, _) = saying(format!("HTTP/1.1 {status}\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n")).await;
            let roots = Roots { system: false, bundled: true, extra: Vec::new() };
            let http = Http::new(&Verifiers::new(roots), Arc::new(Here(BTreeMap::new()))).unwrap();
            let form = Request::post(format!("http://127.0.0.1:{port}/token")).body(b"refresh_token=canary".to_vec());
            let answer = http.fetch(form.unwrap()).await.unwrap();
            assert_eq!(answer.status().as_u16().to_string(), status[..3]);
        }
        assert!(there.try_recv().is_err(), "somebody else was sent the secret");
    }
}
