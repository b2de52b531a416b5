//! A canary in place of a password and of a token comes out nowhere.

use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use futures::StreamExt;
use inbox_doctor::diagnose::diagnose;
use inbox_doctor::locale::Locales;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::Evidence;
use inbox_doctor::plan::plan;
use inbox_doctor::practice::{self, Problem};
use inbox_doctor::probe::{self, Limits, Order, Progress};
use inbox_doctor::report;

use crate::catalog;

const CANARY: &str = "canary-7f3a-Zwitscher";

/// The canary bare and in the forms in which it goes over the wire.
fn forms() -> Vec<String> {
    let sasl = [
        CANARY.to_owned(),
        format!("\0hanako@example.jp\0{CANARY}"),
        format!("user=hanako@example.jp\x01auth=Bearer {CANARY}\x01\x01"),
    ];
    sasl.iter().map(|m| BASE64_STANDARD.encode(m)).chain([CANARY.to_owned()]).collect()
}

#[track_caller]
fn silent(place: &str, text: &str) {
    for form in forms() {
        assert!(!text.contains(&form), "{place} holds the canary as {form}");
    }
}

/// A server that repeats what it was sent, plain and encoded, before and beside its answer.
fn gossip(capabilities: &str) -> Problem {
    let [bare, plain, bearer, _] = forms().try_into().unwrap();
    let say = format!("'* OK [ALERT] you said {CANARY} and {bare}', '* NO {plain} {bearer}'");
    let toml = format!(
        "group = 'auth'\naddress = 'hanako@example.jp'\npassword = '{CANARY}'\nexpect = []
         [imap]\ncapabilities = [{capabilities}]
         [[imap.script]]\nwhen = 'AUTHENTICATE'\nreply = [{say}, '{{tag}} NO [AUTHENTICATIONFAILED] not {CANARY}']
         [[imap.script]]\nwhen = 'LOGIN'\nreply = [{say}, '{{tag}} NO [AUTHENTICATIONFAILED] not {CANARY}']
         [[smtp.script]]\nwhen = 'AUTH'\nreply = ['535 5.7.8 {plain} {bearer} is not {CANARY}']"
    );
    toml::from_str(&toml).unwrap()
}

async fn run(problem: &Problem, credentials: Credentials) {
    let (catalog, locales) = (catalog(), Locales::embedded().unwrap());
    let rehearsal = practice::start(problem).await.unwrap();
    silent("Rehearsal", &format!("{rehearsal:?}"));
    let plan = plan(&rehearsal.account, catalog);
    let order = Order { plan: plan.clone(), credentials, limits: Limits::default(), accepted: None };
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
        silent("the report", &report::markdown(&plan, &evidence, &diagnosis, catalog, &locale));
        for cause in diagnosis.causes.iter().chain(&diagnosis.notes) {
            silent("a card", &format!("{:?}", report::card_text(cause, None, catalog, &locale)));
        }
    }
}

#[tokio::test]
async fn a_password_comes_out_nowhere() {
    for capabilities in ["'IMAP4rev1', 'SASL-IR', 'AUTH=PLAIN'", "'IMAP4rev1', 'AUTH=PLAIN'", "'IMAP4rev1'"] {
        run(&gossip(capabilities), Credentials::Password(Secret::new(CANARY.to_owned()))).await;
    }
}

#[tokio::test]
async fn a_token_comes_out_nowhere() {
    for capabilities in ["'IMAP4rev1', 'SASL-IR', 'AUTH=XOAUTH2'", "'IMAP4rev1', 'AUTH=XOAUTH2'"] {
        run(&gossip(capabilities), Credentials::Token(Secret::new(CANARY.to_owned()))).await;
    }
}
