//! Networks that want a sign-in first, and what only looks like one.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use inbox_doctor::diagnose::findings;
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::model::account::{Account, Protocol, Security};
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::model::finding::Finding;
use inbox_doctor::model::port80::WebSeen;
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::net::Answer;
use inbox_doctor::plan::plan;
use inbox_doctor::probe::Order;

use crate::detours::{cards, found, imap, kinds, tcp};
use crate::fake_net::{Act, Door, Pace, Script};
use crate::pki::{HOST, params, self_signed};
use crate::{CATALOG, PKI, endpoint, evidence, hear, net, order, say, script};

/// What port 80 of the mail host says.
pub fn web(answer: &str) -> Door {
    web_of(HOST, answer)
}

fn web_of(host: &str, answer: &str) -> Door {
    let asked = [hear("GET / HTTP/1.1"), hear(&format!("host: {host}")), hear("connection: close"), hear("")];
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
        (None, redirect("https://mail.gmail.com/"), None),
        (None, redirect("/login"), None),
        (None, redirect("http://192.0.2.1/"), None),
        (None, redirect("http://203.0.114.5/"), None),
        (None, redirect("http://192.0.2.200/login.html"), some("redirect", "192.0.2.200")),
        (Some(http()), redirect("https://www.gmail.com/"), None),
        (None, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".to_owned(), None),
        (None, "* OK hi\r\n".to_owned(), None),
    ] {
        let mut net = net();
        net.host("imap.gmail.com");
        mail.into_iter().for_each(|door| net.door(993, door));
        net.door(80, web_of("imap.gmail.com", &answer));
        let (_, found) = found(gmail(), &Arc::new(net)).await;
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
    assert_eq!(kinds(&found), ["tcp_refused", "address_elsewhere"]);
}

/// A box at home that was typed by its address, or by the name that its router has outside.
#[tokio::test(start_paused = true)]
async fn a_box_at_home_leads_to_itself() {
    for (host, ip) in [("192.168.1.20", [192, 168, 1, 20]), (HOST, [203, 0, 114, 5])] {
        let at = IpAddr::from(ip);
        let mut net = net();
        net.hosts.insert(HOST.to_owned(), (Answer::Found(vec![at]), Answer::NoRecord));
        net.door_at(SocketAddr::new(at, 80), web_of(host, &redirect("http://192.168.1.20:5000/")));
        net.door_at(SocketAddr::new(at, 80), web_of(host, &redirect("http://192.168.1.1/")));
        let server = |protocol| {
            let mut server = endpoint(protocol, Security::Tls);
            host.clone_into(&mut server.host);
            server
        };
        let order = order(server(Protocol::Imap), Some(server(Protocol::Smtp)), Credentials::None);
        let (_, found) = found(order, &Arc::new(net)).await;
        let inside = if at.is_ipv4() && ip[0] == 192 { vec!["address_elsewhere"; 2] } else { vec![] };
        assert_eq!(kinds(&found), [vec!["tcp_refused", "tcp_refused"], inside].concat(), "{host}");
    }
}

/// It may well have web pages on a mail port.
#[tokio::test(start_paused = true)]
async fn a_box_inside_with_web_pages_on_a_mail_port_is_itself() {
    for (host, ip, is) in [
        ("192.168.1.20", [192, 168, 1, 20], false),
        (HOST, [192, 168, 1, 20], false),
        ("203.0.114.5", [203, 0, 114, 5], false),
        (HOST, [203, 0, 114, 5], true),
    ] {
        let at = IpAddr::from(ip);
        let mut net = net();
        net.hosts.insert(HOST.to_owned(), (Answer::Found(vec![at]), Answer::NoRecord));
        let http = vec![say("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"), Act::Close];
        net.door_at(SocketAddr::new(at, 993), script(http));
        net.door_at(SocketAddr::new(at, 80), web_of(host, &redirect("https://box.example/")));
        let mut server = endpoint(Protocol::Imap, Security::Tls);
        host.clone_into(&mut server.host);
        let (_, found) = found(order(server, None, Credentials::None), &Arc::new(net)).await;
        assert_eq!(kinds(&found).contains(&"captive_portal"), is, "{host} {ip:?}");
    }
}

/// Two servers of different addresses do not send to the same page inside by themselves.
#[tokio::test(start_paused = true)]
async fn what_two_servers_lead_to_alike_is_a_sign() {
    for (second, is) in [([192, 0, 2, 77], true), ([192, 0, 2, 1], false)] {
        let ip = IpAddr::from(second);
        let mut net = net();
        net.hosts.insert("smtp.example.jp".to_owned(), (Answer::Found(vec![ip]), Answer::NoRecord));
        let page = redirect("http://10.0.0.1/welcome");
        net.door(80, web(&page));
        net.door_at(SocketAddr::new(ip, 80), web_of("smtp.example.jp", &page));
        let mut smtp = endpoint(Protocol::Smtp, Security::Tls);
        smtp.host = "smtp.example.jp".to_owned();
        let order = order(endpoint(Protocol::Imap, Security::Tls), Some(smtp), Credentials::None);
        // Which of the two is asked first is open where they share an address.
        let plan = order.plan.clone();
        let all = evidence(order, &Arc::new(net)).await;
        let found = findings(&plan, &all, &CATALOG);
        assert_eq!(kinds(&found).contains(&"captive_portal"), is, "{second:?}");
    }
}

/// One connection that is verified shows that nobody stands in the servers' place.
#[tokio::test(start_paused = true)]
async fn a_verified_server_disproves_a_sign_in_page() {
    for (verified, is) in [(true, false), (false, true)] {
        let mut net = net();
        let smtp = SocketAddr::from(([192, 0, 2, 77], 465));
        net.hosts.insert("smtp.example.jp".to_owned(), (Answer::Found(vec![smtp.ip()]), Answer::NoRecord));
        net.door(80, web("HTTP/1.1 511 Network Authentication Required\r\n\r\n"));
        let shown = PKI.signed(params(&["smtp.example.jp"]), &PKI.inter, &[&PKI.inter]);
        let acts = vec![Act::Tls, say("220 hi\r\n"), Act::Silence];
        if verified {
            net.door_at(smtp, Door::Play(Script { acts, pace: Pace::Whole, tls: Some(shown.config()) }));
        }
        let mut server = endpoint(Protocol::Smtp, Security::Tls);
        server.host = "smtp.example.jp".to_owned();
        let order = order(endpoint(Protocol::Imap, Security::Tls), Some(server), Credentials::None);
        let (_, found) = found(order, &Arc::new(net)).await;
        assert_eq!(kinds(&found).contains(&"captive_portal"), is);
    }
}

#[tokio::test(start_paused = true)]
async fn the_answer_of_port_80_is_kept() {
    let mut net = net();
    net.door(993, Door::Error(ErrorKind::ConnectionReset));
    net.door(80, web(&redirect("https://login.wifi.example/")));
    let (all, _) = found(imap(Security::Tls), &Arc::new(net)).await;
    let to = Some("login.wifi.example".to_owned());
    assert_eq!(tcp(&all).web, Some(WebSeen { status: 302, to, clock_ahead: Some(0), server: None }));
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
    order.plan = plan(&resolve(&account, &Discovery::default(), &CATALOG));
    order
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
    // The last is the provider's own, renewed wrongly.
    for (other, name, is) in
        [(false, "gateway.hotel.example", true), (true, "gateway.hotel.example", false), (false, "*.gmail.com", false)]
    {
        let shown = self_signed(params(&[name, "localhost.example"]));
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

/// Names of what answers in a server's place lead nowhere.
#[tokio::test(start_paused = true)]
async fn a_sign_in_page_s_names_are_not_recommended() {
    for (answer, candidate) in [
        ("HTTP/1.1 511 Network Authentication Required\r\n\r\n", "none"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "mail.gateway.example"),
    ] {
        let shown = self_signed(params(&["mail.gateway.example"]));
        let acts = vec![Act::Tls, Act::Silence];
        let mut net = net();
        net.door(993, Door::Play(Script { acts, pace: Pace::Whole, tls: Some(shown.config()) }));
        net.door(80, web(answer));
        let (_, found) = found(imap(Security::Tls), &Arc::new(net)).await;
        let one = found.iter().find(|f| f.kind.as_str() == "tls_wrong_name").unwrap();
        assert_eq!((one.facts["candidate"].as_str(), one.facts["same_server"].as_str()), (candidate, "no"));
    }
}
