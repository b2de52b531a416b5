//! Authorization code with PKCE: what the sign-in page is told, and what may come back.

use std::collections::BTreeMap;
use std::pin::pin;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures::{FutureExt, StreamExt};
use inbox_doctor::model::api::HttpFault;
use inbox_doctor::signin::{Outcome, Progress, Request, browser};

use crate::scripted::{Reply, Scripted, cards, end, fields, net, next, ok, page, request, say, silent, visit};

const TOKEN: &str = "https://oauth2.googleapis.com/token";
const GOOD: &str = r#"{"access_token":"canary-access","expires_in":3599,"refresh_token":"canary-refresh",
    "scope":"openid https://mail.google.com/ https://www.googleapis.com/auth/userinfo.email","token_type":"Bearer"}"#;

/// The sign-in page's address in parts, as a browser gets it.
fn opened(progress: &Progress) -> (String, BTreeMap<String, String>) {
    let Progress::Open(url) = progress else { panic!("{progress:?}") };
    let (page, query) = url.reveal().split_once('?').unwrap();
    (page.to_owned(), fields(query))
}

/// The address to which the browser is sent back, with what the server adds.
fn back(asked: &BTreeMap<String, String>, more: &str) -> String {
    format!("{}?state={}&{more}", asked["redirect_uri"], asked["state"])
}

#[tokio::test]
async fn a_sign_in_goes_through_and_says_nothing_aloud() {
    let net = net(Scripted::default().on(TOKEN, ok(GOOD)));
    let request = request("gmail");
    let mut told = pin!(browser(request.clone(), net.clone()));
    let first = next(&mut told).await;
    let (page, asked) = opened(&first);
    assert_eq!(page, "https://accounts.google.com/o/oauth2/v2/auth");
    for (name, value) in [
        ("client_id", "test-client"),
        ("response_type", "code"),
        ("code_challenge_method", "S256"),
        ("login_hint", "hanako@example.jp"),
        ("access_type", "offline"),
        ("scope", "openid email https://mail.google.com/"),
    ] {
        assert_eq!(asked[name], value, "{name}");
    }
    assert!(asked["redirect_uri"].starts_with("http://127.0.0.1:"), "{}", asked["redirect_uri"]);
    assert!(asked["state"].len() >= 16);
    let back = back(&asked, "iss=https%3A%2F%2Faccounts.google.com&code=canary-code&scope=x");
    let (seen, end) = tokio::join!(visit(&back), end(&mut told));
    assert!(
        seen.starts_with("HTTP/1.1 200") && seen.contains("lang=\"ja\"") && seen.contains("受信トレイ ドクター"),
        "{seen}"
    );
    for header in ["cache-control: no-store", "referrer-policy: no-referrer", "default-src 'none'"] {
        assert!(seen.to_ascii_lowercase().contains(header), "{header}: {seen}");
    }
    assert!(!seen.contains("canary"), "{seen}");
    let Outcome::SignedIn(tokens) = &end.outcome else { panic!("{end:?}") };
    assert_eq!(tokens.access.reveal(), "canary-access");
    assert_eq!(tokens.refresh.as_ref().unwrap().reveal(), "canary-refresh");
    assert_eq!((tokens.lasts, tokens.missing.len()), (Some(3599), 0));
    let form = &net.forms(TOKEN)[0];
    let verifier = &form["code_verifier"];
    let digest = ring_sha256(verifier);
    assert_eq!(asked["code_challenge"], URL_SAFE_NO_PAD.encode(digest), "RFC 7636 section 4.6");
    assert_eq!((form["code"].as_str(), &form["redirect_uri"]), ("canary-code", &asked["redirect_uri"]));
    let secrets = ["canary", verifier.as_str(), asked["state"].as_str()];
    silent(&first, &secrets);
    silent(&end, &secrets);
    silent(&request, &secrets);
    assert_eq!(cards(&request, &end), Vec::<String>::new());
}

fn ring_sha256(text: &str) -> Vec<u8> {
    use tokio_rustls::rustls::crypto::ring::cipher_suite::TLS13_AES_128_GCM_SHA256 as SUITE;
    let suite = SUITE.tls13().unwrap();
    suite.common.hash_provider.hash(text.as_bytes()).as_ref().to_vec()
}

#[tokio::test]
async fn an_answer_with_another_state_is_turned_away_and_waiting_goes_on() {
    let net = net(Scripted::default().on(TOKEN, ok(GOOD)));
    let request = request("gmail");
    let mut told = pin!(browser(request, net.clone()));
    let (_, asked) = opened(&next(&mut told).await);
    let redirect = &asked["redirect_uri"];
    for wrong in ["code=evil&state=guess", "code=evil", "error=access_denied&state=", "error=access_denied&state=x"] {
        let url = format!("{redirect}?{wrong}");
        let (seen, progress) = tokio::join!(visit(&url), next(&mut told));
        assert!(seen.starts_with("HTTP/1.1 400"), "{seen}");
        assert_eq!(progress, Progress::Stray);
    }
    // What a browser asks for besides is no stray.
    let origin = redirect.trim_end_matches('/');
    let at = origin.trim_start_matches("http://");
    let posted = format!("POST / HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    let foreign = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    let watch = async {
        let seen = [
            visit(&format!("{origin}/favicon.ico")).await,
            say(at, &posted).await.unwrap(),
            say(at, foreign).await.unwrap(),
            say(at, "\x16\x03\x01 not HTTP\r\n\r\n").await.unwrap_or_default(),
        ];
        let again = back(&asked, "code=good&iss=https%3A%2F%2Faccounts.google.com");
        // A browser that asks twice sees the same page twice.
        let both = tokio::join!(visit(&again), visit(&again));
        (seen, both)
    };
    let ((seen, both), end) = tokio::join!(watch, end(&mut told));
    assert!(seen[..3].iter().all(|s| s.starts_with("HTTP/1.1 404")), "{seen:?}");
    assert!(both.0.starts_with("HTTP/1.1 200"), "{both:?}");
    assert!(matches!(end.outcome, Outcome::SignedIn(_)), "{end:?}");
    assert_eq!(net.forms(TOKEN).len(), 1, "a code is redeemed once");
}

#[tokio::test]
async fn the_person_says_no() {
    let net = net(Scripted::default());
    let request = request("microsoft365");
    let mut told = pin!(browser(request.clone(), net.clone()));
    let (_, asked) = opened(&next(&mut told).await);
    assert!(asked["redirect_uri"].starts_with("http://localhost:"), "{}", asked["redirect_uri"]);
    assert!(!asked["redirect_uri"].ends_with('/'), "as it was registered");
    let said = "error=access_denied&error_subcode=cancel\
                &error_description=AADSTS65004%3a+User+declined+to+consent+to+access+the+app.";
    let back = back(&asked, said).replace("localhost", "127.0.0.1");
    let host = asked["redirect_uri"].trim_start_matches("http://").to_owned();
    let (path, at) = (back.split_once("127.0.0.1").unwrap().1, host.replace("localhost", "127.0.0.1"));
    let path = path.split_once('?').unwrap().1;
    let get = format!("GET /?{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    let (seen, end) = tokio::join!(say(&at, &get), end(&mut told));
    assert!(seen.unwrap().contains("ログインは完了しませんでした"));
    assert_eq!(cards(&request, &end)[0], "oauth_user_denied");
    assert!(matches!(&end.outcome, Outcome::Refused(r) if r.text.contains("User declined")), "{end:?}");
}

#[tokio::test]
async fn an_answer_of_another_server_is_not_used() {
    for (always, said) in [(false, "iss=https%3A%2F%2Fevil.example&"), (true, "")] {
        let net = net(Scripted::default());
        let mut request = request("gmail");
        request.server.always_sends_issuer = always;
        let mut told = pin!(browser(request.clone(), net.clone()));
        let (_, asked) = opened(&next(&mut told).await);
        let back = back(&asked, &format!("{said}code=canary-code"));
        let (_, end) = tokio::join!(visit(&back), end(&mut told));
        assert!(matches!(end.outcome, Outcome::WrongIssuer { .. }), "{end:?}");
        assert_eq!(cards(&request, &end), ["oauth_wrong_issuer"]);
        silent(&end, &["canary-code"]);
    }
}

#[tokio::test(start_paused = true)]
async fn a_browser_that_never_comes_back_is_not_awaited_for_ever() {
    let net = net(Scripted::default());
    let request = request("gmail");
    let mut told = pin!(browser(request.clone(), net));
    let end = end(&mut told).await;
    assert_eq!(end.outcome, Outcome::NobodyCame { waited: Duration::from_secs(300) });
    assert_eq!(cards(&request, &end), ["oauth_no_answer"]);
}

#[tokio::test]
async fn dropping_it_frees_its_port_and_a_second_start_has_a_door_of_its_own() {
    let net = net(Scripted::default());
    let mut one = Box::pin(browser(request("gmail"), net.clone()));
    let mut two = Box::pin(browser(request("gmail"), net.clone()));
    let (_, first) = opened(&next(&mut one).await);
    let (_, second) = opened(&next(&mut two).await);
    assert_ne!(first["redirect_uri"], second["redirect_uri"]);
    assert_ne!(first["state"], second["state"]);
    assert_ne!(first["code_challenge"], second["code_challenge"]);
    drop(one);
    let gone = first["redirect_uri"].trim_start_matches("http://").trim_end_matches('/');
    assert!(say(gone, "GET / HTTP/1.1\r\n\r\n").await.is_err());
    // The second still takes its answer.
    let denied = back(&second, "error=access_denied");
    let (_, end) = tokio::join!(visit(&denied), end(&mut two));
    assert!(matches!(end.outcome, Outcome::Refused(_)), "{end:?}");
}

#[tokio::test]
async fn a_registered_port_that_is_taken_gives_way_to_the_next_or_to_a_sentence() {
    let net = net(Scripted::default());
    let port = |request: &Request, progress: &Progress| {
        let (_, asked) = opened(progress);
        let redirect = asked["redirect_uri"].clone();
        (redirect.trim_end_matches('/').rsplit(':').next().unwrap().parse::<u16>().unwrap(), request.clone())
    };
    let mut holder = Box::pin(browser(request("gmail"), net.clone()));
    let mut other = Box::pin(browser(request("gmail"), net.clone()));
    let (taken, _) = port(&request("gmail"), &next(&mut holder).await);
    let (free, _) = port(&request("gmail"), &next(&mut other).await);
    drop(other);
    let mut fixed = request("gmail");
    fixed.client.ports = vec![taken, free];
    let mut told = Box::pin(browser(fixed.clone(), net.clone()));
    assert_eq!(port(&fixed, &next(&mut told).await).0, free);
    fixed.client.ports = vec![taken];
    let mut told = Box::pin(browser(fixed.clone(), net.clone()));
    let end = end(&mut told).await;
    assert_eq!(end.outcome, Outcome::NoPort { tried: vec![taken] });
    assert_eq!(cards(&fixed, &end), ["oauth_no_port"]);
    assert!(told.next().now_or_never().is_some_and(|n| n.is_none()), "nothing follows");
}

/// What the token endpoint may do with a good code.
async fn exchanged(reply: Reply) -> (Request, inbox_doctor::signin::End) {
    let net = net(Scripted::default().on(TOKEN, reply));
    let request = request("gmail");
    let mut told = pin!(browser(request.clone(), net.clone()));
    let (_, asked) = opened(&next(&mut told).await);
    let good = back(&asked, "code=canary-code");
    let (_, end) = tokio::join!(visit(&good), end(&mut told));
    silent(&end, &["canary"]);
    (request, end)
}

#[tokio::test]
async fn what_the_token_endpoint_says_leads_to_its_card() {
    let html = "<html><body>Welcome to the hotel</body></html>".to_owned();
    let wrong = r#"{"error":"invalid_client","error_description":"Unauthorized"}"#.to_owned();
    let unknown = r#"{"error":"moon_in_wrong_phase"}"#.to_owned();
    let half = r#"{"access_token":"canary-access","token_type":"Bearer","scope":"openid email"}"#.to_owned();
    let odd = r#"{"access_token":"canary-access""#.to_owned();
    for (reply, card) in [
        (Reply::Says(401, wrong), "oauth_client_misconfigured"),
        (Reply::Says(400, unknown), "oauth_other"),
        (Reply::Says(200, html.clone()), "oauth_intercepted"),
        (Reply::Says(200, odd), "oauth_intercepted"),
        (Reply::Says(502, html), "oauth_server_trouble"),
        (Reply::Says(200, half), "oauth_scope_missing"),
        (Reply::Fails(HttpFault::NoSuchHost), "oauth_unreachable"),
        (Reply::Fails(HttpFault::Tls("UnknownIssuer".into())), "oauth_certificate"),
    ] {
        let (request, end) = exchanged(reply).await;
        assert_eq!(cards(&request, &end)[0], card, "{end:?}");
    }
}

#[tokio::test]
async fn an_address_that_is_none_is_told() {
    let request = request("gmail");
    let mut elsewhere = request.clone();
    elsewhere.client.redirect = Some("http://example.com/".into());
    let mut nowhere = request.clone();
    nowhere.server.token = "not an address".into();
    let mut by_tls = request;
    by_tls.client.redirect = Some("https://127.0.0.1/".into());
    for request in [elsewhere, nowhere, by_tls] {
        let mut told = pin!(browser(request.clone(), net(Scripted::default())));
        let end = end(&mut told).await;
        assert_eq!(cards(&request, &end), ["oauth_bad_address"], "{end:?}");
    }
}

#[test]
fn the_pages_are_in_the_person_s_language() {
    assert_ne!(page("ja"), page("en"));
}
