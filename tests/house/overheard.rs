//! A network that remembers every secret which goes through it, and lets servers gossip.

use std::collections::BTreeSet;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use futures::FutureExt;
use futures::future::BoxFuture;
use http::{Request, Response};
use inbox_doctor::model::api::HttpFault;
use inbox_doctor::model::evidence::{MxRecord, SrvRecord};
use inbox_doctor::net::verifiers::Verifiers;
use inbox_doctor::net::{Answer, ByteStream, Family, Net};
use serde_json::Value;

/// Fields of forms, queries and answers that nobody but the two sides may see.
const SECRET: [&str; 7] =
    ["code", "code_verifier", "state", "access_token", "refresh_token", "id_token", "device_code"];

/// See the module.
pub struct Overheard {
    net: Arc<dyn Net>,
    /// Whoever refuses repeats everything that was ever said, in words.
    gossips: bool,
    heard: Mutex<BTreeSet<(String, String)>>,
}

impl Overheard {
    /// Around a network.
    pub fn new(net: Arc<dyn Net>, gossips: bool) -> Self {
        Overheard { net, gossips, heard: Mutex::default() }
    }

    /// Every secret so far, with its name.
    pub fn heard(&self) -> BTreeSet<(String, String)> {
        self.heard.lock().unwrap().clone()
    }

    fn hear(&self, name: &str, value: &str) {
        if SECRET.contains(&name) {
            self.heard.lock().unwrap().insert((name.to_owned(), value.to_owned()));
        }
    }

    fn hear_form(&self, form: &[u8]) {
        for (name, value) in url::form_urlencoded::parse(form) {
            self.hear(&name, &value);
        }
    }

    fn hear_url(&self, url: &str) {
        self.hear_form(url.split_once('?').map(|(_, q)| q).unwrap_or_default().as_bytes());
    }

    async fn pass(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpFault> {
        self.hear_url(&request.uri().to_string());
        self.hear_form(request.body());
        let own = request.body().clone();
        let mut answer = self.net.fetch(request).await?;
        if let Some(location) = answer.headers().get("location") {
            self.hear_url(location.to_str().unwrap());
        }
        if let Ok(Value::Object(said)) = serde_json::from_slice::<Value>(answer.body()) {
            for (name, value) in &said {
                self.hear(name, value.as_str().unwrap_or_default());
            }
        }
        if self.gossips && answer.status().is_client_error() && answer.body().starts_with(b"{\"error\"") {
            let said: Vec<String> =
                url::form_urlencoded::parse(&own).map(|(name, value)| format!("your {name} is {value}")).collect();
            let words = String::from_utf8(answer.body().clone()).unwrap();
            *answer.body_mut() = words.replacen('{', &format!("{{\"said\":\"{}\",", said.join(", ")), 1).into_bytes();
        }
        Ok(answer)
    }
}

impl Net for Overheard {
    fn mx<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Answer<MxRecord>> {
        self.net.mx(domain)
    }

    fn addresses<'a>(&'a self, host: &'a str, family: Family) -> BoxFuture<'a, Answer<IpAddr>> {
        self.net.addresses(host, family)
    }

    fn srv<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Answer<SrvRecord>> {
        self.net.srv(name)
    }

    fn connect(&self, to: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
        self.net.connect(to)
    }

    fn fetch(&self, request: Request<Vec<u8>>) -> BoxFuture<'_, Result<Response<Vec<u8>>, HttpFault>> {
        self.pass(request).boxed()
    }

    fn now(&self) -> SystemTime {
        self.net.now()
    }

    fn verifiers(&self) -> Arc<Verifiers> {
        self.net.verifiers()
    }
}
