//! What a wizard is started with, and what stands around it: a network that knows a little, and runs
//! that the test plays.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use futures::FutureExt;
use futures::channel::mpsc::UnboundedSender;
use futures::future::BoxFuture;
use http::{Request, Response};
use iced::Size;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::model::api::HttpFault;
use inbox_doctor::model::evidence::{MxRecord, SrvRecord};
use inbox_doctor::net::verifiers::Verifiers;
use inbox_doctor::net::{Answer, ByteStream, Family, Net, Roots};
use inbox_doctor::probe::{Order, Progress};
use inbox_doctor::settings::{self, Settings};
use inbox_doctor::signin::{Clients, Keyring};

use super::super::Notice;

/// A network that knows some MX records and no way anywhere.
#[derive(Default)]
pub struct FakeNet {
    pub mx: BTreeMap<String, Answer<MxRecord>>,
    pub srv: BTreeMap<String, Answer<SrvRecord>>,
    /// The hosts whose addresses or pages were wanted.
    pub hosts: Arc<Mutex<Vec<String>>>,
}

impl Net for FakeNet {
    fn mx<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Answer<MxRecord>> {
        let answer = self.mx.get(domain).cloned().unwrap_or(Answer::NoSuchName);
        async move { answer }.boxed()
    }

    fn srv<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Answer<SrvRecord>> {
        let answer = self.srv.get(name).cloned().unwrap_or(Answer::NoSuchName);
        async move { answer }.boxed()
    }

    fn addresses<'a>(&'a self, host: &'a str, _: Family) -> BoxFuture<'a, Answer<IpAddr>> {
        self.hosts.lock().unwrap().push(host.to_owned());
        async { Answer::NoSuchName }.boxed()
    }

    fn connect(&self, _: SocketAddr) -> BoxFuture<'_, std::io::Result<Box<dyn ByteStream>>> {
        async { Err(std::io::ErrorKind::ConnectionRefused.into()) }.boxed()
    }

    fn fetch(&self, request: Request<Vec<u8>>) -> BoxFuture<'_, Result<Response<Vec<u8>>, HttpFault>> {
        self.hosts.lock().unwrap().extend(request.uri().host().map(str::to_owned));
        async { Err(HttpFault::NoSuchHost) }.boxed()
    }

    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }

    fn verifiers(&self) -> Arc<Verifiers> {
        Arc::new(Verifiers::new(Roots::default()))
    }
}

/// A run that the test plays: what was ordered, and the way to feed it.
pub struct Play {
    pub order: Order,
    pub feed: UnboundedSender<Progress>,
}

impl Play {
    /// The run's next step.
    pub fn bring(&self, progress: Progress) {
        self.feed.unbounded_send(progress).unwrap();
    }

    /// The run has brought everything.
    pub fn end(&self) {
        self.feed.close_channel();
    }

    /// Nobody listens any more.
    pub fn is_given_up(&self) -> bool {
        self.feed.is_closed()
    }
}

/// What a wizard is started with.
pub struct Start {
    pub language: &'static str,
    pub settings: Settings,
    pub notices: Vec<Notice>,
    pub size: Size,
    pub net: Arc<dyn Net>,
    /// `None`: our own files.
    pub catalog: Option<Catalog>,
    /// Client ids, as an organisation would set them.
    pub clients: Clients,
    pub keyring: Keyring,
    /// Time goes by, and sockets are real: for rehearsals.
    pub real: bool,
    /// `None`: the test plays the runs.
    pub run: Option<inbox_doctor::checkup::Run>,
}

impl Start {
    pub fn new(language: &'static str) -> Self {
        Start {
            language,
            settings: Settings { theme: settings::Theme::Light, ..Settings::default() },
            notices: Vec::new(),
            size: Size::new(960.0, 1400.0),
            net: Arc::new(FakeNet::default()),
            catalog: None,
            clients: Clients::default(),
            keyring: Keyring::new(|| Err(keyring_core::Error::NoDefaultStore), Duration::from_secs(1)),
            real: false,
            run: None,
        }
    }
}
