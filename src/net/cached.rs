//! Caches the DNS answers of one run: what the search for servers has asked, or is still asking, the checks after
//! it share. The next run asks afresh, so that what it says is true now.

use std::collections::HashMap;
use std::hash::Hash;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use futures::FutureExt;
use futures::future::{BoxFuture, Shared};
use http::{Request, Response};

use super::verifiers::Verifiers;
use super::{Answer, ByteStream, Family, Net, Proxy};
use crate::model::api::HttpFault;
use crate::model::evidence::{MxRecord, SrvRecord};

/// Wraps a network and asks it for each name once.
pub struct CachedDns {
    net: Arc<dyn Net>,
    mx: Asked<String, MxRecord>,
    addresses: Asked<(String, Family), IpAddr>,
    srv: Asked<String, SrvRecord>,
}

impl CachedDns {
    /// Wraps a network; nothing has been asked yet.
    pub fn new(net: Arc<dyn Net>) -> Self {
        CachedDns { net, mx: Asked::default(), addresses: Asked::default(), srv: Asked::default() }
    }
}

/// Holds the questions of one kind, answered or under way.
struct Asked<K, T: Clone>(Mutex<HashMap<K, Shared<BoxFuture<'static, Answer<T>>>>>);

impl<K, T: Clone> Default for Asked<K, T> {
    fn default() -> Self {
        Asked(Mutex::default())
    }
}

impl<K: Eq + Hash, T: Clone + Send + Sync + 'static> Asked<K, T> {
    /// Asks, or joins whoever has asked already. A question that is dropped unanswered goes on when it is asked again.
    fn ask(&self, key: K, question: impl Future<Output = Answer<T>> + Send + 'static) -> BoxFuture<'static, Answer<T>> {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        asked.entry(key).or_insert_with(|| question.boxed().shared()).clone().boxed()
    }
}

impl Net for CachedDns {
    fn mx<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Answer<MxRecord>> {
        let (net, name) = (Arc::clone(&self.net), domain.to_owned());
        self.mx.ask(name.clone(), async move { net.mx(&name).await })
    }

    fn addresses<'a>(&'a self, host: &'a str, family: Family) -> BoxFuture<'a, Answer<IpAddr>> {
        let (net, name) = (Arc::clone(&self.net), host.to_owned());
        self.addresses.ask((name.clone(), family), async move { net.addresses(&name, family).await })
    }

    fn srv<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Answer<SrvRecord>> {
        let (net, name) = (Arc::clone(&self.net), name.to_owned());
        self.srv.ask(name.clone(), async move { net.srv(&name).await })
    }

    fn proxy(&self, host: &str, port: u16) -> Option<Proxy> {
        self.net.proxy(host, port)
    }

    fn connect(&self, to: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
        self.net.connect(to)
    }

    fn connect_small(&self, to: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
        self.net.connect_small(to)
    }

    fn has_ipv6(&self) -> Option<bool> {
        self.net.has_ipv6()
    }

    fn fetch(&self, request: Request<Vec<u8>>) -> BoxFuture<'_, Result<Response<Vec<u8>>, HttpFault>> {
        self.net.fetch(request)
    }

    fn now(&self) -> SystemTime {
        self.net.now()
    }

    fn slept(&self) -> Duration {
        self.net.slept()
    }

    fn way(&self, to: SocketAddr) -> BoxFuture<'_, Option<IpAddr>> {
        self.net.way(to)
    }

    fn verifiers(&self) -> Arc<Verifiers> {
        self.net.verifiers()
    }
}
