//! One question to an HTTP interface, one answer, both recorded without what is the person's own.

use http::header::{ACCEPT, AUTHORIZATION, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Request, StatusCode};
use serde_json::Value;
use zeroize::Zeroizing;

use crate::local::same_mailbox;
use crate::model::account::Address;
use crate::model::api::{ApiOutcome, ApiRefusal, HttpFault, Relation};
use crate::model::credentials::Secret;
use crate::model::evidence::{Speaker, WireLine};
use crate::net::clock::clock_ahead;
use crate::net::{Bounds, Net};
use crate::text::{Redactor, redacted, visible, visible_line};

/// Letters of a refusal that are kept.
const KEPT: usize = 4000;

/// Asks an HTTP interface a few questions with one token, and records them.
pub struct ApiClient<'a> {
    net: &'a dyn Net,
    bounds: &'a Bounds,
    token: &'a Secret,
    record: Vec<WireLine>,
    clock_ahead: Option<i64>,
}

impl<'a> ApiClient<'a> {
    /// Has asked nothing yet.
    pub fn new(net: &'a dyn Net, bounds: &'a Bounds, token: &'a Secret) -> Self {
        ApiClient { net, bounds, token, record: Vec::new(), clock_ahead: None }
    }

    /// Returns what was asked and answered, and by how much this computer's clock is ahead of the server's.
    pub fn finish(self) -> (Vec<WireLine>, Option<i64>) {
        (self.record, self.clock_ahead)
    }

    /// Asks for one resource.
    ///
    /// # Errors
    /// A refusal, or why there is no answer.
    pub async fn get(&mut self, url: &str) -> Result<Value, ApiOutcome> {
        self.note(Speaker::Us, format!("GET {url}"));
        let request = self.request(url).ok_or(ApiOutcome::Broken(HttpFault::Other))?;
        let answer = self.bounds.step(self.net.fetch(request)).await.unwrap_or(Err(HttpFault::TimedOut));
        let answer = answer.map_err(|fault| {
            self.note(Speaker::Note, fault.as_str().to_owned());
            ApiOutcome::Broken(fault)
        })?;
        let (parts, body) = answer.into_parts();
        // Whatever a server says back, and wherever in it.
        let body = Redactor::new(self.token.reveal(), &[]).hide(&String::from_utf8_lossy(&body));
        self.note(Speaker::Server, format!("HTTP {}", parts.status.as_u16()));
        self.clock_ahead = clock_ahead(&parts.headers, self.net.now()).or(self.clock_ahead);
        if parts.status.is_success() {
            // What stands in it is the person's own; the record says only that it came.
            return serde_json::from_str(&body).map_err(|_| self.refused(parts.status, &parts.headers, &body));
        }
        Err(self.refused(parts.status, &parts.headers, &body))
    }

    fn request(&self, url: &str) -> Option<Request<Vec<u8>>> {
        let bearer = Zeroizing::new(format!("Bearer {}", self.token.reveal()));
        let mut bearer = HeaderValue::from_str(&bearer).ok()?;
        bearer.set_sensitive(true);
        let json = HeaderValue::from_static("application/json");
        Request::get(url).header(AUTHORIZATION, bearer).header(ACCEPT, json).body(Vec::new()).ok()
    }

    fn refused(&mut self, status: StatusCode, headers: &HeaderMap, body: &str) -> ApiOutcome {
        let text: String = visible(&redacted(body)).chars().take(KEPT).collect();
        // Line by line, or a line of it could pass for one of ours.
        text.lines().for_each(|line| self.note(Speaker::Server, line.to_owned()));
        let retry_after = headers.get(RETRY_AFTER).and_then(|v| v.to_str().ok()?.trim().parse().ok());
        let code = serde_json::from_str(body).ok().and_then(|json| code_of(&json));
        ApiOutcome::Refused(ApiRefusal { status: status.as_u16(), code, retry_after, text })
    }

    fn note(&mut self, from: Speaker, text: String) {
        self.record.push(WireLine { from, text });
    }
}

/// The error's own name: Graph's `error.code`, and Google's `error.errors[].reason` or else
/// `error.status`.
fn code_of(json: &Value) -> Option<String> {
    let error = json.get("error")?;
    let name = |v: &Value| v.as_str().filter(|s| !s.is_empty()).map(visible_line);
    let reason = error.get("errors").and_then(|list| name(list.get(0)?.get("reason")?));
    error.get("code").and_then(name).or(reason).or_else(|| error.get("status").and_then(name))
}

/// Returns how an account stands to the address that was typed.
pub fn relation(
    address: &Address,
    primary: Option<&str>,
    sign_in_name: Option<&str>,
    further: Option<&[String]>,
) -> Relation {
    let same = |other: &str| same_mailbox(&address.to_wire(), other);
    let is_primary = primary.is_some_and(same);
    let is_name = sign_in_name.is_some_and(same);
    match (is_primary, is_name) {
        (true, true) => Relation::Same,
        (true, false) if sign_in_name.is_some() => Relation::OtherSignInName,
        (true, false) => Relation::Same,
        (false, true) if primary.is_none() => Relation::Same,
        (false, true) => Relation::Alias,
        (false, false) if further.is_some_and(|list| list.iter().any(|a| same(a))) => Relation::Alias,
        (false, false) if primary.is_none() && sign_in_name.is_none() => Relation::Unknown,
        (false, false) => Relation::Other,
    }
}
