//! Names and connections.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use inbox_doctor::diagnose::findings;
use inbox_doctor::model::account::{Protocol, Security, Source};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::model::evidence::{DnsFault, HostSeen, MxRecord, MxSeen, Seen, TcpOutcome, TcpSeen};
use inbox_doctor::model::finding::FindingKind;
use inbox_doctor::net::cached::CachedDns;
use inbox_doctor::net::{Answer, Family, Net};

use crate::fake_net::{Act, Door, FakeNet, Pace, Script};
use crate::pki::{HOST, params};
use crate::{CATALOG, PKI, endpoint, evidence, hear, net, order, say, script, seen};

const V6: IpAddr = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1));
const V4: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));

fn mx(preference: u16, exchange: &str) -> MxRecord {
    MxRecord { preference, exchange: exchange.to_owned() }
}

#[tokio::test(start_paused = true)]
async fn the_mail_of_a_domain_is_where_its_mx_says() {
    let two = vec![mx(5, "alt1.aspmx.l.google.com"), mx(1, "aspmx.l.google.com")];
    let sorted = vec![mx(1, "aspmx.l.google.com"), mx(5, "alt1.aspmx.l.google.com")];
    let other = vec![mx(10, "notgoogle.com")];
    let cases: Vec<(Answer<MxRecord>, MxSeen)> = vec![
        (Answer::Found(two), MxSeen::Found { records: sorted }),
        (Answer::Found(other.clone()), MxSeen::Found { records: other }),
        (Answer::Found(vec![mx(0, "")]), MxSeen::Null),
        (Answer::NoRecord, MxSeen::None),
        (Answer::NoSuchName, MxSeen::NoSuchDomain),
        (Answer::Failed(DnsFault::ServFail), MxSeen::Failed(DnsFault::ThisName)),
    ];
    for (answer, wanted) in cases {
        let mut net = net();
        net.mx.insert("example.jp".to_owned(), answer);
        let order = order(endpoint(Protocol::Imap, Security::Tls), None, Credentials::None);
        let all = evidence(order, &Arc::new(net)).await;
        assert_eq!(seen(&all, CheckId::Mx), &Seen::Mx(wanted));
    }
}

#[tokio::test(start_paused = true)]
async fn a_domain_with_an_address_alone_takes_mail_itself() {
    let mut net = net();
    net.mx.insert("example.jp".to_owned(), Answer::NoRecord);
    net.host("example.jp");
    let all = evidence(order(endpoint(Protocol::Imap, Security::Tls), None, Credentials::None), &Arc::new(net)).await;
    assert_eq!(seen(&all, CheckId::Mx), &Seen::Mx(MxSeen::Implicit));
}

#[tokio::test(start_paused = true)]
async fn what_a_name_stands_for() {
    let failed = || Answer::Failed(DnsFault::Refused);
    let found = |ip| Answer::Found(vec![ip]);
    for (v4, v6, wanted) in [
        (found(V4), found(V6), HostSeen::Found { addresses: vec![V6, V4] }),
        (found(V4), Answer::NoRecord, HostSeen::Found { addresses: vec![V4] }),
        (found(V4), failed(), HostSeen::Found { addresses: vec![V4] }),
        (Answer::NoSuchName, Answer::NoSuchName, HostSeen::NoSuchHost),
        (Answer::NoRecord, Answer::NoRecord, HostSeen::NoAddress),
        (Answer::NoRecord, failed(), HostSeen::Failed(DnsFault::Refused)),
    ] {
        let mut net = net();
        net.hosts.insert(HOST.to_owned(), (v4, v6));
        let bad = !matches!(wanted, HostSeen::Found { .. });
        let all =
            evidence(order(endpoint(Protocol::Imap, Security::Tls), None, Credentials::None), &Arc::new(net)).await;
        assert_eq!(seen(&all, CheckId::ImapHost), &Seen::Host(wanted));
        if bad {
            let not_run = Seen::NotRun { because: CheckId::ImapHost };
            for check in [CheckId::ImapTcp, CheckId::ImapTls, CheckId::ImapSession, CheckId::Mailbox] {
                assert_eq!(seen(&all, check), &not_run, "{check:?}");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_address_needs_no_name() {
    for (typed, to) in [("192.0.2.1", SocketAddr::new(V4, 143)), ("[2001:db8::1]", SocketAddr::new(V6, 143))] {
        let mut net = FakeNet::default();
        net.door_at(to, script(vec![say("* OK [CAPABILITY IMAP4rev1] hi\r\n"), hear("LOGOUT")]));
        let mut server = endpoint(Protocol::Imap, Security::None);
        server.host = typed.to_owned();
        let all = evidence(order(server, None, Credentials::None), &Arc::new(net)).await;
        assert_eq!(seen(&all, CheckId::ImapHost), &Seen::Host(HostSeen::Literal));
        assert!(matches!(seen(&all, CheckId::ImapTcp), Seen::Tcp(TcpSeen { connected, .. }) if *connected == Some(to)));
    }
}

/// Two addresses and what happens at each; then what was seen of the connections.
async fn connections(at_v6: Door, at_v4: Door, sibling: Option<Door>) -> TcpSeen {
    let mut net = net();
    net.hosts.insert(HOST.to_owned(), (Answer::Found(vec![V4]), Answer::Found(vec![V6])));
    net.door_at(SocketAddr::new(V6, 143), at_v6);
    net.door_at(SocketAddr::new(V4, 143), at_v4);
    if let Some(sibling) = sibling {
        net.door_at(SocketAddr::new(V4, 993), sibling);
    }
    let all = evidence(order(endpoint(Protocol::Imap, Security::None), None, Credentials::None), &Arc::new(net)).await;
    match seen(&all, CheckId::ImapTcp) {
        Seen::Tcp(tcp) => tcp.clone(),
        other => panic!("{other:?}"),
    }
}

fn open() -> Door {
    script(vec![say("* OK [CAPABILITY IMAP4rev1] hi\r\n"), hear("LOGOUT")])
}

fn outcomes(tcp: &TcpSeen) -> Vec<TcpOutcome> {
    tcp.attempts.iter().map(|a| a.outcome).collect()
}

#[tokio::test(start_paused = true)]
async fn both_families_race_and_both_outcomes_are_kept() {
    use TcpOutcome::*;
    let tcp = connections(open(), open(), None).await;
    assert_eq!((outcomes(&tcp), tcp.connected), (vec![Connected, Connected], Some(SocketAddr::new(V6, 143))));
    assert!(tcp.siblings.is_empty());
    let tcp = connections(Door::Silent, open(), None).await;
    assert_eq!((outcomes(&tcp), tcp.connected), (vec![GivenUp, Connected], Some(SocketAddr::new(V4, 143))));
    assert_eq!(tcp.attempts[0].elapsed.as_millis(), 250, "the second attempt begins after the delay");
    let tcp = connections(Door::Error(ErrorKind::NetworkUnreachable), open(), None).await;
    assert_eq!((outcomes(&tcp), tcp.connected), (vec![Unreachable, Connected], Some(SocketAddr::new(V4, 143))));
    assert_eq!(tcp.attempts[1].elapsed.as_millis(), 0, "a failed attempt makes the next begin at once");
}

#[tokio::test(start_paused = true)]
async fn what_was_asked_is_not_asked_again() {
    let fake = Arc::new(net());
    let once = CachedDns::new(Arc::clone(&fake) as _);
    for _ in 0..2 {
        assert!(
            matches!(once.mx("example.jp").await, Answer::Found(records) if records[0].exchange == "mx.example.jp")
        );
        assert!(matches!(once.addresses(HOST, Family::V4).await, Answer::Found(_)));
        assert_eq!(once.addresses(HOST, Family::V6).await, Answer::NoRecord);
        assert_eq!(once.srv("_imaps._tcp.example.jp").await, Answer::NoSuchName);
        // Dropped before it was answered: asked when it is wanted.
        drop(once.mx("example.com"));
    }
    assert_eq!(once.mx("example.com").await, Answer::NoSuchName);
    assert_eq!(*fake.asked.lock().unwrap(), ["example.jp", HOST, HOST, "_imaps._tcp.example.jp", "example.com"]);
}

#[tokio::test(start_paused = true)]
async fn every_way_not_to_connect_is_told_apart() {
    use TcpOutcome::*;
    for (kind, wanted) in [
        (ErrorKind::ConnectionRefused, Refused),
        (ErrorKind::TimedOut, TimedOut),
        (ErrorKind::HostUnreachable, Unreachable),
        (ErrorKind::NetworkUnreachable, Unreachable),
        (ErrorKind::ConnectionReset, Reset),
        (ErrorKind::PermissionDenied, Forbidden),
        (ErrorKind::OutOfMemory, Other(0)),
    ] {
        let tcp = connections(Door::Error(kind), Door::Error(kind), Some(open())).await;
        assert_eq!((outcomes(&tcp), tcp.connected), (vec![wanted, wanted], None));
        let siblings: Vec<_> = tcp.siblings.iter().map(|a| (a.to, a.outcome)).collect();
        let answers = (SocketAddr::new(V4, 993), Connected);
        assert_eq!(siblings, [(SocketAddr::new(V6, 993), Refused), answers]);
    }
    let tcp = connections(Door::Silent, Door::Silent, Some(Door::Silent)).await;
    assert_eq!(outcomes(&tcp), [TimedOut, TimedOut]);
    assert_eq!(tcp.siblings[1].outcome, TimedOut);
    assert_eq!(tcp.attempts[0].elapsed.as_secs(), 9);
}

#[tokio::test(start_paused = true)]
async fn a_dead_network_is_known_in_seconds() {
    let begun = tokio::time::Instant::now();
    let mut net = net();
    for port in [143, 993, 465, 587] {
        net.door(port, Door::Silent);
    }
    let smtp = Some(endpoint(Protocol::Smtp, Security::Tls));
    let all = evidence(order(endpoint(Protocol::Imap, Security::Tls), smtp, Credentials::None), &Arc::new(net)).await;
    assert!(begun.elapsed().as_millis() < 11_000, "{:?}", begun.elapsed());
    for check in [CheckId::ImapTcp, CheckId::SmtpTcp] {
        assert!(matches!(seen(&all, check), Seen::Tcp(tcp) if tcp.siblings[0].outcome == TcpOutcome::TimedOut));
    }
}

/// A certificate for other names: the one that leads to the same server is likelier meant than one
/// that only looks like a mail server's, where an authority vouches for it.
#[tokio::test(start_paused = true)]
async fn a_certificate_s_name_that_leads_to_the_same_server_is_known() {
    let names =
        ["mx.other.example", "a1b2c3.tracker.example", "mail.tracker.example", "imap.example.jp", "*.a.example"];
    let shown = PKI.signed(params(&names), &PKI.inter, &[&PKI.inter]);
    for (resolved, public, same) in [(true, true, "yes"), (true, false, "no"), (false, true, "no")] {
        let acts = vec![Act::Tls, Act::Silence];
        let mut net = net();
        net.door(993, Door::Play(Script { acts, pace: Pace::Whole, tls: Some(shown.config()) }));
        if resolved {
            net.host("imap.example.jp");
        }
        let net = Arc::new(net);
        let order = order(endpoint(Protocol::Imap, Security::Tls), None, Credentials::None);
        let plan = order.plan.clone();
        let mut all = evidence(order, &net).await;
        // No authority that everybody knows vouches for a test's certificates.
        for one in &mut all {
            if let Seen::Tls(tls) = &mut one.seen {
                assert!(!tls.publicly_issued);
                tls.publicly_issued = public;
            }
        }
        let found = findings(&plan, &all, &CATALOG);
        let one = found.iter().find(|f| f.kind == FindingKind::TlsWrongName).unwrap();
        assert_eq!((one.facts["candidate"].as_str(), one.facts["same_server"].as_str()), ("imap.example.jp", same));
        // Whoever shows a certificate does not choose who is asked.
        let asked = net.asked.lock().unwrap();
        assert!(asked.contains(&"imap.example.jp".to_owned()));
        assert!(!asked.iter().any(|n| ["tracker", "other", "*"].iter().any(|part| n.contains(part))), "{asked:?}");
    }
}

/// What answers in the place of a server that the catalogue names has nothing to recommend.
#[tokio::test(start_paused = true)]
async fn an_interceptor_s_own_name_is_not_recommended() {
    for (shown, wanted) in
        [(&["mail.gateway.example"][..], "none"), (&["mail.gateway.example", "imap.gmx.net"], "imap.gmx.net")]
    {
        let shown = PKI.signed(params(shown), &PKI.inter, &[&PKI.inter]);
        let mut net = net();
        net.door(
            993,
            Door::Play(Script { acts: vec![Act::Tls, Act::Silence], pace: Pace::Whole, tls: Some(shown.config()) }),
        );
        let mut imap = endpoint(Protocol::Imap, Security::Tls);
        (imap.host, imap.source) = ("mx.gmx.net".to_owned(), Source::Catalog);
        net.host(&imap.host);
        let order = order(imap, None, Credentials::None);
        let plan = order.plan.clone();
        let net = Arc::new(net);
        let all = evidence(order, &net).await;
        let found = findings(&plan, &all, &CATALOG);
        let one = found.iter().find(|f| f.kind == FindingKind::TlsWrongName).unwrap();
        assert_eq!(one.facts["candidate"], wanted);
        assert!(!net.asked.lock().unwrap().iter().any(|n| n.contains("gateway") || n == "imap.gmx.net"));
    }
}
