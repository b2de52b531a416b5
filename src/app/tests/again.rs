//! Checking again tries what failed, keeps what passed, and says which is which.

use super::harness::Wizard;
use super::setup::Start;
use super::{scenes, walk};
use crate::app::{Message, Screen};
use iced::keyboard::key::Named;
use iced::{Event, Size, advanced::input_method};
use inbox_doctor::model::{CheckId, Credentials, Evidence};
use inbox_doctor::plan::Plan;
use inbox_doctor::report::Scope;

fn to_the_checks(language: &'static str, address: &str) -> Wizard {
    let mut wizard = Wizard::start(Start { size: Size::new(800.0, 2000.0), ..Start::new(language) });
    wizard.type_text(address);
    wizard.key(Named::Enter);
    wizard.key(Named::Enter);
    wizard.type_text("hunter2");
    wizard.key(Named::Enter);
    wizard
}

fn planned(wizard: &Wizard, run: usize) -> Vec<CheckId> {
    wizard.play(run, |play| play.order.plan.checks.iter().map(|c| c.id).collect())
}

#[test]
fn only_what_failed_is_tried_again_until_everything_is_asked_for() {
    for language in ["ja", "en"] {
        let mut wizard = to_the_checks(language, "hanako@example.jp");
        let whole = planned(&wizard, 0);
        walk::play(&mut wizard, 0, scenes::self_signed);
        wizard.click_t("ui-again");
        let again = planned(&wizard, 1);
        let smtp_or_mx = |id: &CheckId| id.as_str().starts_with("smtp.") || *id == CheckId::Mx;
        assert!(!again.iter().any(smtp_or_mx), "sending passed and is not tried again: {again:?}");
        assert!(again.contains(&CheckId::ImapHost), "a connection is made anew from its first step");
        // While it runs, what is kept is there already, and is not shown as running.
        let kept = wizard.t("ui-checks-kept");
        assert!(wizard.sees(&kept));
        walk::play(&mut wizard, 1, scenes::healthy);
        let Some(Screen::Diagnosis(answer)) = wizard.app.screens.last() else { panic!("no answer") };
        let (job, evidence, found) = answer.came();
        assert!(found.healthy);
        let order: Vec<CheckId> = evidence.iter().map(|e| e.check).collect();
        assert_eq!(order, whole, "the rows are complete and in order");
        let run = inbox_doctor::report::Run { plan: &job.plan, evidence, found, reused: &job.kept };
        let (catalog, locale) = (&wizard.app.env.catalog, &wizard.app.env.locale);
        let content = inbox_doctor::report::Content::new(run, catalog, locale, Scope::Person);
        let told = content.checks.iter().filter(|line| line.reused).count();
        assert_eq!(told, job.kept.len());
        assert!(told > 1);
        // A healthy answer that stands partly on an earlier run can be had whole.
        wizard.click_id("everything");
        assert_eq!(planned(&wizard, 2), whole);
    }
}

#[test]
fn where_nothing_failed_everything_is_tried_again() {
    let mut wizard = to_the_checks("en", "hanako@example.jp");
    walk::play(&mut wizard, 0, scenes::healthy);
    wizard.command("r");
    assert_eq!(planned(&wizard, 1), planned(&wizard, 0));
}

/// After the answer and before the checks; then nothing is checked again without it unasked.
#[test]
fn a_typed_password_is_forgotten_where_the_person_wants_it() {
    for language in ["ja", "en"] {
        let mut wizard = to_the_checks(language, "hanako@example.jp");
        walk::play(&mut wizard, 0, scenes::self_signed);
        wizard.click_t("ui-again");
        walk::play(&mut wizard, 1, scenes::healthy);
        wizard.expect("ui-password-held");
        wizard.click_t("ui-password-forget");
        wizard.expect("ui-password-gone");
        assert!(wizard.app.form.password.is_empty());
        let Some(Screen::Diagnosis(answer)) = wizard.app.screens.last() else { panic!("no answer") };
        assert_eq!(answer.job().credentials, Credentials::None);
        wizard.click_id("everything");
        wizard.expect("ui-sign-in-title");
        let forget = wizard.t("ui-password-forget");
        assert!(!wizard.sees(&forget), "there is none");
        wizard.click_id("password");
        wizard.type_text("hunter3");
        wizard.click(&forget);
        assert!(wizard.app.form.password.is_empty() && !wizard.sees(&forget));
        wizard.key(Named::Enter);
        wizard.expect("ui-password-missing");
    }
}

/// A password that one server refused was not sent to the other: that one is still to be tried.
#[test]
fn a_sign_in_that_was_held_back_is_tried() {
    let mut wizard = to_the_checks("en", "hanako@example.jp");
    walk::play(&mut wizard, 0, |plan: &Plan| -> Vec<Evidence> { scenes::refused(plan, "NO no") });
    wizard.command("r");
    let again = planned(&wizard, 1);
    assert!(again.contains(&CheckId::SmtpAuth) && !again.contains(&CheckId::Mx), "{again:?}");
}

#[test]
fn every_other_cause_says_why_it_is_less_likely() {
    let mut wizard = to_the_checks("en", "hanako@gmail.com");
    walk::play(&mut wizard, 0, |plan| {
        scenes::refused(
            plan,
            "NO [UNAVAILABLE] [SERVERBUG] Internal error occurred. Refer to server log for more information.",
        )
    });
    let Some(Screen::Diagnosis(answer)) = wizard.app.screens.last() else { panic!("no answer") };
    let others = answer.found().causes.len() - 1;
    assert!(others > 0);
    let reasons: Vec<String> =
        inbox_doctor::diagnose::Demotion::ALL.iter().map(|behind| wizard.t(behind.message())).collect();
    let said = wizard.texts().iter().filter(|text| reasons.contains(text)).count();
    assert_eq!(said, others);
}

/// The focus and what was typed survive a window that becomes so small that head and foot scroll along.
#[test]
fn a_smaller_window_keeps_the_focus() {
    let mut wizard = Wizard::start(Start::new("ja"));
    wizard.type_text("hana");
    for size in [Size::new(800.0, 300.0), Size::new(800.0, 900.0)] {
        wizard.size = size;
        wizard.type_text("ko");
    }
    wizard.size = Size::new(800.0, 600.0);
    for sign in ["+", "+", "-", "+", "+", "+", "+"] {
        wizard.command(sign);
    }
    assert_eq!(wizard.app.settings.text_percent, 200);
    wizard.type_text("@example.jp");
    assert_eq!(wizard.app.form.address, "hanakoko@example.jp");
}

#[test]
fn nothing_moves_where_the_system_wants_it_still() {
    let mut wizard = to_the_checks("en", "hanako@example.jp");
    assert!(!wizard.app.still());
    wizard.send(Message::Still(true));
    assert!(wizard.app.still());
    wizard.send(Message::Still(false));
    wizard.send(Message::Change(crate::app::prefs::Change::Motion(inbox_doctor::settings::Motion::Still)));
    wizard.settle();
    assert!(wizard.app.still());
    let kept = inbox_doctor::settings::load(wizard.folder.path()).0;
    assert_eq!(kept.motion, inbox_doctor::settings::Motion::Still);
}

/// What an input method hands over arrives in every field; full-width letters are warned of where they cannot be.
#[test]
fn an_input_method_can_type_everywhere() {
    let commit = |text: &str| {
        use input_method::Event as Ime;
        let preedit = Ime::Preedit(text.to_owned(), Some(0..text.len()));
        [Ime::Opened, preedit, Ime::Commit(text.to_owned()), Ime::Closed].map(Event::InputMethod)
    };
    let mut wizard = Wizard::start(Start { size: Size::new(800.0, 2400.0), ..Start::new("ja") });
    wizard.feed(commit("花子@example.jp"));
    assert_eq!(wizard.app.form.address, "花子@example.jp");
    wizard.feed(commit("ｋ"));
    wizard.expect("ui-address-full-width");
    wizard.key(Named::Backspace);
    wizard.key(Named::Enter);
    wizard.key(Named::Enter);
    wizard.expect("ui-sign-in-title");
    wizard.feed(commit("ｐａｓｓ"));
    wizard.expect("ui-password-full-width");
    assert!(!wizard.texts().iter().any(|t| t.contains("ｐａｓｓ")), "a password is shown");
    wizard.key(Named::Escape);
    wizard.key(Named::Escape);
    wizard.key(Named::Escape);
    wizard.click_t("ui-welcome-lookup");
    wizard.feed(commit("パスワードが違います"));
    assert_eq!(wizard.app.form.pasted.text().trim_end(), "パスワードが違います");
    wizard.click_t("ui-lookup-all");
    wizard.click_id("lookup-filter");
    wizard.feed(commit("容量"));
    assert!(wizard.texts().iter().any(|t| t == "容量"));
}
