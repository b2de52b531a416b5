//! One document by HTTPS: verified, small, and with few redirects.

use std::time::SystemTime;

use futures::future::{Either, select};
use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::{Request, Response, StatusCode, header};
use hyper_util::rt::TokioIo;
use std::pin::pin;
use url::{Host, Url};

use super::bounds::Bounds;
use super::net::{ByteStream, Net};
use super::run::Limits;
use super::tls::{Want, handshake};
use super::{dns, tcp};
use crate::model::evidence::HostSeen;

/// Redirects that are followed, to `https` only.
const REDIRECTS: usize = 3;
/// Bytes of a document.
const BODY: usize = 128 * 1024;
/// Bytes of a response's head.
const HEAD: usize = 16 * 1024;

/// Why there is no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HttpsError {
    /// No such host, no connection, or no safe one.
    #[error("no safe connection")]
    NoConnection,
    /// Not HTTP, or broken off.
    #[error("not understood")]
    Broken,
    /// Another status than 200.
    #[error("status {0}")]
    Status(u16),
    /// A redirect that is not followed: too many, or not to `https`.
    #[error("redirected elsewhere")]
    Redirect,
    /// Longer than is read.
    #[error("too long")]
    TooLong,
    /// Its time was over.
    #[error("timed out")]
    TimedOut,
}

/// Fetches a document. `limits.total` bounds all of it.
///
/// # Errors
/// Why there is none.
pub async fn get(net: &dyn Net, url: &Url, limits: Limits) -> Result<Vec<u8>, HttpsError> {
    let bounds = Bounds::new(limits);
    tokio::time::timeout(limits.total, follow(net, url.clone(), &bounds)).await.unwrap_or(Err(HttpsError::TimedOut))
}

async fn follow(net: &dyn Net, mut url: Url, bounds: &Bounds) -> Result<Vec<u8>, HttpsError> {
    for _ in 0..=REDIRECTS {
        let stream = open(net, &url, bounds).await?;
        match exchange(stream, &url).await? {
            Said::Document(bytes) => return Ok(bytes),
            Said::Elsewhere(to) => url = to,
        }
    }
    Err(HttpsError::Redirect)
}

/// What a server said.
enum Said {
    Document(Vec<u8>),
    Elsewhere(Url),
}

async fn open(net: &dyn Net, url: &Url, bounds: &Bounds) -> Result<Box<dyn ByteStream>, HttpsError> {
    // An address cannot prove whose it is.
    let Some(Host::Domain(host)) = url.host().filter(|_| url.scheme() == "https") else {
        return Err(HttpsError::Redirect);
    };
    let HostSeen::Found { addresses } = dns::host(net, host, bounds).await else {
        return Err(HttpsError::NoConnection);
    };
    let port = url.port_or_known_default().unwrap_or(443);
    let stream = tcp::plain(net, &addresses, port, bounds).await.ok_or(HttpsError::NoConnection)?;
    let now: SystemTime = net.now();
    let want = Want { host: host.to_owned(), verifiers: net.verifiers(), now, accepted: None, after_starttls: false };
    handshake(stream, &want, bounds).await.1.ok_or(HttpsError::NoConnection)
}

async fn exchange(stream: Box<dyn ByteStream>, url: &Url) -> Result<Said, HttpsError> {
    let broken = |_| HttpsError::Broken;
    let (mut sender, connection) =
        http1::Builder::new().max_buf_size(HEAD).handshake(TokioIo::new(stream)).await.map_err(broken)?;
    let path = &url[url::Position::BeforePath..url::Position::AfterQuery];
    let authority = &url[url::Position::BeforeHost..url::Position::AfterPort];
    let request = Request::get(path)
        .header(header::HOST, authority)
        .header(header::ACCEPT, "text/xml, application/xml")
        .header(header::CONNECTION, "close")
        .body(Empty::<Bytes>::new())
        .map_err(|_| HttpsError::Broken)?;
    let talk = pin!(async {
        let response = sender.send_request(request).await.map_err(broken)?;
        read(response, url).await
    });
    // The connection must be driven until the answer is whole.
    match select(talk, connection).await {
        Either::Left((said, _)) => said,
        Either::Right((_, talk)) => talk.await,
    }
}

async fn read(response: Response<Incoming>, url: &Url) -> Result<Said, HttpsError> {
    let status = response.status();
    if matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
        let to = response.headers().get(header::LOCATION).and_then(|l| l.to_str().ok());
        let to = to.and_then(|l| url.join(l).ok()).filter(|u| u.scheme() == "https");
        return to.map(Said::Elsewhere).ok_or(HttpsError::Redirect);
    }
    if status != StatusCode::OK {
        return Err(HttpsError::Status(status.as_u16()));
    }
    let body = Limited::new(response.into_body(), BODY).collect().await;
    let body = body.map_err(|e| {
        if e.is::<http_body_util::LengthLimitError>() { HttpsError::TooLong } else { HttpsError::Broken }
    })?;
    Ok(Said::Document(body.to_bytes().to_vec()))
}
