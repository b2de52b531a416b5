//! Who is told a secret: a token goes to its provider's servers alone, a password to no server outside the domain that
//! nobody confirmed. The servers here offer everything and would take it.

use std::sync::Arc;

use inbox_doctor::diagnose::findings;
use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{AuthOutcome, Evidence, Seen};
use inbox_doctor::model::trust::{Trust, Withheld};
use inbox_doctor::probe::Order;

use crate::fake_net::Act;
use crate::pki::HOST;
use crate::{CATALOG, endpoint, evidence, hear, net, order, say, script, seen};

const SECRET: &str = "kanarienvogel";

/// Runs against an IMAP and an SMTP server that take whatever comes; what they heard, too.
async fn run(order: Order) -> (Vec<Evidence>, String) {
    let mut net = net();
    let imap = [
        say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2] hello\r\n"),
        hear("*"),
        say("$ OK [CAPABILITY IMAP4rev1] in\r\n"),
        Act::Silence,
    ];
    let smtp = [
        say("220 mx\r\n"),
        hear("EHLO *"),
        say("250-mx\r\n250 AUTH PLAIN XOAUTH2\r\n"),
        hear("*"),
        say("235 2.7.0 in\r\n"),
        Act::Silence,
    ];
    net.door(993, script([&[Act::Tls][..], &imap].concat()));
    net.door(465, script([&[Act::Tls][..], &smtp].concat()));
    let net = Arc::new(net);
    let all = evidence(order, &net).await;
    let heard = String::from_utf8_lossy(&net.heard.lock().unwrap()).into_owned();
    (all, heard)
}

fn with(credentials: Credentials, imap: Trust, smtp: Trust) -> Order {
    let server = |protocol| endpoint(protocol, Security::Tls);
    let mut order = order(server(Protocol::Imap), Some(server(Protocol::Smtp)), credentials);
    (order.plan.imap_trust, order.plan.smtp_trust, order.plan.own_token) = (imap, smtp, false);
    order
}

fn token() -> Credentials {
    Credentials::Token(Secret::new(SECRET.to_owned()))
}

fn password() -> Credentials {
    Credentials::Password(Secret::new(SECRET.to_owned()))
}

fn withheld(all: &[Evidence], check: CheckId) -> Option<Withheld> {
    match seen(all, check) {
        Seen::Auth(auth) => match &auth.outcome {
            AuthOutcome::Withheld(why) => Some(*why),
            _ => None,
        },
        _ => None,
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_goes_to_no_server_but_the_provider_s_own() {
    for elsewhere in [Trust::Domain, Trust::Entered, Trust::Unconfirmed, Trust::Guess] {
        let mut order = with(token(), Trust::Provider, elsewhere);
        // Nobody can confirm it: who has the token has the mailbox.
        order.confirmed = vec![HOST.to_owned()];
        let plan = order.plan.clone();
        let (all, heard) = run(order).await;
        assert_eq!(withheld(&all, CheckId::SmtpAuth), Some(Withheld::ForeignServer), "{elsewhere:?}");
        assert_eq!(withheld(&all, CheckId::ImapAuth), None, "{elsewhere:?}");
        assert!(heard.contains("AUTHENTICATE XOAUTH2") && !heard.contains("AUTH XOAUTH2 "), "{heard}");
        let found = findings(&plan, &all, &CATALOG);
        assert!(found.iter().any(|f| f.kind.as_str() == "token_withheld" && f.facts["host"] == HOST), "{found:?}");
    }
    let (all, heard) = run(with(token(), Trust::Domain, Trust::Domain)).await;
    assert_eq!(withheld(&all, CheckId::ImapAuth), Some(Withheld::ForeignServer));
    assert!(!heard.contains("AUTH"), "{heard}");
}

#[tokio::test(start_paused = true)]
async fn a_password_goes_to_no_server_outside_the_domain_that_nobody_confirmed() {
    let (all, heard) = run(with(password(), Trust::Unconfirmed, Trust::Unconfirmed)).await;
    for check in [CheckId::ImapAuth, CheckId::SmtpAuth] {
        assert_eq!(withheld(&all, check), Some(Withheld::Unconfirmed));
    }
    assert!(!heard.contains("AUTH"), "{heard}");

    let mut other = with(password(), Trust::Unconfirmed, Trust::Unconfirmed);
    other.confirmed = vec![format!("evil-{HOST}"), "jp".to_owned()];
    assert_eq!(withheld(&run(other).await.0, CheckId::ImapAuth), Some(Withheld::Unconfirmed));

    let mut order = with(password(), Trust::Unconfirmed, Trust::Unconfirmed);
    order.confirmed = vec![format!("{}.", HOST.to_uppercase())];
    let (all, heard) = run(order).await;
    assert_eq!(withheld(&all, CheckId::ImapAuth), None);
    assert!(heard.contains("AUTHENTICATE PLAIN"), "{heard}");
    for trust in [Trust::Provider, Trust::Domain, Trust::Entered, Trust::Guess] {
        assert_eq!(withheld(&run(with(password(), trust, trust)).await.0, CheckId::ImapAuth), None, "{trust:?}");
    }
}

/// What the person brings goes where they say, as long as no provider is known that could have given it.
#[tokio::test(start_paused = true)]
async fn a_token_of_no_known_provider_goes_to_the_servers_that_were_named() {
    for (trust, goes) in [(Trust::Entered, true), (Trust::Domain, false), (Trust::Guess, false)] {
        let mut order = with(token(), trust, trust);
        order.plan.own_token = true;
        let (all, _) = run(order).await;
        assert_eq!(withheld(&all, CheckId::ImapAuth).is_none(), goes, "{trust:?}");
    }
}
