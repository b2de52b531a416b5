//! HTTP interfaces to the mailbox, read only: who is signed in, and what is seen of the mailbox.
//! They run beside IMAP with a token of their own and stand on nothing but that token.

use http::header::{ACCEPT, AUTHORIZATION, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Request, StatusCode};
use serde_json::Value;
use zeroize::Zeroizing;

use super::bounds::Bounds;
use super::clock::clock_ahead;
use super::lane::Reporter;
use super::net::Net;
use super::run::ApiAccess;
use super::wire::Redactor;
use super::{gmail, graph};
use crate::explain::redacted;
use crate::local::same_mailbox;
use crate::model::account::Address;
use crate::model::api::{ApiOutcome, ApiRefusal, ApiSeen, HttpFault, Relation};
use crate::model::check::{Check, CheckId, Target};
use crate::model::credentials::Secret;
use crate::model::evidence::{Seen, Speaker, WireLine};
use crate::model::oauth::ApiKind;
use crate::model::visible::{visible, visible_line};
use crate::plan::Plan;

/// Letters of a refusal that are kept.
const KEPT: usize = 4000;

/// The questions of this part, in the order in which one stands on another.
const CHECKS: [CheckId; 5] =
    [CheckId::GraphAccount, CheckId::GraphInbox, CheckId::GraphDrafts, CheckId::GmailAccount, CheckId::GmailLabels];

/// Asks what the plan wants asked, one after the other. A check that stands on one which failed is
/// not run.
pub async fn ask(plan: &Plan, access: Option<&ApiAccess>, net: &dyn Net, bounds: &Bounds, reporter: &Reporter) {
    let mut failed: Vec<CheckId> = Vec::new();
    for check in plan.checks.iter().filter(|c| CHECKS.contains(&c.id)) {
        // A token goes to the interface that it was given for, whatever the plan says.
        let Some(access) = access.filter(|access| is_at(&check.target, &access.base)) else {
            reporter.skip(check.id, Seen::NotAsked);
            continue;
        };
        if let Some(because) = check.needs.iter().find(|need| failed.contains(need)) {
            failed.push(check.id);
            reporter.skip(check.id, Seen::NotRun { because: *because });
            continue;
        }
        let begun = reporter.begin(check.id);
        let mut talk = Talk { net, bounds, token: &access.token, record: Vec::new(), clock_ahead: None };
        let outcome = talk.check(check, &plan.address).await;
        let refused = matches!(&outcome, ApiOutcome::Refused(r) if matches!(r.status, 401 | 403));
        let missing_scopes = if refused { access.missing.clone() } else { Vec::new() };
        let seen = ApiSeen { api: kind(check.id), outcome, clock_ahead: talk.clock_ahead, missing_scopes };
        if !reporter.end(check.id, begun, Seen::Api(seen), talk.record) {
            failed.push(check.id);
        }
    }
}

fn is_at(target: &Target, base: &str) -> bool {
    matches!(target, Target::Page(url) if url.strip_prefix(base).is_some_and(|path| path.starts_with('/')))
}

fn kind(id: CheckId) -> ApiKind {
    match id {
        CheckId::GmailAccount | CheckId::GmailLabels => ApiKind::Gmail,
        _ => ApiKind::Graph,
    }
}

/// A few questions with one token.
pub struct Talk<'a> {
    net: &'a dyn Net,
    bounds: &'a Bounds,
    token: &'a Secret,
    record: Vec<WireLine>,
    clock_ahead: Option<i64>,
}

impl Talk<'_> {
    async fn check(&mut self, check: &Check, address: &Address) -> ApiOutcome {
        let Target::Page(url) = &check.target else { return ApiOutcome::Broken(HttpFault::NotThere) };
        match check.id {
            CheckId::GraphAccount => graph::account(self, url, address).await,
            CheckId::GmailAccount => gmail::account(self, url, address).await,
            CheckId::GmailLabels => gmail::labels(self, url).await,
            _ => graph::folder(self, url).await,
        }
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

/// How an account stands to the address that was typed.
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
