//! A token goes to no server but the provider's own, and a password to none that only DNS names: seen in the log of
//! the server that would have got it, while the mailbox's own servers are real.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tokio_rustls::rustls;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};

use crate::bench::openid::ISSUER;
use crate::bench::{Bench, PASSWORD, address_of};
use crate::{program, programs, signin};

/// Where somebody else's server takes mail, by TLS and with a certificate that is in order.
const FOREIGN: &str = "mx.example.test:2465";

/// Serves each connection to a host by TLS, with its certificate, which is in order.
fn served(bench: &Bench, host: &str, port: u16, each: impl Fn(Conversation) + Send + Sync + 'static) {
    let chain = CertificateDer::pem_file_iter(bench.certs.chain(host)).unwrap().collect::<Result<Vec<_>, _>>().unwrap();
    let key = PrivateKeyDer::from_pem_file(bench.certs.key(host)).unwrap();
    let config = rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    let (config, each) = (Arc::new(config), Arc::new(each));
    let listener = TcpListener::bind((address_of(host), port)).unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (config, each) = (config.clone(), each.clone());
            std::thread::spawn(move || {
                let session = rustls::ServerConnection::new(config).unwrap();
                each(BufReader::new(rustls::StreamOwned::new(session, stream)));
            });
        }
    });
}

type Conversation = BufReader<rustls::StreamOwned<rustls::ServerConnection, TcpStream>>;

/// Somebody else's server, which takes every sign-in; what it was told.
fn foreign(bench: &Bench, port: u16) -> Arc<Mutex<Vec<String>>> {
    let log = Arc::<Mutex<Vec<String>>>::default();
    let told = log.clone();
    served(bench, "mx", port, move |mut tls| {
        let mut answer = "220 mx\r\n";
        while tls.get_mut().write_all(answer.as_bytes()).is_ok() {
            let mut line = String::new();
            if tls.read_line(&mut line).unwrap_or_default() == 0 {
                break;
            }
            answer = if line.starts_with("EHLO") { "250-mx\r\n250 AUTH PLAIN XOAUTH2\r\n" } else { "235 in\r\n" };
            told.lock().unwrap().push(line);
        }
    });
    log
}

/// What the domain publishes, as long as this is held: other tests look for its servers, too.
struct Published(Arc<AtomicBool>);

impl Drop for Published {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// What the domain itself publishes: this server for sending.
fn published(bench: &Bench, port: u16) -> Published {
    let over = Arc::<AtomicBool>::default();
    let ended = over.clone();
    let file = format!(
        "<clientConfig version=\"1.1\"><emailProvider id=\"example.test\"><outgoingServer type=\"smtp\">\
         <hostname>mx.example.test</hostname><port>{port}</port><socketType>SSL</socketType>\
         <username>%EMAILADDRESS%</username></outgoingServer></emailProvider></clientConfig>"
    );
    served(bench, "autoconfig", 443, move |mut tls| {
        if ended.load(Ordering::SeqCst) {
            return;
        }
        let mut line = String::new();
        while tls.read_line(&mut line).unwrap_or_default() > 2 {
            line.clear();
        }
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\nContent-Length:";
        let _ = write!(tls.get_mut(), "{head} {}\r\n\r\n{file}", file.len());
        tls.get_mut().conn.send_close_notify();
        let _ = tls.get_mut().flush();
    });
    Published(over)
}

/// It was talked to, and told nothing.
#[track_caller]
fn told_nothing(log: &Mutex<Vec<String>>, secret: &str) {
    let log = log.lock().unwrap();
    assert!(log.iter().any(|line| line.starts_with("EHLO")), "nobody came: {log:?}");
    assert!(!log.iter().any(|line| line.starts_with("AUTH") || line.contains(secret)), "{log:?}");
}

#[track_caller]
fn kept_back(json: &Value, first: &str) {
    let auth =
        |id: &str| json["checks"].as_array().unwrap().iter().find(|c| c["id"] == id).unwrap()["seen"].to_string();
    assert!(auth("imap.auth").contains("accepted"), "{json:#}");
    assert!(auth("smtp.auth").contains("foreign_server"), "{json:#}");
    assert_eq!(json["causes"][0]["card"], first, "{json:#}");
}

/// `check --token-stdin`, with a token that opens the mailbox at the provider.
pub fn token_from_standard_input(bench: &Bench) {
    let log = foreign(bench, 2465);
    let home = bench.dir.join("withheld-token");
    programs::organisation(&home);
    let token = signin::token(bench);
    let (root, folder) = (bench.certs.root().display().to_string(), home.display().to_string());
    let args = ["check", "--email", "hanako@example.test", "--token-stdin", "--smtp", FOREIGN, "--json"];
    let args = [&args[..], &["--ca-file", &root, "--catalog", &folder]].concat();
    let output = program::run(&home, &[], &args, token.reveal(), Some(token.reveal()));
    assert_eq!(output.code, Some(1), "{output:#?}");
    kept_back(&output.json(), "token_withheld");
    told_nothing(&log, token.reveal());
}

/// `check --oauth`, with a person who signs in meanwhile.
pub fn token_of_a_sign_in(bench: &Bench) {
    let log = foreign(bench, 2466);
    let home = bench.dir.join("withheld-oauth");
    programs::organisation(&home);
    let (root, folder) = (bench.certs.root().display().to_string(), home.display().to_string());
    let args = ["check", "--email", "hanako@example.test", "--oauth", "--no-browser", "--json"];
    let args = [&args[..], &["--smtp", "mx.example.test:2466", "--ca-file", &root, "--catalog", &folder]].concat();
    let mut child = program::command(&home, &[], &args).stdin(Stdio::null()).spawn().unwrap();
    let told = BufReader::new(child.stderr.take().unwrap());
    let mut lines = told.lines().map(Result::unwrap);
    let page = lines.find_map(|l| l.split_whitespace().find(|w| w.starts_with(ISSUER)).map(str::to_owned)).unwrap();
    programs::person(&bench.certs.root(), &page);
    let mut answer = String::new();
    child.stdout.take().unwrap().read_to_string(&mut answer).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1), "{answer}");
    kept_back(&serde_json::from_str(&answer).unwrap(), "token_withheld");
    told_nothing(&log, "XOAUTH2");
}

/// A domain whose DNS names a server elsewhere: the command line says how to name it, and then it is used.
pub fn password_where_only_dns_says_so(bench: &Bench) {
    let user = "good.withheld@foreign.test";
    let root = bench.certs.root().display().to_string();
    let args = ["check", "--email", user, "--no-smtp", "--password-stdin", "--ca-file", &root, "--json"];
    let run = |more: &[&str]| program::run(&bench.dir, &[], &[&args[..], more].concat(), PASSWORD, Some(PASSWORD));
    let refused = run(&[]);
    assert_eq!(refused.code, Some(2), "{refused:#?}");
    assert!(refused.stderr.contains("--imap mail.example.test:993"), "{refused:#?}");
    assert_eq!(bench.dovecot.tries("imap", user), 0);
    let named = run(&["--imap", "mail.example.test:993"]);
    assert_eq!(named.code, Some(0), "{named:#?}");
    assert_eq!(bench.dovecot.tries("imap", user), 1);
}

/// The library itself keeps it back, whatever a program asks for.
pub fn password_by_the_library(bench: &Bench) {
    let user = "good.withheld-library@foreign.test";
    let (json, cards) = signin::check_found(bench, user, PASSWORD);
    assert!(json.contains("unconfirmed"), "{json}");
    assert_eq!(cards, ["server_unconfirmed"]);
    assert_eq!(bench.dovecot.tries("imap", user), 0);
}

/// The window's sign-in, at a provider whose domain publishes somebody else's server for sending.
#[cfg(feature = "app")]
pub fn token_in_the_window(bench: &Bench) {
    let log = foreign(bench, 2467);
    let _published = published(bench, 2467);
    let provider =
        |folder: &Path| programs::organisation_known_by(folder, "mx = [\"mx.example.test\"]", &[("imap", 993)]);
    let (_wizard, _screen) =
        crate::window::signed_in_to(bench, "withheld-token-window", provider, "so it got no sign-in");
    told_nothing(&log, "XOAUTH2");
}

/// In the window, by Enter and Enter.
#[cfg(feature = "app")]
pub fn password_in_the_window(bench: &Bench) {
    use crate::bench::screen::Screen;
    let user = "good.withheld-window@foreign.test";
    let locale = inbox_doctor::locale::Locales::embedded().unwrap().get("en");
    let words = |id: &str| locale.text(id);
    let screen = Screen::start(&bench.dir.join("withheld"), "eng");
    let _wizard = crate::window::start(bench, &screen, "en_GB.UTF-8");
    screen.await_words(&words("ui-welcome-title"));
    screen.focus("InboxDoctor");
    screen.type_text(user);
    screen.key("Return");
    screen.await_words(&words("ui-server-mine"));
    screen.key("Return");
    screen.await_words(&words("ui-check-only"));
    screen.type_text(PASSWORD);
    screen.key("Return");
    screen.await_words(&words("ui-server-confirm"));
    assert_eq!(bench.dovecot.tries("imap", user), 0);
}
