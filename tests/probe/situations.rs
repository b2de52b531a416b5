//! What only several facts at once say: where a name leads, who else fails alike, what a second try proves.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use inbox_doctor::diagnose::diagnose;
use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{DnsFault, Evidence, HostSeen, MxRecord, MxSeen, Seen};
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::net::Answer;
use inbox_doctor::probe::{Order, WITNESSES};

use tokio_rustls::rustls::{RootCertStore, version};

use crate::fake_net::{Act, Door, FakeNet, Pace, Script};
use crate::pki::{HOST, params};
use crate::{CATALOG, PKI, VALID, endpoint, evidence, hear, net, order, say, script, seen};

const V4: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));

fn both() -> Order {
    let smtp = endpoint(Protocol::Smtp, Security::Tls);
    order(endpoint(Protocol::Imap, Security::Tls), Some(smtp), Credentials::None)
}

fn imap() -> Order {
    order(endpoint(Protocol::Imap, Security::Tls), None, Credentials::None)
}

fn open() -> Door {
    script(vec![Act::Tls, say("* OK [CAPABILITY IMAP4rev1] hi\r\n"), hear("LOGOUT")])
}

/// The cards that come out, causes and remarks, and what was seen.
async fn cards(order: Order, net: FakeNet) -> (Vec<String>, Vec<Evidence>) {
    let plan = order.plan.clone();
    let all = evidence(order, &Arc::new(net)).await;
    let diagnosis = diagnose(&plan, &all, &CATALOG);
    (diagnosis.causes.into_iter().chain(diagnosis.notes).map(|c| c.card).collect(), all)
}

#[tokio::test(start_paused = true)]
async fn silence_that_small_segments_break_is_lost_packets() {
    let at = SocketAddr::new(V4, 993);
    let silent = || script(vec![Act::Sip, Act::Silence]);
    let mut narrow = net();
    narrow.door(993, silent());
    narrow.small.get_mut().unwrap().insert(at, open());
    assert_eq!(cards(imap(), narrow).await.0, ["large_packets_lost"]);
    let mut deaf = net();
    deaf.door(993, silent());
    assert_eq!(cards(imap(), deaf).await.0, ["server_silent"], "nobody could ask for small segments");
}

#[tokio::test(start_paused = true)]
async fn a_server_that_only_one_family_reaches_is_worth_a_remark() {
    let v6 = IpAddr::from([0x2001, 0xdb8, 0, 0, 0, 0, 0, 1]);
    let with = |at_v6: Door, at_v4: Door, has_ipv6| {
        let mut net = net();
        net.hosts.insert(HOST.to_owned(), (Answer::Found(vec![V4]), Answer::Found(vec![v6])));
        net.door_at(SocketAddr::new(v6, 993), at_v6);
        net.door_at(SocketAddr::new(V4, 993), at_v4);
        net.ipv6 = has_ipv6;
        net
    };
    let none = || Door::Error(ErrorKind::NetworkUnreachable);
    let healthy = "healthy_without_sign_in";
    assert_eq!(cards(imap(), with(open(), Door::Silent, None)).await.0, [healthy, "ipv4_broken"]);
    assert_eq!(
        cards(imap(), with(open(), Door::Error(ErrorKind::ConnectionRefused), None)).await.0,
        [healthy, "ipv4_broken"]
    );
    assert_eq!(cards(imap(), with(open(), open(), Some(true))).await.0, [healthy]);
    assert_eq!(cards(imap(), with(none(), open(), Some(true))).await.0, [healthy, "ipv6_no_route"]);
    assert_eq!(cards(imap(), with(none(), open(), Some(false))).await.0, [healthy], "no IPv6 here is in order");
}

#[tokio::test(start_paused = true)]
async fn a_resolver_is_not_believed_where_it_cannot_be_true() {
    let unknown = |denies: bool, mx: Answer<_>| {
        let mut net = net();
        net.hosts.remove(HOST);
        net.mx.insert("example.jp".to_owned(), mx);
        if denies {
            WITNESSES.iter().for_each(|name| _ = net.hosts.remove(*name));
        }
        net
    };
    let (came, all) = cards(imap(), unknown(true, Answer::NoSuchName)).await;
    assert_eq!(came, ["dns_network_denies"]);
    assert_eq!(seen(&all, CheckId::Mx), &Seen::Mx(MxSeen::Failed(DnsFault::DeniesAll)));
    assert_eq!(seen(&all, CheckId::ImapHost), &Seen::Host(HostSeen::Failed(DnsFault::DeniesAll)));
    let (came, _) = cards(imap(), unknown(false, Answer::NoSuchName)).await;
    assert!(!came.contains(&"dns_network_denies".to_owned()), "{came:?}");
    // It has found the domain: then it knows the outside.
    let mx = MxRecord { preference: 10, exchange: "mx.example.jp".to_owned() };
    let (came, _) = cards(imap(), unknown(true, Answer::Found(vec![mx]))).await;
    assert_eq!(came, ["dns_no_such_host"]);
    let mut broken = net();
    let failed = || Answer::Failed(DnsFault::ServFail);
    broken.hosts.insert(HOST.to_owned(), (failed(), failed()));
    assert_eq!(cards(imap(), broken).await.0, ["dns_domain_broken"]);
}

#[tokio::test(start_paused = true)]
async fn where_a_name_leads_is_looked_at() {
    for (ip, card) in [
        ([192, 168, 7, 2], "private_address"),
        ([100, 64, 7, 2], "private_address"),
        ([169, 254, 7, 2], "private_address"),
        ([104, 18, 7, 2], "web_proxied"),
        ([0, 0, 0, 0], "name_leads_nowhere"),
        ([127, 0, 0, 1], "local_server_not_running"),
        ([203, 0, 113, 7], "address_banned"),
    ] {
        let mut net = net();
        let at = IpAddr::from(ip);
        net.hosts.insert(HOST.to_owned(), (Answer::Found(vec![at]), Answer::NoRecord));
        if card == "private_address" {
            for port in [993, 465] {
                net.door_at(SocketAddr::new(at, port), Door::Error(ErrorKind::HostUnreachable));
            }
        }
        let (came, _) = cards(both(), net).await;
        assert_eq!(came, [card], "{ip:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_certificate_of_the_client_s_is_asked_for() {
    let mut roots = RootCertStore::empty();
    roots.add(PKI.root.der.clone()).unwrap();
    let roots = Arc::new(roots);
    for versions in [[&version::TLS12], [&version::TLS13]] {
        let config = VALID.config_for_clients(&versions, Arc::clone(&roots));
        let acts = vec![Act::Tls, say("* OK [CAPABILITY IMAP4rev1] hi\r\n"), hear("LOGOUT")];
        let mut net = net();
        net.door(993, Door::Play(Script { acts, pace: Pace::Whole, tls: Some(config) }));
        let order = imap();
        let plan = order.plan.clone();
        let mut all = Vec::new();
        // The scripted server complains that its handshake failed: it did.
        let net: Arc<dyn inbox_doctor::net::Net> = Arc::new(net);
        let mut progress = Box::pin(inbox_doctor::probe::run(order, net));
        while let Some(one) = futures::StreamExt::next(&mut progress).await {
            if let inbox_doctor::probe::Progress::Done(evidence) = one {
                all.push(evidence);
            }
        }
        let diagnosis = diagnose(&plan, &all, &CATALOG);
        assert_eq!(
            diagnosis.causes.first().map(|c| c.card.as_str()),
            Some("client_certificate_wanted"),
            "{diagnosis:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_root_whose_time_is_over_is_worth_a_remark() {
    let over = PKI.expired_root();
    let shown = PKI.signed(params(&[HOST]), &over, &[]);
    let acts = vec![Act::Tls, say("* OK [CAPABILITY IMAP4rev1] hi\r\n"), hear("LOGOUT")];
    let mut net = net();
    net.door(993, Door::Play(Script { acts, pace: Pace::Whole, tls: Some(shown.config()) }));
    net.roots.extra = vec![over.der.clone()];
    assert_eq!(cards(imap(), net).await.0, ["healthy_without_sign_in", "expired_root"]);
}

/// What was typed is compared with the provider's own servers, and its cards do not speak of another's server.
#[tokio::test(start_paused = true)]
async fn a_server_that_the_provider_has_not_is_named() {
    let at = |host: &str, net: &mut FakeNet, answer: Answer<IpAddr>| {
        net.hosts.insert(host.to_owned(), (answer.clone(), answer));
        let mut server = endpoint(Protocol::Imap, Security::Tls);
        host.clone_into(&mut server.host);
        let mut order = order(server, None, Credentials::Password(Secret::new("kanarienvogel".to_owned())));
        order.plan.address = inbox_doctor::local::parse_address("hanako@gmail.com").unwrap();
        order.plan.provider = Some(ProviderId::new("gmail"));
        order
    };
    let mut fake = net();
    let mx = MxRecord { preference: 5, exchange: "gmail-smtp-in.l.google.com".to_owned() };
    fake.mx.insert("gmail.com".to_owned(), Answer::Found(vec![mx]));
    let order = at("imap.gmail.co", &mut fake, Answer::NoSuchName);
    let (came, _) = cards(order, fake).await;
    assert_eq!(came.first().map(String::as_str), Some("server_not_providers"), "{came:?}");
}
