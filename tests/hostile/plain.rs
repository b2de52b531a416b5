//! Somebody on the way, before TLS: nothing that was said there counts, and no secret goes there.

use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::Seen;
use inbox_doctor::model::tls::TlsOutcome;

use crate::fake_net::Act;
use crate::testbed::{endpoint, order, seen};
use crate::{SECRET, hear, net, say, script, serving, signing_in, unsent};

const OFFERED: &str = "* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] hi\r\n";

#[test]
fn what_was_put_in_before_tls_ends_the_run() {
    for (name, said) in [
        ("behind the answer", "$ OK go\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n"),
        ("an answer to come", "$ OK go\r\nA1 OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] in\r\n"),
        ("half a line", "$ OK go\r\n*"),
    ] {
        let acts = vec![say(OFFERED), hear("STARTTLS"), say(said), Act::Tls, Act::Silence];
        let ran = unsent(name, signing_in(Security::StartTls), serving(143, acts), "starttls_injection");
        let Seen::Tls(tls) = seen(&ran.evidence, CheckId::ImapTls) else { panic!() };
        assert!(matches!(tls.outcome, TlsOutcome::StartTlsInjection { .. }), "{name}: {:?}", tls.outcome);
    }
}

/// Answers in plain text that wait for questions asked after TLS (CVE-2021-38371 and its kind).
#[test]
fn an_answer_from_before_tls_answers_nothing_after_it() {
    let early = "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nA2 OK early\r\nA3 OK early\r\n";
    let acts = vec![say(&format!("{OFFERED}{early}")), hear("STARTTLS"), say("$ OK go\r\n"), Act::Tls, Act::Silence];
    let ran = unsent("early", signing_in(Security::StartTls), serving(143, acts), "server_unreadable");
    assert!(matches!(seen(&ran.evidence, CheckId::ImapSession), Seen::NotRun { .. }));
}

#[test]
fn without_starttls_no_secret_goes() {
    let stripped = "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi\r\n";
    for (name, acts, card) in [
        ("stripped", vec![say(stripped), Act::Silence], "starttls_unavailable"),
        ("refused", vec![say(OFFERED), hear("STARTTLS"), say("$ NO not now\r\n"), Act::Silence], "starttls_refused"),
        ("let in", vec![say("* PREAUTH [CAPABILITY IMAP4rev1] welcome\r\n"), Act::Silence], "preauth"),
        (
            "plain text for TLS",
            vec![say(OFFERED), hear("STARTTLS"), say("$ OK go\r\n"), say(stripped)],
            "starttls_injection",
        ),
    ] {
        unsent(name, signing_in(Security::StartTls), serving(143, acts), card);
    }
    let acts = vec![say(stripped), Act::Silence];
    let ran = crate::run("plain", signing_in(Security::None), serving(143, acts));
    assert!(!crate::holds_secret(&ran.heard), "{}", ran.heard);
}

#[test]
fn without_starttls_no_secret_goes_by_smtp() {
    for (name, said) in [
        ("stripped", "250-mail\r\n250 AUTH PLAIN LOGIN\r\n"),
        ("injected", "250-mail\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n220 go\r\n235 in\r\n"),
    ] {
        let mut net = net();
        net.door(993, script(vec![Act::Tls, say("* BYE busy\r\n")]));
        net.door(587, script(vec![say("220 hi\r\n"), hear("EHLO *"), say(said), Act::Silence]));
        let password = Credentials::Password(Secret::new(SECRET.to_owned()));
        let smtp = Some(endpoint(Protocol::Smtp, Security::StartTls));
        let ran = crate::run(name, order(endpoint(Protocol::Imap, Security::Tls), smtp, password), net);
        assert!(!crate::holds_secret(&ran.heard), "{name}: {}", ran.heard);
        assert!(matches!(seen(&ran.evidence, CheckId::SmtpSession), Seen::NotRun { .. }), "{name}");
    }
}

#[test]
fn a_referral_is_not_followed() {
    for (name, acts) in [
        ("at the greeting", vec![Act::Tls, say("* BYE [REFERRAL imap://evil.example/] go there\r\n")]),
        (
            "at the sign-in",
            vec![
                Act::Tls,
                say(crate::GREETING),
                hear("AUTHENTICATE PLAIN *"),
                say("$ NO [REFERRAL imap://hanako@evil.example/] go there\r\n"),
                Act::Silence,
            ],
        ),
    ] {
        let ran = crate::run(name, signing_in(Security::Tls), serving(993, acts));
        let asked = ran.net.asked.lock().unwrap();
        assert!(!asked.iter().any(|name| name.contains("evil")), "{name}: {asked:?}");
        assert!(ran.net.dialed.lock().unwrap().iter().all(|to| to.ip().to_string() == "192.0.2.1"), "{name}");
        assert!(ran.shown.contains("imap://") && ran.shown.contains("REFERRAL"), "{name}: told in its words");
    }
}
