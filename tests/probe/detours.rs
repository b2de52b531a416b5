//! What is asked beside a way that failed, and what is not.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use inbox_doctor::diagnose::{diagnose, findings};
use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{Evidence, Seen, TcpSeen};
use inbox_doctor::model::finding::Finding;
use inbox_doctor::model::proxy::{ProxySaid, ProxySeen};
use inbox_doctor::net::{Answer, Proxy};
use inbox_doctor::probe::Order;

use crate::fake_net::{Act, Door, FakeNet, Script};
use crate::pki::{HOST, params, self_signed};
use crate::portals::web;
use crate::{CATALOG, endpoint, evidence, hear, net, order, say, script, seen};

const PROXY: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 9)), 3128);

pub fn imap(security: Security) -> Order {
    let password = Credentials::Password(Secret::new("kanarienvogel".to_owned()));
    order(endpoint(Protocol::Imap, security), None, password)
}

pub async fn found(order: Order, net: &Arc<FakeNet>) -> (Vec<Evidence>, Vec<Finding>) {
    let plan = order.plan.clone();
    let all = evidence(order, net).await;
    let found = findings(&plan, &all, &CATALOG);
    assert!(net.complaints.lock().unwrap().is_empty(), "{:?}", net.complaints);
    (all, found)
}

pub fn kinds(found: &[Finding]) -> Vec<&str> {
    found.iter().map(|f| f.kind.as_str()).collect()
}

pub fn tcp(all: &[Evidence]) -> &TcpSeen {
    match seen(all, CheckId::ImapTcp) {
        Seen::Tcp(tcp) => tcp,
        other => panic!("{other:?}"),
    }
}

pub fn cards(order: &Order, all: &[Evidence]) -> Vec<String> {
    diagnose(&order.plan, all, &CATALOG).causes.into_iter().map(|c| c.card).collect()
}

fn with_proxy() -> FakeNet {
    let mut net = net();
    net.proxy = Some(Proxy { host: "proxy.example.jp".to_owned(), port: PROXY.port() });
    net.hosts.insert("proxy.example.jp".to_owned(), (Answer::Found(vec![PROXY.ip()]), Answer::NoRecord));
    net
}

/// A proxy that hears a whole CONNECT, with nothing of the person in it, and says this.
fn proxy(port: u16, answer: &str, then: Vec<Act>) -> Door {
    let to = format!("{HOST}:{port}");
    let asked = [hear(&format!("CONNECT {to} HTTP/1.1")), hear(&format!("Host: {to}")), hear(""), say(answer)];
    script(asked.into_iter().chain(then).collect())
}

#[tokio::test(start_paused = true)]
async fn a_proxy_is_asked_where_nothing_else_leads_to_the_server() {
    let yes = "HTTP/1.1 200 Connection established\r\n\r\n";
    let tls = || vec![Act::Tls, Act::Silence];
    let alert = || vec![Act::Sip, Act::Say(vec![0x15, 3, 3, 0, 2, 2, 40]), Act::Close];
    let cases = [
        (Some(proxy(993, yes, tls())), ProxySaid::Answers, &["proxy_required", "tcp_refused"][..]),
        (Some(proxy(993, yes, vec![Act::Silence])), ProxySaid::Silent, &["tcp_refused"]),
        // One that looks into what it leads to answers itself.
        (Some(proxy(993, yes, alert())), ProxySaid::Silent, &["tcp_refused"]),
        (Some(another(proxy(993, yes, tls()))), ProxySaid::Silent, &["tcp_refused"]),
        (Some(proxy(993, "HTTP/1.1 407 No\r\n\r\n", vec![])), ProxySaid::SignIn, &["proxy_sign_in", "tcp_refused"]),
        (Some(proxy(993, "HTTP/1.0 403 No\r\nVia: x\r\n\r\n", vec![])), ProxySaid::Refused(403), &["tcp_refused"]),
        (Some(proxy(993, "220 ready\r\n\r\n", vec![])), ProxySaid::NotReached, &["tcp_refused"]),
        (Some(Door::Silent), ProxySaid::NotReached, &["tcp_refused"]),
        (None, ProxySaid::NotReached, &["tcp_refused"]),
    ];
    for (door, said, wanted) in cases {
        let mut net = with_proxy();
        door.into_iter().for_each(|door| net.door_at(PROXY, door));
        let (all, found) = found(imap(Security::Tls), &Arc::new(net)).await;
        let seen = ProxySeen { proxy: "proxy.example.jp:3128".to_owned(), said };
        assert_eq!(tcp(&all).proxy, Some(seen));
        assert_eq!(kinds(&found), wanted, "{said:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_behind_a_proxy_may_greet_first() {
    let mut net = with_proxy();
    net.door_at(PROXY, proxy(143, "HTTP/1.1 200 OK\r\n\r\n* OK hi\r\n", vec![Act::Silence]));
    let (all, _) = found(imap(Security::StartTls), &Arc::new(net)).await;
    assert_eq!(tcp(&all).proxy.as_ref().map(|p| p.said), Some(ProxySaid::Answers));
    let mut net = with_proxy();
    net.door_at(PROXY, proxy(143, "HTTP/1.1 200 OK\r\n\r\n<html>Blocked</html>\r\n", vec![Act::Silence]));
    let (all, _) = found(imap(Security::StartTls), &Arc::new(net)).await;
    assert_eq!(tcp(&all).proxy.as_ref().map(|p| p.said), Some(ProxySaid::Silent));
}

/// The same server with a certificate of nobody's.
fn another(door: Door) -> Door {
    match door {
        Door::Play(script) => Door::Play(Script { tls: Some(self_signed(params(&[HOST])).config()), ..script }),
        other => other,
    }
}

/// Proton's bridge and the like: no proxy and no network's page leads to them.
#[tokio::test(start_paused = true)]
async fn about_a_server_on_this_computer_nobody_else_is_asked() {
    for host in ["127.0.0.1", "localhost", "[::1]", "169.254.7.7", "bridge.example.jp"] {
        let mut net = with_proxy();
        for name in ["localhost", "bridge.example.jp"] {
            net.hosts.insert(name.to_owned(), (Answer::Found(vec![IpAddr::from([127, 0, 0, 1])]), Answer::NoRecord));
        }
        let mut server = endpoint(Protocol::Imap, Security::StartTls);
        server.host = host.to_owned();
        let net = Arc::new(net);
        let (all, _) = found(order(server, None, Credentials::None), &net).await;
        assert_eq!((&tcp(&all).proxy, &tcp(&all).web), (&None, &None), "{host}");
        assert!(!net.dialed.lock().unwrap().iter().any(|to| *to == PROXY || to.port() == 80), "{host}");
        assert!(!net.asked.lock().unwrap().iter().any(|name| name.starts_with("proxy")), "{host}");
    }
}

/// A port that was mistyped: the server itself is reached.
#[tokio::test(start_paused = true)]
async fn where_another_port_of_the_server_answers_no_way_around_is_looked_for() {
    let mut net = with_proxy();
    net.door_at(PROXY, Door::Silent);
    net.door(80, Door::Silent);
    net.door(143, script(vec![Act::Silence]));
    let begun = tokio::time::Instant::now();
    let (all, found) = found(imap(Security::Tls), &Arc::new(net)).await;
    assert!(begun.elapsed().as_millis() < 500, "{:?}", begun.elapsed());
    assert_eq!((&tcp(&all).proxy, &tcp(&all).web), (&None, &None));
    assert_eq!(kinds(&found), ["tcp_refused"]);
}

#[tokio::test(start_paused = true)]
async fn a_proxy_s_sign_in_is_in_nobody_s_way_where_a_server_is_reached_without_it() {
    let mut net = with_proxy();
    net.door_at(PROXY, proxy(993, "HTTP/1.1 407 No\r\n\r\n", vec![]));
    net.door(465, script(vec![Act::Tls, say("220 hi\r\n"), Act::Silence]));
    let smtp = Some(endpoint(Protocol::Smtp, Security::Tls));
    let (all, found) =
        found(order(endpoint(Protocol::Imap, Security::Tls), smtp, Credentials::None), &Arc::new(net)).await;
    assert_eq!(tcp(&all).proxy.as_ref().map(|p| p.said), Some(ProxySaid::SignIn));
    assert!(!kinds(&found).contains(&"proxy_sign_in"), "{:?}", kinds(&found));
}

#[tokio::test(start_paused = true)]
async fn where_this_computer_itself_forbids_no_web_page_is_asked() {
    let mut net = net();
    net.door(993, Door::Error(ErrorKind::PermissionDenied));
    net.door(80, web("HTTP/1.1 511 Network Authentication Required\r\n\r\n"));
    let net = Arc::new(net);
    let (_, found) = found(imap(Security::Tls), &net).await;
    assert_eq!(kinds(&found), ["tcp_forbidden"]);
    assert!(!net.dialed.lock().unwrap().iter().any(|to| to.port() == 80));
}

/// Port 80 is asked while the handshake is waited for, not after it.
#[tokio::test(start_paused = true)]
async fn a_server_that_says_nothing_costs_its_own_time_and_no_more() {
    let mut net = net();
    net.door(993, script(vec![Act::Silence]));
    net.door(80, Door::Silent);
    let order = imap(Security::Tls);
    let step = order.limits.step;
    let begun = tokio::time::Instant::now();
    let net = Arc::new(net);
    let (_, found) = found(order, &net).await;
    assert_eq!(kinds(&found), ["server_silent"]);
    assert!(begun.elapsed() < step + Duration::from_millis(500), "{:?}", begun.elapsed());
    assert!(net.dialed.lock().unwrap().iter().any(|to| to.port() == 80));
}

#[tokio::test(start_paused = true)]
async fn a_proxy_may_know_names_that_nobody_here_knows() {
    let tls = vec![Act::Tls, Act::Silence];
    let doors = [proxy(993, "HTTP/1.1 200 OK\r\n\r\n", tls), proxy(993, "HTTP/1.1 502 Bad Gateway\r\n\r\n", vec![])];
    for (door, wanted) in doors.into_iter().zip(["proxy_required", "dns_no_such_host"]) {
        let mut net = with_proxy();
        net.hosts.remove(HOST);
        net.door_at(PROXY, door);
        let order = imap(Security::Tls);
        let (all, found) = found(order.clone(), &Arc::new(net)).await;
        assert_eq!(kinds(&found), [wanted]);
        assert_eq!(cards(&order, &all), [wanted]);
    }
}

#[tokio::test(start_paused = true)]
async fn where_the_server_answers_nobody_else_is_asked() {
    let mut net = with_proxy();
    net.door(993, script(vec![Act::Tls, say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi\r\n"), Act::Close]));
    let net = Arc::new(net);
    let (all, _) = found(imap(Security::Tls), &net).await;
    assert_eq!((&tcp(&all).proxy, &tcp(&all).web), (&None, &None));
    assert_eq!(*net.dialed.lock().unwrap(), [SocketAddr::from(([192, 0, 2, 1], 993))]);
    assert!(!net.asked.lock().unwrap().iter().any(|name| name.starts_with("proxy")));
}

/// What a run finds of IPv6 that behaves like this, and of IPv4 that is at work for so long.
async fn ipv6(door: Door, at_work: Duration) -> (Vec<String>, Duration) {
    let begun = tokio::time::Instant::now();
    let v6 = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1));
    let v4 = IpAddr::from([192, 0, 2, 1]);
    let mut net = net();
    net.hosts.insert(HOST.to_owned(), (Answer::Found(vec![v4]), Answer::Found(vec![v6])));
    net.door_at(SocketAddr::new(v6, 993), door);
    let greeting = say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi\r\n");
    net.door(993, script(vec![Act::Wait(at_work), Act::Tls, greeting, hear("LOGOUT")]));
    let order = order(endpoint(Protocol::Imap, Security::Tls), None, Credentials::None);
    let plan = order.plan.clone();
    let (all, found) = found(order, &Arc::new(net)).await;
    let diagnosis = diagnose(&plan, &all, &CATALOG);
    assert!(diagnosis.healthy);
    assert!(tcp(&all).connected.is_some_and(|to| to.is_ipv4()));
    let waited = found.iter().find_map(|f| f.facts.get("waited")).map_or("0", String::as_str);
    let waited = Duration::from_millis(waited.parse().unwrap());
    let notes = diagnosis.notes.iter().map(|n| n.card.clone()).collect();
    assert!(begun.elapsed() < at_work + Duration::from_millis(300), "{:?}", begun.elapsed());
    (notes, waited)
}

/// IPv6 that lost the race is heard while TLS is agreed on over IPv4, and no longer.
#[tokio::test(start_paused = true)]
async fn ipv6_that_is_only_slower_is_nothing() {
    let (work, late) = (Duration::from_millis(200), Duration::from_millis(300));
    let slow = Door::Late(late, Box::new(script(vec![Act::Silence])));
    assert_eq!(ipv6(slow.clone(), work).await.0, [""; 0]);
    assert_eq!(ipv6(Door::Silent, work).await, (vec!["ipv6_no_answer".to_owned()], Duration::from_millis(450)));
    let refused = Door::Late(late, Box::new(Door::Error(ErrorKind::ConnectionRefused)));
    assert_eq!(ipv6(refused, work).await.0, ["ipv6_broken"]);
    // It is told at the latest after two seconds, and TLS goes on.
    let (notes, waited) = ipv6(Door::Silent, Duration::from_secs(4)).await;
    assert_eq!((notes, waited), (vec!["ipv6_no_answer".to_owned()], Duration::from_millis(2250)));
    // Where TLS is quicker, nothing waits.
    assert_eq!(ipv6(slow, Duration::ZERO).await, (vec!["ipv6_no_answer".to_owned()], Duration::from_millis(250)));
}
