//! A canary in place of a password and of a token comes out nowhere.

use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use futures::StreamExt;
use inbox_doctor::diagnose::diagnose;
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::locale::Locales;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::Evidence;
use inbox_doctor::net::Limits;
use inbox_doctor::plan::plan;
use inbox_doctor::probe::{self, Order, Progress};
use inbox_doctor::rehearsal::{self, Problem};
use inbox_doctor::report::{self, Format, Run, Scope};

use crate::catalog;

const CANARY: &str = "canary-7f3a-Zwitscher";

/// How the canary goes over the wire.
#[derive(Clone, Copy)]
enum Kind {
    Password,
    Token,
}

impl Kind {
    fn credentials(self) -> Credentials {
        let secret = Secret::new(CANARY.to_owned());
        match self {
            Kind::Password => Credentials::Password(secret),
            Kind::Token => Credentials::Token(secret),
        }
    }

    /// Bare, encoded, and in the SASL message (RFC 4616, XOAUTH2).
    fn forms(self) -> [String; 3] {
        let message = match self {
            Kind::Password => format!("\0hanako@example.jp\0{CANARY}"),
            Kind::Token => format!("user=hanako@example.jp\x01auth=Bearer {CANARY}\x01\x01"),
        };
        [CANARY.to_owned(), BASE64_STANDARD.encode(CANARY), BASE64_STANDARD.encode(message)]
    }
}

#[track_caller]
fn silent(place: &str, text: &str) {
    for form in [Kind::Password.forms(), Kind::Token.forms()].concat() {
        assert!(!text.contains(&form), "{place} holds the canary as {form}");
    }
}

/// A server that repeats what it was sent, plain and encoded, before and beside its answer.
fn gossip(kind: Kind, capabilities: &str) -> Problem {
    let [bare, encoded, message] = kind.forms();
    let say = format!("'* OK [ALERT] you said {bare} and {encoded}', '* NO {message}'");
    let toml = format!(
        "group = 'auth'\naddress = 'hanako@example.jp'\npassword = '{CANARY}'\nexpect = []
         [imap]\ncapabilities = [{capabilities}]
         [[imap.script]]\nwhen = 'AUTHENTICATE'\nreply = [{say}, '{{tag}} NO [AUTHENTICATIONFAILED] not {bare}']
         [[imap.script]]\nwhen = 'LOGIN'\nreply = [{say}, '{{tag}} NO [AUTHENTICATIONFAILED] not {bare}']
         [[smtp.script]]\nwhen = 'AUTH'\nreply = ['535 5.7.8 {encoded} {message} is not {bare}']"
    );
    toml::from_str(&toml).unwrap()
}

async fn run(kind: Kind, capabilities: &str) {
    let (catalog, locales) = (catalog(), Locales::embedded().unwrap());
    let rehearsal = rehearsal::start(&gossip(kind, capabilities), catalog, &locales.get("en")).await.unwrap();
    silent("Rehearsal", &format!("{rehearsal:?}"));
    let plan = plan(&resolve(&rehearsal.account, &Discovery::default(), catalog));
    let order = Order {
        plan: plan.clone(),
        credentials: kind.credentials(),
        limits: Limits::default(),
        accepted: None,
        confirmed: Vec::new(),
        api: None,
    };
    silent("Order", &format!("{order:?}"));
    silent("Credentials", &format!("{:?} {:#?}", order.credentials, order.credentials));
    let progress: Vec<Progress> = probe::run(order, Arc::clone(&rehearsal.net)).collect().await;
    silent("Progress", &format!("{progress:?}"));
    let evidence: Vec<Evidence> =
        progress.into_iter().filter_map(|p| if let Progress::Done(e) = p { Some(e) } else { None }).collect();
    assert!(evidence.iter().any(|e| !e.wire.is_empty()), "nothing was recorded, so nothing was tested");
    silent("Evidence", &serde_json::to_string(&evidence).unwrap());
    let diagnosis = diagnose(&plan, &evidence, catalog);
    silent("Diagnosis", &format!("{diagnosis:?} {}", serde_json::to_string(&diagnosis).unwrap()));
    for language in locales.languages() {
        let locale = locales.get(&language.id);
        let run = Run { plan: &plan, evidence: &evidence, found: &diagnosis, reused: &[] };
        for format in Format::ALL {
            for scope in [Scope::Person, Scope::Hosts] {
                silent("a report", &report::report(run, catalog, &locale, format, scope));
            }
        }
        for cause in diagnosis.causes.iter().chain(&diagnosis.notes) {
            silent("a card", &format!("{:?}", report::card_text(cause, None, catalog, &locale)));
        }
    }
}

#[tokio::test]
async fn a_password_comes_out_nowhere() {
    for capabilities in ["'IMAP4rev1', 'SASL-IR', 'AUTH=PLAIN'", "'IMAP4rev1', 'AUTH=PLAIN'", "'IMAP4rev1'"] {
        run(Kind::Password, capabilities).await;
    }
}

#[tokio::test]
async fn a_token_comes_out_nowhere() {
    for capabilities in ["'IMAP4rev1', 'SASL-IR', 'AUTH=XOAUTH2'", "'IMAP4rev1', 'AUTH=XOAUTH2'"] {
        run(Kind::Token, capabilities).await;
    }
}
