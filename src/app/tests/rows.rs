//! What is shown is found out once: drawing it again looks nothing up.

use iced::Size;
use iced::keyboard::key::Named;

use super::harness::Wizard;
use super::scenes;
use super::setup::Start;
use crate::app::screen::{diagnosis, running};
use crate::app::{Message, Screen};
use inbox_doctor::model::finding::{Finding, FindingKind};
use inbox_doctor::model::{CheckId, Status};
use inbox_doctor::probe::Progress;

/// Nothing that a run of ours shows.
fn another() -> Finding {
    Finding::new(FindingKind::NetworkOffline, Some(CheckId::ImapAuth))
}

fn to_the_checks() -> Wizard {
    let mut w = Wizard::start(Start { size: Size::new(960.0, 4000.0), ..Start::new("en") });
    w.type_text("hanako@gmail.com");
    w.key(Named::Enter);
    w.key(Named::Enter);
    w.type_text("abcd efgh ijkl mnop");
    w.key(Named::Enter);
    w
}

#[test]
fn a_row_says_what_was_found_and_finds_out_nothing_when_it_is_drawn() {
    let mut w = to_the_checks();
    w.play(0, |play| {
        for evidence in scenes::refused(&play.order.plan, scenes::IMAP_OFF) {
            play.bring(Progress::Done(evidence));
        }
    });
    w.settle();
    let says = w.t("because-network_offline");
    let Some(Screen::Running(page)) = w.app.screens.last_mut() else { panic!("no run") };
    let before: Vec<CheckId> = page.shown().keys().copied().collect();
    assert_eq!(before, [CheckId::ImapAuth], "what failed, and nothing else");
    page.shown().insert(CheckId::ImapAuth, another());
    assert!(w.sees(&says), "{:?}", w.texts());

    w.play(0, crate::app::tests::setup::Play::end);
    w.settle();
    w.send(Message::Diagnosis(diagnosis::Message::Checks));
    assert!(!w.sees(&says));
    let Some(Screen::Diagnosis(page)) = w.app.screens.last_mut() else { panic!("no answer") };
    let failed = page.came().1.iter().filter(|e| e.seen.status() == Status::Failed).map(|e| e.check);
    assert_eq!(failed.collect::<Vec<_>>(), page.found_mut().by_check.keys().copied().collect::<Vec<_>>());
    page.found_mut().by_check.insert(CheckId::ImapAuth, another());
    assert!(w.sees(&says), "{:?}", w.texts());
}

#[test]
fn hidden_names_are_made_anew_only_where_something_changed() {
    let mut w = to_the_checks();
    w.key(Named::F8);
    let looked = w.app.sharing.looked;
    assert!(looked > 0);
    for _ in 0..100 {
        w.send(Message::Running(running::Message::Beat));
    }
    w.play(0, |play| {
        for evidence in scenes::healthy(&play.order.plan) {
            play.bring(Progress::Started(evidence.check));
            play.bring(Progress::Done(evidence));
        }
    });
    w.settle();
    w.send(Message::Menu);
    w.send(Message::Menu);
    assert_eq!(w.app.sharing.looked, looked);
    w.play(0, crate::app::tests::setup::Play::end);
    w.settle();
    assert!(w.app.sharing.looked > looked, "there is one run more");
}
