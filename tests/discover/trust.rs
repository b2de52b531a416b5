//! On whose word a server is the mailbox's, and what follows for a token and a password.

use inbox_doctor::discover::{Candidate, Discovery, resolve};
use inbox_doctor::model::account::{Account, Endpoint, EnteredServer, Protocol, Security, Source};
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::mailbox::Mailbox;
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::model::trust::{Trust, Withheld};
use inbox_doctor::plan::plan;

use crate::fake_net::fake_web::Page;
use crate::{CATALOG, FILE, account, find, net, srv};

/// What resolves where these servers were typed or found.
fn with(provider: Option<&str>, imap: (&str, Source), smtp: (&str, Source)) -> Mailbox {
    let mut found = Discovery::default();
    let mut account = Account { provider: provider.map(ProviderId::new), ..account() };
    for (protocol, (host, source)) in [(Protocol::Imap, imap), (Protocol::Smtp, smtp)] {
        let host = host.to_owned();
        if source == Source::Entered {
            let typed = Some(EnteredServer { host: Some(host), ..EnteredServer::default() });
            *if protocol == Protocol::Imap { &mut account.imap } else { &mut account.smtp } = typed;
        } else {
            let endpoint = Endpoint { protocol, host, port: 993, security: Security::Tls, source };
            found.servers.push(Candidate { endpoint, username: None });
        }
    }
    resolve(&account, &found, &CATALOG)
}

fn trusts(mailbox: &Mailbox) -> [Trust; 2] {
    [mailbox.imap.trust, mailbox.smtp.as_ref().unwrap().trust]
}

fn kept_back(mailbox: &Mailbox, credentials: &Credentials) -> [Option<Withheld>; 2] {
    let plan = plan(mailbox);
    [Protocol::Imap, Protocol::Smtp].map(|protocol| plan.withheld(protocol, credentials, &[]))
}

fn token() -> Credentials {
    Credentials::Token(Secret::new("token".to_owned()))
}

fn password() -> Credentials {
    Credentials::Password(Secret::new("password".to_owned()))
}

/// Whoever publishes the domain's file does not get the token for the mailbox at the provider.
#[tokio::test(start_paused = true)]
async fn the_provider_s_imap_beside_another_s_smtp_gets_the_token_alone() {
    let mut net = net("mx.example.jp");
    srv(&mut net, "_imaps", "imap.gmail.com", 993);
    net.web.page("autoconfig.example.jp", Page::ok(FILE));
    let mailbox = resolve(&account(), &find(&net).await, &CATALOG);
    assert_eq!(mailbox.provider, Some(ProviderId::new("workspace")));
    assert_eq!(mailbox.smtp.as_ref().unwrap().endpoint.host, "out.other.example");
    assert_eq!(trusts(&mailbox), [Trust::Provider, Trust::Domain]);
    assert_eq!(kept_back(&mailbox, &token()), [None, Some(Withheld::ForeignServer)]);
    assert_eq!(kept_back(&mailbox, &password()), [None, None]);
}

#[tokio::test(start_paused = true)]
async fn a_server_that_only_dns_names_gets_no_password() {
    let mut net = net("mx.example.jp");
    srv(&mut net, "_imaps", "imap.evil.example", 993);
    srv(&mut net, "_submissions", "smtp.example.jp", 465);
    let mailbox = resolve(&account(), &find(&net).await, &CATALOG);
    assert_eq!(trusts(&mailbox), [Trust::Unconfirmed, Trust::Domain]);
    assert_eq!(kept_back(&mailbox, &password()), [Some(Withheld::Unconfirmed), None]);
    assert_eq!(mailbox.unconfirmed().map(|e| e.host.as_str()).collect::<Vec<_>>(), ["imap.evil.example"]);
    assert_eq!(plan(&mailbox).withheld(Protocol::Imap, &password(), &["imap.evil.example".to_owned()]), None);
}

#[test]
fn a_host_is_the_provider_s_by_its_whole_name_however_it_is_written() {
    for (host, is) in [
        ("imap.gmail.com", true),
        ("IMAP.Gmail.com.", true),
        ("smtp.gmail.com", true),
        ("imap.gmail.com.evil.example", false),
        ("evil-imap.gmail.com", false),
        ("gmail.com", false),
        ("imap.gmail.co", false),
        ("imap.gmai\u{131}.com", false),
        ("192.0.2.1", false),
    ] {
        let mailbox = with(Some("workspace"), (host, Source::Entered), (host, Source::Entered));
        let trust = if is { Trust::Provider } else { Trust::Entered };
        assert_eq!(mailbox.imap.trust, trust, "{host}");
        let why = (!is).then_some(Withheld::ForeignServer);
        assert_eq!(kept_back(&mailbox, &token()), [why, why], "{host}");
        assert_eq!(kept_back(&mailbox, &password()), [None, None], "{host}");
    }
    // The provider's file names its servers by the address's domain.
    let mailbox = with(Some("sakura"), ("example.jp", Source::Entered), ("other.jp", Source::Entered));
    assert_eq!(trusts(&mailbox), [Trust::Provider, Trust::Entered]);
    // One company's servers: those of its family.
    let mailbox =
        with(Some("outlook"), ("outlook.office365.com", Source::Entered), ("smtp.office365.com", Source::Entered));
    assert_eq!(kept_back(&mailbox, &token()), [None, None]);
}

#[test]
fn without_a_known_provider_a_token_goes_where_the_person_says() {
    let own = with(None, ("mail.firma.example", Source::Entered), ("out.firma.example", Source::Entered));
    assert_eq!(kept_back(&own, &token()), [None, None]);
    let found = with(None, ("mail.example.jp", Source::Autoconfig), ("imap.example.jp", Source::Guess));
    assert_eq!(kept_back(&found, &token()), [Some(Withheld::ForeignServer); 2]);
    // A host says whose token it is.
    let mixed = with(None, ("imap.gmail.com", Source::Entered), ("mail.evil.example", Source::Entered));
    assert_eq!(kept_back(&mixed, &token()), [None, Some(Withheld::ForeignServer)]);
    let mixed = with(None, ("imap.gmail.com", Source::Entered), ("smtp.office365.com", Source::Entered));
    assert_eq!(kept_back(&mixed, &token()), [None, Some(Withheld::ForeignServer)]);
}

#[test]
fn what_names_a_server_says_how_far_it_is_trusted() {
    for (host, source, trust) in [
        ("imap.example.jp", Source::Guess, Trust::Guess),
        ("box.other.example", Source::Autoconfig, Trust::Domain),
        ("box.example.jp", Source::Srv, Trust::Domain),
        ("box.other.example", Source::SrvElsewhere, Trust::Unconfirmed),
        ("box.other.example", Source::Database, Trust::Unconfirmed),
        ("box.example.jp", Source::Database, Trust::Domain),
        ("imap.mail.me.com", Source::Database, Trust::Provider),
        ("notexample.jp", Source::Database, Trust::Unconfirmed),
        ("box.other.example", Source::Entered, Trust::Entered),
    ] {
        let mailbox = with(Some("exchange"), (host, source), (host, source));
        assert_eq!(mailbox.imap.trust, trust, "{host} {source:?}");
    }
}

/// A port or a kind of encryption names no server: whose word the host is stays as it was.
#[test]
fn a_port_alone_confirms_no_server() {
    let endpoint = Endpoint {
        protocol: Protocol::Imap,
        host: "imap.evil.example".to_owned(),
        port: 993,
        security: Security::Tls,
        source: Source::SrvElsewhere,
    };
    let found = Discovery { servers: vec![Candidate { endpoint, username: None }], ..Discovery::default() };
    let typed = EnteredServer { host: None, port: Some(1993), security: Some(Security::StartTls) };
    let mailbox = resolve(&Account { imap: Some(typed), ..account() }, &found, &CATALOG);
    assert_eq!((mailbox.imap.endpoint.port, mailbox.imap.trust), (1993, Trust::Unconfirmed));
    assert_eq!(mailbox.imap.endpoint.host, "imap.evil.example");
}
