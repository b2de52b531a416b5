//! Every transcript, played whole and one byte at a time, with the same evidence.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use inbox_doctor::diagnose::{diagnose, findings};
use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::probe::Order;
use serde_json::Value;

use crate::fake_net::{Act, Door, FakeNet, Pace, Script};
use crate::transcript::{Transcript, all, holds};
use crate::{CATALOG, VALID, endpoint, evidence, net, order};

fn security(text: &str) -> Security {
    serde_json::from_value(Value::String(text.to_owned())).unwrap()
}

fn stage(t: &Transcript, pace: Pace) -> (Order, Arc<FakeNet>) {
    let imap = endpoint(Protocol::Imap, security(&t.imap));
    let smtp = t.smtp.as_ref().map(|s| endpoint(Protocol::Smtp, security(s)));
    let credentials = match (&t.password, &t.token) {
        (Some(password), _) => Credentials::Password(Secret::new(password.clone())),
        (None, Some(token)) => Credentials::Token(Secret::new(token.clone())),
        (None, None) => Credentials::None,
    };
    let mut net = net();
    for (protocol, server) in [("imap", Some(&imap)), ("smtp", smtp.as_ref())] {
        let Some(server) = server else { continue };
        for acts in t.plays.get(protocol).into_iter().flatten() {
            let mut acts = acts.clone();
            if server.security == Security::Tls && !acts.contains(&Act::Tls) {
                acts.insert(0, Act::Tls);
            }
            net.door(server.port, Door::Play(Script { acts, pace, tls: Some(VALID.config()) }));
        }
    }
    let mut order = order(imap, smtp, credentials);
    order.plan.required_folders.clone_from(&t.required);
    (order, Arc::new(net))
}

#[tokio::test(start_paused = true)]
async fn every_transcript_shows_what_it_must() {
    let transcripts = all();
    assert!(transcripts.len() >= 30, "transcripts are missing: {}", transcripts.len());
    let mut wrong = Vec::new();
    for t in &transcripts {
        for pace in [Pace::Whole, Pace::Bytes] {
            let (order, net) = stage(t, pace);
            let plan = order.plan.clone();
            let all = evidence(order, &net).await;
            for (check, part) in &t.see {
                let whole =
                    all.iter().find(|e| e.check.as_str() == check).map(|e| serde_json::to_value(&e.seen).unwrap());
                if !whole.as_ref().is_some_and(|whole| holds(whole, part)) {
                    wrong.push(format!("{} {pace:?} {check}: {}", t.name, whole.unwrap_or_default()));
                }
            }
            let found: Vec<_> = findings(&plan, &all, &CATALOG).iter().map(|f| f.kind.as_str().to_owned()).collect();
            if t.found.as_ref().is_some_and(|wanted| *wanted != found) {
                wrong.push(format!("{} {pace:?} found {found:?}", t.name));
            }
            let diagnosis = diagnose(&plan, &all, &CATALOG);
            let came: Vec<_> = diagnosis.causes.iter().chain(&diagnosis.notes).map(|c| &c.card).collect();
            if !t.cards.iter().all(|card| came.contains(&card)) {
                wrong.push(format!("{} {pace:?} cards {came:?}", t.name));
            }
            for complaint in net.complaints.lock().unwrap().drain(..) {
                wrong.push(format!("{} {pace:?} {complaint}", t.name));
            }
            if holds_a_secret(t, &format!("{all:?} {}", serde_json::to_string(&all).unwrap())) {
                wrong.push(format!("{} {pace:?} holds the secret", t.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The canary, as typed, as shouted, and in the base64 of every message that holds it.
fn holds_a_secret(t: &Transcript, text: &str) -> bool {
    let Some(secret) = t.password.as_ref().or(t.token.as_ref()) else { return false };
    let user = "hanako@example.jp";
    let messages =
        [secret.clone(), format!("\0{user}\0{secret}"), format!("user={user}\x01auth=Bearer {secret}\x01\x01")];
    let encoded = messages.map(|m| STANDARD.encode(m).trim_end_matches('=').to_owned());
    text.to_lowercase().contains(&secret.to_lowercase()) || encoded.iter().any(|e| text.contains(&e[4..e.len() - 4]))
}
