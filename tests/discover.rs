//! Finding the servers of a domain on a network made of values: who is trusted more, who is asked at
//! all, and what a hostile answer can do (nothing).

#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper of a test is a test")]

#[path = "discover/autoconfig.rs"]
mod autoconfig;
#[path = "support/fake_net.rs"]
mod fake_net;
#[path = "discover/mx.rs"]
mod mx;
#[path = "discover/trust.rs"]
mod trust;

use std::sync::LazyLock;

use inbox_doctor::catalog::Catalog;
use inbox_doctor::discover::{Discovery, Options, did_you_mean, discover, resolve};
use inbox_doctor::local::parse_address;
use inbox_doctor::model::account::{Account, Protocol, Security, Source};
use inbox_doctor::model::evidence::{MxRecord, SrvRecord};
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::net::Answer;

use fake_net::FakeNet;
use fake_net::fake_web::Page;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::embedded().unwrap());

/// A network on which the domain exists.
fn net(exchange: &str) -> FakeNet {
    let mut net = FakeNet::default();
    let mx = MxRecord { preference: 10, exchange: exchange.to_owned() };
    net.mx.insert("example.jp".to_owned(), Answer::Found(vec![mx]));
    net
}

fn srv(net: &mut FakeNet, service: &str, target: &str, port: u16) {
    let record = SrvRecord { priority: 0, weight: 1, port, target: target.to_owned() };
    net.srv.insert(format!("{service}._tcp.example.jp"), Answer::Found(vec![record]));
}

const FILE: &str = r#"<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="example.jp">
    <incomingServer type="pop3"><hostname>pop.example.jp</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
    <incomingServer type="imap"><hostname>plain.example.jp</hostname><port>143</port><socketType>plain</socketType></incomingServer>
    <incomingServer type="imap"><hostname>box.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType>
      <username>%EMAILLOCALPART%</username></incomingServer>
    <outgoingServer type="smtp"><hostname>out.other.example</hostname><port>587</port><socketType>STARTTLS</socketType>
      <username>%EMAILADDRESS%</username></outgoingServer>
    </emailProvider></clientConfig>"#;

async fn find(net: &FakeNet) -> Discovery {
    discover("example.jp", net, &CATALOG, Options::default()).await
}

fn best(found: &Discovery, protocol: Protocol) -> Option<(String, u16, Security, Source)> {
    found.best(protocol).map(|c| {
        let e = c.endpoint.clone();
        (e.host, e.port, e.security, e.source)
    })
}

fn server(host: &str, port: u16, security: Security, source: Source) -> Option<(String, u16, Security, Source)> {
    Some((host.to_owned(), port, security, source))
}

fn account() -> Account {
    let address = parse_address("hanako@example.jp").unwrap();
    Account { address, username: None, provider: None, imap: None, smtp: None, with_smtp: true }
}

#[tokio::test(start_paused = true)]
async fn the_provider_of_the_domain_is_known_without_asking_anybody() {
    let net = net("mx.example.jp");
    let found = discover("gmail.com", &net, &CATALOG, Options::default()).await;
    assert_eq!(found.provider, Some(ProviderId::new("gmail")));
    assert_eq!(best(&found, Protocol::Imap), server("imap.gmail.com", 993, Security::Tls, Source::Catalog));
    assert!(net.asked.lock().unwrap().is_empty());
    assert!(net.dialed.lock().unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn the_mail_s_provider_comes_before_what_the_domain_publishes() {
    let mut net = net("aspmx.l.google.com");
    srv(&mut net, "_imaps", "imap.example.jp", 993);
    let found = find(&net).await;
    assert_eq!(found.provider, Some(ProviderId::new("workspace")));
    assert_eq!(best(&found, Protocol::Imap), server("imap.gmail.com", 993, Security::Tls, Source::Mx));
    // What one chooses by hand stands all the same.
    let chosen = Account { provider: Some(ProviderId::new("fastmail")), ..account() };
    let mailbox = resolve(&chosen, &found, &CATALOG);
    assert_eq!(
        (mailbox.imap.endpoint.host.as_str(), mailbox.imap.endpoint.source),
        ("imap.fastmail.com", Source::Catalog)
    );
}

#[tokio::test(start_paused = true)]
async fn srv_comes_before_the_file_and_the_file_before_guesses() {
    let mut net = net("mx.example.jp");
    net.host("imap.example.jp");
    net.host("smtp.example.jp");
    net.web.page("autoconfig.example.jp", Page::ok(FILE));
    let found = find(&net).await;
    assert_eq!(best(&found, Protocol::Imap), server("box.example.jp", 993, Security::Tls, Source::Autoconfig));
    assert_eq!(best(&found, Protocol::Smtp), server("out.other.example", 587, Security::StartTls, Source::Autoconfig));
    let mailbox = resolve(&account(), &found, &CATALOG);
    assert_eq!(mailbox.imap.username, "hanako");
    assert_eq!(mailbox.imap.endpoint.host, "box.example.jp");

    srv(&mut net, "_imap", "old.example.jp", 143);
    srv(&mut net, "_imaps", "new.example.jp", 1993);
    srv(&mut net, "_submission", "new.example.jp", 587);
    let found = find(&net).await;
    assert_eq!(best(&found, Protocol::Imap), server("new.example.jp", 1993, Security::Tls, Source::Srv));
    assert_eq!(best(&found, Protocol::Smtp), server("new.example.jp", 587, Security::StartTls, Source::Srv));
    assert_eq!(found.servers[1].endpoint.host, "old.example.jp");
}

#[tokio::test(start_paused = true)]
async fn an_srv_record_that_leads_away_is_trusted_less_than_the_domain_s_own_file() {
    let mut net = net("mx.example.jp");
    srv(&mut net, "_imaps", "imap.evil.example", 993);
    assert_eq!(
        best(&find(&net).await, Protocol::Imap),
        server("imap.evil.example", 993, Security::Tls, Source::SrvElsewhere)
    );
    net.web.page("autoconfig.example.jp", Page::ok(FILE));
    assert_eq!(
        best(&find(&net).await, Protocol::Imap),
        server("box.example.jp", 993, Security::Tls, Source::Autoconfig)
    );
    // A server that the catalogue knows is nobody's trap, and says whose it is.
    srv(&mut net, "_imaps", "imap.gmail.com", 993);
    let found = find(&net).await;
    assert_eq!(best(&found, Protocol::Imap), server("imap.gmail.com", 993, Security::Tls, Source::Srv));
    assert_eq!(found.provider, Some(ProviderId::new("workspace")));
}

#[tokio::test(start_paused = true)]
async fn a_service_that_is_not_offered_is_not_used() {
    let mut net = net("mx.other.example");
    srv(&mut net, "_imaps", "", 0);
    srv(&mut net, "_imap", "192.0.2.7", 143);
    let found = find(&net).await;
    assert_eq!(best(&found, Protocol::Imap), None);
    assert_eq!(found.exchange.as_deref(), Some("mx.other.example"));
}

#[tokio::test(start_paused = true)]
async fn guesses_are_names_that_exist_unless_every_name_does() {
    let mut net = net("mail.example.jp");
    net.host("mail.example.jp");
    net.host("smtp.example.jp");
    let found = find(&net).await;
    assert_eq!(best(&found, Protocol::Imap), server("mail.example.jp", 993, Security::Tls, Source::Guess));
    assert_eq!(best(&found, Protocol::Smtp), server("smtp.example.jp", 465, Security::Tls, Source::Guess));
    assert_eq!(found.provider, None);
    assert!(net.dialed.lock().unwrap().is_empty(), "names only");

    let mut net = self::net("mx.example.jp");
    for name in ["imap", "smtp", "mail", "no-such-host-a7c31f"] {
        net.host(&format!("{name}.example.jp"));
    }
    let found = find(&net).await;
    assert_eq!(best(&found, Protocol::Imap), server("mx.example.jp", 993, Security::Tls, Source::Guess));
}

#[tokio::test(start_paused = true)]
async fn nobody_else_is_asked_unless_it_is_allowed() {
    let mut net = net("mx.other.example");
    net.web.page("autoconfig.thunderbird.net", Page::ok(FILE));
    assert_eq!(find(&net).await.servers, Vec::new());
    let own = |name: &String| name == "example.jp" || name.ends_with(".example.jp");
    let asked = net.asked.lock().unwrap().clone();
    assert!(asked.iter().all(own), "{asked:?}");
    let found = discover("example.jp", &net, &CATALOG, Options { database: true, ..Options::default() }).await;
    assert_eq!(best(&found, Protocol::Imap), server("box.example.jp", 993, Security::Tls, Source::Database));
}

#[tokio::test(start_paused = true)]
async fn a_domain_that_is_not_there_is_said_so_and_silence_ends() {
    let mut net = net("mx.example.jp");
    net.mx.clear();
    net.web.page("autoconfig.example.jp", Page::Silent);
    let found = find(&net).await;
    assert!(found.no_such_domain && found.servers.is_empty());
    net.mx.insert("example.jp".to_owned(), Answer::NoRecord);
    let begun = tokio::time::Instant::now();
    assert_eq!(find(&net).await, Discovery::default());
    assert!(begun.elapsed() <= Options::default().limits.total);
}

#[tokio::test(start_paused = true)]
async fn the_search_ends_in_time_with_the_database_too_and_asks_it_all_the_same() {
    let mut net = net("mx.other.example");
    for host in ["autoconfig.example.jp", "autoconfig.thunderbird.net"] {
        net.web.page(host, Page::Silent);
    }
    let options = Options { database: true, ..Options::default() };
    let begun = tokio::time::Instant::now();
    discover("example.jp", &net, &CATALOG, options).await;
    assert!(begun.elapsed() <= options.limits.total, "{:?}", begun.elapsed());
    assert!(net.asked.lock().unwrap().iter().any(|name| name == "autoconfig.thunderbird.net"));
}

#[test]
fn a_domain_one_slip_away_is_asked_about() {
    for (typed, meant) in [
        ("gmial.com", Some("gmail.com")),
        ("gmail.con", Some("gmail.com")),
        ("gmail.co", Some("gmail.com")),
        ("gmal.com", Some("gmail.com")),
        ("hotmai.com", Some("hotmail.com")),
        ("outlok.jp", Some("outlook.jp")),
        ("iclould.com", Some("icloud.com")),
        ("docomo.ne.ip", Some("docomo.ne.jp")),
        ("gmail.com", None),
        ("mail.com", None),
        ("ymail.com", None),
        ("example.jp", None),
        ("a.jp", None),
        ("docomo.ne.jo", Some("docomo.ne.jp")),
        ("orange.f", Some("orange.fr")),
    ] {
        assert_eq!(did_you_mean(typed, &CATALOG), meant, "{typed}");
    }
}

/// Domains that exist, each one letter beside one of the catalogue's.
#[test]
fn a_real_domain_is_not_taken_for_a_slip() {
    for real in [
        "bol.com",
        "key.com",
        "ski.com",
        "dell.net",
        "cell.net",
        "inet.pl",
        "aol.it",
        "gmail.de",
        "gmail.cz",
        "tree.fr",
        "online.ee",
        "online.be",
        "skynet.de",
        "telus.com",
        "mail.be",
        "tim.id",
        "gol.jp",
        "bt.com",
        "home.pl",
    ] {
        assert_eq!(did_you_mean(real, &CATALOG), None, "{real}");
    }
    for domain in CATALOG.providers().flat_map(|p| &p.domains).filter(|d| !d.starts_with('*')) {
        assert_eq!(did_you_mean(domain, &CATALOG), None, "{domain}");
    }
}

/// At hosts whose contracts have a server of their own, the MX may name it; another name of the host does not.
#[tokio::test(start_paused = true)]
async fn the_server_of_a_contract_is_read_off_the_mx() {
    for (exchange, provider, known) in [
        ("sv1234.xserver.jp", "xserver", true),
        ("sv99.xbiz.ne.jp", "xserver_business", true),
        ("mail12.conoha.ne.jp", "conoha", true),
        ("jp90.mixhost.jp", "mixhost", true),
        ("mx.sv1234.xserver.jp", "xserver", false),
        ("svx.xserver.jp", "xserver", false),
        ("mail.conoha.ne.jp", "conoha", false),
        ("a.b.mixhost.jp", "mixhost", false),
    ] {
        let found = find(&net(exchange)).await;
        assert_eq!(found.provider, Some(ProviderId::new(provider)), "{exchange}");
        let expected = |port| known.then(|| server(exchange, port, Security::Tls, Source::Mx)).flatten();
        assert_eq!(best(&found, Protocol::Imap), expected(993), "{exchange}");
        assert_eq!(best(&found, Protocol::Smtp), expected(465), "{exchange}");
        if known {
            let mailbox = resolve(&account(), &found, &CATALOG);
            assert_eq!(mailbox.imap.endpoint.host, exchange);
            assert_eq!(mailbox.imap.trust, inbox_doctor::model::trust::Trust::Domain, "{exchange}");
        }
    }
}
