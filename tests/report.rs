//! The report holds the proof and nothing of the person.

#![allow(clippy::unwrap_used)]

use std::time::Duration;

use inbox_doctor::catalog::Catalog;
use inbox_doctor::diagnose::diagnose;
use inbox_doctor::local::parse_address;
use inbox_doctor::locale::Locales;
use inbox_doctor::model::account::Account;
use inbox_doctor::model::card::Cause;
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::evidence::{AuthOutcome, AuthSeen, Evidence, Reply, Seen, Speaker, WireLine};
use inbox_doctor::plan::{Plan, plan};
use inbox_doctor::report::{card_text, markdown};

fn planned(address: &str, username: Option<&str>, catalog: &Catalog) -> Plan {
    let username = username.map(str::to_owned);
    let address = parse_address(address).unwrap();
    plan(&Account { address, username, provider: None, imap: None, smtp: None, with_smtp: true }, catalog)
}

fn refused(plan: &Plan, words: &str, said: &str) -> Vec<Evidence> {
    let code = Some("AUTHENTICATIONFAILED".to_owned());
    let reply = Reply { status: "NO".into(), code, enhanced: None, text: words.into() };
    let seen = |id| match id {
        CheckId::Address => Seen::Address(None),
        CheckId::ImapAuth => Seen::Auth(AuthSeen {
            outcome: AuthOutcome::Refused(reply.clone()),
            mechanism: Some("PLAIN".into()),
            untagged: vec![],
        }),
        _ => Seen::NotAsked,
    };
    let wire = vec![WireLine { from: Speaker::Server, text: said.into() }];
    let elapsed = Duration::from_millis(7);
    plan.checks.iter().map(|c| Evidence { check: c.id, elapsed, seen: seen(c.id), wire: wire.clone() }).collect()
}

#[test]
fn the_person_is_masked_and_the_domain_and_the_words_stay() {
    let catalog = Catalog::embedded().unwrap();
    let locales = Locales::embedded().unwrap();
    let plan = planned("hanako.yamada@example.jp", Some("hy4711"), &catalog);
    let words = "a1 NO [AUTHENTICATIONFAILED] HY4711 unknown";
    let evidence = refused(&plan, words, "* OK hello Hanako.Yamada@example.jp,hy4711");
    let diagnosis = diagnose(&plan, &evidence, &catalog);
    for language in ["ja", "en"] {
        let text = markdown(&plan, &evidence, &diagnosis, &catalog, &locales.get(language));
        let lower = text.to_lowercase();
        assert!(!lower.contains("hanako") && !lower.contains("yamada") && !lower.contains("hy4711"), "{text}");
        assert!(text.contains("@example.jp") && text.contains("AUTHENTICATIONFAILED"), "{text}");
        assert!(!text.contains("report-"), "a message is missing: {text}");
    }
}

#[test]
fn a_name_that_is_also_a_server_s_is_masked_in_front_of_the_domain_only() {
    let catalog = Catalog::embedded().unwrap();
    let plan = planned("imap@example.jp", None, &catalog);
    let evidence = refused(&plan, "a1 NO no such user imap@example.jp at imap.example.jp", "");
    let diagnosis = diagnose(&plan, &evidence, &catalog);
    let text = markdown(&plan, &evidence, &diagnosis, &catalog, &Locales::embedded().unwrap().get("en"));
    assert!(!text.contains("imap@example.jp"), "{text}");
    assert!(text.contains("imap.example.jp"), "{text}");
}

#[test]
fn a_provider_that_is_not_known_begins_a_sentence_with_a_capital() {
    let (catalog, locales) = (Catalog::embedded().unwrap(), Locales::embedded().unwrap());
    let cause = Cause { card: "app_password_required".into(), cause: String::new(), rank: 0, because: Vec::new() };
    let title = |provider| card_text(&cause, provider, &catalog, &locales.get("en")).title;
    assert!(title(None).starts_with("Your mail provider"), "{}", title(None));
    assert!(title(catalog.provider("icloud")).starts_with("iCloud"));
}
