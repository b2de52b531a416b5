//! Authorization servers and interfaces that mean harm.

use inbox_doctor::diagnose::sign_in_findings;
use inbox_doctor::model::credentials::Secret;
use inbox_doctor::signin::{Outcome, Session};
use inbox_doctor::text::visible;

use crate::scripted::{Reply, Scripted, cards, net, request};

const TOKEN: &str = "https://oauth2.googleapis.com/token";

async fn refused(reply: Reply) -> (Vec<String>, Vec<String>, Outcome, Vec<(String, String)>) {
    let request = request("google");
    let scripted = net(Scripted::default().on(TOKEN, reply));
    let mut session = Session::resume(request.clone(), Secret::new("canary-refresh".to_owned()));
    let end = *session.mail(&*scripted).await.unwrap_err();
    let words = sign_in_findings(&request.seen(&end), request.address.as_ref()).into_iter().map(|f| f.words).collect();
    let asked = scripted.asked.lock().unwrap().clone();
    (cards(&request, &end), words, end.outcome, asked)
}

#[tokio::test]
async fn json_ten_thousand_levels_deep_cannot_be_read() {
    let depth = 10_000;
    for body in [
        format!("{}{}", "[".repeat(depth), "]".repeat(depth)),
        format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth)),
        format!(
            "{{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"x\":{}{}}}",
            "[".repeat(depth),
            "]".repeat(depth)
        ),
    ] {
        for status in [200, 400] {
            let (cards, words, outcome, _) = refused(Reply::Says(status, body.clone())).await;
            assert!(matches!(outcome, Outcome::Unreadable { .. }), "{outcome:?}");
            assert!(!cards.is_empty());
            assert!(words.iter().all(|w| w.chars().count() <= 4000), "{words:?}");
        }
    }
}

#[tokio::test]
async fn a_redirect_to_another_host_is_no_answer() {
    let (cards, _, outcome, asked) = refused(Reply::Says(302, String::new())).await;
    assert!(matches!(outcome, Outcome::Unreadable { status: 302, .. }), "{outcome:?}");
    assert!(!cards.is_empty());
    assert!(asked.iter().all(|(page, _)| page == TOKEN), "{asked:?}");
}

#[tokio::test]
async fn what_it_says_steers_nothing() {
    let body = r#"{"error":"invalid_\u202egrant\u001b[2J","error_description":"\u009b31m\u0007\u200b"}"#;
    let (_, words, outcome, _) = refused(Reply::Says(400, body.to_owned())).await;
    let Outcome::Refused(refusal) = outcome else { panic!("{outcome:?}") };
    for text in words.iter().chain([&refusal.error, &refusal.text]) {
        assert_eq!(visible(text), *text);
    }
    assert!(refusal.error.contains("‹U+202E›") && refusal.error.contains('␛'), "{}", refusal.error);
}
