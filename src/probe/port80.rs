//! Looks at port 80 of the very host whose mail port failed: a captive portal answers there in the host's place,
//! and a web server tells the time.

use std::net::IpAddr;
use std::pin::pin;
use std::time::Duration;

use futures::future::{Either, select};
use http_body_util::Empty;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::{Request, header};
use hyper_util::rt::TokioIo;
use url::Url;

use super::race::plain;
use crate::model::port80::WebSeen;
use crate::net::clock::clock_ahead;
use crate::net::host::{bracketed, is_near};
use crate::net::{Bounds, ByteStream, Net};
use crate::text::visible_line;

/// How long the page may take, and no longer than a step.
const DETOUR: Duration = Duration::from_secs(3);
/// Bytes of an answer's head.
const HEAD: usize = 16 * 1024;
/// Letters of what a server calls itself.
const SERVER: usize = 100;
const HTTP: u16 = 80;

/// Asks the host's own port 80 for its front page. The head of the answer is enough.
pub async fn front_page(net: &dyn Net, host: &str, addresses: &[IpAddr], bounds: &Bounds) -> Option<WebSeen> {
    if is_near(host, addresses) {
        return None;
    }
    let asked = async {
        let stream = plain(net, addresses, HTTP, bounds).await?;
        read_head(stream, host, net).await
    };
    bounds.beside(DETOUR.min(bounds.limits.step), asked).await.flatten()
}

async fn read_head(stream: Box<dyn ByteStream>, host: &str, net: &dyn Net) -> Option<WebSeen> {
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
