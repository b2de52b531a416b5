//! Signing in at a real OpenID provider, and then to Dovecot with the token, which asks the provider
//! about it.

use std::pin::pin;
use std::sync::Arc;

use futures::StreamExt;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::diagnose::{diagnose, rank, sign_in_findings};
use inbox_doctor::discover::{Discovery, Options, discover, resolve};
use inbox_doctor::local::parse_address;
use inbox_doctor::locale::Locales;
use inbox_doctor::model::account::{Account, EnteredServer, Security};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{AuthOutcome, Evidence, Seen};
use inbox_doctor::model::oauth::{Client, Tokens};
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::net::system::SystemNet;
use inbox_doctor::net::{Limits, Net};
use inbox_doctor::plan::plan;
use inbox_doctor::probe::{self, Order};
use inbox_doctor::signin::{self, During, End, Outcome, Page, Progress, Request, Revoked, Session, browser, device};
use tokio_rustls::rustls::pki_types::{CertificateDer, pem::PemObject};

use crate::bench::Bench;
use crate::bench::openid::{Does, MAIL, Person, oauth};

const HANAKO: &str = "hanako@example.test";

/// One test: a network, and a runtime to wait in.
fn within<F: Future<Output = ()>>(bench: &Bench, test: impl FnOnce(Arc<SystemNet>) -> F) {
    let root = CertificateDer::from_pem_file(bench.certs.root()).unwrap();
    let net = Arc::new(SystemNet::new(vec![root]).unwrap());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(test(net));
}

fn request() -> Request {
    Request {
        provider: ProviderId::new("example"),
        server: oauth(),
        client: client("desktop"),
        address: parse_address(HANAKO).ok(),
        page: Page::new(&Locales::embedded().unwrap().get("en")),
        limits: signin::Limits::default(),
    }
}

fn client(id: &str) -> Client {
    Client { id: id.to_owned(), secret: None, tenant: None, redirect: None, ports: Vec::new() }
}

/// Signs in as a person would, by the browser.
async fn sign_in(net: &Arc<SystemNet>, request: &Request, name: &str, does: Does) -> End {
    let mut told = pin!(browser(request.clone(), net.clone()));
    let Some(Progress::Open(page)) = told.next().await else { panic!("no page") };
    let back = Person::new(&**net, name, does).browse(page.reveal()).await;
    assert!(back.starts_with("http://127.0.0.1:"), "{back}");
    let come_back = async {
        let seen = net.fetch(http::Request::get(&back).body(Vec::new()).unwrap()).await.unwrap();
        assert!(seen.status().is_success(), "{seen:?}");
    };
    let rest = async {
        loop {
            if let Progress::Done(end) = told.next().await.unwrap() {
                return *end;
            }
        }
    };
    let ((), end) = tokio::join!(come_back, rest);
    let code = back.split_once("code=").map(|(_, rest)| rest.split('&').next().unwrap().to_owned());
    if let Some(code) = code {
        silent(&end, &[code.as_str()]);
    }
    end
}

/// None of these stands in what a program might log.
#[track_caller]
fn silent(shown: &impl std::fmt::Debug, secrets: &[&str]) {
    let shown = format!("{shown:?} {shown:#?}");
    for secret in secrets {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

fn tokens(end: &End) -> Tokens {
    let Outcome::SignedIn(tokens) = &end.outcome else { panic!("{end:?}") };
    silent(end, &[tokens.access.reveal(), tokens.refresh.as_ref().map_or("no token", Secret::reveal)]);
    Tokens::clone(tokens)
}

fn cards(request: &Request, end: &End) -> Vec<String> {
    let catalog = Catalog::embedded().unwrap();
    rank(&sign_in_findings(&request.seen(end), request.address.as_ref()), None, &catalog)
        .causes
        .into_iter()
        .map(|c| c.card)
        .collect()
}

/// Checks the mailbox with a token: the evidence, and the cards.
async fn check(net: &Arc<SystemNet>, token: Secret) -> (Vec<Evidence>, Vec<String>) {
    let server = |port| {
        let host = "mail.example.test".to_owned();
        Some(EnteredServer { host: Some(host), port: Some(port), security: Some(Security::Tls) })
    };
    let account = Account {
        address: parse_address(HANAKO).unwrap(),
        username: None,
        provider: None,
        imap: server(993),
        smtp: server(465),
        with_smtp: true,
    };
    let catalog = Catalog::embedded().unwrap();
    let plan = plan(&resolve(&account, &Discovery::default(), &catalog));
    let secret = token.reveal().to_owned();
    let credentials = Credentials::Token(token);
    let order = Order {
        plan: plan.clone(),
        credentials,
        limits: Limits::default(),
        accepted: None,
        confirmed: Vec::new(),
        api: None,
    };
    let told: Vec<probe::Progress> = probe::run(order, net.clone()).collect().await;
    let evidence: Vec<Evidence> =
        told.into_iter().filter_map(|p| if let probe::Progress::Done(e) = p { Some(e) } else { None }).collect();
    silent(&evidence, &[secret.as_str()]);
    let diagnosis = diagnose(&plan, &evidence, &catalog);
    silent(&diagnosis, &[secret.as_str()]);
    (evidence, diagnosis.causes.into_iter().map(|c| c.card).collect())
}

/// A token that opens hanako's mailbox.
pub fn token(bench: &Bench) -> Secret {
    let told = Arc::new(std::sync::Mutex::new(None));
    let tell = told.clone();
    within(bench, |net| async move {
        let access = tokens(&sign_in(&net, &request(), HANAKO, Does::Allow).await).access;
        *tell.lock().unwrap() = Some(access);
    });
    told.lock().unwrap().take().unwrap()
}

/// Checks a mailbox at the servers that its domain names, with a password: the evidence in JSON, and the cards.
pub fn check_found(bench: &Bench, user: &str, password: &str) -> (String, Vec<String>) {
    let told = Arc::new(std::sync::Mutex::new(None));
    let tell = told.clone();
    within(bench, |net| async move {
        let catalog = Catalog::embedded().unwrap();
        let address = parse_address(user).unwrap();
        let found = discover(&address.domain, &*net, &catalog, Options::default()).await;
        let account = Account { address, username: None, provider: None, imap: None, smtp: None, with_smtp: false };
        let plan = plan(&resolve(&account, &found, &catalog));
        let credentials = Credentials::Password(Secret::new(password.to_owned()));
        let limits = Limits::default();
        let order = Order { plan: plan.clone(), credentials, limits, accepted: None, confirmed: Vec::new(), api: None };
        let all: Vec<probe::Progress> = probe::run(order, net.clone()).collect().await;
        let done = all.into_iter().filter_map(|p| if let probe::Progress::Done(e) = p { Some(e) } else { None });
        let evidence: Vec<Evidence> = done.collect();
        let cards = diagnose(&plan, &evidence, &catalog).causes.into_iter().map(|c| c.card).collect();
        *tell.lock().unwrap() = Some((serde_json::to_string(&evidence).unwrap(), cards));
    });
    told.lock().unwrap().take().unwrap()
}

fn auth(evidence: &[Evidence], id: CheckId) -> (Option<String>, AuthOutcome) {
    match &evidence.iter().find(|e| e.check == id).unwrap().seen {
        Seen::Auth(auth) => (auth.mechanism.clone(), auth.outcome.clone()),
        other => panic!("{other:?}"),
    }
}

/// By the browser, and then into the mailbox: Dovecot asks the provider whose token it is.
pub fn into_the_mailbox(bench: &Bench) {
    within(bench, |net| async move {
        let request = request();
        let end = sign_in(&net, &request, HANAKO, Does::Allow).await;
        let tokens = tokens(&end);
        assert_eq!((tokens.who.as_slice(), tokens.missing.len()), (&[HANAKO.to_owned()][..], 0));
        assert!(tokens.granted.iter().any(|s| s == MAIL), "{:?}", tokens.granted);
        assert!(tokens.refresh.is_some() && tokens.lasts.is_some());
        assert!(end.clock_ahead.is_some_and(|s| s.abs() < 60), "{end:?}");
        assert_eq!(cards(&request, &end), Vec::<String>::new());
        let (evidence, cards) = check(&net, tokens.access).await;
        for id in [CheckId::ImapAuth, CheckId::SmtpAuth] {
            let (mechanism, outcome) = auth(&evidence, id);
            assert!(matches!(outcome, AuthOutcome::Accepted(_)), "{outcome:?}");
            assert_eq!(mechanism.as_deref(), Some("XOAUTH2"));
        }
        assert_eq!(cards, ["healthy"]);
    });
}

/// A token that is none, and one of somebody else: what Dovecot says in base64 is read out.
pub fn refused_by_the_mail_server(bench: &Bench) {
    within(bench, |net| async move {
        let of_another = tokens(&sign_in(&net, &request(), "taro@example.test", Does::Allow).await).access;
        for token in [Secret::new("no-token-at-all".to_owned()), of_another] {
            let (evidence, cards) = check(&net, token).await;
            let (_, AuthOutcome::Refused(reply)) = auth(&evidence, CheckId::ImapAuth) else { panic!("{evidence:?}") };
            assert!(reply.text.contains("\"status\"") && reply.text.contains("AUTHENTICATIONFAILED"), "{reply:?}");
            let passwords = ["bad_credentials", "app_password_required", "google_app_password"];
            assert!(cards.iter().all(|c| !passwords.contains(&c.as_str())), "{cards:?}");
            assert!(
                ["token_refused", "oauth_scope_missing", "token_expired"].contains(&cards[0].as_str()),
                "{cards:?}"
            );
        }
    });
}

/// Somebody else signed in than the address that was typed.
pub fn somebody_else(bench: &Bench) {
    within(bench, |net| async move {
        let request = request();
        let end = sign_in(&net, &request, "taro@example.test", Does::Allow).await;
        assert_eq!(tokens(&end).who, ["taro@example.test"]);
        assert_eq!(cards(&request, &end), ["wrong_account"]);
    });
}

/// Going away from either page.
pub fn denied(bench: &Bench) {
    within(bench, |net| async move {
        for page in ["login", "consent"] {
            let request = request();
            let end = sign_in(&net, &request, HANAKO, Does::GoAwayAt(page)).await;
            let Outcome::Refused(refusal) = &end.outcome else { panic!("{end:?}") };
            assert_eq!((refusal.during, refusal.error.as_str()), (During::Page, "access_denied"));
            assert_eq!(cards(&request, &end)[0], "oauth_user_denied");
        }
    });
}

/// An answer with another state is not used, one that names another issuer neither.
pub fn foreign_answers(bench: &Bench) {
    within(bench, |net| async move {
        let mut told = Box::pin(browser(request(), net.clone()));
        let Some(Progress::Open(page)) = told.next().await else { panic!("no page") };
        let right = Person::new(&*net, HANAKO, Does::Allow).browse(page.reveal()).await;
        let state = right.split_once("state=").unwrap().1.split('&').next().unwrap();
        let wrong = right.replace(state, "somebody-elses");
        let visit = |url: String| net.fetch(http::Request::get(url).body(Vec::new()).unwrap());
        let (seen, progress) = tokio::join!(visit(wrong), told.next());
        assert_eq!((seen.unwrap().status().as_u16(), progress), (400, Some(Progress::Stray)));
        let (seen, progress) = tokio::join!(visit(right), told.next());
        assert_eq!((seen.unwrap().status().as_u16(), progress), (200, Some(Progress::Redeeming)));
        let Some(Progress::Done(end)) = told.next().await else { panic!("no end") };
        tokens(&end);

        let mut mixed = request();
        mixed.server.issuer = Some("https://login.other.test".to_owned());
        let end = sign_in(&net, &mixed, HANAKO, Does::Allow).await;
        assert!(matches!(end.outcome, Outcome::WrongIssuer { .. }), "{end:?}");
        assert_eq!(cards(&mixed, &end), ["oauth_wrong_issuer"]);
    });
}

/// A client that the provider does not know, or with another way back, ends on the provider's own
/// page: the browser never comes.
pub fn ends_on_the_provider_s_page(bench: &Bench) {
    within(bench, |net| async move {
        for id in ["nobody", "registered"] {
            let mut request = request();
            request.client = client(id);
            let mut told = Box::pin(browser(request, net.clone()));
            let Some(Progress::Open(page)) = told.next().await else { panic!("no page") };
            let last = Person::new(&*net, HANAKO, Does::Allow).browse(page.reveal()).await;
            assert!(last.contains("invalid_client") || last.contains("invalid_redirect_uri"), "{last}");
        }
    });
}

/// On another device.
pub fn on_another_device(bench: &Bench) {
    within(bench, |net| async move {
        for does in [Does::Allow, Does::GoAwayAt("consent")] {
            let request = request();
            let mut told = Box::pin(device(request.clone(), net.clone()));
            let Some(Progress::Code(code)) = told.next().await else { panic!("no code") };
            assert!(code.page.ends_with("/device") && code.code.len() >= 8, "{code:?}");
            let person = async {
                Person::new(&*net, HANAKO, does).browse(code.page_with_code.as_ref().unwrap()).await;
            };
            let rest = async {
                loop {
                    if let Progress::Done(end) = told.next().await.unwrap() {
                        return *end;
                    }
                }
            };
            let ((), end) = tokio::join!(person, rest);
            if does == Does::Allow {
                let (_, cards) = check(&net, tokens(&end).access).await;
                assert_eq!(cards, ["healthy"]);
            } else {
                assert_eq!(cards(&request, &end)[0], "oauth_user_denied", "{end:?}");
            }
        }
    });
}

/// The refresh token changes at every renewal, and an old one that is used again ends the sign-in.
pub fn renewal(bench: &Bench) {
    within(bench, |net| async move {
        let request = request();
        let first = tokens(&sign_in(&net, &request, HANAKO, Does::Allow).await).refresh.unwrap();
        let mut session = Session::resume(request.clone(), first.clone());
        let renewed = session.mail(&*net).await.unwrap();
        let second = session.refresh_token().unwrap().clone();
        assert_ne!(first, second);
        silent(&session, &[first.reveal(), second.reveal(), renewed.reveal()]);
        assert_eq!(check(&net, renewed.clone()).await.1, ["healthy"]);
        let end = *Session::resume(request.clone(), first).mail(&*net).await.unwrap_err();
        let Outcome::Refused(refusal) = &end.outcome else { panic!("{end:?}") };
        assert_eq!((refusal.during, refusal.error.as_str()), (During::Renewal, "invalid_grant"));
        assert_eq!(cards(&request, &end)[0], "oauth_sign_in_over");
        // Who stole it has nothing either (RFC 9700 section 4.14.2).
        let end = *Session::resume(request.clone(), second).mail(&*net).await.unwrap_err();
        assert_eq!(cards(&request, &end)[0], "oauth_sign_in_over");
        assert_ne!(check(&net, renewed).await.1, ["healthy"]);
    });
}

/// What was taken back opens nothing any more.
pub fn revocation(bench: &Bench) {
    within(bench, |net| async move {
        let request = request();
        let tokens = tokens(&sign_in(&net, &request, HANAKO, Does::Allow).await);
        let (access, refresh) = (tokens.access.clone(), tokens.refresh.clone().unwrap());
        assert_eq!(check(&net, access.clone()).await.1, ["healthy"]);
        let session = Session::new(request.clone(), tokens, net.now());
        assert_eq!(session.revoke(&*net).await, Revoked::Done);
        let end = *Session::resume(request.clone(), refresh).mail(&*net).await.unwrap_err();
        assert_eq!(cards(&request, &end)[0], "oauth_sign_in_over");
        let (evidence, _) = check(&net, access).await;
        assert!(matches!(auth(&evidence, CheckId::ImapAuth).1, AuthOutcome::Refused(_)));
    });
}

/// A certificate that nobody signed: no secret goes to it.
pub fn untrusted_provider(bench: &Bench) {
    within(bench, |_| async move {
        let net = Arc::new(SystemNet::new(Vec::new()).unwrap());
        let request = request();
        let mut session = Session::resume(request.clone(), Secret::new("kept".to_owned()));
        let end = *session.mail(&*net).await.unwrap_err();
        assert_eq!(cards(&request, &end), ["oauth_certificate"], "{end:?}");
    });
}

/// A registered port that another program holds, and a browser that never comes back.
pub fn nobody_at_the_door(bench: &Bench) {
    within(bench, |net| async move {
        let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = taken.local_addr().unwrap().port();
        let mut request = request();
        request.client.ports = vec![port];
        let told: Vec<Progress> = browser(request.clone(), net.clone()).collect().await;
        let [Progress::Done(end)] = told.as_slice() else { panic!("{told:?}") };
        assert_eq!(end.outcome, Outcome::NoPort { tried: vec![port] });
        assert_eq!(cards(&request, end), ["oauth_no_port"]);

        request.client.ports.clear();
        request.limits.browser = std::time::Duration::from_millis(1);
        let told: Vec<Progress> = browser(request.clone(), net.clone()).collect().await;
        let [Progress::Open(_), Progress::Done(end)] = told.as_slice() else { panic!("{told:?}") };
        assert!(matches!(end.outcome, Outcome::NobodyCame { .. }), "{end:?}");
        assert_eq!(cards(&request, end), ["oauth_no_answer"]);
    });
}
