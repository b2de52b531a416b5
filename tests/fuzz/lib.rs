//! The targets: what strangers' bytes bring about, and what must hold of it. They are run by libFuzzer
//! (`targets/`), and by `tests/fuzz/mutations.rs`, which needs nothing but cargo.

mod oauth;

use std::io::{self, Cursor};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures::FutureExt;
use futures::future::{BoxFuture, ready};
use http::{Request, Response};
use inbox_doctor::catalog::{Catalog, LogRules, Pattern};
use inbox_doctor::discover::read_autoconfig;
use inbox_doctor::explain::{Pasted, explain};
use inbox_doctor::model::account::Source;
use inbox_doctor::model::api::HttpFault;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::MxRecord;
use inbox_doctor::model::{Card, Provider};
use inbox_doctor::net::verifiers::Verifiers;
use inbox_doctor::net::{Answer, ByteStream, Family, Net, Roots};
use inbox_doctor::probe::fuzz;
use inbox_doctor::text::{redacted, visible};
use tokio::io::{AsyncReadExt, join, sink};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::embedded().expect("our own files"));

/// Must never come back, in any encoding.
const SECRET: &str = "kanarienvogel";

/// A panic of a library that the program catches is none here either: libFuzzer's own hook would end
/// the run before anybody can catch it. What is not caught still ends it.
pub fn begin() {
    std::panic::set_hook(Box::new(|panic| {
        let caught = panic.location().is_some_and(|at| at.file().contains("/imap-proto-"));
        if !caught {
            eprintln!("{panic}");
        }
    }));
}

/// What is done with a stranger's bytes; it must come back.
pub type Target = fn(&[u8]);

/// Every target by its name, which is its corpus's, too.
pub const TARGETS: [(&str, Target); 7] = [
    ("imap", imap),
    ("smtp", smtp),
    ("certificate", certificate),
    ("explain", explained),
    ("autoconfig", autoconfig),
    ("catalog", catalog),
    ("oauth", oauth::oauth),
];

/// The target of this name.
#[allow(dead_code, reason = "libFuzzer has one program a target, the test has them all")]
pub fn target(name: &str) -> Target {
    TARGETS.iter().find(|(own, _)| *own == name).expect("a target").1
}

/// An IMAP server: greeting, capabilities, sign-in, folders.
fn imap(bytes: &[u8]) {
    for token in [false, true] {
        check(&wait(fuzz::imap(server(bytes), &credentials(token))));
    }
}

/// An SMTP server: greeting, EHLO, sign-in.
fn smtp(bytes: &[u8]) {
    for token in [false, true] {
        check(&wait(fuzz::smtp(server(bytes), &credentials(token))));
    }
}

/// A certificate, and the first flight of an old server.
fn certificate(bytes: &[u8]) {
    readable(&fuzz::certificate(bytes));
    readable(&fuzz::hello(bytes));
}

/// A pasted text.
fn explained(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let words = redacted(&text);
    assert_eq!(visible(&visible(&words)), visible(&words));
    let found = explain(&Pasted { text, ..Pasted::default() }, &CATALOG);
    for finding in found.causes.iter().chain(&found.notes).flat_map(|cause| &cause.because) {
        assert_eq!(visible(&finding.words), finding.words);
    }
}

/// The file for mail programs that a domain publishes.
fn autoconfig(bytes: &[u8]) {
    let found = read_autoconfig(bytes, "example.jp", Source::Autoconfig);
    assert!(found.len() <= 8);
    found.iter().for_each(|candidate| readable(&candidate.endpoint));
}

/// Files of the catalogue, as an organisation may write them.
fn catalog(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = toml::from_str::<Provider>(text);
    let _ = toml::from_str::<LogRules>(text);
    if let Ok(card) = toml::from_str::<Card>(text) {
        let words = card.when.into_iter().flat_map(|clause| clause.words);
        words.for_each(|words| _ = Pattern::from(words).is_match(text));
    }
}

/// Runs to the end on this thread.
fn wait<F: Future>(work: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    runtime.expect("a runtime").block_on(work)
}

/// A server that says this, whatever it hears, and closes.
fn server(bytes: &[u8]) -> Box<dyn ByteStream> {
    let mut pieces: Box<dyn ByteStream> = Box::new(join(Cursor::new(Vec::new()), sink()));
    // In two pieces, so that lines come in parts.
    for piece in bytes.chunks(bytes.len() / 2 + 1).rev().map(<[u8]>::to_vec) {
        let (reader, writer) = tokio::io::split(pieces);
        pieces = Box::new(join(Cursor::new(piece).chain(reader), writer));
    }
    pieces
}

/// A password, or a token.
fn credentials(token: bool) -> Credentials {
    let secret = Secret::new(SECRET.to_owned());
    if token { Credentials::Token(secret) } else { Credentials::Password(secret) }
}

/// No secret, and nothing that cannot be seen.
fn check(shown: &impl serde::Serialize) {
    each_text(shown, &mut |text| assert!(!text.contains(SECRET), "a secret in {text:?}"));
    readable(shown);
}

/// Nothing that cannot be seen. Where no secret is known none can be hidden, though the fuzzer finds the
/// word by itself.
fn readable(shown: &impl serde::Serialize) {
    each_text(shown, &mut |text| assert_eq!(visible(text), text, "unseen characters in {text:?}"));
}

fn each_text(shown: &impl serde::Serialize, each: &mut impl FnMut(&str)) {
    texts(&serde_json::to_value(shown).expect("plain data"), each);
}

fn texts(json: &serde_json::Value, each: &mut impl FnMut(&str)) {
    match json {
        serde_json::Value::String(text) => each(text),
        serde_json::Value::Array(list) => list.iter().for_each(|one| texts(one, each)),
        serde_json::Value::Object(map) => map.values().for_each(|one| texts(one, each)),
        _ => {}
    }
}

/// A network on which every page says the same.
struct OnePage {
    status: u16,
    body: Vec<u8>,
}

impl Net for OnePage {
    fn mx<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Answer<MxRecord>> {
        ready(Answer::NoSuchName).boxed()
    }

    fn addresses<'a>(&'a self, _: &'a str, _: Family) -> BoxFuture<'a, Answer<IpAddr>> {
        ready(Answer::NoSuchName).boxed()
    }

    fn connect(&self, _: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
        ready(Err(io::ErrorKind::ConnectionRefused.into())).boxed()
    }

    fn fetch(&self, _: Request<Vec<u8>>) -> BoxFuture<'_, Result<Response<Vec<u8>>, HttpFault>> {
        let answer = Response::builder().status(self.status).body(self.body.clone());
        ready(answer.map_err(|_| HttpFault::Other)).boxed()
    }

    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_795_478_400)
    }

    fn verifiers(&self) -> Arc<Verifiers> {
        Arc::new(Verifiers::new(Roots::default()))
    }
}
