//! A sign-in that lasts: renewal, rotation, the token for the HTTP interface, its end.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use inbox_doctor::diagnose::sign_in_findings;
use inbox_doctor::model::api::HttpFault;
use inbox_doctor::model::credentials::Secret;
use inbox_doctor::model::oauth::Tokens;
use inbox_doctor::net::Net;
use inbox_doctor::signin::{Clients, During, End, Outcome, Request, Revoked, Session};

use crate::scripted::{CATALOG, Reply, Scripted, cards, net, ok, page, request, silent};

const GOOGLE: &str = "https://oauth2.googleapis.com/token";
const REVOKE: &str = "https://oauth2.googleapis.com/revoke";
const MICROSOFT: &str = "https://login.microsoftonline.com/organizations/oauth2/v2.0/token";

fn tokens(lasts: u64) -> Tokens {
    Tokens {
        access: Secret::new("canary-first".into()),
        refresh: Some(Secret::new("canary-refresh".into())),
        lasts: Some(lasts),
        granted: Vec::new(),
        missing: Vec::new(),
        who: vec!["hanako@example.jp".into()],
    }
}

fn renewed(access: &str, refresh: &str) -> Reply {
    let refresh = if refresh.is_empty() { String::new() } else { format!(r#","refresh_token":"{refresh}""#) };
    ok(&format!(r#"{{"access_token":"{access}","token_type":"Bearer","expires_in":3600{refresh}}}"#))
}

#[tokio::test]
async fn a_token_is_renewed_when_it_is_nearly_over_and_a_rotated_one_takes_its_place() {
    let net = net(Scripted::default().on(GOOGLE, renewed("canary-2", "canary-refresh-2")));
    let mut fresh = Session::new(request("gmail"), tokens(3600), net.now());
    assert_eq!(fresh.mail(&*net).await.unwrap().reveal(), "canary-first");
    assert!(net.asked.lock().unwrap().is_empty());
    let mut old = Session::new(request("gmail"), tokens(60), net.now());
    assert_eq!(old.mail(&*net).await.unwrap().reveal(), "canary-2");
    assert_eq!(old.mail(&*net).await.unwrap().reveal(), "canary-2");
    assert_eq!(old.refresh_token().unwrap().reveal(), "canary-refresh-2");
    assert_eq!(old.tokens().unwrap().who, ["hanako@example.jp"]);
    let forms = net.forms(GOOGLE);
    assert_eq!((forms.len(), forms[0]["refresh_token"].as_str()), (1, "canary-refresh"));
    silent(&old, &["canary"]);
    // Google's HTTP interface takes the same token.
    assert_eq!(old.api(&*net).await.unwrap().unwrap().token.reveal(), "canary-2");
}

#[tokio::test]
async fn microsoft_s_interface_has_a_token_of_its_own() {
    let script = Scripted::default().on(MICROSOFT, renewed("canary-graph", "canary-refresh-2"));
    let net = net(script.on(MICROSOFT, renewed("canary-mail", "")));
    let mut session = Session::resume(request("microsoft365"), Secret::new("canary-kept".into()));
    let api = session.api(&*net).await.unwrap().unwrap();
    assert_eq!(api.token.reveal(), "canary-graph");
    silent(&api, &["canary"]);
    assert_eq!(session.mail(&*net).await.unwrap().reveal(), "canary-mail");
    assert_eq!(session.refresh_token().unwrap().reveal(), "canary-refresh-2", "no new one: the old one stays");
    let forms = net.forms(MICROSOFT);
    assert_eq!(forms[0]["scope"], "https://graph.microsoft.com/User.Read https://graph.microsoft.com/Mail.ReadBasic");
    assert!(forms[1]["scope"].contains("IMAP.AccessAsUser.All") && !forms[1]["scope"].contains("graph"));
    assert_eq!(forms[1]["refresh_token"], "canary-refresh-2");
    // Both are fresh now.
    session.api(&*net).await.unwrap();
    assert_eq!(net.forms(MICROSOFT).len(), 2);
}

async fn dead(provider: &str, url: &str, reply: Reply) -> (Request, End) {
    let net = net(Scripted::default().on(url, reply));
    let request = request(provider);
    let mut session = Session::resume(request.clone(), Secret::new("canary-kept".into()));
    let end = *session.mail(&*net).await.unwrap_err();
    silent(&(&session, &end), &["canary"]);
    (request, end)
}

#[tokio::test]
async fn a_dead_sign_in_leads_to_a_new_one_with_the_reason() {
    let revoked = r#"{"error":"invalid_grant","error_description":"Token has been expired or revoked."}"#;
    let (request, end) = dead("gmail", GOOGLE, Reply::Says(400, revoked.into())).await;
    assert_eq!(cards(&request, &end)[0], "oauth_sign_in_over");
    assert!(matches!(&end.outcome, Outcome::Refused(r) if r.during == During::Renewal && r.text.contains("revoked")));
    for (description, card) in [
        ("AADSTS700082: The refresh token has expired due to inactivity.", "oauth_sign_in_over"),
        ("AADSTS50173: The provided grant has expired due to it being revoked.", "oauth_sign_in_over"),
        ("AADSTS50057: The user account is disabled.", "microsoft_account_disabled"),
        (
            "AADSTS50076: Due to a configuration change made by your administrator, you must use multi-factor authentication.",
            "two_factor_required",
        ),
        (
            "AADSTS65001: The user or administrator has not consented to use the application.",
            "oauth_admin_consent_required",
        ),
        ("AADSTS7000222: The provided client secret keys are expired.", "oauth_client_misconfigured"),
    ] {
        let body = format!(r#"{{"error":"invalid_grant","error_description":"{description}","error_codes":[1]}}"#);
        let (request, end) = dead("microsoft365", MICROSOFT, Reply::Says(400, body)).await;
        assert_eq!(cards(&request, &end)[0], card, "{description}");
    }
}

#[tokio::test]
async fn a_sign_in_is_taken_back_where_the_provider_can() {
    let session = |provider: &str| Session::new(request(provider), tokens(3600), std::time::SystemTime::UNIX_EPOCH);
    let good = net(Scripted::default().on(REVOKE, ok("{}")));
    assert_eq!(session("gmail").revoke(&*good).await, Revoked::Done);
    let form = &good.forms(REVOKE)[0];
    assert_eq!((form["token"].as_str(), form["token_type_hint"].as_str()), ("canary-refresh", "refresh_token"));
    let page = Some("https://myapps.microsoft.com".to_owned());
    assert_eq!(session("microsoft365").revoke(&*good).await, Revoked::NotOffered { page });
    let bad = net(Scripted::default().on(REVOKE, Reply::Says(400, "{}".into())));
    assert_eq!(session("gmail").revoke(&*bad).await, Revoked::Failed { fault: None });
    let away = net(Scripted::default().on(REVOKE, Reply::Fails(HttpFault::TimedOut)));
    assert_eq!(session("gmail").revoke(&*away).await, Revoked::Failed { fault: Some(HttpFault::TimedOut) });
}

#[tokio::test(start_paused = true)]
async fn a_token_endpoint_that_never_answers_is_given_up() {
    let (request, end) = dead("gmail", GOOGLE, Reply::Silent).await;
    let fault = HttpFault::TimedOut;
    assert_eq!(end.outcome, Outcome::Unreachable { host: "oauth2.googleapis.com".into(), fault });
    assert_eq!(cards(&request, &end), ["oauth_unreachable"]);
}

#[tokio::test]
async fn who_signed_in_and_the_clock_are_looked_at() {
    let claims = URL_SAFE_NO_PAD.encode(r#"{"email":"taro@example.jp"}"#);
    let body = format!(r#"{{"access_token":"a","token_type":"Bearer","id_token":"e30.{claims}.x"}}"#);
    let net = net(Scripted { ahead: -1260, ..Scripted::default() }.on(GOOGLE, ok(&body)));
    let request = request("gmail");
    let mut session = Session::resume(request.clone(), Secret::new("kept".into()));
    session.mail(&*net).await.unwrap();
    let end = End { outcome: Outcome::SignedIn(Box::new(session.tokens().unwrap().clone())), clock_ahead: Some(-1260) };
    assert_eq!(cards(&request, &end), ["clock_skew", "wrong_account"]);
    let facts = &sign_in_findings(&request.seen(&end), request.address.as_ref())[1].facts;
    assert_eq!((facts["minutes"].as_str(), facts["way"].as_str()), ("21", "behind"));
}

#[test]
fn without_a_client_id_there_is_a_sentence_and_another_way() {
    let none = Clients::default();
    for (provider, outcome) in [("gmail", Outcome::NoClient), ("icloud", Outcome::NotOffered)] {
        let refused = Request::new(CATALOG.provider(provider).unwrap(), &none, None, page("en")).unwrap_err();
        assert_eq!(*refused, outcome);
    }
    for (provider, card) in [("gmail", "oauth_no_client"), ("outlook", "oauth_no_client_microsoft")] {
        let request = request(provider);
        assert_eq!(cards(&request, &Outcome::NoClient.into()), [card]);
    }
    let (clients, error) = Clients::load(None, &BTreeMap::new());
    assert!(error.is_none());
    // No build of ours has one.
    assert!(CATALOG.providers().all(|p| clients.find(p).is_none()) || option_env!("CI_WITH_CLIENTS").is_some());
}
