//! The list of providers, found by typing.

use iced::widget::{column, row, scrollable};
use iced::{Alignment, Fill};

use super::button::{Button, Kind};
use super::icon::{Icon, icon};
use super::{parts, text};
use crate::app::form::OTHER;
use crate::app::theme::{Role, glyph, space as gap};
use crate::app::ui::{Element, Ui};
use inbox_doctor::catalog::Catalog;
use inbox_doctor::locale::Locale;
use inbox_doctor::model::{Provider, ProviderId};
use inbox_doctor::report::provider_name;

/// The field of the list.
pub const SEARCH: &str = "provider-search";

/// What is being looked for.
#[derive(Clone, Debug, Default)]
pub struct Picker {
    query: String,
}

/// What the list says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Typed into its field.
    Query(String),
    /// Enter: the first that is found.
    First,
    /// This one; `None`: the one that is found by itself.
    Pick(Option<ProviderId>),
}

impl Picker {
    /// Takes a message; the choice, once it is made.
    pub fn update(&mut self, catalog: &Catalog, locale: &Locale, message: Message) -> Option<Option<ProviderId>> {
        match message {
            Message::Query(query) => {
                self.query = query;
                None
            }
            Message::First => self.found(catalog, locale).first().map(|(p, _)| Some(p.id.clone())),
            Message::Pick(choice) => Some(choice),
        }
    }

    /// Every provider whose name, domain or other name holds what was typed: those that many people who read this
    /// language have, then the others by name.
    fn found<'a>(&self, catalog: &'a Catalog, locale: &Locale) -> Vec<(&'a Provider, String)> {
        let query = self.query.trim().to_lowercase();
        let hit = |p: &Provider, name: &str| {
            let mut words = p.domains.iter().chain(&p.aliases).map(String::as_str).chain([p.id.as_str()]);
            query.is_empty() || name.to_lowercase().contains(&query) || words.any(|w| w.contains(&query))
        };
        let named = |p: &'a Provider| (p, provider_name(Some(&p.id), locale));
        let mut all: Vec<_> = catalog.providers().map(named).filter(|(p, name)| hit(p, name)).collect();
        let common = locale.text("ui-provider-common");
        let place = |p: &Provider| common.split_whitespace().position(|id| id == p.id.as_str()).unwrap_or(usize::MAX);
        all.sort_by_cached_key(|(p, name)| (place(p), name.to_lowercase()));
        all
    }

    /// Draws the field and the list below it.
    pub fn view<'a>(&self, ui: Ui<'_>, chosen: Option<&ProviderId>, automatic: bool) -> Element<'a, Message> {
        let field =
            parts::input(SEARCH, &ui.t("ui-provider-search"), &self.query, Message::Query).on_submit(Message::First);
        let field =
            row![icon(Icon::Search, glyph::TOOL, Role::Muted), field].spacing(gap::S).align_y(Alignment::Center);
        let entry = |name: String, about: String, id: Option<ProviderId>, chosen: bool| {
            let words = row![text::label(ui, name), text::detail(ui, about).width(Fill)]
                .spacing(gap::M)
                .align_y(Alignment::Center);
            Button::new(Kind::Choice { chosen }, words).on_press(Message::Pick(id)).width(Fill)
        };
        let mut list = column![].spacing(2).padding([4.0, 6.0]).width(Fill);
        if self.query.trim().is_empty() {
            if automatic {
                list = list.push(entry(ui.t("ui-provider-automatic"), String::new(), None, false));
            }
            let other = ProviderId::new(OTHER);
            let on = chosen == Some(&other);
            list = list.push(entry(ui.t("ui-provider-other"), String::new(), Some(other), on));
        }
        let found = self.found(ui.catalog, ui.locale);
        if found.is_empty() {
            list = list.push(text::detail(ui, ui.t("ui-provider-none")));
        }
        for (provider, name) in found {
            let about =
                provider.domains.iter().filter(|d| !d.starts_with('*')).take(2).cloned().collect::<Vec<_>>().join("  ");
            list = list.push(entry(name, about, Some(provider.id.clone()), chosen == Some(&provider.id)));
        }
        let list = iced::widget::container(scrollable(list).spacing(gap::XS)).max_height(264);
        parts::panel(column![field, list].spacing(gap::S))
    }
}
