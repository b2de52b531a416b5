//! Language, theme and text size, with the keys; reachable from every page.

use iced::widget::{column, row};
use iced::{Alignment, Fill};

use crate::app::keys;
use crate::app::prefs::{Change, TEXT_SIZES};
use crate::app::theme::space as gap;
use crate::app::ui::{Element, Page, Ui};
use crate::app::widget::parts;
use crate::app::widget::text;
use crate::app::world::World;
use inbox_doctor::settings::{Settings as Kept, Theme};

/// The state: there is none, the settings are the program's.
#[derive(Debug, Default)]
pub struct Settings;

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// Something is to be changed.
    Change(Change),
}

impl Settings {
    /// The page.
    pub fn new() -> Self {
        Settings
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>, world: &'a World, kept: &'a Kept) -> Page<'a, Message> {
        let languages = world.locales.languages().iter().map(|language| {
            let on = language.id == ui.locale.id();
            choice(ui, language.name.clone(), on, Change::Language(language.id.clone()))
        });
        let themes =
            [(Theme::System, "system"), (Theme::Light, "light"), (Theme::Dark, "dark")].map(|(theme, name)| {
                choice(ui, ui.t(&format!("ui-theme-{name}")), kept.theme == theme, Change::Theme(theme))
            });
        let sizes = TEXT_SIZES.map(|percent| {
            let words = ui.f("ui-percent", &[("n", &percent.to_string())]);
            choice(ui, words, kept.text_percent == percent, Change::Text(percent))
        });
        let group = |name: &str, entries: Vec<Element<'a, Message>>| {
            let entries = row(entries).spacing(gap::S).align_y(Alignment::Center).wrap();
            parts::field(ui, ui.t(name), entries, None)
        };
        let mut table = column![text::heading(ui, ui.t("ui-keys"))].spacing(gap::S).width(Fill);
        for (key, message) in keys::TABLE {
            let key = iced::widget::container(text::raw(ui, key)).width(170);
            table = table.push(row![key, text::body(ui, ui.t(message)).width(Fill)].spacing(gap::M));
        }
        let body = column![
            text::title(ui, ui.t("ui-settings")).width(Fill),
            group("ui-language", languages.collect()),
            group("ui-theme", themes.into()),
            group("ui-text-size", sizes.into()),
            table,
            text::detail(ui, ui.f("ui-version", &[("version", env!("CARGO_PKG_VERSION"))])).width(Fill),
        ]
        .spacing(gap::XL);
        Page::new(body)
    }
}

fn choice<'a>(ui: Ui<'a>, words: String, on: bool, change: Change) -> Element<'a, Message> {
    parts::choice(ui, words, on, Message::Change(change)).into()
}
