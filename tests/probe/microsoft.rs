//! What Microsoft tells before any sign-in, and what it comes to.

use std::sync::Arc;

use inbox_doctor::diagnose::diagnose;
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::locale::Locales;
use inbox_doctor::model::AskMicrosoft;
use inbox_doctor::model::account::{Account, EnteredServer, Protocol, Security};
use inbox_doctor::model::api::HttpFault;
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{Evidence, Seen, Status, TcpSeen};
use inbox_doctor::model::microsoft::{Cloud, MicrosoftSaid as Said, MicrosoftSeen, Untold};
use inbox_doctor::net::shared_pages::SharedPages;
use inbox_doctor::net::{Limits, Net};
use inbox_doctor::plan::plan;
use inbox_doctor::probe::Order;
use inbox_doctor::report;

use crate::fake_net::Act;
use crate::fake_net::fake_web::Page;
use crate::played_microsoft::{
    ACTIVE_SYNC, ID, LOGIN, OUTLOOK, OWN, REALM, REST, Replies, STS, Setup, TENANT, account, managed, no_tenant, ok,
    online, own, ran, replies, sent_to_own, tenant,
};
use crate::testbed::{CATALOG, endpoint, evidence, hear, net, say, script, seen};

#[tokio::test(flavor = "multi_thread")]
async fn whether_there_is_a_tenant_is_told_as_documented_or_not_at_all() {
    let found = |host: &str, name: &str| {
        ok(&format!(
            r#"{{"issuer":"https://{host}/{ID}/v2.0","tenant_region_scope":"AS","cloud_instance_name":"{name}"}}"#
        ))
    };
    let is = |cloud| Said::Tenant { id: ID.to_owned(), cloud, region: Some("AS".to_owned()) };
    let untold = |status| Said::NotTold(Untold::Answer(status));
    let said = |status: u16, body: &str| (status, None, body.to_owned());
    for (reply, wanted) in [
        (found("login.microsoftonline.com", "microsoftonline.com"), is(Cloud::Worldwide)),
        (found("login.microsoftonline.com", "microsoftonline.us"), is(Cloud::UsGovernment)),
        (found("login.partner.microsoftonline.cn", "partner.microsoftonline.cn"), is(Cloud::China)),
        (no_tenant(), Said::NoTenant),
        (
            said(
                400,
                r#"{"error":"invalid_request","error_description":"AADSTS900023: Neither.","error_codes":[900023]}"#,
            ),
            Said::NoTenant,
        ),
        (said(400, r#"{"error":"invalid_request","error_codes":[90014]}"#), untold(400)),
        (said(404, r#"{"error":"invalid_tenant","error_codes":[90002]}"#), untold(404)),
        (found("login.evil.example", "microsoftonline.com"), untold(200)),
        (found("login.microsoftonline.com", "somewhere.example"), untold(200)),
        (ok(r#"{"issuer":"https://login.microsoftonline.com/common/v2.0"}"#), untold(200)),
        (ok(r#"{"issuer":7}"#), untold(200)),
        (ok("[]"), untold(200)),
        (ok("<html>Sign in</html>"), untold(200)),
        (said(403, "{}"), untold(403)),
        (said(429, r#"{"error":"invalid_tenant"}"#), untold(429)),
        ((302, Some("https://portal.example/"), String::new()), untold(302)),
    ] {
        let shown = format!("{reply:?}");
        let ran = ran(Setup::default(), replies(&[(LOGIN, TENANT, reply)])).await;
        assert_eq!(ran.said(CheckId::MicrosoftTenant), wanted, "{shown}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_signs_people_in_is_told_as_documented_or_not_at_all() {
    let federated = |host: Option<&str>, unreachable| Said::Federated { host: host.map(str::to_owned), unreachable };
    let adfs = r#"{"NameSpaceType":"Federated","DomainName":"example.jp","AuthURL":"https://sts.example.jp/adfs/ls/?username=nobody%40example.jp"}"#;
    for (body, refused, wanted) in [
        (r#"{"NameSpaceType":"Managed","IsViral":false}"#, false, Said::Managed),
        (r#"{"NameSpaceType":"Managed","IsViral":true}"#, false, Said::Unmanaged),
        (r#"{"NameSpaceType":"Managed","IsViral":"true"}"#, false, Said::Unmanaged),
        (
            r#"{"NameSpaceType":"Federated","DomainName":"live.com","AuthURL":"https://login.live.com/"}"#,
            false,
            Said::Consumer,
        ),
        (adfs, false, federated(Some(STS), None)),
        (adfs, true, federated(Some(STS), Some(HttpFault::NotConnected))),
        (r#"{"NameSpaceType":"Federated","AuthURL":"http://192.0.2.1/"}"#, false, federated(None, None)),
        (r#"{"NameSpaceType":"Unknown"}"#, false, Said::NobodySignsIn),
        (r#"{"NameSpaceType":"Elsewhere"}"#, false, Said::NotTold(Untold::Answer(200))),
        ("{}", false, Said::NotTold(Untold::Answer(200))),
    ] {
        let setup = Setup { refused: if refused { vec![STS] } else { Vec::new() }, ..Setup::default() };
        let ran = ran(setup, replies(&[(LOGIN, REALM, ok(body))])).await;
        assert_eq!(ran.said(CheckId::MicrosoftSignIn), wanted, "{body}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_mailbox_is_is_told_as_documented_or_not_at_all() {
    let at_own = |host: &str, proven| Said::OwnExchange { host: host.to_owned(), proven };
    let untold = |status| Said::NotTold(Untold::Answer(status));
    let to = |to: &'static str| (302, Some(to), String::new());
    let said = |status: u16, body: &str| (status, None, body.to_owned());
    let other = said(400, r#"{"ErrorCode":"ProtocolNotSupported"}"#);
    for (list, wanted) in [
        (vec![(OUTLOOK, REST, online())], Said::Online),
        (vec![(OUTLOOK, REST, ok(r#"{"Protocol":"REST","Url":"https://partner.outlook.cn/api"}"#))], Said::Online),
        (
            vec![(OUTLOOK, REST, ok(r#"{"Protocol":"REST","Url":"https://mail.contoso.example/api"}"#))],
            at_own("mail.contoso.example", true),
        ),
        (
            vec![(OUTLOOK, REST, ok(r#"{"Protocol":"REST","Url":"https://notoutlook.com/api"}"#))],
            at_own("notoutlook.com", true),
        ),
        (vec![(OUTLOOK, REST, sent_to_own())], at_own(OWN, false)),
        (vec![(OUTLOOK, REST, to("https://outlook.office365.com/autodiscover/autodiscover.json?x=1"))], Said::Nowhere),
        (
            vec![
                (OUTLOOK, REST, to("https://autodiscover-s.outlook.com/autodiscover/autodiscover.json?x=1")),
                ("autodiscover-s.outlook.com", "/autodiscover/autodiscover.json?x=1", online()),
            ],
            Said::Online,
        ),
        (vec![(OUTLOOK, REST, said(404, r#"{"ErrorCode":"MailboxNotFound","ErrorMessage":"No."}"#))], Said::Nowhere),
        (vec![(OUTLOOK, REST, said(404, ""))], Said::Nowhere),
        (vec![(OUTLOOK, REST, said(404, "<html>No such page</html>"))], untold(404)),
        (vec![(OUTLOOK, REST, other.clone()), (OUTLOOK, ACTIVE_SYNC, own())], at_own("mail.example.jp", true)),
        (vec![(OUTLOOK, REST, other.clone()), (OUTLOOK, ACTIVE_SYNC, other)], untold(400)),
        (vec![(OUTLOOK, REST, said(400, r#"{"ErrorCode":"InvalidProtocol"}"#))], untold(400)),
        // A portal's or a proxy's page, and what is no page at all.
        (vec![(OUTLOOK, REST, to("https://wifi.example/login?to=autodiscover"))], untold(302)),
        (vec![(OUTLOOK, REST, to("http://autodiscover.example.jp/autodiscover/autodiscover.json"))], untold(302)),
        (vec![(OUTLOOK, REST, to("https://192.0.2.1/autodiscover/autodiscover.json"))], untold(302)),
        (vec![(OUTLOOK, REST, ok(r#"{"Protocol":"EWS","Url":"https://mail.contoso.example/"}"#))], untold(200)),
        (vec![(OUTLOOK, REST, said(429, r#"{"ErrorCode":"MailboxNotFound"}"#))], untold(429)),
        (vec![(OUTLOOK, REST, said(403, ""))], untold(403)),
        (vec![], untold(200)),
    ] {
        let shown = format!("{list:?}");
        let ran = ran(Setup { missing: vec![OWN], ..Setup::default() }, replies(&list)).await;
        assert_eq!(ran.said(CheckId::MicrosoftMailbox), wanted, "{shown}");
    }
}

/// Every fact is held against the others, and half of it makes no card.
#[tokio::test(flavor = "multi_thread")]
async fn a_card_comes_of_what_nothing_speaks_against() {
    let unknown = || (LOGIN, REALM, ok(r#"{"NameSpaceType":"Unknown"}"#));
    let told = |status: u16, body: &str| (status, None, body.to_owned());
    let nowhere = || (OUTLOOK, REST, told(404, r#"{"ErrorCode":"MailboxNotFound"}"#));
    let china = ok(&format!(r#"{{"issuer":"https://login.partner.microsoftonline.cn/{ID}/v2.0"}}"#));
    let (there, here) = ((LOGIN, TENANT, tenant()), (LOGIN, REALM, managed()));
    let xserver = "sv1234.xserver.jp";
    let filter = "mx.filter.example";
    let to = |mx: &'static str| Setup { mx, ..Setup::default() };
    let microsoft = "example-jp.mail.protection.outlook.com";
    for (setup, list, wanted) in [
        (to(xserver), vec![(LOGIN, TENANT, no_tenant()), unknown()], vec!["microsoft_no_tenant"]),
        // Somebody signs people in there, or its mail is there.
        (to(xserver), vec![(LOGIN, TENANT, no_tenant()), here.clone()], vec!["office_rest_api_not_enabled"]),
        (to(microsoft), vec![(LOGIN, TENANT, no_tenant()), unknown()], vec![]),
        (
            to("example-jp.mail.protection.partner.outlook.cn"),
            vec![(LOGIN, TENANT, no_tenant())],
            vec!["office_rest_api_not_enabled"],
        ),
        (to(microsoft), vec![there.clone(), nowhere()], vec!["microsoft_mailbox_nowhere"]),
        (to(xserver), vec![there.clone(), nowhere()], vec!["microsoft_mailbox_nowhere"]),
        // Another cloud has the mailbox, or a domain without a tenant has none anyway.
        (to(microsoft), vec![(LOGIN, TENANT, china), nowhere()], vec!["microsoft_other_cloud"]),
        (to(xserver), vec![(LOGIN, TENANT, no_tenant()), unknown(), nowhere()], vec!["microsoft_no_tenant"]),
        (
            to(microsoft),
            vec![there.clone(), (OUTLOOK, REST, sent_to_own()), (OWN, ACTIVE_SYNC, own())],
            vec!["microsoft_mailbox_own"],
        ),
        // Only where such a server would be.
        (
            Setup { missing: vec![OWN], ..to(microsoft) },
            vec![there.clone(), (OUTLOOK, REST, sent_to_own())],
            vec!["microsoft_mailbox_nowhere"],
        ),
        (to(xserver), vec![there.clone(), (OUTLOOK, REST, online())], vec!["microsoft_mailbox_moving"]),
        // A mail exchanger that nobody knows is a filter, once Microsoft says that it has the mailbox.
        (to(filter), vec![there.clone(), (OUTLOOK, REST, online())], vec![]),
        (to(filter), vec![there.clone()], vec!["office_rest_api_not_enabled"]),
        (to(microsoft), vec![there.clone(), here.clone(), (OUTLOOK, REST, online())], vec![]),
        (to(microsoft), vec![], vec![]),
        // Its own server: no tenant is as it should be.
        (
            Setup { provider: "exchange", ..to(xserver) },
            vec![(LOGIN, TENANT, no_tenant()), unknown(), nowhere()],
            vec![],
        ),
        (
            Setup { provider: "exchange", ..to(xserver) },
            vec![there.clone(), (OUTLOOK, REST, sent_to_own()), (OWN, ACTIVE_SYNC, own())],
            vec![],
        ),
    ] {
        let shown = format!("{} {} {list:?}", setup.provider, setup.mx);
        let ran = ran(setup, replies(&list)).await;
        assert_eq!(ran.cards(), wanted, "{shown}\n{:?}", ran.evidence);
        // What has no card keeps nobody from being well.
        let found = diagnose(&ran.plan, &ran.evidence, &CATALOG);
        let notes = wanted.iter().all(|card| *card == "microsoft_mailbox_moving" || card.starts_with("office_"));
        assert_eq!((found.healthy, &found.unexplained), (notes, &Vec::new()), "{shown}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_organisation_s_own_autodiscover_has_a_certificate_and_an_answer() {
    let exchange = || Setup { provider: "exchange", ..Setup::default() };
    let answers = replies(&[(OWN, ACTIVE_SYNC, own())]);
    let good = ran(exchange(), answers.clone()).await;
    assert_eq!(good.said(CheckId::Autodiscover), Said::Autodiscover);
    let missing = ran(Setup { missing: vec![OWN], ..exchange() }, answers.clone()).await;
    assert_eq!((missing.said(CheckId::Autodiscover), missing.cards()), (Said::NoAutodiscover, Vec::new()));
    let page = ran(exchange(), Replies::new()).await;
    assert_eq!(page.said(CheckId::Autodiscover), Said::NotTold(Untold::Answer(200)));
    let refused = ran(Setup { refused: vec![OWN], ..exchange() }, answers.clone()).await;
    assert_eq!(refused.said(CheckId::Autodiscover), Said::AutodiscoverFailed(HttpFault::NotConnected));
    assert_eq!(refused.cards(), ["autodiscover_unreachable"]);
    let over = ran(Setup { over: vec![OWN], ..exchange() }, answers.clone()).await;
    assert!(matches!(over.said(CheckId::Autodiscover), Said::AutodiscoverFailed(HttpFault::Tls(_))));
    assert_eq!(over.cards(), ["autodiscover_certificate"]);
    assert!(over.heard.iter().all(|request| !request.contains("host: autodiscover.")), "{:?}", over.heard);
    // A network that stands in everybody's way says nothing of this server.
    let names = vec![OWN, LOGIN, OUTLOOK];
    let all = ran(Setup { refused: names.clone(), ..exchange() }, answers.clone()).await;
    assert_eq!((all.said(CheckId::Autodiscover), all.cards()), (refused.said(CheckId::Autodiscover), Vec::new()));
    let all = ran(Setup { over: names, ..exchange() }, answers.clone()).await;
    assert_eq!(all.cards(), Vec::<String>::new());
    // A certificate of somebody else's may be Exchange Online's, unless Microsoft itself names that very server.
    let wrong = ran(Setup { wrong: vec![OWN], ..exchange() }, answers.clone()).await;
    assert!(matches!(wrong.said(CheckId::Autodiscover), Said::NotTold(Untold::Fault(HttpFault::Tls(_)))));
    assert_eq!(wrong.cards(), Vec::<String>::new());
    let named = replies(&[(OUTLOOK, REST, sent_to_own())]);
    let wrong = ran(Setup { wrong: vec![OWN], ..exchange() }, named).await;
    assert!(matches!(wrong.said(CheckId::Autodiscover), Said::AutodiscoverFailed(HttpFault::Tls(_))));
    assert_eq!(wrong.cards(), ["autodiscover_certificate"]);
    // Nobody in front of Exchange Online is asked.
    let cloud = ran(Setup::default(), answers).await;
    assert_eq!(cloud.said(CheckId::Autodiscover), Said::NotNeeded);
    assert!(cloud.heard.iter().all(|request| !request.contains("host: autodiscover.")), "{:?}", cloud.heard);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_where_it_must_be_is_the_address_told_and_never_recorded() {
    let answers = replies(&[(LOGIN, TENANT, tenant()), (LOGIN, REALM, managed()), (OUTLOOK, REST, online())]);
    let domain = ran(Setup { ask: Some(AskMicrosoft::Domain), ..Setup::default() }, answers.clone()).await;
    assert_eq!(domain.heard.len(), 2, "{:?}", domain.heard);
    assert!(domain.heard.iter().all(|request| !request.contains("hanako")), "{:?}", domain.heard);
    assert_eq!(domain.said(CheckId::MicrosoftMailbox), Said::NotAllowed);
    let none = ran(Setup { ask: None, ..Setup::default() }, answers.clone()).await;
    assert!(none.heard.is_empty() && none.plan.microsoft.is_none());
    let all = ran(Setup::default(), answers).await;
    assert_eq!(all.heard.len(), 3, "{:?}", all.heard);
    for request in &all.heard {
        let lower = request.to_lowercase();
        assert!(
            !lower.contains("cookie") && !lower.contains("authorization") && !lower.contains("referer"),
            "{request}"
        );
        assert!(request.starts_with("GET "), "{request}");
    }
    for language in ["ja", "en"] {
        let locale = Locales::embedded().unwrap().get(language);
        for (check, one) in
            all.plan.checks.iter().filter_map(|c| Some((c, all.evidence.iter().find(|e| e.check == c.id)?)))
        {
            assert!(one.wire.iter().all(|line| !line.text.contains("hanako")), "{:?}", one.wire);
            assert_eq!(one.seen.status(), if check.id == CheckId::Autodiscover { Status::NotRun } else { Status::Ok });
            let row = report::row(check, Some(one), None, &all.plan, &locale);
            assert!(!row.sentence.is_empty() && !row.sentence.contains("seen-"), "{row:?}");
        }
    }
}

#[test]
fn nobody_else_s_address_and_no_personal_one_is_told_to_microsoft() {
    for (provider, address, asked) in [
        (Some("microsoft365"), "hanako@example.jp", true),
        (Some("exchange"), "hanako@example.jp", true),
        (Some("outlook"), "hanako@example.jp", true),
        (None, "hanako@example.onmicrosoft.com", true),
        (Some("microsoft365"), "hanako@gmail.com", false),
        (Some("microsoft365"), "hanako@outlook.com", false),
        (None, "hanako@hotmail.com", false),
        (Some("gmail"), "hanako@example.jp", false),
        (None, "hanako@example.jp", false),
    ] {
        let mailbox = resolve(&account(provider, address), &Discovery::default(), &CATALOG);
        assert_eq!(mailbox.microsoft.is_some(), asked, "{provider:?} {address}");
        let rows = plan(&mailbox).checks.iter().filter(|c| c.id.as_str().contains("microsoft")).count();
        assert_eq!(rows, if asked { 3 } else { 0 });
    }
}

/// Microsoft says nothing at all: whoever opened the mailbox is not kept waiting, and nobody else for long.
#[tokio::test(start_paused = true)]
async fn silence_there_keeps_nobody_waiting() {
    for (credentials, most) in
        [(Credentials::Password(Secret::new("kasumi-3141".to_owned())), 0), (Credentials::None, 2)]
    {
        let mut net = net();
        for host in [LOGIN, OUTLOOK, OWN] {
            net.web.page(host, Page::Silent);
        }
        let mut acts = vec![Act::Tls, say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hi\r\n")];
        if most == 0 {
            acts.extend([
                hear("AUTHENTICATE PLAIN *"),
                say("$ OK [CAPABILITY IMAP4rev1] in\r\n"),
                hear("LIST *"),
                hear("EXAMINE INBOX"),
                say("* LIST () \"/\" INBOX\r\n$ OK listed\r\n"),
                say("* 3 EXISTS\r\n$ OK opened\r\n"),
            ]);
        }
        acts.push(hear("LOGOUT"));
        net.door(993, script(acts));
        let server = endpoint(Protocol::Imap, Security::Tls);
        let imap = Some(EnteredServer { host: Some(server.host), port: Some(993), security: Some(Security::Tls) });
        let account = Account { imap, ..account(Some("exchange"), "hanako@example.jp") };
        let plan = plan(&resolve(&account, &Discovery::default(), &CATALOG));
        let limits = Limits::default();
        let order = Order { plan, credentials, limits, accepted: None, confirmed: Vec::new(), api: None };
        let net = Arc::new(net);
        let begun = tokio::time::Instant::now();
        let all = evidence(order, &net).await;
        let took = begun.elapsed();
        assert_eq!(net.complaints.lock().unwrap().clone(), Vec::<String>::new());
        let opened = matches!(seen(&all, CheckId::Mailbox), Seen::Mailbox(_));
        assert_eq!(opened, most == 0, "{all:?}");
        assert!(took.as_secs_f64() <= most as f64, "{took:?}");
        let Seen::Microsoft(told) = seen(&all, CheckId::MicrosoftTenant) else { panic!("{all:?}") };
        assert_eq!(told.said, Said::NotTold(Untold::NoTime));
    }
}

/// Of many mailboxes at one domain each would ask the same; who is named in a question asks for themselves.
#[tokio::test(start_paused = true)]
async fn what_is_the_same_for_everybody_is_asked_once() {
    let mut net = net();
    for host in [LOGIN, OUTLOOK] {
        net.web.page(host, Page::ok("{}"));
    }
    let net = Arc::new(net);
    let shared = SharedPages::new(Arc::clone(&net) as _, &[LOGIN]);
    for (page, all) in [(TENANT, LOGIN), (TENANT, LOGIN), (REALM, LOGIN), (REST, OUTLOOK), (REST, OUTLOOK)] {
        let request = http::Request::get(format!("https://{all}{page}")).body(Vec::new()).unwrap();
        assert_eq!(shared.fetch(request).await.unwrap().body(), b"{}");
    }
    let asked = net.web.asked.lock().unwrap().clone();
    assert_eq!(asked.iter().filter(|url| url.contains(LOGIN)).count(), 2, "{asked:?}");
    assert_eq!(asked.len(), 4);
}

/// What was not told keeps nobody from anything, and is asked again; what was told is kept with the rest.
#[tokio::test(start_paused = true)]
async fn a_second_check_keeps_what_was_told() {
    let mailbox = resolve(&account(Some("microsoft365"), "hanako@example.jp"), &Discovery::default(), &CATALOG);
    let plan = plan(&mailbox);
    let told = |said: Said| Seen::Microsoft(MicrosoftSeen { said, at_microsoft: true, hosts: Vec::new() });
    let seen = |check: CheckId| match check {
        CheckId::MicrosoftTenant => told(Said::NotTold(Untold::NoTime)),
        CheckId::MicrosoftSignIn => told(Said::Managed),
        CheckId::MicrosoftMailbox => told(Said::Online),
        CheckId::Autodiscover => told(Said::NotNeeded),
        CheckId::ImapTcp => Seen::Tcp(TcpSeen::default()),
        _ => Seen::NotAsked,
    };
    let one = |check| Evidence { check, elapsed: std::time::Duration::ZERO, seen: seen(check), wire: Vec::new() };
    let evidence: Vec<Evidence> = plan.checks.iter().map(|c| one(c.id)).collect();
    let kept: Vec<CheckId> = plan.reusable(&evidence).iter().map(|e| e.check).collect();
    assert!(kept.contains(&CheckId::MicrosoftMailbox) && kept.contains(&CheckId::MicrosoftSignIn), "{kept:?}");
    assert!(!kept.contains(&CheckId::MicrosoftTenant) && !kept.contains(&CheckId::ImapTcp), "{kept:?}");
}
