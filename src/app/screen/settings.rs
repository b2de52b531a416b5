//! Language, theme, text size and motion, client ids; reachable from every page.

mod clients;

use iced::widget::{column, row};
use iced::{Alignment, Fill};

use crate::app::env::Env;
use crate::app::prefs::{Change, TEXT_SIZES};
use crate::app::theme::space as gap;
use crate::app::ui::{Element, Page, Ui};
use crate::app::widget::{parts, text};
use inbox_doctor::settings::{Motion, Settings as Kept, Theme};
use inbox_doctor::signin::Clients;

/// The state: the settings are the program's.
#[derive(Debug, Default)]
pub struct Settings {
    /// The group of providers whose client id is shown.
    open: Option<String>,
}

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// Something is to be changed.
    Change(Change),
    /// Fold or unfold a group of providers.
    Fold(String),
    /// Open this page.
    Open(String),
    /// Others see the screen, or no more.
    Sharing,
}

/// What the program should do.
#[derive(Debug)]
pub enum Action {
    /// Nothing more.
    None,
    /// Make this change.
    Change(Change),
    /// Open this page.
    Open(String),
    /// Others see the screen, or no more.
    Sharing,
}

impl Settings {
    /// The page.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a message.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Change(change) => return Action::Change(change),
            Message::Open(page) => return Action::Open(page),
            Message::Sharing => return Action::Sharing,
            Message::Fold(name) if self.open.as_deref() == Some(&name) => self.open = None,
            Message::Fold(name) => self.open = Some(name),
        }
        Action::None
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>, env: &'a Env, kept: &'a Kept, ids: &Clients) -> Page<'a, Message> {
        let languages = env.locales.languages().iter().map(|language| {
            let on = language.id == ui.locale.id();
            choice(ui, language.name.clone(), on, Change::Language(language.id.clone()))
        });
        let themes =
            [(Theme::System, "system"), (Theme::Light, "light"), (Theme::Dark, "dark")].map(|(theme, name)| {
                choice(ui, ui.t(&format!("ui-theme-{name}")), kept.theme == theme, Change::Theme(theme))
            });
        let motions = [(Motion::System, "system"), (Motion::Still, "still")].map(|(motion, name)| {
            choice(ui, ui.t(&format!("ui-motion-{name}")), kept.motion == motion, Change::Motion(motion))
        });
        let sizes = TEXT_SIZES.map(|percent| {
            let words = ui.f("ui-percent", &[("n", &percent.to_string())]);
            choice(ui, words, kept.text_percent == percent, Change::Text(percent))
        });
        let group = |name: &str, entries: Vec<Element<'a, Message>>| {
            let entries = row(entries).spacing(gap::S).align_y(Alignment::Center).wrap();
            parts::field(ui, ui.t(name), entries, None)
        };
        let body = column![
            text::title(ui, ui.t("ui-settings")).width(Fill),
            group("ui-language", languages.collect()),
            group("ui-theme", themes.into()),
            group("ui-text-size", sizes.into()),
            group("ui-motion", motions.into()),
            sharing(ui),
            clients::view(ui, kept, ids, self.open.as_deref()),
        ]
        .spacing(gap::XL);
        Page::new(body)
    }
}

fn sharing<'a>(ui: Ui<'a>) -> Element<'a, Message> {
    let tick = parts::tick(ui, ui.t("ui-sharing"), ui.mask.is_some(), Message::Sharing);
    let about = text::detail(ui, ui.t("ui-sharing-about")).width(Fill);
    column![tick.id(iced::widget::Id::new("sharing-tick")), about].spacing(gap::XS).width(Fill).into()
}

fn choice<'a>(ui: Ui<'a>, words: String, on: bool, change: Change) -> Element<'a, Message> {
    parts::choice(ui, words, on, Message::Change(change)).into()
}
