//! One request, one answer, both recorded without what is the person's own.

use http::Request;
use http::header::{ACCEPT, LOCATION};
use serde_json::Value;
use url::Url;

use crate::model::api::HttpFault;
use crate::model::evidence::{Speaker, WireLine};
use crate::net::Net;
use crate::text::visible_line;

/// Bytes of an answer that are read.
const BODY: usize = 64 * 1024;
/// Letters of a value that are recorded.
const KEPT: usize = 160;
/// What stands for the person in the record.
const PERSON: &str = "‹…›";
/// What is recorded of an answer; the rest is not looked at.
const FIELDS: [&str; 14] = [
    "issuer",
    "tenant_region_scope",
    "tenant_region_sub_scope",
    "cloud_instance_name",
    "error",
    "error_codes",
    "error_description",
    "NameSpaceType",
    "IsViral",
    "ConsumerDomain",
    "federation_protocol",
    "Protocol",
    "Url",
    "ErrorCode",
];

/// An answer.
#[derive(Debug, Default)]
pub(in crate::probe) struct Answer {
    pub(in crate::probe) status: u16,
    pub(in crate::probe) location: Option<String>,
    pub(in crate::probe) json: Option<Value>,
    pub(in crate::probe) empty: bool,
}

impl Answer {
    /// What an answer of this status and body says.
    pub(in crate::probe) fn new(status: u16, location: Option<String>, body: &[u8]) -> Self {
        let short = Some(body).filter(|body| body.len() <= BODY);
        let json = short.and_then(|body| serde_json::from_slice(body).ok()).filter(Value::is_object);
        Answer { status, location, json, empty: body.is_empty() }
    }

    /// A value of it.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.json.as_ref()?.get(name)?.as_str()
    }

    /// A value of it that is yes or no, however it is written.
    pub(super) fn holds(&self, name: &str) -> bool {
        match self.json.as_ref().and_then(|json| json.get(name)) {
            Some(Value::Bool(holds)) => *holds,
            Some(Value::String(text)) => text.eq_ignore_ascii_case("true"),
            _ => false,
        }
    }
}

/// Asks, and records.
pub(super) struct Talk<'a> {
    net: &'a dyn Net,
    hosts: Vec<String>,
    record: Vec<WireLine>,
}

impl<'a> Talk<'a> {
    /// Has asked nobody yet.
    pub(super) fn new(net: &'a dyn Net) -> Self {
        Talk { net, hosts: Vec::new(), record: Vec::new() }
    }

    /// Returns who was asked, and the record.
    pub(super) fn finish(self) -> (Vec<String>, Vec<WireLine>) {
        (self.hosts, self.record)
    }

    pub(super) fn has_asked(&self, host: &str) -> bool {
        self.hosts.iter().any(|h| h == host)
    }

    /// Asks for one resource, in whose address the person's stands.
    pub(super) async fn get_hidden(&mut self, url: &Url) -> Result<Answer, HttpFault> {
        let shown = read_back(url);
        self.get(url.as_str(), &shown).await
    }

    /// Asks for one resource; `shown`: what is recorded of its address.
    pub(super) async fn get(&mut self, url: &str, shown: &str) -> Result<Answer, HttpFault> {
        let host = Url::parse(url).ok().and_then(|u| u.host_str().map(str::to_owned)).unwrap_or_default();
        if !self.has_asked(&host) {
            self.hosts.push(host);
        }
        self.note(Speaker::Us, format!("GET {}", visible_line(shown)));
        let request = Request::get(url).header(ACCEPT, "application/json").body(Vec::new());
        let answer = match request {
            Ok(request) => self.net.fetch(request).await,
            Err(_) => Err(HttpFault::Other),
        };
        let (parts, body) = match answer {
            Ok(answer) => answer.into_parts(),
            Err(fault) => {
                self.note(Speaker::Note, fault.as_str().to_owned());
                return Err(fault);
            }
        };
        let location = parts.headers.get(LOCATION).and_then(|l| l.to_str().ok()).map(str::to_owned);
        let answer = Answer::new(parts.status.as_u16(), location, &body);
        self.heard(&answer);
        Ok(answer)
    }

    fn heard(&mut self, answer: &Answer) {
        self.note(Speaker::Server, format!("HTTP {}", answer.status));
        let to = answer.location.as_deref().and_then(|to| Url::parse(to).ok());
        if let Some(host) = to.as_ref().and_then(Url::host_str) {
            self.note(Speaker::Server, format!("Location: {host}"));
        }
        for name in FIELDS {
            let Some(value) = answer.json.as_ref().and_then(|json| json.get(name)).filter(|v| !v.is_null()) else {
                continue;
            };
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let value: String = visible_line(&value).chars().take(KEPT).collect();
            self.note(Speaker::Server, format!("{name}: {value}"));
        }
    }

    fn note(&mut self, from: Speaker, text: String) {
        self.record.push(WireLine { from, text });
    }
}

/// The address of a page without the person's.
fn read_back(url: &Url) -> String {
    let path = url.path_segments().into_iter().flatten();
    let path: Vec<&str> = path.map(|part| if part.contains('@') { PERSON } else { part }).collect();
    let query: Vec<String> = url
        .query_pairs()
        .map(|(name, value)| format!("{name}={}", if value.contains('@') { PERSON } else { &value }))
        .collect();
    format!("https://{}/{}?{}", url.host_str().unwrap_or_default(), path.join("/"), query.join("&"))
}
