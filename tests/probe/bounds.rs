//! A server can do what it likes: the run ends, and can be ended.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use futures::StreamExt;
use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{AuthOutcome, Broken, Seen, SessionOutcome, Status};
use inbox_doctor::net::Net;
use inbox_doctor::probe::{Progress, run};
use tokio::time::Instant;

use crate::fake_net::{Act, Door};
use crate::{endpoint, evidence, hear, net, order, say, script, seen};

fn password() -> Credentials {
    Credentials::Password(Secret::new("kanarienvogel".to_owned()))
}

fn silent() -> Door {
    script(vec![Act::Tls, Act::Silence])
}

#[tokio::test(start_paused = true)]
async fn a_silent_server_is_silent_and_not_a_hang() {
    let begun = Instant::now();
    let mut net = net();
    net.door(993, silent());
    let all = evidence(order(endpoint(Protocol::Imap, Security::Tls), None, password()), &Arc::new(net)).await;
    let Seen::Session(session) = seen(&all, CheckId::ImapSession) else { panic!() };
    assert_eq!(session.outcome, SessionOutcome::Broken(Broken::TimedOut));
    assert_eq!(begun.elapsed().as_secs(), 9);
}

#[tokio::test(start_paused = true)]
async fn when_the_time_is_over_the_rest_was_stopped() {
    let begun = Instant::now();
    let mut net = net();
    net.door(993, silent());
    let mut order = order(endpoint(Protocol::Imap, Security::Tls), None, password());
    order.limits.total = Duration::from_secs(4);
    let all = evidence(order, &Arc::new(net)).await;
    // Four of nine seconds of silence prove nothing.
    for check in [CheckId::ImapSession, CheckId::ImapAuth, CheckId::Mailbox] {
        assert_eq!(seen(&all, check), &Seen::Stopped, "{check:?}");
    }
    assert_eq!(seen(&all, CheckId::ImapTls).status(), Status::Ok);
    assert_eq!(begun.elapsed().as_secs(), 4);
}

#[tokio::test(start_paused = true)]
async fn a_step_that_had_its_fair_time_says_so_before_the_end() {
    let mut net = net();
    net.door(993, silent());
    let mut order = order(endpoint(Protocol::Imap, Security::Tls), None, password());
    order.limits.total = Duration::from_secs(8);
    let all = evidence(order, &Arc::new(net)).await;
    let Seen::Session(session) = seen(&all, CheckId::ImapSession) else { panic!() };
    assert_eq!(session.outcome, SessionOutcome::Broken(Broken::TimedOut));
}

#[tokio::test(start_paused = true)]
async fn a_server_that_drips_is_bounded_too() {
    let mut net = net();
    let drip = Act::Flood(b"* OK drip\r\n".to_vec());
    net.door(993, script(vec![Act::Tls, say("* OK hi\r\n"), hear("CAPABILITY"), drip]));
    let all = evidence(order(endpoint(Protocol::Imap, Security::Tls), None, password()), &Arc::new(net)).await;
    let Seen::Session(session) = seen(&all, CheckId::ImapSession) else { panic!() };
    assert!(
        matches!(session.outcome, SessionOutcome::Broken(Broken::TooMuch { bytes, lines }) if bytes <= (1 << 20) + 4096 && lines == 10_001)
    );
}

#[tokio::test(start_paused = true)]
async fn dropping_the_stream_stops_everything() {
    let mut net = net();
    net.door(993, silent());
    net.door(465, silent());
    let net = Arc::new(net);
    let smtp = Some(endpoint(Protocol::Smtp, Security::Tls));
    let order = order(endpoint(Protocol::Imap, Security::Tls), smtp, password());
    let mut stream = Box::pin(run(order, Arc::clone(&net) as Arc<dyn Net>));
    let mut sessions = 0;
    while sessions < 2 {
        if let Some(Progress::Started(CheckId::ImapSession | CheckId::SmtpSession)) = stream.next().await {
            sessions += 1;
        }
    }
    assert_eq!(net.open.load(Ordering::SeqCst), 2);
    drop(stream);
    assert_eq!(net.open.load(Ordering::SeqCst), 0, "connections are closed");
}

#[tokio::test(start_paused = true)]
async fn without_a_password_nobody_signs_in() {
    for credentials in [Credentials::None, Credentials::Password(Secret::default())] {
        let mut net = net();
        net.door(993, script(vec![Act::Tls, say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi\r\n"), hear("LOGOUT")]));
        net.door(
            465,
            script(vec![
                Act::Tls,
                say("220 hi\r\n"),
                hear("EHLO *"),
                say("250-hi\r\n250 AUTH PLAIN\r\n"),
                hear("QUIT"),
            ]),
        );
        let net = Arc::new(net);
        let smtp = Some(endpoint(Protocol::Smtp, Security::Tls));
        let all = evidence(order(endpoint(Protocol::Imap, Security::Tls), smtp, credentials), &net).await;
        for check in [CheckId::Password, CheckId::ImapAuth, CheckId::Mailbox, CheckId::SmtpAuth] {
            assert_eq!(seen(&all, check), &Seen::NotAsked, "{check:?}");
        }
        assert!(net.complaints.lock().unwrap().is_empty(), "{:?}", net.complaints);
    }
}

#[tokio::test(start_paused = true)]
async fn a_dead_imap_server_does_not_hold_up_smtp() {
    let mut net = net();
    net.door(993, Door::Error(std::io::ErrorKind::ConnectionRefused));
    net.door(
        465,
        script(vec![
            Act::Tls,
            say("220 hi\r\n"),
            hear("EHLO *"),
            say("250-hi\r\n250 AUTH PLAIN\r\n"),
            hear("AUTH PLAIN *"),
            say("235 in\r\n"),
            hear("QUIT"),
        ]),
    );
    let smtp = Some(endpoint(Protocol::Smtp, Security::Tls));
    let all = evidence(order(endpoint(Protocol::Imap, Security::Tls), smtp, password()), &Arc::new(net)).await;
    assert_eq!(seen(&all, CheckId::ImapAuth), &Seen::NotRun { because: CheckId::ImapTcp });
    let Seen::Auth(auth) = seen(&all, CheckId::SmtpAuth) else { panic!() };
    assert!(matches!(auth.outcome, AuthOutcome::Accepted(_)));
}
