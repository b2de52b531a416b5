//! HTTP interfaces to the mailbox, read only: who is signed in, and what is seen of the mailbox.
//! They run beside IMAP with a token of their own and stand on nothing but that token.

mod client;
mod gmail;
mod graph;

use super::server::Reporter;
use crate::model::account::Address;
use crate::model::api::{ApiOutcome, ApiSeen, HttpFault};
use crate::model::check::{Check, CheckId, Target};
use crate::model::credentials::ApiAccess;
use crate::model::evidence::Seen;
use crate::model::oauth::ApiKind;
use crate::net::{Bounds, Net};
use crate::plan::Plan;

use client::ApiClient;

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
        let mut client = ApiClient::new(net, bounds, &access.token);
        let outcome = answer(&mut client, check, &plan.address).await;
        let (record, clock_ahead) = client.finish();
        let refused = matches!(&outcome, ApiOutcome::Refused(r) if matches!(r.status, 401 | 403));
        let missing_scopes = if refused { access.missing.clone() } else { Vec::new() };
        let seen = ApiSeen { api: kind(check.id), outcome, clock_ahead, missing_scopes };
        if !reporter.end(check.id, begun, Seen::Api(seen), record) {
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

async fn answer(client: &mut ApiClient<'_>, check: &Check, address: &Address) -> ApiOutcome {
    let Target::Page(url) = &check.target else { return ApiOutcome::Broken(HttpFault::NotThere) };
    match check.id {
        CheckId::GraphAccount => graph::account(client, url, address).await,
        CheckId::GmailAccount => gmail::account(client, url, address).await,
        CheckId::GmailLabels => gmail::labels(client, url).await,
        _ => graph::folder(client, url).await,
    }
}
