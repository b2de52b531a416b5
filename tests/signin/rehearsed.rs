//! The rehearsal's identity provider: strict where a real one is, and its page harmless.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::StreamExt;
use http::{Request, Response};
use inbox_doctor::diagnose::diagnose;
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::locale::Locales;
use inbox_doctor::model::api::HttpFault;
use inbox_doctor::model::credentials::{ApiAccess, Credentials, Secret};
use inbox_doctor::net::Limits;
use inbox_doctor::plan::plan;
use inbox_doctor::probe::{Order, Progress, run};
use inbox_doctor::rehearsal::scripted_user::{self, PersonFault};
use inbox_doctor::rehearsal::{self, Answer, Problem, Rehearsal, Way};
use inbox_doctor::signin::{During, Outcome, Revoked, Session};
use oauth2::{PkceCodeChallenge, PkceCodeVerifier};
use serde_json::Value;

use crate::scripted::{CATALOG, cards, fields};
use crate::signing::{by, request};

const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const BACK: &str = "http://localhost:49152";

fn problem(provider: &str, more: &str) -> Problem {
    let usual = "group = 'sign_in'\naddress = 'hanako@example.jp'\nexpect = []\n";
    toml::from_str(&format!("{usual}provider = '{provider}'\n[sign_in]\n{more}")).unwrap()
}

async fn started(problem: &Problem, language: &str) -> Rehearsal {
    rehearsal::start(problem, &CATALOG, &Locales::embedded().unwrap().get(language)).await.unwrap()
}

async fn microsoft() -> Rehearsal {
    started(&problem("microsoft365", ""), "en").await
}

async fn send(at: &Rehearsal, method: &str, url: &str, form: &[(&str, &str)]) -> Response<Vec<u8>> {
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let request = Request::builder().method(method).uri(url).body(body.into_bytes()).unwrap();
    at.net.fetch(request).await.unwrap()
}

fn text(answer: &Response<Vec<u8>>) -> String {
    String::from_utf8(answer.body().clone()).unwrap()
}

/// The page's address as the program would make it, with what differs.
fn page(at: &Rehearsal, other: &[(&str, &str)]) -> String {
    let sign_in = at.sign_in.as_ref().unwrap();
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(VERIFIER.into()));
    let scope = sign_in.provider.oauth.as_ref().unwrap().scopes.join(" ");
    let mut asked = BTreeMap::from([
        ("client_id", sign_in.client.id.as_str()),
        ("response_type", "code"),
        ("redirect_uri", BACK),
        ("code_challenge", challenge.as_str()),
        ("code_challenge_method", "S256"),
        ("scope", scope.as_str()),
        ("state", "a state & more"),
    ]);
    asked.extend(other.iter().copied());
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(asked).finish();
    format!("{}?{query}", oauth(at, |o| &o.authorize))
}

fn oauth(at: &Rehearsal, of: fn(&inbox_doctor::model::oauth::OAuth) -> &String) -> String {
    of(at.sign_in.as_ref().unwrap().provider.oauth.as_ref().unwrap()).replace("{tenant}", "contoso.example")
}

/// What the browser is sent back with after a button.
async fn pressed(at: &Rehearsal, answer: &str, other: &[(&str, &str)]) -> BTreeMap<String, String> {
    let sent = send(at, "POST", &page(at, other), &[("answer", answer)]).await;
    let location = sent.headers()["location"].to_str().unwrap().to_owned();
    let (to, query) = location.split_once('?').unwrap();
    assert_eq!((sent.status().as_u16(), to), (303, BACK));
    fields(query)
}

async fn exchanged(at: &Rehearsal, code: &str, other: &[(&str, &str)]) -> (u16, Value) {
    let client = at.sign_in.as_ref().unwrap().client.id.clone();
    let mut form = BTreeMap::from([
        ("grant_type", "authorization_code"),
        ("client_id", client.as_str()),
        ("redirect_uri", BACK),
        ("code_verifier", VERIFIER),
        ("code", code),
    ]);
    form.extend(other.iter().copied());
    let form: Vec<_> = form.into_iter().collect();
    let answer = send(at, "POST", &oauth(at, |o| &o.token), &form).await;
    (answer.status().as_u16(), serde_json::from_slice(answer.body()).unwrap())
}

#[tokio::test]
async fn a_code_is_good_once_with_its_verifier_and_its_redirect() {
    let at = microsoft().await;
    let back = pressed(&at, "allow", &[]).await;
    assert_eq!(back["state"], "a state & more");
    assert!(!back.contains_key("iss"), "Microsoft names itself in no answer");
    let (status, tokens) = exchanged(&at, &back["code"], &[]).await;
    assert_eq!(
        (status, tokens["token_type"].as_str(), tokens["expires_in"].as_u64()),
        (200, Some("Bearer"), Some(3600))
    );
    let refresh = tokens["refresh_token"].as_str().unwrap();
    let (status, again) = exchanged(&at, &back["code"], &[]).await;
    assert!(status == 400 && again["error"] == "invalid_grant", "{again}");
    assert!(again["error_description"].as_str().unwrap().contains("AADSTS54005"), "{again}");
    // Whoever brings a code twice may have stolen it: what came of it ends (RFC 6749 section 4.1.2).
    let renewal = [("grant_type", "refresh_token"), ("refresh_token", refresh)];
    assert_eq!(exchanged(&at, "", &renewal).await.0, 400);
    for (other, number) in [
        (("code_verifier", "another-verifier-that-is-long-enough-to-be-one"), "AADSTS501481"),
        (("code_verifier", "short"), "AADSTS501481"),
        (("redirect_uri", "http://localhost:49153"), "AADSTS54005"),
        (("client_id", "somebody"), "AADSTS700016"),
        (("grant_type", "password"), "AADSTS9002313"),
    ] {
        let back = pressed(&at, "allow", &[]).await;
        let (status, refused) = exchanged(&at, &back["code"], &[other]).await;
        let said = refused["error_description"].as_str().unwrap_or_default();
        assert!([400, 401].contains(&status) && said.contains(number), "{other:?}: {refused}");
    }
}

#[tokio::test]
async fn what_is_not_registered_is_not_gone_back_to() {
    let at = microsoft().await;
    for other in [
        ("client_id", "somebody"),
        ("redirect_uri", "http://127.0.0.1:49152"),
        ("redirect_uri", "https://evil.example/"),
        ("redirect_uri", ""),
    ] {
        for method in ["GET", "POST"] {
            let answer = send(&at, method, &page(&at, &[other]), &[("answer", "allow")]).await;
            assert_eq!((answer.status().as_u16(), answer.headers().get("location")), (400, None), "{other:?}");
        }
    }
    for other in [("code_challenge_method", "plain"), ("code_challenge", "short"), ("response_type", "token")] {
        let back = pressed(&at, "allow", &[other]).await;
        assert!(back["error"] == "invalid_request" && !back.contains_key("code"), "{back:?}");
    }
    let google = started(&problem("workspace", ""), "en").await;
    let page = page(&google, &[("redirect_uri", "http://127.0.0.1:49152")]);
    let sent = send(&google, "POST", &page, &[("answer", "allow")]).await;
    let location = sent.headers()["location"].to_str().unwrap();
    let issuer = google.sign_in.as_ref().unwrap().provider.oauth.as_ref().unwrap().issuer.clone().unwrap();
    assert_eq!(fields(location.split_once('?').unwrap().1)["iss"], issuer);
}

#[tokio::test]
async fn every_button_ends_as_it_says_on_every_way() {
    for (provider, way, press, card) in [
        ("microsoft365", Way::Browser, Answer::Allow, None),
        ("microsoft365", Way::Browser, Answer::Deny, Some("oauth_user_denied")),
        ("microsoft365", Way::Browser, Answer::Administrator, Some("oauth_admin_consent_required")),
        ("microsoft365", Way::Browser, Answer::Expired, Some("oauth_no_answer")),
        ("microsoft365", Way::Device, Answer::Allow, None),
        ("microsoft365", Way::Device, Answer::Deny, Some("oauth_user_denied")),
        ("microsoft365", Way::Device, Answer::Administrator, Some("oauth_admin_consent_required")),
        ("microsoft365", Way::Device, Answer::Expired, Some("device_code_expired")),
        ("workspace", Way::Browser, Answer::Allow, None),
        ("workspace", Way::Browser, Answer::Deny, Some("oauth_user_denied")),
        ("workspace", Way::Browser, Answer::Administrator, Some("oauth_blocked_by_policy")),
        ("yahoo", Way::Browser, Answer::Allow, None),
        ("fastmail", Way::Browser, Answer::Deny, Some("oauth_user_denied")),
    ] {
        let problem = problem(provider, "patience = 1");
        let at = started(&problem, "ja").await;
        let request = request(&at, &problem);
        match by(way, at.net.clone(), &request, Some(press)).await {
            Ok(session) => {
                assert_eq!(card, None, "{provider} {way:?} {press:?}");
                assert!(session.tokens().unwrap().missing.is_empty());
            }
            Err(end) => {
                assert_eq!(cards(&request, &end).first().map(String::as_str), card, "{provider} {way:?} {end:?}")
            }
        }
    }
}

#[tokio::test]
async fn the_token_endpoint_may_say_something_else() {
    let said = "[sign_in.token]\nstatus = 503\nbody = '{\"error\":\"temporarily_unavailable\"}'";
    let problem = problem("microsoft365", said);
    let at = started(&problem, "en").await;
    let request = request(&at, &problem);
    let end = by(Way::Browser, at.net.clone(), &request, None).await.unwrap_err();
    assert!(matches!(&end.outcome, Outcome::Refused(r) if r.during == During::Exchange), "{end:?}");
}

async fn signed_in(problem: &Problem) -> (Rehearsal, Session) {
    let at = started(problem, "en").await;
    let request = request(&at, problem);
    let session = by(Way::Browser, at.net.clone(), &request, None).await.unwrap();
    (at, session)
}

/// The checks with tokens; the cards, and the checks that failed.
async fn checked(at: &Rehearsal, mail: Secret, api: Option<ApiAccess>) -> (Vec<String>, Vec<&'static str>) {
    let plan = plan(&resolve(&at.account, &Discovery::default(), &CATALOG))
        .for_token()
        .with_api(&at.sign_in.as_ref().unwrap().provider);
    let credentials = Credentials::Token(mail);
    let order = Order {
        plan: plan.clone(),
        credentials,
        limits: Limits::default(),
        accepted: None,
        confirmed: Vec::new(),
        api,
    };
    let told: Vec<Progress> = run(order, at.net.clone()).collect().await;
    let evidence: Vec<_> =
        told.into_iter().filter_map(|p| if let Progress::Done(e) = p { Some(e) } else { None }).collect();
    let failed = evidence.iter().filter(|e| e.seen.status() == inbox_doctor::model::evidence::Status::Failed);
    let failed = failed.map(|e| e.check.as_str()).collect();
    (diagnose(&plan, &evidence, &CATALOG).causes.into_iter().map(|c| c.card).collect(), failed)
}

fn api_base(at: &Rehearsal) -> String {
    at.sign_in.as_ref().unwrap().provider.oauth.as_ref().unwrap().api.as_ref().unwrap().base.clone()
}

#[tokio::test]
async fn a_token_opens_the_rehearsal_that_gave_it_and_no_other() {
    for provider in ["microsoft365", "workspace"] {
        let problem = problem(provider, "");
        let (own, mut session) = signed_in(&problem).await;
        let mail = session.mail(&*own.net).await.unwrap();
        let api = session.api(&*own.net).await.unwrap().unwrap();
        assert_eq!(checked(&own, mail.clone(), Some(api.clone())).await.0, ["healthy"], "{provider}");
        let other = started(&problem, "en").await;
        // Only the address is the other's, so that it is asked at all.
        let base = api_base(&other);
        let (_, failed) = checked(&other, mail.clone(), Some(ApiAccess { base, ..api })).await;
        let first = if provider == "workspace" { "gmail.account" } else { "graph.account" };
        for check in ["imap.auth", first] {
            assert!(failed.contains(&check), "{provider}: {failed:?}");
        }
        // A token that another program made up is no better.
        let made_up = Secret::new("made-up-token-made-up-token-made-up".into());
        assert!(checked(&own, made_up, None).await.1.contains(&"imap.auth"));
        // Microsoft's tokens are good for one service each.
        if provider == "microsoft365" {
            let wrong = ApiAccess { token: mail.clone(), base: api_base(&own), missing: Vec::new() };
            assert!(checked(&own, mail, Some(wrong)).await.1.contains(&first));
        }
    }
}

#[tokio::test]
async fn every_mechanism_for_a_token_is_spoken() {
    for capabilities in [
        "'IMAP4rev1', 'SASL-IR', 'AUTH=OAUTHBEARER'",
        "'IMAP4rev1', 'AUTH=OAUTHBEARER'",
        "'IMAP4rev1', 'SASL-IR', 'AUTH=XOAUTH2'",
        "'IMAP4rev1', 'AUTH=XOAUTH2'",
    ] {
        for provider in ["workspace", "yahoo"] {
            let mechanism = if capabilities.contains("BEARER") { "OAUTHBEARER" } else { "XOAUTH2" };
            let more = format!("[imap]\ncapabilities = [{capabilities}]\n[smtp]\ncapabilities = ['AUTH {mechanism}']");
            let (own, mut session) = signed_in(&problem(provider, &more)).await;
            let mail = session.mail(&*own.net).await.unwrap();
            let (_, failed) = checked(&own, mail, None).await;
            assert!(!failed.contains(&"imap.auth") && !failed.contains(&"smtp.auth"), "{provider} {failed:?}");
            let (found, failed) = checked(&own, Secret::new("not-the-token-not-the-token".into()), None).await;
            assert!(failed.contains(&"imap.auth"), "{provider} {capabilities}: {failed:?}");
            assert!(
                ["token_expired", "token_refused"].contains(&found[0].as_str()),
                "{provider} {mechanism}: {found:?}"
            );
        }
    }
}

#[tokio::test]
async fn renewing_turns_the_refresh_token_over_and_taking_it_back_ends_it() {
    let problem = problem("workspace", "lasts = 0");
    let (at, mut session) = signed_in(&problem).await;
    let first = session.refresh_token().unwrap().clone();
    session.mail(&*at.net).await.unwrap();
    let second = session.refresh_token().unwrap().clone();
    assert_ne!(first, second);
    let mut old = Session::resume(request(&at, &problem), first);
    let end = old.mail(&*at.net).await.unwrap_err();
    assert!(matches!(&end.outcome, Outcome::Refused(r) if r.text.contains("expired or revoked")), "{end:?}");
    assert_eq!(session.revoke(&*at.net).await, Revoked::Done);
    let mut gone = Session::resume(request(&at, &problem), second);
    assert!(gone.mail(&*at.net).await.is_err());
}

#[tokio::test]
async fn the_page_is_harmless_and_says_what_it_is() {
    for (language, says) in [("en", "doesn’t ask for a password"), ("ja", "パスワードを尋ねることも")] {
        let at = started(&problem("microsoft365", "answer = 'deny'"), language).await;
        let shown = send(&at, "GET", &page(&at, &[("scope", "<script>alert(1)</script> openid")]), &[]).await;
        let html = text(&shown);
        assert!(html.contains(says) && html.contains(&format!("lang=\"{language}\"")), "{html}");
        for not in ["<script", "http://", "https://", "src=", "href=", "type=\"password\"", "rehearsal-"] {
            assert!(!html.contains(not), "{not}: {html}");
        }
        assert_eq!(html.matches("<button ").count(), Answer::ALL.len());
        assert_eq!(html.matches("class=\"expected\"").count(), 1);
        assert!(html.contains("value=\"deny\" class=\"expected\""), "{html}");
        let header = |name: &str| shown.headers()[name].to_str().unwrap().to_owned();
        assert!(header("content-security-policy").starts_with("default-src 'none'"));
        assert_eq!((header("cache-control"), header("referrer-policy")), ("no-store".into(), "no-referrer".into()));
        let code = format!("http://{}/code", url::Url::parse(&page(&at, &[])).unwrap().authority());
        for (url, form) in [
            (code.as_str(), &[][..]),
            (&code, &[("user_code", "BCDFGHJK")]),
            (&page(&at, &[]), &[("answer", "expired")]),
        ] {
            let html = text(&send(&at, "POST", url, form).await);
            assert!(html.contains("<h1>") && !html.contains("rehearsal-") && !html.contains("<script"), "{html}");
        }
        let wrong = scripted_user::type_code(&*at.net, &code, "BCDFGHJK", None).await;
        assert_eq!(wrong, Err(PersonFault::NoButton { status: 200 }));
    }
}

#[tokio::test]
async fn nobody_but_this_computer_is_asked_and_no_other_name_is_answered() {
    let at = microsoft().await;
    for url in ["https://login.microsoftonline.com/", "http://example.com/", "http://127.0.0.1.example.com/"] {
        let request = Request::get(url).body(Vec::new()).unwrap();
        assert_eq!(at.net.fetch(request).await.unwrap_err(), HttpFault::NotThere, "{url}");
    }
    // Another name that leads here is another page's trick.
    let foreign = page(&at, &[]).replace("127.0.0.1", "localhost");
    assert_eq!(send(&at, "GET", &foreign, &[]).await.status().as_u16(), 421);
    let without = rehearsal::problems().unwrap().into_iter().find(|p| p.id == "healthy").unwrap();
    let at_mail = started(&without, "en").await;
    let request = Request::get(page(&at, &[])).body(Vec::new()).unwrap();
    assert_eq!(at_mail.net.fetch(request).await.unwrap_err(), HttpFault::NotThere);
    let (ended, net) = (page(&at, &[]), Arc::clone(&at.net));
    drop(at);
    drop(net);
    let later = microsoft().await;
    let request = Request::get(ended).body(Vec::new()).unwrap();
    assert_eq!(later.net.fetch(request).await.unwrap_err(), HttpFault::NotConnected, "it ends with the rehearsal");
}

#[tokio::test]
async fn a_problem_without_a_provider_that_has_oauth_is_a_mistake() {
    for provider in ["icloud", "nobody"] {
        let locale = Locales::embedded().unwrap().get("en");
        assert!(rehearsal::start(&problem(provider, ""), &CATALOG, &locale).await.is_err(), "{provider}");
    }
}
