//! Microsoft, and an organisation's own Exchange server, played by real HTTPS servers on this computer, whose certificates
//! are verified.

#![allow(dead_code)]

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use futures::future::{BoxFuture, ready};
use futures::{FutureExt, StreamExt};
use http::{Request, Response};
use inbox_doctor::diagnose::diagnose;
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::model::AskMicrosoft;
use inbox_doctor::model::account::Account;
use inbox_doctor::model::api::HttpFault;
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::model::evidence::{Evidence, MxRecord, Seen};
use inbox_doctor::model::microsoft::MicrosoftSaid as Said;
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::net::system::http::Http;
use inbox_doctor::net::verifiers::Verifiers;
use inbox_doctor::net::{Answer, ByteStream, Family, Limits, Net, Roots};
use inbox_doctor::plan::{Plan, plan};
use inbox_doctor::probe::{Order, Progress, run};
use rcgen::{CertificateParams, Issuer, KeyPair};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};

use crate::testbed::{CATALOG, seen};

pub const LOGIN: &str = "login.microsoftonline.com";
pub const OUTLOOK: &str = "outlook.office365.com";
pub const OWN: &str = "autodiscover.example.jp";
pub const STS: &str = "sts.example.jp";
pub const TENANT: &str = "/example.jp/v2.0/.well-known/openid-configuration";
pub const REALM: &str = "/common/userrealm/?user=nobody@example.jp&api-version=2.1";
pub const REST: &str = "/autodiscover/autodiscover.json/v1.0/hanako@example.jp?Protocol=REST&RedirectCount=1";
pub const ACTIVE_SYNC: &str =
    "/autodiscover/autodiscover.json/v1.0/hanako@example.jp?Protocol=ActiveSync&RedirectCount=1";
pub const ID: &str = "11111111-2222-4333-8444-555555555555";

/// A status, where it leads to, and a body.
pub type Reply = (u16, Option<&'static str>, String);
/// By host and path.
pub type Replies = BTreeMap<(&'static str, &'static str), Reply>;

pub fn ok(body: &str) -> Reply {
    (200, None, body.to_owned())
}

pub fn tenant() -> Reply {
    ok(&format!(
        r#"{{"issuer":"https://login.microsoftonline.com/{ID}/v2.0","tenant_region_scope":"AS","cloud_instance_name":"microsoftonline.com"}}"#
    ))
}

pub fn no_tenant() -> Reply {
    let body = r#"{"error":"invalid_tenant","error_description":"AADSTS90002: Tenant 'example.jp' not found.","error_codes":[90002]}"#;
    (400, None, body.to_owned())
}

pub fn managed() -> Reply {
    ok(r#"{"NameSpaceType":"Managed","IsViral":false,"DomainName":"example.jp"}"#)
}

pub fn online() -> Reply {
    ok(r#"{"Protocol":"REST","Url":"https://outlook.office.com/api"}"#)
}

pub fn own() -> Reply {
    ok(r#"{"Protocol":"ActiveSync","Url":"https://mail.example.jp/Microsoft-Server-ActiveSync"}"#)
}

pub fn sent_to_own() -> Reply {
    let to = "https://autodiscover.example.jp/autodiscover/autodiscover.json?Email=hanako%40example.jp&Protocol=REST";
    (302, Some(to), String::new())
}

/// A network whose names lead to servers on this computer.
pub struct Played {
    http: Http,
    pub mx: &'static str,
    pub missing: Vec<&'static str>,
}

impl Net for Played {
    fn mx<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Answer<MxRecord>> {
        let record = MxRecord { preference: 0, exchange: self.mx.to_owned() };
        ready(Answer::Found(vec![record])).boxed()
    }

    fn addresses<'a>(&'a self, _: &'a str, _: Family) -> BoxFuture<'a, Answer<IpAddr>> {
        ready(Answer::Found(vec![IpAddr::from([192, 0, 2, 1])])).boxed()
    }

    fn connect(&self, _: SocketAddr) -> BoxFuture<'_, std::io::Result<Box<dyn ByteStream>>> {
        ready(Err(std::io::ErrorKind::ConnectionRefused.into())).boxed()
    }

    fn fetch(&self, request: Request<Vec<u8>>) -> BoxFuture<'_, Result<Response<Vec<u8>>, HttpFault>> {
        async move {
            match request.uri().host() {
                Some(host) if self.missing.contains(&host) => Err(HttpFault::NoSuchHost),
                _ => self.http.fetch_here(request).await,
            }
        }
        .boxed()
    }

    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn verifiers(&self) -> Arc<Verifiers> {
        Arc::new(Verifiers::new(Roots::default()))
    }
}

/// An authority.
fn authority() -> (CertificateDer<'static>, Issuer<'static, KeyPair>) {
    let mut root = CertificateParams::default();
    root.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let der = root.self_signed(&key).unwrap().der().clone();
    (der, Issuer::new(root, key))
}

/// A server with a certificate for these names, valid now or over.
fn config(by: &Issuer<'static, KeyPair>, names: &[&str], over: bool) -> Arc<ServerConfig> {
    let now = time::OffsetDateTime::now_utc();
    let names: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
    let mut params = CertificateParams::new(names).unwrap();
    params.not_before = now - time::Duration::days(60);
    params.not_after = if over { now - time::Duration::days(30) } else { now + time::Duration::days(30) };
    let key = KeyPair::generate().unwrap();
    let leaf = params.signed_by(&key, by).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![leaf.der().clone()], PrivatePkcs8KeyDer::from(key.serialize_der()).into())
        .unwrap();
    Arc::new(config)
}

/// A server that answers what is written down, and a portal's page to everything else.
pub async fn serving(config: Arc<ServerConfig>, replies: Arc<Replies>, heard: Arc<Mutex<Vec<String>>>) -> SocketAddr {
    // The test is the server.
    #[allow(clippy::disallowed_methods)]
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (config, replies, heard) = (Arc::clone(&config), Arc::clone(&replies), Arc::clone(&heard));
            tokio::spawn(async move {
                let Ok(mut stream) = TlsAcceptor::from(config).accept(stream).await else { return };
                let mut request = Vec::new();
                while !request.ends_with(b"\r\n\r\n") && stream.read_buf(&mut request).await.unwrap_or(0) > 0 {}
                let request = String::from_utf8(request).unwrap();
                let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
                let host = request.lines().find_map(|l| l.strip_prefix("host: ")).unwrap_or_default().to_owned();
                heard.lock().unwrap().push(request);
                let portal = (200, None, "<html>Sign in to this network</html>".to_owned());
                let found = replies.iter().find(|((h, p), _)| *h == host && *p == path).map(|(_, reply)| reply.clone());
                let (status, to, body) = found.unwrap_or(portal);
                let to = to.map(|to| format!("Location: {to}\r\n")).unwrap_or_default();
                let length = body.len();
                let answer = format!("HTTP/1.1 {status} X\r\n{to}Content-Length: {length}\r\n\r\n{body}");
                let _ = stream.write_all(answer.as_bytes()).await;
                let _ = stream.shutdown().await;
            });
        }
    });
    at
}

pub struct Ran {
    pub plan: Plan,
    pub evidence: Vec<Evidence>,
    pub heard: Vec<String>,
}

impl Ran {
    pub fn said(&self, check: CheckId) -> Said {
        match seen(&self.evidence, check) {
            Seen::Microsoft(seen) => seen.said.clone(),
            other => panic!("{other:?}"),
        }
    }

    /// The cards that speak of what Microsoft told, or would not be there without it.
    pub fn cards(&self) -> Vec<String> {
        let found = diagnose(&self.plan, &self.evidence, &CATALOG);
        let cards = found.causes.into_iter().chain(found.notes).map(|c| c.card);
        cards
            .filter(|c| c.starts_with("microsoft_") || c.starts_with("autodiscover_") || c.starts_with("office_"))
            .collect()
    }
}

/// How a run is set up.
pub struct Setup {
    pub provider: &'static str,
    pub mx: &'static str,
    pub ask: Option<AskMicrosoft>,
    /// Hosts whose certificate is over.
    pub over: Vec<&'static str>,
    /// Hosts whose certificate is another's.
    pub wrong: Vec<&'static str>,
    pub refused: Vec<&'static str>,
    pub missing: Vec<&'static str>,
}

impl Default for Setup {
    fn default() -> Self {
        Setup {
            provider: "microsoft365",
            mx: "example-jp.mail.protection.outlook.com",
            ask: Some(AskMicrosoft::Mailbox),
            over: Vec::new(),
            wrong: Vec::new(),
            refused: Vec::new(),
            missing: Vec::new(),
        }
    }
}

pub fn account(provider: Option<&str>, address: &str) -> Account {
    let address = inbox_doctor::local::parse_address(address).unwrap();
    let provider = provider.map(ProviderId::new);
    Account { address, username: None, provider, imap: None, smtp: None, with_smtp: false }
}

pub async fn ran(setup: Setup, replies: Replies) -> Ran {
    let replies = Arc::new(replies);
    let heard = Arc::new(Mutex::new(Vec::new()));
    let names = [LOGIN, OUTLOOK, OWN, STS, "autodiscover-s.outlook.com"];
    let (root, by) = authority();
    let serve = |config| serving(config, Arc::clone(&replies), Arc::clone(&heard));
    let open = serve(config(&by, &names, false)).await;
    let wrong = serve(config(&by, &["somebody.example"], false)).await;
    let over = serve(config(&by, &names, true)).await;
    let shut = SocketAddr::from(([127, 0, 0, 1], 1));
    let place = |name: &&'static str| match name {
        name if setup.over.contains(name) => over,
        name if setup.wrong.contains(name) => wrong,
        name if setup.refused.contains(name) => shut,
        _ => open,
    };
    let named = names.iter().map(|name| ((*name).to_owned(), place(name))).collect();
    let http = Http::on_this_computer(&root, named).unwrap();
    let net = Arc::new(Played { http, mx: setup.mx, missing: setup.missing.clone() });
    let mailbox = resolve(&account(Some(setup.provider), "hanako@example.jp"), &Discovery::default(), &CATALOG);
    let mut plan = plan(&mailbox.asking_microsoft(setup.ask));
    plan.checks.retain(|c| c.id.as_str().contains("microsoft") || matches!(c.id, CheckId::Autodiscover | CheckId::Mx));
    let order = order(plan);
    let plan = order.plan.clone();
    let told: Vec<Progress> = run(order, net).collect().await;
    let evidence = told.into_iter().filter_map(|p| if let Progress::Done(e) = p { Some(e) } else { None }).collect();
    let heard = heard.lock().unwrap().clone();
    Ran { plan, evidence, heard }
}

pub fn order(mut plan: Plan) -> Order {
    // The server's own checks say nothing here; its name is wanted all the same.
    let imap = resolve(
        &account(plan.provider.as_ref().map(|p| p.as_str()), "hanako@example.jp"),
        &Discovery::default(),
        &CATALOG,
    );
    let imap = self::plan(&imap).checks.into_iter().find(|c| c.id == CheckId::ImapHost);
    plan.checks.extend(imap);
    // Far away, however slow this computer is.
    let second = std::time::Duration::from_secs;
    let limits = Limits { step: second(60), total: second(120), ..Limits::default() };
    Order { plan, credentials: Credentials::None, limits, accepted: None, confirmed: Vec::new(), api: None }
}

pub fn replies(list: &[(&'static str, &'static str, Reply)]) -> Replies {
    list.iter().map(|(host, path, reply)| ((*host, *path), reply.clone())).collect()
}
