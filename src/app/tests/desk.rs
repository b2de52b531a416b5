//! The support desk: a shared screen, reports in every form, the runs of a session, the list of
//! everything that is known.

use iced::Size;
use iced::keyboard::key::Named;
use iced::widget::text_editor;

use super::harness::Wizard;
use super::setup::Start;
use super::{pages, scenes, walk};
use crate::app::screen::{account, lookup};
use crate::app::{Message, Screen};
use inbox_doctor::model::{Evidence, Protocol};
use inbox_doctor::plan::Plan;
use inbox_doctor::report::MASK;

const LANGUAGES: [&str; 2] = ["ja", "en"];
const ADDRESS: &str = "hanako.y@yamada-clinic.jp";
const USER: &str = "hy4711";
/// What must not be seen: the name, the user name, the domain as it is and as Microsoft writes it.
const OWN: [&str; 4] = ["hanako", USER, "yamada-clinic.jp", "yamada-clinic-jp"];

/// A refusal in which the server names everything.
fn refused(plan: &Plan) -> Vec<Evidence> {
    let words = format!("NO [AUTHENTICATIONFAILED] {ADDRESS} ({USER}) unknown at mail.yamada-clinic.jp");
    scenes::refused(plan, &words)
}

fn tall(language: &'static str) -> Wizard {
    Wizard::start(Start { size: Size::new(960.0, 14_000.0), ..Start::new(language) })
}

/// Nothing of the person is drawn, and yet something stands in its place.
#[track_caller]
fn hides(wizard: &mut Wizard, page: &str, marked: bool) {
    let texts = wizard.texts();
    for text in &texts {
        let lower = text.to_lowercase();
        assert!(!OWN.iter().any(|own| lower.contains(own)), "{page}: {text:?}");
    }
    assert!(!marked || texts.iter().any(|t| t.contains(MASK)), "{page}: {texts:?}");
    wizard.expect("ui-sharing-on");
}

/// What can be seen with names shown, then with names hidden, then with names shown again.
#[track_caller]
fn both_ways(wizard: &mut Wizard, page: &str, marked: bool) {
    let before = wizard.texts();
    assert!(before.iter().any(|t| OWN.iter().any(|own| t.contains(own))), "{page} shows nothing to hide: {before:?}");
    wizard.key(Named::F8);
    hides(wizard, page, marked);
    wizard.key(Named::F8);
    assert_eq!(wizard.texts(), before, "{page}: everything is back");
}

#[test]
fn on_a_shared_screen_nothing_tells_who_the_person_is() {
    for language in LANGUAGES {
        let mut w = tall(language);
        w.type_text(ADDRESS);
        both_ways(&mut w, "welcome", false);
        w.key(Named::Enter);
        w.click_t("ui-advanced-line");
        w.send(Message::Account(account::Message::Username(USER.to_owned())));
        let host = |name: &str| account::Message::Host(Protocol::Imap, name.to_owned());
        w.send(Message::Account(host("mail.yamada-clinic.jp")));
        both_ways(&mut w, "account", false);
        w.key(Named::Enter);
        w.expect("ui-sign-in-title");
        both_ways(&mut w, "sign-in", true);
        w.type_text("secret");
        w.key(Named::Enter);
        w.expect("ui-running-title");
        both_ways(&mut w, "running", true);
        walk::play(&mut w, 0, refused);
        both_ways(&mut w, "answer", true);
        w.click_t("ui-all-checks");
        w.click_id("paper-more");
        let passed = w.t("ui-checks-details");
        w.click(&passed);
        both_ways(&mut w, "answer, unfolded", true);
        w.command("r");
        walk::play(&mut w, 1, scenes::healthy);
        w.click_id("runs");
        both_ways(&mut w, "runs", true);
    }
}

#[test]
fn what_is_typed_into_a_hidden_field_is_taken_and_comes_back() {
    let mut w = tall("en");
    w.key(Named::F8);
    w.type_text(ADDRESS);
    hides(&mut w, "welcome", false);
    assert_eq!(w.app.form.address, ADDRESS);
    w.key(Named::F8);
    assert!(w.texts().iter().any(|t| t == ADDRESS));
    // The mark in the head switches it off, too; it is written down nowhere.
    w.key(Named::F8);
    w.click_id("sharing");
    assert!(!w.sees(&w.t("ui-sharing-on")));
    w.key(Named::F8);
    let kept = std::fs::read_to_string(w.folder.path().join("settings.toml")).unwrap_or_default();
    assert!(!kept.contains("sharing"), "{kept}");
    w.command(",");
    w.expect("ui-key-sharing");
    w.click_id("sharing-tick");
    assert!(!w.sees(&w.t("ui-sharing-on")));
}

#[test]
fn a_pasted_message_is_hidden_until_one_writes_on() {
    let mut w = tall("en");
    w.click_t("ui-welcome-lookup");
    w.type_text("535 5.7.8 hanako.y@yamada-clinic.jp: authentication failed");
    w.key(Named::F8);
    hides(&mut w, "lookup", true);
    w.click_id("write");
    w.type_text("!");
    assert!(w.app.form.pasted.text().contains("yamada-clinic.jp"), "nothing is lost");
    w.click_id("primary");
    hides(&mut w, "lookup, explained", true);
    let paste = text_editor::Edit::Paste(std::sync::Arc::new(format!(" {ADDRESS}")));
    w.send(Message::Lookup(lookup::Message::Edit(text_editor::Action::Edit(paste))));
    w.settle();
    assert!(w.app.form.pasted.text().contains(ADDRESS));
    hides(&mut w, "lookup, pasted", true);
}

#[test]
fn a_report_is_copied_and_saved_in_each_form_and_in_the_other_language() {
    for (language, other) in [("ja", "en"), ("en", "ja")] {
        let mut w = tall(language);
        w.type_text(ADDRESS);
        w.key(Named::Enter);
        w.key(Named::Enter);
        w.type_text("canary-5d01");
        w.key(Named::Enter);
        walk::play(&mut w, 0, refused);
        w.click_id("report");
        let markdown = w.clipboard.clone().unwrap();
        assert!(markdown.starts_with("# ") && markdown.contains("yamada-clinic.jp") && !markdown.contains("hanako"));
        w.click_id("paper-more");
        w.click_id_named(&format!("paper-language-{other}"));
        w.click_id("paper-html");
        w.click_id("paper-copy");
        let html = w.clipboard.clone().unwrap();
        assert!(html.contains(&format!("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{other}\"")), "{html}");
        let mut saved = Vec::new();
        for format in ["paper-html", "paper-json", "paper-json"] {
            w.click_id(format);
            w.click_id("paper-save");
            w.expect("ui-report-saved");
            let files = std::fs::read_dir(w.folder.path()).unwrap().flatten().map(|f| f.path());
            let new: Vec<_> = files.filter(|f| f.to_string_lossy().contains("report") && !saved.contains(f)).collect();
            assert_eq!(new.len(), 1, "never over another");
            assert!(w.sees(&new[0].display().to_string()));
            let text = std::fs::read_to_string(&new[0]).unwrap();
            assert!(!text.contains("hanako") && !text.contains("canary-5d01"), "{text}");
            saved.extend(new);
        }
        assert!(saved[2].ends_with("inbox-doctor-report-2026-11-24-2.json"), "{saved:?}");
        w.click_id("paper-folder");
        let folder = w.folder.path().display().to_string();
        assert_eq!(w.opened.lock().unwrap().last(), Some(&folder));
        // On a shared screen the report hides the domain, too.
        w.key(Named::F8);
        w.click_id("paper-copy");
        let json = w.clipboard.clone().unwrap();
        assert!(json.starts_with('{') && !json.contains("yamada-clinic"), "{json}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_said() {
    let mut w = tall("en");
    w.app.env.reports = None;
    w.type_text(ADDRESS);
    w.key(Named::Enter);
    w.key(Named::Enter);
    w.type_text("x");
    w.key(Named::Enter);
    walk::play(&mut w, 0, refused);
    w.click_id("paper-more");
    w.click_id("paper-save");
    w.expect("ui-report-not-saved");
}

#[test]
fn before_and_after_the_fix_stand_under_the_answer() {
    for language in LANGUAGES {
        let mut w = tall(language);
        w.type_text("hanako@gmail.com");
        w.key(Named::Enter);
        w.key(Named::Enter);
        w.type_text("abcd efgh ijkl mnop");
        w.key(Named::Enter);
        walk::play(&mut w, 0, |plan| scenes::refused(plan, scenes::IMAP_OFF));
        let label =
            |w: &Wizard, n: &str| w.app.env.locale.format("ui-history", &[("n".to_owned(), n.to_owned())].into());
        let first = label(&w, "1");
        assert!(!w.sees(&first), "one run is no history");
        w.command("r");
        walk::play(&mut w, 1, |plan| scenes::refused(plan, scenes::IMAP_OFF));
        w.command("r");
        walk::play(&mut w, 2, scenes::healthy);
        let Some(Screen::Diagnosis(answer)) = w.app.screens.last() else { panic!("no answer") };
        let (_, seen, _) = answer.came();
        let kept = &w.app.history.all().last().unwrap().evidence;
        assert!(std::sync::Arc::ptr_eq(seen, kept), "a conversation may be long: it is there once");
        let third = label(&w, "3");
        w.click(&third);
        w.expect("ui-history-shown");
        w.expect("ui-history-same");
        w.expect("ui-history-since");
        let mended =
            w.app.env.locale.format("ui-history-mended", &[("list".to_owned(), w.t("check-imap-auth"))].into());
        assert!(w.sees(&mended), "{mended}: {:?}", w.texts());
        assert!(w.texts().iter().any(|t| t.contains("09:41")));
    }
}

#[test]
fn a_message_is_explained_while_one_types_and_in_the_other_language() {
    for language in LANGUAGES {
        let mut w = tall(language);
        w.click_t("ui-welcome-lookup");
        w.type_text("zzz ");
        assert!(!w.sees(&w.t("ui-lookup-nothing")), "nobody is told that half a word is unknown");
        w.type_text("[GMAIL_IMAP_DISABLED]");
        w.expect("ui-card-steps");
        let before = w.t("ui-card-steps");
        w.command("l");
        assert_ne!(w.t("ui-card-steps"), before);
        w.expect("ui-card-steps");
        assert_eq!(w.app.form.pasted.text().trim(), "zzz [GMAIL_IMAP_DISABLED]");
        // The cursor stands where it stood.
        w.type_text("!");
        assert_eq!(w.app.form.pasted.text().trim(), "zzz [GMAIL_IMAP_DISABLED]!");
        // A rest of another day says nothing.
        w.send(Message::Lookup(lookup::Message::Rested(1)));
        w.expect("ui-card-steps");
    }
}

/// The person pastes this.
fn paste(text: &str) -> Message {
    let paste = text_editor::Edit::Paste(std::sync::Arc::new(text.to_owned()));
    Message::Lookup(lookup::Message::Edit(text_editor::Action::Edit(paste)))
}

#[test]
fn what_was_pasted_is_explained_beside_the_window() {
    let mut w = tall("en");
    w.click_t("ui-welcome-lookup");
    w.send(paste(&"[GMAIL_IMAP_DISABLED] ".repeat(20)));
    w.send(Message::Lookup(lookup::Message::Explain));
    let steps = w.t("ui-card-steps");
    assert!(!w.sees(&steps), "the window waited for it");
    w.settle();
    assert!(w.sees(&steps));
    // An answer about what stands there no more is not shown.
    let Some(Screen::Lookup(page)) = w.app.screens.last() else { panic!("not the page") };
    let (found, typed) = (page.found().unwrap().clone(), page.typed());
    w.send(Message::Lookup(lookup::Message::Edit(text_editor::Action::SelectAll)));
    w.send(paste("zzz"));
    w.send(Message::Lookup(lookup::Message::Explain));
    w.settle();
    assert!(!w.sees("GMAIL_IMAP_DISABLED"));
    w.send(Message::Lookup(lookup::Message::Explained(typed, lookup::Asked::Button, Box::new(found), None)));
    assert!(!w.sees("GMAIL_IMAP_DISABLED"));
}

#[test]
fn everything_known_is_found_by_code_and_by_provider() {
    for language in LANGUAGES {
        let mut w = tall(language);
        w.click_t("ui-welcome-lookup");
        w.click_t("ui-lookup-all");
        w.expect("ui-lookup-codes");
        w.click_id("by-code");
        w.click_id("lookup-filter");
        w.type_text("app_password_req");
        assert!(w.sees("APP_PASSWORD_REQUIRED") && !w.sees("GMAIL_IMAP_DISABLED"));
        w.click("APP_PASSWORD_REQUIRED");
        w.expect("ui-card-steps");
        w.send(Message::Lookup(lookup::Message::Filter("icloud".into())));
        w.click_id("by-provider");
        w.click_id_named("provider-icloud");
        assert!(!w.sees(&w.t("ui-lookup-no-match")));
        w.send(Message::Lookup(lookup::Message::Filter("nothing like it".into())));
        w.expect("ui-lookup-no-match");
    }
}

/// Every page that there is a picture of can be looked at by others.
#[test]
fn every_page_can_be_shared() {
    // A drawing lies over all of the window and shows nothing of the person's.
    for (name, _, go) in pages::SCENES.into_iter().filter(|(name, ..)| *name != "picture") {
        let mut w = tall("ja");
        go(&mut w);
        let on = w.app.sharing.mask().is_some();
        if !on {
            w.key(Named::F8);
        }
        w.expect("ui-sharing-on");
        let texts = w.texts();
        let own = |t: &&String| t.contains("hanako") || t.contains("yamada-clinic");
        assert_eq!(texts.iter().find(own), None, "{name}");
    }
}

/// Whose mailbox it is nobody said: the card lists the pages of common providers, and one press leaves one.
#[test]
fn one_press_narrows_the_app_password_card_to_a_provider() {
    for language in LANGUAGES {
        let mut w = tall(language);
        w.click_t("ui-welcome-lookup");
        let paste = text_editor::Edit::Paste(std::sync::Arc::new("[APP_PASSWORD_REQUIRED]".to_owned()));
        w.send(Message::Lookup(lookup::Message::Edit(text_editor::Action::Edit(paste))));
        w.send(Message::Lookup(lookup::Message::Explain));
        w.settle();
        let shown = |w: &mut Wizard| w.texts().iter().filter(|t| **t == w.t("ui-card-choose")).count();
        assert!(shown(&mut w) > 4, "{language}");
        w.click_t("ui-card-choose");
        w.settle();
        assert_eq!(shown(&mut w), 0, "{language}: {:?}", w.texts());
    }
}

#[test]
fn the_look_up_page_says_what_it_read_and_how_sure_it_is() {
    for language in ["en", "ja"] {
        let mut w = tall(language);
        w.click_t("ui-welcome-lookup");
        w.send(paste("Sending of the message failed.\nAn error occurred while sending mail. The mail server responded:\n535 5.7.8 Username and Password not accepted.\nPlease verify that your email address is correct in your account settings and try again."));
        w.send(Message::Lookup(lookup::Message::Explain));
        w.settle();
        for id in ["ui-read-title", "ui-read-send", "ui-read-said"] {
            w.expect(id);
        }
        let program = [("program".to_owned(), w.t("program-thunderbird"))];
        let program = w.app.env.locale.format("ui-read-program", &program.into());
        assert!(w.sees(&program), "{language}: {program}");
        w.send(Message::Lookup(lookup::Message::Edit(text_editor::Action::SelectAll)));
        w.send(paste("0x800CCC0E"));
        w.send(Message::Lookup(lookup::Message::Explain));
        w.settle();
        w.expect("ui-lookup-likely");
    }
}
