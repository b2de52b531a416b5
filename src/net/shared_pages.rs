//! Asks a public page once for everybody who wants it: of a company's mailboxes each would ask the same about their one
//! domain.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use futures::FutureExt;
use futures::future::{BoxFuture, Shared};
use http::{Method, Request, Response, header};

use super::verifiers::Verifiers;
use super::{Answer, ByteStream, Family, Net, Proxy};
use crate::model::api::HttpFault;
use crate::model::evidence::{MxRecord, SrvRecord};

type Fetched = Result<Response<Vec<u8>>, HttpFault>;

/// Wraps a network whose pages at some hosts are the same for everybody.
pub struct SharedPages {
    net: Arc<dyn Net>,
    hosts: &'static [&'static str],
    asked: Mutex<HashMap<String, Shared<BoxFuture<'static, Fetched>>>>,
}

impl SharedPages {
    /// Wraps a network; `hosts`: those that are asked for each page once.
    pub fn new(net: Arc<dyn Net>, hosts: &'static [&'static str]) -> Self {
        SharedPages { net, hosts, asked: Mutex::default() }
    }

    /// Nothing of anybody's stands in it.
    fn is_shared(&self, request: &Request<Vec<u8>>) -> bool {
        let host = request.uri().host().is_some_and(|host| self.hosts.contains(&host));
        host && request.method() == Method::GET && !request.headers().contains_key(header::AUTHORIZATION)
    }
}

impl Net for SharedPages {
    fn fetch(&self, request: Request<Vec<u8>>) -> BoxFuture<'_, Fetched> {
        if !self.is_shared(&request) {
            return self.net.fetch(request);
        }
        let (net, page) = (Arc::clone(&self.net), request.uri().to_string());
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let fetch = || async move { net.fetch(request).await }.boxed().shared();
        asked.entry(page).or_insert_with(fetch).clone().boxed()
    }

    fn mx<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Answer<MxRecord>> {
        self.net.mx(domain)
    }

    fn addresses<'a>(&'a self, host: &'a str, family: Family) -> BoxFuture<'a, Answer<IpAddr>> {
        self.net.addresses(host, family)
    }

    fn srv<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Answer<SrvRecord>> {
        self.net.srv(name)
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
