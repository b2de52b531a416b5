//! The file for mail programs: what is fetched, what is not, and what hostile ones bring about.

use inbox_doctor::model::account::{Protocol, Security, Source};
use inbox_doctor::model::api::HttpFault;

use crate::fake_net::fake_web::Page;
use crate::{FILE, best, find, net, server};

#[tokio::test(start_paused = true)]
async fn a_document_comes_by_https_alone_and_by_few_redirects() {
    let mut net = net("mx.other.example");
    net.web.page("autoconfig.example.jp", Page::to("https://www.example.jp/x?y=1"));
    net.web.page("www.example.jp", Page::ok(FILE));
    let found = find(&net).await;
    assert_eq!(best(&found, Protocol::Imap), server("box.example.jp", 993, Security::Tls, Source::Autoconfig));
    for elsewhere in
        ["http://www.example.jp/", "https://192.0.2.7/", "https://[2001:db8::1]/", "ftp://www.example.jp/", "/again"]
    {
        let mut net = self::net("mx.other.example");
        net.web.page("autoconfig.example.jp", Page::to(elsewhere));
        net.web.page("www.example.jp", Page::ok(FILE));
        assert_eq!(best(&find(&net).await, Protocol::Smtp), None, "{elsewhere}");
        let asked = net.web.asked.lock().unwrap();
        let to = asked.iter().filter(|url| url.starts_with("https://autoconfig.example.jp/")).count();
        assert_eq!(to, if elsewhere == "/again" { 4 } else { 1 }, "{elsewhere}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_document_is_small_and_whoever_cannot_prove_itself_has_none() {
    let long = format!("{FILE}{}", " ".repeat(128 * 1024));
    let answers = [
        Page::Says(404, None, FILE.into()),
        Page::Says(500, None, FILE.into()),
        Page::Says(301, None, FILE.into()),
        Page::Fault(HttpFault::Tls("UnknownIssuer".to_owned())),
        Page::Fault(HttpFault::TooMuch),
        Page::ok(&long),
    ];
    for answer in answers {
        let mut net = net("mx.other.example");
        net.web.page("autoconfig.example.jp", answer.clone());
        assert_eq!(best(&find(&net).await, Protocol::Smtp), None, "{answer:.60?}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_well_known_place_is_read_where_the_first_has_nothing() {
    let mut net = net("mx.other.example");
    net.web.page("autoconfig.example.jp", Page::Says(404, None, Vec::new()));
    net.web.page("example.jp", Page::ok(FILE));
    let found = find(&net).await;
    assert_eq!(best(&found, Protocol::Imap), server("box.example.jp", 993, Security::Tls, Source::Autoconfig));
    let plain = found.servers.iter().find(|c| c.endpoint.security == Security::None).unwrap();
    assert_eq!(plain.endpoint.host, "plain.example.jp", "kept, but last");
}

#[tokio::test(start_paused = true)]
async fn a_hostile_file_brings_nothing() {
    let one = |host: &str, port: &str, socket: &str| {
        format!(
            "<clientConfig><incomingServer type=\"imap\"><hostname>{host}</hostname><port>{port}</port>\
             <socketType>{socket}</socketType></incomingServer></clientConfig>"
        )
    };
    let deep = "<a>".repeat(30_000);
    let wide = format!("<a>{}</a>", "<b/>".repeat(20_000));
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
    let files = [
        one("192.0.2.1", "993", "SSL"),
        one("a b.example.jp", "993", "SSL"),
        one("imap", "993", "SSL"),
        one("", "993", "SSL"),
        one("imap.example.jp", "0", "SSL"),
        one("imap.example.jp", "99999", "SSL"),
        one("imap.example.jp", "993", "magic"),
        one(&"x.".repeat(500), "993", "SSL"),
        deep,
        wide,
        bomb.to_owned(),
        "<a b=\"/>\">".repeat(9_000),
        one("imap.example.jp&#46;evil.example", "993", "SSL"),
        one("<!DOCTYPE x>imap.example.jp", "993", "SSL"),
        "<clientConfig><incomingServer".to_owned(),
        "\u{0}\u{1}".to_owned(),
        String::new(),
    ];
    for file in files {
        let mut net = net("mx.other.example");
        net.web.page("autoconfig.example.jp", Page::ok(&file));
        assert_eq!(find(&net).await.servers, Vec::new(), "{:.60}", file);
    }
}
