//! What stands first among several causes, and what takes nothing from a healthy mailbox.

#![allow(clippy::unwrap_used)]

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use inbox_doctor::catalog::Catalog;
use inbox_doctor::checkup::{Checkup, Run, SignIn, Step};
use inbox_doctor::diagnose::{diagnose, diagnose_waiting, findings, settings_that_work, situation};
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::local::parse_address;
use inbox_doctor::model::account::{Account, EnteredServer};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::model::evidence::{
    Attempt, AuthOutcome, AuthSeen, DnsFault, Evidence, Folder, HostSeen, MailboxOutcome, MailboxSeen, MxSeen, Reply,
    Seen, SessionOutcome, SessionSeen, TcpOutcome, TcpSeen,
};
use inbox_doctor::model::sign_in::{SignInOutcome, SignInSeen};
use inbox_doctor::net::system::SystemNet;
use inbox_doctor::plan::plan;
use inbox_doctor::probe::Progress;

fn run(typed: bool, with_smtp: bool, seen: impl Fn(CheckId) -> Seen) -> Diagnosis {
    let catalog = Catalog::embedded().unwrap();
    let imap = typed.then(|| EnteredServer { host: Some("imap.example.jp".into()), ..EnteredServer::default() });
    let address = parse_address("hanako@example.jp").unwrap();
    let plan = plan(&resolve(
        &Account { address, username: None, provider: None, imap, smtp: None, with_smtp },
        &Discovery::default(),
        &catalog,
    ));
    let evidence: Vec<Evidence> = plan
        .checks
        .iter()
        .map(|c| Evidence { check: c.id, elapsed: Duration::ZERO, seen: seen(c.id), wire: Vec::new() })
        .collect();
    diagnose(&plan, &evidence, &catalog)
}

/// Everything well, with the sign-in as given.
fn well(check: CheckId, auth: AuthOutcome) -> Seen {
    let ip = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
    let to = SocketAddr::new(ip, 993);
    let attempt = Attempt { to, outcome: TcpOutcome::Connected, elapsed: Duration::ZERO };
    match check {
        CheckId::Address => Seen::Address(None),
        CheckId::ImapHost => Seen::Host(HostSeen::Found { addresses: vec![ip] }),
        CheckId::ImapTcp => Seen::Tcp(TcpSeen { attempts: vec![attempt], connected: Some(to), ..TcpSeen::default() }),
        CheckId::ImapSession => Seen::Session(SessionSeen {
            outcome: SessionOutcome::Ready,
            greeting: None,
            capabilities: vec![],
            clock_ahead: None,
        }),
        CheckId::ImapAuth => Seen::Auth(AuthSeen { outcome: auth, mechanism: None, untagged: vec![] }),
        CheckId::Mailbox => Seen::Mailbox(MailboxSeen {
            outcome: MailboxOutcome::Listed,
            folders: vec![],
            missing: vec![],
            messages: None,
            untagged: vec![],
        }),
        _ => Seen::NotAsked,
    }
}

fn refused() -> AuthOutcome {
    let code = Some("AUTHENTICATIONFAILED".to_owned());
    let text = "A1 NO [AUTHENTICATIONFAILED] Authentication failed.".to_owned();
    AuthOutcome::Refused(Reply { status: "NO".into(), code, enhanced: None, text })
}

fn causes(diagnosis: &Diagnosis) -> Vec<&str> {
    diagnosis.causes.iter().map(|c| c.cause.as_str()).collect()
}

#[test]
fn a_domain_without_mail_is_a_remark_where_the_sign_in_worked() {
    for mx in [MxSeen::NoSuchDomain, MxSeen::None, MxSeen::Failed(DnsFault::ServFail)] {
        let diagnosis = run(true, false, |check| match check {
            CheckId::Mx => Seen::Mx(mx.clone()),
            other => well(other, AuthOutcome::Accepted(Reply::default())),
        });
        assert!(diagnosis.healthy, "{diagnosis:?}");
        assert_eq!(causes(&diagnosis), ["none"]);
        assert!(!diagnosis.notes.is_empty(), "what was seen is still said");
    }
}

#[test]
fn a_domain_without_mail_is_a_cause_where_nobody_signed_in() {
    for (mx, cause) in [
        (MxSeen::NoSuchDomain, "dns_no_such_host"),
        (MxSeen::None, "dns_no_mx"),
        (MxSeen::Failed(DnsFault::ServFail), "dns_failure"),
    ] {
        let diagnosis = run(true, false, |check| match check {
            CheckId::Mx => Seen::Mx(mx.clone()),
            CheckId::ImapAuth | CheckId::Mailbox => Seen::NotAsked,
            other => well(other, refused()),
        });
        assert!(!diagnosis.healthy);
        assert_eq!(causes(&diagnosis).first(), Some(&cause), "{diagnosis:?}");
    }
}

#[test]
fn a_domain_without_mail_stands_behind_what_a_server_that_was_named_said() {
    let with = |typed| {
        run(typed, false, |check| match check {
            CheckId::Mx => Seen::Mx(MxSeen::NoSuchDomain),
            other => well(other, refused()),
        })
    };
    let named = with(true);
    assert_eq!(causes(&named).first(), Some(&"bad_credentials"), "{named:?}");
    assert!(causes(&named).contains(&"dns_no_such_host"));
    // Nobody named the server: a misspelt domain is the likelier cause.
    let found = with(false);
    assert_eq!(causes(&found).first(), Some(&"dns_no_such_host"), "{found:?}");
}

#[test]
fn a_guessed_server_stands_behind_one_that_is_known() {
    let diagnosis = run(true, true, |check| match check {
        CheckId::Mx => Seen::Mx(MxSeen::Implicit),
        CheckId::SmtpHost => Seen::Host(HostSeen::NoSuchHost),
        other => well(other, refused()),
    });
    assert_eq!(causes(&diagnosis), ["bad_credentials", "dns_no_such_host"], "{diagnosis:?}");
    let both_guessed = run(false, true, |check| match check {
        CheckId::Mx => Seen::Mx(MxSeen::Implicit),
        CheckId::SmtpHost => Seen::Host(HostSeen::NoSuchHost),
        other => well(other, refused()),
    });
    assert_eq!(causes(&both_guessed).first(), Some(&"dns_no_such_host"), "{both_guessed:?}");
}

#[test]
fn a_sign_in_of_somebody_else_is_no_mistake_where_the_server_opened_the_mailbox_with_it() {
    let catalog = Catalog::embedded().unwrap();
    let address = parse_address("info@example.jp").unwrap();
    let who = vec!["hanako@example.jp".to_owned()];
    let signed_in =
        SignInSeen { outcome: SignInOutcome::SignedIn { missing: Vec::new(), who }, ..SignInSeen::not_begun() };
    for (username, mechanism, card) in [
        (None, "XOAUTH2", "shared_mailbox_opened"),
        // Another name was given: then it was that one's own mailbox.
        (Some("hanako@example.jp".to_owned()), "XOAUTH2", "wrong_account"),
        (None, "PLAIN", "wrong_account"),
    ] {
        let account =
            Account { address: address.clone(), username, provider: None, imap: None, smtp: None, with_smtp: false };
        let plan = plan(&resolve(&account, &Discovery::default(), &catalog)).with_sign_in();
        let seen = |check| match well(check, AuthOutcome::Accepted(Reply::default())) {
            Seen::Auth(auth) => Seen::Auth(AuthSeen { mechanism: Some(mechanism.to_owned()), ..auth }),
            other => other,
        };
        let one = |check| match check {
            CheckId::SignIn => Evidence::from(signed_in.clone()),
            check => Evidence { check, elapsed: Duration::ZERO, seen: seen(check), wire: Vec::new() },
        };
        let evidence: Vec<Evidence> = plan.checks.iter().map(|c| one(c.id)).collect();
        let diagnosis = diagnose(&plan, &evidence, &catalog);
        assert!(diagnosis.notes.iter().any(|n| n.card == card), "{mechanism}: {diagnosis:?}");
    }
}

#[test]
fn the_settings_that_work_are_those_that_were_accepted() {
    let catalog = Catalog::embedded().unwrap();
    let address = parse_address("hanako@example.jp").unwrap();
    let account = Account { address, username: None, provider: None, imap: None, smtp: None, with_smtp: true };
    let plan = plan(&resolve(&account, &Discovery::default(), &catalog));
    let folder = |name: &str, attributes: &[&str]| Folder {
        name: name.to_owned(),
        attributes: attributes.iter().map(|a| (*a).to_owned()).collect(),
    };
    let folders =
        vec![folder("INBOX", &[]), folder("INBOX.Drafts", &["\\Drafts"]), folder("INBOX.Gesendet", &["\\Sent"])];
    let seen = |check| match (check, well(check, AuthOutcome::Accepted(Reply::default()))) {
        (_, Seen::Mailbox(mailbox)) => Seen::Mailbox(MailboxSeen { folders: folders.clone(), ..mailbox }),
        (CheckId::SmtpAuth, _) => well(CheckId::ImapAuth, refused()),
        (_, other) => other,
    };
    let one = |check| Evidence { check, elapsed: Duration::ZERO, seen: seen(check), wire: Vec::new() };
    let evidence: Vec<Evidence> = plan.checks.iter().map(|c| one(c.id)).collect();
    let works = settings_that_work(&plan, &evidence).unwrap();
    let imap = works.imap.unwrap();
    assert_eq!((imap.host.as_str(), imap.port, imap.user.as_str()), ("imap.example.jp", 993, "hanako@example.jp"));
    assert_eq!((works.smtp, works.folder_prefix.as_deref()), (None, Some("INBOX.")));
    assert_eq!(works.folders[0], ("\\Drafts".to_owned(), "INBOX.Drafts".to_owned()));
    let nobody = |check| match seen(check) {
        Seen::Auth(_) => Seen::NotAsked,
        other => other,
    };
    let one = |check| Evidence { check, elapsed: Duration::ZERO, seen: nobody(check), wire: Vec::new() };
    let evidence: Vec<Evidence> = plan.checks.iter().map(|c| one(c.id)).collect();
    assert_eq!(settings_that_work(&plan, &evidence), None, "nothing is proven where nobody signed in");
}

#[test]
fn a_sign_in_that_is_still_awaited_has_a_provisional_answer() {
    let catalog = Catalog::embedded().unwrap();
    let address = parse_address("hanako@example.jp").unwrap();
    let account = Account { address, username: None, provider: None, imap: None, smtp: None, with_smtp: false };
    let plan = plan(&resolve(&account, &Discovery::default(), &catalog));
    let one = |check| {
        let seen = well(check, AuthOutcome::Accepted(Reply::default()));
        Evidence { check, elapsed: Duration::ZERO, seen, wire: Vec::new() }
    };
    let until: Vec<_> = plan.checks.iter().map(|c| one(c.id)).take_while(|e| e.check != CheckId::ImapAuth).collect();
    let provisional = diagnose_waiting(&plan, &until, CheckId::ImapAuth, &catalog);
    assert_eq!(provisional.causes.first().map(|c| c.card.as_str()), Some("server_silent"), "{provisional:?}");
    assert!(!provisional.healthy);
}

/// The run goes on: what is told meanwhile is told once, and the reply that comes at last has the last word.
#[tokio::test(start_paused = true)]
async fn a_sign_in_that_takes_long_is_told_of_once_while_it_is_awaited() {
    let catalog = Catalog::embedded().unwrap();
    let address = parse_address("hanako@example.jp").unwrap();
    let account = Account { address, username: None, provider: None, imap: None, smtp: None, with_smtp: false };
    let plan = Arc::new(plan(&resolve(&account, &Discovery::default(), &catalog)));
    let checks = plan.checks.clone();
    let run: Run = Arc::new(move |_, _| {
        let one = |check| {
            let seen = well(check, AuthOutcome::Accepted(Reply::default()));
            Progress::Done(Evidence { check, elapsed: Duration::ZERO, seen, wire: Vec::new() })
        };
        let steps = checks.clone().into_iter().flat_map(move |c| [Progress::Started(c.id), one(c.id)]);
        let slow = |p: Progress| async move {
            if matches!(&p, Progress::Done(e) if e.check == CheckId::ImapAuth) {
                tokio::time::sleep(Duration::from_secs(30)).await;
            }
            p
        };
        futures::stream::iter(steps).then(slow).boxed()
    });
    let net = Arc::new(SystemNet::new(Vec::new()).unwrap());
    let checkup = Checkup::of(Arc::clone(&plan), SignIn::Given(Credentials::None));
    let steps: Vec<Step> = checkup.run_by(&run, net, &catalog).collect().await;
    let told: Vec<_> =
        steps.iter().filter_map(|s| if let Step::Waiting(c, d) = s { Some((c, d)) } else { None }).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(*told[0].0, CheckId::ImapAuth);
    assert_eq!(told[0].1.causes.first().map(|c| c.card.as_str()), Some("server_silent"));
    assert!(matches!(steps.last(), Some(Step::Done(answer)) if answer.diagnosis.healthy), "{steps:?}");
}

/// Every value that a condition may ask for is one that a run can have.
#[test]
fn circumstances_have_the_values_that_they_name() {
    let catalog = Catalog::embedded().unwrap();
    let address = parse_address("hanako@example.jp").unwrap();
    for username in [None, Some("hanako".to_owned()), Some("other".to_owned())] {
        let account =
            Account { address: address.clone(), username, provider: None, imap: None, smtp: None, with_smtp: true };
        let plan = plan(&resolve(&account, &Discovery::default(), &catalog));
        let one = |check| Evidence { check, elapsed: Duration::ZERO, seen: well(check, refused()), wire: Vec::new() };
        let evidence: Vec<Evidence> = plan.checks.iter().map(|c| one(c.id)).collect();
        let found = findings(&plan, &evidence, &catalog);
        let situation = situation(&plan, &evidence, &found, &catalog);
        assert!(!situation.known.is_empty());
        for known in situation.known {
            let values = known.what.values();
            assert!(values.is_empty() || values.contains(&known.value.as_str()), "{known:?}");
        }
    }
}
