//! The walk, by clicks and by keys.

use std::sync::Arc;

use iced::Size;
use iced::keyboard::key::Named;

use super::harness::Wizard;
use super::scenes;
use super::setup::{FakeNet, Start};
use crate::app::{Notice, Screen};
use inbox_doctor::model::evidence::{MxRecord, SrvRecord};
use inbox_doctor::model::{App, Credentials, Security};
use inbox_doctor::net::Answer;
use inbox_doctor::probe::Progress;
use inbox_doctor::settings::{self, Settings, Theme};

const LANGUAGES: [&str; 2] = ["ja", "en"];
const PASSWORD: &str = "abcd efgh ijkl mnop";

/// By keys alone from the first page to the running checks.
pub fn to_the_checks(language: &'static str) -> Wizard {
    let mut wizard = Wizard::start(Start::new(language));
    wizard.type_text("hanako@gmail.com");
    wizard.key(Named::Enter);
    wizard.key(Named::Enter);
    wizard.type_text(PASSWORD);
    wizard.key(Named::Enter);
    wizard.expect("ui-running-title");
    wizard
}

/// Plays this run to its end.
pub fn play(
    wizard: &mut Wizard,
    n: usize,
    make: impl Fn(&inbox_doctor::plan::Plan) -> Vec<inbox_doctor::model::Evidence>,
) {
    wizard.play(n, |play| {
        for evidence in make(&play.order.plan) {
            play.bring(Progress::Started(evidence.check));
            play.bring(Progress::Done(evidence));
        }
        play.end();
    });
    wizard.settle();
}

#[test]
fn by_keys_from_the_first_page_to_the_card_and_again() {
    for language in LANGUAGES {
        let mut wizard = to_the_checks(language);
        wizard.play(0, |play| {
            assert_eq!(play.order.plan.provider.as_ref().unwrap().as_str(), "gmail");
            let Credentials::Password(secret) = &play.order.credentials else { panic!("no password") };
            assert_eq!(secret.reveal(), PASSWORD);
        });
        play(&mut wizard, 0, |plan| scenes::refused(plan, scenes::IMAP_OFF));
        let Some(Screen::Diagnosis(answer)) = wizard.app.screens.last() else { panic!("no answer") };
        assert!(!answer.found().healthy);
        wizard.expect("ui-again");
        // Enter by itself sends no password again; the key for it does, with what was typed.
        wizard.key(Named::Enter);
        assert_eq!(wizard.plays.lock().unwrap().len(), 1);
        wizard.command("r");
        wizard.expect("ui-running-title");
        let orders: Vec<_> = wizard.plays.lock().unwrap().iter().map(|p| p.order.credentials.clone()).collect();
        assert_eq!(orders[0], orders[1]);
        play(&mut wizard, 1, scenes::healthy);
        let Some(Screen::Diagnosis(answer)) = wizard.app.screens.last() else { panic!("no answer") };
        assert!(answer.found().healthy);
        assert_eq!(settings::load(wizard.folder.path()).0.last_address.as_deref(), Some("hanako@gmail.com"));
    }
}

#[test]
fn by_clicks_with_an_unfolded_conversation_and_a_copied_report() {
    for language in LANGUAGES {
        let mut wizard = Wizard::start(Start::new(language));
        wizard.click_id("address");
        wizard.type_text("hanako@gmail.com");
        wizard.click_t("ui-welcome-connect");
        wizard.expect("ui-account-title");
        wizard.click_t("ui-next");
        wizard.click_id("password");
        wizard.type_text(PASSWORD);
        wizard.click_t("ui-check");
        play(&mut wizard, 0, |plan| scenes::refused(plan, scenes::IMAP_OFF));
        wizard.size.height = 4000.0;
        wizard.click_t("ui-copy-report");
        let report = wizard.clipboard.clone().unwrap();
        assert!(report.contains("gmail.com") && !report.contains("hanako@"), "{report}");
        wizard.expect("ui-copied");
        wizard.click_t("ui-all-checks");
        wizard.click_t("ui-checks-details");
        wizard.expect("ui-checks-wire");
        wizard.click_t("ui-back");
        wizard.expect("ui-sign-in-title");
    }
}

#[test]
fn an_address_that_is_none_says_what_is_wrong() {
    for language in LANGUAGES {
        let mut wizard = Wizard::start(Start::new(language));
        wizard.key(Named::Enter);
        wizard.expect("ui-address-empty");
        wizard.type_text("hanako＠example.jp");
        wizard.expect("ui-address-full-width");
        assert!(matches!(wizard.app.screens.last(), Some(Screen::Welcome(_))));
    }
}

#[test]
fn a_domain_that_is_not_in_the_catalog_is_asked_for_its_mx() {
    let mut start = Start::new("en");
    let records = vec![MxRecord { preference: 1, exchange: "smtp.google.com".into() }];
    let mx = [("example.co.jp".to_owned(), Answer::Found(records))].into();
    start.net = Arc::new(FakeNet { mx, ..FakeNet::default() });
    let mut wizard = Wizard::start(start);
    wizard.type_text("hanako@example.co.jp");
    wizard.key(Named::Enter);
    assert!(wizard.sees("Google Workspace"), "found by MX");
    assert!(wizard.sees("because mail for this domain goes to smtp.google.com"));
    // A domain that does not exist is said, but does not stand in the way.
    wizard.type_text("x");
    assert!(wizard.sees("The domain example.co.jpx doesn’t exist. Please check the spelling."));
    wizard.key(Named::Enter);
    wizard.expect("ui-sign-in-title");
}

#[test]
fn nobody_else_is_asked_unless_the_person_says_so() {
    let mut start = Start::new("ja");
    let mut net = FakeNet::default();
    let record = MxRecord { preference: 10, exchange: "mx.example.jp".into() };
    net.mx.insert("mail.example.jp".to_owned(), Answer::Found(vec![record]));
    let hosts = net.hosts.clone();
    start.net = Arc::new(net);
    let foreign = || hosts.lock().unwrap().iter().filter(|h| !h.ends_with("example.jp")).cloned().collect::<Vec<_>>();
    let mut wizard = Wizard::start(start);
    wizard.type_text("hanako@mail.example.jp");
    wizard.key(Named::Enter);
    assert_eq!(foreign(), Vec::<String>::new());
    wizard.click_t("ui-database");
    assert!(wizard.app.form.database);
    let asked = foreign();
    assert!(!asked.is_empty() && asked.iter().all(|host| host.ends_with("thunderbird.net")), "{asked:?}");
}

#[test]
fn servers_that_the_domain_publishes_are_used_and_doubtful_ones_shown() {
    let mut start = Start::new("en");
    let mut net = FakeNet::default();
    let mx = MxRecord { preference: 1, exchange: "mx.example.jp".into() };
    net.mx.insert("example.jp".to_owned(), Answer::Found(vec![mx]));
    for (service, target, port) in [("_imaps", "box.example.jp", 1993), ("_submissions", "out.other.example", 465)] {
        let record = SrvRecord { priority: 0, weight: 0, port, target: target.into() };
        net.srv.insert(format!("{service}._tcp.example.jp"), Answer::Found(vec![record]));
    }
    start.net = Arc::new(net);
    let mut wizard = Wizard::start(start);
    wizard.type_text("hanako@example.jp");
    wizard.key(Named::Enter);
    wizard.expect("ui-why-published");
    let imap = wizard.app.form.mailbox(&wizard.app.env.catalog).unwrap().imap.endpoint;
    assert_eq!((imap.host.as_str(), imap.port), ("box.example.jp", 1993));
    // What only DNS says of a server elsewhere stands on the page before anything goes there.
    let doubtful = wizard.app.form.doubtful(&wizard.app.env.catalog);
    assert_eq!(doubtful.iter().map(|e| e.host.as_str()).collect::<Vec<_>>(), ["out.other.example"]);
    wizard.click_t("ui-advanced-line");
    wizard.expect("source-srv");
}

#[test]
fn a_slip_of_the_finger_is_mended_by_one_click() {
    let mut wizard = Wizard::start(Start::new("ja"));
    wizard.type_text("hanako@gmial.com");
    wizard.key(Named::Enter);
    wizard.click("もしかして「hanako@gmail.com」ではありませんか");
    assert_eq!(wizard.app.form.address, "hanako@gmail.com");
    assert!(wizard.sees("Gmail"));
}

#[test]
fn provider_and_servers_can_be_changed_and_are_kept() {
    let mut wizard = Wizard::start(Start::new("en"));
    wizard.type_text("hanako@example.jp");
    wizard.key(Named::Enter);
    wizard.click_t("ui-change");
    wizard.type_text("fastm");
    wizard.key(Named::Enter);
    assert!(wizard.sees("Fastmail"));
    wizard.expect("ui-why-chosen");
    wizard.click_t("ui-advanced-line");
    wizard.click_id("imap-host");
    wizard.type_text("mail.example.jp");
    wizard.click_t("ui-security-starttls");
    wizard.click_id("imap-port");
    wizard.type_text("0");
    wizard.click_t("ui-next");
    wizard.expect("ui-port-fault");
    wizard.click_id("imap-port");
    wizard.key(Named::Backspace);
    wizard.click_t("ui-with-smtp");
    wizard.click_t("ui-next");
    wizard.click_t("ui-check-only");
    wizard.play(0, |play| {
        let imap = play.order.plan.endpoint(inbox_doctor::model::Protocol::Imap).unwrap();
        assert_eq!((imap.host.as_str(), imap.port, imap.security), ("mail.example.jp", 143, Security::StartTls));
        assert_eq!(play.order.plan.provider.as_ref().unwrap().as_str(), "fastmail");
        assert!(play.order.plan.endpoint(inbox_doctor::model::Protocol::Smtp).is_none());
        assert_eq!(play.order.credentials, Credentials::None);
    });
    wizard.key(Named::Escape);
    wizard.key(Named::Escape);
    wizard.expect("ui-account-title");
    assert_eq!(wizard.app.form.imap.host, "mail.example.jp");
}

#[test]
fn a_password_belongs_to_one_address_and_is_kept_while_it_stays() {
    let mut wizard = to_the_checks("ja");
    wizard.key(Named::Escape);
    assert_eq!(wizard.app.form.password.reveal(), PASSWORD, "back keeps what was typed");
    wizard.key(Named::Escape);
    wizard.click_id("address");
    wizard.key(Named::End);
    wizard.type_text("x");
    assert!(wizard.app.form.password.is_empty(), "another address, another password");
}

#[test]
fn leaving_the_checks_stops_the_work() {
    let mut wizard = to_the_checks("en");
    assert!(!wizard.play(0, |p| p.is_given_up()));
    wizard.key(Named::Escape);
    assert!(wizard.play(0, |p| p.is_given_up()));
    wizard.click_t("ui-check");
    wizard.play(1, |p| p.bring(Progress::Done(scenes::passed(&p.order.plan.checks[0]))));
    wizard.settle();
    wizard.click_t("ui-stop");
    assert!(wizard.play(1, |p| p.is_given_up()));
    let Some(Screen::Diagnosis(answer)) = wizard.app.screens.last() else { panic!("no answer") };
    assert!(!answer.found().healthy, "a run that was stopped has found nothing in order");
}

#[test]
fn language_theme_and_size_change_in_the_middle_of_a_run() {
    let mut wizard = to_the_checks("en");
    wizard.play(0, |p| {
        for check in &p.order.plan.checks[..4] {
            p.bring(Progress::Done(scenes::passed(check)));
        }
    });
    wizard.settle();
    wizard.click("English");
    wizard.click("日本語");
    assert!(wizard.sees("診断しています"));
    wizard.command("+");
    wizard.command("d");
    assert_eq!((wizard.app.settings.text_percent, wizard.app.settings.theme), (125, Theme::Dark));
    wizard.command(",");
    wizard.expect("ui-settings");
    // The run goes on below the settings and ends there.
    wizard.play(0, |p| {
        for check in &p.order.plan.checks[4..] {
            p.bring(Progress::Done(scenes::passed(check)));
        }
        p.end();
    });
    wizard.settle();
    wizard.expect("ui-settings");
    wizard.click("200%");
    wizard.size = Size::new(1400.0, 2800.0);
    wizard.key(Named::Escape);
    wizard.expect("ui-again");
    assert!(!wizard.sees("Check again"));
    let (kept, damaged) = settings::load(wizard.folder.path());
    assert_eq!((kept.language.as_deref(), kept.text_percent, kept.theme), (Some("ja"), 200, Theme::Dark));
    assert_eq!(damaged, None);
}

#[test]
fn an_accepted_certificate_is_handed_to_the_next_run_and_said() {
    let mut wizard = Wizard::start(Start::new("en"));
    wizard.size.height = 3000.0;
    wizard.type_text("hanako@example.jp");
    wizard.key(Named::Enter);
    wizard.key(Named::Enter);
    wizard.type_text("secret");
    wizard.key(Named::Enter);
    play(&mut wizard, 0, scenes::self_signed);
    let (one, two) = scenes::FINGERPRINT.split_at(48);
    assert!(wizard.sees(&format!("{one}\n{two}")), "in two lines, to compare");
    wizard.click_t("ui-card-accept");
    wizard.play(1, |p| assert_eq!(p.order.accepted.as_deref(), Some(scenes::FINGERPRINT)));
    wizard.expect("ui-accepted");
}

#[test]
fn a_pasted_code_is_explained_and_everything_known_can_be_read() {
    for language in LANGUAGES {
        let mut wizard = Wizard::start(Start { size: Size::new(960.0, 14_000.0), ..Start::new(language) });
        wizard.click_t("ui-welcome-lookup");
        wizard.type_text("[GMAIL_IMAP_DISABLED]");
        wizard.click_t("ui-lookup-explain");
        let first = wizard.app.env.catalog.cards_by_code("GMAIL_IMAP_DISABLED").first().map(|c| c.id.clone());
        assert!(first.is_some());
        wizard.expect("ui-card-steps");
        wizard.click_t("ui-lookup-all");
        wizard.expect("ui-lookup-codes");
        assert!(wizard.sees("APP_PASSWORD_REQUIRED"));
        wizard.key(Named::Escape);
        wizard.click_t("ui-welcome-lookup");
        assert_eq!(wizard.app.form.pasted.text().trim(), "[GMAIL_IMAP_DISABLED]", "what was pasted is kept");
    }
}

#[test]
fn rehearsals_of_the_six_codes_and_of_a_healthy_mailbox_end_at_their_cards() {
    let problems = inbox_doctor::rehearsal::problems().unwrap();
    let wanted = |p: &&inbox_doctor::rehearsal::Problem| p.id == "healthy" || p.group.as_str() == "codes";
    let mut played = 0;
    for (n, problem) in problems.iter().filter(wanted).enumerate() {
        let start = Start { real: true, run: Some(crate::app::real_run()), ..Start::new(LANGUAGES[n % 2]) };
        let mut wizard = Wizard::start(Start { size: Size::new(960.0, 14_000.0), ..start });
        wizard.click_t("ui-welcome-rehearsal");
        wizard.click_t(&format!("rehearsal-{}", problem.id));
        wizard.expect("ui-sign-in-title");
        wizard.key(Named::Enter);
        let Some(Screen::Diagnosis(answer)) = wizard.app.screens.last() else { panic!("{}: no answer", problem.id) };
        let cards: Vec<_> = answer.found().causes.iter().map(|c| c.card.as_str()).collect();
        assert_eq!(cards.first().copied(), problem.expect.first().map(String::as_str), "{}: {cards:?}", problem.id);
        played += 1;
        // There and back again: the list, with nothing left running.
        wizard.key(Named::Escape);
        wizard.key(Named::Escape);
        wizard.expect("ui-rehearsal-title");
    }
    assert!(played >= 8, "{played}");
}

#[test]
fn a_damaged_settings_file_is_said_and_the_word_can_be_dismissed() {
    let notice = Notice::SettingsUnread(settings::Unread::SetAside("settings.toml.damaged".into()));
    let mut wizard = Wizard::start(Start { notices: vec![notice], ..Start::new("en") });
    let words = "The settings file was damaged, so Inbox Doctor started with the default settings. The old file was kept as settings.toml.damaged.";
    assert!(wizard.sees(words));
    wizard.click_id("dismiss");
    assert!(!wizard.sees(words));
}

#[test]
fn a_settings_file_that_could_not_be_read_is_said_and_never_written_over() {
    let notice = Notice::SettingsUnread(settings::Unread::InPlace);
    let mut wizard = Wizard::start(Start { notices: vec![notice], ..Start::new("en") });
    wizard.expect("ui-settings-unreadable");
    let file = wizard.folder.path().join("settings.toml");
    std::fs::write(&file, "what was there").unwrap();
    wizard.command(",");
    wizard.click("150%");
    assert_eq!(std::fs::read(&file).unwrap(), b"what was there");
}

#[test]
fn everything_is_reached_by_tab_and_comes_into_view() {
    let start = Start { size: Size::new(700.0, 500.0), ..Start::new("ja") };
    let mut wizard =
        Wizard::start(Start { settings: Settings { text_percent: 150, ..start.settings.clone() }, ..start });
    assert!(wizard.focused().unwrap().contains("address"), "one can type at once");
    wizard.command(",");
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..40 {
        wizard.key(Named::Tab);
        let place = wizard.place(iced_test::selector::is_focused());
        let named = wizard.focused();
        assert!(place.is_some(), "what has the focus is in view: {named:?}");
        seen.insert(format!("{place:?}"));
    }
    // 2 languages, 3 themes, 6 sizes, the way back, and the head's own.
    assert!(seen.len() > 8, "{seen:?}");
    wizard.shift(Named::Tab);
    wizard.key(Named::Space);
}

#[test]
fn no_print_of_the_wizard_has_the_password() {
    let mut wizard = Wizard::start(Start::new("en"));
    let canary = "canary-7f3a91";
    wizard.type_text("hanako@gmail.com");
    wizard.key(Named::Enter);
    wizard.key(Named::Enter);
    wizard.type_text(canary);
    assert!(!format!("{:?}", wizard.app).contains(canary));
    wizard.key(Named::Enter);
    assert!(!format!("{:?} {:?}", wizard.app, wizard.plays.lock().unwrap()[0].order).contains(canary));
    play(&mut wizard, 0, |plan| scenes::refused(plan, "NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)"));
    assert!(!format!("{:?}", wizard.app).contains(canary));
    let typed = crate::app::screen::sign_in::Message::Password(inbox_doctor::model::Secret::new(canary.into()));
    assert!(!format!("{:?}", crate::app::Message::SignIn(typed)).contains(canary));
    let kept = std::fs::read_to_string(wizard.folder.path().join("settings.toml")).unwrap();
    assert!(!kept.contains(canary));
}

#[test]
fn icons_come_with_the_second_picture_where_their_room_was_kept() {
    for language in LANGUAGES {
        let mut wizard = Wizard::start(Start::new(language));
        let after = (places(&mut wizard), wizard.screenshot().1);
        wizard.app.shown = false;
        let before = (places(&mut wizard), wizard.screenshot().1);
        assert_ne!(before.1, after.1, "icons are drawn at once");
        assert_eq!(before.0, after.0, "something moves when they come");
    }
}

/// Where things stand that have an icon beside or within them.
fn places(wizard: &mut Wizard) -> Vec<iced::Point> {
    let buttons = ["language", "theme", "settings", "help"].map(iced_test::selector::id);
    let mut places: Vec<_> = buttons.into_iter().filter_map(|id| wizard.place(id)).collect();
    for words in ["ui-name", "ui-welcome-lookup", "ui-welcome-rehearsal"].map(|words| wizard.t(words)) {
        places.extend(wizard.reads(&words));
    }
    assert_eq!(places.len(), 7);
    places
}

#[test]
fn the_app_that_is_to_be_connected_is_chosen_on_the_first_page_and_remembered() {
    let mut wizard = Wizard::start(Start::new("en"));
    assert!(wizard.sees("App you want to connect (optional): Not specified"));
    wizard.click_id("apps");
    wizard.click("Thunderbird");
    assert!(wizard.sees("App you want to connect (optional): Thunderbird"));
    assert_eq!(wizard.app.settings.app, App::Thunderbird);
    assert_eq!(wizard.app.env.catalog.app(), App::Thunderbird);
}
