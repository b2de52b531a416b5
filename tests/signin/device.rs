//! A code on another device (RFC 8628), with a clock that passes as fast as it can.

use std::pin::pin;
use std::time::Duration;

use inbox_doctor::model::api::HttpFault;
use inbox_doctor::signin::{Outcome, Progress, device};
use tokio::time::Instant;

use crate::scripted::{Reply, Scripted, cards, end, net, next, ok, request, silent};

const CODE: &str = "https://login.microsoftonline.com/organizations/oauth2/v2.0/devicecode";
const TOKEN: &str = "https://login.microsoftonline.com/organizations/oauth2/v2.0/token";

/// As learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code shows it.
const GIVEN: &str = r#"{"user_code":"R6L7K9N2D","device_code":"canary-device-code",
    "verification_uri":"https://login.microsoft.com/device","expires_in":900,"interval":5,
    "message":"To sign in, use a web browser to open the page https://login.microsoft.com/device …"}"#;
const GOOD: &str = r#"{"token_type":"Bearer","scope":"openid https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send",
    "expires_in":3600,"access_token":"canary-access","refresh_token":"canary-refresh"}"#;

fn no(error: &str, words: &str) -> Reply {
    Reply::Says(400, format!(r#"{{"error":"{error}","error_description":"{words}"}}"#))
}

fn pending() -> Reply {
    let words = "AADSTS70016: OAuth 2.0 device flow error. Authorization is pending. Continue polling.";
    no("authorization_pending", words)
}

#[tokio::test(start_paused = true)]
async fn a_code_is_shown_and_the_server_is_asked_as_often_as_it_says() {
    let script = Scripted::default().on(CODE, ok(GIVEN)).on(TOKEN, pending()).on(TOKEN, no("slow_down", ""));
    let net = net(script.on(TOKEN, pending()).on(TOKEN, Reply::Fails(HttpFault::TimedOut)).on(TOKEN, ok(GOOD)));
    let request = request("microsoft365");
    let mut told = pin!(device(request.clone(), net.clone()));
    let Progress::Code(code) = next(&mut told).await else { panic!("no code") };
    assert_eq!((code.code.as_str(), code.page.as_str()), ("R6L7K9N2D", "https://login.microsoft.com/device"));
    assert_eq!((code.page_with_code, code.lasts), (None, Duration::from_secs(900)));
    let begun = Instant::now();
    assert_eq!(next(&mut told).await, Progress::Redeeming);
    // 5 s, then 10 s and 10 s after `slow_down`, then longer still where the network failed.
    assert_eq!(begun.elapsed().as_secs(), 5 + 10 + 10 + 10);
    let end = end(&mut told).await;
    let Outcome::SignedIn(tokens) = &end.outcome else { panic!("{end:?}") };
    assert_eq!((tokens.access.reveal(), tokens.missing.len()), ("canary-access", 0));
    silent(&end, &["canary"]);
    let forms = net.forms(CODE);
    assert_eq!(forms[0]["client_id"], "test-client");
    assert!(forms[0]["scope"].contains("IMAP.AccessAsUser.All") && !forms[0]["scope"].contains("graph"));
    assert!(net.forms(TOKEN).iter().all(|f| f["device_code"] == "canary-device-code"));
}

#[tokio::test(start_paused = true)]
async fn how_it_may_end_otherwise() {
    let declined = no("authorization_declined", "AADSTS65004: User declined to consent to access the app.");
    let blocked = no("invalid_grant", "AADSTS53003: Access has been blocked by Conditional Access policies.");
    for (reply, card) in [
        (declined, "oauth_user_denied"),
        (no("access_denied", ""), "oauth_user_denied"),
        (
            no(
                "expired_token",
                "AADSTS70020: The provided value for the input parameter 'device_code' is not valid. This device code has expired.",
            ),
            "device_code_expired",
        ),
        (blocked, "oauth_blocked_by_policy"),
        // It repeats the code, shouted and escaped.
        (no("access_denied", "CANARY-Device-Code, \\u0063anary\\u002Ddevice-code"), "oauth_user_denied"),
        // Nobody types it: the program stops by itself.
        (pending(), "device_code_expired"),
    ] {
        let net = net(Scripted::default().on(CODE, ok(GIVEN)).on(TOKEN, reply));
        let request = request("microsoft365");
        let mut told = pin!(device(request.clone(), net.clone()));
        let end = end(&mut told).await;
        assert_eq!(cards(&request, &end)[0], card, "{end:?}");
        silent(&end, &["canary", "CANARY", "evice-code", "evice-Code"]);
    }
}

/// A server does not choose which program the system starts, nor that a sign-in goes over an open line.
#[tokio::test(start_paused = true)]
async fn a_page_is_shown_by_its_scheme() {
    let page = "https://login.microsoft.com/device";
    let filled_in = |uri: &str| GIVEN.replacen('{', &format!("{{\"verification_uri_complete\":\"{uri}\","), 1);
    for (given, wanted) in [
        (
            filled_in("https://login.microsoft.com/device?c=R6L7"),
            Some(Some("https://login.microsoft.com/device?c=R6L7")),
        ),
        (filled_in("http://login.microsoft.com/device?c=R6L7"), Some(None)),
        (filled_in("file:///bin/sh"), Some(None)),
        (filled_in("none"), Some(None)),
        (filled_in("http://127.0.0.1:8080/code"), Some(Some("http://127.0.0.1:8080/code"))),
        (GIVEN.replace(page, "http://login.microsoft.com/device"), None),
        (GIVEN.replace(page, "search-ms:query=x"), None),
        (GIVEN.replace(page, "http://127.0.0.1.example.com/"), None),
    ] {
        let net = net(Scripted::default().on(CODE, ok(&given)).on(TOKEN, no("access_denied", "")));
        let mut told = pin!(device(request("microsoft365"), net));
        match (next(&mut told).await, wanted) {
            (Progress::Code(code), Some(wanted)) => assert_eq!(code.page_with_code.as_deref(), wanted),
            (Progress::Done(end), None) => assert!(matches!(end.outcome, Outcome::Unreadable { .. }), "{end:?}"),
            (other, _) => panic!("{given}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn no_code_is_given() {
    let client = no(
        "invalid_client",
        "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
    let net = net(Scripted::default().on(CODE, client));
    let microsoft = request("microsoft365");
    let mut told = pin!(device(microsoft.clone(), net.clone()));
    assert_eq!(cards(&microsoft, &end(&mut told).await)[0], "oauth_client_misconfigured");
    let mut told = pin!(device(request("gmail"), net));
    assert_eq!(end(&mut told).await.outcome, Outcome::NotOffered);
}
