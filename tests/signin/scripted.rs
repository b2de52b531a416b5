//! A network whose HTTPS answers are written down, a person's browser, and what they share.

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::net::IpAddr;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures::future::{BoxFuture, pending, ready};
use futures::{FutureExt, Stream, StreamExt};
use http::{Request as Asked, Response};
use inbox_doctor::catalog::Catalog;
use inbox_doctor::diagnose::{rank, sign_in_findings};
use inbox_doctor::local::parse_address;
use inbox_doctor::locale::Locales;
use inbox_doctor::model::api::HttpFault;
use inbox_doctor::model::evidence::MxRecord;
use inbox_doctor::model::oauth::Client;
use inbox_doctor::net::verifiers::Verifiers;
use inbox_doctor::net::{Answer, ByteStream, Family, Net, Roots};
use inbox_doctor::signin::{ClientSource, Clients, End, Page, Progress, Request};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// 2026-11-24 00:00:00 UTC, as `Date` says it.
pub const NOW: u64 = 1_795_478_400;
pub const DATE: &str = "Tue, 24 Nov 2026 00:00:00 GMT";

pub static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::embedded().unwrap());

/// One answer.
#[derive(Clone)]
pub enum Reply {
    /// A status and a body.
    Says(u16, String),
    /// None.
    Fails(HttpFault),
    /// None, ever.
    Silent,
}

/// JSON with status 200.
pub fn ok(body: &str) -> Reply {
    Reply::Says(200, body.to_owned())
}

/// See the module.
#[derive(Default)]
pub struct Scripted {
    /// Answers by the address without its query, in order; the last stays.
    pub replies: Mutex<BTreeMap<String, VecDeque<Reply>>>,
    /// What was asked: method and address, form or query as they came.
    pub asked: Mutex<Vec<(String, String)>>,
    /// Authorization headers that came.
    pub bearers: Mutex<Vec<String>>,
    /// Answers for MX.
    pub mx: BTreeMap<String, Vec<&'static str>>,
    /// Seconds by which this computer's clock is ahead.
    pub ahead: i64,
}

impl Scripted {
    /// With one more answer at an address.
    pub fn on(self, url: &str, reply: Reply) -> Self {
        self.replies.lock().unwrap().entry(url.to_owned()).or_default().push_back(reply);
        self
    }

    /// The fields of the forms that were sent to an address.
    pub fn forms(&self, url: &str) -> Vec<BTreeMap<String, String>> {
        let asked = self.asked.lock().unwrap();
        asked.iter().filter(|(at, _)| at == url).map(|(_, body)| fields(body)).collect()
    }
}

/// A form's or a query's fields.
pub fn fields(text: &str) -> BTreeMap<String, String> {
    oauth2::url::form_urlencoded::parse(text.as_bytes()).into_owned().collect()
}

impl Net for Scripted {
    fn mx<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Answer<MxRecord>> {
        let record = |name: &&str| MxRecord { preference: 10, exchange: (*name).to_owned() };
        let found = self.mx.get(domain).map(|list| Answer::Found(list.iter().map(record).collect()));
        ready(found.unwrap_or(Answer::NoSuchName)).boxed()
    }

    fn addresses<'a>(&'a self, _host: &'a str, _family: Family) -> BoxFuture<'a, Answer<IpAddr>> {
        ready(Answer::NoSuchName).boxed()
    }

    fn connect(&self, _to: std::net::SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
        ready(Err(io::ErrorKind::ConnectionRefused.into())).boxed()
    }

    fn fetch(&self, request: Asked<Vec<u8>>) -> BoxFuture<'_, Result<Response<Vec<u8>>, HttpFault>> {
        let (parts, body) = request.into_parts();
        let url = parts.uri.to_string();
        let (page, query) = url.split_once('?').unwrap_or((&url, ""));
        let said = if body.is_empty() { query.to_owned() } else { String::from_utf8(body).unwrap() };
        self.asked.lock().unwrap().push((page.to_owned(), said));
        if let Some(bearer) = parts.headers.get("authorization") {
            assert!(bearer.is_sensitive(), "a token that is shown by Debug");
            self.bearers.lock().unwrap().push(bearer.to_str().unwrap().to_owned());
        }
        let reply = {
            let mut replies = self.replies.lock().unwrap();
            let queue = replies.get_mut(page).unwrap_or_else(|| panic!("nothing is written down for {page}"));
            if queue.len() > 1 { queue.pop_front().unwrap() } else { queue[0].clone() }
        };
        let build = |status: u16, body: String| {
            let response = Response::builder().status(status).header("content-type", "application/json");
            response.header("date", DATE).body(body.into_bytes()).unwrap()
        };
        match reply {
            Reply::Says(status, body) => ready(Ok(build(status, body))).boxed(),
            Reply::Fails(fault) => ready(Err(fault)).boxed(),
            Reply::Silent => pending().boxed(),
        }
    }

    fn now(&self) -> SystemTime {
        let seconds = i64::try_from(NOW).unwrap() + self.ahead;
        UNIX_EPOCH + Duration::from_secs(u64::try_from(seconds).unwrap())
    }

    fn verifiers(&self) -> Arc<Verifiers> {
        Arc::new(Verifiers::new(Roots::default()))
    }
}

/// A client id.
pub fn client(id: &str) -> Client {
    Client { id: id.to_owned(), secret: None, tenant: None, redirect: None, ports: Vec::new() }
}

/// The page's words in a language.
pub fn page(language: &str) -> Page {
    Page::new(&Locales::embedded().unwrap().get(language))
}

/// A sign-in of hanako@example.jp at a provider of the catalogue.
pub fn request(provider: &str) -> Request {
    let mut clients = Clients::default();
    clients.add(provider, client("test-client"), ClientSource::Settings);
    let address = parse_address("hanako@example.jp").ok();
    Request::new(CATALOG.provider(provider).unwrap(), &clients, address, page("ja")).unwrap()
}

/// Goes on until the next thing is told.
pub async fn next(stream: &mut (impl Stream<Item = Progress> + Unpin)) -> Progress {
    stream.next().await.unwrap()
}

/// The rest of a sign-in, up to its end.
pub async fn end(stream: &mut (impl Stream<Item = Progress> + Unpin)) -> End {
    loop {
        if let Progress::Done(end) = next(stream).await {
            return *end;
        }
    }
}

/// The cards that an end leads to, the first first.
pub fn cards(request: &Request, end: &End) -> Vec<String> {
    let provider = CATALOG.provider(request.provider.as_str());
    rank(&sign_in_findings(&request.seen(end), request.address.as_ref()), provider, &CATALOG)
        .causes
        .into_iter()
        .map(|c| c.card)
        .collect()
}

/// What a browser sees at an address of this computer: status line and page.
pub async fn visit(url: &str) -> String {
    let url = oauth2::url::Url::parse(url).unwrap();
    let at = format!("{}:{}", url.host_str().unwrap(), url.port().unwrap());
    let path = format!("{}?{}", url.path(), url.query().unwrap_or_default());
    say(&at, &format!("GET {path} HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n\r\n")).await.unwrap()
}

/// Sends bytes to an address of this computer and reads to the end.
pub async fn say(at: &str, text: &str) -> io::Result<String> {
    // The test is the browser.
    #[allow(clippy::disallowed_methods)]
    let mut stream = tokio::net::TcpStream::connect(at).await?;
    stream.write_all(text.as_bytes()).await?;
    let mut said = String::new();
    stream.read_to_string(&mut said).await?;
    Ok(said)
}

/// None of the secrets stands in what a program might log.
#[track_caller]
pub fn silent(shown: &impl std::fmt::Debug, secrets: &[&str]) {
    let shown = format!("{shown:?} {shown:#?}");
    for secret in secrets {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

/// Shared between the stream and the test.
pub fn net(scripted: Scripted) -> Arc<Scripted> {
    Arc::new(scripted)
}
