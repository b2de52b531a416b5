//! Doors for the fuzzer (`tests/fuzz`): what a server says, read as in a run on a safe connection,
//! without a network.

use std::sync::Arc;

use super::sasl::{self, Mechanism};
use super::wire::{Dialect, Wire};
use super::{imap, reply, smtp, tls};
use crate::model::account::{Endpoint, Protocol, Security, Source};
use crate::model::credentials::{Credentials, Secret};
use crate::model::evidence::{AuthOutcome, AuthSeen, Evidence, Seen};
use crate::model::tls::{CertFacts, OldHello};
use crate::net::{Bounds, ByteStream, Limits};

const USER: &str = "hanako@example.jp";

fn server(protocol: Protocol) -> Endpoint {
    let host = "mail.example.jp".to_owned();
    Endpoint { protocol, host, port: 993, security: Security::Tls, source: Source::Entered }
}

fn wire(io: Box<dyn ByteStream>, dialect: Dialect, protocol: Protocol, credentials: &Credentials) -> Wire {
    let redactor = sasl::redactor(credentials, USER, &server(protocol));
    Wire::new(io, dialect, Arc::new(redactor), &Limits::default())
}

/// Greeting, capabilities, sign-in and folders of an IMAP server.
pub async fn imap(io: Box<dyn ByteStream>, credentials: &Credentials) -> Vec<Evidence> {
    let wire = wire(io, Dialect::Imap, Protocol::Imap, credentials);
    let mut talk = imap::ImapSession::new(wire, Bounds::new(Limits::default()));
    let session = imap::session(&mut talk, None).await;
    let offered = session.capabilities.clone();
    let mut seen = vec![Seen::Session(session)];
    if let Some((how, secret)) = way(&offered, credentials, Protocol::Imap) {
        let done = imap::sign_in(&mut talk, how, &offered, USER, secret, &server(Protocol::Imap)).await;
        seen.push(auth(done.outcome, talk.take_heard()));
        seen.push(Seen::Mailbox(imap::look_around(&mut talk, done.capabilities, &["\\All".to_owned()]).await));
    }
    evidence(seen, talk.take_record())
}

/// Greeting, capabilities and sign-in of an SMTP server.
pub async fn smtp(io: Box<dyn ByteStream>, credentials: &Credentials) -> Vec<Evidence> {
    let wire = wire(io, Dialect::Smtp, Protocol::Smtp, credentials);
    let mut talk = smtp::SmtpSession::new(wire, Bounds::new(Limits::default()));
    let session = talk.session(None).await;
    let offered = session.capabilities.clone();
    let mut seen = vec![Seen::Session(session)];
    if let Some((how, secret)) = way(&offered, credentials, Protocol::Smtp) {
        seen.push(auth(talk.sign_in(how, USER, secret, &server(Protocol::Smtp)).await, Vec::new()));
    }
    evidence(seen, talk.take_record())
}

fn way<'a>(offered: &[String], credentials: &'a Credentials, protocol: Protocol) -> Option<(Mechanism, &'a Secret)> {
    let (Credentials::Password(secret) | Credentials::Token(secret)) = credentials else { return None };
    Some((Mechanism::choose(offered, credentials, protocol)?, secret))
}

fn auth(outcome: AuthOutcome, untagged: Vec<String>) -> Seen {
    Seen::Auth(AuthSeen { outcome, mechanism: None, untagged })
}

/// What was seen, and the whole conversation beside the last of it.
fn evidence(seen: Vec<Seen>, record: Vec<crate::model::evidence::WireLine>) -> Vec<Evidence> {
    use crate::model::check::CheckId;
    let checks = [CheckId::ImapSession, CheckId::ImapAuth, CheckId::Mailbox];
    let one = |(check, seen)| Evidence { check, elapsed: std::time::Duration::ZERO, seen, wire: Vec::new() };
    let mut all: Vec<Evidence> = checks.into_iter().zip(seen).map(one).collect();
    if let Some(last) = all.last_mut() {
        last.wire = record;
    }
    all
}

/// A certificate.
pub fn certificate(der: &[u8]) -> Option<CertFacts> {
    tls::read(der)
}

/// A server's first flight, and the protocol that a first line is of.
pub fn hello(flight: &[u8]) -> Option<OldHello> {
    reply::spoke(flight);
    tls::chosen(flight)
}
