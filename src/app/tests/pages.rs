//! Every page, and the way to it: for pictures, and for what must hold on every page.

use std::time::Duration;

use iced::keyboard::key::Named;

use super::harness::Wizard;
use super::scenes;
use crate::app::screen::{consent, diagnosis};
use crate::app::widget::card;
use crate::app::{Message, Notice, Screen};
use inbox_doctor::model::CheckId;
use inbox_doctor::probe::Progress;
use inbox_doctor::signin::{self, DeviceCode, During, End, Outcome, Refusal};

/// A page, how high its picture is, and the way to it.
pub type Scene = (&'static str, f32, fn(&mut Wizard));

pub const SCENES: [Scene; 27] = [
    ("welcome", 620.0, |w| w.type_text("hanako@gmail.com")),
    ("account", 560.0, |w| account(w, "hanako@gmail.com")),
    ("account-advanced", 1220.0, |w| {
        account(w, "hanako@example.jp");
        w.click_t("ui-advanced-line");
    }),
    ("account-picker", 900.0, |w| {
        account(w, "hanako@gmail.com");
        w.click_t("ui-change");
    }),
    ("sign-in", 620.0, |w| {
        account(w, "hanako@gmail.com");
        w.key(Named::Enter);
        w.type_text("hunter2 ");
    }),
    ("sign-in-name", 620.0, |w| {
        account(w, "hanako@docomo.ne.jp");
        w.key(Named::Enter);
    }),
    ("sign-in-browser", 620.0, |w| to_the_ways(w, "hanako@gmail.com", "google")),
    ("sign-in-no-client", 620.0, |w| to_the_ways(w, "hanako@outlook.com", "")),
    ("consent", 620.0, |w| {
        to_the_ways(w, "hanako@gmail.com", "google");
        w.key(Named::Enter);
    }),
    ("consent-code", 620.0, |w| {
        to_the_ways(w, "hanako@outlook.com", "microsoft");
        w.key(Named::Enter);
        let code = DeviceCode {
            code: "WDJB-MJHT".to_owned(),
            page: "https://microsoft.com/devicelogin".to_owned(),
            page_with_code: None,
            lasts: Duration::from_secs(899),
        };
        w.send(Message::Consent(consent::Message::Progress(1, signin::Progress::Code(code))));
    }),
    ("card-sign-in", 1500.0, |w| {
        to_the_ways(w, "hanako@example.onmicrosoft.com", "microsoft");
        w.key(Named::Enter);
        let text = "error: access_denied\nerror_description: AADSTS90094: The grant requires admin permission.";
        let refusal = Refusal {
            during: During::Page,
            host: "login.microsoftonline.com".to_owned(),
            error: "access_denied".to_owned(),
            text: text.to_owned(),
        };
        let end = Box::new(End::from(Outcome::Refused(refusal)));
        w.send(Message::Consent(consent::Message::Progress(1, signin::Progress::Done(end))));
        w.settle();
    }),
    ("settings-client", 1500.0, |w| {
        w.command(",");
        w.click_id_named("client-microsoft");
    }),
    ("running", 1060.0, |w| {
        checks(w, "hanako@gmail.com");
        w.play(0, |p| {
            for check in &p.order.plan.checks[..5] {
                p.bring(Progress::Done(scenes::passed(check)));
            }
            // IMAP is a step ahead of SMTP.
            for id in [CheckId::ImapTls, CheckId::SmtpTcp] {
                p.bring(Progress::Started(id));
            }
        });
        w.settle();
    }),
    ("card-user", 1060.0, |w| answer(w, "hanako@gmail.com", |p| scenes::refused(p, scenes::IMAP_OFF))),
    ("card-certificate", 1960.0, |w| answer(w, "hanako@example.jp", scenes::self_signed)),
    ("card-password", 2700.0, |w| {
        let words = "NO [AUTHENTICATIONFAILED] Authentication failed.";
        answer(w, "hanako@example.jp", |p| scenes::refused(p, words));
        w.click_t("ui-all-checks");
        let detail = w.t("ui-checks-details");
        w.click(&detail);
    }),
    ("card-healthy", 720.0, |w| answer(w, "hanako@gmail.com", scenes::healthy)),
    ("lookup", 1260.0, |w| {
        w.click_t("ui-welcome-lookup");
        w.type_text("An error occurred while sending mail. The mail server responded: 534 5.7.9 Application-specific password required.");
        w.command_enter();
    }),
    ("rehearsal", 900.0, |w| w.click_t("ui-welcome-rehearsal")),
    ("settings", 960.0, |w| w.command(",")),
    ("help", 960.0, |w| {
        w.app.env.home = Some("/home/hanako".into());
        w.app.env.folder = Some("/home/hanako/.config/inbox-doctor".into());
        w.app.env.reports = Some("/home/hanako/Documents".into());
        w.key(Named::F1);
    }),
    ("notice-menu", 620.0, |w| {
        w.app
            .notices
            .push(Notice::SettingsUnread(inbox_doctor::settings::Unread::SetAside("settings.toml.damaged".into())));
        let name = w.app.env.locales.languages().iter().find(|l| l.id == w.app.env.locale.id()).map(|l| l.name.clone());
        w.click(&name.unwrap());
    }),
    ("picture", 620.0, |w| {
        answer(w, "hanako@gmail.com", |p| scenes::refused(p, scenes::IMAP_OFF));
        w.send(Message::Diagnosis(diagnosis::Message::Card(card::Message::Enlarge(card::Shown {
            drawing: "google-admin-imap".to_owned(),
            from: String::new(),
        }))));
        w.settle();
    }),
    ("sharing", 760.0, |w| {
        account(w, "hanako@yamada-clinic.jp");
        w.key(Named::F8);
    }),
    ("card-sharing", 1500.0, |w| {
        let words = "NO [AUTHENTICATIONFAILED] hanako@yamada-clinic.jp: Authentication failed.";
        answer(w, "hanako@yamada-clinic.jp", |p| scenes::refused(p, words));
        w.key(Named::F8);
    }),
    ("report", 1700.0, |w| {
        answer(w, "hanako@gmail.com", |p| scenes::refused(p, scenes::IMAP_OFF));
        w.command("r");
        w.play(1, |play| {
            scenes::healthy(&play.order.plan).into_iter().for_each(|e| play.bring(Progress::Done(e)));
            play.end();
        });
        w.settle();
        w.click_id("runs");
        w.click_id("paper-more");
    }),
    ("lookup-codes", 1500.0, |w| {
        w.click_t("ui-welcome-lookup");
        w.click_t("ui-lookup-all");
        w.click_id("by-code");
        w.click_id("lookup-filter");
        w.type_text("AADSTS5");
    }),
];

fn account(w: &mut Wizard, address: &str) {
    w.type_text(address);
    w.key(Named::Enter);
    assert!(matches!(w.app.screens.last(), Some(Screen::Account(_))));
}

fn checks(w: &mut Wizard, address: &str) {
    account(w, address);
    w.key(Named::Enter);
    w.type_text("abcd efgh ijkl mnop");
    w.key(Named::Enter);
}

fn answer(
    w: &mut Wizard,
    address: &str,
    make: impl Fn(&inbox_doctor::plan::Plan) -> Vec<inbox_doctor::model::Evidence>,
) {
    checks(w, address);
    w.play(0, |play| {
        make(&play.order.plan).into_iter().for_each(|e| play.bring(Progress::Done(e)));
        play.end();
    });
    w.settle();
    assert!(matches!(w.app.screens.last(), Some(Screen::Diagnosis(_))));
}

/// To the page of the ways to sign in; with a client id at these providers.
fn to_the_ways(w: &mut Wizard, address: &str, client: &str) {
    if !client.is_empty() {
        w.app.clients = super::signing::known(client);
    }
    account(w, address);
    w.key(Named::Enter);
}
