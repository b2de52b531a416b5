//! The report holds the proof and nothing of the person.

#![allow(clippy::unwrap_used)]

use std::time::Duration;

use inbox_doctor::catalog::Catalog;
use inbox_doctor::diagnose::diagnose;
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::explain::{Pasted, explain};
use inbox_doctor::local::parse_address;
use inbox_doctor::locale::Locales;
use inbox_doctor::model::App;
use inbox_doctor::model::account::Account;
use inbox_doctor::model::card::Cause;
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::evidence::{AuthOutcome, AuthSeen, Evidence, Reply, Seen, Speaker, WireLine};
use inbox_doctor::model::microsoft::{Cloud, MicrosoftSaid as Said, MicrosoftSeen};
use inbox_doctor::plan::{Plan, plan};
use inbox_doctor::report::{Format, Hidden, MASK, Run, Scope, Whose, card_text, explained, markdown, report};

fn planned(address: &str, username: Option<&str>, catalog: &Catalog) -> Plan {
    let username = username.map(str::to_owned);
    let address = parse_address(address).unwrap();
    plan(&resolve(
        &Account { address, username, provider: None, imap: None, smtp: None, with_smtp: true },
        &Discovery::default(),
        catalog,
    ))
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

/// Every tag is closed, every attribute quoted, every reference known: what XML asks for.
fn elements(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    use quick_xml::events::{BytesStart, Event};
    let mut reader = quick_xml::Reader::from_str(html);
    reader.config_mut().check_comments = true;
    let read = |tag: &BytesStart<'_>| {
        let attributes = tag.attributes().map(|a| {
            let a = a.unwrap();
            (String::from_utf8(a.key.as_ref().to_vec()).unwrap(), String::from_utf8(a.value.to_vec()).unwrap())
        });
        (String::from_utf8(tag.name().as_ref().to_vec()).unwrap(), attributes.collect())
    };
    let (mut all, mut depth) = (Vec::new(), 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                depth += 1;
                all.push(read(&tag));
            }
            Event::End(_) => depth -= 1,
            Event::Empty(tag) => all.push(read(&tag)),
            Event::Text(text) => assert!(!text.contains(&b'<')),
            Event::GeneralRef(name) => {
                assert!(["amp", "lt", "gt", "quot", "#39"].iter().any(|n| n.as_bytes() == &*name))
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    all
}

const HOSTILE: &str =
    "NO </pre><script src=\"//evil.example/x.js\">alert('x')</script> & ```\n# \u{202e}x\u{0}\u{1b}[31m";

#[test]
fn the_html_is_well_formed_holds_no_script_and_is_read_aloud_in_order() {
    let catalog = Catalog::embedded().unwrap();
    let locales = Locales::embedded().unwrap();
    let plan = planned("hanako.yamada@yamada-clinic.jp", Some("hy4711"), &catalog);
    let evidence = refused(&plan, HOSTILE, HOSTILE);
    let found = diagnose(&plan, &evidence, &catalog);
    let run = Run { plan: &plan, evidence: &evidence, found: &found, reused: &[] };
    for language in ["ja", "en"] {
        let locale = locales.get(language);
        let html = report(run, &catalog, &locale, Format::Html, Scope::Person);
        let all = elements(&html);
        let count = |name: &str| all.iter().filter(|(tag, _)| tag == name).count();
        let has = |tag: &str, key: &str, value: &str| {
            all.iter().any(|(t, attributes)| t == tag && attributes.iter().any(|(k, v)| k == key && v == value))
        };
        assert!(has("html", "lang", language));
        assert_eq!((count("h1"), count("main"), count("title"), count("script"), count("caption")), (1, 1, 1, 0, 1));
        assert!(count("h2") >= 2 && has("th", "scope", "col") && has("th", "scope", "row"), "{html}");
        // Nothing is fetched: links are followed by a person only.
        let fetched = ["img", "link", "iframe", "object", "embed", "audio", "video", "source"];
        assert_eq!(fetched.iter().map(|tag| count(tag)).sum::<usize>(), 0);
        let eager = all.iter().flat_map(|(_, a)| a).any(|(k, _)| k.starts_with("on") || k == "src" || k == "style");
        assert!(!eager && !html.contains("url(") && !html.contains("@import"));
        assert!(!html.contains(['\u{0}', '\u{1b}', '\u{202e}']) && html.contains("&lt;script"));
        // Headings go down a step at a time.
        let levels = all.iter().filter_map(|(tag, _)| tag.strip_prefix('h')?.parse::<u8>().ok());
        levels.fold(0, |before, level| {
            assert!(level <= before + 1, "h{level} after h{before}");
            level
        });
    }
}

#[test]
fn every_form_hides_the_person_and_says_so_in_its_own_language() {
    let catalog = Catalog::embedded().unwrap();
    let locales = Locales::embedded().unwrap();
    let plan = planned("hanako.yamada@yamada-clinic.jp", Some("hy4711"), &catalog);
    let said = "* OK HY4711を確認 hanako.yamada@yamada-clinic.jp at mail.yamada-clinic.jp, taro@gmail.com";
    let evidence = refused(&plan, "a1 NO [AUTHENTICATIONFAILED] hy4711 unknown", said);
    let found = diagnose(&plan, &evidence, &catalog);
    let run = Run { plan: &plan, evidence: &evidence, found: &found, reused: &[] };
    for language in ["ja", "en"] {
        let locale = locales.get(language);
        for format in Format::ALL {
            let text = report(run, &catalog, &locale, format, Scope::Person);
            let lower = text.to_lowercase();
            assert!(!lower.contains("yamada@") && !lower.contains("hanako") && !lower.contains("hy4711"), "{text}");
            assert!(lower.contains("yamada-clinic.jp") && text.contains(MASK), "{text}");
            assert!(text.contains(if language == "ja" { "伏せた" } else { "were never recorded" }), "{text}");
            let hosts = report(run, &catalog, &locale, format, Scope::Hosts);
            assert!(!hosts.contains("clinic") && !hosts.contains("taro") && hosts.contains("mail.‹…›"), "{hosts}");
            assert!(hosts.contains("@gmail.com"), "what many share tells nothing: {hosts}");
        }
        let json: serde_json::Value =
            serde_json::from_str(&report(run, &catalog, &locale, Format::Json, Scope::Hosts)).unwrap();
        assert_eq!(json["report"], 1);
        assert_eq!(json["language"], language);
        assert_eq!(json["domain"], MASK);
        assert_eq!(json["redacted"]["what"], serde_json::json!(["names", "secrets", "addresses", "hosts"]));
        for key in ["program", "provider", "healthy", "causes", "notes", "checks", "conversations"] {
            assert!(json.get(key).is_some(), "{key}");
        }
        let keys = ["id", "layer", "title", "target", "status", "sentence", "elapsed_ms"];
        assert!(keys.iter().all(|key| json["checks"][3].get(key).is_some()), "{json}");
    }
}

#[test]
fn a_screen_that_others_see_keeps_what_is_nobody_s_own() {
    let catalog = Catalog::embedded().unwrap();
    let hidden = |address: &str, server: &str| {
        let mut hidden = Hidden::of_everybody(&catalog);
        hidden.plan(&planned(address, None, &catalog), &catalog);
        hidden.server(server, &catalog);
        hidden.mask()
    };
    let own = hidden("hanako@yamada-clinic.jp", "imap.hoster-of-yamada.example");
    for (text, masked) in [
        ("hanako@yamada-clinic.jp", "‹…›@‹…›"),
        ("Hanakoさん、mail.yamada-clinic.jpへ", "‹…›さん、mail.‹…›へ"),
        ("yamada-clinic-jp.mail.protection.outlook.com", "‹…›.mail.protection.outlook.com"),
        ("notyamada-clinic.jp hanako2", "notyamada-clinic.jp hanako2"),
        ("imap.hoster-of-yamada.example:993", "imap.‹…›:993"),
        ("imap.gmail.com", "imap.gmail.com"),
        ("login_hint=hanako%40yamada-clinic.jp", "login_hint=‹…›%40‹…›"),
        ("taro@other.example wrote to jiro@icloud.com", "‹…›@‹…› wrote to ‹…›@icloud.com"),
    ] {
        assert_eq!(own.apply(text), masked, "{text}");
    }
    let shared = hidden("hanako@gmail.com", "sv12.co.jp");
    assert_eq!(shared.apply("hanako@gmail.com at yahoo.co.jp"), "‹…›@gmail.com at yahoo.co.jp");
    let tenant = hidden("hanako@contoso.onmicrosoft.com", "");
    assert_eq!(tenant.apply("in contoso.onmicrosoft.com"), "in ‹…›.onmicrosoft.com");
    let mut windows = Hidden::default();
    windows.name("CONTOSO\\hanako", &[]);
    assert_eq!(windows.mask().apply("user hanako of contoso"), "user ‹…› of ‹…›");
    // A word that is nobody's name is one everywhere but before the @.
    let role = hidden("info@yamada-clinic.jp", "");
    assert_eq!(role.apply("Info: info@yamada-clinic.jp"), "Info: ‹…›@‹…›");
}

/// The id of a tenant and a server of one's own say whose they are, as a domain does.
#[test]
fn what_microsoft_tells_of_an_organisation_is_hidden_where_its_domain_is() {
    let catalog = Catalog::embedded().unwrap();
    let plan = planned("hanako@yamada-clinic.jp", None, &catalog);
    let id = "11111111-2222-4333-8444-555555555555";
    let one = |check, said| {
        let seen = Seen::Microsoft(MicrosoftSeen { said, at_microsoft: true, hosts: Vec::new() });
        Evidence { check, elapsed: Duration::ZERO, seen, wire: Vec::new() }
    };
    let evidence = [
        one(CheckId::MicrosoftTenant, Said::Tenant { id: id.to_owned(), cloud: Cloud::Worldwide, region: None }),
        one(CheckId::MicrosoftMailbox, Said::OwnExchange { host: "mail.yamada-group.jp".to_owned(), proven: true }),
    ];
    let found = diagnose(&plan, &evidence, &catalog);
    let said = "tenant 11111111-2222-4333-8444-555555555555 at mail.yamada-group.jp";
    let mask = |scope| Hidden::of_run(&plan, &evidence, &found, &catalog, scope).mask().apply(said);
    assert_eq!(mask(Scope::Person), said);
    assert_eq!(mask(Scope::Hosts), "tenant ‹…› at mail.‹…›");
}

#[test]
fn a_provider_that_is_not_known_begins_a_sentence_with_a_capital() {
    let (catalog, locales) = (Catalog::embedded().unwrap(), Locales::embedded().unwrap());
    let cause = Cause {
        card: "app_password_required".into(),
        cause: String::new(),
        rank: 0,
        because: Vec::new(),
        left_out: Vec::new(),
    };
    let title = |provider| card_text(&cause, provider, &catalog, &locales.get("en")).title;
    assert!(title(None).starts_with("Your email provider"), "{}", title(None));
    assert!(title(catalog.provider("icloud")).starts_with("iCloud"));
}

/// A card of an administrator's, with a step for those who use one app and a letter that names the mailbox.
const CARD: &str = "cause = \"a\"\nowner = \"admin\"\nsteps = [{ say = \"one\", app = [\"hubspot\"] }, { say = \"all\", \
                    not_app = [\"hubspot\"] }, { say = \"forward-admin\" }]\n[[when]]\nwords = ['canary']\n";
const NOTE: &str = "cause = \"none\"\nowner = \"user\"\nnote = true\nbadge = \"nothing\"\nsteps = [{ say = \"all\" }]\n\
                    [[when]]\nwords = ['canary']\napp = [\"hubspot\"]\n";
const WORDS: &str = "card-ours = A title of its own\n    .what = What is wrong here.\n    .why = Why it is so here.\n    \
                     .do-one = In HubSpot, open its own page.\n    .do-all = { $app } is what you connect.\n    \
                     .admin = Please give { $address } its rights.\ncard-beside = A remark\n    \
                     .what = What is remarked.\n    .why = Why it is so.\n    .do-all = Nothing at all is to do.\n";

fn ours() -> (tempfile::TempDir, Catalog, Locales) {
    let dir = tempfile::tempdir().unwrap();
    for (file, text) in [
        ("cards/auth/ours.toml", CARD),
        ("cards/auth/beside.toml", NOTE),
        ("i18n/en/ours.ftl", WORDS),
        ("i18n/ja/ours.ftl", WORDS),
    ] {
        let path = dir.path().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let folder = Some(dir.path());
    let (catalog, mistakes) = Catalog::with_custom(folder).unwrap();
    assert!(mistakes.is_empty(), "{mistakes:?}");
    let locales = Locales::with_custom(folder).unwrap().0;
    (dir, catalog, locales)
}

#[test]
fn a_letter_has_its_beginning_and_end_and_the_mailbox_s_address_masked_where_names_are() {
    let (_dir, catalog, locales) = ours();
    let plan = planned("hanako.yamada@example.jp", None, &catalog);
    let evidence = refused(&plan, "a1 NO canary", "");
    let found = diagnose(&plan, &evidence, &catalog);
    for language in ["en", "ja"] {
        let locale = locales.get(language);
        let own = card_text(&found.causes[0], Whose::new(None, "hanako.yamada@example.jp"), &catalog, &locale);
        let letter = own.admin.unwrap();
        assert!(letter.starts_with(&locale.text("forward-opening")), "{letter}");
        assert!(letter.ends_with(&locale.text("forward-closing")), "{letter}");
        assert!(letter.contains("Please give hanako.yamada@example.jp its rights."), "{letter}");
        assert!(letter.contains("> ") && letter.contains("canary"), "{letter}");
        let nobody = card_text(&found.causes[0], None, &catalog, &locale).admin.unwrap();
        assert!(nobody.contains(&locale.text("forward-my-address")), "{nobody}");
        let run = Run { plan: &plan, evidence: &evidence, found: &found, reused: &[] };
        for format in [Format::Html, Format::Json] {
            let text = report(run, &catalog, &locale, format, Scope::Person);
            assert!(text.contains(&format!("Please give {MASK}@example.jp its rights.")), "{text}");
            let text = report(run, &catalog, &locale, format, Scope::Hosts);
            assert!(text.contains("Please give") && !text.contains("example.jp"), "{text}");
        }
    }
}

#[test]
fn what_is_one_app_s_rule_is_said_to_those_who_use_it() {
    let (_dir, catalog, locales) = ours();
    let locale = locales.get("en");
    let steps = |app| {
        let catalog = catalog.for_app(app);
        let plan = planned("hanako@example.jp", None, &catalog);
        let found = diagnose(&plan, &refused(&plan, "a1 NO canary", ""), &catalog);
        let text = card_text(&found.causes[0], None, &catalog, &locale);
        let steps: Vec<String> = text.steps.into_iter().map(|s| s.text).collect();
        (steps, found.notes.iter().any(|note| note.card == "beside"))
    };
    let (of_nobody, noted) = steps(App::Unspecified);
    assert_eq!(
        (of_nobody[0].as_str(), of_nobody.len(), noted),
        ("The app you want to use is what you connect.", 2, false)
    );
    assert_eq!(steps(App::Outlook).0[0], "Outlook is what you connect.");
    assert_eq!(steps(App::OtherCrm).0[0], "Your CRM is what you connect.");
    let (of_hubspot, noted) = steps(App::Hubspot);
    assert_eq!((of_hubspot[0].as_str(), of_hubspot.len(), noted), ("In HubSpot, open its own page.", 2, true));
}

#[test]
fn what_a_pasted_message_means_can_be_sent_to_a_stranger() {
    let catalog = Catalog::embedded().unwrap();
    let text = "NO [AUTHENTICATIONFAILED] no such user hanako.yamada@example.jp".to_owned();
    let found = explain(&Pasted { text, provider: None, stage: None }, &catalog);
    let sent = explained(&found, None, &catalog, &Locales::embedded().unwrap().get("en"));
    assert!(
        sent.contains("AUTHENTICATIONFAILED") && !sent.contains("yamada") && !sent.contains("example.jp"),
        "{sent}"
    );
}
