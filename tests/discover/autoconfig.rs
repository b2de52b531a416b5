//! The file for mail programs: what is fetched, what is not, and what hostile ones bring about.

use inbox_doctor::model::account::{Protocol, Security, Source};
use inbox_doctor::probe::Limits;
use inbox_doctor::probe::https::{HttpsError, get};
use url::Url;

use crate::fake_net::{Act, Door, FakeNet, Pace, Script};
use crate::{FILE, PKI, best, find, net, ok, pki, server, web};

fn redirect(to: &str) -> Vec<u8> {
    format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n").into_bytes()
}

async fn fetch(net: &FakeNet) -> Result<Vec<u8>, HttpsError> {
    let url = Url::parse("https://autoconfig.example.jp/mail/config-v1.1.xml").unwrap();
    get(net, &url, Limits::default()).await
}

#[tokio::test(start_paused = true)]
async fn a_document_comes_by_https_alone_and_by_few_redirects() {
    let mut net = net("mx.example.jp");
    web(
        &mut net,
        "autoconfig.example.jp",
        &[redirect("https://www.example.jp/x?y=1"), redirect("http://www.example.jp/")],
    );
    web(&mut net, "www.example.jp", &[ok("here")]);
    assert_eq!(fetch(&net).await, Ok(b"here".to_vec()));
    assert_eq!(fetch(&net).await, Err(HttpsError::Redirect), "not to plain text");

    let mut net = self::net("mx.example.jp");
    web(&mut net, "autoconfig.example.jp", &[redirect("/again")]);
    assert_eq!(fetch(&net).await, Err(HttpsError::Redirect), "not for ever");
    assert_eq!(net.dialed.lock().unwrap().len(), 4);
}

#[tokio::test(start_paused = true)]
async fn a_document_is_small_and_a_server_proves_itself() {
    let cases: [(Vec<u8>, Result<_, HttpsError>); 6] = [
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_vec(), Err(HttpsError::Status(404))),
        (b"* OK IMAP4rev1 ready\r\n".to_vec(), Err(HttpsError::Broken)),
        (b"".to_vec(), Err(HttpsError::Broken)),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf".to_vec(), Err(HttpsError::Broken)),
        ([b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), vec![b'x'; 200_000]].concat(), Err(HttpsError::TooLong)),
        ([b"HTTP/1.1 200 OK\r\nX: ".to_vec(), vec![b'x'; 60_000]].concat(), Err(HttpsError::Broken)),
    ];
    for (answer, wanted) in cases {
        let mut net = net("mx.example.jp");
        web(&mut net, "autoconfig.example.jp", std::slice::from_ref(&answer));
        assert_eq!(fetch(&net).await, wanted, "{:?}", String::from_utf8_lossy(&answer[..answer.len().min(40)]));
    }
    let mut net = net("mx.example.jp");
    net.host("autoconfig.example.jp");
    let other = PKI.signed(pki::params(&["other.example.jp"]), &PKI.inter, &[&PKI.inter]).config();
    let acts = vec![Act::Tls, Act::Say(ok(FILE)), Act::Close];
    net.door(443, Door::Play(Script { acts, pace: Pace::Whole, tls: Some(other) }));
    assert_eq!(fetch(&net).await, Err(HttpsError::NoConnection));
    let found = find(&net).await;
    assert_eq!(found.best(Protocol::Smtp).map(|c| c.endpoint.source), Some(Source::Guess), "not believed");
}

#[tokio::test(start_paused = true)]
async fn the_well_known_place_is_read_where_the_first_has_nothing() {
    let mut net = net("mx.other.example");
    web(&mut net, "autoconfig.example.jp", &[b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_vec()]);
    web(&mut net, "example.jp", &[ok(FILE)]);
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
        web(&mut net, "autoconfig.example.jp", &[ok(&file)]);
        assert_eq!(find(&net).await.servers, Vec::new(), "{:.60}", file);
    }
}
