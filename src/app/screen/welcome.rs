//! The first page: an address at once, or a code or message, or a rehearsal.

use iced::widget::{column, row};
use iced::{Alignment, Fill};

use crate::app::form::Form;
use crate::app::prefs::Change;
use crate::app::theme::{Role, glyph, space as gap};
use crate::app::ui::{Element, PRIMARY, Page, Ui, id};
use crate::app::widget::button::{Button, Kind};
use crate::app::widget::icon::{Icon, first_page};
use crate::app::widget::parts;
use crate::app::widget::text::{self, Colored};
use inbox_doctor::locale::Args;
use inbox_doctor::model::App;

/// The address field.
pub const ADDRESS: &str = "address";

/// The state: what was typed is in the form.
#[derive(Debug, Default)]
pub struct Welcome {
    tried: bool,
    /// The apps to choose from are shown.
    apps: bool,
}

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// Typed into the address field.
    Address(String),
    /// Connect my inbox.
    Connect,
    /// Show the apps to choose from, or fold them.
    Apps,
    /// This is the app to be connected.
    App(App),
    /// I have an error code or message.
    Lookup,
    /// Practise without an account.
    Rehearsals,
}

/// What the program should do.
#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    /// Nothing more.
    None,
    /// Go on with the address that was typed.
    Connect,
    /// Make this change.
    Change(Change),
    /// Go to the codes and messages.
    Lookup,
    /// Go to the rehearsals.
    Rehearsals,
}

impl Welcome {
    /// The first page.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a message.
    pub fn update(&mut self, form: &mut Form, message: Message) -> Action {
        match message {
            Message::Address(text) => {
                form.set_address(text);
                self.tried = false;
                Action::None
            }
            Message::Connect if form.parsed().is_ok() => Action::Connect,
            Message::Connect => {
                self.tried = true;
                Action::None
            }
            Message::Apps => {
                self.apps = !self.apps;
                Action::None
            }
            Message::App(app) => Action::Change(Change::App(app)),
            Message::Lookup => Action::Lookup,
            Message::Rehearsals => Action::Rehearsals,
        }
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>, form: &'a Form, app: App) -> Page<'a, Message> {
        let below = match form.parsed() {
            Err(fault) => super::account::address_remark(ui, fault, self.tried),
            Ok(_) => super::account::found(ui, form).map(|name| parts::chip(ui, name)),
        };
        let field =
            parts::input(ADDRESS, "name@example.jp", &form.address, Message::Address).on_submit(Message::Connect);
        let field = parts::veiled(ui, field);
        let go =
            parts::button(ui, Kind::Primary, ui.t("ui-welcome-connect")).on_press(Message::Connect).id(id(PRIMARY));
        let line: Element<'a, Message> = if ui.narrow() {
            column![field, go].spacing(gap::M).into()
        } else {
            row![field, go].spacing(gap::M).align_y(Alignment::Center).into()
        };
        let connect = parts::field(ui, ui.t("ui-address"), line, below);
        let other = |which, title: &str, about: &str, message| {
            let words = column![text::heading(ui, ui.t(title)), text::detail(ui, ui.t(about)).width(Fill)];
            let arrow = first_page(ui, Icon::Right, glyph::TEXT, Role::Muted);
            let mark = first_page(ui, which, 22.0, Role::Accent);
            let content = row![mark, words.width(Fill), arrow].spacing(gap::L).align_y(Alignment::Center);
            Button::new(Kind::Choice { chosen: false }, content).padding([gap::M, gap::L]).width(Fill).on_press(message)
        };
        let body = column![
            column![
                text::headline(ui, ui.t("ui-welcome-title")).width(Fill),
                text::lead(ui, ui.t("ui-welcome-lead")).width(Fill),
            ]
            .spacing(gap::M),
            column![connect, self.apps(ui, app)].spacing(gap::S),
            column![
                text::detail(ui, ui.t("ui-welcome-or")),
                other(Icon::Search, "ui-welcome-lookup", "ui-welcome-lookup-about", Message::Lookup),
                other(Icon::Play, "ui-welcome-rehearsal", "ui-welcome-rehearsal-about", Message::Rehearsals),
            ]
            .spacing(gap::XS),
        ]
        .spacing(gap::XL);
        Page::new(body)
    }

    /// Which app it is about: what is one app's rule is then said to those who use it.
    fn apps<'a>(&self, ui: Ui<'a>, chosen: App) -> Element<'a, Message> {
        let name = |app: App| ui.locale.attribute(&format!("app-{}", app.as_str()), "choice", &Args::new());
        let name = |app: App| name(app).unwrap_or_default();
        let label = ui.f("ui-app", &[("app", &name(chosen))]);
        let arrow = if self.apps { Icon::Down } else { Icon::Right };
        let arrow = first_page(ui, arrow, glyph::TEXT, Role::Accent);
        let words = row![arrow, text::detail(ui, label).role(Role::Accent)].spacing(gap::S).align_y(Alignment::Center);
        let fold = Button::new(Kind::Quiet, words).on_press(Message::Apps).bleed(6.0).id(id("apps"));
        let choices = self.apps.then(|| {
            let entry = |app: &App| parts::choice(ui, name(*app), *app == chosen, Message::App(*app)).into();
            let about = text::detail(ui, ui.t("ui-app-about")).width(Fill);
            let entries = row(App::ALL.iter().map(entry)).spacing(gap::S).align_y(Alignment::Center).wrap();
            column![about, entries].spacing(gap::S)
        });
        column![fold].push(choices).spacing(gap::S).width(Fill).into()
    }
}
