//! What is asked beside a way that failed, and what is not.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use inbox_doctor::diagnose::{diagnose, findings};
use inbox_doctor::model::account::{Account, Protocol, Security};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::detour::{ProxySaid, ProxySeen, WebSeen};
use inbox_doctor::model::evidence::{Evidence, Seen, TcpSeen};
use inbox_doctor::model::finding::Finding;
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::plan::plan;
use inbox_doctor::probe::net::Answer;
use inbox_doctor::probe::{Order, Proxy};

use crate::fake_net::{Act, Door, FakeNet, Pace, Script};
use crate::pki::{HOST, params, self_signed};
use crate::{CATALOG, PKI, endpoint, evidence, hear, net, order, say, script, seen};

const PROXY: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 9)), 3128);

fn imap(security: Security) -> Order {
    let password = Credentials::Password(Secret::new("kanarienvogel".to_owned()));
    order(endpoint(Protocol::Imap, security), None, password)
}

async fn found(order: Order, net: &Arc<FakeNet>) -> (Vec<Evidence>, Vec<Finding>) {
    let plan = order.plan.clone();
    let all = evidence(order, net).await;
    let found = findings(&plan, &all, &CATALOG);
    assert!(net.complaints.lock().unwrap().is_empty(), "{:?}", net.complaints);
    (all, found)
}

fn kinds(found: &[Finding]) -> Vec<&str> {
    found.iter().map(|f| f.kind.as_str()).collect()
}

fn tcp(all: &[Evidence]) -> &TcpSeen {
    match seen(all, CheckId::ImapTcp) {
        Seen::Tcp(tcp) => tcp,
        other => panic!("{other:?}"),
    }
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
    let tls = || vec![Act::Sip, Act::Say(vec![0x16, 3, 3, 0, 1]), Act::Silence];
    let cases = [
        (Some(proxy(993, yes, tls())), ProxySaid::Answers, &["proxy_required", "tcp_refused"][..]),
        (Some(proxy(993, yes, vec![Act::Silence])), ProxySaid::Silent, &["tcp_refused"]),
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
}

#[tokio::test(start_paused = true)]
async fn a_proxy_may_know_names_that_nobody_here_knows() {
    let tls = vec![Act::Sip, Act::Say(vec![0x16, 3, 3, 0, 1]), Act::Silence];
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

/// What port 80 of the mail host says.
fn web(answer: &str) -> Door {
    let asked = [hear("GET / HTTP/1.1"), hear(&format!("host: {HOST}")), hear("connection: close"), hear("")];
    script(asked.into_iter().chain([say(answer)]).collect())
}

fn redirect(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nDate: Tue, 24 Nov 2026 00:00:00 GMT\r\nContent-Length: 0\r\n\r\n")
}

#[tokio::test(start_paused = true)]
async fn a_sign_in_page_is_known_by_what_only_such_a_page_does() {
    let sign = |found: &[Finding]| {
        let one = found.iter().find(|f| f.kind.as_str() == "captive_portal");
        one.map(|f| (f.facts["sign"].clone(), f.facts["to"].clone()))
    };
    let some = |sign: &str, to: &str| Some((sign.to_owned(), to.to_owned()));
    let http = || script(vec![say("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"), Act::Close]);
    for (mail, answer, wanted) in [
        (None, redirect("http://10.0.0.1/welcome?to=mail"), some("redirect", "10.0.0.1")),
        (None, "HTTP/1.1 511 Network Authentication Required\r\n\r\n".to_owned(), some("network_login", "none")),
        (Some(http()), redirect("https://login.wifi.example/"), some("redirect", "login.wifi.example")),
        // What a provider's own web server does.
        (None, redirect("https://www.provider.example/"), None),
        (None, redirect("https://webmail.example.jp/"), None),
        (None, redirect("/login"), None),
        (None, redirect("http://192.0.2.1/"), None),
        (None, redirect("http://203.0.114.5/"), None),
        (None, redirect("http://192.0.2.200/login.html"), some("redirect", "192.0.2.200")),
        (Some(http()), redirect("https://www.example.jp/"), None),
        (None, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".to_owned(), None),
        (None, "* OK hi\r\n".to_owned(), None),
    ] {
        let mut net = net();
        mail.into_iter().for_each(|door| net.door(993, door));
        net.door(80, web(&answer));
        let (_, found) = found(imap(Security::Tls), &Arc::new(net)).await;
        assert_eq!(sign(&found), wanted, "{answer}");
    }
}

/// An organisation's own server may well lead to a page inside.
#[tokio::test(start_paused = true)]
async fn a_server_inside_may_lead_to_a_page_inside() {
    let mut net = net();
    let inside = IpAddr::from([10, 1, 2, 3]);
    net.hosts.insert(HOST.to_owned(), (Answer::Found(vec![inside]), Answer::NoRecord));
    net.door_at(SocketAddr::new(inside, 80), web(&redirect("http://10.0.0.1/welcome")));
    let (_, found) = found(imap(Security::Tls), &Arc::new(net)).await;
    assert_eq!(kinds(&found), ["tcp_refused"]);
}

#[tokio::test(start_paused = true)]
async fn the_answer_of_port_80_is_kept() {
    let mut net = net();
    net.door(993, Door::Error(ErrorKind::ConnectionReset));
    net.door(80, web(&redirect("https://login.wifi.example/")));
    let (all, _) = found(imap(Security::Tls), &Arc::new(net)).await;
    let to = Some("login.wifi.example".to_owned());
    assert_eq!(tcp(&all).web, Some(WebSeen { status: 302, to, clock_ahead: Some(0) }));
}

/// Both servers of a public provider.
fn gmail() -> Order {
    let account = Account {
        address: inbox_doctor::local::parse_address("hanako@gmail.com").unwrap(),
        username: None,
        provider: Some(ProviderId::new("gmail")),
        imap: None,
        smtp: None,
        with_smtp: true,
    };
    let mut order = imap(Security::Tls);
    order.plan = plan(&account, &CATALOG);
    order
}

fn cards(order: &Order, all: &[Evidence]) -> Vec<String> {
    diagnose(&order.plan, all, &CATALOG).causes.into_iter().map(|c| c.card).collect()
}

#[tokio::test(start_paused = true)]
async fn public_servers_that_are_all_one_address_inside_are_not_themselves() {
    for (ips, is) in [(["10.0.0.1", "10.0.0.1"], true), (["10.0.0.1", "10.0.0.2"], false), (["192.0.2.1"; 2], false)] {
        let mut net = net();
        let mx = net.mx["example.jp"].clone();
        net.mx.insert("gmail.com".to_owned(), mx);
        for (name, ip) in ["imap.gmail.com", "smtp.gmail.com"].into_iter().zip(ips) {
            net.hosts.insert(name.to_owned(), (Answer::Found(vec![ip.parse().unwrap()]), Answer::NoRecord));
        }
        let order = gmail();
        let (all, found) = found(order.clone(), &Arc::new(net)).await;
        assert_eq!(kinds(&found).contains(&"captive_portal"), is, "{ips:?}");
        assert_eq!(cards(&order, &all).first().is_some_and(|c| c == "captive_portal"), is);
    }
}

#[tokio::test(start_paused = true)]
async fn one_certificate_for_every_public_server_is_nobody_s() {
    for (other, is) in [(false, true), (true, false)] {
        let shown = self_signed(params(&["gateway.hotel.example"]));
        let second = if other { self_signed(params(&["gateway.hotel.example"])) } else { PKI.valid() };
        let mut net = net();
        for (name, number, port) in [("imap.gmail.com", 3, 993), ("smtp.gmail.com", 4, 465)] {
            let ip = IpAddr::from([192, 0, 2, number]);
            net.hosts.insert(name.to_owned(), (Answer::Found(vec![ip]), Answer::NoRecord));
            let tls = if other && port == 465 { second.config() } else { shown.config() };
            let acts = vec![Act::Tls, Act::Silence];
            net.door_at(SocketAddr::new(ip, port), Door::Play(Script { acts, pace: Pace::Whole, tls: Some(tls) }));
        }
        let (_, found) = found(gmail(), &Arc::new(net)).await;
        assert_eq!(kinds(&found).contains(&"captive_portal"), is);
    }
}

/// An IPv6 address that gives no answer, and IPv4 that does, after so many milliseconds.
#[tokio::test(start_paused = true)]
async fn ipv6_that_gives_no_answer_is_a_remark_and_costs_a_quarter_of_a_second() {
    let begun = tokio::time::Instant::now();
    let v6 = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1));
    let v4 = IpAddr::from([192, 0, 2, 1]);
    let mut net = net();
    net.hosts.insert(HOST.to_owned(), (Answer::Found(vec![v4]), Answer::Found(vec![v6])));
    net.door_at(SocketAddr::new(v6, 993), Door::Silent);
    net.door(993, script(vec![Act::Tls, say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi\r\n"), hear("LOGOUT")]));
    let mut order = imap(Security::Tls);
    order.credentials = Credentials::None;
    let plan = order.plan.clone();
    let (all, found) = found(order, &Arc::new(net)).await;
    assert!(begun.elapsed().as_millis() < 2000, "{:?}", begun.elapsed());
    let one = found.iter().find(|f| f.kind.as_str() == "ipv6_broken").unwrap();
    let facts = ["how", "waited", "took"].map(|name| one.facts[name].as_str());
    assert_eq!(facts, ["no_answer", "250", "0"]);
    let diagnosis = diagnose(&plan, &all, &CATALOG);
    assert!(diagnosis.healthy);
    assert_eq!(diagnosis.notes.iter().map(|n| n.card.as_str()).collect::<Vec<_>>(), ["ipv6_broken"]);
}
