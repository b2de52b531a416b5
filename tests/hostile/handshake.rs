//! Connections that end after every single byte, those of TLS's handshake and records included.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use futures::future::join_all;
use inbox_doctor::diagnose::diagnose;
use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::check::{CheckId, Layer};
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{
    AuthOutcome, AuthSeen, Broken, Evidence, Seen, SessionOutcome, SessionSeen, Status,
};
use inbox_doctor::model::tls::TlsOutcome;
use inbox_doctor::report::because;
use tokio::time::Instant;
use tokio_rustls::rustls::version::{TLS12, TLS13};
use tokio_rustls::rustls::{RootCertStore, SupportedProtocolVersion};

use crate::fake_net::{Act, Door, Pace, Script};
use crate::testbed::{CATALOG, PKI, VALID, endpoint, evidence, order};
use crate::{GREETING, LOCALES, SECRET, hear, holds_secret, net, quick, say};

/// A server, and how its connection ends.
struct Cut {
    protocol: Protocol,
    security: Security,
    version: &'static SupportedProtocolVersion,
    end: Act,
}

impl Cut {
    fn acts(&self) -> Vec<Act> {
        let imap = self.protocol == Protocol::Imap;
        let (before, after) = match (imap, self.security) {
            (true, Security::StartTls) => (
                vec![say("* OK [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n"), hear("STARTTLS"), say("$ OK go\r\n")],
                vec![hear("CAPABILITY"), say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n$ OK\r\n")],
            ),
            (true, _) => (Vec::new(), vec![say(GREETING)]),
            (false, Security::StartTls) => (
                vec![
                    say("220 hi\r\n"),
                    hear("EHLO *"),
                    say("250-hi\r\n250 STARTTLS\r\n"),
                    hear("STARTTLS"),
                    say("220 go\r\n"),
                ],
                vec![hear("EHLO *"), say("250-hi\r\n250 AUTH PLAIN\r\n")],
            ),
            (false, _) => (Vec::new(), vec![say("220 hi\r\n"), hear("EHLO *"), say("250-hi\r\n250 AUTH PLAIN\r\n")]),
        };
        let sign_in = if imap {
            vec![hear("AUTHENTICATE PLAIN *"), say("$ NO [AUTHENTICATIONFAILED] no\r\n")]
        } else {
            vec![hear("AUTH PLAIN *"), say("535 5.7.8 no\r\n")]
        };
        [before, vec![Act::Tls], after, sign_in].concat()
    }

    /// A run in which only so many bytes of the server come through; how many did.
    async fn run(&self, bytes: usize) -> usize {
        let server = endpoint(self.protocol, self.security);
        let script = Script { acts: self.acts(), pace: Pace::Whole, tls: Some(VALID.config_of(&[self.version])) };
        let mut net = net();
        net.door(server.port, Door::Cut(script, bytes, self.end.clone()));
        let password = Credentials::Password(Secret::new(SECRET.to_owned()));
        // Where sending is looked at there is no server for receiving, so that the password is SMTP's alone.
        let order = match self.protocol {
            Protocol::Imap => order(server, None, password),
            Protocol::Smtp => order(endpoint(Protocol::Imap, Security::Tls), Some(server), password),
        };
        let (plan, net, begun) = (order.plan.clone(), Arc::new(net), Instant::now());
        let all = evidence(order, &net).await;
        assert!(begun.elapsed().as_secs() <= 20, "{bytes}: {:?}", begun.elapsed());
        let failed = all.iter().find(|e| self.is_about(e.check) && e.seen.status() == Status::Failed);
        let failed = failed.unwrap_or_else(|| panic!("{bytes}: nothing failed"));
        self.judge(bytes, failed, &diagnose(&plan, &all, &CATALOG));
        let heard = String::from_utf8_lossy(&net.heard.lock().unwrap()).into_owned();
        let in_time = failed.check.layer() >= Layer::Auth;
        assert!(in_time || !holds_secret(&heard), "{bytes}: the password was sent before its time");
        net.passed.load(Ordering::SeqCst)
    }

    fn is_about(&self, check: CheckId) -> bool {
        check.as_str().starts_with(if self.protocol == Protocol::Imap { "imap" } else { "smtp" })
    }

    /// The connection ended, and nothing else is said of it, unless the server's refusal came through.
    fn judge(&self, bytes: usize, failed: &Evidence, found: &Diagnosis) {
        let about = found.causes.iter().find(|c| c.because.iter().any(|f| f.check == Some(failed.check)));
        let cause = about.unwrap_or_else(|| panic!("{bytes}: no card"));
        let (broken, proof) = match &failed.seen {
            Seen::Tls(tls) => match &tls.outcome {
                TlsOutcome::Broken(broken) => (broken, "while encryption was being set up"),
                other => panic!("{bytes}: {other:?}"),
            },
            Seen::Session(SessionSeen { outcome: SessionOutcome::Broken(broken), .. }) => {
                (broken, "before the sign-in")
            }
            Seen::Auth(AuthSeen { outcome: AuthOutcome::Broken(broken), .. }) => {
                (broken, "after the password was sent")
            }
            Seen::Auth(AuthSeen { outcome: AuthOutcome::Refused(_), .. }) => {
                return assert_eq!(cause.card, "bad_credentials", "{bytes}");
            }
            other => panic!("{bytes}: {other:?}"),
        };
        let reset = self.end == Act::Reset;
        assert_eq!(*broken, if reset { Broken::Reset } else { Broken::Closed }, "{bytes}");
        let proof = if reset { "was cut off" } else { proof };
        let said = because(&cause.because[0], &LOCALES[1]);
        assert!(said.contains(proof), "{bytes}: {said}");
        let card = match (reset, failed.check.layer()) {
            (true, _) => "tcp_reset",
            (false, Layer::Tls | Layer::Session) => "server_closed",
            (false, _) => "closed_after_auth",
        };
        assert_eq!(cause.card, card, "{bytes}");
    }
}

#[test]
fn a_connection_that_ends_at_any_byte_has_ended() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    for (protocol, security, version, end) in [
        (Protocol::Imap, Security::Tls, &TLS13, Act::Close),
        (Protocol::Imap, Security::Tls, &TLS12, Act::Reset),
        (Protocol::Imap, Security::StartTls, &TLS13, Act::Close),
        (Protocol::Smtp, Security::Tls, &TLS12, Act::Close),
        (Protocol::Smtp, Security::StartTls, &TLS13, Act::Close),
    ] {
        let cut = Cut { protocol, security, version, end };
        let whole = runtime.block_on(cut.run(usize::MAX));
        assert!(whole > 1000, "{whole}");
        // Side by side: each is a network of its own.
        runtime.block_on(join_all((0..whole).map(|bytes| cut.run(bytes))));
    }
}

/// With TLS 1.3 the client holds the handshake to be done when the server finds that something is missing.
#[test]
fn a_server_that_wants_a_certificate_of_the_client_says_so_late() {
    let mut roots = RootCertStore::empty();
    roots.add(PKI.root.der.clone()).unwrap();
    for (protocol, version) in [(Protocol::Imap, &TLS13), (Protocol::Imap, &TLS12), (Protocol::Smtp, &TLS13)] {
        let server = endpoint(protocol, Security::Tls);
        let config = VALID.config_for_clients(&[version], Arc::new(roots.clone()));
        let mut net = net();
        let script = Script { acts: vec![Act::Tls, Act::Silence], pace: Pace::Whole, tls: Some(config) };
        net.door(server.port, Door::Play(script));
        let password = Credentials::Password(Secret::new(SECRET.to_owned()));
        let order = match protocol {
            Protocol::Imap => order(server, None, password),
            Protocol::Smtp => order(endpoint(Protocol::Imap, Security::Tls), Some(server), password),
        };
        let ran = quick("a certificate is wanted", order, net);
        let cause = ran.found.causes.iter().find(|c| c.card == "client_certificate_wanted");
        let cause = cause.unwrap_or_else(|| panic!("{:?}", ran.found.causes));
        assert!(because(&cause.because[0], &LOCALES[1]).contains("certificate_required"), "{:?}", cause.because);
        assert!(!holds_secret(&ran.heard));
    }
}
