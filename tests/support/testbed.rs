//! What tests of the probe stand on: one domain, one host, certificates, and a run to its end.

#![allow(dead_code)]

use std::sync::{Arc, LazyLock};

use futures::StreamExt;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::model::account::{Account, Endpoint, EnteredServer, Protocol, Security, Source};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::model::evidence::{Evidence, MxRecord, Seen};
use inbox_doctor::net::{Answer, Limits, Roots};
use inbox_doctor::plan::plan;
use inbox_doctor::probe::{Order, Progress, run};

use crate::fake_net::{Act, Door, FakeNet, Pace, Script};
use crate::pki::{HOST, Pki, Shown};

/// Made once: keys take time.
pub static PKI: LazyLock<Pki> = LazyLock::new(Pki::new);
/// Made once: its rules take time.
pub static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::embedded().unwrap());
pub static VALID: LazyLock<Shown> = LazyLock::new(|| PKI.valid());

pub fn endpoint(protocol: Protocol, security: Security) -> Endpoint {
    let port = match (protocol, security) {
        (Protocol::Imap, Security::Tls) => 993,
        (Protocol::Imap, _) => 143,
        (Protocol::Smtp, Security::Tls) => 465,
        (Protocol::Smtp, _) => 587,
    };
    Endpoint { protocol, host: HOST.to_owned(), port, security, source: Source::Entered }
}

/// As a person types it.
fn entered(server: Endpoint) -> EnteredServer {
    EnteredServer { host: Some(server.host), port: Some(server.port), security: Some(server.security) }
}

pub fn order(imap: Endpoint, smtp: Option<Endpoint>, credentials: Credentials) -> Order {
    let source = imap.source;
    let account = Account {
        address: inbox_doctor::local::parse_address("hanako@example.jp").unwrap(),
        username: None,
        provider: None,
        imap: Some(entered(imap)),
        with_smtp: smtp.is_some(),
        smtp: smtp.map(entered),
    };
    let mut mailbox = resolve(&account, &Discovery::default(), &CATALOG);
    mailbox.imap.endpoint.source = source;
    let plan = plan(&mailbox);
    Order { plan, credentials, limits: Limits::default(), accepted: None, confirmed: Vec::new(), api: None }
}

/// A network on which the domain and the host exist and the test's root is believed.
pub fn net() -> FakeNet {
    let mut net = FakeNet::default();
    net.host(HOST);
    // As everywhere.
    inbox_doctor::probe::WITNESSES.iter().for_each(|name| net.host(name));
    let mx = MxRecord { preference: 10, exchange: "mx.example.jp".to_owned() };
    net.mx.insert("example.jp".to_owned(), Answer::Found(vec![mx]));
    net.roots = Roots { system: false, bundled: true, extra: vec![PKI.root.der.clone()] };
    net
}

pub fn script(acts: Vec<Act>) -> Door {
    Door::Play(Script { acts, pace: Pace::Whole, tls: Some(VALID.config()) })
}

pub fn say(text: &str) -> Act {
    Act::Say(text.as_bytes().to_vec())
}

pub fn hear(text: &str) -> Act {
    Act::Hear(text.to_owned())
}

/// Runs to the end; sees to it that every check of the plan ends exactly once, after its beginning.
pub async fn evidence(order: Order, net: &Arc<FakeNet>) -> Vec<Evidence> {
    let checks: Vec<CheckId> = order.plan.checks.iter().map(|c| c.id).collect();
    let net: Arc<dyn inbox_doctor::net::Net> = Arc::clone(net) as _;
    let progress: Vec<Progress> = run(order, net).collect().await;
    let mut done = Vec::new();
    let mut started = Vec::new();
    for one in progress {
        match one {
            Progress::Started(check) => {
                assert!(!started.contains(&check), "{check:?} began twice");
                started.push(check);
            }
            Progress::Done(evidence) => done.push(evidence),
        }
    }
    let mut ended: Vec<CheckId> = done.iter().map(|e: &Evidence| e.check).collect();
    ended.sort();
    let mut all = checks;
    all.sort();
    assert_eq!(ended, all, "every check ends once");
    done
}

pub fn seen(evidence: &[Evidence], check: CheckId) -> &Seen {
    &evidence.iter().find(|e| e.check == check).unwrap().seen
}
