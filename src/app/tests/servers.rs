//! The servers that were found: who waits for them, and who must be asked before a password goes there.

use std::sync::Arc;

use iced::Size;
use iced::keyboard::key::Named;

use super::harness::Wizard;
use super::setup::{FakeNet, Start};
use crate::app::screen::{account, welcome};
use crate::app::{Message, Screen};
use inbox_doctor::model::AskMicrosoft;
use inbox_doctor::model::evidence::{MxRecord, SrvRecord};
use inbox_doctor::net::Answer;

const PASSWORD: &str = "abcd efgh ijkl mnop";

/// A domain whose DNS names a server elsewhere.
fn named_elsewhere() -> Start {
    let mut net = FakeNet::default();
    let mx = MxRecord { preference: 1, exchange: "mx.example.jp".into() };
    net.mx.insert("example.jp".to_owned(), Answer::Found(vec![mx]));
    for (service, port) in [("_imaps", 993), ("_submissions", 465)] {
        let record = SrvRecord { priority: 0, weight: 0, port, target: "mail.evil.example".into() };
        net.srv.insert(format!("{service}._tcp.example.jp"), Answer::Found(vec![record]));
    }
    Start { net: Arc::new(net), size: Size::new(960.0, 14_000.0), ..Start::new("en") }
}

#[test]
fn a_server_that_only_dns_names_gets_no_password_by_enter_and_enter() {
    let mut wizard = Wizard::start(named_elsewhere());
    wizard.type_text("hanako@example.jp");
    wizard.key(Named::Enter);
    wizard.expect("ui-server-mine");
    wizard.key(Named::Enter);
    wizard.expect("ui-sign-in-title");
    wizard.expect("ui-server-mine");
    wizard.type_text(PASSWORD);
    wizard.key(Named::Enter);
    wizard.expect("ui-server-confirm");
    assert!(wizard.plays.lock().unwrap().is_empty(), "nothing runs before the person has said so");
    wizard.click_id("confirm");
    wizard.click_t("ui-check");
    wizard.play(0, |play| assert_eq!(play.order.confirmed, ["mail.evil.example"]));
    // Another address, another server.
    wizard.key(Named::Escape);
    wizard.key(Named::Escape);
    wizard.click_id("address");
    wizard.type_text("x");
    assert!(wizard.app.form.confirmed.is_empty());
}

#[test]
fn nobody_goes_on_while_the_servers_are_searched() {
    for (start, goes_on) in [(named_elsewhere(), false), (mail_at_google(), true)] {
        let mut wizard = Wizard::start(start);
        wizard.type_text("hanako@example.jp");
        // Sent without a rest between: the search has not ended.
        wizard.send(Message::Welcome(welcome::Message::Connect));
        wizard.send(Message::Account(account::Message::Next));
        assert!(matches!(wizard.app.screens.last(), Some(Screen::Account(_))));
        wizard.expect("ui-searching");
        wizard.settle();
        assert_eq!(matches!(wizard.app.screens.last(), Some(Screen::SignIn(_))), goes_on);
        wizard.expect(if goes_on { "ui-sign-in-title" } else { "ui-server-mine" });
    }
}

/// What was pressed is forgotten with the address that it was pressed for, and takes nobody away from another page.
#[test]
fn a_press_that_waits_is_for_this_address_and_this_page() {
    let mut wizard = Wizard::start(mail_at_google());
    wizard.type_text("hanako@example.jp");
    wizard.send(Message::Welcome(welcome::Message::Connect));
    wizard.send(Message::Account(account::Message::Next));
    wizard.send(Message::Account(account::Message::Address("hanako@mail.example.jp".to_owned())));
    wizard.settle();
    assert!(matches!(wizard.app.screens.last(), Some(Screen::Account(_))));
    wizard.send(Message::Account(account::Message::Address("hanako@example.jp".to_owned())));
    wizard.send(Message::Account(account::Message::Next));
    wizard.send(Message::Settings);
    wizard.settle();
    assert!(matches!(wizard.app.screens.last(), Some(Screen::Settings(_))));
}

fn mail_at_google() -> Start {
    let records = vec![MxRecord { preference: 1, exchange: "smtp.google.com".into() }];
    let mx = [("example.jp".to_owned(), Answer::Found(records))].into();
    Start { net: Arc::new(FakeNet { mx, ..FakeNet::default() }), ..Start::new("ja") }
}

/// Microsoft is asked of its own mailboxes alone, and of none where the person does not want that.
#[test]
fn what_microsoft_is_asked_is_the_persons_choice() {
    let records = vec![MxRecord { preference: 0, exchange: "example-jp.mail.protection.outlook.com".into() }];
    let mx = [("example.jp".to_owned(), Answer::Found(records))].into();
    let net = Arc::new(FakeNet { mx, ..FakeNet::default() });
    for (start, ticks, asked) in [
        (Start { net: net.clone(), ..Start::new("en") }, 0, Some(AskMicrosoft::Mailbox)),
        (Start { net, ..Start::new("ja") }, 1, None),
    ] {
        let mut wizard = Wizard::start(start);
        wizard.type_text("hanako@example.jp");
        wizard.key(Named::Enter);
        wizard.settle();
        wizard.expect("ui-microsoft");
        wizard.expect("ui-microsoft-about");
        (0..ticks).for_each(|_| wizard.click_id("microsoft"));
        wizard.send(Message::Account(account::Message::Next));
        wizard.click_t("ui-check-only");
        wizard.play(0, |play| assert_eq!(play.order.plan.microsoft, asked));
    }
    let mut wizard = Wizard::start(mail_at_google());
    wizard.type_text("hanako@example.jp");
    wizard.key(Named::Enter);
    wizard.settle();
    let tick = wizard.t("ui-microsoft");
    assert!(!wizard.sees(&tick), "a mailbox at Google is named to nobody else");
}
