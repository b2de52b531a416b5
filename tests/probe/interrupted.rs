//! The computer sleeps in the middle of a run, or its own network goes away: nobody else is to blame.

use std::sync::Arc;
use std::time::Duration;

use inbox_doctor::diagnose::diagnose;
use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{Evidence, Seen};
use inbox_doctor::model::interruption::Interruption;

use crate::fake_net::{Act, Door, FakeNet, Pace, Script};
use crate::pki::{HOST, params};
use crate::{CATALOG, PKI, endpoint, evidence, hear, net, order, say, script, seen};

const GREETING: &str = "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n";
const NIGHT: Duration = Duration::from_secs(8 * 3600);

/// A server to which this happens once it has been given the password.
fn when_signing_in(then: &[Act]) -> Vec<Act> {
    [&[Act::Tls, say(GREETING), hear("AUTHENTICATE PLAIN *")], then].concat()
}

fn goes_on() -> Vec<Act> {
    let listed = say("* LIST () \"/\" INBOX\r\n$ OK\r\n$ OK\r\n");
    vec![say("$ OK [CAPABILITY IMAP4rev1] in\r\n"), hear("LIST *"), hear("EXAMINE *"), listed]
}

async fn run(net: &Arc<FakeNet>, smtp: bool) -> (Vec<Evidence>, Diagnosis) {
    let password = Credentials::Password(Secret::new("kanarienvogel".to_owned()));
    let smtp = smtp.then(|| endpoint(Protocol::Smtp, Security::Tls));
    let order = order(endpoint(Protocol::Imap, Security::Tls), smtp, password);
    let plan = order.plan.clone();
    let all = evidence(order, net).await;
    let found = diagnose(&plan, &all, &CATALOG);
    (all, found)
}

fn cards(found: &Diagnosis) -> Vec<&str> {
    found.causes.iter().map(|c| c.card.as_str()).collect()
}

/// This happens in the first run; the second finds a server that is in order.
async fn twice(then: &[Act]) -> (Vec<Evidence>, Diagnosis) {
    let mut net = net();
    net.door(993, script(when_signing_in(then)));
    net.door(993, script(when_signing_in(&goes_on())));
    let net = Arc::new(net);
    let first = run(&net, false).await;
    if !first.1.healthy {
        assert_eq!(cards(&run(&net, false).await.1), ["healthy"], "after {then:?}");
    }
    first
}

#[tokio::test(start_paused = true)]
async fn what_fails_after_a_sleep_proves_nothing() {
    let still = Duration::from_secs(30);
    for (then, seconds) in [
        (vec![Act::Sleep(NIGHT), Act::Close], 8 * 3600),
        (vec![Act::Sleep(NIGHT), Act::Reset], 8 * 3600),
        (vec![Act::Sleep(NIGHT), say("* BYE Disconnected for inactivity\r\n"), Act::Close], 8 * 3600),
        (vec![Act::Sleep(NIGHT), Act::Silence], 8 * 3600),
        (vec![Act::Still(still), Act::Close], 30),
        (vec![Act::Still(still), Act::Silence], 30),
    ] {
        let (all, found) = twice(&then).await;
        assert_eq!(cards(&found), ["run_slept"], "{then:?}");
        let interrupted = all.iter().find_map(|e| if let Seen::Interrupted(by) = e.seen { Some(by) } else { None });
        let Some(Interruption::Slept { seconds: told }) = interrupted else { panic!("{then:?}: {all:?}") };
        assert!((seconds..seconds + 3).contains(&told), "{then:?}: {told}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_passes_or_is_said_after_a_sleep_counts() {
    let (_, found) = twice(&[&[Act::Sleep(NIGHT)], &goes_on()[..]].concat()).await;
    assert_eq!((found.healthy, cards(&found), found.notes.len()), (true, vec!["healthy"], 0));
    let refused = say("$ NO [AUTHENTICATIONFAILED] no\r\n");
    let (_, found) = twice(&[Act::Sleep(NIGHT), refused]).await;
    assert_eq!(cards(&found), ["bad_credentials"]);
    // A program that only had to wait a little was not asleep.
    let (_, found) = twice(&[Act::Sleep(Duration::from_secs(3)), Act::Close]).await;
    assert_eq!(cards(&found), ["closed_after_auth"]);
}

#[tokio::test(start_paused = true)]
async fn what_was_found_before_a_sleep_stands_first() {
    let mut over = params(&[HOST]);
    over.not_after = over.not_before + time::Duration::days(1);
    let shown = PKI.signed(over, &PKI.inter, &[&PKI.inter]);
    let mut net = net();
    let acts = vec![Act::Tls, Act::Silence];
    net.door(993, Door::Play(Script { acts, pace: Pace::Whole, tls: Some(shown.config()) }));
    let slow = [Act::Tls, Act::Wait(Duration::from_secs(2)), Act::Sleep(NIGHT), Act::Close];
    net.door(465, script(slow.to_vec()));
    let (all, found) = run(&Arc::new(net), true).await;
    assert_eq!(cards(&found), ["tls_expired", "run_slept"]);
    assert!(matches!(seen(&all, CheckId::SmtpSession), Seen::Interrupted(_)), "{all:?}");
}

#[tokio::test(start_paused = true)]
async fn a_network_that_goes_is_this_computer_s_own() {
    let moment = Act::Wait(Duration::from_secs(2));
    for then in [
        vec![Act::Away(true), Act::Silence],
        vec![Act::Away(true), Act::Reset],
        // It is back before the limits are over, but what was sent meanwhile is not.
        vec![Act::Away(true), moment.clone(), Act::Away(false), Act::Silence],
    ] {
        let mut net = net();
        net.door(993, script(when_signing_in(&then)));
        net.door(993, script(when_signing_in(&goes_on())));
        let net = Arc::new(net);
        assert_eq!(cards(&run(&net, false).await.1), ["network_lost"], "{then:?}");
        net.here.back();
        assert_eq!(cards(&run(&net, false).await.1), ["healthy"], "after {then:?}");
    }
}

/// Between the addresses and the connection.
#[tokio::test(start_paused = true)]
async fn a_network_that_goes_before_the_connection_is_this_computer_s_own() {
    let mut net = net();
    net.door(993, script(when_signing_in(&[Act::Away(true), Act::Silence])));
    let unreachable = Door::Error(std::io::ErrorKind::NetworkUnreachable);
    net.door(465, Door::Late(Duration::from_secs(2), Box::new(unreachable)));
    let (all, found) = run(&Arc::new(net), true).await;
    assert_eq!(cards(&found), ["network_lost"]);
    assert_eq!(*seen(&all, CheckId::SmtpTcp), Seen::Interrupted(Interruption::NetworkLost));
}
