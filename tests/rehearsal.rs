//! The rehearsal: its servers speak as servers do, and every problem comes out at its cards.

#![allow(clippy::unwrap_used, clippy::panic)] // a helper of a test fails as the test does

#[path = "support/signing.rs"]
mod signing;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use futures::StreamExt;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::diagnose::{diagnose, rank, sign_in_findings};
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::model::account::Security;
use inbox_doctor::model::card::{Cause, Diagnosis};
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::net::{Answer, Family, Limits, Net};
use inbox_doctor::plan::plan;
use inbox_doctor::probe::{self, Order, Progress};
use inbox_doctor::rehearsal::{self, Connect, NameFault, Problem, Rehearsal, SignIn, Then};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring::default_provider};

type Client = BufReader<TlsStream<Box<dyn inbox_doctor::net::ByteStream>>>;

fn problem(toml: &str) -> Problem {
    let usual = "group = 'healthy'\naddress = 'hanako@example.jp'\npassword = 'kasumi-3141'\nexpect = []\n";
    toml::from_str(&format!("{usual}{toml}")).unwrap()
}

async fn started(problem: &Problem) -> Rehearsal {
    let locale = inbox_doctor::locale::Locales::embedded().unwrap().get("en");
    rehearsal::start(problem, &Catalog::embedded().unwrap(), &locale).await.unwrap()
}

async fn address(net: &dyn Net, host: &str, port: u16) -> SocketAddr {
    match net.addresses(host, Family::V4).await {
        Answer::Found(ips) => SocketAddr::new(ips[0], port),
        other => panic!("{host}: {other:?}"),
    }
}

/// A verified TLS connection, as a mail program makes it.
async fn safe(rehearsal: &Rehearsal, host: &'static str, port: u16) -> std::io::Result<Client> {
    let mut roots = RootCertStore::empty();
    for root in &rehearsal.net.verifiers().roots().extra {
        roots.add(root.clone()).unwrap();
    }
    let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let tcp = rehearsal.net.connect(address(&*rehearsal.net, host, port).await).await?;
    let tls = TlsConnector::from(Arc::new(config)).connect(host.try_into().unwrap(), tcp).await?;
    Ok(BufReader::new(tls))
}

async fn say(client: &mut Client, text: &str) {
    client.write_all(text.as_bytes()).await.unwrap();
    client.flush().await.unwrap();
}

/// Reads until a line begins with this.
async fn until(client: &mut Client, begins: &str) -> String {
    let mut all = String::new();
    loop {
        let mut line = String::new();
        assert!(client.read_line(&mut line).await.unwrap() > 0, "closed after {all:?} before {begins:?}");
        all.push_str(&line);
        if line.starts_with(begins) {
            return all;
        }
    }
}

#[tokio::test]
async fn imap_signs_in_by_every_way_a_mail_program_uses() {
    let rehearsal = started(&problem("")).await;
    let plain = |password: &str| BASE64_STANDARD.encode(format!("\0hanako@example.jp\0{password}"));
    for (password, answer) in [("kasumi-3141", "OK"), ("kasumi-3142", "NO [AUTHENTICATIONFAILED]")] {
        let mut client = safe(&rehearsal, "imap.example.jp", 993).await.unwrap();
        until(&mut client, "* OK").await;
        say(&mut client, "a CAPABILITY\r\n").await;
        assert!(until(&mut client, "a OK").await.contains("AUTH=PLAIN"));
        say(&mut client, &format!("b LOGIN \"hanako@example.jp\" \"{password}\"\r\n")).await;
        until(&mut client, &format!("b {answer}")).await;
        say(&mut client, &format!("c AUTHENTICATE PLAIN {}\r\n", plain(password))).await;
        until(&mut client, &format!("c {answer}")).await;
        say(&mut client, "d AUTHENTICATE PLAIN\r\n").await;
        until(&mut client, "+").await;
        say(&mut client, &format!("{}\r\n", plain(password))).await;
        until(&mut client, &format!("d {answer}")).await;
        say(&mut client, "e LOGIN {16}\r\n").await;
        until(&mut client, "+").await;
        say(&mut client, &format!("hanako@example.jp {{{}}}\r\n", password.len())).await;
        until(&mut client, "+").await;
        say(&mut client, &format!("{password}\r\n")).await;
        until(&mut client, &format!("e {answer}")).await;
        say(&mut client, "f LIST \"\" \"*\"\r\n").await;
        assert!(until(&mut client, "f OK").await.contains(r#"* LIST (\Drafts) "/" "Drafts""#));
        say(&mut client, "g XYZZY\r\n").await;
        until(&mut client, "g BAD").await;
        say(&mut client, "h LOGOUT\r\n").await;
        until(&mut client, "h OK").await;
        assert_eq!(client.read(&mut [0]).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn smtp_signs_in_by_every_way_a_mail_program_uses() {
    let rehearsal = started(&problem("")).await;
    for (password, answer) in [("kasumi-3141", "235"), ("kasumi-3142", "535")] {
        let mut client = safe(&rehearsal, "smtp.example.jp", 465).await.unwrap();
        until(&mut client, "220 smtp.example.jp").await;
        say(&mut client, "EHLO here\r\n").await;
        assert!(until(&mut client, "250 ").await.contains("250-AUTH PLAIN LOGIN"));
        let plain = BASE64_STANDARD.encode(format!("\0hanako@example.jp\0{password}"));
        say(&mut client, &format!("AUTH PLAIN {plain}\r\n")).await;
        until(&mut client, answer).await;
        say(&mut client, "AUTH LOGIN\r\n").await;
        until(&mut client, "334").await;
        say(&mut client, &format!("{}\r\n", BASE64_STANDARD.encode("hanako@example.jp"))).await;
        until(&mut client, "334").await;
        say(&mut client, &format!("{}\r\n", BASE64_STANDARD.encode(password))).await;
        until(&mut client, answer).await;
        say(&mut client, "QUIT\r\n").await;
        until(&mut client, "221").await;
    }
}

#[tokio::test]
async fn the_servers_end_with_the_rehearsal() {
    let rehearsal = started(&problem("")).await;
    let mut client = safe(&rehearsal, "imap.example.jp", 993).await.unwrap();
    until(&mut client, "* OK").await;
    drop(rehearsal);
    let mut rest = Vec::new();
    // Cut off or closed: either way it ends.
    let _ = client.read_to_end(&mut rest).await;
}

#[tokio::test]
async fn a_reset_is_a_reset_and_a_close_is_a_close() {
    for then in ["reset", "close"] {
        let toml = format!("[[imap.script]]\nwhen = 'CAPABILITY'\nthen = '{then}'");
        let rehearsal = started(&problem(&toml)).await;
        let mut client = safe(&rehearsal, "imap.example.jp", 993).await.unwrap();
        until(&mut client, "* OK").await;
        say(&mut client, "a CAPABILITY\r\n").await;
        let end = client.read(&mut [0]).await;
        match then {
            "reset" => assert_eq!(end.unwrap_err().kind(), std::io::ErrorKind::ConnectionReset),
            _ => assert_eq!(end.unwrap(), 0),
        }
    }
}

#[test]
fn a_mistake_in_an_organisation_s_problem_is_named_with_its_line() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("rehearsal")).unwrap();
    std::fs::write(dir.path().join("rehearsal/ours.toml"), "group = 'codes'\naddress = 'nobody'\n").unwrap();
    let (problems, errors) = rehearsal::problems_with_custom(Some(dir.path())).unwrap();
    assert_eq!(problems, rehearsal::problems().unwrap());
    let said = errors[0].to_string();
    assert!(errors.len() == 1 && said.contains("ours.toml:2") && said.contains("nobody"), "{said}");
}

/// The way of the wizard: sign in where the problem is about that, plan, probe, diagnose. A sign-in
/// that comes to no token ends with its own cards.
async fn rehearse(problem: &Problem, catalog: &Catalog, limits: Limits) -> Diagnosis {
    let rehearsal = started(problem).await;
    let mut plan = plan(&resolve(&rehearsal.account, &Discovery::default(), catalog));
    let mut order = Order {
        plan: plan.clone(),
        credentials: rehearsal.credentials.clone(),
        limits,
        accepted: rehearsal.accepted.clone(),
        confirmed: Vec::new(),
        api: None,
    };
    if let Some(SignIn { provider, .. }) = &rehearsal.sign_in {
        plan = plan.for_token().with_api(provider);
        order.plan = plan.clone();
        let request = signing::request(&rehearsal, problem);
        match signing::tokens(&rehearsal, problem, &request).await {
            Ok(mut session) => match session.mail(&*rehearsal.net).await {
                Ok(token) => {
                    order.credentials = Credentials::Token(token);
                    order.api = session.api(&*rehearsal.net).await.unwrap();
                }
                Err(end) => {
                    return rank(
                        &sign_in_findings(&request.seen(&end), request.address.as_ref()),
                        catalog.provider(provider.id.as_str()),
                        catalog,
                    );
                }
            },
            Err(end) => {
                return rank(
                    &sign_in_findings(&request.seen(&end), request.address.as_ref()),
                    catalog.provider(provider.id.as_str()),
                    catalog,
                );
            }
        }
    }
    let progress: Vec<Progress> = probe::run(order, rehearsal.net.clone()).collect().await;
    let evidence: Vec<_> =
        progress.into_iter().filter_map(|p| if let Progress::Done(e) = p { Some(e) } else { None }).collect();
    assert_eq!(evidence.len(), plan.checks.len(), "{}: one outcome a check", problem.id);
    diagnose(&plan, &evidence, catalog)
}

/// Where a server that never answers is the problem itself, a step need not last as long as in the
/// field; everywhere else the bounds are far away.
fn limits(problem: &Problem) -> Limits {
    let silent = [&problem.imap, &problem.smtp].into_iter().any(|s| {
        let doors = [Some(s.connect), s.sibling, s.ipv6];
        let waits = s.tls == Some(true) && s.security() != Security::Tls;
        waits || doors.contains(&Some(Connect::TimedOut)) || s.script.iter().any(|e| e.then == Then::Silence)
    });
    let step = Duration::from_secs(if silent { 5 } else { 30 });
    Limits { step, total: Duration::from_secs(60), ..Limits::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_problem_comes_out_at_its_cards() {
    let catalog = Arc::new(Catalog::embedded().unwrap());
    let runs = rehearsal::problems().unwrap().into_iter().map(|problem| {
        let catalog = catalog.clone();
        async move {
            let diagnosis = rehearse(&problem, &catalog, limits(&problem)).await;
            let ids = |list: &[Cause]| list.iter().map(|c| c.card.clone()).collect::<Vec<_>>();
            let (cards, remarks) = (ids(&diagnosis.causes), ids(&diagnosis.notes));
            let works = problem.expect.first().and_then(|id| catalog.card(id)).is_some_and(|c| c.cause == "none");
            let good = cards == problem.expect && remarks == problem.remarks && diagnosis.healthy == works;
            let (id, expect) = (&problem.id, &problem.expect);
            (!good).then(|| {
                format!("{id}: wanted {expect:?}, came {cards:?}, remarks {remarks:?}, healthy {}", diagnosis.healthy)
            })
        }
    });
    // Eight at a time: the silent ones wait side by side, and none waits for the machine.
    let mut wrong: Vec<String> =
        futures::stream::iter(runs).buffer_unordered(8).filter_map(|w| async { w }).collect().await;
    wrong.sort();
    assert!(wrong.is_empty(), "{} problems:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn addresses_and_passwords_are_nobody_s() {
    for problem in rehearsal::problems().unwrap() {
        let domain = &problem.address.domain;
        let people = problem.sign_in.iter().flat_map(|s| s.person.iter().chain(&s.email).chain(&s.further));
        let domains = people.map(|p| p.rsplit('@').next().unwrap()).chain([domain.as_str()]);
        for domain in domains {
            let reserved = ["example.jp", "example.com", "example.onmicrosoft.com"].contains(&domain)
                || [".example", ".invalid", ".test"].iter().any(|end| domain.ends_with(end));
            assert!(reserved, "{}: {domain}", problem.id);
        }
        assert!(!problem.expect.is_empty(), "{}", problem.id);
        // A script for a command that nobody will ever match is a slip of the pen.
        for entry in problem.imap.script.iter().chain(&problem.smtp.script) {
            assert_eq!(entry.when.trim(), entry.when, "{}", problem.id);
        }
        assert!(!problem.dns.names.contains_key(domain) || problem.dns.names[domain] != NameFault::NoRecord);
    }
}

#[test]
fn every_problem_has_its_words() {
    let locales = inbox_doctor::locale::Locales::embedded().unwrap();
    for language in ["en", "ja"] {
        let locale = locales.get(language);
        for problem in rehearsal::problems().unwrap() {
            let id = format!("rehearsal-{}", problem.id);
            assert!(
                locale.has(&id) && locale.attribute(&id, "about", &Default::default()).is_some(),
                "{language}: {id}"
            );
        }
        for group in rehearsal::Group::ALL {
            assert!(locale.has(&format!("rehearsal-group-{}", group.as_str())), "{language}: {group:?}");
        }
    }
}

#[test]
fn the_example_for_those_who_write_a_problem_is_one() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/rehearsal/README.md")).unwrap();
    let example = readme.split("```toml").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let problem: Problem = toml::from_str(example).unwrap();
    assert_eq!(problem.imap.script[0].hex, [0x15, 3, 3, 0, 2, 2, 0x28]);
    assert_eq!(problem.sign_in.unwrap().api[0].path, "/me");
}
