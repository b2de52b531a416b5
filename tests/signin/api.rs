//! Microsoft Graph and the Gmail API as checks of a run, with the bodies that their makers document.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use inbox_doctor::diagnose::{diagnose, findings};
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::local::parse_address;
use inbox_doctor::locale::Locales;
use inbox_doctor::model::account::Account;
use inbox_doctor::model::api::{ApiOutcome, HttpFault, Relation};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{ApiAccess, Credentials, Secret};
use inbox_doctor::model::evidence::{self, AuthOutcome, AuthSeen, Evidence, Seen, Status};
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::net::Limits;
use inbox_doctor::plan::{Plan, plan};
use inbox_doctor::probe::{Order, Progress, run};
use inbox_doctor::report;

use crate::scripted::{CATALOG, Reply, Scripted, net, ok, silent};

const ME: &str = "https://graph.microsoft.com/v1.0/me";
const INBOX: &str = "https://graph.microsoft.com/v1.0/me/mailFolders/inbox";
const DRAFTS: &str = "https://graph.microsoft.com/v1.0/me/mailFolders/drafts";
const PROFILE: &str = "https://gmail.googleapis.com/gmail/v1/users/me/profile";
const LABELS: &str = "https://gmail.googleapis.com/gmail/v1/users/me/labels";

/// A user's answer (learn.microsoft.com/graph/api/user-get), with what differs.
fn me(mail: &str, name: &str, proxies: &str, own_directory: &str, plan: &str) -> Reply {
    ok(&format!(
        r#"{{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#users/$entity","mail":{mail},
        "userPrincipalName":{name},"proxyAddresses":{proxies},"onPremisesSyncEnabled":{own_directory},
        "assignedPlans":[{{"assignedDateTime":"2025-05-04T09:11:15Z","capabilityStatus":"{plan}","service":"exchange",
        "servicePlanId":"efb87545-963c-4e0d-99df-69c6916d9eb0"}},
        {{"assignedDateTime":"2025-05-04T09:11:15Z","capabilityStatus":"Enabled","service":"SharePoint",
        "servicePlanId":"5dbe027f-2339-4123-9542-606e4d348a72"}}]}}"#
    ))
}

fn hanako() -> Reply {
    let address = r#""hanako@example.jp""#;
    me(address, address, r#"["SMTP:Hanako@example.jp","smtp:info@example.jp"]"#, "null", "Enabled")
}

/// learn.microsoft.com/graph/api/mailfolder-get.
fn folder() -> Reply {
    ok(
        r#"{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#users('x')/mailFolders/$entity","id":"AAMkAGVmMDEzM",
        "displayName":"受信トレイ","parentFolderId":"AAMkAGVmMDEzI","childFolderCount":2,"unreadItemCount":0,"totalItemCount":48}"#,
    )
}

fn refusal(status: u16, code: &str, message: &str) -> Reply {
    let inner =
        r#"{"date":"2026-11-24T00:00:00","request-id":"0b6f0f0e-2d3a-4f36-9f43-3c5a8f1b2d11","client-request-id":"x"}"#;
    Reply::Says(status, format!(r#"{{"error":{{"code":"{code}","message":"{message}","innerError":{inner}}}}}"#))
}

struct Ran {
    plan: Plan,
    evidence: Vec<Evidence>,
}

impl Ran {
    fn seen(&self, id: CheckId) -> &Seen {
        &self.evidence.iter().find(|e| e.check == id).unwrap().seen
    }

    fn outcome(&self, id: CheckId) -> &ApiOutcome {
        match self.seen(id) {
            Seen::Api(api) => &api.outcome,
            other => panic!("{other:?}"),
        }
    }

    /// The cards, causes and then remarks.
    fn cards(&self) -> Vec<String> {
        let diagnosis = diagnose(&self.plan, &self.evidence, &CATALOG);
        diagnosis.causes.into_iter().chain(diagnosis.notes).map(|c| c.card).collect()
    }

    fn facts(&self, kind: &str) -> BTreeMap<String, String> {
        let found = findings(&self.plan, &self.evidence, &CATALOG);
        found.into_iter().find(|f| f.kind.as_str() == kind).unwrap_or_else(|| panic!("no {kind}")).facts
    }
}

/// Runs the interface's checks and MX, without IMAP: what it says must be enough.
async fn ran(provider: &str, address: &str, script: Scripted, missing: &[&str]) -> Ran {
    let account = Account {
        address: parse_address(address).unwrap(),
        username: None,
        provider: Some(ProviderId::new(provider)),
        imap: None,
        smtp: None,
        with_smtp: false,
    };
    let mut plan =
        plan(&resolve(&account, &Discovery::default(), &CATALOG)).with_api(CATALOG.provider(provider).unwrap());
    plan.checks.retain(|c| c.id == CheckId::Mx || ["graph.", "gmail."].iter().any(|p| c.id.as_str().starts_with(p)));
    let token = Secret::new("canary-token".into());
    let base = CATALOG.provider(provider).unwrap().oauth.as_ref().unwrap().api.as_ref().unwrap().base.clone();
    let missing = missing.iter().map(|s| (*s).to_owned()).collect();
    let order = Order {
        plan: plan.clone(),
        credentials: Credentials::None,
        limits: Limits::default(),
        accepted: None,
        confirmed: Vec::new(),
        api: Some(ApiAccess { token, base, missing }),
    };
    silent(&order, &["canary"]);
    let net = net(script);
    let told: Vec<Progress> = run(order, Arc::clone(&net) as Arc<_>).collect().await;
    let evidence: Vec<Evidence> =
        told.into_iter().filter_map(|p| if let Progress::Done(e) = p { Some(e) } else { None }).collect();
    silent(&evidence, &["canary", "CANARY", "-Token", "dtoken"]);
    assert!(net.bearers.lock().unwrap().iter().all(|b| b == "Bearer canary-token"));
    Ran { plan, evidence }
}

fn with_mx(mut script: Scripted, exchange: &'static str) -> Scripted {
    script.mx.insert("example.jp".into(), vec![exchange]);
    script
}

const TO_MICROSOFT: &str = "example-jp.mail.protection.outlook.com";

#[tokio::test]
async fn a_healthy_mailbox_is_seen_and_nothing_is_changed() {
    let script = with_mx(Scripted::default(), TO_MICROSOFT).on(ME, hanako()).on(INBOX, folder()).on(DRAFTS, folder());
    let ran = ran("microsoft365", "hanako@example.jp", script, &[]).await;
    assert!(ran.evidence.iter().all(|e| e.seen.status() == Status::Ok), "{:?}", ran.evidence);
    assert_eq!(ran.outcome(CheckId::GraphInbox), &ApiOutcome::Folder { messages: Some(48) });
    assert_eq!(ran.cards(), Vec::<String>::new());
    let said: Vec<String> = ran.evidence.iter().flat_map(|e| &e.wire).map(|l| l.text.clone()).collect();
    assert!(said.iter().filter(|l| l.contains("https://")).all(|l| l.starts_with("GET ")), "{said:?}");
    assert!(said.iter().all(|l| !l.contains("hanako")), "what stands in an answer is the person's own: {said:?}");
    for language in ["ja", "en"] {
        let locale = Locales::embedded().unwrap().get(language);
        for (check, evidence) in ran.plan.checks.iter().zip(&ran.evidence) {
            let row = report::row(check, Some(evidence), None, &ran.plan, &locale);
            assert!(!row.sentence.is_empty() && !row.sentence.contains('$') && !row.title.starts_with("check-"));
        }
    }
}

#[tokio::test]
async fn why_there_is_no_mailbox_in_the_cloud_is_decided_together_with_mx() {
    let address = r#""hanako@example.jp""#;
    let synced = || me(address, address, "[]", "true", "Enabled");
    let cloud = || me(address, address, "[]", "null", "Enabled");
    let without = || me(address, address, "[]", "null", "Deleted");
    let google = "aspmx.l.google.com";
    for (who, exchange, place, card) in [
        (synced(), Some(TO_MICROSOFT), "own_servers", "office_own_servers"),
        (synced(), Some("mail.example.jp"), "own_servers", "office_own_servers"),
        (cloud(), Some(google), "elsewhere", "office_elsewhere"),
        (cloud(), Some("mail.example.jp"), "elsewhere", "office_elsewhere"),
        (cloud(), Some(TO_MICROSOFT), "moving", "office_moving"),
        (cloud(), None, "unknown", "office_rest_api_not_enabled"),
        (without(), Some(TO_MICROSOFT), "moving", "license_missing"),
        (without(), Some(google), "elsewhere", "office_elsewhere"),
    ] {
        let words = [
            ("MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise."),
            ("MailboxNotEnabledForRESTAPI", "REST API is not yet supported for this mailbox."),
            ("MailboxNotSupportedForRESTAPI", "REST API is not yet supported for this mailbox."),
        ];
        for (code, message) in words {
            let mut script = Scripted::default().on(ME, who.clone()).on(INBOX, refusal(404, code, message));
            if let Some(exchange) = exchange {
                script = with_mx(script, exchange);
            }
            let ran = ran("microsoft365", "hanako@example.jp", script, &[]).await;
            let cards: Vec<_> = ran.cards().into_iter().filter(|c| !c.starts_with("dns_")).collect();
            assert_eq!(cards[0], card, "{code} {exchange:?} {cards:?}");
            assert_eq!(ran.facts("rest_api_refused")["place"], place);
            assert_eq!(ran.seen(CheckId::GraphDrafts), &Seen::NotRun { because: CheckId::GraphInbox });
        }
    }
}

#[tokio::test]
async fn every_refusal_has_its_card() {
    let no_scope: &[&str] = &["https://graph.microsoft.com/Mail.ReadBasic"];
    for (status, code, message, missing, card) in [
        (
            403,
            "ErrorAccessDenied",
            "Access is denied. Check credentials and try again.",
            &[][..],
            "mailbox_access_denied",
        ),
        (
            403,
            "ErrorAccessDenied",
            "Access is denied. Check credentials and try again.",
            no_scope,
            "oauth_scope_missing",
        ),
        (
            403,
            "Authorization_RequestDenied",
            "Insufficient privileges to complete the operation.",
            &[],
            "oauth_scope_missing",
        ),
        (404, "ErrorInvalidUser", "The requested user 'hanako@example.jp' is invalid.", &[], "mailbox_not_hosted"),
        (
            404,
            "ErrorNonExistentMailbox",
            "The SMTP address has no mailbox associated with it.",
            &[],
            "mailbox_not_hosted",
        ),
        (
            401,
            "OrganizationFromTenantGuidNotFound",
            "The tenant for tenant guid 'x' does not exist.",
            &[],
            "mailbox_not_hosted",
        ),
        (429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.", &[], "rate_limited"),
        (429, "TooManyRequests", "Too many requests.", &[], "rate_limited"),
        (401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.", &[], "token_expired"),
        (503, "ServiceUnavailable", "Service unavailable.", &[], "server_unavailable"),
        (418, "MoonInWrongPhase", "No.", &[], "oauth_other"),
        // It repeats the token, shouted and escaped.
        (418, "Echo", r"CANARY-Token, \u0063anary\u002dtoken", &[], "oauth_other"),
    ] {
        let script =
            with_mx(Scripted::default(), TO_MICROSOFT).on(ME, hanako()).on(INBOX, refusal(status, code, message));
        let ran = ran("microsoft365", "hanako@example.jp", script, missing).await;
        assert_eq!(ran.cards().first().map(String::as_str), Some(card), "{code}: {:?}", ran.cards());
    }
}

#[tokio::test]
async fn who_is_signed_in_is_compared_with_the_address() {
    let address = |text: &str| format!("\"{text}\"");
    let (own, other) = (address("hanako@example.jp"), address("taro@example.jp"));
    let proxies = r#"["SMTP:taro@example.jp","smtp:hanako@example.jp"]"#;
    let name = address("h.yamada@example.onmicrosoft.com");
    for (reply, relation, card) in [
        (me(&other, &other, r#"["SMTP:taro@example.jp"]"#, "null", "Enabled"), Relation::Other, Some("wrong_account")),
        (me(&other, &other, proxies, "null", "Enabled"), Relation::Alias, Some("address_is_alias")),
        (me(&own, &name, "[]", "null", "Enabled"), Relation::OtherSignInName, Some("address_is_not_sign_in_name")),
        (me("null", &own, "[]", "null", "Enabled"), Relation::Same, None),
        (me("null", "null", "[]", "null", "Enabled"), Relation::Unknown, None),
    ] {
        let script = with_mx(Scripted::default(), TO_MICROSOFT).on(ME, reply).on(INBOX, folder()).on(DRAFTS, folder());
        let ran = ran("microsoft365", "hanako@example.jp", script, &[]).await;
        let ApiOutcome::Account(account) = ran.outcome(CheckId::GraphAccount) else { panic!("no account") };
        assert_eq!(account.relation, relation);
        assert_eq!(ran.cards().first().map(String::as_str), card);
    }
}

/// What the IMAP server said to the token, beside what the interface says.
fn imap(outcome: AuthOutcome) -> Evidence {
    let seen = AuthSeen { outcome, mechanism: Some("XOAUTH2".to_owned()), untagged: Vec::new() };
    Evidence { check: CheckId::ImapAuth, elapsed: Duration::ZERO, seen: Seen::Auth(seen), wire: Vec::new() }
}

#[tokio::test]
async fn another_s_mailbox_that_opens_is_a_remark_and_one_that_is_meant_is_no_mistake() {
    let taro = || me("\"taro@example.jp\"", "\"taro@example.jp\"", "[]", "null", "Enabled");
    let asked = || with_mx(Scripted::default(), TO_MICROSOFT).on(ME, taro());
    let mut opened = ran("microsoft365", "info@example.jp", asked(), &[]).await;
    opened.evidence.push(imap(AuthOutcome::Accepted(evidence::Reply::default())));
    assert!(diagnose(&opened.plan, &opened.evidence, &CATALOG).healthy);
    assert_eq!(opened.cards(), ["healthy", "shared_mailbox_opened"]);
    // Another name was given for the sign-in: then that one's own mailbox opened.
    opened.plan.imap_username = "taro@example.jp".to_owned();
    assert_eq!(opened.cards(), ["shared_mailbox_own"]);
    opened.evidence.pop();
    assert_eq!(opened.cards(), ["shared_mailbox"]);
    let mut refused = ran("microsoft365", "info@example.jp", asked(), &[]).await;
    let text = "A1 BAD User is authenticated but not connected.".to_owned();
    refused.evidence.push(imap(AuthOutcome::Refused(evidence::Reply {
        status: "BAD".to_owned(),
        text,
        ..evidence::Reply::default()
    })));
    assert_eq!(refused.cards().first().map(String::as_str), Some("wrong_account"));
}

#[tokio::test]
async fn a_personal_account_is_asked_again_without_what_it_lacks() {
    let bad = refusal(400, "Request_BadRequest", "Property 'assignedPlans' does not exist.");
    let plain = ok(r#"{"userPrincipalName":"hanako@outlook.jp","id":"4f2b","mail":null,"displayName":"花子"}"#);
    let script = Scripted::default().on(ME, bad).on(ME, plain).on(INBOX, folder()).on(DRAFTS, folder());
    let ran = ran("outlook", "hanako@outlook.jp", script, &[]).await;
    let ApiOutcome::Account(account) = ran.outcome(CheckId::GraphAccount) else { panic!("no account") };
    assert_eq!((account.relation, account.mail_plan), (Relation::Same, None));
}

#[tokio::test]
async fn a_clock_that_is_off_and_an_interface_that_is_away() {
    let script = Scripted { ahead: 1200, ..with_mx(Scripted::default(), TO_MICROSOFT) };
    let script = script.on(ME, hanako()).on(INBOX, folder()).on(DRAFTS, folder());
    let ran_ahead = ran("microsoft365", "hanako@example.jp", script, &[]).await;
    assert!(ran_ahead.cards().contains(&"clock_skew".to_owned()), "{:?}", ran_ahead.cards());
    let facts = ran_ahead.facts("clock_off");
    assert_eq!((facts["minutes"].as_str(), facts["way"].as_str()), ("20", "ahead"));
    for fault in [HttpFault::NotConnected, HttpFault::TimedOut, HttpFault::NoSuchHost] {
        let script = with_mx(Scripted::default(), TO_MICROSOFT).on(ME, Reply::Fails(fault));
        let ran = ran("microsoft365", "hanako@example.jp", script, &[]).await;
        assert_eq!(ran.cards(), ["oauth_unreachable"]);
        assert_eq!(ran.seen(CheckId::GraphInbox), &Seen::NotRun { because: CheckId::GraphAccount });
    }
}

#[tokio::test]
async fn gmail_tells_whose_mailbox_it_is_and_no_more() {
    let profile = |who: &str| {
        let more = r#""messagesTotal":1204,"threadsTotal":806,"historyId":"123456""#;
        ok(&format!(r#"{{"emailAddress":"{who}",{more}}}"#))
    };
    let labels = ok(
        r#"{"labels":[{"id":"INBOX","name":"INBOX","messageListVisibility":"hide","labelListVisibility":"labelShow","type":"system"},
        {"id":"DRAFT","name":"DRAFT","type":"system"},{"id":"Label_1","name":"請求書","labelListVisibility":"labelHide","type":"user"}]}"#,
    );
    for (typed, who, relation) in [
        ("hanako@gmail.com", "hanako@gmail.com", Relation::Same),
        ("Hana.Ko+crm@googlemail.com", "hanako@gmail.com", Relation::Same),
        ("hanako@gmail.com", "taro@gmail.com", Relation::Other),
    ] {
        let script = Scripted::default().on(PROFILE, profile(who)).on(LABELS, labels.clone());
        let ran = ran("gmail", typed, script, &[]).await;
        let ApiOutcome::Account(account) = ran.outcome(CheckId::GmailAccount) else { panic!("no account") };
        assert_eq!((account.relation, account.messages), (relation, Some(1204)), "{typed}");
        if relation == Relation::Same {
            let system = vec!["INBOX".to_owned(), "DRAFT".to_owned()];
            assert_eq!(ran.outcome(CheckId::GmailLabels), &ApiOutcome::Labels { system, own: 1 });
        }
    }
    let error = |status: u16, message: &str, reason: &str, name: &str| {
        let one = format!(r#"{{"message":"{message}","domain":"global","reason":"{reason}"}}"#);
        Reply::Says(
            status,
            format!(r#"{{"error":{{"code":{status},"message":"{message}","errors":[{one}],"status":"{name}"}}}}"#),
        )
    };
    for (reply, card) in [
        (error(400, "Mail service not enabled", "failedPrecondition", "FAILED_PRECONDITION"), "google_no_mailbox"),
        (
            error(
                403,
                "Request had insufficient authentication scopes.",
                "insufficientPermissions",
                "PERMISSION_DENIED",
            ),
            "oauth_scope_missing",
        ),
        (
            error(
                403,
                "Gmail API has not been used in project 1 before or it is disabled.",
                "accessNotConfigured",
                "PERMISSION_DENIED",
            ),
            "gmail_api_disabled",
        ),
        (
            error(429, "Too many concurrent requests for user", "rateLimitExceeded", "RESOURCE_EXHAUSTED"),
            "rate_limited",
        ),
        (error(401, "Invalid Credentials", "authError", "UNAUTHENTICATED"), "token_refused"),
    ] {
        let ran = ran("workspace", "hanako@example.jp", Scripted::default().on(PROFILE, reply), &[]).await;
        let cards: Vec<_> = ran.cards().into_iter().filter(|c| !c.starts_with("dns_")).collect();
        assert_eq!(cards.first().map(String::as_str), Some(card), "{cards:?}");
    }
}
