//! Servers that mean harm. Whatever they do, the run ends in time with a card, in little memory, no
//! secret goes where it should not go, and nothing that they say passes for something else.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper of a test is a test")]

#[path = "hostile/bytes.rs"]
mod bytes;
#[path = "hostile/certificates.rs"]
mod certificates;
#[path = "hostile/cut.rs"]
mod cut;
#[path = "support/fake_net.rs"]
mod fake_net;
#[path = "hostile/handshake.rs"]
mod handshake;
#[path = "hostile/memory.rs"]
mod memory;
#[path = "support/pki.rs"]
mod pki;
#[path = "hostile/plain.rs"]
mod plain;
#[path = "support/testbed.rs"]
mod testbed;
#[path = "hostile/words.rs"]
mod words;

use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use inbox_doctor::diagnose::diagnose;
use inbox_doctor::locale::{Locale, Locales};
use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::Evidence;
use inbox_doctor::plan::Plan;
use inbox_doctor::probe::Order;
use inbox_doctor::report::{self, Format, Run, Scope};
use inbox_doctor::text::visible;
use tokio::time::Instant;

use fake_net::{Act, FakeNet};
use testbed::{CATALOG, endpoint, evidence, hear, net, order, say, script};

/// Must not come out again, in any encoding.
const SECRET: &str = "kanarienvogel";
/// Memory that a run and all its reports may take, above what the program takes anyway.
const MOST: usize = 64 << 20;
/// A greeting after which the password may be sent.
const GREETING: &str = "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n";

static LOCALES: LazyLock<Vec<Locale>> =
    LazyLock::new(|| ["ja", "en"].map(|language| Locales::embedded().unwrap().get(language)).into());
/// One run at a time: memory is counted for the whole program.
static ONE: Mutex<()> = Mutex::new(());
/// What is made once (keys, rules, sentences) counts for nobody.
static WARM: LazyLock<()> = LazyLock::new(|| {
    let order = signing_in(Security::Tls);
    let refused = say("$ NO [AUTHENTICATIONFAILED] no\r\n");
    let acts = vec![Act::Tls, say(GREETING), hear("AUTHENTICATE PLAIN *"), refused, hear("LOGOUT")];
    played(order, serving(993, acts), true);
});

/// What came of a run.
struct Ran {
    evidence: Vec<Evidence>,
    found: Diagnosis,
    /// Everything that anybody is shown.
    shown: String,
    /// By the servers, all of them.
    heard: String,
    took: Duration,
    peak: usize,
    net: Arc<FakeNet>,
}

fn signing_in(security: Security) -> Order {
    order(endpoint(Protocol::Imap, security), None, Credentials::Password(Secret::new(SECRET.to_owned())))
}

/// A network with one server that does this, however often it is called.
fn serving(port: u16, acts: Vec<Act>) -> FakeNet {
    let mut net = net();
    net.door(port, script(acts));
    net
}

/// Runs to the end, reports included, and holds what must hold of every run.
#[track_caller]
fn run(name: &str, order: Order, net: FakeNet) -> Ran {
    held(name, order, net, true)
}

/// The same, one of many that are nearly alike.
#[track_caller]
fn quick(name: &str, order: Order, net: FakeNet) -> Ran {
    held(name, order, net, false)
}

#[track_caller]
fn held(name: &str, order: Order, net: FakeNet, thorough: bool) -> Ran {
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    LazyLock::force(&WARM);
    let before = memory::begin();
    let mut ran = played(order, net, thorough);
    ran.peak = memory::peak() - before;
    assert!(ran.peak < MOST, "{name}: {} bytes", ran.peak);
    // The answer to a sign-in alone is awaited for longer, as mail programs do.
    let limits = inbox_doctor::net::Limits::default();
    let most = limits.total + (limits.sign_in - limits.step);
    assert!(ran.took <= most, "{name}: {:?}", ran.took);
    assert!(!ran.found.causes.is_empty(), "{name}: no card");
    for line in ran.shown.lines() {
        assert_eq!(visible(line), line, "{name}");
    }
    assert!(!holds_secret(&ran.shown), "{name}: {}", ran.shown);
    ran
}

/// As [`run`]; the password must not have been sent, and this card comes first.
#[track_caller]
fn unsent(name: &str, order: Order, net: FakeNet, card: &str) -> Ran {
    let ran = run(name, order, net);
    assert!(!holds_secret(&ran.heard), "{name}: {}", ran.heard);
    assert_eq!(ran.card(), card, "{name}");
    ran
}

impl Ran {
    fn card(&self) -> &str {
        &self.found.causes[0].card
    }
}

fn played(order: Order, net: FakeNet, thorough: bool) -> Ran {
    let plan = order.plan.clone();
    let net = Arc::new(net);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    let (evidence, took) = runtime.block_on(async {
        let begun = Instant::now();
        (evidence(order, &net).await, begun.elapsed())
    });
    drop(runtime);
    let found = diagnose(&plan, &evidence, &CATALOG);
    let shown = shown(&plan, &evidence, &found, thorough);
    let heard = String::from_utf8_lossy(&net.heard.lock().unwrap()).into_owned();
    Ran { evidence, found, shown, heard, took, peak: 0, net }
}

/// Cards, rows and reports in every language and form, and the evidence as programs get it.
fn shown(plan: &Plan, evidence: &[Evidence], found: &Diagnosis, thorough: bool) -> String {
    let run = Run { plan, evidence, found, reused: &[] };
    let mut all = vec![serde_json::to_string(evidence).unwrap()];
    // Where many runs differ by a byte, one language will do.
    let languages = if thorough { &LOCALES[..] } else { &LOCALES[..1] };
    for locale in languages {
        all.extend(Format::ALL.map(|format| report::report(run, &CATALOG, locale, format, Scope::Person)));
        for cause in found.causes.iter().chain(&found.notes) {
            let card = report::card_text(cause, None, &CATALOG, locale);
            all.extend(card.quotes.into_iter().chain(card.because).chain(card.admin));
        }
        for check in &plan.checks {
            let one = evidence.iter().find(|e| e.check == check.id);
            all.push(report::row(check, one, found.by_check.get(&check.id), plan, locale).sentence);
        }
    }
    all.join("\n")
}

fn holds_secret(text: &str) -> bool {
    let coded = [SECRET.to_owned(), format!("\0hanako@example.jp\0{SECRET}")].map(|m| STANDARD.encode(m));
    text.to_lowercase().contains(SECRET) || coded.iter().any(|c| text.contains(c.trim_end_matches('=')))
}
