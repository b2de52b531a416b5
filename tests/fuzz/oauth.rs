//! What the browser comes back with, and what the token endpoint and an HTTP interface answer.

use std::sync::{Arc, LazyLock};

use futures::StreamExt;
use inbox_doctor::diagnose::sign_in_findings;
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::local::parse_address;
use inbox_doctor::locale::Locales;
use inbox_doctor::model::account::Account;
use inbox_doctor::model::credentials::{ApiAccess, Credentials, Secret};
use inbox_doctor::model::finding::Finding;
use inbox_doctor::model::oauth::Client;
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::net::Limits;
use inbox_doctor::plan::plan;
use inbox_doctor::probe::{Order, Progress, run};
use inbox_doctor::signin::{ClientSource, Clients, Page, Request, Session, answered};
use inbox_doctor::text::visible;

use super::{CATALOG, OnePage, SECRET, check, wait};

static REQUEST: LazyLock<Request> = LazyLock::new(|| {
    let id = "test-client".to_owned();
    let client = Client { id, secret: None, tenant: None, redirect: None, ports: Vec::new() };
    let mut clients = Clients::default();
    clients.add("google", client, ClientSource::Settings);
    let page = Page::new(&Locales::embedded().expect("our own sentences").get("en"));
    let provider = CATALOG.provider("google").expect("our own provider");
    Request::new(provider, &clients, parse_address("hanako@example.jp").ok(), page).expect("a sign-in")
});

/// The first byte says which of the three it is.
pub fn oauth(bytes: &[u8]) {
    let [kind, body @ ..] = bytes else { return };
    let page = OnePage { status: if kind & 1 == 0 { 200 } else { 400 }, body: body.to_vec() };
    match kind % 6 {
        0 | 1 => wait(token(&page)),
        2 | 3 => wait(interface(page)),
        _ => {
            if let Ok(query) = std::str::from_utf8(body) {
                // No secret of ours is in it that the server could say back.
                for found in answered(&REQUEST, query).iter().flat_map(|seen| sign_in_findings(seen, None)) {
                    assert_eq!(visible(&found.words), found.words);
                }
            }
        }
    }
}

/// The words that are shown; what rules match beside them is not.
fn said(found: &[Finding]) {
    found.iter().for_each(|one| check(&one.words));
}

async fn token(page: &OnePage) {
    let mut session = Session::resume(REQUEST.clone(), Secret::new(SECRET.to_owned()));
    match session.mail(page).await {
        Ok(_) => said(&session.seen().map(|seen| sign_in_findings(&seen, None)).unwrap_or_default()),
        Err(end) => said(&sign_in_findings(&REQUEST.seen(&end), None)),
    }
}

async fn interface(page: OnePage) {
    let Ok(address) = parse_address("hanako@example.jp") else { return };
    // Whatever Microsoft tells before any sign-in, too.
    let chosen = Some(ProviderId::new("microsoft365"));
    let account = Account { address, username: None, provider: chosen, imap: None, with_smtp: false, smtp: None };
    for provider in ["google", "microsoft"] {
        let Some(provider) = CATALOG.provider(provider) else { return };
        let plan = plan(&resolve(&account, &Discovery::default(), &CATALOG)).for_token().with_api(provider);
        let Some(base) = provider.oauth.as_ref().and_then(|o| Some(o.api.as_ref()?.base.clone())) else { return };
        let api = Some(ApiAccess { token: Secret::new(SECRET.to_owned()), base, missing: Vec::new() });
        let order = Order {
            plan,
            credentials: Credentials::None,
            limits: Limits::default(),
            accepted: None,
            confirmed: Vec::new(),
            api,
        };
        let net = Arc::new(OnePage { status: page.status, body: page.body.clone() });
        let done: Vec<Progress> = run(order, net).collect().await;
        for one in done {
            if let Progress::Done(evidence) = one {
                check(&evidence);
            }
        }
    }
}
